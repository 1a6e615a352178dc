"""Second judgements of a term: drawing the schools, who is asked, and both judgements side by side.

Nothing of a first judgement is shown beside a second that is not made yet.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from ssio_desktop.services.agreement_figures import Pair
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.moderation.gathering import ModerationSeen, SecondRow
from ssio_desktop.ui.moderation.words import state_word
from ssio_desktop.ui.schools.badge import paint_in_cell
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class Compared:
    """A criterion that was judged otherwise the second time, in the authority’s words."""

    id: str
    category: str
    text: str
    first: str
    second: str


class SecondTab(QWidget):
    """drawn(int): one school in so many is to be drawn. ask, write and judge: the buttons, for the
    school that is chosen."""

    drawn = Signal(int)
    ask = Signal()
    write = Signal()
    judge = Signal()

    def __init__(self) -> None:
        super().__init__()
        space = tokens().space
        self.one_in = QSpinBox()
        self.one_in.setRange(1, 99)
        self.one_in.setValue(5)
        self.one_in.setAccessibleName(self.tr("Draw one school in"))
        label = Text(self.tr("Draw one school in"), "label", wrap=False)
        label.setBuddy(self.one_in)
        self.draw_button = button(
            self.tr("Draw and ask"), lambda: self.drawn.emit(self.one_in.value())
        )
        self.ask_button = button(self.tr("Ask another officer…"), self.ask.emit)
        self.write_button = button(self.tr("Write the file for the officer…"), self.write.emit)
        self.judge_button = button(self.tr("Judge it…"), self.judge.emit)
        self.table: DataTable[SecondRow] = DataTable(
            RowsModel(_columns(), lambda row: row.asked.look.urn), self.tr("Second judgements")
        )
        self.table.chosen.connect(self._chosen)
        self.told = Text("", "muted")
        self.differing: DataTable[Compared] = DataTable(
            RowsModel(_compared_columns(), lambda each: each.id),
            self.tr("Criteria judged otherwise the second time"),
            shown=6,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, space.m, 0, 0)
        layout.setSpacing(space.s)
        layout.addWidget(
            Flow(
                label,
                self.one_in,
                self.draw_button,
                self.ask_button,
                self.write_button,
                self.judge_button,
            )
        )
        layout.addWidget(self.told)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.differing)

    def show_seen(self, seen: ModerationSeen) -> None:
        """Show what is asked for in a term."""
        self.table.show_rows(seen.second)
        self.table.setVisible(bool(seen.second))
        self._chosen()

    def chosen(self) -> SecondRow | None:
        """The school that is chosen."""
        found = self.table.selected()
        return found[0] if found else None

    def _chosen(self) -> None:
        row = self.chosen()
        open_ = row is not None and row.asked.state != "judged"
        for each in (self.write_button, self.judge_button):
            each.setEnabled(open_)
        pair = row.pair if row is not None else None
        self.differing.setVisible(pair is not None)
        self.told.setText(self._words(row))
        if pair is not None and row is not None:
            self.differing.show_rows(compared(pair))

    def _words(self, row: SecondRow | None) -> str:
        if not self.table.rows.rows:
            return self.tr(
                "No second judgement of this term is asked for. Draw some schools: each goes to an "
                "officer who does not know how it was judged."
            )
        if row is None:
            return self.tr("Choose a school to compare both judgements.")
        if row.pair is None:
            return self.tr("{officer} has not judged {school} yet.").format(
                officer=row.asked.officer_name, school=row.asked.school
            )
        same = self.tr("{school}: both came to {first}.")
        other = self.tr("{school}: {first} by {judge}, {second} by {other}.")
        return (same if row.pair.agrees else other).format(
            school=row.asked.school,
            first=row.pair.first.category,
            judge=row.pair.first_name,
            second=row.pair.second.category,
            other=row.asked.officer_name,
        )


def compared(pair: Pair) -> tuple[Compared, ...]:
    """The criteria that both judged, and not alike."""
    if pair.framework is None:
        return ()
    found = []
    for each in pair.framework.criteria:
        first, second = pair.answers(each.id)
        if first != second and "not known" not in (first, second):
            words = (pair.framework.label(answer) for answer in (first, second))
            found.append(Compared(each.id, each.category, each.text, *words))
    return tuple(found)


def _columns() -> tuple[Column[SecondRow], ...]:
    return (
        Column("school", translate("moderation", "School"), lambda r: r.asked.school),
        Column(
            "officer",
            translate("moderation", "Second officer"),
            lambda r: r.asked.officer_name,
            width=18,
        ),
        Column(
            "state",
            translate("moderation", "Standing"),
            lambda r: state_word(r.asked.state),
            width=12,
        ),
        Column(
            "first",
            translate("moderation", "First"),
            lambda r: r.pair.first.category if r.pair else "",
            width=8,
            paint=paint_in_cell,
        ),
        Column(
            "second",
            translate("moderation", "Second"),
            lambda r: r.pair.second.category if r.pair else "",
            width=8,
            paint=paint_in_cell,
        ),
        Column("same", translate("moderation", "Agreement"), _same, width=14),
    )


def _same(row: SecondRow) -> str:
    if row.pair is None:
        return ""
    if row.pair.agrees:
        return translate("moderation", "= The same")
    return translate("moderation", "≠ Another")


def _compared_columns() -> tuple[Column[Compared], ...]:
    return (
        Column(
            "category",
            translate("moderation", "Of category"),
            lambda c: c.category,
            width=9,
            paint=paint_in_cell,
        ),
        Column(
            "criterion",
            translate("moderation", "Judged otherwise"),
            lambda c: c.text,
            hint=lambda c: c.text,
        ),
        Column("first", translate("moderation", "First"), lambda c: c.first, width=14),
        Column("second", translate("moderation", "Second"), lambda c: c.second, width=14),
    )
