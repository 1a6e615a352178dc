"""Puts a best fit into plain sentences for the wizard, the report and the board's pack.

Knows the result and the framework's words; decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from ssio_desktop.domain.best_fit_types import BestFit, CategoryFit, SingleChange, SixthFormChange
from ssio_desktop.domain.framework_types import KNOWN, Category, Framework, Wording
from ssio_desktop.wording import either, listed, say, together

_TIMES = {
    1: say("once"),
    2: say("double"),
    3: say("three times"),
    4: say("four times"),
    5: say("five times"),
}
_SIDES: Mapping[Wording, str] = {"strengths": say("strengths"), "concerns": say("concerns")}


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
            say("No category can be suggested, because a threshold stands against each of them."),
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
    return say(
        "Category {code}, “{text}”: answered “{after}” instead of “{before}”, {outcome}",
        code=criterion.category if criterion else "?",
        text=text,
        after=framework.label(change.after),
        before=framework.label(change.before),
        outcome=_would_be(change.category),
    )


def sixth_form_change_in_words(change: SixthFormChange) -> str:
    """One change of the recorded sixth-form category as a sentence."""
    return say(
        "If the sixth-form category were {after} instead of {before}, {outcome}",
        after=change.after,
        before=change.before,
        outcome=_would_be(change.category),
    )


def _would_be(category: str) -> str:
    if not category:
        return say("no category could be suggested.")
    return say("category {code} would be suggested.", code=category)


def fit_in_words(fit: CategoryFit) -> str:
    """What was found of one category's criteria: “8 of 10 answered criteria are met, 1 partly”."""
    if not fit.known:
        return say("none of its criteria has been answered")
    if fit.known == 1:
        told = (
            say("1 of 1 answered criterion is met")
            if fit.met == 1
            else say("{met} of 1 answered criterion are met", met=fit.met)
        )
    elif fit.met == 1:
        told = say("1 of {known} answered criteria is met", known=fit.known)
    else:
        told = say("{met} of {known} answered criteria are met", met=fit.met, known=fit.known)
    if fit.partly:
        told = say("{told}, {count} partly", told=told, count=fit.partly)
    if fit.not_known:
        told = say("{told} ({count} not answered)", told=told, count=fit.not_known)
    return told


def _why(framework: Framework, result: BestFit) -> str:
    category, fit = framework.category(result.base), result.fit_of(result.base)
    if category is None or fit is None:
        return ""
    name = say("Category {code} ({name})", code=category.id, name=category.name)
    if result.how == "mostly met":
        return say(
            "{name} is suggested because its criteria are mostly met: {fit}, a fit of {percent} "
            "per cent.",
            name=name,
            fit=fit_in_words(fit),
            percent=fit.percent,
        )
    own = say(
        "Of its own criteria, {fit}, a fit of {percent} per cent.",
        fit=fit_in_words(fit),
        percent=fit.percent,
    )
    if result.how == "threshold":
        other: Wording = "concerns" if category.describes == "strengths" else "strengths"
        return say(
            "{name} is suggested only because fixed thresholds stand against every category that "
            "describes {side}, although those fit better. {own}",
            name=name,
            side=_SIDES[other],
            own=own,
        )
    return say(
        "{name} is suggested because no category that describes {side} and is open to the school "
        "is mostly met, and this one lies nearest the middle. {own}",
        name=name,
        side=_SIDES[category.describes],
        own=own,
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
                say(
                    "Category {id} could not be considered: {fit}, which is too few.",
                    id=category.id,
                    fit=fit_in_words(fit),
                )
            )
        else:
            yield (
                say(
                    "Category {id} was not reached: {fit}, a fit of {percent} per cent "
                    "where {mostly_met} is asked for.",
                    id=category.id,
                    fit=fit_in_words(fit),
                    percent=fit.percent,
                    mostly_met=framework.rule.mostly_met,
                )
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
        return say(
            "Too little was answered about the {side} of {categories} to set against this.",
            side=_SIDES[other],
            categories=listed(each.id for each in categories),
        )
    shown = listed(
        say("{code} at {percent} per cent", code=each.category, percent=each.percent)
        for each in fits
    )
    return say("On the side of {side}, the fit is: {shown}.", side=_SIDES[other], shown=shown)


def _closed(framework: Framework, result: BestFit, present: Sequence[str]) -> Iterator[str]:
    for fit in result.fits:
        for criterion_id in fit.closed_by:
            reading = result.reading_of(criterion_id)
            if reading is None:
                continue
            ground = (
                reading.record.reason if reading.record else say("The officer answered “not met”.")
            )
            yield say(
                "Category {code} cannot be suggested, because one of its criteria is a fixed "
                "threshold: “{text}” {ground}",
                code=fit.category,
                text=reading.criterion.text,
                ground=ground,
            )
    closed = {fit.category for fit in result.fits if fit.closed_by and fit.mostly_met}
    forms = [form.id for each in sorted(closed) if (form := framework.vulnerable_form(each))]
    linked = [
        each.text for each in framework.factors if each.id in present and each.threshold is not None
    ]
    if forms and linked:
        yield say(
            "The rest of the school mostly meets the criteria. If what stands in the way is "
            "thought temporary (“{factor}”), {forms} is open to the officer, who must give the "
            "reason.",
            factor=linked[0],
            forms=either(forms),
        )


def _close(framework: Framework, result: BestFit) -> Iterator[str]:
    if result.close_to:
        names = listed(
            f"{each} ({category.name})"
            for each in result.close_to
            if (category := framework.category(each)) is not None
        )
        yield say("It is a close call with category {names}.", names=names)


def _vulnerable(framework: Framework, result: BestFit) -> Iterator[str]:
    if result.category != result.base:
        named = listed(
            f"“{factor.text}”" for each in result.factors if (factor := framework.factor(each))
        )
        yield say(
            "The temporarily vulnerable form {category} is suggested because: {named}",
            category=result.category,
            named=named,
        )


def _too_little(framework: Framework, result: BestFit) -> Iterator[str]:
    asked = sum(fit.known + fit.not_known for fit in result.fits)
    known = sum(fit.known for fit in result.fits)
    enough = framework.rule.enough_answered
    if known == 1:
        yield say(
            "Not enough is known to suggest a category: 1 of the {asked} criteria that apply is "
            "answered.",
            asked=asked,
        )
    else:
        yield say(
            "Not enough is known to suggest a category: {known} of the {asked} criteria that "
            "apply are answered.",
            known=known,
            asked=asked,
        )
    if not known or result.answered * 100 < Fraction(enough):
        yield say("At least {enough} per cent must be answered.", enough=enough)
        return
    short = [fit.category for fit in result.fits if not fit.readable]
    if short:
        yield (
            say(
                "No category answered so far is mostly met, and too little is answered about "
                "{categories}.",
                categories=listed(short),
            )
        )


def _salient(framework: Framework, result: BestFit) -> Iterator[str]:
    marked = [each for each in result.readings if each.salient and each.judgement in KNOWN]
    if marked and framework.rule.salient_weight > 1:
        weight = framework.rule.salient_weight
        times = _TIMES.get(weight) or say("{count} times", count=weight)
        if len(marked) == 1:
            yield say("One criterion marked as mattering most counts {times}.", times=times)
        else:
            yield say(
                "{count} criteria marked as mattering most count {times}.",
                count=len(marked),
                times=times,
            )


def _disagreements(framework: Framework, result: BestFit) -> Iterator[str]:
    for each in result.readings:
        if each.disagrees and each.record is not None:
            yield say(
                "The answer “{answer}” to “{text}” differs from the record. {reason}",
                answer=framework.label(each.judgement),
                text=each.criterion.text,
                reason=each.record.reason,
            )


def _stability(result: BestFit) -> str:
    others = tuple(each.after for each in result.sixth_form_changes)
    if not result.deciding and not others:
        return say("No single answer, changed by itself, would move this.")
    if not result.deciding:
        return say(
            "No single answer, changed by itself, would move this, but another sixth-form "
            "category would: {others}.",
            others=either(others),
        )
    count = len(result.deciding)
    told = (
        say("Answering one criterion differently would move this.")
        if count == 1
        else say("Answering any one of {count} criteria differently would move this.", count=count)
    )
    if not others:
        return told
    more = say("So would another sixth-form category: {others}.", others=either(others))
    return together([told, more])


def _of_side(framework: Framework, side: Wording) -> list[Category]:
    return [each for each in framework.plain_categories if each.describes == side]
