"""Making, opening and re-keying stores."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from ssio_desktop.domain.identity import new_id
from ssio_desktop.errors import SurroundingsError, UserError
from ssio_desktop.files import write_whole
from ssio_desktop.store import backup, schema
from ssio_desktop.store.connection import connect, in_words, transaction
from ssio_desktop.store.envelope import DATA_KEY_BYTES, Envelope, KeyCost, seal, unseal
from ssio_desktop.store.projections import PROJECTIONS, Projector
from ssio_desktop.store.store import DEVICE, Store
from ssio_desktop.wording import say

SUFFIX = ".ssio"
PROJECTION_VERSION = 4
"""Raised whenever a projection's columns or meaning change, so that it is made again."""

STORE_ID = "store"
"""Where a store keeps its own id, which its key file bears too."""

_DAMAGED = frozenset({"store.corrupt", "store.notadb", "store.ioerr"})
_PAGE = 4_096
"""Bytes of the database's first page, without which nothing can have been kept in it."""


def create_store(
    path: Path,
    passphrase: str,
    *,
    facts: Mapping[str, str] | None = None,
    cost: KeyCost | None = None,
) -> Store:
    """Make a new, empty store and open it.

    path: where the file is to be; its folder must exist. facts: first facts of this copy.
    UserError where something is there already or the passphrase is too short.
    """
    if path.exists() or backup.key_file(path).exists():
        raise UserError(
            say("There is a file with this name already."),
            where=str(path),
            remedy=say("Choose another name, or open the store that is there."),
            code="store.exists",
        )
    if not path.parent.is_dir():
        raise UserError(
            say("The folder for the new store does not exist."),
            where=str(path.parent),
            remedy=say("Make the folder first, or choose another."),
            code="store.folder",
        )
    store_id, data_key = new_id(), secrets.token_bytes(DATA_KEY_BYTES)
    envelope = seal(data_key, passphrase, store_id, cost)
    write_whole(backup.key_file(path), envelope.to_text().encode())
    try:
        db = connect(path, data_key, must_exist=False)
        # In one step with the facts: a power cut leaves a whole store or none.
        with transaction(db):
            schema.migrate(db)
            first = {
                STORE_ID: store_id,
                DEVICE: new_id(),
                **(facts or {}),
            }
            db.conn.executemany("INSERT INTO meta (key, value) VALUES (?, ?)", first.items())
        if os.name == "posix":
            path.chmod(0o600)
            backup.key_file(path).chmod(0o600)
        return Store(path, db, data_key, _projector())
    except BaseException:
        for leftover in (path, backup.key_file(path)):
            leftover.unlink(missing_ok=True)
        raise


def open_store(path: Path, passphrase: str) -> Store:
    """Open a store, bringing an older one up to date after a backup.

    UserError where there is none, the passphrase is wrong, the key file is missing or damaged, or
    a newer program wrote it. Nothing is changed by a refusal.
    """
    envelope = read_envelope(path)
    _refuse_too_short(path)
    data_key = unseal(envelope, passphrase)
    try:
        db = connect(path, data_key)
    except SurroundingsError as error:
        raise _with_ways_out(error, path, data_key) from error
    try:
        found = schema.check_version(db)
        if found == 0:
            raise _never_made(path)
        if found < schema.VERSION:
            backup.make(db, path, data_key, datetime.now(tz=UTC), "upgrade")
            schema.migrate(db)
        with in_words(path):
            return Store(path, db, data_key, _projector())
    except SurroundingsError as error:
        db.close()
        raise _with_ways_out(error, path, data_key) from error
    except BaseException:
        db.close()
        raise


def check_key_file(path: Path, store_id: str) -> None:
    """UserError where the key file of a store or backup is missing, damaged, or another store’s.

    store_id: empty where it is not known.
    """
    if read_envelope(path).store_id != store_id and store_id:
        raise UserError(
            say("The key file belongs to another store."),
            where=str(backup.key_file(path)),
            remedy=say("Take the key file from the folder of backups and give it this name."),
            code="key.other",
        )


def change_passphrase(path: Path, old: str, new: str, cost: KeyCost | None = None) -> None:
    """Wrap the same data key with a new passphrase. Only the key file is written.

    Older backups keep the passphrase they were made with. UserError where the old passphrase is
    wrong or the new one too short.
    """
    envelope = read_envelope(path)
    data_key = unseal(envelope, old)
    fresh = seal(data_key, new, envelope.store_id, cost)
    write_whole(backup.key_file(path), fresh.to_text().encode())


def read_envelope(path: Path) -> Envelope:
    """The key file of a store. UserError where it or the store is not there or is damaged."""
    if not path.is_file():
        raise UserError(
            say("There is no store at this place."),
            where=str(path),
            remedy=say("Check the name, or make a new store."),
            code="store.missing",
        )
    place = backup.key_file(path)
    if not place.is_file():
        raise UserError(
            say("The key file that belongs to this store is missing."),
            where=str(place),
            remedy=say(
                "A store travels with its key file. Copy both, or take the key file from the "
                "folder of backups and give it this name."
            ),
            code="key.missing",
        )
    with in_words(place):
        data = place.read_bytes()
    return Envelope.from_text(data.decode("utf-8", errors="replace"), where=str(place))


def _refuse_too_short(path: Path) -> None:
    """UserError for an empty or cut-off file, which the database would take for a new one: it
    would write to it, and throw away the journal beside it."""
    with in_words(path):
        size = path.stat().st_size
    if size < _PAGE:
        raise UserError(
            say("The store’s file is empty.") if size == 0 else say("The store’s file is cut off."),
            where=str(path),
            remedy=say(
                "Do not delete what lies beside it. Open the latest backup, or another copy."
            ),
            code="store.notadb",
        )


def _with_ways_out(error: SurroundingsError, path: Path, data_key: bytes) -> SurroundingsError:
    """For a damaged store: the newest backup that is whole, and salvage, in place of the cure."""
    if error.code not in _DAMAGED:
        return error
    copy = backup.newest_good(path, data_key)
    first = (
        say(
            "Open the backup {name}, in the folder beside it: it was read through just now and is "
            "whole.",
            name=copy.name,
        )
        if copy is not None
        else say("There is no whole backup in the folder beside it.")
    )
    rest = say(
        "What was recorded since can be got out with “ssio-desktop salvage”. Do not delete the "
        "store."
    )
    return SurroundingsError(error.what, where=str(path), remedy=f"{first} {rest}", code=error.code)


def _never_made(path: Path) -> UserError:
    return UserError(
        say("This store was never finished being made, and holds nothing."),
        where=str(path),
        remedy=say("Delete it and its key file, and make a new store."),
        code="store.unfinished",
    )


def _projector() -> Projector:
    return Projector(PROJECTIONS, PROJECTION_VERSION)
