"""Changing and withdrawing visits, settling conflicts, backups and passphrases by command."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ssio_desktop.bootstrap import open_store_at
from ssio_desktop.cli.demo_folder import PASSPHRASE as PRACTICE
from ssio_desktop.services import visiting
from tests.cli.conftest import PASSPHRASE, Run
from tests.cli.test_work import NOTE, written
from tests.sample import sample_demo

pytestmark = pytest.mark.timeout(600)  # whoever asks first builds the whole sample

ACTIONS = [{"what": f"Step {number}", "who": "Head"} for number in (1, 2, 3)]


def begun(run: Run, store: Path, folder: Path) -> str:
    """A visit with three actions, begun and not final."""
    file = written(folder, {**NOTE, "actions": ACTIONS})
    line = ("visit", "new", "900002", "--form", "termly-core", "--date", "2026-11-12")
    visit_id: str = run(*line, "--answers", file, "--store", store, "--json").data["id"]
    return visit_id


def answers_of(store: Path, visit_id: str) -> dict[str, object]:
    """What is recorded of a visit, by path."""
    # The command line shows no answers, so the store itself is asked.
    ws = open_store_at(store, PASSPHRASE)
    try:
        return dict(visiting.open_visit(ws, visit_id).answers)
    finally:
        ws.close()


def test_answers_are_changed_and_the_others_stay(run: Run, stocked: Path, tmp_path: Path) -> None:
    visit = begun(run, stocked, tmp_path)
    file = written(tmp_path, {"purpose": "To see writing.", "to_improve": None})
    line = ("visit", "edit", visit, "--answers", file, "--store", stocked, "--json")
    told = run(*line).data
    assert told["change"] and told["state"] == "draft"
    assert "findings.to_improve" in {each["path"] for each in told["missing"]}
    after = answers_of(stocked, visit)
    assert after["visit.purpose"] == "To see writing."
    assert after["findings.going_well"] == "Pupils read."
    assert run(*line).data["change"] == ""


def test_a_list_takes_the_place_of_the_one_before(run: Run, stocked: Path, tmp_path: Path) -> None:
    visit = begun(run, stocked, tmp_path)
    before = {path for path in answers_of(stocked, visit) if ":" in path}
    file = written(tmp_path, {"actions": [{"what": "Step 1, again"}, ACTIONS[1]]})
    told = run("visit", "edit", visit, "--answers", file, "--store", stocked, "--json")
    assert told.status == 0, told.err
    after = answers_of(stocked, visit)
    steps = {path: value for path, value in after.items() if path.endswith(".what")}
    assert sorted(map(str, steps.values())) == ["Step 1, again", "Step 2"]
    assert steps.keys() < before
    empty = written(tmp_path, {"actions": []})
    assert run("visit", "edit", visit, "--answers", empty, "--store", stocked).status == 0
    left = answers_of(stocked, visit)
    assert not any("actions:" in path for path in left)
    assert any("met:" in path for path in left)


def test_a_fault_in_changed_answers_changes_nothing(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    visit = begun(run, stocked, tmp_path)
    before = answers_of(stocked, visit)
    for wrong in ({"purpose": "x", "porpose": "y"}, {"nothing:a1.what": "x"}):
        line = ("visit", "edit", visit, "--answers", written(tmp_path, wrong))
        told = run(*line, "--store", stocked, "--json")
        assert told.status == 3 and told.error["code"] == "answers.unknown"
    assert answers_of(stocked, visit) == before


def test_a_visit_is_withdrawn_with_a_reason_and_not_edited_after(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    visit = begun(run, stocked, tmp_path)
    line = ("visit", "withdraw", visit, "--store", stocked, "--json")
    assert run(*line, "--reason", " ").error["code"] == "visit.withdraw-reason"
    assert run(*line, "--reason", "Entered twice.").data["state"] == "withdrawn"
    file = written(tmp_path, {"purpose": "x"})
    told = run("visit", "edit", visit, "--answers", file, "--store", stocked, "--json")
    assert told.status == 3 and told.error["code"] == "visit.withdrawn"


def test_a_conflict_is_listed_and_ends_when_it_is_settled(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSIO_PASSPHRASE", PRACTICE)
    built = sample_demo().built
    for file in built.board.parent.glob("board.ssio*"):
        if file.is_file():
            shutil.copy2(file, tmp_path / file.name)
    store = tmp_path / "board.ssio"
    listing = ("conflicts", "list", "--term", str(built.last), "--store", store)
    first, *others = run(*listing, "--json").data
    value = first["values"][0]
    assert len(first["values"]) == 2
    text = run(*listing).out
    assert first["school"] in text and value["event"] in text and first["entity"] in text
    line = ("conflicts", "settle", first["entity"], first["path"], value["event"])
    assert run(*line, "--store", store).status == 2  # Nobody would know why.
    line += ("--why", "Seen at the visit.")
    told = run(*line, "--store", store, "--json").data
    assert told["event"] == value["event"] and told["change"]
    assert run(*listing, "--json").data == others
    (kept,) = run("conflicts", "settled", "--store", store, "--json").data
    assert (kept["path"], kept["how"], kept["reason"]) == (first["path"], "kept", line[-1])
    assert kept["by"]
    again = run(*line, "--store", store, "--json")
    assert again.status == 3 and again.error["code"] == "conflict.gone"


def test_a_backup_is_made_and_opens_by_itself(run: Run, stocked: Path) -> None:
    told = run("backup", "--store", stocked, "--json").data
    copy = Path(told["file"])
    assert copy.stat().st_size == told["bytes"] and Path(told["key_file"]).is_file()
    assert told["events"] > 0
    assert len(run("schools", "--store", copy, "--json").data) > 0


def test_the_passphrase_is_changed(run: Run, stocked: Path, tmp_path: Path) -> None:
    new, short = tmp_path / "new", tmp_path / "short"
    new.write_text("quite another line\n", encoding="utf-8")
    short.write_text("a\n", encoding="utf-8")
    line = ("passphrase", "--store", stocked, "--json", "--new-passphrase-file")
    assert run(*line, short).status == 3
    assert run("schools", "--store", stocked).status == 0
    assert run(*line, new).data["store"] == str(stocked)
    assert run("schools", "--store", stocked, "--json").error["code"] == "passphrase.wrong"
    assert run("schools", "--store", stocked, "--passphrase-file", new).status == 0
    assert run(*line, new).error["code"] == "passphrase.wrong"


def test_without_a_terminal_a_missing_new_passphrase_is_told(run: Run, stocked: Path) -> None:
    told = run("passphrase", "--store", stocked, "--json")
    assert told.status == 3 and told.error["code"] == "passphrase.missing"
    assert "--new-passphrase-file" in told.error["remedy"]
