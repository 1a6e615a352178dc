from __future__ import annotations

import hashlib
import io
import json
import os
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from ssio_desktop.domain.events import canonical
from ssio_desktop.errors import Cancelled, SurroundingsError, UserError
from ssio_desktop.exchange.event_lines import fit_in_a_file, read_events, write_events
from ssio_desktop.exchange.limits import Limits
from ssio_desktop.exchange.package import read_package
from ssio_desktop.exchange.refusals import shown

from .raw_zip import RawEntry, raw_zip
from .samples import (
    DEVICE,
    EVENTS,
    event,
    event_id,
    forged,
    manifest_fields,
    pack_parts,
    sample,
    with_lines,
)


def refusal(source: Path | bytes, limits: Limits | None = None) -> UserError:
    with pytest.raises(UserError) as caught:
        read_package(source, limits)
    assert caught.value.what.endswith(".")
    assert caught.value.remedy.endswith(".")
    return caught.value


def line(number: int = 1, **changes: object) -> str:
    raw: dict[str, object] = dict(event(number).as_json())
    raw.update(changes)
    return json.dumps(raw, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def test_forged_files_in_order_are_read_so_that_refusals_below_mean_something() -> None:
    assert len(read_package(with_lines([line(1), line(2)])).events) == 2
    assert read_package(forged({"events.jsonl": b""}, zeta={"a": 1})).events == ()


# Files that are something else


@pytest.mark.parametrize(
    ("start", "code"),
    [
        (b"", "empty"),
        (b"%PDF-1.7\n", "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "document"),
        (b"{\\rtf1", "document"),
        (b"SQLite format 3\0", "database"),
        (b"\x89PNG\r\n", "picture"),
        (b"age-encryption.org/v1\n-> X25519", "sealed"),
        (bytes(4096), "blank"),
        (b"urn,name\r\n", "not-a-return"),
        (b"PQ", "not-a-return"),
    ],
)
def test_a_file_that_is_something_else_is_named(start: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / "file.ssio-return"
    path.write_bytes(start)
    assert refusal(path).code == f"return.{code}"


@pytest.mark.parametrize(
    ("names", "code"),
    [
        (["[Content_Types].xml", "xl/workbook.xml"], "workbook"),
        (["[Content_Types].xml", "word/document.xml"], "document"),
        (["a.txt"], "other-archive"),
    ],
)
def test_office_files_are_told_from_other_archives(names: list[str], code: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name in names:
            target.writestr(name, "<xml/>")
    assert refusal(out.getvalue()).code == f"return.{code}"


def test_a_spreadsheet_of_libreoffice_is_named() -> None:
    first = RawEntry(b"mimetype", b"application/vnd.oasis.opendocument.spreadsheet")
    assert refusal(raw_zip([first])).code == "return.workbook"


def test_a_folder_a_missing_file_and_a_device_each_get_a_sentence(tmp_path: Path) -> None:
    assert refusal(tmp_path).code == "return.folder"
    assert refusal(tmp_path / "none.ssio-return").code == "return.missing"
    assert refusal(Path(os.devnull)).code == "return.not-a-return"


def test_a_path_that_no_disk_could_have_is_the_surroundings_matter(tmp_path: Path) -> None:
    with pytest.raises(SurroundingsError) as caught:
        read_package(tmp_path / ("x" * 5000))
    assert caught.value.code == "return.unreadable"


# The manifest


def test_a_newer_major_version_is_politely_refused_whatever_else_changed() -> None:
    manifest = {"format": "ssio-exchange", "version": "2.0", "parts": "elsewhere"}
    found = refusal(pack_parts({"manifest.json": json.dumps(manifest).encode(), "new/x": b""}))
    assert found.code == "return.newer"
    assert "2.0" in found.where


def test_a_newer_minor_version_is_read() -> None:
    assert read_package(with_lines([line()], version="1.7")).manifest.minor == 7


def test_another_kind_of_file_is_named() -> None:
    found = refusal(with_lines([line()], kind="handover"))
    assert found.code == "return.kind"
    assert found.what == "This file holds the handover of a school, not an officer’s return."
    assert "party" in refusal(with_lines([line()], kind="party")).where
    assert read_package(with_lines([line()], kind="handover"), kind="handover").events


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("version", "1"),
        ("version", 1.0),
        ("version", "0.9"),
        ("version", "１.0"),
        ("kind", ""),
        ("kind", None),
        ("officer", "A. Person"),
        ("officer", {"id": "o", "name": ""}),
        ("officer", {"id": "o", "name": "x" * 201}),
        ("officer", {"id": "o", "name": "a\nb"}),
        ("officer", {"id": "o", "name": "a\u202eb"}),
        ("officer", {"id": "o", "name": "a\ud800b"}),
        ("device", "no uuid"),
        ("device", DEVICE.upper()),
        ("term", "autumn"),
        ("term", "2026-Autumn"),
        ("term", "٢٠٢٦-autumn"),
        ("number", 0),
        ("number", True),
        ("number", 1.0),
        ("number", 10**30),
        ("made_at", "2026-12-01"),
        ("made_at", "2026-13-01T00:00:00Z"),
        ("made_at", "0000-01-01T00:00:00Z"),
        ("frameworks", None),
        ("frameworks", ["winners@2"]),
        ("forms", [{"id": "b", "version": "1"}, {"id": "a", "version": "1"}]),
        ("parts", {}),
        ("parts", ["events.jsonl"]),
        ("parts", [{"name": "events.jsonl", "size": -1, "sha256": "0" * 64}]),
        ("parts", [{"name": "events.jsonl", "size": 0, "sha256": "0" * 63}]),
        ("zeta", "a\udfffb"),
        ("zeta", float("nan")),
        ("zeta", float("inf")),
    ],
)
def test_a_field_of_the_manifest_that_is_out_of_order_is_pointed_at(
    field: str, value: object
) -> None:
    found = refusal(with_lines([line()], **{field: value}))
    assert found.code == "return.manifest"
    assert found.where.startswith("manifest.json: ")


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"\xff",
        b"\xef\xbb\xbf{}",
        b"{} {}",
        b"[" * 100_000,
        b'{"format":' * 90_000,
        b'{"format": "ssio-exchange", "format": "ssio-exchange", "version": "1.0"}',
        b'{"format": "ssio-exchange", "x": ' + b"9" * 5000 + b"}",
        b'{"format": "ssio-exchange", "x": 1e999}',
        b'{"format": "ssio-exchange", "x": [' + b"0," * 60_000 + b"0]}",
        b'{"format": "ssio-exchange", "x": "' + b'\\"' * 200_000,
    ],
)
def test_a_manifest_that_is_no_sound_json_is_refused(text: bytes) -> None:
    found = refusal(pack_parts({"manifest.json": text, "events.jsonl": b""}))
    assert found.code == "return.manifest"


def test_a_manifest_of_something_else_is_not_a_return() -> None:
    for text in (b"[]", b"{}", b'{"format": "other"}', b"null"):
        assert refusal(pack_parts({"manifest.json": text})).code == "return.not-a-return"


def test_a_manifest_beyond_the_limit_is_not_unpacked() -> None:
    assert refusal(sample(), Limits(manifest_bytes=100)).code == "return.part-too-large"


# Parts against their list


def repacked(data: bytes, **changes: bytes | None) -> bytes:
    """A return with one part changed behind its manifest's back; None takes it away."""
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    for name, content in changes.items():
        if content is None:
            del parts[name]
        else:
            parts[name] = content
    return pack_parts(parts)


def test_a_part_that_was_exchanged_is_noticed() -> None:
    events = read_package(sample()).parts["events.jsonl"]
    same_size = events.replace(b"Ash Lane", b"Oak Lane")
    for content in (same_size, events + b"\n", b""):
        found = refusal(repacked(sample(), **{"events.jsonl": content}))
        assert (found.code, found.where) == ("return.altered", "events.jsonl")
    found = refusal(repacked(sample(), **{"tables/schools.csv": b"urn\r\n"}))
    assert (found.code, found.where) == ("return.altered", "tables/schools.csv")


def test_a_part_that_was_added_or_taken_away_is_noticed() -> None:
    assert refusal(repacked(sample(), **{"forms/x": b""})).code == "return.unlisted"
    assert refusal(repacked(sample(), **{"tables/visits.csv": None})).code == "return.part-missing"


def test_a_file_without_events_part_is_refused() -> None:
    found = refusal(forged({"read-me.txt": b""}))
    assert (found.code, found.where) == ("return.part-missing", "events.jsonl")


@pytest.mark.parametrize(
    "name",
    [
        "run.exe",
        "tables/A.csv",
        "tables/x.xlsm",
        "tables/a/b.csv",
        "reports/x.doc",
        "Events.jsonl2",
    ],
)
def test_a_listed_part_that_has_no_place_is_refused(name: str) -> None:
    assert refusal(forged({"events.jsonl": b"", name: b""})).code == "return.unexpected"


def test_a_report_that_is_no_pdf_is_refused() -> None:
    parts = {"events.jsonl": b"", "reports/x.pdf": b"MZ"}
    assert refusal(forged(parts)).code == "return.unexpected"


def test_a_part_listed_twice_is_refused() -> None:
    entry = {"name": "events.jsonl", "size": 0, "sha256": hashlib.sha256(b"").hexdigest()}
    data = forged({"events.jsonl": b""}, parts=[entry, entry])
    assert refusal(data).code == "return.name-twice"


def test_the_manifest_must_be_the_first_part() -> None:
    entries = [
        RawEntry(b"events.jsonl"),
        RawEntry(b"manifest.json", json.dumps(manifest_fields({"events.jsonl": b""})).encode()),
    ]
    assert refusal(raw_zip(entries)).code == "return.other-archive"
    assert refusal(raw_zip([])).code in ("return.not-a-return", "return.incomplete")


# Events


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


def test_untrusted_text_is_shown_without_characters_that_mislead() -> None:
    assert shown("a\u202eb\nc\ud800") == "a\ufffdb\ufffdc\ufffd"
    assert len(shown("x" * 1000)) == 120
