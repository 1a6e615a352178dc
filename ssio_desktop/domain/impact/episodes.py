"""A school's year of support and where its category went: counted with such support and without it,
by the category that it began in.

Like is set beside like: schools that began in the same category. What those without such support
did is what may be expected of the others without it, since many that stand low rise, and some that
stand high fall, whatever is done (regression to the mean).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from ssio_desktop.domain.impact.support import BEYOND, Kind

Going = Literal["up", "same", "down"]
Bar = Literal["any", "days", "help", "bought", "plan", "board", "solution", "formal"]

BANDS: Final = (3.0, 10.0)
"""Days a year between which amounts are told apart: the three visits of the categories that are not
of concern, and the days of the first that is (the strategy, models of support)."""
MANY_DAYS: Final = BANDS[0]
FEW: Final = 5
"""Groups of fewer school years are counted and not compared."""


@dataclass(frozen=True, slots=True)
class Episode:
    """A school's year. year: in which the school year began. start, end: the categories of its
    autumn and of the autumn after. days: of support of all kinds. kinds: that it had."""

    urn: str
    year: int
    start: str
    end: str
    going: Going
    days: float
    kinds: frozenset[Kind]

    @property
    def band(self) -> int:
        """0 for the least days, up to the number of :data:`BANDS`."""
        return sum(self.days >= bound for bound in BANDS)

    def has(self, wanted: Bar) -> bool:
        """Whether it had such support."""
        if wanted == "any":
            return bool(self.kinds & BEYOND)
        return self.days >= MANY_DAYS if wanted == "days" else wanted in self.kinds


@dataclass(frozen=True, slots=True)
class Tally:
    """How many school years went which way."""

    up: int = 0
    same: int = 0
    down: int = 0

    @property
    def all(self) -> int:
        return self.up + self.same + self.down


@dataclass(frozen=True, slots=True)
class Beside:
    """School years that are like each other, with such support and without. name: what they have in
    common: the category they began in, or the year."""

    name: str
    given: Tally
    without: Tally

    @property
    def is_comparable(self) -> bool:
        """Whether both sides have anybody."""
        return bool(self.given.all and self.without.all)

    @property
    def is_few(self) -> bool:
        """Whether a side has too few to be compared."""
        return min(self.given.all, self.without.all) < FEW

    @property
    def expected(self) -> float | None:
        """How many of those with support would have moved up, had they moved as those without;
        None where there is nobody without."""
        if not self.without.all:
            return None
        return self.given.all * self.without.up / self.without.all


def tally(episodes: Iterable[Episode]) -> Tally:
    """How many went which way."""
    found = Counter(each.going for each in episodes)
    return Tally(found["up"], found["same"], found["down"])


def by_start(episodes: Iterable[Episode], wanted: Bar, order: Sequence[str]) -> tuple[Beside, ...]:
    """With and without, for each category that any began in, in the scale's order."""
    return _beside(tuple(episodes), wanted, lambda each: each.start, order)


def by_year(episodes: Iterable[Episode], wanted: Bar) -> tuple[Beside, ...]:
    """With and without, for each school year."""
    found = tuple(episodes)
    years = sorted({each.year for each in found})
    return _beside(found, wanted, lambda each: str(each.year), [str(year) for year in years])


@dataclass(frozen=True, slots=True)
class Flow:
    """School years that went from one category to another. bands: how many by amount of days, the
    least first."""

    start: str
    end: str
    bands: tuple[int, ...]

    @property
    def count(self) -> int:
        return sum(self.bands)


def flows(episodes: Iterable[Episode], order: Sequence[str]) -> tuple[Flow, ...]:
    """From which category to which, by amount of support, in the scale's order."""
    counted = Counter((each.start, each.end, each.band) for each in episodes)
    place = {code: number for number, code in enumerate(order)}
    pairs = sorted(
        {(start, end) for start, end, _ in counted},
        key=lambda pair: (place.get(pair[0], 99), place.get(pair[1], 99), pair),
    )
    bands = range(len(BANDS) + 1)
    return tuple(
        Flow(start, end, tuple(counted[start, end, band] for band in bands)) for start, end in pairs
    )


def _beside(
    episodes: Sequence[Episode],
    wanted: Bar,
    common: Callable[[Episode], str],
    order: Sequence[str],
) -> tuple[Beside, ...]:
    names = {common(each) for each in episodes}
    found = []
    for name in (*(each for each in order if each in names), *sorted(names - set(order))):
        own = [each for each in episodes if common(each) == name]
        found.append(
            Beside(
                name,
                tally(each for each in own if each.has(wanted)),
                tally(each for each in own if not each.has(wanted)),
            )
        )
    return tuple(found)
