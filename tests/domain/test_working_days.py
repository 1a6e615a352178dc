from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.calendar_reader import read_calendar
from ssio_desktop.domain.working_days import WorkingDays, in_school_holidays
from tests.conftest import ROOT

CALENDARS = ROOT / "resources" / "calendars"
TERMS = read_calendar((CALENDARS / "england-typical.toml").read_text(encoding="utf-8"), "shipped")


def holiday(day: date) -> str:
    return {
        date(2026, 5, 25): "Spring bank holiday",
        date(2026, 12, 25): "Christmas Day",
        date(2026, 12, 28): "Boxing Day",
    }.get(day, "")


COUNT = WorkingDays(holiday)
DAYS = st.dates(date(2000, 1, 1), date(2099, 6, 30))


def test_five_working_days_leave_out_weekend_and_bank_holiday() -> None:
    # Friday 22 May 2026; the spring bank holiday is the Monday after.
    assert COUNT.add(date(2026, 5, 22), 5) == date(2026, 6, 1)
    left_out = COUNT.left_out(date(2026, 5, 22), date(2026, 6, 1))
    assert left_out == ((date(2026, 5, 25), "Spring bank holiday"),)


def test_the_authoritys_own_closed_days_do_not_count() -> None:
    closed = WorkingDays(holiday, {date(2026, 12, 24): "Offices closed", date(2026, 12, 29): ""})
    assert closed.add(date(2026, 12, 23), 1) == date(2026, 12, 30)
    assert closed.why_not(date(2026, 12, 29)) == "closed day"


def test_school_holidays_do_not_count_where_the_authority_says_so() -> None:
    # The autumn half-term of the shipped calendar is 24 October to 1 November 2026.
    assert WorkingDays(holiday).add(date(2026, 10, 22), 3) == date(2026, 10, 27)
    assert WorkingDays(holiday, calendar=TERMS).add(date(2026, 10, 22), 3) == date(2026, 11, 3)


def test_beyond_the_calendar_no_day_is_taken_for_school_holidays() -> None:
    assert in_school_holidays(TERMS, date(2027, 8, 2))
    assert not in_school_holidays(TERMS, date(2027, 9, 3))
    assert not in_school_holidays(TERMS, date(2024, 8, 1))


@given(DAYS, st.integers(1, 40))
def test_counting_back_gives_the_days_that_were_added(start: date, days: int) -> None:
    end = COUNT.add(start, days)
    assert COUNT.is_working(end)
    assert COUNT.between(start, end) == days
    assert COUNT.between(start, end - timedelta(days=1)) == days - 1


@given(DAYS, st.integers(1, 20), st.integers(1, 20))
def test_adding_in_two_steps_is_adding_at_once(start: date, first: int, then: int) -> None:
    assert COUNT.add(COUNT.add(start, first), then) == COUNT.add(start, first + then)


@given(DAYS, DAYS, st.integers(1, 15))
def test_a_later_start_never_ends_earlier(one: date, other: date, days: int) -> None:
    early, late = sorted((one, other))
    assert COUNT.add(early, days) <= COUNT.add(late, days)


@given(DAYS, st.integers(0, 60))
def test_every_weekday_either_counts_or_is_left_out_with_a_reason(start: date, span: int) -> None:
    end = start + timedelta(days=span)
    weekdays = sum((start + timedelta(days=ahead)).weekday() < 5 for ahead in range(1, span + 1))
    assert COUNT.between(start, end) + len(COUNT.left_out(start, end)) == weekdays


def test_what_cannot_be_counted_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        COUNT.add(date(2026, 1, 1), 0)
    always = {date(2026, 1, 1) + timedelta(days=ahead): "" for ahead in range(2000)}
    with pytest.raises(ValueError, match="not so many"):
        WorkingDays(holiday, always).add(date(2026, 1, 1), 1)
