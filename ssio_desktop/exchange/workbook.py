"""Tables as one Excel workbook: a sheet for each, its headings frozen, values of their own types.

No text can run as a formula: each is stored as text, and marked as such for whoever edits it.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ssio_desktop.exchange.cells import Cell, plain_text, write_cell
from ssio_desktop.exchange.tables import Column, TableSpec

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

ABOUT = "About"
_LONGEST_TITLE = 31
"""Characters of a sheet's name that Excel takes."""
_WIDEST = 60
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_FORMATS = {"date": "yyyy-mm-dd", "datetime": "yyyy-mm-dd hh:mm:ss", "integer": "0"}


def write_workbook(tables: Sequence[TableSpec], about: Sequence[str]) -> bytes:
    """The workbook of some tables. about: lines for its first sheet, which also lists the columns.

    Moments are in UTC, since a cell has no time zone. ValueError where two sheets would have one
    name, or a value does not fit its column.
    """
    # Loaded when it is wanted: the start of the window does without it.
    from openpyxl import Workbook  # noqa: PLC0415

    _check(tables)
    names = [ABOUT, *(_sheet_name(table) for table in tables)]
    if len({name.casefold() for name in names}) != len(names):
        raise ValueError("two sheets would have the same name")
    book = Workbook(write_only=True)
    _write_about(book.create_sheet(ABOUT), tables, about)
    for table, name in zip(tables, names[1:], strict=True):
        _write_sheet(book.create_sheet(name), table)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _check(tables: Sequence[TableSpec]) -> None:
    """ValueError where a value does not fit its column, before anything is begun: a sheet that is
    left half-written cannot be closed."""
    for table in tables:
        for row in table.rows:
            for value, column in zip(row, table.columns, strict=True):
                try:
                    write_cell(value, column.type)
                except ValueError as problem:
                    raise ValueError(f"{table.name}, {column.name}: {problem}") from problem


def _sheet_name(table: TableSpec) -> str:
    return table.title.translate(_FORBIDDEN).strip()[:_LONGEST_TITLE]


def _write_about(
    sheet: WriteOnlyWorksheet, tables: Sequence[TableSpec], about: Sequence[str]
) -> None:
    sheet.column_dimensions["A"].width = 28
    sheet.column_dimensions["B"].width = 28
    sheet.column_dimensions["C"].width = 90
    for line in about:
        sheet.append([_text(sheet, line)])
    sheet.append([])
    sheet.append([_bold(sheet, title) for title in ("Sheet", "Column", "What it holds")])
    for table in tables:
        for column in table.columns:
            words = (_sheet_name(table), column.title, column.description)
            sheet.append([_text(sheet, each) for each in words])


def _write_sheet(sheet: WriteOnlyWorksheet, table: TableSpec) -> None:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    sheet.freeze_panes = "A2"
    last = get_column_letter(len(table.columns))
    sheet.auto_filter.ref = f"A1:{last}{len(table.rows) + 1}"
    for number, wide in enumerate(_widths(table), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = wide
    sheet.append([_bold(sheet, column.title) for column in table.columns])
    for row in table.rows:
        sheet.append(
            [_cell(sheet, cell, column) for cell, column in zip(row, table.columns, strict=True)]
        )


def _widths(table: TableSpec) -> Iterator[int]:
    for place, column in enumerate(table.columns):
        longest = max((len(str(row[place])) for row in table.rows if row[place]), default=0)
        yield min(_WIDEST, max(len(column.title), longest) + 3)


def _cell(sheet: WriteOnlyWorksheet, value: Cell, column: Column) -> Any:
    """What stands in a cell, with its type."""
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415

    if isinstance(value, str):
        return _text(sheet, value)
    if isinstance(value, datetime):
        value = value.astimezone(UTC).replace(tzinfo=None)
    made = WriteOnlyCell(sheet, value)
    made.number_format = _FORMATS.get(column.type, "General")
    return made


def _text(sheet: WriteOnlyWorksheet, text: str) -> Any:
    """A cell that is text whatever it begins with."""
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415

    made = WriteOnlyCell(sheet, plain_text(text))
    if made.value:
        # The library takes what begins with “=” for a formula, and “#N/A” for an error.
        made.data_type = "s"
        made.quotePrefix = True
    return made


def _bold(sheet: WriteOnlyWorksheet, text: str) -> Any:
    from openpyxl.styles import Font  # noqa: PLC0415

    made = _text(sheet, text)
    made.font = Font(bold=True)
    return made
