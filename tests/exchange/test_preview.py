from __future__ import annotations

from ssio_desktop.exchange.package import Package, build_package, read_package
from ssio_desktop.exchange.preview import EntityPreview, describe

from .samples import EVENTS, INFO, event_id, sample

OF = {"visit/v1": "900002", "judgement/j1": None}


def urn_of(entity: str) -> str | None:
    return OF[entity] if entity in OF else entity.partition("/")[2]


def package() -> Package:
    return read_package(sample())


def test_a_return_seen_for_the_first_time_is_all_new() -> None:
    found = describe(package(), (), urn_of)
    assert (found.new, found.known) == (len(EVENTS), 0)
    assert found.info == INFO
    assert [(school.urn, school.new) for school in found.schools] == [
        ("", 1),
        ("900001", 1),
        ("900002", 4),
    ]


def test_what_is_known_already_is_counted_school_by_school() -> None:
    found = describe(package(), [event_id(1), event_id(3), event_id(77)], urn_of)
    by_urn = {school.urn: school for school in found.schools}
    assert (by_urn["900001"].new, by_urn["900001"].known) == (0, 1)
    assert by_urn["900002"].entities == (
        EntityPreview("school/900002", 1, 0),
        EntityPreview("visit/v1", 2, 1),
    )
    assert not found.brings_nothing


def test_a_return_taken_in_before_brings_nothing() -> None:
    found = describe(package(), {event.id for event in EVENTS}, urn_of)
    assert found.brings_nothing
    assert found.known == len(EVENTS)


def test_an_empty_return_brings_nothing() -> None:
    found = describe(read_package(build_package(INFO, ())), (), urn_of)
    assert found.brings_nothing
    assert found.schools == ()
