"""The forms that come with the program, filled in as an officer would."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ssio_desktop.domain.events import Json
from ssio_desktop.xforms.definition import FormDefinition
from ssio_desktop.xforms.install import check_form
from ssio_desktop.xforms.outline import as_text
from ssio_desktop.xforms.session import FormSession

FORMS = Path(__file__).resolve().parents[2] / "forms"
NAMES = sorted(folder.name for folder in FORMS.iterdir() if folder.is_dir())
FACTS: dict[str, Json] = {
    "school_name": "Ash Lane Primary School",
    "category": "2",
    "last_visit_date": "2026-06-10",
}


@pytest.fixture(scope="module")
def definitions() -> dict[str, FormDefinition]:
    found: dict[str, FormDefinition] = {}
    for name in NAMES:
        definition, problems = check_form(FORMS / name)
        assert problems == ()
        assert definition is not None
        found[name] = definition
    return found


def opened(definition: FormDefinition, **facts: Json) -> FormSession:
    return FormSession(definition, facts={**FACTS, **facts}, today=date(2026, 11, 20))


def error(of: FormSession, path: str) -> str:
    view = of.question(path)
    assert view is not None
    return view.error


def test_every_kind_of_visit_has_its_form() -> None:
    assert NAMES == [
        "chair-meeting",
        "inspection-feedback",
        "joint-monitoring",
        "partnership-board",
        "plan-monitoring",
        "termly-core",
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_form_asks_for_the_same_facts_and_has_words_for_everything(
    name: str, definitions: dict[str, FormDefinition]
) -> None:
    definition = definitions[name]
    assert {"school_name", "urn", "phase", "category", "term", "officer"} <= set(definition.facts)
    for item in definition.items.values():
        if item.kind == "question":
            assert item.label.parts, item.key
        if item.constraint is not None:
            assert item.constraint_message.parts, item.key


@pytest.mark.parametrize("name", NAMES)
def test_a_form_says_what_is_missing_and_opens_again(
    name: str, definitions: dict[str, FormDefinition]
) -> None:
    visit = opened(definitions[name])
    assert visit.value("visit.visit_date") == "2026-11-20"
    missing = {problem.path for problem in visit.unfinished()}
    assert "next.days_used" in missing
    again = FormSession(definitions[name], visit.answers(), facts=FACTS, today=date(2027, 1, 1))
    assert again.tree() == visit.tree()


def test_the_fourth_question_is_for_strong_schools_only(
    definitions: dict[str, FormDefinition],
) -> None:
    core = definitions["termly-core"]
    for category, asked in {"1": True, "2": True, "2TV": True, "3a": False, "4": False}.items():
        view = opened(core, category=category).question("questions.strengths_used")
        assert (view is not None) == asked, category


def test_without_a_category_the_inspectors_grade_says_whether_a_school_is_strong(
    definitions: dict[str, FormDefinition],
) -> None:
    core = definitions["termly-core"]
    for category, grade, asked in (
        ("", "Good", True),
        ("", "Outstanding", True),
        ("", "Requires improvement", False),
        ("", "", False),
        ("3a", "Good", False),
    ):
        visit = opened(core, category=category, inspection_grade=grade)
        view = visit.question("questions.strengths_used")
        assert (view is not None) == asked, (category, grade)


def test_every_visit_note_asks_about_groups_of_pupils(
    definitions: dict[str, FormDefinition],
) -> None:
    asked = {
        name: {item.key.rpartition(".")[2] for item in definition.items.values()}
        for name, definition in definitions.items()
    }
    for name in ("termly-core", "partnership-board", "chair-meeting", "inspection-feedback"):
        assert {"send", "pupil_premium", "looked_after", "eal", "most_able"} <= asked[name], name
        visit = opened(definitions[name])
        visit.set_value("pupil_groups.looked_after", "slower")
        assert visit.question("pupil_groups.looked_after_note") is not None
        assert visit.question("pupil_groups.send_note") is None
        assert not any(each.path.startswith("pupil_groups") for each in visit.unfinished())
    for name in ("joint-monitoring", "plan-monitoring"):
        assert "groups" in asked[name], name


def test_schools_of_concern_are_asked_about_plan_and_board(
    definitions: dict[str, FormDefinition],
) -> None:
    core = definitions["termly-core"]
    assert opened(core, category="3b").question("category_notes.board_note") is not None
    assert opened(core, category="2").question("category_notes.board_note") is None


def test_days_are_given_in_quarters(definitions: dict[str, FormDefinition]) -> None:
    visit = opened(definitions["termly-core"])
    for typed, right in {"0.25": True, "3": True, "10": True, "0.3": False, "10.25": False}.items():
        visit.set_value("next.days_used", typed)
        assert (error(visit, "next.days_used") == "") == right, typed


def test_dates_and_times_are_in_order(definitions: dict[str, FormDefinition]) -> None:
    visit = opened(definitions["termly-core"])
    visit.set_value("next.next_date", "20/11/2026")
    assert error(visit, "next.next_date") == "This must be after the day of the visit."
    visit.set_value("next.next_date", "21/11/2026")
    assert error(visit, "next.next_date") == ""
    visit.set_value("visit.visit_date", "2026-06-01")
    assert "last visit" in error(visit, "visit.visit_date")
    visit.set_value("visit.start_time", "10:00")
    visit.set_value("visit.end_time", "9:45")
    assert error(visit, "visit.end_time") == "The end must be later than the start."
    action = visit.add_repeat("actions", {"by_when": "2026-05-01"}).added
    assert "before the day" in error(visit, f"{action}.by_when")


def test_notes_open_for_the_evidence_that_was_seen(definitions: dict[str, FormDefinition]) -> None:
    visit = opened(definitions["termly-core"])
    effects = visit.set_value("evidence.seen", ["lessons", "governors"])
    assert effects.shown == ("evidence.seen_lessons", "evidence.seen_governors")


def test_last_visit_s_actions_can_be_filled_in_by_the_program(
    definitions: dict[str, FormDefinition],
) -> None:
    asking = set(NAMES) - {"inspection-feedback"}
    for name in sorted(asking):
        visit = opened(definitions[name])
        row = {"what": "Train staff", "who": "Head", "by_when": "2026-10-01"}
        action = visit.add_repeat("last_actions", row).added
        assert visit.question(f"{action}.comment") is None
        visit.set_value(f"{action}.state", "done")
        assert visit.question(f"{action}.comment") is not None


def test_judgements_are_offered_on_the_scale_that_was_used(
    definitions: dict[str, FormDefinition],
) -> None:
    visit = opened(definitions["inspection-feedback"])
    row = visit.add_repeat("judgements").added
    visit.set_value("inspection.scale", "report_card")
    visit.set_value(f"{row}.area", "achievement")
    view = visit.question(f"{row}.grade")
    assert view is not None
    assert [choice.label for choice in view.choices] == [
        "Exceptional",
        "Strong standard",
        "Expected standard",
        "Needs attention",
        "Urgent improvement",
    ]
    visit.set_value(f"{row}.area", "safeguarding")
    view = visit.question(f"{row}.grade")
    assert view is not None
    assert [choice.label for choice in view.choices] == ["Met", "Not met"]


def test_no_warning_notice_before_head_and_chair_were_told(
    definitions: dict[str, FormDefinition],
) -> None:
    board = opened(definitions["partnership-board"])
    board.set_value("structure.formal", ["notice"])
    board.set_value("structure.notice_told", "no")
    assert board.question("structure.notice_wait") is not None


def test_a_finished_visit_reads_as_sections_in_words(
    definitions: dict[str, FormDefinition],
) -> None:
    visit = opened(definitions["termly-core"])
    visit.set_value("visit.purpose", "Termly visit")
    visit.set_value("evidence.seen", ["lessons"])
    visit.set_value("findings.going_well", "Reading")
    visit.set_value("findings.to_improve", "Writing")
    visit.set_value("next.days_used", 0.5)
    visit.add_repeat("met", {"name": "A. Head", "role": "head"})
    assert visit.unfinished() == ()
    sections = as_text(visit)
    assert [section.title for section in sections] == [
        "The visit",
        "Who was met",
        "Evidence seen",
        "What was found",
        "Next visit",
    ]
