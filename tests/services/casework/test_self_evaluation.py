"""How a school sees itself beside the officer, and what of it goes into the next visit."""

from __future__ import annotations

from datetime import date

import pytest

from ssio_desktop.domain.casework.self_evaluations import Used
from ssio_desktop.domain.repeats import repeat_instances
from ssio_desktop.errors import UserError
from ssio_desktop.services import documents, forms, schools, visiting
from ssio_desktop.services.casework import overview, self_evaluation
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.school_story import school_story
from ssio_desktop.services.workspace import Workspace

URN = "900001"
TEACHING, LEADERS, SAFE = (
    "curriculum_and_teaching",
    "leadership_and_governance",
    "safeguarding_standards",
)


def given(
    ws: Workspace, day: date, teaching: str, evidence: str = "Books.", used: Used = "report-card"
) -> str:
    areas = {TEACHING: (teaching, evidence), LEADERS: ("Expected standard", ""), SAFE: ("Met", "")}
    if used == "graded":
        areas = {"quality_of_education": (teaching, evidence)}
    return self_evaluation.record(ws, URN, used, day, "Headteacher", areas).value


def kinds(ws: Workspace) -> list[tuple[str, str]]:
    found = self_evaluation.beside(ws, URN)
    assert found is not None
    return [(each.kind, each.area) for each in found.points]


def test_differences_and_changes_are_what_there_is_to_talk_about(ws: Workspace) -> None:
    given(ws, date(2025, 10, 1), "Needs attention")
    key = given(ws, date(2026, 10, 1), "Strong standard")
    self_evaluation.set_view(ws, key, "officer", TEACHING, "needs attention", "Six lessons.")
    self_evaluation.set_view(ws, key, "officer", SAFE, "Met", "")
    assert kinds(ws) == [
        ("higher", TEACHING),
        ("risen", TEACHING),
        ("no-evidence", SAFE),
        ("no-evidence", LEADERS),
        ("unseen", ""),
    ]
    found = self_evaluation.beside(ws, URN)
    assert found is not None
    assert "with the same evidence as before" in found.points[1].words
    view = found.now.view(TEACHING)
    assert view is not None and (view.steps, view.officer.by_name) == (2, "Officer North")
    assert len(documents.document_pdf(ws, Wanted("views", URN))) > 10_000
    (told,) = (each for part, each in overview.of_school(ws, URN) if part.id == "self-evaluation")
    assert told is not None and (told.code, told.urgency) == ("Not yet compared", "soon")


def test_grades_of_two_frameworks_are_never_compared(ws: Workspace) -> None:
    given(ws, date(2025, 10, 1), "Good", used="graded")
    given(ws, date(2026, 10, 1), "Strong standard")
    assert ("framework", "") in kinds(ws)
    assert not {"risen", "fallen"} & {kind for kind, _ in kinds(ws)}


def test_a_grade_of_another_scale_is_refused_and_one_in_a_file_is_passed_over(
    ws: Workspace,
) -> None:
    with pytest.raises(UserError) as error:
        given(ws, date(2026, 10, 1), "Good")
    assert error.value.code == "self-evaluation.grade" and "Strong standard" in error.value.remedy
    key = given(ws, date(2026, 10, 1), "Strong standard")
    assert self_evaluation.evaluations(ws, URN)[0].key == key
    self_evaluation.withdraw(ws, key)
    assert self_evaluation.evaluations(ws, URN) == ()


def test_the_next_visit_begins_with_the_schools_view_and_the_report_can_print_it(
    ws: Workspace,
) -> None:
    forms.install_packed_forms(ws)
    key = given(ws, date(2026, 10, 1), "Strong standard")
    self_evaluation.set_view(ws, key, "officer", TEACHING, "Expected standard", "Six lessons.")
    visit = visiting.new_visit(ws, URN, "termly-core", day=date(2026, 10, 14)).value
    work = visiting.open_visit(ws, visit)
    rows = repeat_instances(work.answers, "self_view")
    assert rows[0] == {"area": "safeguarding", "school": "Safeguarding standards: Met"}
    assert rows[1] == {
        "area": "teaching",
        "school": "Curriculum and teaching: Strong standard. Books.",
        "officer": "Expected standard. Six lessons.",
        "comparison": "higher",
    }
    assert [row["area"] for row in rows] == ["safeguarding", "teaching", "leadership"]
    # Every value has its place in the form, and none of these rows lacks what the form asks for.
    session = work.session()
    assert session.unplaced() == ()
    assert not [each for each in session.unfinished() if each.path.startswith("self_view")]
    # Before the school gave it, there is nothing to bring.
    early = visiting.new_visit(ws, URN, "termly-core", day=date(2026, 9, 20)).value
    assert repeat_instances(visiting.open_visit(ws, early).answers, "self_view") == []


def test_a_schools_page_shows_whoever_spoke_last(ws: Workspace) -> None:
    given(ws, date(2026, 10, 1), "Strong standard")
    views = {each.area: each for each in school_story(ws, schools.school(ws, URN)).views}
    teaching = views["Curriculum and teaching"]
    assert teaching.school is not None and teaching.officer is None
    assert (teaching.school.words, teaching.school.day) == (
        "Strong standard. Books.",
        date(2026, 10, 1),
    )
