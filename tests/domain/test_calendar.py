from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.calendar import Calendar, TermId
from ssio_desktop.domain.calendar_reader import (
    calendar_from_record,
    calendar_record,
    read_calendar,
)
from ssio_desktop.errors import UserError

TEXT = """
[[term]]
id = "2026-autumn"
halves = [[2026-09-01, 2026-10-23], [2026-11-02, 2026-12-18]]
[[term]]
id = "2027-spring"
halves = [[2027-01-04, 2027-02-12], [2027-02-22, 2027-03-25]]
"""

TERMS = st.builds(TermId, st.integers(2000, 2100), st.sampled_from(["autumn", "spring", "summer"]))


@given(TERMS)
def test_the_term_after_the_term_before_is_the_term_itself(term: TermId) -> None:
    assert term.previous().next() == term == term.next().previous()
    assert term.previous().order < term.order < term.next().order


@given(TERMS)
def test_a_term_is_read_back_from_its_name(term: TermId) -> None:
    assert TermId.parse(str(term)) == term


@pytest.mark.parametrize("text", ["", "autumn", "2026", "2026-winter", "26-autumn"])
def test_what_names_no_term_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(UserError) as refusal:
        TermId.parse(text)
    assert "2026-autumn" in refusal.value.remedy


@pytest.mark.parametrize(
    ("day", "term"),
    [
        (date(2026, 9, 1), "2026-autumn"),
        (date(2026, 10, 28), "2026-autumn"),
        (date(2026, 12, 30), "2026-autumn"),
        (date(2027, 1, 4), "2027-spring"),
        (date(2025, 6, 1), "2025-summer"),
        (date(2028, 2, 1), "2028-spring"),
    ],
)
def test_each_day_belongs_to_a_term(day: date, term: str) -> None:
    assert str(read_calendar(TEXT, "test").term_on(day)) == term


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)))
def test_every_day_has_a_term_even_without_a_calendar(day: date) -> None:
    assert Calendar(()).term_on(day).year in (day.year, day.year - 1)


def test_a_calendar_comes_back_from_its_record() -> None:
    calendar = read_calendar(TEXT, "test")
    assert calendar_from_record(calendar_record(calendar)) == calendar


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[[term", "calendar.text"),
        ("title = 'x'", "calendar.empty"),
        ("[[term]]\nid = '2026-autumn'", "calendar.term"),
        ("[[term]]\nid = 'x'\nhalves = [[2026-09-01, 2026-10-01], [1, 2]]", "calendar.term"),
        (
            "[[term]]\nid = '2026-autumn'\n"
            "halves = [[2026-11-01, 2026-10-23], [2026-11-02, 2026-12-18]]",
            "calendar.order",
        ),
    ],
)
def test_wrong_term_dates_are_refused_in_words(text: str, code: str) -> None:
    with pytest.raises(UserError) as refusal:
        read_calendar(text, "dates.toml")
    assert refusal.value.code == code


def test_the_calendar_that_comes_with_the_program_is_whole(root: Path) -> None:
    path = root / "resources/calendars/england-typical.toml"
    terms = [term.id for term in read_calendar(path.read_text("utf-8"), path.name).terms]
    assert all(later == earlier.next() for earlier, later in pairwise(terms))


@pytest.mark.parametrize("text", ["0000-autumn", "1999-summer", "2101-spring", "9999-autumn"])
def test_a_year_that_no_term_can_fall_in_is_refused(text: str) -> None:
    with pytest.raises(UserError) as refusal:
        TermId.parse(text)
    assert refusal.value.code == "term.year"
    assert "2000 to 2100" in refusal.value.remedy
