"""The page of the forms, through the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ssio_desktop.services import form_library, forms
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.form_library import FormsPage
from ssio_desktop.ui.shell.window import MainWindow
from tests.services.conftest import MakeWorkspace, make_workspace, register, ws
from tests.services.test_form_library import CHOICES, SURVEY, form
from tests.ui.accessibility import problems_in
from tests.ui.fitting import clipped
from tests.ui.window import OpenWindow, open_window

__all__ = ["MakeWorkspace", "make_workspace", "open_window", "register", "ws"]


def forms_page(window: MainWindow, qtbot: QtBot, key: str = "") -> FormsPage:
    window.context.navigator.go("forms", key)
    page = window.page("forms")
    assert isinstance(page, FormsPage)
    qtbot.waitUntil(lambda: not page.is_waiting and not window.context.operations.is_busy)
    return page


def workbook(path: Path, survey: str = SURVEY) -> Path:
    """A form as a workbook."""
    book = pytest.importorskip("openpyxl").Workbook()
    book.remove(book.worksheets[0])
    settings = "form_id,form_title,version\npulse,Pulse,1\n"
    for name, text in (("survey", survey), ("choices", CHOICES), ("settings", settings)):
        sheet = book.create_sheet(name)
        for line in text.splitlines():
            sheet.append([cell or None for cell in line.split(",")])
    book.save(path)
    return path


def test_a_form_shows_its_questions_and_what_changed_since_another_version(
    ws: Workspace, tmp_path: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    form_library.install(ws, form(tmp_path))
    form_library.install(ws, form(tmp_path, "2", SURVEY + "text,more,More,,\n"))
    page = forms_page(open_window(ws), qtbot, "pulse@2")
    assert page.title.text() == "Pulse, version 2"
    assert [line.key for line in page.questions.rows.rows][-1] == "more"
    assert [(c.kind, c.key) for c in page.changed.rows.rows] == [("added", "more")]
    rows = list(page.table.rows.rows)
    page.table.selectRow(next(n for n, row in enumerate(rows) if row.ref == "pulse@1"))
    qtbot.waitUntil(lambda: [c.kind for c in page.changed.rows.rows] == ["removed"])


def test_a_workbook_is_looked_at_and_installed_and_the_installing_undone(
    ws: Workspace, tmp_path: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(ws)
    page = forms_page(window, qtbot)
    page.look_at(workbook(tmp_path / "pulse.xlsx"))
    qtbot.waitUntil(page.incoming.isVisible, timeout=15_000)
    assert page.incoming.about.text() == "Version 1, 3 questions, in pulse.xlsx."
    assert problems_in(page) == []
    with qtbot.waitSignal(window.context.operations.changed):
        page.incoming.install_button.click()
    qtbot.waitUntil(lambda: page.title.text() == "Pulse, version 1")
    assert not page.incoming.isVisible()
    assert any(info.ref == "pulse@1" for info in forms.forms(ws))
    with qtbot.waitSignal(window.context.operations.changed):
        window.context.operations.undo()
    assert not any(info.ref == "pulse@1" for info in forms.forms(ws))


def test_what_is_wrong_with_a_workbook_is_listed_with_its_places(
    ws: Workspace, tmp_path: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    page = forms_page(open_window(ws), qtbot)
    survey = SURVEY.replace("select_one mood", "select_one weather")
    page.look_at(workbook(tmp_path / "pulse.xlsx", survey))
    qtbot.waitUntil(page.incoming.isVisible, timeout=15_000)
    (problem,) = page.incoming.table.rows.rows
    assert problem.where.startswith("survey, row 3")
    assert problem.remedy
    assert not page.incoming.install_button.isVisible()


def test_a_form_is_retired_and_offered_again(
    ws: Workspace, tmp_path: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    form_library.install(ws, form(tmp_path))
    window = open_window(ws)
    page = forms_page(window, qtbot, "pulse@1")
    with qtbot.waitSignal(window.context.operations.changed):
        page.retire_button.click()
    qtbot.waitUntil(page.restore_button.isVisible)
    assert "pulse" not in {info.id for info in forms.forms(ws, offered=True)}
    with qtbot.waitSignal(window.context.operations.changed):
        page.restore_button.click()
    qtbot.waitUntil(page.retire_button.isVisible)


def test_a_trial_says_that_it_is_one_and_saves_nothing(
    ws: Workspace, tmp_path: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    form_library.install(ws, form(tmp_path))
    page = forms_page(open_window(ws), qtbot, "pulse@1")
    before = ws.store.digest()
    page.try_button.click()
    trial = page.trial
    assert trial is not None
    assert trial.windowTitle() == "Trial: Pulse"
    trial.form.session.set_value("words", "Only a trial")
    assert problems_in(trial) == []
    trial.reject()
    assert ws.store.digest() == before
    assert ws.store.drafts() == ()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off_on_a_laptop(
    scale: float, ws: Workspace, open_window: OpenWindow, qtbot: QtBot
) -> None:
    forms.install_packed_forms(ws)
    window = open_window(ws)
    window.context.theme.choose(text_scale=scale)
    try:
        window.resize(1366, 768)
        assert clipped(forms_page(window, qtbot)) == []
    finally:
        window.context.theme.choose(text_scale=1.0)
