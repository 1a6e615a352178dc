"""Events that no program of ours wrote are refused with their line, and read within limits."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ssio_desktop.domain.events import canonical
from ssio_desktop.errors import Cancelled, UserError
from ssio_desktop.exchange.event_lines import fit_in_a_file, read_events, write_events
from ssio_desktop.exchange.limits import Limits
from ssio_desktop.exchange.package import read_package

from .refusing import line, refusal
from .samples import EVENTS, event, event_id, forged, sample, with_lines


@pytest.mark.parametrize(
    "bad",
    [
        "",
        "null",
        "[]",
        "{}",
        "{",
        line() + " ",
        line().replace(",", ", ", 1),
        line().replace("Ash", "\\u0041sh"),
        line(value=1).replace(":1}", ":1.0e0}"),
        line(value=1).replace(":1}", ":-0}"),
        line(value=1).replace(":1}", ":1e999}"),
        line(value=1).replace(":1}", ":" + "1" * 101 + "}"),
        line(value=1).replace(":1}", ":" + "1" * 900_000 + "}"),
        line(value=float("nan")),
        line(value=float("-inf")),
        line(value="\x00").replace("\\u0000", "\0"),
        line(value="x").replace('"x"', '"\\ud800"'),
        line(value={"a": 1}).replace('"a":1', '"a":1,"a":1'),
        line(value=1).replace('"value":1', '"value":' + "[" * 40 + "]" * 40),
        line(value=1).replace('"value":1', '"value":' + "[" * 400_000 + "]" * 400_000),
        line(value=1).replace('"value":1', '"value":' + '{"a":' * 150_000),
        line(id="1"),
        line(id=event_id(1).upper().replace("0000-7000", "000A-7000")),
        line(id=1),
        line(device="x"),
        line(officer=""),
        line(officer="a\u202eb"),
        line(officer="x" * 201),
        line(stamp="yesterday"),
        line(stamp="0" * 12 + "-0000-0000d0e1\n"),
        line(entity="school"),
        line(entity="school/9\n1"),
        line(entity="school/9\x7f"),
        line(path=["a"]),
        line(path="a\u200fb"),
        line(replaces="x"),
        line(replaces=[event_id(1)]),
        line(replaces=[event_id(5), event_id(4)]),
        line(replaces=[event_id(4), event_id(4)]),
        line(surplus=1),
    ],
)
def test_an_event_out_of_order_is_refused_with_its_line(bad: str) -> None:
    found = refusal(with_lines([line(0), bad, line(7)]))
    assert found.code == "return.event"
    assert found.where.startswith("events.jsonl, line 2: ")
    assert found.where.isprintable()


def test_an_event_without_value_is_refused() -> None:
    raw = event(1).as_json()
    del raw["value"]
    assert refusal(with_lines([canonical(raw)])).code == "return.event"


def test_events_that_are_not_text_are_refused() -> None:
    assert "UTF-8" in refusal(with_lines([line(1).encode().replace(b"Ash", b"\xff\xfe\xfd")])).where


def test_events_must_be_in_the_order_of_their_ids_and_come_once() -> None:
    assert "line 2" in refusal(with_lines([line(2), line(1)])).where
    assert "line 2" in refusal(with_lines([line(1), line(1)])).where


def test_the_last_event_must_be_finished_by_a_line_end() -> None:
    found = refusal(forged({"events.jsonl": line(1).encode()}))
    assert found.where == "events.jsonl, line 1: it is not finished"


def test_windows_line_ends_in_events_are_refused() -> None:
    assert "canonical" in refusal(with_lines([line(1) + "\r"])).where


def test_numbers_and_lengths_of_events_are_limited() -> None:
    data = with_lines([line(1), line(2)])
    assert refusal(data, Limits(events=1)).code == "return.too-many-events"
    assert refusal(data, Limits(line_bytes=50)).code == "return.event"
    wide = with_lines([line(1, value=[0] * 600), line(2, value=[0] * 600)])
    assert refusal(wide, Limits(json_values=1000)).code == "return.too-many-values"
    assert refusal(wide, Limits(json_values=500)).code == "return.event"
    assert len(read_package(wide, Limits(json_values=2000)).events) == 2


def test_events_that_name_the_same_need_less_room_and_keep_each_name_once() -> None:
    alike = [event(n, "visit/" + "v" * 90, "answers." + "a" * 90) for n in range(1, 41)]
    apart = [replace(each, entity=f"{each.entity}{n}") for n, each in enumerate(alike)]
    apart = [replace(each, path=f"{each.path}{n}") for n, each in enumerate(apart)]
    limits = Limits(events_room=20_000)
    kept = read_events(write_events(alike), limits)
    assert kept == tuple(alike)
    for name in ("device", "officer", "entity", "path"):
        assert len({id(getattr(each, name)) for each in kept}) == 1
    assert fit_in_a_file(alike, limits) and not fit_in_a_file(apart, limits)
    with pytest.raises(UserError) as caught:
        read_events(write_events(apart), limits)
    assert caught.value.code == "return.too-many-values"


def test_brackets_and_commas_in_a_text_are_not_taken_for_structure() -> None:
    value = '[{"[,\\' * 500
    assert read_package(with_lines([line(1, value=value)])).events[0].value == value


def test_reading_tells_how_far_it_is_and_can_be_stopped() -> None:
    seen: list[tuple[int, int]] = []
    read_package(sample(), progress=lambda done, total: seen.append((done, total)))
    assert seen == [(len(EVENTS), len(EVENTS))]

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_package(sample(), progress=stop)
