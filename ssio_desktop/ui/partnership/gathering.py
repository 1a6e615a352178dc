"""Gathers what the page of a school's board shows, in one reading off the window's thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from ssio_desktop.domain.casework.board_rules import Quorum
from ssio_desktop.domain.casework.boards import BOARD, BoardMeeting, State, expected
from ssio_desktop.domain.meeting_parts import Item, Person
from ssio_desktop.services import actions, schools
from ssio_desktop.services.action_lines import ActionLine
from ssio_desktop.services.casework import parts
from ssio_desktop.services.casework.part import Standing
from ssio_desktop.services.casework.partnership import minutes, records, series
from ssio_desktop.services.casework.partnership.records import BoardSeen
from ssio_desktop.services.casework.partnership.series import Slot
from ssio_desktop.services.workspace import Workspace

Next = Literal["plan", "add", "agenda", "papers", "begin", "close"]
"""The one thing that a board asks for next."""


@dataclass(frozen=True, slots=True)
class SeenPartnership:
    """A school's board. meeting: the one on show, None where there is none; state, people, quorum:
    its own. typed: notes of it that are not recorded yet, by item. lines: actions of the school by
    every key. next: what is to be done, and next_key for which meeting."""

    urn: str
    school: str
    board: BoardSeen
    slots: tuple[Slot, ...]
    standing: Standing | None
    today: date
    meeting: BoardMeeting | None = None
    state: State = "planned"
    people: tuple[Person, ...] = ()
    quorum: Quorum = field(default_factory=lambda: Quorum(0))
    typed: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, ActionLine] = field(default_factory=dict)
    next: Next = "add"
    next_key: str = ""

    def earlier(self, item: Item | None) -> BoardMeeting | None:
        """The meeting whose minutes an item is about, while they wait for approval."""
        kind, _, key = item.key.partition(":") if item else ("", "", "")
        if kind != "minutes" or self.meeting is None:
            return None
        return next((e for e in self.board.unapproved(self.meeting) if e.id == key), None)

    def action(self, item: Item | None) -> ActionLine | None:
        """The open action that an item asks after."""
        kind, _, key = item.key.partition(":") if item else ("", "", "")
        return self.lines.get(key) if kind == "action" else None


def gather(ws: Workspace, key: str) -> SeenPartnership:
    """Read a school's board by URN, or by URN and a meeting. UserError where it is not here."""
    urn, _, wanted = key.partition(":")
    school = schools.school(ws, urn).school
    board = records.board_of(ws, school.urn)
    slots = series.series(ws, school.urn, seen=board)
    found = _shown(board, wanted)
    asked, of = _next(board, slots, ws.today())
    known: dict[str, ActionLine] = {}
    for line in actions.list_actions(ws, urn=school.urn):
        known |= dict.fromkeys((line.key, *(each.key for each in line.also)), line)
    seen = SeenPartnership(
        school.urn,
        school.name,
        board,
        slots,
        parts.part(BOARD).standings(ws, [school.urn]).get(school.urn),
        ws.today(),
        lines=known,
        next=asked,
        next_key=of,
    )
    if found is None:
        return seen
    return SeenPartnership(
        seen.urn,
        seen.school,
        board,
        slots,
        seen.standing,
        seen.today,
        found,
        board.state(found),
        expected(found, board.board),
        minutes.quorum(ws, found),
        minutes.typed(ws, found.key),
        known,
        asked,
        of,
    )


def _shown(board: BoardSeen, wanted: str) -> BoardMeeting | None:
    """The meeting asked for; else the one that is minuted, the next, or the latest."""
    named = [each for each in board.meetings if each.id == wanted]
    sitting = [each for each in board.held if board.state(each) == "sitting"]
    found = (*named, *sitting, *board.planned[:1], *reversed(board.held))
    return found[0] if found else None


def _next(board: BoardSeen, slots: tuple[Slot, ...], today: date) -> tuple[Next, str]:
    sitting = [each for each in board.held if board.state(each) == "sitting"]
    if sitting:
        return "close", sitting[0].key
    due = [each for each in board.planned if each.day <= today]
    if due:
        return "begin", due[0].key
    if any(slot.kind == "proposed" for slot in slots):
        return "plan", ""
    coming = board.planned[:1]
    if not coming:
        return "add", ""
    return ("papers" if coming[0].items else "agenda"), coming[0].key
