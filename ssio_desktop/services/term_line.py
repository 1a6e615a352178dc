"""The term of an officer's schools on one line: visits made and planned, actions due, its edges."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ssio_desktop.domain.calendar import Calendar, HalfTerm, TermId
from ssio_desktop.domain.visits import read_day
from ssio_desktop.services.actions import ActionLine
from ssio_desktop.services.board_dates import BOARD_FORM, BoardDate
from ssio_desktop.services.visiting import VisitRow
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

DotKind = Literal[
    "visit made", "visit planned", "visit board", "action due", "action overdue", "edge"
]


@dataclass(frozen=True, slots=True)
class Dot:
    """Something on a day; a “visit board” is a partnership board that is planned. urn, visit,
    action: where it is seen; empty where it is not."""

    day: date
    kind: DotKind
    label: str
    school: str = ""
    urn: str = ""
    visit: str = ""
    action: str = ""


@dataclass(frozen=True, slots=True)
class Planned:
    """A day that a school's latest note plans for the next visit. visit: that note's."""

    urn: str
    school: str
    day: date
    visit: str


@dataclass(frozen=True, slots=True)
class TermLine:
    """A term and what lies in it, in order. halves: empty where the calendar has no such term."""

    term: TermId
    first: date
    last: date
    halves: tuple[HalfTerm, ...]
    today: date
    dots: tuple[Dot, ...]


def term_line(
    term: TermId,
    calendar: Calendar,
    today: date,
    visits: Iterable[VisitRow],
    planned: Iterable[Planned],
    actions: Iterable[ActionLine],
    boards: Iterable[BoardDate] = (),
) -> TermLine | None:
    """The line of a term, or None where the authority's calendar does not have it."""
    known = calendar.term(term)
    if known is None:
        return None
    first, last = known.first, known.last
    dots = [
        Dot(known.halves[0].last, "edge", say("Last school day before half-term")),
        Dot(known.halves[1].first, "edge", say("First school day after half-term")),
        Dot(last, "edge", say("Last school day of the term; the return is due")),
    ]
    for visit in visits:
        if visit.visit_date is not None and visit.state != "withdrawn":
            kind: DotKind = "visit made" if visit.visit_date <= today else "visit planned"
            dots.append(
                Dot(
                    visit.visit_date,
                    kind,
                    visit.form_title,
                    visit.school_name,
                    visit.urn,
                    visit.id,
                )
            )
    dots += [Dot(p.day, "visit planned", "", p.school, p.urn, p.visit) for p in planned]
    dots += [Dot(b.day, "visit board", "", b.school, b.urn, b.visit) for b in boards]
    for action in actions:
        if action.is_open and action.due is not None:
            due: DotKind = "action overdue" if action.standing == "overdue" else "action due"
            dots.append(
                Dot(action.due, due, action.what, action.school, action.urn, action=action.key)
            )
    kept = [dot for dot in dots if first <= dot.day <= last]
    kept.sort(key=lambda dot: (dot.day, dot.kind, dot.school.casefold(), dot.label))
    return TermLine(term, first, last, known.halves, today, tuple(kept))


def planned_visits(ws: Workspace, visits: Sequence[VisitRow]) -> tuple[Planned, ...]:
    """The next visits that the latest notes plan, one a school, where no visit was begun since.

    visits: those that count, of whatever term. A day that has passed without a note is among them.
    """
    today = ws.today()
    latest: dict[str, VisitRow] = {}
    for visit in visits:
        if visit.state == "withdrawn" or visit.visit_date is None:
            continue
        known = latest.get(visit.urn)
        if known is None or (visit.visit_date, visit.id) > (known.visit_date, known.id):
            latest[visit.urn] = visit
    made = {
        row.id: row
        for row in latest.values()
        # A board's note names the day of the next board, which is no visit.
        if row.visit_date and row.visit_date <= today and row.form_id != BOARD_FORM
    }
    found: list[Planned] = []
    rows = ws.store.db.conn.execute(
        "SELECT e.entity, e.path, e.value FROM heads h JOIN events e ON e.seq = h.seq "
        "WHERE h.entity IN (SELECT value FROM json_each(?)) AND h.path LIKE 'answers.%next_date'",
        (json.dumps([f"visit/{key}" for key in made]),),
    )
    for entity, path, value in rows:
        row = made.get(entity.partition("/")[2])
        day = read_day(json.loads(value)) if ":" not in path else None
        if row is not None and day is not None and row.visit_date and day > row.visit_date:
            found.append(Planned(row.urn, row.school_name or row.urn, day, row.id))
    return tuple(sorted(found, key=lambda each: (each.day, each.school)))


def this_week(day: date | None, today: date) -> bool:
    """Whether a day is today or one of the six after it."""
    return day is not None and today <= day < today + timedelta(days=7)
