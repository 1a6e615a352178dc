"""The authority's own plan: areas for improvement, actions, milestones, and how they go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QVBoxLayout

from ssio_desktop.domain.authority_plans import (
    STANDING_WORDS,
    Area,
    AuthorityPlan,
    PlanAction,
)
from ssio_desktop.domain.evidence import Rating
from ssio_desktop.domain.scrutiny import Cover, ScrutinyReport
from ssio_desktop.services.evidence import plans, scrutiny
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.evidence import words
from ssio_desktop.ui.evidence.plan_dialogs import (
    ask_action,
    ask_area,
    ask_cover,
    ask_milestone,
    ask_plan,
    ask_progress,
)
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.remembering import keep_choice
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.choice_box import ChoiceBox
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted, day


@dataclass(frozen=True, slots=True)
class PlanRow:
    """An action with its area, and how it stands today."""

    area: Area
    action: PlanAction
    today: date

    @property
    def rating(self) -> Rating | None:
        last = self.action.latest()
        return last.rating if last else None

    @property
    def standing(self) -> str:
        return STANDING_WORDS[self.action.standing(self.today)]


@dataclass(frozen=True, slots=True)
class SeenPlan:
    """What the page shows. here: the plan on show, the latest where none was asked for."""

    all: tuple[AuthorityPlan, ...]
    here: AuthorityPlan | None
    reports: tuple[ScrutinyReport, ...]
    today: date

    @property
    def rows(self) -> tuple[PlanRow, ...]:
        areas = self.here.areas if self.here else ()
        return tuple(PlanRow(area, each, self.today) for area in areas for each in area.actions)


def see(ws: Workspace, key: str) -> SeenPlan:
    """Read a plan."""
    found = plans.plans(ws)
    here = plans.plan(ws, key) if key else next(iter(found), None)
    reports = scrutiny.reports(ws, here.id) if here is not None else ()
    return SeenPlan(found, here, reports, ws.today())


class PlanPage(Page[Workspace]):
    """key: empty, or a plan’s id."""

    watches = frozenset({"authority-plan", "scrutiny-report"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Plan of the authority"))
        self.seen: SeenPlan | None = None
        self.choice = keep_choice(ChoiceBox(self.tr("Plan")))
        self.choice.setMinimumContentsLength(18)
        self.choice.activated.connect(
            lambda _: context.navigator.go("authority-plan", str(self.choice.currentData() or ""))
        )
        self._actions.addWidget(self.choice)
        self.add_action(self.tr("New plan…"), self.begin, icon="plus")
        self.add_action(self.tr("Add an area…"), self.add_area, icon="plus")
        self.action_button = self.add_action(
            self.tr("Add an action…"), self.add_plan_action, icon="plus", kind="primary"
        )
        self.areas = QVBoxLayout()
        self.table: DataTable[PlanRow] = DataTable(
            RowsModel(_columns(), lambda row: row.action.id), self.tr("Actions"), shown=16
        )
        self.table.opened.connect(lambda _: self.progress())
        self.table.chosen.connect(self._tell)
        self.progress_button = button(self.tr("Record progress…"), self.progress, icon="pencil")
        self.milestone_button = button(self.tr("Add a milestone…"), self.milestone, icon="flag")
        self.withdraw_button = button(self.tr("Withdraw"), self.withdraw, icon="trash-2")
        self.reports: DataTable[ScrutinyReport] = DataTable(
            RowsModel(_report_columns(), lambda row: row.id), self.tr("Reports"), shown=6
        )
        self.reports.opened.connect(lambda row: context.navigator.go("scrutiny-report", row.id))
        self._reading = QVBoxLayout()
        areas_card, areas = card(self.tr("Areas for improvement"))
        areas.addLayout(self.areas)
        actions_card, actions = card(self.tr("Actions"))
        actions.addWidget(self.table)
        actions.addWidget(Flow(self.progress_button, self.milestone_button, self.withdraw_button))
        actions.addLayout(self._reading)
        reports_card, reports = card(self.tr("Reports to the scrutiny committee"))
        reports.addWidget(self.reports)
        reports.addWidget(Flow(button(self.tr("Draft a report…"), self.report, icon="file-text")))
        self.content.addWidget(words.places(context, "authority-plan"))
        for each in (areas_card, actions_card, reports_card):
            self.content.addWidget(each)
        self.content.addStretch(1)

    def refresh(self) -> None:
        key = self.key
        self.show_loading()
        self.context.operations.read(lambda ws: see(ws, key), self._arrived, owner=self)

    def forget(self) -> None:
        self.seen = None

    # --- doing --------------------------------------------------------------------------

    def begin(self) -> None:
        """Ask for a title and the inspection, and begin a plan."""

        def record(title: str, inspected: date) -> None:
            self.context.operations.change(
                lambda ws: plans.new_plan(ws, title, inspected),
                lambda made: self.context.navigator.go("authority-plan", made.id),
                owner=self,
            )

        ask_plan(self, record)

    def add_area(self) -> None:
        """Ask for an area for improvement."""
        key = self._plan()
        if key:
            ask_area(
                self,
                lambda text: self.context.operations.change(
                    lambda ws: plans.add_area(ws, key, text), owner=self
                ),
            )

    def add_plan_action(self) -> None:
        """Ask for an action."""
        here = self.seen.here if self.seen is not None else None
        if here is None:
            return
        if not here.areas:
            self.add_area()
            return

        def record(area: str, what: str, owner: str, due: date, measure: str) -> None:
            self.context.operations.change(
                lambda ws: plans.add_action(
                    ws, here.id, area, what=what, owner=owner, due=due, measure=measure
                ),
                owner=self,
            )

        ask_action(self, here.areas, record)

    def milestone(self) -> None:
        """Ask for a milestone of the chosen action."""
        key = self._plan()
        for row in self.table.selected():
            action = row.action.id

            def record(what: str, due: date, action: str = action) -> None:
                self.context.operations.change(
                    lambda ws: plans.add_milestone(ws, key, action, what, due), owner=self
                )

            ask_milestone(self, row.action, record)

    def progress(self) -> None:
        """Ask how the chosen action stands."""
        for row in self.table.selected():
            self._ask_progress(row.action, row.today)

    def _ask_progress(self, action: PlanAction, today: date) -> None:
        key = self._plan()

        def record(rating: Rating, text: str, on: date, done: bool, reached: str) -> None:
            self.context.operations.change(
                lambda ws: plans.record_progress(
                    ws, key, action.id, rating, text, day=on, is_done=done, reached=reached
                ),
                owner=self,
            )

        ask_progress(self, action, today, record)

    def withdraw(self) -> None:
        """Take the chosen action out."""
        for row in self.table.selected():
            self._withdraw(row.action.id)

    def report(self) -> None:
        """Ask for a cover, draft a report, and show it."""
        seen, key = self.seen, self._plan()
        if seen is None or not key:
            return
        last = seen.reports[0].cover if seen.reports else None

        def record(cover: Cover) -> None:
            self.context.operations.change(
                lambda ws: scrutiny.draft(ws, key, cover),
                lambda made: self.context.navigator.go("scrutiny-report", made.id),
                owner=self,
            )

        ask_cover(self, seen.today, last, record)

    def _withdraw(self, part: str) -> None:
        key = self._plan()
        self.context.operations.change(lambda ws: plans.withdraw_part(ws, key, part), owner=self)

    def _plan(self) -> str:
        here = self.seen.here if self.seen is not None else None
        return here.id if here is not None else ""

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, seen: SeenPlan) -> None:
        if self.key and (seen.here is None or seen.here.id != self.key):
            return
        self.seen = seen
        here = seen.here
        if here is None:
            self.show_empty(
                self.tr("The authority has no plan yet"),
                self.tr("A plan answers an inspection: areas for improvement, actions, owners."),
                icon="list-checks",
                action=self.tr("New plan…"),
                act=self.begin,
                alone=True,
            )
            return
        self.choice.clear()
        for each in seen.all:
            self.choice.addItem(each.title, each.id)
        self.choice.setCurrentIndex(max(0, self.choice.findData(here.id)))
        late = sum(row.action.standing(seen.today) == "overdue" for row in seen.rows)
        self.set_heading(
            here.title,
            self.tr("After the inspection of {day}: {actions}, {late} overdue").format(
                day=day(here.inspected),
                actions=counted(len(seen.rows), self.tr("action"), self.tr("actions")),
                late=late,
            ),
        )
        clear(self.areas)
        for number, area in enumerate(here.areas, 1):
            self.areas.addWidget(Text(f"{number}. {area.text}"))
        if not here.areas:
            self.areas.addWidget(Text(self.tr("No area yet. Add one first."), "muted"))
        self.table.show_rows(seen.rows)
        self.reports.show_rows(seen.reports)
        self._tell()
        self.show_content()

    def _tell(self) -> None:
        chosen = self.table.selected()
        for each in (self.progress_button, self.milestone_button, self.withdraw_button):
            each.setEnabled(bool(chosen))
        clear(self._reading)
        for row in chosen:
            action = row.action
            self._reading.addWidget(Text(action.what, "strong"))
            measure = self.tr("Success: {measure}").format(measure=action.measure)
            self._reading.addWidget(Text(measure))
            for step in action.milestones:
                told = (
                    self.tr("{milestone}, reached on {day}")
                    if step.done
                    else self.tr("{milestone}, due on {day}")
                )
                words_of = told.format(milestone=step.what, day=day(step.done or step.due))
                self._reading.addWidget(Text(words_of))
            for entry in reversed(action.progress):
                head = f"{day(entry.day)}: {words.rating_name(entry.rating)}"
                self._reading.addWidget(Text(head, "strong"))
                self._reading.addWidget(Text(entry.text).selectable())


def _columns() -> tuple[Column[PlanRow], ...]:
    return (
        Column(
            "action",
            translate("evidence", "Action"),
            lambda r: r.action.what,
            hint=lambda r: r.action.what,
        ),
        Column("owner", translate("evidence", "Who"), lambda r: r.action.owner, width=18, least=10),
        Column(
            "due",
            translate("evidence", "By"),
            lambda r: day(r.action.due),
            lambda r: r.action.due,
            width=16,
            least=12,
        ),
        Column("standing", translate("evidence", "Standing"), lambda r: said(r.standing), width=12),
        Column(
            "rating",
            translate("evidence", "Rating"),
            lambda r: words.rating_name(r.rating),
            width=11,
            paint=words.paint_rating,
        ),
        Column(
            "area",
            translate("evidence", "Area"),
            lambda r: r.area.text,
            width=22,
            least=12,
            hint=lambda r: r.area.text,
        ),
    )


def _report_columns() -> tuple[Column[ScrutinyReport], ...]:
    return (
        Column(
            "day",
            translate("evidence", "Day"),
            lambda r: day(r.cover.day),
            lambda r: r.cover.day,
            width=17,
        ),
        Column(
            "committee",
            translate("evidence", "Committee"),
            lambda r: r.cover.committee,
            width=26,
            least=14,
        ),
        Column("title", translate("evidence", "Title"), lambda r: r.cover.title),
        Column(
            "since",
            translate("evidence", "Tells what moved since"),
            lambda r: day(r.since) if r.since else "–",
            width=22,
            least=12,
        ),
    )
