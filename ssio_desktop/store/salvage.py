"""Getting every readable event and file out of a damaged store into a new one; the old is not
touched."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ssio_desktop.domain.events import Event
from ssio_desktop.domain.retention import tombstones
from ssio_desktop.errors import SsioError, UserError
from ssio_desktop.store import backup, blobs, disposal
from ssio_desktop.store.connection import in_words, transaction
from ssio_desktop.store.envelope import Envelope, KeyCost, unseal
from ssio_desktop.store.opening import check_name, create_store
from ssio_desktop.store.pages import read_pages
from ssio_desktop.store.rows import Row, rows_of
from ssio_desktop.wording import say

_FACTS = frozenset({"officer", "authority"})
"""The facts of a copy that a new copy takes over; its device is another one."""


@dataclass(frozen=True, slots=True)
class Found:
    """What could be read of a store. events: in the order they came in. drafts: what was typed
    since. broken: the numbers of the pages that could not be read. missing: how many events are
    replaced by one that was found, and were not found themselves."""

    events: tuple[Event, ...]
    drafts: tuple[tuple[str, str, str, str, str], ...]
    facts: dict[str, str]
    pages: int
    broken: tuple[int, ...]
    missing: int


@dataclass(frozen=True, slots=True)
class Salvaged:
    """A new store with what was found. key_from: the key file that was used. files: how many
    attached files came whole. files_missing: how many the events speak of, of which there is
    nothing, or not all."""

    path: Path
    found: Found
    key_from: Path
    files: int = 0
    files_missing: int = 0


def salvage(path: Path, passphrase: str, to: Path, *, cost: KeyCost | None = None) -> Salvaged:
    """Read a damaged store page by page and write what is readable into a new store.

    The new store opens with the same passphrase. Where the key file is damaged or missing, the
    one of a backup is used. UserError where nothing can be read, or something is at ``to``.
    """
    check_name(to)
    tried = ((place, key, find(path, key)) for place, key in _keys(path, passphrase))
    key_from, data_key, found = next((each for each in tried if each[2].events), (None, b"", None))
    if key_from is None or found is None:
        raise UserError(
            say("Nothing can be read in this store any more."),
            where=str(path),
            remedy=say("Open the latest backup, which lies in the folder beside it."),
            code="salvage.nothing",
        )
    store = create_store(to, passphrase, facts=found.facts, cost=cost)
    try:
        with transaction(store.db):
            # Else a return would bring back what was disposed of.
            disposal.remember(store.db, tombstones(found.events))
        store.receive(
            found.events,
            label=say("Salvaged from {name}", name=path.name),
            kind="salvage",
            source={"file": path.name, "broken_pages": len(found.broken)},
        )
        with transaction(store.db):
            store.db.conn.executemany("INSERT INTO drafts VALUES (?, ?, ?, ?, ?)", found.drafts)
        wanted = disposal.files_of(found.events)
        if wanted:
            with transaction(store.db):
                pieces = (each for each in _pieces(path, data_key) if each[0] in wanted)
                store.db.conn.executemany("INSERT OR IGNORE INTO blobs VALUES (?, ?, ?)", pieces)
                blobs.remove(store.db, blobs.damaged(store.db))
        whole = len(blobs.digests(store.db))
    finally:
        store.close()
    return Salvaged(to, found, key_from, whole, len(wanted) - whole)


def find(path: Path, data_key: bytes) -> Found:
    """Everything readable in a store’s file and its journal."""
    with in_words(path):
        read = read_pages(path, data_key)
    events: dict[str, tuple[int, Event]] = {}
    drafts: dict[tuple[str, str], tuple[str, str, str, str, str]] = {}
    facts: dict[str, str] = {}
    for number, row, _ in rows_of(read.pages):
        if (event := event_of(row)) is not None:
            events[event.id] = (number, event)
        elif (draft := _draft(row)) is not None:
            known = drafts.get(draft[:2])
            if known is None or known[4] < draft[4]:
                drafts[draft[:2]] = draft
        elif len(row) == 2 and isinstance(row[1], str) and row[0] in _FACTS:
            facts[str(row[0])] = row[1]
    ordered = tuple(event for _, event in sorted(events.values(), key=lambda each: each[0]))
    return Found(
        ordered,
        tuple(_not_recorded_since(drafts.values(), ordered)),
        facts,
        len(read.pages),
        read.broken,
        len({other for each in ordered for other in each.replaces} - set(events)),
    )


def _pieces(path: Path, data_key: bytes) -> Iterator[tuple[str, int, bytes]]:
    """The pieces of attached files that can be read: digest of the file, number, bytes."""
    with in_words(path):
        read = read_pages(path, data_key)
    for _, row, _ in rows_of(read.pages):
        match row:
            case (str() as digest, int() as number, bytes() as piece):
                yield digest, number, piece


def event_of(row: Row) -> Event | None:
    """The event of a row of the table of events; None where the row is another table's."""
    if len(row) != 10 or not all(isinstance(each, str) for each in row[1:9]):
        return None
    _, key, device, officer, stamp, entity, path, value, replaces, _ = row
    try:
        return Event.from_json(
            {
                "id": key,
                "device": device,
                "officer": officer,
                "stamp": stamp,
                "entity": entity,
                "path": path,
                "value": json.loads(str(value)),
                "replaces": json.loads(str(replaces)),
            }
        )
    except (ValueError, RecursionError):
        return None


def _draft(row: Row) -> tuple[str, str, str, str, str] | None:
    # In the file the columns of the key come first, then the others in their order.
    if len(row) != 5 or not all(isinstance(each, str) for each in row):
        return None
    entity, path, value, officer, saved_at = (str(each) for each in row)
    if "/" not in entity or saved_at.count("-") != 2:
        return None
    try:
        json.loads(value)
    except (ValueError, RecursionError):
        return None
    return entity, path, value, officer, saved_at


def _not_recorded_since(
    drafts: Iterable[tuple[str, str, str, str, str]], events: Iterable[Event]
) -> Iterable[tuple[str, str, str, str, str]]:
    """Without what became an event: the row of a draft that is gone may still lie on its page."""
    latest: dict[tuple[str, str], str] = {}
    for event in events:
        place = (event.entity, event.path)
        latest[place] = max(latest.get(place, ""), event.stamp)
    return (draft for draft in drafts if draft[4] > latest.get(draft[:2], ""))


def _keys(path: Path, passphrase: str) -> Iterator[tuple[Path, bytes]]:
    """The key files that this passphrase opens: the store's own, then its backups', newest first.

    The refusal of the first, where none is opened.
    """
    own = backup.key_file(path)
    refused: SsioError | None = None
    opened = False
    for place in (own, *sorted(backup.folder(path).glob("*.key"), reverse=True)):
        try:
            with in_words(place):
                text = place.read_bytes().decode("utf-8", errors="replace")
            key = unseal(Envelope.from_text(text, where=str(place)), passphrase)
        except FileNotFoundError:
            continue
        except SsioError as error:
            refused = refused or error
            continue
        opened = True
        yield place, key
    if not opened:
        raise refused or UserError(
            say("There is no key file with which this store could be read."),
            where=str(own),
            remedy=say("Put the key file of the store, or of a backup of it, beside it."),
            code="key.missing",
        )
