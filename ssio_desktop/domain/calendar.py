"""Academic years, terms and half-terms. Dates are an authority's data; these are their shapes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal, cast

from ssio_desktop.errors import UserError
from ssio_desktop.wording import say

Season = Literal["autumn", "spring", "summer"]
SEASONS: tuple[Season, ...] = ("autumn", "spring", "summer")
YEARS = range(2000, 2101)
"""The years that a term can be named in; any other is a slip of the hand."""

_TERM_ID = re.compile(r"\A(\d{4})-(autumn|spring|summer)\Z")


@dataclass(frozen=True, slots=True)
class TermId:
    """A term named by the calendar year in which it falls: ``2026-autumn``, ``2027-spring``."""

    year: int
    season: Season

    @classmethod
    def parse(cls, text: str) -> TermId:
        """Read ``2026-autumn``; UserError when it is not a term's name, or its year is none."""
        found = _TERM_ID.match(text.strip().lower())
        if found is None:
            raise UserError(
                say("“{text}” is not the name of a term.", text=text[:40]),
                remedy=say("Write the year and the season, such as 2026-autumn."),
                code="term.name",
            )
        if int(found[1]) not in YEARS:
            raise UserError(
                say("“{found}” is not a year that a term can fall in.", found=found[1]),
                where=text.strip()[:40],
                remedy=say(
                    "Give a year from {years} to {years2}, such as 2026-autumn.",
                    years=YEARS[0],
                    years2=YEARS[-1],
                ),
                code="term.year",
            )
        return cls(int(found[1]), cast(Season, found[2]))

    def __str__(self) -> str:
        return f"{self.year}-{self.season}"

    @property
    def academic_year(self) -> int:
        """The calendar year in which the term's academic year began (1 September)."""
        return self.year if self.season == "autumn" else self.year - 1

    @property
    def order(self) -> tuple[int, int]:
        """Sorts terms in time."""
        return (self.academic_year, SEASONS.index(self.season))

    @property
    def title(self) -> str:
        """The term in words: ``Autumn term 2026``."""
        if self.season == "autumn":
            return say("Autumn term {year}", year=self.year)
        if self.season == "spring":
            return say("Spring term {year}", year=self.year)
        return say("Summer term {year}", year=self.year)

    def previous(self) -> TermId:
        """The term before this one."""
        if self.season == "autumn":
            return TermId(self.year, "summer")
        if self.season == "spring":
            return TermId(self.year - 1, "autumn")
        return TermId(self.year, "spring")

    def next(self) -> TermId:
        """The term after this one."""
        if self.season == "autumn":
            return TermId(self.year + 1, "spring")
        if self.season == "spring":
            return TermId(self.year, "summer")
        return TermId(self.year, "autumn")


def year_words(year: int) -> str:
    """A school year by the calendar year it begins in: ``2026–27``."""
    return f"{year}–{(year + 1) % 100:02}"


@dataclass(frozen=True, slots=True)
class HalfTerm:
    """First and last school day of half a term, inclusive."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Term:
    """A term with its two half-terms."""

    id: TermId
    halves: tuple[HalfTerm, HalfTerm]

    @property
    def first(self) -> date:
        return self.halves[0].first

    @property
    def last(self) -> date:
        return self.halves[1].last


@dataclass(frozen=True, slots=True)
class Calendar:
    """An authority's terms in time order."""

    terms: tuple[Term, ...]

    def __post_init__(self) -> None:
        before: date | None = None
        for term in self.terms:
            for half in term.halves:
                if half.first > half.last or (before is not None and half.first <= before):
                    raise UserError(
                        say("The dates of {title} are out of order.", title=term.id.title),
                        where=say(
                            "{first} to {last}",
                            first=half.first.isoformat(),
                            last=half.last.isoformat(),
                        ),
                        remedy=say(
                            "Give each half-term a first day before its last day, in order."
                        ),
                        code="calendar.order",
                    )
                before = half.last

    def term(self, term_id: TermId) -> Term | None:
        """The dates of a term, or None where the calendar does not have it."""
        return next((term for term in self.terms if term.id == term_id), None)

    def term_on(self, day: date) -> TermId:
        """The term that a day belongs to.

        A day between terms belongs to the term before it, because that is whose work is being
        finished. Outside the calendar's years, 1 September, 1 January and the middle of April
        divide the year.
        """
        if self.terms and self.terms[0].first <= day <= self.terms[-1].last:
            return [term.id for term in self.terms if term.first <= day][-1]
        if day.month >= 9:
            return TermId(day.year, "autumn")
        if (day.month, day.day) < (4, 15):
            return TermId(day.year, "spring")
        return TermId(day.year, "summer")
