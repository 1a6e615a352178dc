"""Import of the national register against reading the file and inserting its rows."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from bench import peers
from bench.measure import Case, Comparison, timed
from bench.places import Place, discard
from ssio_desktop.services import importing
from tests.sources.samples import EXTRACT_HEADINGS, make_big_extract

AUTHORITY = "801"


def comparisons(place: Place) -> Sequence[Comparison]:
    """The whole country, and one authority out of it; the preview apart from the import."""
    number = place.size(50_000, 300)
    file = make_big_extract(place.folder / "edubasealldata20260901.csv", number)
    return (
        Comparison(
            f"Register of {number:,} schools, the whole country taken in",
            Case("preview and import", lambda: _import(place, file, None)),
            (
                Case("csv module and plain sqlite3", lambda: _plain(place, file, "")),
                Case("csv module, SQLCipher", lambda: _plain(place, file, "", secret=True)),
            ),
        ),
        Comparison(
            f"Register of {number:,} schools, only its preview",
            Case("preview", lambda: _preview(place, file)),
            (Case("csv module, rows as dicts", lambda: timed(lambda: _read(file))),),
        ),
        Comparison(
            f"Register of {number:,} schools, one authority taken in",
            Case("preview and import", lambda: _import(place, file, AUTHORITY)),
            (Case("csv module and plain sqlite3", lambda: _plain(place, file, AUTHORITY)),),
        ),
    )


def _import(place: Place, file: Path, la: str | None) -> float:
    ws = place.workspace("register")
    try:
        return timed(lambda: importing.run_import(ws, importing.preview_schools(ws, file, la=la)))
    finally:
        discard(ws)


def _preview(place: Place, file: Path) -> float:
    ws = place.workspace("preview")
    try:
        return timed(lambda: importing.preview_schools(ws, file))
    finally:
        discard(ws)


def _plain(place: Place, file: Path, la: str, *, secret: bool = False) -> float:
    path = place.fresh("plain", ".db")
    connection = peers.encrypted(path) if secret else peers.plain(path)

    def work() -> None:
        peers.make_table(connection, "schools", EXTRACT_HEADINGS, "URN")
        with file.open(encoding="cp1252", newline="") as opened:
            rows = csv.reader(opened)
            next(rows)
            wanted = (row for row in rows if not la or row[1] == la)
            peers.insert_all(connection, "schools", wanted, len(EXTRACT_HEADINGS))

    seconds = timed(work)
    connection.close()
    path.unlink()
    return seconds


def _read(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="cp1252", newline="") as opened:
        return list(csv.DictReader(opened))
