"""One school's page through the window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ssio_desktop.domain.events import Json
from ssio_desktop.services import categorising, forms, schools, setting_up, visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.ui.schools.school_page import SchoolPage
from ssio_desktop.ui.shell.places import Place
from tests.services.conftest import MakeWorkspace
from tests.ui.accessibility import problems_in
from tests.ui.schools.desk import OpenDesk
from tests.ui.schools.test_inspection_words import CARD, GRADED, OLD

URN = "900001"


def texts(widget: QWidget) -> list[str]:
    """Every text that is shown in a widget."""
    labels = [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]
    return labels + [each.text() for each in widget.findChildren(QPushButton) if each.isVisible()]


def with_story(ws: Workspace) -> Workspace:
    """A school with inspections, categories, a link and a visit."""
    records: list[dict[str, Json]] = [CARD, GRADED, OLD]
    writes = [
        Write(f"inspection/{URN}:{number}", "record.2026-02-28", {"source": "x", "record": record})
        for number, record in enumerate(records)
    ]
    for other, kind in (("900002", "predecessor"), ("900777", "successor")):
        link = {"other": other, "name": "", "type": kind.capitalize(), "established": ""}
        writes.append(Write(f"school/{URN}", f"link.{other}:{kind}", dict(link)))
    for term, code in (("2026-spring", "3b"), ("2026-summer", "3a")):
        entity = f"categorisation/{URN}:{term}"
        writes += [
            Write(entity, "category", code),
            Write(entity, "completed", True),
            Write(entity, "reason", f"Reason of {term}"),
            Write(entity, "officer", ws.officer),
        ]
    ws.record(writes, None, label="Story")
    forms.install_packed_forms(ws)
    visiting.new_visit(ws, URN, "termly-core", day=date(2026, 9, 30))
    return ws


def story(ws: Workspace, open_desk: OpenDesk) -> SchoolPage:
    page = open_desk(with_story(ws)).school(URN)
    page.window().resize(1366, 3000)
    return page


def test_the_page_tells_the_facts_and_where_they_are_from(
    ws: Workspace, open_desk: OpenDesk
) -> None:
    page = open_desk(ws).school(URN)
    said = texts(page.facts)
    for fact in ("Mrs Ada Fernsby", "3 to 11", "Primary", "398 of 420 places, 16 Jan 2025"):
        assert fact in said
    assert "As at 1 Sep 2026, from GIAS" in said
    assert texts(page.local)[-2:] == ["Not recorded", "Edit"]


def test_inspections_of_two_scales_stand_side_by_side_with_their_codes_on_request(
    ws: Workspace, open_desk: OpenDesk
) -> None:
    page = story(ws, open_desk)
    said = texts(page.inspections)
    for words in (
        "Report cards",
        "Graded inspections",
        "Strong standard",
        "Requires improvement",
        "Special measures",
        "Not inspected",
        "Not applicable",
        "Made of the predecessor, Ash Lane Junior School (URN 900009)",
        "1 Feb 2009, overall effectiveness",
        "Satisfactory",
    ):
        assert words in said
    assert "SM" not in said
    assert "3" not in said
    page.inspections.codes.setChecked(True)
    assert "3" in texts(page.inspections)


def test_the_categories_are_told_term_by_term_and_lead_to_the_wizard(
    ws: Workspace, open_desk: OpenDesk
) -> None:
    desk = open_desk(with_story(ws))
    page = desk.school(URN)
    said = texts(page.categories)
    assert said.index("Reason of 2026-summer") < said.index("Reason of 2026-spring")
    desk.press(page.categories, "Spring term 2026")
    assert desk.here == Place("categorise", f"{URN}:2026-spring")
    page.categorise_button.click()
    assert desk.here == Place("categorise", f"{URN}:2026-autumn")


def test_of_many_terms_the_latest_are_told_until_all_are_asked_for(
    ws: Workspace, open_desk: OpenDesk
) -> None:
    terms = [f"{year}-{season}" for year in (2023, 2024, 2025) for season in ("spring", "summer")]
    writes = [Write(f"categorisation/{URN}:{term}", "category", "2") for term in terms]
    ws.record(writes, None, label="Categories")
    desk = open_desk(with_story(ws))
    page = desk.school(URN)
    assert "Spring term 2023" not in texts(page.categories)
    page.categories.findChildren(QPushButton)[-1].click()
    desk.wait(lambda: "Spring term 2023" in texts(page.categories))
    assert "Summer term 2026" in texts(page.categories)


def test_a_visit_is_opened_and_a_new_one_begun(ws: Workspace, open_desk: OpenDesk) -> None:
    desk = open_desk(with_story(ws))
    page = desk.school(URN)
    assert page.sheet is not None
    assert page.sheet.forms["termly-core"] in texts(page.visits)
    desk.press(page.visits, "30 Sep 2026")
    assert desk.here == Place("visit", page.sheet.record.visits[0].id)
    page.new_visit_button.click()
    assert desk.here == Place("visits", f"new:{URN}")


def test_a_linked_school_is_opened_where_it_is_in_the_store(
    ws: Workspace, open_desk: OpenDesk
) -> None:
    desk = open_desk(with_story(ws))
    page = desk.school(URN)
    assert "URN 900777" in [label.text() for label in page.links.findChildren(QLabel)]
    desk.press(page.links, "URN 900002")
    assert desk.here == Place("school", "900002")


def test_officer_package_and_chair_are_recorded_each_as_its_own_change(
    ws: Workspace, open_desk: OpenDesk
) -> None:
    bea = setting_up.add_officer(ws, "Bea South", "").value.id
    desk = open_desk(ws)
    page = desk.school(URN)
    page.edit()
    dialog = page.dialog
    assert dialog is not None
    dialog.officer.box.setCurrentIndex(dialog.officer.box.findData(bea))
    dialog.package.setCurrentIndex(dialog.package.findData(True))
    dialog.chair.setText("Cecil Yarrow")
    dialog.accept()
    desk.wait(lambda: "Cecil Yarrow" in texts(page.local))
    record = schools.school(ws, URN)
    assert (record.officer_name, record.package) == ("Bea South", True)
    assert record.contacts["chair"] == "Cecil Yarrow"
    with desk.qtbot.waitSignal(desk.context.operations.changed):
        desk.context.operations.undo()
    record = schools.school(ws, URN)
    assert "chair" not in record.contacts
    assert record.package is True


def test_saving_without_a_change_records_nothing(ws: Workspace, open_desk: OpenDesk) -> None:
    desk = open_desk(ws)
    page = desk.school(URN)
    before = ws.store.count_events()
    page.edit()
    assert page.dialog is not None
    page.dialog.accept()
    assert desk.context.operations.pending_writes == 0
    assert ws.store.count_events() == before


def test_records_that_differ_are_shown_and_settled_by_a_person(
    ws: Workspace, make_workspace: MakeWorkspace, open_desk: OpenDesk
) -> None:
    other = make_workspace("south")
    schools_here = f"school/{URN}"
    ws.record([Write(schools_here, "contact.chair", "Cecil Yarrow")], None, label="Chair")
    other.record([Write(schools_here, "contact.chair", "Dora Quill")], None, label="Chair")
    ws.store.receive(other.store.events(), label="Return taken in")
    desk = open_desk(ws)
    page = desk.school(URN)
    said = texts(page.conflicts)
    assert "Chair of governors" in said
    assert {"Cecil Yarrow", "Dora Quill"} <= set(said)
    assert page.sheet is not None
    (told,) = [d for d in page.sheet.differences if d.conflict.path == "contact.chair"]
    value = next(each for each in told.values if each.words == "Cecil Yarrow")
    page.settle(told, value, "keep")
    assert page.settling is not None
    page.settling.reason.setPlainText("The school’s page says so.")
    with desk.qtbot.waitSignal(desk.context.operations.changed):
        page.settling.do.click()
    desk.wait(lambda: not page.conflicts.isVisible())
    assert schools.school(ws, URN).contacts["chair"] == "Cecil Yarrow"


def test_a_school_that_is_not_here_says_so(ws: Workspace, open_desk: OpenDesk) -> None:
    desk = open_desk(ws)
    desk.context.navigator.go("school", "123456")
    page = desk.window.page("school")
    desk.wait(lambda: "School 123456 is not in this store." in texts(page))
    desk.press(page, "Go to Schools")
    assert desk.here == Place("schools")


def test_going_from_school_to_school_shows_the_one_asked_for_last(
    ws: Workspace, open_desk: OpenDesk
) -> None:
    desk = open_desk(ws)
    desk.context.navigator.go("school", "900002")
    desk.context.navigator.go("school", "900003")
    page = desk.school("900003")
    assert page.accessibleName() == "Ysgol y Tŵr & Llyn"


def test_a_category_recorded_meanwhile_appears(ws: Workspace, open_desk: OpenDesk) -> None:
    desk = open_desk(ws)
    page = desk.school(URN)
    assert "Not categorised yet." in texts(page.categories)
    term = setting_up.current_term(ws)
    opened = categorising.open_categorisation(ws, URN, term)
    draft = replace(opened.draft, category="2", reason="Because")
    with desk.qtbot.waitSignal(desk.context.operations.changed):
        desk.context.operations.change(lambda other: categorising.save(other, opened, draft))
    desk.wait(lambda: "Not completed. Because" in texts(page.categories))


def test_a_keyboard_and_a_screen_reader_get_by(ws: Workspace, open_desk: OpenDesk) -> None:
    page = story(ws, open_desk)
    page.inspections.codes.setChecked(True)
    assert problems_in(page) == []
    page.edit()
    assert page.dialog is not None
    assert problems_in(page.dialog) == []
