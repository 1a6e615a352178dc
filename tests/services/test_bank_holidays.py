"""The days that the library gives are those that were published, in our words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.errors import UserError
from ssio_desktop.services.bank_holidays import BankHolidays, read_bank_holidays
from tests.conftest import ROOT

SHIPPED = ROOT / "resources" / "calendars" / "bank-holidays-england.toml"
HOLIDAYS = read_bank_holidays(SHIPPED.read_text(encoding="utf-8"), "shipped")

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
def test_the_library_gives_the_days_that_were_published(year: int) -> None:
    expected = [date.fromisoformat(f"{year}-{day}") for day in PUBLISHED[year].split()]
    assert list(HOLIDAYS.of_year(year)) == expected


def test_days_have_the_names_that_gov_uk_has_and_a_substitute_says_that_it_is_one() -> None:
    found = HOLIDAYS.of_year(2026)
    assert found[date(2026, 5, 4)] == "Early May bank holiday"
    assert found[date(2026, 12, 25)] == "Christmas Day"
    assert found[date(2026, 12, 28)] == "Boxing Day (substitute day)"
    assert HOLIDAYS.name_of(date(2023, 5, 8)) == "Coronation of King Charles III"


@given(st.integers(2000, 2100))
def test_every_year_has_at_least_eight_holidays_and_none_on_the_weekend(year: int) -> None:
    found = BankHolidays().of_year(year)
    assert len(found) == 8 + (year in (2002, 2011, 2012, 2022, 2023)) + (year == 2022)
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
