"""Finding what was written: what stands, what is being typed, what was replaced."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import Json
from ssio_desktop.services import forms, schools, searching, undoing, visiting
from ssio_desktop.services.search_words import excerpt, fits, terms_of
from ssio_desktop.services.searching import Hit, Wanted
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from tests.services.conftest import MakeWorkspace

URN, TERM = "900001", TermId(2026, "autumn")


def found(ws: Workspace, text: str, **filters: object) -> list[Hit]:
    return list(searching.search(ws, Wanted(text, **filters)).hits)  # type: ignore[arg-type]


def begun(ws: Workspace, urn: str = URN, day: date | None = None, **answers: Json) -> str:
    forms.install_packed_forms(ws)
    given = {f"findings.{name}": value for name, value in answers.items()}
    return visiting.new_visit(ws, urn, "termly-core", answers=given, day=day).value


def shown(hit: Hit) -> str:
    return "".join(f"[{p.text}]" if p.is_match else p.text for p in hit.excerpt)


@pytest.mark.parametrize("typed", ["ash la", "ASH", "900001", "“lane primary”", "lane ash"])
def test_a_school_is_found_by_its_name_and_number(ws: Workspace, typed: str) -> None:
    assert [hit.about for hit in found(ws, typed)] == ["Ash Lane Primary School"]


def test_letters_without_their_accents_find_those_with(ws: Workspace) -> None:
    assert [hit.urn for hit in found(ws, "twr")] == ["900003"]
    assert [hit.urn for hit in found(ws, "tŵr")] == ["900003"]


def test_an_answer_is_found_at_its_question_with_the_match_marked(ws: Workspace) -> None:
    visit = begun(ws, going_well="Phonics is taught daily and very well.")
    (hit,) = found(ws, "phon dail")
    assert (hit.kind, hit.entity, hit.path) == (
        "note",
        f"visit/{visit}",
        "answers.findings.going_well",
    )
    assert hit.about == "Ash Lane Primary School"
    assert hit.where.startswith("What")
    assert shown(hit) == "[Phonics] is taught [daily] and very well."


def test_a_phrase_is_found_only_where_its_words_stand_together(ws: Workspace) -> None:
    begun(ws, going_well="Guided reading in year two.", to_improve="Reading is not yet guided.")
    assert [hit.path for hit in found(ws, "“guided reading”")] == ["answers.findings.going_well"]
    assert len(found(ws, "guided reading")) == 2


def test_what_is_typed_and_not_yet_recorded_is_found_in_place_of_what_it_replaces(
    ws: Workspace,
) -> None:
    visit = begun(ws, going_well="Marvellous fractions")
    visiting.keep_typing(ws, visit, {"findings.going_well": "Marvellous decimals"})
    (hit,) = found(ws, "marvellous")
    assert (shown(hit), hit.standing) == ("[Marvellous] decimals", "typed")
    assert found(ws, "decimals", urn="900002") == []
    visiting.settle(ws, visit)
    (hit,) = found(ws, "marvellous")
    assert hit.standing == "stands"


def test_every_value_ever_saved_is_found_on_request(ws: Workspace) -> None:
    visit = begun(ws, going_well="Zebras")
    for words in ("Zebras and lions", None):
        visiting.keep_typing(ws, visit, {"findings.going_well": words})
        visiting.settle(ws, visit)
    assert found(ws, "zebras") == []
    assert sorted((shown(h), h.standing) for h in found(ws, "zebras", former=True)) == [
        ("[Zebras]", "former"),
        ("[Zebras] and lions", "former"),
    ]


def test_a_withdrawn_visit_is_found_on_request_only(ws: Workspace) -> None:
    visit = begun(ws, going_well="Zebras")
    visiting.withdraw(ws, visit, "Entered at the wrong school")
    assert found(ws, "zebras") == []
    assert [hit.standing for hit in found(ws, "zebras", former=True)] == ["withdrawn"]
    assert [hit.standing for hit in found(ws, "wrong school", former=True)] == ["withdrawn"]


def test_what_was_undone_is_found_on_request_only(ws: Workspace) -> None:
    begun(ws, going_well="Zebras")
    undoing.undo_latest(ws)
    assert found(ws, "zebras") == []
    assert len(found(ws, "zebras", former=True)) == 1


def test_actions_reasons_contacts_officers_and_forms_are_found(ws: Workspace) -> None:
    forms.install_packed_forms(ws)
    answers: dict[str, Json] = {"actions:a1": 1, "actions:a1.what": "Review the spelling scheme"}
    visiting.new_visit(ws, URN, "termly-core", answers=answers)
    reason = [Write(f"categorisation/{URN}:{TERM}", "reason", "Governors ask sharp questions")]
    ws.record(reason, None, label="Reason")
    schools.set_contact(ws, URN, "chair", "Chair called Quince")
    assert [hit.kind for hit in found(ws, "spelling scheme")] == ["action"]
    assert [hit.about for hit in found(ws, "quince")] == ["Ash Lane Primary School"]
    assert [hit.kind for hit in found(ws, "officer north")] == ["officer"]
    (hit,) = found(ws, "sharp quest")
    assert (hit.kind, hit.where, hit.urn) == ("category", str(TERM), URN)
    assert {hit.kind for hit in found(ws, "safeguarding")} >= {"form"}


def test_casework_is_found_with_what_of_a_case_it_is_and_not_by_its_key(ws: Workspace) -> None:
    place = f"action-plan/{URN}:01a206fb-557f-7705-8000-000000000001"
    said: dict[str, Json] = {"title": "Zebras in every lesson", "starts": "2026-10-01"}
    ws.record([Write(place, "priority.p1", said)], None, label="Priority of a plan")
    (hit,) = found(ws, "zebras")
    assert (hit.kind, hit.where, hit.urn) == ("casework", "Priority of the plan", URN)


def test_filters_narrow_by_kind_school_term_officer_and_day(ws: Workspace) -> None:
    begun(ws, URN, date(2026, 10, 1), going_well="Zebras")
    begun(ws, "900002", date(2026, 6, 1), going_well="Zebras")
    assert {hit.urn for hit in found(ws, "zebras")} == {URN, "900002"}
    assert [hit.urn for hit in found(ws, "zebras", urn=URN)] == [URN]
    assert [hit.urn for hit in found(ws, "zebras", term="2026-summer")] == ["900002"]
    assert [hit.urn for hit in found(ws, "zebras", first=date(2026, 9, 1))] == [URN]
    assert [hit.urn for hit in found(ws, "zebras", last=date(2026, 9, 1))] == ["900002"]
    assert found(ws, "zebras", officer="somebody-else") == []
    assert len(found(ws, "zebras", officer=ws.officer)) == 2
    assert found(ws, "zebras", kind="action") == []


def test_a_search_is_narrowed_to_whatever_the_board_recorded_of(ws: Workspace) -> None:
    before = searching.choices(ws)
    schools.assign_officer(ws, ["900003"], "")
    term = TermId(2024, "spring")
    ws.record([Write(f"risk/900003:{term}", "assessment", {"reason": "Why"})], None, label="Risk")
    after = searching.choices(ws)
    assert term not in before.terms and term in after.terms
    assert "900003" in {urn for urn, _ in after.schools}


def test_a_kind_of_record_that_is_added_later_is_found_without_further_ado(ws: Workspace) -> None:
    record: Json = {"aim": "Attendance above par", "owner": ws.officer, "due": "2026-12-01"}
    ws.record([Write("plan/p1", "aims.1", record)], None, label="Plan")
    (hit,) = found(ws, "attendance par")
    assert (hit.kind, hit.entity) == ("other", "plan/p1")
    assert shown(hit) == "[Attendance] above [par]"


def test_what_comes_in_by_a_return_is_found_and_the_index_is_the_same_after_a_rebuild(
    ws: Workspace, make_workspace: MakeWorkspace
) -> None:
    visit = begun(ws, going_well="Zebras")
    visiting.keep_typing(ws, visit, {"findings.going_well": "Lions"})
    visiting.settle(ws, visit)
    other = make_workspace("south")
    events = list(ws.store.events())
    other.store.receive(reversed(events), label="All of it")
    assert [hit.urn for hit in found(other, "lions")] == [URN]
    assert found(other, "zebras") == []
    assert len(found(other, "zebras", former=True)) == 1
    before = other.store.projection_digest()
    other.store.rebuild()
    assert other.store.projection_digest() == before
    assert [hit.urn for hit in found(other, "lions")] == [URN]


def test_more_is_said_where_there_is_more(ws: Workspace) -> None:
    for number in range(3):
        begun(ws, going_well=f"Zebras {number}")
    results = searching.search(ws, Wanted("zebras", limit=2))
    assert len(results.hits) == 2
    assert results.more
    assert not searching.search(ws, Wanted("zebras", limit=3)).more


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40), st.booleans())
@example('"', False)
@example('text: AND OR NOT NEAR("a" b, 2) ^ * - + {x} ( ) :', True)
@example("a\0b \ud800 \uffff", False)
@example("_ __ “_” ´ '", True)
@example("ash* OR 1=1; --", False)
@example("é" * 10_000, False)
@example(" ".join(["ash"] * 3_000), True)
def test_whatever_is_typed_is_answered(ws: Workspace, typed: str, former: bool) -> None:
    results = searching.search(ws, Wanted(typed, former=former))
    assert results.terms or not results.hits


@given(st.text(max_size=200), st.text(max_size=20))
def test_an_excerpt_is_made_of_the_text_and_marks_only_what_fits(text: str, typed: str) -> None:
    terms = terms_of(typed)
    pieces = excerpt(text, terms)
    kept = "".join(p.text for p in pieces if p.text not in ("… ", " …"))
    assert "".join(kept.split()) in "".join(text.split())
    if terms and any(piece.is_match for piece in pieces):
        assert any(fits(piece.text, [term]) for piece in pieces if piece.is_match for term in terms)
