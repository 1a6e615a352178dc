"""A best fit: what is suggested for schools of each kind, and the reasons given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from ssio_desktop.domain.best_fit import Answer, BestFit, Facts, best_fit
from ssio_desktop.domain.best_fit_words import change_in_words, listed, sixth_form_change_in_words
from ssio_desktop.domain.framework import Criterion, Framework, Judgement
from tests.domain.framework_samples import bands, shipped

TODAY = date(2026, 11, 20)
SECONDARY = Facts(
    today=TODAY,
    phase="secondary",
    has_sixth_form=True,
    has_early_years=False,
    sixth_form_category="2b",
    last_inspection=date(2025, 3, 4),
)
PRIMARY = Facts(TODAY, "primary", has_sixth_form=False, has_early_years=True)


def answered(
    framework: Framework, judge: Callable[[Criterion], Judgement | None]
) -> dict[str, Answer]:
    """Answers by a rule, leaving out thresholds, which the record settles."""
    found = {each.id: judge(each) for each in framework.criteria if each.threshold is None}
    return {key: Answer(value) for key, value in found.items() if value is not None}


def by_category(**judgements: Judgement) -> dict[str, Answer]:
    """Answers under the shipped framework: c1="met" answers all of category 1 so."""
    return answered(shipped(), lambda each: judgements.get("c" + each.category))


def fit(answers: dict[str, Answer], facts: Facts = SECONDARY, **factors: bool) -> BestFit:
    return best_fit(shipped(), answers, facts, factors=factors)


OUTSTANDING = by_category(c1="met", c2="met", c3a="partly", c3b="not met", c4="not met")
GOOD = by_category(c1="partly", c2="met", c3a="partly", c3b="not met", c4="not met")
IMPROVING = by_category(c1="not met", c2="partly", c3a="met", c3b="partly", c4="not met")
WEAK = by_category(c1="not met", c2="not met", c3a="not met", c3b="met", c4="partly")
FAILING = by_category(c1="not met", c2="not met", c3a="not met", c3b="met", c4="met")


@pytest.mark.parametrize(
    ("answers", "category"),
    [(OUTSTANDING, "1"), (GOOD, "2"), (IMPROVING, "3a"), (WEAK, "3b"), (FAILING, "4")],
)
def test_a_school_that_shows_most_of_a_category_is_suggested_for_it(
    answers: dict[str, Answer], category: str
) -> None:
    found = fit(answers, replace(SECONDARY, sixth_form_category="", has_sixth_form=False))
    assert (found.outcome, found.category, found.how) == ("suggested", category, "mostly met")


def test_a_school_that_meets_both_1_and_2_is_not_pulled_down_to_2() -> None:
    answers = OUTSTANDING | {"1.attainment": Answer("not met"), "1.sharing": Answer("partly")}
    found = fit(answers)
    one, two = found.fit_of("1"), found.fit_of("2")
    assert one is not None and two is not None and one.fit is not None and two.fit is not None
    assert one.fit < two.fit
    assert found.category == "1"


def test_a_school_that_meets_both_3b_and_4_is_not_lifted_up_to_3b() -> None:
    assert fit(FAILING | {"4.exclusions": Answer("not met")}).category == "4"


def test_equal_fits_of_strengths_and_concerns_go_to_more_support() -> None:
    answers = answered(bands(), lambda _: "met")
    found = best_fit(bands(), answers, PRIMARY)
    assert found.category == "D"
    assert found.close_to == ("A",)


def test_a_school_with_nothing_mostly_met_lies_in_the_middle() -> None:
    half = by_category(c1="not met", c2="not met", c3a="partly", c3b="not met", c4="not met")
    found = fit(half, PRIMARY)
    assert (found.category, found.how) == ("3a", "between")
    leaning = by_category(c1="not met", c2="not met", c3a="not met", c3b="partly", c4="partly")
    assert (fit(leaning, PRIMARY).category, fit(leaning, PRIMARY).how) == ("3b", "between")


def test_the_fit_counts_met_as_one_partly_as_a_half_and_salient_twice() -> None:
    answers = {
        "b-people": Answer("met", salient=True),
        "b-results": Answer("not met"),
        "a-people": Answer("partly"),
        "a-results": Answer("met"),
    }
    found = best_fit(bands(), answers, PRIMARY)
    b, a = found.fit_of("B"), found.fit_of("A")
    assert b is not None and b.fit == Fraction(3, 4) and b.percent == 75  # weight 3 there
    assert a is not None and a.fit == Fraction(3, 4)
    derby = fit(
        {"2.leadership": Answer("met", salient=True), "2.teaching": Answer("not met")}, PRIMARY
    )
    two = derby.fit_of("2")
    assert two is not None and two.fit == Fraction(2, 3) and two.percent == 66


def test_nothing_known_is_said_to_be_so() -> None:
    found = best_fit(shipped(), {}, Facts(TODAY))
    assert (found.outcome, found.category, found.answered) == ("not enough known", "", 0)
    assert found.reasons[0].startswith("Not enough is known to suggest a category: 0 of the 51")
    assert len(found.to_answer) == 51


def test_facts_alone_are_never_enough() -> None:
    assert fit({}).outcome == "not enough known"


def test_not_applicable_and_not_known_count_for_nothing() -> None:
    noted = {**GOOD, "2.attainment": Answer("not applicable"), "2.groups": Answer("not known")}
    two = fit(noted).fit_of("2")
    assert two is not None
    assert (two.not_applicable, two.not_known, two.percent) == (2 + 1, 1, 100)


def test_a_suggestion_of_the_middle_waits_until_both_sides_were_looked_at() -> None:
    found = fit(by_category(c1="not met", c2="not met", c3a="not met", c4="not known"), PRIMARY)
    assert found.outcome == "not enough known"
    assert any("3b and 4" in each for each in found.reasons)


def test_the_middle_is_not_suggested_unless_it_was_looked_at_itself() -> None:
    found = fit(by_category(c1="partly", c2="partly", c3b="not met", c4="not met"), PRIMARY)
    assert found.outcome == "not enough known"
    assert any("too little is answered about 3a." in each for each in found.reasons)


def test_strong_strengths_are_enough_without_concerns_but_that_is_said() -> None:
    found = fit(by_category(c1="met", c2="met", c3a="not met"), PRIMARY)
    assert found.category == "1"
    assert any("Too little was answered about the concerns" in each for each in found.reasons)


def test_sixth_form_criteria_do_not_touch_a_school_without_one() -> None:
    with_none = replace(SECONDARY, has_sixth_form=False, sixth_form_category="4")
    found = fit(OUTSTANDING, with_none)
    assert found.category == "1"
    assert all(
        each.judgement == "not applicable"
        for each in found.readings
        if each.criterion.needs_sixth_form
    )


@pytest.mark.parametrize(
    ("sixth_form", "category"),
    [("1", "1"), ("2a", "1"), ("2b", "1"), ("3a", "2"), ("3b", "3b"), ("4", "3b"), ("", "1")],
)
def test_the_sixth_forms_category_sets_how_far_up_a_school_can_be(
    sixth_form: str, category: str
) -> None:
    found = fit(OUTSTANDING, replace(SECONDARY, sixth_form_category=sixth_form))
    assert found.category == category


def test_a_closed_category_is_explained_with_what_the_officer_may_do() -> None:
    found = fit(OUTSTANDING, replace(SECONDARY, sixth_form_category="4"))
    text = " ".join(found.reasons)
    assert found.how == "threshold"
    assert "fixed threshold" in text and "recorded as 4; the criterion is 2b or better" in text
    assert "1TV or 2TV is open to the officer" in text


def test_an_officers_not_met_closes_a_category_where_nothing_is_recorded() -> None:
    unrecorded = replace(SECONDARY, sixth_form_category="")
    found = fit({**OUTSTANDING, "1.sixth-form": Answer("not met")}, unrecorded)
    assert found.category == "2"


def test_an_officers_met_does_not_open_what_the_record_closes() -> None:
    facts = replace(SECONDARY, sixth_form_category="3a")
    found = fit({**OUTSTANDING, "1.sixth-form": Answer("met")}, facts)
    assert found.category == "2"
    assert any("differs from the record" in each for each in found.reasons)


def test_a_sixth_form_category_off_the_scale_settles_nothing() -> None:
    found = fit(OUTSTANDING, replace(SECONDARY, sixth_form_category="2c"))
    reading = found.reading_of("1.sixth-form")
    assert reading is not None and reading.judgement == "not known"


@pytest.mark.parametrize(
    ("inspected", "judgement"),
    [
        (date(2023, 11, 20), "not known"),
        (date(2023, 11, 19), "not met"),
        (date(2026, 11, 21), "not known"),
        (None, "not known"),
    ],
)
def test_an_inspection_older_than_three_years_leaves_its_criterion_unmet(
    inspected: date | None, judgement: Judgement
) -> None:
    found = fit({}, replace(SECONDARY, last_inspection=inspected))
    reading = found.reading_of("1.inspection")
    assert reading is not None and reading.judgement == judgement


def test_the_officer_may_judge_an_old_inspection_otherwise() -> None:
    facts = replace(SECONDARY, last_inspection=date(2015, 1, 1))
    reading = fit({"1.inspection": Answer("met")}, facts).reading_of("1.inspection")
    assert reading is not None and (reading.judgement, reading.disagrees) == ("met", True)


@pytest.mark.parametrize(
    ("two", "judgement"),
    [
        ({"2.leadership": "met", "2.teaching": "not met"}, "met"),
        ({"2.leadership": "partly"}, "met"),
        ({"2.leadership": "met"}, "not known"),
        ({}, "not known"),
    ],
)
def test_some_but_not_all_of_good_follows_from_the_answers_to_good(
    two: dict[str, Judgement], judgement: Judgement
) -> None:
    found = fit({key: Answer(value) for key, value in two.items()}, PRIMARY)
    reading = found.reading_of("3a.part-way-to-good")
    assert reading is not None and reading.judgement == judgement


@pytest.mark.parametrize("whole", ["met", "not met"])
def test_all_or_nothing_of_good_is_not_part_of_it(whole: Judgement) -> None:
    reading = fit(by_category(c2=whole), PRIMARY).reading_of("3a.part-way-to-good")
    assert reading is not None and reading.judgement == "not met"


def test_any_factor_makes_an_outstanding_or_good_school_vulnerable_and_is_named() -> None:
    found = fit(GOOD, staff=True, merger=True, governors=False)
    assert (found.category, found.base, found.factors) == ("2TV", "2", ("staff", "merger"))
    assert any("2TV" in each and "merged" in each for each in found.reasons)


@pytest.mark.parametrize("answers", [IMPROVING, WEAK, FAILING])
def test_vulnerability_is_not_considered_further_down(answers: dict[str, Answer]) -> None:
    found = fit(answers, PRIMARY, staff=True)
    assert found.category == found.base
    assert found.factors == ()


def test_the_invented_bands_have_a_vulnerable_form_of_their_own() -> None:
    answers = answered(bands(), lambda each: "met" if each.category == "A" else "not met")
    assert best_fit(bands(), answers, PRIMARY, factors={"roof": True}).category == "A-shaken"
    assert best_fit(bands(), answers, PRIMARY, factors={"roof": False}).category == "A"


def test_a_phase_that_a_criterion_is_not_for_leaves_it_out() -> None:
    nursery = replace(PRIMARY, phase="Nursery")
    b = best_fit(bands(), {}, nursery).fit_of("B")
    assert b is not None and (b.not_applicable, b.not_known) == (1, 1)
    unknown = best_fit(bands(), {}, replace(PRIMARY, phase="")).fit_of("B")
    assert unknown is not None and unknown.not_applicable == 0


def test_a_fit_just_short_of_the_line_is_a_close_call() -> None:
    nearly = {
        **GOOD,
        **{key: Answer("met") for key in ("1.leadership", "1.attainment", "1.groups")},
    }
    found = fit(nearly, PRIMARY)
    one = found.fit_of("1")
    assert one is not None and one.percent is not None and 55 < one.percent < 65
    assert found.category == "2" and found.close_to == ("1",)
    assert "It is a close call with category 1 (Outstanding)." in found.reasons


def test_the_changes_that_would_move_the_result_are_told_in_words() -> None:
    nearly = {**GOOD, **{f"1.{key}": Answer("met") for key in ("leadership", "groups", "teaching")}}
    found = fit(nearly, PRIMARY)
    assert found.category == "2" and found.single_changes
    assert {each.category for each in found.single_changes} == {"1"}
    assert set(found.deciding) == {each.criterion for each in found.single_changes}
    sentence = change_in_words(shipped(), found.single_changes[0])
    assert "answered “Met” instead of “Partly met”, category 1 would be suggested." in sentence


def test_deciding_criteria_begin_with_those_marked_as_mattering_most() -> None:
    nearly = {
        **GOOD,
        **{f"1.{key}": Answer("met") for key in ("leadership", "groups", "teaching")},
        "1.sharing": Answer("partly", salient=True),
    }
    assert fit(nearly, PRIMARY).deciding[0] == "1.sharing"


def test_a_clear_result_says_that_no_single_answer_moves_it() -> None:
    found = fit(FAILING, PRIMARY)
    assert found.single_changes == () and found.deciding == ()
    assert found.reasons[-1] == "No single answer, changed by itself, would move this."


def test_a_school_held_by_its_sixth_form_is_told_which_category_of_it_would_move_this() -> None:
    found = fit(OUTSTANDING, replace(SECONDARY, sixth_form_category="3b"))
    assert found.category == "3b" and found.deciding == ()
    assert [(each.after, each.category) for each in found.sixth_form_changes] == [
        ("3a", "2"),
        ("2b", "1"),
    ]
    assert found.reasons[-1] == (
        "No single answer, changed by itself, would move this, but another sixth-form category "
        "would: 3a or 2b."
    )
    assert sixth_form_change_in_words(found.sixth_form_changes[1]) == (
        "If the sixth-form category were 2b instead of 3b, category 1 would be suggested."
    )


def test_where_there_is_no_sixth_form_its_category_moves_nothing() -> None:
    facts = replace(SECONDARY, sixth_form_category="3b", has_sixth_form=False)
    assert fit(OUTSTANDING, facts).sixth_form_changes == ()


def test_answers_to_criteria_the_framework_does_not_have_count_for_nothing() -> None:
    assert fit({**GOOD, "9.invented": Answer("met")}).fits == fit(GOOD).fits


def test_things_are_listed_as_people_list_them() -> None:
    assert listed(["1"]) == "1"
    assert listed(["1", "2", "3a"]) == "1, 2 and 3a"
    assert listed([]) == ""
