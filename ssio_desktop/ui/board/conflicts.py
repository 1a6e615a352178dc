"""Where officers' records differ: both values side by side, each with its author and moment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services.differences import Difference, ToldValue
from ssio_desktop.ui.language import said
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import moment

_SHOWN = 20
"""How many are built at once; more are shown when they are asked for."""

Settle = Callable[[Difference, ToldValue], None]


class ConflictList(QWidget):
    """Every difference in a term; settle(difference, value) keeps one of the values."""

    def __init__(self, differences: Sequence[Difference], settle: Settle) -> None:
        super().__init__()
        self._differences = differences
        self._settle = settle
        self._built = 0
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, self._list = card(self.tr("Records that differ"))
        self._list.setSpacing(tokens().space.xl)
        self._list.addWidget(
            Text(
                self.tr(
                    "Two officers recorded different things, neither knowing of the other. Keep "
                    "one; the other stays in the history, and keeping can be undone."
                ),
                "muted",
            )
        )
        self._more = button("", self._build, icon="chevron-down")
        outer.addWidget(frame)
        outer.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._build()

    def _build(self) -> None:
        end = self._built + _SHOWN
        for difference in self._differences[self._built : end]:
            self._list.addWidget(self._difference(difference))
        self._built = min(end, len(self._differences))
        waiting = len(self._differences) - self._built
        self._more.setVisible(waiting > 0)
        words = self.tr("Show more ({count})").format(count=waiting)
        self._more.setText(words)
        self._more.setAccessibleName(words)

    def _difference(self, difference: Difference) -> QWidget:
        made = QWidget()
        space = tokens().space
        whole = QVBoxLayout(made)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(space.xs)
        conflict = difference.conflict
        whole.addWidget(Text(conflict.school_name or conflict.urn, "strong"))
        term = said(TermId.parse(conflict.term).title) if conflict.term else ""
        whole.addWidget(Text(" · ".join(filter(None, (term, said(difference.place)))), "caption"))
        if difference.detail:
            whole.addWidget(Text(difference.detail))
        grid = QGridLayout()
        grid.setSpacing(space.m)
        for place, value in enumerate(difference.values):
            grid.addWidget(self._value(difference, value), place // 2, place % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        whole.addSpacing(space.xs)
        whole.addLayout(grid)
        return made

    def _value(self, difference: Difference, value: ToldValue) -> QWidget:
        space = tokens().space
        well = QFrame()
        well.setProperty("part", "card")
        layout = QVBoxLayout(well)
        layout.setContentsMargins(space.l, space.m, space.l, space.m)
        layout.setSpacing(space.xs)
        head = value.head
        layout.addWidget(Text(value.words))
        layout.addWidget(Text(f"{head.officer_name}, {moment(head.at)}", "caption"))
        layout.addStretch(1)
        keep = button(self.tr("Keep this one"), partial(self._settle, difference, value))
        keep.setAccessibleName(
            self.tr("{school}, {place} {detail}: keep “{value}” by {officer}, {moment}").format(
                school=difference.conflict.school_name,
                place=said(difference.place),
                detail=said(difference.detail),
                value=said(value.words),
                officer=head.officer_name,
                moment=moment(head.at),
            )
        )
        row = QHBoxLayout()
        row.addWidget(keep)
        row.addStretch(1)
        layout.addLayout(row)
        return well
