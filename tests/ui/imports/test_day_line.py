"""Days as people type them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.ui.imports.day_line import typed_day
from ssio_desktop.ui.imports.words import day


@pytest.mark.parametrize(
    "typed",
    ["1 October 2026", "1 oct 2026", "1st October 2026", " 01/10/2026 ", "1-10-2026", "2026-10-01"],
)
def test_a_day_is_read_however_it_is_written(typed: str) -> None:
    assert typed_day(typed) == date(2026, 10, 1)


@pytest.mark.parametrize("typed", ["", "October", "31 February 2026", "1 Smarch 2026", "1/10/26"])
def test_what_is_no_day_is_none(typed: str) -> None:
    assert typed_day(typed) is None


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_that_is_shown_is_read_back(shown: date) -> None:
    assert typed_day(day(shown)) == shown
