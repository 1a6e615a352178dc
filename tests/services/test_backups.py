from __future__ import annotations

import os
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.progress import Progress
from ssio_desktop.services import backups, schools, setting_up
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import backup
from ssio_desktop.store.pages import PAGE
from tests.services.conftest import NOW, PACKS, PASSPHRASE


def test_a_store_that_was_never_backed_up_says_so(ws: Workspace) -> None:
    seen = backups.backup_state(ws)
    assert (seen.standing, seen.is_due, seen.behind) == ("none", True, ws.store.count_events())


def test_a_backup_is_noted_with_its_proof_and_holds_the_same_record(ws: Workspace) -> None:
    proof = backups.back_up(ws).value
    seen = backups.backup_state(ws)
    assert (seen.standing, seen.days, seen.behind, seen.is_due) == ("proved", 0, 0, False)
    assert seen.last is not None
    assert (seen.last.path, seen.last.events) == (proof.path, ws.store.count_events())
    assert len(seen.last.digest) == 64
    again = setting_up.open_workspace(proof.path, PASSPHRASE, PACKS)
    assert again.store.digest() == ws.store.digest()
    again.close()


def test_work_since_the_backup_is_counted_and_makes_it_old_after_a_week(ws: Workspace) -> None:
    backups.back_up(ws)
    schools.set_package(ws, "900001", True)
    assert backups.backup_state(ws).behind == 1
    assert not backups.backup_state(ws).is_due
    later = replace(ws, now=lambda: NOW + timedelta(days=7))
    seen = backups.backup_state(later)
    assert (seen.standing, seen.days, seen.is_due) == ("old", 7, True)


def test_an_old_backup_of_a_record_that_has_not_changed_is_enough(ws: Workspace) -> None:
    backups.back_up(ws)
    later = replace(ws, now=lambda: NOW + timedelta(days=70))
    assert not backups.backup_state(later).is_due


def test_a_backup_that_is_no_longer_there_or_was_cut_short_is_missed(ws: Workspace) -> None:
    proof = backups.back_up(ws).value
    proof.path.write_bytes(proof.path.read_bytes()[:-10])
    assert backups.backup_state(ws).standing == "gone"
    proof.path.unlink()
    assert backups.backup_state(ws).is_due


def test_a_store_that_moved_with_its_backups_has_its_backup_still(
    ws: Workspace, tmp_path: Path
) -> None:
    proof = backups.back_up(ws).value
    old, new = ws.store.path, tmp_path / "moved"
    ws.close()
    new.mkdir()
    for each in (*old.parent.glob(f"{old.name}*"),):
        each.rename(new / each.name)
    moved = setting_up.open_workspace(new / old.name, PASSPHRASE, PACKS)
    there = backup.folder(moved.store.path) / proof.path.name
    seen = backups.backup_state(moved)
    assert seen.last is not None
    assert (seen.standing, seen.last.path) in {("proved", there), ("old", there)}
    there.unlink()
    assert backups.backup_state(moved).standing == "gone"
    moved.close()


def test_a_copy_with_any_page_damaged_on_its_way_is_no_backup(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each third page of the copy, but those that hold nothing."""
    ws.store.save_draft("visit/1", {"answers.p": "Long. " * 5_000})
    copied, pages, held = backup.copy, 0, 0

    def damaging(
        db: Database, target: Path, key: bytes, progress: Progress, *, at_rest: Path | None
    ) -> bool:
        nonlocal pages
        is_bytes = copied(db, target, key, progress, at_rest=at_rest)
        data = bytearray(target.read_bytes())
        pages = len(data) // PAGE
        data[page * PAGE + 1_000] ^= 1
        target.write_bytes(data)
        return is_bytes

    monkeypatch.setattr(backup, "copy", damaging)
    free = ws.store.db.conn.execute("PRAGMA freelist_count").fetchone()[0]
    page = 0
    while page < max(pages, 1):
        try:
            backups.back_up(ws)
            held += 1
        except SurroundingsError:
            assert len(backup.listed(backup.folder(ws.store.path))) == held
        page += 3
    assert pages > 60
    assert held <= free


@pytest.mark.parametrize("by_bytes", [True, False])
def test_a_backup_that_holds_something_else_is_refused_and_not_noted(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch, by_bytes: bool
) -> None:
    """However it was copied: whole and readable, with one word of another moment."""
    ws.store.save_draft("visit/1", {"answers.p": "now"})
    copied = backup.copy

    def changed(
        db: Database, target: Path, key: bytes, progress: Progress, *, at_rest: Path | None
    ) -> bool:
        copied(db, target, key, progress, at_rest=at_rest if by_bytes else None)
        with backup.opened_to_change(target, key) as copy:
            copy.conn.execute("UPDATE drafts SET value = '\"was\"'")
        return by_bytes

    monkeypatch.setattr(backup, "copy", changed)
    with pytest.raises(SurroundingsError, match="does not hold what the store holds"):
        backups.back_up(ws)
    assert backups.backup_state(ws).last is None


def test_a_copy_of_the_files_bytes_is_proved_without_reading_the_record_twice(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    ws.store.save_draft("visit/1", {"answers.p": "Long. " * 5_000})

    def read(*given: object) -> str:
        raise AssertionError("every byte was compared already")

    monkeypatch.setattr(backup, "fingerprint", read)
    assert backups.back_up(ws).value.events == ws.store.count_events()


def test_what_a_crash_left_half_written_is_removed_once_it_is_nobodys(ws: Workspace) -> None:
    place = backup.folder(ws.store.path)
    place.mkdir(exist_ok=True)
    name, now = ws.store.path.name, time.time()
    beside = [ws.store.path.parent / each for each in (".ssio-0a.tmp", f".{name}.coming")]
    left = [*beside, place / ".ssio-0b.tmp", place / f"{name}-asked.ssio.part"]
    others = [ws.store.path.parent / each for each in ("my.tmp", ".other.ssio.coming")]
    for each in (*left, *others):
        each.write_bytes(b"half")
        os.utime(each, (now - 4_000, now - 4_000))
    at_work = place / ".ssio-0c.tmp"
    at_work.write_bytes(b"half")
    backups.back_up(ws)
    assert [each.name for each in left if each.exists()] == []
    assert all(each.exists() for each in (*others, at_work))
