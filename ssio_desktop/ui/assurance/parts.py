"""Parts of the page about officers’ work: how long reports take, drawn and as a table, and training
that is proposed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ssio_desktop.domain.assurance.times import STEP_WORDS, Times, span_bounds
from ssio_desktop.ui.assurance.columns import span_words, times_columns
from ssio_desktop.ui.assurance.gathering import NeedSeen
from ssio_desktop.ui.language import said
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import line
from ssio_desktop.ui.widgets.drawn import Drawn
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.strips import Strip, StripPart, StripsView
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text

_REASONS = 4
"""So many reasons are shown of a proposal; the paper has them all."""


class TimesPart(QWidget):
    """The distribution of one step as strips, of all steps as a table."""

    def __init__(self) -> None:
        super().__init__()
        self._times: tuple[Times, ...] = ()
        self.step = QComboBox()
        self.step.setAccessibleName(self.tr("Step"))
        for step, words in STEP_WORDS.items():
            self.step.addItem(said(words), step)
        self.step.setCurrentIndex(2)
        self.step.activated.connect(lambda _: self._draw())
        self.told = Text("")
        self.drawn: Drawn | None = None
        self._room = QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.s)
        layout.addWidget(Flow(self.step))
        layout.addWidget(self.told)
        layout.addLayout(self._room)

    def show_times(self, times: Sequence[Times]) -> None:
        """Show how long each step took."""
        self._times = tuple(times)
        self._draw()

    def _draw(self) -> None:
        chosen = self.step.currentData()
        found = next((each for each in self._times if each.step == chosen), None)
        former = self.drawn
        clear(self._room)
        self.drawn = None
        if found is None:
            return
        self.told.setText(self._words(found))
        if not found.values:
            return
        view = StripsView(self.tr("Reports by working days"), self._strips(found), common=True)
        table: DataTable[Times] = DataTable(
            RowsModel(times_columns(), lambda row: row.step),
            self.tr("Working days of every step"),
            shown=6,
        )
        table.show_rows(self._times)
        hint = self.tr("Left and Right go from one span of days to the next.")
        self.drawn = Drawn(self.tr("how long reports take"), view, table, hint)
        if former is not None:
            self.drawn.toggle.show_as(as_table=former.as_table)
        self._room.addWidget(self.drawn)

    def _words(self, found: Times) -> str:
        if not found.values:
            return self.tr("None is over yet; under way: {count}.").format(count=found.under_way)
        middle = found.quartiles
        if middle:
            words = self.tr(
                "A quarter took at most {low} working days, half {middle}, three quarters {high}."
            )
            low, half, high = (f"{each:g}" for each in middle)
            parts = [words.format(low=low, middle=half, high=high)]
        else:
            words = self.tr("Too few to tell quarters: {count}.")
            parts = [words.format(count=len(found.values))]
        if found.limit is not None:
            words = self.tr("{late} of {all} took longer than the {limit} agreed.")
            parts.append(words.format(late=found.late, all=len(found.values), limit=found.limit))
        if found.under_way:
            parts.append(self.tr("Under way: {count}.").format(count=found.under_way))
        return " ".join(parts)

    def _strips(self, found: Times) -> list[Strip]:
        made = []
        for (first, last), count in zip(span_bounds(), found.spans, strict=True):
            is_late = found.limit is not None and first > found.limit
            words = self.tr("{span} working days: {count} of {all}").format(
                span=span_words(first, last), count=count, all=len(found.values)
            )
            part = StripPart(count, "over" if is_late else "done", str(count), words)
            made.append(Strip(words, (part,)))
        return made


class NeedsPart(QWidget):
    """Training that is proposed, each with its reasons. agree is called with the proposal; None
    where whoever looks does not agree on training."""

    def __init__(self, agree: Callable[[NeedSeen], object]) -> None:
        super().__init__()
        self._agree = agree
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)

    def show_needs(self, needs: Sequence[NeedSeen], *, may_agree: bool) -> None:
        """Show what the findings ask for."""
        clear(self._body)
        if not needs:
            self._body.addWidget(
                Text(self.tr("The findings ask for none: no theme falls short often."), "muted")
            )
        for place, each in enumerate(needs):
            frame, row = line(last=place == len(needs) - 1)
            column = QVBoxLayout()
            name = each.name or self.tr("The team")
            column.addWidget(Text(f"{name}: {said(each.theme)}", "strong"))
            for reason in each.reasons[:_REASONS]:
                column.addWidget(Text(reason, "muted"))
            row.addLayout(column, 1)
            if may_agree:
                made = button(self.tr("Agree on training…"), partial(self._agree, each))
                made.setAccessibleName(f"{made.text()} {name}, {said(each.theme)}")
                row.addWidget(made)
            self._body.addWidget(frame)
