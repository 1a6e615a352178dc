"""What came in with a file, and which events only took it back or brought it again: they stay here.

An undo writes events, and those of a colleague's file would, sent on, withdraw at the colleague's
what only this store wanted to be rid of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from sqlite_utils import Database

from ssio_desktop.domain.events import Event

SHARED: Final = frozenset({"form", "framework", "officer"})
"""Kinds that other records are read by, whichever file brought them first: an undo leaves them."""
AGAIN: Final = "again"
"""In the source of a change: true where the file brought again what had been taken back."""
IS_ARRIVAL: Final = (
    "(b.kind <> 'undo' AND (b.kind = 'set-up-file' "
    "OR json_extract(b.source, '$.device') IS NOT NULL))"
)
"""Whether a change, as ``b`` of the table of changes, took in a file that another store made."""

IS_REPEATING: Final = (
    f"(json_extract(b.source, '$.device') IS NOT NULL AND json_extract(b.source, '$.{AGAIN}') "
    "AND e.stamp > b.made_at AND e.device = (SELECT value FROM meta WHERE key = 'device'))"
)
"""Whether an event, as ``e``, of such a change was written here and is not of the file."""


def came_in(db: Database, batch_id: str) -> bool:
    """Whether a change took in a file that another store had made."""
    row = db.conn.execute(
        f"SELECT 1 FROM batches b WHERE b.id = ? AND {IS_ARRIVAL}", (batch_id,)
    ).fetchone()
    return row is not None


def note_again(db: Database, batch: int) -> None:
    """Note of a change, by its number, that it brings again what was taken back."""
    db.conn.execute(
        f"UPDATE batches SET source = json_set(source, '$.{AGAIN}', json('true')) WHERE seq = ? "
        "AND json_type(source) = 'object'",
        (batch,),
    )


def to_send(db: Database, events: Iterable[Event]) -> Iterator[Event]:
    """The events without those that only took back here what a file had brought, or repeat what one
    brought again."""
    staying = set(_staying(db))
    return (event for event in events if event.id not in staying)


def _staying(db: Database) -> Iterator[str]:
    """The ids of what such undoings wrote, and undoings of them; and of what was written here when
    a file came again."""
    undone = (
        "WITH RECURSIVE back(seq, id) AS ("
        "SELECT u.seq, u.id FROM batches u JOIN batches b ON b.id = u.undoes "
        f"WHERE u.undoes IS NOT NULL AND {IS_ARRIVAL} "
        "UNION SELECT u.seq, u.id FROM batches u JOIN back ON u.undoes = back.id) "
        "SELECT e.id FROM back JOIN events e ON e.batch = back.seq"
    )
    repeated = (
        "SELECT e.id FROM batches b JOIN events e ON e.batch = b.seq "
        f"WHERE json_extract(b.source, '$.device') IS NOT NULL AND {IS_REPEATING}"
    )
    for sql in (undone, repeated):
        for row in db.conn.execute(sql):
            yield row[0]
