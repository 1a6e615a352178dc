"""The term of an officer's schools on one line: visits made and planned, actions due, its edges."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from ssio_desktop.domain.calendar import Calendar, HalfTerm, TermId
from ssio_desktop.domain.visits import read_day
from ssio_desktop.services.actions_due import DueActions
from ssio_desktop.services.board_dates import BoardDate
from ssio_desktop.services.visiting import VisitRow
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.projections.noted import NEXT_VISIT_NOTED
from ssio_desktop.wording import say

DotKind = Literal[
    "visit made", "visit planned", "visit board", "action due", "action overdue", "edge"
]

A_DAY: Final = 12
"""Actions of one day that have a dot each: more would stand among those of the next week."""


@dataclass(frozen=True, slots=True)
class Dot:
    """Something on a day; a “visit board” is a partnership board that is planned. urn, visit,
    action: where it is seen; empty where it is not. more: of how many it tells together, which have
    no dot of their own; else 0."""

    day: date
    kind: DotKind
    label: str
    school: str = ""
    urn: str = ""
    visit: str = ""
    action: str = ""
    more: int = 0


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
    actions: DueActions,
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
    for day, due in actions.each_day(first, last, A_DAY):
        how: DotKind = "action overdue" if day < today else "action due"
        dots += [Dot(day, how, e.what, e.school, e.urn, action=e.key) for e in due.first]
        if due.more:
            dots.append(Dot(day, how, "", more=due.more))
    kept = [dot for dot in dots if first <= dot.day <= last]
    kept.sort(key=lambda dot: (dot.day, dot.kind, dot.more, dot.school.casefold(), dot.label))
    return TermLine(term, first, last, known.halves, today, tuple(kept))


def planned_visits(ws: Workspace, urns: Iterable[str]) -> tuple[Planned, ...]:
    """The next visits that the latest notes of some schools plan, one a school, where no visit was
    begun since. A day that has passed without a note is among them."""
    # The latest of each school is looked up by an index. A board's note names the day of the next
    # board, which is no visit.
    rows = ws.store.db.conn.execute(
        "SELECT v.urn, coalesce(s.name, v.urn), v.visit_date, v.id, n.path, n.value "
        "FROM json_each(?) j CROSS JOIN visits v ON v.entity = ("
        "SELECT w.entity FROM visits w WHERE w.urn = j.value AND w.visit_date > '' "
        "AND w.state <> 'withdrawn' ORDER BY w.visit_date DESC, w.id DESC LIMIT 1) "
        "CROSS JOIN noted n ON n.entity = v.entity AND n.kind = ? "
        "LEFT JOIN schools s ON s.urn = v.urn WHERE v.visit_date <= ?",
        (json.dumps(sorted(urns)), NEXT_VISIT_NOTED, ws.today().isoformat()),
    )
    found: list[Planned] = []
    for urn, school, noted, visit, path, value in rows:
        day = read_day(value) if ":" not in path else None
        if day is not None and day.isoformat() > noted:
            found.append(Planned(urn, school, day, visit))
    return tuple(sorted(found, key=lambda each: (each.day, each.school)))


def this_week(day: date | None, today: date) -> bool:
    """Whether a day is today or one of the six after it."""
    return day is not None and today <= day < today + timedelta(days=7)
