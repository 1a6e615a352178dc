"""Plans the visits of a term: what each school is to have, a proposal with its reasons, and putting
it into the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.domain.availability import Away
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.casework.planner import Measures, Planned
from ssio_desktop.progress import Progress
from ssio_desktop.services import availability, setting_up
from ssio_desktop.services.casework import visit_demand, visit_planning
from ssio_desktop.services.casework.visit_demand import Demand
from ssio_desktop.services.casework.visit_planning import Proposal, VisitPlan
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.language import said
from ssio_desktop.ui.meeting.dialogs import FormDialog
from ssio_desktop.ui.planner.columns import Asked, asked_columns, proposal_columns
from ssio_desktop.ui.planner.dialogs import ask_away, ask_day, away_words
from ssio_desktop.ui.planner.weeks import WeeksView, legend
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.drawn import read_along
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.term_box import TermBox
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted

_MOST_VISITS = 20


@dataclass(frozen=True, slots=True)
class Seen:
    """What is asked for in a term. away: days kept free, with whose they are."""

    term: TermId
    now: TermId
    terms: tuple[TermId, ...]
    demand: tuple[Demand, ...]
    away: tuple[tuple[str, str, Away], ...]
    today: date


def see(ws: Workspace, wanted: TermId | None) -> Seen:
    """Read it. wanted: the term, else the current one."""
    now, calendar = setting_up.current_term(ws), setting_up.calendar(ws)
    ahead = tuple(each.id for each in calendar.terms if each.last > ws.today())
    term = wanted or now
    asked = visit_demand.demand(ws, term)
    mine = setting_up.current_officer(ws).name
    away = [
        (f"officer/{ws.officer}", mine, each) for each in availability.of_officer(ws, ws.officer)
    ]
    for each in asked:
        away += [
            (f"school/{each.urn}", each.name, days) for days in availability.of_school(ws, each.urn)
        ]
    coming = tuple(one for one in away if one[2].last >= ws.today())
    return Seen(term, now, ahead or (now,), asked, coming, ws.today())


class PlannerPage(Page[Workspace]):
    """key: a term, or empty. A proposal lives on the page until it is put into the calendar."""

    watches = frozenset({"visit", "school", "officer", "categorisation", "authority"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(
            context, self.tr("Plan visits"), self.tr("A day for each visit of a term, with reasons")
        )
        self._wanted: TermId | None = None
        self._seen: Seen | None = None
        self._counts: dict[str, int] = {}
        self._pinned: list[Planned] = []
        self.plan: VisitPlan | None = None
        self.dialog: FormDialog | None = None
        self.weeks: WeeksView | None = None
        self.term = TermBox()
        self.term.chosen.connect(self._choose_term)
        self._actions.addWidget(self.term)
        self.free_button = self.add_action(
            self.tr("Keep days free…"), self.keep_free, icon="calendar"
        )
        self.propose_button = self.add_action(
            self.tr("Propose a plan"), self.propose, icon="list-checks", kind="primary"
        )
        self.asked: DataTable[Asked] = DataTable(
            RowsModel(asked_columns(), lambda row: row.demand.urn),
            self.tr("Schools and the visits they are to have"),
            shown=8,
        )
        self.more = button(self.tr("One more visit"), partial(self._count, 1), icon="plus")
        self.fewer = button(self.tr("One fewer"), partial(self._count, -1), icon="minus")
        self.table: DataTable[Proposal] = DataTable(
            RowsModel(proposal_columns(), lambda row: (row.urn, row.day)),
            self.tr("Proposed visits"),
            several=True,
            shown=12,
        )
        self.keep_button = button(self.tr("Keep these days"), self.keep)
        self.move_button = button(self.tr("Another day…"), self.move_visit)
        self.drop_button = button(self.tr("Leave out"), self.leave_out)
        self.accept_button = button(
            self.tr("Put into the calendar"), self.accept, icon="check", kind="primary"
        )
        self.table.chosen.connect(self._offer)
        self.table.opened.connect(lambda _: self.move_visit())
        self._fill()
        context.theme.changed.connect(self._restyle)

    def open(self, key: str) -> None:
        if key and key != str(self._wanted or ""):
            self._wanted = TermId.parse(key)
            self._stale = True
        self.key = key

    def refresh(self) -> None:
        wanted = self._wanted
        self.show_loading()
        self.context.operations.read(lambda ws: see(ws, wanted), self._arrived, owner=self)

    # --- doing --------------------------------------------------------------------------

    def propose(self) -> None:
        """Find a day for each visit, around the days that are kept."""
        self._plan_around(self._pinned)

    def keep(self) -> None:
        """Keep the days of the chosen visits whatever is planned anew."""
        self._keep([Planned(each.urn, each.day) for each in self.table.selected()])

    def move_visit(self) -> None:
        """Ask for another day for the chosen visit, and plan the rest around it."""
        chosen, seen = self.table.current(), self._seen
        if chosen is None or seen is None:
            return

        def moved(day: date) -> None:
            others = [each for each in self._pinned if not _is(each, chosen)]
            self._plan_around([*others, Planned(chosen.urn, day)])

        self.dialog = ask_day(self, chosen, seen.today, moved)

    def leave_out(self) -> None:
        """Plan the term without the chosen visits."""
        for chosen in self.table.selected():
            self._pinned = [each for each in self._pinned if not _is(each, chosen)]
            self._counts[chosen.urn] = max(0, self._counts.get(chosen.urn, 1) - 1)
        self._show_asked()
        self.propose()

    def accept(self) -> None:
        """Put the proposal into the calendar, as one change that can be undone."""
        plan = self.plan
        if plan is None or not plan.proposals:
            return

        def accepted(_: tuple[str, ...]) -> None:
            self.plan, self._pinned = None, []
            self._show_plan()

        self.context.operations.change(
            lambda ws: visit_planning.accept(ws, plan.officer, plan.proposals), accepted, owner=self
        )

    def keep_free(self) -> None:
        """Ask for days on which nobody is to be visited, or one school is not."""
        seen = self._seen
        if seen is None:
            return

        def record(urn: str, first: date, last: date, why: str) -> None:
            def work(ws: Workspace) -> Outcome[Away]:
                if urn:
                    return availability.record_school(ws, urn, first, last, why)
                return availability.record_officer(ws, ws.officer, first, last, why)

            self.context.operations.change(work, owner=self)

        names = [(each.name, each.urn) for each in seen.demand]
        self.dialog = ask_away(self, names, record)

    # --- inside -------------------------------------------------------------------------

    def _keep(self, visits: Sequence[Planned]) -> None:
        known = set(self._pinned)
        self._plan_around([*self._pinned, *(each for each in visits if each not in known)])

    def _plan_around(self, visits: Sequence[Planned]) -> None:
        """Plan around these days. They are kept once there is a plan around them."""
        seen = self._seen
        if seen is None:
            return
        term, counts, pinned = seen.term, dict(self._counts), tuple(visits)

        def work(ws: Workspace, progress: Progress) -> Outcome[VisitPlan]:
            progress(0, 1)
            return Outcome(visit_planning.propose(ws, term, wanted=counts, pinned=pinned))

        self.context.operations.long(
            work, self.tr("Planning the visits"), self._proposed, owner=self, writes=False
        )

    def _choose_term(self, name: str) -> None:
        self._wanted = TermId.parse(name)
        self.plan, self._pinned, self._counts = None, [], {}
        self.refresh()

    def _count(self, by: int) -> None:
        row = self.asked.current()
        if row is None:
            return
        now = self._counts.get(row.demand.urn, row.demand.open)
        self._counts[row.demand.urn] = max(0, min(_MOST_VISITS, now + by))
        self._show_asked()

    def _arrived(self, seen: Seen) -> None:
        if self._seen is not None and self._seen.demand != seen.demand:
            # Visits were planned, made or taken back: what was counted before is out of date.
            self._counts = {}
        self._seen = seen
        self.term.show_terms(tuple(dict.fromkeys((*seen.terms, seen.term))), seen.now, seen.term)
        if not seen.demand:
            self.show_empty(
                self.tr("You have no schools to visit yet"),
                self.tr("Visits are planned for the schools that are assigned to you."),
                icon="calendar",
                action=self.tr("Go to the schools"),
                act=partial(self.context.navigator.go, "schools"),
            )
            return
        self._show_asked()
        self._show_away(seen)
        self._show_plan()
        self.show_content()

    def _proposed(self, plan: VisitPlan) -> None:
        self.plan = plan
        self._pinned = [Planned(each.urn, each.day) for each in plan.proposals if each.pinned]
        self._show_plan()
        self.table.setFocus()

    def _show_asked(self) -> None:
        if self._seen is None:
            return
        rows = [Asked(each, self._counts.get(each.urn, each.open)) for each in self._seen.demand]
        self.asked.show_rows(rows)
        total = sum(each.visits for each in rows)
        self.total.setText(
            self.tr("To plan in the {term}: {visits}.").format(
                visits=counted(total, self.tr("visit"), self.tr("visits")),
                term=said(self._seen.term.title).lower(),
            )
        )

    def _show_away(self, seen: Seen) -> None:
        clear(self._away)
        for entity, name, away in seen.away:
            words = away_words(name, away)
            drop = button(self.tr("Take back"), partial(self._take_back, entity, away.id))
            drop.setAccessibleName(self.tr("Take back: {days}").format(days=words))
            self._away.addWidget(Flow(Text(words, wrap=False), drop))
        self._away_card.setVisible(bool(seen.away))

    def _take_back(self, entity: str, away: str) -> None:
        self.context.operations.change(
            lambda ws: availability.withdraw(ws, entity, away), owner=self
        )

    def _show_plan(self) -> None:
        plan = self.plan
        clear(self._drawn)
        self.weeks = None
        self._plan_card.setVisible(plan is not None)
        self._plan_parts.setVisible(plan is not None and bool(plan.proposals))
        if plan is None:
            return
        self.table.show_rows(plan.proposals)
        self._offer()
        if plan.proposals:
            self.weeks = WeeksView(self.tr("Weeks of the term"), plan)
            hint = self.tr("Left and Right go through the visits.")
            for each in read_along(self.weeks, f"{legend()}   {hint}"):
                self._drawn.addWidget(each)
            self.measures.setText(self._measured(plan.measures, plan.by_hand))
        else:
            self.measures.setText(self.tr("Every visit has its day already."))
        self.gaps.setText("\n".join(self._gap(*each) for each in plan.unplaced))
        self.gaps.setVisible(bool(plan.unplaced))

    def _measured(self, found: Measures, by_hand: Measures) -> str:
        told = self.tr(
            "{outings} days out, about {km} km in straight lines, at most {heaviest} visits in a "
            "week. Going through the schools one by one: {outings2} days, {km2} km."
        ).format(
            outings=found.outings,
            km=round(found.km),
            heaviest=found.heaviest,
            outings2=by_hand.outings,
            km2=round(by_hand.km),
        )
        if found.boards:
            told += " " + self.tr(
                "{prepared} of {boards} partnership boards have a visit shortly before."
            ).format(prepared=found.prepared, boards=found.boards)
        return told

    def _gap(self, school: str, number: int, why: str) -> str:
        return self.tr("No day for {number} of {school}. {why}").format(
            number=number, school=school, why=said(why)
        )

    def _offer(self) -> None:
        chosen = self.table.selected()
        self.keep_button.setEnabled(any(not each.pinned for each in chosen))
        self.move_button.setEnabled(len(chosen) == 1)
        self.drop_button.setEnabled(bool(chosen))

    def _restyle(self) -> None:
        self._show_plan()

    def _fill(self) -> None:
        self.total = Text("", "muted")
        asked, inside = card(self.tr("What each school is to have"), self.total, self.asked)
        inside.addWidget(Flow(self.more, self.fewer))
        self._away_card, below = card(self.tr("Days kept free"))
        self._away = QVBoxLayout()
        below.addLayout(self._away)
        self.measures = Text("")
        self.gaps = Text("", "error")
        self._drawn = QVBoxLayout()
        self._plan_parts = QWidget()
        parts = QVBoxLayout(self._plan_parts)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.addLayout(self._drawn)
        parts.addWidget(self.table)
        parts.addWidget(
            Flow(self.accept_button, self.keep_button, self.move_button, self.drop_button)
        )
        self._plan_card, inside = card(self.tr("The proposal"), self.measures, self.gaps)
        inside.addWidget(self._plan_parts)
        for each in (self._plan_card, asked, self._away_card):
            self.content.addWidget(each)
        self.content.addStretch(1)
        self._plan_card.hide()
        self._away_card.hide()


def _is(visit: Planned, proposal: Proposal) -> bool:
    return (visit.urn, visit.day) == (proposal.urn, proposal.day)
