"""Every word the window says of its own can be said in another language.

The window is opened in an invented language. What then stands outside its marks must come from the
record, a form, a framework, or a document, which is in English.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from bench.gallery_scenes import scenes
from bench.gallery_stage import Scene, Stage
from bench.gallery_stores import Keys
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.progress import Progress
from ssio_desktop.services import device_keys, forms, importing, schools, visiting
from ssio_desktop.services.casework import self_evaluation
from ssio_desktop.services.entering import Entered
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.pages import PAGES
from ssio_desktop.ui.post.words import spaced
from ssio_desktop.ui.shell.explain import explain
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.start import Doors, StartDialog
from ssio_desktop.ui.start.doors import NewStore
from tests.conftest import ROOT
from tests.services.casework.plans import make_plan
from tests.services.conftest import MakeWorkspace, make_workspace, register, ws
from tests.services.test_categorising import categorise
from tests.ui.invented import data_of, invented, outside, unsaid
from tests.ui.window import OpenWindow, open_window

__all__ = ["MakeWorkspace", "invented", "make_workspace", "open_window", "register", "ws"]

URN, TERM = "900001", TermId(2026, "autumn")
_MADE_UP = {
    "search-found",
    "shell-warning",
    "shell-success",
    "shell-not-saved",
    "shell-messages",
    "shell-closing",
    "dialog-sure",
}
"""Scenes whose sentences are the gallery’s own; what is found is record, forms and help."""
MOMENTS = [
    scene for scene in scenes("typical") if scene.name not in {spec.id for spec in PAGES} | _MADE_UP
]


@pytest.fixture
def visit(ws: Workspace) -> str:
    """The id of a draft, in a store with a category and all forms."""
    categorise(ws, URN, TERM, "2")
    forms.install_packed_forms(ws)
    return visiting.new_visit(ws, URN, "termly-core").value


@pytest.fixture
def window(ws: Workspace, visit: str, invented: None, open_window: OpenWindow) -> MainWindow:
    """A window in the invented language over that store."""
    return open_window(ws)


def settled(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the page has what it shows."""
    here = window.context.navigator.here
    page = here.page if here is not None else "home"
    qtbot.waitUntil(lambda: not window.page(page).is_waiting, timeout=15_000)
    qtbot.waitUntil(lambda: not window.context.operations.is_busy, timeout=15_000)


@pytest.mark.parametrize("page", [spec.id for spec in PAGES])
def test_no_word_of_a_page_is_outside_translation(
    page: str, window: MainWindow, visit: str, ws: Workspace, qtbot: QtBot
) -> None:
    key = {"school": URN, "visit": visit, "report": visit, "categorise": f"{URN}:{TERM}"}
    key["accuracy-check"] = visit
    if page == "action-plan":
        key[page] = make_plan(ws).key
    if page == "self-evaluation":
        seen = {"achievement": ("Strong standard", ""), "inclusion": ("Expected standard", "")}
        day = date(2026, 10, 1)
        key[page] = self_evaluation.record(ws, URN, "report-card", day, "Head", seen).value
    window.context.navigator.go(page, key.get(page, ""))
    settled(window, qtbot)
    data = data_of(ws)
    if page == "help":
        data += "".join(path.read_text("utf-8") for path in (ROOT / "docs/help").rglob("*.md"))
        # The texts of the help are shown as they were written.
        found = {each for each in outside(window, data.casefold()) if "\n" not in each}
    else:
        found = outside(window, data)
    if page == "settings":
        # The words of this store’s keys are read out as they are, whatever the language.
        found -= {spaced(device_keys.own_words(ws))}
    assert found == set()


@pytest.mark.parametrize("scene", MOMENTS, ids=lambda scene: scene.name)
def test_no_word_of_a_dialog_or_view_is_outside_translation(
    scene: Scene, window: MainWindow, visit: str, ws: Workspace, qtbot: QtBot
) -> None:
    keys = Keys(urn=URN, term=str(TERM), draft=visit)
    shown = scene.play(Stage(window, keys, lambda: settled(window, qtbot)))
    settled(window, qtbot)
    found = outside(shown or window, data_of(ws) + "\n".join(scene.invents).casefold())
    if shown is not None:
        shown.close()
    scene.clear(Stage(window, keys, lambda: settled(window, qtbot)))
    assert found == set()


def test_what_is_said_of_a_change_and_of_an_error_is_translated(
    window: MainWindow, ws: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    operations = window.context.operations
    operations.change(lambda own: schools.set_package(own, URN, True), owner=window)
    settled(window, qtbot)
    qtbot.waitUntil(lambda: bool(operations.undo_label))
    assert outside(window, data_of(ws)) == set()
    wrong = tmp_path / "wrong.csv"
    wrong.write_bytes(b"%PDF-1.7")
    with pytest.raises(UserError) as refused:
        importing.preview_schools(ws, wrong)
    window.context.messages.say(explain(refused.value))
    assert outside(window, data_of(ws)) == set()
    assert unsaid(explain(refused.value).text, "") == []


def _never(*_: object) -> Entered:
    raise AssertionError


@pytest.fixture
def start(invented: None, tmp_path: Path, qtbot: QtBot) -> Iterator[StartDialog]:
    """The way in, in the invented language."""

    def enter(path: Path, passphrase: str) -> Entered:
        return _never(path, passphrase)

    def create(wanted: NewStore) -> Entered:
        return _never(wanted)

    def practise(progress: Progress) -> Entered:
        return _never(progress)

    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made = StartDialog(Doors(enter, create, practise), settings, tmp_path)
    qtbot.addWidget(made)
    yield made


def test_no_word_of_the_way_in_is_outside_translation(start: StartDialog, tmp_path: Path) -> None:
    assert outside(start, "") == set()
    start._ask_answers()
    assert outside(start, "") == set()
    start._ask_passphrase(tmp_path / "my-schools.ssio")
    assert outside(start, "my-schools") == set()
