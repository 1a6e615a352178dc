"""A school’s action plan: how it stands, the one thing to do next, the plan over time, and each
priority with its milestones and actions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog

from ssio_desktop.domain.casework.plan_types import STAGE_WORDS, ActionPlan, Variant
from ssio_desktop.services.casework import plan_copying, plan_drawing, plan_progress, plan_reading
from ssio_desktop.services.casework.action_plans import action_of, milestone_of
from ssio_desktop.services.casework.plan_reading import PlanReading
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.action_plan import asking
from ssio_desktop.ui.action_plan.areas_asking import AreasAsking
from ssio_desktop.ui.action_plan.gantt import ITEM, plan_over_time
from ssio_desktop.ui.action_plan.gathering import SeenPlan, gather
from ssio_desktop.ui.action_plan.incoming import IncomingPlan
from ssio_desktop.ui.action_plan.next_step import next_step
from ssio_desktop.ui.action_plan.papers import PlanPapers
from ssio_desktop.ui.action_plan.priority_card import Deeds, priority_card
from ssio_desktop.ui.action_plan.standing_card import standing_card
from ssio_desktop.ui.action_plan.words import plan_words
from ssio_desktop.ui.casework.places import CasePlaces
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.language import said
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.choice_box import ChoiceBox
from ssio_desktop.ui.widgets.drawn import Drawn
from ssio_desktop.ui.widgets.layouts import clear

PLAN = "action-plan"


class ActionPlanPage(Page[Workspace]):
    """key: the school's URN for the plan that counts now, or ``URN:plan``."""

    watches = frozenset({"school", PLAN, "visit", "partnership-board", "partnership-meeting"})

    def __init__(self, context: PageContext[Workspace], *, files: Asking | None = None) -> None:
        super().__init__(context, self.tr("Action plan"))
        self._seen: SeenPlan | None = None
        self._reading: PlanReading | None = None
        self._step: Callable[[], object] = self.begin
        self.dialog: QDialog | None = None
        self.drawing: Drawn | None = None
        self.incoming: IncomingPlan | None = None
        self.which = ChoiceBox(self.tr("Plan"))
        self.which.activated.connect(lambda: self._go(str(self.which.currentData() or "")))
        self._actions.addWidget(self.which)
        self.papers = PlanPapers(context, files or Asking(context.settings), self)
        self.papers.chosen.connect(self.read_file)
        self._areas = AreasAsking(context, self.papers, self, self.paste_areas)
        self._actions.addWidget(self.papers)
        self.next = self.add_action("", lambda: self._step(), kind="primary")

    def refresh(self) -> None:
        key = self.key
        if not key:
            self.show_empty(
                self.tr("No school is chosen"),
                self.tr("Choose one on the page of casework."),
                icon="target",
                action=self.tr("Show all casework"),
                act=partial(self.context.navigator.go, "casework"),
            )
            return
        self.show_loading()
        self.context.operations.read(lambda ws: gather(ws, key), self._arrived, owner=self)

    def forget(self) -> None:
        self._seen = self._reading = self.drawing = self.incoming = None
        clear(self.content)

    # --- doing --------------------------------------------------------------------------

    def begin(self) -> None:
        """Ask for a new plan of the school."""
        if self._seen is None:
            return
        urn = self._seen.urn

        def ask(variant: Variant) -> None:
            self.dialog = asking.ask_plan(self, variant, None, partial(record, variant))

        def record(variant: Variant, fields: dict[str, Any]) -> None:
            self._change(lambda ws: plan_drawing.begin(ws, urn, variant, **fields), self._go)

        self.dialog = asking.ask_variant(self, ask)

    def describe(self) -> None:
        """Ask what the plan says of itself."""
        if (found := self._found()) is None:
            return
        key = found.key
        self.dialog = asking.ask_plan(
            self,
            found.variant,
            found,
            lambda fields: self._change(lambda ws: plan_drawing.describe(ws, key, **fields)),
        )

    def paste_areas(self) -> None:
        """Make priorities of areas for improvement."""
        if self._seen is not None and (found := self._found()) is not None:
            key = found.key
            self.dialog = self._areas.open(
                self._seen.sources,
                lambda areas: self._change(lambda ws: plan_drawing.add_areas(ws, key, areas)),
            )

    def take_files(self, paths: Sequence[Path]) -> None:
        path = paths[0]
        found = self._found()
        if found is None or found.stage == "closed":
            self._areas.say_none(path)
        elif path.suffix.lower() == ".xlsx":
            self.read_file(path)
        else:
            self._areas.read(path)

    def add_priority(self) -> None:
        """Ask for a new priority."""
        self._priority("")

    def agree(self) -> None:
        """Record that the plan was agreed."""
        if self._seen is None or (found := self._found()) is None:
            return
        key = found.key
        self.dialog = asking.ask_end(
            self,
            self.tr("The plan was agreed"),
            self.tr("By whom, such as the partnership board"),
            self.tr("Record the agreement"),
            self.tr("Say who agreed the plan"),
            self._seen.today,
            lambda day, who: self._change(lambda ws: plan_progress.agree(ws, key, day, who)),
            intro=self.tr(
                "From then on its board dates stay as they are, and are moved with a reason."
            ),
        )

    def close_plan(self) -> None:
        """Record that the plan is at its end."""
        if self._seen is None or (found := self._found()) is None:
            return
        key = found.key
        self.dialog = asking.ask_end(
            self,
            self.tr("Close the plan"),
            self.tr("What came of it"),
            self.tr("Close the plan"),
            self.tr("Say what came of the plan"),
            self._seen.today,
            lambda day, told: self._change(lambda ws: plan_progress.close(ws, key, day, told)),
        )

    def copy_forward(self) -> None:
        """Ask for the plan that carries this one on."""
        if (found := self._found()) is None:
            return
        key = found.key
        self.dialog = asking.ask_copy(
            self,
            found,
            lambda title, starts, ends: self._change(
                lambda ws: plan_copying.copy_forward(
                    ws, key, title=title, starts=starts, ends=ends
                ),
                self._go,
            ),
        )

    def withdraw(self) -> None:
        """Take a draft back."""
        if (found := self._found()) is not None:
            key, urn = found.key, found.urn
            self._change(lambda ws: plan_progress.withdraw(ws, key), lambda _: self._go(urn))

    def record_progress(self, item: str) -> None:
        """Ask how a milestone or an action stands."""
        if self._seen is None or (found := self._found()) is None:
            return
        thing = milestone_of(found, item) or action_of(found, item)
        if thing is None:
            return
        if found.stage != "agreed":
            self.edit(item)
            return
        key = found.key
        self.dialog = asking.ask_progress(
            self,
            thing,
            self._seen.today,
            lambda state, evidence, day: self._change(
                lambda ws: plan_progress.record_progress(
                    ws, key, item, state=state, evidence=evidence, day=day
                )
            ),
        )

    def move_item(self, item: str) -> None:
        """Ask for another board for a milestone."""
        found = self._found()
        thing = milestone_of(found, item) if found else None
        if self._seen is None or found is None or thing is None:
            return
        key = found.key
        self.dialog = asking.ask_move(
            self,
            self._seen,
            thing,
            lambda due, board, why: self._change(
                lambda ws: plan_progress.move_milestone(ws, key, item, due, why, board)
            ),
        )

    def edit(self, item: str) -> None:
        """Ask for other words of a priority, a milestone or an action."""
        found = self._found()
        if found is None:
            return
        milestone, action = milestone_of(found, item), action_of(found, item)
        if milestone is not None:
            self._milestone(milestone.priority, item)
        elif action is not None:
            self._action(action.priority, item)
        else:
            self._priority(item)

    def take_out(self, item: str) -> None:
        """Take something out of a draft; it can be undone."""
        if (found := self._found()) is not None:
            key = found.key
            self._change(lambda ws: plan_drawing.take_out(ws, key, item))

    def show_history(self, item: str) -> None:
        """Show everything that was recorded of a milestone."""
        found = self._found()
        thing = milestone_of(found, item) if found else None
        if thing is not None:
            self.dialog = asking.show_entries(self, thing)

    def read_file(self, path: Path) -> None:
        """Read a workbook that the school filled in, and show what it says."""
        if (found := self._found()) is None:
            return
        key = found.key
        self.context.operations.read(
            lambda ws: plan_reading.read_workbook(ws, key, path), self._read, owner=self
        )

    def take_in(self) -> None:
        """Record what the workbook says."""
        reading = self._reading
        if reading is not None:
            self._change(lambda ws: plan_reading.take_in(ws, reading), lambda _: self._put_away())

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, seen: SeenPlan) -> None:
        if seen.urn != self.key.partition(":")[0]:
            return
        former = self.drawing
        kept = (former.as_table, former.view.current) if former is not None else None
        clear(self.content)
        self._seen, self.drawing = seen, None
        found = seen.found
        self.which.clear()
        for each in seen.plans:
            self.which.addItem(f"{each.title} ({said(STAGE_WORDS[each.stage])})", each.key)
        self.which.setVisible(len(seen.plans) > 1)
        if found is not None:
            self.which.setCurrentIndex(max(0, self.which.findData(found.key)))
        self.set_heading(
            self.tr("Action plan: {school}").format(school=seen.name),
            plan_words(found) if found else "",
        )
        self.papers.offer(found)
        step = next_step(seen)
        self.next.setText(step.label)
        self._step = partial(getattr(self, step.deed), *step.of)
        self.content.addWidget(CasePlaces(self.context.navigator, PLAN, seen.urn))
        if self._reading is not None and found is not None and self._reading.found.key == found.key:
            self._show_incoming(self._reading)
        self.content.addWidget(standing_card(seen, step, self))
        if found is not None:
            self._show_plan(seen, found, kept)
        self.content.addStretch(1)
        self.show_content()

    def _show_plan(self, seen: SeenPlan, found: ActionPlan, kept: tuple[bool, int] | None) -> None:
        if found.milestones or found.actions:
            frame, layout = card(self.tr("The plan over time"))
            self.drawing = plan_over_time(seen, found)
            self.drawing.view.opened.connect(self._opened)
            self.drawing.table.opened.connect(lambda bar: self._opened(bar.place))
            if kept is not None:
                self.drawing.toggle.show_as(as_table=kept[0])
                self.drawing.view.choose(kept[1])
            layout.addWidget(self.drawing)
            self.content.addWidget(frame)
        deeds = Deeds(
            self.record_progress,
            self.move_item,
            self.edit,
            self.take_out,
            lambda priority: self._milestone(priority, ""),
            lambda priority: self._action(priority, ""),
            self.show_history,
        )
        for one in found.priorities:
            self.content.addWidget(priority_card(seen, found, one, deeds))

    def _opened(self, place: tuple[str, str]) -> None:
        if place[0] == ITEM:
            self.record_progress(place[1])

    def _go(self, key: str) -> None:
        self.context.navigator.go(PLAN, key)

    # --- asking -------------------------------------------------------------------------

    def _priority(self, item: str) -> None:
        if (found := self._found()) is None:
            return
        key = found.key
        self.dialog = asking.ask_priority(
            self,
            next((each for each in found.priorities if each.id == item), None),
            lambda fields: self._change(
                lambda ws: plan_drawing.set_priority(ws, key, priority=item, **fields)
            ),
        )

    def _milestone(self, priority: str, item: str) -> None:
        if self._seen is None or (found := self._found()) is None:
            return
        key, former = found.key, milestone_of(found, item)
        dated = found.stage == "draft" or former is None or former.first is None

        def record(what: str, due: Any, board: str) -> None:
            at = (due, board) if dated or former is None else (former.due, former.board)
            self._change(
                lambda ws: plan_drawing.set_milestone(
                    ws, key, milestone=item, priority=priority, what=what, due=at[0], board=at[1]
                )
            )

        self.dialog = asking.ask_milestone(self, self._seen, former, record, dated=dated)

    def _action(self, priority: str, item: str) -> None:
        if (found := self._found()) is None:
            return
        key = found.key
        self.dialog = asking.ask_action(
            self,
            action_of(found, item),
            lambda fields: self._change(
                lambda ws: plan_drawing.set_action(
                    ws, key, action=item, priority=priority, **fields
                )
            ),
        )

    def _read(self, reading: PlanReading) -> None:
        self._reading = reading
        if self._seen is not None:
            self._arrived(self._seen)
            assert self.incoming is not None
            self.incoming.title.setFocus()

    def _show_incoming(self, reading: PlanReading) -> None:
        self.incoming = IncomingPlan(reading, self.take_in, self._put_away)
        self.content.addWidget(self.incoming)

    def _put_away(self) -> None:
        self._reading = self.incoming = None
        if self._seen is not None:
            self._arrived(self._seen)

    def _found(self) -> ActionPlan | None:
        return self._seen.found if self._seen is not None else None

    def _change(
        self,
        work: Callable[[Workspace], Outcome[Any]],
        then: Callable[[Any], None] | None = None,
    ) -> None:
        self.context.operations.change(work, then, owner=self)
