"""Reads the register of schools: the whole extract, or the result of a search in it.

It takes the canonical fields of each row as text and interprets none of them, except to tell
which rows belong to an authority and which are out of step with the headings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path

from ssio_desktop.domain.published_values import read_code
from ssio_desktop.domain.schools import SchoolLink, is_urn
from ssio_desktop.errors import UserError
from ssio_desktop.progress import Progress, silent
from ssio_desktop.sources.detect import FileRead, facts_of, open_table
from ssio_desktop.sources.gias_columns import (
    HEADINGS,
    NEEDED,
    READERS,
    REQUIRED,
    SPILLING,
    is_readable,
    trusted,
)
from ssio_desktop.sources.problems import ProblemList
from ssio_desktop.sources.table import Row, Table, folded, joined
from ssio_desktop.wording import say, together

_LINK = re.compile(r"\A([0-9]{6})[ :-]*(.*)\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class RegisterRecord:
    """One school's row. raw: text by canonical field, without the empty ones."""

    urn: str
    raw: dict[str, str]
    row: int


@dataclass(frozen=True, slots=True)
class Authority:
    """An authority that the file has schools of."""

    code: str
    name: str
    schools: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolFile(FileRead):
    """A register file that was read.

    fields: the canonical fields that this layout has a column for.
    records: the schools of the authority asked for, or all. authorities: every authority in the
    file, by code. links: those in the last column of a search result.
    """

    rows_of_other_authorities: int
    fields: frozenset[str]
    records: tuple[RegisterRecord, ...]
    authorities: tuple[Authority, ...]
    links: tuple[SchoolLink, ...]


def read_schools(path: Path, *, la: str | None = None, progress: Progress = silent) -> SchoolFile:
    """Read a register file, the whole or one authority's part of it (``la``, such as ``831``).

    Raises UserError where it is not a register file, SurroundingsError where it cannot be read,
    and lets Cancelled through.
    """
    problems = ProblemList()
    with open_table(path, ("gias-extract", "gias-search"), problems, progress) as (table, kind):
        reading = _Reading(table, problems, la)
        for row in table.rows(progress):
            reading.take(row)
        reading.finish()
        facts = facts_of(table, kind, problems, reading.rows_read)
    return SchoolFile(
        **facts,
        rows_of_other_authorities=reading.others,
        fields=frozenset(reading.names),
        records=tuple(reading.records.values()),
        authorities=reading.authorities(),
        links=tuple(reading.links),
    )


class _Reading:
    """The state of reading one register file."""

    def __init__(self, table: Table, problems: ProblemList, la: str | None) -> None:
        self.table = table
        self.problems = problems
        self.wanted = read_code(la) if la else ""
        self.rows_read = 0
        self.others = 0
        self.records: dict[str, RegisterRecord] = {}
        self.links: list[SchoolLink] = []
        self._counts: dict[tuple[str, str], int] = {}
        self._same: dict[str, str] = {}
        self.urn_at = table.columns["urn"]
        self.la_name_at = table.column(HEADINGS["la_name"])
        self.places = sorted(
            (
                (name, table.columns[folded(heading)])
                for name, heading in HEADINGS.items()
                if folded(heading) in table.columns
            ),
            key=itemgetter(1),
        )
        self.names = tuple(name for name, _ in self.places)
        # The URN is asked for too, so that the getter gives a tuple even of a single field.
        self.values = itemgetter(*(place for _, place in self.places), self.urn_at)
        last = table.width - 1
        self.spills = bool(self.places) and self.places[-1] == (SPILLING, last)
        self._require_columns()
        self.la_at = table.columns[folded(HEADINGS["la_code"])]
        self.checked = tuple((name, set[str]()) for name in self.names if name in READERS)

    def take(self, row: Row) -> None:
        """Take one row, or report why not."""
        self.rows_read += 1
        fields = row.fields
        if len(fields) != self.table.width:
            if row.cut:
                self._leave_out(
                    row, say("The file ends in the middle of this row, so it was cut off.")
                )
                return
            fields = self._fitted(row)
        urn = fields[self.urn_at].strip()
        if not is_urn(urn):
            self._leave_out(row, say("“{urn}” is not a school’s number (URN).", urn=urn[:20]))
            return
        if self._belongs_elsewhere(fields):
            self.others += 1
            return
        # Names of types, towns and the like recur by the thousand: each is kept once.
        same = self._same.setdefault
        raw = {
            name: same(value, value)
            for name, text in zip(self.names, self.values(fields), strict=False)
            if text and (value := text.strip())
        }
        record = RegisterRecord(urn, raw, row.number)
        earlier = self.records.setdefault(urn, record)
        if earlier is not record:
            self._report_repeated(earlier, record)
            return
        if SPILLING in raw:
            self._take_links(urn, raw[SPILLING], row.number)
        self._check(record)

    def finish(self) -> None:
        """Say so where the authority asked for has no school in the file."""
        if self.wanted and not self.records and self.others:
            held = ", ".join(f"{each.name} ({each.code})" for each in self.authorities()[:5])
            more = say(" and others") if len(self._counts) > 5 else ""
            self.problems.add(
                say(
                    "The file has no school of authority {wanted}. It has schools of {held}{more}.",
                    wanted=self.wanted,
                    held=held,
                    more=more,
                ),
                column=HEADINGS["la_code"],
                remedy=say("Choose another file, or another authority."),
            )

    def authorities(self) -> tuple[Authority, ...]:
        """Every authority in the file, by code."""
        return tuple(
            Authority(code, name, count) for (code, name), count in sorted(self._counts.items())
        )

    def _belongs_elsewhere(self, fields: Sequence[str]) -> bool:
        code = fields[self.la_at].strip()
        name = fields[self.la_name_at].strip() if self.la_name_at is not None else ""
        self._counts[code, name] = self._counts.get((code, name), 0) + 1
        return bool(self.wanted) and read_code(code) != self.wanted

    def _check(self, record: RegisterRecord) -> None:
        """Report dates and numbers that are none. A value that was read once is known by then."""
        raw = record.raw
        if "name" not in raw:
            self.problems.add(
                say("School {urn} has no name.", urn=record.urn),
                row=record.row,
                column=HEADINGS["name"],
                remedy=say("Look this school up in the register."),
            )
        for name, seen in self.checked:
            value = raw.get(name)
            if value is None or value in seen:
                continue
            if is_readable(name, value):
                seen.add(value)
                continue
            self.problems.add(
                say(
                    "“{value}” is not {readers}; it is kept as text and counts as not known.",
                    value=value[:40],
                    readers=READERS[name][1],
                ),
                row=record.row,
                column=HEADINGS[name],
                remedy=say("Look school {urn} up in the register.", urn=record.urn),
                found=value,
            )

    def _fitted(self, row: Row) -> list[str]:
        """The fields of a row of the wrong length, those that can be believed in their places."""
        fields, width = row.fields, self.table.width
        if (
            len(fields) > width
            and self.spills
            and all(_LINK.match(field.strip()) for field in fields[width - 1 :])
        ):
            return [*fields[: width - 1], joined(fields[width - 1 :])]
        kept = min(width, trusted(self.places, fields, longer=len(fields) > width))
        first_lost = next((name for name, place in self.places if place >= kept), "")
        self.problems.add(
            together(
                (
                    say(
                        "The row has {count} fields where the headings have {width}.",
                        count=len(row.fields),
                        width=width,
                    ),
                    say(
                        "Its values from “{heading}” on were not taken.",
                        heading=HEADINGS[first_lost],
                    )
                    if first_lost
                    else "",
                )
            ),
            row=row.number,
            column=HEADINGS.get(first_lost, ""),
            remedy=say("Look this school up in the register and add by hand what is missing."),
            found=joined(fields[kept:]),
        )
        return fields[:kept] + [""] * (width - kept)

    def _take_links(self, urn: str, text: str, row: int) -> None:
        for part in text.split(" | "):
            found = _LINK.match(part.strip())
            if found is not None:
                self.links.append(SchoolLink.of(urn, found[1], "", found[2].strip(), ""))
            elif part.strip().casefold() != "does not have links":
                self.problems.add(
                    say("“{part}” could not be read as a link to another school.", part=part[:60]),
                    row=row,
                    column=HEADINGS[SPILLING],
                    remedy=say("Use the register’s own file of links."),
                    severity="note",
                )

    def _report_repeated(self, first: RegisterRecord, again: RegisterRecord) -> None:
        different = sorted(
            HEADINGS[name]
            for name in first.raw.keys() | again.raw.keys()
            if first.raw.get(name) != again.raw.get(name)
        )
        self.problems.add(
            say(
                "School {urn} stands in row {row} already, with other values of {fields}. The "
                "first row was kept.",
                urn=first.urn,
                row=first.row,
                fields=", ".join(different),
            )
            if different
            else say(
                "School {urn} stands in row {row} already, with the same values.",
                urn=first.urn,
                row=first.row,
            ),
            row=again.row,
            column="URN",
            remedy=say("Compare the two rows with the register.") if different else "",
            severity="warning" if different else "note",
            found=joined(again.raw.get(name, "") for name in self.names) if different else "",
        )

    def _require_columns(self) -> None:
        """UserError where the table is no register; a report of what else is missing."""
        missing = [names for names in REQUIRED if not any(name in self.names for name in names)]
        if missing:
            headings = ", ".join(f"“{HEADINGS[names[0]]}”" for names in missing)
            columns = "column" if len(missing) == 1 else "columns"
            raise UserError(
                say(
                    "This is a list of schools, not the register: it has no {columns} {headings}.",
                    columns=columns,
                    headings=headings,
                ),
                where=self.table.source.name,
                remedy=say("Download the register with all its columns, and choose that file."),
                code="source.not-register",
            )
        for name in NEEDED:
            if name not in self.names:
                self.problems.add(
                    say("The file has no column “{headings}”.", headings=HEADINGS[name]),
                    column=HEADINGS[name],
                    remedy=say("Download the register with all its columns."),
                )

    def _leave_out(self, row: Row, why: str) -> None:
        self.problems.add(
            why,
            row=row.number,
            column="URN",
            remedy=say("Download the file again if a school is missing."),
            severity="error",
            found=joined(field for field in row.fields if field.strip()),
        )
