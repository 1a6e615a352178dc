from __future__ import annotations

from datetime import date

import pytest

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.services import forms, schools, visiting
from ssio_desktop.services.workspace import Workspace
from tests.services.test_categorising import categorise
from tests.services.visits import AWKWARD, begin

URN = "900001"


def test_every_form_that_comes_with_the_program_installs_once(ws: Workspace) -> None:
    fresh = forms.install_packed_forms(ws)
    assert {info.id for info in fresh} == {
        "chair-meeting",
        "inspection-feedback",
        "joint-monitoring",
        "partnership-board",
        "plan-monitoring",
        "termly-core",
    }
    before = ws.store.digest()
    assert forms.install_packed_forms(ws) == ()
    assert ws.store.digest() == before


def test_a_visit_can_be_begun_in_every_form(ws: Workspace) -> None:
    forms.install_packed_forms(ws)
    for info in forms.forms(ws):
        visit = visiting.open_visit(ws, visiting.new_visit(ws, URN, info.id).value).visit
        assert (visit.form, visit.state, visit.date) == (info.ref, "draft", date(2026, 10, 14))


def test_what_was_typed_comes_back_to_the_letter(ws: Workspace) -> None:
    visit_id = begin(ws, URN)
    assert visiting.open_visit(ws, visit_id).answers["visit.purpose"] == AWKWARD


def test_typing_is_there_before_it_is_an_event(ws: Workspace) -> None:
    visit_id = begin(ws, URN)
    visiting.keep_typing(ws, visit_id, {"findings.going_well": "Half a sen"})
    opened = visiting.open_visit(ws, visit_id)
    assert opened.answers["findings.going_well"] == "Half a sen"
    assert opened.recovered == ("findings.going_well",)
    visiting.settle(ws, visit_id)
    opened = visiting.open_visit(ws, visit_id)
    assert opened.answers["findings.going_well"] == "Half a sen"
    assert opened.recovered == ()


def test_the_day_of_the_visit_decides_its_term(ws: Workspace) -> None:
    visit_id = begin(ws, URN)
    visiting.keep_typing(ws, visit_id, {"visit.visit_date": "2026-06-10"})
    visiting.settle(ws, visit_id)
    assert str(visiting.read(ws, visit_id).term) == "2026-summer"


def test_an_unfinished_note_cannot_be_made_final_and_says_what_is_missing(ws: Workspace) -> None:
    visit_id = begin(ws, URN, findings__to_improve=None)
    with pytest.raises(UserError) as refusal:
        visiting.finalise(ws, visit_id)
    assert refusal.value.code == "visit.unfinished"
    assert "What needs to improve" in refusal.value.where
    assert visiting.read(ws, visit_id).state == "draft"


def test_a_final_note_that_is_edited_becomes_an_amendment_with_a_reason(ws: Workspace) -> None:
    visit_id = begin(ws, URN)
    assert visiting.finalise(ws, visit_id).value.number == 1
    visiting.keep_typing(ws, visit_id, {"findings.to_improve": "Spelling and handwriting."})
    visiting.settle(ws, visit_id)
    visit = visiting.read(ws, visit_id)
    assert visit.state == "amending"
    assert visit.versions[0].answers["findings.to_improve"] == "Spelling in key stage 2."
    with pytest.raises(UserError) as refusal:
        visiting.finalise(ws, visit_id)
    assert refusal.value.code == "visit.amendment-reason"
    second = visiting.finalise(ws, visit_id, reason="Handwriting was left out.").value
    assert (second.number, second.reason) == (2, "Handwriting was left out.")
    assert visiting.read(ws, visit_id).state == "final"


def test_nothing_is_made_final_twice(ws: Workspace) -> None:
    visit_id = begin(ws, URN)
    visiting.finalise(ws, visit_id)
    with pytest.raises(UserError) as refusal:
        visiting.finalise(ws, visit_id)
    assert refusal.value.code == "visit.unchanged"


def test_what_the_last_visit_agreed_is_asked_after_at_the_next(ws: Workspace) -> None:
    begin(ws, URN)
    following = visiting.new_visit(ws, URN, "termly-core").value
    answers = visiting.open_visit(ws, following).answers
    carried = {path.rpartition(".")[2]: v for path, v in answers.items() if "last_actions" in path}
    assert carried["what"] == "Review the spelling scheme"
    assert carried["by_when"] == "2026-12-01"


def test_a_withdrawn_visit_leaves_the_lists_but_stays_in_the_record(ws: Workspace) -> None:
    visit_id = begin(ws, URN)
    with pytest.raises(UserError):
        visiting.withdraw(ws, visit_id, " ")
    visiting.withdraw(ws, visit_id, "Entered at the wrong school.")
    assert visiting.read(ws, visit_id).state == "withdrawn"
    assert schools.school(ws, URN).visits[0].state == "withdrawn"
    (row,) = [row for row in schools.list_schools(ws) if row.urn == URN]
    assert row.last_visit is None


def test_a_visit_counts_as_the_schools_last(ws: Workspace) -> None:
    begin(ws, URN)
    (row,) = [row for row in schools.list_schools(ws) if row.urn == URN]
    assert row.last_visit == date(2026, 10, 13)
    assert visiting.list_visits(ws, urn=URN)[0].days_used == 1.25


def test_visits_to_unknown_schools_and_in_unknown_forms_are_refused(ws: Workspace) -> None:
    forms.install_packed_forms(ws)
    for urn, form in (("999999", "termly-core"), (URN, "no-such-form"), ("abc", "termly-core")):
        with pytest.raises(UserError):
            visiting.new_visit(ws, urn, form)
    with pytest.raises(UserError):
        visiting.read(ws, "not-an-id")


def test_a_note_written_up_late_is_not_measured_by_a_later_visit(ws: Workspace) -> None:
    begin(ws, URN)
    late = begin(ws, URN, visit__visit_date="2026-09-20")
    facts = visiting.open_visit(ws, late).facts
    assert facts["last_visit_date"] == ""
    assert visiting.unfinished(ws, late) == ()
    assert not any("last_actions" in path for path in visiting.open_visit(ws, late).answers)


def test_a_mistyped_draft_in_the_future_stands_in_nobodys_way(ws: Workspace) -> None:
    with pytest.raises(UserError) as refusal:
        visiting.new_visit(ws, URN, "termly-core", day=date(9999, 12, 31))
    assert refusal.value.code in ("visit.day", "form.unknown")
    begin(ws, URN, visit__visit_date="2027-10-13")
    assert visiting.unfinished(ws, begin(ws, URN)) == ()


def test_an_amendment_keeps_the_facts_of_the_day_and_hides_no_answer(ws: Workspace) -> None:
    categorise(ws, URN, TermId(2026, "summer"), "2")
    visit_id = begin(ws, URN, questions__strengths_used="Leads the spelling network.")
    visiting.finalise(ws, visit_id)
    categorise(ws, URN, TermId(2026, "autumn"), "3b")
    visiting.keep_typing(ws, visit_id, {"findings.going_well": "A typo mended."})
    visiting.finalise(ws, visit_id, reason="A typo.")
    first, second = visiting.read(ws, visit_id).versions
    assert second.facts == first.facts
    said = visiting.open_visit(ws, visit_id).session().current_answers()
    assert said["questions.strengths_used"] == "Leads the spelling network."


def test_the_caseload_is_listed_without_going_through_all_visits(ws: Workspace) -> None:
    """It would open the later, the more visits there are."""
    statement = f"EXPLAIN QUERY PLAN {schools._LIST.format(where='')}"
    plan = [row[3] for row in ws.store.db.conn.execute(statement)]
    assert any(each.startswith("SEARCH v USING COVERING INDEX") for each in plan)
    assert any(each.startswith("SEARCH k USING INDEX") for each in plan)
    assert not [each for each in plan if each.split()[:2] in (["SCAN", "v"], ["SCAN", "k"])]
