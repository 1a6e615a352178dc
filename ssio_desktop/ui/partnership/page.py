"""A school's partnership board: how it stands, what is to be done next, and the board on show."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QTabWidget, QVBoxLayout

from ssio_desktop.domain.casework.boards import BOARD, BOARD_MEETING
from ssio_desktop.services.casework.partnership import minutes, series
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.casework.places import CasePlaces
from ssio_desktop.ui.casework.words import urgency_tag, whole_words
from ssio_desktop.ui.documents.offers import PAGE as DOCUMENT
from ssio_desktop.ui.partnership.asking import ask_board
from ssio_desktop.ui.partnership.gathering import SeenPartnership, gather
from ssio_desktop.ui.partnership.meeting_tab import MeetingTab
from ssio_desktop.ui.partnership.members_tab import MembersTab
from ssio_desktop.ui.partnership.series_tab import SeriesTab
from ssio_desktop.ui.partnership.words import next_words
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.text import Text


class PartnershipPage(Page[Workspace]):
    """key: a school's URN, alone or with ``:`` and a meeting's id."""

    watches = frozenset(
        {BOARD, BOARD_MEETING, "school", "officer", "authority", "visit", "meeting"}
        | {"categorisation", "decision", "action-plan"}
    )

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Partnership board"))
        self._seen: SeenPartnership | None = None
        self._wanted = ""
        self.series_button = self.add_action(self.tr("Plan a board…"), self.add_board, icon="plus")
        self.next_button = self.add_action(self.tr("Plan a board"), self.do_next, kind="primary")
        self._top_part = QVBoxLayout()
        self.meeting = MeetingTab(context, self.show_meeting)
        self.series = SeriesTab(context, self.show_meeting)
        self.members = MembersTab(context)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Parts of the board"))
        for tab, title in (
            (self.meeting, self.tr("This board")),
            (self.series, self.tr("Half-terms")),
            (self.members, self.tr("Members")),
        ):
            self.tabs.addTab(tab, title)
        self.content.addLayout(self._top_part)
        self.content.addWidget(self.tabs, 1)

    # --- what the window asks -----------------------------------------------------------

    def open(self, key: str) -> None:
        self._wanted = key
        super().open(key)

    def refresh(self) -> None:
        wanted = self._wanted or self.key
        if not wanted:
            self.show_empty(
                self.tr("No school is chosen"),
                self.tr("Choose one on the page of casework."),
                icon="gavel",
                action=self.tr("Show all casework"),
                act=partial(self.context.navigator.go, "casework"),
            )
            return
        self.show_loading()
        self.meeting.item_card.about_to_read()
        self.context.operations.read(lambda ws: gather(ws, wanted), self._arrived, owner=self)

    def leaving(self) -> None:
        self.meeting.item_card.settle()

    def hand_over(self) -> None:
        self.meeting.item_card.settle()

    def forget(self) -> None:
        self.meeting.item_card.settle()
        self._seen = None
        clear(self._top_part)

    # --- doing --------------------------------------------------------------------------

    def show_meeting(self, key: str) -> None:
        """Show another board of the school."""
        self.meeting.item_card.settle()
        self._wanted = key
        self.tabs.setCurrentWidget(self.meeting)
        self.refresh()

    def add_board(self) -> None:
        """Ask for a board on a day of one's own choice."""
        seen = self._seen
        if seen is None:
            return
        day = next((slot.day for slot in seen.slots if slot.kind == "proposed"), None)
        self.meeting.dialog = ask_board(
            self,
            None,
            day,
            lambda day, place: self.context.operations.change(
                lambda ws: series.plan_meeting(ws, seen.urn, day, place),
                lambda made: self.show_meeting(made.key),
                owner=self,
            ),
        )

    def do_next(self) -> None:
        """Do the one thing that the board asks for next."""
        seen = self._seen
        if seen is None:
            return
        key, change = seen.next_key, self.context.operations.change
        if key and (seen.meeting is None or seen.meeting.key != key):
            self.show_meeting(key)
        self.meeting.item_card.settle()
        match seen.next:
            case "plan":
                change(lambda ws: series.plan_series(ws, seen.urn), owner=self)
            case "add":
                self.add_board()
            case "agenda":
                change(lambda ws: series.refresh_agenda(ws, key), owner=self)
            case "papers":
                name = Wanted("board-papers", seen.urn, of=key.partition(":")[2])
                self.context.navigator.go(DOCUMENT, str(name))
            case "begin":
                change(lambda ws: minutes.begin(ws, key), owner=self)
            case "close":
                change(lambda ws: minutes.close(ws, key), owner=self)

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, seen: SeenPartnership) -> None:
        if seen.urn != self.key.partition(":")[0]:
            return
        had_none = self._seen is None
        self._seen = seen
        self.set_heading(self.tr("Partnership board: {school}").format(school=seen.school))
        self.next_button.setText(next_words(seen))
        self.series_button.setVisible(seen.next != "add")
        clear(self._top_part)
        self._top_part.addWidget(CasePlaces(self.context.navigator, BOARD, seen.urn))
        standing = seen.standing
        if standing is not None and standing.urgency:
            self._top_part.addWidget(Flow(urgency_tag(standing.urgency)))
        self._top_part.addWidget(
            Text(
                whole_words(standing)
                if standing is not None
                else self.tr(
                    "No board is kept for this school. Boards are for schools that cause concern; "
                    "one can be planned for any other."
                )
            )
        )
        self.tabs.setTabVisible(0, seen.meeting is not None)
        self.meeting.show_board(seen)
        self.series.show_board(seen)
        self.members.show_board(seen)
        if had_none:
            first = self.meeting if seen.meeting is not None else self.series
            self.tabs.setCurrentWidget(first)
        self.show_content()
