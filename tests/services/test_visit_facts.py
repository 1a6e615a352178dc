"""What a visit's form is told of the school."""

from __future__ import annotations

from datetime import date

from ssio_desktop.domain.events import Json
from ssio_desktop.reports.form_blank import FACT_WORDS
from ssio_desktop.services import forms, visiting
from ssio_desktop.services.visit_facts import form_facts
from ssio_desktop.services.workspace import Workspace
from tests.services.inspections import inspected
from tests.services.visits import begin

URN, TODAY = "900001", date(2026, 10, 14)


def grade(ws: Workspace) -> object:
    return form_facts(ws, URN, visit="", day=TODAY)["inspection_grade"]


def test_a_form_is_told_the_schools_own_latest_overall_grade(ws: Workspace) -> None:
    assert grade(ws) == ""
    inspected(ws, URN, "graded", "10/03/2019", overall="1", number="1")
    assert grade(ws) == "Outstanding"
    inspected(ws, URN, "graded", "12/05/2023", overall="2", number="2")
    inspected(ws, URN, "ungraded", "12/05/2024", number="3")
    inspected(ws, URN, "graded", "12/05/2027", overall="4", number="4")
    assert grade(ws) == "Good"


def test_a_report_card_is_not_turned_into_a_grade(ws: Workspace) -> None:
    inspected(ws, URN, "graded", "12/05/2023", overall="2", number="2")
    areas: Json = {"achievement": "Strong standard"}
    inspected(ws, URN, "report-card", "12/01/2026", areas=areas, number="3")
    assert grade(ws) == ""


def test_a_predecessors_grade_is_not_the_schools(ws: Workspace) -> None:
    inspected(ws, URN, "graded", "12/05/2023", overall="1", number="2", relates="No")
    assert grade(ws) == ""


def test_a_good_school_without_a_category_is_asked_how_its_strengths_are_used(
    ws: Workspace,
) -> None:
    question = "questions.strengths_used"
    before = visiting.open_visit(ws, begin(ws, URN)).session()
    assert before.question(question) is None
    inspected(ws, URN, "graded", "12/05/2023", overall="2", number="2")
    after = visiting.open_visit(ws, begin(ws, URN)).session()
    assert after.question(question) is not None


def test_a_form_asks_for_no_fact_that_nothing_fills(ws: Workspace) -> None:
    forms.install_packed_forms(ws)
    filled = set(form_facts(ws, URN, visit="", day=TODAY))
    assert set(FACT_WORDS) == filled
    for info in forms.forms(ws):
        assert set(forms.definition(ws, info.ref).facts) <= filled, info.ref
