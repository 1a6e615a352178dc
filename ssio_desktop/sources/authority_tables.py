"""Reads tables about inspections of authorities, one cell after another, out of damaged text.

Every cell lands under a heading of an authority or is listed as not understood; none is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final, Literal

from ssio_desktop.domain.evidence_headings import Heading, Headings
from ssio_desktop.domain.quoted import Doubt, Piece, doubts_of, pieces_of, plain
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.errors import UserError
from ssio_desktop.sources import text as texts
from ssio_desktop.sources.broken_tables import (
    Columns,
    Line,
    columns_of,
    lines_of,
    title_of,
    usual_columns,
    whole_headings,
    whole_row,
)
from ssio_desktop.wording import say

MAX_BYTES: Final = 5_000_000
"""The largest file of tables that is read; an analysis of a hundred authorities has a tenth."""

_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Landed:
    """A cell under its heading. line: of the file; column: from 1. text: without markup; found: as
    it stands in the file. doubts: why somebody should look at it."""

    heading: str
    line: int
    column: int
    text: str
    found: str
    pieces: tuple[Piece, ...] = ()
    doubts: tuple[Doubt, ...] = ()


Why = Literal[
    "above",
    "no-heading",
    "unknown-heading",
    "no-column",
    "no-day",
    "second-day",
    "nothing-below",
]
WHY_WORDS: Final[Mapping[Why, str]] = {
    "above": say("It stands above the first table."),
    "no-heading": say("No heading stands above it."),
    "unknown-heading": say("No heading is called so."),
    "no-column": say("It stands in no column."),
    "no-day": say("It is no day."),
    "second-day": say("The authority has another day already."),
    "nothing-below": say("No table of an authority of this name stands below it."),
}
"""Why something landed nowhere."""


@dataclass(frozen=True, slots=True)
class Told:
    """Something that landed nowhere. column: from 1; 0 for the whole line. found: what stands
    there."""

    line: int
    column: int
    found: str
    why: Why


@dataclass(frozen=True, slots=True)
class Mended:
    """Something that was put together again, or told by what is beside it."""

    line: int
    column: int
    found: str
    words: str


@dataclass(frozen=True, slots=True)
class ReadAuthority:
    """What the file says of one authority. name: empty where none stands above its table. before,
    after: in the notation of movements."""

    name: str
    line: int
    day: date | None
    before: str
    after: str
    cells: tuple[Landed, ...]


@dataclass(frozen=True, slots=True)
class ReadTables:
    """A whole file. cells: how many there were, which is those that landed and those not
    understood. mended: what was put together again. outside: lines above the first table."""

    sha256: str
    name: str
    authorities: tuple[ReadAuthority, ...]
    cells: int
    not_understood: tuple[Told, ...]
    mended: tuple[Mended, ...]
    outside: tuple[Told, ...]

    @property
    def landed(self) -> int:
        return sum(len(each.cells) for each in self.authorities)


def read_tables(path: Path, headings: Headings) -> ReadTables:
    """Read a file. UserError where it is none, too large, or has no such table."""
    try:
        with texts.opened(path) as source:
            if source.size > MAX_BYTES:
                raise UserError(
                    say("The file is too large for tables of this kind."),
                    where=path.name,
                    remedy=say("Choose the text with the tables, tabs between the columns."),
                    code="tables.large",
                )
            found = read_text(source.stream.read(), headings, path.name, source.sha256)
    except UserError as error:
        # What opens published files advises to choose a CSV file, which these are not.
        if error.code in ("source.missing", "tables.large"):
            raise
        raise _no_table(path) from error
    if not found.authorities:
        raise _no_table(path)
    return found


def _no_table(path: Path) -> UserError:
    return UserError(
        say("There is no table of an authority’s inspection in this file."),
        where=path.name,
        remedy=say("Choose a text file whose columns are parted by tabs, headings above them."),
        code="tables.none",
    )


def read_text(text: str, headings: Headings, name: str = "", sha256: str = "") -> ReadTables:
    """The same of a text."""
    reader = _Reader(headings, lines_of(text, headings))
    reader.read()
    gathered = _gathered(reader.authorities)
    for each in gathered:
        if each.name and not each.cells:
            reader.leave(each.line, 0, each.name, "nothing-below")
    return ReadTables(
        sha256,
        name,
        tuple(each.finished() for each in gathered if each.cells),
        reader.cells,
        tuple(reader.not_understood),
        tuple(reader.mended),
        tuple(reader.outside),
    )


@dataclass(slots=True)
class _Authority:
    name: str
    line: int
    halves: set[int] = field(default_factory=set)
    day: date | None = None
    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    cells: list[Landed] = field(default_factory=list)

    def finished(self) -> ReadAuthority:
        before, after = " ".join(self.before), " ".join(self.after)
        return ReadAuthority(self.name, self.line, self.day, before, after, tuple(self.cells))

    def take(self, other: _Authority) -> None:
        """What a further table says of the same inspection."""
        self.day = self.day or other.day
        self.before += other.before
        self.after += other.after
        self.cells += other.cells


def _gathered(found: Sequence[_Authority]) -> list[_Authority]:
    """One for each inspection: tables under the same name are of one, unless their days differ."""
    made: list[_Authority] = []
    for each in found:
        known = next(
            (
                one
                for one in reversed(made)
                if each.name
                and one.name == each.name
                and (one.day or each.day) == (each.day or one.day)
            ),
            None,
        )
        if known is None:
            made.append(each)
        else:
            known.take(each)
    return made


class _Reader:
    """Goes through the lines once."""

    def __init__(self, headings: Headings, lines: Sequence[Line]) -> None:
        self.headings = headings
        self.lines = lines
        self.authorities: list[_Authority] = []
        self.cells = 0
        self.not_understood: list[Told] = []
        self.mended: list[Mended] = []
        self.outside: list[Told] = []
        self._columns: Columns | None = None
        self._half = 0
        self._titled = False

    def read(self) -> None:
        at = 0
        while at < len(self.lines):
            at += self._take(at)

    def _take(self, at: int) -> int:
        line = self.lines[at]
        if line.kind == "blank":
            return 1
        if line.kind == "groups":
            for place, text in enumerate(line.fields, 1):
                if text.strip() and self.headings.group_by_column(text) is None:
                    self.leave(line.number, place, text, "unknown-heading")
            self._columns, self._half = None, line.half
            return 1
        if line.kind == "headings":
            whole, count = whole_headings(self.lines, at, self.headings)
            self._begin_table(whole, columns_of(whole, self.headings))
            return count
        if title := title_of(self.lines, at):
            self._begin_authority(title, line.number)
            return 1
        if line.kind == "text":
            self._take_text(line)
            return 1
        if self._columns is None and self._half:
            self._begin_table(line, usual_columns(self._half, self.headings))
        return self._take_row(at)

    def _begin_authority(self, name: str, number: int) -> None:
        self.authorities.append(_Authority(name, number))
        self._columns, self._half, self._titled = None, 0, True

    def _begin_table(self, line: Line, columns: Columns) -> None:
        here = self.authorities[-1] if self.authorities else None
        # The first half of a table without a name above it, after a second half, is of another.
        follows = columns.half == 1 and here is not None and 2 in here.halves
        is_new = follows and here is not None and bool(here.cells) and not self._titled
        if here is None or is_new:
            here = _Authority("", line.number)
            self.authorities.append(here)
        here.halves.add(columns.half)
        self._columns, self._half, self._titled = columns, 0, False
        for place in columns.guessed:
            meant, found = columns.headings[place], ""
            if line.kind == "headings":
                found = line.fields[place].strip() if place < len(line.fields) else ""
            if meant is not None:
                why = say("Taken for “{column}”, by its place.", column=meant.columns[0])
                self.mended.append(Mended(line.number, place + 1, found, why))
        for place, (meant, text) in enumerate(zip(columns.headings, line.fields, strict=False)):
            if meant is None and text.strip() and line.kind == "headings":
                self.leave(line.number, place + 1, text, "unknown-heading")

    def _take_text(self, line: Line) -> None:
        if not self.authorities:
            self.outside.append(Told(line.number, 0, line.fields[0].strip(), "above"))
        else:
            self.leave(line.number, 0, line.fields[0], "no-column")

    def _take_row(self, at: int) -> int:
        columns, line, count = self._columns, self.lines[at], 1
        if columns is not None:
            line, count = whole_row(self.lines, at, len(columns.headings))
        if count > 1:
            why = say("{count} lines were put together to a row.", count=count)
            self.mended.append(Mended(line.number, 0, "", why))
        for place, text in enumerate(line.fields):
            if text.strip():
                known = columns is not None and place < len(columns.headings)
                heading = columns.headings[place] if columns is not None and known else None
                self._land(line.number, place + 1, text, heading)
        return count

    def _land(self, line: int, column: int, text: str, heading: Heading | None) -> None:
        if heading is None or not self.authorities:
            self.leave(line, column, text, "no-heading")
            return
        here, found = self.authorities[-1], text.strip()
        bare = plain(found)
        cell = Landed(heading.id, line, column, bare, found)
        if heading.kind == "day":
            day = read_typed_day(_ORDINAL.sub("", bare))
            if day is None:
                self.leave(line, column, text, "no-day")
                return
            if here.day not in (None, day):
                self.leave(line, column, text, "second-day")
                return
            here.day = day
        elif heading.kind in ("before", "after"):
            # Markup is part of what went wrong with it, and is read with it.
            (here.before if heading.kind == "before" else here.after).append(
                " ".join(found.split())
            )
        else:
            pieces = pieces_of(bare)
            cell = Landed(
                heading.id, line, column, bare, found, pieces, doubts_of(bare, found, pieces)
            )
        self.cells += 1
        here.cells.append(cell)

    def leave(self, line: int, column: int, text: str, why: Why) -> None:
        """List what landed nowhere."""
        self.cells += 1
        self.not_understood.append(Told(line, column, text.strip(), why))
