"""From nothing to a caseload and a first note: the way in, the register, the officer’s schools, a
visit, and the same words again after the program was closed.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ssio_desktop.bootstrap import find_resources
from ssio_desktop.services import importing, schools, set_up_files, setting_up, visiting
from ssio_desktop.store.opening import open_store
from ssio_desktop.ui.home import HomePage
from ssio_desktop.ui.imports import ImportPage
from ssio_desktop.ui.start import StartDialog
from tests.journeys.first_run import (
    PASSPHRASE,
    WAIT,
    FirstRun,
    begin_visit,
    first,
    import_register,
    keep_code,
    make_store,
    published,
    take_into_caseload,
    usable,
    write_purpose,
)
from tests.services.conftest import CHEAP
from tests.ui.accessibility import problems_in

__all__ = ["first", "published"]


def test_from_nothing_to_a_first_note_and_back_to_it(
    first: FirstRun, published: Path, qtbot: QtBot
) -> None:
    words = "To see what came of the reading plan."
    entered = make_store(first)
    window = first.window(entered)
    code = keep_code(first, entered, window)
    import_register(first, window, published)
    take_into_caseload(first, window)
    page = begin_visit(first, window)
    write_purpose(first, page, words)
    visit = page.key
    assert window.close()
    entered.release()

    open_store(entered.path, code).close()
    dialog = first.start()
    first.type("not the passphrase")
    first.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog._fault.isVisible() and not dialog._busy, timeout=WAIT)
    first.type(PASSPHRASE)
    with qtbot.waitSignal(dialog.arrived, timeout=WAIT):
        first.press(Qt.Key.Key_Return)
    again = dialog.entered
    assert again is not None and again.officer == "A. Officer"
    ws = again.open()
    try:
        assert visiting.read(ws, visit).answers["visit.purpose"] == words
        own = schools.list_schools(ws, officer=ws.officer)
        assert [row.urn for row in own] == ["900001", "900002"]
    finally:
        ws.close()


def test_without_the_authoritys_code_one_is_asked_which_schools_to_take(
    first: FirstRun, published: Path, qtbot: QtBot
) -> None:
    dialog = first.start()
    first.press(Qt.Key.Key_Return)
    new = dialog._new
    for line, words in (
        (new.officer, "A. Officer"),
        (new.passphrase, PASSPHRASE),
        (new.again, PASSPHRASE),
    ):
        line.edit.setText(words)
    with qtbot.waitSignal(dialog.arrived, timeout=WAIT):
        first.choose(dialog, "Make the store")
    assert dialog.entered is not None
    window = first.window(dialog.entered)
    first.choose(first.page(window, "home", HomePage), "Import the register")
    page = first.page(window, "import", ImportPage)
    page.zone.take(published)
    box = page.options.authority_box
    qtbot.waitUntil(lambda: box.isVisible() and box.findData("999") > 0, timeout=WAIT)
    assert box.currentText() == "Choose an authority"
    qtbot.waitUntil(box.hasFocus, timeout=WAIT)
    box.setCurrentIndex(box.findData("999"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: bool(usable(page, "Import 2 schools")), timeout=WAIT)


def set_up_of_a_head_of_service(folder: Path, published: Path) -> Path:
    """A file whose maker gave both schools to a colleague."""
    packs = find_resources().packs
    ws = setting_up.new_store(
        folder / "head.ssio",
        PASSPHRASE,
        packs,
        officer="Head of service",
        la_code="999",
        la_name="Wellbrook",
        cost=CHEAP,
    )
    try:
        importing.run_import(ws, importing.preview_schools(ws, published, la="999"))
        colleague = setting_up.add_officer(ws, "A. Officer", "Officer").value
        schools.assign_officer(ws, ["900001", "900002"], colleague.id)
        made = set_up_files.make_set_up_file(ws, folder / "wellbrook.ssio-set-up").value
    finally:
        ws.close()
    return made.file.path


def test_with_a_set_up_file_the_first_window_shows_the_caseload(
    first: FirstRun, published: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    """Four things to do: choose the file, choose one's name, and the passphrase twice."""
    file = set_up_of_a_head_of_service(tmp_path, published)
    dialog = first.start()
    assert usable(dialog, "Begin from a set-up file")
    dialog.take_set_up(file)
    new = dialog._new
    qtbot.waitUntil(lambda: new.who.isVisible() and new.who.hasFocus(), timeout=WAIT)
    assert problems_in(dialog) == []
    assert "Wellbrook (999): 2 schools and 2 officers" in new._about.text()
    assert not new.officer.isVisible() and not new.authority.isVisible()
    first.choose(dialog, "Make the store")
    assert new.who.hasFocus() and new.who.accessibleDescription() == "Choose your name."
    first.type("A")
    assert new.who.currentText() == "A. Officer (2 schools)"
    for _ in range(2):
        first.next()
        first.type(PASSPHRASE)
    with qtbot.waitSignal(dialog.arrived, timeout=WAIT):
        first.press(Qt.Key.Key_Return)
    assert dialog.entered is not None and dialog.entered.officer == "A. Officer"
    window = first.window(dialog.entered)
    home = first.page(window, "home", HomePage)
    for name in ("Ash Lane Primary School", "Birch Hill Primary School"):
        qtbot.waitUntil(lambda name=name: bool(usable(home, name)), timeout=WAIT)


def test_a_file_that_is_no_set_up_is_refused_where_it_was_chosen(
    first: FirstRun, published: Path, qtbot: QtBot
) -> None:
    dialog = first.start()
    dialog.take_set_up(published)
    qtbot.waitUntil(lambda: dialog._fault.isVisible() and not dialog._busy, timeout=WAIT)
    assert "not the set-up of an authority" in dialog._fault.text()
    assert dialog._pages.currentIndex() == 0 and dialog.entered is None


def wrong_code(dialog: StartDialog) -> None:
    dialog._new.authority.edit.setText("Derby")


def short_passphrase(dialog: StartDialog) -> None:
    for line in (dialog._new.passphrase, dialog._new.again):
        line.edit.setText("short")


def two_passphrases(dialog: StartDialog) -> None:
    dialog._new.again.edit.setText("three dry umbrellas")


def no_name(dialog: StartDialog) -> None:
    dialog._new.officer.edit.setText("  ")


def no_such_folder(dialog: StartDialog) -> None:
    place = Path(dialog._new.place.text)
    dialog._new.place.edit.setText(str(place.parent / "nowhere" / place.name))


@pytest.mark.parametrize(
    ("spoil", "line", "said"),
    [
        (wrong_code, "authority", "not the code of a local authority"),
        (short_passphrase, "passphrase", "eight characters or more"),
        (two_passphrases, "again", "differ"),
        (no_name, "officer", "Enter your name"),
        (no_such_folder, "place", "folder"),
    ],
)
def test_what_is_wrong_is_said_beside_its_line_and_nothing_is_lost(
    first: FirstRun, qtbot: QtBot, spoil: Callable[[StartDialog], None], line: str, said: str
) -> None:
    dialog = first.start()
    first.press(Qt.Key.Key_Return)
    new = dialog._new
    for each, words in (
        (new.officer, "A. Officer"),
        (new.authority, "999"),
        (new.passphrase, PASSPHRASE),
        (new.again, PASSPHRASE),
    ):
        each.edit.setText(words)
    spoil(dialog)
    before = [each.text for each in (new.officer, new.authority, new.passphrase, new.place)]
    first.choose(dialog, "Make the store")
    blamed = getattr(new, line)
    qtbot.waitUntil(blamed.edit.hasFocus, timeout=WAIT)
    assert said in blamed.edit.accessibleDescription()
    assert before == [each.text for each in (new.officer, new.authority, new.passphrase, new.place)]
    assert problems_in(dialog) == []
    assert dialog.entered is None
    assert list(first.folder.glob("**/*.ssio*")) == []


def test_a_second_store_is_not_proposed_in_the_place_of_the_first(
    first: FirstRun, qtbot: QtBot
) -> None:
    (first.folder / "my-schools.ssio").write_bytes(b"kept")
    dialog = first.start()
    assert Path(dialog._new.place.text) == first.folder / "my-schools-2.ssio"


def test_passphrases_can_be_looked_at_while_they_are_chosen(first: FirstRun) -> None:
    dialog = first.start()
    first.press(Qt.Key.Key_Return)
    edits = (dialog._new.passphrase.edit, dialog._new.again.edit)
    assert {each.echoMode() for each in edits} == {each.EchoMode.Password for each in edits}
    dialog._new.show_passphrases.click()
    assert {each.echoMode() for each in edits} == {each.EchoMode.Normal for each in edits}


def test_enter_presses_the_button_that_has_the_focus(first: FirstRun) -> None:
    dialog = first.start()
    first.press(Qt.Key.Key_Return)
    assert dialog._pages.currentIndex() == 2
    back = usable(dialog, "Back")[0]
    back.setFocus()
    first.press(Qt.Key.Key_Return)
    assert dialog._pages.currentIndex() == 0
