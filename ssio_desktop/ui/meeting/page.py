"""The board's meetings: one on show with its agenda and people, and schools' challenges."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QTabWidget

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import meetings
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.board.places import BoardPlaces
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.language import said
from ssio_desktop.ui.meeting.agenda_tab import AgendaTab
from ssio_desktop.ui.meeting.asking import ask_details, ask_meeting
from ssio_desktop.ui.meeting.challenges_tab import ChallengesTab
from ssio_desktop.ui.meeting.dialogs import FormDialog
from ssio_desktop.ui.meeting.gathering import SeenMeetings, gather
from ssio_desktop.ui.meeting.papers import PapersButton
from ssio_desktop.ui.meeting.people_tab import PeopleTab
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.widgets.choice_box import ChoiceBox
from ssio_desktop.ui.widgets.later import Later
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted
from ssio_desktop.ui.widgets.wording import day as day_words

CHALLENGES, CHALLENGE = "challenges", "challenge"


class MeetingPage(Page[Workspace]):
    """key: a meeting's id; ``challenges`` for the list of challenges; ``challenge:`` and a
    URN to record one; empty for the next meeting."""

    watches = frozenset(
        {
            "meeting",
            "challenge",
            "decision",
            "risk",
            "categorisation",
            "school",
            "officer",
            "return",
        }
    )

    def __init__(self, context: PageContext[Workspace], *, asking: Asking | None = None) -> None:
        super().__init__(context, self.tr("Meeting"))
        self._wanted = self._asking_for = ""
        self._seen: SeenMeetings | None = None
        self.dialog: FormDialog | None = None
        self.meeting = ChoiceBox(self.tr("Meeting"))
        self.meeting.activated.connect(self._choose)
        self._actions.addWidget(self.meeting)
        self.papers = PapersButton(context, asking or Asking(context.settings), self)
        self._actions.addWidget(self.papers)
        self.details_button = self.add_action(self.tr("Day and place…"), self.change_details)
        self.add_action(self.tr("Plan a meeting…"), self.plan, icon="plus", kind="primary")
        self.agenda = AgendaTab(context)
        self._people = Later(self._make_people)
        self._challenges = Later(self._make_challenges)
        self.none = Text(
            self.tr("No meeting is planned yet. Plan one, and its agenda is proposed."), "muted"
        )
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Parts of the meeting"))
        for tab, title in (
            (self.agenda, self.tr("Agenda")),
            (self._people, self.tr("People")),
            (self._challenges, self.tr("Challenges")),
        ):
            self.tabs.addTab(tab, title)
        self.content.addWidget(BoardPlaces(context, "meeting"))
        self.content.addWidget(self.none)
        self.content.addWidget(self.tabs, 1)

    @property
    def people(self) -> PeopleTab:
        """Who is to come, and who came."""
        return self._people.widget

    @property
    def challenges(self) -> ChallengesTab:
        """What the board wants answered."""
        return self._challenges.widget

    def _make_people(self) -> PeopleTab:
        made = PeopleTab(self.context)
        if self._seen is not None:
            made.show_meeting(self._seen)
        return made

    def _make_challenges(self) -> ChallengesTab:
        made = ChallengesTab(self.context)
        if self._seen is not None:
            made.show_all(self._seen)
        return made

    # --- what the window asks -----------------------------------------------------------

    def open(self, key: str) -> None:
        self.key = key
        kind, _, urn = key.partition(":")
        if kind in (CHALLENGES, CHALLENGE):
            self.tabs.setCurrentWidget(self._challenges)
            self._asking_for = urn
            self._stale = self._stale or bool(urn)
        elif key and key != self._wanted:
            self._wanted = key
            self._stale = True

    def refresh(self) -> None:
        wanted = self._wanted
        self.show_loading()
        self.context.operations.read(lambda ws: gather(ws, wanted), self._arrived, owner=self)

    # --- doing --------------------------------------------------------------------------

    def plan(self) -> None:
        """Ask for a new meeting."""
        if self._seen is None:
            return

        def planned(key: str) -> None:
            self._wanted = key
            self.refresh()

        def record(day: date, term: TermId, place: str, proposed: bool) -> None:
            self.context.operations.change(
                lambda ws: meetings.plan_meeting(ws, day, term, place, with_agenda=proposed),
                planned,
                owner=self,
            )

        self.dialog = ask_meeting(self, self._seen, record)

    def change_details(self) -> None:
        """Ask for another day or place."""
        found = self._seen.meeting if self._seen is not None else None
        if found is None:
            return

        def record(day: date, place: str) -> None:
            self.context.operations.change(
                lambda ws: meetings.change_details(ws, found.id, day, place), owner=self
            )

        self.dialog = ask_details(self, found, record)

    # --- showing ------------------------------------------------------------------------

    def _choose(self) -> None:
        self._wanted = str(self.meeting.currentData() or "")
        self.refresh()

    def _arrived(self, seen: SeenMeetings) -> None:
        had_none = self._seen is not None and self._seen.meeting is None
        self._seen = seen
        found = seen.meeting
        self.meeting.clear()
        for each in seen.all:
            self.meeting.addItem(day_words(each.day), each.id)
        self.meeting.setVisible(bool(seen.all))
        if found is not None:
            self.meeting.setCurrentIndex(max(0, self.meeting.findData(found.id)))
            parts = (day_words(found.day), said(found.term.title), found.place)
            self.set_heading(self.tr("Meeting"), ", ".join(filter(None, parts)))
        else:
            self.set_heading(self.tr("Meeting"))
        self.papers.offer(found)
        self.papers.setVisible(found is not None)
        self.details_button.setVisible(found is not None)
        self.none.setVisible(found is None)
        for place in (0, 1):
            self.tabs.setTabVisible(place, found is not None)
        if had_none and found is not None:
            self.tabs.setCurrentWidget(self.agenda)
        waiting = sum(each.outcome is None for each in seen.challenges)
        self.tabs.setTabText(
            2,
            self.tr("Challenges ({count})").format(
                count=counted(waiting, self.tr("open"), self.tr("open"))
            )
            if waiting
            else self.tr("Challenges"),
        )
        self.agenda.show_meeting(seen)
        if self._people.made is not None:
            self._people.made.show_meeting(seen)
        if self._challenges.made is not None:
            self._challenges.made.show_all(seen)
        self.show_content()
        urn, self._asking_for = self._asking_for, ""
        if urn:
            self.challenges.record(urn)
