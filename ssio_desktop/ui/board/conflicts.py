"""Where officers' records differ: both values side by side, each with its author and moment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.services.differences import Difference, ToldValue
from ssio_desktop.ui.board.settling import Way
from ssio_desktop.ui.language import said
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import moment

_SHOWN = 20
"""How many are built at once; more are shown when they are asked for."""

Settle = Callable[[Difference, ToldValue, Way], object]


class ConflictList(QWidget):
    """Every difference in a term; settle(difference, value, way) asks how it is to end."""

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
                    "one, keep the words of both, or write your own; all of it stays in the "
                    "history, and your choice can be undone."
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
            self._list.addWidget(DifferenceView(difference, self._settle))
        self._built = min(end, len(self._differences))
        waiting = len(self._differences) - self._built
        self._more.setVisible(waiting > 0)
        words = self.tr("Show more ({count})").format(count=waiting)
        self._more.setText(words)
        self._more.setAccessibleName(words)


class DifferenceView(QWidget):
    """One difference: what stood there before, both values with what is new in them marked, and the
    buttons to end it. named: whether it names the school."""

    def __init__(self, difference: Difference, settle: Settle, *, named: bool = True) -> None:
        super().__init__()
        self._difference, self._settle = difference, settle
        space = tokens().space
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(space.xs)
        conflict = difference.conflict
        if named:
            whole.addWidget(Text(conflict.school_name or conflict.urn, "strong"))
        told = (_term(conflict.term), said(difference.place))
        whole.addWidget(Text(" · ".join(filter(None, told)), "caption"))
        if difference.detail:
            whole.addWidget(Text(said(difference.detail)))
        before = difference.ancestor
        if before is not None:
            words = self.tr("Before both: {words}").format(words=said(before.words))
            whole.addWidget(Text(words).selectable())
            whole.addWidget(
                Text(
                    self.tr(
                        "{officer}, {moment}. [− words] were taken out of it, [+ words] put in."
                    ).format(officer=before.head.officer_name, moment=moment(before.head.at)),
                    "caption",
                )
            )
        grid = QGridLayout()
        grid.setSpacing(space.m)
        for place, value in enumerate(difference.values):
            grid.addWidget(self._value(value), place // 2, place % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        whole.addSpacing(space.xs)
        whole.addLayout(grid)
        if difference.texts is not None:
            row = QHBoxLayout()
            row.setSpacing(space.s)
            row.addWidget(self._button(self.tr("Keep the words of both…"), "both"))
            row.addWidget(self._button(self.tr("Write other words…"), "write"))
            row.addStretch(1)
            whole.addLayout(row)

    def _button(self, words: str, way: Way) -> QWidget:
        difference = self._difference
        made = button(words, partial(self._settle, difference, difference.values[-1], way))
        made.setAccessibleName(
            self.tr("{what} {school}, {place} {detail}").format(
                what=words,
                school=difference.conflict.school_name,
                place=said(difference.place),
                detail=said(difference.detail),
            )
        )
        return made

    def _value(self, value: ToldValue) -> QWidget:
        space = tokens().space
        difference = self._difference
        well = QFrame()
        well.setProperty("part", "card")
        layout = QVBoxLayout(well)
        layout.setContentsMargins(space.l, space.m, space.l, space.m)
        layout.setSpacing(space.xs)
        head = value.head
        layout.addWidget(Text(said(value.marked or value.words)).selectable())
        layout.addWidget(Text(f"{head.officer_name}, {moment(head.at)}", "caption"))
        layout.addStretch(1)
        keep = button(self.tr("Keep this one"), partial(self._settle, difference, value, "keep"))
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


def _term(name: str) -> str:
    """A term in words; as it stands where a file brought one that is none."""
    try:
        return said(TermId.parse(name).title) if name else ""
    except UserError:
        return name
