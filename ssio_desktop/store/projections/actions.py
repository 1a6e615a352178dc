"""The rows of actions: what each note agrees and tells of them, and which of them are open.

A note tells how an action of an earlier one stands by repeating its words, so that what one note
says decides what is listed of another. Notes of one school that speak of the same words are looked
at together after the rows of each are made.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from sqlite_utils import Database

from ssio_desktop.domain.actions import (
    AGREED,
    CARRIED,
    CLOSED,
    ActionNote,
    Progress,
    folded,
    read_progress,
    trace,
)
from ssio_desktop.domain.events import Json, Standing, canonical
from ssio_desktop.domain.repeats import instances_by_id
from ssio_desktop.domain.visits import ANSWERS, SCHOOL, WITHDRAWN, read_day, read_visit
from ssio_desktop.store.projections.base import Row, Together

ACTION_COLUMNS: Final = (
    "place urn said:int is_open:int rank:int what who by_when due state comment told"
)
"""by_when: the day that the note gives; due: of an action, the one that counts after all notes."""

DUE_INDEX: Final = (("urn", "due", "entity", "place", "said"), "is_open = 1 AND due > ''")
"""Open actions by their day and no others: what lists of what comes due count and begin with."""

_TELLS, _CLOSED, _OPEN = -1, 0, 1
"""Of a row: it tells of an earlier action, or it is one, closed or open."""

_ANY: Final = f"a.is_open IN ({_TELLS}, {_CLOSED}, {_OPEN})"
"""Said to the index, whose first column it is."""

_AT_ONCE: Final = 500

Group = tuple[str, int]
"""URN and number of some words: notes that may speak of the same action."""


def said(what: str) -> int:
    """A number that is the same for words that mean the same action. Others may share it: whoever
    finds rows by it compares the words."""
    return zlib.crc32(folded(what).encode())


def actions(state: Standing) -> Iterator[Row]:
    """The rows of one note; none where it was withdrawn."""
    answers = state.under(ANSWERS)
    agreed, carried = instances_by_id(answers, AGREED), instances_by_id(answers, CARRIED)
    if not (agreed or carried) or state.text(WITHDRAWN):
        return
    progress: dict[str, list[Progress]] = {}
    for entry in read_progress(state):
        progress.setdefault(entry.action, []).append(entry)
    urn = state.text(SCHOOL) or read_visit(state).urn
    rank = 0
    for instance, row in carried.items():
        if how := _text(row, "state"):
            rank += 1
            place = f"{CARRIED}:{instance}"
            yield {
                **_row(place, urn, rank, row, progress.get(place)),
                "is_open": _TELLS,
                "due": "",
                "state": how,
                "comment": _text(row, "comment"),
            }
    for instance, row in agreed.items():
        rank += 1
        place = f"{AGREED}:{instance}"
        yield _row(place, urn, rank, row, progress.get(place))


def _row(
    place: str, urn: str, rank: int, row: Mapping[str, Json], told: list[Progress] | None
) -> dict[str, Any]:
    what, day = _text(row, "what"), read_day(row.get("by_when"))
    due = day.isoformat() if day else ""
    return {
        "place": place,
        "urn": urn,
        "said": said(what),
        "is_open": _after(told) if told else _OPEN,
        "rank": rank,
        "what": what,
        "who": _text(row, "who"),
        "by_when": due,
        "due": due,
        "state": "",
        "comment": "",
        "told": _written(told) if told else "",
    }


def _written(told: Iterable[Progress]) -> str:
    return canonical(
        [[each.id, each.day.isoformat(), each.state, each.note, each.by] for each in told]
    )


def _read(told: str, place: str) -> Iterator[Progress]:
    for key, day, state, note, by in json.loads(told) if told else ():
        yield Progress(key, place, date.fromisoformat(day), state, note, by, "")


def _after(told: Iterable[Progress]) -> int:
    """Whether an action is open after what was recorded of it between visits."""
    last = max(told, key=lambda each: (each.day, each.id))
    return _CLOSED if last.state in CLOSED else _OPEN


def read_notes(
    db: Database,
    urns: Collection[str] | None = None,
    *,
    only: Collection[Group] | None = None,
    with_open: bool = True,
) -> dict[str, list[ActionNote]]:
    """What notes say of actions, by school. urns: of these schools, else of all. only: nothing but
    these groups and, unless told otherwise, the actions that are open, with all that is said of the
    same words."""
    inside = "" if urns is None else " AND a.urn IN (SELECT value FROM json_each(:urns))"
    arguments = {} if urns is None else {"urns": json.dumps(sorted(urns))}
    if only is None:
        return _notes(_rows(db, "actions a", arguments, where=f"{_ANY}{inside}"))
    opened = f"SELECT urn, said FROM actions a WHERE is_open = {_OPEN}{inside} UNION "
    source = (
        f"({opened if with_open else ''}"
        "SELECT value ->> 0 AS urn, value ->> 1 AS said FROM json_each(:only)) g "
        f"CROSS JOIN actions a ON {_ANY} AND a.urn = g.urn AND a.said = g.said"
    )
    return _notes(_rows(db, source, {**arguments, "only": json.dumps(sorted(only))}))


@dataclass(slots=True)
class _Note:
    day: date | None
    agreed: dict[str, Mapping[str, Json]] = field(default_factory=dict)
    carried: dict[str, Mapping[str, Json]] = field(default_factory=dict)
    progress: list[Progress] = field(default_factory=list)


_Found = tuple[Any, ...]


def _rows(
    db: Database, source: str, arguments: Mapping[str, str], *, where: str = "true"
) -> list[_Found]:
    rows: list[_Found] = db.conn.execute(
        "SELECT a.entity, a.place, a.urn, a.is_open, a.rank, a.what, a.who, a.by_when, a.state, "
        f"a.comment, a.told, v.visit_date, a.due FROM {source} "
        f"CROSS JOIN visits v ON v.entity = a.entity WHERE {where}",
        arguments,
    ).fetchall()
    rows.sort(key=lambda row: (row[0], row[4], row[1]))
    return rows


def _notes(rows: Iterable[_Found]) -> dict[str, list[ActionNote]]:
    by_school: dict[str, dict[str, _Note]] = {}
    for entity, place, urn, _, _, what, who, by_when, state, comment, told, day, _ in rows:
        notes = by_school.setdefault(urn, {})
        visit = entity.partition("/")[2]
        note = notes.get(visit)
        if note is None:
            note = notes[visit] = _Note(read_day(day))
        repeat, _, instance = place.partition(":")
        row = {"what": what, "who": who, "by_when": by_when, "state": state, "comment": comment}
        (note.agreed if repeat == AGREED else note.carried)[instance] = row
        note.progress += _read(told, place)
    return {
        urn: [
            ActionNote(visit, note.day, note.agreed, note.carried, tuple(note.progress))
            for visit, note in notes.items()
        ]
        for urn, notes in by_school.items()
    }


def _groups(db: Database, names: str) -> set[Group]:
    rows = db.conn.execute(
        "SELECT DISTINCT urn, said FROM actions WHERE entity IN (SELECT value FROM json_each(?))",
        (names,),
    )
    return set(rows)


def _settle(db: Database, groups: Collection[Group] | None) -> None:
    """Say of the rows of some groups which are open actions, and when they are due; None: of all
    that need it, which are those of which a later note tells."""
    if groups is None:
        groups = db.conn.execute(
            "SELECT DISTINCT urn, said FROM actions WHERE place >= ? AND place < ?",
            (f"{CARRIED}:", f"{CARRIED};"),
        ).fetchall()
    wanted = sorted(groups)
    for first in range(0, len(wanted), _AT_ONCE):
        _settle_some(db, wanted[first : first + _AT_ONCE])


def _settle_some(db: Database, groups: list[Group]) -> None:
    rows = _rows(
        db,
        "json_each(:groups) g "
        f"CROSS JOIN actions a ON {_ANY} AND a.urn = g.value ->> 0 AND a.said = g.value ->> 1",
        {"groups": json.dumps(groups)},
    )
    stands = {
        f"visit/{action.key}": (
            _CLOSED if action.state in CLOSED else _OPEN,
            action.due.isoformat() if action.due else "",
        )
        for notes in _notes(rows).values()
        for action in trace(notes)
    }
    changed = [
        (*now, row[0], row[1])
        for row in rows
        if (now := stands.get(f"{row[0]}/{row[1]}", (_TELLS, ""))) != (row[3], row[-1])
    ]
    db.conn.executemany(
        "UPDATE actions SET is_open = ?, due = ? WHERE entity = ? AND place = ?", changed
    )


def _text(row: Mapping[str, Json], name: str) -> str:
    return str(row.get(name) or "").strip()


TOGETHER: Final = Together(_groups, _settle)
"""Keeps which actions are open, and until when, in step where notes of several visits decide it."""
