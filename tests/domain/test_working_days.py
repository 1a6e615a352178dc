from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.bank_holidays import BankHolidays, easter, read_bank_holidays
from ssio_desktop.domain.calendar_reader import read_calendar
from ssio_desktop.domain.working_days import WorkingDays, in_school_holidays
from ssio_desktop.errors import UserError
from tests.conftest import ROOT

CALENDARS = ROOT / "resources" / "calendars"
HOLIDAYS = read_bank_holidays(
    (CALENDARS / "bank-holidays-england.toml").read_text(encoding="utf-8"), "shipped"
)
TERMS = read_calendar((CALENDARS / "england-typical.toml").read_text(encoding="utf-8"), "shipped")
COUNT = WorkingDays(HOLIDAYS)
DAYS = st.dates(date(2000, 1, 1), date(2099, 6, 30))

# As gov.uk and, for earlier years, the London Gazette give them for England and Wales.
PUBLISHED = {
    2002: "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26",
    2011: "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27",
    2012: "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26",
    2015: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    2020: "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
    2021: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
    2022: "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
    2023: "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
    2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
    2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
}


@pytest.mark.parametrize("year", PUBLISHED)
def test_the_rule_and_its_exceptions_give_the_days_that_were_published(year: int) -> None:
    expected = [date.fromisoformat(f"{year}-{day}") for day in PUBLISHED[year].split()]
    assert list(HOLIDAYS.of_year(year)) == expected


def test_easter_is_where_it_was_and_will_be() -> None:
    days = {2000: (4, 23), 2008: (3, 23), 2011: (4, 24), 2019: (4, 21), 2038: (4, 25)}
    days |= {2049: (4, 18), 2076: (4, 19), 2081: (3, 30), 2100: (3, 28)}
    assert {year: (easter(year).month, easter(year).day) for year in days} == days


@given(st.integers(2000, 2100))
def test_every_year_has_eight_holidays_by_rule_on_weekdays(year: int) -> None:
    found = BankHolidays().of_year(year)
    assert len(found) == 8
    assert all(day.year == year and day.weekday() < 5 for day in found)


def test_years_beyond_the_rule_are_refused_and_their_days_have_no_name() -> None:
    with pytest.raises(ValueError, match="1999"):
        HOLIDAYS.of_year(1999)
    assert HOLIDAYS.name_of(date(2101, 1, 1)) == ""


def test_a_holiday_may_be_moved_away_and_another_added() -> None:
    own = read_bank_holidays(
        '[[moved]]\nfrom = 2027-05-03\n[[added]]\nday = 2027-06-18\nname = "A jubilee"', "own"
    )
    assert own.name_of(date(2027, 5, 3)) == ""
    assert own.name_of(date(2027, 6, 18)) == "A jubilee"


@pytest.mark.parametrize("text", ["x", "[[added]]\nday = 5", "added = 3", "[[moved]]\nto = 1"])
def test_a_file_of_holidays_that_is_none_is_refused_with_its_name(text: str) -> None:
    with pytest.raises(UserError, match="bank holidays") as caught:
        read_bank_holidays(text, "own.toml")
    assert "own.toml" in caught.value.where


def test_five_working_days_leave_out_weekend_and_bank_holiday() -> None:
    # Friday 22 May 2026; the spring bank holiday is the Monday after.
    assert COUNT.add(date(2026, 5, 22), 5) == date(2026, 6, 1)
    left_out = COUNT.left_out(date(2026, 5, 22), date(2026, 6, 1))
    assert left_out == ((date(2026, 5, 25), "Spring bank holiday"),)


def test_the_authoritys_own_closed_days_do_not_count() -> None:
    closed = WorkingDays(HOLIDAYS, {date(2026, 12, 24): "Offices closed", date(2026, 12, 29): ""})
    assert closed.add(date(2026, 12, 23), 1) == date(2026, 12, 30)
    assert closed.why_not(date(2026, 12, 29)) == "closed day"


def test_school_holidays_do_not_count_where_the_authority_says_so() -> None:
    # The autumn half-term of the shipped calendar is 24 October to 1 November 2026.
    assert WorkingDays(HOLIDAYS).add(date(2026, 10, 22), 3) == date(2026, 10, 27)
    assert WorkingDays(HOLIDAYS, calendar=TERMS).add(date(2026, 10, 22), 3) == date(2026, 11, 3)


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
        WorkingDays(HOLIDAYS, always).add(date(2026, 1, 1), 1)
