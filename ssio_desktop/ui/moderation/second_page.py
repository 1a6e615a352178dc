"""A school judged a second time, by the wizard’s own steps, with nothing of the first in sight."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.categorisation import CategorisationDraft
from ssio_desktop.domain.categorisation_steps import Step
from ssio_desktop.domain.second_looks import SECOND_JUDGEMENT
from ssio_desktop.domain.visits import read_day
from ssio_desktop.services import second_looks, setting_up
from ssio_desktop.services.categorising import Categorisation
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.second_looks import BlindCategorisation
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.categorise.deeds import Deeds
from ssio_desktop.ui.categorise.facts_panel import FactsPanel
from ssio_desktop.ui.categorise.gathering import Sheet
from ssio_desktop.ui.categorise.page import CategorisePage
from ssio_desktop.ui.categorise.panels import Panel
from ssio_desktop.ui.categorise.parts import card
from ssio_desktop.ui.language import said
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.widgets.text import Text, heading
from ssio_desktop.ui.widgets.wording import day


def gather_blind(ws: Workspace, key: str) -> Sheet:
    """A school to be judged again by its key, ``URN:term``. UserError where nobody asked."""
    urn, _, name = key.partition(":")
    term = TermId.parse(name)
    return Sheet(
        second_looks.open_look(ws, urn, term), setting_up.current_term(ws), since=None, forms={}
    )


def _blind(opened: Categorisation) -> BlindCategorisation:
    assert isinstance(opened, BlindCategorisation)
    return opened


def _save(
    ws: Workspace, opened: Categorisation, draft: CategorisationDraft
) -> Outcome[CategorisationDraft]:
    return second_looks.save(ws, _blind(opened), draft)


def _complete(
    ws: Workspace, opened: Categorisation, draft: CategorisationDraft
) -> Outcome[CategorisationDraft]:
    return second_looks.complete(ws, _blind(opened), draft)


JUDGING_AGAIN = Deeds(
    SECOND_JUDGEMENT, gather_blind, _save, _complete, lambda opened: ("moderation", opened.urn)
)


class SecondPage(CategorisePage):
    """key is ``URN:term``, as for the first judgement."""

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, JUDGING_AGAIN)
        self.set_heading(self.tr("Second judgement"))

    def refresh(self) -> None:
        if self.key:
            super().refresh()
            return
        self.show_empty(
            self.tr("No school is chosen"),
            self.tr("Choose one that you are asked to judge on the Moderation page."),
            icon="scale",
            action=self.tr("Go to Moderation"),
            act=lambda: self.context.navigator.go("moderation"),
        )

    def _arrived(self, key: str, sheet: Sheet) -> None:
        super()._arrived(key, sheet)
        if key == self.key:
            about = self.tr("Second judgement, {term}").format(term=said(sheet.opened.term.title))
            self.set_heading(sheet.opened.record.school.name, about)

    def _make(self, opened: Categorisation, draft: CategorisationDraft, step: Step) -> Panel:
        sheet = self._sheet
        if step.kind == "facts" and sheet is not None:
            return BlindFactsPanel(sheet, draft)
        return super()._make(opened, draft, step)


class BlindFactsPanel(FactsPanel):
    """What a second judgement rests on: the school, its inspections, and the evidence given."""

    def __init__(self, sheet: Sheet, draft: CategorisationDraft) -> None:
        # Not the other's: that one shows the judgement before and leads to the school's page.
        Panel.__init__(self, sheet.opened, draft)
        self._sheet = sheet
        self.body.addWidget(self._given(_blind(sheet.opened)))
        self.body.addWidget(self._school())
        self.body.addWidget(self._inspections())
        self.body.addStretch(1)

    def _given(self, opened: BlindCategorisation) -> QWidget:
        look = opened.look
        parts: list[QWidget] = [
            heading(self.tr("What you are asked"), "heading"),
            Text(
                self.tr(
                    "Judge this school by the evidence that its officer recorded. You are not told "
                    "how it was judged; once you have completed yours, both are compared and yours "
                    "is not changed any more."
                )
            ),
        ]
        if look.visits:
            days = ", ".join(day(read_day(each)) for each in look.visits)
            parts.append(Text(self.tr("Visits of the term: {days}").format(days=days), "muted"))
        for key, evidence in look.evidence.items():
            criterion = opened.framework.criterion(key)
            if criterion is not None:
                parts += [Text(criterion.text, "caption"), Text(evidence).selectable()]
        if not look.evidence:
            parts.append(Text(self.tr("Its officer cited no evidence."), "muted"))
        return card(*parts)
