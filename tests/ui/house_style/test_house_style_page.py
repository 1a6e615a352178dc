"""The page of the house style: its fields, its preview, its way back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PIL import Image
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.house_style import DEFAULTS, StyleChoices
from ssio_desktop.services import choosing_style, setting_up, style_choices
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.house_style import HouseStylePage
from ssio_desktop.ui.house_style.form import merged
from ssio_desktop.ui.settings import SettingsPage
from ssio_desktop.ui.shell.window import MainWindow
from tests.ui.accessibility import problems_in
from tests.ui.answers import Answers, buttons, says
from tests.ui.window import OpenWindow

WAIT = 15_000


def opened(window: MainWindow, qtbot: QtBot) -> HouseStylePage:
    """The page with its fields filled and its preview drawn."""
    window.context.navigator.go("style")
    page = window.page("style")
    assert isinstance(page, HouseStylePage)
    shows(page, qtbot)
    return page


def shows(page: HouseStylePage, qtbot: QtBot) -> None:
    """Wait until the preview is that of the fields."""
    qtbot.waitUntil(lambda: page._base is not None, timeout=WAIT)
    with qtbot.waitSignal(page.preview.drawn, timeout=WAIT):
        page.preview.draw()


def first_words(page: HouseStylePage) -> str:
    """What the first page of the preview says."""
    return " ".join(page.preview.viewer.document.getAllText(0).text().split())


def test_the_settings_lead_to_the_house_style_and_back(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    window = open_window(ws)
    window.context.navigator.go("settings")
    settings = window.page("settings")
    assert isinstance(settings, SettingsPage)
    qtbot.waitUntil(lambda: says(settings, "Term dates"), timeout=WAIT)
    buttons(settings, "House style of documents…")[0].click()
    page = window.page("style")
    qtbot.waitUntil(page.isVisible, timeout=WAIT)
    buttons(page, "Back to the settings")[0].click()
    assert settings.isVisible()


def test_what_is_typed_is_seen_in_the_preview_and_recorded_by_the_button_only(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    setting_up.set_authority(ws, "998", "Wetherdale Council")
    window = open_window(ws)
    page = opened(window, qtbot)
    assert "Wetherdale Council" in first_words(page)
    assert not page.save_button.isEnabled()
    with qtbot.waitSignal(page.preview.drawn, timeout=WAIT):
        page.form.service.setText("School Improvement Service")
        page.form.name.setText("Wetherdale Borough")
    assert "Wetherdale Borough School Improvement Service" in first_words(page)
    assert style_choices.choices(ws) == DEFAULTS
    with qtbot.waitSignal(window.context.operations.changed, timeout=WAIT):
        page.save_button.click()
    assert style_choices.choices(ws).service == "School Improvement Service"
    assert setting_up.authority(ws).name == "Wetherdale Borough"
    qtbot.waitUntil(lambda: not page.save_button.isEnabled(), timeout=WAIT)


def test_a_faint_colour_is_said_at_once_and_refused(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    window = open_window(ws)
    page = opened(window, qtbot)
    assert page.form.accent.fault == ""
    page.form.accent.line.setText("#e8a000")
    assert "hard to read" in page.form.accent.fault
    with qtbot.waitSignal(window.context.operations.failed, timeout=WAIT):
        page.save_button.click()
    assert style_choices.choices(ws) == DEFAULTS
    page.form.accent.line.setText("#7a1f3d")
    assert page.form.accent.fault == ""


def test_headings_are_those_of_the_document_in_the_preview(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    page = opened(open_window(ws), qtbot)
    assert "report.summary" in page.form.headings.lines
    page.form.headings.lines["report.summary"].setText("In short")
    box = page.preview.box
    with qtbot.waitSignal(page.preview.drawn, timeout=WAIT):
        box.setCurrentIndex(box.findData("dossier"))
        box.activated.emit(box.currentIndex())
    assert "School dossier" in first_words(page)
    with qtbot.waitSignal(page.preview.drawn, timeout=WAIT):
        page.form.headings.lines["dossier.kind"].setText("All about one school")
    assert "All about one school" in first_words(page)
    words = page.form.choices().words
    assert words == {"report.summary": "In short", "dossier.kind": "All about one school"}
    assert problems_in(page.window()) == []


def test_a_logo_is_recorded_when_it_is_chosen_and_what_is_typed_stays(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(ws)
    page = opened(window, qtbot)
    page.form.service.setText("Half typed")
    Image.new("RGB", (300, 100), "green").save(tmp_path / "logo.png")
    page.asking = Answers(path=tmp_path / "logo.png")
    buttons(page, "Choose a picture…")[0].click()
    qtbot.waitUntil(lambda: says(page, "A logo is printed."), timeout=WAIT)
    assert page.form.service.text() == "Half typed"
    assert choosing_style.shown(ws).logo
    assert page.save_button.isEnabled()
    buttons(page, "Print no logo")[0].click()
    qtbot.waitUntil(lambda: says(page, "No logo is printed yet."), timeout=WAIT)


def test_the_defaults_come_back_and_can_be_undone(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    chosen = choosing_style.choose(ws, replace(DEFAULTS, service="Service", size=12.0)).value
    window = open_window(ws)
    page = opened(window, qtbot)
    buttons(page, "Back to the defaults")[0].click()
    qtbot.waitUntil(lambda: page.form.service.text() == "", timeout=WAIT)
    assert style_choices.choices(ws) == DEFAULTS
    window.context.operations.undo()
    qtbot.waitUntil(lambda: page.form.service.text() == "Service", timeout=WAIT)
    assert style_choices.choices(ws) == chosen


def test_of_many_changes_in_a_row_the_last_is_shown(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    page = opened(open_window(ws), qtbot)
    for number in range(8):
        page.form.service.setText(f"Service {number}")
        page.preview.draw()
    qtbot.waitUntil(lambda: "Service 7" in first_words(page), timeout=WAIT)


def test_a_narrow_window_puts_the_preview_below(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    window = open_window(ws)
    page = opened(window, qtbot)
    window.resize(1400, 900)
    qtbot.waitUntil(lambda: page.preview.x() > page._area.x(), timeout=WAIT)
    window.resize(700, 900)
    qtbot.waitUntil(lambda: page.preview.y() > page._area.y(), timeout=WAIT)


def test_what_was_recorded_elsewhere_comes_in_where_nothing_was_typed() -> None:
    base = StyleChoices(service="A", size=10.5, words={"dossier.kind": "K", "dossier.visits": "V"})
    mine = replace(base, service="Typed", words={"dossier.kind": "K", "dossier.visits": "Typed"})
    new = replace(base, service="B", size=12.0, words={"dossier.visits": "W"})
    assert merged(mine, base, new) == StyleChoices(
        service="Typed", size=12.0, words={"dossier.visits": "Typed"}
    )
