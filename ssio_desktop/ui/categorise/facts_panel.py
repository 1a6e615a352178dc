"""The wizard's first step: the school, its inspections, the judgement before, what is new."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.categorisation import CategorisationDraft
from ssio_desktop.domain.inspections import Inspection
from ssio_desktop.ui.board.words import decision_words
from ssio_desktop.ui.categorise.figures import published
from ssio_desktop.ui.categorise.gathering import Sheet
from ssio_desktop.ui.categorise.panels import Panel
from ssio_desktop.ui.categorise.parts import bullet, card, row
from ssio_desktop.ui.categorise.since_words import since_words
from ssio_desktop.ui.language import said
from ssio_desktop.ui.schools import words
from ssio_desktop.ui.schools.inspections_view import InspectionsView
from ssio_desktop.ui.schools.parts import facts
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.tags import category_tag
from ssio_desktop.ui.widgets.term_box import TermBox
from ssio_desktop.ui.widgets.text import Text, heading

_LATEST = 2
"""How many inspections of a scale are shown; the school's page has them all."""


class FactsPanel(Panel):
    """What is known before anything is judged. choose_term is called with a term's name,
    open_school when the school's own page is asked for."""

    def __init__(
        self,
        sheet: Sheet,
        draft: CategorisationDraft,
        choose_term: Callable[[str], None],
        open_school: Callable[[], None],
    ) -> None:
        super().__init__(sheet.opened, draft)
        self._sheet = sheet
        self.terms = TermBox()
        self.terms.show_terms(sheet.terms, sheet.current, sheet.opened.term)
        self.terms.chosen.connect(choose_term)
        label = Text(self.tr("Term"), "label", wrap=False)
        label.setBuddy(self.terms)
        more = button(self.tr("Show the school’s page"), open_school, kind="link")
        self.body.addWidget(Flow(label, self.terms, more))
        self.body.addWidget(self._before())
        if sheet.since is not None:
            self.body.addWidget(self._since())
        self.body.addWidget(self._school())
        self.body.addWidget(self._inspections())
        self.body.addWidget(published(sheet.results))
        self.body.addStretch(1)

    def _before(self) -> QWidget:
        previous = self.opened.previous
        title = heading(self.tr("The last judgement"), "heading")
        if previous is None:
            return card(title, Text(self.tr("The school was not categorised before."), "muted"))
        framework = self.opened.previous_framework
        category = framework.category(previous.category) if framework else None
        name = category.name if category else ""
        told = ", ".join(part for part in (name, said(previous.term.title)) if part)
        return card(
            title,
            row(category_tag(previous.category, name), Text(told, "strong"), stretch_last=True),
            *self._suggested(),
            *(
                [Text(decision_words(self._sheet.decided, previous.category))]
                if self._sheet.decided
                else []
            ),
            *self._passage(self.tr("Reason"), previous.reason),
            *self._passage(self.tr("Next steps"), previous.next_steps),
        )

    def _suggested(self) -> Iterator[QWidget]:
        """What the best fit said then; without words of the officer's own it is the reason."""
        previous, record = self.opened.previous, self.opened.record
        for each in record.categories:
            if previous is not None and each.term == previous.term and each.suggested:
                same = each.suggested == each.category
                words = self.tr("The best fit suggested the same.") if same else ""
                other = self.tr("The best fit suggested {category}.")
                yield Text(words or other.format(category=each.suggested), "muted")

    def _passage(self, title: str, text: str) -> Iterator[QWidget]:
        if text.strip():
            yield Text(title, "muted")
            yield Text(text.strip()).selectable()

    def _since(self) -> QWidget:
        since = self._sheet.since
        assert since is not None
        told = since_words(since, self.opened.record.school, self._sheet.forms)
        title = self.tr("New since {day}").format(day=words.day(since.day))
        if not told:
            nothing = self.tr("No inspection, no visit, and nothing in the register.")
            return card(heading(title, "heading"), Text(nothing, "muted"))
        return card(heading(title, "heading"), *(bullet(each) for each in told))

    def _school(self) -> QWidget:
        record = self.opened.record
        school = record.school
        yes_no = (self.tr("Yes"), self.tr("No"))
        return card(
            heading(self.tr("The school"), "heading"),
            facts(
                (
                    (self.tr("Phase"), words.capital(school.phase)),
                    (self.tr("Ages"), school.ages),
                    (self.tr("Pupils"), words.pupils(school)),
                    (self.tr("Sixth form"), words.known(school.has_sixth_form, *yes_no)),
                    (self.tr("Early years"), words.known(school.has_early_years, *yes_no)),
                    (self.tr("Head"), school.head_name or self.tr("Not recorded")),
                    (self.tr("Status"), words.status(school.status)),
                    (self.tr("Package"), words.package(record.package)),
                    (self.tr("Officer"), record.officer_name or self.tr("Not recorded")),
                ),
                columns=2,
            ),
        )

    def _inspections(self) -> QWidget:
        record = self.opened.record
        title = heading(self.tr("Latest inspections"), "heading")
        if not record.inspections:
            return card(title, Text(self.tr("No inspection was imported."), "muted"))
        view = InspectionsView()
        names = {link.other_urn: link.name for link in record.links if link.name}
        view.show_inspections(latest(record.inspections), names)
        return card(title, view)


def latest(inspections: Sequence[Inspection]) -> tuple[Inspection, ...]:
    """The latest report cards and the latest others, in the order of time they came in."""
    cards = [each for each in inspections if each.framework == "report-card"][:_LATEST]
    others = [each for each in inspections if each.framework != "report-card"][:_LATEST]
    return tuple(each for each in inspections if each in cards or each in others)
