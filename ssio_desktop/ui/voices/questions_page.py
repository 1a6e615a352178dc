"""Inspectors’ questions about the authority, answered from the record with the evidence behind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.evidence import Entry
from ssio_desktop.domain.evidence_headings import Headings
from ssio_desktop.domain.voices.inspectors import InspectorsQuestion
from ssio_desktop.services import setting_up
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.evidence import log
from ssio_desktop.services.evidence.known_headings import headings
from ssio_desktop.services.voices import inspectors
from ssio_desktop.services.voices.inspectors import Answer, Said, Surveyed
from ssio_desktop.services.voices.paper import a_year_back
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.documents.offers import PAGE as DOCUMENT
from ssio_desktop.ui.evidence.log_dialog import ask_entry
from ssio_desktop.ui.evidence.words import places, ratings_words
from ssio_desktop.ui.language import said
from ssio_desktop.ui.meeting.dialogs import FormDialog
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.voices.columns import said_columns
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.term_box import TermBox
from ssio_desktop.ui.widgets.text import Text

_TERMS = 7


@dataclass(frozen=True, slots=True)
class SeenQuestions:
    """What the page shows."""

    answers: tuple[Answer, ...]
    headings: Headings
    since: TermId
    now: TermId
    today: date

    @property
    def terms(self) -> tuple[TermId, ...]:
        found = [self.now]
        while len(found) < _TERMS:
            found.append(found[-1].previous())
        return tuple(dict.fromkeys((*found, self.since)))


def see(ws: Workspace, since: TermId | None) -> SeenQuestions:
    """Read the answers since a term, else since a year."""
    since = since or a_year_back(ws)
    now = setting_up.current_term(ws)
    return SeenQuestions(inspectors.answers(ws, since), headings(ws), since, now, ws.today())


class QuestionsPage(Page[Workspace]):
    """key: empty."""

    watches = frozenset({"visit", "evidence", "questionnaire", "categorisation", "school"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Inspectors’ questions"))
        self.seen: SeenQuestions | None = None
        self.dialog: FormDialog | None = None
        self.tables: dict[str, DataTable[Said]] = {}
        self._since: TermId | None = None
        self.since = TermBox()
        self.since.setAccessibleName(self.tr("Visits since"))
        self.since.chosen.connect(self._choose_since)
        self._actions.addWidget(self.since)
        self.add_action(self.tr("Print the answers"), self._print, icon="file-text", kind="primary")
        self._cards = QVBoxLayout()
        self.content.addWidget(places(context, "inspectors-questions"))
        self.content.addWidget(
            Text(
                self.tr(
                    "Three questions are put to every school and a fourth to good and outstanding "
                    "ones. Notes of visits answer them in words, questionnaires in figures; what "
                    "is taken into the evidence log keeps its link."
                ),
                "muted",
            )
        )
        self.content.addLayout(self._cards)
        self.content.addStretch(1)

    def refresh(self) -> None:
        since = self._since
        self.show_loading()
        self.context.operations.read(lambda ws: see(ws, since), self._arrived, owner=self)

    def forget(self) -> None:
        self.seen = None

    # --- doing --------------------------------------------------------------------------

    def take_into_log(self, question: str) -> None:
        """Ask for an entry of the evidence log that begins with the chosen answer."""
        chosen = self._chosen(question)
        if chosen is not None:
            self._ask(inspectors.entry_of(chosen), inspectors.said_on(chosen))

    def take_figure(self, question: InspectorsQuestion, found: Surveyed) -> None:
        """Ask for an entry that begins with the figure of a questionnaire."""
        self._ask(inspectors.entry_of_figure(found, question.words), found.round.title)

    def open_visit(self, question: str) -> None:
        """Open the visit behind the chosen answer, at that answer."""
        chosen = self._chosen(question)
        if chosen is not None:
            self.context.navigator.go("visit", f"{chosen.visit}#{chosen.path}")

    # --- inside -------------------------------------------------------------------------

    def _chosen(self, question: str) -> Said | None:
        table = self.tables.get(question)
        return next(iter(table.selected()), None) if table is not None else None

    def _ask(self, entry: Entry, link_words: str) -> None:
        seen = self.seen
        if seen is None:
            return
        link = log.Link(entry.link, link_words)
        self.dialog = ask_entry(
            self, seen.headings, (link,), seen.today, self._record, entry, is_new=True
        )

    def _record(self, entry: Entry) -> None:
        self.context.operations.change(lambda ws: log.record(ws, entry), owner=self)

    def _print(self) -> None:
        if self.seen is not None:
            wanted = Wanted("inspectors", term=self.seen.since)
            self.context.navigator.go(DOCUMENT, str(wanted))

    def _choose_since(self, name: str) -> None:
        self._since = TermId.parse(name)
        self.refresh()

    def _arrived(self, seen: SeenQuestions) -> None:
        self.seen = seen
        self.since.show_terms(seen.terms, seen.now, seen.since)
        answered = sum(bool(each.said or each.surveyed) for each in seen.answers)
        self.set_heading(
            self.tr("Inspectors’ questions"),
            self.tr("{answered} of {all} can be answered from the record since {term}").format(
                answered=answered, all=len(seen.answers), term=said(seen.since.title)
            ),
        )
        held = {name: each.hasFocus() for name, each in self.tables.items()}
        chosen = {name: [row.link for row in t.selected()] for name, t in self.tables.items()}
        clear(self._cards)
        self.tables = {}
        for each in seen.answers:
            self._show(each)
            name = each.question.id
            if name in self.tables:
                self.tables[name].select(chosen.get(name, []))
                if held.get(name):
                    self.tables[name].setFocus()
        self.show_content()

    def _show(self, answer: Answer) -> None:
        question = answer.question
        frame, inside = card(said(question.words))
        inside.addWidget(Text(said(answer.words), "strong"))
        rated = ratings_words(answer.ratings)
        if rated:
            inside.addWidget(Text(self.tr("In the evidence log: {rated}").format(rated=rated)))
        for found in answer.surveyed:
            take = button(
                self.tr("Into the evidence log…"), partial(self.take_figure, question, found)
            )
            take.setAccessibleName(
                self.tr("Into the evidence log: {what}").format(what=said(found.words))
            )
            see_round = button(
                self.tr("Open the questionnaire"),
                partial(self.context.navigator.go, "voices-round", found.round.id),
            )
            inside.addWidget(Text(said(found.words)))
            inside.addWidget(Flow(take, see_round))
        if answer.said:
            table: DataTable[Said] = DataTable(
                RowsModel(said_columns(), lambda row: row.link),
                self.tr("Answers at visits: {question}").format(question=said(question.brief)),
                shown=8,
            )
            table.show_rows(answer.said)
            take = button(
                self.tr("Into the evidence log…"), partial(self.take_into_log, question.id)
            )
            go = button(self.tr("Open the visit"), partial(self.open_visit, question.id))
            table.opened.connect(lambda _, name=question.id: self.open_visit(name))
            for each in (take, go):
                each.setEnabled(False)
                table.chosen.connect(
                    lambda each=each, table=table: each.setEnabled(bool(table.selected()))
                )
            self.tables[question.id] = table
            inside.addWidget(table)
            inside.addWidget(Flow(take, go))
        if answer.silent:
            names = ", ".join(name for name, _ in answer.silent)
            told = self.tr("Asked, and no answer is noted: {schools}").format(schools=names)
            inside.addWidget(Text(told, "muted"))
        self._cards.addWidget(frame)
