from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.services import schools, set_up_files, setting_up
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.settings import SettingsPage, addresses
from ssio_desktop.ui.settings.set_up_card import SetUpCard
from ssio_desktop.ui.shell.closing import ClosingQuestion
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.theme.theme import Scheme
from ssio_desktop.ui.widgets.text import Text
from tests.conftest import ROOT
from tests.services.conftest import PACKS, PASSPHRASE
from tests.ui.accessibility import problems_in
from tests.ui.answers import buttons, says
from tests.ui.window import OpenWindow


def opened(window: MainWindow, qtbot: QtBot) -> SettingsPage:
    """The page with its settings read."""
    window.context.navigator.go("settings")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    qtbot.waitUntil(lambda: says(page, "Term dates") and not page.is_waiting)
    return page


def field(page: SettingsPage, name: str) -> QLineEdit:
    (found,) = [
        each
        for each in page.findChildren(QLineEdit)
        if each.accessibleName() == name and each.isVisible()
    ]
    return found


def choose(page: SettingsPage, name: str, words: str) -> None:
    (box,) = [each for each in page.findChildren(QComboBox) if each.accessibleName() == name]
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())


def test_a_name_is_recorded_by_its_button(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    window = open_window(ws)
    page = opened(window, qtbot)
    field(page, "Your name").setText("Ann Other")
    with qtbot.waitSignal(window.context.operations.changed):
        buttons(page, "Save name and role")[0].click()
    assert setting_up.current_officer(ws).name == "Ann Other"


def test_a_colleagues_address_is_asked_for_and_begins_with_the_one_that_is_there(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    colleague = setting_up.add_officer(ws, "Officer South", "").value.id
    setting_up.set_address(ws, colleague, "County Hall")
    window = open_window(ws)
    page = opened(window, qtbot)
    (button,) = buttons(page, "Address of Officer South…")
    assert button.text() == "Address…"

    asked: list[str] = []

    def answer(owner: QWidget, title: str, question: str, verb: str, known: str) -> str:
        asked.append(known)
        return "County Hall\nRoom 4"

    monkeypatch.setattr(addresses, "ask_words", answer)
    with qtbot.waitSignal(window.context.operations.changed):
        button.click()
    assert asked == ["County Hall"]
    assert setting_up.address_of(ws, colleague) == "County Hall\nRoom 4"


def test_what_is_being_typed_outlives_a_change_elsewhere(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    window = open_window(ws)
    page = opened(window, qtbot)
    qtbot.keyClicks(field(page, "Name of a colleague"), "Ann Oth")
    window.context.operations.change(lambda other: schools.set_package(other, "900001", True))
    qtbot.waitUntil(lambda: says(page, "Package of Ash Lane Primary School recorded"))
    assert field(page, "Name of a colleague").text() == "Ann Oth"


def test_after_a_button_was_pressed_the_focus_is_on_it_still(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    window = open_window(ws)
    page = opened(window, qtbot)
    typed = field(page, "Name of a colleague")
    typed.setFocus()
    QTest.keyClicks(typed, "Ann Other")
    QTest.keyClick(typed, Qt.Key.Key_Tab)
    (before,) = buttons(page, "Add the colleague")
    assert before.hasFocus()
    QTest.keyClick(before, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: says(page, "Name of Ann Other recorded") and not page.is_waiting)
    (after,) = buttons(page, "Add the colleague")
    assert after is not before and after.hasFocus()


def test_the_cards_that_read_by_themselves_keep_their_place_for_tab(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    window = open_window(ws)
    page = opened(window, qtbot)
    window.context.operations.change(lambda other: schools.set_package(other, "900001", True))
    qtbot.waitUntil(lambda: says(page, "Package of Ash Lane Primary School recorded"))
    qtbot.waitUntil(lambda: not window.context.operations.is_busy and not page.is_waiting)
    qtbot.waitUntil(lambda: says(page, "Due for review") and says(page, "Go back to a backup"))
    page.focus_heading()
    body = page._hold.widget()
    assert body is not None
    heights, names = list[int](), list[str]()
    for _ in range(80):
        here = window.focusWidget()
        assert here is not None
        if page._hold.isAncestorOf(here):
            heights.append(here.mapTo(body, here.rect().bottomLeft()).y())
            names.append(here.accessibleName())
        QTest.keyClick(here, Qt.Key.Key_Tab)
        if heights and not page.isAncestorOf(window.focusWidget() or window):
            break
    assert {"Passphrase or recovery code", "Decide: Categories with their evidence"} <= set(names)
    assert heights == sorted(heights)


def test_a_code_that_is_none_is_refused_and_the_old_one_stays(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    window = open_window(ws)
    page = opened(window, qtbot)
    field(page, "Code of the authority").setText("12")
    with qtbot.waitSignal(window.context.operations.failed) as told:
        buttons(page, "Save authority")[0].click()
    assert told.args[0].code == "authority.code"
    assert setting_up.authority(ws).code == "998"


def test_another_code_keeps_the_term_dates(ws: Workspace) -> None:
    dates = (
        'title = "Ours"\n[[term]]\nid = "2026-autumn"\n'
        "halves = [[2026-09-07, 2026-10-20], [2026-11-02, 2026-12-11]]\n"
    )
    setting_up.set_calendar(ws, dates, "ours.toml")
    before = setting_up.calendar(ws)
    setting_up.set_authority(ws, "997", "Elsewhere")
    assert setting_up.calendar(ws) == before
    assert len(before.terms) == 1


def test_the_passphrase_is_changed_after_it_was_typed_twice(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    window = open_window(ws)
    page = opened(window, qtbot)
    field(page, "Present passphrase").setText(PASSPHRASE)
    field(page, "New passphrase").setText("four dry umbrellas")
    field(page, "New passphrase again").setText("four dry umbrella")
    buttons(page, "Change the passphrase")[0].click()
    qtbot.waitUntil(lambda: bool(buttons(page, "The two new passphrases differ")))
    field(page, "New passphrase again").setText("four dry umbrellas")
    with qtbot.waitSignal(window.context.messages.said, timeout=20_000):
        buttons(page, "Change the passphrase")[0].click()
    setting_up.open_workspace(ws.store.path, "four dry umbrellas", PACKS).close()


def test_everything_wrong_with_a_framework_file_is_shown(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, tmp_path: Path
) -> None:
    page = opened(open_window(ws), qtbot)
    bad = tmp_path / "bad.toml"
    bad.write_text('id = "x y"\ntitle = ""\n', encoding="utf-8")
    page.take_framework(bad)
    qtbot.waitUntil(lambda: says(page, "bad.toml cannot be used as a framework"))
    page.take_framework(ROOT / "tests/data/frameworks/bands.toml")
    qtbot.waitUntil(lambda: not says(page, "bad.toml cannot be used"))


def test_a_file_that_is_no_text_is_no_framework(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, tmp_path: Path
) -> None:
    page = opened(open_window(ws), qtbot)
    bad = tmp_path / "bad.toml"
    bad.write_bytes(b"\xff\xfe\x00")
    page.take_framework(bad)
    qtbot.waitUntil(lambda: says(page, "It cannot be read as a text file"))


def test_the_look_changes_at_once_and_is_remembered(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    window = open_window(ws)
    page = opened(window, qtbot)
    look, settings = window.context.theme, window.context.settings
    try:
        choose(page, "Colours", "High contrast")
        choose(page, "Size of text", "150 %")
        assert (look.scheme, look.text_scale) == (Scheme.CONTRAST, 1.5)
        assert settings.value("appearance/scheme") == "contrast"
        assert float(str(settings.value("appearance/text_scale"))) == 1.5
    finally:
        look.choose(Scheme.LIGHT, 1.0)


def test_a_change_in_the_list_is_taken_back(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    schools.set_package(ws, "900001", True)
    window = open_window(ws)
    page = opened(window, qtbot)
    with qtbot.waitSignal(window.context.operations.changed):
        buttons(page, "Undo: Package of Ash Lane")[0].click()
    assert schools.school(ws, "900001").package is None


def test_a_backup_is_made_and_named(qtbot: QtBot, open_window: OpenWindow, ws: Workspace) -> None:
    window = open_window(ws)
    page = opened(window, qtbot)
    qtbot.waitUntil(lambda: bool(buttons(page, "Back up now")))
    with qtbot.waitSignal(window.context.messages.said):
        buttons(page, "Back up now")[0].click()
    made = ws.store.path.with_name(ws.store.path.name + ".backups")
    assert [each for each in made.iterdir() if each.suffix == ".ssio"]


def test_the_store_is_checked_on_request(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    window = open_window(ws)
    page = opened(window, qtbot)
    with qtbot.waitSignal(window.context.messages.said) as said:
        buttons(page, "Check the store")[0].click()
    assert "read through" in said.args[0].what


def test_a_keyboard_and_a_screen_reader_get_by(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    assert problems_in(opened(open_window(ws), qtbot)) == []


def test_a_set_up_file_is_written_and_another_authoritys_is_not_taken_in(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, tmp_path: Path
) -> None:
    window = open_window(ws)
    page = opened(window, qtbot)
    (made,) = page.findChildren(SetUpCard)
    path = tmp_path / "authority.ssio-set-up"
    with qtbot.waitSignal(window.context.messages.said):
        made.write(path)
    assert set_up_files.read_set_up_file(path).schools == 3
    setting_up.set_authority(ws, "997", "Elsewhere")
    found = set_up_files.read_set_up_file(path)
    with qtbot.waitSignal(window.context.operations.failed) as told:
        window.context.operations.change(lambda own: set_up_files.import_set_up(own, found))
    assert "997" in told.args[0].text


def test_words_typed_in_another_card_outlive_a_save_a_change_of_size_and_are_asked_for_at_the_end(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    window = open_window(ws)
    page = opened(window, qtbot)
    # With the blank before the next word, and in a field whose letters are dots.
    QTest.keyClicks(field(page, "Name of the authority"), "Council of the North ")
    QTest.keyClicks(field(page, "New passphrase"), "  ")
    QTest.keyClicks(field(page, "Your name"), " Senior ")
    typed = field(page, "Name of the authority").text()
    name = field(page, "Your name").text()
    with qtbot.waitSignal(window.context.operations.changed):
        buttons(page, "Save name and role")[0].click()
    qtbot.waitUntil(lambda: not page.is_waiting)
    assert field(page, "Name of the authority").text() == typed
    assert typed == "Council of the North "
    assert field(page, "New passphrase").text() == "  "
    assert field(page, "Your name").text() == name.strip()
    assert not field(page, "Your name").isModified()
    field(page, "New passphrase").clear()
    assert page.has_unsaved()
    window.context.navigator.go("home")
    window.context.theme.choose(text_scale=1.5)
    try:
        assert field_of(window, "Name of the authority") == typed
    finally:
        window.context.theme.choose(text_scale=1.0)
    asked: list[str] = []

    def stay() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, ClosingQuestion)
        asked.append(question.accessibleDescription())
        question.stay.click()

    QTimer.singleShot(0, stay)
    assert not window.close()
    assert "Settings" in asked[0]
    window.context.navigator.go("settings")
    with qtbot.waitSignal(window.context.operations.changed):
        buttons(page, "Save authority")[0].click()
    qtbot.waitUntil(lambda: not page.is_waiting)
    assert setting_up.authority(ws).name == "Council of the North"
    assert not page.has_unsaved()
    # An emptied field is something typed as well, and a change elsewhere does not fill it again.
    QTest.keyClicks(field(page, "Your name"), " Officer")
    assert page.has_unsaved()
    field(page, "Name of the authority").selectAll()
    QTest.keyClick(field(page, "Name of the authority"), Qt.Key.Key_Delete)
    with qtbot.waitSignal(window.context.operations.changed):
        buttons(page, "Save name and role")[0].click()
    qtbot.waitUntil(lambda: not page.is_waiting)
    assert field(page, "Name of the authority").text() == ""
    assert page.has_unsaved()


def field_of(window: MainWindow, name: str) -> str:
    """What stands in a field of the settings, on show or not."""
    page = window.page("settings")
    fields = page.findChildren(QLineEdit)
    return next(each.text() for each in fields if each.accessibleName() == name)


def is_in_sight(title: Text) -> bool:
    """Whether the whole of it is, once it is laid out."""
    is_laid_out = title.height() < 4 * title.fontMetrics().height()
    return is_laid_out and title.visibleRegion().boundingRect().height() >= title.height() - 1


def test_the_list_of_sections_leads_to_each_and_outlives_a_change(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    window = open_window(ws)
    page = opened(window, qtbot)
    contents = page.contents
    assert contents is not None and page.content.indexOf(contents) == 0
    with qtbot.waitSignal(window.context.operations.changed):
        window.context.operations.change(
            lambda own: setting_up.name_officer(own, own.officer, "A", "")
        )
    qtbot.waitUntil(lambda: not page.is_waiting)
    assert page.contents is contents and contents.isVisible()
    led = []
    for link in contents.links:
        link.click()
        here = page.focusWidget()
        assert isinstance(here, Text) and here.property("role") == "heading"
        qtbot.waitUntil(lambda title=here: is_in_sight(title))  # type: ignore[misc]
        led.append(here.text())
    assert (led[0], led[-1]) == ("Appearance", "What was done lately")
    assert len(set(led)) == len(contents.links)
    QTest.keyClick(page, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    here = page.focusWidget()
    assert isinstance(here, Text) and here.text() == led[1]
