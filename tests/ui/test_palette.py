"""The command palette and the list of shortcuts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.ui.shell.commands import Command, Commands
from ssio_desktop.ui.shell.lists import ShortcutList
from ssio_desktop.ui.shell.palette import CommandPalette
from tests.ui.accessibility import problems_in


def nothing() -> None:
    """A command that does nothing."""


@pytest.fixture
def commands() -> Commands:
    made = Commands()
    made.add(Command("schools", "Go to Schools", nothing, "Ctrl+2", "Pages"))
    made.add(Command("visits", "Go to Visits", nothing, "Ctrl+3", "Pages", words="notes"))
    made.add(Command("undo", "Undo the last change", nothing, "Ctrl+Z", "Changes"))
    made.add(Command("redo", "Redo", nothing, enabled=lambda: False))
    made.add(Command("keys", "Show keyboard shortcuts", nothing, "F1", also="Ctrl+/"))
    return made


@pytest.fixture
def palette(qtbot: QtBot, commands: Commands) -> CommandPalette:
    window = QWidget()
    window.resize(900, 700)
    qtbot.addWidget(window)
    made = CommandPalette(commands, window)
    qtbot.addWidget(made)
    made._window = window  # type: ignore[attr-defined] - kept alive as long as the palette
    made.show()
    return made


def titles(palette: CommandPalette) -> list[str]:
    found = palette.findChild(QListWidget)
    return [found.item(row).text() for row in range(found.count())]


def field(palette: CommandPalette) -> QLineEdit:
    found = palette.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def test_everything_that_can_be_done_is_listed_at_first(palette: CommandPalette) -> None:
    assert titles(palette) == [
        "Go to Schools",
        "Go to Visits",
        "Undo the last change",
        "Show keyboard shortcuts",
    ]
    assert problems_in(palette) == []


def test_a_few_letters_of_words_in_any_order_find_a_command(
    qtbot: QtBot, palette: CommandPalette
) -> None:
    qtbot.keyClicks(field(palette), "vis go")
    assert titles(palette) == ["Go to Visits"]
    field(palette).clear()
    qtbot.keyClicks(field(palette), "notes")
    assert titles(palette) == ["Go to Visits"]


def test_enter_chooses_the_line_marked_by_the_arrows(qtbot: QtBot, palette: CommandPalette) -> None:
    qtbot.keyClick(field(palette), Qt.Key.Key_Down)
    qtbot.keyClick(field(palette), Qt.Key.Key_Return)
    assert palette.chosen is not None and palette.chosen.id == "visits"


def test_the_arrows_go_round_and_paging_stops_at_the_end(
    qtbot: QtBot, palette: CommandPalette
) -> None:
    listed = palette.findChild(QListWidget)
    qtbot.keyClick(field(palette), Qt.Key.Key_Up)
    assert listed.currentRow() == 3
    qtbot.keyClick(field(palette), Qt.Key.Key_Down)
    assert listed.currentRow() == 0
    qtbot.keyClick(field(palette), Qt.Key.Key_PageDown)
    assert listed.currentRow() == 3


def test_nothing_found_is_said_and_enter_does_nothing(
    qtbot: QtBot, palette: CommandPalette
) -> None:
    qtbot.keyClicks(field(palette), "zebra")
    said = [each.text() for each in palette.findChildren(QLabel) if each.isVisible()]
    assert said == ["No command is called that."]
    qtbot.keyClick(field(palette), Qt.Key.Key_Return)
    assert palette.chosen is None and palette.isVisible()


def test_a_screen_reader_hears_the_key_with_the_title(palette: CommandPalette) -> None:
    first = palette.findChild(QListWidget).item(0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Go to Schools, Ctrl+2"


def test_the_list_of_shortcuts_has_every_key_once(
    qtbot: QtBot, commands: Commands, palette: CommandPalette
) -> None:
    listed = ShortcutList(commands.all(), palette)
    qtbot.addWidget(listed)
    listed.show()
    texts = [each.text() for each in listed.findChildren(QLabel)]
    for keys in ("Ctrl+2", "Ctrl+3", "Ctrl+Z", "F1 / Ctrl+/"):
        assert texts.count(keys) == 1
    assert "Redo" not in texts
    assert problems_in(listed) == []


def test_a_command_put_in_the_place_of_another_replaces_it(commands: Commands) -> None:
    again: Callable[[], None] = nothing
    commands.add(Command("undo", "Undo it", again))
    assert [each.title for each in commands.find("undo")] == ["Undo it"]
