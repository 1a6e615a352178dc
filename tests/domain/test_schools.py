"""A school read from its register entry."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.schools import (
    REGISTER_FIELDS,
    School,
    SchoolLink,
    is_urn,
    link_kind,
)

ENTRY = {
    "name": "Ash Lane Primary School",
    "la_code": "999",
    "la_name": "Wellbrook",
    "establishment_number": "2001",
    "type_code": "01",
    "type_name": "Community school",
    "status_name": "Open",
    "phase_name": "Primary",
    "low_age": "3",
    "high_age": "11",
    "nursery_provision": "Has Nursery Classes",
    "sixth_form": "Does not have a sixth form",
    "pupils": "398",
    "capacity": "420",
    "percentage_fsm": "21.7",
    "open_date": "01-09-1998",
    "street": "Ash Lane",
    "town": "Wellbrook",
    "postcode": "WB1 2AL",
    "telephone": "01999123456",
    "head_title": "Mrs",
    "head_first_name": "Ada",
    "head_last_name": "Fernsby",
    "easting": "434870",
    "northing": "335053",
    "last_changed": "02/09/2025",
}


def entry(**changes: str) -> School:
    return School.from_register("900001", {**ENTRY, **changes})


def test_an_entry_becomes_a_school() -> None:
    school = entry()
    assert school.name == "Ash Lane Primary School"
    assert school.laestab == "9992001"
    assert school.phase == "primary"
    assert school.is_open is True
    assert school.opened == date(1998, 9, 1)
    assert school.last_changed == date(2025, 9, 2)
    assert school.ages == "3 to 11"
    assert (school.pupils, school.capacity, school.percentage_fsm) == (398, 420, 21.7)
    assert (school.easting, school.northing) == (434870, 335053)
    assert school.address == ("Ash Lane", "Wellbrook", "WB1 2AL")
    assert school.head_name == "Mrs Ada Fernsby"
    assert school.raw["open_date"] == "01-09-1998"


@given(st.dictionaries(st.sampled_from(sorted(REGISTER_FIELDS)), st.text(max_size=30)), st.text())
def test_no_entry_is_so_odd_that_it_cannot_be_read(raw: dict[str, str], urn: str) -> None:
    school = School.from_register(urn, raw)
    assert school.urn == urn
    assert dict(school.raw) == raw


def test_an_empty_entry_says_nothing_rather_than_no() -> None:
    school = School.from_register("900001", {})
    assert school.phase == "not recorded"
    assert school.status == "not recorded"
    assert school.is_open is None
    assert school.has_sixth_form is None
    assert school.has_early_years is None
    assert (school.pupils, school.low_age, school.opened) == (None, None, None)
    assert (school.ages, school.laestab, school.head_name) == ("", "", "")


@pytest.mark.parametrize("text", ["NULL", "SUPP", "", "NE", "about 400", "-5"])
def test_a_code_in_place_of_a_number_of_pupils_is_kept_but_not_counted(text: str) -> None:
    school = entry(pupils=text)
    assert school.pupils is None
    assert school.raw["pupils"] == text


def test_the_text_null_stands_for_nothing() -> None:
    school = entry(name="NULL", trust_name="NULL")
    assert (school.name, school.trust_name) == ("", "")


@pytest.mark.parametrize(
    ("status", "is_open"),
    [
        ("Open", True),
        ("Open, but proposed to close", True),
        ("Closed", False),
        ("Proposed to open", False),
        ("Mothballed", None),
    ],
)
def test_a_school_is_open_until_it_has_closed(status: str, is_open: bool | None) -> None:
    assert entry(status_name=status).is_open is is_open


def test_codes_serve_where_names_are_missing_whatever_their_zeros() -> None:
    school = School.from_register(
        "900001",
        {"status_code": "01", "phase_code": "04", "type_code": "034", "sixth_form_code": "1"},
    )
    assert school.status == "open"
    assert school.phase == "secondary"
    assert school.is_academy
    assert school.has_sixth_form is True


@pytest.mark.parametrize(
    ("type_name", "academy", "special", "alternative"),
    [
        ("Community school", False, False, False),
        ("Academy converter", True, False, False),
        ("Free schools", True, False, False),
        ("University technical college", True, False, False),
        ("Academy special converter", True, True, False),
        ("Foundation special school", False, True, False),
        ("Pupil referral unit", False, False, True),
        ("Academy alternative provision converter", True, False, True),
        ("Free schools alternative provision", True, False, True),
    ],
)
def test_the_type_tells_academies_special_schools_and_referral_units(
    type_name: str, academy: bool, special: bool, alternative: bool
) -> None:
    school = School.from_register(
        "900001", {"type_name": type_name, "phase_name": "Not applicable"}
    )
    assert (school.is_academy, school.is_special, school.is_alternative_provision) == (
        academy,
        special,
        alternative,
    )
    assert school.phase == "not applicable"


@pytest.mark.parametrize(
    ("words", "phase", "high", "expected"),
    [
        ("Has a sixth form", "Secondary", "18", True),
        ("Does not have a sixth form", "Secondary", "18", False),
        ("Not applicable", "Primary", "11", False),
        ("", "Secondary", "16", False),
        ("", "Secondary", "18", None),
        ("Not applicable", "Not applicable", "19", None),
        ("Not applicable", "16 plus", "99", True),
    ],
)
def test_a_sixth_form_is_known_unknown_or_impossible(
    words: str, phase: str, high: str, expected: bool | None
) -> None:
    school = entry(sixth_form=words, phase_name=phase, high_age=high)
    assert school.has_sixth_form is expected


@pytest.mark.parametrize(
    ("nursery", "phase", "low", "expected"),
    [
        ("Has Nursery Classes", "Primary", "5", True),
        ("No Nursery Classes", "Primary", "4", True),
        ("No Nursery Classes", "Primary", "5", None),
        ("No Nursery Classes", "Primary", "7", False),
        ("", "Primary", "", None),
        ("", "Nursery", "", True),
        ("Not applicable", "Secondary", "11", False),
        ("", "Secondary", "", False),
        ("", "16 plus", "0", False),
        ("", "All-through", "3", True),
        ("", "Not applicable", "2", True),
    ],
)
def test_early_years_follow_from_nursery_classes_phase_and_lowest_age(
    nursery: str, phase: str, low: str, expected: bool | None
) -> None:
    school = entry(nursery_provision=nursery, phase_name=phase, low_age=low)
    assert school.has_early_years is expected


def test_a_telephone_number_gets_back_the_zero_a_spreadsheet_ate() -> None:
    school = entry(telephone="1999123456")
    assert school.telephone == "01999123456"
    assert school.raw["telephone"] == "1999123456"


def test_a_head_without_a_last_name_is_not_named() -> None:
    assert entry(head_last_name="").head_name == ""


@pytest.mark.parametrize("text", ["100001", "900001", "150321"])
def test_six_digits_are_a_urn(text: str) -> None:
    assert is_urn(text)


@pytest.mark.parametrize(
    "text", ["", "NULL", "12345", "1234567", "012345", "12345a", "١٢٣٤٥٦", "100001\n"]
)
def test_anything_else_is_not_a_urn(text: str) -> None:
    assert not is_urn(text)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Predecessor", "predecessor"),
        ("Predecessor - merged", "predecessor"),
        ("Successor - amalgamated", "successor"),
        ("Merged - change in age range", "other"),
        ("", "other"),
    ],
)
def test_a_link_points_back_forward_or_elsewhere(words: str, kind: str) -> None:
    assert link_kind(words) == kind


def test_a_link_keeps_the_registers_words() -> None:
    link = SchoolLink.of("900001", "900002", "Ash Lane Academy", "Successor - merged", "31-08-2019")
    assert link.type == "Successor - merged"
    assert link.established == date(2019, 8, 31)
    assert link.key == "900001:900002:successor"
