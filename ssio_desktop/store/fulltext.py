"""The words of all events, ready to be looked for: a full-text index beside the projections.

An event never changes, so neither do its words; all that changes is whether they stand (the event
is a head) or stood. The index holds no text of its own: excerpts are read from the events.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from sqlite_utils import Database

from ssio_desktop.domain.events import Event, Json
from ssio_desktop.domain.folding import folded_text
from ssio_desktop.progress import Progress, silent
from ssio_desktop.store.states import FIELDS, loads, loads_all
from ssio_desktop.store.texts import POINTERS, REGISTER, SILENT, FoundText, TextKind, text_of

NOW: Final = "now"
WAS: Final = "was"
_UPTO = "texts-up-to"
_NOT_IN_A_TAG = re.compile(r"[^a-z0-9]+")
_AT_ONCE = 2_000
MANY: Final = 1_000
"""From so many finds on, the newest come first rather than those that fit best."""

_WORDY = (
    # What is neither a text nor holds one, a day, and what points at something else has no words.
    "substr(e.value, 1, 1) IN ('\"', '[', '{') "
    """AND e.value NOT GLOB '"[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"' """
    f"AND e.path NOT IN ({', '.join(repr(name) for name in sorted(POINTERS))}) "
    "AND e.path NOT GLOB 'issued*'"
)
_SAYING = (
    # A version that was fixed repeats the whole note, and says nothing new but its reason.
    "CASE WHEN e.entity GLOB 'visit/*' AND e.path GLOB 'final.*' "
    "THEN json_object('reason', json_extract(e.value, '$.reason')) ELSE e.value END"
)
_LOUD = " AND ".join(f"e.entity NOT GLOB '{kind}/*'" for kind in sorted(SILENT))


@dataclass(frozen=True, slots=True)
class Term:
    """What is looked for: words next to each other, the last of them whole or a beginning."""

    words: tuple[str, ...]
    prefix: bool


@dataclass(frozen=True, slots=True)
class Found:
    """An event whose words fit. stands: whether it is a head now. text: its words as written."""

    event: Event
    kind: TextKind
    text: str
    stands: bool


def create(db: Database) -> None:
    """Drop and create the index, empty."""
    for table in ("texts", "text_rows"):
        db.conn.execute(f"DROP TABLE IF EXISTS {table}")
    db.conn.execute(
        "CREATE VIRTUAL TABLE texts USING fts5(text, tags, content='', contentless_delete=1, "
        "prefix='1 2 3', tokenize=\"unicode61 remove_diacritics 2\")"
    )
    db.conn.execute(
        "CREATE TABLE text_rows (seq INTEGER PRIMARY KEY, entity TEXT NOT NULL, "
        "stamp TEXT NOT NULL, stands INTEGER NOT NULL) STRICT"
    )
    _set_upto(db, 0)


def catch_up(db: Database, progress: Progress = silent) -> None:
    """Take in the events that are new since the last time. Heads must be up to date."""
    upto = taken_in = _upto(db)
    last = int(db.conn.execute("SELECT coalesce(max(seq), 0) FROM events").fetchone()[0])
    while upto < last:
        progress(upto, last)
        end = min(last, upto + _AT_ONCE)
        _take_in(db, _schools(db, upto, end))
        _take_in(db, _written(db, upto, end))
        upto = end
    if taken_in:
        # Of what came with them it is known already whether it stands.
        _move_replaced(db, taken_in, last)
    _set_upto(db, last)


def search(
    db: Database,
    terms: Sequence[Term],
    *,
    kinds: Iterable[str] = (),
    officers: Iterable[str] = (),
    former: bool = False,
    within: str = "",
    arguments: Sequence[object] = (),
    limit: int = 200,
) -> list[Found]:
    """The events whose words fit every term, the best first.

    former: also what was replaced or withdrawn. officers: who wrote it. within: a further
    condition on ``r.entity`` and ``r.stamp``, with its arguments.
    """
    if not terms:
        return []
    asked = " AND ".join(f"text : {_quoted(term)}" for term in terms)
    groups: list[tuple[str, ...]] = [() if former else (NOW,)]
    groups += [tuple(f"k{kind}" for kind in kinds), tuple(_officer_tag(o) for o in officers)]
    for group in groups:
        if group:
            asked += f" AND tags : ({' OR '.join(group)})"
    chosen = "SELECT t.rowid AS seq{score} FROM texts AS t "
    if within:
        chosen += "JOIN text_rows r ON r.seq = t.rowid "
    chosen += "WHERE texts MATCH ? "
    if within:
        chosen += f"AND {within} "
    given = (asked, *arguments)
    # Weighing tens of thousands of texts takes long and says little: of so many, the newest.
    many = f"SELECT count(*) FROM ({chosen.format(score='')} LIMIT {MANY})"
    if db.conn.execute(many, given).fetchone()[0] < MANY:
        chosen = (
            chosen.format(score=", bm25(texts, 1.0, 0.0) AS score") + "ORDER BY score, seq DESC"
        )
    else:
        chosen = chosen.format(score=", 0 AS score") + "ORDER BY t.rowid DESC"
    rows = db.conn.execute(
        f"SELECT {FIELDS}, r.stands FROM ({chosen} LIMIT ?) AS f JOIN events e ON e.seq = f.seq "
        "JOIN text_rows r ON r.seq = f.seq ORDER BY f.score, f.seq DESC",
        (*given, limit),
    )
    found: list[Found] = []
    for row in rows:
        event_id, device, officer, stamp, entity, path, value, replaces, stands = row
        event = Event(
            event_id,
            device,
            officer,
            stamp,
            entity,
            path,
            loads(value),
            tuple(loads(replaces)),
        )
        words = words_of(entity, path, event.value)
        if words is not None:
            found.append(Found(event, words.kind, words.text, bool(stands)))
    return found


def words_of(entity: str, path: str, value: Json) -> FoundText | None:
    """The words of an event, those of a register entry among them."""
    if entity.startswith("school/") and path.startswith("register."):
        raw = value.get("raw") if isinstance(value, dict) else None
        fields = raw if isinstance(raw, dict) else {}
        return _register_text(entity, [fields.get(name) for name in REGISTER])
    return text_of(entity, path, value)


def digest_rows(db: Database) -> Iterator[tuple[str, int]]:
    """(event id, whether it stands) of everything in the index, by id."""
    yield from db.conn.execute(
        "SELECT e.id, r.stands FROM text_rows r JOIN events e ON e.seq = r.seq ORDER BY e.id"
    )


def _register_text(entity: str, fields: Sequence[object]) -> FoundText:
    name, town, postcode = (str(each or "") for each in fields)
    # A postcode is also typed without its space.
    parts = (name, entity.partition("/")[2], town, postcode, postcode.replace(" ", ""))
    return FoundText("school", ", ".join(dict.fromkeys(part for part in parts if part)))


_Row = tuple[int, str, str, str, FoundText, bool]
"""seq, entity, officer and stamp of an event; its words; whether it is a head."""


def _schools(db: Database, after: int, upto: int) -> Iterator[_Row]:
    fields = ", ".join(f"json_extract(e.value, '$.raw.{name}')" for name in REGISTER)
    rows = db.conn.execute(
        f"SELECT e.seq, e.entity, e.officer, e.stamp, {_IS_HEAD}, {fields} "
        "FROM events e NOT INDEXED "
        "WHERE e.seq > ? AND e.seq <= ? AND e.entity GLOB 'school/*' "
        "AND e.path GLOB 'register.*' AND e.value <> 'null'",
        (after, upto),
    ).fetchall()
    for seq, entity, officer, stamp, stands, *found in rows:
        yield seq, entity, officer, stamp, _register_text(entity, found), bool(stands)


def _written(db: Database, after: int, upto: int) -> Iterator[_Row]:
    rows = db.conn.execute(
        f"SELECT e.seq, e.entity, e.officer, e.stamp, {_IS_HEAD}, e.path, {_SAYING} "
        "FROM events e NOT INDEXED "
        f"WHERE e.seq > ? AND e.seq <= ? AND {_WORDY} AND {_LOUD} "
        "AND NOT (e.entity GLOB 'school/*' AND e.path GLOB 'register.*')",
        (after, upto),
    ).fetchall()
    values = loads_all(row[6] for row in rows)
    for (seq, entity, officer, stamp, stands, path, _), value in zip(rows, values, strict=True):
        words = text_of(entity, path, value)
        if words is not None:
            yield seq, entity, officer, stamp, words, bool(stands)


# Events are gone through by number; an index by entity would be gone through whole each time. What
# no other event replaces is a head: few are replaced, and they are found by a shorter key.
_IS_HEAD = (
    "NOT EXISTS (SELECT 1 FROM replacements p "
    "WHERE p.replaced = e.id AND p.entity = e.entity AND p.path = e.path)"
)


def _take_in(db: Database, rows: Iterable[_Row]) -> None:
    texts: list[tuple[int, str, str]] = []
    listed: list[tuple[int, str, str, int]] = []
    for seq, entity, officer, stamp, words, is_head in rows:
        folded = folded_text(words.text)
        if folded.strip():
            texts.append((seq, folded, _tags(words.kind, officer, is_head)))
            listed.append((seq, entity, stamp, int(is_head)))
    db.conn.executemany("INSERT INTO texts (rowid, text, tags) VALUES (?, ?, ?)", texts)
    db.conn.executemany(
        "INSERT INTO text_rows (seq, entity, stamp, stands) VALUES (?, ?, ?, ?)", listed
    )


def _move_replaced(db: Database, after: int, upto: int) -> None:
    """What the new events replaced stands no longer."""
    rows = db.conn.execute(
        "SELECT DISTINCT o.seq, o.entity, o.officer, o.stamp, o.path, o.value FROM events e, "
        "json_each(e.replaces) AS j JOIN events o ON o.id = j.value "
        "JOIN text_rows r ON r.seq = o.seq AND r.stands = 1 "
        "WHERE e.seq > ? AND e.seq <= ? AND e.replaces <> '[]' "
        f"AND NOT {_IS_HEAD.replace('e.', 'o.')}",
        (after, upto),
    ).fetchall()
    moved: list[_Row] = []
    for seq, entity, officer, stamp, path, value in rows:
        words = words_of(entity, path, loads(value))
        if words is not None:
            moved.append((seq, entity, officer, stamp, words, False))
    gone = [(seq,) for seq, *_ in moved]
    db.conn.executemany("DELETE FROM texts WHERE rowid = ?", gone)
    db.conn.executemany("DELETE FROM text_rows WHERE seq = ?", gone)
    _take_in(db, moved)


def _tags(kind: str, officer: str, stands: bool) -> str:
    return f"{NOW if stands else WAS} k{kind} {_officer_tag(officer)}"


@lru_cache(maxsize=256)
def _officer_tag(officer: str) -> str:
    return "o" + _NOT_IN_A_TAG.sub("", officer.lower())


def _quoted(term: Term) -> str:
    """A term as the index is asked for it. Words are folded, so they hold no quotation marks."""
    return f'"{" ".join(term.words)}"{" *" if term.prefix else ""}'


def _upto(db: Database) -> int:
    row = db.conn.execute("SELECT value FROM meta WHERE key = ?", (_UPTO,)).fetchone()
    return int(row[0]) if row else 0


def _set_upto(db: Database, seq: int) -> None:
    db.conn.execute(
        "INSERT INTO meta (key, value) VALUES (?, ?) "
        "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (_UPTO, str(seq)),
    )
