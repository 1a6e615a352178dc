"""The review board's side: taking returns in, and every school's category of a term."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ssio_desktop.domain.assurance.readings import TRAINING
from ssio_desktop.domain.assurance.samples import WORK_SAMPLE
from ssio_desktop.domain.board_records import DECISION, RECEIPT
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.casework.kinds import CASE_KINDS, school_of
from ssio_desktop.domain.categorisation import Movement, movement
from ssio_desktop.domain.challenges import CHALLENGE, read_urn
from ssio_desktop.domain.clock import Stamp
from ssio_desktop.domain.concern_records import CONCERN
from ssio_desktop.domain.events import Event, Json
from ssio_desktop.domain.meetings import MEETING
from ssio_desktop.domain.quality_assurance import READING
from ssio_desktop.domain.retention import DISPOSAL
from ssio_desktop.domain.risk import RISK
from ssio_desktop.domain.second_looks import SECOND_DRAW, SECOND_JUDGEMENT, SECOND_LOOK
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.package import Package, read_package
from ssio_desktop.exchange.preview import ReturnPreview, describe
from ssio_desktop.exchange.refusals import refuse
from ssio_desktop.progress import Progress, silent
from ssio_desktop.services import attachments, frameworks, schools
from ssio_desktop.services.arriving import coming
from ssio_desktop.services.backups import back_up_before
from ssio_desktop.services.posting import (
    Arrived,
    check_agreement,
    check_authority,
    check_devices,
    open_post,
)
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.schools import CategoryRecord, SchoolRow
from ssio_desktop.services.workspace import Workspace, outcome
from ssio_desktop.store.ancestors import common_ancestor
from ssio_desktop.store.connection import transaction
from ssio_desktop.wording import say

_BY_TERM = frozenset({"categorisation", DECISION, RISK, SECOND_JUDGEMENT})
"""Kinds of entity whose key begins with ``URN:term``."""
_OF_THE_BOARD = frozenset(
    {DECISION, RECEIPT, RISK, CONCERN, CHALLENGE, MEETING, SECOND_LOOK, SECOND_DRAW, DISPOSAL}
    | {WORK_SAMPLE, TRAINING}
)
"""Kinds of entity that no return brings. Those that are not known here are kept, as ever."""
_AT_HAND = 20_000
"""Events of returns that are kept in memory between verifying and taking in."""


@dataclass(frozen=True, slots=True)
class ReturnToImport:
    """A return that was read and verified, with what it would bring. Nothing was taken in yet."""

    path: Path
    package: Package
    preview: ReturnPreview
    arrived: Arrived

    @property
    def label(self) -> str:
        info = self.preview.info
        return say(
            "Return {number} of {officer_name} for {title} taken in",
            number=info.number,
            officer_name=info.officer_name,
            title=info.term.title,
        )


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
    def movements(self) -> dict[Movement, int]:
        return dict(Counter(row.movement for row in self.rows))


def preview_return(
    ws: Workspace, path: Path, progress: Progress = silent, *, passphrase: str = ""
) -> ReturnToImport:
    """Read and verify a return, and say what it would bring. UserError says what is wrong.

    passphrase: for one that was sealed with it; others open with this store's own keys.
    """
    arrived = open_post(ws, path, passphrase=passphrase)
    package = read_package(arrived.take(), progress=progress)
    check_agreement(arrived, package.manifest.info)
    check_devices(package)
    check_authority(ws, package.manifest.info)
    _check_kinds(package)
    found = coming(ws, package.events)
    known = {event.id for event in package.events} - found.new
    urns = {
        event.entity: str(event.value)
        for event in package.events
        if event.kind == "visit" and event.path == "school"
    }

    def urn_of(entity: str) -> str | None:
        kind, _, key = entity.partition("/")
        if kind == "school":
            return key
        if kind in ("categorisation", SECOND_JUDGEMENT):
            return key.partition(":")[0]
        return urns.get(f"visit/{key}" if kind == READING else entity)

    told = describe(package, known, urn_of, found.changed, found.conflicts)
    return ReturnToImport(path, package, told, arrived)


def _check_kinds(package: Package) -> None:
    """UserError where an officer's return brings what only the board records."""
    for event in package.events:
        if event.kind in _OF_THE_BOARD:
            raise refuse(
                "unexpected",
                say("A return cannot hold what the board records."),
                where=event.entity,
            )


def import_return(
    ws: Workspace,
    return_: ReturnToImport,
    progress: Progress = silent,
    *,
    trusting: bool = False,
) -> Outcome[int]:
    """Take a verified return in; the value is how many events were new. One transaction.

    UserError where its sender's keys were revoked, or are others than those known; trusting: take
    it in although they are others, after the words of the keys were compared.
    """
    return_.arrived.require_trust(trusting=trusting)
    back_up_before(ws, "import")
    return _take_in(ws, return_, progress)


def import_together(
    ws: Workspace, returns: Sequence[ReturnToImport], progress: Progress = silent
) -> Outcome[int]:
    """Take verified returns in at one go: all of them, or none where one fails or it is stopped.
    The value is how many events were new. One backup before, and one transaction.

    The outcome's batch names that of each return, with blanks between: one step takes all back.
    UserError as for :func:`import_return`.
    """
    for each in returns:
        each.arrived.require_trust()
    back_up_before(ws, "import")
    done: list[Outcome[int]] = []
    with transaction(ws.store.db):
        for number, each in enumerate(returns):
            progress(number, len(returns))
            done.append(_take_in(ws, each))
    label = say("Returns taken in: {count}", count=len(done)) if len(done) > 1 else done[0].label
    return Outcome(
        sum(each.value for each in done),
        frozenset[str]().union(*(each.entities for each in done)),
        label,
        " ".join(each.batch for each in done if each.batch),
    )


def _take_in(ws: Workspace, return_: ReturnToImport, progress: Progress = silent) -> Outcome[int]:
    info = return_.preview.info
    source: Json = {
        "file": return_.path.name,
        "sha256": return_.arrived.sha256,
        "officer": info.officer_id,
        "term": str(info.term),
        "number": info.number,
        "device": info.device,
        "trust": return_.arrived.standing.trust if return_.arrived.standing else "unsealed",
        "previous": return_.arrived.cover.previous if return_.arrived.cover else None,
    }
    with transaction(ws.store.db):
        attachments.take_in(ws, return_.package)
        done = ws.store.receive(
            return_.package.events, label=return_.label, source=source, progress=progress
        )
    return outcome(done, done.events, return_.label)


def import_returns(
    ws: Workspace,
    paths: Sequence[Path],
    progress: Progress = silent,
    *,
    passphrase: str = "",
    trusting: bool = False,
) -> tuple[Outcome[int], ...]:
    """Verify every return first, then take all of them in. None is taken in where one is bad.

    However many there are, few are in memory at a time: the others are read twice, and one that
    changed meanwhile is refused. One backup is made before the first. passphrase: for those that
    were sealed with it. trusting: as for :func:`import_return`.
    """
    steps = 2 * len(paths)
    verified: list[ReturnToImport | str] = []
    room = _AT_HAND
    for number, path in enumerate(paths):
        progress(number, steps)
        found = preview_return(ws, path, passphrase=passphrase)
        found.arrived.require_trust(trusting=trusting)
        room -= len(found.package.events)
        verified.append(found if room >= 0 else found.arrived.sha256)
        del found
    back_up_before(ws, "import")
    done: list[Outcome[int]] = []
    for number, path in enumerate(paths):
        progress(len(paths) + number, steps)
        known, verified[number] = verified[number], ""
        if isinstance(known, ReturnToImport):
            done.append(_take_in(ws, known))
            continue
        again = preview_return(ws, path, passphrase=passphrase)
        if again.arrived.sha256 != known:
            raise UserError(
                say("This file was exchanged while the returns were taken in."),
                where=path.name,
                remedy=say("The ones before it were taken in. Look at this one again."),
                code="return.exchanged",
            )
        again.arrived.require_trust(trusting=trusting)
        done.append(_take_in(ws, again))
    return tuple(done)


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
    return Head(event.id, event.value, name, Stamp.parse(said.stamp).moment())
