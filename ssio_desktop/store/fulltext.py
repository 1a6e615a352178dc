"""The words of all events, ready to be looked for: a full-text index beside the projections.

An event never changes, so neither do its words; all that changes is whether they stand (the event
is a head) or stood. The index holds no text of its own: excerpts are read from the events.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sqlite_utils import Database

from ssio_desktop.domain.events import Event, Json
from ssio_desktop.domain.folding import folded_words
from ssio_desktop.progress import Progress, silent
from ssio_desktop.store.states import FIELDS
from ssio_desktop.store.texts import REGISTER, SILENT, FoundText, TextKind, text_of

NOW: Final = "now"
WAS: Final = "was"
_UPTO = "texts-up-to"
_AT_ONCE = 2_000
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
        "prefix='2 3', tokenize=\"unicode61 remove_diacritics 2\")"
    )
    db.conn.execute(
        "CREATE TABLE text_rows (seq INTEGER PRIMARY KEY, stands INTEGER NOT NULL) STRICT"
    )
    _set_upto(db, 0)


def catch_up(db: Database, progress: Progress = silent) -> None:
    """Take in the events that are new since the last time. Heads must be up to date."""
    upto = _upto(db)
    last = int(db.conn.execute("SELECT coalesce(max(seq), 0) FROM events").fetchone()[0])
    while upto < last:
        progress(upto, last)
        end = min(last, upto + _AT_ONCE)
        _take_in(db, _schools(db, upto, end))
        _take_in(db, _written(db, upto, end))
        _move_replaced(db, upto, end)
        upto = end
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
    condition on the event ``e``, with its arguments.
    """
    if not terms:
        return []
    asked = " AND ".join(f"text : {_quoted(term)}" for term in terms)
    tags = [(NOW,)] if not former else []
    tags += [tuple(f"k{kind}" for kind in kinds), tuple(_officer_tag(o) for o in officers)]
    for group in tags:
        if group:
            asked += f" AND tags : ({' OR '.join(group)})"
    # Without a condition on events, the best are chosen in the index alone.
    if within:
        inner = (
            "SELECT t.rowid AS seq, bm25(texts, 1.0, 0.0) AS score FROM texts t "
            f"JOIN events e ON e.seq = t.rowid WHERE texts MATCH ? AND {within} "
            "ORDER BY score, seq DESC LIMIT ?"
        ).replace("texts t ", "texts AS t ")
    else:
        inner = (
            "SELECT rowid AS seq, bm25(texts, 1.0, 0.0) AS score FROM texts WHERE texts MATCH ? "
            "ORDER BY score LIMIT ?"
        )
    rows = db.conn.execute(
        f"SELECT {FIELDS}, r.stands FROM ({inner}) AS f JOIN events e ON e.seq = f.seq "
        "JOIN text_rows r ON r.seq = f.seq ORDER BY f.score, f.seq DESC",
        (asked, *arguments, limit),
    )
    found: list[Found] = []
    for row in rows:
        event = Event(*row[:6], json.loads(row[6]), tuple(json.loads(row[7])))
        words = words_of(event.entity, event.path, event.value)
        if words is not None:
            found.append(Found(event, words.kind, words.text, bool(row[8])))
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


_Row = tuple[int, str, FoundText, bool]


def _schools(db: Database, after: int, upto: int) -> Iterator[_Row]:
    fields = ", ".join(f"json_extract(e.value, '$.raw.{name}')" for name in REGISTER)
    rows = db.conn.execute(
        f"SELECT e.seq, e.officer, e.entity, {_IS_HEAD}, {fields} FROM events e "
        "WHERE e.seq > ? AND e.seq <= ? AND e.entity GLOB 'school/*' "
        "AND e.path GLOB 'register.*' AND e.value <> 'null'",
        (after, upto),
    ).fetchall()
    for seq, officer, entity, stands, *found in rows:
        yield seq, officer, _register_text(entity, found), bool(stands)


def _written(db: Database, after: int, upto: int) -> Iterator[_Row]:
    rows = db.conn.execute(
        f"SELECT e.seq, e.officer, e.entity, e.path, e.value, {_IS_HEAD} FROM events e "
        f"WHERE e.seq > ? AND e.seq <= ? AND e.value <> 'null' AND {_LOUD} "
        "AND NOT (e.entity GLOB 'school/*' AND e.path GLOB 'register.*')",
        (after, upto),
    ).fetchall()
    for seq, officer, entity, path, value, stands in rows:
        words = text_of(entity, path, json.loads(value))
        if words is not None:
            yield seq, officer, words, bool(stands)


_IS_HEAD = (
    "EXISTS (SELECT 1 FROM heads h WHERE h.entity = e.entity AND h.path = e.path AND h.seq = e.seq)"
)


def _take_in(db: Database, rows: Iterable[_Row]) -> None:
    texts: list[tuple[int, str, str]] = []
    stands: list[tuple[int, int]] = []
    for seq, officer, words, is_head in rows:
        folded = " ".join(folded_words(words.text))
        if folded:
            texts.append((seq, folded, _tags(words.kind, officer, is_head)))
            stands.append((seq, int(is_head)))
    db.conn.executemany("INSERT INTO texts (rowid, text, tags) VALUES (?, ?, ?)", texts)
    db.conn.executemany("INSERT INTO text_rows (seq, stands) VALUES (?, ?)", stands)


def _move_replaced(db: Database, after: int, upto: int) -> None:
    """What the new events replaced stands no longer."""
    rows = db.conn.execute(
        "SELECT DISTINCT o.seq, o.officer, o.entity, o.path, o.value FROM events e, "
        "json_each(e.replaces) AS j JOIN events o ON o.id = j.value "
        "JOIN text_rows r ON r.seq = o.seq AND r.stands = 1 "
        "WHERE e.seq > ? AND e.seq <= ? AND e.replaces <> '[]' "
        f"AND NOT {_IS_HEAD.replace('e.', 'o.')}",
        (after, upto),
    ).fetchall()
    moved: list[_Row] = []
    for seq, officer, entity, path, value in rows:
        words = words_of(entity, path, json.loads(value))
        if words is not None:
            moved.append((seq, officer, words, False))
    gone = [(seq,) for seq, *_ in moved]
    db.conn.executemany("DELETE FROM texts WHERE rowid = ?", gone)
    db.conn.executemany("DELETE FROM text_rows WHERE seq = ?", gone)
    _take_in(db, moved)


def _tags(kind: str, officer: str, stands: bool) -> str:
    return f"{NOW if stands else WAS} k{kind} {_officer_tag(officer)}"


def _officer_tag(officer: str) -> str:
    return "o" + "".join(letter for letter in officer.lower() if letter.isascii() and letter.isalnum())


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
