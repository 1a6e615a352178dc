"""Gathers what a school's page shows, in one reading off the window's thread. Knows no widgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ssio_desktop.domain.board_records import BoardDecision
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.challenges import Challenge
from ssio_desktop.domain.concern_records import ConcernEntry
from ssio_desktop.domain.risk import Assessment
from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    board,
    challenges,
    concern_records,
    deciding,
    differences,
    forms,
    frameworks,
    risk,
    schools,
    setting_up,
)
from ssio_desktop.services.casework import action_plans, overview
from ssio_desktop.services.casework.part import Part, Standing
from ssio_desktop.services.concern import causes_concern
from ssio_desktop.services.differences import Difference
from ssio_desktop.services.performance.attainment import Attainment, attainment
from ssio_desktop.services.school_story import SchoolStory, school_story
from ssio_desktop.services.schools import SchoolRecord
from ssio_desktop.services.setting_up import Officer
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.schools.history import History, history


@dataclass(frozen=True, slots=True)
class BoardStanding:
    """What the board judged and did, each the latest first. concern: whether the category causes
    concern."""

    risk: tuple[Assessment, ...] = ()
    challenges: tuple[Challenge, ...] = ()
    entries: tuple[ConcernEntry, ...] = ()
    concern: bool = False


@dataclass(frozen=True, slots=True)
class SchoolSheet:
    """One school with the words its record refers to.

    term: the current one. categories: a category's title by framework and code. officers: by
    name; me: the id of the one who works here. here: the linked schools that are in the store.
    forms: the titles of visit forms by id. plan: whether it has an action plan.
    """

    record: SchoolRecord
    term: TermId
    categories: Mapping[tuple[str, str], str]
    officers: tuple[Officer, ...]
    me: str
    here: frozenset[str]
    forms: Mapping[str, str]
    differences: tuple[Difference, ...]
    story: SchoolStory
    history: History
    today: date
    decided: Mapping[TermId, BoardDecision] = field(default_factory=dict)
    board: BoardStanding = BoardStanding()
    casework: tuple[tuple[Part, Standing | None], ...] = ()
    plan: bool = False
    results: Attainment | None = None

    def officer(self, officer_id: str) -> str:
        """An officer's name, or empty."""
        return next((each.name for each in self.officers if each.id == officer_id), "")


def gather(ws: Workspace, urn: str) -> SchoolSheet:
    """Everything for the page of one school. UserError where it is not in this store."""
    record = schools.school(ws, urn)
    titles = _titles(ws, record)
    kinds = {form.id: form.title for form in forms.forms(ws)}
    return SchoolSheet(
        record=record,
        term=setting_up.current_term(ws),
        categories=titles,
        officers=setting_up.officers(ws),
        me=ws.officer,
        here=frozenset(link.other_urn for link in record.links if _is_here(ws, link.other_urn)),
        forms=kinds,
        differences=differences.tell_all(
            ws, (each for each in board.conflicts_of(ws) if each.urn == record.school.urn)
        ),
        story=school_story(ws, record),
        history=history(
            record, setting_up.calendar(ws), titles, kinds, _scale(ws, record), ws.today()
        ),
        today=ws.today(),
        decided=deciding.decisions_on(ws, record.school.urn),
        board=BoardStanding(
            risk.assessments_of(ws, record.school.urn),
            challenges.challenges(ws, urn=record.school.urn),
            concern_records.entries(ws, record.school.urn),
            causes_concern(ws, record.school.urn, record.categories),
        ),
        casework=overview.of_school(ws, record.school.urn),
        plan=bool(action_plans.plans(ws, record.school.urn)),
        results=attainment(ws, record.school.urn, likened=False),
    )


def _scale(ws: Workspace, record: SchoolRecord) -> tuple[str, ...]:
    """The plain categories of the framework judged under last, the one with least support first."""
    used = next((each.framework for each in record.categories if each.framework), "")
    try:
        framework = frameworks.framework(ws, used) if used else frameworks.current_framework(ws)
    except UserError:
        # A framework that is not here: the codes of the record in the order they came.
        return tuple(dict.fromkeys(each.category for each in record.categories if each.category))
    return tuple(each.id for each in framework.plain_categories)


def _titles(ws: Workspace, record: SchoolRecord) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for each in record.categories:
        if not each.framework:
            continue
        try:
            category = frameworks.framework(ws, each.framework).category(each.category)
        except UserError:
            # A framework that is not here leaves the code to speak for itself.
            continue
        if category is not None:
            found[each.framework, each.category] = category.name
    return found


def _is_here(ws: Workspace, urn: str) -> bool:
    try:
        schools.school(ws, urn)
    except UserError:
        return False
    return True
