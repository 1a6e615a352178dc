from __future__ import annotations

from datetime import datetime
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.test_care import begun


def test_actions_are_listed_and_progress_is_recorded_and_undone(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    begun(run, stocked, tmp_path)
    listed = run("actions", "list", "--urn", "900002", "--store", stocked, "--json").data
    assert [each["what"] for each in listed] == ["Step 1", "Step 2", "Step 3"]
    line = ("actions", "progress", listed[0]["key"], "--state", "dropped", "--note", "Overtaken.")
    told = run(
        *line, "--date", f"{datetime.now().astimezone():%Y-%m-%d}", "--store", stocked, "--json"
    )
    assert told.status == 0, told.err
    assert told.data["action"]["history"][-1]["comment"] == "Overtaken."
    left = run("actions", "list", "--standing", "dropped", "--store", stocked).out
    assert "Step 1" in left and "1 action." in left
    run("undo", "--store", stocked)
    assert "0 actions." in run("actions", "list", "--standing", "dropped", "--store", stocked).out


def test_an_action_that_is_not_there_is_named(run: Run, stocked: Path) -> None:
    told = run("actions", "progress", "x/y", "--state", "done", "--store", stocked, "--json")
    assert (told.status, told.error["code"]) == (3, "action.unknown")
