from __future__ import annotations

import csv
import hashlib
import io
import json
from pathlib import Path

from ssio_desktop.exchange.package import SUFFIX, read_package

V1 = Path(__file__).parent.parent / "data" / "returns" / "v1"
FILE = V1 / f"sample{SUFFIX}"


def test_the_return_released_with_version_1_is_still_read_and_says_the_same() -> None:
    wanted = json.loads((V1 / "sample.json").read_text())
    found = read_package(FILE)
    info = found.manifest.info
    assert found.sha256 == wanted["sha256"]
    assert [info.officer_id, info.officer_name] == wanted["officer"]
    assert info.device == wanted["device"]
    assert [info.authority_code, info.authority_name] == wanted["authority"]
    assert (str(info.term), info.number) == (wanted["term"], wanted["number"])
    assert info.made_at.isoformat() == wanted["made_at"]
    assert [[used.id, used.version] for used in info.frameworks] == wanted["frameworks"]
    assert [[used.id, used.version] for used in info.forms] == wanted["forms"]
    assert info.extra == wanted["extra"]
    assert [event.as_json() for event in found.events] == wanted["events"]
    assert {
        name: [len(content), hashlib.sha256(content).hexdigest()]
        for name, content in found.parts.items()
    } == wanted["parts"]


def test_the_tables_released_with_version_1_are_plain_csv() -> None:
    content = read_package(FILE).parts["tables/schools.csv"].decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(content, newline="")))
    assert rows[0] == ["urn", "name", "note"]
    assert rows[1] == ["900001", "Ash Lane Primary School", "'=1+1"]
    assert rows[2][2] == "first\r\nsecond\nthird\rfourth"
