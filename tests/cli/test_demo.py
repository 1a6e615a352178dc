"""The demo: what it leaves behind, and what it refuses to touch."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest

from ssio_desktop.bootstrap import find_resources
from ssio_desktop.cli import demo_folder
from ssio_desktop.cli.demo_folder import PASSPHRASE, make_demo
from tests.cli.conftest import Run
from tests.sample import sample_demo

pytestmark = pytest.mark.timeout(600)  # whoever asks first builds the whole sample


def test_the_demo_leaves_stores_reports_returns_and_the_boards_summary() -> None:
    demo = sample_demo()
    for key in ("north", "south", "east"):
        assert (demo.folder / f"officer-{key}.ssio").is_file()
        assert (demo.folder / f"officer-{key}.ssio.key").is_file()
    assert (demo.folder / "board.ssio").is_file()
    assert len(list((demo.folder / "returns").glob("*.ssio-post"))) == 10
    reports = list((demo.folder / "reports").glob("*.pdf"))
    assert len(reports) == len(demo.built.reports) > 100
    assert all(path.read_bytes().startswith(b"%PDF-") for path in reports)
    summary = json.loads((demo.folder / "board-summary.json").read_text(encoding="utf-8"))
    assert len(summary["schools"]) == 30
    assert (demo.folder / "board-summary.pdf").read_bytes().startswith(b"%PDF-")
    assert (demo.folder / "board-pack.pdf").read_bytes().startswith(b"%PDF-")
    assert "Summer term 2026" in (demo.folder / "board-summary.txt").read_text(encoding="utf-8")
    assert not list(demo.folder.parent.glob(".demo.*"))


def test_the_read_me_says_that_all_is_invented_and_gives_the_passphrase(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    demo = sample_demo()
    text = (demo.folder / "README.txt").read_text(encoding="utf-8")
    assert "invented" in text and PASSPHRASE in text
    monkeypatch.setenv("SSIO_PASSPHRASE", PASSPHRASE)
    store = demo.built.stores["north"]
    assert len(run("schools", "--officer", "me", "--store", store, "--json").data) == 10


def test_a_folder_that_the_demo_did_not_make_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")
    told = run("demo", tmp_path, "--json")
    assert told.status == 3 and told.error["code"] == "demo.not-ours"
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_file_in_the_place_of_the_folder_is_left_alone(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "demo"
    file.write_text("mine", encoding="utf-8")
    assert run("demo", file, "--json").error["code"] == "demo.file"
    assert file.read_text(encoding="utf-8") == "mine"


def test_a_demo_that_is_stopped_leaves_the_one_before_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "demo"
    folder.mkdir()
    (folder / "README.txt").write_text(
        "SSIO Desktop: the sample authority of Wetherdale\n", encoding="utf-8"
    )

    def stopped(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(demo_folder, "build", stopped)
    with pytest.raises(KeyboardInterrupt):
        make_demo(folder, find_resources())
    assert [path.name for path in tmp_path.iterdir()] == ["demo"]
    assert [path.name for path in folder.iterdir()] == ["README.txt"]


def test_a_folder_that_the_demo_made_is_made_anew(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "demo"
    folder.mkdir()
    (folder / "README.txt").write_text(
        "SSIO Desktop: the sample authority of Wetherdale\n", encoding="utf-8"
    )
    (folder / "board.ssio").write_text("changed since", encoding="utf-8")
    (folder / "board.ssio-wal").write_text("changed since", encoding="utf-8")
    (folder / "board.ssio.backups").mkdir()
    (folder / "board.ssio.backups" / "old").write_text("changed since", encoding="utf-8")
    demo_folder.refuse_what_is_not_ours(folder)
    beside = tmp_path / ".demo.making"
    beside.mkdir()
    (beside / "board.ssio").write_text("anew", encoding="utf-8")
    demo_folder._keep_what_was_put_there(folder, beside)
    demo_folder._take_the_place(beside, folder)
    assert (folder / "board.ssio").read_text(encoding="utf-8") == "anew"
    assert sorted(path.name for path in folder.iterdir()) == ["README.txt", "board.ssio"]
    assert [path.name for path in tmp_path.iterdir()] == ["demo"]


def test_files_put_into_the_demos_folder_stay_when_it_is_made_anew(tmp_path: Path) -> None:
    folder, beside = tmp_path / "demo", tmp_path / ".demo.making"
    for place in (folder, beside):
        (place / "reports").mkdir(parents=True)
        (place / "reports" / "a.pdf").write_text(place.name, encoding="utf-8")
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    (folder / "reports" / "marked.pdf").write_text("mine", encoding="utf-8")
    (folder / "own" / "deep").mkdir(parents=True)
    (folder / "own" / "deep" / "thesis.txt").write_text("mine", encoding="utf-8")
    demo_folder._keep_what_was_put_there(folder, beside)
    demo_folder._take_the_place(beside, folder)
    for kept in ("notes.txt", "reports/marked.pdf", "own/deep/thesis.txt"):
        assert (folder / kept).read_text(encoding="utf-8") == "mine"
    assert (folder / "reports" / "a.pdf").read_text(encoding="utf-8") == ".demo.making"


def test_a_place_that_cannot_be_written_is_told_with_what_to_do(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(self: Path, *arguments: object, **named: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system", str(self))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "mkdir", refused)
        told = run("demo", tmp_path / "demo", "--json")
    assert told.status == 4 and told.error["code"] == "demo.unwritable"
    assert "Read-only" in told.error["what"] and "write to" in told.error["remedy"]
