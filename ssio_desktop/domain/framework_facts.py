"""What recorded facts say about a criterion: whether it applies, and what they settle.

Knows a school only by the facts given here, and answers only by their judgement.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.framework_types import (
    KNOWN,
    Criterion,
    Framework,
    Judgement,
    Threshold,
)
from ssio_desktop.wording import either, said_day, say

_UNKNOWN_PHASES = frozenset({"", "not recorded", "not applicable"})


@dataclass(frozen=True, slots=True)
class Facts:
    """What is recorded about a school that criteria depend on; None and "" mean not recorded.

    today: the day the judgement is made, from which the age of an inspection counts.
    phase: as in the school register, lower case. sixth_form_category: a value of the
    framework's sixth-form scale. last_inspection: the day the last inspection ended.
    """

    today: date
    phase: str = ""
    has_sixth_form: bool | None = None
    has_early_years: bool | None = None
    sixth_form_category: str = ""
    last_inspection: date | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """What the record says of a criterion: met or not met, and why in one sentence."""

    judgement: Judgement
    reason: str


def applies(criterion: Criterion, facts: Facts) -> bool:
    """Whether the criterion applies to the school. What is not recorded excludes nothing."""
    if (
        criterion.phases
        and facts.phase.lower() not in _UNKNOWN_PHASES
        and facts.phase.lower() not in criterion.phases
    ):
        return False
    if criterion.needs_sixth_form and facts.has_sixth_form is False:
        return False
    return not (criterion.needs_early_years and facts.has_early_years is False)


def settle(
    framework: Framework,
    threshold: Threshold | None,
    facts: Facts,
    judgements: Mapping[str, Judgement],
) -> Settled | None:
    """What the record settles about a threshold, or None where it settles nothing.

    judgements: the officer's, by criterion id; used only where a criterion rests on the criteria
    of another category.
    """
    if threshold is None:
        return None
    if threshold.fact == "sixth-form category":
        found = _sixth_form(framework, threshold, facts)
    elif threshold.fact == "inspection age":
        found = _inspection(threshold, facts)
    else:
        found = _some_but_not_all(framework, threshold, facts, judgements)
    if found is None or threshold.settles not in ("both", found.judgement):
        return None
    return found


def years_before(day: date, years: int) -> date:
    """The same day some years earlier; 28 February where the year has no 29th."""
    year = max(day.year - years, date.min.year)
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def _sixth_form(framework: Framework, rule: Threshold, facts: Facts) -> Settled | None:
    scale = framework.scale(rule.scale)
    if scale is None or facts.has_sixth_form is False:
        return None
    place = scale.position(facts.sixth_form_category)
    bounds = [n for n in (scale.position(value) for value in rule.values) if n is not None]
    if place is None or not bounds:
        return None
    if rule.operator == "at least":
        holds, asked = place <= bounds[0], say("{step} or better", step=rule.values[0])
    elif rule.operator == "at most":
        holds, asked = place >= bounds[0], say("{step} or worse", step=rule.values[0])
    else:
        holds, asked = place in bounds, either(rule.values)
    return Settled(
        "met" if holds else "not met",
        say(
            "The sixth form is recorded as {recorded}; the criterion is {asked}.",
            recorded=facts.sixth_form_category,
            asked=asked,
        ),
    )


def _inspection(rule: Threshold, facts: Facts) -> Settled | None:
    if facts.last_inspection is None or facts.last_inspection > facts.today:
        return None
    years = int(rule.values[0])
    recent = facts.last_inspection >= years_before(facts.today, years)
    holds = recent if rule.operator == "at most" else not recent
    unit = say("1 year") if years == 1 else say("{count} years", count=years)
    day = said_day(facts.last_inspection)
    return Settled(
        "met" if holds else "not met",
        say("The last recorded inspection was within {years} ({day}).", years=unit, day=day)
        if recent
        else say(
            "The last recorded inspection was more than {years} ago ({day}).", years=unit, day=day
        ),
    )


def _some_but_not_all(
    framework: Framework, rule: Threshold, facts: Facts, judgements: Mapping[str, Judgement]
) -> Settled | None:
    found: list[Judgement] = []
    for criterion in framework.criteria_of(rule.values[0]):
        if not applies(criterion, facts):
            continue
        judgement = judgements.get(criterion.id, "not known")
        if judgement == "not known":
            record = settle(framework, criterion.threshold, facts, {})
            judgement = record.judgement if record else judgement
        found.append(judgement)
    known = [each for each in found if each in KNOWN]
    met = sum(each == "met" for each in known)
    touched = sum(each != "not met" for each in known)
    some_but_not_all = touched > 0 and met < len(known)
    if not known or not (some_but_not_all or "not known" not in found):
        return None
    return Settled(
        "met" if some_but_not_all else "not met",
        say(
            "Of the {count} criteria of category {category} answered so far, {met} and {partly} "
            "partly met.",
            count=len(known),
            category=rule.values[0],
            met=say("1 is met") if met == 1 else say("{met} are met", met=met),
            partly=touched - met,
        ),
    )
