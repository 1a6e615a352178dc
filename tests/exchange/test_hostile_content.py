from __future__ import annotations

import hashlib
import io
import json
import os
import zipfile
from pathlib import Path

import pytest

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.exchange.limits import Limits
from ssio_desktop.exchange.package import read_package
from ssio_desktop.exchange.refusals import shown

from .raw_zip import RawEntry, raw_zip
from .refusing import line, refusal
from .samples import DEVICE, forged, manifest_fields, pack_parts, sample, with_lines


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


def test_untrusted_text_is_shown_without_characters_that_mislead() -> None:
    assert shown("a\u202eb\nc\ud800") == "a\ufffdb\ufffdc\ufffd"
    assert len(shown("x" * 1000)) == 120
