"""One school's page, which tells its story from its facts to the documents."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ssio_desktop.domain.casework.kinds import CASE_KINDS
from ssio_desktop.domain.schools import School
from ssio_desktop.services import concern_records, schools
from ssio_desktop.services.differences import Difference, ToldValue
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.board.settling import SettleDialog, Way, ask_settling
from ssio_desktop.ui.documents.offers import DocumentsButton, school_offers
from ssio_desktop.ui.language import said
from ssio_desktop.ui.meeting.dialogs import FormDialog
from ssio_desktop.ui.schools import changing, words
from ssio_desktop.ui.schools.board_card import BoardCard, ask_inspection
from ssio_desktop.ui.schools.casework_card import CaseworkCard
from ssio_desktop.ui.schools.categories_card import CategoriesCard
from ssio_desktop.ui.schools.conflicts_card import ConflictsCard
from ssio_desktop.ui.schools.contacts_card import ContactDialog, ContactsCard
from ssio_desktop.ui.schools.dialogs import LocalFactsDialog
from ssio_desktop.ui.schools.facts_card import FactsCard
from ssio_desktop.ui.schools.gathering import SchoolSheet, gather
from ssio_desktop.ui.schools.inspections_view import InspectionsView
from ssio_desktop.ui.schools.links_card import LinksCard
from ssio_desktop.ui.schools.local_card import CHAIR, LocalCard
from ssio_desktop.ui.schools.officer_choice import ChosenOfficer
from ssio_desktop.ui.schools.parts import Aside, SchoolCard
from ssio_desktop.ui.schools.results_card import ResultsCard
from ssio_desktop.ui.schools.story_card import StoryCard
from ssio_desktop.ui.schools.story_cards import (
    ActionsCard,
    DocumentsCard,
    StrengthsCard,
    SupportCard,
)
from ssio_desktop.ui.schools.views_card import ViewsCard
from ssio_desktop.ui.schools.visits_card import VisitsCard
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.contents import Contents, lead_to
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.tags import category_tag
from ssio_desktop.ui.widgets.text import Text


class SchoolPage(Page[Workspace]):
    """Tells one school's story. Its key is the school's URN."""

    watches = frozenset(
        {"school", "inspection", "categorisation", "visit", "officer", "authority", "framework"}
        | {"decision", "risk", "challenge", "concern", "performance", *CASE_KINDS}
    )

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("School"))
        self.sheet: SchoolSheet | None = None
        self.is_whole = False
        self.dialog: LocalFactsDialog | None = None
        self.settling: SettleDialog | None = None
        self.facts = FactsCard()
        self.local = LocalCard(self.edit)
        self.conflicts = ConflictsCard(self.settle)
        self.categories = CategoriesCard(self.categorise)
        self.visits = VisitsCard(self._open_visit, self.new_visit)
        self.links = LinksCard(self._open_school)
        self.inspections = InspectionsView()
        go = context.navigator.go
        self.story = StoryCard(go)
        self.views = ViewsCard(self._open_visit)
        self.actions_card = ActionsCard(go)
        self.strengths = StrengthsCard(go)
        self.contacts = ContactsCard(self.add_contact)
        self.support = SupportCard(go)
        self.documents_card = DocumentsCard(go)
        self.casework = CaseworkCard(go)
        self.board_card = BoardCard(go, self.expect_inspection)
        self.results = ResultsCard(go)
        self.entry_dialog: FormDialog | None = None
        self.contact_dialog: ContactDialog | None = None
        self._standing = QHBoxLayout()
        self._fill()
        self.documents = DocumentsButton(context.navigator)
        self._actions.addWidget(self.documents)
        self.new_visit_button = self.add_action(
            self.tr("New visit"), self.new_visit, icon="notebook-pen"
        )
        self.categorise_button = self.add_action(
            self.tr("Categorise"), self.categorise, icon="list-checks", kind="primary"
        )

    # --- data ---------------------------------------------------------------------------

    def refresh(self) -> None:
        urn = self.key
        self.show_loading()
        self.context.operations.read(lambda ws: gather(ws, urn), self._arrived, owner=self)

    def _arrived(self, sheet: SchoolSheet) -> None:
        # Another school may have been opened while this one was read.
        if sheet.record.school.urn != self.key.strip():
            return
        self.sheet = sheet
        record = sheet.record
        self.set_heading(record.school.name, _subtitle(record.school))
        self._show_standing(sheet)
        self.facts.show_record(record)
        self.local.show_record(record)
        for card in (self.conflicts, self.story, self.categories):
            card.show_sheet(sheet)
        self.categorise_button.setToolTip(said(sheet.term.title))
        self.documents.offer(
            school_offers(
                record.school.urn,
                record.categories,
                concern=sheet.board.concern,
                plan=sheet.plan,
                challenged=sheet.board.challenges,
            )
        )
        self.is_whole = False
        self.show_content()
        # What lies below the window's edge is drawn once the top is on show.
        QTimer.singleShot(0, self, lambda: self._show_rest(sheet))

    def _show_rest(self, sheet: SchoolSheet) -> None:
        if sheet is not self.sheet:
            return
        for card in (
            self.views,
            self.visits,
            self.links,
            self.actions_card,
            self.strengths,
            self.contacts,
            self.support,
            self.documents_card,
            self.casework,
            self.board_card,
            self.results,
        ):
            card.show_sheet(sheet)
        record = sheet.record
        names = {link.other_urn: link.name for link in record.links if link.name}
        self.inspections.show_inspections(record.inspections, names)
        self._no_inspections.setVisible(not record.inspections)
        self.inspections.setVisible(bool(record.inspections))
        self.is_whole = True

    def forget(self) -> None:
        self.sheet = None
        self.documents.offer(())

    # --- doing --------------------------------------------------------------------------

    def categorise(self, term: str = "") -> None:
        """Open the categorisation of a term, or of the current one."""
        if self.sheet is not None:
            urn = self.sheet.record.school.urn
            self.context.navigator.go("categorise", f"{urn}:{term or self.sheet.term}")

    def new_visit(self) -> None:
        """Begin a visit to this school."""
        if self.sheet is not None:
            self.context.navigator.go("visits", f"new:{self.sheet.record.school.urn}")

    def edit(self) -> None:
        """Ask for what the authority itself knows of the school."""
        sheet = self.sheet
        if sheet is None:
            return
        urn = sheet.record.school.urn

        def assign(chosen: ChosenOfficer) -> None:
            self._change(lambda ws: changing.assign(ws, [urn], chosen))

        def package(buys: bool | None) -> None:
            self._change(lambda ws: schools.set_package(ws, urn, buys))

        def chair(name: str) -> None:
            self._change(lambda ws: schools.set_contact(ws, urn, CHAIR, name))

        self.dialog = LocalFactsDialog(sheet, assign, package, chair, self)
        self.dialog.open()

    def add_contact(self) -> None:
        """Ask for someone to speak to at the school, and record them."""
        if self.sheet is None:
            return
        urn = self.sheet.record.school.urn

        def record(role: str, name: str) -> None:
            self._change(lambda ws: schools.set_contact(ws, urn, role, name))

        self.contact_dialog = ContactDialog(record, self)
        self.contact_dialog.open()

    def expect_inspection(self) -> None:
        """Ask when an inspection is expected, and record it."""
        sheet = self.sheet
        if sheet is None:
            return
        urn = sheet.record.school.urn

        def record(day: date, text: str) -> None:
            self._change(lambda ws: concern_records.record_entry(ws, urn, "inspection", day, text))

        self.entry_dialog = ask_inspection(self, sheet.today, record)

    def settle(self, difference: Difference, value: ToldValue, way: Way) -> None:
        """Ask how a difference is to end."""
        self.settling = ask_settling(self, self.context, difference, value, way)

    def _change(self, work: Callable[[Workspace], Outcome[Any]]) -> None:
        self.context.operations.change(work, owner=self)

    def _open_visit(self, visit_id: str) -> None:
        self.context.navigator.go("visit", visit_id)

    def _open_school(self, urn: str) -> None:
        self.context.navigator.go("school", urn)

    # --- showing ------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for pair in self._pairs:
            pair.fit(self.width())

    def _show_standing(self, sheet: SchoolSheet) -> None:
        """The line below the heading: the latest category and the officer."""
        clear(self._standing)
        record = sheet.record
        latest = next((each for each in record.categories if each.completed), None)
        if latest is not None and latest.category:
            title = sheet.categories.get((latest.framework, latest.category), "")
            self._standing.addWidget(category_tag(latest.category, title))
            told = ", ".join(part for part in (title, said(latest.term.title)) if part)
        else:
            told = self.tr("Not categorised yet")
        officer = record.officer_name or self.tr("no officer")
        self._standing.addWidget(
            Text(self.tr("{category}; {officer}").format(category=told, officer=officer)), 1
        )

    def _show_section(self, section: QWidget) -> None:
        assert self._scrolled is not None
        lead_to(self._scrolled, section)

    def _fill(self) -> None:
        inspections = SchoolCard(self.tr("Inspections"))
        self._no_inspections = Text(self.tr("No inspection was imported."), "muted")
        inspections.body.addWidget(self._no_inspections)
        inspections.body.addWidget(self.inspections)
        self._pairs = (
            Aside(self.facts, self.local),
            Aside(self.visits, self.links),
            Aside(self.strengths, self.contacts),
            Aside(self.support, self.documents_card, (1, 1)),
        )
        self.contents = Contents(
            self,
            (
                (self.tr("Facts"), self.facts),
                (self.tr("Story"), self.story),
                (self.tr("Categories"), self.categories),
                (self.tr("Views by area"), self.views),
                (self.tr("Visits"), self.visits),
                (self.tr("Actions"), self.actions_card),
                (self.tr("Strengths and contacts"), self.strengths),
                (self.tr("Support and documents"), self.support),
                (self.tr("Casework"), self.casework),
                (self.tr("The board"), self.board_card),
                (self.tr("Results"), self.results),
                (self.tr("Inspections"), inspections),
            ),
            self._show_section,
        )
        self._standing.setSpacing(tokens().space.s)
        self.content.addLayout(self._standing)
        self.content.addWidget(self.contents)
        self.content.addWidget(self.conflicts)
        self.content.addLayout(self._pairs[0])
        self.content.addWidget(self.story)
        self.content.addWidget(self.categories)
        self.content.addWidget(self.views)
        self.content.addLayout(self._pairs[1])
        self.content.addWidget(self.actions_card)
        self.content.addLayout(self._pairs[2])
        self.content.addLayout(self._pairs[3])
        self.content.addWidget(self.casework)
        self.content.addWidget(self.board_card)
        self.content.addWidget(self.results)
        self.content.addWidget(inspections)
        self.content.addStretch(1)


def _subtitle(school: School) -> str:
    parts = (
        f"URN {school.urn}",
        words.capital(school.phase),
        words.status(school.status),
        school.town,
    )
    return " · ".join(part for part in parts if part)
