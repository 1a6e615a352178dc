"""Records are reviewed and disposed of by command; without “for good” nothing happens."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.test_care import begun


def test_a_record_is_due_is_looked_at_and_is_disposed_of(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    visit = begun(run, stocked, tmp_path)
    store = ("--store", stocked, "--json")
    assert run("retention", "due", *store).data == []
    assert run("retention", "decide", "visit", "2", *store).data[0]["decided"] is True
    (due,) = run("retention", "due", "--date", "2029-09-01", *store).data
    assert due["record"] == f"visit/{visit}" and due["kept_until"] == "2029-08-31"
    line = ("retention", "dispose", due["record"], "--why", "Two years are over.")
    seen = run(*line, *store).data
    assert seen["done"] is False and seen["entries"] > 0
    assert len(run("visit", "list", *store).data) == 1
    done = run(*line, "--for-good", *store)
    assert done.status == 0, done.err
    assert done.data["done"] is True and done.data["not_cleaned"] == []
    assert run("visit", "list", *store).data == []
    (told,) = run("retention", "list", *store).data
    assert told["why"] == "Two years are over."
    again = run(*line, "--for-good", *store)
    assert again.status == 3 and again.error["code"] == "retention.unknown"
