"""Works at a store on a disk with too little room, or none to write on, in a mount of its own.

Run as ``unshare --user --map-root-user --mount python -m tests.faults.small_disk FOLDER`` (Linux).
Each line on standard output is one thing that was tried, as JSON; AssertionError where data are
not as before, a message names no cure, or work does not go on when the disk has room again.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import SsioError
from ssio_desktop.files import write_whole
from ssio_desktop.services import (
    documents,
    entering,
    importing,
    reporting,
    returning,
    set_up_files,
    setting_up,
    undoing,
    visiting,
)
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import schema
from ssio_desktop.store.connection import transaction
from tests.faults.killing import sittings
from tests.services.conftest import CHEAP, NOW, PACKS, PASSPHRASE
from tests.sources.samples import school, write_extract

DISK_MIB: Final = 24
ROOMS: Final = (0, 8, 40)
"""How many pages of 4,096 bytes are free."""

_PARTS: Final = (0.3, 0.8, 1.03)
"""How much of a backup there is room for: at last for its file, and not for its journal."""

TERM: Final = TermId(2026, "autumn")
FULL_CODES: Final = frozenset({"store.full", "file.full"})
READ_ONLY_CODES: Final = frozenset({"file.read-only"})
Site = Callable[[Workspace, str, Path], object]
"""Writes something: given a workspace, its visit and the folder of the disk."""

PURPOSE = "visit.purpose"


def draft(ws: Workspace, visit: str, disk: Path) -> object:
    return visiting.keep_typing(ws, visit, {PURPOSE: "Words " * 4_000})


def event(ws: Workspace, visit: str, disk: Path) -> object:
    return visiting.new_visit(ws, "900001", "termly-core", answers={PURPOSE: "Seen. " * 9_000})


def import_(ws: Workspace, visit: str, disk: Path) -> object:
    rows = [school(URN=str(910_000 + n), EstablishmentName=f"School {n}") for n in range(300)]
    file = write_extract(disk.parent / "edubasealldata20261001.csv", *rows, encoding="utf-8")
    return importing.run_import(ws, importing.preview_schools(ws, file))


def undo(ws: Workspace, visit: str, disk: Path) -> object:
    latest = undoing.recent_changes(ws, 50)
    return undoing.undo(ws, next(each for each in latest if "begun" in each.label).batch)


def rebuild(ws: Workspace, visit: str, disk: Path) -> object:
    ws.store.rebuild()
    return ws


def migration(ws: Workspace, visit: str, disk: Path) -> object:
    def next_version(db: Database) -> None:
        db.conn.execute("CREATE TABLE added (a TEXT) STRICT")
        db.conn.executemany("INSERT INTO added VALUES (?)", [("x" * 900,)] * 900)
        db.conn.execute("DROP TABLE added")

    with transaction(ws.store.db):
        next_version(ws.store.db)
    return schema.version_of(ws.store.db)


def backup(ws: Workspace, visit: str, disk: Path) -> object:
    return setting_up.back_up(ws)


def report(ws: Workspace, visit: str, disk: Path) -> object:
    reporting.write_drawn(disk / "report.pdf", bytes(700_000))
    return documents.write_document(ws, Wanted("dossier", "900001"), disk / "dossier.pdf")


def return_(ws: Workspace, visit: str, disk: Path) -> object:
    made = returning.make_return(ws, TERM, disk / "return.ssio-return", incomplete=True)
    assert made.value.file.path.is_file()
    return made


def export(ws: Workspace, visit: str, disk: Path) -> object:
    return set_up_files.make_set_up_file(ws, disk / "set-up.ssio-post")


def passphrase(ws: Workspace, visit: str, disk: Path) -> object:
    setting_up.change_passphrase(ws, PASSPHRASE, PASSPHRASE, cost=CHEAP)
    return ws


def new_store(ws: Workspace, visit: str, disk: Path) -> object:
    made = setting_up.new_store(disk / "new.ssio", PASSPHRASE, PACKS, officer="New", cost=CHEAP)
    made.close()
    for left in disk.glob("new.ssio*"):
        shutil.rmtree(left) if left.is_dir() else left.unlink()
    return made


SITES: Final[tuple[Site, ...]] = (
    draft, event, import_, undo, rebuild, migration, backup, report, return_, export, passphrase,
    new_store,
)  # fmt: skip


def main(folder: Path) -> None:
    """Mount a small disk in the folder and try every site with every room, then read-only."""
    disk = folder / "disk"
    disk.mkdir()
    (path, visit), *_ = sittings(folder, 1)
    options = f"size={DISK_MIB}m"
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", str(disk)], check=True)
    store = disk / path.name
    for site in SITES:
        for room in ROOMS:
            _fresh(path, disk)
            told = _with_little_room(site, store, visit, room)
            _say(site.__name__, room, told)
    _fresh(path, disk)
    told = _opening_without_room(store)
    _say("opening", 0, told)
    for part in _PARTS:
        _fresh(path, disk)
        room = int(part * store.stat().st_size / 4_096)
        _say("typing", room, _typing_while_a_backup_fills_it(store, visit, room))
    _fresh(path, disk)
    _say("read-only", None, _read_only(path, store, visit))
    _say("pulled", None, _pulled(disk))


def _say(site: str, room: int | None, told: str | list[str]) -> None:
    sys.stdout.write(json.dumps({"site": site, "room": room, "told": told}) + "\n")
    sys.stdout.flush()


@contextmanager
def _opened(store: Path) -> Iterator[Workspace]:
    ws = replace(setting_up.open_workspace(store, PASSPHRASE, PACKS), now=lambda: NOW)
    try:
        yield ws
    finally:
        ws.close()


def _with_little_room(site: Site, store: Path, visit: str, pages: int) -> str:
    disk = store.parent
    files = _names(disk)
    with _opened(store) as ws:
        before = _all(ws)
        with _filled(disk, pages):
            told = _try(site, ws, visit, disk, FULL_CODES)
            if told:
                # Nothing is half done, for this connection and for another.
                assert _all(ws) == before, f"{site.__name__} with {pages} pages changed the data"
                assert _names(disk) == files, f"left behind: {_names(disk) - files}"
        if told:
            with _opened(store) as other:
                assert _all(other) == before
            assert _try(site, ws, visit, disk, frozenset()) == "", "work did not go on"
    return told


def _opening_without_room(store: Path) -> str:
    """A full disk while coming in: refused in words, or open; well again with room."""
    with _filled(store.parent, 0):
        try:
            entered = entering.enter(store, PASSPHRASE, PACKS)
            entered.release()
            told = ""
        except SsioError as error:
            assert error.code in FULL_CODES, error.code
            assert error.remedy
            told = error.code
    entering.enter(store, PASSPHRASE, PACKS).release()
    return told


def _typing_while_a_backup_fills_it(store: Path, visit: str, pages: int) -> str:
    """Somebody types on while a backup takes the last room: what was called saved is there, what
    was refused is saved at the next try, and the backup leaves nothing behind."""
    disk, tries, saved = store.parent, 0, ""

    def make() -> str:
        other = ws.twin()
        try:
            return _try(backup, other, visit, disk, FULL_CODES)
        finally:
            other.close()

    def type_(ws: Workspace, visit: str, disk: Path) -> object:
        return visiting.keep_typing(ws, visit, {PURPOSE: f"Words {tries}"})

    with _opened(store) as ws, ThreadPoolExecutor(1) as helper:
        with _filled(disk, pages):
            making = helper.submit(make)
            while not making.done() or not saved:
                tries += 1
                if not _try(type_, ws, visit, disk, FULL_CODES):
                    saved = f"Words {tries}"
                shown = visiting.open_visit(ws, visit).answers[PURPOSE]
                assert not saved or shown == saved, f"{shown} in place of {saved}"
            told = making.result()
        left = [each.name for each in disk.rglob("*.part*")]
        assert told and not left, f"{told}, left behind: {left}"
    with _opened(store) as again:
        assert visiting.open_visit(again, visit).answers[PURPOSE] == saved
    return told


def _read_only(origin: Path, store: Path, visit: str) -> list[str]:
    """A write-protected stick: a store on it is refused in words, and so is what would go there."""
    disk = store.parent
    told = []
    with _opened(origin) as ws:
        before = _all(ws)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        try:
            told = [
                _try(site, ws, visit, disk, READ_ONLY_CODES)
                for site in (report, return_, new_store)
            ]
            try:
                entering.enter(store, PASSPHRASE, PACKS).release()
            except SsioError as error:
                assert error.remedy
                told.append(error.code)
        finally:
            subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
        assert _all(ws) == before
    with _opened(store) as ws:
        assert _all(ws) == before
    return told


def _pulled(disk: Path) -> str:
    """The stick goes while a file is being written to it."""

    def pieces() -> Iterator[bytes]:
        yield bytes(200_000)
        subprocess.run(["umount", "-l", str(disk)], check=True)
        yield bytes(200_000)

    try:
        write_whole(disk / "report.pdf", pieces())
    except SsioError as error:
        assert error.remedy
        assert list(disk.iterdir()) == []
        return error.code
    return ""


def _try(site: Site, ws: Workspace, visit: str, disk: Path, codes: frozenset[str]) -> str:
    """The code of the refusal; empty where it went well."""
    try:
        site(ws, visit, disk)
    except SsioError as error:
        assert error.code in codes, f"{site.__name__}: {error.code} {error.what}"
        assert error.remedy, f"{site.__name__} names no cure"
        return str(error.code)
    return ""


def _all(ws: Workspace) -> tuple[object, ...]:
    """Everything that could have changed."""
    return (ws.store.digest(), ws.store.projection_digest(), ws.store.drafts())


def _names(disk: Path) -> set[str]:
    """The files on the disk, without the journals of open stores."""
    names = {str(each.relative_to(disk)) for each in disk.rglob("*")}
    own = ("-wal", "-shm", ".backups", ".lock", "balloon")
    return {name for name in names if not name.endswith(own)}


def _fresh(origin: Path, disk: Path) -> None:
    """The store as it was first, and nothing beside it."""
    for each in disk.iterdir():
        shutil.rmtree(each) if each.is_dir() else each.unlink()
    for each in origin.parent.glob(origin.name + "*"):
        copy = shutil.copytree if each.is_dir() else shutil.copy2
        copy(each, disk / each.name)


@contextmanager
def _filled(disk: Path, pages: int) -> Iterator[None]:
    """So many pages of the disk left free."""
    balloon = disk / "balloon"
    found = os.statvfs(disk)
    with balloon.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(1, (found.f_bavail - pages) * found.f_bsize))
    try:
        yield
    finally:
        balloon.unlink()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
