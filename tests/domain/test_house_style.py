"""What may be chosen of a house style, and what may not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.colours import contrast, mixed
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.house_style import (
    DEFAULTS,
    StyleChoices,
    accent_contrast,
    faults_of,
    read_choices,
    values_of,
)

JSON: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=200),
    lambda inner: st.lists(inner, max_size=2),
    max_leaves=4,
)
NAMES = st.sampled_from(
    ("service", "accent", "rule", "face", "size", "logo", "logo_place", "words.dossier.visits",
     "words.furniture.draft", "words.x", "words.", "other")
)  # fmt: skip


def test_the_contrast_of_black_and_white_is_21_and_mixing_meets_in_the_middle() -> None:
    assert round(contrast("#000000", "#ffffff"), 1) == 21.0
    assert contrast("#17365d", "#17365d") == 1.0
    assert mixed("#000000", "#ffffff", 0.5) == "#808080"


def test_the_programs_own_style_has_no_fault_and_needs_no_record() -> None:
    assert faults_of(DEFAULTS) == ()
    assert values_of(DEFAULTS) == {}


@pytest.mark.parametrize("colour", ["#e8a000", "#00aaff", "#777777", "#ffffff"])
def test_headings_too_faint_to_read_are_refused(colour: str) -> None:
    (fault,) = faults_of(replace(DEFAULTS, accent=colour))
    assert (fault.field, fault.stops) == ("accent", True)
    assert "4.5 to 1" in fault.remedy


@pytest.mark.parametrize("colour", ["#17365d", "#7a1f3d", "#005a30", "#000000"])
def test_dark_headings_are_not(colour: str) -> None:
    assert faults_of(replace(DEFAULTS, accent=colour)) == ()
    assert accent_contrast(colour) >= 4.5


def test_a_colour_that_is_readable_on_white_only_is_refused_for_the_tint_behind_columns() -> None:
    assert contrast("#757575", "#ffffff") >= 4.5
    assert [fault.field for fault in faults_of(replace(DEFAULTS, accent="#757575"))] == ["accent"]


def test_faint_lines_are_said_and_left_to_the_authority() -> None:
    (fault,) = faults_of(replace(DEFAULTS, rule="#e8a000"))
    assert (fault.field, fault.stops) == ("rule", False)


def test_a_ratio_is_never_rounded_up_to_what_is_asked_for() -> None:
    (fault,) = faults_of(replace(DEFAULTS, accent="#6b7070"))
    assert accent_contrast("#6b7070") < 4.5
    assert "4.4 to 1" in fault.what


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"accent": "red"}, "accent"),
        ({"accent": "#17365D"}, "accent"),
        ({"face": "comic"}, "face"),
        ({"size": 6.0}, "size"),
        ({"logo_place": "everywhere"}, "logo_place"),
        ({"service": "x" * 121}, "service"),
        ({"words": {"dossier.visits": "one\ntwo"}}, "words.dossier.visits"),
    ],
)
def test_what_no_document_can_use_is_refused(changed: dict[str, object], field: str) -> None:
    faults = faults_of(replace(DEFAULTS, **changed))  # type: ignore[arg-type]
    assert [fault.field for fault in faults if fault.stops] == [field]


def test_choices_are_read_as_they_were_kept() -> None:
    chosen = StyleChoices(
        service="School improvement",
        accent="#7a1f3d",
        rule="#e8a000",
        face="liberation-sans",
        size=12.0,
        logo="0" * 32,
        logo_place="alone",
        words={"dossier.visits": "Our visits", "furniture.draft": "NOT YET"},
    )
    assert read_choices(values_of(chosen)) == chosen


@given(st.dictionaries(NAMES, JSON, max_size=6))
def test_whatever_was_kept_the_style_that_is_read_can_be_used(values: dict[str, Json]) -> None:
    chosen = read_choices(values)
    assert not any(fault.stops for fault in faults_of(chosen))
    assert read_choices(values_of(chosen)) == chosen
