"""“Check your answers”: each question with its answer in words, and a link that changes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ssio_desktop.ui.language import translate
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.feet import feet
from ssio_desktop.ui.widgets.scrolling import Body
from ssio_desktop.ui.widgets.text import Text, heading


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A question and its answer. answer: empty where there is none. change: goes to the field.

    name: of the question for a screen reader, where the label alone could be another's."""

    label: str
    answer: str
    change: Callable[[], object]
    name: str = ""


@dataclass(frozen=True, slots=True)
class CheckGroup:
    """Questions under one heading."""

    title: str
    lines: tuple[CheckLine, ...]


def check_group(group: CheckGroup) -> QWidget:
    """One group, a row for each question; below each other where text is large."""
    made = QFrame()
    made.setAccessibleName(group.title)
    wide = tokens().text_scale < 1.5
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(tokens().space.l)
    grid.setVerticalSpacing(tokens().space.xs)
    grid.addWidget(heading(group.title, "heading"), 0, 0, 1, 3)
    top = Qt.AlignmentFlag.AlignTop
    row = 1
    for line in group.lines:
        rule = QFrame()
        rule.setProperty("part", "rule")
        grid.addWidget(rule, row, 0, 1, 3)
        label = Text(line.label, "strong")
        answer = Text(line.answer or translate("CheckAnswers", "Not answered (optional)"), "body")
        if not line.answer:
            answer.setProperty("role", "muted")
        link = button(translate("CheckAnswers", "Change"), line.change, kind="link")
        link.setAccessibleName(
            translate("CheckAnswers", "Change: {question}").format(question=line.name or line.label)
        )
        if wide:
            for column, cell in enumerate((label, answer, link)):
                grid.addWidget(cell, row + 1, column, top)
            row += 2
        else:
            for below, cell in enumerate((label, answer, link), 1):
                grid.addWidget(cell, row + below, 0, 1, 3, top | _left(cell is link))
            row += 4
    if wide:
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
    return made


def _left(is_link: bool) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignLeft if is_link else Qt.AlignmentFlag(0)


class CheckAnswersDialog(QDialog):
    """All answers once more, before they are fixed. A link closes it and goes to the field."""

    def __init__(
        self,
        title: str,
        lead: str,
        groups: Sequence[CheckGroup],
        confirm: str,
        confirmed: Callable[[], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._confirmed = confirmed
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        space, em = tokens().space, tokens().type.body
        body = Body()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, space.m, 0)
        column.setSpacing(space.l)
        first = heading(title, "title", focusable=True)
        column.addWidget(first)
        column.addWidget(Text(lead, "muted"))
        for group in groups:
            lines = tuple(
                CheckLine(line.label, line.answer, self._leaving(line.change), line.name)
                for line in group.lines
            )
            column.addWidget(check_group(CheckGroup(group.title, lines)))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        self.confirm = button(confirm, self.accept, kind="primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.l, space.l, space.l)
        layout.setSpacing(space.m)
        layout.addWidget(area, 1)
        not_yet = button(translate("CheckAnswers", "Not yet"), self.reject)
        layout.addWidget(feet(not_yet, self.confirm))
        room = parent.window().size()
        self.resize(
            min(56 * em, room.width() - 2 * space.l), min(60 * em, room.height() - 2 * space.l)
        )
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Close, and do what was to be done."""
        super().accept()
        self._confirmed()

    def _leaving(self, change: Callable[[], object]) -> Callable[[], None]:
        def go() -> None:
            self.reject()
            change()

        return go
