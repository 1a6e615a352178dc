"""The layout as it was left, and files dropped onto the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.services import forms, set_up_files, visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.calendar import CalendarPage
from ssio_desktop.ui.form_library import FormsPage
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.imports import ImportPage
from ssio_desktop.ui.pages import PAGES
from ssio_desktop.ui.settings import SettingsPage
from ssio_desktop.ui.shell.explain import Message, Tone
from ssio_desktop.ui.shell.places import Place
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.visits import VisitsPage
from ssio_desktop.ui.widgets.passage import Passage
from tests.services.conftest import MakeWorkspace, make_workspace, register, ws
from tests.ui.form_library.test_forms_page import workbook
from tests.ui.window import OpenWindow, open_window

__all__ = ["MakeWorkspace", "make_workspace", "open_window", "register", "ws"]


def visits_page(window: MainWindow, qtbot: QtBot) -> VisitsPage:
    window.context.navigator.go("visits")
    page = window.page("visits")
    assert isinstance(page, VisitsPage)
    qtbot.waitUntil(lambda: not page.is_waiting and page.table.rows.rowCount() > 0)
    return page


@pytest.fixture
def visits(ws: Workspace) -> Workspace:
    forms.install_packed_forms(ws)
    for urn in ("900001", "900002"):
        visiting.new_visit(ws, urn, "termly-core")
    return ws


def test_widths_order_and_filters_come_back_in_the_next_sitting(
    visits: Workspace, open_window: OpenWindow, qtbot: QtBot
) -> None:
    page = visits_page(open_window(visits), qtbot)
    page.table.horizontalHeader().resizeSection(2, 333)
    page.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    page.state.setCurrentIndex(page.state.findData("draft"))
    page.state.activated.emit(page.state.currentIndex())
    page.window().close()

    again = visits_page(open_window(visits), qtbot)
    qtbot.waitUntil(lambda: again.state.currentData() == "draft")
    assert abs(again.table.columnWidth(2) - 333) <= 2
    assert [row.urn for row in again.table.rows.rows] == ["900002", "900001"]


def test_the_first_of_a_filter_is_not_what_every_sitting_begins_with(
    visits: Workspace, open_window: OpenWindow, qtbot: QtBot
) -> None:
    def whose(window: MainWindow) -> QComboBox:
        window.context.navigator.go("calendar")
        page = window.page("calendar")
        assert isinstance(page, CalendarPage)
        return page.whose

    window = open_window(visits)
    box = whose(window)
    assert box.currentData() == "mine"
    box.setCurrentIndex(box.findData(""))
    box.activated.emit(box.currentIndex())
    window.close()
    assert whose(open_window(visits)).currentData() == ""


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("actions", {"Standing", "Whose actions", "School", "Grouped"}),
        ("reading", {"Standing"}),
        ("board", {"Term", "Category", "Since last term", "Officer"}),
        ("search", {"Kind", "School", "Term", "Written by", "Time"}),
        ("visits", {"Term", "State", "Officer"}),
        ("accuracy", {"Which checks"}),
        ("batch", {"Term", "Which", "Officer"}),
    ],
)
def test_every_filter_is_kept(
    page: str, names: set[str], visits: Workspace, open_window: OpenWindow
) -> None:
    boxes = open_window(visits).page(page).findChildren(QComboBox)
    assert names <= {box.accessibleName() for box in boxes if box.property("keptChoice")}


def test_what_a_place_asks_for_comes_before_what_was_kept(
    visits: Workspace, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(visits)
    page = visits_page(window, qtbot)
    draft = page.state.findData("draft")
    page.state.setCurrentIndex(draft)
    page.state.activated.emit(draft)
    page.search.setText("no school is called that")
    window.close()
    window = open_window(visits)
    window.context.navigator.go("visits", "final")
    again = window.page("visits")
    assert isinstance(again, VisitsPage)
    qtbot.waitUntil(lambda: not again.is_waiting)
    # No visit is final here, so none of that state is offered; what was kept stays out of it.
    QApplication.processEvents()
    assert again.state.currentData() == ""
    window.context.navigator.go("visits", "draft")
    qtbot.waitUntil(lambda: again.state.currentData() == "draft")
    assert again.mine.currentData() == visits.officer


def test_a_width_that_was_given_stays_when_the_window_grows_and_at_larger_text(
    visits: Workspace, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(visits)
    page = visits_page(window, qtbot)
    page.table.horizontalHeader().resizeSection(2, 200)
    window.resize(1500, 800)
    assert page.table.columnWidth(2) == 200
    window.context.theme.choose(text_scale=2.0)
    try:
        assert page.table.columnWidth(2) > 300
    finally:
        window.context.theme.choose(text_scale=1.0)


def test_the_layout_is_reset_by_a_command(
    visits: Workspace, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(visits)
    page = visits_page(window, qtbot)
    before = page.table.columnWidth(2)
    page.table.horizontalHeader().resizeSection(2, before + 77)
    page.state.setCurrentIndex(1)
    page.state.activated.emit(1)
    (command,) = (each for each in window.context.commands.all() if each.id == "layout")
    command.run()
    assert page.table.columnWidth(2) == before
    assert page.state.currentIndex() == 0
    assert not [key for key in window.context.settings.allKeys() if key.startswith("layout/")]


def test_settings_that_were_damaged_are_passed_over(
    visits: Workspace, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    for key in ("layout/visits/DataTable/Visits", "layout/visits/QComboBox/State"):
        settings.setValue(key, '{"widths": {"form": "wide"}, "sort": [1, {}]}')
    settings.sync()
    page = visits_page(open_window(visits), qtbot)
    assert page.state.currentIndex() == 0


def drop(window: MainWindow, *paths: Path) -> bool:
    """Drop files onto the window as the desktop does; whether they were accepted."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(400, 300), action, data, button, none)
    QApplication.sendEvent(window, enter)
    dropped = QDropEvent(QPointF(400, 300), action, data, button, none)
    QApplication.sendEvent(window, dropped)
    return enter.isAccepted() and dropped.isAccepted()


def test_a_workbook_dropped_anywhere_goes_to_the_forms(
    ws: Workspace, tmp_path: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(ws)
    window.start("home")
    assert drop(window, workbook(tmp_path / "pulse.xlsx"))
    page = window.page("forms")
    assert isinstance(page, FormsPage)
    qtbot.waitUntil(page.incoming.isVisible, timeout=15_000)
    assert window.context.navigator.here is not None
    assert window.context.navigator.here.page == "forms"


def test_nothing_is_taken_while_a_dialog_waits_for_an_answer(
    ws: Workspace, register: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(ws)
    window.start("home")
    asked = QDialog(window)
    asked.open()
    assert not drop(window, register)
    assert window.context.navigator.here == Place("home")
    asked.reject()
    assert drop(window, register)


def test_a_register_dropped_twice_is_read_twice(
    ws: Workspace, register: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(ws)
    window.start("home")
    for _ in range(2):
        assert drop(window, register)
        page = window.page("import")
        assert isinstance(page, ImportPage)
        qtbot.waitUntil(lambda page=page: page.preview is not None, timeout=15_000)  # type: ignore[misc]


def test_a_file_that_nobody_reads_is_told_with_what_is_read(
    ws: Workspace, tmp_path: Path, open_window: OpenWindow
) -> None:
    window = open_window(ws)
    window.start("home")
    path = tmp_path / "song.ogg"
    path.write_bytes(b"la")
    assert drop(window, path)
    said = window.context.messages.history[-1]
    assert said.where == "song.ogg"
    assert ".csv" in said.remedy and ".xlsx" in said.remedy


def test_a_file_dropped_onto_a_text_is_left_to_the_window(qtbot: QtBot) -> None:
    text = Passage()
    qtbot.addWidget(text)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("x.csv")])
    assert not text.canInsertFromMimeData(data)
    data = QMimeData()
    data.setText("words")
    assert text.canInsertFromMimeData(data)


def test_a_folder_or_a_link_is_refused_with_words(
    ws: Workspace, register: Path, tmp_path: Path, open_window: OpenWindow
) -> None:
    window = open_window(ws)
    window.start("home")
    folder = tmp_path / "papers"
    folder.mkdir()
    assert drop(window, folder)
    assert window.context.messages.history[-1].where == "papers"
    assert drop(window, folder, register)
    assert window.context.messages.history[-1].where == "papers"
    assert window.context.navigator.here is not None
    assert window.context.navigator.here.page == "import"


def test_of_two_files_for_a_page_that_takes_one_it_is_said_which_was_left_out(
    ws: Workspace, tmp_path: Path, open_window: OpenWindow
) -> None:
    window = open_window(ws)
    window.start("home")
    assert drop(window, *(workbook(tmp_path / name) for name in ("a.xlsx", "b.xlsx")))
    assert any("b.xlsx" in said.where for said in window.context.messages.history)


def test_a_set_up_file_that_is_dropped_is_looked_at_by_the_settings(
    ws: Workspace, tmp_path: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(ws)
    window.start("home")
    path = tmp_path / "begin.ssio-set-up"
    set_up_files.make_set_up_file(ws, path)
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    asked: list[str] = []

    class Refusing(Asking):
        def sure(self, parent: QWidget, title: str, *_: object) -> bool:
            asked.append(title)
            return False

    page.asking = Refusing(window.context.settings)
    assert drop(window, path)
    qtbot.waitUntil(lambda: asked == ["Take in this set-up?"], timeout=15_000)


def test_the_first_nine_places_of_the_rail_have_the_keys_one_to_nine() -> None:
    keys = [spec.shortcut for spec in PAGES if spec.in_rail and not spec.foot]
    assert keys[:9] == [f"Ctrl+{number}" for number in range(1, 10)]


def test_the_name_of_a_file_is_written_as_the_file_is_called() -> None:
    said = {
        "a.docx": "a.docx.",
        "row 3": "Row 3.",
        "b.csv, row 3": "b.csv, row 3.",
        "begin.ssio-setup": "begin.ssio-setup.",
    }
    for where, place in said.items():
        assert Message(Tone.WARNING, "No.", where).place == place


def test_pressing_enter_at_once_begins_no_visit_at_a_school_that_nobody_chose(
    visits: Workspace, open_window: OpenWindow, qtbot: QtBot
) -> None:
    page = visits_page(open_window(visits), qtbot)
    page.begin()
    assert page.dialog is not None
    page.dialog._accept()
    assert page.dialog.isVisible()
    assert len(visiting.list_visits(visits)) == 2
    page.dialog._search.setText("900001")
    page.dialog._accept()
    qtbot.waitUntil(lambda: len(visiting.list_visits(visits)) == 3, timeout=15_000)
