"""Whether an officer's term is ready to be returned: what is missing, school by school."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final, Literal

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


def readiness(ws: Workspace, term: TermId, *, by_kind: bool = False) -> Readiness:
    """What is missing in the caseload of the officer who works here. by_kind: of the visits of a
    school in one state the first alone is named, for those who only ask which schools want what."""
    rows = schools.list_schools(ws, officer=ws.officer, only_open=True)
    return Readiness(term, readiness_of(ws, rows, term, by_kind=by_kind))


def readiness_of(
    ws: Workspace, rows: Iterable[SchoolRow], term: TermId, *, by_kind: bool = False
) -> tuple[SchoolReadiness, ...]:
    """What is missing of each of these schools in a term. by_kind: as of :func:`readiness`."""
    rows = tuple(rows)
    read = _by_kind if by_kind else _one_by_one
    by_school: dict[str, list[_Visits]] = defaultdict(list)
    for each in read(ws, [row.urn for row in rows], term):
        if each.state != "withdrawn":
            by_school[each.urn].append(each)
    found: list[SchoolReadiness] = []
    for row in rows:
        visits = by_school[row.urn]
        category, gaps = _category_gaps(ws, row, term)
        found.append(
            SchoolReadiness(
                row,
                category,
                sum(each.count for each in visits if each.state in _FIXED),
                (*gaps, *_visit_gaps(visits)),
            )
        )
    return tuple(found)


_FIXED: Final = ("final", "issued", "amending")


@dataclass(frozen=True, slots=True)
class _Visits:
    """Visits of a school in one state. id: of the only one, or the first."""

    urn: str
    id: str
    state: VisitState
    count: int = 1


def _one_by_one(ws: Workspace, urns: Collection[str], term: TermId) -> Iterable[_Visits]:
    for row in visiting.list_visits(ws, term=term, urns=urns):
        yield _Visits(row.urn, row.id, row.state)


def _by_kind(ws: Workspace, urns: Collection[str], term: TermId) -> Iterable[_Visits]:
    rows = ws.store.db.conn.execute(
        "SELECT v.urn, min(v.entity), v.state, count(*) FROM json_each(?) j "
        "CROSS JOIN visits v ON v.term = ? AND v.urn = j.value GROUP BY v.urn, v.state",
        (json.dumps(sorted(urns)), str(term)),
    )
    for urn, entity, state, count in rows:
        yield _Visits(urn, entity.partition("/")[2], state, count)


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


def _visit_gaps(visits: list[_Visits]) -> tuple[Gap, ...]:
    if not visits:
        return (Gap("no visit", say("No visit this term."), True),)
    gaps: list[Gap] = []
    for each in visits:
        entity, state = f"visit/{each.id}", each.state
        if state == "draft":
            gaps.append(Gap("visit draft", say("A note of visit is still a draft."), True, entity))
        elif state == "amending":
            gaps.append(Gap("visit draft", say("An amendment is not final yet."), True, entity))
        elif state == "final":
            gaps.append(Gap("visit not issued", say("A report is not issued yet."), False, entity))
    return tuple(gaps)
