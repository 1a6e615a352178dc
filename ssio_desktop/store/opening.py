"""Making, opening and re-keying stores."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from ssio_desktop.domain.identity import new_id
from ssio_desktop.errors import SurroundingsError, UserError
from ssio_desktop.files import write_whole
from ssio_desktop.store import backup, key_files, schema
from ssio_desktop.store.connection import connect, in_words, transaction
from ssio_desktop.store.damage import with_ways_out
from ssio_desktop.store.earlier import refuse_earlier
from ssio_desktop.store.envelope import DATA_KEY_BYTES, KeyCost, seal, unseal
from ssio_desktop.store.key_files import read_envelope
from ssio_desktop.store.last_commit import note_file
from ssio_desktop.store.projections import PROJECTIONS, Projector
from ssio_desktop.store.store import DEVICE, Store
from ssio_desktop.wording import say

SUFFIX = ".ssio"
PROJECTION_VERSION = 11
"""Raised whenever a projection's columns, indexes or meaning change, so that it is made again."""

STORE_ID = "store"
"""Where a store keeps its own id, which its key file bears too."""

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
    UserError where something is there already, its name does not end as a store’s, or the
    passphrase is too short.
    """
    check_name(path)
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
    db = None
    try:
        db = connect(path, data_key, must_exist=False, noting=True)
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
        store = Store(path, db, data_key, _projector())
        key_files.keep_copy(path)
        return store
    except BaseException:
        if db is not None:
            db.close()
        for leftover in (path, backup.key_file(path), note_file(path)):
            leftover.unlink(missing_ok=True)
        raise


def check_name(path: Path) -> None:
    """UserError where the name of a new store does not end as it must, so that its backups are told
    from other files."""
    if path.suffix.lower() != SUFFIX:
        raise UserError(
            say("A store’s name ends in {suffix}.", suffix=SUFFIX),
            where=str(path),
            remedy=say("Name it {name}.", name=path.name + SUFFIX),
            code="store.name",
        )


def open_store(path: Path, passphrase: str) -> Store:
    """Open a store, bringing an older one up to date after a backup.

    passphrase: or the recovery code. A key file that is missing or damaged is put back from its
    copy with the backups. UserError where there is no store, the passphrase is wrong, no key file
    is found, or a newer program wrote it. SurroundingsError where it is damaged, or of an earlier
    moment than what was saved last. Nothing is changed by a refusal.
    """
    if path.is_file():
        _refuse_too_short(path)
    data_key, copy = key_files.open_with(path, passphrase)
    refuse_earlier(path, data_key)
    try:
        db = connect(path, data_key, noting=True)
    except SurroundingsError as error:
        raise with_ways_out(error, path, data_key) from error
    try:
        found = schema.check_version(db)
        if found == 0:
            raise _never_made(path)
        if found < schema.VERSION:
            backup.make(db, path, data_key, datetime.now(tz=UTC), "upgrade")
            schema.migrate(db)
        with in_words(path):
            store = Store(path, db, data_key, _projector())
        key_files.keep_copy(path)
        if copy is not None:
            store.told = (_put_in_place(copy),)
        return store
    except SurroundingsError as error:
        db.close()
        raise with_ways_out(error, path, data_key) from error
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
    """Wrap the same data key with a new passphrase. Only the key file and its copy are written.

    old: the passphrase, or the recovery code, which goes on to be valid. Older backups keep the
    passphrase they were made with. UserError where the old passphrase is wrong or the new one too
    short.
    """
    envelope = read_envelope(path)
    data_key = unseal(envelope, old)
    fresh = seal(data_key, new, envelope.store_id, cost)
    key_files.put(path, replace(envelope, wrap=fresh.wrap))


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


def _put_in_place(copy: Path) -> str:
    return say(
        "The key file of this store was missing, damaged or another store’s. Its copy {name} from "
        "the folder of backups {folder} was put in its place.",
        name=copy.name,
        folder=str(copy.parent),
    )


def _never_made(path: Path) -> UserError:
    return UserError(
        say("This store was never finished being made, and holds nothing."),
        where=str(path),
        remedy=say("Delete it and its key file, and make a new store."),
        code="store.unfinished",
    )


def _projector() -> Projector:
    return Projector(PROJECTIONS, PROJECTION_VERSION)
