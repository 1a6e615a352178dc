"""A school's category term by term: a strip and the same in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from ssio_desktop.services.schools import CategoryRecord
from ssio_desktop.ui.board.words import decision_words
from ssio_desktop.ui.language import said
from ssio_desktop.ui.schools.gathering import SchoolSheet
from ssio_desktop.ui.schools.parts import SchoolCard, small_table
from ssio_desktop.ui.schools.words import NOTHING
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.tags import category_tag
from ssio_desktop.ui.widgets.text import Text

_LATEST = 6
"""So many terms, two years, are told in words until all are asked for."""


class CategoriesCard(SchoolCard):
    """The categories. go is called with a term's id to open that term's categorisation."""

    def __init__(self, go: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Category, term by term"))
        self.setAccessibleName(self._title.text())
        self._go = go
        self._whole = ""

    def show_sheet(self, sheet: SchoolSheet) -> None:
        """Show a school's categories, latest first below the strip."""
        self.clear()
        records = sheet.record.categories
        if not records:
            self.body.addWidget(Text(self.tr("Not categorised yet."), "muted"))
            return
        urn = sheet.record.school.urn
        shown = records if self._whole == urn else records[:_LATEST]
        self.body.addWidget(
            small_table(
                (
                    self.tr("Term"),
                    self.tr("Category"),
                    self.tr("Suggested"),
                    self.tr("Officer"),
                    self.tr("Reason"),
                ),
                [self._row(each, sheet) for each in shown],
            )
        )
        for record in shown:
            decision = sheet.decided.get(record.term)
            if decision is not None:
                self.body.addWidget(Text(decision_words(decision, record.category)))
        if len(shown) < len(records):
            label = self.tr("Show all {count} terms").format(count=len(records))
            self.add_rest(label, partial(self._show_all, sheet))

    def _show_all(self, sheet: SchoolSheet) -> None:
        self._whole = sheet.record.school.urn
        self.show_sheet(sheet)

    def _row(self, record: CategoryRecord, sheet: SchoolSheet) -> tuple[QWidget | str, ...]:
        term = button(record.term.title, partial(self._go, str(record.term)), kind="link")
        term.setAccessibleName(
            self.tr("Open the categorisation of {term}").format(term=said(record.term.title))
        )
        title = sheet.categories.get((record.framework, record.category), "")
        category: QWidget | str = (
            category_tag(record.category, title) if record.category else NOTHING
        )
        reason = record.reason
        if not record.completed:
            reason = " ".join(part for part in (self.tr("Not completed."), reason) if part)
        return (
            term,
            category,
            record.suggested or NOTHING,
            sheet.officer(record.officer) or NOTHING,
            reason or NOTHING,
        )
