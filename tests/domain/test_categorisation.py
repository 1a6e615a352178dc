"""A categorisation as it is made: its steps, what is missing, carrying over, storing, movement."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ssio_desktop.domain.best_fit import Answer, Facts
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.categorisation import (
    CategorisationDraft,
    FactorNote,
    carried_marks,
    draft_from_state,
    movement,
    new_draft,
    prefill,
    state_of,
)
from ssio_desktop.domain.categorisation_steps import MAX_TEXT, may_complete, problems, steps
from ssio_desktop.domain.framework import Framework, Judgement, load_framework
from tests.domain.framework_samples import BANDS_FILE, bands, shipped

TODAY = date(2026, 11, 20)
SUMMER, AUTUMN = TermId(2026, "summer"), TermId(2026, "autumn")
PRIMARY = Facts(TODAY, "primary", has_sixth_form=False, has_early_years=True)
SECONDARY = Facts(TODAY, "secondary", has_sixth_form=True, has_early_years=False)


def draft_of(**judgements: Judgement) -> CategorisationDraft:
    """A draft under the shipped framework: c2="met" answers all of category 2 so."""
    answers = {
        each.id: Answer(judgements["c" + each.category])
        for each in shipped().criteria
        if "c" + each.category in judgements and each.threshold is None
    }
    return replace(new_draft("112233", AUTUMN, shipped()), answers=answers)


GOOD = draft_of(c1="not met", c2="met", c3a="not met", c3b="not met", c4="not met")
READY = replace(GOOD, category="2", next_steps="The officer returns in March.")


def codes(draft: CategorisationDraft, facts: Facts = PRIMARY) -> set[str]:
    return {each.code.removeprefix("draft.") for each in problems(shipped(), facts, draft)}


def stopping(draft: CategorisationDraft, facts: Facts = PRIMARY) -> set[str]:
    found = problems(shipped(), facts, draft)
    assert may_complete(found) == (not any(each.stops for each in found))
    return {each.code.removeprefix("draft.") for each in found if each.stops}


# --- steps


def test_there_is_a_step_for_each_aspect_that_applies_and_then_the_rest() -> None:
    found = steps(shipped(), PRIMARY, new_draft("112233", AUTUMN, shipped()))
    ids = [each.id for each in found]
    assert "aspect.sixth-form" not in ids and "aspect.early-years" in ids
    assert ids[0] == "facts"
    assert ids[-4:] == ["result", "category", "next_steps", "check"]
    asked = [criterion for each in found for criterion in each.criteria]
    assert len(asked) == len(set(asked)) == 51 - 5


def test_the_first_step_shows_the_school_and_asks_nothing() -> None:
    first = steps(shipped(), PRIMARY, new_draft("112233", AUTUMN, shipped()))[0]
    assert (first.kind, first.title, first.criteria) == ("facts", "The school", ())


def test_a_secondary_school_is_asked_its_sixth_form_category_where_it_matters() -> None:
    found = steps(shipped(), SECONDARY, new_draft("112233", AUTUMN, shipped()))
    assert [each.id for each in found if each.asks_sixth_form] == ["aspect.sixth-form"]
    assert not any(each.id.startswith("aspect.early-years") for each in found)


def test_steps_count_what_is_answered_by_the_officer_or_the_record() -> None:
    draft = new_draft("112233", AUTUMN, shipped()).with_answer("1.teaching", Answer("met"))
    draft = replace(draft, sixth_form_category="2b")
    counted = {
        each.id: (each.answered, len(each.criteria)) for each in steps(shipped(), SECONDARY, draft)
    }
    assert counted["aspect.teaching"] == (1, 4)
    assert counted["aspect.sixth-form"] == (5, 5)


@pytest.mark.parametrize(
    ("draft", "asked"),
    [
        (GOOD, True),
        (draft_of(c1="not met", c2="not met", c3a="not met", c3b="met", c4="not met"), False),
        (new_draft("112233", AUTUMN, shipped()), False),
        (replace(new_draft("112233", AUTUMN, shipped()), category="1TV"), True),
        (replace(new_draft("112233", AUTUMN, shipped()), category="3a"), False),
    ],
)
def test_vulnerability_is_asked_only_where_1_or_2_is_suggested_or_chosen(
    draft: CategorisationDraft, asked: bool
) -> None:
    kinds = [each.kind for each in steps(shipped(), PRIMARY, draft)]
    assert ("vulnerability" in kinds) == asked


def test_another_frameworks_steps_follow_its_own_aspects() -> None:
    ids = [each.id for each in steps(bands(), PRIMARY, new_draft("112233", AUTUMN, bands()))]
    assert ids[:3] == ["facts", "aspect.people", "aspect.results"]


# --- what is missing


def test_a_complete_draft_has_nothing_that_stops_it() -> None:
    assert stopping(READY) == set()


def test_an_empty_draft_lacks_a_category_and_next_steps() -> None:
    empty = new_draft("112233", AUTUMN, shipped())
    assert stopping(empty) == {"no-category", "no-next-steps"}
    assert "not-answered" in codes(empty)


def test_a_category_that_differs_from_the_suggestion_needs_a_reason() -> None:
    other = replace(READY, category="3a")
    assert "no-reason" in stopping(other)
    assert "no-reason" in stopping(replace(other, reason="   "))
    assert stopping(replace(other, reason="The head left in October.")) == set()


def test_a_category_chosen_before_enough_is_known_needs_a_reason() -> None:
    early = replace(new_draft("112233", AUTUMN, shipped()), category="2", next_steps="Visit.")
    assert stopping(early) == {"no-reason"}


def test_a_category_of_another_framework_is_refused() -> None:
    assert "category-unknown" in stopping(replace(READY, category="A"))


def test_a_vulnerable_category_needs_a_factor() -> None:
    chosen = replace(READY, category="2TV", reason="A new head from January.")
    assert stopping(chosen) == {"no-factor"}
    noted = chosen.with_factor("senior-leadership", FactorNote(True, "The head is leaving."))
    assert stopping(noted) == set()


def test_a_factor_present_makes_the_plain_category_need_a_reason() -> None:
    assert "no-reason" in stopping(READY.with_factor("staff", FactorNote(True)))


def test_what_matters_most_needs_evidence() -> None:
    marked = READY.with_answer("2.teaching", Answer("met", salient=True))
    assert "no-evidence" in stopping(marked)
    shown = READY.with_answer("2.teaching", Answer("met", True, "Seen in six lessons."))
    assert stopping(shown) == set()


def test_an_answer_against_the_record_needs_evidence() -> None:
    facts = replace(PRIMARY, last_inspection=date(2015, 5, 5))
    against = READY.with_answer("1.inspection", Answer("met"))
    assert stopping(against, facts) == {"differs-from-record"}
    assert stopping(READY, facts) == set()


def test_a_missing_sixth_form_category_is_advice_and_a_wrong_one_stops() -> None:
    assert "sixth-form-missing" in codes(READY, SECONDARY) - stopping(READY, SECONDARY)
    assert "sixth-form-unknown" in stopping(replace(READY, sixth_form_category="2c"), SECONDARY)
    assert not codes(READY, PRIMARY) & {"sixth-form-missing", "sixth-form-unknown"}


def test_a_draft_opened_with_another_framework_stops() -> None:
    assert "framework" in stopping(replace(READY, framework="derby-winners@0"))


def test_an_answer_without_a_criterion_is_kept_and_mentioned() -> None:
    odd = replace(READY, answers={**READY.answers, "9.gone": Answer("met")})
    assert "criterion-unknown" in codes(odd) - stopping(odd)
    assert state_of(odd)["answers.9.gone"]


def test_a_text_beyond_all_measure_stops() -> None:
    assert "too-long" in stopping(replace(READY, next_steps="x" * (MAX_TEXT + 1)))


def test_each_problem_names_a_step_that_the_wizard_has() -> None:
    odd = replace(
        READY,
        category="2TV",
        sixth_form_category="2c",
        answers={**READY.answers, "1.sixth-form": Answer("met", True, carried_from="2026-summer")},
        unreadable=("reason",),
    )
    ids = {each.id for each in steps(shipped(), SECONDARY, odd)}
    found = problems(shipped(), SECONDARY, odd)
    assert len(found) > 4
    assert {each.step for each in found} <= ids


# --- carrying over

LAST = replace(
    READY,
    term=SUMMER,
    answers={
        "2.teaching": Answer("met", True, "Seen in six lessons."),
        "2.groups": Answer("partly"),
        "2.progress": Answer("met", carried_from="2026-spring"),
        "2.leadership": Answer("not known"),
    },
    factors={"staff": FactorNote(True, "Five left."), "pupils": FactorNote(False, "Looked at.")},
    sixth_form_category="2b",
    reason="Because.",
    completed=True,
)


def test_a_new_term_begins_with_last_terms_answers_and_its_own_judgement() -> None:
    now = prefill(LAST, AUTUMN, shipped())
    assert now.answer("2.teaching") == Answer("met", True, "Seen in six lessons.", "2026-summer")
    assert now.answer("2.progress").carried_from == "2026-spring"
    assert set(now.answers) == {"2.teaching", "2.groups", "2.progress"}
    assert now.factors == {"staff": FactorNote(True, "Five left.")}
    assert (now.urn, now.term, now.sixth_form_category) == ("112233", AUTUMN, "2b")
    assert (now.category, now.reason, now.next_steps, now.completed) == ("", "", "", False)


def test_carried_over_answers_are_told_from_confirmed_changed_and_new_ones() -> None:
    now = prefill(LAST, AUTUMN, shipped()).confirm("2.teaching").confirm("2.never-asked")
    now = now.with_answer("2.groups", Answer("met")).with_answer("2.leadership", Answer("met"))
    assert carried_marks(LAST, now) == {
        "2.teaching": "confirmed",
        "2.groups": "changed",
        "2.progress": "carried over",
        "2.leadership": "new",
    }
    emptied = now.with_answer("2.groups", Answer())
    assert carried_marks(LAST, emptied)["2.groups"] == "not carried over"


def test_what_was_carried_over_is_known_again_after_it_was_stored() -> None:
    now = prefill(LAST, AUTUMN, shipped()).confirm("2.teaching")
    now = now.with_answer("2.groups", Answer("met"))
    read = draft_from_state("112233", AUTUMN, state_of(now))
    assert read.answer("2.progress").carried_from == ""
    assert carried_marks(LAST, read.marked_against(LAST)) == carried_marks(LAST, now)


def test_an_answer_is_stored_the_same_whether_it_was_looked_at_or_not() -> None:
    carried = prefill(LAST, AUTUMN, shipped())
    confirmed = carried.confirm("2.teaching")
    before, after = state_of(carried), state_of(confirmed)
    assert before["answers.2.teaching"] == after["answers.2.teaching"]
    assert set(after) - set(before) == {"confirmed.2.teaching"}


def test_an_answer_carried_over_and_not_looked_at_is_mentioned_but_stops_nothing() -> None:
    now = replace(prefill(READY, TermId(2027, "spring"), shipped()), category="2", next_steps="So.")
    assert "carried-over" in codes(now)
    assert stopping(now) == set()


def changed_bands(old: str, new: str) -> Framework:
    text = BANDS_FILE.read_text(encoding="utf-8").replace('"2026.1"', '"2027.1"')
    assert old in text
    return load_framework(text.replace(old, new), "bands")


def test_under_a_new_version_only_criteria_with_the_same_words_are_carried() -> None:
    version = changed_bands("People stay.", "People stay for years.")
    last = replace(
        new_draft("112233", SUMMER, bands()),
        answers={"b-people": Answer("met"), "b-results": Answer("met")},
        factors={"roof": FactorNote(True)},
        sixth_form_category="gold",
    )
    now = prefill(last, AUTUMN, version, previous_framework=bands())
    assert set(now.answers) == {"b-results"}
    assert now.framework == "northmere-bands@2027.1"
    assert now.factors == {} and now.sixth_form_category == "gold"
    assert prefill(last, AUTUMN, version).answers == {}


# --- movement


@pytest.mark.parametrize(
    ("before", "now", "moved"),
    [
        ("", "2", "new"),
        ("2", "", "none"),
        ("2", "Z", "none"),
        ("2", "2", "same"),
        ("2", "1", "up"),
        ("3a", "3b", "down"),
        ("4", "1TV", "up"),
        ("1", "1TV", "vulnerable"),
        ("1TV", "1", "recovered"),
        ("1TV", "1TV", "same"),
        ("1TV", "2", "down"),
        ("2", "1TV", "up"),
        ("Q", "1", "not comparable"),
    ],
)
def test_movement_follows_the_categories_order(before: str, now: str, moved: str) -> None:
    assert movement(before, now, shipped()) == moved


def test_scales_of_different_frameworks_are_never_compared() -> None:
    assert movement("2", "A", bands(), before_framework=shipped()) == "not comparable"
    version = changed_bands("People stay.", "People remain.")
    assert movement("B", "A", version, before_framework=bands()) == "up"
    reordered = changed_bands("order = 30", "order = 45")
    assert movement("C", "A", reordered, before_framework=bands()) == "not comparable"
