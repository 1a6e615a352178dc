"""The readable tables of an exchange file: their shape, and their CSV text.

Knows nothing of what the tables are about; whoever makes a return brings them as plain rows.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ssio_desktop.exchange.cells import Cell, ColumnType, read_cell, write_cell

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""Without it Excel reads UTF-8 as the code page of the machine."""

_TABLE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_COLUMN_NAME = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in the file, its type, and what people call it."""

    name: str
    type: ColumnType
    title: str
    description: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Columns whose values stand in the referenced columns of another table, or are empty."""

    columns: tuple[str, ...]
    table: str
    referenced: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableSpec:
    """A table with its rows, each as long as there are columns, in the order to be shown."""

    name: str
    title: str
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def part(self) -> str:
        """The name of the table's part in the file."""
        return f"tables/{self.name}.csv"

    def cells_of(self, columns: Iterable[str]) -> list[tuple[Cell, ...]]:
        """The values of some columns, row by row."""
        names = [column.name for column in self.columns]
        at = [names.index(column) for column in columns]
        return [tuple(row[place] for place in at) for row in self.rows]


def check_tables(tables: Sequence[TableSpec]) -> None:
    """ValueError where tables contradict themselves or one another.

    Looked at: names, rows as long as the columns, required cells filled, primary keys present
    and different, foreign keys that lead to a row. Types are checked as cells are written.
    """
    by_name = {table.name: table for table in tables}
    if len(by_name) != len(tables):
        raise ValueError("two tables have the same name")
    for table in tables:
        _check_names(table)
        _check_rows(table)
    for table in tables:
        for key in table.foreign_keys:
            target = by_name.get(key.table)
            if target is None:
                raise ValueError(f"{table.name}: there is no table {key.table}")
            known = set(target.cells_of(key.referenced))
            for cells in table.cells_of(key.columns):
                if cells not in known and any(cell is not None for cell in cells):
                    raise ValueError(f"{table.name}: {cells!r} is not in {key.table}")


def _check_names(table: TableSpec) -> None:
    names = [column.name for column in table.columns]
    if _TABLE_NAME.fullmatch(table.name) is None:
        raise ValueError(f"not a table's name: {table.name!r}")
    if not names or len(set(names)) != len(names):
        raise ValueError(f"{table.name}: columns must have different names")
    for name in names:
        if _COLUMN_NAME.fullmatch(name) is None:
            raise ValueError(f"{table.name}: not a column's name: {name!r}")
    for name in (*table.primary_key, *(c for key in table.foreign_keys for c in key.columns)):
        if name not in names:
            raise ValueError(f"{table.name}: a key names the missing column {name}")
    if not table.primary_key:
        raise ValueError(f"{table.name}: a table must have a primary key")


def _check_rows(table: TableSpec) -> None:
    needed = [
        place
        for place, column in enumerate(table.columns)
        if column.required or column.name in table.primary_key
    ]
    for number, row in enumerate(table.rows, start=1):
        if len(row) != len(table.columns):
            raise ValueError(f"{table.name}: row {number} has {len(row)} cells")
        for place in needed:
            if row[place] is None or row[place] == "":
                name = table.columns[place].name
                raise ValueError(f"{table.name}: row {number} has no {name}")
    keys = table.cells_of(table.primary_key)
    if len(set(keys)) != len(keys):
        raise ValueError(f"{table.name}: two rows have the same key")


def write_table(table: TableSpec) -> bytes:
    """The table as CSV: UTF-8 with byte order mark, commas, CRLF after each row (RFC 4180).

    Every text is quoted, because LibreOffice parts fields at semicolons and tabs too.
    Line ends inside cells stay as they are. ValueError names a cell that does not fit its column.
    """
    return b"".join(table_lines(table.name, table.columns, table.rows))


def table_lines(
    name: str, columns: Sequence[Column], rows: Iterable[Sequence[Cell]], *, whole: bool = False
) -> Iterator[bytes]:
    """The lines of a table as :func:`write_table` writes it, one after another.

    whole: texts longer than a spreadsheet's cell are written whole.
    """
    yield BYTE_ORDER_MARK + ",".join(column.name for column in columns).encode() + b"\r\n"
    for number, row in enumerate(rows, start=1):
        try:
            yield (
                ",".join(
                    _field(write_cell(cell, column.type, whole=whole), column)
                    for cell, column in zip(row, columns, strict=True)
                )
                + "\r\n"
            ).encode()
        except ValueError as problem:
            raise ValueError(f"{name}: row {number}: {problem}") from problem


def _field(text: str, column: Column) -> str:
    if column.type == "string" and text:
        return '"' + text.replace('"', '""') + '"'
    return text


def read_table(data: bytes, columns: Sequence[Column]) -> tuple[tuple[Cell, ...], ...]:
    """The rows of a table that :func:`write_table` wrote; ValueError where it is another's.

    Empty text comes back as no value.
    """
    reader = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
    try:
        header, *rows = list(reader)
    except csv.Error as problem:
        raise ValueError(str(problem)) from None
    if header != [column.name for column in columns]:
        raise ValueError("the table has other columns")
    return tuple(
        tuple(read_cell(text, column.type) for text, column in zip(row, columns, strict=True))
        for row in rows
    )
