"""Values as published files write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.published_values import (
    NOT_NUMBERS,
    is_withheld,
    read_code,
    read_count,
    read_date,
    read_percentage,
)


@pytest.mark.parametrize(
    "text",
    ["31-08-2019", "31/08/2019", "31.08.2019", " 31/08/2019 ", "2019-08-31", "2019-08-31 00:00:00"],
)
def test_a_date_is_read_in_every_form_the_files_use(text: str) -> None:
    assert read_date(text) == date(2019, 8, 31)


@pytest.mark.parametrize(
    "text", ["", "NULL", "9", "31-02-2019", "2019", "08/31/2019", "31/08/19", "٣١-٠٨-٢٠١٩"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert read_date(text) is None


@given(st.dates())
def test_a_date_written_either_way_is_the_same_date(day: date) -> None:
    written = f"{day.day:02}-{day.month:02}-{day.year:04}"
    assert read_date(written) == read_date(day.isoformat()) == day


@pytest.mark.parametrize("text", ["", " ", *sorted(NOT_NUMBERS), "supp", "-1", "1.5", "1,200", "²"])
def test_a_code_or_an_odd_text_never_becomes_a_number(text: str) -> None:
    assert read_count(text) is None
    assert read_percentage(text) is None or text == "1.5"


def test_a_count_is_read_even_when_a_spreadsheet_gave_it_a_point() -> None:
    assert (read_count("0"), read_count("398"), read_count("398.0")) == (0, 398, 398)


def test_a_percentage_is_read_with_and_without_its_sign() -> None:
    assert read_percentage("89.3") == read_percentage("89.30%") == 89.3
    assert read_percentage("100.1") is None


def test_a_code_is_the_same_with_and_without_leading_zeros() -> None:
    assert read_code("01") == read_code("1") == "1"
    assert (read_code("00"), read_code("CE23"), read_code("")) == ("0", "CE23", "")


def test_withheld_values_are_told_from_zero() -> None:
    assert is_withheld("SUPP")
    assert is_withheld("  ")
    assert not is_withheld("0")


@given(st.text(max_size=40))
def test_no_text_makes_a_reader_stumble(text: str) -> None:
    count, percentage = read_count(text), read_percentage(text)
    assert count is None or count >= 0
    assert percentage is None or 0 <= percentage <= 100
    read_date(text)
    assert read_code(read_code(text)) == read_code(text)
