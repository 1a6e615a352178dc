"""What needs the officer today: the time left, the caseload by category, and what is open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ssio_desktop.domain.calendar import Calendar, HalfTerm, Term, TermId
from ssio_desktop.domain.categorisation import Movement, movement
from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    board_dates,
    frameworks,
    recovery_codes,
    schools,
    setting_up,
    undoing,
    visiting,
)
from ssio_desktop.services.actions_due import DueActions
from ssio_desktop.services.backups import BackupState, backup_state
from ssio_desktop.services.categorising import MOVEMENT_WORDS
from ssio_desktop.services.home_tasks import URGENCIES, Seen, Task, tasks
from ssio_desktop.services.readiness import readiness
from ssio_desktop.services.schools import SchoolRow
from ssio_desktop.services.term_line import TermLine, planned_visits, term_line
from ssio_desktop.services.undoing import Done
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

RECENT = 6
"""How many of the latest changes are told."""


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
    movements: how many of them moved which way this term, in words. unvisited: schools without a
    visit this term. line: the term, or None where the calendar does not have it. code_wanted:
    whether it is still to be decided if the store gets a recovery code.
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
    backup: BackupState
    movements: tuple[tuple[str, int], ...] = ()
    unvisited: int = 0
    line: TermLine | None = None
    code_wanted: bool = False

    @property
    def open_tasks(self) -> tuple[Task, ...]:
        """What is open, the most urgent first."""
        left = [task for task in self.tasks if not task.is_done]
        return tuple(sorted(left, key=lambda task: URGENCIES.index(task.urgency)))


def today(ws: Workspace) -> Today:
    """What needs the officer who works here, on the day of the clock."""
    term = setting_up.current_term(ws)
    state = readiness(ws, term, by_kind=True)
    returns = len(returns_made(ws, term))
    calendar = setting_up.calendar(ws)
    time = time_left(ws.today(), term, calendar.terms)
    own = {found.school.urn for found in state.schools}
    boards = board_dates.board_dates(ws, ws.officer)
    named = {(each.visit, each.day) for each in boards}
    planned = [p for p in planned_visits(ws, own) if (p.visit, p.day) not in named]
    due = DueActions(ws, (found.school for found in state.schools))
    backup = backup_state(ws) if _has_visits(ws) else None
    seen = Seen(ws.today(), state, returns, planned, due, backup, boards)
    known = calendar.term(term)
    of_term = visiting.list_visits(ws, urns=own, days=(known.first, known.last)) if known else ()
    return Today(
        officer=setting_up.current_officer(ws).name,
        day=ws.today(),
        time=time,
        caseload=len(state.schools),
        categories=by_category(ws, [found.school for found in state.schools]),
        tasks=tasks(ws, seen, school_days_left(ws.today(), term, calendar)),
        recent=undoing.recent_changes(ws, RECENT),
        steps=FirstSteps(
            register=_holds(ws, "SELECT 1 FROM schools WHERE as_at <> '' LIMIT 1"),
            caseload=bool(state.schools),
            visit=_holds(ws, "SELECT 1 FROM visits LIMIT 1"),
        ),
        returns=returns,
        backup=backup or backup_state(ws),
        movements=movements(ws, sorted(own), term),
        unvisited=sum(any(gap.kind == "no visit" for gap in row.gaps) for row in state.schools),
        line=term_line(term, calendar, ws.today(), of_term, planned, due, boards),
        code_wanted=recovery_codes.is_wanted(ws),
    )


def movements(ws: Workspace, urns: Iterable[str], term: TermId) -> tuple[tuple[str, int], ...]:
    """How many schools moved which way in a term, in words, against their category before it."""
    counted: Counter[Movement] = Counter()
    for urn in urns:
        known = [each for each in schools.categories_of(ws, urn) if each.completed]
        now = next((each for each in known if each.term == term), None)
        if now is None:
            counted["none"] += 1
            continue
        before = next((each for each in known if each.term.order < term.order), None)
        try:
            counted[
                movement(
                    before.category if before else "",
                    now.category,
                    frameworks.framework(ws, now.framework),
                    before_framework=frameworks.framework(ws, before.framework) if before else None,
                )
            ] += 1
        except UserError:
            # A framework that is not here cannot be compared with.
            counted["not comparable"] += 1
    return tuple(
        (
            say("Not categorised this term") if kind == "none" else MOVEMENT_WORDS[kind],
            counted[kind],
        )
        for kind in MOVEMENT_WORDS
        if counted[kind]
    )


def school_days_left(day: date, term: TermId, calendar: Calendar) -> int | None:
    """Mondays to Fridays of the term from a day on, half-term left out; None where not known."""
    known = calendar.term(term)
    if known is None:
        return None
    return sum(
        _school_days(max(day, half.first), half) for half in known.halves if half.last >= day
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
    found += [CategoryCount(code, say("Another framework"), counted[code]) for code in others]
    found.append(CategoryCount("", say("Not categorised"), counted[""]))
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


def _school_days(day: date, half: HalfTerm) -> int:
    days = ((half.last - day).days + 1) if day <= half.last else 0
    return sum((day + timedelta(days=ahead)).weekday() < 5 for ahead in range(days))


def _has_visits(ws: Workspace) -> bool:
    """Whether there is a visit of the officer who works here."""
    question = "SELECT 1 FROM visits WHERE officer = ? AND urn <> '' LIMIT 1"
    return ws.store.db.conn.execute(question, (ws.officer,)).fetchone() is not None


def _holds(ws: Workspace, question: str) -> bool:
    return ws.store.db.conn.execute(question).fetchone() is not None
