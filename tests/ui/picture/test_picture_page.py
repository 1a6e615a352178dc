from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services.casework import solutions
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.picture import PicturePage
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.widgets.drawing import ReadDrawing
from tests.services.board_samples import judged_as
from tests.services.conftest import MakeWorkspace
from tests.ui.accessibility import problems_in
from tests.ui.answers import Answers, buttons, says
from tests.ui.window import OpenWindow

BEFORE, TERM = TermId(2026, "summer"), TermId(2026, "autumn")
A, B, C = "900001", "900002", "900003"


@pytest.fixture
def judged(ws: Workspace) -> Workspace:
    """Three schools: one went up, one down, one has no category now."""
    for urn, former, now in ((A, "3a", "2"), (B, "2", "3a"), (C, "2", "")):
        judged_as(ws, urn, BEFORE, former)
        if now:
            judged_as(ws, urn, TERM, now)
    return ws


def opened(window: MainWindow, qtbot: QtBot, asking: Answers | None = None) -> PicturePage:
    window.context.navigator.go("picture")
    page = window.page("picture")
    assert isinstance(page, PicturePage)
    page.asking = asking or Answers()
    qtbot.waitUntil(lambda: says(page, "2 of 3 schools have a category in Autumn term 2026."))
    qtbot.waitUntil(
        lambda: all(each.view.height() == each.view.sizeHint().height() for each in page.drawn)
    )
    return page


def here(window: MainWindow) -> tuple[str, str]:
    place = window.context.navigator.here
    assert place is not None
    return place.page, place.key


def heard(view: ReadDrawing, qtbot: QtBot) -> list[str]:
    """Every mark of a drawing as the keys read it."""
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    found: list[str] = []
    while not found or view.accessibleName() != found[-1]:
        found.append(view.accessibleName())
        qtbot.keyClick(view, Qt.Key.Key_Right)
    return [re.split(r", \d+ of \d+: ", words)[1] for words in found]


def test_every_figure_is_read_by_the_keys_and_drawn_in_a_place_of_its_own(
    qtbot: QtBot, open_window: OpenWindow, judged: Workspace
) -> None:
    page = opened(open_window(judged), qtbot)
    counts, flows, trend, by_phase, by_officer = (each.view for each in page.drawn)
    assert heard(counts, qtbot) == [
        "Summer term 2026, 2 (Good, potential to become outstanding): 2 of 3 schools.",
        "Summer term 2026, 3a (Requires improvement, potential to become good): 1 of 3 schools.",
        "Autumn term 2026, 2 (Good, potential to become outstanding): 1 of 3 schools.",
        "Autumn term 2026, 3a (Requires improvement, potential to become good): 1 of 3 schools.",
        "Autumn term 2026, No category: 1 of 3 schools.",
    ]
    assert heard(flows, qtbot) == [
        "From 2 to 3a: 1 school. Birch Hill Primary School.",
        "From 2 to No category: 1 school. Ysgol y Tŵr & Llyn.",
        "From 3a to 2: 1 school. Ash Lane Primary School.",
    ]
    assert "1 of 2 schools with a category are good or better, 50.0 %" in heard(trend, qtbot)[1]
    assert heard(by_phase, qtbot)[0].startswith("All schools: 1 of 2 schools")
    assert heard(by_officer, qtbot)[1].startswith("Officer North: 1 of 2 schools")
    # Its marks lie within a drawing, and apart from one another.
    for each in page.drawn:
        view = each.view
        boxes = [view.place_of(number) for number in range(len(heard(view, qtbot)))]
        whole = QWidget.rect(view)
        for number, box in enumerate(boxes):
            assert whole.contains(box.toAlignedRect().adjusted(1, 1, -1, -1)), view.accessibleName()
            apart = [
                other for other in boxes[:number] if other.adjusted(1, 1, -1, -1).intersects(box)
            ]
            assert apart == []
    # Every number of a drawing is in its table too.
    rows = page.drawn[1].table.rows
    assert [rows.data(rows.index(row, 2)) for row in range(3)] == ["1", "1", "1"]


def test_enter_on_a_movement_lists_its_schools_and_leads_to_one(
    qtbot: QtBot, open_window: OpenWindow, judged: Workspace
) -> None:
    window = open_window(judged)
    page = opened(window, qtbot)
    flows = page.drawn[1].view
    flows.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.keyClick(flows, Qt.Key.Key_End)
    qtbot.keyClick(flows, Qt.Key.Key_Return)
    assert page.moved is not None and [row.urn for row in page.moved.rows.rows] == [A]
    assert page.moved.hasFocus()
    for each in page.drawn:
        each.toggle.click()
        assert each.table.isVisible() and not each.view.isVisible()
    assert problems_in(page) == []
    page.moved.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.keyClick(page.moved, Qt.Key.Key_Return)
    assert here(window) == ("school", A)


def test_the_lists_lead_to_their_schools_and_tell_the_reasons(
    qtbot: QtBot, open_window: OpenWindow, judged: Workspace
) -> None:
    window = open_window(judged)
    page = opened(window, qtbot)
    unsupported, doubtful, improved, _ = page.lists
    assert {row.school.urn for row in unsupported.table.rows.rows} == {A, B, C}
    assert not doubtful.table.isVisible() and says(doubtful, "No school.")
    improved.table.select([A])
    assert says(improved, "Ash Lane Primary School: From 3a to 2 since the summer term 2026.")
    improved.table.setFocus(Qt.FocusReason.OtherFocusReason)
    improved.table.setCurrentIndex(improved.table.rows.index(0, 0))
    qtbot.keyClick(improved.table, Qt.Key.Key_Return)
    assert here(window) == ("school", A)


def test_the_lists_follow_what_is_recorded_of_casework(
    qtbot: QtBot, open_window: OpenWindow, judged: Workspace
) -> None:
    judged_as(judged, A, TERM, "3b")
    page = opened(open_window(judged), qtbot)
    waiting = page.lists[3]
    assert [row.school.urn for row in waiting.table.rows.rows] == [A]
    day = judged.today()
    page.context.operations.change(
        lambda ws: solutions.consider(ws, A, "academy", "later", "It would cost much.", day)
    )
    qtbot.waitUntil(lambda: not waiting.table.rows.rows)


def test_the_export_is_written_beside_what_is_there(
    qtbot: QtBot, open_window: OpenWindow, judged: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "picture-2026-autumn").mkdir()
    page = opened(open_window(judged), qtbot)
    page.asking.folder = lambda parent, title: tmp_path  # type: ignore[method-assign]
    with qtbot.waitSignal(page.context.messages.said, timeout=60_000):
        page.export()
    assert (tmp_path / "picture-2026-autumn-2" / "datapackage.json").exists()


def test_without_a_category_the_page_leads_to_the_board(
    qtbot: QtBot, open_window: OpenWindow, make_workspace: MakeWorkspace
) -> None:
    window = open_window(make_workspace("clerk"))
    window.context.navigator.go("picture")
    page = window.page("picture")
    qtbot.waitUntil(lambda: says(page, "No picture yet"))
    assert buttons(page, "Go to the board")
