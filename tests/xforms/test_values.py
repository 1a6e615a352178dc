"""Single values: what is read, what is refused with a reason, and how they are written out."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.events import Json
from ssio_desktop.xforms.values import (
    Unreadable,
    as_typed,
    date_of_days,
    days,
    human,
    number_text,
    read,
)


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        ("integer", " 12 ", 12),
        ("integer", "-3", -3),
        ("decimal", "1.50", 1.5),
        ("decimal", "2.0", 2),
        ("decimal", ".25", 0.25),
        ("date", "22/11/2026", "2026-11-22"),
        ("date", "2026-11-2", "2026-11-02"),
        ("date", "1.9.2026", "2026-09-01"),
        ("time", "9:05", "09:05"),
        ("time", "14.30", "14:30"),
        ("time", "09:30:00.000Z", "09:30"),
        ("datetime", "22/11/2026 9:30", "2026-11-22T09:30"),
        ("select_many", "  a   b ", "a b"),
        ("select_many", ["b", "a"], "b a"),
        ("acknowledge", True, "OK"),
        ("acknowledge", False, ""),
        ("text", "  as typed ", "  as typed "),
        ("text", 3.0, "3"),
        ("date", None, ""),
        ("integer", "", ""),
    ],
)
def test_a_typed_value_is_read(kind: str, typed: Json, value: Json) -> None:
    assert read(kind, typed) == value


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("integer", "1.5"),
        ("integer", "twelve"),
        ("integer", "9" * 40),
        ("integer", "٣"),
        ("integer", True),
        ("decimal", "1,5"),
        ("decimal", "1e9"),
        ("decimal", "nan"),
        ("date", "31/02/2026"),
        ("date", "2026"),
        ("time", "25:00"),
        ("time", "nine"),
        ("datetime", "2026-11-22"),
    ],
)
def test_what_is_not_of_the_kind_is_refused_with_a_reason(kind: str, typed: Json) -> None:
    with pytest.raises(Unreadable, match=r"\w"):
        read(kind, typed)


@given(st.sampled_from(["integer", "decimal", "date", "time", "datetime"]), st.text(max_size=30))
def test_reading_a_value_that_was_read_gives_the_same(kind: str, typed: str) -> None:
    try:
        value = read(kind, typed)
    except Unreadable:
        return
    assert read(kind, value) == value
    assert read(kind, as_typed(value)) == value


@given(st.dates())
def test_a_day_counted_in_days_comes_back(day: object) -> None:
    assert date_of_days(days(str(day))) == str(day)


def test_numbers_are_written_without_exponents_and_needless_points() -> None:
    assert number_text(1e15) == "1000000000000000"
    assert number_text(0.1 + 0.2) == "0.3"
    assert number_text(math.nan) == ""


def test_dates_are_written_out_for_people() -> None:
    assert human("date", "2026-11-02") == "2 November 2026"
    assert human("datetime", "2026-11-02T09:30") == "2 November 2026, 09:30"
    assert human("date", "some day") == "some day"
