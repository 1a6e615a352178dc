"""A key file that is gone, damaged or another store's costs nothing while a copy of it is left."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ssio_desktop.errors import UserError
from ssio_desktop.services import backups, entering, keeping_backups, setting_up
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import backup, second_place
from ssio_desktop.store.key_files import copy_of
from ssio_desktop.store.opening import change_passphrase, create_store, open_store
from ssio_desktop.store.salvage import salvage
from ssio_desktop.store.store import Store
from tests.services.conftest import PACKS
from tests.store.conftest import CHEAP, PASSPHRASE

NEW = "four dry towels"


def _bit(place: Path) -> None:
    data = bytearray(place.read_bytes())
    at = data.index(b'"salt"') + 12
    data[at] ^= 1
    place.write_bytes(data)


def _of_another(place: Path) -> None:
    other = place.with_name("other.ssio")
    create_store(other, PASSPHRASE, cost=CHEAP).close()
    place.write_bytes(backup.key_file(other).read_bytes())


def _of_another_with_another_passphrase(place: Path) -> None:
    other = place.with_name("other.ssio")
    create_store(other, NEW, cost=CHEAP).close()
    place.write_bytes(backup.key_file(other).read_bytes())


LOSSES: dict[str, Callable[[Path], object]] = {
    "missing": Path.unlink,
    "empty": lambda place: place.write_bytes(b""),
    "one bit": _bit,
    "another store's": _of_another,
    "another store's, of another passphrase": _of_another_with_another_passphrase,
}


@pytest.mark.parametrize("loss", LOSSES)
def test_the_copy_with_the_backups_is_put_in_place_and_told(store: Store, loss: str) -> None:
    store.save_draft("visit/1", {"answers.p": "typed"})
    store.close()
    own = backup.key_file(store.path)
    whole = own.read_bytes()
    LOSSES[loss](own)
    found = own.read_bytes() if own.exists() else None
    with open_store(store.path, PASSPHRASE) as again:
        assert [each.value for each in again.drafts()] == ["typed"]
        assert own.name in again.told[0]
    assert own.read_bytes() == whole
    kept = own.with_name(own.name + ".unread")
    assert (kept.read_bytes() if kept.exists() else None) == found
    with open_store(store.path, PASSPHRASE) as again:
        assert again.told == ()


def test_without_that_copy_the_one_of_a_backup_is_taken(store: Store) -> None:
    made = store.back_up("asked")
    store.close()
    backup.key_file(store.path).unlink()
    copy_of(store.path).unlink()
    with open_store(store.path, PASSPHRASE) as again:
        assert backup.key_file(made.path).name in again.told[0]


@pytest.mark.parametrize("loss", ["missing", "another store's"])
def test_without_any_copy_here_the_one_at_the_second_place_is_taken(
    ws: Workspace, tmp_path: Path, loss: str
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    path = ws.store.path
    backups.back_up(ws)
    keeping_backups.set_second_place(ws, stick)
    assert keeping_backups.copy_to_second_place(ws) == (True, "")
    ws.close()
    shutil.rmtree(backup.folder(path))
    LOSSES[loss](backup.key_file(path))
    with open_store(path, PASSPHRASE) as again:
        assert str(stick / backup.folder(path).name) in again.told[0]
    open_store(path, PASSPHRASE).close()
    ws = setting_up.open_workspace(path, PASSPHRASE, PACKS)
    keeping_backups.set_second_place(ws, None)
    ws.close()
    assert second_place.folders(path) == (backup.folder(path),)


def test_salvage_finds_the_copy(store: Store, tmp_path: Path) -> None:
    setting_up.new_store(tmp_path / "a.ssio", PASSPHRASE, PACKS, officer="A", cost=CHEAP).close()
    backup.key_file(tmp_path / "a.ssio").unlink()
    done = salvage(tmp_path / "a.ssio", PASSPHRASE, tmp_path / "saved.ssio", cost=CHEAP)
    assert done.key_from == copy_of(tmp_path / "a.ssio")
    assert done.found.events


def test_a_former_passphrase_opens_nothing_by_way_of_a_copy(store: Store) -> None:
    """Neither by the copies of the backups, nor by one that could not be brought up to date."""
    store.back_up("asked")
    store.close()
    stale = copy_of(store.path).read_bytes()
    change_passphrase(store.path, PASSPHRASE, NEW, CHEAP)
    assert copy_of(store.path).read_bytes() == backup.key_file(store.path).read_bytes()
    copy_of(store.path).write_bytes(stale)
    with pytest.raises(UserError) as refusal:
        open_store(store.path, PASSPHRASE)
    assert refusal.value.code == "passphrase.wrong"
    open_store(store.path, NEW).close()
    assert copy_of(store.path).read_bytes() == backup.key_file(store.path).read_bytes()


def test_a_lost_key_file_brings_no_former_passphrase_back(store: Store) -> None:
    store.back_up("asked")
    store.close()
    own = backup.key_file(store.path)
    change_passphrase(store.path, PASSPHRASE, NEW, CHEAP)
    own.unlink()
    with pytest.raises(UserError) as refusal:
        open_store(store.path, PASSPHRASE)
    assert refusal.value.code == "key.missing"
    open_store(store.path, NEW).close()
    # Where the latest is lost as well, that of a backup is better than nothing.
    own.unlink()
    copy_of(store.path).unlink()
    open_store(store.path, PASSPHRASE).close()


def test_the_key_file_of_a_later_backup_counts_where_the_copy_was_left_behind(
    store: Store,
) -> None:
    stale = copy_of(store.path).read_bytes()
    change_passphrase(store.path, PASSPHRASE, NEW, CHEAP)
    store.back_up("asked")
    store.close()
    copy_of(store.path).write_bytes(stale)
    os.utime(copy_of(store.path), (0, 0))
    backup.key_file(store.path).unlink()
    open_store(store.path, NEW).close()


def test_a_wrong_passphrase_changes_nothing_where_the_key_file_is_missing(store: Store) -> None:
    store.close()
    own = backup.key_file(store.path)
    own.unlink()
    with pytest.raises(UserError) as refusal:
        open_store(store.path, NEW)
    assert refusal.value.remedy
    assert not own.exists()


def test_whoever_comes_in_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.ssio"
    setting_up.new_store(path, PASSPHRASE, PACKS, officer="A", cost=CHEAP).close()
    backup.key_file(path).unlink()
    entered = entering.enter(path, PASSPHRASE, PACKS)
    entered.release()
    assert "put in its place" in entered.told[0]
