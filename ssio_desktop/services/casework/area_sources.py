"""Where areas for improvement come from besides what somebody pastes: a school's inspections, and
files. Each gives a text, which is read and shown before anything is recorded."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ssio_desktop.domain.inspection_scales import SCALES, ScaleId
from ssio_desktop.domain.inspections import Inspection
from ssio_desktop.domain.visits import named, read_day, read_visit
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.filled_workbook import FilledSheet, read_filled
from ssio_desktop.reports.inspection_tables import title
from ssio_desktop.reports.wording import long_day
from ssio_desktop.services import schools
from ssio_desktop.services.inputs import read_file
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

LARGEST: Final = 1_000_000
SUFFIXES: Final = (".txt", ".csv", ".xlsx")
"""Files that are read; a workbook on its first sheet that holds something."""

_MARK: Final = re.compile(r"\s*(?:\(?\w{1,2}[.)]\s|[-•·–*])?\s*")
_HEADING: Final = "Areas for improvement:"
"""What leads to a list of areas where one is read."""
_FEEDBACK: Final = "inspection-feedback"
_LATEST: Final = 3
"""Inspections that are offered at most."""
_LEAST: Final[dict[ScaleId, int]] = {
    "overall-grade": 3,
    "overall-grade-before-2012": 3,
    "report-card": 4,
    "safeguarding-effective": 2,
    "safeguarding-standards": 2,
}
"""From which place on its scale, 1 the best, a grade asks for improvement."""


@dataclass(frozen=True, slots=True)
class AreaSource:
    """A text with areas for improvement, by a title to choose it by."""

    title: str
    text: str


def sources(ws: Workspace, urn: str) -> tuple[AreaSource, ...]:
    """What a school's own published inspections ask to improve, the latest first: what inspectors
    said at the feedback, as a note has it, and the areas they judged below what is expected. Before
    the inspection is published, feedback is confidential and is not offered."""
    published = [each for each in schools.inspections_of(ws, urn) if not each.inherited]
    return tuple(found for each in published[:_LATEST] for found in _of(ws, urn, each))


def read_areas_file(path: Path) -> str:
    """A letter, a list or a table as text, its columns parted by tabs. UserError where it is none
    of these."""
    data = read_file(path, LARGEST)
    if len(data) > LARGEST:
        raise _unreadable(path, say("The file is larger than 1 MB."))
    if path.suffix.lower() == ".xlsx":
        sheets = [each for each in read_filled(data, path.name) if each.rows and not each.is_hidden]
        return "\n".join(_lines(sheets[0])) if sheets else ""
    text = _text(data)
    if text is None:
        raise _unreadable(path, say("This file is no text that can be read."))
    if path.suffix.lower() == ".csv":
        return "\n".join("\t".join(map(_flat, row)) for row in csv.reader(io.StringIO(text)))
    return text


def _of(ws: Workspace, urn: str, inspection: Inspection) -> Iterator[AreaSource]:
    if inspection.started is None:
        return
    for row in schools.school(ws, urn).visits:
        if row.state == "withdrawn" or row.form_id != _FEEDBACK:
            continue
        answers = read_visit(ws.store.state(f"visit/{row.id}")).answers
        first, last = (read_day(named(answers, name)) for name in ("first_day", "last_day"))
        told = str(named(answers, "to_improve") or "").strip()
        if first and told and first <= inspection.started <= (last or first):
            said = say("Feedback of {day}", day=long_day(row.visit_date))
            yield AreaSource(said, _as_list(told.splitlines()))
    weak = [
        f"{each.title}: {each.words}"
        for each in inspection.areas
        if each.rank is not None and each.rank >= _LEAST.get(each.scale, len(SCALES))
    ]
    if weak:
        yield AreaSource(title(inspection), _as_list(weak))


def _as_list(lines: list[str]) -> str:
    """Lines as a list that is read line by line; signs of a list that they had are taken off."""
    plain = [_MARK.sub("", each, count=1).strip() for each in lines if each.strip()]
    return "\n".join((_HEADING, *(f"- {each}" for each in plain)))


def _lines(sheet: FilledSheet) -> Iterator[str]:
    for row in sheet.rows:
        held = {cell.column: cell for cell in row}
        cells = (held.get(number) for number in range(1, max(held) + 1))
        yield "\t".join(_flat(_cell(each.text, each.day)) if each else "" for each in cells)


def _cell(text: str, day: object) -> str:
    return str(day) if day else text


def _flat(text: str) -> str:
    return " ".join(text.split())


def _text(data: bytes) -> str | None:
    """The text, in UTF-8 or as Windows wrote it of old; None for what is none."""
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            found = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if "\0" in found or found.startswith(("PK\x03", "%PDF")) else found
    return None


def _unreadable(path: Path, what: str) -> UserError:
    return UserError(
        what,
        where=path.name,
        remedy=say("Open it, copy the passage with the areas, and paste it."),
        code="plan.areas-file",
    )
