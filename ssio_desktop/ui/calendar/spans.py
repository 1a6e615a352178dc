"""Which days a view of the calendar shows, and what it calls them. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from PySide6.QtCore import QLocale

from ssio_desktop.domain.calendar import Calendar
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.widgets.wording import day as named_day
from ssio_desktop.ui.widgets.wording import month

View = Literal["month", "week", "term"]
_WEEK = timedelta(days=7)
_FIRST, _LAST = date(1900, 1, 1), date(2199, 12, 31)
"""The days that can be shown; weeks around them are days as well."""


@dataclass(frozen=True, slots=True)
class Span:
    """Whole weeks, Monday to Sunday. core: first and last day that the view is about."""

    first: date
    weeks: int
    core: tuple[date, date]

    @property
    def last(self) -> date:
        return self.first + self.weeks * _WEEK - timedelta(days=1)

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last

    def day(self, week: int, weekday: int) -> date:
        """The day in a row and column, both from 0."""
        return self.first + timedelta(days=7 * week + weekday)

    def place(self, day: date) -> tuple[int, int]:
        """Row and column of a day."""
        return divmod((day - self.first).days, 7)


def span(view: View, day: date, calendar: Calendar) -> Span:
    """The days that a view shows around a day; around the nearest where it is out of all reach."""
    day = min(max(day, _FIRST), _LAST)
    if view == "week":
        monday = _monday(day)
        return Span(monday, 1, (monday, monday + timedelta(days=6)))
    if view == "term":
        term = calendar.term(calendar.term_on(day))
        # A day of a holiday belongs to the term before it; the holiday is shown with that term.
        if term is not None and term.first <= day <= max(term.last, day):
            return _whole(term.first, max(term.last, day))
    first = day.replace(day=1)
    after = (first + timedelta(days=32)).replace(day=1)
    return _whole(first, after - timedelta(days=1))


def step(view: View, day: date, by: int, calendar: Calendar) -> date:
    """The day to go to for the month, week or term after (1) or before (-1)."""
    if view == "week":
        return _kept(day, by * 7)
    if view == "term":
        return _in_term_beside(day, by, calendar)
    month = day.year * 12 + day.month - 1 + by
    year, number = divmod(month, 12)
    if not date.min.year < year < date.max.year:
        return day
    start = date(year, number + 1, 1)
    longest = ((start + timedelta(days=32)).replace(day=1) - start).days
    return start.replace(day=min(day.day, longest))


def _in_term_beside(day: date, by: int, calendar: Calendar) -> date:
    """The first day of the term after, or the last of the one before. Outside the terms known here
    a term is shown by its months, so one month further."""
    terms = calendar.terms
    if by > 0:
        following = next((term.first for term in terms if term.first > day), None)
    else:
        here = max((term.first for term in terms if term.first <= day), default=day)
        following = max((term.last for term in terms if term.last < here), default=None)
    return following if following is not None else step("month", day, by, calendar)


def title(view: View, shown: Span, calendar: Calendar) -> str:
    """What the days on show are called."""
    first, last = shown.core
    if view == "month":
        return f"{month(first)} {first.year}"
    if view == "term":
        return said(calendar.term_on(first).title)
    words = translate("calendar", "{first} to {last}")
    return words.format(first=f"{first.day} {month(first)}", last=named_day(last))


def long_day(day: date) -> str:
    """A day as people say it: Tuesday 3 March 2026."""
    return f"{QLocale().dayName(day.isoweekday())} {named_day(day)}"


def _whole(first: date, last: date) -> Span:
    monday = _monday(first)
    return Span(monday, (last - monday).days // 7 + 1, (first, last))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _kept(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day
