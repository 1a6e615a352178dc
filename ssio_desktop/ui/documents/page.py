"""A document on the page: a school's dossier, a category letter, a plan, a sheet of actions."""

from __future__ import annotations

from dataclasses import dataclass

from ssio_desktop.domain.casework.kinds import CASE_KINDS
from ssio_desktop.services import challenges, documents, schools, setting_up
from ssio_desktop.services.casework import action_plans
from ssio_desktop.services.concern import causes_concern
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.documents.offers import (
    DocumentsButton,
    Offer,
    caseload_offers,
    label,
    school_offers,
)
from ssio_desktop.ui.documents.paper_page import Drawn, PaperPage
from ssio_desktop.ui.shell.context import PageContext


@dataclass(frozen=True, slots=True)
class Shown:
    """A drawn document, or None where none was asked for, and what else can be had."""

    key: str
    drawn: Drawn | None
    offers: tuple[Offer, ...]


def draw(ws: Workspace, key: str) -> Shown:
    """Draw the document of that name. UserError where there is no such document."""
    own = caseload_offers(setting_up.current_term(ws))
    if not key:
        return Shown(key, None, own)
    wanted = Wanted.parse(key)
    offers, title = own, setting_up.current_officer(ws).name
    if wanted.urn:
        urn = wanted.urn.partition(":")[0]
        record = schools.school(ws, urn)
        offers = school_offers(
            urn,
            record.categories,
            concern=causes_concern(ws, urn, record.categories),
            plan=bool(action_plans.plans(ws, urn)),
            challenged=challenges.challenges(ws, urn=urn),
        )
        title = record.school.name
    pdf = documents.document_pdf(ws, wanted)
    name = documents.suggested_name(ws, wanted)
    return Shown(key, Drawn(pdf, title, label(wanted), name), offers)


class DocumentPage(PaperPage):
    """key is the document's name (:class:`Wanted`); without one the page offers what there is."""

    watches = frozenset(
        {"visit", "categorisation", "school", "inspection", "officer", "authority", "framework"}
        | {"decision", "risk", "challenge", "concern", *CASE_KINDS}
        | {"performance", "target", "questionnaire", "questionnaire-return", "evidence"}
    )

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Documents"), self.tr("Pages of the document"))
        self.back = self.add_action(self.tr("Back to the school"), self._go_back, icon="arrow-left")
        self.documents = DocumentsButton(context.navigator)
        self._actions.addWidget(self.documents)
        self.add_paper_actions()

    def refresh(self) -> None:
        key = self.key
        self.forget()
        self.show_loading()
        self.context.operations.read(lambda ws: draw(ws, key), self._arrived, owner=self)

    def _arrived(self, shown: Shown) -> None:
        # Another document may have been asked for while this one was drawn.
        if shown.key != self.key:
            return
        self.back.setVisible(bool(self._urn()))
        self.documents.offer(shown.offers)
        if shown.drawn is not None:
            self.show_drawn(shown.drawn)
            return
        self.set_heading(self.tr("Documents"))
        self.show_empty(
            self.tr("No document is chosen"),
            self.tr("Those of your schools are in the menu above; those of one are on its page."),
            icon="file-text",
            action=self.tr("Show all schools"),
            act=lambda: self.context.navigator.go("schools"),
        )

    def _urn(self) -> str:
        return self.key.partition(":")[2].partition(":")[0]

    def _go_back(self) -> None:
        self.context.navigator.go("school", self._urn())
