"""What the board has and what it shows, by command."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run

TERM = ("--term", "2026-autumn")


def test_returns_lists_and_picture_are_told_and_written(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    urn = run("schools", "--store", stocked, "--json").data[0]["urn"]
    assert run("assign", urn, "--officer", "me", "--store", stocked).status == 0
    letters, merge = tmp_path / "a.pdf", tmp_path / "a.csv"
    told = run(
        *("board", "returns", *TERM, "--letters", letters, "--merge", merge),
        *("--store", stocked, "--json"),
    )
    assert told.status == 0, told.err
    assert told.data["chase"][0]["outstanding"] == [urn]
    assert {each["urn"]: each["visit"] for each in told.data["completeness"]} == {urn: "missing"}
    assert letters.read_bytes().startswith(b"%PDF-") and "Officer North" in merge.read_text("utf-8")

    lists = run("board", "lists", *TERM, "--store", stocked, "--json").data
    assert [each["urn"] for each in lists["unsupported"]] == [urn]
    found = run("board", "picture", *TERM, "--store", stocked, "--json").data
    assert found["over_time"][-1]["counts"][""] == 1

    folder = tmp_path / "picture"
    made = run(
        *("board", "export", *TERM, "--only", "csv", "-o", folder, "--store", stocked, "--json")
    )
    assert made.status == 0, made.err
    assert made.data["kinds"] == ["csv"] and made.data["tables"]["schools"] == 1
    assert {path.name for path in folder.iterdir()} == {
        "READ-ME.txt", "datapackage.json", "sha256sums.txt", "tables"
    }  # fmt: skip
