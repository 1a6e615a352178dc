"""Planning a term's visits for a whole authority, beside going through the schools one by one."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

from bench.measure import Case, Comparison, timed
from bench.places import Place
from ssio_desktop.domain.casework.greedy_plan import greedy
from ssio_desktop.domain.casework.planner import Fixed, Need, Plan, Problem, broken, measure
from ssio_desktop.services.casework.plan_solver import solve

_OFFICERS, _SCHOOLS = 40, 10
_HALF_TERM = (date(2027, 2, 15), date(2027, 2, 19))


def comparisons(place: Place) -> Sequence[Comparison]:
    """40 officers with 10 schools each, which is to take a minute at most; and what comes of it."""
    problems = [_problem(seed) for seed in range(place.size(_OFFICERS, 2))]
    solved, by_hand = _all(solve, problems), _all(greedy, problems)
    for problem, plan in zip(problems, solved, strict=True):
        assert not broken(problem, plan)
    title = (
        f"a term of {len(problems)} officers with {_SCHOOLS} schools each: "
        f"{_told(problems, solved)}; one by one {_told(problems, by_hand)}"
    )
    return (
        Comparison(
            title,
            Case("with the solver", lambda: timed(partial(_all, solve, problems))),
            (Case("one by one", lambda: timed(partial(_all, greedy, problems))),),
            per=len(problems),
            runs=1,
        ),
    )


def _all(way: Callable[[Problem], Plan], problems: Sequence[Problem]) -> list[Plan]:
    return [way(problem) for problem in problems]


def _told(problems: Sequence[Problem], plans: Sequence[Plan]) -> str:
    found = [measure(problem, plan) for problem, plan in zip(problems, plans, strict=True)]
    outings = sum(each.outings for each in found)
    return (
        f"{sum(each.km for each in found):,.0f} km, {outings} days out, "
        f"{sum(each.unplaced for each in found)} visits without a day, "
        f"{sum(each.prepared for each in found)} of {sum(each.boards for each in found)} boards "
        "prepared"
    )


def _problem(seed: int) -> Problem:
    """An officer's spring term: schools strewn over a district, some with boards, closed days and
    a recent inspection."""
    draw = random.Random(seed)
    days = [date(2027, 1, 5) + timedelta(days=number) for number in range(80)]
    days = [day for day in days if day.weekday() < 5 and not _HALF_TERM[0] <= day <= _HALF_TERM[1]]
    centre = (draw.uniform(380_000, 460_000), draw.uniform(450_000, 520_000))
    needs, fixed, places = [], [], {}
    for number in range(_SCHOOLS):
        urn = str(100_000 + seed * _SCHOOLS + number)
        places[urn] = (round(draw.gauss(centre[0], 9000)), round(draw.gauss(centre[1], 9000)))
        visits = draw.choice([1, 1, 1, 1, 2, 2, 4])
        boards = tuple(sorted(draw.sample(days[10:], 2))) if visits == 4 else ()
        fixed += [Fixed(urn, board, is_board=True) for board in boards]
        needs.append(
            Need(
                urn,
                urn,
                visits,
                places[urn],
                boards,
                draw.choice([None, None, days[3]]),
                frozenset(draw.sample(days, 5)),
                date(2026, 10, 1) + timedelta(days=draw.randrange(60)),
            )
        )
    free = tuple(day for day in days if draw.random() > 0.1)
    return Problem(free, tuple(needs), tuple(fixed), places=places)
