"""Finding schools among many, without a window."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.folding import folded
from ssio_desktop.ui.schools.finding import NONE, SchoolFilter, SchoolIndex
from tests.ui.schools.samples import row, rows


def urns(index: SchoolIndex, **wanted: str) -> list[str]:
    return [found.urn for found in index.find(SchoolFilter(**wanted))]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "typed",
    [
        "ash lane",
        "lane ASH",
        "900001",
        "wellbrook ash",
        "WB1 2AL",
        "wb12al",
        "prim sch",
        "900001 wellbrook",
    ],
)
def test_a_school_is_found_by_words_of_its_name_number_town_and_postcode(typed: str) -> None:
    index = SchoolIndex([row(), row(urn="900002", name="Elm Park", town="Dell", postcode="X1 1XX")])
    assert urns(index, text=typed) == ["900001"]


def test_every_word_typed_must_occur() -> None:
    index = SchoolIndex([row(), row(urn="900002", name="Ash Grove Infant School")])
    assert urns(index, text="ash") == ["900001", "900002"]
    assert urns(index, text="ash infant") == ["900002"]
    assert urns(index, text="ash infant elm") == []


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("St Mary’s Church of England School", "st marys"),
        ("St Mary’s Church of England School", "st. mary's"),
        ("Ysgol y Tŵr & Llyn", "twr llyn"),
        ("Ysgol y Tŵr & Llyn", "tŵr"),
        ("École Élysée", "ecole elysee"),
        ("King Edward VI (Lower)", "vi lower"),
    ],
)
def test_accents_apostrophes_and_punctuation_do_not_matter(name: str, typed: str) -> None:
    assert urns(SchoolIndex([row(name=name)]), text=typed) == ["900001"]


def test_closed_schools_are_shown_when_they_are_asked_for() -> None:
    index = SchoolIndex(
        [
            row(urn="900001"),
            row(urn="900002", is_open=False, status="closed"),
            row(urn="900003", is_open=None, status="not recorded"),
        ]
    )
    assert urns(index) == ["900001", "900003"]
    assert urns(index, standing="closed") == ["900002"]
    assert urns(index, standing="all") == ["900001", "900002", "900003"]


def test_filters_hold_together_and_with_the_words() -> None:
    index = SchoolIndex(
        [
            row(urn="900001", category="3b", officer="o1", officer_name="Ada"),
            row(urn="900002", category="3b", officer="o2", officer_name="Bea"),
            row(urn="900003", category="", officer="", phase="secondary", la_code="998"),
        ]
    )
    assert urns(index, category="3b") == ["900001", "900002"]
    assert urns(index, category="3b", officer="o2") == ["900002"]
    assert urns(index, category=NONE) == ["900003"]
    assert urns(index, officer=NONE, phase="secondary", authority="998") == ["900003"]
    assert urns(index, category="3b", text="900003") == []


def test_what_the_filters_offer_is_what_occurs() -> None:
    index = SchoolIndex(
        [
            row(category="3a", officer="o2", officer_name="Bea"),
            row(category="1", officer="o1", officer_name="Ada", la_code="831", la_name="Dell"),
            row(is_open=False),
        ]
    )
    assert index.categories() == ["1", "3a"]
    assert [choice.words for choice in index.officers()] == ["Ada", "Bea"]
    assert [(each.value, each.words) for each in index.authorities()] == [
        ("831", "Dell"),
        ("999", "Wellbrook"),
    ]
    assert index.has_closed()


def test_fifty_thousand_schools_are_narrowed_rightly() -> None:
    many = rows(50_000)
    index = SchoolIndex(many)
    found = index.find(SchoolFilter(text="twr 41", phase="primary", standing="all"))
    expected = [
        each
        for each in many
        if each.phase == "primary" and "Tŵr" in each.name and "41" in each.urn + " " + each.name
    ]
    assert found == expected
    assert len(index.find(SchoolFilter())) == sum(each.is_open is not False for each in many)


@given(st.text(max_size=30))
def test_whatever_is_typed_a_school_of_that_name_is_found(name: str) -> None:
    index = SchoolIndex([row(name=name)])
    assert urns(index, text=name) == ["900001"]


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_the_first_filter_does_not_linger() -> None:
    index = SchoolIndex(rows(100))
    narrowed = index.find(SchoolFilter(phase="secondary"))
    assert all(each.phase == "secondary" for each in narrowed)
    assert len(index.find(SchoolFilter(standing="all"))) == 100
