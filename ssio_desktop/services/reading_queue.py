"""The reader's queue, oldest first, and how long reading takes."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.quality_assurance import (
    READING,
    Reading,
    Standing,
    read_reading,
)
from ssio_desktop.domain.sampling import Why
from ssio_desktop.domain.visits import day_of
from ssio_desktop.domain.working_days import WorkingDays
from ssio_desktop.errors import UserError
from ssio_desktop.services import accuracy_rules, reading_plan, visiting
from ssio_desktop.services.visiting import VisitRow
from ssio_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Queued:
    """A report that is not issued yet. since: the day it was asked for, or made final where it was
    not. days: working days from then to today. required: whether the plan asks for its reading.
    is_own: whether it is the report of the one who works here."""

    row: VisitRow
    standing: Standing
    since: date
    days: int
    comments: int
    unanswered: int
    required: bool
    is_own: bool


@dataclass(frozen=True, slots=True)
class Turnaround:
    """How reading went in a term. middle: half of those answered took at most so many working
    days; None where none was answered yet."""

    term: TermId
    asked: int
    answered: int
    waiting: int
    returned: int
    middle: float | None
    longest: int | None


def queue(ws: Workspace) -> tuple[Queued, ...]:
    """Reports that are final and not issued: those asked for, returned or approved, and those
    that have to be read. The one that has waited longest is first."""
    known = _readings(ws)
    count = accuracy_rules.working_days(ws)
    drawn: dict[TermId, Mapping[str, tuple[Why, ...]]] = {}
    found: list[Queued] = []
    for row in visiting.list_visits(ws, states=("final", "amending")):
        visit = visiting.read(ws, row.id)
        said = known.get(row.id, Reading(row.id))
        standing = said.standing(visit)
        if visit.term is not None and visit.term not in drawn:
            drawn[visit.term] = reading_plan.drawn_in(ws, visit.term)
        required = visit.term is not None and visit.id in drawn[visit.term]
        if standing == "not asked" and not required and not said.rounds:
            continue
        now = said.current_round(visit)
        since = day_of(now.at if now else visit.versions[-1].at)
        comments = [each for each in said.comments if not each.taken_back]
        found.append(
            Queued(
                row,
                standing,
                since,
                count.between(since, ws.today()),
                len(comments),
                len(said.open_comments),
                required,
                ws.officer in (visit.officer, visit.versions[-1].by),
            )
        )
    return tuple(sorted(found, key=lambda each: (each.since, each.row.school_name, each.row.id)))


def turnaround(ws: Workspace) -> tuple[Turnaround, ...]:
    """Figures by term, the latest first. They are of the reading, not of anybody who reads."""
    known = _readings(ws)
    terms = dict(
        ws.store.db.conn.execute(
            "SELECT v.id, v.term FROM json_each(?) j CROSS JOIN visits v ON v.entity = j.value "
            "WHERE v.state <> 'withdrawn' AND v.urn <> ''",
            (json.dumps([f"visit/{each}" for each in known]),),
        )
    )
    said: dict[str, list[Reading]] = defaultdict(list)
    for visit_id, each in known.items():
        if visit_id in terms:
            said[terms[visit_id]].append(each)
    count = accuracy_rules.working_days(ws)
    found = [
        _of_term(term, readings, count) for name, readings in said.items() if (term := _term(name))
    ]
    return tuple(sorted(found, key=lambda each: each.term.order, reverse=True))


def _of_term(term: TermId, readings: list[Reading], count: WorkingDays) -> Turnaround:
    rounds = [each for one in readings for each in one.rounds]
    followed = {earlier for each in rounds for earlier in each.after}
    closed = [(each, verdict) for each in rounds if (verdict := each.closing())]
    days = [count.between(day_of(each.at), day_of(verdict.at)) for each, verdict in closed]
    waiting = [each for each in rounds if not each.counting() and each.id not in followed]
    return Turnaround(
        term,
        asked=len(rounds),
        answered=len(closed),
        waiting=len(waiting),
        returned=sum(verdict.decision == "returned" for _, verdict in closed),
        middle=median(days) if days else None,
        longest=max(days, default=None),
    )


def _readings(ws: Workspace) -> dict[str, Reading]:
    return {state.key: read_reading(state) for state in ws.store.states(READING)}


def _term(name: str) -> TermId | None:
    try:
        return TermId.parse(name)
    except UserError:
        return None
