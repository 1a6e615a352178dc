"""Files are added to visits by command."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.test_care import begun
from tests.services.pictures import SECRET, photo


def test_a_photo_is_added_listed_described_saved_and_removed(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    visit = begun(run, stocked, tmp_path)
    file = tmp_path / "hall.jpg"
    file.write_bytes(photo())
    store = ("--store", stocked, "--json")
    added = run("attachment", "add", visit, file, *store)
    assert added.status == 0, added.err
    assert added.data["cleaned"] and added.data["media_type"] == "image/jpeg"
    key = added.data["id"]
    refused = run("attachment", "describe", visit, key, "--words", " ", "--print", *store)
    assert refused.status == 3 and refused.error["code"] == "attachment.words"
    told = run("attachment", "describe", visit, key, "--words", "A hall", "--print", *store)
    assert told.data["printed"] is True
    (listed,) = run("attachment", "list", visit, *store).data
    assert listed["present"] and listed["words"] == "A hall"
    out = tmp_path / "copy.jpg"
    assert run("attachment", "save", visit, key, "-o", out, *store).status == 0
    assert SECRET.encode() not in out.read_bytes()
    assert run("attachment", "remove", visit, key, *store).data["change"]
    assert run("attachment", "list", visit, *store).data == []
