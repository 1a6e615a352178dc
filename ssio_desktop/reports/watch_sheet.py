"""What the sheet of watched schools says: why each is watched, what would end it, how it travels
and what the record signals. Plain values in, a document out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from ssio_desktop.reports.content import (
    Block,
    Cell,
    Column,
    Document,
    KeyValues,
    Metadata,
    Paragraph,
    Table,
    heading,
    section,
)


@dataclass(frozen=True, slots=True)
class WatchedSchool:
    """A school. facts: why and until when it is watched. travel: day, direction, reason, by. signs:
    what about, in words, source. signals: how many of them are more than an officer's words. ended:
    first and last day, reason, what was met."""

    name: str
    urn: str
    standing: str
    facts: tuple[tuple[str, str], ...] = ()
    travel: tuple[tuple[str, str, str, str], ...] = ()
    signs: tuple[tuple[str, str, str], ...] = ()
    signals: int = 0
    ended: tuple[tuple[str, str, str], ...] = ()
    direction: str = ""
    again: str = ""


@dataclass(frozen=True, slots=True)
class WatchSheetData:
    """Everything the sheet prints. of: whose schools. one: whether it is of a single school."""

    of: str
    when: datetime
    author: str
    recorded: str
    schools: tuple[WatchedSchool, ...]
    identifier: str
    one: bool = False


def watch_sheet(data: WatchSheetData) -> Document:
    """The sheet as a document."""
    return Document(
        title=data.of if data.one else "Schools on watch",
        kind="Watch sheet",
        subtitle=data.recorded if data.one else f"{data.of}. {data.recorded}",
        blocks=tuple(_blocks(data)),
        metadata=Metadata(
            author=data.author,
            when=data.when,
            identifier=data.identifier,
            running_head=f"Watch sheet · {data.of}",
            version=data.recorded,
        ),
    )


def _blocks(data: WatchSheetData) -> Iterator[Block]:
    if not data.schools:
        yield Paragraph("No school is on watch.")
        return
    if data.one:
        yield from _school(data.schools[0], 1)
        return
    yield Table(
        (
            Column("School", 3),
            Column("Direction of travel", 2),
            Column("Look again by", 1.6),
            Column("Signals", 1, "right"),
        ),
        tuple(
            (Cell(one.name, heading=True), one.direction, one.again, str(one.signals))
            for one in data.schools
        ),
        row_headings=True,
    )
    for one in data.schools:
        yield heading(1, one.name)
        yield from _school(one, 2)


def _school(one: WatchedSchool, level: Literal[1, 2]) -> Iterator[Block]:
    yield Paragraph(one.standing)
    yield KeyValues(one.facts)
    yield from section(
        "Direction of travel",
        (
            Table(
                (
                    Column("Judged", 1.4),
                    Column("Direction", 1.6),
                    Column("Reason", 4),
                    Column("By", 1.6),
                ),
                one.travel,
            ),
        ),
        level,
    )
    yield from section(
        "Signals in the record",
        (
            Table(
                (Column("About", 1.8), Column("What", 4), Column("Source", 2.6)),
                one.signs,
            ),
        ),
        level,
    )
    yield from section(
        "Watches that ended",
        (Table((Column("When", 2), Column("Why", 3), Column("What was met", 3)), one.ended),),
        level,
    )
