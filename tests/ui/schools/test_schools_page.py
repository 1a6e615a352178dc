"""The list of schools through the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from ssio_desktop.services import importing, schools, setting_up
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.schools.finding import NONE
from ssio_desktop.ui.schools.schools_page import SchoolsPage
from ssio_desktop.ui.shell.places import Place
from tests.services.conftest import MakeWorkspace
from tests.sources.samples import invented_schools, write_extract
from tests.ui.accessibility import problems_in
from tests.ui.schools.desk import Desk, OpenDesk


def shown(page: SchoolsPage) -> list[str]:
    return [row.urn for row in page.table.rows.rows]


def many(workspace: Workspace, folder: Path, count: int = 60) -> Workspace:
    path = write_extract(folder / "edubasealldata20260901.csv", *invented_schools(count, 1))
    importing.run_import(workspace, importing.preview_schools(workspace, path))
    return workspace


def search(desk: Desk, page: SchoolsPage, text: str) -> None:
    with desk.qtbot.waitSignal(page.filters.changed):
        page.filters.search.setText(text)


def test_a_store_without_schools_says_how_to_get_the_register(
    make_workspace: MakeWorkspace, open_desk: OpenDesk
) -> None:
    desk = open_desk(make_workspace("north"))
    page = desk.schools()
    desk.press(page, "Import the register")
    assert desk.here == Place("import", "schools")


def test_typing_narrows_the_list_and_the_count_says_so(ws: Workspace, open_desk: OpenDesk) -> None:
    desk = open_desk(ws)
    page = desk.schools()
    assert page.count.text() == "3 schools"
    search(desk, page, "twr")
    assert shown(page) == ["900003"]
    assert page.count.text() == "1 of 3 schools"
    search(desk, page, "nothing of the kind")
    assert shown(page) == []
    desk.press(page, "Clear filters")
    assert page.count.text() == "3 schools"


def test_from_the_search_field_the_keys_lead_to_the_school(
    ws: Workspace, open_desk: OpenDesk
) -> None:
    desk = open_desk(ws)
    page = desk.schools()
    assert page.focus_search()
    search(desk, page, "birch")
    desk.qtbot.keyClick(page.filters.search, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    desk.qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert desk.here == Place("school", "900002")


def test_escape_empties_the_search_field(ws: Workspace, open_desk: OpenDesk) -> None:
    desk = open_desk(ws)
    page = desk.schools()
    search(desk, page, "birch")
    with desk.qtbot.waitSignal(page.filters.changed):
        desk.qtbot.keyClick(page.filters.search, Qt.Key.Key_Escape)
    assert len(shown(page)) == 3


def test_filters_offer_what_there_is_and_narrow(
    make_workspace: MakeWorkspace, tmp_path: Path, open_desk: OpenDesk
) -> None:
    ws = many(make_workspace("north"), tmp_path)
    first, second = [row.urn for row in schools.list_schools(ws)][:2]
    schools.assign_officer(ws, [first, second], ws.officer)
    desk = open_desk(ws)
    page = desk.schools()
    filters = page.filters
    filters.phase.setCurrentIndex(filters.phase.findData("secondary"))
    assert {row.phase for row in page.table.rows.rows} == {"secondary"}
    filters.clear()
    filters.mine.click()
    assert set(shown(page)) == {first, second}
    assert filters.officer.currentData() == ws.officer
    filters.mine.click()
    assert len(shown(page)) == 60
    filters.officer.setCurrentIndex(filters.officer.findData(NONE))
    assert len(shown(page)) == 58
    assert not filters.mine.isChecked()


def test_a_heading_sorts_and_the_order_outlives_a_search(
    make_workspace: MakeWorkspace, tmp_path: Path, open_desk: OpenDesk
) -> None:
    desk = open_desk(many(make_workspace("north"), tmp_path))
    page = desk.schools()
    columns = [column.id for column in page.table.rows.columns]
    page.table.sortByColumn(columns.index("pupils"), Qt.SortOrder.DescendingOrder)
    pupils = [row.pupils for row in page.table.rows.rows if row.pupils is not None]
    assert pupils == sorted(pupils, reverse=True)
    page.table.sortByColumn(columns.index("name"), Qt.SortOrder.DescendingOrder)
    search(desk, page, "ash lane")
    assert [row.name for row in page.table.rows.rows] == ["Ash Lane School 0"]
    search(desk, page, "ash")
    names = [row.name for row in page.table.rows.rows]
    assert names[0] == "Ash Park School 40"
    assert names[-1] == "Ash Green School 50"


def test_selected_schools_are_assigned_to_a_new_officer_and_it_is_undone(
    ws: Workspace, open_desk: OpenDesk
) -> None:
    desk = open_desk(ws)
    page = desk.schools()
    page.table.select(["900001", "900002"])
    assert page.selected_count.text() == "2 selected"
    page.assign()
    assert page.dialog is not None
    choice = page.dialog.officer
    choice.box.setCurrentIndex(choice.box.count() - 1)
    page.dialog.accept()
    assert page.dialog.isVisible(), "a new officer needs a name"
    assert choice.problem.isVisible()
    choice.name.setText("Bea South")
    with desk.qtbot.waitSignal(desk.context.operations.changed):
        page.dialog.accept()
    rows = {row.urn: row.officer_name for row in schools.list_schools(ws)}
    assert (rows["900001"], rows["900002"], rows["900003"]) == (
        "Bea South",
        "Bea South",
        "Officer North",
    )
    desk.wait(lambda: page.table.rows.rows[0].officer_name == "Bea South")
    assert {row.urn for row in page.table.selected()} == {"900001", "900002"}
    with desk.qtbot.waitSignal(desk.context.operations.changed):
        desk.context.operations.undo()
    assert {row.officer_name for row in schools.list_schools(ws)} == {"Officer North"}


def test_assigning_to_a_name_that_is_known_makes_no_second_officer(
    ws: Workspace, open_desk: OpenDesk
) -> None:
    setting_up.add_officer(ws, "Bea South", "")
    desk = open_desk(ws)
    page = desk.schools()
    page.table.select(["900001"])
    page.assign()
    assert page.dialog is not None
    page.dialog.officer.box.setCurrentIndex(page.dialog.officer.box.count() - 1)
    page.dialog.officer.name.setText("Bea South")
    with desk.qtbot.waitSignal(desk.context.operations.changed):
        page.dialog.accept()
    assert [each.name for each in setting_up.officers(ws)] == ["Bea South", "Officer North"]


def test_the_package_of_several_schools_is_recorded_and_undone_together(
    ws: Workspace, open_desk: OpenDesk
) -> None:
    desk = open_desk(ws)
    page = desk.schools()
    page.table.select(["900001", "900003"])
    with desk.qtbot.waitSignal(desk.context.operations.changed):
        page.set_package(True)
    assert [row.package for row in schools.list_schools(ws)] == [True, None, True]
    said = desk.context.messages.history[-1]
    assert said.what == "Package of 2 schools recorded."
    assert said.act is not None
    with desk.qtbot.waitSignal(desk.context.operations.changed):
        said.act()
    assert [row.package for row in schools.list_schools(ws)] == [None, None, None]


def test_what_a_colleague_recorded_meanwhile_is_shown_and_the_selection_stays(
    ws: Workspace, open_desk: OpenDesk
) -> None:
    desk = open_desk(ws)
    page = desk.schools()
    page.table.select(["900002"])
    with desk.qtbot.waitSignal(desk.context.operations.changed):
        desk.context.operations.change(lambda other: schools.assign_officer(other, ["900001"], ""))
    desk.wait(lambda: page.table.rows.rows[0].officer == "")
    assert [row.urn for row in page.table.selected()] == ["900002"]


def test_rows_are_copied_as_a_spreadsheet_takes_them(ws: Workspace, open_desk: OpenDesk) -> None:
    page = open_desk(ws).schools()
    page.table.select(["900003"])
    page.table.setFocus()
    QGuiApplication.clipboard().clear()
    page.table.copy_selected()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t")[:2] == ["School", "URN"]
    assert lines[1].split("\t")[:2] == ["Ysgol y Tŵr & Llyn", "900003"]


def test_a_keyboard_and_a_screen_reader_get_by(ws: Workspace, open_desk: OpenDesk) -> None:
    page = open_desk(ws).schools()
    page.table.select(["900001"])
    assert problems_in(page) == []


def test_the_authority_of_the_published_register_is_listed_whole(
    make_workspace: MakeWorkspace, shared: Path, open_desk: OpenDesk
) -> None:
    ws = make_workspace("north")
    path = shared / "data/gias/gias_extract_layout_derby_coventry_peterborough.csv"
    importing.run_import(ws, importing.preview_schools(ws, path, la="831"))
    desk = open_desk(ws)
    page = desk.schools()
    page.filters.standing.setCurrentIndex(page.filters.standing.findData("all"))
    assert page.count.text() == "139 schools"
    page.filters.standing.setCurrentIndex(page.filters.standing.findData("closed"))
    closed = len(shown(page))
    assert 0 < closed < 139
    assert page.count.text() == f"{closed} of 139 schools"
