"""The first minutes of somebody with the program: what they see, press and type."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.bootstrap import find_resources, open_doors
from ssio_desktop.services.entering import Entered
from ssio_desktop.ui.app import Surroundings, make_application, make_window
from ssio_desktop.ui.forms.form_view import FormView
from ssio_desktop.ui.forms.text_editors import Passage
from ssio_desktop.ui.home import HomePage
from ssio_desktop.ui.imports import ImportPage
from ssio_desktop.ui.recovery import offer_code
from ssio_desktop.ui.schools import SchoolsPage
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.start import StartDialog
from ssio_desktop.ui.visits import VisitPage, VisitsPage
from ssio_desktop.ui.visits.new_visit import NewVisitDialog
from tests.sources.samples import school, write_extract
from tests.ui.accessibility import problems_in
from tests.ui.window import ask_nothing

WAIT = 20_000
PASSPHRASE = "three wet umbrellas"
P = TypeVar("P")


class FirstRun:
    """A computer on which the program has never run, and the keys of the person before it."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.folder = folder
        self.qtbot = qtbot
        self.bugs: list[BaseException] = []
        resources = find_resources()
        self.around = Surroundings(
            resources=resources.folder,
            settings=folder / "window.ini",
            stores=folder,
            doors=open_doors(resources, folder / "practice"),
            log=lambda what, error: self.bugs.append(error),
            help_folder=resources.help,
        )
        _, self.settings, self.theme = make_application(self.around)
        self.windows: list[MainWindow] = []

    def start(self) -> StartDialog:
        dialog = StartDialog(self.around.doors, self.settings, self.folder)
        self.qtbot.addWidget(dialog)
        with self.qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        return dialog

    def window(self, entered: Entered) -> MainWindow:
        made = make_window(
            entered, self.settings, self.theme, self.around.log, self.around.help_folder
        )
        self.windows.append(made)
        self.qtbot.addWidget(made, before_close_func=ask_nothing)
        with self.qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        made.start()
        return made

    def page(self, window: MainWindow, name: str, kind: type[P]) -> P:
        """The page on show, with its data."""
        self.qtbot.waitUntil(lambda: window.page(name).isVisible(), timeout=WAIT)
        page = window.page(name)
        self.qtbot.waitUntil(lambda: not page.is_waiting, timeout=WAIT)
        assert isinstance(page, kind)
        return page

    def type(self, words: str) -> None:
        self.qtbot.keyClicks(focused(self.qtbot), words)

    def press(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(focused(self.qtbot), key)

    def next(self) -> None:
        self.press(Qt.Key.Key_Tab)

    def choose(self, where: QWidget, words: str) -> None:
        """Press the button of these words once it can be pressed."""
        self.qtbot.waitUntil(lambda: bool(usable(where, words)), timeout=WAIT)
        self.qtbot.mouseClick(usable(where, words)[0], Qt.MouseButton.LeftButton)


def usable(where: QWidget, words: str) -> list[QPushButton]:
    return [
        each
        for each in where.findChildren(QPushButton)
        if each.text() == words and each.isVisible() and each.isEnabled()
    ]


def focused(qtbot: QtBot) -> QWidget:
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=WAIT)
    found = QApplication.focusWidget()
    assert found is not None
    return found


@pytest.fixture
def first(tmp_path: Path, qtbot: QtBot) -> Iterator[FirstRun]:
    run = FirstRun(tmp_path, qtbot)
    yield run
    for window in run.windows:
        window.close()
    assert run.bugs == []


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """A register of two authorities, as the national one holds many."""
    return write_extract(
        tmp_path / "edubasealldata20260901.csv",
        school(URN="900001", EstablishmentName="Ash Lane Primary School"),
        school(URN="900002", EstablishmentName="Birch Hill Primary School"),
        school(
            URN="900003",
            EstablishmentName="Cedar Road Primary School",
            **{"LA (code)": "997", "LA (name)": "Elsewhere"},
        ),
        encoding="utf-8",
    )


def make_store(first: FirstRun) -> Entered:
    """Through the first screen with the keyboard alone."""
    dialog = first.start()
    assert problems_in(dialog) == []
    first.press(Qt.Key.Key_Return)
    first.type("A. Officer")
    first.next()
    first.type("999")
    first.next()
    first.type(PASSPHRASE)
    first.next()
    first.type(PASSPHRASE)
    assert problems_in(dialog) == []
    with first.qtbot.waitSignal(dialog.arrived, timeout=WAIT):
        first.press(Qt.Key.Key_Return)
    assert dialog.entered is not None
    assert dialog.entered.path == first.folder / "my-schools.ssio"
    return dialog.entered


def keep_code(first: FirstRun, entered: Entered, window: MainWindow) -> str:
    """What follows the making of a store: its recovery code, typed from the paper."""
    assert entered.code is not None
    dialog = offer_code(entered.code, window.context, window)
    assert problems_in(dialog) == []
    code = dialog.code.text()
    dialog.last.setText(code.rpartition("-")[2])
    with first.qtbot.waitSignal(dialog.kept, timeout=WAIT):
        first.choose(dialog, "Use this code")
    return code


def import_register(first: FirstRun, window: MainWindow, file: Path) -> None:
    """From the first of the three steps, and back to them."""
    home = first.page(window, "home", HomePage)
    first.choose(home, "Import the register")
    page = first.page(window, "import", ImportPage)
    page.zone.take(file)
    first.choose(page, "Import 2 schools")
    first.choose(page, "Show the schools")
    first.page(window, "schools", SchoolsPage)


def take_into_caseload(first: FirstRun, window: MainWindow) -> None:
    """From the second step: select all, assign to oneself."""
    window.context.navigator.go("home")
    home = first.page(window, "home", HomePage)
    first.choose(home, "Choose schools")
    page = first.page(window, "schools", SchoolsPage)
    first.qtbot.waitUntil(lambda: page.table.rows.rowCount() == 2, timeout=WAIT)
    first.qtbot.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    first.choose(page, "Assign…")
    dialog = page.dialog
    assert dialog is not None
    assert "A. Officer (you)" in [
        dialog.officer.box.itemText(row) for row in range(dialog.officer.box.count())
    ]
    first.qtbot.waitUntil(dialog.officer.box.hasFocus, timeout=WAIT)
    first.type("A")
    with first.qtbot.waitSignal(window.context.operations.changed, timeout=WAIT):
        first.choose(dialog, "Assign")


def begin_visit(first: FirstRun, window: MainWindow) -> VisitPage:
    """From Home, which now says what needs the officer."""
    window.context.navigator.go("home")
    home = first.page(window, "home", HomePage)
    first.choose(home, "Ash Lane Primary School")
    listing = first.page(window, "visits", VisitsPage)
    first.qtbot.waitUntil(lambda: listing.dialog is not None, timeout=WAIT)
    dialog = listing.dialog
    assert isinstance(dialog, NewVisitDialog)
    first.choose(dialog, "Begin the visit")
    page = first.page(window, "visit", VisitPage)
    first.qtbot.waitUntil(lambda: page.form is not None, timeout=WAIT)
    return page


def write_purpose(first: FirstRun, page: VisitPage, words: str) -> None:
    form = page.form
    assert isinstance(form, FormView)
    # Without a desktop nothing makes the window active again once its dialog has closed.
    page.window().activateWindow()
    assert form.go_to("visit.purpose")
    first.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), Passage), timeout=WAIT)
    first.type(words)
