"""The window: going about, keys, what it says, and the look."""

from __future__ import annotations

import threading
from collections import Counter
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.services.results import Outcome
from ssio_desktop.ui.shell.commands import Command
from ssio_desktop.ui.shell.message_bar import MessageBar
from ssio_desktop.ui.shell.rail import Rail
from ssio_desktop.ui.shell.status import StatusLine
from ssio_desktop.ui.theme.palettes import DARK
from ssio_desktop.ui.theme.theme import Scheme, Theme
from tests.ui.accessibility import problems_in
from tests.ui.stage import (
    ALT,
    CTRL,
    Notes,
    Plain,
    Shelf,
    Stage,
    keep,
    look,
    open_stage,
    press,
    stage,
)

__all__ = ["look", "open_stage", "stage"]


# --- going about ----------------------------------------------------------------------------


def test_a_page_is_opened_with_its_key_before_it_asks_for_data(stage: Stage) -> None:
    stage.context.navigator.go("one", "900001")
    page = stage.window.page("one")
    assert isinstance(page, Notes)
    assert page.shown_keys == ["900001"]


def test_arriving_moves_the_focus_to_the_heading_and_names_the_window(stage: Stage) -> None:
    stage.context.navigator.go("plain")
    focused = QApplication.focusWidget()
    assert focused is not None and focused.property("role") == "title"
    assert stage.window.windowTitle() == "Plain – Northshire – SSIO Desktop"


def test_a_page_reached_from_another_keeps_that_ones_mark_in_the_rail(stage: Stage) -> None:
    stage.context.navigator.go("one", "900001")
    marked = [each.text().strip() for each in places(stage) if each.property("here")]
    assert marked == ["Plain"]


def test_keys_go_to_pages_and_back_and_forward(qtbot: QtBot, stage: Stage) -> None:
    press(qtbot, stage, Qt.Key.Key_2, CTRL)
    assert stage.context.navigator.here.page == "plain"  # type: ignore[union-attr]
    press(qtbot, stage, Qt.Key.Key_Left, ALT)
    assert stage.context.navigator.here.page == "notes"  # type: ignore[union-attr]
    press(qtbot, stage, Qt.Key.Key_Right, ALT)
    assert stage.context.navigator.here.page == "plain"  # type: ignore[union-attr]


def test_arrows_in_the_rail_move_the_focus_and_only_enter_goes(qtbot: QtBot, stage: Stage) -> None:
    press(qtbot, stage, Qt.Key.Key_F6)
    first, second = places(stage)
    assert first.hasFocus()
    press(qtbot, stage, Qt.Key.Key_Down)
    assert second.hasFocus() and first.property("here") and not second.property("here")
    press(qtbot, stage, Qt.Key.Key_Return)
    assert stage.context.navigator.here.page == "plain"  # type: ignore[union-attr]
    assert second.property("here") and not first.property("here")


def test_pressing_the_place_one_is_at_leaves_its_mark(qtbot: QtBot, stage: Stage) -> None:
    first, _ = places(stage)
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert first.property("here")


def test_a_place_in_the_rail_is_a_button_whose_name_says_where_one_is(stage: Stage) -> None:
    first, _ = places(stage)
    seen = QAccessible.queryAccessibleInterface(first)
    assert seen.role() is QAccessible.Role.Button and not seen.state().checkable
    assert seen.text(QAccessible.Text.Name).endswith(", this page")


def test_going_elsewhere_the_focus_passes_over_nothing_on_the_way(
    qtbot: QtBot, stage: Stage
) -> None:
    page = stage.window.page("notes")
    page.findChildren(QLineEdit)[0].setFocus()
    passed: list[QWidget] = []

    def note(old: QWidget | None, new: QWidget | None) -> None:
        if new is not None:
            passed.append(new)

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.focusChanged.connect(note)
    try:
        stage.context.navigator.go("plain")
    finally:
        application.focusChanged.disconnect(note)
    assert passed == [stage.window.page("plain")._heading]


def test_what_had_the_focus_and_goes_hands_it_to_the_heading_and_not_to_the_rail(
    qtbot: QtBot, stage: Stage
) -> None:
    page = stage.window.page("notes")
    button = QPushButton("Done once")
    page.content.addWidget(button)
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    button.setEnabled(False)
    assert page._heading.hasFocus()
    button.setEnabled(True)
    button.setFocus()
    button.hide()
    assert page._heading.hasFocus()


def test_f6_goes_from_page_to_message_to_rail_and_back(qtbot: QtBot, stage: Stage) -> None:
    stage.context.messages.warning("The stick was pulled out.")
    bar, rail = stage.part(MessageBar), stage.part(Rail)
    press(qtbot, stage, Qt.Key.Key_F6)
    assert bar.isAncestorOf(QApplication.focusWidget())
    press(qtbot, stage, Qt.Key.Key_F6)
    assert rail.isAncestorOf(QApplication.focusWidget())
    press(qtbot, stage, Qt.Key.Key_F6)
    assert QApplication.focusWidget().property("role") == "title"


def test_the_search_key_goes_to_the_pages_own_search(qtbot: QtBot, stage: Stage) -> None:
    press(qtbot, stage, Qt.Key.Key_F, CTRL)
    page = stage.window.page("notes")
    assert isinstance(page, Notes) and page.field.hasFocus()


def test_no_two_commands_share_a_key_here_or_in_the_program(stage: Stage) -> None:
    keys = [
        key for each in stage.context.commands.all() for key in (each.shortcut, each.also) if key
    ]
    assert [key for key, count in Counter(keys).items() if count > 1] == []


def test_a_command_added_later_has_its_key_and_loses_it_when_removed(
    qtbot: QtBot, stage: Stage
) -> None:
    done: list[str] = []
    stage.context.commands.add(Command("x", "Do it", lambda: done.append("x"), "Ctrl+J"))
    press(qtbot, stage, Qt.Key.Key_J, CTRL)
    stage.context.commands.remove("x")
    press(qtbot, stage, Qt.Key.Key_J, CTRL)
    assert done == ["x"]


def test_a_pages_button_keeps_its_key_when_its_words_change(qtbot: QtBot, stage: Stage) -> None:
    stage.context.navigator.go("plain")
    page = stage.window.page("plain")
    assert isinstance(page, Plain)
    button = page.add_action("Continue", page.press, shortcut="Ctrl+J")
    button.setText("Complete")
    qtbot.waitUntil(button.isVisible)
    press(qtbot, stage, Qt.Key.Key_J, CTRL)
    qtbot.waitUntil(lambda: page.pressed == 1)
    assert button.accessibleName() == "Complete"


def test_the_keyboard_and_a_screen_reader_get_by(stage: Stage) -> None:
    stage.context.messages.warning("The stick was pulled out.", remedy="Put it back.")
    for page in ("notes", "plain"):
        stage.context.navigator.go(page)
        assert problems_in(stage.window) == []


# --- saying ---------------------------------------------------------------------------------


def test_a_change_is_told_with_a_way_to_undo_it(qtbot: QtBot, stage: Stage) -> None:
    with qtbot.waitSignal(stage.context.operations.announced):
        stage.context.operations.change(lambda shelf: keep(shelf, "one"))
    (said,) = stage.context.messages.history
    assert (said.what, said.action) == ("“one” recorded.", "Undo")
    press(qtbot, stage, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: stage.shelf.words == [])
    qtbot.waitUntil(lambda: len(stage.context.messages.history) == 2)
    assert stage.context.messages.history[-1].what == "Undone: “one” recorded."


def test_redoing_is_told_in_the_words_of_the_change(qtbot: QtBot, stage: Stage) -> None:
    operations = stage.context.operations
    for step in (
        lambda: operations.change(lambda shelf: keep(shelf, "one")),
        operations.undo,
        lambda: press(qtbot, stage, Qt.Key.Key_Y, CTRL),
    ):
        with qtbot.waitSignal(operations.announced):
            step()
    assert stage.context.messages.history[-1].what == "Done again: “one” recorded."
    assert stage.shelf.words == ["one"]


def test_undoing_nothing_is_answered(qtbot: QtBot, stage: Stage) -> None:
    press(qtbot, stage, Qt.Key.Key_Z, CTRL)
    assert "nothing to undo" in stage.context.messages.history[-1].what


def test_what_is_not_saved_is_loud_until_it_is(qtbot: QtBot, stage: Stage) -> None:
    disk = {"full": True}

    def write(shelf: Shelf) -> Outcome[None]:
        if disk["full"]:
            raise SurroundingsError("The disk is full.", remedy="Free some room.")
        return keep(shelf, "one")

    status = stage.part(StatusLine)
    stage.context.operations.change(write, quiet=True, key="word")
    qtbot.waitUntil(lambda: status.property("loud") is True)
    words = [each.text() for each in status.findChildren(QWidget) if hasattr(each, "text")]
    assert "NOT SAVED: The disk is full. Free some room." in words
    disk["full"] = False
    stage.context.operations.retry_unsaved()
    qtbot.waitUntil(lambda: status.property("loud") is False)


def test_words_that_the_disk_is_slow_to_take_are_loud_with_the_reason_and_what_to_do(
    qtbot: QtBot, stage: Stage
) -> None:
    answered = threading.Event()

    def slow(shelf: Shelf) -> Outcome[None]:
        answered.wait(20)
        return keep(shelf, "one")

    status = stage.part(StatusLine)

    def told() -> str:
        return " ".join(each.text() for each in status.findChildren(QLabel))

    stage.context.operations.change(slow, quiet=True, key="visit/1")
    qtbot.waitUntil(lambda: status.property("loud") is True)
    assert "NOT SAVED YET" in told() and "disk has not answered" in told()
    answered.set()
    qtbot.waitUntil(lambda: status.property("loud") is False)
    assert "NOT SAVED" not in told()


def test_recording_again_what_is_saved_already_is_never_loud(qtbot: QtBot, stage: Stage) -> None:
    answered = threading.Event()

    def slow(shelf: Shelf) -> Outcome[None]:
        answered.wait(20)
        return keep(shelf, "one")

    status = stage.part(StatusLine)
    stage.context.operations.change(slow, quiet=True, key="settle/1")
    assert not status._late.isActive()
    answered.set()
    qtbot.waitUntil(lambda: not stage.context.operations.is_busy)
    assert status.property("loud") is False


def test_an_undo_that_the_disk_prevented_can_be_tried_again(qtbot: QtBot, stage: Stage) -> None:
    operations = stage.context.operations
    with qtbot.waitSignal(operations.announced):
        operations.change(lambda shelf: keep(shelf, "one"))
    working = operations._undo

    def full(shelf: Shelf, batch: str) -> Outcome[Any]:
        raise SurroundingsError("The disk is full.")

    operations._undo = full
    with qtbot.waitSignal(operations.failed):
        operations.undo()
    operations._undo = working
    assert operations.undo_label == "“one” recorded"
    operations.undo()
    qtbot.waitUntil(lambda: stage.shelf.words == [])


# --- the look -------------------------------------------------------------------------------


def test_another_theme_leaves_nothing_of_the_old_one(stage: Stage, look: Theme) -> None:
    stage.context.messages.success("Done.")
    look.choose(Scheme.DARK)
    shown = stage.window.grab().toImage()
    seen = {
        shown.pixelColor(x, y).name()
        for x in range(0, shown.width(), 3)
        for y in range(0, shown.height(), 3)
    }
    assert DARK.categories["3b"].fill in seen
    light_grounds = {"#f6f6f3", "#ffffff", "#eceee9", "#f1f2ee", "#f7cfb0", "#e2f1e5"}
    assert seen & light_grounds == set()


def test_another_size_of_text_makes_hidden_pages_anew_and_keeps_the_one_on_show(
    stage: Stage, look: Theme
) -> None:
    notes = stage.window.page("notes")
    stage.context.navigator.go("plain")
    plain = stage.window.page("plain")
    look.choose(text_scale=2.0)
    assert stage.window.page("plain") is plain
    assert stage.window.page("notes") is not notes


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_window_fits_a_small_laptop(stage: Stage, look: Theme, scale: float) -> None:
    look.choose(text_scale=scale)
    least = stage.window.minimumSizeHint()
    assert least.width() <= 1366 and least.height() <= 768 - 48


def test_a_narrow_window_shows_the_places_as_icons_with_names(stage: Stage) -> None:
    stage.window.resize(740, 560)
    first, _ = places(stage)
    assert first.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    assert first.accessibleName() == "Notes, this page"
    assert first.toolTip() == "Notes (Ctrl+1)"


def places(stage: Stage) -> list[QToolButton]:
    rail = stage.part(Rail)
    return [each for each in rail.findChildren(QToolButton) if each.property("part") == "place"]
