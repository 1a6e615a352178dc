from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.services import (
    backups,
    forms,
    keeping_backups,
    schools,
    setting_up,
    visiting,
)
from ssio_desktop.services.entering import enter, ready
from ssio_desktop.services.recovering import Recovered
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import backup
from ssio_desktop.ui.backups.automatic import AutomaticBackups
from ssio_desktop.ui.backups.wanted import WANTED
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.recovery import RecoveredDialog, recovery_message
from ssio_desktop.ui.settings import SettingsPage
from ssio_desktop.ui.settings.backups_card import BackupsCard
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.start import Doors, StartDialog
from tests.services.conftest import PACKS, PASSPHRASE, make_workspace, register, ws
from tests.ui.accessibility import problems_in
from tests.ui.answers import buttons, says
from tests.ui.window import OpenWindow, open_window

__all__ = ["make_workspace", "open_window", "register", "ws"]


class Sure(Asking):
    """A person who says yes, and chooses one folder."""

    def __init__(self, settings: QSettings, place: Path) -> None:
        super().__init__(settings)
        self._place = place

    def folder(self, parent: QWidget, title: str) -> Path:
        return self._place

    def sure(
        self, parent: QWidget, title: str, text: str, details: Sequence[str], yes: str, no: str
    ) -> bool:
        return True


def automatic(window: MainWindow, ws: Workspace) -> AutomaticBackups:
    context = window.context
    return AutomaticBackups(ws.opener(), context.operations, context.messages, _fail, window)


def _fail(what: str, error: BaseException) -> None:
    raise AssertionError(what) from error


def test_a_backup_makes_itself_beside_the_window_and_home_says_so(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    window = open_window(ws)
    window.context.navigator.go("home")
    qtbot.waitUntil(lambda: says(window.page("home"), "No backup was made"))
    made = automatic(window, ws)
    try:
        with qtbot.waitSignal(made.finished):
            made.start()
        qtbot.waitUntil(lambda: says(window.page("home"), "It was opened and read through"))
    finally:
        made.close()
    assert [each.reason for each in keeping_backups.backups_of(ws)] == ["automatic"]


def test_a_second_place_that_is_gone_is_said_once_and_the_backup_is_made(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    keeping_backups.set_second_place(ws, stick)
    stick.rmdir()
    window = open_window(ws)
    made = automatic(window, ws)
    try:
        for _ in range(2):
            with qtbot.waitSignal(made.finished):
                made.look()
    finally:
        made.close()
    told = [each.text for each in window.context.messages.history if "second place" in each.text]
    assert len(told) == 1 and "connected" in told[0]
    assert backups.last_proof(ws) is not None


def test_a_new_passphrase_reaches_the_second_place_without_another_backup(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    keeping_backups.set_second_place(ws, stick)
    window = open_window(ws)
    made = automatic(window, ws)
    try:
        with qtbot.waitSignal(made.finished):
            made.start()
        with qtbot.waitSignal(made.finished):
            window.context.operations.change(
                lambda ws: setting_up.change_passphrase(ws, PASSPHRASE, "four dry towels")
            )
    finally:
        made.close()
    own = backup.key_file(ws.store.path)
    assert (stick / f"{ws.store.path.name}.backups" / own.name).read_bytes() == own.read_bytes()
    assert len(keeping_backups.backups_of(ws)) == 1


def test_the_settings_list_backups_and_copy_them_to_a_second_place(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, tmp_path: Path
) -> None:
    backups.back_up(ws)
    stick = tmp_path / "stick"
    stick.mkdir()
    window = open_window(ws)
    card = BackupsCard(window.context, Sure(window.context.settings, stick))
    qtbot.addWidget(card)
    card.show()
    qtbot.waitUntil(lambda: bool(buttons(card, "Go back to the backup of")))
    buttons(card, "Choose a second place")[0].click()
    qtbot.waitUntil(lambda: says(card, "read back there"))
    assert list(stick.rglob("*.ssio"))
    assert problems_in(card) == []
    # Ctrl+Z says that it cannot take this back, and takes back nothing that was done before it.
    assert window.context.operations.pass_over() == f"Second place for backups: {stick}"


def test_going_back_closes_the_window_and_leaves_word_for_the_start(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, tmp_path: Path
) -> None:
    proof = backups.back_up(ws).value
    window = open_window(ws)
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    page.asking = Sure(window.context.settings, tmp_path)
    window.context.navigator.go("settings")
    qtbot.waitUntil(lambda: bool(buttons(page, "Go back to the backup of")))
    buttons(page, "Go back to the backup of")[0].click()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert Path(str(window.context.settings.value(WANTED))) == proof.path


def test_the_start_puts_a_backup_back_and_comes_in(
    qtbot: QtBot, ws: Workspace, tmp_path: Path, open_window: OpenWindow
) -> None:
    forms.install_packed_forms(ws)
    proof = backups.back_up(ws).value
    digest, path = ws.store.digest(), ws.store.path
    schools.set_package(ws, "900001", True)
    ws.close()
    doors = Doors(
        lambda place, words: enter(place, words, PACKS),
        lambda wanted: pytest.fail("nothing is made"),
        lambda progress: pytest.fail("nobody practises"),
    )
    settings = QSettings(str(tmp_path / "start.ini"), QSettings.Format.IniFormat)
    dialog = StartDialog(doors, settings, tmp_path, backup=proof.path)
    qtbot.addWidget(dialog)
    dialog.show()
    assert says(dialog, "kept whole")
    assert problems_in(dialog) == []
    dialog._back.passphrase.line.edit.setText("no such words")
    buttons(dialog, "Put it back")[0].click()
    qtbot.waitUntil(lambda: says(dialog, "not the passphrase"), timeout=15_000)
    dialog._back.passphrase.line.edit.setText(PASSPHRASE)
    with qtbot.waitSignal(dialog.arrived, timeout=15_000):
        buttons(dialog, "Put it back")[0].click()
    entered = dialog.entered
    assert entered is not None and entered.path == path
    try:
        assert any("as it was in the backup" in each for each in entered.told)
        again = entered.open()
        assert again.store.digest() == digest
        again.close()
        kept = [each for each in backup.listed(proof.path.parent) if each.reason == "restore"]
        assert len(kept) == 1
    finally:
        entered.release()


def test_after_a_crash_the_visits_are_named_and_led_to(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    forms.install_packed_forms(ws)
    visit = visiting.new_visit(ws, "900001", "termly-core").value
    visiting.keep_typing(ws, visit, {"findings.going_well": "Reading is strong"})
    window = open_window(ws)
    (told,) = [each for each in window.context.messages.history if "put back" in each.what]
    assert "Ash Lane" in told.where and "3 words" in told.where and told.act is not None
    told.act()
    (dialog,) = window.findChildren(RecoveredDialog)
    assert problems_in(dialog) == []
    with qtbot.waitSignal(window.context.operations.announced) as done:
        buttons(dialog, "Take what was put back out")[0].click()
    assert "findings.going_well" not in visiting.read(ws, visit).answers
    with qtbot.waitSignal(window.context.operations.announced):
        window.context.operations.undo()
    assert done.args[0].batch
    assert visiting.read(ws, visit).answers["findings.going_well"] == "Reading is strong"
    buttons(dialog, "Go to the visit")[0].click()
    assert window.context.navigator.here is not None
    assert window.context.navigator.here.key == visit


def test_minutes_that_were_put_back_are_told_as_those_of_a_board(
    open_window: OpenWindow, ws: Workspace
) -> None:
    at = datetime(2026, 10, 14, 10, 17, tzinfo=UTC)
    told = Recovered("partnership-board", "900001:a", "Ash Lane", at.date(), at, 1, 3, "batch")
    window = open_window(ws)
    message = recovery_message([told], window.context, window)
    assert message.where.startswith("Partnership board of Ash Lane, 14 Oct")
    assert "1 note with 3 words" in message.where
    both = [replace(told, page="visit", key="v"), told]
    assert recovery_message(both, window.context, window).where == "It is in 2 notes and minutes."
    dialog = RecoveredDialog([told], window.context, window)
    dialog.open()
    assert problems_in(dialog) == []
    assert len(buttons(dialog, "Take what was put back out of the minutes of Ash Lane")) == 1
    assert len(buttons(dialog, "Go to the partnership board of Ash Lane")) == 1


def test_who_comes_in_without_a_crash_is_told_nothing(ws: Workspace) -> None:
    assert ready(ws.twin()).recovered == ()
