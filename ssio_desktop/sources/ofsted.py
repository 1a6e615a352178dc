"""Reads Ofsted's published files into plain inspection records, one for each inspection in a row.

Every value is kept as published; what it means is the inspections' own affair.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.inspections import Inspection
from ssio_desktop.domain.published_values import read_code
from ssio_desktop.domain.schools import is_urn
from ssio_desktop.errors import UserError
from ssio_desktop.progress import Progress, silent
from ssio_desktop.sources.detect import FileRead, Kind, facts_of, open_table
from ssio_desktop.sources.ofsted_columns import BLOCKS, Block
from ssio_desktop.sources.problems import ProblemList
from ssio_desktop.sources.table import Row, Table, joined
from ssio_desktop.wording import say

_KINDS: tuple[Kind, ...] = ("ofsted-period", "ofsted-latest", "ofsted-history")
_NOTHING = ("", "NULL")
_GRADES = ("1", "2", "3", "4")


@dataclass(frozen=True, slots=True)
class InspectionRecord:
    """One inspection: the record of which :meth:`Inspection.from_record` reads it, and its row."""

    urn: str
    key: str
    record: dict[str, Json]
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionFile(FileRead):
    """A file of inspections that was read. schools_without: rows that carry no inspection."""

    rows_of_other_authorities: int
    schools_without: int
    records: tuple[InspectionRecord, ...]


def read_inspections(
    path: Path,
    *,
    la: str | None = None,
    urns: Collection[str] | None = None,
    progress: Progress = silent,
) -> InspectionFile:
    """Read one of Ofsted's files, the whole, one authority's part (``la``, such as ``831``), or
    the rows of ``urns``; a history names no authority, so there only ``urns`` narrows.

    Raises UserError where it is another file, SurroundingsError where it cannot be read, and
    lets Cancelled through.
    """
    problems = ProblemList()
    with open_table(path, _KINDS, problems, progress) as (table, kind):
        reading = _Reading(table, kind, problems, la, urns)
        for row in table.rows(progress):
            reading.take(row)
        facts = facts_of(table, kind, problems, reading.rows_read)
    return InspectionFile(
        **facts,
        rows_of_other_authorities=reading.others,
        schools_without=reading.without,
        records=tuple(reading.records.values()),
    )


@dataclass(frozen=True, slots=True)
class _Places:
    """The columns of a block that the table has."""

    block: Block
    texts: Mapping[str, int]
    areas: Mapping[str, int]
    dates: Mapping[str, int]


class _Reading:
    """The state of reading one file of inspections."""

    def __init__(
        self,
        table: Table,
        kind: Kind,
        problems: ProblemList,
        la: str | None,
        urns: Collection[str] | None,
    ) -> None:
        self.table = table
        self.problems = problems
        self.la = read_code(la) if la else ""
        self.urns = None if urns is None else frozenset(urns)
        self.rows_read = 0
        self.others = 0
        self.without = 0
        self.records: dict[str, InspectionRecord] = {}
        self.urn_at = table.columns["urn"]
        self.laestab_at = table.column("LAESTAB")
        self.blocks = tuple(self._placed(block) for block in BLOCKS[kind])
        if self.la and self.laestab_at is None and kind == "ofsted-history":
            problems.add(
                say(
                    "This file does not say which authority a school belongs "
                    "to, so the rows of all "
                    "its schools were read."
                ),
                severity="note",
            )
        elif self.la and self.laestab_at is None:
            raise UserError(
                say("The file does not say which authority a school belongs to."),
                where=say("{name}, no column “LAESTAB”", name=table.source.name),
                remedy=say("Download the file with all its columns."),
                code="source.no-authority",
            )

    def take(self, row: Row) -> None:
        """Take one row's inspections, or report why not."""
        self.rows_read += 1
        fields, width = row.fields, self.table.width
        if row.cut:
            self._leave_out(row, say("The file ends in the middle of this row, so it was cut off."))
            return
        if len(fields) != width:
            # A judgement taken from the wrong column would be a false statement on a school, and
            # nothing in a row of grades shows whether its columns have shifted.
            self._leave_out(
                row,
                say(
                    "The row has {count} fields where the headings have {width}, so its judgements "
                    "cannot be told apart.",
                    count=len(fields),
                    width=width,
                ),
            )
            return
        urn = fields[self.urn_at].strip()
        if not is_urn(urn):
            self._leave_out(row, say("“{urn}” is not a school’s number (URN).", urn=urn[:20]))
        elif self._belongs_elsewhere(urn, fields):
            self.others += 1
        else:
            self._take_blocks(row.number, urn, fields)

    def _take_blocks(self, row: int, urn: str, fields: list[str]) -> None:
        found = False
        for places in self.blocks:
            record = _record(places, urn, fields)
            if record is not None:
                found = True
                self._keep(places.block, record, urn, row)
        self.without += not found

    def _keep(self, block: Block, record: dict[str, Json], urn: str, row: int) -> None:
        inspection = Inspection.from_record(record)
        self._report_doubts(block, inspection, row)
        new = InspectionRecord(urn, inspection.key, record, row)
        earlier = self.records.setdefault(inspection.key, new)
        if earlier is not new and earlier.record != record:
            self.problems.add(
                say(
                    "The {title} of school {urn} stands in row {row} already, with other values. "
                    "The first was kept.",
                    title=block.title,
                    urn=urn,
                    row=earlier.row,
                ),
                row=row,
                column=block.texts.get("number", ""),
                remedy=say("Compare both with the published report."),
                found=joined(f"{name}: {value}" for name, value in record.items()),
            )

    def _report_doubts(self, block: Block, inspection: Inspection, row: int) -> None:
        judged = inspection.areas + ((inspection.overall,) if inspection.overall else ())
        for judgement in judged:
            if judgement.standing == "not recognised":
                self.problems.add(
                    say(
                        "“{raw}” is not a judgement on the scale “{scale}”; it is kept and shown "
                        "as published.",
                        raw=judgement.raw[:40],
                        scale=judgement.scale,
                    ),
                    row=row,
                    column=block.areas.get(judgement.area, block.texts.get("overall", "")),
                    remedy=say("Look it up in the published report."),
                )
        if inspection.started is None:
            self.problems.add(
                say("The {title} has no date that can be read.", title=block.title),
                row=row,
                column=block.texts["start"],
                remedy=say("Look it up in the published report."),
            )

    def _belongs_elsewhere(self, urn: str, fields: list[str]) -> bool:
        if self.urns is not None and urn not in self.urns:
            return True
        if not self.la or self.laestab_at is None:
            return False
        return not fields[self.laestab_at].strip().startswith(self.la)

    def _placed(self, block: Block) -> _Places:
        def here(headings: Mapping[str, str]) -> dict[str, int]:
            return {
                name: place
                for name, heading in headings.items()
                if (place := self.table.column(heading)) is not None
            }

        places = _Places(block, here(block.texts), here(block.areas), here(block.dates))
        missing = [
            heading
            for name, heading in (*block.texts.items(), *block.areas.items())
            if name not in ("overall", "converted", *places.texts, *places.areas)
        ]
        wholly = len(missing) == len(block.texts) + len(block.areas)
        if missing:
            self.problems.add(
                say(
                    "The file lacks columns of the {title}: {missing}.",
                    title=block.title,
                    missing=", ".join(missing),
                ),
                column=missing[0],
                remedy=say("What they hold is missing; use the file as Ofsted publishes it."),
                severity="note" if wholly else "warning",
            )
        return places

    def _leave_out(self, row: Row, why: str) -> None:
        self.problems.add(
            why,
            row=row.number,
            column="URN",
            remedy=say("Download the file again, or use the published report."),
            severity="error",
            found=joined(row.fields),
        )


def _record(places: _Places, urn: str, fields: list[str]) -> dict[str, Json] | None:
    """The inspection of one block, or None where the school was not inspected."""
    texts = {name: fields[place].strip() for name, place in places.texts.items()}
    if all(texts.get(name, "") in _NOTHING for name in ("number", "start")):
        return None
    areas = {name: fields[place].strip() for name, place in places.areas.items()}
    dates = {name: fields[place].strip() for name, place in places.dates.items()}
    framework = places.block.framework or _framework(texts, areas)
    record: dict[str, Json] = {"framework": framework, "urn": urn}
    record.update(texts)
    if areas:
        record["areas"] = dict(areas)
    if dates:
        record["dates"] = dict(dates)
    return record


def _framework(texts: Mapping[str, str], areas: Mapping[str, str]) -> str:
    """An inspection that graded something is graded, whatever it set out as."""
    grades = [texts.get("overall", ""), *areas.values()]
    return "graded" if any(grade in _GRADES for grade in grades) else "ungraded"
