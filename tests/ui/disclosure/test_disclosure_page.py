"""A request is answered in the window: found, chosen, redacted with reasons, and written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ssio_desktop.services import visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.disclosure import DisclosurePage
from tests.services.visits import begin
from tests.ui.accessibility import problems_in
from tests.ui.answers import Answers, buttons, says
from tests.ui.window import OpenWindow


class _Folder(Answers):
    """Names a folder too."""

    def folder(self, parent: object, title: str) -> Path | None:
        return self.path


def test_a_pack_is_found_chosen_redacted_and_written(
    ws: Workspace, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    begin(ws, "900001", visit__purpose="Ms Sample said so.\n\nMs Sample’s son was unwell.")
    begin(ws, "900002", visit__purpose="Ms Sample was not there.")
    window = open_window(ws)
    window.context.navigator.go("disclosure")
    page = window.page("disclosure")
    assert isinstance(page, DisclosurePage)
    page.asking = _Folder(path=tmp_path)

    with qtbot.waitSignal(window.context.operations.failed):
        page.look()
    page.words.setText('"Ms Sample"')
    buttons(page, "Find what is held")[0].click()
    qtbot.waitUntil(lambda: page.list.count() == 2)
    assert says(page, "2 passages are held")
    assert problems_in(window) == []
    page.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert len(page.chosen) == 1
    assert page.has_unsaved()
    page.list.item(1).setCheckState(Qt.CheckState.Checked)
    assert not page.has_unsaved()
    page.list.item(1).setCheckState(Qt.CheckState.Unchecked)

    # Looking anew, as for what was written meanwhile, takes back no choice that was made.
    page.former.setChecked(True)
    page.list.setCurrentRow(0)
    begin(ws, "900001", visit__purpose="Nothing to do with Ms Sample.")
    before = ws.store.digest()
    page.look()
    qtbot.waitUntil(lambda: page.list.count() == 3)
    assert len(page.chosen) == 2
    assert "not there" not in "".join(each.text for each in page.chosen)

    assert page.passage.find("son was unwell")
    assert page.redactions.words.text() == "son was unwell"
    page.redactions.add()
    assert list(page.redactions.made) == []
    page.redactions.reason.setText("Another person’s health.")
    page.redactions.add()
    page.redactions.words.setText("said")
    page.redactions.add()
    page.redactions.take_back()
    assert [each.words for each in page.redactions.made] == ["son was unwell"]

    window.context.theme.choose(text_scale=1.5)
    window.context.navigator.go("home")
    window.context.theme.choose(text_scale=1.0)
    assert id(window.page("disclosure")) == id(page) and page.has_unsaved()
    window.context.navigator.go("disclosure")

    page.write()
    assert not (tmp_path / "disclosure").exists()
    page.title.setText("Request 7")
    for folder in ("disclosure", "disclosure-2"):
        page.write()
        qtbot.waitUntil((tmp_path / folder / "disclosed.pdf").is_file, timeout=20_000)
    qtbot.waitUntil(lambda: not page.has_unsaved())
    text = (tmp_path / "disclosure" / "disclosed.txt").read_text(encoding="utf-8")
    assert "Ms Sample’s [redacted 1]." in text
    assert "not there" not in text
    assert "health" in (tmp_path / "disclosure" / "redactions.csv").read_text("utf-8-sig")
    assert ws.store.digest() == before


def test_what_was_typed_and_is_not_recorded_yet_is_held_too(
    ws: Workspace, open_window: OpenWindow, qtbot: QtBot
) -> None:
    visit = begin(ws, "900001")
    visiting.keep_typing(ws, visit, {"findings.going_well": "Ms Sample reads aloud."})
    window = open_window(ws)
    visiting.keep_typing(ws, visit, {"findings.to_improve": "Ms Sample writes little."})
    window.context.navigator.go("disclosure")
    page = window.page("disclosure")
    assert isinstance(page, DisclosurePage)
    page.words.setText('"Ms Sample"')
    page.look()
    qtbot.waitUntil(lambda: page.list.count() == 2)
