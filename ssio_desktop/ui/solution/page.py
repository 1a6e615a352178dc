"""Structured solutions for one school: what is to be considered next, and what is under way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, cast

from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.casework.kinds import CASE_KINDS
from ssio_desktop.domain.casework.solution_options import Option
from ssio_desktop.domain.casework.solutions import Solution, Task, View
from ssio_desktop.services.casework import solutions
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.casework.places import CasePlaces
from ssio_desktop.ui.casework.words import urgency_tag, whole_words
from ssio_desktop.ui.meeting.dialogs import FormDialog
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.solution import asking, cards
from ssio_desktop.ui.solution.cards import Deeds
from ssio_desktop.ui.solution.gathering import SolutionSheet, gather
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.text import Text


class SolutionPage(Page[Workspace]):
    """key: the school's URN."""

    watches = frozenset({"school", "categorisation", "decision", "concern", *CASE_KINDS})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Structured solutions"))
        self.sheet: SolutionSheet | None = None
        self.dialog: FormDialog | None = None
        self._deeds = Deeds(
            self.consider,
            self.choose,
            self.ask_governance,
            self.ask_partner,
            self._remove_partner,
            self.ask_task,
            self.ask_done,
            self._drop,
            self.ask_end,
            context.navigator.go,
        )

    def refresh(self) -> None:
        key = self.key
        if not key:
            self.show_empty(
                self.tr("No school is chosen"),
                self.tr("Choose one on the page of casework."),
                icon="link",
                action=self.tr("Show all casework"),
                act=partial(self.context.navigator.go, "casework"),
            )
            return
        self.show_loading()
        self.context.operations.read(lambda ws: gather(ws, key), self._arrived, owner=self)

    def forget(self) -> None:
        self.sheet = None
        clear(self.content)

    # --- doing --------------------------------------------------------------------------

    def consider(self, option: Option) -> None:
        """Ask whether an option suits, and record it."""
        sheet = self._shown()
        urn = sheet.urn

        def record(view: str, reasons: str, day: date) -> None:
            chosen = cast(View, view)
            self._change(lambda ws: solutions.consider(ws, urn, option.id, chosen, reasons, day))

        self.dialog = asking.ask_view(self, sheet, option, record)

    def choose(self, option: Option) -> None:
        """Ask why an option is chosen, and record it."""
        sheet = self._shown()
        urn = sheet.urn

        def record(reasons: str, owner: str, day: date, due: date | None) -> None:
            self._change(
                lambda ws: solutions.choose(ws, urn, option.id, reasons, owner, day, due=due)
            )

        self.dialog = asking.ask_choice(self, sheet, option, record)

    def ask_governance(self) -> None:
        """Ask how the school is governed under the solution, and record it."""
        sheet, (key, found) = self._shown(), self._under_way()

        def record(words: str) -> None:
            self._change(lambda ws: solutions.set_governance(ws, sheet.urn, key, words))

        self.dialog = asking.ask_governance(self, found.governance, record)

    def ask_partner(self) -> None:
        """Ask for a partner, and record it."""
        sheet, (key, _) = self._shown(), self._under_way()

        def record(urn: str, name: str, role: str) -> None:
            self._change(
                lambda ws: solutions.add_partner(ws, sheet.urn, key, name, role, partner_urn=urn)
            )

        self.dialog = asking.ask_partner(self, sheet, record)

    def ask_task(self, task: Task | None) -> None:
        """Ask for a step, or for another wording of one, and record it."""
        sheet, (key, _) = self._shown(), self._under_way()
        of = task.id if task else ""

        def record(words: str, who: str, due: date | None, legal: bool) -> None:
            self._change(
                lambda ws: solutions.set_task(
                    ws, sheet.urn, key, words, who, due, legal=legal, task=of
                )
            )

        self.dialog = asking.ask_task(self, sheet, task, record)

    def ask_done(self, task: Task) -> None:
        """Ask what came of a step, and record that it is done."""
        sheet, (key, _) = self._shown(), self._under_way()

        def record(day: date, came: str) -> None:
            self._change(lambda ws: solutions.finish_task(ws, sheet.urn, key, task.id, day, came))

        self.dialog = asking.ask_done(self, sheet, task, record)

    def ask_end(self) -> None:
        """Ask how the solution ended, and record it."""
        sheet, (key, _) = self._shown(), self._under_way()

        def record(result: str, words: str, day: date) -> None:
            self._change(lambda ws: solutions.end(ws, sheet.urn, key, result, words, day))

        self.dialog = asking.ask_end(self, sheet, record)

    def _remove_partner(self, partner: str) -> None:
        sheet, (key, _) = self._shown(), self._under_way()
        self._change(lambda ws: solutions.remove_partner(ws, sheet.urn, key, partner))

    def _drop(self, task: Task) -> None:
        sheet, (key, _) = self._shown(), self._under_way()
        self._change(lambda ws: solutions.drop_task(ws, sheet.urn, key, task.id))

    def _change(self, work: Callable[[Workspace], Outcome[Any]]) -> None:
        self.context.operations.change(work, owner=self)

    def _shown(self) -> SolutionSheet:
        assert self.sheet is not None
        return self.sheet

    def _under_way(self) -> tuple[str, Solution]:
        found = self._shown().own.under_way
        assert found is not None
        return found

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, sheet: SolutionSheet) -> None:
        if sheet.key != self.key:
            return
        self.sheet = sheet
        clear(self.content)
        self.set_heading(self.tr("Structured solutions: {school}").format(school=sheet.name))
        self.content.addWidget(CasePlaces(self.context.navigator, "solution", sheet.urn))
        self.content.addWidget(self._standing(sheet))
        if sheet.own.under_way is not None:
            self.content.addWidget(cards.chosen_card(sheet, sheet.own.under_way[1], self._deeds))
        waiting = [each for each in sheet.options if sheet.latest(each.id) is None]
        asks = sheet.own.under_way is None and waiting
        for each in sheet.options:
            next_one = bool(asks) and each is waiting[0]
            self.content.addWidget(cards.option_card(sheet, each, self._deeds, next_one=next_one))
        if any(found.ended for _, found in sheet.own.chosen):
            self.content.addWidget(cards.ended_card(sheet))
        if sheet.entries:
            self.content.addWidget(cards.earlier_card(sheet.entries))
        self.content.addStretch(1)
        self.show_content()

    def _standing(self, sheet: SolutionSheet) -> QWidget:
        frame, layout = card(self.tr("How it stands"))
        standing = sheet.standing
        if standing is not None and standing.urgency:
            layout.addWidget(urgency_tag(standing.urgency))
        layout.addWidget(Text(whole_words(standing), "lead"))
        done = sum(sheet.latest(each.id) is not None for each in sheet.options)
        words = self.tr(
            "{done} of {all} options considered. They are considered one by one, each with its "
            "reasons, for every school in a category that causes concern, and for any other that "
            "wants it."
        ).format(done=done, all=len(sheet.options))
        layout.addWidget(Text(words, "muted"))
        return frame
