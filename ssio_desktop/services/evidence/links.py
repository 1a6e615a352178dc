"""What evidence can come from beside visits: questionnaires with their questions, and plans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ssio_desktop.domain.authority_plans import PLAN
from ssio_desktop.domain.casework.kinds import school_of
from ssio_desktop.domain.voices.records import ROUND, Round, read_round
from ssio_desktop.errors import UserError
from ssio_desktop.services import forms, schools
from ssio_desktop.services.casework import action_plans
from ssio_desktop.services.evidence import plans
from ssio_desktop.services.voices.questionnaires import closed_questions
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import said_day, say

ACTION_PLAN = "action-plan"
_ROUNDS = 3
"""So many of the latest closed rounds are offered with their questions."""


@dataclass(frozen=True, slots=True)
class Link:
    """Something of the record that evidence can come from. entity: ``kind/id``, and after ``#`` the
    question that it answers, where it is one of many."""

    entity: str
    words: str


def linkable(ws: Workspace) -> tuple[Link, ...]:
    """Closed rounds of questionnaires, the latest first, and the plans of authority and schools."""
    return (*_rounds(ws), *_plans(ws))


def words_of(ws: Workspace, kind: str, key: str, part: str) -> str:
    """What an entity is, by its kind and key; empty where no words are known for it. part: the
    question that is meant, or empty."""
    if kind == ROUND:
        found = read_round(ws.store.state(f"{ROUND}/{key}"))
        return _round_words(found, _questions(ws, found).get(part, part)) if found else ""
    if kind == PLAN:
        return next((_plan_words(each.title) for each in plans.plans(ws) if each.id == key), "")
    if kind == ACTION_PLAN:
        return _of_school(ws, school_of(key))
    return ""


def _rounds(ws: Workspace) -> Iterator[Link]:
    found = (read_round(state) for state in ws.store.states(ROUND))
    closed = [each for each in found if each is not None and each.closed is not None]
    closed.sort(key=lambda each: (each.opens, each.id), reverse=True)
    for each in closed[:_ROUNDS]:
        yield Link(each.entity, _round_words(each, ""))
        for key, label in _questions(ws, each).items():
            yield Link(f"{each.entity}#{key}", _round_words(each, label))


def _plans(ws: Workspace) -> Iterator[Link]:
    for each in plans.plans(ws):
        yield Link(f"{PLAN}/{each.id}", _plan_words(each.title))
    for urn, own in action_plans.plans_of(ws).items():
        # The one that counts now; evidence of an earlier one keeps its link.
        yield Link(f"{ACTION_PLAN}/{own[0].key}", _of_school(ws, urn))


def _questions(ws: Workspace, found: Round) -> dict[str, str]:
    try:
        form = forms.definition(ws, found.form)
    except UserError:
        return {}
    return {each.key: each.label for each in closed_questions(form)}


def _round_words(found: Round, question: str) -> str:
    if not question:
        return say("Questionnaire “{title}”, {day}", title=found.title, day=said_day(found.opens))
    return say("Questionnaire “{title}”: {question}", title=found.title, question=question)


def _plan_words(title: str) -> str:
    return say("Plan of the authority: {title}", title=title)


def _of_school(ws: Workspace, urn: str) -> str:
    return say("Action plan of {school}", school=schools.name_of(ws, urn))
