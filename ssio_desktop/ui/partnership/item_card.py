"""The chosen item of a board's agenda: why it is there, its minutes as they are typed, and what was
judged and decided under it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.domain.casework.boards import BOARD_MEETING, COLOUR_WORDS, BoardMeeting
from ssio_desktop.domain.meeting_parts import Item
from ssio_desktop.services.casework.partnership import minutes
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.language import said
from ssio_desktop.ui.partnership.gathering import SeenPartnership
from ssio_desktop.ui.partnership.words import COLOUR_TONES
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.visits.autosave import Autosave, Record
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.passage import Passage
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day as day_words

MINUTES = Record(BOARD_MEETING, minutes.keep_typing, minutes.settle)


class _Minutes(Autosave):
    """Saves the minutes of one board. items: what they are called, by id."""

    items: Mapping[str, str] = MappingProxyType({})

    def unconfirmed_words(self) -> list[tuple[str, str]]:
        return [(self.items.get(key, key), str(said)) for key, said in self.unconfirmed.items()]


class ItemCard(QWidget):
    """What is typed is saved as it is typed. decide, judge, approve: what its buttons do."""

    def __init__(
        self,
        context: PageContext[Workspace],
        decide: Callable[[], object],
        judge: Callable[[], object],
        approve: Callable[[], object],
    ) -> None:
        super().__init__()
        self._context = context
        self._seen: SeenPartnership | None = None
        self._item: Item | None = None
        self._autosaves: dict[str, _Minutes] = {}
        self._is_filling = False
        self._is_fresh = True
        self.decide_button = button(self.tr("Record a decision…"), decide, icon="plus")
        self.judge_button = button(self.tr("Judge the milestone…"), judge)
        self.approve_button = button(self.tr("Approve these minutes…"), approve)
        self.progress_button = button(self.tr("Record progress"), self._open_action)
        self.frame, column = card("")
        self.title = Text("", "heading")
        self.why = Text("", "muted")
        self.label = Text(self.tr("What was said"), "label")
        self.note = Passage(least_lines=4)
        self.note.setAccessibleName(self.label.text())
        self.label.setBuddy(self.note)
        self.note.textChanged.connect(self._typed)
        self.read = Text("").selectable()
        self._told = QVBoxLayout()
        for part in (
            self.title,
            self.why,
            Flow(self.decide_button, self.judge_button, self.approve_button, self.progress_button),
            self.label,
            self.note,
            self.read,
        ):
            column.addWidget(part)
        column.addLayout(self._told)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)

    @property
    def autosave(self) -> Autosave | None:
        """What keeps the notes of the meeting on show."""
        found = self._meeting
        if found is None:
            return None
        if found.key not in self._autosaves:
            title = self.tr("Minutes of the board on {day}").format(day=day_words(found.day))
            self._autosaves[found.key] = _Minutes(
                self._context.operations, found.key, self, record=MINUTES, title=title
            )
        self._autosaves[found.key].items = {each.id: each.title for each in found.items}
        return self._autosaves[found.key]

    def show_item(self, seen: SeenPartnership, item: Item | None) -> None:
        """Show an item. Words that are being typed are left as they stand."""
        if self._is_other(seen, item):
            self.settle()
        self._seen, before, self._item = seen, self._item, item
        self.frame.setVisible(item is not None and seen.meeting is not None)
        found = seen.meeting
        if item is None or found is None:
            return
        sitting = seen.state == "sitting"
        self.title.setText(item.title)
        self.why.setText(item.why)
        self.why.setVisible(bool(item.why))
        self.decide_button.setVisible(sitting)
        self.judge_button.setVisible(sitting and item.section == "milestones")
        self.approve_button.setVisible(sitting and seen.earlier(item) is not None)
        self.progress_button.setVisible(seen.action(item) is not None)
        self._show_note(seen, item, sitting, same=before is not None and before.id == item.id)
        self._show_told(found, item)

    def about_to_read(self) -> None:
        """The record is read anew: words that are typed from now on, or are not on the disk yet,
        are newer than what will come."""
        self._is_fresh = self.autosave is None or not self.autosave.unconfirmed

    def go_to_note(self) -> None:
        """Go on typing, where the minutes are being taken."""
        if self.note.isVisible():
            self.note.setFocus()

    def settle(self) -> None:
        """Make what was typed part of the record."""
        for each in self._autosaves.values():
            each.settle()

    @property
    def _meeting(self) -> BoardMeeting | None:
        return self._seen.meeting if self._seen is not None else None

    def _is_other(self, seen: SeenPartnership, item: Item | None) -> bool:
        now = (seen.meeting.key if seen.meeting else "", item.id if item else "")
        here = self._meeting
        return now != (here.key if here else "", self._item.id if self._item else "")

    def _show_note(self, seen: SeenPartnership, item: Item, sitting: bool, *, same: bool) -> None:
        if self._is_fresh or not same:
            held = self.autosave.unconfirmed if self.autosave is not None else {}
            self._fill(str(held.get(item.id, seen.typed.get(item.id, item.note)) or ""))
        for each in (self.label, self.note):
            each.setVisible(sitting)
        self.read.setText(item.note or self.tr("Nothing is recorded under this item yet."))
        self.read.setVisible(not sitting)

    def _fill(self, words: str) -> None:
        if self.note.toPlainText() == words:
            return
        self._is_filling = True
        self.note.setPlainText(words)
        self._is_filling = False

    def _typed(self) -> None:
        autosave = self.autosave
        if not self._is_filling and self._item is not None and autosave is not None:
            self._is_fresh = False
            autosave.keep({self._item.id: self.note.toPlainText()})

    def _show_told(self, found: BoardMeeting, item: Item) -> None:
        clear(self._told)
        rag = found.rags.get(item.id)
        if rag is not None:
            self._told.addWidget(
                Flow(tag(said(COLOUR_WORDS[rag.colour]), COLOUR_TONES[rag.colour]))
            )
            self._told.addWidget(Text(rag.why).selectable())
        for one in found.decided(item.id):
            self._told.addWidget(Text(one.text, "strong").selectable())
            due = self.tr("by {day}").format(day=day_words(one.due)) if one.due else ""
            self._told.addWidget(Text(", ".join(filter(None, (one.who, due))), "caption"))

    def _open_action(self) -> None:
        line = self._seen.action(self._item) if self._seen is not None else None
        if line is not None:
            self._context.navigator.go("actions", line.key)
