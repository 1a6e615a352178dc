"""The steps of the categorisation wizard and what is still missing from a draft.

Both follow from the framework, the school's facts and the draft; neither knows a window.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ssio_desktop.domain.best_fit import BestFit, present_factors
from ssio_desktop.domain.categorisation import CategorisationDraft
from ssio_desktop.domain.framework_facts import Facts
from ssio_desktop.domain.framework_types import Framework
from ssio_desktop.wording import say

StepKind = Literal["facts", "aspect", "vulnerability", "result", "category", "next_steps", "check"]

MAX_TEXT = 20_000
"""Longest evidence, reason or next steps, in characters."""


@dataclass(frozen=True, slots=True)
class Step:
    """One page of the wizard.

    id: the kind, and for an aspect ``aspect.<aspect id>``. criteria: ids of what is asked there,
    only those that apply. answered: how many of them are answered, by the officer or the record.
    asks_sixth_form: whether the sixth-form category belongs on the page.
    """

    id: str
    kind: StepKind
    title: str
    criteria: tuple[str, ...] = ()
    answered: int = 0
    asks_sixth_form: bool = False


@dataclass(frozen=True, slots=True)
class DraftProblem:
    """Something missing or odd in a draft.

    stops: whether the categorisation cannot be completed before it is put right; the others are
    advice. step: id of the step where it is put right. path: the stored path concerned, or empty.
    """

    code: str
    what: str
    remedy: str
    step: str
    path: str = ""
    stops: bool = True


def steps(
    framework: Framework, recorded: Facts, draft: CategorisationDraft, fit: BestFit | None = None
) -> tuple[Step, ...]:
    """The wizard's steps in order: the school, each aspect that applies to it, then the rest.

    The first step asks nothing: it shows the school's facts and the judgement before this one.
    Vulnerability is asked only where the category suggested or chosen has a temporarily
    vulnerable form. fit: the draft's best fit, when the caller has it at hand.
    """
    fit = fit or draft.best_fit(framework, recorded)
    readings = {each.criterion.id: each for each in fit.readings}
    found = [Step("facts", "facts", say("The school"))]
    for aspect in framework.aspects:
        asked = [each for each in framework.criteria_under(aspect.id) if readings[each.id].applies]
        if not asked:
            continue
        found.append(
            Step(
                f"aspect.{aspect.id}",
                "aspect",
                aspect.title,
                tuple(each.id for each in asked),
                sum(readings[each.id].judgement != "not known" for each in asked),
                any(
                    each.threshold is not None and each.threshold.fact == "sixth-form category"
                    for each in asked
                ),
            )
        )
    if _may_be_vulnerable(framework, draft, fit):
        found.append(Step("vulnerability", "vulnerability", say("Temporary vulnerability")))
    found += [
        Step("result", "result", say("Best fit")),
        Step("category", "category", say("Category")),
        Step("next_steps", "next_steps", say("Next steps")),
        Step("check", "check", say("Check and complete")),
    ]
    return tuple(found)


def problems(
    framework: Framework, recorded: Facts, draft: CategorisationDraft, fit: BestFit | None = None
) -> tuple[DraftProblem, ...]:
    """What is missing before the categorisation can be completed, and advice; what stops first."""
    fit = fit or draft.best_fit(framework, recorded)
    found = [
        *_framework(framework, draft),
        *_answers(framework, draft, fit),
        *_sixth_form(framework, recorded, draft, fit),
        *_category(framework, recorded, draft, fit),
        *_texts(framework, draft),
    ]
    return tuple(sorted(found, key=lambda each: not each.stops))


def may_complete(found: tuple[DraftProblem, ...]) -> bool:
    """Whether nothing among the problems stops completion."""
    return not any(each.stops for each in found)


def _may_be_vulnerable(framework: Framework, draft: CategorisationDraft, fit: BestFit) -> bool:
    chosen = framework.category(draft.category)
    base = (chosen.vulnerable_form_of or chosen.id) if chosen else ""
    return any(framework.vulnerable_form(each) is not None for each in (fit.base, base) if each)


def _framework(framework: Framework, draft: CategorisationDraft) -> Iterator[DraftProblem]:
    if draft.framework and draft.framework != framework.ref:
        yield DraftProblem(
            "draft.framework",
            say(
                "This categorisation was made under {framework}, not {ref}.",
                framework=draft.framework,
                ref=framework.ref,
            ),
            say("Open it with the framework it was made under."),
            "check",
            "framework",
        )
    for path in draft.unreadable:
        yield DraftProblem(
            "draft.unreadable",
            say("A stored value cannot be read by this version of the program."),
            say("It is kept as it is. Answer the question again, or update the program."),
            "check",
            path,
            stops=False,
        )
    for criterion_id in sorted(draft.answers):
        if framework.criterion(criterion_id) is None:
            yield DraftProblem(
                "draft.criterion-unknown",
                say(
                    "There is an answer to “{criterion_id}”, which the framework does not have.",
                    criterion_id=criterion_id,
                ),
                say("It is kept but counts for nothing."),
                "check",
                f"answers.{criterion_id}",
                stops=False,
            )


def _answers(
    framework: Framework, draft: CategorisationDraft, fit: BestFit
) -> Iterator[DraftProblem]:
    open_count = len(fit.to_answer)
    if open_count:
        first = framework.criterion(fit.to_answer[0])
        yield DraftProblem(
            "draft.not-answered",
            say("One criterion that applies is not answered.")
            if open_count == 1
            else say("{open_count} criteria that apply are not answered.", open_count=open_count),
            say("Answer what you can; the best fit is read from what is known."),
            f"aspect.{first.aspect}" if first else "check",
            stops=False,
        )
    for reading in fit.readings:
        criterion = reading.criterion
        step, path = f"aspect.{criterion.aspect}", f"answers.{criterion.id}"
        answer = draft.answer(criterion.id)
        if not reading.applies:
            continue
        if answer.carried_from:
            yield DraftProblem(
                "draft.carried-over",
                say(
                    "The answer to “{text}” was carried over and not looked at.",
                    text=criterion.text,
                ),
                say("Confirm it or change it."),
                step,
                path,
                stops=False,
            )
        if reading.salient and reading.judgement != "not known" and not answer.evidence.strip():
            yield DraftProblem(
                "draft.no-evidence",
                say(
                    "“{text}” is marked as mattering most but has no evidence.", text=criterion.text
                ),
                say("Write down what shows it, or take the mark away."),
                step,
                path,
            )
        if reading.disagrees and reading.record and not answer.evidence.strip():
            yield DraftProblem(
                "draft.differs-from-record",
                say(
                    "The answer to “{text}” differs from the record. {reason}",
                    text=criterion.text,
                    reason=reading.record.reason,
                ),
                say("Give the evidence for your answer, or change it."),
                step,
                path,
            )


def _sixth_form(
    framework: Framework, recorded: Facts, draft: CategorisationDraft, fit: BestFit
) -> Iterator[DraftProblem]:
    scale = framework.sixth_form_scale
    asked = next(
        (
            f"aspect.{each.criterion.aspect}"
            for each in fit.readings
            if each.applies
            and each.criterion.threshold is not None
            and each.criterion.threshold.fact == "sixth-form category"
        ),
        None,
    )
    if scale is None or asked is None:
        return
    value = draft.facts(recorded).sixth_form_category
    if value and scale.position(value) is None:
        yield DraftProblem(
            "draft.sixth-form-unknown",
            say("“{value}” is not a sixth-form category of this framework.", value=value[:60]),
            say("Choose one of: {steps}.", steps=", ".join(step.id for step in scale.steps)),
            asked,
            "sixth_form_category",
        )
    elif not value and recorded.has_sixth_form:
        yield DraftProblem(
            "draft.sixth-form-missing",
            say("The school has a sixth form, but its category is not recorded."),
            say("Record it, so that the thresholds can be read."),
            asked,
            "sixth_form_category",
            stops=False,
        )


def _category(
    framework: Framework, recorded: Facts, draft: CategorisationDraft, fit: BestFit
) -> Iterator[DraftProblem]:
    chosen = framework.category(draft.category)
    if not draft.category:
        yield DraftProblem(
            "draft.no-category",
            say("No category has been chosen."),
            say("Choose the category that you judge to be right."),
            "category",
            "category",
        )
        return
    if chosen is None:
        yield DraftProblem(
            "draft.category-unknown",
            say("“{category}” is not a category of this framework.", category=draft.category[:60]),
            say("Choose one of the framework’s categories."),
            "category",
            "category",
        )
        return
    if draft.category != fit.category and not draft.reason.strip():
        against = (
            say("The best fit suggests {category}.", category=fit.category)
            if fit.category
            else say("The best fit suggests no category.")
        )
        yield DraftProblem(
            "draft.no-reason",
            say(
                "Category {category} was chosen without a reason. {against}",
                category=draft.category,
                against=against,
            ),
            say("Say why your judgement differs; the review board will read it."),
            "category",
            "reason",
        )
    noted = {key: note.present for key, note in draft.factors.items()}
    present = present_factors(framework, noted, draft.facts(recorded))
    if chosen.vulnerable_form_of and not present:
        yield DraftProblem(
            "draft.no-factor",
            say(
                "Category {category} was chosen, but no factor of vulnerability is marked.",
                category=draft.category,
            ),
            say(
                "Mark what makes the school vulnerable, or choose category {vulnerable_form_of}.",
                vulnerable_form_of=chosen.vulnerable_form_of,
            ),
            "vulnerability",
        )


def _texts(framework: Framework, draft: CategorisationDraft) -> Iterator[DraftProblem]:
    if not draft.next_steps.strip():
        yield DraftProblem(
            "draft.no-next-steps",
            say("There are no next steps."),
            say("Write what will happen next, and who will do it."),
            "next_steps",
            "next_steps",
        )
    texts = [("next_steps", "next_steps", draft.next_steps), ("category", "reason", draft.reason)]
    for criterion_id, answer in sorted(draft.answers.items()):
        criterion = framework.criterion(criterion_id)
        step = f"aspect.{criterion.aspect}" if criterion else "check"
        texts.append((step, f"answers.{criterion_id}", answer.evidence))
    for step, path, text in texts:
        if len(text) > MAX_TEXT:
            yield DraftProblem(
                "draft.too-long",
                say("A text has {count} characters.", count=len(text)),
                say("Shorten it to {max_text}.", max_text=MAX_TEXT),
                step,
                path,
            )
