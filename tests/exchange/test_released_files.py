from __future__ import annotations

import csv
import hashlib
import io
import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from ssio_desktop.exchange.package import SUFFIX, read_package
from ssio_desktop.exchange.sealing import keys_of, look, unseal
from ssio_desktop.exchange.spoken import spoken

V2 = Path(__file__).parent.parent / "data" / "post" / "v2"
POST = json.loads((V2 / "post.json").read_text("utf-8"))
V1 = Path(__file__).parent.parent / "data" / "returns" / "v1"
FILE = V1 / f"sample{SUFFIX}"


@pytest.mark.parametrize(("name", "version"), [("sample", "1.0"), ("attached", "1.1")])
def test_the_returns_released_with_version_1_are_still_read_and_say_the_same(
    name: str, version: str
) -> None:
    wanted = json.loads((V1 / f"{name}.json").read_text("utf-8"))
    found = read_package(V1 / f"{name}{SUFFIX}")
    with zipfile.ZipFile(V1 / f"{name}{SUFFIX}") as archive:
        assert json.loads(archive.read("manifest.json"))["version"] == version
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


@pytest.mark.parametrize("name", sorted(POST["files"]))
def test_every_sealed_file_released_with_version_2_is_still_read_and_says_the_same(
    name: str,
) -> None:
    wanted = POST["files"][name]
    found = look((V2 / f"{name}.ssio-post").read_bytes())
    cover, keys = found.cover, keys_of(found)
    assert (found.sha256, cover.kind, list(cover.to), cover.previous, found.is_open) == (
        wanted["sha256"],
        wanted["kind"],
        wanted["to"],
        wanted["previous"],
        wanted["is_open"],
    )
    assert (keys.seal, keys.sign) == (POST["sender"]["seal"], POST["sender"]["sign"])
    assert list(spoken(keys.fingerprint)) == POST["sender"]["words"]
    ways = [{"identities": [each]} for each in POST["identities"].values()]
    if name == "amended-return":
        ways = [{"passphrase": POST["passphrase"]}]
        assert cover.previous == POST["files"]["return"]["sha256"]
    for way in ways:
        content = unseal(found, **way)
        assert hashlib.sha256(content).hexdigest() == wanted["content_sha256"]
    package = read_package(content, kind=cover.kind)
    assert [event.as_json() for event in package.events] == wanted["events"]


@pytest.mark.skipif(not (shutil.which("age") and shutil.which("minisign")), reason="not installed")
def test_the_programs_age_and_minisign_open_and_verify_the_released_files(tmp_path: Path) -> None:
    wanted = POST["files"]["decisions"]
    with zipfile.ZipFile(V2 / "decisions.ssio-post") as archive:
        archive.extractall(tmp_path)
    key = tmp_path / "key.txt"
    key.write_text(POST["identities"]["recovery"] + "\n")
    opened = subprocess.run(
        ["age", "-d", "-i", key, tmp_path / "content.age"], capture_output=True, check=True
    ).stdout
    assert hashlib.sha256(opened).hexdigest() == wanted["content_sha256"]
    told = subprocess.run(
        ["minisign", "-V", "-P", POST["sender"]["sign"], "-m", tmp_path / "content.age"],
        capture_output=True,
        check=True,
    ).stdout.decode()
    assert wanted["trusted_comment"] in told
