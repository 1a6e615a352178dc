"""Opening a store, listing every school of the country, and making the lists again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from bench import peers
from bench.measure import Case, Comparison, timed
from bench.places import PASSPHRASE, Place
from ssio_desktop.bootstrap import find_resources
from ssio_desktop.services import importing, schools, setting_up
from ssio_desktop.services.workspace import Workspace
from tests.sources.samples import make_big_extract

_LISTED = (
    "urn, name, la_code, la_name, phase, type_name, status, is_open, pupils, town, postcode, "
    "officer, package"
)


def comparisons(place: Place) -> Sequence[Comparison]:
    """With the whole register in the store, and the key as dear to derive as it is by default."""
    number = place.size(50_000, 300)
    ws = place.kept(place.workspace("opening", cost=None))
    file = make_big_extract(place.folder / "edubasealldata20260901.csv", number)
    importing.run_import(ws, importing.preview_schools(ws, file))
    packs = find_resources().packs
    path = ws.store.path

    def open_ours() -> None:
        setting_up.open_workspace(path, PASSPHRASE, packs).close()

    events = ws.store.count_events()
    rows = _plain_schools(place, ws)
    texts = _plain_events(place, ws)
    own_key = place.fresh("own-key", ".db")
    _open_with_passphrase(own_key)
    return (
        Comparison(
            f"Opening a store of {number:,} schools",
            Case("open_workspace (Argon2id, raw key)", lambda: timed(open_ours)),
            (
                Case(
                    "SQLCipher's own key derivation, an empty file",
                    lambda: timed(lambda: _open_with_passphrase(own_key)),
                ),
            ),
        ),
        Comparison(
            f"Listing {number:,} schools",
            Case("list_schools", lambda: timed(lambda: schools.list_schools(ws))),
            (
                Case(
                    "the same columns, sorted, plain sqlite3",
                    lambda: timed(
                        lambda: rows.execute(
                            f"SELECT {_LISTED} FROM schools ORDER BY name COLLATE NOCASE, urn"
                        ).fetchall()
                    ),
                ),
            ),
        ),
        Comparison(
            f"Making the lists again from {events:,} events",
            Case("rebuild", lambda: timed(ws.store.rebuild)),
            (
                Case(
                    "each event's JSON read, plain sqlite3",
                    lambda: timed(
                        lambda: [
                            json.loads(value)
                            for (value,) in texts.execute("SELECT value FROM events")
                        ]
                    ),
                ),
            ),
            per=events,
            rate="event",
            runs=place.size(3, 1),
        ),
    )


def _plain_schools(place: Place, ws: Workspace) -> peers.Plain:
    connection = place.kept(peers.plain(place.fresh("schools", ".db")))
    names = _LISTED.split(", ")
    peers.make_table(connection, "schools", names)
    rows = ws.store.db.conn.execute(f"SELECT {_LISTED} FROM schools")
    peers.insert_all(connection, "schools", rows, len(names))
    return connection


def _plain_events(place: Place, ws: Workspace) -> peers.Plain:
    connection = place.kept(peers.plain(place.fresh("events", ".db")))
    peers.make_table(connection, "events", ("value",))
    peers.insert_all(connection, "events", ws.store.db.conn.execute("SELECT value FROM events"), 1)
    return connection


def _open_with_passphrase(path: Path) -> None:
    connection = sqlcipher.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = '{PASSPHRASE}'")
    connection.execute("CREATE TABLE IF NOT EXISTS one (x)")
    connection.close()
