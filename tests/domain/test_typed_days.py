from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.typed_days import read_typed_day


@pytest.mark.parametrize(
    "text",
    [
        "3/11/26",
        "3.11.2026",
        "03-11-2026",
        "3 Nov 2026",
        "3 november 26",
        "2026-11-03",
        " 3 11 26 ",
    ],
)
def test_a_day_is_read_however_it_is_typed(text: str) -> None:
    assert read_typed_day(text) == date(2026, 11, 3)


@pytest.mark.parametrize("text", ["", "3/11", "31/2/2026", "11/26", "3 Foo 2026", "tomorrow"])
def test_what_is_no_day_is_not_guessed(text: str) -> None:
    assert read_typed_day(text) is None


@given(st.text(max_size=40))
def test_no_text_crashes_the_reader(text: str) -> None:
    read_typed_day(text)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_day_comes_back_from_how_it_is_written(day: date) -> None:
    assert read_typed_day(f"{day.day} {day:%B %Y}") == day
    assert read_typed_day(f"{day:%d/%m/%y}") == day
