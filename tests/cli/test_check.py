"""``check`` and ``salvage``: a store read through, and what can be read of a damaged one."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_a_sound_store_is_well_and_prints_its_seal(run: Run, stocked: Path) -> None:
    before = run("check", "--store", stocked, "--json").data["backups"]
    assert run("backup", "--store", stocked, "--json").status == 0
    told = run("check", "--store", stocked, "--json")
    assert told.status == 0
    assert told.data["well"] is True
    assert told.data["findings"] == []
    assert len(told.data["backups"]) == len(before) + 1
    assert set(before) < set(told.data["backups"])
    assert told.data["seal"] in run("check", "--store", stocked).out


def test_a_damaged_store_is_found_out_and_its_records_are_got_out(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    events = run("check", "--store", stocked, "--json").data["events"]
    data = bytearray(stocked.read_bytes())
    data[-2_000] ^= 1
    stocked.write_bytes(data)
    found = run("check", "--store", stocked, "--json")
    assert found.status == 1
    if found.out:
        assert {each["part"] for each in found.data["findings"]} == {"pages"}
        assert "salvage" in found.data["findings"][0]["remedy"]
    fresh = tmp_path / "saved.ssio"
    told = run("salvage", "--store", stocked, "--to", fresh, "--json").data
    assert len(told["broken_pages"]) == 1
    assert events - 60 < told["events"] <= events
    assert run("check", "--store", fresh, "--json").data["events"] == told["events"]
