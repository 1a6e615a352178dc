"""The tables of an open export: what every list shows, every answer, and everything that was ever
recorded, with who recorded it when and whether it still stands."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from ssio_desktop.domain.attachments import ATTACHMENT
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.categorisation import draft_from_state
from ssio_desktop.domain.clock import Stamp
from ssio_desktop.domain.events import Event
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.cells import Cell, ColumnType
from ssio_desktop.exchange.tables import Column, ForeignKey, TableSpec
from ssio_desktop.services import frameworks
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import states
from ssio_desktop.store.projections import PROJECTIONS
from ssio_desktop.store.projections.base import Projection

LONG: Final = 100_000
"""Characters of a value from which the history refers to the events, answers of visits apart:
pictures, printed reports and definitions of forms are files of their own."""

_BOOLEANS = frozenset(
    {"is_open", "is_academy", "is_special", "has_sixth_form", "has_early_years", "package"}
    | {"completed", "inherited"}
)
_TYPES: dict[type, ColumnType] = {str: "string", int: "integer", float: "number"}


def _spec(
    name: str,
    title: str,
    columns: tuple[Column, ...],
    key: tuple[str, ...],
    *foreign: ForeignKey,
) -> TableSpec:
    return TableSpec(name, title, columns, key, foreign, ())


ANSWERS: Final = _spec(
    "answers",
    "Answers in the notes of visits, in each fixed version and as they stand",
    (
        Column("visit", "string", "Visit", "The visit’s id.", True),
        Column("version", "integer", "Version", "0: the note as it stands.", True),
        Column("path", "string", "Path", "The answer’s place in the form.", True),
        Column("question", "string", "Question"),
        Column("answer", "string", "Answer", "In words."),
        Column("value", "string", "Value", "As recorded, in JSON."),
    ),
    ("visit", "version", "path"),
    ForeignKey(("visit",), "visits", ("id",)),
)
ATTACHMENTS: Final = _spec(
    "attachments",
    "Files added to visits, each with every change of what is recorded of it",
    (
        Column("event", "string", "Event", "", True),
        Column("visit", "string", "Visit", "The visit’s id.", True),
        Column("id", "string", "Attachment", "", True),
        Column("name", "string", "Name", "", True),
        Column("size", "integer", "Bytes"),
        Column("media_type", "string", "Kind"),
        Column("words", "string", "Shows"),
        Column("printed", "boolean", "Printed in the report"),
        Column("stands", "boolean", "Stands", "Whether it is still attached so."),
        Column("file", "string", "File", "Empty where the bytes are not in the store."),
    ),
    ("event",),
)
CRITERIA: Final = _spec(
    "criteria",
    "Answers to the criteria of categories",
    (
        Column("entity", "string", "Categorisation", "School and term.", True),
        Column("criterion", "string", "Criterion", "Its id in the framework.", True),
        Column("text", "string", "Criterion in words"),
        Column("judgement", "string", "Judgement"),
        Column("matters_most", "boolean", "Matters most"),
        Column("evidence", "string", "Evidence"),
    ),
    ("entity", "criterion"),
    ForeignKey(("entity",), "categorisations", ("entity",)),
)
CHANGES: Final = _spec(
    "changes",
    "Changes as people know them: one for each time that something was recorded",
    (
        Column("id", "string", "Change", "", True),
        Column("at", "datetime", "When", "", True),
        Column("officer", "string", "Officer", "Id."),
        Column("kind", "string", "Kind", "", True),
        Column("label", "string", "What"),
        Column("source", "string", "Source", "In JSON: where it came from."),
        Column("undoes", "string", "Undoes", "The change that it takes back."),
    ),
    ("id",),
)
HISTORY: Final = _spec(
    "history",
    "Everything that was ever recorded, entry by entry, replaced and withdrawn values too",
    (
        Column("event", "string", "Event", "", True),
        Column("at", "datetime", "When", "By the clock of the computer it was made on.", True),
        Column("officer", "string", "Officer", "Id.", True),
        Column("officer_name", "string", "Name of the officer"),
        Column("entity", "string", "About", "Such as visit/… or school/112345.", True),
        Column("path", "string", "What was set", "", True),
        Column("value", "string", "Value", "As recorded, in JSON; null withdraws what was there."),
        Column("text", "string", "Text", "The value where it is a text."),
        Column("replaces", "string", "Replaces", "Ids of events, with spaces between."),
        Column("stands", "boolean", "Stands", "Whether nothing replaced it.", True),
        Column("change", "string", "Change", "", True),
    ),
    ("event",),
    ForeignKey(("change",), "changes", ("id",)),
)
DRAFTS: Final = _spec(
    "drafts",
    "What was being typed and was not yet an entry",
    (
        Column("entity", "string", "About", "", True),
        Column("path", "string", "What", "", True),
        Column("at", "datetime", "Saved", "", True),
        Column("officer", "string", "Officer"),
        Column("value", "string", "Value", "In JSON."),
    ),
    ("entity", "path"),
)


def listed() -> tuple[tuple[Projection, TableSpec], ...]:
    """The tables that lists in the window are made from, each with its description."""
    return tuple((each, _listed(each)) for each in PROJECTIONS)


def _listed(found: Projection) -> TableSpec:
    keys = ("entity", *found.key)
    columns = tuple(
        Column(
            name,
            "boolean" if name in _BOOLEANS else _TYPES[kind],
            name.replace("_", " ").capitalize(),
            "",
            name in keys,
        )
        for name, kind in (("entity", str), *found.columns.items())
    )
    return _spec(found.table, found.table.capitalize(), columns, keys)


def listed_rows(ws: Workspace, found: Projection, spec: TableSpec) -> Iterator[tuple[Cell, ...]]:
    """The rows of such a table, by its key."""
    order = ", ".join(spec.primary_key)
    flags = [column.type == "boolean" for column in spec.columns]
    for row in ws.store.db.conn.execute(
        f"SELECT {', '.join(found.names)} FROM {found.table} ORDER BY {order}"
    ):
        yield tuple(
            bool(cell) if flag and cell is not None else cell
            for cell, flag in zip(row, flags, strict=True)
        )


def criteria_rows(ws: Workspace) -> Iterator[tuple[Cell, ...]]:
    """Every answer to a criterion, with the criterion’s words where its framework is known."""
    for state in ws.store.states("categorisation"):
        urn, _, term = state.key.partition(":")
        values = {path: found.value for path, found in state.paths.items()}
        try:
            draft = draft_from_state(urn, TermId.parse(term), values)
            framework = frameworks.framework(ws, draft.framework) if draft.framework else None
        except UserError:
            continue  # Such a one is no categorisation; its entries stand in the history.
        for key, answer in sorted(draft.answers.items()):
            criterion = framework.criterion(key) if framework else None
            yield (
                state.entity,
                key,
                criterion.text if criterion else "",
                answer.judgement,
                answer.salient,
                answer.evidence,
            )


def change_rows(ws: Workspace) -> Iterator[tuple[Cell, ...]]:
    """Every change, the earliest first."""
    for key, at, officer, kind, label, source, undoes in ws.store.db.conn.execute(
        "SELECT id, made_at, officer, kind, label, source, undoes FROM batches ORDER BY seq"
    ):
        told = "" if source == "null" else source
        yield key, _moment(at), officer, kind, label, told, undoes


def history_rows(ws: Workspace) -> Iterator[tuple[Cell, ...]]:
    """Every event, by id."""
    rows = ws.store.db.conn.execute(
        "SELECT e.id, e.stamp, e.officer, coalesce(o.name, ''), e.entity, e.path, e.value, "
        "e.replaces, EXISTS (SELECT 1 FROM heads h WHERE h.entity = e.entity AND h.path = e.path "
        "AND h.seq = e.seq), b.id FROM events e JOIN batches b ON b.seq = e.batch "
        "LEFT JOIN officers o ON o.id = e.officer ORDER BY e.id"
    )
    for event, stamp, officer, name, entity, path, value, replaces, stands, change in rows:
        shown, text = _shown(entity, path, value)
        told = " ".join(json.loads(replaces))
        yield (
            event, _moment(stamp), officer, name, entity, path, shown, text, told, bool(stands),
            change,
        )  # fmt: skip


def attachment_events(ws: Workspace) -> Iterator[tuple[bool, Event]]:
    """Every event about a file of a visit, and whether it stands."""
    path = f"{ATTACHMENT}."
    for entity in states.entities(ws.store.db, "visit"):
        heads = {event.id for one in ws.store.state(entity).paths.values() for event in one.heads}
        for event in ws.store.history(entity):
            if event.path.startswith(path):
                yield event.id in heads, event


def draft_rows(ws: Workspace) -> Iterator[tuple[Cell, ...]]:
    """What was typed and is not yet recorded."""
    for draft in ws.store.drafts():
        value = json.dumps(draft.value, ensure_ascii=False)
        yield draft.entity, draft.path, _moment(draft.saved_at), draft.officer, value


def _shown(entity: str, path: str, value: str) -> tuple[str, str]:
    is_answer = entity.startswith("visit/") and path.startswith("answers.")
    if len(value) > LONG and not is_answer:
        return f"{len(value)} characters, in events/events.jsonl", ""
    found: Any = json.loads(value) if value.startswith('"') else None
    return value, found if isinstance(found, str) else ""


def _moment(stamp: str) -> datetime:
    return Stamp.parse(stamp).moment()
