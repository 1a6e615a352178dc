"""Gathers what the page of meetings shows, in one reading off the window's thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.board_records import BoardDecision
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.challenges import Challenge
from ssio_desktop.domain.meeting_parts import Item, TextDecision
from ssio_desktop.domain.meetings import Meeting
from ssio_desktop.services import (
    board,
    board_report,
    challenges,
    deciding,
    meetings,
    schools,
    setting_up,
)
from ssio_desktop.services.board import BoardRow
from ssio_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class SeenMeetings:
    """meeting: the one on show, None where there is none. rows: of its term, by URN. arising: open
    decisions of earlier meetings by id, each with its meeting. names: of all schools, by URN."""

    all: tuple[Meeting, ...]
    meeting: Meeting | None
    rows: Mapping[str, BoardRow]
    decided: Mapping[str, BoardDecision]
    arising: Mapping[str, tuple[Meeting, TextDecision]]
    challenges: tuple[Challenge, ...]
    names: Mapping[str, str]
    terms: tuple[TermId, ...]
    term: TermId
    today: date

    def earlier(self, item: Item) -> tuple[Meeting, TextDecision] | None:
        """The decision of an earlier meeting that an item is about."""
        kind, _, key = item.key.partition(":")
        return self.arising.get(key) if kind == "arising" else None


def gather(ws: Workspace, wanted: str) -> SeenMeetings:
    """Read a meeting by id; the next one, or the latest, where none is asked for."""
    known = meetings.meetings(ws)
    today = ws.today()
    coming = [each for each in known if each.day >= today]
    found = next(
        (each for each in known if each.id == wanted),
        coming[-1] if coming else known[0] if known else None,
    )
    rows = {row.urn: row for row in board.summary(ws, found.term).rows} if found else {}
    earlier = [each for each in known if found is not None and each.day < found.day]
    return SeenMeetings(
        known,
        found,
        rows,
        {each.urn: each for each in deciding.decisions(ws, found.term)} if found else {},
        {each.id: (held, each) for held in earlier for each in held.decisions if each.is_open},
        challenges.challenges(ws),
        {row.urn: row.name for row in schools.list_schools(ws)},
        board_report.terms_seen(ws),
        setting_up.current_term(ws),
        today,
    )
