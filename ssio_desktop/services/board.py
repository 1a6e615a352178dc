"""The review board's side: every school's category of a term, and where records differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from ssio_desktop.domain.board_records import DECISION, RECEIPT
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.casework.kinds import CASE_KINDS, school_of
from ssio_desktop.domain.categorisation import Movement, movement
from ssio_desktop.domain.challenges import CHALLENGE, read_urn
from ssio_desktop.domain.clock import Stamp
from ssio_desktop.domain.events import Event, Json
from ssio_desktop.domain.measures import PERFORMANCE
from ssio_desktop.domain.performance_records import shown_entry
from ssio_desktop.domain.risk import RISK
from ssio_desktop.domain.second_looks import SECOND_JUDGEMENT
from ssio_desktop.services import frameworks, schools
from ssio_desktop.services.schools import CategoryRecord, SchoolRow
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.ancestors import common_ancestor
from ssio_desktop.wording import say

_BY_TERM = frozenset({"categorisation", DECISION, RISK, SECOND_JUDGEMENT})
"""Kinds of entity whose key begins with ``URN:term``."""


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A school on the board's table. categories are ids, empty where there is none."""

    urn: str
    name: str
    phase: str
    officer: str
    officer_name: str
    category: str
    suggested: str
    reason: str
    previous: str
    previous_term: str
    movement: Movement
    conflicts: int
    returned: bool


@dataclass(frozen=True, slots=True)
class OfficerStanding:
    """Whether an officer has returned. returns: how many; latest: ISO moment of the last."""

    id: str
    name: str
    schools: int
    returns: int
    latest: str


@dataclass(frozen=True, slots=True)
class Head:
    """One of the values that stand against each other."""

    event: str
    value: Json
    officer_name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place where officers' records differ, each value with its author."""

    entity: str
    path: str
    urn: str
    school_name: str
    term: str
    heads: tuple[Head, ...]
    ancestor: Head | None = None
    """What stood there before both; None where nothing did."""


@dataclass(frozen=True, slots=True)
class BoardSummary:
    """A term as the board sees it. counts: schools by category, in the framework's order."""

    term: TermId
    counts: tuple[tuple[str, str, int], ...]
    rows: tuple[BoardRow, ...]
    officers: tuple[OfficerStanding, ...]
    conflicts: tuple[Conflict, ...]

    @property
    def not_returned(self) -> tuple[OfficerStanding, ...]:
        return tuple(officer for officer in self.officers if not officer.returns)

    @property
    def disputed(self) -> frozenset[str]:
        """URNs of schools of which two officers recorded different categories of the term."""
        return frozenset(
            each.urn
            for each in self.conflicts
            if each.path == "category" and each.entity.startswith("categorisation/")
        )

    @property
    def movements(self) -> dict[Movement, int]:
        return dict(Counter(row.movement for row in self.rows))


def summary(ws: Workspace, term: TermId) -> BoardSummary:
    """Schools by category, how they moved, who has not returned, and what is in conflict."""
    conflicts = conflicts_of(ws, term)
    officers = _officers(ws, term)
    returned = {officer.id for officer in officers if officer.returns}
    listed = [row for row in schools.list_schools(ws, only_open=True) if _concerns(row)]
    rows = [_row(ws, school, term, conflicts, returned) for school in listed]
    framework = frameworks.current_framework(ws)
    counted = Counter(row.category for row in rows)
    known = [(category.id, category.name) for category in framework.categories]
    other = sorted(set(counted) - {category for category, _ in known} - {""})
    counts = [(key, name, counted[key]) for key, name in known]
    counts += [(key, "another framework", counted[key]) for key in other]
    counts.append(("", say("Not categorised"), counted[""]))
    return BoardSummary(term, tuple(counts), tuple(rows), officers, conflicts)


def conflicts_of(ws: Workspace, term: TermId | None = None) -> tuple[Conflict, ...]:
    """Every place where records differ; with a term, those of its categorisations and visits."""
    names = {row["urn"]: row["name"] for row in ws.store.db.query("SELECT urn, name FROM schools")}
    found: list[Conflict] = []
    for row in ws.store.db.query("SELECT entity, path FROM conflicts ORDER BY entity, path"):
        state = ws.store.state(row["entity"])
        kind, _, key = row["entity"].partition("/")
        if kind == RECEIPT:
            continue  # The board and who stands in may both have received it: neither is wrong.
        urn, its_term = key, ""
        if kind in _BY_TERM:
            urn, its_term = f"{key}:".split(":")[:2]
        if kind == "visit":
            urn, its_term = state.text("school"), state.text("term")
        if term is not None and its_term and its_term != str(term):
            continue
        if kind in CASE_KINDS:
            urn = school_of(key)
        if kind == CHALLENGE:
            urn = read_urn(state)
        standing = state.paths[row["path"]].heads
        heads = tuple(_head(ws, event) for event in standing)
        said = [ws.store.first_said(event) for event in standing]
        before = common_ancestor(ws.store.db, said)
        ancestor = _head(ws, before) if before is not None else None
        name = names.get(urn, urn)
        found.append(Conflict(row["entity"], row["path"], urn, name, its_term, heads, ancestor))
    return tuple(found)


def _concerns(row: SchoolRow) -> bool:
    """Whether a school is one that the board looks at: in a caseload, or categorised before."""
    return bool(row.officer or row.category)


def _row(
    ws: Workspace,
    school: SchoolRow,
    term: TermId,
    conflicts: Sequence[Conflict],
    returned: set[str],
) -> BoardRow:
    categories = schools.categories_of(ws, school.urn)
    now = next((c for c in categories if c.term == term and c.completed), None)
    before = next((c for c in categories if c.term.order < term.order and c.completed), None)
    return BoardRow(
        urn=school.urn,
        name=school.name,
        phase=school.phase,
        officer=school.officer,
        officer_name=school.officer_name,
        category=now.category if now else "",
        suggested=now.suggested if now else "",
        reason=now.reason if now else "",
        previous=before.category if before else "",
        previous_term=str(before.term) if before else "",
        movement=_movement(ws, before, now),
        conflicts=sum(conflict.urn == school.urn for conflict in conflicts),
        returned=school.officer in returned,
    )


def _movement(ws: Workspace, before: CategoryRecord | None, now: CategoryRecord | None) -> Movement:
    if now is None or not now.framework:
        return "none"
    old = frameworks.framework(ws, before.framework) if before and before.framework else None
    return movement(
        before.category if before else "",
        now.category,
        frameworks.framework(ws, now.framework),
        before_framework=old,
    )


def _officers(ws: Workspace, term: TermId) -> tuple[OfficerStanding, ...]:
    rows = ws.store.db.query(
        "SELECT o.id, o.name, count(DISTINCT s.urn) AS held, "
        "count(DISTINCT r.number) AS made, coalesce(max(r.made_at), '') AS latest "
        "FROM officers o "
        "LEFT JOIN schools s ON s.officer = o.id AND s.is_open IS NOT 0 "
        "LEFT JOIN returns r ON r.officer = o.id AND r.term = ? "
        "GROUP BY o.id, o.name HAVING held > 0 OR made > 0 ORDER BY o.name, o.id",
        (str(term),),
    )
    return tuple(
        OfficerStanding(row["id"], row["name"], row["held"], row["made"], row["latest"])
        for row in rows
    )


def _head(ws: Workspace, event: Event) -> Head:
    said = ws.store.first_said(event)
    name = ws.store.state(f"officer/{said.officer}").text("name") or said.officer
    # Whatever was recorded of a figure, a withheld one is given away here no more than elsewhere.
    value = shown_entry(event.value) if event.kind == PERFORMANCE else event.value
    return Head(event.id, value, name, Stamp.parse(said.stamp).moment())
