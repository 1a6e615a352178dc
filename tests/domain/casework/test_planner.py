"""Plans of visits hold to what they must, whatever is asked for, and the solver's is the better."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from ssio_desktop.domain.casework.greedy_plan import greedy
from ssio_desktop.domain.casework.plan_reasons import reasons
from ssio_desktop.domain.casework.planner import (
    Fixed,
    Need,
    Plan,
    Planned,
    Problem,
    Rules,
    broken,
    measure,
    points,
)
from ssio_desktop.services.casework.plan_solver import solve

MONDAY = date(2027, 1, 4)
DAYS = tuple(
    day
    for n in range(75)
    if (day := MONDAY + timedelta(days=n)).weekday() < 5 and n not in (40, 41)
)


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    urns = [f"90000{n}" for n in range(draw(st.integers(1, 5)))]
    places = {
        urn: (400_000 + 1000 * draw(st.integers(0, 40)), 500_000 + 1000 * draw(st.integers(0, 40)))
        for urn in urns
        if draw(st.booleans())
    }
    days = st.sampled_from(DAYS)
    needs = tuple(
        Need(
            urn,
            urn,
            draw(st.integers(1, 4)),
            places.get(urn),
            tuple(sorted(draw(st.sets(days, max_size=2)))),
            draw(st.none() | days),
            frozenset(draw(st.sets(days, max_size=20))),
            draw(st.none() | st.just(date(2026, 10, 1))),
        )
        for urn in urns
    )
    fixed = [Fixed(need.urn, board, is_board=True) for need in needs for board in need.boards]
    fixed += [
        Fixed(draw(st.sampled_from(urns)), draw(days)) for _ in range(draw(st.integers(0, 3)))
    ]
    rules = Rules(apart=draw(st.integers(1, 15)), a_day=draw(st.integers(1, 2)))
    return Problem(DAYS[draw(st.integers(0, 20)) :], needs, tuple(fixed), rules, places)


@settings(max_examples=25, deadline=None)
@given(problems())
def test_a_plan_breaks_nothing_and_the_solvers_is_never_the_worse(problem: Problem) -> None:
    by_hand, best = greedy(problem), solve(problem, 0.3)
    for plan in (by_hand, best):
        assert broken(problem, plan) == ()
        for visit in plan.visits:
            assert reasons(problem, plan, visit)
    assert points(problem, best) <= points(problem, by_hand) + 1e-6


def test_near_schools_share_a_day_and_boards_are_prepared() -> None:
    places = {"1": (400_000, 500_000), "2": (403_000, 500_000), "3": (440_000, 540_000)}
    board = DAYS[30]
    needs = tuple(
        Need(urn, urn, 1, place, (board,) if urn == "3" else ()) for urn, place in places.items()
    )
    problem = Problem(DAYS, needs, (Fixed("3", board, is_board=True),), Rules(), places)
    plan = solve(problem, 1)
    days = {each.urn: each.day for each in plan.visits}
    assert days["1"] == days["2"] != days["3"] < board
    told = [(each.what, each.urn, each.day) for each in reasons(problem, plan, plan.visits[0])]
    assert told[0] == ("shared", "2", None)
    assert reasons(problem, plan, Planned("3", days["3"]))[0].day == board
    found = measure(problem, plan)
    assert (found.prepared, found.boards, found.outings, found.unplaced) == (1, 1, 3, 0)


def test_a_visit_shares_its_day_with_what_is_fixed_near_by() -> None:
    places = {"1": (400_000, 500_000), "2": (403_000, 500_000), "3": (440_000, 540_000)}
    fixed = (Fixed("1", DAYS[30]), Fixed("3", DAYS[5]))
    problem = Problem(DAYS, (Need("2", "Two", 1, places["2"]),), fixed, Rules(), places)
    assert solve(problem, 1).visits == (Planned("2", DAYS[30]),)


def test_what_a_plan_breaks_is_named() -> None:
    closed = DAYS[3]
    need = Need("1", "One", 2, closed=frozenset({closed}), inspected=DAYS[0])
    problem = Problem(DAYS, (need,), (Fixed("2", DAYS[20]),), Rules(a_day=1))
    wrong = Plan((Planned("1", closed), Planned("1", DAYS[5]), Planned("9", DAYS[20])))
    assert {what for what, _, _ in broken(problem, wrong)} == {
        "closed",
        "inspection",
        "apart",
        "full",
        "number",
    }
    assert broken(problem, Plan((Planned("1", date(2028, 1, 1)),), {"1": 1}))[0][0] == "day"
