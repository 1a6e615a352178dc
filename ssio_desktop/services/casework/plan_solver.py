"""Finds the best plan of an officer's visits with HiGHS, by way of SciPy.

An outing takes an officer to one school, or to two near ones. Each outing on each day is a yes or
no; a solution of these is nearly whole by itself, so that it is found soon. What counts is in
:mod:`ssio_desktop.domain.casework.planner`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from ssio_desktop.domain.casework.greedy_plan import greedy
from ssio_desktop.domain.casework.planner import (
    WEIGHT_BOARD,
    WEIGHT_UNPLACED,
    WEIGHT_WEEK,
    Plan,
    Planned,
    Problem,
    boards_to_prepare,
    cost,
    points,
    saved,
    usable,
)

SECONDS: Final = 1.0
"""How long one officer's plan is looked for; the best one by then is taken."""
NEIGHBOURS: Final = 4
"""With how many of its nearest schools a school may share an outing."""
GAP: Final = 0.01
"""A plan is good enough where none could be better by more than this share."""


def solve(problem: Problem, seconds: float = SECONDS) -> Plan:
    """The best plan that is found in time, never worse by its points than the greedy one."""
    first = greedy(problem)
    if not problem.needs:
        return first
    model = _Model(problem)
    chosen = _run(model, seconds)
    if chosen is None:
        return first
    found = model.plan(chosen)
    return min(found, first, key=lambda plan: points(problem, plan))


@dataclass(frozen=True, slots=True)
class _Row:
    """A condition: what variables weigh, and the least and most that they may add up to."""

    weights: dict[int, float]
    least: float
    most: float


class _Model:
    """The variables with their points and most, and the conditions."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.points: list[float] = []
        self.most: list[float] = []
        self.rows: list[_Row] = []
        self.outings: dict[int, tuple[tuple[str, ...], date]] = {}
        self.without: dict[str, int] = {}
        self._needs = {need.urn: need for need in problem.needs}
        self._of_school: dict[str, dict[date, list[int]]] = defaultdict(lambda: defaultdict(list))
        self._of_day: dict[date, list[int]] = defaultdict(list)
        self._go_out()
        self._reach_everyone()
        self._keep_days()
        self._keep_apart()
        self._ease_weeks()
        self._prepare_boards()

    def plan(self, chosen: dict[int, int]) -> Plan:
        """The plan that the values of the variables mean."""
        visits = [
            Planned(urn, day)
            for variable, (urns, day) in self.outings.items()
            if chosen.get(variable)
            for urn in urns
        ]
        unplaced = {urn: chosen[v] for urn, v in self.without.items() if chosen.get(v)}
        return Plan(tuple(sorted(visits, key=lambda each: (each.day, each.urn))), unplaced)

    def _variable(self, points: float, most: float = 1.0) -> int:
        self.points.append(points)
        self.most.append(most)
        return len(self.points) - 1

    def _go_out(self) -> None:
        days = {urn: frozenset(usable(self.problem, need)) for urn, need in self._needs.items()}
        room = self.problem.room()
        costs = {
            (urn, day): cost(self.problem, need, day)
            for urn, need in self._needs.items()
            for day in days[urn]
        }
        together: list[tuple[tuple[str, ...], float]] = [
            ((urn,), 0.0) for urn in sorted(self._needs)
        ]
        together += [((one, other), km) for one, other, km in self._near()]
        for urns, km in together:
            for day in sorted(frozenset.intersection(*(days[urn] for urn in urns))):
                if room[day] < len(urns):
                    continue
                variable = self._variable(sum(costs[urn, day] for urn in urns) - km)
                self.outings[variable] = (urns, day)
                self._of_day[day].append(variable)
                for urn in urns:
                    self._of_school[urn][day].append(variable)

    def _reach_everyone(self) -> None:
        for urn, need in self._needs.items():
            self.without[urn] = none = self._variable(WEIGHT_UNPLACED, need.visits)
            here = [each for days in self._of_school[urn].values() for each in days]
            self._row((*here, none), need.visits, need.visits)

    def _keep_days(self) -> None:
        for day, room in self.problem.room().items():
            here = {each: float(len(self.outings[each][0])) for each in self._of_day[day]}
            if here:
                self.rows.append(_Row(here, 0, room))

    def _keep_apart(self) -> None:
        """Of any window of so many days one takes at most one visit of a school."""
        apart, days = self.problem.rules.apart, self.problem.days
        for urn, need in self._needs.items():
            for place in range(max(1, len(days) - apart + 1)) if need.visits > 1 else ():
                window = days[place : place + apart]
                self._row((v for day in window for v in self._of_school[urn][day]), 0, 1)

    def _ease_weeks(self) -> None:
        taken = Counter(each.day.isocalendar()[:2] for each in self.problem.fixed)
        weeks: dict[tuple[int, int], dict[int, float]] = defaultdict(dict)
        for variable, (urns, day) in self.outings.items():
            weeks[day.isocalendar()[:2]][variable] = float(len(urns))
        for week, here in weeks.items():
            most = max(0, self.problem.rules.a_week - taken[week])
            beyond = self._variable(WEIGHT_WEEK, 2.0 * len(self.problem.days))
            self.rows.append(_Row({**here, beyond: -1.0}, -float(len(self.problem.days)) * 2, most))

    def _prepare_boards(self) -> None:
        for need in self.problem.needs:
            for board in boards_to_prepare(self.problem, need):
                done = self._variable(-WEIGHT_BOARD)
                days = (day for day in self.problem.days if self.problem.prepares(board, day))
                here = [v for day in days for v in self._of_school[need.urn][day]]
                self.rows.append(_Row({done: 1.0, **dict.fromkeys(here, -1.0)}, -len(here), 0))

    def _near(self) -> list[tuple[str, str, float]]:
        found: dict[tuple[str, str], float] = {}
        urns = sorted(self._needs)
        for urn in urns:
            others = [(saved(self.problem, urn, other), other) for other in urns if other != urn]
            for km, other in sorted(others, reverse=True)[:NEIGHBOURS]:
                if km > 0:
                    found[min(urn, other), max(urn, other)] = km
        return [(one, other, km) for (one, other), km in sorted(found.items())]

    def _row(self, variables: Iterable[int], least: float, most: float) -> None:
        self.rows.append(_Row(dict.fromkeys(variables, 1.0), least, most))


def _run(model: _Model, seconds: float) -> dict[int, int] | None:
    """The values of the variables that are not 0 in the best solution; None where none was found
    in time."""
    # Loaded only here: it takes half a second and nobody else needs it.
    import numpy as np  # noqa: PLC0415
    from scipy.optimize import Bounds, LinearConstraint, milp  # noqa: PLC0415
    from scipy.sparse import csr_array  # noqa: PLC0415

    across: list[int] = []
    down: list[int] = []
    weights: list[float] = []
    for place, row in enumerate(model.rows):
        across += row.weights.keys()
        weights += row.weights.values()
        down += [place] * len(row.weights)
    shape = (len(model.rows), len(model.points))
    conditions: Any = LinearConstraint(
        csr_array((weights, (down, across)), shape=shape),
        [row.least for row in model.rows],
        [row.most for row in model.rows],
    )
    found = milp(
        np.array(model.points),
        integrality=np.ones(len(model.points)),
        bounds=Bounds(0, np.array(model.most)),
        constraints=conditions,
        options={"time_limit": seconds, "mip_rel_gap": GAP},
    )
    if found.x is None:
        return None
    return {v: round(value) for v, value in enumerate(found.x) if round(value)}
