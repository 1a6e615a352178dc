"""Keys, readers and sealed returns by command."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run, new_store


def test_returns_are_sealed_for_the_store_that_became_the_boards(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    board = new_store(tmp_path / "board.ssio", "Clerk")
    (reader,) = run("keys", "become-reader", "--store", board, "--name", "Board", "--json").data
    assert reader["accepted"] and len(reader["words"]) == 10
    urn = run("schools", "--store", stocked, "--json").data[0]["urn"]
    assign = run("assign", urn, "--officer", "me", "--store", stocked)
    assert assign.status == 0, assign.err
    setup = tmp_path / "word"
    setup.write_text("words for one file only\n", encoding="utf-8")
    out = tmp_path / "a.ssio-post"
    line = ["return", "--store", stocked, "--term", "2026-autumn", "--incomplete", "-o", out]
    made = run(*line, "--post-passphrase-file", setup, "--json")
    assert made.status == 0, made.err
    assert made.data["by_passphrase"]
    looked = run("post", "look", out, "--json").data
    assert (looked["kind"], looked["by_passphrase"], looked["signed"]) == ("return", True, True)
    refused = run("board", "import", out, "--store", board, "--json")
    assert refused.status == 3 and refused.error["code"] == "return.sealed"
    taken = run("board", "import", out, "--store", board, "--post-passphrase-file", setup, "--json")
    assert taken.status == 0, taken.err
    assert (taken.data[0]["trust"], taken.data[0]["chain"]) == ("new", "first")
    (device,) = run("keys", "show", "--store", board, "--json").data["devices"]
    assert device["trust"] == "known"
    confirmed = run("keys", "confirm", device["device"], "--store", board, "--json").data
    assert confirmed["trust"] == "confirmed"
    revoked = run(
        "keys", "revoke", device["device"], "--reason", "Lost.", "--store", board, "--json"
    )
    assert (revoked.data["trust"], revoked.data["reason"]) == ("revoked", "Lost.")
    again = run(
        "board", "import", out, "--trust", "--store", board, "--post-passphrase-file", setup,
        "--json",
    )  # fmt: skip
    assert again.status == 3 and again.error["code"] == "post.revoked"


def test_keys_are_replaced_and_a_recovery_sheet_written(run: Run, store: Path) -> None:
    words = run("keys", "show", "--store", store, "--json").data["words"]
    assert run("keys", "replace", "--store", store, "--json").data["words"] != words
    sheet = store.with_name("safe.pdf")
    made = run("keys", "recovery", "--store", store, "-o", sheet)
    assert made.status == 0 and sheet.read_bytes().startswith(b"%PDF-"), made.err
    assert "AGE-SECRET" not in made.out
    (reader,) = run("keys", "readers", "--store", store, "--json").data
    assert (reader["role"], reader["accepted"]) == ("recovery", True)
    assert run("keys", "remove", reader["id"], "--store", store, "--json").data == []
    assert run("keys", "accept", "nobody", "--store", store, "--json").status == 3
