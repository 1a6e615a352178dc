"""The chain of seals: each change is sealed with what it holds and with the seal before it.

A seal is a SHA-256. It is made in the transaction of its change and never changed, so that an
event that is altered, added or taken away behind the program's back shows at its change, and a
change that is gone shows at the next. The chain is of this copy: what comes from a colleague is
sealed as it comes in, whatever it holds and in whatever order, so that a union needs no agreement.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, zip_longest
from typing import Any, Literal

from sqlite_utils import Database

from ssio_desktop.progress import Progress, silent

_BATCH = "seq, id, made_at, officer, kind, label, source, coalesce(undoes, '')"
_EVENT = "batch, seq, id, device, officer, stamp, entity, path, value, replaces"
_EVERY = 2_000

Fault = Literal["altered", "missing", "unsealed"]


@dataclass(frozen=True, slots=True)
class Broken:
    """A change whose seal does not hold. label: as the person knows it. fault: ``altered`` (it or
    its events), ``missing`` (it is gone, its seal is not), ``unsealed`` (it came in without)."""

    batch: int
    label: str
    fault: Fault


def create(db: Database) -> None:
    """Make the table, and seal what is there already."""
    db.conn.execute(
        """CREATE TABLE seals (
            batch INTEGER PRIMARY KEY,
            seal TEXT NOT NULL
        ) STRICT"""
    )
    before = ""
    for batch, _, content in _contents(db):
        before = _seal(before, content)
        db.conn.execute("INSERT INTO seals (batch, seal) VALUES (?, ?)", (batch, before))


def seal(db: Database, batch: int) -> None:
    """Seal a change that was just made. batch: its number. In the change's own transaction."""
    content = hashlib.sha256()
    for row in db.conn.execute(f"SELECT {_BATCH} FROM batches WHERE seq = ?", (batch,)):
        _take(content, row)
    for row in db.conn.execute(
        f"SELECT {_EVENT} FROM events WHERE batch = ? ORDER BY seq", (batch,)
    ):
        _take(content, row)
    db.conn.execute(
        "INSERT INTO seals (batch, seal) VALUES (?, ?)",
        (batch, _seal(head(db), content.digest())),
    )


def head(db: Database) -> str:
    """The latest seal, 64 hexadecimal digits; empty in a store without changes."""
    row = db.conn.execute("SELECT seal FROM seals ORDER BY batch DESC LIMIT 1").fetchone()
    return str(row[0]) if row else ""


def chain(db: Database) -> Iterator[tuple[int, str]]:
    """(number of the change, seal), the oldest first."""
    for batch, found in db.conn.execute("SELECT batch, seal FROM seals ORDER BY batch"):
        yield int(batch), str(found)


def verify(db: Database, progress: Progress = silent) -> tuple[Broken, ...]:
    """Every change whose seal does not hold; each is judged by itself.

    What was taken away at the very end, seal and all, shows only beside a backup: see
    :func:`differs_from`.
    """
    seals = dict(chain(db))
    total = len(seals)
    broken: list[Broken] = []
    before, seen = "", set()
    for number, (batch, label, content) in enumerate(_contents(db)):
        if number % _EVERY == 0:
            progress(number, total)
        seen.add(batch)
        found = seals.get(batch)
        if found is None:
            broken.append(Broken(batch, label, "unsealed"))
            continue
        if found != _seal(before, content):
            broken.append(Broken(batch, label, "altered"))
        before = found
    broken += [Broken(batch, "", "missing") for batch in sorted(set(seals) - seen)]
    return tuple(broken)


def differs_from(db: Database, older: Database) -> int | None:
    """The first change at which the chain of an older copy of this store is not the same here;
    None where the whole of it is."""
    for mine, theirs in zip_longest(chain(db), chain(older)):
        if theirs is None:
            return None
        if mine != theirs:
            return int(theirs[0])
    return None


def _contents(db: Database) -> Iterator[tuple[int, str, bytes]]:
    """(number, label, digest of the content) of every change, in the order they were made.

    A number that only events bear is given too, without a label.
    """
    batches = {int(row[0]): row for row in db.conn.execute(f"SELECT {_BATCH} FROM batches")}
    events = db.conn.execute(f"SELECT {_EVENT} FROM events ORDER BY batch, seq")
    grouped = groupby(events, key=lambda row: int(row[0]))
    ahead = next(grouped, None)
    numbers = sorted(batches)
    for number in numbers:
        while ahead is not None and ahead[0] < number:
            yield _stray(*ahead)
            ahead = next(grouped, None)
        content = hashlib.sha256()
        _take(content, batches[number])
        if ahead is not None and ahead[0] == number:
            for row in ahead[1]:
                _take(content, row)
            ahead = next(grouped, None)
        yield number, str(batches[number][5]), content.digest()
    while ahead is not None:
        yield _stray(*ahead)
        ahead = next(grouped, None)


def _stray(number: int, rows: Iterator[Any]) -> tuple[int, str, bytes]:
    content = hashlib.sha256()
    for row in rows:
        _take(content, row)
    return number, "", content.digest()


def _take(content: Any, row: Any) -> None:
    # Each field with its length, so that no two rows read alike.
    for each in row:
        text = str(each).encode("utf-8", "surrogatepass")
        content.update(b"%d:" % len(text))
        content.update(text)


def _seal(before: str, content: bytes) -> str:
    return hashlib.sha256(before.encode() + content).hexdigest()
