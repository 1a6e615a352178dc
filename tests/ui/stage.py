"""A window with invented pages, for tests of the window itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ssio_desktop.services.results import Outcome
from ssio_desktop.ui.shell.commands import Commands
from ssio_desktop.ui.shell.context import PageContext, PageSpec
from ssio_desktop.ui.shell.messages import Messages
from ssio_desktop.ui.shell.operations import Operations
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.places import Navigator
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.theme.theme import Scheme, Theme, theme
from ssio_desktop.ui.widgets.tags import category_tag
from tests.conftest import ROOT
from tests.ui.window import ask_nothing


@dataclass
class Shelf:
    """What stands in for a workspace here: a list of words, and what was undone."""

    words: list[str] = field(default_factory=list)


class Notes(Page[Shelf]):
    """A page with a field, whose words are handed over when it is left."""

    watches = frozenset({"word"})

    def __init__(self, context: PageContext[Shelf]) -> None:
        super().__init__(context, "Notes")
        self.field = QLineEdit()
        self.field.setAccessibleName("Word")
        self.content.addWidget(self.field)
        self.content.addWidget(category_tag("3b", "Requires improvement"))
        self.shown_keys: list[str] = []

    def refresh(self) -> None:
        self.shown_keys.append(self.key)
        self.show_content()

    def leaving(self) -> None:
        word = self.field.text()
        if word:
            self.field.clear()
            self.context.operations.change(lambda shelf: keep(shelf, word), quiet=True, key="word")

    def focus_search(self) -> bool:
        self.field.setFocus()
        return True


class Plain(Page[Shelf]):
    def __init__(self, context: PageContext[Shelf]) -> None:
        super().__init__(context, "Plain")
        self.pressed = 0
        self.add_action("Begin", self.press, shortcut="Ctrl+N", kind="primary")

    def press(self) -> None:
        self.pressed += 1


def keep(shelf: Shelf, word: str) -> Outcome[None]:
    shelf.words.append(word)
    return Outcome(None, frozenset({f"word/{word}"}), f"“{word}” recorded", batch=word)


def unkeep(shelf: Shelf, batch: str) -> Outcome[Any]:
    if batch.startswith("undo-"):
        return keep(shelf, batch.removeprefix("undo-"))
    shelf.words.remove(batch)
    return Outcome(
        None, frozenset({f"word/{batch}"}), f"Undone: “{batch}” recorded", f"undo-{batch}"
    )


PAGES = (
    PageSpec("notes", "Notes", "notebook-pen", Notes, "Ctrl+1"),
    PageSpec("plain", "Plain", "house", Plain, "Ctrl+2"),
    PageSpec("one", "One school", "school", Notes, in_rail=False, parent="plain"),
)


@dataclass
class Stage:
    window: MainWindow
    shelf: Shelf
    settings: QSettings

    @property
    def context(self) -> PageContext[Shelf]:
        return self.window.context

    def part(self, kind: type[QWidget]) -> Any:
        return self.window.findChild(kind)


@pytest.fixture
def look() -> Iterator[Theme]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    found = theme() or Theme(application, ROOT / "resources", Scheme.LIGHT)
    found.choose(Scheme.LIGHT, 1.0)
    yield found
    found.choose(Scheme.LIGHT, 1.0)


@pytest.fixture
def open_stage(qtbot: QtBot, tmp_path: Path, look: Theme) -> Iterator[Callable[[], Stage]]:
    made: list[Stage] = []

    def open_() -> Stage:
        shelf = Shelf()
        settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        operations: Operations[Shelf] = Operations(lambda: shelf, undo=unkeep)
        context = PageContext(operations, Navigator(), Messages(), Commands(), look, settings)
        window = MainWindow(context, PAGES, title="Northshire", standing="A. Officer · autumn")
        for owned in (operations, context.navigator, context.messages, context.commands):
            owned.setParent(window)
        qtbot.addWidget(window, before_close_func=ask_nothing)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.start()
        made.append(Stage(window, shelf, settings))
        return made[-1]

    yield open_
    for stage in made:
        stage.window.context.operations.close()


@pytest.fixture
def stage(open_stage: Callable[[], Stage]) -> Stage:
    return open_stage()


def press(qtbot: QtBot, stage: Stage, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    qtbot.keyClick(QApplication.focusWidget() or stage.window, key, held)


CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
