"""The support of one school in a year: what it may have, what was given, what is planned, what it
is charged."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QComboBox, QWidget

from ssio_desktop.domain.calendar import year_words
from ssio_desktop.domain.casework.kinds import CASE_KINDS
from ssio_desktop.domain.casework.sessions import By, Session
from ssio_desktop.domain.framework_types import SupportUnit
from ssio_desktop.services.casework import charges, sessions
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.casework.places import CasePlaces
from ssio_desktop.ui.casework.words import urgency_tag
from ssio_desktop.ui.documents.offers import PAGE as DOCUMENT
from ssio_desktop.ui.entitlement import cards
from ssio_desktop.ui.entitlement.asking import ask_cancelled, ask_extra, ask_given, ask_session
from ssio_desktop.ui.entitlement.gathering import SeenSupport, gather
from ssio_desktop.ui.entitlement.picture import SupportPicture
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.meeting.dialogs import FormDialog
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.remembering import keep_choice
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day as day_words

ID = "entitlement"


class EntitlementPage(Page[Workspace]):
    """key: the school's URN, alone for the current year, or with the year it began in."""

    watches = frozenset({"school", "visit", "categorisation", "decision", "authority", *CASE_KINDS})

    def __init__(self, context: PageContext[Workspace], asking: Asking | None = None) -> None:
        super().__init__(context, self.tr("Support of a school"))
        self.asking = asking or Asking(context.settings)
        self.seen: SeenSupport | None = None
        self.dialog: FormDialog | None = None
        self.statement_button = self.add_action(
            self.tr("Yearly statement"), self.open_statement, icon="file-text"
        )
        self.extra_button = self.add_action(
            self.tr("Agree more support"), self.agree_extra, icon="plus"
        )
        self.next_button = self.add_action(self.tr("Book a session"), self.go_on, kind="primary")

    def refresh(self) -> None:
        key = self.key
        if not key:
            self.show_empty(
                self.tr("No school is chosen"),
                self.tr("Choose one on the page of casework."),
                icon="handshake",
                action=self.tr("Show all casework"),
                act=partial(self.context.navigator.go, "casework"),
            )
            return
        self.show_loading()
        self.context.operations.read(lambda ws: gather(ws, key), self._arrived, owner=self)

    def forget(self) -> None:
        self.seen = None
        clear(self.content)

    # --- doing --------------------------------------------------------------------------

    def go_on(self) -> None:
        """The next thing to do: settle a session that has passed, agree more, or book."""
        seen = self.seen
        if seen is None:
            return
        if seen.unsettled:
            self.give(seen.unsettled[0])
        elif seen.support.year.warned == "extra":
            self.agree_extra()
        else:
            self.book()

    def book(self) -> None:
        """Ask for a session and book it."""
        seen = self.seen
        if seen is None:
            return
        urn = seen.support.urn

        def booked(day: date, what: str, who: str, service: str, days: float) -> None:
            self._change(
                lambda ws: sessions.book(
                    ws, urn, day, what=what, who=who, service=service, days=days
                )
            )

        buys = seen.support.package is True
        self.dialog = ask_session(self, seen.prices, seen.today, buys, booked)

    def give(self, session: Session) -> None:
        """Ask how long a session took, and record it as given."""
        if self.seen is not None:
            urn = self.seen.support.urn
            self.dialog = ask_given(
                self,
                session,
                lambda days: self._change(lambda ws: sessions.give(ws, urn, session.id, days=days)),
            )

    def cancel(self, session: Session) -> None:
        """Ask why a session was cancelled, and record it."""
        seen = self.seen
        if seen is None:
            return
        urn = seen.support.urn

        def cancelled(by: By, told_on: date, reason: str) -> None:
            self._change(
                lambda ws: sessions.cancel(
                    ws, urn, session.id, by=by, told_on=told_on, reason=reason
                )
            )

        self.dialog = ask_cancelled(self, session, seen.today, cancelled)

    def take_back(self, session: Session) -> None:
        """Take back what was recorded of a session."""
        if self.seen is not None:
            urn = self.seen.support.urn
            self._change(lambda ws: sessions.take_back(ws, urn, session.id))

    def agree_extra(self) -> None:
        """Ask how much more is agreed, and record it."""
        seen = self.seen
        if seen is None:
            return
        urn, year = seen.support.urn, seen.support.year.year

        def agreed(unit: SupportUnit, number: float, reason: str) -> None:
            self._change(
                lambda ws: sessions.agree_extra(ws, urn, unit, number, reason=reason, year=year)
            )

        vulnerable = any(
            part.held is not None and part.held.vulnerable for part in seen.support.year.parts
        )
        self.dialog = ask_extra(self, agreed, vulnerable=vulnerable)

    def withdraw_extra(self, extra_id: str) -> None:
        """Take back what was agreed beyond the category."""
        if self.seen is not None:
            urn = self.seen.support.urn
            self._change(lambda ws: sessions.withdraw_extra(ws, urn, extra_id))

    def open_statement(self) -> None:
        """Show the statement of the year."""
        if self.seen is not None:
            found = self.seen.support
            wanted = Wanted("support", found.urn, found.year.parts[0].term)
            self.context.navigator.go(DOCUMENT, str(wanted))

    def choose_list(self) -> None:
        """Ask for the authority's own list of charges, and take it into use."""
        path = self.asking.file(self, self.tr("List of charges"), self.tr("TOML files (*.toml)"))
        if path is not None:
            self._change(lambda ws: charges.take_list(ws, path))

    def _change(self, work: Callable[[Workspace], Outcome[Any]]) -> None:
        self.context.operations.change(work, owner=self)

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, seen: SeenSupport) -> None:
        if seen.key != self.key:
            return
        self.seen = seen
        found = seen.support
        clear(self.content)
        self.set_heading(self.tr("Support: {school}").format(school=found.name))
        words = {True: self.tr("Record what became of a session")}
        next_words = words.get(bool(seen.unsettled), self.tr("Book a session"))
        if not seen.unsettled and found.year.warned == "extra":
            next_words = self.tr("Agree what is needed")
        self.next_button.setText(next_words)
        self.content.addWidget(CasePlaces(self.context.navigator, ID, found.urn))
        self.content.addWidget(self._standing(seen))
        self.content.addWidget(cards.sessions_card(seen, self.give, self.cancel, self.take_back))
        self.content.addWidget(cards.terms_card(seen))
        if found.extras:
            self.content.addWidget(cards.extras_card(seen, self.withdraw_extra))
        self.content.addWidget(cards.visits_card(seen, self._open_visit))
        self.content.addWidget(cards.charges_card(seen, self.choose_list))
        self.content.addStretch(1)
        self.show_content()

    def _standing(self, seen: SeenSupport) -> QWidget:
        frame, layout = card(self.tr("What it may have, and what it had"))
        years = keep_choice(QComboBox())
        years.setAccessibleName(self.tr("School year"))
        years.setMaximumWidth(16 * tokens().type.body)
        for year in seen.years:
            years.addItem(year_words(year), year)
        years.setCurrentIndex(seen.years.index(seen.support.year.year))
        years.activated.connect(lambda _: self._open_year(int(years.currentData())))
        layout.addWidget(Flow(years))
        if seen.urgency:
            layout.addWidget(urgency_tag(seen.urgency))
        layout.addWidget(SupportPicture(seen.support, table=True))
        if seen.support.next_day is not None:
            planned = self.tr("Next: {day}").format(day=day_words(seen.support.next_day))
            layout.addWidget(Text(planned))
        return frame

    def _open_year(self, year: int) -> None:
        if self.seen is not None:
            self.context.navigator.go(ID, f"{self.seen.support.urn}:{year}")

    def _open_visit(self, visit: str) -> None:
        self.context.navigator.go("visit", visit)
