"""Puts a best fit into plain sentences for the wizard, the report and the board's pack.

Knows the result and the framework's words; decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from ssio_desktop.domain.best_fit_types import BestFit, CategoryFit, SingleChange, SixthFormChange
from ssio_desktop.domain.framework_types import KNOWN, Category, Framework, Wording

_TIMES = {1: "once", 2: "double", 3: "three times", 4: "four times", 5: "five times"}


def reasons(framework: Framework, result: BestFit, present: Sequence[str]) -> BestFit:
    """The result with its reasons. present: ids of all factors that are present."""
    if result.outcome == "suggested":
        sentences = [
            _why(framework, result),
            *_nearer_the_end(framework, result),
            _other_side(framework, result),
            *_closed(framework, result, present),
            *_close(framework, result),
            *_vulnerable(framework, result),
        ]
    elif result.outcome == "none open":
        sentences = [
            "No category can be suggested, because a threshold stands against each of them.",
            *_closed(framework, result, present),
        ]
    else:
        sentences = [*_too_little(framework, result), *_closed(framework, result, present)]
    sentences += [*_salient(framework, result), *_disagreements(framework, result)]
    if result.outcome == "suggested":
        sentences.append(_stability(result))
    return replace(result, reasons=tuple(each for each in sentences if each))


def change_in_words(framework: Framework, change: SingleChange) -> str:
    """One change as a sentence, with the criterion's text."""
    criterion = framework.criterion(change.criterion)
    text = criterion.text if criterion else change.criterion
    return (
        f"Category {criterion.category if criterion else '?'}, “{text}”: answered "
        f"“{framework.label(change.after)}” instead of “{framework.label(change.before)}”, "
        + (
            f"category {change.category} would be suggested."
            if change.category
            else "no category could be suggested."
        )
    )


def sixth_form_change_in_words(change: SixthFormChange) -> str:
    """One change of the recorded sixth-form category as a sentence."""
    return f"If the sixth-form category were {change.after} instead of {change.before}, " + (
        f"category {change.category} would be suggested."
        if change.category
        else "no category could be suggested."
    )


def fit_in_words(fit: CategoryFit) -> str:
    """What was found of one category's criteria: “8 of 10 answered criteria are met, 1 partly”."""
    if not fit.known:
        return "none of its criteria has been answered"
    noun = "criterion" if fit.known == 1 else "criteria"
    verb = "is" if fit.met == 1 else "are"
    partly = f", {fit.partly} partly" if fit.partly else ""
    unknown = f" ({fit.not_known} not answered)" if fit.not_known else ""
    return f"{fit.met} of {fit.known} answered {noun} {verb} met{partly}{unknown}"


def listed(items: Iterable[str]) -> str:
    """Things as people list them: “1, 2 and 3a”."""
    found = list(items)
    return " and ".join(each for each in (", ".join(found[:-1]), *found[-1:]) if each)


def _why(framework: Framework, result: BestFit) -> str:
    category, fit = framework.category(result.base), result.fit_of(result.base)
    if category is None or fit is None:
        return ""
    name = f"Category {category.id} ({category.name})"
    if result.how == "mostly met":
        return (
            f"{name} is suggested because its criteria are mostly met: {fit_in_words(fit)}, "
            f"a fit of {fit.percent} per cent."
        )
    own = f"Of its own criteria, {fit_in_words(fit)}, a fit of {fit.percent} per cent."
    if result.how == "threshold":
        other: Wording = "concerns" if category.describes == "strengths" else "strengths"
        return (
            f"{name} is suggested only because fixed thresholds stand against every category "
            f"that describes {other}, although those fit better. {own}"
        )
    return (
        f"{name} is suggested because no category that describes {category.describes} and is open "
        f"to the school is mostly met, and this one lies nearest the middle. {own}"
    )


def _nearer_the_end(framework: Framework, result: BestFit) -> Iterator[str]:
    """Why no category further out on the same side was taken."""
    chosen = framework.category(result.base)
    if chosen is None:
        return
    for category in _of_side(framework, chosen.describes):
        fit = result.fit_of(category.id)
        further = (
            category.order < chosen.order
            if chosen.describes == "strengths"
            else category.order > chosen.order
        )
        if not further or fit is None or fit.closed_by:
            continue
        if not fit.readable:
            yield (
                f"Category {category.id} could not be considered: {fit_in_words(fit)}, "
                "which is too few."
            )
        else:
            yield (
                f"Category {category.id} was not reached: {fit_in_words(fit)}, a fit of "
                f"{fit.percent} per cent where {framework.rule.mostly_met} is asked for."
            )


def _other_side(framework: Framework, result: BestFit) -> str:
    chosen = framework.category(result.base)
    if chosen is None:
        return ""
    other: Wording = "concerns" if chosen.describes == "strengths" else "strengths"
    categories = _of_side(framework, other)
    fits = [fit for each in categories if (fit := result.fit_of(each.id)) and fit.readable]
    if not categories:
        return ""
    if not fits:
        return (
            f"Too little was answered about the {other} of {listed(c.id for c in categories)} "
            "to set against this."
        )
    shown = listed(f"{each.category} at {each.percent} per cent" for each in fits)
    return f"On the side of {other}, the fit is: {shown}."


def _closed(framework: Framework, result: BestFit, present: Sequence[str]) -> Iterator[str]:
    for fit in result.fits:
        for criterion_id in fit.closed_by:
            reading = result.reading_of(criterion_id)
            if reading is None:
                continue
            ground = reading.record.reason if reading.record else "The officer answered “not met”."
            yield (
                f"Category {fit.category} cannot be suggested, because one of its criteria is a "
                f"fixed threshold: “{reading.criterion.text}” {ground}"
            )
    closed = {fit.category for fit in result.fits if fit.closed_by and fit.mostly_met}
    forms = [form.id for each in sorted(closed) if (form := framework.vulnerable_form(each))]
    linked = [
        each.text for each in framework.factors if each.id in present and each.threshold is not None
    ]
    if forms and linked:
        yield (
            f"The rest of the school mostly meets the criteria. If what stands in the way is "
            f"thought temporary (“{linked[0]}”), {' or '.join(forms)} is open to the officer, "
            "who must give the reason."
        )


def _close(framework: Framework, result: BestFit) -> Iterator[str]:
    if result.close_to:
        names = listed(
            f"{each} ({category.name})"
            for each in result.close_to
            if (category := framework.category(each)) is not None
        )
        yield f"It is a close call with category {names}."


def _vulnerable(framework: Framework, result: BestFit) -> Iterator[str]:
    if result.category != result.base:
        named = listed(
            f"“{factor.text}”" for each in result.factors if (factor := framework.factor(each))
        )
        yield f"The temporarily vulnerable form {result.category} is suggested because: {named}"


def _too_little(framework: Framework, result: BestFit) -> Iterator[str]:
    asked = sum(fit.known + fit.not_known for fit in result.fits)
    known = sum(fit.known for fit in result.fits)
    enough = framework.rule.enough_answered
    yield (
        f"Not enough is known to suggest a category: {known} of the {asked} criteria that apply "
        f"{'is' if known == 1 else 'are'} answered."
    )
    if not known or result.answered * 100 < Fraction(enough):
        yield f"At least {enough} per cent must be answered."
        return
    short = [fit.category for fit in result.fits if not fit.readable]
    if short:
        yield (
            f"No category answered so far is mostly met, and too little is answered about "
            f"{listed(short)}."
        )


def _salient(framework: Framework, result: BestFit) -> Iterator[str]:
    marked = [each for each in result.readings if each.salient and each.judgement in KNOWN]
    if marked and framework.rule.salient_weight > 1:
        weight = framework.rule.salient_weight
        who = (
            "One criterion marked as mattering most counts"
            if len(marked) == 1
            else f"{len(marked)} criteria marked as mattering most count"
        )
        yield f"{who} {_TIMES.get(weight, f'{weight} times')}."


def _disagreements(framework: Framework, result: BestFit) -> Iterator[str]:
    for each in result.readings:
        if each.disagrees and each.record is not None:
            yield (
                f"The answer “{framework.label(each.judgement)}” to “{each.criterion.text}” "
                f"differs from the record. {each.record.reason}"
            )


def _stability(result: BestFit) -> str:
    others = tuple(each.after for each in result.sixth_form_changes)
    if not result.deciding and not others:
        return "No single answer, changed by itself, would move this."
    if not result.deciding:
        return (
            "No single answer, changed by itself, would move this, but another sixth-form "
            f"category would: {' or '.join(others)}."
        )
    count = len(result.deciding)
    which = "one criterion" if count == 1 else f"any one of {count} criteria"
    more = f" So would another sixth-form category: {' or '.join(others)}." if others else ""
    return f"Answering {which} differently would move this.{more}"


def _of_side(framework: Framework, side: Wording) -> list[Category]:
    return [each for each in framework.plain_categories if each.describes == side]
