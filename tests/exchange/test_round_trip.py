from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssio_desktop.domain.events import Event, Json
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.names import FORMS
from ssio_desktop.exchange.package import (
    build_package,
    read_package,
    suggested_name,
    write_package,
)

from .samples import DEVICE, EVENTS, EXTRAS, INFO, NASTY, SCHOOLS, VISITS, event, event_id, sample

texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=20) | st.just(NASTY)
values: st.SearchStrategy[Json] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**60), 10**60)
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=6,
)
names = st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1, max_size=12)


@st.composite
def events(draw: st.DrawFn) -> Event:
    number = draw(st.integers(1, 2**40))
    replaced = draw(st.sets(st.integers(1, 2**40).filter(lambda n: n != number), max_size=3))
    stamp = f"{draw(st.integers(0, 2**48 - 1)):012x}-{draw(st.integers(0, 65535)):04x}-0000d0e1"
    return Event(
        event_id(number),
        DEVICE,
        draw(names),
        stamp,
        f"{draw(st.sampled_from(['school', 'visit']))}/{draw(names)}",
        draw(names),
        draw(values),
        tuple(sorted(event_id(other) for other in replaced)),
    )


@given(st.lists(events(), max_size=4, unique_by=lambda event: event.id))
@settings(max_examples=100, deadline=None)
def test_whatever_was_recorded_comes_back_as_it_was(made: list[Event]) -> None:
    found = read_package(build_package(INFO, made))
    assert found.events == tuple(sorted(made, key=lambda event: event.id))
    assert found.manifest.info == INFO


def test_a_whole_return_comes_back_with_all_its_parts() -> None:
    found = read_package(sample())
    assert found.events == EVENTS
    assert found.manifest.info == INFO
    assert found.manifest.minor == 0
    assert {name: found.parts[name] for name in EXTRAS} == EXTRAS
    assert found.under(FORMS) == {
        "core-visit@3/form.xml": b"<h:html/>",
        "core-visit@3/Ŵ plan (1).csv": b"a,b\r\n",
    }
    assert set(found.parts) == {
        "events.jsonl",
        "datapackage.json",
        "read-me.txt",
        "tables/schools.csv",
        "tables/visits.csv",
        *EXTRAS,
    }


def test_the_same_content_in_any_order_gives_the_same_bytes() -> None:
    backwards = build_package(
        replace(INFO, forms=INFO.forms[::-1]),
        [*reversed(EVENTS), EVENTS[0]],
        (VISITS, SCHOOLS),
        dict(reversed(EXTRAS.items())),
    )
    assert backwards == sample()


def test_another_zip_program_can_unpack_a_return() -> None:
    with zipfile.ZipFile(io.BytesIO(sample())) as found:
        assert found.testzip() is None
        assert found.namelist()[0] == "manifest.json"
        assert found.namelist()[1:] == sorted(found.namelist()[1:])
        assert found.read("forms/core-visit@3/Ŵ plan (1).csv") == b"a,b\r\n"


def test_a_return_without_events_is_a_return() -> None:
    assert read_package(build_package(INFO, ())).events == ()


def test_a_part_that_shrinks_like_a_trap_is_stored_so_that_it_can_be_read() -> None:
    empty_page = b"%PDF-1.7" + bytes(3 * 1024 * 1024)
    data = build_package(INFO, (), extras={"reports/empty.pdf": empty_page})
    assert len(data) > len(empty_page)
    assert read_package(data).parts["reports/empty.pdf"] == empty_page


def test_a_return_is_written_whole_and_read_from_its_path(tmp_path: Path) -> None:
    path = tmp_path / "Ŵ return.ssio-return"
    written = write_package(path, INFO, EVENTS)
    found = read_package(path)
    assert written.size == path.stat().st_size
    assert found.sha256 == written.sha256
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("officer", "name"),
    [
        ("Siân Ŵyn-O’Dowd", "2026-autumn-999-Siân-Ŵyn-O-Dowd-1.ssio-return"),
        ("../..\\x: y|?.", "2026-autumn-999-x-y-1.ssio-return"),
        ("…", "2026-autumn-999-1.ssio-return"),
    ],
)
def test_the_name_proposed_for_a_file_is_allowed_everywhere(officer: str, name: str) -> None:
    assert suggested_name(replace(INFO, officer_name=officer)) == name


def test_fields_of_a_later_minor_version_are_kept() -> None:
    later = replace(INFO, extra={"sampled_by": {"name": "B. Person"}, "zeta": [1, None]})
    assert read_package(build_package(later, EVENTS)).manifest.info == later


def test_two_events_of_one_id_and_different_content_are_not_packed() -> None:
    with pytest.raises(ValueError, match="two different events"):
        build_package(INFO, [event(1), event(1, value="Elm Road School")])


def test_half_of_a_character_is_reported_with_the_record_that_holds_it() -> None:
    with pytest.raises(UserError) as caught:
        build_package(INFO, [event(1, "visit/v9", "answers.behaviour", "a\ud83dz")])
    assert caught.value.code == "return.event-text"
    assert caught.value.where == "visit/v9, answers.behaviour"


@pytest.mark.parametrize(
    ("info", "made"),
    [
        (replace(INFO, officer_name="two\nlines"), EVENTS),
        (replace(INFO, number=0), EVENTS),
        (INFO, [event(1, value="x" * 1_100_000)]),
        (INFO, [event(1, "school/9\u202e1")]),
    ],
)
def test_nothing_is_made_that_its_receiver_would_refuse(info: object, made: object) -> None:
    with pytest.raises(UserError) as caught:
        build_package(info, made)  # type: ignore[arg-type]
    assert caught.value.code == "return.not-made"
    assert caught.value.where


def test_a_return_that_holds_too_much_says_how_to_make_it_smaller() -> None:
    events = [event(number, value="\U0001f3eb" * 100_000) for number in range(200)]
    with pytest.raises(UserError) as caught:
        build_package(INFO, events)
    assert caught.value.code == "return.not-made"
    assert "due for review" in caught.value.remedy
    with pytest.raises(UserError) as other:
        build_package(replace(INFO, officer_name="two\nlines"), EVENTS)
    assert "support desk" in other.value.remedy


@pytest.mark.parametrize("name", ["../x", "tables/x.csv", "manifest.json", "x", "form/x"])
def test_a_part_without_a_place_is_not_packed(name: str) -> None:
    with pytest.raises(ValueError, match="no place"):
        build_package(INFO, (), extras={name: b""})
