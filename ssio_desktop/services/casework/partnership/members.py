"""Who belongs to a school's board: the posts that the strategy names, and changes over time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ssio_desktop.domain.casework.boards import (
    LEFT,
    MEMBER,
    ROLE_WORDS,
    Board,
    Member,
    board_entity,
)
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import new_id, same_id
from ssio_desktop.errors import UserError
from ssio_desktop.reports.wording import long_day
from ssio_desktop.services import concern, schools
from ssio_desktop.services.casework.partnership import records
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.sensible_days import refuse_odd_day
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say


def proposed(ws: Workspace, urn: str) -> tuple[tuple[str, str], ...]:
    """The first members of a board, role and name: the head, the chair, the Head of Learning and
    Inclusion, a Head of Service, the school's officer, and for the gravest categories the director
    (the strategy, 2014: roles of the partnership board; support for category 4)."""
    return tuple(_proposed(ws, urn))


def _proposed(ws: Workspace, urn: str) -> Iterator[tuple[str, str]]:
    record = schools.school(ws, urn)
    head = record.contacts.get("head", "") or record.school.head_name
    yield "head", head or ROLE_WORDS["head"]
    yield "chair", record.contacts.get("chair", "") or ROLE_WORDS["chair"]
    yield "learning", ROLE_WORDS["learning"]
    yield "service", ROLE_WORDS["service"]
    category = concern.causing_concern(ws, [urn]).get(urn, "")
    if category in records.rules(ws).series_on(ws.today()).director_for:
        yield "director", ROLE_WORDS["director"]
    yield "officer", record.officer_name or ROLE_WORDS["officer"]


def first_writes(ws: Workspace, urn: str, board: Board) -> list[Write]:
    """What names the first members of a board; nothing where it has or had any. Two officers who
    do so apart name the same."""
    if board.members:
        return []
    return [
        Write(board_entity(urn), f"{MEMBER}.{same_id(urn, role, name)}", _record(name, role, None))
        for role, name in proposed(ws, urn)
    ]


def set_member(
    ws: Workspace, urn: str, name: str, role: str, since: date | None = None, member: str = ""
) -> Outcome[Member]:
    """Record a member, or correct one by id. since: the first day. UserError without a name or
    role, or where the day cannot be meant."""
    board = records.board_of(ws, urn).board
    if not name.strip() or role not in ROLE_WORDS:
        raise UserError(
            say("A member of the board needs a name or post, and a role."),
            remedy=say("Give both."),
            code="board.member",
        )
    if since is not None:
        what = say("Membership from {day} cannot be meant.", day=long_day(since))
        refuse_odd_day(ws, since, what, "board.since")
    key = member or new_id()
    label = say("{name} recorded as a member of the board", name=name.strip())
    value = _record(name, role, since)
    done = records.recorded_board(ws, board.urn, [(f"{MEMBER}.{key}", value)], label)
    made = next(each for each in done.value.members if each.id == key)
    return Outcome(made, done.entities, done.label, done.batch)


def end_member(ws: Workspace, urn: str, member: str, last: date) -> Outcome[Board]:
    """Record the last day of a member, who stays in the minutes until then. UserError where there
    is no such member, or the day lies before the first."""
    found = _member(records.board_of(ws, urn).board, member)
    what = say("Membership until {day} cannot be meant.", day=long_day(last))
    refuse_odd_day(ws, last, what, "board.until")
    if found.since is not None and last < found.since - timedelta(days=1):
        raise UserError(
            say("The last day lies before the first, {day}.", day=long_day(found.since)),
            where=found.name,
            remedy=say("Correct the day. Nothing was recorded."),
            code="board.until",
        )
    label = say("{name} is a member until {day}", name=found.name, day=long_day(last))
    value = last.isoformat()
    return records.recorded_board(ws, urn, [(f"{LEFT}.{found.id}", value)], label)


def replace_member(ws: Workspace, urn: str, member: str, name: str, first: date) -> Outcome[Member]:
    """Let somebody follow a member in the same role from a day on, in one change. UserError as
    :func:`set_member` and :func:`end_member`."""
    board = records.board_of(ws, urn).board
    before = _member(board, member)
    if not name.strip():
        raise UserError(
            say("A member of the board needs a name or post, and a role."),
            remedy=say("Give both."),
            code="board.member",
        )
    if before.since is not None and first < before.since:
        raise UserError(
            say("The last day lies before the first, {day}.", day=long_day(before.since)),
            where=before.name,
            remedy=say("Correct the day. Nothing was recorded."),
            code="board.until",
        )
    what = say("Membership from {day} cannot be meant.", day=long_day(first))
    refuse_odd_day(ws, first, what, "board.since")
    key = new_id()
    label = say("{name} follows {before} on the board", name=name.strip(), before=before.name)
    done = records.recorded_board(
        ws,
        board.urn,
        [
            (f"{LEFT}.{before.id}", (first - timedelta(days=1)).isoformat()),
            (f"{MEMBER}.{key}", _record(name, before.role, first)),
        ],
        label,
    )
    made = next(each for each in done.value.members if each.id == key)
    return Outcome(made, done.entities, done.label, done.batch)


def _member(board: Board, member: str) -> Member:
    found = next((each for each in board.members if each.id == member), None)
    if found is None:
        raise UserError(
            say("That member is not on the board."),
            where=member[:60],
            remedy=say("Take the name from the list of members."),
            code="board.member",
        )
    return found


def _record(name: str, role: str, since: date | None) -> Json:
    return {"name": name.strip(), "role": role, "since": since.isoformat() if since else ""}
