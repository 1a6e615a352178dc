"""What holds of every best fit, whatever the answers and facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from ssio_desktop.domain.best_fit import Answer, BestFit, Facts, best_fit
from ssio_desktop.domain.framework import JUDGEMENTS, KNOWN, Framework, Judgement
from tests.domain.framework_samples import bands, shipped

TODAY = date(2026, 11, 20)
SLOW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
STEPS: tuple[Judgement, ...] = ("not met", "partly", "met")

frameworks = st.sampled_from([shipped(), bands()])
facts = st.builds(
    Facts,
    today=st.just(TODAY),
    phase=st.sampled_from(["", "primary", "secondary", "nursery", "16 plus", "not recorded"]),
    has_sixth_form=st.sampled_from([None, True, False]),
    has_early_years=st.sampled_from([None, True, False]),
    sixth_form_category=st.sampled_from(
        ["", "1", "2a", "2b", "3a", "3b", "4", "gold", "bronze", "x"]
    ),
    last_inspection=st.none() | st.dates(date(2010, 1, 1), date(2030, 1, 1)),
)


@st.composite
def answers_to(
    draw: st.DrawFn, framework: Framework, judgements: tuple[Judgement, ...] = JUDGEMENTS
) -> dict[str, Answer]:
    """Answers, leaning towards one kind of school so that every result comes up."""
    leaning = {each.id: draw(st.sampled_from(judgements)) for each in framework.plain_categories}
    found: dict[str, Answer] = {}
    for criterion in framework.criteria:
        own = draw(st.none() | st.sampled_from(judgements))
        found[criterion.id] = Answer(own or leaning[criterion.category], draw(st.booleans()))
    return found


def order_of(framework: Framework, found: BestFit) -> int:
    category = framework.category(found.base)
    assert category is not None
    return category.order


@SLOW
@given(st.data(), frameworks, facts)
def test_every_combination_has_a_result_with_reasons(
    data: st.DataObject, framework: Framework, known: Facts
) -> None:
    answers = data.draw(answers_to(framework))
    dropped = data.draw(st.sets(st.sampled_from(sorted(answers))))
    given_answers = {key: each for key, each in answers.items() if key not in dropped}
    factors = data.draw(
        st.dictionaries(
            st.sampled_from([*(each.id for each in framework.factors), "odd"]), st.booleans()
        )
    )
    found = best_fit(framework, given_answers, known, factors=factors)
    assert (found.outcome == "suggested") == bool(found.category) == bool(found.base)
    assert found.category not in found.close_to
    assert found.reasons and all(each[-1] in ".”" for each in found.reasons)
    for fit in found.fits:
        assert fit.fit is None or 0 <= fit.fit <= 1
        assert (fit.fit is None) == (fit.known == 0)
        total = fit.known + fit.not_applicable + fit.not_known
        assert total == len(framework.criteria_of(fit.category))


@SLOW
@given(st.data(), frameworks, facts)
def test_meeting_more_never_lowers_a_categorys_fit(
    data: st.DataObject, framework: Framework, known: Facts
) -> None:
    answers = data.draw(answers_to(framework))
    criterion = data.draw(st.sampled_from(framework.criteria))
    low, high = sorted(data.draw(st.lists(st.sampled_from(range(3)), min_size=2, max_size=2)))
    salient = data.draw(st.booleans())

    def fit_with(judgement: Judgement) -> BestFit:
        return best_fit(framework, {**answers, criterion.id: Answer(judgement, salient)}, known)

    worse = fit_with(STEPS[low]).fit_of(criterion.category)
    better = fit_with(STEPS[high]).fit_of(criterion.category)
    assert worse is not None and better is not None
    assert (worse.fit is None) == (better.fit is None)
    assert worse.fit is None or better.fit is None or worse.fit <= better.fit


@SLOW
@given(st.data(), frameworks, facts)
def test_with_every_answer_in_a_better_one_never_brings_more_support(
    data: st.DataObject, framework: Framework, known: Facts
) -> None:
    answers = data.draw(answers_to(framework, STEPS))
    if data.draw(st.booleans()):
        answers.pop("3a.part-way-to-good", None)
    criterion = data.draw(st.sampled_from(framework.criteria))
    assume(criterion.id in answers)
    low, high = sorted(data.draw(st.lists(st.sampled_from(range(3)), min_size=2, max_size=2)))
    category = framework.category(criterion.category)
    assert category is not None
    salient = answers[criterion.id].salient
    first = best_fit(framework, {**answers, criterion.id: Answer(STEPS[low], salient)}, known)
    second = best_fit(framework, {**answers, criterion.id: Answer(STEPS[high], salient)}, known)
    assume(first.outcome == second.outcome == "suggested")
    if category.describes == "strengths":
        assert order_of(framework, second) <= order_of(framework, first)
    else:
        assert order_of(framework, second) >= order_of(framework, first)


@SLOW
@given(st.data(), frameworks, facts)
def test_the_order_of_answers_does_not_matter(
    data: st.DataObject, framework: Framework, known: Facts
) -> None:
    answers = data.draw(answers_to(framework))
    shuffled = dict(data.draw(st.permutations(sorted(answers.items(), key=lambda item: item[0]))))
    assert best_fit(framework, answers, known) == best_fit(framework, shuffled, known)


@SLOW
@given(st.data(), facts)
def test_a_sixth_form_below_a_categorys_floor_keeps_it_from_being_suggested(
    data: st.DataObject, known: Facts
) -> None:
    found = best_fit(shipped(), data.draw(answers_to(shipped())), known)
    if known.has_sixth_form is False:
        return
    floors = {"1": "2b", "2": "3a", "3a": "3a"}
    scale = ["1", "2a", "2b", "3a", "3b", "4"]
    if known.sixth_form_category in scale and found.base in floors:
        assert scale.index(known.sixth_form_category) <= scale.index(floors[found.base])


@SLOW
@given(st.data(), frameworks, facts)
def test_no_suggested_or_close_category_has_a_failed_threshold(
    data: st.DataObject, framework: Framework, known: Facts
) -> None:
    found = best_fit(framework, data.draw(answers_to(framework)), known)
    for category in (found.base, *found.close_to):
        fit = found.fit_of(category)
        assert fit is None or not fit.closed_by


def check_single_changes(
    framework: Framework, answers: dict[str, Answer], known: Facts, factors: dict[str, bool]
) -> None:
    found = best_fit(framework, answers, known, factors=factors)
    listed = {(each.criterion, each.after): each for each in found.single_changes}
    moving: set[tuple[str, str]] = set()
    for reading in found.readings:
        if not reading.applies or reading.record is not None:
            continue
        for judgement in KNOWN - {reading.judgement}:
            changed = {
                **answers,
                reading.criterion.id: Answer(judgement, reading.salient),
            }
            again = best_fit(framework, changed, known, factors=factors)
            key = (reading.criterion.id, judgement)
            if key in listed:
                assert (again.outcome, again.category) != (found.outcome, found.category)
                assert again.category == listed[key].category
            if (again.outcome, again.base) != (found.outcome, found.base):
                moving.add((reading.criterion.id, again.category))
    assert moving == {(each.criterion, each.category) for each in found.single_changes}


@SLOW
@given(st.data(), facts)
def test_single_changes_are_exactly_those_that_move_the_result(
    data: st.DataObject, known: Facts
) -> None:
    answers = data.draw(answers_to(bands()))
    check_single_changes(bands(), answers, known, {"roof": data.draw(st.booleans())})


@settings(SLOW, max_examples=4)
@given(st.data(), facts)
def test_single_changes_hold_where_a_criterion_rests_on_others(
    data: st.DataObject, known: Facts
) -> None:
    answers = data.draw(answers_to(shipped()))
    answers.pop("3a.part-way-to-good")
    check_single_changes(shipped(), answers, known, {"staff": data.draw(st.booleans())})


@SLOW
@given(st.data(), frameworks, facts)
def test_another_sixth_form_category_is_named_wherever_it_moves_the_result(
    data: st.DataObject, framework: Framework, known: Facts
) -> None:
    answers = data.draw(answers_to(framework))
    scale = framework.sixth_form_scale
    values = [each.id for each in scale.steps] if scale else []
    if values:
        known = replace(known, sixth_form_category=data.draw(st.sampled_from(values)))
    found = best_fit(framework, answers, known)
    moved: set[tuple[str, str]] = set()
    for value in values:
        again = best_fit(framework, answers, replace(known, sixth_form_category=value))
        if (again.outcome, again.category) != (found.outcome, found.category):
            moved.add((again.outcome, again.category))
            told = [each for each in found.sixth_form_changes if each.after == value]
            assert all(each.category == again.category for each in told)
        else:
            assert value not in {each.after for each in found.sixth_form_changes}
    told_of = [(each.outcome, each.category) for each in found.sixth_form_changes]
    assert sorted(told_of) == sorted(moved)


@given(frameworks, st.sampled_from(["not known", "not applicable"]))
def test_where_nothing_is_known_nothing_is_suggested(
    framework: Framework, judgement: Judgement
) -> None:
    answers = {each.id: Answer(judgement, salient=True) for each in framework.criteria}
    found = best_fit(framework, answers, Facts(TODAY))
    assert (found.outcome, found.category, found.close_to) == ("not enough known", "", ())
