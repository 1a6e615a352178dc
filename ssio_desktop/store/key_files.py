"""The key file beside a store, the copy of it that lies with the backups, and finding either.

Without its key file a store is noise. So a copy of the latest lies in the folder of backups, and
an opening that finds no key file, a damaged one or another store's takes that copy, or one at the
second place for backups, and puts it in place; whatever was there is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from ssio_desktop.errors import SsioError, UserError
from ssio_desktop.files import write_whole
from ssio_desktop.store import backup
from ssio_desktop.store.connection import in_words
from ssio_desktop.store.envelope import Envelope, unseal
from ssio_desktop.store.pages import opens_first_page
from ssio_desktop.store.second_place import folders
from ssio_desktop.wording import say

_MOST = 12
"""Copies that are tried at most: each try is made slow on purpose."""

_LOST = frozenset({"key.missing", "key.damaged"})


def copy_of(path: Path) -> Path:
    """Where the copy of a store's key file lies."""
    return backup.folder(path) / backup.key_file(path).name


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
    return _read(place)


def latest_copy(source: Path) -> Path | None:
    """Where the copy of the latest key file lies beside a backup; None where it is no backup by
    where it lies."""
    store = backup.store_of(source)
    return source.with_name(backup.key_file(store).name) if store is not None else None


def put(path: Path, envelope: Envelope) -> None:
    """Write the key file of a store, and then its copy with the backups. Not that at the second
    place: a network drive that is away may keep whoever looks for it waiting."""
    write_whole(backup.key_file(path), envelope.to_text().encode())
    keep_copy(path)


def keep_copy(path: Path) -> None:
    """Bring the copy with the backups up to date. A disk that refuses stands in nobody's way: it
    is tried again at the next opening."""
    with suppress(OSError, SsioError):
        _keep_copy(path, backup.folder(path))


def keep_copy_at_second(path: Path) -> None:
    """The same where backups were copied to, if that can be reached; codes that count no longer are
    taken out of the key files there. Without it neither a new passphrase nor a recovery code would
    open what lies there. It is tried again with the next look at that place."""
    for place in folders(path)[1:]:
        with suppress(OSError, SsioError):
            if place.is_dir() and _keep_copy(path, place):
                drop_former(path, place)


def _keep_copy(path: Path, place: Path) -> bool:
    """Bring the copy in a folder up to date; whether it was another."""
    own = backup.key_file(path)
    copy, data = place / own.name, own.read_bytes()
    if copy.is_file() and copy.read_bytes() == data:
        return False
    backup.make_folder(place)
    _keep_another(copy, _store_of(own))
    write_whole(copy, data)
    return True


def put_in_place(path: Path, data: bytes) -> None:
    """Write the key file of a store; one of another store that is there is kept beside it, since it
    may be the only one of that store."""
    own = backup.key_file(path)
    fresh = Envelope.from_text(data.decode("utf-8", errors="replace"), where=str(own))
    if own.is_file() and _store_of(own) != fresh.store_id:
        write_whole(own.with_name(own.name + ".unread"), own.read_bytes())
    write_whole(own, data)


def stores_named(path: Path) -> frozenset[str]:
    """The ids of the stores that the key file in a place and its copies belong to; none where none
    of them can be read."""
    name = backup.key_file(path).name
    places = (backup.key_file(path), *(place / name for place in folders(path)))
    return frozenset(found for found in map(_store_of, places) if found)


def open_with(path: Path, secret: str) -> tuple[bytes, Path | None]:
    """The data key of a store, and the copy of the key file that had to be put in place for it.

    secret: passphrase or recovery code. UserError where it opens nothing, or no key file that
    belongs to the store is found; nothing is changed then.
    """
    own: Envelope | None = None
    try:
        own = read_envelope(path)
    except UserError as error:
        if error.code not in _LOST:
            raise
        refused: SsioError = error
    if own is not None:
        try:
            data_key = unseal(own, secret)
        except UserError as error:
            # A copy decides only where the key file is another store's: it may be of the day
            # before the passphrase was changed.
            if not _is_foreign(path, own):
                raise
            refused = error
        else:
            if opens_first_page(path, data_key) or not _is_foreign(path, own):
                return data_key, None
            refused = UserError(say("The key file belongs to another store."), code="key.other")
    found = next(_opening(path, secret), None)
    if found is None:
        raise refused
    source, data_key = found
    _put_back(path, source)
    return data_key, source


def in_folder(place: Path) -> tuple[Path, ...]:
    """The key files in a folder of backups; none where it is not there."""
    try:
        return tuple(sorted(place.glob("*.key")))
    except OSError:
        return ()


def drop_former(path: Path, place: Path) -> None:
    """Take every other recovery code than the present one out of the key files of a store in a
    folder; one that cannot be read is left."""
    own = read_envelope(path)
    for each in in_folder(place):
        with suppress(SsioError):
            envelope = _read(each)
            is_former = envelope.recovery not in (None, own.recovery)
            if envelope.store_id == own.store_id and is_former:
                write_whole(each, replace(envelope, recovery=None).to_text().encode())


def _read(place: Path) -> Envelope:
    with in_words(place):
        data = place.read_bytes()
    return Envelope.from_text(data.decode("utf-8", errors="replace"), where=str(place))


def _store_of(place: Path) -> str:
    """The store that a key file belongs to; empty where it cannot be read."""
    with suppress(SsioError, OSError):
        return _read(place).store_id
    return ""


def _keep_another(copy: Path, store_id: str) -> None:
    """Keep a copy that belongs to another store, which may have been in this place before, under a
    name by which it is still found."""
    found = _store_of(copy) if copy.is_file() else ""
    if found not in ("", store_id):
        copy.replace(copy.with_name(f"{copy.stem}-{found[-8:]}.key"))


def _is_foreign(path: Path, own: Envelope) -> bool:
    """Whether the copy with the backups names another store than the key file does."""
    for place in folders(path):
        with suppress(SsioError, OSError):
            return _read(place / backup.key_file(path).name).store_id != own.store_id
    return False


def _opening(path: Path, secret: str) -> Iterator[tuple[Path, bytes]]:
    """The copies that this secret opens and that open the store, the latest of a folder first.

    Not those of backups that are older than a whole copy of the latest: what opens them alone is a
    former passphrase.
    """
    tried: set[bytes] = set()
    latest = dict(_latest(path))
    for place in _copies(path):
        with suppress(SsioError, OSError):
            data = place.read_bytes()
            if data in tried or len(tried) == _MOST:
                continue
            tried.add(data)
            envelope = _read(place)
            if place.stat().st_mtime_ns < latest.get(envelope.store_id, 0):
                continue
            data_key = unseal(envelope, secret)
            if opens_first_page(path, data_key):
                yield place, data_key


def _latest(path: Path) -> Iterator[tuple[str, int]]:
    """Of each whole copy of the latest key file, the store’s id and when it was written."""
    for place in reversed(folders(path)):
        copy = place / backup.key_file(path).name
        with suppress(SsioError, OSError):
            yield _read(copy).store_id, copy.stat().st_mtime_ns


def _copies(path: Path) -> Iterator[Path]:
    for place in folders(path):
        latest = place / backup.key_file(path).name
        yield latest
        yield from (each for each in reversed(in_folder(place)) if each != latest)


def _put_back(path: Path, source: Path) -> None:
    own = backup.key_file(path)
    with in_words(own):
        put_in_place(path, source.read_bytes())
