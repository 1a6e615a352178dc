"""The agenda: its items, the one that is chosen, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.domain.meeting_parts import Item
from ssio_desktop.services import meetings
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.board.deciding import DecideDialog, choices
from ssio_desktop.ui.meeting.asking import ask_decision, ask_finished, ask_item
from ssio_desktop.ui.meeting.columns import AgendaLine, agenda_columns, lines
from ssio_desktop.ui.meeting.gathering import SeenMeetings
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.reason import ReasonDialog
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day as day_words


class AgendaTab(QWidget):
    """Shows the meeting that it is given last."""

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__()
        self._context = context
        self._seen: SeenMeetings | None = None
        self.dialog: QWidget | None = None
        self.table: DataTable[AgendaLine] = DataTable(
            RowsModel(agenda_columns(), lambda row: row.item.id), self.tr("Agenda"), shown=16
        )
        # The order is the meeting's own, and moved by buttons.
        self.table.setSortingEnabled(False)
        self.table.chosen.connect(self._show_item)
        self.table.opened.connect(lambda _: self.decide())
        self.category_button = button(self.tr("Decide the category…"), self.decide_category)
        self.decide_button = button(self.tr("Record a decision…"), self.decide, kind="primary")
        self.note_button = button(self.tr("Note…"), self.note)
        self.finish_button = button(self.tr("It was carried out…"), self.finish)
        self.rest_button = button(self.tr("Agree the rest as judged"), self.agree_the_rest)
        self.school_button = button(self.tr("Open the school"), self.open_school)
        self.up_button = button(self.tr("Move up"), partial(self.move_item, -1), icon="arrow-up")
        self.down_button = button(
            self.tr("Move down"), partial(self.move_item, 1), icon="arrow-down"
        )
        self.remove_button = button(self.tr("Remove"), self.remove, icon="trash-2")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens().space.m, 0, 0)
        layout.setSpacing(tokens().space.s)
        layout.addWidget(
            Flow(
                self.decide_button,
                self.category_button,
                self.note_button,
                self.finish_button,
                self.rest_button,
                self.school_button,
            )
        )
        layout.addWidget(self.table)
        layout.addWidget(
            Flow(
                button(self.tr("Add an item…"), self.add, icon="plus"),
                self.up_button,
                self.down_button,
                self.remove_button,
                button(self.tr("Bring up to date"), self.propose, icon="refresh-cw"),
            )
        )
        self._detail = QVBoxLayout()
        layout.addLayout(self._detail)
        layout.addStretch(1)

    def show_meeting(self, seen: SeenMeetings) -> None:
        """Show a meeting's agenda; the chosen item stays chosen."""
        self._seen = seen
        self.table.show_rows(lines(seen))
        if not self.table.selected() and self.table.rows.rows:
            self.table.setCurrentIndex(self.table.rows.index(0, 0))
        self._show_item()

    @property
    def item(self) -> Item | None:
        """The chosen item."""
        # While the selection changes, what is current is still the row before.
        row = next(iter(self.table.selected()), None)
        return row.item if row is not None else None

    # --- doing --------------------------------------------------------------------------

    def decide(self) -> None:
        """Ask for a decision in words under the chosen item."""
        item, meeting = self._chosen()
        if item is None:
            return

        def record(text: str, who: str, due: date | None) -> None:
            self._change(lambda ws: meetings.decide_text(ws, meeting, item.id, text, who, due))

        self.dialog = ask_decision(self, item, record)

    def decide_category(self) -> None:
        """Ask what the board decides on the category of the item's school."""
        item, meeting = self._chosen()
        row = self._seen.rows.get(item.urn) if self._seen is not None and item else None
        if item is None or row is None or self._seen is None or self._seen.meeting is None:
            return
        urn, term = item.urn, self._seen.meeting.term

        def record(category: str, reason: str) -> None:
            self._change(lambda ws: meetings.decide_category(ws, meeting, urn, category, reason))

        def ask(entries: tuple[tuple[str, str], ...]) -> None:
            dialog = DecideDialog(row, entries, record, self)
            self.dialog = dialog
            dialog.open()

        self._context.operations.read(lambda ws: choices(ws, urn, term), ask, owner=self)

    def agree_the_rest(self) -> None:
        """Agree to the categories of all schools that are not on the agenda by themselves."""
        _, meeting = self._chosen()
        if meeting:
            self._change(lambda ws: meetings.agree_the_rest(ws, meeting))

    def note(self) -> None:
        """Ask for what was said under the chosen item."""
        item, meeting = self._chosen()
        if item is None:
            return

        def record(words: str) -> None:
            self._change(lambda ws: meetings.set_note(ws, meeting, item.id, words))

        dialog = ReasonDialog(
            self.tr("Note: {item}").format(item=item.title),
            self.tr("What was said"),
            self.tr("Record the note"),
            record,
            self,
        )
        dialog.text.setPlainText(item.note)
        self.dialog = dialog
        dialog.open()

    def finish(self) -> None:
        """Ask what came of the earlier decision that the chosen item is about."""
        item, _ = self._chosen()
        found = self._seen.earlier(item) if self._seen is not None and item else None
        if found is None or self._seen is None:
            return
        held, decision = found

        def record(what: str, day: date) -> None:
            self._change(lambda ws: meetings.finish_decision(ws, held.id, decision.id, what, day))

        self.dialog = ask_finished(self, decision.text, self._seen.today, record)

    def add(self) -> None:
        """Ask for a new item."""
        if self._seen is None or self._seen.meeting is None:
            return
        meeting = self._seen.meeting.id

        def record(title: str, why: str, urn: str) -> None:
            self._change(lambda ws: meetings.add_item(ws, meeting, title, why, urn))

        self.dialog = ask_item(self, self._seen, record)

    def remove(self) -> None:
        """Take the chosen item off the agenda; it can be undone."""
        item, meeting = self._chosen()
        if item is not None:
            self._change(lambda ws: meetings.remove_item(ws, meeting, item.id))

    def move_item(self, steps: int) -> None:
        """Move the chosen item up or down."""
        item, meeting = self._chosen()
        if item is not None:
            self._change(lambda ws: meetings.move_item(ws, meeting, item.id, steps))

    def propose(self) -> None:
        """Add what the term asks for now."""
        _, meeting = self._chosen()
        if meeting:
            self._change(lambda ws: meetings.propose_again(ws, meeting), self._proposed)

    def open_school(self) -> None:
        """Open the school that the chosen item is about."""
        if self.item is not None and self.item.urn:
            self._context.navigator.go("school", self.item.urn)

    # --- inside -------------------------------------------------------------------------

    def _proposed(self, found: object) -> None:
        before = self._seen.meeting if self._seen is not None else None
        if found == before:
            self._context.messages.information(
                self.tr("The agenda has everything that the term asks for.")
            )

    def _chosen(self) -> tuple[Item | None, str]:
        meeting = self._seen.meeting if self._seen is not None else None
        return self.item, meeting.id if meeting else ""

    def _change(
        self,
        work: Callable[[Workspace], Outcome[Any]],
        then: Callable[[Any], None] | None = None,
    ) -> None:
        self._context.operations.change(work, then, owner=self)

    def _show_item(self) -> None:
        clear(self._detail)
        item, seen = self.item, self._seen
        row = seen.rows.get(item.urn) if seen is not None and item is not None else None
        has = item is not None
        places = [line.item.id for line in self.table.rows.rows]
        place = places.index(item.id) if item is not None else -1
        for each in (self.decide_button, self.note_button, self.remove_button):
            each.setEnabled(has)
        self.up_button.setEnabled(has and place > 0)
        self.down_button.setEnabled(has and place < len(places) - 1)
        self.category_button.setVisible(bool(row and row.category))
        self.school_button.setVisible(bool(item and item.urn))
        self.rest_button.setVisible(bool(item and item.key == "others"))
        self.finish_button.setVisible(
            bool(seen is not None and item is not None and seen.earlier(item))
        )
        if item is None or seen is None or seen.meeting is None:
            return
        frame, layout = card(item.title)
        if item.why:
            layout.addWidget(Text(item.why, "muted"))
        if item.note:
            layout.addWidget(Text(item.note).selectable())
        decided = seen.decided.get(item.urn) if item.urn else None
        if decided is not None:
            words = (
                self.tr("The board agreed with category {category}.")
                if decided.agrees
                else self.tr("The board decided on category {category} instead of {judged}.")
            )
            layout.addWidget(
                Text(words.format(category=decided.category, judged=decided.judged), "strong")
            )
            if decided.reason:
                layout.addWidget(Text(decided.reason))
        for one in seen.meeting.decided(item.id):
            layout.addWidget(Text(one.text, "strong"))
            due = self.tr("by {day}").format(day=day_words(one.due)) if one.due else ""
            layout.addWidget(Text(", ".join(filter(None, (one.who, due))), "caption"))
        if not (item.note or decided or seen.meeting.decided(item.id)):
            layout.addWidget(Text(self.tr("Nothing is recorded under this item yet."), "muted"))
        self._detail.addWidget(frame)
