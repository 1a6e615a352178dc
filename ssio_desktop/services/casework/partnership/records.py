"""Reads boards and their meetings, for one school or many in few statements, and finds one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import cast

from ssio_desktop.domain.casework.board_rules import BoardRules, read_board_rules
from ssio_desktop.domain.casework.boards import (
    BOARD,
    BOARD_MEETING,
    Board,
    BoardMeeting,
    State,
    board_entity,
    meeting_entity,
    read_board,
    read_board_meeting,
    standing,
)
from ssio_desktop.domain.casework.kinds import school_of
from ssio_desktop.domain.events import Json
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools, setting_up
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import states
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

_FILE = "partnership-boards.toml"
OWN_RULES = "board-rules"
"""Where an authority keeps rules of its own, by their first day."""


@dataclass(frozen=True, slots=True)
class BoardSeen:
    """A school's board with its meetings, the earliest first."""

    board: Board
    meetings: tuple[BoardMeeting, ...] = ()

    def state(self, found: BoardMeeting) -> State:
        """How a meeting stands."""
        return standing(found, self.meetings)

    @property
    def held(self) -> tuple[BoardMeeting, ...]:
        """The meetings that took place."""
        return tuple(each for each in self.meetings if each.is_begun)

    @property
    def planned(self) -> tuple[BoardMeeting, ...]:
        """The meetings that are still to take place, those whose day passed among them."""
        return tuple(each for each in self.meetings if self.state(each) == "planned")

    def before(self, found: BoardMeeting) -> BoardMeeting | None:
        """The meeting that was held before another, or None."""
        return next((each for each in reversed(self.held) if each.order < found.order), None)

    def unapproved(self, found: BoardMeeting) -> tuple[BoardMeeting, ...]:
        """The meetings before another whose minutes wait for approval."""
        return tuple(
            each
            for each in self.held
            if each.order < found.order and self.state(each) in ("to approve", "changed")
        )


@dataclass(frozen=True, slots=True)
class BoardsSeen:
    """The boards of some schools, by URN; of a school without a record, an empty one."""

    found: Mapping[str, BoardSeen] = field(default_factory=dict)

    def of(self, urn: str) -> BoardSeen:
        """A school's board."""
        return self.found.get(urn) or BoardSeen(Board(urn))

    def __iter__(self) -> Iterator[BoardSeen]:
        return iter(self.found.values())


def rules(ws: Workspace) -> BoardRules:
    """How boards meet and decide, by day: the program's rules and the authority's own."""
    own = ws.store.state(setting_up.authority_entity(ws)).under(OWN_RULES)
    return packed_rules(ws).with_own(own)


def packed_rules(ws: Workspace) -> BoardRules:
    """The rules that come with the program."""
    if _FILE not in ws.cache:
        text = (ws.packs.casework / _FILE).read_text(encoding="utf-8")
        ws.cache[_FILE] = read_board_rules(text, _FILE)
    return cast(BoardRules, ws.cache[_FILE])


def boards(ws: Workspace, urns: Collection[str] | None = None) -> BoardsSeen:
    """The boards of some schools or, where none are named, of all that have one."""
    db, wanted = ws.store.db, None if urns is None else frozenset(urns)
    names = [
        entity
        for kind in (BOARD, BOARD_MEETING)
        for entity in states.entities(db, kind)
        if wanted is None or school_of(entity.partition("/")[2]) in wanted
    ]
    made: dict[str, Board] = {}
    held: dict[str, list[BoardMeeting]] = {}
    for state in states.standings(db, names):
        if state.entity.startswith(f"{BOARD}/"):
            made[state.key] = read_board(state)
        elif (meeting := read_board_meeting(state)) is not None:
            held.setdefault(meeting.urn, []).append(meeting)
    return BoardsSeen(
        {
            urn: BoardSeen(
                made.get(urn) or Board(urn),
                tuple(sorted(held.get(urn, ()), key=lambda each: each.order)),
            )
            for urn in sorted({*made, *held})
        }
    )


def board_of(ws: Workspace, urn: str) -> BoardSeen:
    """A school's board. UserError where the school is not in this store."""
    known = schools.school(ws, urn).school.urn
    return boards(ws, [known]).of(known)


def meeting(ws: Workspace, key: str) -> BoardMeeting:
    """A meeting by its key, ``900011:0198…``. UserError where it is not in this store."""
    urn, _, name = key.partition(":")
    found = read_board_meeting(ws.store.state(meeting_entity(urn, name or "-")))
    if found is None:
        raise UserError(
            say("That meeting is not in this store."),
            where=key[:60],
            remedy=say("Take its name from the list of meetings."),
            code="meeting.unknown",
        )
    return found


def days(ws: Workspace, urn: str) -> tuple[tuple[date, str], ...]:
    """The days on which a school's board met or is to meet, each with its meeting's key."""
    seen = boards(ws, [urn]).of(urn)
    return tuple((each.day, each.key) for each in seen.meetings if seen.state(each) != "cancelled")


def recorded(
    ws: Workspace,
    found: BoardMeeting,
    values: list[tuple[str, Json]],
    label: str,
    also: Iterable[Write] = (),
) -> Outcome[BoardMeeting]:
    """Write values of a meeting, and give it back as it then is. also: written in the same change
    elsewhere."""
    entity = meeting_entity(found.urn, found.id)
    writes = [Write(entity, path, value) for path, value in values]
    done = ws.record([*writes, *also], None, label=label)
    return Outcome(meeting(ws, found.key), done.entities, done.label, done.batch)


def recorded_board(
    ws: Workspace, urn: str, values: list[tuple[str, Json]], label: str
) -> Outcome[Board]:
    """Write values of a school's board, and give it back as it then is."""
    entity = board_entity(urn)
    done = ws.record([Write(entity, path, value) for path, value in values], None, label=label)
    return Outcome(read_board(ws.store.state(entity)), done.entities, done.label, done.batch)
