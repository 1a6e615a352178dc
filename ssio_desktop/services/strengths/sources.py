"""Where a need may come from: a visit to the school, its action plan, or a board about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ssio_desktop.domain.board_records import DECISION, decision_entity
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.casework.boards import BOARD_MEETING
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools, visiting
from ssio_desktop.services.casework import action_plans
from ssio_desktop.services.casework.partnership import records
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import said_day, say

LATEST: Final = 6
"""So many visits, and so many boards, are offered to choose from."""

_VISIT, _PLAN = "visit", "action-plan"


def sources_of(ws: Workspace, urn: str) -> tuple[tuple[str, str], ...]:
    """What a need of a school may come from, as entity and words: its latest visits, its plans,
    what boards decided, each kind with the latest first."""
    return tuple(
        (entity, words) for entity in _entities(ws, urn) if (words := source_words(ws, entity))
    )


def source_words(ws: Workspace, entity: str) -> str:
    """What a need comes from, in words; empty where that is nothing or not here."""
    kind, _, key = entity.partition("/")
    try:
        if kind == _VISIT:
            day = visiting.read(ws, key).date
            return say("Visit of {day}", day=said_day(day)) if day else ""
        if kind == _PLAN:
            return say("Action plan: {title}", title=action_plans.plan(ws, key).title)
        if kind == BOARD_MEETING:
            held = records.meeting(ws, key)
            return say("Partnership board of {day}", day=said_day(held.day))
        if kind == DECISION:
            return say(
                "The board’s decision, {term}", term=TermId.parse(key.partition(":")[2]).title
            )
    except UserError:
        return ""
    return ""


def _entities(ws: Workspace, urn: str) -> Iterator[str]:
    visits = [
        each
        for each in schools.school(ws, urn).visits
        if each.visit_date is not None and each.state != "withdrawn"
    ]
    visits.sort(key=lambda each: (each.visit_date, each.id), reverse=True)
    yield from (f"{_VISIT}/{each.id}" for each in visits[:LATEST])
    yield from (f"{_PLAN}/{each.key}" for each in action_plans.plans(ws, urn) if not each.closed)
    boards = sorted((pair for pair in records.days(ws, urn) if pair[0] <= ws.today()), reverse=True)
    yield from (f"{BOARD_MEETING}/{key}" for _, key in boards[:LATEST])
    terms = {each.term for each in schools.school(ws, urn).categories}
    for term in sorted(terms, key=lambda each: each.order, reverse=True)[:LATEST]:
        if ws.store.state(decision_entity(urn, term)).paths:
            yield decision_entity(urn, term)
