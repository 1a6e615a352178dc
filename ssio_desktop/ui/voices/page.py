"""What schools say: the rounds of questionnaires, and how answers moved over them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QVBoxLayout

from ssio_desktop.domain.voices.records import AUDIENCE_WORDS, AUDIENCES, Audience, Round
from ssio_desktop.services import schools
from ssio_desktop.services.forms import FormInfo
from ssio_desktop.services.voices import rounds
from ssio_desktop.services.voices.questionnaires import questionnaires
from ssio_desktop.services.voices.results import Series, series
from ssio_desktop.services.voices.rounds import RoundRow
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.evidence.words import places
from ssio_desktop.ui.language import said
from ssio_desktop.ui.meeting.dialogs import FormDialog
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.voices.columns import round_columns, series_columns
from ssio_desktop.ui.voices.dialogs import Opening, ask_round
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted

_SHOWN = 5
"""So many of the latest rounds stand side by side."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the page shows. series: by audience, of those with two closed rounds and more. mine,
    every: numbers of open schools that can be asked."""

    rounds: tuple[RoundRow, ...]
    series: tuple[tuple[Audience, tuple[Series, ...]], ...]
    forms: tuple[FormInfo, ...]
    mine: tuple[str, ...]
    every: tuple[str, ...]
    today: date


def see(ws: Workspace) -> Seen:
    """Read it."""
    over = [(audience, series(ws, audience)) for audience in AUDIENCES]
    known = schools.list_schools(ws, only_open=True)
    return Seen(
        rounds.rounds(ws),
        tuple((who, told) for who, told in over if told and len(told[0].points) > 1),
        questionnaires(ws),
        tuple(row.urn for row in known if row.officer == ws.officer),
        tuple(row.urn for row in known),
        ws.today(),
    )


class VoicesPage(Page[Workspace]):
    """key: empty."""

    watches = frozenset({"questionnaire", "questionnaire-return", "school", "form"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("What schools say"))
        self.seen: Seen | None = None
        self.dialog: FormDialog | None = None
        self.add_action(self.tr("Open a round…"), self.open_round, icon="plus", kind="primary")
        self.table: DataTable[RoundRow] = DataTable(
            RowsModel(round_columns(), lambda row: row.round.id), self.tr("Rounds"), shown=10
        )
        self.table.opened.connect(lambda row: self._go(row.round))
        self.over: list[DataTable[Series]] = []
        frame, inside = card(self.tr("Rounds of questionnaires"), self.table)
        inside.addWidget(Text(self.tr("Enter opens a round."), "caption"))
        self._over = QVBoxLayout()
        self.content.addWidget(places(context, "voices"))
        self.content.addWidget(frame)
        self.content.addLayout(self._over)
        self.content.addStretch(1)

    def refresh(self) -> None:
        self.show_loading()
        self.context.operations.read(see, self._arrived, owner=self)

    def forget(self) -> None:
        self.seen = None

    def open_round(self) -> None:
        """Ask what is asked of whom, and open the round."""
        seen = self.seen
        if seen is None:
            return
        mine, every = len(seen.mine), len(seen.every)
        choices = (
            (self.tr("Every open school here ({count})").format(count=every), seen.every),
            (self.tr("Schools of my caseload ({count})").format(count=mine), seen.mine),
        )
        self.dialog = ask_round(self, seen.forms, choices, seen.today, self._open)

    def _open(self, given: Opening) -> None:
        self.context.operations.change(
            lambda ws: rounds.open_round(
                ws,
                given.form,
                given.audience,
                given.title,
                given.closes,
                given.urns,
                anonymous=given.anonymous,
                copies=given.copies,
            ),
            self._go,
            owner=self,
        )

    def _go(self, found: Round) -> None:
        self.context.navigator.go("voices-round", found.id)

    def _arrived(self, seen: Seen) -> None:
        self.seen = seen
        if not seen.rounds:
            self.show_empty(
                self.tr("No questionnaire was sent yet"),
                self.tr(
                    "Open a round: heads, chairs or governors are asked on paper or by file what "
                    "they think of the authority’s service."
                ),
                icon="clipboard-list",
                action=self.tr("Open a round…"),
                act=self.open_round,
                alone=True,
            )
            return
        running = sum(row.round.closed is None for row in seen.rounds)
        self.set_heading(
            self.tr("What schools say"),
            self.tr("{rounds}, {open} open").format(
                rounds=counted(len(seen.rounds), self.tr("round"), self.tr("rounds")), open=running
            ),
        )
        self.table.show_rows(seen.rounds)
        clear(self._over)
        self.over = [self._series(audience, told) for audience, told in seen.series]
        self.show_content()

    def _series(self, audience: Audience, told: tuple[Series, ...]) -> DataTable[Series]:
        """A card with the shares of an audience over its latest rounds."""
        first = max(0, len(told[0].points) - _SHOWN)
        rows = [Series(each.name, each.label, each.points[first:]) for each in told]
        titles = [point.round.title for point in rows[0].points]
        name = self.tr("{who}: how many speak well, over the rounds").format(
            who=said(AUDIENCE_WORDS[audience])
        )
        table: DataTable[Series] = DataTable(
            RowsModel(series_columns(titles), lambda row: row.name), name, shown=14
        )
        table.show_rows(rows)
        frame, _ = card(name, table)
        self._over.addWidget(frame)
        return table
