"""Records the sample's categorisations: a profile of answers, what differs from it, a judgement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ssio_desktop.domain.best_fit import read_criterion
from ssio_desktop.domain.best_fit_types import Answer, Reading
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.categorisation import CategorisationDraft, FactorNote, new_draft
from ssio_desktop.domain.framework import Framework, Judgement
from ssio_desktop.services import categorising, second_looks
from ssio_desktop.services.categorising import Categorisation
from ssio_desktop.services.sample.story import Facts
from ssio_desktop.services.workspace import Workspace

_LISTS: Mapping[str, Judgement] = {
    "not_met": "not met",
    "partly": "partly",
    "met": "met",
    "does_not_apply": "not applicable",
}
_KNOWN = {
    *_LISTS,
    "on",
    "profile",
    "evidence",
    "salient",
    "vulnerable",
    "sixth_form_category",
    "category",
    "reason",
    "next_steps",
    "only_these",
}


def judge(
    ws: Workspace, urn: str, term: TermId, told: Facts, profiles: Mapping[str, Facts]
) -> None:
    """Record one school's categorisation as the story tells it.

    It is completed where a category is told, else kept as unfinished; “only_these” leaves out what
    was answered in earlier terms. ValueError where the story
    names what the framework does not have.
    """
    opened = categorising.open_categorisation(ws, urn, term)
    draft = drafted(opened, told, profiles)
    if draft.category:
        categorising.complete(ws, opened, draft)
    else:
        categorising.save(ws, opened, draft)


def judge_again(
    ws: Workspace, urn: str, term: TermId, told: Facts, profiles: Mapping[str, Facts]
) -> None:
    """Record one school's second judgement as the story tells it. ValueError as :func:`judge`."""
    opened = second_looks.open_look(ws, urn, term)
    second_looks.complete(ws, opened, drafted(opened, told, profiles))


def drafted(
    opened: Categorisation, told: Facts, profiles: Mapping[str, Facts]
) -> CategorisationDraft:
    """What the story tells of a categorisation, as a draft. ValueError where the story names what
    the framework does not have."""
    if set(told) - _KNOWN:
        raise ValueError(f"{opened.urn} {opened.term}: unknown entries {set(told) - _KNOWN}")
    draft = opened.draft
    if told.get("only_these"):
        draft = new_draft(draft.urn, opened.term, opened.framework)
    sixth_form = str(told.get("sixth_form_category", ""))
    if sixth_form:
        draft = replace(draft, sixth_form_category=sixth_form)
    if "profile" in told:
        draft = _answered(opened, draft, profiles[told["profile"]], settled=False)
    elif told.get("category"):
        for criterion_id in list(draft.answers):
            draft = draft.confirm(criterion_id)
    draft = _answered(opened, draft, told, settled=True)
    draft = _evidenced(opened.framework, draft, told)
    draft = _in_step_with_record(opened, draft)
    draft = _vulnerable(opened.framework, draft, told)
    return replace(
        draft,
        category=str(told.get("category", "")),
        reason=str(told.get("reason", "")).strip(),
        next_steps=str(told.get("next_steps", "")).strip(),
    )


def _answered(
    opened: Categorisation, draft: CategorisationDraft, lists: Facts, *, settled: bool
) -> CategorisationDraft:
    """The draft with the criteria of the lists answered; a whole category is named ``2.*``.

    settled: whether what the record settles is answered all the same.
    """
    readings = _readings(opened, draft)
    for criterion_id, judgement in _told(opened.framework, lists):
        reading = readings[criterion_id]
        if not reading.applies or (reading.record is not None and not settled):
            continue
        before = draft.answer(criterion_id)
        draft = draft.with_answer(criterion_id, replace(before, judgement=judgement))
    return draft


def _readings(opened: Categorisation, draft: CategorisationDraft) -> dict[str, Reading]:
    """How each criterion counts; without the whole best fit, which takes its time."""
    facts = draft.facts(opened.facts)
    return {
        each.id: read_criterion(opened.framework, each, draft.answers, facts)
        for each in opened.framework.criteria
    }


def _told(framework: Framework, lists: Facts) -> Iterator[tuple[str, Judgement]]:
    """Criteria with their judgement, whole categories first, so that single names prevail.

    What follows from other answers is left to follow, unless it is named.
    """
    names = [(name, judged) for key, judged in _LISTS.items() for name in lists.get(key, ())]
    for name, judged in names:
        if name.endswith(".*"):
            for each in framework.criteria_of(name.removesuffix(".*")):
                rule = each.threshold
                if rule is None or rule.fact != "criteria of category":
                    yield each.id, judged
    for name, judged in names:
        if name.endswith(".*"):
            continue
        if framework.criterion(name) is None:
            raise ValueError(f"the framework has no criterion “{name}”")
        yield name, judged


def _evidenced(
    framework: Framework, draft: CategorisationDraft, told: Facts
) -> CategorisationDraft:
    evidence = told.get("evidence", {})
    salient = set(told.get("salient", ()))
    for criterion_id in [*evidence, *sorted(salient - set(evidence))]:
        if framework.criterion(criterion_id) is None:
            raise ValueError(f"the framework has no criterion “{criterion_id}”")
        answer: Answer = draft.answer(criterion_id)
        answer = replace(
            answer,
            evidence=str(evidence.get(criterion_id, answer.evidence)).strip(),
            salient=criterion_id in salient or answer.salient,
        )
        draft = draft.with_answer(criterion_id, answer)
    return draft


def _in_step_with_record(opened: Categorisation, draft: CategorisationDraft) -> CategorisationDraft:
    """The draft without answers that the record contradicts and no evidence speaks for."""
    for criterion_id, reading in _readings(opened, draft).items():
        if reading.disagrees and not draft.answer(criterion_id).evidence:
            draft = draft.with_answer(criterion_id, Answer())
    return draft


def _vulnerable(
    framework: Framework, draft: CategorisationDraft, told: Facts
) -> CategorisationDraft:
    if "vulnerable" not in told:
        return draft
    factors = dict.fromkeys(draft.factors, FactorNote())
    for factor_id, evidence in told["vulnerable"].items():
        if framework.factor(factor_id) is None:
            raise ValueError(f"the framework has no factor “{factor_id}”")
        factors[factor_id] = FactorNote(True, str(evidence).strip())
    return replace(draft, factors=factors)
