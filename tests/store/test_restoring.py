from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import pytest

from ssio_desktop.errors import SurroundingsError, UserError
from ssio_desktop.store import backup, key_files, restoring
from ssio_desktop.store.envelope import Envelope
from ssio_desktop.store.log import Write
from ssio_desktop.store.opening import STORE_ID, change_passphrase, create_store, open_store
from ssio_desktop.store.restoring import restore
from ssio_desktop.store.store import OFFICER
from tests.services.conftest import CHEAP, PASSPHRASE


@dataclass
class Past:
    """A store that went on after its backup was made."""

    path: Path
    backup: Path
    digest: str
    later: str
    id: str


@pytest.fixture
def past(tmp_path: Path) -> Past:
    path = tmp_path / "north.ssio"
    with create_store(path, PASSPHRASE, facts={OFFICER: "o1"}, cost=CHEAP) as store:
        store.append([Write("visit/v1", "answers.purpose", "core")], label="begun")
        digest, made = store.digest(), store.back_up("asked")
        store.append([Write("visit/v1", "answers.purpose", "later")], label="changed")
        store.save_draft("visit/v1", {"answers.notes": "half a sen"})
        return Past(path, made.path, digest, store.digest(), store.meta(STORE_ID))


def test_the_record_is_the_same_as_in_the_backup_and_the_later_one_is_kept(past: Past) -> None:
    done = restore(past.backup, PASSPHRASE, past.path)
    assert (done.digest, done.newer, done.drafts) == (past.digest, 1, 1)
    with open_store(past.path, PASSPHRASE) as store:
        assert store.digest() == past.digest
        assert store.drafts() == ()
    assert done.kept is not None
    with open_store(done.kept, PASSPHRASE) as kept:
        assert kept.digest() == past.later
        assert kept.drafts()[0].value == "half a sen"


def test_it_can_be_put_where_nothing_is_with_its_key(past: Past, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere.ssio"
    done = restore(past.backup, PASSPHRASE, other)
    assert done.kept is None and done.digest == past.digest
    if os.name == "posix":
        places = (other, backup.key_file(other), past.backup, backup.folder(past.path))
        assert [each.stat().st_mode & 0o077 for each in places] == [0, 0, 0, 0]
    with open_store(other, PASSPHRASE) as store:
        assert store.digest() == past.digest


def test_the_passphrase_in_use_now_opens_it_and_stays(past: Past) -> None:
    change_passphrase(past.path, PASSPHRASE, "four dry umbrellas", CHEAP)
    assert not restore(past.backup, "four dry umbrellas", past.path).old_passphrase
    open_store(past.path, "four dry umbrellas").close()


def test_the_passphrase_of_then_opens_it_too_and_that_is_said(past: Past) -> None:
    change_passphrase(past.path, PASSPHRASE, "four dry umbrellas", CHEAP)
    assert restore(past.backup, PASSPHRASE, past.path).old_passphrase
    open_store(past.path, PASSPHRASE).close()


@pytest.mark.parametrize("harm", ["cut", "zeroed", "not-a-store", "no-key"])
def test_a_store_that_cannot_be_read_is_kept_as_it_is(past: Past, harm: str) -> None:
    whole = past.path.read_bytes()
    broken = {
        "cut": whole[:5_000],
        "zeroed": bytes(4_096) + whole[4_096:],
        "not-a-store": b"nonsense",
        "no-key": whole,
    }[harm]
    past.path.write_bytes(broken)
    if harm == "no-key":
        backup.key_file(past.path).unlink()
    journal = past.path.with_name(past.path.name + "-wal")
    journal.write_bytes(b"the journal of the broken one")
    done = restore(past.backup, PASSPHRASE, past.path)
    assert done.digest == past.digest and done.unread == (harm != "no-key")
    with open_store(past.path, PASSPHRASE) as store:
        assert store.digest() == past.digest
    assert done.kept is not None
    if harm != "no-key":
        assert done.kept.read_bytes() == broken
        assert done.kept.with_name(done.kept.name + "-wal").read_bytes().startswith(b"the journal")


def test_a_wrong_passphrase_or_a_damaged_backup_changes_nothing(past: Past) -> None:
    with pytest.raises(UserError, match="not the passphrase"):
        restore(past.backup, "no such words", past.path)
    harmed = bytearray(past.backup.read_bytes())
    harmed[len(harmed) // 2] ^= 1
    past.backup.write_bytes(bytes(harmed))
    with pytest.raises(SurroundingsError):
        restore(past.backup, PASSPHRASE, past.path)
    with open_store(past.path, PASSPHRASE) as store:
        assert store.digest() == past.later


def test_what_comes_out_otherwise_than_the_backup_is_told(
    past: Past, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(past.path, PASSPHRASE) as store:
        other = store.back_up("asked").path
    put = restoring._put
    monkeypatch.setattr(restoring, "_put", lambda source, to, key: put(other, to, key))
    with pytest.raises(SurroundingsError, match="not the same as the backup"):
        restore(past.backup, PASSPHRASE, past.path)


@pytest.mark.parametrize("key", ["there", "gone", "damaged"])
def test_another_store_is_not_replaced(past: Past, tmp_path: Path, key: str) -> None:
    other = tmp_path / "other.ssio"
    create_store(other, PASSPHRASE, cost=CHEAP).close()
    if key == "gone":
        backup.key_file(other).unlink()
    elif key == "damaged":
        backup.key_file(other).write_bytes(b"{")
    with pytest.raises(UserError, match="Another store"):
        restore(past.backup, PASSPHRASE, other)
    open_store(other, PASSPHRASE).close()


def test_key_files_of_other_stores_in_the_same_place_stay(past: Past, tmp_path: Path) -> None:
    """Nobody knows whether they are the only ones of their stores."""
    other = tmp_path / "other.ssio"
    create_store(other, PASSPHRASE, cost=CHEAP).close()
    whole = backup.key_file(other).read_bytes()
    backup.key_file(past.path).write_bytes(whole)
    restore(past.backup, PASSPHRASE, past.path)
    open_store(past.path, PASSPHRASE).close()
    assert past.path.with_name("north.ssio.key.unread").read_bytes() == whole
    for each in (past.path, backup.key_file(past.path)):
        each.unlink()
    create_store(past.path, PASSPHRASE, cost=CHEAP).close()
    kept = [each for each in key_files.in_folder(backup.folder(past.path)) if each.stem[-9] == "-"]
    assert [Envelope.from_text(each.read_text(), where="").store_id for each in kept] == [past.id]


def test_a_disk_that_fails_at_any_write_leaves_the_store_from_before(
    past: Past, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: object) -> int:
        raise SurroundingsError("The disk is full.", code="file.full")

    monkeypatch.setattr(restoring, "write_whole", full)
    with pytest.raises(SurroundingsError, match="full"):
        restore(past.backup, PASSPHRASE, past.path)
    monkeypatch.undo()
    with open_store(past.path, PASSPHRASE) as store:
        assert store.digest() == past.later
        assert store.drafts()[0].value == "half a sen"
