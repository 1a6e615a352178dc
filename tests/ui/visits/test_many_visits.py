"""The list of visits where there are more than are read at once."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from ssio_desktop.services import visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.visits import VisitsPage, gathering
from tests.services.visits import begin
from tests.ui.window import OpenWindow


def choose(box: QComboBox, data: str) -> None:
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_of_very_many_visits_the_latest_that_fit_are_read(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = {
        begin(ws, urn, visit__visit_date=f"2026-10-0{day}"): day
        for day, urn in ((1, "900001"), (2, "900002"), (3, "900003"), (4, "900002"), (5, "900001"))
    }
    first = next(iter(days))
    visiting.withdraw(ws, first, "Wrong school")
    monkeypatch.setattr(gathering.gather, "__defaults__", (2,))
    window = open_window(ws)
    window.context.navigator.go("visits")
    page = window.page("visits")
    assert isinstance(page, VisitsPage)

    def shown() -> list[int]:
        return [days[row.id] for row in page.table.rows.rows]

    qtbot.waitUntil(lambda: shown() == [5, 4])
    assert page.count.text() == "2 of 5 visits"
    page.search.setText("900002")
    qtbot.waitUntil(lambda: shown() == [4, 2])
    page.search.clear()
    qtbot.waitUntil(lambda: shown() == [5, 4])
    choose(page.state, "withdrawn")
    qtbot.waitUntil(lambda: shown() == [1])
