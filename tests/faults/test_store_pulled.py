"""The stick with the store itself is pulled while somebody types: told loudly, nothing lost, saved
by itself when it is back, or as text elsewhere."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ssio_desktop.services import setting_up
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.last_commit import note_file
from ssio_desktop.ui.shell import elsewhere
from ssio_desktop.ui.shell.status import StatusLine
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.visits import VisitPage, autosave
from ssio_desktop.ui.widgets.passage import Passage
from tests.faults.typist import QUESTION
from tests.services.conftest import PACKS, PASSPHRASE
from tests.services.visits import begin
from tests.ui.answers import Answers, buttons, says
from tests.ui.window import OpenWindow, open_window

__all__ = ["open_window"]

_OPEN_FILES = Path("/proc/self/fd")


@contextmanager
def pulled(store: Path, away: Path) -> Iterator[None]:
    """The store's files are gone, and whatever had them open gets errors from now on, also when
    they are back: as of a stick."""
    away.mkdir()
    reading, writing = os.pipe()
    for each in _OPEN_FILES.iterdir():
        name = str(each.readlink()) if each.exists() else ""
        # What is shared between connections is in memory, and stays there when a stick goes.
        if name.startswith(str(store)) and not name.endswith("-shm"):
            # Neither read nor written at a place, nor synced.
            os.dup2(writing, int(each.name))
    mine = [each for each in store.parent.iterdir() if each.name.startswith(store.name)]
    for each in mine:
        each.rename(away / each.name)
    os.close(reading)
    os.close(writing)
    yield
    for each in mine:
        (away / each.name).rename(each)


@pytest.fixture
def typing(
    ws: Workspace, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> tuple[MainWindow, Passage]:
    """A window in which something was typed and saved, and the field."""
    monkeypatch.setattr(autosave, "RETRY_MS", 50)
    monkeypatch.setattr(autosave, "PAUSE_MS", 20)
    visit = begin(ws, "900001", visit__purpose=None)
    window = open_window(ws)
    window.context.navigator.go("visit", visit)
    page = window.page("visit")
    assert isinstance(page, VisitPage)
    qtbot.waitUntil(lambda: page.form is not None)
    assert page.form is not None
    page.form.go_to(QUESTION)
    passage = page.form._link.widgets[QUESTION].findChild(Passage)
    assert isinstance(passage, Passage)
    passage.insertPlainText("Before. ")
    with qtbot.waitSignal(window.context.operations.idle):
        page.form.updateGeometry()
    ws.close()
    return window, passage


def _status(window: MainWindow) -> StatusLine:
    (line,) = window.findChildren(StatusLine)
    return line


@pytest.mark.skipif(not _OPEN_FILES.is_dir(), reason="only Linux lists a program's open files")
def test_what_is_typed_without_the_stick_is_kept_told_and_saved_when_it_is_back(
    ws: Workspace,
    typing: tuple[MainWindow, Passage],
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    window, passage = typing
    status, store = _status(window), ws.store.path
    with pulled(store, tmp_path / "pocket"):
        passage.insertPlainText("Without the stick. ")
        qtbot.waitUntil(lambda: says(status, "NOT SAVED: The store cannot be reached any more."))
        assert says(status, "connect it again and leave this window open")
        passage.insertPlainText("And more.")
        qtbot.waitUntil(lambda: buttons(status, "Save it to a file") != [])
        elsewhere.save_elsewhere(window, window.context, Answers(path=store))
        text = tmp_path / "words.txt"
        elsewhere.save_elsewhere(window, window.context, Answers(path=text))
        assert not store.exists()
    qtbot.waitUntil(lambda: says(status, "Saved at"), timeout=10_000)
    qtbot.waitUntil(lambda: elsewhere.words_of(window) == "")
    assert passage.toPlainText() == "Before. Without the stick. And more."
    # As a person reads it: the school, the note, and the question by its words.
    assert text.read_text("utf-8") == (
        "Ash Lane Primary School, Termly visit, 13 October 2026\n\n"
        "Purpose of the visit\nBefore. Without the stick. And more.\n"
    )
    with setting_up.open_workspace(store, PASSPHRASE, PACKS).store as again:
        kept = {each.path: each.value for each in again.drafts()}
        assert "Before. Without the stick. And more." in kept.values()
        assert again.broken_pages() == ()


@pytest.mark.skipif(not _OPEN_FILES.is_dir(), reason="only Linux lists a program's open files")
def test_a_stick_that_comes_back_without_what_was_saved_is_not_written_over(
    ws: Workspace,
    typing: tuple[MainWindow, Passage],
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    window, passage = typing
    status, store, away = _status(window), ws.store.path, tmp_path / "pocket"
    with pulled(store, away):
        passage.insertPlainText("Without the stick. ")
        qtbot.waitUntil(lambda: says(status, "NOT SAVED: The store cannot be reached any more."))
        journal = away / (store.name + "-wal")
        whole = journal.read_bytes()
        journal.write_bytes(b"")
        before = (away / store.name).read_bytes(), (away / note_file(store).name).read_bytes()
    qtbot.waitUntil(lambda: says(status, "is not in this store"), timeout=10_000)
    assert (store.read_bytes(), note_file(store).read_bytes()) == before
    assert "Without the stick." in elsewhere.words_of(window)
    store.with_name(journal.name).write_bytes(whole)
    qtbot.waitUntil(lambda: elsewhere.words_of(window) == "", timeout=10_000)
