"""Reads a workbook that somebody filled in, as hostile as any file from outside: rows of cells, and
what each holds. Knows no headings and no meaning.

A formula is not run and not believed; it is told as one, so that whoever reads can say where.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from ssio_desktop.errors import UserError
from ssio_desktop.exchange.cells import MAX_CELL, holdable
from ssio_desktop.exchange.limits import MEBIBYTE
from ssio_desktop.wording import say

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

LARGEST: Final = 4 * MEBIBYTE
_UNPACKED: Final = 12 * MEBIBYTE
"""The library takes some forty times as much memory as the parts are long."""
_PARTS: Final = 400
_SHEETS: Final = 20
_ROWS: Final = 2000
_COLUMNS: Final = 60


@dataclass(frozen=True, slots=True)
class FilledCell:
    """A cell that holds something. place: as a spreadsheet names it, such as ``B7``. text: as it
    reads. day: where it holds one. is_formula: text is then the formula."""

    place: str
    column: int
    row: int
    text: str
    day: date | None = None
    is_formula: bool = False


@dataclass(frozen=True, slots=True)
class FilledSheet:
    """A sheet, its rows from 1 with the cells that hold something; empty rows are left out.
    is_hidden: nobody sees it who opens the workbook."""

    name: str
    rows: tuple[tuple[FilledCell, ...], ...]
    is_hidden: bool = False


def read_filled(data: bytes, name: str) -> tuple[FilledSheet, ...]:
    """The sheets of a workbook. name: of the file, for what is said of it. UserError where it is
    none, is damaged, or asks for more than such a file needs."""
    if len(data) > LARGEST:
        raise _refused(name, say("The file is larger than 4 MB."))
    _check_parts(data, name)
    # Loaded when it is wanted: the start of the window does without it.
    from openpyxl import load_workbook  # noqa: PLC0415

    try:
        book = load_workbook(io.BytesIO(data), data_only=False, keep_links=False)
        sheets = [each for each in book.worksheets if hasattr(each, "iter_rows")]
        if len(sheets) > _SHEETS:
            raise _refused(name, say("It has more sheets than a plan needs."))
        return tuple(_sheet(each, name) for each in sheets)
    except UserError:
        raise
    except Exception as error:
        # The library raises whatever a broken part leads to: KeyError, TypeError, ParseError.
        raise _refused(name, say("It is damaged, or no Excel workbook.")) from error


def _check_parts(data: bytes, name: str) -> None:
    """Refuse what would unpack to more than there is any need for, before it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
        raise _refused(name, say("It is damaged, or no Excel workbook.")) from error
    if len(parts) > _PARTS or sum(each.file_size for each in parts) > _UNPACKED:
        raise _refused(name, say("It would unpack to more than a plan needs."))


def _sheet(sheet: Worksheet, name: str) -> FilledSheet:
    if sheet.max_row > _ROWS or sheet.max_column > _COLUMNS:
        raise _refused(
            name,
            say(
                "The sheet “{sheet}” has more than {rows} rows or {columns} columns.",
                sheet=sheet.title,
                rows=_ROWS,
                columns=_COLUMNS,
            ),
        )
    rows = (
        tuple(found for found in (_cell(each) for each in row) if found is not None)
        for row in sheet.iter_rows()
    )
    return FilledSheet(
        sheet.title, tuple(row for row in rows if row), sheet.sheet_state != "visible"
    )


def _cell(cell: Any) -> FilledCell | None:
    value = cell.value
    if value is None:
        return None
    if cell.data_type == "f":
        text = value if isinstance(value, str) else str(getattr(value, "text", "=…"))
        return _found(cell, text, is_formula=True)
    if isinstance(value, datetime):
        return _found(cell, value.date().isoformat(), day=value.date())
    if isinstance(value, date):
        return _found(cell, value.isoformat(), day=value)
    if isinstance(value, float) and value == int(value):
        value = int(value)
    text = holdable(str(value)).strip()
    return _found(cell, text) if text else None


def _found(
    cell: Any, text: str, *, day: date | None = None, is_formula: bool = False
) -> FilledCell:
    return FilledCell(cell.coordinate, cell.column, cell.row, text[:MAX_CELL], day, is_formula)


def _refused(name: str, what: str) -> UserError:
    return UserError(
        say("This workbook cannot be read. {what}", what=what),
        where=name,
        remedy=say(
            "Open it in Excel, save it again as .xlsx, and take that. Nothing was taken in."
        ),
        code="workbook.unreadable",
    )
