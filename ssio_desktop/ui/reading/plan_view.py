"""What is read in a term: the rule, to be changed here, and how far the drawn reports are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.sampling import Rule
from ssio_desktop.services.reading_plan import Drawn, Plan
from ssio_desktop.services.setting_up import Officer
from ssio_desktop.ui.language import said
from ssio_desktop.ui.reading import words
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text


class PlanView(QWidget):
    """save is called with the term and the rule when the person keeps it."""

    def __init__(
        self,
        plan: Plan,
        officers: Sequence[Officer],
        categories: Sequence[str],
        save: Callable[[TermId, Rule], None],
    ) -> None:
        super().__init__()
        self._plan = plan
        self._save = save
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.l)
        rule = plan.rule
        self.everything = _box(self.tr("Every report"), rule.everything)
        self.categories = {each: _box(each, each in rule.categories) for each in categories}
        self.officers = {
            each.id: _box(each.name, each.id in rule.officers) for each in officers if each.name
        }
        self.first = _number(self.tr("First reports of each officer"), rule.first)
        self.one_in = _number(self.tr("One report in so many"), rule.one_in)
        layout.addWidget(self._form())
        layout.addWidget(self._progress())

    def rule(self) -> Rule:
        """The rule as the boxes say it."""
        return Rule(
            self.everything.isChecked(),
            tuple(code for code, box in self.categories.items() if box.isChecked()),
            tuple(officer for officer, box in self.officers.items() if box.isChecked()),
            self.first.value(),
            # One in one would be every report, which has a box of its own.
            self.one_in.value() if self.one_in.value() > 1 else 0,
        )

    def _form(self) -> QWidget:
        space = tokens().space
        title = self.tr("What is read from the {term} on").format(term=said(self._plan.term.title))
        whole, layout = card(title)
        layout.addWidget(
            Text(
                self.tr(
                    "A report that is drawn cannot be issued before a reader approved it. The "
                    "same reports are drawn in every officer’s store, once the rule has reached "
                    "it by file."
                ),
                "muted",
            )
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(space.l)
        grid.setVerticalSpacing(space.s)
        grid.setColumnStretch(1, 1)
        lines: list[tuple[str, QWidget]] = [
            (self.tr("All"), self.everything),
            (self.tr("Schools in category"), Flow(*self.categories.values())),
            (self.tr("All reports of"), Flow(*self.officers.values())),
            (self.tr("First reports of each officer"), self.first),
            (self.tr("One report in"), self.one_in),
        ]
        for place, (label, field) in enumerate(lines):
            grid.addWidget(Text(label, "strong", wrap=False), place, 0)
            grid.addWidget(field, place, 1)
        layout.addLayout(grid)
        row = QHBoxLayout()
        self.keep = button(
            self.tr("Keep this rule"),
            lambda: self._save(self._plan.term, self.rule()),
            kind="primary",
        )
        row.addWidget(self.keep)
        row.addStretch(1)
        layout.addLayout(row)
        return whole

    def _progress(self) -> QWidget:
        plan = self._plan
        whole, layout = card(plan.term.title)
        if plan.rule.is_empty:
            layout.addWidget(
                Text(self.tr("Nothing has to be read. Officers may still ask for it."), "muted")
            )
            return whole
        layout.addWidget(
            Text(
                self.tr("{drawn} of {final} reports made final so far are to be read.").format(
                    drawn=len(plan.drawn), final=plan.final
                )
            )
        )
        layout.addWidget(
            Flow(
                *(
                    tag(f"{words.standing_words(standing)}: {count}", words.TONES[standing])
                    for standing, count in plan.counts.items()
                )
            )
        )
        if plan.drawn:
            table: DataTable[Drawn] = DataTable(
                RowsModel(self._columns(), lambda each: each.row.id),
                self.tr("Reports to be read this term"),
                shown=12,
            )
            table.show_rows(plan.drawn)
            layout.addWidget(table)
        return whole

    def _columns(self) -> tuple[Column[Drawn], ...]:
        def standing(each: Drawn) -> str:
            said = words.standing_words(each.standing)
            return self.tr("{standing}, issued").format(standing=said) if each.issued else said

        return (
            Column("officer", self.tr("Officer"), lambda e: e.row.officer_name, width=18),
            Column("school", self.tr("School"), lambda e: e.row.school_name),
            Column("standing", self.tr("Standing"), standing, width=24),
            Column(
                "why",
                self.tr("Why"),
                lambda e: "; ".join(words.why_words(each) for each in e.why),
                width=28,
                least=14,
            ),
        )


def _box(label: str, checked: bool) -> QCheckBox:
    made = QCheckBox(label)
    made.setChecked(checked)
    return made


def _number(name: str, value: int) -> QSpinBox:
    made = QSpinBox()
    made.setRange(0, 99)
    made.setValue(value)
    made.setAccessibleName(name)
    made.setSpecialValueText("–")
    made.setMaximumWidth(8 * tokens().type.body)
    return made
