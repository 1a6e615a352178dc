"""Importing a file through the window: choosing, previewing, importing, taking back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from ssio_desktop.services import importing, schools
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.imports import ImportPage
from ssio_desktop.ui.imports.reading import EVERY
from tests.services.conftest import MakeWorkspace
from tests.sources.samples import invented_schools, make_big_extract, school, write_extract
from tests.ui.accessibility import problems_in
from tests.ui.schools.desk import Desk, OpenDesk

LINKS = (
    '"URN","LinkURN","LinkName","LinkType","LinkEstablishedDate"\r\n'
    '"900001","900901","Ash Lane Junior School","Predecessor - merged","01-09-2016"\r\n'
)


def read(desk: Desk, page: ImportPage, path: Path) -> None:
    """Choose a file and wait for its preview or its refusal."""
    page.zone.take(path)
    desk.wait(lambda: page.preview_view.isVisible() or page.notice.isVisible())


def labels(page: ImportPage) -> list[str]:
    return [each.text() for each in page.history.findChildren(QLabel) if each.isVisible()]


def drop(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def test_a_register_is_previewed_imported_and_undone(
    make_workspace: MakeWorkspace, register: Path, open_desk: OpenDesk
) -> None:
    ws = make_workspace("north")
    desk = open_desk(ws)
    page = desk.imports()
    before = ws.store.digest()
    read(desk, page, register)
    view = page.preview_view
    assert [figure.count.text() for figure in view.figures] == ["3", "0", "0", "0", "0"]
    assert view.import_button.text() == "Import 3 schools"
    assert ws.store.digest() == before
    with desk.qtbot.waitSignal(desk.context.operations.changed):
        view.import_button.click()
    assert len(schools.list_schools(ws)) == 3
    assert page.notice.isVisible()
    assert not view.isVisible()
    desk.wait(lambda: f"Import of 3 schools from {register.name}" in labels(page))
    with desk.qtbot.waitSignal(desk.context.operations.changed):
        desk.press(page.history, "Undo")
    assert schools.list_schools(ws) == ()
    desk.wait(lambda: "Undone" in labels(page))


def test_a_later_register_shows_each_field_before_and_after(
    ws: Workspace, tmp_path: Path, open_desk: OpenDesk
) -> None:
    later = write_extract(
        tmp_path / "edubasealldata20261001.csv",
        school(URN="900001", EstablishmentName="Ash Lane Academy", NumberOfPupils="401"),
        school(URN="900002", EstablishmentName="Birch Hill Primary School"),
        school(URN="900004", EstablishmentName="Dell School"),
        encoding="utf-8",
    )
    desk = open_desk(ws)
    page = desk.imports()
    read(desk, page, later)
    lines = [
        (line.urn, line.field, line.before, line.after)
        for line in page.preview_view.changes.rows.rows
    ]
    assert lines == [
        ("900001", "Name", "Ash Lane Primary School", "Ash Lane Academy"),
        ("900001", "Pupils", "398", "401"),
        ("900004", "New", "", ""),
    ]
    counts = [figure.count.text() for figure in page.preview_view.figures]
    assert counts == ["1", "1", "1", "0", "0"]
    assert page.options.day_edit.text() == "1 October 2026"


def test_an_older_register_is_said_to_be_filed_behind_the_newer_one(
    ws: Workspace, tmp_path: Path, open_desk: OpenDesk
) -> None:
    older = write_extract(
        tmp_path / "edubasealldata20250901.csv",
        school(URN="900001", EstablishmentName="Ash Lane Infant School"),
        encoding="utf-8",
    )
    desk = open_desk(ws)
    page = desk.imports()
    read(desk, page, older)
    view = page.preview_view
    assert [figure.count.text() for figure in view.figures[:3]] == ["0", "0", "0"]
    assert [line.field for line in view.changes.rows.rows] == ["Filed behind a newer entry"]
    assert view.import_button.text() == "Import 1 school"
    said = [each.text() for each in view.findChildren(QLabel) if each.isVisible()]
    assert any("1 school will be filed behind newer entries" in text for text in said)


def test_a_file_that_changes_nothing_cannot_be_imported(
    ws: Workspace, register: Path, open_desk: OpenDesk
) -> None:
    desk = open_desk(ws)
    page = desk.imports()
    read(desk, page, register)
    assert not page.preview_view.import_button.isEnabled()
    page.run_import()
    assert desk.context.operations.pending_writes == 0


def test_a_preview_follows_what_changes_meanwhile(
    ws: Workspace, register: Path, open_desk: OpenDesk
) -> None:
    desk = open_desk(ws)
    page = desk.imports()
    read(desk, page, register)
    assert preview(page).unchanged == 3
    desk.wait(lambda: len(labels(page)) > 1)
    desk.press(page.history, "Undo")
    desk.wait(lambda: page.preview is not None and len(page.preview.new) == 3)


def test_problems_are_told_with_row_column_and_remedy_and_can_be_taken_away(
    make_workspace: MakeWorkspace, tmp_path: Path, open_desk: OpenDesk
) -> None:
    path = write_extract(
        tmp_path / "edubasealldata20260901.csv", school(), school(URN="12 34"), encoding="utf-8"
    )
    desk = open_desk(make_workspace("north"))
    page = desk.imports()
    read(desk, page, path)
    view = page.preview_view
    (problem,) = view.problems.rows.rows
    assert (problem.row, problem.severity) == (3, "error")
    view.tabs.setCurrentIndex(1)
    view.copy_button.click()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0].split("\t")[:4] == ["Row", "Column", "What", "Remedy"]
    assert copied[1].split("\t")[0] == "3"
    assert problem.what in copied[1]
    view.save_problems(tmp_path / "problems.csv")
    saved = (tmp_path / "problems.csv").read_text(encoding="utf-8-sig")
    assert problem.what in saved


def test_the_own_authority_is_taken_and_another_may_be_chosen(
    make_workspace: MakeWorkspace, tmp_path: Path, open_desk: OpenDesk
) -> None:
    path = write_extract(
        tmp_path / "edubasealldata20260901.csv",
        school(URN="900001", **{"LA (code)": "998", "LA (name)": "Northwold"}),
        school(URN="900002"),
        school(URN="900003"),
        encoding="utf-8",
    )
    desk = open_desk(make_workspace("north"))
    page = desk.imports()
    read(desk, page, path)
    box = page.options.authority_box
    assert page.options.authority == "998"
    assert [box.itemText(place) for place in range(box.count())] == [
        "Northwold (998)",
        "Wellbrook (999)",
        "Every authority in the file",
    ]
    assert [found.urn for found in preview(page).new] == ["900001"]
    choose_authority(desk, page, "999")
    assert [found.urn for found in preview(page).new] == ["900002", "900003"]
    assert preview(page).passed_over == 1
    choose_authority(desk, page, EVERY)
    assert len(preview(page).new) == 3


def test_where_the_own_authority_is_not_in_the_file_one_is_asked_for(
    make_workspace: MakeWorkspace, tmp_path: Path, open_desk: OpenDesk
) -> None:
    path = write_extract(
        tmp_path / "edubasealldata20260901.csv",
        school(URN="900001", **{"LA (code)": "801", "LA (name)": "Southwold"}),
        school(URN="900002"),
        encoding="utf-8",
    )
    desk = open_desk(make_workspace("north"))
    page = desk.imports()
    read(desk, page, path)
    assert page.preview is None
    assert not page.preview_view.isVisible()
    assert "several authorities" in page.notice.text
    choose_authority(desk, page, "801")
    assert [found.urn for found in preview(page).new] == ["900001"]
    assert not page.notice.isVisible()


def test_a_day_that_the_file_does_not_say_can_be_given(
    make_workspace: MakeWorkspace, tmp_path: Path, open_desk: OpenDesk
) -> None:
    path = write_extract(tmp_path / "register.csv", school(), encoding="utf-8")
    desk = open_desk(make_workspace("north"))
    page = desk.imports()
    read(desk, page, path)
    assert preview(page).as_at == date(2026, 10, 14)
    page.options.day_edit.setText("the first of March")
    desk.qtbot.keyClick(page.options.day_edit, Qt.Key.Key_Return)
    assert page.options.day_edit.property("invalid")
    page.options.day_edit.setText("1/3/2026")
    desk.qtbot.keyClick(page.options.day_edit, Qt.Key.Key_Return)
    desk.wait(lambda: page.preview is not None)
    assert preview(page).as_at == date(2026, 3, 1)
    assert preview(page).as_at_from == "as you said"


def test_a_wrong_file_says_what_it_is_and_what_to_do_and_stays_chosen(
    ws: Workspace, tmp_path: Path, open_desk: OpenDesk
) -> None:
    path = tmp_path / "links.csv"
    path.write_text(LINKS, encoding="utf-8")
    desk = open_desk(ws)
    page = desk.imports()
    read(desk, page, path)
    assert "This is the links between schools" in page.notice.text
    assert "links.csv" in page.notice.text
    assert "Choose another file" in page.notice.text
    assert page.choice is not None
    assert page.choice.path == path
    path.write_bytes(write_extract(tmp_path / "other.csv", school()).read_bytes())
    desk.press(page.notice, "Read it again")
    desk.wait(page.preview_view.isVisible)
    assert not page.notice.isVisible()


def test_inspections_before_schools_are_refused_in_place(
    make_workspace: MakeWorkspace, tmp_path: Path, open_desk: OpenDesk
) -> None:
    path = tmp_path / "history.csv"
    path.write_text("URN,Rating,Inspection Date\n900001,2,01/02/2019\n", encoding="utf-8")
    desk = open_desk(make_workspace("north"))
    page = desk.imports("inspections")
    read(desk, page, path)
    assert "Import the register of schools first." in page.notice.text


def test_links_and_inspections_are_imported_too(
    ws: Workspace, tmp_path: Path, open_desk: OpenDesk
) -> None:
    links, history = tmp_path / "links.csv", tmp_path / "history.csv"
    links.write_text(LINKS, encoding="utf-8")
    history.write_text("URN,Rating,Inspection Date\n900001,2,01/02/2019\n", encoding="utf-8")
    desk = open_desk(ws)
    for subject, path in (("links", links), ("inspections", history)):
        page = desk.imports(subject)
        read(desk, page, path)
        assert page.options.isVisible() == (subject == "inspections")
        with desk.qtbot.waitSignal(desk.context.operations.changed):
            page.run_import()
    record = schools.school(ws, "900001")
    assert [link.other_urn for link in record.links] == ["900901"]
    assert len(record.inspections) == 1


def test_reading_a_large_file_can_be_stopped_and_begun_again(
    make_workspace: MakeWorkspace, tmp_path: Path, open_desk: OpenDesk
) -> None:
    path = make_big_extract(tmp_path / "edubasealldata20260901.csv", 12_000, 2)
    desk = open_desk(make_workspace("north"))
    page = desk.imports()
    page.zone.take(path)
    assert page.progress.isVisible()
    page.progress.stop_button.click()
    desk.wait(page.notice.isVisible)
    assert page.notice.text.startswith("Stopped.")
    assert not page.progress.isVisible()
    assert not page.preview_view.isVisible()
    desk.press(page.notice, "Read it again")
    desk.wait(lambda: page.options.isVisible())


def test_an_import_that_is_stopped_keeps_nothing_but_its_preview(
    make_workspace: MakeWorkspace, tmp_path: Path, open_desk: OpenDesk
) -> None:
    path = write_extract(
        tmp_path / "edubasealldata20260901.csv", *invented_schools(1_500, 1), encoding="utf-8"
    )
    ws = make_workspace("north")
    desk = open_desk(ws)
    page = desk.imports()
    read(desk, page, path)
    before = ws.store.digest()
    page.run_import()
    assert not page.zone.isEnabled()
    page.progress.stop_button.click()
    desk.wait(page.notice.isVisible)
    assert ws.store.digest() == before
    assert page.preview_view.isVisible()
    assert page.preview_view.import_button.isEnabled()
    assert page.zone.isEnabled()


def test_a_keyboard_and_a_screen_reader_get_by(
    ws: Workspace, tmp_path: Path, open_desk: OpenDesk
) -> None:
    path = write_extract(
        tmp_path / "edubasealldata20261001.csv",
        school(URN="900001", EstablishmentName="Ash Lane Academy"),
        school(URN="12 34"),
        school(URN="900002", **{"LA (code)": "998", "LA (name)": "Northwold"}),
        encoding="utf-8",
    )
    desk = open_desk(ws)
    page = desk.imports()
    desk.wait(lambda: len(labels(page)) > 1)
    assert problems_in(page) == []
    read(desk, page, path)
    page.window().resize(1366, 1600)
    assert problems_in(page) == []
    page.preview_view.tabs.setCurrentIndex(1)
    assert problems_in(page) == []


def test_the_published_register_of_an_authority_comes_in_through_the_window(
    make_workspace: MakeWorkspace, shared: Path, open_desk: OpenDesk
) -> None:
    ws = make_workspace("north")
    desk = open_desk(ws)
    page = desk.imports()
    path = shared / "data/gias/gias_extract_layout_derby_coventry_peterborough.csv"
    read(desk, page, path)
    assert page.preview is None
    choose_authority(desk, page, "831")
    assert (len(preview(page).new), preview(page).passed_over) == (139, 241)
    with desk.qtbot.waitSignal(desk.context.operations.changed, timeout=20_000):
        page.run_import()
    assert len(schools.list_schools(ws, la="831")) == 139


def preview(page: ImportPage) -> importing.ImportPreview:
    assert page.preview is not None
    return page.preview


def choose_authority(desk: Desk, page: ImportPage, code: str) -> None:
    box = page.options.authority_box
    box.setCurrentIndex(box.findData(code))
    box.activated.emit(box.currentIndex())
    desk.wait(lambda: page.preview is not None)
