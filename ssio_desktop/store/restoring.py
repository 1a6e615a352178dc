"""Going back to a backup: the same record again, and whatever was there before kept whole.

At every moment of it, however it is stopped, there is either the store from before or the backup
in its place, and the store from before lies in the folder of backups.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from ssio_desktop.errors import SsioError, SurroundingsError, UserError
from ssio_desktop.files import BLOCK, write_whole
from ssio_desktop.progress import Progress, silent
from ssio_desktop.store import backup, earlier, last_commit, log
from ssio_desktop.store.connection import connect, in_words
from ssio_desktop.store.envelope import Envelope, unseal
from ssio_desktop.store.key_files import latest_copy, put_in_place, read_envelope, stores_named
from ssio_desktop.wording import say

_UNREAD = "-unread"
_BESIDE = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did.

    digest: of the events, the same in the backup and in the store now. kept: where the store from
    before is; None where there was none. newer: how many of its events the backup does not have.
    drafts: how many passages typed in it the backup does not have. old_passphrase: whether it opens
    with the passphrase that the backup had, and not with the one in use since. unread: whether the
    store from before could not be read, so that nobody can say what it holds.
    """

    path: Path
    source: Path
    events: int
    digest: str
    kept: Path | None = None
    newer: int = 0
    drafts: int = 0
    old_passphrase: bool = False
    unread: bool = False


def restore(
    source: Path,
    passphrase: str,
    to: Path,
    progress: Progress = silent,
    now: datetime | None = None,
) -> Restored:
    """Put a backup in the place of a store, or where there is none yet.

    passphrase: the one that the backup was made with, or the one that the store has now, which a
    copy of its key file beside the backup tells where the store is gone. Nobody may have the store
    open. UserError where the passphrase is wrong, SurroundingsError where the backup is damaged or
    the disk stands in the way; the store is then as it was.
    """
    if source.resolve() == to.resolve():
        raise UserError(
            say("This is the backup itself."),
            where=str(source),
            remedy=say("Choose another place for the store that it becomes."),
            code="restore.itself",
        )
    data_key, own_key, is_former = _key_of(source, passphrase, to)
    events = backup.prove(source, data_key)
    progress(1, 4)
    if own_key is not None and not backup.key_file(to).exists():
        put_in_place(to, own_key)
    kept, newer, drafts = _set_aside(to, source, data_key, now or datetime.now(tz=UTC))
    progress(2, 4)
    if own_key is not None:
        put_in_place(to, own_key)
    with in_words(to):
        # The note is of the state that goes; before, lest it speak against the one that comes.
        last_commit.forget(to)
        _put(source, to, data_key)
        if kept is None and os.name == "posix":
            for each in (to, backup.key_file(to)):
                each.chmod(0o600)
    progress(3, 4)
    backup.prove(to, data_key)
    digest = _digest(to, data_key)
    if digest != _digest(source, data_key):
        raise SurroundingsError(
            say("What was put back is not the same as the backup."),
            where=str(to),
            remedy=say("Check the disk and try again. The store from before was kept."),
            code="restore.differs",
        )
    progress(4, 4)
    unread = kept is not None and kept.stem.endswith(_UNREAD)
    return Restored(to, source, events, digest, kept, newer, drafts, is_former, unread)


def _key_of(source: Path, passphrase: str, to: Path) -> tuple[bytes, bytes | None, bool]:
    """The data key, the key file that has to be put in place, and whether that is one of before.
    None where the right one is there already, with the passphrase that is in use now."""
    envelope = read_envelope(source)
    if to.is_file():
        # A key file that is gone or damaged leaves its copies to say whose place this is.
        named = stores_named(to)
        if named and envelope.store_id not in named:
            raise UserError(
                say("Another store is in that place, and this is not a backup of it."),
                where=str(to),
                remedy=say("Choose another place. Nothing was changed."),
                code="restore.other-store",
            )
        with suppress(SsioError):
            present = read_envelope(to)
            if present.store_id == envelope.store_id:
                return unseal(present, passphrase), None, False
    latest = latest_copy(source)
    with suppress(SsioError, OSError):
        if latest is not None:
            # The passphrase and the recovery code in use when the store was lost go on opening it.
            data = latest.read_bytes()
            known = Envelope.from_text(data.decode("utf-8", errors="replace"), where=str(latest))
            if known.store_id == envelope.store_id:
                return unseal(known, passphrase), data, False
    return unseal(envelope, passphrase), backup.key_file(source).read_bytes(), True


def _set_aside(
    to: Path, source: Path, data_key: bytes, when: datetime
) -> tuple[Path | None, int, int]:
    """Keep the store from before; its place, and what it has that the backup has not."""
    if not to.exists():
        for end in _BESIDE:
            beside = to.with_name(to.name + end)
            if beside.exists():
                beside.replace(beside.with_name(beside.name + ".before"))
        return None, 0, 0
    place = backup.folder(to)
    with in_words(place):
        backup.make_folder(place)
    unread = place / f"{to.stem}-{when:%Y%m%d-%H%M%S}{_UNREAD}{to.suffix}"
    # First, because a database that cannot read its journal throws it away.
    _copy_beside(to, unread)
    db = None
    try:
        with in_words(to):
            db = connect(to, data_key)
            made = backup.make(db, to, data_key, when, "restore")
            newer, drafts = _newer(db, source, data_key)
            # Nothing may be left in a journal, which would be laid over what is put in its place.
            db.conn.execute("PRAGMA journal_mode = DELETE")
    except SsioError:
        if db is not None:
            db.close()
        with in_words(to):
            _copy_file(to, unread)
            _remove_journals(to)
        return unread, 0, 0
    finally:
        if db is not None:
            db.close()
    _remove_journals(unread)
    _remove_journals(to)
    return made.path, newer, drafts


def _put(source: Path, to: Path, data_key: bytes) -> None:
    """Put a copy of a backup in the place of a store, in one step. Where other backups are newer
    it gets a number beyond theirs first: it is of an earlier moment on purpose."""
    last, found = earlier.latest_known(to, data_key), last_commit.held(source, data_key)
    if last is None or found is None or not earlier.is_behind(found, last):
        _copy_file(source, to)
        return
    coming = to.with_name(f".{to.name}.coming")
    try:
        _copy_file(source, coming)
        with backup.opened_to_change(coming, data_key) as copy:
            earlier.go_beyond(copy, last)
        _copy_file(coming, to)
    finally:
        for end in ("", *_BESIDE):
            coming.with_name(coming.name + end).unlink(missing_ok=True)


def _copy_beside(to: Path, unread: Path) -> None:
    """Copy what lies beside a store, under the name that it would get if it cannot be read."""
    with in_words(to):
        for end in (*_BESIDE, ".key"):
            beside = to.with_name(to.name + end)
            if beside.is_file():
                _copy_file(beside, unread.with_name(unread.name + end))


def _copy_file(source: Path, target: Path) -> None:
    with source.open("rb") as file:
        write_whole(target, iter(lambda: file.read(BLOCK), b""))


def _remove_journals(store: Path) -> None:
    """Remove what lies beside a store, and the key too where there is no store (any more)."""
    for end in _BESIDE:
        store.with_name(store.name + end).unlink(missing_ok=True)
    if not store.exists():
        backup.key_file(store).unlink(missing_ok=True)


def _newer(db: Database, source: Path, data_key: bytes) -> tuple[int, int]:
    """How many events and how many drafts a store has that its backup has not."""
    db.conn.execute("ATTACH DATABASE ? AS past KEY ?", (str(source), f"x'{data_key.hex()}'"))
    try:
        events = db.conn.execute(
            "SELECT count(*) FROM events WHERE id NOT IN (SELECT id FROM past.events)"
        ).fetchone()
        drafts = db.conn.execute(
            "SELECT count(*) FROM drafts d WHERE NOT EXISTS (SELECT 1 FROM past.drafts t WHERE "
            "t.entity = d.entity AND t.path = d.path AND t.saved_at = d.saved_at)"
        ).fetchone()
    finally:
        db.conn.execute("DETACH DATABASE past")
    return int(events[0]), int(drafts[0])


def _digest(path: Path, data_key: bytes) -> str:
    total = hashlib.sha256()
    with backup.opened(path, data_key) as copy:
        for event in log.all_events(copy):
            total.update(event.digest().encode())
    return total.hexdigest()
