from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ssio_desktop.domain.best_fit_types import Answer
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.categorisation import CategorisationDraft
from ssio_desktop.errors import UserError
from ssio_desktop.services import categorising, schools
from ssio_desktop.services.categorising import Categorisation
from ssio_desktop.services.workspace import Workspace
from tests.services.conftest import MakeWorkspace, with_schools

TERM = TermId(2026, "autumn")
URN = "900001"


def fits(opened: Categorisation, category: str) -> CategorisationDraft:
    """A draft in which the criteria of one category are met and no others."""
    draft = opened.draft
    for criterion in opened.framework.criteria:
        met = criterion.category == category
        draft = draft.with_answer(criterion.id, Answer("met" if met else "not met"))
    return draft


def categorise(ws: Workspace, urn: str, term: TermId, category: str) -> None:
    """Complete a categorisation in agreement with the best fit."""
    opened = categorising.open_categorisation(ws, urn, term)
    draft = replace(fits(opened, category), category=category, next_steps="Visit in March.")
    categorising.complete(ws, opened, draft)


def test_what_is_saved_is_there_when_opened_again(ws: Workspace) -> None:
    opened = categorising.open_categorisation(ws, URN, TERM)
    draft = opened.draft.with_answer("2.teaching", Answer("met", True, "Books of four classes"))
    categorising.save(ws, opened, draft)
    again = categorising.open_categorisation(ws, URN, TERM)
    assert again.draft.answer("2.teaching") == Answer("met", True, "Books of four classes")


def test_saving_without_a_change_records_nothing(ws: Workspace) -> None:
    opened = categorising.open_categorisation(ws, URN, TERM)
    outcome = categorising.save(ws, opened, opened.draft.with_answer("2.teaching", Answer("met")))
    opened = categorising.after_save(opened, outcome.value)
    before = ws.store.digest()
    assert categorising.save(ws, opened, opened.draft).batch == ""
    assert ws.store.digest() == before


def test_each_draft_of_what_was_opened_has_a_fit_steps_and_problems_of_its_own(
    ws: Workspace,
) -> None:
    opened = categorising.open_categorisation(ws, URN, TERM)
    good, poor = fits(opened, "2"), fits(opened, "4")
    for draft in (good, poor, good, None):
        fit = (draft or opened.draft).best_fit(opened.framework, opened.facts)
        assert opened.fit(draft) == opened.fit(draft) == fit
    assert (opened.fit(good).category, opened.fit(poor).category) == ("2", "4")
    left = {len(opened.problems(each)) for each in (good, opened.draft)}
    assert len(left) == 2


def test_a_completed_category_is_the_schools_category(ws: Workspace) -> None:
    categorise(ws, URN, TERM, "2")
    (row,) = [row for row in schools.list_schools(ws) if row.urn == URN]
    assert (row.category, row.category_term) == ("2", "2026-autumn")


def test_an_incomplete_categorisation_is_refused_with_everything_that_is_missing(
    ws: Workspace,
) -> None:
    opened = categorising.open_categorisation(ws, URN, TERM)
    with pytest.raises(UserError) as refusal:
        categorising.complete(ws, opened, fits(opened, "2"))
    assert refusal.value.code == "categorisation.unfinished"
    assert "category" in refusal.value.what
    assert "next steps" in refusal.value.what


def test_a_category_that_differs_from_the_best_fit_needs_a_reason(ws: Workspace) -> None:
    opened = categorising.open_categorisation(ws, URN, TERM)
    draft = replace(fits(opened, "2"), category="3a", next_steps="Visit in March.")
    with pytest.raises(UserError):
        categorising.complete(ws, opened, draft)
    categorising.complete(ws, opened, replace(draft, reason="The new head has just begun."))
    (record,) = schools.categories_of(ws, URN)
    assert (record.category, record.suggested, record.completed) == ("3a", "2", True)


def test_the_next_term_begins_with_the_answers_of_the_last(ws: Workspace) -> None:
    categorise(ws, URN, TERM, "2")
    opened = categorising.open_categorisation(ws, URN, TERM.next())
    assert opened.previous is not None
    assert opened.previous.category == "2"
    assert set(opened.marks().values()) == {"carried over"}
    assert opened.draft.category == ""
    assert opened.movement("3a") == "down"
    assert opened.movement("1") == "up"


def test_editing_a_completed_categorisation_opens_it_again(ws: Workspace) -> None:
    categorise(ws, URN, TERM, "2")
    opened = categorising.open_categorisation(ws, URN, TERM)
    changed = opened.draft.with_answer("2.teaching", Answer("partly"))
    categorising.save(ws, opened, changed)
    assert not categorising.open_categorisation(ws, URN, TERM).stored.completed


def test_the_framework_is_kept_with_the_judgement(ws: Workspace) -> None:
    categorise(ws, URN, TERM, "2")
    ref = categorising.open_categorisation(ws, URN, TERM).framework.ref
    assert ws.store.state(f"framework/{ref}").text("text")


def test_two_officers_who_judge_a_criterion_differently_are_in_conflict(
    make_workspace: MakeWorkspace, register: Path
) -> None:
    north = with_schools(make_workspace("north"), register)
    south = with_schools(make_workspace("south"), register)
    for ws, judgement in ((north, "met"), (south, "not met")):
        opened = categorising.open_categorisation(ws, URN, TERM)
        answer = Answer("met") if judgement == "met" else Answer("not met")
        categorising.save(ws, opened, opened.draft.with_answer("2.teaching", answer))
    south.store.receive(list(north.store.events()), label="Return")
    opened = categorising.open_categorisation(south, URN, TERM)
    assert opened.conflicts == ("answers.2.teaching",)


def test_two_officers_who_confirm_the_same_answers_do_not_differ(
    make_workspace: MakeWorkspace, register: Path
) -> None:
    north = with_schools(make_workspace("north"), register)
    south = make_workspace("south")
    categorise(north, URN, TERM.previous(), "2")
    south.store.receive(list(north.store.events()), label="Handover")
    for ws, looks in ((north, True), (south, False)):
        opened = categorising.open_categorisation(ws, URN, TERM)
        draft = opened.draft.with_answer("2.attainment", Answer("met"))
        if looks:
            for key in draft.answers:
                draft = draft.confirm(key)
        categorising.save(ws, opened, draft)
    south.store.receive(list(north.store.events()), label="Return")
    assert categorising.open_categorisation(south, URN, TERM).conflicts == ()
