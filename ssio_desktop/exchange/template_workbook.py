"""Writes a workbook for others to fill in: headings, rows that are known, lists to choose from.

No text can run as a formula. Knows no meaning of what it writes.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, Literal

from ssio_desktop.exchange.cells import plain_text

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Content = str | date | Decimal | None
Kind = Literal["text", "day", "money"]
_FORMATS: Final = {"text": "@", "day": "d mmm yyyy", "money": "#,##0.00"}
_ROOM: Final = 60
"""Empty rows below the known ones that are made ready to be filled in."""


@dataclass(frozen=True, slots=True)
class TemplateColumn:
    """A column. width: in characters. choices: one of which is to be taken. fixed: not to be
    changed by who fills the sheet in."""

    heading: str
    width: int
    kind: Kind = "text"
    choices: tuple[str, ...] = ()
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class TemplateSheet:
    """A sheet: lines above, the headings, the rows known. room: whether rows can be added."""

    title: str
    lines: tuple[str, ...]
    columns: tuple[TemplateColumn, ...]
    rows: tuple[tuple[Content, ...], ...] = ()
    room: bool = True


def write_template(sheets: Sequence[TemplateSheet]) -> bytes:
    """The workbook of some sheets, for print on paper on its side."""
    # Loaded when it is wanted: the start of the window does without it.
    from openpyxl import Workbook  # noqa: PLC0415

    book = Workbook()
    for number, each in enumerate(sheets):
        sheet = book.active if number == 0 else book.create_sheet()
        sheet.title = each.title
        _fill(sheet, each)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _fill(sheet: Worksheet, told: TemplateSheet) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    grey, head = PatternFill("solid", fgColor="F1F3F5"), PatternFill("solid", fgColor="DDE5EE")
    for place, line in enumerate(told.lines, start=1):
        _put(sheet, place, 1, line)
    top = len(told.lines) + 1
    wrapped = Alignment(wrap_text=True, vertical="top")
    for number, column in enumerate(told.columns, start=1):
        cell = _put(sheet, top, number, column.heading)
        cell.font, cell.fill, cell.alignment = Font(bold=True), head, wrapped
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    last = top + len(told.rows) + (_ROOM if told.room else 0)
    for row in range(top + 1, last + 1):
        known = told.rows[row - top - 1] if row - top <= len(told.rows) else ()
        for number, column in enumerate(told.columns, start=1):
            cell = _put(sheet, row, number, known[number - 1] if known else None)
            cell.alignment = wrapped
            if cell.data_type != "s":
                cell.number_format = _FORMATS[column.kind]
            if column.fixed:
                cell.fill = grey
    _choices(sheet, told, top + 1, last)
    sheet.freeze_panes = f"A{top + 1}"
    sheet.print_title_rows = f"{top}:{top}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _choices(sheet: Worksheet, told: TemplateSheet, first: int, last: int) -> None:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415

    for number, column in enumerate(told.columns, start=1):
        if column.choices and last >= first:
            listed = DataValidation("list", formula1=f'"{",".join(column.choices)}"')
            letter = get_column_letter(number)
            listed.add(f"{letter}{first}:{letter}{last}")
            sheet.add_data_validation(listed)


def _put(sheet: Worksheet, row: int, column: int, value: Content) -> Any:
    cell = sheet.cell(row, column)
    if isinstance(value, str):
        if value:
            cell.value = plain_text(value)
            # The library takes what begins with “=” for a formula.
            cell.data_type = "s"
            cell.quotePrefix = True
    elif value is not None:
        cell.value = value
    return cell
