"""Whether an officer's term is ready to be returned: what is missing, school by school."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.visits import STATE_WORDS, Visit, VisitState
from ssio_desktop.services import schools, visiting
from ssio_desktop.services.categorising import entity_of, read_draft
from ssio_desktop.services.schools import SchoolRow
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

GapKind = Literal[
    "no category", "category unfinished", "conflict", "no visit", "visit draft", "visit not issued"
]


@dataclass(frozen=True, slots=True)
class Gap:
    """Something missing before a school's part of the return is whole.

    stops: whether it makes the return incomplete; the others are advice.
    entity: where it is put right, or empty.
    """

    kind: GapKind
    what: str
    stops: bool
    entity: str = ""


@dataclass(frozen=True, slots=True)
class SchoolReadiness:
    """One school of the caseload with its state this term. visits: how many are fixed."""

    school: SchoolRow
    category: str
    visits: int
    gaps: tuple[Gap, ...]

    @property
    def is_ready(self) -> bool:
        return not any(gap.stops for gap in self.gaps)


@dataclass(frozen=True, slots=True)
class Readiness:
    """The caseload's state before a return."""

    term: TermId
    schools: tuple[SchoolReadiness, ...]

    @property
    def is_ready(self) -> bool:
        """Whether there is something to return and nothing is missing."""
        return bool(self.schools) and all(school.is_ready for school in self.schools)

    @property
    def ready_count(self) -> int:
        return sum(school.is_ready for school in self.schools)


def readiness(ws: Workspace, term: TermId) -> Readiness:
    """What is missing in the caseload of the officer who works here."""
    rows = schools.list_schools(ws, officer=ws.officer, only_open=True)
    return Readiness(term, readiness_of(ws, rows, term))


def readiness_of(
    ws: Workspace, rows: Iterable[SchoolRow], term: TermId
) -> tuple[SchoolReadiness, ...]:
    """What is missing of each of these schools in a term."""
    by_school: dict[str, list[tuple[str, VisitState]]] = defaultdict(list)
    rows = tuple(rows)
    for visit in visiting.list_visits(ws, term=term, urns=[row.urn for row in rows]):
        if visit.state != "withdrawn":
            by_school[visit.urn].append((visit.id, visit.state))
    found: list[SchoolReadiness] = []
    for row in rows:
        states = by_school[row.urn]
        category, gaps = _category_gaps(ws, row, term)
        found.append(
            SchoolReadiness(
                row,
                category,
                sum(state in ("final", "issued", "amending") for _, state in states),
                (*gaps, *_visit_gaps(states)),
            )
        )
    return tuple(found)


def returned_visits(ws: Workspace, urn: str) -> tuple[Visit, ...]:
    """The visits of a school that a return carries: those made final at least once."""
    return tuple(
        visit
        for row in visiting.list_visits(ws, urn=urn, states=STATE_WORDS.keys() - {"draft"})
        if row.version and (visit := visiting.read(ws, row.id)).versions
    )


def _category_gaps(ws: Workspace, row: SchoolRow, term: TermId) -> tuple[str, tuple[Gap, ...]]:
    entity = entity_of(row.urn, term)
    draft = read_draft(ws, row.urn, term)
    gaps: list[Gap] = []
    if not draft.framework:
        gaps.append(Gap("no category", say("Not categorised this term."), True, entity))
    elif not draft.completed:
        gaps.append(
            Gap("category unfinished", say("The categorisation is not completed."), True, entity)
        )
    conflicts = ws.store.state(entity).conflicts()
    if conflicts:
        count = (
            say("One answer")
            if len(conflicts) == 1
            else say("{count} answers", count=len(conflicts))
        )
        gaps.append(
            Gap(
                "conflict",
                say("{count} in conflict with a colleague’s.", count=count),
                False,
                entity,
            )
        )
    return (draft.category if draft.completed else ""), tuple(gaps)


def _visit_gaps(states: list[tuple[str, VisitState]]) -> tuple[Gap, ...]:
    if not states:
        return (Gap("no visit", say("No visit this term."), True),)
    gaps: list[Gap] = []
    for visit_id, state in states:
        entity = f"visit/{visit_id}"
        if state == "draft":
            gaps.append(Gap("visit draft", say("A note of visit is still a draft."), True, entity))
        elif state == "amending":
            gaps.append(Gap("visit draft", say("An amendment is not final yet."), True, entity))
        elif state == "final":
            gaps.append(Gap("visit not issued", say("A report is not issued yet."), False, entity))
    return tuple(gaps)
