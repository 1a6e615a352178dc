"""Taking in published files: first a preview of what would change, then one transaction.

An entry is kept under the day it was true on, so that an older file never hides a newer one and
two officers who import the same file agree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.inspections import Inspection
from ssio_desktop.domain.schools import REGISTER_FIELDS, SchoolLink
from ssio_desktop.errors import UserError
from ssio_desktop.progress import Progress, silent
from ssio_desktop.services.backups import back_up_before
from ssio_desktop.services.import_days import day_of
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.sources.detect import FileRead
from ssio_desktop.sources.gias import SchoolFile, read_schools
from ssio_desktop.sources.links import read_links
from ssio_desktop.sources.ofsted import read_inspections
from ssio_desktop.sources.problems import Problem
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

Subject = Literal["schools", "links", "inspections", "performance"]

_NOUNS: Mapping[Subject, tuple[str, str]] = {
    "schools": (say("school"), say("schools")),
    "links": (say("link"), say("links")),
    "inspections": (say("inspection"), say("inspections")),
    "performance": (say("year of figures"), say("years of figures")),
}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One fact that the file gives differently from what is known. Texts as published, or why
    none is shown."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Found:
    """One entry of the file that is new or changed. title: the school's name, or what it is of."""

    entity: str
    urn: str
    title: str
    changes: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What importing a file would do. Nothing has been changed yet.

    as_at: the day the file's facts are filed under; ``as_at_from`` says where it came from.
    passed_over: rows of other authorities or schools. older: entries filed behind newer ones of
    the same schools, so that nothing shown changes. writes: what would be recorded.
    """

    subject: Subject
    file_name: str
    layout: str
    sha256: str
    as_at: date
    as_at_from: str
    rows_read: int
    passed_over: int
    new: tuple[Found, ...]
    changed: tuple[Found, ...]
    unchanged: int
    problems: tuple[Problem, ...]
    writes: tuple[Write, ...]
    older: tuple[Found, ...] = ()
    authorities: tuple[tuple[str, str], ...] = ()
    """Codes and names of the authorities in a file of figures."""

    @property
    def entries(self) -> int:
        """How many entries would be recorded."""
        return len(self.new) + len(self.changed) + len(self.older)

    @property
    def changes_nothing(self) -> bool:
        return not self.writes

    @property
    def label(self) -> str:
        """The import in words, for the list of changes."""
        singular, plural = _NOUNS[self.subject]
        count = self.entries
        return say(
            "Import of {count} {things} from {file_name}",
            count=count,
            things=singular if count == 1 else plural,
            file_name=self.file_name,
        )


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of a file as it would be recorded. texts: what a person may compare."""

    entity: str
    urn: str
    title: str
    value: dict[str, Json]
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Known:
    """What is recorded already, seen from a day.

    entries: the newest entry of each entity that is not newer than the day. later: the entities
    that have a newer one, behind which an entry of the day is filed.
    """

    entries: Mapping[str, dict[str, Json]]
    later: Set[str]


def preview_schools(
    ws: Workspace,
    path: Path,
    *,
    la: str | None = None,
    as_at: date | None = None,
    progress: Progress = silent,
) -> ImportPreview:
    """What a register file would change. la: only this authority's schools (three digits)."""
    file = read_schools(path, la=la, progress=progress)
    day, day_from = day_of(ws, file, as_at)
    known = _known(ws, "school", "register", day)
    raw_of = known.entries

    def entries() -> Iterator[_Entry]:
        for record in file.records:
            entity = f"school/{record.urn}"
            raw = {**_not_in_layout(file, raw_of.get(entity)), **record.raw}
            value: dict[str, Json] = {"source": file.kind, "raw": dict(raw)}
            yield _Entry(entity, record.urn, raw.get("name", record.urn), value, raw)

    return _preview(
        "schools", path, file, (day, day_from), known, entries(), _register_texts, progress
    )


def preview_links(ws: Workspace, path: Path, *, progress: Progress = silent) -> ImportPreview:
    """What a file of links would change, for the schools that are here."""
    urns = {row["urn"] for row in ws.store.db.query("SELECT urn FROM schools WHERE as_at <> ''")}
    if not urns:
        raise UserError(
            say("There are no schools yet that these links could belong to."),
            remedy=say("Import the register of schools first."),
            code="import.no-schools",
        )
    file = read_links(path, urns=urns, progress=progress)
    day, day_from = day_of(ws, file, None)
    known: dict[str, dict[str, Json]] = {
        f"{entity}#{key}": value
        for entity, key, value in ws.store.values_under("school", "link")
        if isinstance(value, dict)
    }
    new: list[Found] = []
    changed: list[Found] = []
    writes: list[Write] = []
    for link in file.records:
        entity, key = f"school/{link.urn}", f"{link.other_urn}:{link.kind}"
        record = _link_record(link)
        before = known.get(f"{entity}#{key}")
        if before == record:
            continue
        title = f"{link.type} {link.name or link.other_urn}"
        changes = _differences(_texts(before or {}), _texts(record)) if before else ()
        (changed if before else new).append(Found(entity, link.urn, title, changes))
        writes.append(Write(entity, f"link.{key}", record))
    return ImportPreview(
        "links",
        path.name,
        file.layout,
        file.sha256,
        day,
        day_from,
        file.rows_read,
        file.rows_of_other_schools,
        tuple(new),
        tuple(changed),
        len(file.records) - len(writes),
        file.problems,
        tuple(writes),
    )


def preview_inspections(
    ws: Workspace,
    path: Path,
    *,
    as_at: date | None = None,
    every_school: bool = False,
    progress: Progress = silent,
) -> ImportPreview:
    """What a file of inspections would change.

    Taken are those of the schools here and of the schools they came from. every_school: those of
    all others, too.
    """
    urns = {row["urn"] for row in ws.store.db.query("SELECT urn FROM schools WHERE as_at <> ''")}
    if not urns and not every_school:
        raise UserError(
            say("There are no schools yet that these inspections could belong to."),
            remedy=say("Import the register of schools first."),
            code="import.no-schools",
        )
    urns |= {
        row["other_urn"]
        for row in ws.store.db.query("SELECT other_urn FROM links WHERE kind = 'predecessor'")
    }
    names = {row["urn"]: row["name"] for row in ws.store.db.query("SELECT urn, name FROM schools")}
    file = read_inspections(path, urns=None if every_school else urns, progress=progress)
    day, day_from = day_of(ws, file, as_at)
    known = _known(ws, "inspection", "record", day)

    def entries() -> Iterator[_Entry]:
        for record in file.records:
            inspection = Inspection.from_record(record.record)
            started = f"{inspection.started:%d.%m.%Y}" if inspection.started else "no date"
            yield _Entry(
                f"inspection/{inspection.key}",
                inspection.urn,
                f"{names.get(inspection.urn, inspection.urn)}, {started}",
                {"source": file.kind, "record": dict(record.record)},
                _texts(dict(record.record)),
            )

    return _preview(
        "inspections",
        path,
        file,
        (day, day_from),
        known,
        entries(),
        lambda value: _texts(_dict(value.get("record"))),
        progress,
        passed_over=file.rows_of_other_authorities,
    )


def run_import(
    ws: Workspace, preview: ImportPreview, progress: Progress = silent
) -> Outcome[ImportPreview]:
    """Do what a preview showed, in one transaction that can be undone, after a backup."""
    source: Json = {
        "subject": preview.subject,
        "file": preview.file_name,
        "layout": preview.layout,
        "sha256": preview.sha256,
        "as_at": preview.as_at.isoformat(),
        "rows": preview.rows_read,
        "new": len(preview.new),
        "changed": len(preview.changed),
        "older": len(preview.older),
        "unchanged": preview.unchanged,
        "problems": len(preview.problems),
    }
    back_up_before(ws, "import")
    return ws.record(
        preview.writes,
        preview,
        label=preview.label,
        kind="import",
        source=source,
        progress=progress,
    )


def _preview(
    subject: Subject,
    path: Path,
    file: FileRead,
    day: tuple[date, str],
    known: _Known,
    entries: Iterable[_Entry],
    texts_of: Callable[[dict[str, Json]], Mapping[str, str]],
    progress: Progress,
    *,
    passed_over: int = 0,
) -> ImportPreview:
    prefix = {"schools": "register", "inspections": "record"}[subject]
    new: list[Found] = []
    changed: list[Found] = []
    older: list[Found] = []
    writes: list[Write] = []
    unchanged = 0
    for number, entry in enumerate(entries):
        if number % 500 == 0:
            progress(number, 0)
        before = known.entries.get(entry.entity)
        if before is not None and texts_of(before) == entry.texts:
            unchanged += 1
            continue
        changes = _differences(texts_of(before), entry.texts) if before else ()
        found = Found(entry.entity, entry.urn, entry.title, changes)
        (older if entry.entity in known.later else changed if before else new).append(found)
        writes.append(Write(entry.entity, f"{prefix}.{day[0].isoformat()}", entry.value))
    if isinstance(file, SchoolFile):
        passed_over = file.rows_of_other_authorities
    return ImportPreview(
        subject,
        path.name,
        file.layout,
        file.sha256,
        day[0],
        day[1],
        file.rows_read,
        passed_over,
        tuple(new),
        tuple(changed),
        unchanged,
        file.problems,
        tuple(writes),
        tuple(older),
    )


def _known(ws: Workspace, kind: str, prefix: str, day: date) -> _Known:
    limit = day.isoformat()
    entries: dict[str, dict[str, Json]] = {}
    later: set[str] = set()
    for entity, as_at, value in ws.store.values_under(kind, prefix):
        if not isinstance(value, dict):
            continue
        if as_at > limit:
            later.add(entity)
        else:
            entries[entity] = value
    return _Known(entries, later)


def _not_in_layout(file: SchoolFile, before: dict[str, Json] | None) -> dict[str, str]:
    """What is known already and this layout has no column for."""
    if before is None:
        return {}
    return {name: text for name, text in _register_texts(before).items() if name not in file.fields}


def _register_texts(value: dict[str, Json]) -> dict[str, str]:
    return {name: str(text) for name, text in _dict(value.get("raw")).items()}


def _link_record(link: SchoolLink) -> dict[str, Json]:
    return {
        "other": link.other_urn,
        "name": link.name,
        "type": link.type,
        "established": link.established.isoformat() if link.established else "",
    }


def _differences(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[FieldChange, ...]:
    names = [*before, *(name for name in after if name not in before)]
    return tuple(
        FieldChange(REGISTER_FIELDS.get(name, name), before.get(name, ""), after.get(name, ""))
        for name in names
        if before.get(name, "") != after.get(name, "")
    )


def _texts(record: Mapping[str, Json], within: str = "") -> dict[str, str]:
    """A record's texts by name, those of inner objects as ``areas leadership``."""
    found: dict[str, str] = {}
    for name, value in record.items():
        if isinstance(value, dict):
            found.update(_texts(value, f"{within}{name} "))
        elif value is not None:
            found[within + name] = str(value)
    return found


def _dict(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}
