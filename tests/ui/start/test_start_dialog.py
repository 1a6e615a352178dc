"""The way in while it works: what it says, how it is stopped, and what a failure leaves."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.progress import Progress
from ssio_desktop.services.entering import Entered
from ssio_desktop.ui.start import Doors, StartDialog
from ssio_desktop.ui.start.doors import NewStore
from ssio_desktop.ui.start.forms import NewStoreForm
from tests.ui.accessibility import problems_in


class Workshop:
    """Stands in for what makes and opens stores, and waits until it is told to go on."""

    def __init__(self) -> None:
        self.go_on = threading.Event()
        self.stopped = threading.Event()

    def practise(self, progress: Progress) -> Entered:
        try:
            while not self.go_on.wait(0.005):
                progress(1, 30)
        except BaseException:
            self.stopped.set()
            raise
        raise SurroundingsError("The disk is full.", remedy="Free some room.")

    def enter(self, path: Path, passphrase: str) -> Entered:
        raise SurroundingsError("The disk is full.")

    def create(self, wanted: NewStore) -> Entered:
        raise SurroundingsError("The disk is full.")


@pytest.fixture
def workshop() -> Iterator[Workshop]:
    made = Workshop()
    yield made
    made.go_on.set()


@pytest.fixture
def dialog(workshop: Workshop, tmp_path: Path, qtbot: QtBot) -> StartDialog:
    doors = Doors(workshop.enter, workshop.create, workshop.practise)
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made = StartDialog(doors, settings, tmp_path)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def practise_button(dialog: StartDialog) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text().startswith("Practise"))


def test_what_takes_long_is_said_while_it_lasts(
    dialog: StartDialog, workshop: Workshop, qtbot: QtBot
) -> None:
    practise_button(dialog).click()
    assert "half a minute" in dialog._doing.text() and dialog._doing.isVisible()
    qtbot.waitUntil(lambda: dialog._bar.maximum() == 30)
    assert problems_in(dialog) == []
    workshop.go_on.set()
    qtbot.waitUntil(lambda: not dialog._doing.isVisible())


def test_after_a_failure_the_words_stay_and_the_focus_is_where_it_was(
    dialog: StartDialog, workshop: Workshop, qtbot: QtBot
) -> None:
    button = practise_button(dialog)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    workshop.go_on.set()
    qtbot.waitUntil(dialog._fault.isVisible)
    assert dialog._fault.text() == "The disk is full. Free some room."
    assert button.hasFocus() and dialog.entered is None


def test_escape_stops_what_is_being_made(
    dialog: StartDialog, workshop: Workshop, qtbot: QtBot
) -> None:
    practise_button(dialog).click()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(workshop.stopped.is_set)
    assert not dialog.isVisible() and dialog.entered is None


def test_a_new_store_ends_as_stores_do_whatever_it_is_called(tmp_path: Path, qtbot: QtBot) -> None:
    form = NewStoreForm(tmp_path)
    qtbot.addWidget(form)
    form.officer.edit.setText("Officer North")
    for line in (form.passphrase, form.again):
        line.edit.setText("three wet umbrellas")
    made = {}
    for name in ("J. Smith", "2026.27", "north", "North.SSIO"):
        form.place.edit.setText(str(tmp_path / name))
        answers = form.answers()
        assert answers is not None
        made[name] = answers.path.name
    assert made == {
        "J. Smith": "J. Smith.ssio",
        "2026.27": "2026.27.ssio",
        "north": "north.ssio",
        "North.SSIO": "North.SSIO",
    }
