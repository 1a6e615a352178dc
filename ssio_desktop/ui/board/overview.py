"""A term at a glance: schools by category, how they moved, and the way to who has returned."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.categorisation import Movement
from ssio_desktop.services.board import BoardSummary
from ssio_desktop.services.home import CategoryCount
from ssio_desktop.ui.board.words import movement_name
from ssio_desktop.ui.home.bars import CategoryBars
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card, line, mark
from ssio_desktop.ui.widgets.flow import Flow, TwoColumns
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted

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
    """chosen: called with a category's code when its name is pressed. returns: leads to the page
    that tells who has returned, which is told nowhere else."""

    def __init__(
        self,
        summary: BoardSummary,
        chosen: Callable[[str], None],
        returns: Callable[[], None],
    ) -> None:
        super().__init__()
        self.left.addWidget(self._counts(summary, chosen))
        self.left.addStretch(1)
        self.right.addWidget(self._moved(summary))
        self.right.addWidget(self._returns(returns))
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

    def _returns(self, show: Callable[[], None]) -> QWidget:
        frame, layout = card(self.tr("Returns"))
        layout.addWidget(
            Text(self.tr("Who has returned, what is missing, and whom to ask for it:"), "muted")
        )
        row = Flow(button(self.tr("Show the returns received"), show, kind="link"))
        layout.addWidget(row)
        return frame
