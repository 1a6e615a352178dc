"""The half-terms of an authority's calendar, and on which day of one a board is proposed."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, timedelta

from ssio_desktop.domain.calendar import Calendar, TermId
from ssio_desktop.domain.casework.board_rules import SeriesRule
from ssio_desktop.wording import say


@dataclass(frozen=True, slots=True)
class Half:
    """Half a term. number: 1 or 2. first, last: its school days."""

    term: TermId
    number: int
    first: date
    last: date

    @property
    def id(self) -> str:
        """Its name in the record: ``2026-autumn-1``."""
        return f"{self.term}-{self.number}"

    @property
    def title(self) -> str:
        """Its name in words."""
        if self.number == 1:
            return say("{term}, first half", term=self.term.title)
        return say("{term}, second half", term=self.term.title)

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.first <= day <= self.last


def halves(calendar: Calendar, first: date, last: date) -> tuple[Half, ...]:
    """The half-terms that have a day between two days, both counted, in order."""
    return tuple(
        Half(term.id, number, half.first, half.last)
        for term in calendar.terms
        for number, half in enumerate(term.halves, 1)
        if half.first <= last and half.last >= first
    )


def propose_day(
    half: Half,
    rule: SeriesRule,
    is_open: Callable[[date], bool],
    *,
    weekday: int = 0,
    taken: Collection[date] = (),
    earliest: date | None = None,
) -> date | None:
    """The day of a half-term on which a board is best held; None where no day is left.

    weekday: on which the school's board met before (Monday is 1), 0 where it has not. taken: days
    that have another board, taken again only where no other is left. It is the day nearest to the
    rule's week, the earlier of two; the rule's own days of the week come before others.
    """
    monday = half.last - timedelta(days=half.last.weekday() + 7 * rule.weeks_before_end)
    wanted = monday + timedelta(days=(weekday or rule.weekdays[0]) - 1)
    days = [
        half.first + timedelta(days=ahead) for ahead in range((half.last - half.first).days + 1)
    ]
    fit = [day for day in days if is_open(day) and (earliest is None or day >= earliest)]
    return min(
        fit,
        key=lambda day: (
            day in taken,
            day.isoweekday() not in (*rule.weekdays, weekday),
            abs((day - wanted).days),
            day,
        ),
        default=None,
    )
