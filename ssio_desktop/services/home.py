"""What needs the officer today: the time left, the caseload by category, and what is open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ssio_desktop.domain.calendar import HalfTerm, Term, TermId
from ssio_desktop.domain.quality_assurance import Standing
from ssio_desktop.services import (
    accuracy_list,
    board,
    frameworks,
    reading_queue,
    setting_up,
    undoing,
    visiting,
)
from ssio_desktop.services.readiness import GapKind, Readiness, readiness
from ssio_desktop.services.reading_queue import Queued
from ssio_desktop.services.schools import SchoolRow
from ssio_desktop.services.undoing import Done
from ssio_desktop.services.visiting import VisitRow
from ssio_desktop.services.workspace import Workspace

TaskKind = Literal[
    "no category",
    "category unfinished",
    "no visit",
    "visit draft",
    "visit not issued",
    "accuracy",
    "report returned",
    "report to read",
    "conflict",
    "return",
]
RECENT = 6
"""How many of the latest changes are told."""


@dataclass(frozen=True, slots=True)
class TaskItem:
    """One place where a task is worked on.

    urn: of its school, or empty. visit: id of its visit, or empty. detail: what tells it apart
    from others of the same school, such as the day of the visit.
    """

    label: str
    urn: str = ""
    visit: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """One kind of work. items: where it is open; none means that it is done.

    of: how many there are to do in all, or 0 where that says nothing.
    """

    kind: TaskKind
    items: tuple[TaskItem, ...]
    of: int = 0

    @property
    def is_done(self) -> bool:
        return not self.items


@dataclass(frozen=True, slots=True)
class CategoryCount:
    """How many schools are in a category. code: empty for those without any."""

    code: str
    name: str
    schools: int


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """Where a day stands in the year.

    half: 1 or 2 of the term, None between half-terms or outside the calendar. school_days: Mondays
    to Fridays from the day to the end of that half-term, the day itself among them. ends: the last
    school day of the half-term. resumes: when school begins again, where it is not open.
    """

    term: TermId
    half: int | None = None
    school_days: int = 0
    ends: date | None = None
    resumes: date | None = None


@dataclass(frozen=True, slots=True)
class FirstSteps:
    """How far a new store has come: register, caseload, first visit."""

    register: bool
    caseload: bool
    visit: bool

    @property
    def are_done(self) -> bool:
        return self.register and self.caseload and self.visit


@dataclass(frozen=True, slots=True)
class Today:
    """What the first page shows.

    caseload: schools of the officer who works here. returns: how many were made this term.
    """

    officer: str
    day: date
    time: TimeLeft
    caseload: int
    categories: tuple[CategoryCount, ...]
    tasks: tuple[Task, ...]
    recent: tuple[Done, ...]
    steps: FirstSteps
    returns: int

    @property
    def open_tasks(self) -> tuple[Task, ...]:
        return tuple(task for task in self.tasks if not task.is_done)


def today(ws: Workspace) -> Today:
    """What needs the officer who works here, on the day of the clock."""
    term = setting_up.current_term(ws)
    state = readiness(ws, term)
    visits = visiting.list_visits(ws, officer=ws.officer)
    returns = len(returns_made(ws, term))
    return Today(
        officer=setting_up.current_officer(ws).name,
        day=ws.today(),
        time=time_left(ws.today(), term, setting_up.calendar(ws).terms),
        caseload=len(state.schools),
        categories=by_category(ws, [found.school for found in state.schools]),
        tasks=_tasks(ws, state, visits, returns),
        recent=undoing.recent_changes(ws, RECENT),
        steps=FirstSteps(
            register=_holds(ws, "SELECT 1 FROM schools WHERE as_at <> '' LIMIT 1"),
            caseload=bool(state.schools),
            visit=_holds(ws, "SELECT 1 FROM visits LIMIT 1"),
        ),
        returns=returns,
    )


def time_left(day: date, term: TermId, terms: Sequence[Term]) -> TimeLeft:
    """Where a day stands in an authority's terms. Bank holidays are not known and count."""
    halves = [(each, number, half) for each in terms for number, half in enumerate(each.halves, 1)]
    for each, number, half in halves:
        if half.first <= day <= half.last:
            return TimeLeft(each.id, number, _school_days(day, half), half.last)
    later = [half.first for _, _, half in halves if half.first > day]
    return TimeLeft(term, resumes=min(later, default=None))


def by_category(ws: Workspace, rows: Iterable[SchoolRow]) -> tuple[CategoryCount, ...]:
    """Schools by their latest category, in the framework's order; then other frameworks’ codes,
    then those that never had one."""
    counted = Counter(row.category for row in rows)
    known = {category.id: category.name for category in frameworks.current_framework(ws).categories}
    found = [CategoryCount(code, name, counted[code]) for code, name in known.items()]
    others = sorted(set(counted) - set(known) - {""})
    found += [CategoryCount(code, "Another framework", counted[code]) for code in others]
    found.append(CategoryCount("", "Not categorised", counted[""]))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class ReturnMade:
    """A return that was made. at: ISO 8601 moment, UTC."""

    number: int
    at: str
    schools: int


def returns_made(ws: Workspace, term: TermId) -> tuple[ReturnMade, ...]:
    """The returns of a term that the officer who works here has made, the latest first."""
    rows = ws.store.db.query(
        "SELECT number, made_at, schools FROM returns WHERE officer = ? AND term = ? "
        "ORDER BY number DESC",
        (ws.officer, str(term)),
    )
    return tuple(ReturnMade(row["number"], row["made_at"], row["schools"]) for row in rows)


def _tasks(
    ws: Workspace, state: Readiness, visits: Sequence[VisitRow], returns: int
) -> tuple[Task, ...]:
    caseload = len(state.schools)
    waiting = reading_queue.queue(ws)
    conflicts = Counter(
        (conflict.urn, conflict.school_name) for conflict in board.conflicts_of(ws, state.term)
    )
    return (
        Task("no visit", _with_gap(state, "no visit"), caseload),
        Task("no category", _with_gap(state, "no category"), caseload),
        Task("category unfinished", _with_gap(state, "category unfinished")),
        Task("visit draft", _visits(visits, "draft", "amending")),
        Task("visit not issued", _visits(visits, "final")),
        Task("accuracy", _checks(ws)),
        Task("report returned", _read(waiting, "returned", own=True)),
        Task("report to read", _read(waiting, "waiting", own=False)),
        Task(
            "conflict",
            tuple(
                TaskItem(name or urn, urn, detail=str(count))
                for (urn, name), count in sorted(conflicts.items())
            ),
        ),
        Task(
            "return",
            () if returns or not state.schools else (TaskItem(state.term.title),),
            caseload,
        ),
    )


def _with_gap(state: Readiness, kind: GapKind) -> tuple[TaskItem, ...]:
    return tuple(
        TaskItem(found.school.name, found.school.urn)
        for found in state.schools
        if any(gap.kind == kind for gap in found.gaps)
    )


def _checks(ws: Workspace) -> tuple[TaskItem, ...]:
    """Drafts to which the school replied or did not reply in time, those due first."""
    return tuple(
        TaskItem(
            row.school_name,
            row.urn,
            row.visit,
            row.visit_date.isoformat() if row.visit_date else "",
        )
        for row in accuracy_list.list_checks(ws, waiting=True, officer=ws.officer)
        if row.state != "with school"
    )


def _visits(visits: Sequence[VisitRow], *states: str) -> tuple[TaskItem, ...]:
    """Visits of whatever term in these states, the oldest first: they have waited longest."""
    found = [visit for visit in visits if visit.state in states]
    found.sort(key=lambda visit: (visit.visit_date or date.max, visit.id))
    return tuple(
        TaskItem(
            visit.school_name or visit.urn,
            visit.urn,
            visit.id,
            visit.visit_date.isoformat() if visit.visit_date else "",
        )
        for visit in found
    )


def _read(queue: Sequence[Queued], standing: Standing, *, own: bool) -> tuple[TaskItem, ...]:
    """Reports that stand so, one's own or those of others, in the order of waiting."""
    return tuple(
        TaskItem(
            each.row.school_name or each.row.urn,
            each.row.urn,
            each.row.id,
            each.row.visit_date.isoformat() if each.row.visit_date else "",
        )
        for each in queue
        if each.standing == standing and each.is_own == own
    )


def _school_days(day: date, half: HalfTerm) -> int:
    days = ((half.last - day).days + 1) if day <= half.last else 0
    return sum((day + timedelta(days=ahead)).weekday() < 5 for ahead in range(days))


def _holds(ws: Workspace, question: str) -> bool:
    return ws.store.db.conn.execute(question).fetchone() is not None
