"""The half-termly series of a school's board: what the calendar asks for, what is planned, held or
left out, and planning it in one go."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ssio_desktop.domain.casework.board_series import Half, halves, propose_day
from ssio_desktop.domain.casework.boards import (
    CANCELLED,
    DETAILS,
    SKIP,
    Board,
    BoardMeeting,
    board_entity,
    meeting_entity,
)
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import new_id, same_id
from ssio_desktop.domain.visits import read_day
from ssio_desktop.domain.working_days import WorkingDays
from ssio_desktop.errors import UserError
from ssio_desktop.reports.wording import long_day
from ssio_desktop.services import accuracy_rules, board_dates, schools, setting_up
from ssio_desktop.services.casework.partnership import agenda, members, plan_link, records
from ssio_desktop.services.casework.partnership.records import BoardSeen
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.sensible_days import refuse_after_closing, refuse_odd_day
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

HALVES = 6
"""Half-terms that a series looks ahead: a year."""

SlotKind = Literal["held", "noted", "planned", "skipped", "proposed", "none"]


@dataclass(frozen=True, slots=True)
class Slot:
    """A half-term of a series. kind: held and minuted here; noted in a note of visit; planned;
    skipped for a reason; proposed for a day; or none, where no day is left. meetings: of the
    half-term that count. day: of the latest of them, or that is proposed."""

    half: Half
    kind: SlotKind
    day: date | None = None
    reason: str = ""
    meetings: tuple[BoardMeeting, ...] = ()


def working_days(ws: Workspace) -> WorkingDays:
    """Days on which a board can meet: school days of the authority's calendar."""
    known = accuracy_rules.rules(ws)
    holidays = accuracy_rules.bank_holidays(ws)
    return WorkingDays(holidays.name_of, known.closed, setting_up.calendar(ws))


def series(
    ws: Workspace, urn: str, first: date | None = None, seen: BoardSeen | None = None
) -> tuple[Slot, ...]:
    """The half-terms of a year from that of a day (else today) on, and how each stands."""
    begin = first or ws.today()
    found = halves(setting_up.calendar(ws), begin, begin + timedelta(days=400))[:HALVES]
    known, rules = seen or records.board_of(ws, urn), records.rules(ws)
    noted = _noted(ws, urn)
    open_days = working_days(ws)
    taken = _taken(ws, urn) if any(half.last >= ws.today() for half in found) else frozenset()
    weekday = known.held[-1].day.isoweekday() if known.held else 0
    slots = []
    for half in found:
        slot = standing_in(known, half, noted)
        if slot is None:
            rule = rules.series_on(half.first)
            day = propose_day(
                half,
                rule,
                open_days.is_working,
                weekday=weekday,
                taken=taken,
                earliest=ws.today(),
            )
            slot = Slot(half, "proposed" if day else "none", day)
        slots.append(slot)
    return tuple(slots)


def standing_in(seen: BoardSeen, half: Half, noted: Iterable[date]) -> Slot | None:
    """How a half-term stands by what is recorded; None where nothing is. noted: days of boards in
    notes of visits. A meeting that took place outweighs a reason for none."""
    mine = tuple(each for each in seen.meetings if half.holds(each.day))
    counting = tuple(each for each in mine if seen.state(each) != "cancelled")
    held = tuple(each for each in counting if each.is_begun)
    if held:
        return Slot(half, "held", held[-1].day, meetings=counting)
    if counting:
        return Slot(half, "planned", counting[-1].day, meetings=counting)
    in_notes = [day for day in noted if half.holds(day)]
    if in_notes:
        return Slot(half, "noted", max(in_notes))
    reason = seen.board.skips.get(half.id, "")
    return Slot(half, "skipped", reason=reason, meetings=mine) if reason else None


def plan_series(ws: Workspace, urn: str) -> Outcome[tuple[BoardMeeting, ...]]:
    """Plan a meeting on every day that is proposed, and the board's members by their posts where it
    has none. UserError where nothing is proposed, or the school is closed."""
    school = schools.school(ws, urn).school
    refuse_after_closing(ws, school, ws.today())
    seen = records.board_of(ws, school.urn)
    slots = [
        (each.half, each.day)
        for each in series(ws, school.urn, seen=seen)
        if each.kind == "proposed" and each.day
    ]
    if not slots:
        raise UserError(
            say("Every half-term of the calendar has its board."),
            where=school.name,
            remedy=say("Read a later calendar in, or add a meeting on a day of its own."),
            code="board.nothing-to-plan",
        )
    writes = members.first_writes(ws, school.urn, seen.board)
    made = []
    taken = {each.id for each in seen.meetings}
    for half, day in slots:
        # The same on every device, so that a series that two people plan apart is one.
        key = same_id(school.urn, half.id)
        key = new_id() if key in taken else key
        writes.append(Write(meeting_entity(school.urn, key), DETAILS, _details(day, "")))
        made.append(f"{school.urn}:{key}")
    label = say(
        "Partnership board of {school}: {count} meetings planned",
        school=school.name,
        count=len(made),
    )
    done = ws.record(writes, None, label=label)
    planned = tuple(records.meeting(ws, key) for key in made)
    return Outcome(planned, done.entities, done.label, done.batch)


def plan_meeting(ws: Workspace, urn: str, day: date, place: str = "") -> Outcome[BoardMeeting]:
    """Plan one meeting on a day of one's own choice. UserError where schools are closed on it, or
    this school for good, or the board meets on it already."""
    school = schools.school(ws, urn).school
    seen = records.board_of(ws, school.urn)
    _check_day(ws, seen, day, "")
    key = new_id()
    writes = members.first_writes(ws, school.urn, seen.board)
    writes.append(Write(meeting_entity(school.urn, key), DETAILS, _details(day, place)))
    label = say(
        "Partnership board of {school} planned on {day}", school=school.name, day=long_day(day)
    )
    done = ws.record(writes, None, label=label)
    made = records.meeting(ws, f"{school.urn}:{key}")
    return Outcome(made, done.entities, done.label, done.batch)


def move_meeting(ws: Workspace, key: str, day: date, place: str) -> Outcome[BoardMeeting]:
    """Record another day or place of a meeting; open milestones that are due at it follow.
    UserError where it was held and its day would be another, where schools are closed on that day,
    or the board meets on it already."""
    found = records.meeting(ws, key)
    following: list[Write] = []
    if day != found.day:
        if found.is_begun:
            raise UserError(
                say("The board met on {day}, so it cannot be moved.", day=long_day(found.day)),
                remedy=say("Keep the day. The place can be corrected."),
                code="board.held",
            )
        _check_day(ws, records.board_of(ws, found.urn), day, found.id)
        following = plan_link.following_writes(ws, found, day)
    label = say("Day and place of the meeting recorded")
    if following:
        label = say("Board moved to {day}; milestones due at it follow", day=long_day(day))
    return records.recorded(ws, found, [(DETAILS, _details(day, place))], label, following)


def skip(ws: Workspace, urn: str, half: Half, reason: str) -> Outcome[Board]:
    """Record why no board meets in a half-term; what was planned in it is taken off. UserError
    without a reason, or where a board was held in it."""
    seen = records.board_of(ws, urn)
    if not reason.strip():
        raise UserError(
            say("Leaving a board out needs a reason."),
            where=half.title,
            remedy=say("Say why the board does not meet in this half-term."),
            code="board.reason",
        )
    inside = [each for each in seen.meetings if half.holds(each.day)]
    if any(each.is_begun for each in inside):
        raise UserError(
            say("The board met in this half-term."),
            where=half.title,
            remedy=say("Choose another half-term. Nothing was recorded."),
            code="board.held",
        )
    told: Json = {"reason": reason.strip(), "at": ws.moment()}
    writes = [Write(board_entity(seen.board.urn), f"{SKIP}.{half.id}", told)]
    writes += [
        Write(meeting_entity(each.urn, each.id), CANCELLED, told)
        for each in inside
        if not each.cancelled
    ]
    label = say("No board in the {half}", half=half.title)
    done = ws.record(writes, None, label=label)
    now = records.board_of(ws, urn).board
    return Outcome(now, done.entities, done.label, done.batch)


def unskip(ws: Workspace, urn: str, half: Half) -> Outcome[Board]:
    """Let a board be held in a half-term after all; what was taken off is planned again."""
    seen = records.board_of(ws, urn)
    writes = [Write(board_entity(seen.board.urn), f"{SKIP}.{half.id}", None)]
    writes += [
        Write(meeting_entity(each.urn, each.id), CANCELLED, None)
        for each in seen.meetings
        if half.holds(each.day) and seen.state(each) == "cancelled"
    ]
    done = ws.record(writes, None, label=say("Board in the {half} after all", half=half.title))
    now = records.board_of(ws, urn).board
    return Outcome(now, done.entities, done.label, done.batch)


def half_named(ws: Workspace, name: str) -> Half:
    """A half-term by its name, ``2026-autumn-1``. UserError where the calendar has none such."""
    calendar = setting_up.calendar(ws)
    known = halves(calendar, date.min, date.max)
    found = next((each for each in known if each.id == name.strip().lower()), None)
    if found is None:
        raise UserError(
            say("The calendar has no half-term “{name}”.", name=name[:40]),
            remedy=say("Write it such as 2026-autumn-1, or read a later calendar in."),
            code="board.half",
        )
    return found


def refresh_agenda(ws: Workspace, key: str) -> Outcome[BoardMeeting]:
    """Add to the agenda what plan, actions, data and visits ask for now and it never had."""
    found = records.meeting(ws, key)
    values = agenda.fresh(ws, found)
    if not values:
        return Outcome(found, label=say("The agenda has everything that is asked for"))
    return records.recorded(ws, found, values, say("Agenda brought up to date"))


def _check_day(ws: Workspace, seen: BoardSeen, day: date, own: str) -> None:
    what = say("A board on {day} cannot be meant.", day=long_day(day))
    refuse_odd_day(ws, day, what, "board.day")
    refuse_after_closing(ws, schools.school(ws, seen.board.urn).school, day)
    if not working_days(ws).is_working(day):
        raise UserError(
            say("Schools are closed on {day}.", day=long_day(day)),
            remedy=say("Choose a school day; the calendar shows half-terms and holidays."),
            code="board.closed",
        )
    if any(
        each.day == day and each.id != own and seen.state(each) != "cancelled"
        for each in seen.meetings
    ):
        raise UserError(
            say("The board meets on {day} already.", day=long_day(day)),
            remedy=say("Choose another day."),
            code="board.twice",
        )


def _noted(ws: Workspace, urn: str) -> tuple[date, ...]:
    """Days of boards that a note of visit records."""
    rows = ws.store.db.conn.execute(
        "SELECT visit_date FROM visits WHERE form_id = ? AND urn = ? AND state <> 'withdrawn'",
        (board_dates.BOARD_FORM, urn),
    )
    return tuple(day for (text,) in rows if (day := read_day(text)) is not None)


def _taken(ws: Workspace, urn: str) -> Collection[date]:
    """Days on which the school's officer is at another school's board."""
    own = {row.urn: row.officer for row in schools.list_schools(ws)}
    mine = [other for other, officer in own.items() if officer == own.get(urn) and other != urn]
    return frozenset(
        each.day
        for seen in records.boards(ws, mine)
        for each in seen.meetings
        if not each.cancelled
    )


def _details(day: date, place: str) -> Json:
    return {"day": day.isoformat(), "place": place.strip()}
