"""A store that lost its journal, or the end of it, after a crash is noticed at opening, and never
silently read; it can be gone on with on purpose."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.services import going_on
from ssio_desktop.store import backup, second_place
from ssio_desktop.store.envelope import unseal
from ssio_desktop.store.key_files import read_envelope
from ssio_desktop.store.last_commit import note_file, noted
from ssio_desktop.store.log import Write
from ssio_desktop.store.opening import create_store, open_store
from ssio_desktop.store.restoring import restore
from tests.conftest import ROOT
from tests.store.conftest import CHEAP, PASSPHRASE

NAME = "record.ssio"
_BEFORE = "from-before"
_CRASHING = """
import os, sys
from pathlib import Path
from ssio_desktop.store.log import Write
from ssio_desktop.store.opening import open_store
store = open_store(Path(sys.argv[1]), sys.argv[2])
for each in range(6):
    store.append([Write("note/1", "words", f"After the crash {each}")], label="Note")
    if each == 2:
        store.back_up("asked")
store.save_draft("visit/1", {"answers.p": "typed last"})
os._exit(1)
"""


@pytest.fixture(scope="module")
def crashed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store whose program ended without a word after six changes; three of them
    and what was typed last lie in its journal alone. There is a backup from before, and one of half
    of that, by which the store's file came to hold as much. Its file from before lies beside."""
    folder = tmp_path_factory.mktemp("crashed")
    with create_store(folder / NAME, PASSPHRASE, facts={"officer": "o"}, cost=CHEAP) as store:
        store.append([Write("note/1", "words", "Before")], label="Note")
        store.back_up("asked")
    shutil.copyfile(folder / NAME, folder / _BEFORE)
    command = [sys.executable, "-c", _CRASHING, str(folder / NAME), PASSPHRASE]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 1
    assert _journal(folder / NAME).stat().st_size > 20_000
    return folder


@pytest.fixture
def store(crashed: Path, tmp_path: Path) -> Path:
    shutil.copytree(crashed, tmp_path / "here")
    return tmp_path / "here" / NAME


def _journal(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _cut(path: Path, share: float) -> None:
    data = _journal(path).read_bytes()
    _journal(path).write_bytes(data[: int(len(data) * share)])


def _hurt(path: Path) -> None:
    data = bytearray(_journal(path).read_bytes())
    data[len(data) // 2] ^= 1
    _journal(path).write_bytes(data)


LOSSES: dict[str, Callable[[Path], object]] = {
    "missing": lambda path: _journal(path).unlink(),
    "empty": lambda path: _cut(path, 0),
    "cut in its head": lambda path: _journal(path).write_bytes(_journal(path).read_bytes()[:20]),
    "cut in half": lambda path: _cut(path, 0.5),
    "cut at the last frame": lambda path: _cut(path, 0.99),
    "one bit": _hurt,
}


@pytest.mark.parametrize("loss", LOSSES)
def test_a_journal_that_lost_anything_is_told_at_opening_and_nothing_is_changed(
    store: Path, loss: str
) -> None:
    LOSSES[loss](store)
    before = _files(store)
    with pytest.raises(SurroundingsError) as refusal:
        open_store(store, PASSPHRASE)
    error = refusal.value
    assert error.code == "store.earlier"
    assert "is not in it" in error.what
    for word in (NAME + "-wal", "backup", "salvage", "go-on"):
        assert word in error.remedy
    assert _files(store) == before


def test_a_young_store_that_lay_in_its_journal_as_a_whole_is_not_said_to_be_empty(
    tmp_path: Path,
) -> None:
    path = tmp_path / NAME
    with create_store(path, PASSPHRASE, cost=CHEAP) as made:
        made.save_draft("visit/1", {"answers.p": "typed"})
        bare = path.read_bytes()
    path.write_bytes(bare)
    with pytest.raises(SurroundingsError) as refusal:
        open_store(path, PASSPHRASE)
    assert refusal.value.code == "store.earlier"


def test_with_its_journal_everything_is_there(store: Path) -> None:
    with open_store(store, PASSPHRASE) as again:
        assert again.state("note/1").get("words") == "After the crash 5"
        assert [each.value for each in again.drafts()] == ["typed last"]


def test_a_journal_that_is_found_again_opens_the_store_as_it_was(store: Path) -> None:
    away = store.parent / "elsewhere"
    _journal(store).rename(away)
    with pytest.raises(SurroundingsError):
        open_store(store, PASSPHRASE)
    away.rename(_journal(store))
    test_with_its_journal_everything_is_there(store)


def test_a_backup_that_holds_more_is_named(store: Path) -> None:
    with open_store(store, PASSPHRASE) as again:
        made = again.back_up("asked")
    older = backup.listed(backup.folder(store))[-1].path
    shutil.copy2(older, store)
    with pytest.raises(SurroundingsError) as refusal:
        open_store(store, PASSPHRASE)
    assert made.path.name in refusal.value.remedy


def test_going_on_keeps_the_files_as_they_were_and_is_not_asked_again(store: Path) -> None:
    LOSSES["cut in half"](store)
    before = {each.name: each.read_bytes() for each in store.parent.iterdir() if each.is_file()}
    kept = going_on.go_on(store, PASSPHRASE, datetime(2026, 10, 14, 9, tzinfo=UTC))
    assert kept is not None
    for end in ("", "-wal", ".key", ".last"):
        assert kept.with_name(kept.name + end).read_bytes() == before[NAME + end]
    with open_store(store, PASSPHRASE) as again:
        assert str(again.state("note/1").get("words")).startswith("After the crash")
        again.append([Write("note/1", "words", "Gone on")], label="Note")
    with open_store(store, PASSPHRASE) as again:
        assert again.state("note/1").get("words") == "Gone on"
    assert going_on.go_on(store, PASSPHRASE) is None


@pytest.mark.parametrize("spoiled", [b"", b"\0" * 512, b"noise" * 90, None])
def test_a_note_that_cannot_be_read_keeps_nobody_out(store: Path, spoiled: bytes | None) -> None:
    note_file(store).unlink()
    if spoiled is not None:
        note_file(store).write_bytes(spoiled)
    test_with_its_journal_everything_is_there(store)


def test_one_torn_note_leaves_the_ones_before_it(store: Path) -> None:
    _journal(store).unlink()
    data = bytearray(note_file(store).read_bytes())
    key = _key_of(store)
    last = noted(store, key)
    assert last is not None
    latest = next(at for at in range(0, len(data), 96) if last.typed.encode() in data[at : at + 96])
    data[latest + 40] ^= 1
    note_file(store).write_bytes(data)
    before = noted(store, key)
    assert before is not None
    assert before < last
    with pytest.raises(SurroundingsError):
        open_store(store, PASSPHRASE)


def test_typing_alone_that_is_gone_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / NAME
    with create_store(path, PASSPHRASE, cost=CHEAP) as made:
        made.append([Write("note/1", "words", "x")], label="Note")
        made.save_draft("visit/1", {"answers.p": "typed first"})
        made.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        whole = path.read_bytes()
        made.save_draft("visit/1", {"answers.p": "typed last"})
    path.write_bytes(whole)
    with pytest.raises(SurroundingsError) as refusal:
        open_store(path, PASSPHRASE)
    assert refusal.value.code == "store.earlier"


def test_what_was_typed_may_go_in_a_change_without_being_missed(tmp_path: Path) -> None:
    path = tmp_path / NAME
    with create_store(path, PASSPHRASE, cost=CHEAP) as made:
        made.save_draft("visit/1", {"answers.p": "typed"})
        made.append([], label="Nothing new", promoting=made.drafts())
        assert made.drafts() == ()
    open_store(path, PASSPHRASE).close()


def test_the_note_of_another_store_is_not_believed(store: Path, tmp_path: Path) -> None:
    with create_store(tmp_path / "other.ssio", PASSPHRASE, cost=CHEAP) as other:
        for each in range(30):
            other.save_draft("visit/1", {"answers.p": each})
    shutil.copy2(note_file(tmp_path / "other.ssio"), note_file(store))
    test_with_its_journal_everything_is_there(store)


def test_two_pasts_of_the_same_length_are_told_apart(store: Path) -> None:
    with open_store(store, PASSPHRASE) as again:
        again.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        copy = store.read_bytes()
        again.append([Write("note/2", "words", "one past")], label="Note")
    note = note_file(store).read_bytes()
    store.write_bytes(copy)
    note_file(store).unlink()
    with open_store(store, PASSPHRASE) as again:
        again.append([Write("note/2", "words", "another past")], label="Note")
    note_file(store).write_bytes(note)
    with pytest.raises(SurroundingsError) as refusal:
        open_store(store, PASSPHRASE)
    assert refusal.value.code == "store.earlier"


@pytest.fixture
def bare(store: Path) -> Path:
    """The store's file from before, with neither its journal nor the note of its latest commit."""
    (store.parent / _BEFORE).replace(store)
    _journal(store).unlink()
    note_file(store).unlink()
    return store


def test_journal_and_note_lost_together_are_noticed_by_the_newest_backup(bare: Path) -> None:
    before = _files(bare)
    with pytest.raises(SurroundingsError) as refusal:
        open_store(bare, PASSPHRASE)
    assert refusal.value.code == "store.earlier"
    assert backup.listed(backup.folder(bare))[0].path.name in refusal.value.remedy
    assert _files(bare) == before

    assert going_on.go_on(bare, PASSPHRASE) is not None
    for _ in range(2):
        note_file(bare).unlink(missing_ok=True)
        with open_store(bare, PASSPHRASE) as again:
            assert again.state("note/1").get("words") == "Before"


def test_backups_at_the_second_place_tell_as_well(bare: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    backup.folder(bare).rename(stick / backup.folder(bare).name)
    second_place.note(bare, stick)
    with pytest.raises(SurroundingsError) as refusal:
        open_store(bare, PASSPHRASE)
    assert refusal.value.code == "store.earlier"


@pytest.mark.parametrize("which", [0, -1])
def test_a_backup_that_was_put_back_on_purpose_is_not_taken_for_a_loss(
    store: Path, which: int
) -> None:
    older = backup.listed(backup.folder(store))[which].path
    done = restore(older, PASSPHRASE, store)
    assert done.newer
    words = "After the crash 2" if which == 0 else "Before"
    for _ in range(2):
        note_file(store).unlink(missing_ok=True)
        with open_store(store, PASSPHRASE) as again:
            assert again.state("note/1").get("words") == words
            assert again.digest() == done.digest
    assert not list(store.parent.glob(".*"))


def test_saving_goes_on_where_nothing_can_be_noted(store: Path) -> None:
    with open_store(store, PASSPHRASE) as again:
        again.save_draft("visit/1", {"answers.p": "x"})
    note_file(store).unlink()
    note_file(store).mkdir()
    with open_store(store, PASSPHRASE) as again:
        again.append([Write("note/1", "words", "Saved")], label="Note")
    with open_store(store, PASSPHRASE) as again:
        assert again.state("note/1").get("words") == "Saved"


def _files(store: Path) -> dict[str, bytes]:
    return {
        str(each.relative_to(store.parent)): each.read_bytes()
        for each in store.parent.rglob("*")
        if each.is_file() and not each.name.endswith("-shm")
    }


def _key_of(store: Path) -> bytes:
    return unseal(read_envelope(store), PASSPHRASE)
