"""Reads the register's file of links: which school came of which."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from ssio_desktop.domain.schools import SchoolLink, is_urn
from ssio_desktop.progress import Progress, silent
from ssio_desktop.sources.detect import FileRead, facts_of, open_table
from ssio_desktop.sources.problems import ProblemList
from ssio_desktop.sources.table import Row, joined
from ssio_desktop.wording import say


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkFile(FileRead):
    """A file of links that was read. rows_of_other_schools: those of schools not asked for."""

    rows_of_other_schools: int
    records: tuple[SchoolLink, ...]


def read_links(
    path: Path, *, urns: Collection[str] | None = None, progress: Progress = silent
) -> LinkFile:
    """Read a file of links, all or those at either end of which one of ``urns`` stands.

    The file does not name authorities, so a caller gives the URNs of its own schools.
    Raises as :func:`ssio_desktop.sources.gias.read_schools` does.
    """
    problems = ProblemList()
    wanted = None if urns is None else frozenset(urns)
    found: dict[SchoolLink, int] = {}
    rows_read = others = 0
    with open_table(path, ("gias-links",), problems, progress) as (table, kind):
        places = tuple(
            table.column(heading)
            for heading in ("URN", "LinkURN", "LinkName", "LinkType", "LinkEstablishedDate")
        )
        for row in table.rows(progress):
            rows_read += 1
            urn, other, name, type_, day = (
                row.fields[place].strip() if place is not None and place < len(row.fields) else ""
                for place in places
            )
            if row.cut or len(row.fields) > table.width or not (is_urn(urn) and is_urn(other)):
                _leave_out(row, table.width, problems)
                continue
            if wanted is not None and urn not in wanted and other not in wanted:
                others += 1
                continue
            link = SchoolLink.of(urn, other, name, type_, day)
            if day and link.established is None:
                problems.add(
                    say("“{day}” could not be read as a date.", day=day[:30]),
                    row=row.number,
                    column="LinkEstablishedDate",
                    remedy=say("The link was taken without its date."),
                )
            if link in found:
                problems.add(
                    say("The same link stands in row {found} already.", found=found[link]),
                    row=row.number,
                    column="URN",
                    severity="note",
                )
                continue
            found[link] = row.number
        facts = facts_of(table, kind, problems, rows_read)
    return LinkFile(
        **facts,
        rows_of_other_schools=others,
        records=tuple(found),
    )


def _leave_out(row: Row, width: int, problems: ProblemList) -> None:
    if row.cut:
        what = say("The file ends in the middle of this row, so it was cut off.")
    elif len(row.fields) > width:
        what = say(
            "The row has {count} fields where the headings have {width}.",
            count=len(row.fields),
            width=width,
        )
    else:
        what = say("The row does not give the numbers (URN) of two schools.")
    problems.add(
        what,
        row=row.number,
        column="URN",
        remedy=say("Look the link up in the register if it concerns your schools."),
        severity="error",
        found=joined(row.fields),
    )
