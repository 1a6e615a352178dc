"""The result: the best fit per category with its reasons, and last term beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.best_fit import BestFit
from ssio_desktop.domain.best_fit_words import change_in_words, sixth_form_change_in_words
from ssio_desktop.domain.categorisation import CategorisationDraft
from ssio_desktop.services.categorising import MOVEMENT_WORDS, Categorisation
from ssio_desktop.ui.categorise.fit_view import FitTable
from ssio_desktop.ui.categorise.panels import Panel
from ssio_desktop.ui.categorise.parts import bullet, card, row
from ssio_desktop.ui.language import said
from ssio_desktop.ui.widgets.tags import category_tag, tag
from ssio_desktop.ui.widgets.text import Text, heading


class ResultPanel(Panel):
    """What the answers suggest, why, what decides, and what would move it."""

    def __init__(self, opened: Categorisation, draft: CategorisationDraft) -> None:
        super().__init__(opened, draft)
        fit = opened.fit(draft)
        self.body.addWidget(self._headline(fit))
        self.body.addWidget(
            card(heading(self.tr("Fit by category"), "heading"), FitTable(opened.framework, fit))
        )
        self._list(self.tr("Why"), fit.reasons, "chevron-right")
        deciding = [
            criterion.text
            for key in fit.deciding
            if (criterion := opened.framework.criterion(key)) is not None
        ]
        self._list(self.tr("Criteria that decide"), tuple(deciding), "flag")
        self._list(
            self.tr("Single changes that would move it"),
            (
                *(sixth_form_change_in_words(change) for change in fit.sixth_form_changes),
                *(change_in_words(opened.framework, change) for change in fit.single_changes[:8]),
            ),
            "arrow-up-right",
        )
        self._list(self.tr("Last term"), self._last_term(), "history")
        self.body.addStretch(1)

    def _headline(self, fit: BestFit) -> QWidget:
        category = self.opened.framework.category(fit.category)
        if category is None:
            return card(
                heading(self.tr("Not enough is known for a best fit"), "heading"),
                Text(self.tr("Answer more criteria, or judge without it and say why."), "muted"),
            )
        moved = MOVEMENT_WORDS[self.opened.movement(category.id)]
        return card(
            row(
                category_tag(category.id),
                tag(self.tr("Best fit"), "success"),
                tag(moved, "neutral"),
            ),
            heading(category.name, "heading"),
            Text(
                self.tr(
                    "A starting point for professional debate, worked out from {answered} per "
                    "cent of the criteria that apply."
                ).format(answered=int(fit.answered * 100)),
                "muted",
            ),
        )

    def _last_term(self) -> tuple[str, ...]:
        previous = self.opened.previous
        if previous is None:
            return (self.tr("The school was not categorised before."),)
        name = said(previous.term.title)
        lines = [
            self.tr("{term}: category {category}.").format(term=name, category=previous.category)
        ]
        if previous.reason.strip():
            lines.append(previous.reason.strip())
        changed = sum(
            mark in ("changed", "new", "not carried over")
            for mark in self.opened.marks(self.draft).values()
        )
        lines.append(
            self.tr("{count} answers differ from then.").format(count=changed)
            if changed
            else self.tr("Every answer is as it was then.")
        )
        return tuple(lines)

    def _list(self, title: str, lines: tuple[str, ...], icon: str) -> None:
        if lines:
            self.body.addWidget(
                card(heading(title, "heading"), *(bullet(line, icon) for line in lines))
            )
