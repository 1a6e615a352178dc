"""Suggests the category that fits a school best, with reasons, from answers and recorded facts.

Pure and total: every combination of answers has a result. The suggestion informs professional
debate and never replaces it (Derby Winners strategy, criteria for categorisation). Knows nothing
of storage or windows. docs/best-fit.md explains the measure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from ssio_desktop.domain.best_fit_rule import Choice, choose, close_choices
from ssio_desktop.domain.best_fit_types import (
    Answer,
    BestFit,
    CategoryFit,
    Reading,
    SingleChange,
    SixthFormChange,
)
from ssio_desktop.domain.best_fit_words import reasons
from ssio_desktop.domain.framework_facts import Facts, Settled, applies, settle
from ssio_desktop.domain.framework_types import (
    BestFitRule,
    Category,
    Criterion,
    Framework,
    Judgement,
)

__all__ = [
    "Answer",
    "BestFit",
    "CategoryFit",
    "Facts",
    "Reading",
    "Settled",
    "SingleChange",
    "SixthFormChange",
    "best_fit",
    "present_factors",
    "read_criterion",
]

_HALVES: dict[Judgement, int] = {"met": 2, "partly": 1, "not met": 0}
"""What each known judgement earns, in halves: whole numbers keep the fit exact and quick."""
_STEPS: tuple[Judgement, ...] = ("not met", "partly", "met")


def best_fit(
    framework: Framework,
    answers: Mapping[str, Answer],
    facts: Facts,
    *,
    factors: Mapping[str, bool] | None = None,
) -> BestFit:
    """The category that fits best, why, and what would change it.

    answers: by criterion id; ids that the framework does not have count for nothing.
    factors: by factor id, whether it is present; one not mentioned is taken from the record.
    """
    categories = framework.plain_categories
    criteria = {each.id: framework.criteria_of(each.id) for each in categories}
    judgements: dict[str, Judgement] = {key: each.judgement for key, each in answers.items()}
    readings = {
        each.id: tuple(
            read_criterion(framework, criterion, answers, facts, judgements)
            for criterion in criteria[each.id]
        )
        for each in categories
    }
    fits = {each.id: _fit(framework.rule, each.id, readings[each.id]) for each in categories}
    choice = choose(framework.rule, categories, fits)
    present = present_factors(framework, factors or {}, facts)
    counted = present if framework.vulnerable_form(choice.category) is not None else ()
    changes = _single_changes(
        framework, categories, readings, fits, facts, judgements, choice, bool(present)
    )
    sixth_form_changes = _sixth_form_changes(
        framework, categories, readings, facts, judgements, factors or {}, choice, bool(present)
    )
    every = tuple(reading for each in categories for reading in readings[each.id])
    known = sum(fit.known for fit in fits.values())
    asked = known + sum(fit.not_known for fit in fits.values())
    salient = {each.criterion.id for each in every if each.salient}
    result = BestFit(
        framework=framework.ref,
        outcome=choice.outcome,
        category=_with_vulnerability(framework, choice, bool(present)),
        base=choice.category,
        how=choice.how,
        fits=tuple(fits[each.id] for each in categories),
        readings=every,
        answered=Fraction(known, asked) if asked else Fraction(0),
        close_to=close_choices(framework.rule, categories, fits),
        factors=counted,
        deciding=tuple(
            sorted(
                dict.fromkeys(each.criterion for each in changes),
                key=lambda criterion_id: criterion_id not in salient,
            )
        ),
        single_changes=changes,
        sixth_form_changes=sixth_form_changes,
        to_answer=tuple(
            each.criterion.id for each in every if each.applies and each.judgement == "not known"
        ),
        reasons=(),
    )
    return reasons(framework, result, present)


def read_criterion(
    framework: Framework,
    criterion: Criterion,
    answers: Mapping[str, Answer],
    facts: Facts,
    judgements: Mapping[str, Judgement] | None = None,
) -> Reading:
    """One criterion as it counts for the school: the officer's answer before the record's.

    judgements: those of the answers, when the caller has them at hand.
    """
    if judgements is None:
        judgements = {key: each.judgement for key, each in answers.items()}
    if not applies(criterion, facts):
        return Reading(criterion, "not applicable", False, False, False)
    answer = answers.get(criterion.id, Answer())
    record = settle(framework, criterion.threshold, facts, judgements)
    return _reading(criterion, answer.judgement, answer.salient, record)


def present_factors(
    framework: Framework, factors: Mapping[str, bool], facts: Facts
) -> tuple[str, ...]:
    """Ids of the factors of temporary vulnerability that are present, in the framework's order."""

    def present(factor_id: str) -> bool:
        if factor_id in factors:
            return factors[factor_id]
        factor = framework.factor(factor_id)
        record = settle(framework, factor.threshold, facts, {}) if factor else None
        return record is not None and record.judgement == "met"

    return tuple(each.id for each in framework.factors if present(each.id))


def _reading(
    criterion: Criterion, judgement: Judgement, salient: bool, record: Settled | None
) -> Reading:
    by_officer = judgement != "not known"
    if not by_officer and record is not None:
        judgement = record.judgement
    return Reading(criterion, judgement, salient, by_officer, True, record)


def _fit(rule: BestFitRule, category_id: str, readings: Sequence[Reading]) -> CategoryFit:
    counted = Counter([each.judgement for each in readings])
    total = earned = 0
    for each in readings:
        halves = _HALVES.get(each.judgement)
        if halves is not None:
            weight = rule.salient_weight if each.salient else 1
            total += weight
            earned += weight * halves
    known = sum(counted[judgement] for judgement in _STEPS)
    asked = known + counted["not known"]
    readable = bool(known) and known * 100 >= rule.enough_answered * asked
    return CategoryFit(
        category=category_id,
        met=counted["met"],
        partly=counted["partly"],
        not_met=counted["not met"],
        not_applicable=counted["not applicable"],
        not_known=counted["not known"],
        fit=Fraction(earned, 2 * total) if total else None,
        answered=Fraction(known, asked) if asked else Fraction(0),
        readable=readable,
        mostly_met=readable and earned * 100 >= rule.mostly_met * 2 * total,
        closed_by=tuple(each.criterion.id for each in readings if _closes(each)),
    )


def _closes(reading: Reading) -> bool:
    """Whether a hard threshold fails: by the record, or where that is silent, by the officer."""
    threshold = reading.criterion.threshold
    if threshold is None or not threshold.hard or not reading.applies:
        return False
    judgement = reading.record.judgement if reading.record is not None else reading.judgement
    return judgement == "not met"


def _with_vulnerability(framework: Framework, choice: Choice, vulnerable: bool) -> str:
    form = framework.vulnerable_form(choice.category) if vulnerable else None
    return form.id if form is not None else choice.category


def _single_changes(
    framework: Framework,
    categories: Sequence[Category],
    readings: Mapping[str, Sequence[Reading]],
    fits: Mapping[str, CategoryFit],
    facts: Facts,
    judgements: Mapping[str, Judgement],
    choice: Choice,
    vulnerable: bool,
) -> tuple[SingleChange, ...]:
    """Every one answer that would move the result, the smallest step for each new result.

    Criteria that the record settles are left out: their answer is not the officer's to change.
    What another record would move is in ``_sixth_form_changes``.
    """
    found: list[SingleChange] = []
    for category in categories:
        resting = [
            each.id
            for each in categories
            if each.id != category.id and _rests_on(readings[each.id], category.id)
        ]
        for place, reading in enumerate(readings[category.id]):
            if not reading.applies or reading.record is not None:
                continue
            seen: set[str] = set()
            for judgement in _nearest_first(reading.judgement):
                changed = list(readings[category.id])
                changed[place] = _reading(reading.criterion, judgement, reading.salient, None)
                revised = {**judgements, reading.criterion.id: judgement}
                new_fits = {**fits, category.id: _fit(framework.rule, category.id, changed)}
                for other in resting:
                    again = [_again(framework, each, facts, revised) for each in readings[other]]
                    new_fits[other] = _fit(framework.rule, other, again)
                new = choose(framework.rule, categories, new_fits)
                result = _with_vulnerability(framework, new, vulnerable)
                if (new.outcome, new.category) != (choice.outcome, choice.category) and (
                    result not in seen
                ):
                    seen.add(result)
                    found.append(
                        SingleChange(
                            reading.criterion.id, reading.judgement, judgement, result, new.outcome
                        )
                    )
    return tuple(found)


def _sixth_form_changes(
    framework: Framework,
    categories: Sequence[Category],
    readings: Mapping[str, Sequence[Reading]],
    facts: Facts,
    judgements: Mapping[str, Judgement],
    factors: Mapping[str, bool],
    choice: Choice,
    vulnerable: bool,
) -> tuple[SixthFormChange, ...]:
    """Every other recorded sixth-form category that would move the result, the nearest first.

    For each new result the smallest step is named, as with single answers.
    """
    scale, recorded = framework.sixth_form_scale, facts.sixth_form_category
    place = scale.position(recorded) if scale is not None else None
    if scale is None or place is None or facts.has_sixth_form is False:
        return ()
    now = (choice.outcome, _with_vulnerability(framework, choice, vulnerable))
    seen = {now}
    found: list[SixthFormChange] = []
    for _, value in sorted((abs(at - place), step.id) for at, step in enumerate(scale.steps)):
        revised = replace(facts, sixth_form_category=value)
        fits = {
            key: _fit(
                framework.rule,
                key,
                [_again(framework, reading, revised, judgements) for reading in each],
            )
            for key, each in readings.items()
        }
        new = choose(framework.rule, categories, fits)
        shaken = bool(present_factors(framework, factors, revised))
        result = (new.outcome, _with_vulnerability(framework, new, shaken))
        if result not in seen:
            seen.add(result)
            found.append(SixthFormChange(recorded, value, result[1], result[0]))
    return tuple(found)


def _nearest_first(judgement: Judgement) -> tuple[Judgement, ...]:
    if judgement not in _STEPS:
        return _STEPS
    place = _STEPS.index(judgement)
    others = [each for each in _STEPS if each != judgement]
    return tuple(sorted(others, key=lambda each: abs(_STEPS.index(each) - place)))


def _rests_on(readings: Sequence[Reading], category_id: str) -> bool:
    return any(
        each.criterion.threshold is not None
        and each.criterion.threshold.fact == "criteria of category"
        and each.criterion.threshold.values[0] == category_id
        for each in readings
    )


def _again(
    framework: Framework, reading: Reading, facts: Facts, judgements: Mapping[str, Judgement]
) -> Reading:
    if not reading.applies or reading.criterion.threshold is None:
        return reading
    record = settle(framework, reading.criterion.threshold, facts, judgements)
    own = reading.judgement if reading.by_officer else "not known"
    return _reading(reading.criterion, own, reading.salient, record)
