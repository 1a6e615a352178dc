"""Taking in tables about inspections of authorities: what a file would bring, and bringing it.

Brought twice, it changes nothing; and what somebody put right since is never put back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.inspected import (
    AFTER,
    BEFORE,
    DETAILS,
    FINDING,
    TABLE,
    AuthorityFinding,
    AuthorityInspection,
    details_record,
    finding_key,
    finding_record,
    inspected_entity,
    key_of,
)
from ssio_desktop.domain.movement_checks import Remark
from ssio_desktop.services.backups import back_up_before
from ssio_desktop.services.evidence.known_headings import headings
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.sources.authority_tables import (
    WHY_WORDS,
    ReadAuthority,
    ReadTables,
    read_tables,
)
from ssio_desktop.sources.authority_tables import Told as Landless
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

__all__ = ["WHY_WORDS", "Brought", "Landless", "Preview", "left_over", "preview", "take_in"]

_READ = "read"


@dataclass(frozen=True, slots=True)
class LeftOver:
    """A cell that landed nowhere when its file was taken in."""

    file: str
    landless: Landless


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file brings of one authority. new: how many of its cells are not known here.
    remarks: what is to be said of its movements."""

    inspection: AuthorityInspection
    cells: int
    doubtful: int
    new: int
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """A file that was read. Nothing was taken in yet."""

    path: Path
    read: ReadTables
    brought: tuple[Brought, ...]

    @property
    def new(self) -> int:
        return sum(each.new for each in self.brought)

    @property
    def doubtful(self) -> int:
        return sum(each.doubtful for each in self.brought)


def preview(ws: Workspace, path: Path) -> Preview:
    """Read a file and say what it would bring. UserError says what is wrong with it."""
    found = read_tables(path, headings(ws))
    return Preview(path, found, tuple(_brought(ws, each, found) for each in found.authorities))


def take_in(ws: Workspace, path: Path) -> Outcome[Preview]:
    """Read a file and record every cell that landed and is not known here. It can be undone as a
    whole."""
    found = preview(ws, path)
    writes = [write for each in found.brought for write in _new(ws, each.inspection)]
    entity = f"{TABLE}/{found.read.sha256[:32]}"
    if _READ not in ws.store.state(entity).paths:
        writes.append(Write(entity, _READ, _left_record(found.read)))
    label = say("Inspections of authorities taken in: {name}", name=path.name)
    source: Json = {"name": path.name, "sha256": found.read.sha256}
    back_up_before(ws, "import")
    return ws.record(writes, found, label=label, kind="import", source=source)


def left_over(ws: Workspace) -> tuple[LeftOver, ...]:
    """Every cell of every file taken in that landed nowhere, by file and line."""
    found = []
    for state in ws.store.states(TABLE):
        raw = state.get(_READ)
        if not isinstance(raw, dict):
            continue
        cells = raw.get("left")
        for each in cells if isinstance(cells, list) else ():
            why = each.get("why") if isinstance(each, dict) else None
            code = next((known for known in WHY_WORDS if known == why), None)
            if isinstance(each, dict) and code is not None:
                line, column = each.get("line"), each.get("column")
                told = Landless(
                    line if isinstance(line, int) else 0,
                    column if isinstance(column, int) else 0,
                    str(each.get("found", "")),
                    code,
                )
                found.append(LeftOver(str(raw.get("name", "")), told))
    return tuple(sorted(found, key=lambda each: (each.file, each.landless.line)))


def _left_record(read: ReadTables) -> Json:
    return {
        "name": read.name,
        "cells": read.cells,
        "landed": read.landed,
        "left": [
            {"line": each.line, "column": each.column, "found": each.found, "why": each.why}
            for each in read.not_understood
        ],
    }


def _brought(ws: Workspace, read: ReadAuthority, file: ReadTables) -> Brought:
    made = _inspection(read, file)
    return Brought(
        made,
        len(read.cells),
        sum(bool(cell.doubts) for cell in read.cells),
        len(list(_new(ws, made))),
        made.checked().remarks,
    )


def _inspection(read: ReadAuthority, file: ReadTables) -> AuthorityInspection:
    name = read.name or say("Authority not named, line {line}", line=read.line)
    seen: Counter[tuple[str, str]] = Counter()
    findings = []
    for order, cell in enumerate((each for each in read.cells if each.pieces), 1):
        seen[cell.heading, cell.text] += 1
        again = seen[cell.heading, cell.text]
        findings.append(
            AuthorityFinding(
                finding_key(cell.heading, cell.text if again == 1 else f"{cell.text}|{again}"),
                cell.heading,
                cell.pieces,
                order,
                cell.line,
                cell.column,
                cell.found if cell.found != cell.text else "",
                cell.doubts,
            )
        )
    return AuthorityInspection(
        key_of(name, read.day),
        str(name),
        read.day,
        file.name,
        read.before,
        read.after,
        tuple(findings),
    )


def _new(ws: Workspace, made: AuthorityInspection) -> Iterator[Write]:
    """What of an inspection was never recorded here, not even to be changed or withdrawn later."""
    entity = inspected_entity(made.key)
    known = ws.store.state(entity).paths
    if DETAILS not in known:
        yield Write(entity, DETAILS, details_record(made))
    for path, text in ((BEFORE, made.before), (AFTER, made.after)):
        if text and path not in known:
            yield Write(entity, path, text)
    for finding in made.findings:
        path = f"{FINDING}.{finding.id}"
        if path not in known:
            yield Write(entity, path, finding_record(finding))
