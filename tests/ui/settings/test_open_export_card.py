"""Settings write everything as open files, into a folder of its own, and tell where it is."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from ssio_desktop.services.open_rebuild import rebuild_from
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.settings.open_export_card import OpenExportCard
from tests.services.conftest import CHEAP, PACKS, PASSPHRASE
from tests.services.visits import begin
from tests.ui.answers import buttons
from tests.ui.settings.test_settings_page import opened
from tests.ui.window import OpenWindow


class Here:
    """Answers every question with one folder."""

    def __init__(self, folder: Path) -> None:
        self.answer = folder

    def folder(self, *_: object) -> Path:
        return self.answer


def test_everything_is_exported_and_a_second_time_beside_the_first(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, tmp_path: Path
) -> None:
    begin(ws, "900001")
    window = open_window(ws)
    page = opened(window, qtbot)
    place = tmp_path / "stick"
    place.mkdir()
    page.asking = Here(place)  # type: ignore[assignment]
    (card,) = page.findChildren(OpenExportCard)
    card._asking = page.asking
    name = f"open-export-{ws.today().isoformat()}"
    for expected in (name, f"{name}-2"):
        with qtbot.waitSignal(window.context.messages.said, timeout=20_000) as told:
            buttons(page, "Export everything as open files…")[0].click()
        assert str(place / expected) in told.args[0].text
        assert (place / expected / "read-me.txt").is_file()
    made = rebuild_from([place / name], tmp_path / "b.ssio", PASSPHRASE, PACKS, cost=CHEAP)
    assert made.digest == ws.store.digest()
