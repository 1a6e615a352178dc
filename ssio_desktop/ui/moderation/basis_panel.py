"""What one school’s category rests on: concern, decisions, evidence, and every criterion judged."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.services.moderation import CONCERN_WORDS, Basis, CriterionLine
from ssio_desktop.ui.board.words import decision_words
from ssio_desktop.ui.language import said
from ssio_desktop.ui.moderation.columns import criterion_columns
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.scrolling import scrolled
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.tags import category_tag, tag
from ssio_desktop.ui.widgets.text import Text, heading
from ssio_desktop.ui.widgets.wording import day

Go = Callable[[str, str], object]


class BasisPanel(QWidget):
    """go is called with a page and a key when a link is followed."""

    def __init__(self, go: Go) -> None:
        super().__init__()
        self._go = go
        self.setAccessibleName(self.tr("The school that is chosen"))
        self._body = QVBoxLayout()
        self._body.setSpacing(tokens().space.s)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(self._body))
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say what to do while no school is chosen."""
        clear(self._body)
        self._body.addWidget(
            Text(self.tr("Choose a school to see what its category rests on."), "muted")
        )
        self._body.addStretch(1)

    def show_basis(self, basis: Basis) -> None:
        """Show one school."""
        clear(self._body)
        row = basis.row
        self._body.addWidget(heading(row.school.name, "heading"))
        if row.withheld:
            self._body.addWidget(
                Text(
                    self.tr(
                        "You are asked to judge this school a second time. What the first officer "
                        "judged is shown once you have."
                    )
                )
            )
            self._body.addStretch(1)
            return
        self._body.addWidget(self._tags(basis))
        if row.school.reason:
            self._body.addWidget(Text(row.school.reason).selectable())
        if row.decision is not None:
            self._body.addWidget(Text(decision_words(row.decision, row.category), "strong"))
        for each in basis.former:
            words = self.tr("Before: {decision}").format(decision=decision_words(each))
            self._body.addWidget(Text(words, "caption"))
        self._body.addWidget(self._links(basis))
        if row.concern:
            told = "; ".join(
                f"{said(CONCERN_WORDS[each.what])} ({each.points})" for each in row.concern
            )
            words = self.tr("Concern {points}: {reasons}.").format(points=row.points, reasons=told)
            self._body.addWidget(Text(words, "muted"))
        for text, evidence in basis.vulnerable:
            words = self.tr("Vulnerable: {factor} {evidence}")
            self._body.addWidget(Text(words.format(factor=text, evidence=evidence)))
        if basis.criteria:
            self._criteria(basis)
        self._body.addStretch(1)

    def _tags(self, basis: Basis) -> QWidget:
        school = basis.row.school
        parts: list[QWidget] = []
        if school.category:
            parts.append(category_tag(school.category))
            words = self.tr("Best fit {category}").format(category=school.suggested)
            parts.append(
                tag(words, "neutral" if school.suggested == school.category else "caution")
            )
        else:
            parts.append(tag(self.tr("Not categorised"), "caution"))
        if school.previous:
            words = self.tr("Last term {category}").format(category=school.previous)
            parts.append(tag(words, "neutral"))
        if basis.row.second:
            same = basis.row.second == school.category
            words = self.tr("Second judgement {category}").format(category=basis.row.second)
            parts.append(tag(words, "neutral" if same else "caution"))
        return Flow(*parts)

    def _links(self, basis: Basis) -> QWidget:
        row = basis.row
        parts = [
            button(self.tr("The school’s page"), partial(self._go, "school", row.urn), kind="link")
        ]
        if row.visit:
            when = day(row.visit_day) if row.visit_day else ""
            words = self.tr("Visit of {day}").format(day=when) if when else self.tr("Visit")
            parts.append(button(words, partial(self._go, "visit", row.visit), kind="link"))
        return Flow(*parts)

    def _criteria(self, basis: Basis) -> None:
        cited = [line for line in basis.criteria if line.evidence]
        title = self.tr("Evidence cited ({count})").format(count=len(cited))
        self._body.addWidget(Text(title, "label"))
        for line in cited:
            self._body.addWidget(Text(f"{line.criterion.text} – {line.label}", "caption"))
            self._body.addWidget(Text(line.evidence).selectable())
        if not cited:
            self._body.addWidget(Text(self.tr("None of the judgements cites evidence."), "muted"))
        self._body.addWidget(
            Text(self.tr("Criteria judged ({count})").format(count=len(basis.criteria)), "label")
        )
        table: DataTable[CriterionLine] = DataTable(
            RowsModel(criterion_columns(), lambda line: line.criterion.id),
            self.tr("Criteria judged"),
            shown=12,
        )
        table.show_rows(basis.criteria)
        self._body.addWidget(table)
