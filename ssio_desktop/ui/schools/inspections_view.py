"""Shows a school's inspections, report cards and graded inspections side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.domain.inspections import Inspection
from ssio_desktop.ui.schools import inspection_words
from ssio_desktop.ui.schools.inspection_words import (
    InspectionColumn,
    InspectionEntry,
    JudgementLine,
)
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text

_TITLE, _WORDS, _CODE = range(3)


class InspectionsView(QWidget):
    """Inspections latest first, a column a scale; below each other where there is no room.

    The published codes are shown on request, and as tooltips always.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        space = tokens().space
        self._codes: list[QWidget] = []
        self.codes = QCheckBox(self.tr("Show the published codes"))
        self.codes.toggled.connect(self._show_codes)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(space.xxl)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.m)
        layout.addLayout(self._columns)
        layout.addWidget(self.codes)

    def show_inspections(self, inspections: Sequence[Inspection], names: Mapping[str, str]) -> None:
        """Show these in the place of what was shown before. names: of predecessors by URN."""
        self._codes.clear()
        while (item := self._columns.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.setParent(None)
                old.deleteLater()
        for column in inspection_words.columns(inspections, names):
            self._columns.addWidget(self._column(column), 1)
        self._show_codes(self.codes.isChecked())
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Columns beside each other need room for the longest words of each."""
        wide = self.width() >= tokens().size.measure * 1.15
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _show_codes(self, shown: bool) -> None:
        for code in self._codes:
            code.setVisible(shown)

    def _column(self, column: InspectionColumn) -> QWidget:
        space = tokens().space
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.s)
        titles = QVBoxLayout()
        titles.setSpacing(space.xxs)
        titles.addWidget(Text(column.title, "strong"))
        titles.addWidget(Text(column.scale, "caption"))
        layout.addLayout(titles)
        for entry in column.entries:
            rule = QFrame()
            rule.setProperty("part", "rule")
            layout.addWidget(rule)
            layout.addWidget(self._brief(entry) if entry.brief else self._entry(entry))
        layout.addStretch(1)
        return made

    def _brief(self, entry: InspectionEntry) -> QWidget:
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.xxs)
        lines, grid = _lines()
        line = entry.lines[0]
        self._add_line(grid, 0, f"{entry.day}, {line.title.lower()}", line)
        layout.addWidget(lines)
        if entry.origin:
            layout.addWidget(Text(entry.origin, "caption"))
        return made

    def _entry(self, entry: InspectionEntry) -> QWidget:
        space = tokens().space
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.xs)
        head = QHBoxLayout()
        head.setSpacing(space.s)
        head.addWidget(Text(f"{entry.day}  {entry.title}", "strong", wrap=False))
        if entry.concern:
            head.addWidget(tag(entry.concern, "danger"))
        head.addStretch(1)
        layout.addLayout(head)
        about = ", ".join(part for part in (entry.kind, self._published(entry)) if part)
        for text in (about, entry.origin):
            if text:
                layout.addWidget(Text(text, "caption"))
        if entry.outcome:
            layout.addWidget(Text(entry.outcome))
        if entry.lines:
            lines, grid = _lines()
            for place, line in enumerate(entry.lines):
                self._add_line(grid, place, line.title, line)
            layout.addWidget(lines)
        return made

    def _published(self, entry: InspectionEntry) -> str:
        if not entry.published:
            return ""
        return self.tr("published {day}").format(day=entry.published)

    def _add_line(self, grid: QGridLayout, place: int, title: str, line: JudgementLine) -> None:
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(Text(title, "muted"), place, _TITLE, top)
        words = f"{line.words} ({line.note})" if line.note else line.words
        said = Text(words, "strong" if line.judged else "muted")
        said.setToolTip(
            self.tr("Published as “{raw}”. Scale: {scale}").format(raw=line.raw, scale=line.scale)
        )
        grid.addWidget(said, place, _WORDS, top)
        # A code that is the same as the words would only say them twice.
        if line.raw.casefold() != line.words.casefold():
            code = Text(line.raw or self.tr("empty"), "caption", wrap=False)
            self._codes.append(code)
            grid.addWidget(code, place, _CODE, top)


def _lines() -> tuple[QWidget, QGridLayout]:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(tokens().space.l)
    grid.setVerticalSpacing(tokens().space.xs)
    grid.setColumnStretch(_TITLE, 5)
    grid.setColumnStretch(_WORDS, 5)
    grid.setColumnStretch(_CODE, 2)
    return made, grid
