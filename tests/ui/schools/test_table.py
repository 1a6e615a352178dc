"""The table of plain rows, with schools in it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssio_desktop.services.schools import SchoolRow
from ssio_desktop.ui.schools.columns import school_columns
from ssio_desktop.ui.schools.finding import SchoolFilter, SchoolIndex
from ssio_desktop.ui.theme.theme import Scheme, Theme, theme
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from tests.conftest import ROOT
from tests.ui.schools.samples import row, rows

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@pytest.fixture
def model() -> RowsModel[SchoolRow]:
    return RowsModel(school_columns(), lambda each: each.urn)


def column(model: RowsModel[SchoolRow], name: str) -> int:
    return [each.id for each in model.columns].index(name)


def urns(model: RowsModel[SchoolRow]) -> list[str]:
    return [each.urn for each in model.rows]


def said(model: RowsModel[SchoolRow], place: int, name: str, role: Qt.ItemDataRole) -> object:
    return model.data(model.index(place, column(model, name)), role)


def test_the_model_keeps_qts_rules(model: RowsModel[SchoolRow]) -> None:
    tester = QAbstractItemModelTester(model)
    model.set_rows(rows(20))
    model.sort(column(model, "pupils"), DOWN)
    model.set_rows(rows(5))
    assert tester.model() is model


def test_what_is_not_known_stands_last_either_way(model: RowsModel[SchoolRow]) -> None:
    model.set_rows(
        [
            row(urn="900001", last_visit=None),
            row(urn="900002", last_visit=date(2026, 3, 1)),
            row(urn="900003", last_visit=date(2025, 3, 1)),
        ]
    )
    model.sort(column(model, "last_visit"), UP)
    assert urns(model) == ["900003", "900002", "900001"]
    model.sort(column(model, "last_visit"), DOWN)
    assert urns(model) == ["900002", "900003", "900001"]
    model.sort(-1)
    assert urns(model) == ["900001", "900002", "900003"]


def test_names_sort_by_letters_whatever_their_accents_and_by_number(
    model: RowsModel[SchoolRow],
) -> None:
    names = ("Élysée", "Elm 10", "elm 9", "Zeal", "Éa")
    model.set_rows([row(urn=str(900001 + place), name=name) for place, name in enumerate(names)])
    model.sort(column(model, "name"), UP)
    assert [each.name for each in model.rows] == ["Éa", "elm 9", "Elm 10", "Élysée", "Zeal"]


def test_categories_sort_in_their_order_with_the_vulnerable_after_their_own(
    model: RowsModel[SchoolRow],
) -> None:
    codes = ("4", "2TV", "", "3b", "2", "1", "3a")
    model.set_rows(
        [row(urn=str(900001 + place), category=code) for place, code in enumerate(codes)]
    )
    model.sort(column(model, "category"), UP)
    assert [each.category for each in model.rows] == ["1", "2", "2TV", "3a", "3b", "4", ""]


def test_a_place_in_the_table_follows_its_row_when_sorted(model: RowsModel[SchoolRow]) -> None:
    model.set_rows(rows(30))
    kept = QPersistentModelIndex(model.index(3, 1))
    urn = model.rows[3].urn
    model.sort(column(model, "pupils"), DOWN)
    assert model.rows[kept.row()].urn == urn


def test_a_changed_row_sorts_by_what_it_says_now(model: RowsModel[SchoolRow]) -> None:
    model.set_rows([row(urn="900001", pupils=1), row(urn="900002", pupils=2)])
    model.sort(column(model, "pupils"), UP)
    model.set_rows([row(urn="900001", pupils=3), row(urn="900002", pupils=2)])
    assert urns(model) == ["900002", "900001"]


def test_a_badge_is_heard_as_a_category_with_its_term(model: RowsModel[SchoolRow]) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    model.set_rows([row(category="3a", category_term="2026-summer"), row(urn="900002")])
    assert said(model, 0, "category", role) == "Category 3a, Summer term 2026"
    assert said(model, 1, "category", role) == "Not categorised"
    assert said(model, 0, "category", Qt.ItemDataRole.DisplayRole) == "3a"


def test_fifty_thousand_rows_are_narrowed_and_sorted_rightly(model: RowsModel[SchoolRow]) -> None:
    index = SchoolIndex(rows(50_000))
    model.sort(column(model, "pupils"), DOWN)
    model.set_rows(index.find(SchoolFilter(text="elysee 1", phase="secondary")))
    found = [each.pupils for each in model.rows]
    assert found == sorted(found, key=lambda pupils: -(pupils or 0))
    assert {each.phase for each in model.rows} == {"secondary"}
    assert all("École" in each.name and "1" in each.urn + each.name for each in model.rows)
    assert len(found) > 1_000
    model.set_rows(index.find(SchoolFilter(standing="all")))
    assert model.rowCount() == 50_000


def test_the_selection_outlives_a_search_that_still_shows_it(
    qtbot: QtBot, model: RowsModel[SchoolRow]
) -> None:
    table = DataTable(model, "Schools", several=True)
    qtbot.addWidget(table)
    many = rows(40)
    table.show_rows(many)
    table.select([many[3].urn, many[4].urn, many[20].urn])
    table.show_rows(many[4:])
    assert [each.urn for each in table.selected()] == [many[4].urn, many[20].urn]
    table.show_rows(many)
    assert [each.urn for each in table.selected()] == [many[4].urn, many[20].urn]


def test_a_selection_scattered_over_thousands_of_places_is_let_go(
    qtbot: QtBot, model: RowsModel[SchoolRow]
) -> None:
    table = DataTable(model, "Schools", several=True)
    qtbot.addWidget(table)
    many = rows(4_000)
    table.show_rows(many)
    table.selectAll()
    assert len(table.selected()) == 4_000
    table.show_rows(many[100:])
    assert len(table.selected()) == 3_900
    table.select([each.urn for each in many[100::2]])
    assert table.selected() == []


def test_enter_and_a_double_click_open_a_row(qtbot: QtBot, model: RowsModel[SchoolRow]) -> None:
    table = DataTable(model, "Schools")
    qtbot.addWidget(table)
    table.show_rows(rows(3))
    table.show()
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    table.selectionModel().setCurrentIndex(model.index(1, 0), flag)
    with qtbot.waitSignal(table.opened) as entered:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert entered.args == [model.rows[1]]
    with qtbot.waitSignal(table.opened) as clicked:
        table.doubleClicked.emit(model.index(2, 0))
    assert clicked.args == [model.rows[2]]


def test_rows_follow_the_size_of_text_both_ways(qtbot: QtBot, model: RowsModel[SchoolRow]) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    look = theme() or Theme(application, ROOT / "resources", Scheme.LIGHT)
    table = DataTable(model, "Schools")
    qtbot.addWidget(table)
    table.show_rows(rows(3))
    low = table.rowHeight(0)
    try:
        look.choose(text_scale=2.0)
        assert table.rowHeight(0) > low
    finally:
        look.choose(text_scale=1.0)
    assert table.rowHeight(0) == low


def test_the_column_of_names_takes_what_the_others_leave(
    qtbot: QtBot, model: RowsModel[SchoolRow]
) -> None:
    table = DataTable(model, "Schools")
    qtbot.addWidget(table)
    table.show_rows(rows(3))
    table.resize(2_000, 300)
    table.show()
    wide = table.columnWidth(column(model, "name"))
    table.hide_column("type", True)
    assert table.columnWidth(column(model, "name")) > wide
    table.resize(300, 300)
    assert table.columnWidth(column(model, "name")) >= 20 * table.fontMetrics().averageCharWidth()
