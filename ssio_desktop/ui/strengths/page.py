"""Schools that help schools: who can, who needs it, who went where, and who was never asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.domain.casework.kinds import CASE_KINDS
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.strengths import deploying, needing, register
from ssio_desktop.services.strengths.register import Noted
from ssio_desktop.services.strengths.use import HelpRow
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.casework.places import CasePlaces
from ssio_desktop.ui.meeting.dialogs import FormDialog
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.strengths import dialogs
from ssio_desktop.ui.strengths.columns import (
    giver_columns,
    help_columns,
    need_columns,
    use_columns,
)
from ssio_desktop.ui.strengths.gathering import Given, Giver, Seen, Wanted, see
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card, line
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.reason import ReasonDialog
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import short_day

_NOTED = 6


class StrengthsPage(Page[Workspace]):
    """key: a school's URN, alone or with more, or empty for all."""

    watches = frozenset({"school", "visit", "categorisation", *CASE_KINDS})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(
            context,
            self.tr("School-to-school support"),
            self.tr("Who can help, who needs it, and what came of it"),
        )
        self._seen: Seen | None = None
        self.dialog: FormDialog | ReasonDialog | None = None
        self.add_action(self.tr("Record a need…"), self.add_need, icon="handshake", kind="primary")
        self.needs: DataTable[Wanted] = DataTable(
            RowsModel(need_columns(), lambda row: row.need.id), self.tr("Needs"), shown=7
        )
        self.givers: DataTable[Giver] = DataTable(
            RowsModel(giver_columns(), lambda row: row.entity),
            self.tr("Strengths and leaders"),
            shown=8,
        )
        self.help: DataTable[Given] = DataTable(
            RowsModel(help_columns(), lambda row: row.help.id), self.tr("Help"), shown=8
        )
        self.use: DataTable[HelpRow] = DataTable(
            RowsModel(use_columns(), lambda row: row.urn),
            self.tr("Good schools that could help"),
            shown=10,
        )
        self.find_button = button(self.tr("Find help…"), self.find_help, icon="search")
        self.over_button = button(self.tr("No longer needed…"), self.end_need)
        self.consent_button = button(self.tr("The school agreed…"), self.consent, icon="check")
        self.print_button = button(
            self.tr("Print the paper"),
            partial(context.navigator.go, "document", "strengths"),
            icon="file-text",
        )
        self.strength_button = button(
            self.tr("Record a strength…"), lambda: self.add_strength(), icon="plus"
        )
        self.leader_button = button(self.tr("Record a leader…"), self.add_leader, icon="plus")
        self.stop_button = button(self.tr("Offer it no more…"), self.end_offer)
        self.days_button = button(self.tr("Count days…"), self.count_days, icon="plus")
        self.outcome_button = button(self.tr("What came of it…"), self.say_outcome, icon="check")
        self.end_button = button(self.tr("End it early…"), self.end_help)
        for table in (self.needs, self.givers, self.help):
            table.chosen.connect(self._offer)
        self.needs.opened.connect(lambda _: self.find_help())
        self.use.opened.connect(lambda row: context.navigator.go("strengths", row.urn))
        self._fill()

    def refresh(self) -> None:
        urn = self.key.partition(":")[0]
        self.show_loading()
        self.context.operations.read(lambda ws: see(ws, urn), self._arrived, owner=self)

    def forget(self) -> None:
        self._seen = None

    # --- doing --------------------------------------------------------------------------

    def add_strength(self, noted: Noted | None = None) -> None:
        """Ask for a strength, or take one from a note of visit."""
        if self._seen is None:
            return
        visit, row = (noted.visit, noted.what) if noted else ("", "")

        def record(urn: str, theme: str, what: str, who: str) -> None:
            self._change(
                lambda ws: register.record_offer(
                    ws, urn, theme, what, who=who, visit=visit, row=row
                )
            )

        self.dialog = dialogs.ask_strength(
            self,
            self._names(),
            record,
            urn=noted.urn if noted else self._seen.urn,
            what=noted.what if noted else "",
            who=noted.who if noted else "",
            area=noted.area_id if noted else "",
        )

    def add_leader(self) -> None:
        """Ask for somebody whose role it is to help others."""
        if self._seen is None:
            return

        def record(
            urn: str,
            role: str,
            name: str,
            themes: tuple[str, ...],
            since: date | None,
            days: float,
            agreement: str,
        ) -> None:
            self._change(
                lambda ws: register.record_leader(
                    ws,
                    urn,
                    role,
                    name,
                    themes,
                    since=since,
                    days_a_term=days,
                    agreement=agreement,
                )
            )

        seen = self._seen
        self.dialog = dialogs.ask_leader(
            self, self._names(), record, today=seen.today, urn=seen.urn
        )

    def add_need(self) -> None:
        """Ask what a school needs help with."""
        if self._seen is None:
            return

        def record(urn: str, theme: str, what: str, source: str) -> None:
            self._change(lambda ws: needing.record_need(ws, urn, theme, what, source=source))

        seen = self._seen
        self.dialog = dialogs.ask_need(
            self, self._names(), record, urn=seen.urn, sources=seen.sources
        )

    def find_help(self) -> None:
        """Show who might help with the chosen need."""
        row = self.needs.current()
        if row is not None:
            self.context.navigator.go("strengths-help", row.need.id)

    def consent(self) -> None:
        """Ask who agreed for the school of the chosen strength."""
        row, seen = self.givers.current(), self._seen
        if row is None or seen is None:
            return
        offer = row.entity.partition("/")[2]

        def record(who: str, day: date, days: float) -> None:
            self._change(
                lambda ws: register.give_consent(ws, offer, who=who, day=day, days_a_term=days)
            )

        self.dialog = dialogs.ask_consent(self, row.school, seen.today, record)

    def count_days(self) -> None:
        """Ask for days that were given."""
        row, seen = self.help.current(), self._seen
        if row is None or seen is None:
            return
        found = row.help

        def record(day: date, days: float, note: str) -> None:
            self._change(lambda ws: deploying.use_days(ws, found.id, day, days, note))

        self.dialog = dialogs.ask_days(self, found, seen.today, record)

    def say_outcome(self) -> None:
        """Ask what came of the chosen help."""
        row, seen = self.help.current(), self._seen
        if row is None or seen is None:
            return
        found = row.help

        def record(result: Any, evidence: str, day: date) -> None:
            self._change(lambda ws: deploying.say_outcome(ws, found.id, result, evidence, day))

        self.dialog = dialogs.ask_outcome(self, found, seen.today, record)

    def end_need(self) -> None:
        """Ask why a need is none any more."""
        row = self.needs.current()
        if row is not None:
            self._end(f"need/{row.need.id}", self.tr("No longer needed"))

    def end_offer(self) -> None:
        """Ask why a strength or leader is not offered any more."""
        row = self.givers.current()
        if row is not None:
            self._end(row.entity, self.tr("Offer it no more"))

    def end_help(self) -> None:
        """Ask why help ends before its last day."""
        row = self.help.current()
        if row is not None:
            self._end(f"deployment/{row.help.id}", self.tr("End it early"))

    # --- inside -------------------------------------------------------------------------

    def _end(self, entity: str, title: str) -> None:
        def record(reason: str) -> None:
            self._change(lambda ws: register.end(ws, entity, reason))

        self.dialog = ReasonDialog(
            title,
            self.tr("Why? The reason stays in the record."),
            title,
            record,
            self,
            needed=self.tr("Say why"),
        )
        self.dialog.open()

    def _change(self, work: Callable[[Workspace], Outcome[Any]]) -> None:
        self.context.operations.change(work, owner=self)

    def _names(self) -> tuple[tuple[str, str], ...]:
        """Schools to choose from: one's own first, then all others."""
        seen = self._seen
        if seen is None:
            return ()
        own = {urn for _, urn in seen.mine}
        rest = sorted((name, urn) for urn, name in seen.names.items() if urn not in own)
        return (*seen.mine, *rest)

    def _arrived(self, seen: Seen) -> None:
        if seen.urn != self.key.partition(":")[0]:
            return
        self._seen = seen
        if not seen.names:
            self.show_empty(
                self.tr("No schools yet"),
                self.tr("Strengths and needs are recorded for schools of the register."),
                icon="handshake",
                action=self.tr("Go to the schools"),
                act=partial(self.context.navigator.go, "schools"),
            )
            return
        if seen.urn:
            self.set_heading(self.tr("School-to-school support: {school}").format(school=seen.name))
        clear(self._links)
        if seen.urn:
            self._links.addWidget(CasePlaces(self.context.navigator, "strengths", seen.urn))
        self.needs.show_rows(seen.needs)
        self.givers.show_rows(seen.givers)
        self.help.show_rows(seen.help)
        self.use.show_rows(seen.use)
        for table, words in self._none.items():
            words.setVisible(not table.rows.rows)
            table.setVisible(bool(table.rows.rows))
        for table in (self.needs, self.givers, self.help):
            table.hide_column("school", bool(seen.urn) and table is not self.help)
        self._use_card.setVisible(bool(seen.use))
        never = sum(not each.is_used for each in seen.use)
        self._never.setText(
            self.tr("{never} of {all} good or better schools never helped another.").format(
                never=never, all=len(seen.use)
            )
        )
        self._show_noted(seen)
        self._offer()
        self.show_content()

    def _show_noted(self, seen: Seen) -> None:
        clear(self._noted)
        shown = seen.noted[:_NOTED]
        for place, each in enumerate(shown):
            frame, layout = line(last=place == len(shown) - 1)
            told = self.tr("{school}, {area}, {day}: {what}").format(
                school=each.school,
                area=each.area,
                day=short_day(each.seen) if each.seen else "–",
                what=each.what,
            )
            layout.addWidget(Text(told), 1)
            take = button(self.tr("Record it…"), partial(self.add_strength, each))
            take.setAccessibleName(self.tr("Record as a strength: {what}").format(what=each.what))
            layout.addWidget(take)
            self._noted.addWidget(frame)
        if len(seen.noted) > _NOTED:
            more = self.tr("And {count} more in earlier notes.").format(
                count=len(seen.noted) - _NOTED
            )
            self._noted.addWidget(Text(more, "muted"))
        self._noted_card.setVisible(bool(shown))

    def _offer(self) -> None:
        need, giver, found = self.needs.current(), self.givers.current(), self.help.current()
        is_open = need is not None and need.need.is_open
        self.find_button.setEnabled(is_open)
        self.over_button.setEnabled(is_open)
        self.consent_button.setEnabled(giver is not None and giver.state == "waiting")
        self.stop_button.setEnabled(giver is not None)
        running = found is not None and found.standing not in ("ended", "planned")
        self.days_button.setEnabled(running)
        self.outcome_button.setEnabled(running)
        self.end_button.setEnabled(found is not None and found.standing in ("planned", "running"))

    def _fill(self) -> None:
        self._links, self._noted = QVBoxLayout(), QVBoxLayout()
        self._never = Text("", "muted")
        self._none: dict[DataTable[Any], Text] = {
            self.needs: Text(self.tr("No need is recorded."), "muted"),
            self.givers: Text(
                self.tr("Nobody is recorded. Strengths come from notes of visits, or by hand."),
                "muted",
            ),
            self.help: Text(
                self.tr("No help is arranged. Record a need, then find help for it."), "muted"
            ),
        }
        self.content.addLayout(self._links)
        for title, table, buttons in (
            (self.tr("What schools need"), self.needs, (self.find_button, self.over_button)),
            (
                self.tr("Help between schools"),
                self.help,
                (self.days_button, self.outcome_button, self.end_button),
            ),
            (
                self.tr("Who can help"),
                self.givers,
                (
                    self.strength_button,
                    self.leader_button,
                    self.consent_button,
                    self.stop_button,
                ),
            ),
        ):
            frame, _ = card(title, self._none[table], table, Flow(*buttons))
            self.content.addWidget(frame)
        self._noted_card, inside = card(self.tr("Strengths in notes of visits, not recorded yet"))
        inside.addLayout(self._noted)
        self._use_card, below = card(self.tr("Which good schools help"), self._never, self.use)
        below.addWidget(Flow(self.print_button))
        rest: tuple[QWidget, ...] = (self._noted_card, self._use_card)
        for each in rest:
            self.content.addWidget(each)
        self.content.addStretch(1)
