"""The story that a school's page tells, through the window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.events import Json
from ssio_desktop.services import actions, schools
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.schools.school_page import SchoolPage
from ssio_desktop.ui.shell.places import Place
from ssio_desktop.ui.theme.theme import theme
from tests.services.visits import begin
from tests.ui.accessibility import problems_in
from tests.ui.schools.desk import Desk, OpenDesk
from tests.ui.schools.test_school_page import URN, texts, with_story

VIEW: dict[str, Json] = {
    "self_view:s1": 1,
    "self_view:s1.area": "leadership",
    "self_view:s1.school": "Good: “we know what to do”.",
    "self_view:s1.officer": "Plans are there, checks are not.",
    "self_view:s1.comparison": "higher",
    "strengths:t1": 1,
    "strengths:t1.area": "maths",
    "strengths:t1.what": "Pupils explain their methods.",
    "strengths:t1.who": "Subject leader",
    "strengths:t1.willing": "yes",
}


def told(ws: Workspace, open_desk: OpenDesk) -> tuple[Desk, SchoolPage, str]:
    visit = begin(ws, URN, **VIEW)
    desk = open_desk(with_story(ws))
    page = desk.school(URN)
    desk.window.resize(1366, 3200)
    return desk, page, visit


def move(view: QWidget, point: QPointF) -> None:
    """Move the mouse over a widget, as Qt tells it."""
    spot = view.mapToGlobal(point)
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove, point, spot, none, none, Qt.KeyboardModifier.NoModifier
    )
    view.mouseMoveEvent(event)


def test_an_empty_school_says_of_every_part_what_is_missing(
    ws: Workspace, open_desk: OpenDesk
) -> None:
    page = open_desk(ws).school(URN)
    said = " ".join(texts(page))
    for words in (
        "Nothing yet. Categories, inspections and visits appear here",
        "Not asked yet. The termly visit asks how the school judges itself",
        "No action is agreed yet.",
        "No strength is noted yet.",
        "0 visits and 0 days in 2026–27",
        "Not categorised yet, so what it may have is not known.",
    ):
        assert words in said
    assert problems_in(page) == []


def test_the_drawing_is_read_by_keys_and_opens_what_it_points_at(
    ws: Workspace, open_desk: OpenDesk
) -> None:
    desk, page, visit = told(ws, open_desk)
    view = page.story.view
    assert view is not None
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert "1 of " in view.accessibleName()
    seen = [view.accessibleName().partition(": ")[2]]
    for _ in view.marks[1:]:
        QTest.keyClick(view, Qt.Key.Key_Right)
        seen.append(view.accessibleName().partition(": ")[2])
    assert "Spring term 2026, category 3b" in seen
    assert "30 Sep 2026, Termly visit, Draft" in seen
    assert seen[-1] == "13 Oct 2026, Termly visit, Draft"
    assert seen[-1] in texts(page.story)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert desk.here == Place("visit", visit)


def test_the_drawing_is_read_with_the_mouse(ws: Workspace, open_desk: OpenDesk) -> None:
    _, page, _ = told(ws, open_desk)
    view = page.story.view
    assert view is not None
    at = next(n for n, mark in enumerate(view.marks) if mark.code == "3a")
    move(view, view.box(view.marks[at]).center())
    assert view.current == at
    assert view.toolTip() == "Summer term 2026, category 3a"


def test_the_same_is_had_as_a_table(ws: Workspace, open_desk: OpenDesk) -> None:
    desk, page, _ = told(ws, open_desk)
    page.story.toggle.click()
    table = page.story.table
    assert table is not None
    desk.wait(table.isVisible)
    assert page.story.view is not None
    assert not page.story.view.isVisible()
    assert len(table.rows.rows) == len(page.story.view.history.happenings)
    assert {row.lane for row in table.rows.rows} == {"category", "inspection", "visit"}


def test_views_stand_side_by_side_and_a_difference_is_marked_in_words(
    ws: Workspace, open_desk: OpenDesk
) -> None:
    _, page, _ = told(ws, open_desk)
    said = texts(page.views)
    start = said.index("Leadership and governance")
    assert said[start : start + 4] == [
        "Leadership and governance",
        "The school sees itself as stronger",
        "Good: “we know what to do”.",
        "Plans are there, checks are not.",
    ]
    assert "Inclusion: Strong standard" in said
    assert "Not asked yet" in said


def test_actions_stand_with_their_standing_and_lead_to_their_page(
    ws: Workspace, open_desk: OpenDesk
) -> None:
    desk, page, _ = told(ws, open_desk)
    said = texts(page.actions_card)
    assert "1 open, 0 of them overdue; 0 closed." in said
    assert {"Open", "Head of English", "Review the spelling scheme"} <= set(said)
    key = actions.list_actions(ws, urn=URN)[0].key
    actions.record_progress(ws, key, state="done", note="Seen in use.")
    with desk.qtbot.waitSignal(desk.context.operations.changed):
        desk.context.operations.change(lambda other: schools.set_package(other, URN, True))
    desk.wait(lambda: "0 open, 0 of them overdue; 1 closed." in texts(page.actions_card))


def test_a_strength_is_quoted_with_its_visit(ws: Workspace, open_desk: OpenDesk) -> None:
    desk, page, visit = told(ws, open_desk)
    assert "“Pupils explain their methods.”" in texts(page.strengths)
    assert "Subject leader, willing to help: yes" in texts(page.strengths)
    desk.press(page.strengths, "Seen 13 Oct 2026")
    assert desk.here == Place("visit", visit)


def test_a_contact_is_added_and_a_role_is_needed(ws: Workspace, open_desk: OpenDesk) -> None:
    desk, page, _ = told(ws, open_desk)
    page.add_contact()
    dialog = page.contact_dialog
    assert dialog is not None
    assert problems_in(dialog) == []
    dialog.accept()
    assert dialog.faults.isVisible()
    dialog.role.setText("SEN co-ordinator")
    dialog.name.setText("Dora Quill")
    dialog.accept()
    desk.wait(lambda: "Dora Quill" in texts(page.contacts))
    assert schools.school(ws, URN).contacts["sen_co_ordinator"] == "Dora Quill"


def test_the_keys_of_the_contents_lead_to_each_section(ws: Workspace, open_desk: OpenDesk) -> None:
    desk, page, _ = told(ws, open_desk)
    desk.window.resize(1366, 768)
    QTest.keyClick(page, Qt.Key.Key_6, Qt.KeyboardModifier.AltModifier)
    desk.wait(lambda: page.actions_card.isAncestorOf(page.focusWidget()))
    assert page.actions_card.visibleRegion().boundingRect().height() > 40


def test_with_large_text_on_a_laptop_the_heading_scrolls_away_and_nothing_is_cut(
    ws: Workspace, open_desk: OpenDesk
) -> None:
    look = theme()
    assert look is not None
    desk, page, _ = told(ws, open_desk)
    desk.window.resize(1366, 768)
    assert page._heading.parentWidget() is page
    before = look.text_scale
    try:
        look.choose(text_scale=2.0)
        page = desk.school(URN)
        area = page._scrolled
        assert area is not None and page._heading is not None
        desk.wait(lambda: page._heading.parentWidget() is area.widget())
        desk.wait(lambda: area.height() > page.height() * 0.8)
        desk.wait(lambda: area.horizontalScrollBar().maximum() == 0)
    finally:
        look.choose(text_scale=before)


def test_the_line_of_time_leaves_what_is_very_old_to_the_table(
    ws: Workspace, open_desk: OpenDesk
) -> None:
    _, page, _ = told(ws, open_desk)
    view = page.story.view
    assert view is not None
    assert view.history.older > 0
    assert view.history.first > date(2015, 1, 1)
    assert any("Earlier, in the table only" in each for each in texts(page.story))
