"""A term at a glance: schools by category, who has returned, how schools moved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.domain.categorisation import Movement
from ssio_desktop.services.board import BoardSummary
from ssio_desktop.services.home import CategoryCount
from ssio_desktop.ui.board.words import movement_name
from ssio_desktop.ui.home.bars import CategoryBars
from ssio_desktop.ui.widgets.cards import card, line, mark
from ssio_desktop.ui.widgets.flow import TwoColumns
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted, moment

_ICONS: Mapping[Movement, str] = {
    "up": "trending-up",
    "recovered": "circle-check",
    "same": "equal",
    "vulnerable": "triangle-alert",
    "down": "trending-down",
    "new": "plus",
    "not comparable": "circle-help",
}
_ORDER = tuple(_ICONS)


class Overview(TwoColumns):
    """chosen: called with a category's code when its name is pressed."""

    def __init__(self, summary: BoardSummary, chosen: Callable[[str], None]) -> None:
        super().__init__()
        self.left.addWidget(self._counts(summary, chosen))
        self.left.addStretch(1)
        self.right.addWidget(self._standing(summary))
        self.right.addWidget(self._moved(summary))
        self.right.addStretch(1)

    def _counts(self, summary: BoardSummary, chosen: Callable[[str], None]) -> QWidget:
        frame, layout = card(self.tr("Schools by category"))
        counts = tuple(CategoryCount(code, name, count) for code, name, count in summary.counts)
        layout.addWidget(CategoryBars(counts, chosen))
        return frame

    def _moved(self, summary: BoardSummary) -> QWidget:
        frame, layout = card(self.tr("Movement since last term"))
        layout.setSpacing(0)
        moved = [(kind, count) for kind, count in summary.movements.items() if kind != "none"]
        moved.sort(key=lambda each: _ORDER.index(each[0]))
        for kind, count in moved:
            row, inner = line(last=kind == moved[-1][0])
            inner.addWidget(mark(_ICONS[kind]))
            inner.addWidget(Text(movement_name(kind)), 1)
            schools = counted(count, self.tr("school"), self.tr("schools"))
            inner.addWidget(Text(schools, "muted", wrap=False))
            layout.addWidget(row)
        if not moved:
            layout.addWidget(Text(self.tr("No school was categorised yet."), "muted"))
        return frame

    def _standing(self, summary: BoardSummary) -> QWidget:
        frame, layout = card(self.tr("Who has returned"))
        layout.setSpacing(0)
        standing = sorted(summary.officers, key=lambda officer: (officer.returns > 0, officer.name))
        for officer in standing:
            row, inner = line(last=officer is standing[-1])
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Text(officer.name or self.tr("An officer not named here")))
            told = counted(officer.schools, self.tr("school"), self.tr("schools"))
            if officer.latest:
                at = moment(datetime.fromisoformat(officer.latest))
                told = self.tr("{schools}; last return {moment}").format(schools=told, moment=at)
            words.addWidget(Text(told, "caption"))
            inner.addLayout(words, 1)
            inner.addWidget(
                tag(self.tr("Returned"), "success")
                if officer.returns
                else tag(self.tr("Not returned"), "caution")
            )
            layout.addWidget(row)
        return frame
