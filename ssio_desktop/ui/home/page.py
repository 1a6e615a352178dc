"""The first page: the term, what needs the officer, the caseload at a glance, what was done."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssio_desktop.services import backups
from ssio_desktop.services.backups import Proof
from ssio_desktop.services.home import FirstSteps, Today, today
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.documents.offers import DocumentsButton, caseload_offers
from ssio_desktop.ui.home.backup_card import BackupCard
from ssio_desktop.ui.home.bars import Bar, CategoryBars
from ssio_desktop.ui.home.code_card import CodeReminder
from ssio_desktop.ui.home.task_list import TaskList
from ssio_desktop.ui.home.term_view import TermCard
from ssio_desktop.ui.home.words import greeting, time_words
from ssio_desktop.ui.language import said
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.places import Place
from ssio_desktop.ui.shell.turns import refilled
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card, line, mark
from ssio_desktop.ui.widgets.flow import TwoColumns
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted, moment

_MOVED = {
    "Improved": "success",
    "No longer vulnerable": "success",
    "Declined": "danger",
    "Now vulnerable": "caution",
}
"""The tone of a movement; its words say the same."""


class HomePage(Page[Workspace]):
    """What needs me today."""

    watches = None  # Records of any kind can differ, and most lead to something to be done.

    def __init__(
        self,
        context: PageContext[Workspace],
        *,
        clock: Callable[[], datetime] = lambda: datetime.now().astimezone(),
    ) -> None:
        super().__init__(context, self.tr("Home"))
        self._clock = clock
        self._shown: Today | None = None
        self._columns: TwoColumns | None = None
        self.term: TermCard | None = None
        self.documents = DocumentsButton(context.navigator)
        self._actions.addWidget(self.documents)
        self.content.addStretch(1)
        context.theme.changed.connect(self._restyle)

    def refresh(self) -> None:
        self.show_loading()
        self.context.operations.read(today, self._arrived)

    def refresh_if_stale(self) -> None:
        """A day that has passed makes the page stale as well."""
        if self._shown is not None and self._shown.day != self._clock().date():
            self._stale = True
        super().refresh_if_stale()

    def _restyle(self) -> None:
        if self._shown is not None:
            self._arrived(self._shown)

    def _arrived(self, seen: Today) -> None:
        self._shown = seen
        self.set_heading(greeting(seen, self._clock().hour), time_words(seen.time))
        self.documents.offer(caseload_offers(seen.time.term) if seen.caseload else ())
        self.in_turns(refilled(self.content, self._cards(seen), self.focus_heading))

    def _cards(self, seen: Today) -> Iterator[QWidget | None]:
        if seen.code_wanted:
            yield CodeReminder(self.context)
        if seen.steps.are_done or seen.caseload:
            yield from self._day(seen)
        elif seen.steps.register and seen.steps.visit:
            yield self._board_work()
        else:
            yield self._first_steps(seen.steps)

    def _day(self, seen: Today) -> Iterator[QWidget | None]:
        if seen.line is not None:
            as_list = self.term.as_list if self.term is not None else False
            self.term = TermCard(seen.line, self.context.navigator.go, as_list=as_list)
            yield self.term
        columns = TwoColumns()
        cards = self._both_columns(seen, columns)
        if self._columns is None:  # the first time each card is seen as soon as it is made
            yield columns
            yield from cards
        else:
            deque(cards, maxlen=0)
            yield columns
        self._columns = columns

    def _both_columns(self, seen: Today, columns: TwoColumns) -> Iterator[None]:
        columns.left.addWidget(TaskList(self._go, self.tr).card(seen))
        columns.left.addStretch(1)
        yield
        columns.right.addWidget(self._caseload(seen))
        yield
        columns.right.addWidget(BackupCard(seen.backup, self.back_up))
        columns.right.addWidget(self._recent(seen))
        columns.right.addStretch(1)
        yield

    def _board_work(self) -> QWidget:
        """For those without a caseload who work on what others return."""
        whole, layout = card(self.tr("The review board"))
        layout.addWidget(
            Text(
                self.tr(
                    "You have no schools of your own here. Take in officers’ returns and look at "
                    "every school’s category on the Board page."
                ),
                "muted",
            )
        )
        row = QHBoxLayout()
        go = partial(self.context.navigator.go, "board")
        row.addWidget(button(self.tr("Go to the board"), go, kind="primary"))
        row.addStretch(1)
        layout.addLayout(row)
        return whole

    def back_up(self) -> None:
        """Make a backup now, and say what proves it."""

        def made(proof: Proof) -> None:
            self.context.messages.success(
                self.tr("A backup was made and proved by opening it: {name}.").format(
                    name=proof.path.name
                )
            )
            self.refresh()

        self.context.operations.long(
            backups.back_up, self.tr("Making a backup"), made, owner=self, writes=False
        )

    def _go(self, place: Place) -> None:
        if place == Place("home", "backup"):
            self.back_up()
        else:
            self.context.navigator.go(place.page, place.key)

    # --- caseload and history -----------------------------------------------------------

    def _caseload(self, seen: Today) -> QWidget:
        whole, layout = card(self.tr("Your caseload"))
        schools = counted(seen.caseload, self.tr("school"), self.tr("schools"))
        layout.addWidget(
            Text(self.tr("{schools}, by latest category").format(schools=schools), "muted")
        )
        layout.addSpacing(tokens().space.xs)
        layout.addWidget(CategoryBars(seen.categories))
        layout.addSpacing(tokens().space.s)
        layout.addWidget(Text(self.tr("Movement this term"), "overline"))
        for words, number in seen.movements:
            schools_ = counted(number, self.tr("school"), self.tr("schools"))
            told = f"{said(words)}: {schools_}"
            layout.addWidget(Text(told))
            tone = tokens().colours.tones[_MOVED.get(words, "neutral")]
            layout.addWidget(Bar(number / max(1, seen.caseload), tone, told))
        layout.addSpacing(tokens().space.s)
        unvisited = (
            self.tr("Every school was visited this term.")
            if not seen.unvisited
            else self.tr("Without a visit this term: {schools}").format(
                schools=counted(seen.unvisited, self.tr("school"), self.tr("schools"))
            )
        )
        layout.addWidget(Text(unvisited, "strong"))
        return whole

    def _recent(self, seen: Today) -> QWidget:
        whole, layout = card(self.tr("Done lately"))
        for done in seen.recent:
            words = self.tr("{what} (undone)").format(what=done.label)
            layout.addWidget(Text(words if done.is_undone else done.label))
            layout.addWidget(Text(moment(done.at), "caption"))
            layout.addSpacing(tokens().space.xs)
        if not seen.recent:
            layout.addWidget(Text(self.tr("Nothing was recorded yet."), "muted"))
        return whole

    # --- the first steps ----------------------------------------------------------------

    def _first_steps(self, steps: FirstSteps) -> QWidget:
        whole, layout = card(self.tr("Three steps to begin"))
        whole.setMaximumWidth(round(tokens().size.measure * 1.2))
        layout.setSpacing(0)
        told = (
            (
                steps.register,
                self.tr("Import the register of schools"),
                self.tr("The file that the government publishes, with every school of your area."),
                self.tr("Import the register"),
                Place("import"),
            ),
            (
                steps.caseload,
                self.tr("Take your schools into your caseload"),
                self.tr("Choose the schools that you look after and assign them to yourself."),
                self.tr("Choose schools"),
                Place("schools"),
            ),
            (
                steps.visit,
                self.tr("Begin your first visit"),
                self.tr("Notes are saved as you type, without a network."),
                self.tr("Begin a visit"),
                Place("visits"),
            ),
        )
        following = next((at for at, step in enumerate(told) if not step[0]), None)
        for at, (done, title, why, action, place) in enumerate(told):
            frame, row = line(last=at == len(told) - 1)
            row.addWidget(self._number(at + 1, done), 0, Qt.AlignmentFlag.AlignTop)
            words = QVBoxLayout()
            words.setSpacing(tokens().space.xxs)
            words.addWidget(Text(title, "strong"))
            words.addWidget(Text(why, "muted"))
            row.addLayout(words, 1)
            row.addLayout(self._step_end(done, at == following, action, place))
            layout.addWidget(frame)
        return whole

    def _number(self, number: int, done: bool) -> QWidget:
        if done:
            return mark("circle-check", "tone:success", small=False)
        return tag(str(number), "info")

    def _step_end(self, done: bool, is_next: bool, action: str, place: Place) -> QHBoxLayout:
        end = QHBoxLayout()
        if done:
            end.addWidget(tag(self.tr("Done"), "success"))
            return end
        made = button(action, partial(self._go, place), kind="primary" if is_next else "secondary")
        made.setEnabled(is_next)
        end.addWidget(made)
        return end
