"""Keeps what is typed: within a second, off the window's thread, in the order it was typed.

What is typed is first saved as it stands (a draft) and, when the person leaves the question or
the page, recorded. It knows the services' two verbs for that and nothing of forms. Minutes are
kept as notes of visits are.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from ssio_desktop.domain.events import Json
from ssio_desktop.services import visiting
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.visiting import VisitWork
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.shell.elsewhere import Typed
from ssio_desktop.ui.shell.operations import Operations
from ssio_desktop.ui.shell.saving import SETTLING
from ssio_desktop.ui.visits import words
from ssio_desktop.xforms.session import FormSession

PAUSE_MS = 350
"""How long after a keystroke typing is saved, when no further one follows."""

LONGEST_MS = 800
"""How long a keystroke waits at most, however fast others follow."""

IDLE_MS = 10_000
"""How long after the last keystroke what is typed becomes part of the record by itself."""

RETRY_MS = 2_000


@dataclass(frozen=True, slots=True)
class Record:
    """Where typing is kept. keep: saves what is typed under a key, by path; settle: makes it part
    of the record. kind: of what it is, by which failures are told apart."""

    kind: str
    keep: Callable[[Workspace, str, dict[str, Json]], Outcome[str]]
    settle: Callable[[Workspace, str], Outcome[int]]


VISIT = Record(
    "visit",
    lambda ws, visit, values: visiting.keep_typed(ws, visit, values),
    lambda ws, visit: visiting.settle(ws, visit),
)


class Autosave(Typed):
    """Saves one visit, or what else is named. saved(str) tells the clock stamp of each saving."""

    saved = Signal(str)

    def __init__(
        self,
        operations: Operations[Workspace],
        visit_id: str,
        parent: QObject | None = None,
        *,
        record: Record = VISIT,
        title: str = "",
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._visit = visit_id
        self._session: FormSession | None = None
        self._record = record
        self.title = title
        self._waiting: dict[str, Json] = {}
        self._flying: list[dict[str, Json]] = []
        self._unsettled = False
        self._sitting = 0
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        for timer in (self._pause, self._longest):
            timer.timeout.connect(self.flush)
        self._idle.timeout.connect(self._settle)

    @property
    def is_clean(self) -> bool:
        """Whether everything was handed over."""
        return not self._waiting

    @property
    def unconfirmed(self) -> dict[str, Json]:
        """What is typed and not yet known to be on the disk, by form path."""
        merged: dict[str, Json] = {}
        for values in (*self._flying, self._waiting):
            merged.update(values)
        return merged

    def is_about(self, work: VisitWork, session: FormSession) -> None:
        """Be told of the note that is written, and of the form that it is written in."""
        self.title = f"{work.school_name}, {words.heading_words(work, 0)}"
        self._session = session

    def unconfirmed_words(self) -> list[tuple[str, str]]:
        answers = self.unconfirmed
        if self._session is None:
            return super().unconfirmed_words()
        return [words.typed_words(self._session, path, answers[path]) for path in sorted(answers)]

    def keep(self, values: dict[str, Json]) -> None:
        """Keep these answers, by form path; None withdraws one."""
        self._waiting.update(values)
        self._unsettled = True
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()
        self._idle.start()

    def flush(self) -> None:
        """Hand over what waits."""
        self._pause.stop()
        self._longest.stop()
        if not self._waiting or self._operations.is_closed:
            return
        values, self._waiting = self._waiting, {}
        self._flying.append(values)
        visit, record = self._visit, self._record

        def kept(stamp: str) -> None:
            self._landed(values)
            self.saved.emit(stamp)

        def lost(error: Exception) -> None:
            self._landed(values)
            # Newer words for the same path win, whether they wait or are on their way already.
            self._waiting = {
                path: value
                for path, value in {**values, **self._waiting}.items()
                if path in self._waiting or not any(path in later for later in self._flying)
            }
            QTimer.singleShot(RETRY_MS, self, self.flush)

        self._operations.change(
            lambda ws: record.keep(ws, visit, values),
            kept,
            lost,
            owner=self,
            quiet=True,
            key=f"{record.kind}/{visit}",
        )

    def settle(self) -> None:
        """Make what was typed part of the record: the question or the page is left. What is typed
        from now on is undone for itself."""
        self._settle()
        self._sitting += 1

    def _settle(self) -> None:
        self.flush()
        self._idle.stop()
        if not self._unsettled or self._operations.is_closed:
            return
        self._unsettled = False
        visit, record = self._visit, self._record

        def not_yet(error: Exception) -> None:
            self._unsettled = True
            self._idle.start()

        self._operations.change(
            lambda ws: record.settle(ws, visit),
            None,
            not_yet,
            owner=self,
            quiet=True,
            key=f"{SETTLING}{visit}",
            sitting=f"{visit}/{self._sitting}",
        )

    def _landed(self, values: dict[str, Json]) -> None:
        """These values are no longer on their way. Once only: a failure may be tried again."""
        self._flying = [each for each in self._flying if each is not values]
