"""What goes between officer and board, by command: receipt, decisions, handover, and looking."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run, new_store

TERM = ("--term", "2026-autumn")


def test_a_receipt_goes_back_and_a_school_is_handed_over(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    board = tmp_path / "board.ssio"
    new_store(board, "Clerk")
    assert run("keys", "become-reader", "--store", board, "--name", "Board").status == 0
    setup = run("setup-file", "make", "-o", tmp_path, "--store", board, "--json").data["file"]
    told = run("setup-file", "import", setup, "--store", stocked, "--json").data
    assert told["not_accepted"] == ["Board"] and told["signed"]
    told = run("setup-file", "import", setup, "--trust", "--store", stocked, "--json").data
    assert told["not_accepted"] == []

    urn = run("schools", "--store", stocked, "--json").data[0]["urn"]
    assert run("assign", urn, "--officer", "me", "--store", stocked).status == 0
    file = tmp_path / "a.ssio-post"
    made = run("return", *TERM, "--incomplete", "-o", file, "--store", stocked, "--json")
    assert made.status == 0, made.err
    assert made.data["sealed_for"] == ["Board"]
    assert "an officer’s return" in run("open", file, "--json").out
    assert run("board", "import", file, "--store", board).status == 0

    receipt = tmp_path / "r.ssio-post"
    made = run("post", "receipt", "-o", receipt, "--store", board, "--json")
    assert [each["number"] for each in made.data["returns"]] == [1] and not made.data["without"]
    taken = run("post", "import", receipt, "--store", stocked, "--json")
    assert taken.status == 0, taken.err
    assert taken.data["lines"] == ["Your return 1 for 2026-autumn was taken in."]

    decided = run("post", "decide", urn, *TERM, "--category", "2", "--store", board, "--json")
    assert decided.status == 3 and decided.error["code"] == "decision.no-category"
    over = run(
        *("post", "hand-over", urn, "--to", "Clerk", "-o", tmp_path, "--store", stocked, "--json")
    )
    assert over.status == 0, over.err
    seen = run("post", "look", over.data["file"], "--store", board, "--json").data
    assert (seen["kind"], seen["to"], seen["trust"]) == ("handover", ["Clerk"], "known")
    taken = run("post", "import", over.data["file"], "--store", board, "--json")
    assert taken.status == 0 and taken.data["new_events"] > 0, taken.err
    listed = run("schools", "--officer", "me", "--store", board, "--json").data
    assert [each["urn"] for each in listed] == [urn]
