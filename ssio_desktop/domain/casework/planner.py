"""Planning an officer's visits of a term: what is asked for, what a plan must hold to, what makes
one better than another, and why a visit lies on its day. The solver itself is a service.

A day takes a morning and an afternoon, so two visits or boards. Distances are straight lines
between National Grid coordinates, in kilometres; a road is longer, but for near and far it does.
"""

from __future__ import annotations

import itertools
import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Final, Literal

Place = tuple[int, int]
"""Easting and northing on the National Grid, in metres."""

Broken = Literal["day", "closed", "full", "apart", "inspection", "number"]
"""What a plan may break: a day outside the term, the school's closed day, a day with more than it
takes, visits too close, a visit too soon after an inspection, a visit too few or too many."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a plan holds to. apart, after_inspection, before_board: in school days.

    a_day: places in a day. a_week: visits in a week that are not yet too many. near_km: schools
    that may share a day. The numbers are the authority's to change.
    """

    apart: int = 10
    after_inspection: int = 10
    before_board: int = 10
    a_day: int = 2
    a_week: int = 4
    near_km: float = 15.0


@dataclass(frozen=True, slots=True)
class Need:
    """A school that is to be visited. visits: how many are still to be found a day for.

    place: None where the register has no coordinates. boards: its partnership boards in the term.
    inspected: the first day of the latest inspection. closed: days on which it cannot be visited.
    last: the day of the latest visit.
    """

    urn: str
    name: str
    visits: int
    place: Place | None = None
    boards: tuple[date, ...] = ()
    inspected: date | None = None
    closed: frozenset[date] = frozenset()
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Fixed:
    """What lies on a day already: a visit in the calendar or pinned, or a board."""

    urn: str
    day: date
    is_board: bool = False


@dataclass(frozen=True)
class Problem:
    """What is asked for. days: those on which the officer can visit, in order. fixed: of any
    school of the caseload, also of those that need no further visit."""

    days: tuple[date, ...]
    needs: tuple[Need, ...]
    fixed: tuple[Fixed, ...] = ()
    rules: Rules = field(default_factory=Rules)
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where the schools of the caseload are, by URN."""

    @cached_property
    def positions(self) -> Mapping[date, int]:
        """Each day's place among the days."""
        return {day: place for place, day in enumerate(self.days)}

    @cached_property
    def ideals(self) -> Mapping[str, tuple[float, ...]]:
        """See :func:`ideals`; by school."""
        return ideals(self)

    def position(self, day: date) -> int:
        """How many of the days lie before a day: days are counted so, not by the calendar."""
        return bisect_left(self.days, day)

    def prepares(self, board: date, day: date) -> bool:
        """Whether a visit on a day would prepare a board."""
        return 0 < self.position(board) - self.position(day) <= self.rules.before_board

    def nearby(self, urn: str, day: date) -> float:
        """Kilometres saved by what lies fixed on a day at other schools."""
        there = {each.urn for each in self.fixed if each.day == day} - {urn}
        return max((saved(self, urn, each) for each in there), default=0.0)

    def room(self) -> dict[date, int]:
        """Places left on each day."""
        taken = Counter(each.day for each in self.fixed)
        return {day: max(0, self.rules.a_day - taken[day]) for day in self.days}

    @cached_property
    def base(self) -> Place | None:
        """The middle of the caseload, from where travel is reckoned."""
        known = [*self.places.values()]
        if not known:
            return None
        return (
            round(sum(each[0] for each in known) / len(known)),
            round(sum(each[1] for each in known) / len(known)),
        )


@dataclass(frozen=True, slots=True)
class Planned:
    """A visit with its day."""

    urn: str
    day: date


@dataclass(frozen=True, slots=True)
class Plan:
    """Visits in order of days. unplaced: schools with how many visits no day was found for."""

    visits: tuple[Planned, ...]
    unplaced: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Measures:
    """How good a plan is. km: travelled in straight lines from the middle of the caseload and
    back. outings: days on which somebody goes out. heaviest: most visits in a week. unplaced:
    visits without a day. prepared: boards with a visit shortly before them, of all boards."""

    km: float
    outings: int
    heaviest: int
    unplaced: int
    prepared: int
    boards: int


WEIGHT_LATE: Final = 0.6
"""Points for each day away from where a visit would lie if all were spread evenly; a point is
worth a kilometre saved."""
WEIGHT_BOARD: Final = 25.0
"""Points for a visit shortly before a board that has none yet."""
WEIGHT_WEEK: Final = 12.0
"""Points against each visit beyond those that a week should have."""
WEIGHT_UNPLACED: Final = 1000.0
"""Points against a visit without a day: more than anything that a day could cost."""


def distance(one: Place | None, other: Place | None) -> float | None:
    """Kilometres between two places; None where one is not known."""
    if one is None or other is None:
        return None
    return math.dist(one, other) / 1000


def saved(problem: Problem, one: str, other: str) -> float:
    """Kilometres that are saved where two schools share a day; 0 where they are too far apart.

    Source: the savings of Clarke and Wright, Operations Research 12 (1964), 568–581.
    """
    here, there, base = problem.places.get(one), problem.places.get(other), problem.base
    between = distance(here, there)
    if between is None or between > problem.rules.near_km:
        return 0.0
    return max(0.0, (distance(base, here) or 0) + (distance(base, there) or 0) - between)


def too_soon_until(problem: Problem, need: Need) -> date | None:
    """The first day on which a school may be visited after its inspection; None where it may be
    at once, or was not inspected."""
    if need.inspected is None:
        return None
    # The days before the term count too, as weekdays: the calendar knows no more of them.
    day, left = need.inspected, problem.rules.after_inspection
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < 5
    return day


def usable(problem: Problem, need: Need) -> tuple[date, ...]:
    """The days on which a school can be visited, as far as it is looked at by itself."""
    room, first = problem.room(), too_soon_until(problem, need)
    held = [problem.position(each.day) for each in _visits_of(problem, need.urn)]
    return tuple(
        day
        for place, day in enumerate(problem.days)
        if room[day]
        and day not in need.closed
        and (first is None or day >= first)
        and all(abs(place - each) >= problem.rules.apart for each in held)
    )


def ideals(problem: Problem) -> dict[str, tuple[float, ...]]:
    """Where each school's visits would lie if all were spread evenly, as positions among the days.

    The visits of one school divide the term. Schools with one visit follow each other by how long
    ago they were visited, so that nobody waits longest twice.
    """
    length = len(problem.days)
    single = sorted(
        (each for each in problem.needs if each.visits == 1),
        key=lambda need: (need.last or date.min, need.urn),
    )
    found: dict[str, tuple[float, ...]] = {
        need.urn: ((rank + 0.5) / len(single) * length,) for rank, need in enumerate(single)
    }
    for need in problem.needs:
        if need.visits > 1:
            found[need.urn] = tuple(
                (number + 0.5) / need.visits * length for number in range(need.visits)
            )
    return found


def boards_to_prepare(problem: Problem, need: Need) -> tuple[date, ...]:
    """A school's boards that no fixed visit lies shortly before."""
    held = [each.day for each in _visits_of(problem, need.urn)]
    return tuple(
        board for board in need.boards if not any(problem.prepares(board, day) for day in held)
    )


def cost(problem: Problem, need: Need, day: date) -> float:
    """Points against a day for a visit, as far as it is looked at by itself."""
    at = problem.positions[day] + 0.5
    away = min(abs(at - ideal) for ideal in problem.ideals[need.urn])
    return WEIGHT_LATE * away - problem.nearby(need.urn, day)


def points(problem: Problem, plan: Plan) -> float:
    """Points against a plan: what the solver makes as small as it can."""
    needs = {need.urn: need for need in problem.needs}
    total = WEIGHT_UNPLACED * sum(plan.unplaced.values())
    total += sum(cost(problem, needs[each.urn], each.day) for each in plan.visits)
    by_day: dict[date, list[str]] = defaultdict(list)
    for each in plan.visits:
        by_day[each.day].append(each.urn)
    for urns in by_day.values():
        total -= sum(saved(problem, *pair) for pair in itertools.pairwise(urns))
    weeks = Counter(each.day.isocalendar()[:2] for each in problem.fixed)
    weeks.update(each.day.isocalendar()[:2] for each in plan.visits)
    total += WEIGHT_WEEK * sum(max(0, n - problem.rules.a_week) for n in weeks.values())
    for need in problem.needs:
        own = [each.day for each in plan.visits if each.urn == need.urn]
        total -= WEIGHT_BOARD * sum(
            any(problem.prepares(board, day) for day in own)
            for board in boards_to_prepare(problem, need)
        )
    return total


def broken(problem: Problem, plan: Plan) -> tuple[tuple[Broken, str, date | None], ...]:
    """Everything a plan breaks, with the school and day; empty for a plan that holds."""
    return tuple(_broken(problem, plan))


def _broken(problem: Problem, plan: Plan) -> Iterator[tuple[Broken, str, date | None]]:
    needs = {need.urn: need for need in problem.needs}
    room = problem.room()
    counted = Counter(each.urn for each in plan.visits)
    for urn, need in needs.items():
        if counted[urn] + plan.unplaced.get(urn, 0) != need.visits:
            yield "number", urn, None
    for urn in counted:
        if urn not in needs:
            yield "number", urn, None
    for day, visits in Counter(each.day for each in plan.visits).items():
        if visits > room.get(day, 0):
            yield "full" if day in room else "day", "", day
    for each in plan.visits:
        wanted = needs.get(each.urn)
        if wanted is None:
            continue
        if each.day in wanted.closed:
            yield "closed", each.urn, each.day
        first = too_soon_until(problem, wanted)
        if first is not None and each.day < first:
            yield "inspection", each.urn, each.day
    for urn in needs:
        own = {problem.position(each.day) for each in plan.visits if each.urn == urn}
        held = {problem.position(each.day) for each in _visits_of(problem, urn)}
        days = sorted([*own, *held])
        for one, other in itertools.pairwise(days):
            if other - one < problem.rules.apart and {one, other} & own:
                yield "apart", urn, problem.days[min(other, len(problem.days) - 1)]


def measure(problem: Problem, plan: Plan) -> Measures:
    """How good a plan is, with what was fixed before."""
    together: dict[date, set[str]] = defaultdict(set)
    for planned in plan.visits:
        together[planned.day].add(planned.urn)
    for fixed in problem.fixed:
        together[fixed.day].add(fixed.urn)
    held = (Planned(each.urn, each.day) for each in problem.fixed if not each.is_board)
    visits = [*plan.visits, *held]
    weeks = Counter(each.day.isocalendar()[:2] for each in visits)
    boards = [(need.urn, board) for need in problem.needs for board in need.boards]
    prepared = sum(
        any(each.urn == urn and problem.prepares(board, each.day) for each in visits)
        for urn, board in boards
    )
    return Measures(
        round(sum(_round_trip(problem, urns) for urns in together.values()), 1),
        len(together),
        max(weeks.values(), default=0),
        sum(plan.unplaced.values()),
        prepared,
        len(boards),
    )


def _round_trip(problem: Problem, urns: Iterable[str]) -> float:
    """Out from the base to a day's places and back, by the shortest order."""
    base = problem.base
    known = [problem.places[urn] for urn in sorted(urns) if urn in problem.places]
    if base is None or not known:
        return 0.0
    # A day has two or three places: the nearest next is the shortest way, or nearly.
    here, way = base, 0.0
    while known:
        nearest = min(known, key=lambda place: math.dist(here, place))
        way += math.dist(here, nearest)
        known.remove(nearest)
        here = nearest
    return (way + math.dist(here, base)) / 1000


def _visits_of(problem: Problem, urn: str) -> Iterator[Fixed]:
    return (each for each in problem.fixed if each.urn == urn and not each.is_board)
