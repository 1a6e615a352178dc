"""The documents beside the report of a visit, from a store."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import get_args

import pytest

from ssio_desktop.cli.commands import documents as document_commands
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import Json
from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    categorising,
    documents,
    letter_facts,
    schools,
    visiting,
)
from ssio_desktop.services.document_names import KINDS, Kind, Wanted
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from tests.services.test_categorising import categorise, fits
from tests.services.test_reporting import words
from tests.services.visits import answer, clean

URN, OTHER = "900001", "900002"
TERM = TermId(2026, "autumn")
DAY = date(2026, 10, 14)


def judge(ws: Workspace, urn: str, term: TermId, category: str) -> None:
    """Complete a categorisation in which one category fits, with evidence for every answer."""
    opened = categorising.open_categorisation(ws, urn, term)
    draft = replace(fits(opened, category), category=category, next_steps="Visit in March.")
    draft = replace(
        draft,
        answers={key: replace(one, evidence="Books.") for key, one in draft.answers.items()},
    )
    categorising.complete(ws, opened, draft)


# --- the dossier --------------------------------------------------------------------------


def test_a_dossier_tells_the_whole_record_of_a_school(ws: Workspace) -> None:
    judge(ws, URN, TermId(2026, "summer"), "3a")
    categorise(ws, URN, TERM, "2")
    schools.set_contact(ws, URN, "chair", "Mr Birch")
    visit = clean(
        ws,
        **{
            "strengths:s1": 1,
            "strengths:s1.area": "english",
            "strengths:s1.what": "Phonics from the first day",
            "support:p1": 1,
            "support:p1.what": "Six mornings of team teaching",
            "support:p1.provider": "school",
        },
    )
    visiting.finalise(ws, visit)
    said = words(documents.document_pdf(ws, Wanted("dossier", URN)))
    for text in (
        "Ash Lane Primary School",
        "Mr Birch",
        "Improved, from 3a",
        "Categories over time",
        "Pupils explain their thinking.",
        "Review the spelling scheme",
        "English and reading Phonics from the first day",
        "Six mornings of team teaching Partner school",
        "2026–27 1 visit 1.25 days",
    ):
        assert text in said, text


def test_a_dossier_says_nothing_of_what_is_not_final(ws: Workspace) -> None:
    visit = clean(ws)
    said = words(documents.document_pdf(ws, Wanted("dossier", URN)))
    assert "13 October 2026" in said and "Draft" in said
    assert "Pupils explain their thinking." not in said
    assert "Review the spelling scheme" not in said
    visiting.finalise(ws, visit)
    answer(ws, visit, findings__going_well="Being rewritten.")
    said = words(documents.document_pdf(ws, Wanted("dossier", URN)))
    assert "Pupils explain their thinking." in said
    assert "Being rewritten." not in said


def test_an_unfinished_category_is_not_in_the_dossier(ws: Workspace) -> None:
    opened = categorising.open_categorisation(ws, URN, TERM)
    categorising.save(ws, opened, replace(fits(opened, "2"), category="2"))
    assert "Category 2" not in words(documents.document_pdf(ws, Wanted("dossier", URN)))


def test_a_dossier_is_the_same_on_another_day_and_another_after_a_change(ws: Workspace) -> None:
    visiting.finalise(ws, clean(ws))
    first = documents.document_pdf(ws, Wanted("dossier", URN))
    later = replace(ws, now=lambda: datetime(2027, 3, 1, tzinfo=UTC))
    assert documents.document_pdf(later, Wanted("dossier", URN)) == first
    schools.set_contact(ws, URN, "chair", "Mr Birch")
    assert documents.document_pdf(ws, Wanted("dossier", URN)) != first


def test_a_school_that_is_not_here_has_no_dossier(ws: Workspace) -> None:
    with pytest.raises(UserError):
        documents.document_pdf(ws, Wanted("dossier", "123456"))


def test_what_was_made_with_a_form_or_framework_that_is_not_here_is_told_as_it_is(
    ws: Workspace,
) -> None:
    visit = clean(ws)
    visiting.finalise(ws, visit)
    state = f"categorisation/{URN}:{TERM}"
    values: dict[str, Json] = {
        "framework": "elsewhere@9",
        "category": "Amber",
        "reason": "Staffing.",
        "next_steps": "Meet in May.",
        "completed": True,
        "completed_on": "2026-10-14",
    }
    ws.record([Write(state, path, value) for path, value in values.items()], None, label="Taken in")
    ws.record([Write(f"visit/{visit}", "form", "elsewhere@9")], None, label="Taken in")
    for pdf in (
        documents.document_pdf(ws, Wanted("dossier", URN)),
        documents.document_pdf(ws, Wanted("letter", URN, TERM)),
    ):
        said = words(pdf)
        assert "Amber" in said and "Staffing." in said and "Meet in May." in said
    assert "Review the spelling scheme" in words(documents.document_pdf(ws, Wanted("actions")))
    assert "Amber" in words(documents.document_pdf(ws, Wanted("caseload", "", TERM)))


# --- the letter ---------------------------------------------------------------------------


def test_a_letter_gives_the_category_its_reasons_and_its_support(ws: Workspace) -> None:
    judge(ws, URN, TERM, "3a")
    schools.set_package(ws, URN, True)
    said = words(documents.document_pdf(ws, Wanted("letter", URN, TERM)))
    opened = categorising.open_categorisation(ws, URN, TERM)
    own = opened.framework.criteria_of("3a")[0]
    for text in (
        "Category 3a: Requires improvement, potential to become good",
        "at least 3 visits a year",
        "What would bring category 2 nearer",
        "Visit in March.",
        "If you do not agree",
        own.text.split(":")[0][:40],
    ):
        assert text in said, text


def test_a_letter_is_dated_when_the_category_was_completed_unless_told_otherwise(
    ws: Workspace,
) -> None:
    categorise(ws, URN, TERM, "2")
    later = replace(ws, now=lambda: datetime(2027, 3, 1, tzinfo=UTC))
    first = documents.document_pdf(ws, Wanted("letter", URN, TERM))
    assert documents.document_pdf(later, Wanted("letter", URN, TERM)) == first
    assert "14 October 2026" in words(first)
    assert "2 November 2026" in words(
        documents.document_pdf(ws, Wanted("letter", URN, TERM), date(2026, 11, 2))
    )


def test_a_letter_says_openly_that_the_officer_judged_otherwise(ws: Workspace) -> None:
    opened = categorising.open_categorisation(ws, URN, TERM)
    draft = replace(fits(opened, "2"), category="3a", next_steps="A visit.", reason="A new head.")
    categorising.complete(ws, opened, draft)
    said = words(documents.document_pdf(ws, Wanted("letter", URN, TERM)))
    assert "A new head." in said
    assert "The criteria taken alone would suggest category 2" in said


def test_there_is_no_letter_on_a_category_that_is_not_completed(ws: Workspace) -> None:
    with pytest.raises(UserError) as refusal:
        documents.document_pdf(ws, Wanted("letter", URN, TERM))
    assert refusal.value.code == "document.no-category"


def test_the_authority_words_the_way_to_challenge_and_can_go_back(ws: Workspace) -> None:
    categorise(ws, URN, TERM, "2")
    before = documents.document_pdf(ws, Wanted("letter", URN, TERM))
    letter_facts.set_challenge_words(ws, "Write to the director about {school}.")
    assert "Write to the director about Ash Lane Primary School." in words(
        documents.document_pdf(ws, Wanted("letter", URN, TERM))
    )
    letter_facts.set_challenge_words(ws, " ")
    assert documents.document_pdf(ws, Wanted("letter", URN, TERM)) == before


# --- the plan -----------------------------------------------------------------------------


def test_a_plan_tells_what_was_used_what_is_planned_and_what_is_missing(ws: Workspace) -> None:
    categorise(ws, URN, TERM, "2")
    schools.set_package(ws, URN, False)
    clean(ws, next__next_date="2027-02-03", next__next_focus="Writing")
    said = words(documents.document_pdf(ws, Wanted("caseload", "", TERM)))
    for text in (
        "Ash Lane Primary School",
        "1 visit a year",
        "1 this term 1 in 2026–27",
        "1.25 this term 1.25 in 2026–27",
        "3 February 2027 Ash Lane Primary School Writing",
        "A note of visit is still a draft.",
        "Not categorised this term.",
        "No visit this term.",
    ):
        assert text in said, text


def test_a_planned_day_that_passed_without_a_note_is_said(ws: Workspace) -> None:
    clean(ws, next__next_date="2026-11-03")
    said = words(documents.document_pdf(ws, Wanted("caseload", "", TERM), date(2026, 11, 20)))
    assert "3 Nov 2026, passed without a note" in said
    assert "Visits ahead" not in said


def test_a_visit_begun_for_a_later_day_is_ahead_and_not_yet_made(ws: Workspace) -> None:
    clean(ws, visit__visit_date="2026-11-12")
    said = words(documents.document_pdf(ws, Wanted("caseload", "", TERM), DAY))
    assert "0 this term" in said and "12 November 2026 Ash Lane Primary School" in said


def test_a_category_of_an_earlier_term_says_so_in_the_plan(ws: Workspace) -> None:
    judge(ws, URN, TermId(2026, "summer"), "3a")
    assert "3a Summer term 2026" in words(documents.document_pdf(ws, Wanted("caseload", "", TERM)))
    assert "3a" not in words(
        documents.document_pdf(ws, Wanted("caseload", "", TermId(2026, "spring")))
    )


# --- names and files ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "key", ["dossier:900001", "letter:900001:2026-autumn", "caseload::2026-autumn", "actions"]
)
def test_a_document_has_a_name_by_which_it_is_asked_for(key: str) -> None:
    assert str(Wanted.parse(key)) == key


@pytest.mark.parametrize(
    "key", ["", "novel", "dossier", "letter:900001", "letter::2026-autumn", "caseload"]
)
def test_a_name_that_is_not_whole_is_refused(key: str) -> None:
    with pytest.raises(UserError) as refusal:
        Wanted.parse(key)
    assert refusal.value.code == "document.unknown"


def test_each_document_is_written_as_it_is_drawn_under_a_name_that_tells_it(
    ws: Workspace, tmp_path: Path
) -> None:
    categorise(ws, URN, TERM, "2")
    clean(ws)
    names = []
    for wanted in (
        Wanted("dossier", URN),
        Wanted("letter", URN, TERM),
        Wanted("caseload", "", TERM),
        Wanted("actions", URN),
        Wanted("actions"),
    ):
        name = documents.suggested_name(ws, wanted)
        names.append(name)
        path = tmp_path / name
        documents.write_document(ws, wanted, path)
        assert path.read_bytes() == documents.document_pdf(ws, wanted)
    assert names == [
        "Ash-Lane-Primary-School-dossier.pdf",
        "Ash-Lane-Primary-School-category-2026-autumn.pdf",
        "caseload-2026-autumn.pdf",
        "Ash-Lane-Primary-School-actions-2026-10-14.pdf",
        "actions-2026-10-14.pdf",
    ]


def test_documents_change_nothing_in_the_store(ws: Workspace, tmp_path: Path) -> None:
    categorise(ws, URN, TERM, "2")
    before = ws.store.digest()
    documents.write_document(ws, Wanted("dossier", URN), tmp_path / "a.pdf")
    documents.write_document(ws, Wanted("letter", URN, TERM), tmp_path / "b.pdf")
    documents.write_document(ws, Wanted("caseload", "", TERM), tmp_path / "c.pdf")
    documents.write_document(ws, Wanted("actions"), tmp_path / "d.pdf")
    assert ws.store.digest() == before


def test_each_layer_knows_every_kind_of_document() -> None:
    elsewhere = {"views", "board-papers", "board-minutes"}  # Commands of their own subject.
    commands = {paper.kind for paper in document_commands._PAPERS}
    assert set(get_args(Kind)) == set(KINDS) == set(documents._KINDS) == commands | elsewhere
    needed = {kind for kind, known in KINDS.items() if "{term}" in known.title}
    assert needed == {kind for kind, known in KINDS.items() if known.needs_term}
