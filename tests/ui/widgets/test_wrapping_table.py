"""A table whose long words go on in a further line, so that none has to be guessed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel

WORDS = (
    "Agree a check for understanding in each lesson of science, and visit each teacher twice; " * 3
)
Table = DataTable[tuple[int, str]]


def shown(qtbot: QtBot, rows: list[tuple[int, str]]) -> Table:
    columns: tuple[Column[tuple[int, str]], ...] = (
        Column("number", "Number", lambda row: str(row[0]), lambda row: row[0], width=8),
        Column("words", "Words", lambda row: row[1]),
    )
    table: Table = DataTable(RowsModel(columns, lambda row: row[0]), "Rows", wraps=True)
    qtbot.addWidget(table)
    table.resize(420, 300)
    table.show()
    table.show_rows(rows)
    return table


def room_needed(table: Table, text: str) -> int:
    wrap = int(Qt.TextFlag.TextWordWrap)
    return table.fontMetrics().boundingRect(0, 0, table.columnWidth(1) - 24, 0, wrap, text).height()


def test_a_row_is_as_high_as_its_words_and_stays_so_when_rows_are_sorted(qtbot: QtBot) -> None:
    table = shown(qtbot, [(1, WORDS), (2, "Short"), (3, "Brief")])
    high, low, again = (table.rowHeight(place) for place in range(3))
    assert low == again < high
    assert high >= room_needed(table, WORDS) > table.fontMetrics().height()
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert [table.rowHeight(place) for place in range(3)] == [low, low, high]


def test_fewer_lines_are_needed_where_there_is_more_room(qtbot: QtBot) -> None:
    table = shown(qtbot, [(2, WORDS)])
    narrow = table.rowHeight(0)
    table.resize(1200, 300)
    assert table.rowHeight(0) < narrow


def test_rows_are_even_and_their_words_cut_where_there_are_hundreds(qtbot: QtBot) -> None:
    table = shown(qtbot, [(number, WORDS) for number in range(500)])
    assert len({table.rowHeight(place) for place in range(500)}) == 1
    assert table.rowHeight(0) < room_needed(table, WORDS)
    table.show_rows([(2, WORDS)])
    assert table.rowHeight(0) >= room_needed(table, WORDS)
