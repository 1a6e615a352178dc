"""Counting working days: without weekends, bank holidays, an authority's own closed days and,
where it says so, school holidays."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from ssio_desktop.domain.calendar import Calendar

SCHOOL_HOLIDAYS = "school holidays"
_FURTHEST = timedelta(days=1500)


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """What an authority counts. holiday: the name of the bank holiday on a day, empty where there
    is none. closed: its own closed days with their names. calendar: its terms, where days of school
    holidays do not count; None where they do."""

    holiday: Callable[[date], str]
    closed: Mapping[date, str] = field(default_factory=dict)
    calendar: Calendar | None = None

    def why_not(self, day: date) -> str:
        """Why a day from Monday to Friday is no working day, in words; empty where it is one, and
        for the weekend, which needs no word."""
        if day.weekday() >= 5:
            return ""
        name = self.holiday(day)
        if name:
            return name
        if day in self.closed:
            return self.closed[day] or "closed day"
        if self.calendar is not None and in_school_holidays(self.calendar, day):
            return SCHOOL_HOLIDAYS
        return ""

    def is_working(self, day: date) -> bool:
        """Whether a day counts."""
        return day.weekday() < 5 and not self.why_not(day)

    def add(self, start: date, days: int) -> date:
        """The working day that is so many working days after a day, which itself is not counted.

        ValueError for fewer than one day, and where so many are not to be found within four years.
        """
        if days < 1:
            raise ValueError("at least one working day is needed")
        left, day = days, start
        while left:
            day += timedelta(days=1)
            if day - start > _FURTHEST:
                raise ValueError("there are not so many working days")
            left -= self.is_working(day)
        return day

    def between(self, start: date, end: date) -> int:
        """Working days after the first day up to the second, which counts; 0 where that is not
        later."""
        return sum(self.is_working(day) for day in _days(start, end))

    def left_out(self, start: date, end: date) -> tuple[tuple[date, str], ...]:
        """The Mondays to Fridays after the first day, up to the second, that do not count, each
        with the reason."""
        return tuple((day, why) for day in _days(start, end) if (why := self.why_not(day)))


def in_school_holidays(calendar: Calendar, day: date) -> bool:
    """Whether schools are closed on a day because it lies between two half-terms.

    After the last term that is known, the days to the end of its academic year are holidays; of
    what the calendar does not reach, nothing is said and the day counts as a school day.
    """
    if not calendar.terms or day < calendar.terms[0].first:
        return False
    if any(half.first <= day <= half.last for term in calendar.terms for half in term.halves):
        return False
    last = calendar.terms[-1]
    if day <= last.last:
        return True
    return last.id.season == "summer" and day < date(last.id.year, 9, 1)


def _days(start: date, end: date) -> Iterator[date]:
    """The days after the first, up to and with the second."""
    for ahead in range(1, (end - start).days + 1):
        yield start + timedelta(days=ahead)
