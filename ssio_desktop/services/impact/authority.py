"""Where schools' categories went against the support that they had, for all schools of the store
over the years: like beside like, and what can and cannot be concluded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.casework.entitlement import terms_of
from ssio_desktop.domain.impact.episodes import (
    FEW,
    Bar,
    Beside,
    Episode,
    Flow,
    Going,
    by_start,
    by_year,
    flows,
)
from ssio_desktop.domain.impact.support import KIND_WORDS, Piece
from ssio_desktop.services import setting_up
from ssio_desktop.services.impact.comparing import exact_test
from ssio_desktop.services.impact.given import support_of, visit_days
from ssio_desktop.services.impact.moved import direction_of
from ssio_desktop.services.performance.intervals import newcombe, wilson
from ssio_desktop.services.picture import Judged, PictureSchool, picture
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

BAR_WORDS: Final[dict[Bar, str]] = {
    "any": say("Any support beyond visits"),
    "days": say("Three days or more in the year"),
    "help": KIND_WORDS["help"],
    "bought": KIND_WORDS["bought"],
    "plan": KIND_WORDS["plan"],
    "board": KIND_WORDS["board"],
    "solution": KIND_WORDS["solution"],
    "formal": KIND_WORDS["formal"],
}
"""By which support schools are told apart."""

Sure = tuple[float, float]
"""The ends of an interval of 95 in 100."""


@dataclass(frozen=True, slots=True)
class Compared:
    """School years with such support and without. given, without: the intervals of the shares that
    moved up, None where nobody is. difference: of the one minus the other, None where a side has
    too few. is_alike: whether they began in the same category; others are counted and not
    compared."""

    beside: Beside
    given: Sure | None
    without: Sure | None
    difference: Sure | None
    is_alike: bool = True


@dataclass(frozen=True, slots=True)
class AuthorityImpact:
    """wanted: the support by which schools are told apart. order: of categories, least support
    first. left_out: school years that are over and whose end or movement is not known.

    observed, expected: rises of those with support, and how many there would be had they moved as
    those without, of ``counted`` school years that have somebody to be compared with. chance: of
    the exact test; None where it cannot be made. is_few: whether those with support, or those they
    are compared with, are too few to conclude anything.
    """

    wanted: Bar
    order: tuple[str, ...]
    episodes: tuple[Episode, ...]
    left_out: int
    by_start: tuple[Compared, ...]
    by_year: tuple[Compared, ...]
    flows: tuple[Flow, ...]
    counted: int
    observed: int
    expected: float
    chance: float | None
    is_few: bool

    @property
    def schools(self) -> int:
        """How many schools the school years are of."""
        return len({each.urn for each in self.episodes})


@dataclass(frozen=True, slots=True)
class Years:
    """Every school year that is over. order: of categories."""

    episodes: tuple[Episode, ...]
    left_out: int
    order: tuple[str, ...]


def authority_impact(ws: Workspace, wanted: Bar = "any") -> AuthorityImpact:
    """Everything for one way of telling support apart."""
    return of_years(school_years(ws), wanted)


def of_years(found: Years, wanted: Bar) -> AuthorityImpact:
    """The same of school years that were read before."""
    starts = by_start(found.episodes, wanted, found.order)
    alike = [each for each in starts if each.is_comparable]
    return AuthorityImpact(
        wanted,
        found.order,
        found.episodes,
        found.left_out,
        tuple(compared(each) for each in starts),
        tuple(compared(each, is_alike=False) for each in by_year(found.episodes, wanted)),
        flows(found.episodes, found.order),
        sum(each.given.all for each in alike),
        sum(each.given.up for each in alike),
        sum(each.expected or 0.0 for each in alike),
        exact_test(alike),
        min(sum(each.given.all for each in alike), sum(each.without.all for each in alike)) < FEW,
    )


def compared(beside: Beside, *, is_alike: bool = True) -> Compared:
    """The same with its intervals."""
    given, without = beside.given, beside.without
    return Compared(
        beside,
        wilson(given.up, given.all) if given.all else None,
        wilson(without.up, without.all) if without.all else None,
        newcombe(given.up, given.all, without.up, without.all)
        if is_alike and not beside.is_few
        else None,
        is_alike,
    )


def school_years(ws: Workspace) -> Years:
    """Every school year that is over, of the open schools that are in a caseload or were
    categorised before.

    It goes from the category of its autumn, or the last one before, to that of the autumn after, or
    the last one of the year itself.
    """
    found, current = picture(ws), setting_up.current_term(ws).academic_year
    urns = [school.row.urn for school in found.schools]
    # Visits are nearly all that happens in the years, and no more than their days is asked for.
    beyond, visits = support_of(ws, urns, visits=False), visit_days(ws, urns)
    episodes, left_out = [], 0
    for school in found.schools:
        years = {each.term.academic_year for each in school.judged}
        for year in range(min(years, default=current), current):
            days = visits.get((school.row.urn, year))
            made = _episode(ws, school, beyond[school.row.urn], days, year)
            if made is None:
                left_out += 1
            else:
                episodes.append(made)
    return Years(tuple(episodes), left_out, found.codes)


def _episode(
    ws: Workspace,
    school: PictureSchool,
    pieces: Sequence[Piece],
    visits: float | None,
    year: int,
) -> Episode | None:
    """visits: their days in the year; None where there were none."""
    autumn, _, summer = terms_of(year)
    start, end = _start(school.judged, autumn), _end(school.judged, autumn, summer)
    if start is None or end is None:
        return None
    going = direction_of(ws, (start.framework, start.category), (end.framework, end.category))
    if not going:
        return None
    moved: Going = going
    first, last = date(year, 9, 1), date(year + 1, 8, 31)
    return Episode(
        school.row.urn,
        year,
        start.code,
        end.code,
        moved,
        sum((each.days_in(first, last) for each in pieces), visits or 0.0),
        frozenset(
            (
                *(each.kind for each in pieces if each.overlaps(first, last)),
                *(("visits",) if visits is not None else ()),
            )
        ),
    )


def _start(judged: Sequence[Judged], autumn: TermId) -> Judged | None:
    """judged: the latest first."""
    return next((each for each in judged if each.term.order <= autumn.order), None)


def _end(judged: Sequence[Judged], autumn: TermId, summer: TermId) -> Judged | None:
    after = summer.next()
    later = [each for each in judged if autumn.order < each.term.order <= after.order]
    return later[0] if later else None
