"""Asks how a difference is to end and why: one record kept, both texts, or words of one's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtWidgets import QComboBox, QWidget

from ssio_desktop.domain.events import canonical
from ssio_desktop.services import settling
from ssio_desktop.services.differences import Difference, ToldValue
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.meeting.dialogs import FormDialog, Row
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.widgets.error_summary import Fault
from ssio_desktop.ui.widgets.passage import Passage

Way = Literal["keep", "both", "write"]


def ask_settling(
    parent: QWidget,
    context: PageContext[Workspace],
    difference: Difference,
    value: ToldValue,
    way: Way,
) -> SettleDialog:
    """Ask, and end the difference. value: the one to keep; where words are put together or
    written, the one that is proposed for what is not words."""
    conflict = difference.conflict

    def settle(event: str, text: str | None, reason: str) -> None:
        def work(ws: Workspace) -> Outcome[None]:
            seen = [head.event for head in conflict.heads]
            return settling.settle_conflict(
                ws, conflict.entity, conflict.path, event, reason, text=text, seen=seen
            )

        context.operations.change(work, owner=parent)

    dialog = SettleDialog(difference, value, way, settle, parent)
    dialog.open()
    return dialog


class SettleDialog(FormDialog):
    """then is called with the event whose value counts, the text in its place or None, and why."""

    def __init__(
        self,
        difference: Difference,
        value: ToldValue,
        way: Way,
        then: Callable[[str, str | None, str], None],
        parent: QWidget,
    ) -> None:
        texts = difference.texts
        self.words: Passage | None = None
        self.whose: QComboBox | None = None
        rows: list[Row] = []
        if way != "keep" and texts is not None:
            self.words = Passage(least_lines=5)
            self.words.setPlainText(texts.both if way == "both" else texts.of[value.head.event])
            rows.append((translate("settle", "The words that are to count"), self.words))
            if _differs_beside(difference):
                self.whose = _whose(difference, value)
                rows.append((translate("settle", "Whose judgement goes with them"), self.whose))
        self.reason = Passage(least_lines=2)
        rows.append((translate("settle", "Why? The others will read it"), self.reason))
        self._kept = value.head.event
        super().__init__(
            _title(value, way),
            rows,
            translate("settle", "Keep this one")
            if way == "keep"
            else translate("settle", "Let these words count"),
            self._missing,
            lambda: then(self._event(), self._text(), self.reason.toPlainText().strip()),
            parent,
            intro=_intro(difference, value, way),
        )

    def _event(self) -> str:
        return self._kept if self.whose is None else str(self.whose.currentData())

    def _text(self) -> str | None:
        return None if self.words is None else self.words.toPlainText().strip()

    def _missing(self) -> list[Fault]:
        found = []
        if self.words is not None and not self._text():
            words = translate("settle", "Write the words that are to count.")
            found.append(Fault.of(self.words, words))
        if not self.reason.toPlainText().strip():
            found.append(Fault.of(self.reason, translate("settle", "Say why this is to count.")))
        return found


def _title(value: ToldValue, way: Way) -> str:
    if way == "both":
        return translate("settle", "Keep the words of both")
    if way == "write":
        return translate("settle", "Write other words")
    words = translate("settle", "Keep the record of {officer}?")
    return words.format(officer=value.head.officer_name)


def _intro(difference: Difference, value: ToldValue, way: Way) -> str:
    school, place = difference.conflict.school_name, said(difference.place)
    if way != "keep":
        words = translate("settle", "{school}, {place}. What both wrote stays in the history.")
        return words.format(school=school, place=place)
    others = [
        f"{other.head.officer_name}: {said(other.words)}"
        for other in difference.values
        if other is not value
    ]
    words = translate("settle", "{school}, {place}: “{value}” will count. What no longer counts:")
    told = words.format(school=school, place=place, value=said(value.words))
    return "\n".join([told, *others])


def _differs_beside(difference: Difference) -> bool:
    """Whether the values differ in more than their words."""
    texts = difference.texts
    if texts is None or not texts.member:
        return False
    rest = [
        {name: each for name, each in head.value.items() if name != texts.member}
        for head in difference.conflict.heads
        if isinstance(head.value, dict)
    ]
    return len({canonical(each) for each in rest}) > 1


def _whose(difference: Difference, value: ToldValue) -> QComboBox:
    box = QComboBox()
    for each in difference.values:
        judged = said(each.words).partition("\n")[0]
        box.addItem(f"{each.head.officer_name}: {judged}", each.head.event)
    box.setCurrentIndex(box.findData(value.head.event))
    return box
