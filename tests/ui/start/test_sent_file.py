"""A file is opened, as by a double click, where no store is known on the computer yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from ssio_desktop.bootstrap import find_resources, open_doors
from ssio_desktop.services import entering, set_up_files, setting_up
from ssio_desktop.services.entering import Entered
from ssio_desktop.services.returning import make_return
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui import app
from ssio_desktop.ui.app import Surroundings
from ssio_desktop.ui.start import StartDialog
from ssio_desktop.ui.start.doors import NewStore
from ssio_desktop.ui.widgets.text import Text
from tests.services.conftest import CHEAP, PACKS, PASSPHRASE, make_workspace, register, ws
from tests.ui.accessibility import problems_in

__all__ = ["make_workspace", "register", "ws"]

Opens = Callable[[Path, Callable[[StartDialog], None]], Path | None]


def create(wanted: NewStore) -> Entered:
    """As the program makes a store, by a key that is made in no time."""
    if wanted.set_up is not None:
        made = set_up_files.new_store_from(
            wanted.set_up, wanted.path, wanted.passphrase, PACKS, wanted.officer, cost=CHEAP
        )
    else:
        made = setting_up.new_store(
            wanted.path, wanted.passphrase, PACKS, officer=wanted.officer, cost=CHEAP
        )
    return entering.held_new(made, wanted.passphrase)


@pytest.fixture
def opens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Opens:
    """Starts the program with a file, and a person at the first window; gives the file that is
    taken up afterwards."""
    own = tmp_path / "own"
    own.mkdir()
    doors = replace(open_doors(find_resources(), tmp_path / "practice"), create=create)
    around = Surroundings(
        find_resources().folder, own / "window.ini", own, doors, lambda what, error: None
    )
    taken_up: list[Path | None] = []

    def sit(*given: object) -> int:
        *_, entered, file = given
        assert isinstance(entered, Entered) and isinstance(file, Path | None)
        entered.release()
        taken_up.append(file)
        return 0

    def starts(file: Path, person: Callable[[StartDialog], None]) -> Path | None:
        def is_there(dialog: StartDialog) -> int:
            qtbot.addWidget(dialog)
            with qtbot.waitActive(dialog):
                dialog.show()
                dialog.activateWindow()
            person(dialog)
            return 1

        monkeypatch.setattr(app.gc, "freeze", lambda: None)
        monkeypatch.setattr(app, "_sit", sit)
        monkeypatch.setattr(StartDialog, "exec", is_there)
        assert app.run(around, file=file) == 0
        return taken_up.pop()

    return starts


def texts(dialog: StartDialog) -> list[str]:
    return [each.text() for each in dialog.findChildren(Text) if each.isVisible()]


def press(dialog: StartDialog, words: str) -> None:
    (found,) = (
        each
        for each in dialog.findChildren(QPushButton)
        if each.text() == words and each.isVisible() and each.isEnabled()
    )
    found.click()


def make_store(dialog: StartDialog, qtbot: QtBot) -> None:
    for line in (dialog._new.passphrase, dialog._new.again):
        line.edit.setText(PASSPHRASE)
    with qtbot.waitSignal(dialog.arrived):
        press(dialog, "Make the store")


def test_it_is_said_what_was_opened_and_it_is_taken_up_once_there_is_a_store(
    opens: Opens, ws: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "return-north.ssio-post"
    term = setting_up.current_term(ws)
    make_return(ws, term, file, incomplete=True, passphrase=PASSPHRASE)

    def person(dialog: StartDialog) -> None:
        assert "You opened the file return-north.ssio-post" in texts(dialog)
        qtbot.waitUntil(lambda: "An officer’s return" in texts(dialog))
        (sender,) = (each for each in texts(dialog) if each.startswith("From "))
        assert "Officer North" in sender and term.title in sender
        assert "Sealed with a passphrase" in texts(dialog)
        assert any(each.startswith("Open your store, or make one") for each in texts(dialog))
        assert problems_in(dialog) == []
        press(dialog, "Make my store")
        dialog._new.officer.edit.setText("Officer South")
        make_store(dialog, qtbot)

    assert opens(file, person) == file


def test_a_store_begins_at_once_from_a_set_up_that_was_opened(
    opens: Opens, ws: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "wellbrook.ssio-post"
    setting_up.add_officer(ws, "Officer South", "Officer")
    set_up_files.make_set_up_file(ws, file)

    def person(dialog: StartDialog) -> None:
        qtbot.waitUntil(lambda: isinstance(dialog.focusWidget(), QComboBox))
        names = [dialog._new.who.itemText(row) for row in range(dialog._new.who.count())]
        assert "Officer South (0 schools)" in names
        assert any(each.startswith("Your new store begins from it.") for each in texts(dialog))
        assert problems_in(dialog) == []
        dialog._new.who.setCurrentIndex(names.index("Officer South (0 schools)"))
        make_store(dialog, qtbot)

    # It is in already.
    assert opens(file, person) is None


def test_a_file_that_cannot_be_read_is_named_with_what_is_wrong(
    opens: Opens, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "half.ssio-post"
    file.write_bytes(b"cut off")

    def person(dialog: StartDialog) -> None:
        assert "You opened the file half.ssio-post" in texts(dialog)
        wrong = "This file is not a file that the program exchanges."
        qtbot.waitUntil(lambda: any(each.startswith(wrong) for each in texts(dialog)))
        press(dialog, "Make my store")
        dialog._new.officer.edit.setText("Officer South")
        make_store(dialog, qtbot)

    assert opens(file, person) == file
