"""Finds the sheets of a plan in a workbook, whatever order its columns and sheets stand in, and
accounts for every cell: each belongs to a row that is read, or is listed as not understood."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from ssio_desktop.exchange.filled_workbook import FilledCell, FilledSheet
from ssio_desktop.services.casework.plan_layout import (
    COLUMNS,
    LINES,
    PLAN_FIELDS,
    PLAN_HEADINGS,
    PLAN_LINE,
    PLAN_REFERENCE,
    SCHOOL,
    Table,
)
from ssio_desktop.wording import say

_HEADINGS_IN: Final = 12
"""The headings stand in one of so many rows from the top."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A cell that was not taken in, and why. place: such as ``B7``."""

    sheet: str
    place: str
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of one of the tables, its cells by field."""

    table: Table
    sheet: str
    cells: Mapping[str, FilledCell]

    def text(self, name: str) -> str:
        """What stands in a cell; empty where nothing does."""
        return self.cells[name].text if name in self.cells else ""

    @property
    def place(self) -> str:
        """The row’s place, such as ``Milestones, row 7``."""
        first = next(iter(self.cells.values()))
        return say("{sheet}, row {row}", sheet=self.sheet, row=first.row)


@dataclass(frozen=True, slots=True)
class Sheets:
    """What a workbook holds of a plan. about: by field. rows: in the order of the sheets. key: the
    plan that it says it is of, or empty. fixed: cells with headings and the program’s own lines."""

    about: Mapping[str, tuple[str, FilledCell]]
    rows: tuple[Row, ...]
    key: str
    fixed: int
    unread: tuple[Unread, ...]


@dataclass(slots=True)
class _Found:
    about: dict[str, tuple[str, FilledCell]] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    key: str = ""
    fixed: int = 0
    unread: list[Unread] = field(default_factory=list)


def find_sheets(sheets: Sequence[FilledSheet]) -> Sheets:
    """The tables of a plan in a workbook."""
    found = _Found()
    for sheet in sheets:
        heading = next(_headings(sheet), None)
        if heading is not None:
            _take_table(found, sheet, *heading)
        elif _is_about(sheet):
            _take_about(found, sheet)
        else:
            why = say("This sheet has none of the plan’s headings.")
            found.unread += [_unread(sheet, cell, why) for row in sheet.rows for cell in row]
    return Sheets(found.about, tuple(found.rows), found.key, found.fixed, tuple(found.unread))


def plain(text: str) -> str:
    """Words as they are compared: in small letters, with single spaces."""
    return " ".join(text.casefold().split()).strip(" :*")


def _headings(sheet: FilledSheet) -> Iterator[tuple[Table, int, dict[int, str]]]:
    """The table whose headings stand in a sheet, the row, and the field of each column."""
    for row in sheet.rows[:_HEADINGS_IN]:
        if row[0].row > _HEADINGS_IN:
            return
        words = {cell.column: plain(cell.text) for cell in row}
        best: tuple[int, Table, dict[int, str]] | None = None
        for table in COLUMNS:
            fields = _fields(table, words)
            if "what" in fields.values() and len(fields) > max(1, best[0] if best else 1):
                best = (len(fields), table, fields)
        if best is not None:
            yield best[1], row[0].row, best[2]


def _fields(table: Table, words: Mapping[int, str]) -> dict[int, str]:
    """The field of each column by its heading; the first of two that name the same."""
    found: dict[int, str] = {}
    for exact in (True, False):
        for each in COLUMNS[table]:
            known = {plain(each.heading)} if exact else {plain(other) for other in each.other}
            at = next((c for c, word in words.items() if word in known and c not in found), None)
            if at is not None and each.field not in found.values():
                found[at] = each.field
    return found


def _take_table(
    found: _Found, sheet: FilledSheet, table: Table, top: int, fields: Mapping[int, str]
) -> None:
    for row in sheet.rows:
        cells: dict[str, FilledCell] = {}
        for cell in row:
            if cell.row < top:
                if cell.text == LINES[table]:
                    found.fixed += 1
                else:
                    why = say("It stands above the headings.")
                    found.unread.append(_unread(sheet, cell, why))
            elif cell.row == top and cell.column in fields:
                found.fixed += 1
            elif cell.column not in fields:
                why = say("Its column has no heading of the plan.")
                found.unread.append(_unread(sheet, cell, why))
            elif cell.is_formula:
                why = say("It is a formula. Type what it comes to.")
                found.unread.append(_unread(sheet, cell, why))
            else:
                cells[fields[cell.column]] = cell
        if cells:
            found.rows.append(Row(table, sheet.name, cells))


def _is_about(sheet: FilledSheet) -> bool:
    known = {plain(words) for words in (*PLAN_FIELDS.values(), PLAN_REFERENCE)}
    return any(plain(cell.text) in known for row in sheet.rows for cell in row[:1])


def _take_about(found: _Found, sheet: FilledSheet) -> None:
    fields = {plain(words): name for name, words in PLAN_FIELDS.items()}
    for row in sheet.rows:
        first, *others = row
        name = fields.get(plain(first.text), "")
        headings = tuple(cell.text for cell in row) == PLAN_HEADINGS
        if first.text in (PLAN_LINE, SCHOOL) or headings:
            found.fixed += len(row) if headings or first.text == SCHOOL else 1
            others = [] if headings or first.text == SCHOOL else others
        elif first.text == PLAN_REFERENCE:
            found.fixed += 1
            if others and re.fullmatch(r"[0-9]{1,8}:[0-9a-f-]{36}", others[0].text):
                found.key, others = others[0].text, others[1:]
                found.fixed += 1
        elif name and others and not others[0].is_formula and name not in found.about:
            found.fixed += 1
            found.about[name] = (sheet.name, others[0])
            others = others[1:]
        elif name and not others:
            found.fixed += 1
        else:
            others = list(row)
        why = say("The plan has no place for it.")
        found.unread += [_unread(sheet, cell, why) for cell in others]


def _unread(sheet: FilledSheet, cell: FilledCell, why: str) -> Unread:
    return Unread(sheet.name, cell.place, cell.text, why)
