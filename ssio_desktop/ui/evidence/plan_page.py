"""The authority's own plan: areas for improvement, actions, milestones, and how they go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout

from ssio_desktop.domain.authority_plans import Area, AuthorityPlan, PlanAction
from ssio_desktop.domain.evidence import Rating
from ssio_desktop.domain.scrutiny import Cover, ScrutinyReport
from ssio_desktop.services.evidence import plans, scrutiny
from ssio_desktop.services.results import Outcome
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
from ssio_desktop.ui.evidence.plan_tables import (
    PlanRow,
    action_columns,
    area_columns,
    report_columns,
)
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.remembering import keep_choice
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.choice_box import ChoiceBox
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted, day

T = TypeVar("T")


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
        self.areas: DataTable[Area] = DataTable(
            RowsModel(area_columns(), lambda row: row.id),
            self.tr("Areas for improvement"),
            shown=5,
        )
        self.areas.opened.connect(lambda _: self.change_area())
        self.areas.chosen.connect(self._offer)
        self.area_button = button(self.tr("Change the area…"), self.change_area, icon="pencil")
        self.drop_area_button = button(
            self.tr("Withdraw the area"), self.withdraw_area, icon="trash-2"
        )
        self.table: DataTable[PlanRow] = DataTable(
            RowsModel(action_columns(), lambda row: row.action.id), self.tr("Actions"), shown=16
        )
        self.table.opened.connect(lambda _: self.progress())
        self.table.chosen.connect(self._tell)
        self.progress_button = button(self.tr("Record progress…"), self.progress, icon="pencil")
        self.milestone_button = button(self.tr("Add a milestone…"), self.milestone, icon="flag")
        self.change_button = button(self.tr("Change…"), self.change_action, icon="pencil")
        self.withdraw_button = button(self.tr("Withdraw"), self.withdraw, icon="trash-2")
        self.reports: DataTable[ScrutinyReport] = DataTable(
            RowsModel(report_columns(), lambda row: row.id), self.tr("Reports"), shown=6
        )
        self.reports.opened.connect(lambda row: context.navigator.go("scrutiny-report", row.id))
        self._reading = QVBoxLayout()
        areas_card, areas = card(self.tr("Areas for improvement"))
        self.no_area = Text(self.tr("No area yet. Add one first."), "muted")
        areas.addWidget(self.no_area)
        areas.addWidget(self.areas)
        areas.addWidget(
            Flow(
                self.area_button,
                self.drop_area_button,
                button(self.tr("Change the plan…"), self.change_plan, icon="pencil"),
                button(self.tr("Withdraw the plan"), self.withdraw_plan, icon="trash-2"),
            )
        )
        actions_card, actions = card(self.tr("Actions"))
        actions.addWidget(self.table)
        actions.addWidget(
            Flow(
                self.progress_button,
                self.milestone_button,
                self.change_button,
                self.withdraw_button,
            )
        )
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
            self._change(lambda ws: plans.new_plan(ws, title, inspected), self._go_to)

        if self.seen is not None:
            ask_plan(self, self.seen.today, record)

    def change_plan(self) -> None:
        """Ask for the plan’s title and inspection anew."""
        here = self._here()

        def record(title: str, inspected: date) -> None:
            if here is not None:
                self._change(lambda ws: plans.change_plan(ws, here.id, title, inspected))

        if self.seen is not None and here is not None:
            ask_plan(self, self.seen.today, record, here)

    def withdraw_plan(self) -> None:
        """Take the plan out of the list."""
        here = self._here()
        if here is not None:
            self._change(
                lambda ws: plans.withdraw(ws, here.id),
                lambda _: self.context.navigator.go("authority-plan"),
            )

    def add_area(self) -> None:
        """Ask for an area for improvement."""
        here = self._here()
        if here is not None:
            ask_area(self, lambda text: self._change(lambda ws: plans.add_area(ws, here.id, text)))

    def change_area(self) -> None:
        """Ask for the words of the chosen area anew."""
        here = self._here()
        for area in self.areas.selected() if here is not None else ():

            def record(text: str, area: str = area.id) -> None:
                if here is not None:
                    self._change(lambda ws: plans.change_area(ws, here.id, area, text))

            ask_area(self, record, area)

    def withdraw_area(self) -> None:
        """Take the chosen area out."""
        for area in self.areas.selected():
            self._withdraw(area.id)

    def add_plan_action(self) -> None:
        """Ask for an action."""
        here = self._here()
        if here is None or self.seen is None:
            return
        if not here.areas:
            self.add_area()
            return

        def record(area: str, what: str, owner: str, due: date, measure: str) -> None:
            self._change(
                lambda ws: plans.add_action(
                    ws, here.id, area, what=what, owner=owner, due=due, measure=measure
                )
            )

        ask_action(self, here, self.seen.today, record)

    def change_action(self) -> None:
        """Ask for the chosen action anew."""
        here = self._here()
        for row in self.table.selected() if here is not None else ():

            def record(
                area: str, what: str, owner: str, due: date, measure: str, key: str = row.action.id
            ) -> None:
                if here is not None:
                    self._change(
                        lambda ws: plans.change_action(
                            ws, here.id, key, area=area, what=what, owner=owner, due=due,
                            measure=measure,
                        )
                    )  # fmt: skip

            if here is not None:
                ask_action(self, here, row.today, record, (row.area, row.action))

    def milestone(self) -> None:
        """Ask for a milestone of the chosen action."""
        here = self._here()
        for row in self.table.selected() if here is not None else ():

            def record(what: str, due: date, action: str = row.action.id) -> None:
                if here is not None:
                    self._change(lambda ws: plans.add_milestone(ws, here.id, action, what, due))

            if here is not None:
                ask_milestone(self, here, row.action, record)

    def progress(self) -> None:
        """Ask how the chosen action stands."""
        here = self._here()
        for row in self.table.selected() if here is not None else ():
            self._ask_progress(row.action, row.today)

    def _ask_progress(self, action: PlanAction, today: date) -> None:
        here = self._here()
        if here is None:
            return

        def record(rating: Rating, text: str, on: date, done: bool, reached: str) -> None:
            self._change(
                lambda ws: plans.record_progress(
                    ws, here.id, action.id, rating, text, day=on, is_done=done, reached=reached
                )
            )

        ask_progress(self, here, action, today, record)

    def withdraw(self) -> None:
        """Take the chosen action out."""
        for row in self.table.selected():
            self._withdraw(row.action.id)

    def report(self) -> None:
        """Ask for a cover, draft a report, and show it."""
        seen, here = self.seen, self._here()
        if seen is None or here is None:
            return
        last = seen.reports[0].cover if seen.reports else None

        def record(cover: Cover) -> None:
            self._change(
                lambda ws: scrutiny.draft(ws, here.id, cover),
                lambda made: self.context.navigator.go("scrutiny-report", made.id),
            )

        ask_cover(self, here, seen.today, record, last)

    def _withdraw(self, part: str) -> None:
        here = self._here()
        if here is not None:
            self._change(lambda ws: plans.withdraw_part(ws, here.id, part))

    def _change(
        self,
        work: Callable[[Workspace], Outcome[T]],
        then: Callable[[T], None] | None = None,
    ) -> None:
        self.context.operations.change(work, then, owner=self)

    def _go_to(self, made: AuthorityPlan) -> None:
        self.context.navigator.go("authority-plan", made.id)

    def _here(self) -> AuthorityPlan | None:
        return self.seen.here if self.seen is not None else None

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
        self.areas.show_rows(here.areas)
        self.areas.setVisible(bool(here.areas))
        self.no_area.setVisible(not here.areas)
        self.table.show_rows(seen.rows)
        self.reports.show_rows(seen.reports)
        self._tell()
        self.show_content()

    def _offer(self) -> None:
        chosen = self.areas.selected()
        for each in (self.area_button, self.drop_area_button):
            each.setEnabled(bool(chosen))

    def _tell(self) -> None:
        self._offer()
        chosen = self.table.selected()
        for each in (
            self.progress_button,
            self.milestone_button,
            self.change_button,
            self.withdraw_button,
        ):
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
                drop = button(self.tr("Withdraw"), partial(self._withdraw, step.id), small=True)
                drop.setAccessibleName(self.tr("Withdraw “{what}”").format(what=step.what))
                self._reading.addWidget(Text(words_of))
                self._reading.addWidget(Flow(drop))
            for entry in reversed(action.progress):
                head = f"{day(entry.day)}: {words.rating_name(entry.rating)}"
                self._reading.addWidget(Text(head, "strong"))
                self._reading.addWidget(Text(entry.text).selectable())
