"""What a use case works on: an open store, the packs that came with the program, and today.

Passed to every use case as its first argument; there is no other way to reach the store.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar

from ssio_desktop.domain.events import Json
from ssio_desktop.progress import Progress, silent
from ssio_desktop.services.results import Outcome
from ssio_desktop.store.connection import transaction
from ssio_desktop.store.damage import DAMAGED
from ssio_desktop.store.drafts import Draft
from ssio_desktop.store.log import Appended, Write
from ssio_desktop.store.reopening import UNREACHABLE
from ssio_desktop.store.store import Store

T = TypeVar("T")

UNDOABLE = frozenset({"change", "import", "return", "set-up-file", "sent", "undo"})
"""The kinds of change that can be taken back. An undoing can be: that is redoing."""


@dataclass(frozen=True, slots=True)
class Packs:
    """Folders of data that came with the program."""

    frameworks: Path
    forms: Path
    calendars: Path
    dictionaries: Path | None = None
    """None where spelling is not looked at."""
    evidence: Path | None = None
    """The headings of evidence; None where none is kept."""
    charging: Path | None = None
    """None where nothing is charged but by an authority's own list."""
    performance: Path | None = None
    """The measures and targets; None where no figures are looked at."""

    @property
    def casework(self) -> Path:
        """Rules and words of casework, each counting from a day on."""
        return self.frameworks.parent / "casework"

    @property
    def quality(self) -> Path:
        """What is looked for in officers’ reports, each sheet counting from a day on."""
        return self.frameworks.parent / "quality"

    @property
    def questionnaires(self) -> Path:
        """Questionnaires to schools, a folder of tables each."""
        return self.frameworks.parent / "questionnaires"


def _local_now() -> datetime:
    return datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class Workspace:
    """An open store with its surroundings. now: the moment by the wall clock, replaceable."""

    store: Store
    packs: Packs
    now: Callable[[], datetime] = _local_now
    cache: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)
    """Forms and frameworks once read, by their name; they never change."""
    told: dict[str, Exception] = field(default_factory=dict, repr=False, compare=False)
    """What was said of damage, by the error that it was met with."""

    def today(self) -> date:
        """The day by the wall clock."""
        return self.now().date()

    def moment(self) -> str:
        """The moment as it is recorded: ISO 8601, UTC, to the second."""
        return self.now().astimezone(UTC).isoformat(timespec="seconds")

    @property
    def officer(self) -> str:
        """Id of the officer who works here."""
        return self.store.officer

    def twin(self) -> Workspace:
        """The same for another thread."""
        return replace(self, store=self.store.twin(), cache={})

    def opener(self) -> Callable[[], Workspace]:
        """What opens the same store again in the thread that calls it; outlives this object."""
        again, packs, now, told = self.store.opener(), self.packs, self.now, self.told
        return lambda: Workspace(again(), packs, now, told=told)

    def told_of(self, error: Exception) -> Exception:
        """An error in words, with the ways out where the store is damaged; others as they are.

        Damage takes its time when it is first met: the backups are read through."""
        told = self.told.get(repr(error)) or self.store.told_of(error)
        if getattr(told, "code", "") in DAMAGED:
            self.told[repr(error)] = told
        return told

    @staticmethod
    def is_cut_off(error: BaseException) -> bool:
        """Whether an error may mean that the store has to be opened anew, as after a stick was
        pulled and put in again."""
        return getattr(error, "code", "") in UNREACHABLE

    def at_once(self) -> AbstractContextManager[object]:
        """Inside, several changes are one: all are kept, or none where one fails."""
        return transaction(self.store.db)

    def close(self) -> None:
        """Close the store."""
        self.store.close()

    def record(
        self,
        writes: Iterable[Write],
        value: T,
        *,
        label: str,
        kind: str = "change",
        source: Json = None,
        promoting: tuple[Draft, ...] = (),
        guard: Callable[[], None] | None = None,
        progress: Progress = silent,
    ) -> Outcome[T]:
        """Write, and say what changed. One transaction.

        guard: asks inside the transaction once more whether it may be, and raises where not."""
        done = self.store.append(
            writes,
            label=label,
            kind=kind,
            source=source,
            promoting=promoting,
            guard=guard,
            progress=progress,
        )
        return outcome(done, value, label)


def outcome(done: Appended, value: T, label: str) -> Outcome[T]:
    """The result of a use case from what the store did; its batch only where it can be undone."""
    undoable = done.batch is not None and done.batch.kind in UNDOABLE
    return Outcome(value, done.entities, label, done.batch.id if done.batch and undoable else "")
