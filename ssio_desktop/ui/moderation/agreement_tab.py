"""How far officers judge alike: percentages, weighted kappa, and category against category."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ssio_desktop.domain.agreement import ENOUGH, Agreement
from ssio_desktop.services.agreement_figures import CriterionFigures, OfficerFigures
from ssio_desktop.ui.board.filters import fill, filter_box
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.moderation.columns import agreement_columns, officer_columns
from ssio_desktop.ui.moderation.gathering import ModerationSeen
from ssio_desktop.ui.moderation.words import kappa_words, share_words
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.scrolling import scrolled
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted

_ROWS = 12


class AgreementTab(QWidget):
    """changed(): other terms or another officer were chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.span: QComboBox = filter_box(self.tr("Terms compared"), self.changed.emit)
        fill(self.span, self.tr("This term"), [(self.tr("Every term"), "all")])
        self.officer: QComboBox = filter_box(self.tr("First judged by"), self.changed.emit)
        self._body = QVBoxLayout()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, tokens().space.m, 0, 0)
        outer.addWidget(Flow(self.span, self.officer))
        outer.addWidget(scrolled(self._body), 1)

    @property
    def all_terms(self) -> bool:
        """Whether every term is compared."""
        return bool(self.span.currentData() == "all")

    @property
    def chosen_officer(self) -> str:
        """Id of the officer whose first judgements alone are compared; empty for all."""
        return str(self.officer.currentData() or "")

    def show_seen(self, seen: ModerationSeen) -> None:
        """Show the figures."""
        fill(self.officer, self.tr("Every officer"), [*seen.judges])
        clear(self._body)
        found = seen.figures
        add = self._body.addWidget
        if not found.pairs:
            add(
                Text(
                    self.tr(
                        "No school was judged twice yet. Ask for second judgements first; the "
                        "comparison appears as they come in."
                    ),
                    "muted",
                )
            )
            self._body.addStretch(1)
            return
        schools = counted(found.categories.pairs, self.tr("school"), self.tr("schools"))
        words = self.tr("{schools} judged twice. Same category: {share}. Weighted kappa: {kappa}.")
        add(
            Text(
                words.format(
                    schools=schools,
                    share=share_words(found.categories),
                    kappa=kappa_words(found.categories),
                ),
                "strong",
            )
        )
        note = self.tr(
            "Kappa is 1 where all agree and 0 where they agree no more than by chance; a "
            "disagreement weighs more the further apart the two are. It is told from {n} pairs on."
        )
        add(Text(note.format(n=ENOUGH), "caption"))
        if found.other_framework:
            left = counted(found.other_framework, self.tr("school"), self.tr("schools"))
            add(Text(self.tr("Not compared, another framework: {count}").format(count=left)))
        add(Text(self.tr("First category by row, second by column"), "label"))
        matrix: DataTable[tuple[str, tuple[int, ...]]] = DataTable(
            RowsModel(_matrix_columns(found.categories), lambda row: row[0]),
            self.tr("First category by row, second by column"),
            shown=_ROWS,
        )
        matrix.show_rows(zip(found.categories.scale, found.categories.matrix, strict=True))
        add(matrix)
        add(Text(self.tr("By officer"), "label"))
        people: DataTable[OfficerFigures] = DataTable(
            RowsModel(officer_columns(), lambda each: each.id),
            self.tr("Agreement by officer"),
            shown=_ROWS,
        )
        people.show_rows(found.officers)
        add(people)
        add(Text(self.tr("By criterion"), "label"))
        criteria: DataTable[CriterionFigures] = DataTable(
            RowsModel(agreement_columns(), lambda each: each.criterion.id),
            self.tr("Agreement by criterion"),
            shown=_ROWS,
        )
        criteria.show_rows(each for each in found.by_criterion if each.found.pairs)
        add(criteria)
        self._body.addStretch(1)


def _matrix_columns(found: Agreement) -> tuple[Column[tuple[str, tuple[int, ...]]], ...]:
    def column(place: int, code: str) -> Column[tuple[str, tuple[int, ...]]]:
        return Column(
            f"second-{place}",
            code,
            lambda row: str(row[1][place]) if row[1][place] else "·",
            lambda row: row[1][place],
            "right",
            6,
            says=lambda row: translate("moderation", "First {first}, second {second}: {n}").format(
                first=row[0], second=code, n=row[1][place]
            ),
        )

    return (
        Column("first", translate("moderation", "First"), lambda row: row[0], width=10),
        *(column(place, code) for place, code in enumerate(found.scale)),
    )
