"""Everything is exported and made into a store again by command."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.test_care import begun


def test_an_export_becomes_a_store_again_by_command(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    begun(run, stocked, tmp_path)
    out, again = tmp_path / "out", tmp_path / "again.ssio"
    told = run("export-open", out, "--store", stocked, "--json")
    assert told.status == 0, told.err
    assert told.data["visits"] == 1 and told.data["not_drawn"] == []
    made = run("rebuild-from", out, "--to", again, "--json")
    assert made.status == 0, made.err
    assert made.data["as_exported"] is True and made.data["digest"] == told.data["digest"]
    listing = ("visit", "list", "--json", "--store")
    assert run(*listing, again).data == run(*listing, stocked).data
    assert "very entries" in run("rebuild-from", out, "--to", tmp_path / "b.ssio").out


def test_what_cannot_be_done_is_told_and_nothing_is_made(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    told = run("export-open", tmp_path, "--store", stocked, "--json")
    assert told.status == 3 and told.error["code"] == "open.not-empty"
    wrong = run("rebuild-from", tmp_path, "--to", tmp_path / "x.ssio", "--json")
    assert wrong.status == 3 and wrong.error["code"] == "open.not-an-export"
    name = run("rebuild-from", tmp_path, "--to", tmp_path / "x", "--json")
    assert name.status == 3 and name.error["code"] == "store.name"
    assert not (tmp_path / "x.ssio").exists()
