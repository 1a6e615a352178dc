"""The plan of somebody who goes through the schools once and takes the best day that is left.

What the solver is compared with, and what is proposed where it finds nothing in time.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date

from ssio_desktop.domain.casework.planner import (
    WEIGHT_BOARD,
    WEIGHT_LATE,
    Need,
    Plan,
    Planned,
    Problem,
    boards_to_prepare,
    usable,
)


def greedy(problem: Problem) -> Plan:
    """One visit after the other, in the order in which they would lie if spread evenly."""
    room = problem.room()
    taken: dict[str, list[date]] = defaultdict(list)
    unplaced: Counter[str] = Counter()
    needs = {need.urn: need for need in problem.needs}
    turns = sorted((ideal, urn) for urn, found in problem.ideals.items() for ideal in found)
    for ideal, urn in turns:
        days = {
            day: _against(problem, needs[urn], ideal, day, taken[urn])
            for day in usable(problem, needs[urn])
            if room[day] and _is_apart(problem, day, taken[urn])
        }
        if not days:
            unplaced[urn] += 1
            continue
        best = min(days, key=lambda day: (days[day], day))
        room[best] -= 1
        taken[urn].append(best)
    visits = [Planned(urn, day) for urn, days in taken.items() for day in days]
    return Plan(tuple(sorted(visits, key=lambda each: (each.day, each.urn))), dict(unplaced))


def _against(problem: Problem, need: Need, ideal: float, day: date, taken: list[date]) -> float:
    """Points against a day, seen from the visits that have theirs."""
    waiting = (
        board
        for board in boards_to_prepare(problem, need)
        if not any(problem.prepares(board, each) for each in taken)
    )
    bonus = WEIGHT_BOARD * any(problem.prepares(board, day) for board in waiting)
    away = abs(problem.positions[day] + 0.5 - ideal)
    return WEIGHT_LATE * away - bonus - problem.nearby(need.urn, day)


def _is_apart(problem: Problem, day: date, taken: list[date]) -> bool:
    at = problem.positions[day]
    return all(abs(at - problem.positions[each]) >= problem.rules.apart for each in taken)
