"""Reads a CSV table row by row, by its headings, and tells where a row is not what it should be.

No row is swallowed: a quotation mark that is never closed costs its own line only. It must not
know what the columns mean.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from ssio_desktop.errors import UserError
from ssio_desktop.progress import Progress, silent
from ssio_desktop.sources.problems import ProblemList
from ssio_desktop.sources.text import TextSource
from ssio_desktop.wording import say

MAX_COLUMNS = 500
"""Most columns of a table. The widest published file has about 300."""

MAX_LINE = 131_072
"""Longest line, in characters; the csv module's own limit can be moved by any other library."""

MAX_LINES_OF_ROW = 200
"""Most lines of one row, by line ends inside quotation marks."""

MAX_HEADING_ROW = 10
"""The headings are looked for in so many rows; notes may stand above them."""

PROGRESS_EVERY = 250

_WIDE = 20
"""In a table of so many columns no field holds a line that is as wide as a row."""

_BROKEN_REMEDY = say("Download the file again; if it is the same, enter this school by hand.")


class _RunsOn(Exception):
    """A row goes on over more lines than any row does."""


def folded(heading: str) -> str:
    """A heading as it is compared: without case, byte-order mark or superfluous spaces."""
    return " ".join(heading.replace("\ufeff", "").split()).casefold()


@dataclass(frozen=True, slots=True)
class Row:
    """One row. number: as a spreadsheet counts. cut: whether the file ends inside it."""

    number: int
    fields: list[str]
    cut: bool = False


class Table:
    """A CSV table whose headings have been read and whose rows are still to come."""

    def __init__(self, source: TextSource, key: str, problems: ProblemList, *others: str) -> None:
        """Read up to the headings: the first row with the column ``key`` (a folded heading), or one
        of ``others``.

        Where no row has it, the first row that is not blank counts as the headings.
        """
        self.source = source
        self.problems = problems
        self._waiting: deque[str] = deque()
        self._lines: list[str] = []
        self._ended = False
        self._number = 0
        self.broken = 0
        self._delimiter = ","
        self.headings = self._find_headings(frozenset({key, *others}))
        self.width = len(self.headings)
        self.columns = self._by_name()

    def column(self, *names: str) -> int | None:
        """The place of the first of these headings that the table has, else None."""
        return next(
            (self.columns[name] for name in map(folded, names) if name in self.columns), None
        )

    def rows(self, progress: Progress = silent) -> Iterator[Row]:
        """The rows, of any width. Blank ones are passed over; broken ones are reported.

        ``progress`` is called at least every 500 rows and may raise Cancelled.
        """
        above = self._number
        total = max(self.source.line_ends - above, 0)
        for row in self._records():
            # Broken and blank rows count too, so that a file of nothing else can be stopped.
            if row.number % PROGRESS_EVERY == 0:
                progress(row.number - above, max(total, row.number - above))
            if not any(row.fields):
                continue
            if any("\ufffd" in line for line in self._lines):
                self.problems.add(
                    say("A character of this row could not be read and was replaced."),
                    row=row.number,
                    remedy=say("Look at the school’s name and address, and correct them by hand."),
                )
            yield row
        progress(self._number - above, self._number - above)

    def _find_headings(self, keys: frozenset[str]) -> tuple[str, ...]:
        seen: list[list[str]] = []
        first = list(islice(self._raw_lines(), MAX_HEADING_ROW))
        self._delimiter = _delimiter(first)
        self._waiting.extend(first)
        self._lines.clear()
        self._ended = False
        lines = 0
        reader = csv.reader(self._headed_lines(), delimiter=self._delimiter)
        while (fields := self._heading_row(reader)) is not None:
            lines += 1
            if len(fields) > MAX_COLUMNS:
                raise UserError(
                    say(
                        "The file has {count} columns; no published school file has so many.",
                        count=len(fields),
                    ),
                    where=say("{name}, row {lines}", name=self.source.name, lines=lines),
                    remedy=say("Choose the CSV file as it was downloaded."),
                    code="source.too-wide",
                )
            seen.append(fields)
            if keys & {folded(field) for field in fields}:
                self._number = lines
                return tuple(" ".join(field.replace("\ufeff", "").split()) for field in fields)
            if lines == MAX_HEADING_ROW:
                break
        return tuple(next((fields for fields in seen if any(fields)), []))

    def _heading_row(self, reader: Iterator[list[str]]) -> list[str] | None:
        try:
            return next(reader, None)
        except csv.Error as error:
            raise UserError(
                say("The headings of the file cannot be read."),
                where=self.source.name,
                remedy=say("Choose the CSV file as it was downloaded."),
                code="source.headings",
            ) from error

    def _headed_lines(self) -> Iterator[str]:
        """Lines for the headings; a quotation mark left open must not eat the whole file."""
        for count, line in enumerate(self._raw_lines()):
            if count >= MAX_LINES_OF_ROW:
                return
            if len(line) > MAX_LINE:
                raise csv.Error(say("a heading that runs on for ever"))
            yield line

    def _by_name(self) -> dict[str, int]:
        columns: dict[str, int] = {}
        for place, heading in enumerate(self.headings):
            name = folded(heading)
            if name in columns:
                self.problems.add(
                    say("Two columns have the same heading; the first of them was read."),
                    row=self._number,
                    column=heading,
                    remedy=say("Compare the two columns if their values matter to you."),
                )
            elif name:
                columns[name] = place
        return columns

    def _raw_lines(self) -> Iterator[str]:
        """Lines put back first, then the stream's; the lines of the current row are kept."""
        while True:
            line = self._waiting.popleft() if self._waiting else next(self.source.stream, "")
            # A zero character is damage like any that cannot be decoded, and told with its row.
            line = line.replace("\0", "\ufffd")
            if not line:
                self._ended = True
                return
            self._lines.append(line)
            yield line

    def _watched_lines(self) -> Iterator[str]:
        for line in self._raw_lines():
            if len(self._lines) > MAX_LINES_OF_ROW or len(line) > MAX_LINE:
                raise _RunsOn
            yield line

    def _records(self) -> Iterator[Row]:
        while not self._ended:
            reader = csv.reader(self._watched_lines(), delimiter=self._delimiter)
            again = False
            while not again:
                self._lines.clear()
                try:
                    fields = next(reader, None)
                except (_RunsOn, csv.Error):
                    fields, broken = None, True
                else:
                    # A row which is only given once the lines have run out was never closed.
                    broken = fields is not None and (self._ended or self._swallowed(fields))
                if broken:
                    self._number += 1
                    again = self._put_back_all_but_first()
                    yield Row(self._number, [])
                    if not again:
                        return
                elif fields is None:
                    return
                else:
                    self._number += 1
                    yield self._row(fields)

    def _swallowed(self, fields: Sequence[str]) -> bool:
        """Whether the row took in lines that are rows by themselves.

        A mark left open is closed by the first mark of a later row. If that row opens a field in
        the same column, the two make one row of the right width: the later school’s values under
        the earlier one’s name. What follows the mark gives it away, or a line as wide as a row.
        """
        if len(self._lines) == 1:
            return False
        if not self._well_formed():
            return True
        doubtful = len(fields) != self.width or self.width >= _WIDE
        return doubtful and any(len(self._split(line)) >= self.width for line in self._lines[1:])

    def _well_formed(self) -> bool:
        """Whether every mark in the row’s lines opens or closes a field, or is doubled."""
        try:
            list(csv.reader(self._lines, delimiter=self._delimiter, strict=True))
        except csv.Error:
            return False
        return True

    def _split(self, line: str) -> list[str]:
        try:
            return next(csv.reader([line], delimiter=self._delimiter), [])
        except csv.Error:
            return []

    def _put_back_all_but_first(self) -> bool:
        """Report the first line as broken; whether anything is left to go on with."""
        self.broken += 1
        first, others = self._lines[0], self._lines[1:]
        at_end = not others and self._ended
        self.problems.add(
            say("The file ends in the middle of this row, so it was cut off.")
            if at_end
            else say("A quotation mark opened in this row is never closed; the row was left out."),
            row=self._number,
            remedy=say("Download the file again: rows may be missing after this one.")
            if at_end
            else _BROKEN_REMEDY,
            severity="error",
            found=first.strip(),
        )
        self._waiting.extendleft(reversed(others))
        self._ended = at_end
        return not at_end

    def _row(self, fields: list[str]) -> Row:
        last = self._lines[-1]
        cut = len(fields) < self.width and not last.endswith(("\n", "\r"))
        return Row(self._number, fields, cut)


def joined(fields: Iterable[str]) -> str:
    """Fields as one text for a problem's ``found``."""
    return " | ".join(fields)


def _delimiter(lines: Sequence[str]) -> str:
    """The mark that parts the most fields in any of the first lines."""
    counts = {mark: max((line.count(mark) for line in lines), default=0) for mark in ",\t;"}
    return max(counts, key=lambda mark: counts[mark])
