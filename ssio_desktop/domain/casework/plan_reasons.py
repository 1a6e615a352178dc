"""Why a planned visit lies on its day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ssio_desktop.domain.casework.planner import (
    Plan,
    Planned,
    Problem,
    distance,
    saved,
    too_soon_until,
    usable,
)

What = Literal["board", "shared", "inspection", "waited", "spread", "alone"]
_JUST_AFTER = 5
"""A visit so many days after the first possible one lies there because of what went before."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason. board: it prepares the board of ``day``. shared: the day is shared with the
    school ``urn``, ``number`` kilometres away. inspection: there is to be no visit before ``day``.
    waited: the last visit was on ``day``. spread: the school’s visits lie ``number`` school days
    apart at least. alone: ``number`` days were possible at all."""

    what: What
    day: date | None = None
    urn: str = ""
    number: float = 0.0


def reasons(problem: Problem, plan: Plan, visit: Planned) -> tuple[Reason, ...]:
    """The reasons for a visit’s day, the weightiest first; there is always one."""
    return tuple(_reasons(problem, plan, visit))


def _reasons(problem: Problem, plan: Plan, visit: Planned) -> Iterator[Reason]:
    need = next(each for each in problem.needs if each.urn == visit.urn)
    for board in need.boards:
        if problem.prepares(board, visit.day):
            yield Reason("board", board)
            break
    there = {each.urn for each in plan.visits if each.day == visit.day}
    there |= {each.urn for each in problem.fixed if each.day == visit.day}
    near = {urn: saved(problem, visit.urn, urn) for urn in sorted(there - {visit.urn})}
    best = max(near, key=lambda urn: near[urn], default="")
    if best and near[best] > 0:
        between = distance(problem.places.get(visit.urn), problem.places.get(best)) or 0.0
        yield Reason("shared", urn=best, number=round(between, 1))
    first = too_soon_until(problem, need)
    if (
        first is not None
        and first >= problem.days[0]
        and 0 <= problem.position(visit.day) - problem.position(first) < _JUST_AFTER
    ):
        yield Reason("inspection", first)
    possible = len(usable(problem, need))
    if possible <= _JUST_AFTER:
        yield Reason("alone", number=possible)
    if need.visits > 1 or any(f.urn == visit.urn and not f.is_board for f in problem.fixed):
        yield Reason("spread", number=problem.rules.apart)
    elif need.last is not None:
        yield Reason("waited", need.last)
    else:
        yield Reason("waited")
