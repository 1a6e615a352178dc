"""What support a school may have in a school year, by the category of each of its terms, and how
much of it is used. Knows no store.

The rules, with their reasons, are in docs/casework/entitlement.md. The amounts come from the
framework (the strategy of 2014, models of support): visits a year, or days a year. The strategy
says nothing of a change in mid-year; the rules of shares are the program's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil
from typing import Final, Literal, get_args

from ssio_desktop.domain.calendar import SEASONS, Calendar, TermId
from ssio_desktop.domain.framework_types import Support, SupportBound, SupportUnit
from ssio_desktop.wording import say

UNITS: Final[tuple[SupportUnit, ...]] = get_args(SupportUnit)
_STEP: Final[Mapping[SupportUnit, Fraction]] = {"visits": Fraction(1), "days": Fraction(1, 2)}
"""What a sum of shares is rounded up to: a whole visit, half a day."""

Warned = Literal["", "over", "extra", "not begun", "short", "spent"]
WARNED_WORDS: Final[Mapping[Warned, str]] = {
    "": "",
    "over": say("More was given than was agreed."),
    "extra": say("Temporarily vulnerable, and nothing is agreed beyond the usual support."),
    "not begun": say("Nothing has been given, and the first half-term is over."),
    "short": say("At this pace it will not last to the end of the year."),
    "spent": say("Everything that was agreed has been given."),
}
"""What is warned of, the most pressing first."""


@dataclass(frozen=True, slots=True)
class Held:
    """The category that counts for a term. support: None where its framework is not here.
    vulnerable: whether it is a temporarily vulnerable form. concern: whether it causes concern."""

    term: TermId
    category: str
    support: Support | None
    vulnerable: bool = False
    concern: bool = False


@dataclass(frozen=True, slots=True)
class TermPart:
    """A term of the year with what holds in it. assumed: taken over from another term, because
    the term itself has no category. share: a third of the year's amount, or None."""

    term: TermId
    held: Held | None
    assumed: bool
    share: Fraction | None

    @property
    def unit(self) -> SupportUnit | None:
        """What is counted in this term, or None where nothing is."""
        if self.held is None or self.held.support is None or self.share is None:
            return None
        return self.held.support.unit


@dataclass(frozen=True, slots=True)
class Use:
    """A visit or a board that was held or is planned. days: what it took or, of a board, counts
    as; of a visit 0 while it is planned."""

    term: TermId
    day: date
    days: float = 0.0


@dataclass(frozen=True, slots=True)
class Amount:
    """Something agreed or given beside the visits, in one unit."""

    unit: SupportUnit
    number: float


@dataclass(frozen=True, slots=True)
class Pool:
    """What is counted in one unit over a year. so_far: what falls to the terms up to the current
    one. extra: what was agreed beyond the category, which ``entitled`` includes. is_open: whether
    it still counts, because the current term is counted in it or something extra was agreed."""

    unit: SupportUnit
    bound: SupportBound
    entitled: float
    so_far: float
    extra: float
    used: float
    planned: float
    is_open: bool

    @property
    def left(self) -> float:
        """What was agreed and not given; never below nought."""
        return max(0.0, round(self.entitled - self.used, 2))

    @property
    def free(self) -> float:
        """What is neither given nor planned; never below nought."""
        return max(0.0, round(self.entitled - self.used - self.planned, 2))

    @property
    def over(self) -> float:
        """What was given beyond what was agreed; nought where “at least” so much was."""
        if self.bound == "at least":
            return 0.0
        return max(0.0, round(self.used - self.entitled, 2))


@dataclass(frozen=True, slots=True)
class Year:
    """A school's support of a school year. year: in which it began. pools: those with anything in
    them, what is counted now first. warned: what is most pressing, with the pool it is about."""

    year: int
    parts: tuple[TermPart, ...]
    pools: tuple[Pool, ...]
    warned: Warned = ""
    about: Pool | None = None

    @property
    def now(self) -> Pool | None:
        """What is counted now."""
        return next((pool for pool in self.pools if pool.is_open), None)


def parts_of(year: int, held: Iterable[Held], *, buys_package: bool) -> tuple[TermPart, ...]:
    """The terms of a school year, each with the category that counts and its share.

    A term without a category takes the latest before it; one before the first takes the first of
    its own year. held: in any order; of two for one term, which the record does not have, the one
    with the greater code counts.
    """
    known = sorted(held, key=lambda each: (each.term.order, each.category))
    own = [each for each in known if each.term.academic_year == year]
    found = []
    for term in terms_of(year):
        before = [each for each in known if each.term.order <= term.order]
        chosen = before[-1] if before else own[0] if own else None
        share = None
        if chosen is not None and chosen.support is not None:
            amount = chosen.support.entitlement(buys_package=buys_package)
            share = None if amount is None else Fraction(amount, len(SEASONS))
        assumed = chosen is not None and chosen.term != term
        found.append(TermPart(term, chosen, assumed, share))
    return tuple(found)


def terms_of(year: int) -> tuple[TermId, ...]:
    """The three terms of a school year."""
    autumn = TermId(year, "autumn")
    return (autumn, autumn.next(), autumn.next().next())


def support_of(
    year: int,
    held: Iterable[Held],
    *,
    buys_package: bool,
    current: TermId,
    visits: Sequence[Use] = (),
    planned: Sequence[Use] = (),
    boards: Sequence[Use] = (),
    coming: Sequence[Use] = (),
    given: Iterable[Amount] = (),
    booked: Iterable[Amount] = (),
    extra: Iterable[Amount] = (),
    begun: bool = False,
) -> Year:
    """The year of a school, whatever the order of what is handed in.

    current: the term of today. visits: made; planned: to come; each counts in the unit of its
    term. boards: held; coming: to come; they count where days do, and are no visits. given,
    booked: support beside the visits. extra: agreed beyond the category. begun:
    whether the first half-term of the year is over.
    """
    parts = parts_of(year, held, buys_package=buys_package)
    sums = {
        "extra": _summed(extra),
        "given": _summed(given),
        "booked": _summed(booked),
        "used": _summed(
            (*_counted(parts, visits, made=True), *_counted_boards(parts, boards)),
        ),
        "planned": _summed(
            (*_counted(parts, planned, made=False), *_counted_boards(parts, coming)),
        ),
    }
    unit_now = _unit_now(parts, current)
    pools = [_pool(unit, parts, sums, current, unit_now) for unit in UNITS]
    kept = sorted(
        (pool for pool in pools if pool.entitled or pool.used or pool.planned),
        key=lambda pool: (pool.unit != unit_now, not pool.is_open, pool.unit),
    )
    warned, about = _warned(parts, kept, current, bool(sums["extra"]), begun=begun)
    return Year(year, parts, tuple(kept), warned, about)


def past_first_half(calendar: Calendar, year: int, day: date) -> bool:
    """Whether the first half-term of a school year is over on a day; false where the calendar does
    not have the year."""
    term = calendar.term(TermId(year, "autumn"))
    return term is not None and day > term.halves[0].last


def _unit_now(parts: Sequence[TermPart], current: TermId) -> SupportUnit | None:
    """What the current term is counted in; of a year that is over its last term, of one to come
    its first."""
    passed = [part for part in parts if part.term.order <= current.order]
    return (passed[-1] if passed else parts[0]).unit


def _pool(
    unit: SupportUnit,
    parts: Sequence[TermPart],
    sums: Mapping[str, Mapping[SupportUnit, float]],
    current: TermId,
    unit_now: SupportUnit | None,
) -> Pool:
    own = [part for part in parts if part.unit == unit]
    extra = sums["extra"].get(unit, 0.0)
    bound: SupportBound = "exactly"
    for part in own:
        if part.held is not None and part.held.support is not None:
            bound = part.held.support.bound
    return Pool(
        unit,
        bound,
        _whole(unit, own) + extra,
        _whole(unit, [part for part in own if part.term.order <= current.order]) + extra,
        extra,
        round(sums["used"].get(unit, 0.0) + sums["given"].get(unit, 0.0), 2),
        round(sums["planned"].get(unit, 0.0) + sums["booked"].get(unit, 0.0), 2),
        unit == unit_now or unit in sums["extra"],
    )


def _whole(unit: SupportUnit, parts: Iterable[TermPart]) -> float:
    """The shares of some terms, rounded up once, so that rounding never adds up."""
    total = sum((part.share for part in parts if part.share is not None), Fraction(0))
    return float(ceil(total / _STEP[unit]) * _STEP[unit])


def _summed(amounts: Iterable[Amount]) -> dict[SupportUnit, float]:
    found: dict[SupportUnit, float] = {}
    for each in sorted(amounts, key=lambda one: (one.unit, one.number)):
        found[each.unit] = found.get(each.unit, 0.0) + max(0.0, each.number)
    return found


def _counted(parts: Sequence[TermPart], visits: Iterable[Use], *, made: bool) -> list[Amount]:
    """Visits in the unit of their term. One that is still to come is a day where days count."""
    units = {part.term: part.unit for part in parts}
    amounts = []
    for visit in visits:
        unit = units.get(visit.term)
        if unit == "visits":
            amounts.append(Amount(unit, 1.0))
        elif unit == "days":
            amounts.append(Amount(unit, visit.days if made else 1.0))
    return amounts


def _counted_boards(parts: Sequence[TermPart], boards: Iterable[Use]) -> list[Amount]:
    """Boards of terms in which days count."""
    units = {part.term: part.unit for part in parts}
    return [Amount("days", each.days) for each in boards if units.get(each.term) == "days"]


def _warned(
    parts: Sequence[TermPart],
    pools: Sequence[Pool],
    current: TermId,
    has_extra: bool,
    *,
    begun: bool,
) -> tuple[Warned, Pool | None]:
    """What is most pressing. Only what still counts is warned of: what a term was counted in
    before its category changed is closed, and neither owed nor overdrawn."""
    counted = [pool for pool in pools if pool.is_open]
    first = counted[0] if counted else None
    for pool in counted:
        if pool.over:
            return "over", pool
    now = next((part for part in parts if part.term == current), None)
    if now is not None and now.held is not None and now.held.vulnerable and not has_extra:
        return "extra", first
    for pool in counted:
        if begun and pool.entitled and not pool.used:
            return "not begun", pool
    is_last = current.order >= parts[-1].term.order
    for pool in counted:
        if pool.bound == "at least" or not pool.entitled or is_last:
            continue
        if pool.used >= pool.entitled:
            return "spent", pool
        if pool.used > pool.so_far or pool.used + pool.planned > pool.entitled:
            return "short", pool
    return "", None
