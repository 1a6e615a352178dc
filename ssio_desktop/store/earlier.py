"""A store of an earlier moment than its latest commit: refused in words, or taken on purpose."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from sqlite_utils import Database

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.files import BLOCK, write_whole
from ssio_desktop.store import backup
from ssio_desktop.store.connection import connect, in_words, transaction
from ssio_desktop.store.last_commit import Commit, forget, held, noted, renumber
from ssio_desktop.store.second_place import folders
from ssio_desktop.wording import say

CODE = "store.earlier"
_KEPT = "-before"
_PARTED = "parted"
"""The fact of a store that tells when it went back on purpose, and to which change."""

_TRIED = 3
"""Backups that are looked at in search of one that can be read."""

_BESIDE = ("", "-wal", ".key", ".last")


def refuse_earlier(path: Path, data_key: bytes) -> None:
    """SurroundingsError where what was acknowledged last is not in a store and its journal.

    Nothing is changed; above all the journal, which an opening might throw away.
    """
    # First what was noted: another window may commit between the two.
    last = latest_known(path, data_key)
    found = held(path, data_key) if last is not None else None
    if last is not None and found is not None and is_behind(found, last):
        raise _refusal(path, data_key, found, last)


def latest_known(path: Path, data_key: bytes) -> Commit | None:
    """The latest commit that is known of from outside a store: by the note beside it, or because
    its newest backup holds it. None where neither can be read."""
    return max(
        (each for each in (noted(path, data_key), _backed_up(path, data_key)) if each is not None),
        default=None,
    )


def go_beyond(db: Database, last: Commit | None) -> None:
    """Give a store that is of an earlier moment on purpose a number beyond what is known of it, so
    that nobody is asked again, and note from which change on its backups hold another past."""
    with transaction(db):
        renumber(db.conn, last.number + 1 if last is not None else 1)
        changes = db.conn.execute("SELECT coalesce(max(seq), 0) FROM batches").fetchone()[0]
        parted = [*_parted(db), [changes, datetime.now(tz=UTC).isoformat()]]
        db.conn.execute(
            "INSERT INTO meta (key, value) VALUES (?, ?) "
            "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (_PARTED, json.dumps(parted)),
        )


def is_left_past(db: Database, change: int, at: datetime) -> bool:
    """Whether a backup may hold another past than the store from a change on, because the store
    went back on purpose to before that change, after the backup was made."""
    return any(change > last and at <= datetime.fromisoformat(left) for last, left in _parted(db))


def _parted(db: Database) -> list[tuple[int, str]]:
    """The last change that stayed, and when, of each time that the store went back."""
    row = db.conn.execute("SELECT value FROM meta WHERE key = ?", (_PARTED,)).fetchone()
    return [(int(last), str(left)) for last, left in json.loads(row[0])] if row else []


def is_behind(found: Commit, last: Commit) -> bool:
    """Whether a store lacks a commit that was noted: fewer, or as many of another past, or as many
    without what was typed since."""
    if found.number != last.number:
        return found.number < last.number
    return found.word != last.word or found.typed < last.typed


def accept_earlier(path: Path, data_key: bytes, now: datetime) -> Path | None:
    """Take a store as it is, after its files were copied into the folder of backups as they were
    found. Where the copy of the database is; None where nothing was missing. Nobody may have the
    store open. SurroundingsError where it cannot be copied; nothing is changed then.
    """
    last, found = latest_known(path, data_key), held(path, data_key)
    if last is None or found is None or not is_behind(found, last):
        return None
    place = backup.folder(path)
    kept = place / f"{path.stem}-{now.astimezone(UTC):%Y%m%d-%H%M%S}{_KEPT}{path.suffix}"
    with in_words(place):
        backup.make_folder(place)
        for end in _BESIDE:
            source = path.with_name(path.name + end)
            if source.is_file():
                with source.open("rb") as file:
                    target = kept.with_name(kept.name + end)
                    write_whole(target, iter(lambda: file.read(BLOCK), b""))
        with closing(connect(path, data_key)) as db:
            go_beyond(db, last)
        forget(path)
    return kept


def _backed_up(path: Path, data_key: bytes) -> Commit | None:
    """The commit of the newest backup that can be read; None where none can."""
    found = (held(each.path, data_key) for each in islice(_backups(path), _TRIED))
    return next((each for each in found if each is not None and each.number), None)


def _backups(path: Path) -> Iterator[backup.BackupFile]:
    """The backups of a store, those beside it first, newest first in each place."""
    for place in folders(path):
        # A place that may be far away is asked only where nothing is at hand.
        yield from backup.listed(place)


def _refusal(path: Path, data_key: bytes, found: Commit, last: Commit) -> SurroundingsError:
    missing = max(last.number - found.number, 1)
    if found.number:
        what = say(
            "This store is as it was at {then}. What was saved after that, up to {last} "
            "({missing} times), is not in it.",
            then=_moment(found),
            last=_moment(last),
            missing=f"{missing:,}",
        )
    else:
        what = say(
            "What was saved up to {last} ({missing} times) is not in this store.",
            last=_moment(last),
            missing=f"{missing:,}",
        )
    journal = path.name + "-wal"
    remedy = [
        say(
            "Its journal {journal} is missing or was cut off, or the store is an older copy. If "
            "you have that file or a newer copy elsewhere, put it here and try again.",
            journal=journal,
        )
    ]
    copy = _newer_backup(path, data_key, found)
    if copy is not None:
        remedy.append(say("The backup {name} is whole and holds more: open it.", name=copy.name))
    else:
        remedy.append(say("No backup beside it holds more."))
    remedy.append(
        say(
            "“ssio-desktop salvage” gets out what can be read. To go on with what is here, choose "
            "“Go on without it”, or “ssio-desktop go-on”: the files are kept as they are."
        )
    )
    return SurroundingsError(what, where=str(path), remedy=" ".join(remedy), code=CODE)


def _newer_backup(path: Path, data_key: bytes, found: Commit) -> Path | None:
    """The newest backup that can be read through and holds more than the store."""
    for each in _backups(path):
        there = held(each.path, data_key)
        if there is not None and there > replace(found, at_ms=there.at_ms, word=there.word):
            with suppress(SurroundingsError):
                backup.prove(each.path, data_key)
                return each.path
    return None


def _moment(commit: Commit) -> str:
    local = commit.moment.astimezone()
    return say(
        "{time} on {day} {month}",
        time=f"{local:%H:%M:%S}",
        day=local.day,
        month=f"{local:%B %Y}",
    )
