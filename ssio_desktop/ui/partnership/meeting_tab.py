"""One board: its agenda, and the minutes as they are typed under each item."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.domain.casework.boards import (
    ADVICE_WORDS,
    COLOUR_WORDS,
    ROLE_WORDS,
    SECTION_WORDS,
    STATE_WORDS,
)
from ssio_desktop.domain.meeting_parts import Item
from ssio_desktop.services.casework.partnership import minutes, series
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.documents.offers import DocumentsButton, meeting_offers
from ssio_desktop.ui.language import said
from ssio_desktop.ui.meeting.asking import ask_decision, ask_person
from ssio_desktop.ui.meeting.columns import AgendaLine, agenda_columns
from ssio_desktop.ui.partnership.asking import (
    ask_advice,
    ask_approval,
    ask_attendance,
    ask_board,
    ask_rag,
)
from ssio_desktop.ui.partnership.gathering import SeenPartnership
from ssio_desktop.ui.partnership.item_card import ItemCard
from ssio_desktop.ui.partnership.item_dialog import ask_item
from ssio_desktop.ui.partnership.words import (
    COLOUR_TONES,
    STATE_TONES,
    agenda_lines,
    meeting_words,
)
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.choice_box import ChoiceBox
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.tags import Tag, tag
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted


class MeetingTab(QWidget):
    """Shows the board that it is given last. choose: is called with the key of another one."""

    def __init__(self, context: PageContext[Workspace], choose: Callable[[str], object]) -> None:
        super().__init__()
        self._context = context
        self._seen: SeenPartnership | None = None
        self.dialog: QWidget | None = None
        self.meeting = ChoiceBox(self.tr("Board"))
        self.meeting.activated.connect(lambda _: choose(str(self.meeting.currentData() or "")))
        self.state = Tag()
        self.summary = Text("", "muted")
        self.documents = DocumentsButton(context.navigator)
        self.move_button = button(self.tr("Move…"), self.move_board, icon="calendar")
        self.present_button = button(self.tr("Who is there…"), self.attendance, icon="user")
        self.guest_button = button(self.tr("Add somebody…"), self.guest, icon="plus")
        self.whole_button = button(self.tr("Progress as a whole…"), partial(self.judge, whole=True))
        self.advise_button = button(self.tr("Recommend…"), self.advise)
        self.reopen_button = button(self.tr("Take the minutes up again"), self.reopen)
        self.item_card = ItemCard(context, self.decide, self.judge, self.approve)
        self.table: DataTable[AgendaLine] = DataTable(
            RowsModel(agenda_columns(SECTION_WORDS), lambda row: row.item.id),
            self.tr("Agenda"),
            shown=12,
        )
        # The order is the meeting's own, and moved by buttons.
        self.table.setSortingEnabled(False)
        self.table.chosen.connect(self._show_item)
        self.table.opened.connect(lambda _: self.item_card.go_to_note())
        self.up_button = button(self.tr("Move up"), partial(self.move_item, -1), icon="arrow-up")
        self.down_button = button(
            self.tr("Move down"), partial(self.move_item, 1), icon="arrow-down"
        )
        self.remove_button = button(self.tr("Remove"), self.remove, icon="trash-2")
        self.add_button = button(self.tr("Add an item…"), self.add, icon="plus")
        self.refresh_button = button(self.tr("Bring up to date"), self.propose, icon="refresh-cw")
        self._view = QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens().space.m, 0, 0)
        layout.setSpacing(tokens().space.s)
        layout.addWidget(Flow(self.meeting, self.state, self.documents, self.move_button))
        layout.addWidget(self.summary)
        layout.addWidget(
            Flow(
                self.present_button,
                self.guest_button,
                self.whole_button,
                self.advise_button,
                self.reopen_button,
            )
        )
        layout.addLayout(self._view)
        layout.addWidget(self.table)
        layout.addWidget(
            Flow(
                self.add_button,
                self.refresh_button,
                self.up_button,
                self.down_button,
                self.remove_button,
            )
        )
        layout.addWidget(self.item_card)
        layout.addStretch(1)

    # --- showing ------------------------------------------------------------------------

    def show_board(self, seen: SeenPartnership) -> None:
        """Show a board; the chosen item stays chosen."""
        self._seen = seen
        found = seen.meeting
        self.meeting.clear()
        for each in reversed(seen.board.meetings):
            self.meeting.addItem(meeting_words(seen, each), each.key)
        if found is None:
            return
        self.meeting.setCurrentIndex(max(0, self.meeting.findData(found.key)))
        self.state.say(said(STATE_WORDS[seen.state]), STATE_TONES[seen.state])
        self.summary.setText(" · ".join(filter(None, (found.place, self._there(seen)))))
        self.summary.setVisible(bool(self.summary.text()))
        self.documents.offer(meeting_offers(seen.urn, found.id, held=found.is_begun))
        is_open = seen.state in ("planned", "sitting")
        for part in (self.add_button, self.refresh_button):
            part.setEnabled(is_open)
        self.move_button.setVisible(seen.state in ("planned", "cancelled"))
        self.guest_button.setVisible(is_open)
        for part in (self.present_button, self.whole_button, self.advise_button):
            part.setVisible(seen.state == "sitting")
        self.reopen_button.setVisible(seen.state == "to approve")
        self._show_view(seen)
        self.table.show_rows(agenda_lines(seen))
        if not self.table.selected() and self.table.rows.rows:
            self.table.setCurrentIndex(self.table.rows.index(0, 0))
        self._show_item()

    @property
    def item(self) -> Item | None:
        """The chosen item."""
        # While the selection changes, what is current is still the row before.
        row = next(iter(self.table.selected()), None)
        return row.item if row is not None else None

    def _there(self, seen: SeenPartnership) -> str:
        """How many are there and whether they are enough, or who is to come."""
        if seen.state in ("planned", "cancelled"):
            return counted(len(seen.people), self.tr("member"), self.tr("members"))
        present = self.tr("{count} present").format(count=seen.quorum.present)
        if seen.quorum.is_met:
            return self.tr("{present}, quorate").format(present=present)
        return self.tr("{present}, not quorate: {missing}").format(
            present=present, missing="; ".join(said(each) for each in seen.quorum.missing)
        )

    def _show_view(self, seen: SeenPartnership) -> None:
        clear(self._view)
        found = seen.meeting
        if found is None or not (found.overall or found.advice or seen.state == "approved"):
            return
        frame, layout = card(self.tr("The board’s view"))
        if found.overall is not None:
            colour = found.overall.colour
            layout.addWidget(Flow(tag(said(COLOUR_WORDS[colour]), COLOUR_TONES[colour])))
            layout.addWidget(Text(found.overall.why).selectable())
        if found.advice is not None:
            layout.addWidget(Text(ADVICE_WORDS[found.advice.kind], "strong"))
            layout.addWidget(Text(found.advice.reason).selectable())
        approval = found.approval
        if approval is not None and approval.corrections and seen.state == "approved":
            put_right = self.tr("Put right when approved: {what}")
            layout.addWidget(Text(put_right.format(what=approval.corrections), "muted"))
        self._view.addWidget(frame)

    def _show_item(self) -> None:
        item, seen = self.item, self._seen
        places = [line.item.id for line in self.table.rows.rows]
        place = places.index(item.id) if item is not None and item.id in places else -1
        is_open = seen is not None and seen.state in ("planned", "sitting")
        self.remove_button.setEnabled(is_open and item is not None)
        self.up_button.setEnabled(is_open and place > 0)
        self.down_button.setEnabled(is_open and 0 <= place < len(places) - 1)
        if seen is not None:
            self.item_card.show_item(seen, item)

    # --- doing --------------------------------------------------------------------------

    def move_board(self) -> None:
        """Ask for another day or place."""
        key = self._key

        def record(day: date, place: str) -> None:
            self.change(lambda ws: series.move_meeting(ws, key, day, place))

        if self._seen is not None and self._seen.meeting is not None:
            self.dialog = ask_board(self, self._seen.meeting, None, record)

    def attendance(self) -> None:
        """Ask of everybody whether they are there."""
        key = self._key
        if self._seen is not None:
            self.dialog = ask_attendance(
                self,
                self._seen.people,
                lambda told: self.change(lambda ws: minutes.set_presence(ws, key, told)),
            )

    def guest(self) -> None:
        """Ask for somebody who is to come, or came, besides the members."""
        key = self._key

        def record(name: str, role: str, present: bool | None) -> None:
            self.change(lambda ws: minutes.set_person(ws, key, name, role, present=present))

        self.dialog = ask_person(self, None, record, ROLE_WORDS, "partner")

    def judge(self, *, whole: bool = False) -> None:
        """Ask how the chosen milestone, or progress as a whole, is judged."""
        key, item = self._key, None if whole else self.item
        found = self._seen.meeting if self._seen is not None else None
        if found is None or (item is None and not whole):
            return
        of = item.id if item is not None else ""
        before = found.rags.get(of) if of else found.overall

        def record(colour: str, why: str) -> None:
            self.change(lambda ws: minutes.set_rag(ws, key, of, colour, why))

        self.dialog = ask_rag(self, item.title if item is not None else "", before, record)

    def advise(self) -> None:
        """Ask what the board recommends."""
        key = self._key

        def record(kind: str, reason: str) -> None:
            self.change(lambda ws: minutes.advise(ws, key, kind, reason))

        if self._seen is not None and self._seen.meeting is not None:
            self.dialog = ask_advice(self, self._seen.meeting.advice, record)

    def decide(self) -> None:
        """Ask for a decision or action under the chosen item."""
        key, item = self._key, self.item
        if item is None:
            return

        def record(text: str, who: str, due: date | None) -> None:
            self.change(lambda ws: minutes.decide(ws, key, item.id, text, who, due))

        self.dialog = ask_decision(self, item, record)

    def approve(self) -> None:
        """Ask for what was put right, and approve the minutes that the chosen item is about."""
        key = self._key
        earlier = self._seen.earlier(self.item) if self._seen is not None else None
        if earlier is None:
            return

        def record(corrections: str) -> None:
            self.change(lambda ws: minutes.approve(ws, earlier.key, key, corrections))

        self.dialog = ask_approval(self, earlier, record)

    def reopen(self) -> None:
        """Take closed minutes up again."""
        key = self._key
        self.change(lambda ws: minutes.reopen(ws, key))

    def add(self) -> None:
        """Ask for a new item."""
        key = self._key

        def record(title: str, why: str, section: str) -> None:
            self.change(lambda ws: minutes.add_item(ws, key, title, why, section))

        self.dialog = ask_item(self, record)

    def remove(self) -> None:
        """Take the chosen item off the agenda; it can be undone."""
        key, item = self._key, self.item
        if item is not None:
            self.change(lambda ws: minutes.remove_item(ws, key, item.id))

    def move_item(self, steps: int) -> None:
        """Move the chosen item up or down."""
        key, item = self._key, self.item
        if item is not None:
            self.change(lambda ws: minutes.move_item(ws, key, item.id, steps))

    def propose(self) -> None:
        """Add what is asked for now."""
        key, before = self._key, self._seen.meeting if self._seen is not None else None

        def done(found: object) -> None:
            if found == before:
                self._context.messages.information(
                    self.tr("The agenda has everything that is asked for.")
                )

        if key:
            self.change(lambda ws: series.refresh_agenda(ws, key), done)

    def change(
        self, work: Callable[[Workspace], Outcome[Any]], then: Callable[[Any], None] | None = None
    ) -> None:
        """Hand over what was typed, then change something."""
        self.item_card.settle()
        self._context.operations.change(work, then, owner=self)

    @property
    def _key(self) -> str:
        found = self._seen.meeting if self._seen is not None else None
        return found.key if found is not None else ""
