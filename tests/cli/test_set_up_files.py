"""The set-up file by command: made, looked at, taken in, begun from."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run, new_store


def test_a_store_is_begun_from_a_file_that_another_made(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    assert run("officer", "add", "B. Colleague", "--store", stocked).status == 0
    made = run("setup-file", "make", "-o", tmp_path, "--store", stocked, "--json")
    assert made.status == 0, made.err
    file = made.data["file"]
    assert file.endswith(".ssio-post")

    seen = run("setup-file", "preview", file)
    assert "B. Colleague: 0 schools" in seen.out
    assert "Signed by" in seen.out and "Nothing was changed" in seen.out

    own = tmp_path / "own.ssio"
    begun = run(
        *("setup-file", "begin", file, "--officer", "b. colleague", "--store", own, "--json")
    )
    assert begun.status == 0, begun.err
    listed = run("schools", "--store", own, "--json")
    assert len(listed.data) == begun.data["schools"] > 20


def test_an_officer_not_in_the_file_is_told_who_is(run: Run, stocked: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.ssio-set-up"
    assert run("setup-file", "make", "-o", file, "--store", stocked).status == 0
    own = tmp_path / "own.ssio"
    refused = run("setup-file", "begin", file, "--officer", "Nobody", "--store", own, "--json")
    assert refused.status == 3
    assert "Officer North" in refused.error["remedy"]
    assert not own.exists()


def test_taken_into_a_store_that_is_there_undo_takes_it_back(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    file = tmp_path / "a.ssio-set-up"
    assert run("setup-file", "make", "-o", file, "--store", stocked).status == 0
    other = tmp_path / "other.ssio"
    new_store(other, "Officer South")
    done = run("setup-file", "import", file, "--store", other, "--json")
    assert done.status == 0, done.err
    assert done.data["new_events"] > 30 and done.data["change"]
    assert run("undo", "--store", other).status == 0
    assert run("schools", "--store", other, "--json").data == []
