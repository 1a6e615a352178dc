"""A post box by command."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_a_file_goes_into_the_box_and_waits_there_for_another_store(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    share = tmp_path / "share"
    share.mkdir()
    board = tmp_path / "elsewhere" / "board.ssio"
    board.parent.mkdir()
    assert run("new", "--store", board, "--officer", "Clerk", "--la", "999").status == 0
    told = run("box", "look", "--store", board)
    assert "no post box yet" in told.out
    for store in (stocked, board):
        assert run("box", "add", share, "--store", store, "--json").data["boxes"] == [str(share)]
    refused = run("box", "return", "--term", "2026-autumn", "--incomplete", "--store", stocked)
    assert refused.status != 0 and "sealed" in refused.err
    assert list(share.iterdir()) == []

    setup = run("setup-file", "make", "-o", tmp_path, "--store", board, "--json").data["file"]
    told = run("box", "drop", setup, "--store", board)
    assert "was read back" in told.out
    (name,) = [each.name for each in share.iterdir()]
    (seen,) = run("box", "look", "--store", stocked, "--json").data["boxes"]
    assert [(each["name"], each["state"]) for each in seen["files"]] == [(name, "waiting")]
    assert run("box", "look", "--store", board).out.count("made here") == 1
    collected = run("box", "collect", "--store", stocked, "--json").data
    assert collected == {"files": [str(share / name)], "missed": []}
    share.rename(tmp_path / "pulled")
    told = run("box", "collect", "--store", stocked, "--json").data
    assert told["files"] == [] and "cannot be reached" in told["missed"][0]
    assert run("box", "remove", share, "--store", stocked, "--json").data["boxes"] == []
