"""How long reports take, in working days: a distribution, never a mean alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import quantiles
from typing import Final, Literal, get_args

from ssio_desktop.wording import say

Step = Literal["finished", "issued", "whole", "checked", "returned"]
STEPS: Final[tuple[Step, ...]] = get_args(Step)
STEP_WORDS: Final[Mapping[Step, str]] = {
    "finished": say("From the visit to the finished note"),
    "issued": say("From the finished note to the report"),
    "whole": say("From the visit to the report"),
    "checked": say("From the draft sent to the school’s reply"),
    "returned": say("From the report to the return that carried it"),
}
EDGES: Final = (2, 5, 10, 15, 20)
"""The last working day of each span but the last, which is open."""
FEW: Final = 5
"""Below so many a figure is marked: one more or less would change it much."""


@dataclass(frozen=True, slots=True)
class Days:
    """The days of one visit; None for what has not happened, or is not recorded here."""

    visit: str
    officer: str
    visited: date | None
    finished: date | None = None
    issued: date | None = None
    sent: date | None = None
    replied: date | None = None
    returned: date | None = None

    def ends(self, step: Step) -> tuple[date | None, date | None]:
        """The first and the last day of a step."""
        return {
            "finished": (self.visited, self.finished),
            "issued": (self.finished, self.issued),
            "whole": (self.visited, self.issued),
            "checked": (self.sent, self.replied),
            "returned": (self.issued, self.returned),
        }[step]


@dataclass(frozen=True, slots=True)
class Times:
    """How long a step took. values: working days of each that is over, in order. under_way: how
    many have begun and not ended. limit: days within which it is to be done, or None."""

    step: Step
    values: tuple[int, ...]
    under_way: int = 0
    limit: int | None = None

    @property
    def is_few(self) -> bool:
        """Whether there are too few to say much."""
        return len(self.values) < FEW

    @property
    def quartiles(self) -> tuple[float, float, float] | None:
        """A quarter took at most so long, half, and three quarters; None where there are too few.
        By the inclusive method (R. Hyndman and Y. Fan, 1996, type 7)."""
        if self.is_few:
            return None
        low, middle, high = quantiles(self.values, n=4, method="inclusive")
        return low, middle, high

    @property
    def spans(self) -> tuple[int, ...]:
        """How many fall into each span of days between the :data:`EDGES`."""
        bounds = (-1, *EDGES, 10**6)
        return tuple(
            sum(after < value <= last for value in self.values) for after, last in pairwise(bounds)
        )

    @property
    def late(self) -> int:
        """How many took longer than is agreed."""
        return sum(value > self.limit for value in self.values) if self.limit is not None else 0


def span_bounds() -> tuple[tuple[int, int | None], ...]:
    """First and last working day of each span; None for the open end."""
    firsts = (0, *(each + 1 for each in EDGES))
    return tuple(zip(firsts, (*EDGES, None), strict=True))


def times_of(
    days: Iterable[Days],
    between: Callable[[date, date], int],
    limits: Mapping[Step, int],
) -> tuple[Times, ...]:
    """How long each step took. between: working days from one day to another. A step whose end is
    recorded before its beginning took no day."""
    listed = list(days)
    found = []
    for step in STEPS:
        ends = [each.ends(step) for each in listed]
        values = [between(first, last) for first, last in ends if first and last]
        begun = sum(bool(first) and last is None for first, last in ends)
        found.append(Times(step, tuple(sorted(values)), begun, limits.get(step)))
    return tuple(found)
