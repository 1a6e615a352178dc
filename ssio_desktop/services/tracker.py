"""Which returns the board has: officers, schools and terms against the day each was due."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.clock import Stamp
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools, setting_up
from ssio_desktop.services.completeness import Completeness, completeness_of
from ssio_desktop.services.schools import SchoolRow
from ssio_desktop.services.workspace import Workspace

Arrival = Literal["received", "late", "awaited", "missing", "none"]
"""How a return stands: in time, after its day, not yet due, overdue, or not expected."""

TERMS = 6
"""So many terms are shown: two years."""

_TAKEN = """
SELECT id, made_at, source FROM batches WHERE kind = 'return' AND source IS NOT NULL ORDER BY seq
"""


@dataclass(frozen=True, slots=True)
class Sent:
    """One return that is recorded here. made: the day by its officer's clock. taken_in: the day its
    file was taken in here, None for one that was made in this store or that only a later one tells
    of. schools: URNs it is about."""

    officer: str
    term: TermId
    number: int
    made: date
    taken_in: date | None
    complete: bool
    schools: frozenset[str]


@dataclass(frozen=True, slots=True)
class OfficerTerm:
    """An officer's returns of a term, the first first. outstanding: URNs of schools in the
    officer's caseload that are in nobody's return of that term."""

    term: TermId
    arrival: Arrival
    sent: tuple[Sent, ...]
    outstanding: tuple[str, ...]

    @property
    def amended(self) -> bool:
        """Whether a later return took the place of the first."""
        return len(self.sent) > 1


@dataclass(frozen=True, slots=True)
class OfficerLine:
    """An officer with the terms on show, in their order. schools: open ones in the caseload."""

    id: str
    name: str
    role: str
    schools: int
    terms: tuple[OfficerTerm, ...]


@dataclass(frozen=True, slots=True)
class SchoolTerm:
    """A school in a term. sent: the latest return that it is in, or None."""

    term: TermId
    arrival: Arrival
    amended: bool
    sent: Sent | None


@dataclass(frozen=True, slots=True)
class SchoolLine:
    """A school with the terms on show, in their order."""

    urn: str
    name: str
    officer: str
    officer_name: str
    terms: tuple[SchoolTerm, ...]


@dataclass(frozen=True, slots=True)
class Tracker:
    """What has come and what has not. terms: the latest first. due: the last day by which a term's
    return is in time, None where the calendar does not have the term. completeness: of ``term``."""

    term: TermId
    today: date
    terms: tuple[TermId, ...]
    due: Mapping[TermId, date | None]
    officers: tuple[OfficerLine, ...]
    schools: tuple[SchoolLine, ...]
    completeness: tuple[Completeness, ...]

    def of(self, line: OfficerLine) -> OfficerTerm:
        """How an officer stands in the term that is looked at."""
        return line.terms[self.terms.index(self.term)]


def track(ws: Workspace, wanted: TermId | None = None) -> Tracker:
    """Everything for the page of returns. wanted: the term looked at, else the current one."""
    sent = sent_returns(ws)
    current = setting_up.current_term(ws)
    term = wanted or current
    terms = _terms(sent, current, term)
    due = {each: due_day(ws, each) for each in terms}
    listed = [
        row for row in schools.list_schools(ws, only_open=True) if row.officer or row.category
    ]
    opened = schools.opened_on(ws, (row.urn for row in listed))
    unopened = {
        each: frozenset(urn for urn, on in opened.items() if last is not None and on > last)
        for each, last in due.items()
    }
    arriving = _Arriving(sent, due, unopened, ws.today())
    there = [row for row in listed if row.urn not in unopened[term]]
    return Tracker(
        term,
        ws.today(),
        terms,
        due,
        _officers(ws, terms, listed, arriving),
        tuple(_school(row, terms, arriving) for row in listed),
        completeness_of(ws, there, term),
    )


def due_day(ws: Workspace, term: TermId) -> date | None:
    """The last day on which a return of a term is in time: the term's last school day, as the
    calendar's page says. None where the authority's calendar does not have the term."""
    found = setting_up.calendar(ws).term(term)
    return found.last if found else None


def _terms(sent: Iterable[Sent], current: TermId, wanted: TermId) -> tuple[TermId, ...]:
    """From the first term that anything came of to the current one, the latest first, and those to
    come of which a return came: one of a mistyped term takes no other term's place."""
    known = {each.term for each in sent}
    first = min((each.order for each in known), default=current.order)
    found = [current]
    while found[-1].order > first and len(found) < TERMS:
        found.append(found[-1].previous())
    ahead = {each for each in known if each.order > current.order}
    return tuple(sorted({*found, *ahead, wanted}, key=lambda term: term.order, reverse=True))


def sent_returns(ws: Workspace) -> tuple[Sent, ...]:
    """Every return that is recorded here, the earliest term first."""
    taken: dict[tuple[str, str, int], date] = {}
    for batch, at, text in ws.store.db.conn.execute(_TAKEN).fetchall():
        source = json.loads(text)
        if not isinstance(source, dict) or ws.store.is_undone(batch):
            continue
        key = (str(source.get("officer")), str(source.get("term")), source.get("number"))
        if isinstance(key[2], int):
            taken.setdefault((key[0], key[1], key[2]), Stamp.parse(at).moment().date())
    found: list[Sent] = []
    for entity, number, value in ws.store.values_under("return", "number"):
        officer, _, name = entity.partition("/")[2].partition(":")
        try:
            term = TermId.parse(name)
            record = value if isinstance(value, dict) else {}
            made = datetime.fromisoformat(str(record.get("at", ""))).date()
        except (UserError, ValueError):
            continue  # Of a term or day that nobody can read: it is in the record, on no list.
        if not number.isdigit():
            continue
        urns = record.get("schools")
        found.append(
            Sent(
                officer,
                term,
                int(number),
                made,
                taken.get((officer, name, int(number))),
                record.get("complete") is True,
                frozenset(str(urn) for urn in urns) if isinstance(urns, list) else frozenset(),
            )
        )
    return tuple(sorted(found, key=lambda each: (each.term.order, each.officer, each.number)))


class _Arriving:
    """What came, looked up by officer and by school."""

    def __init__(
        self,
        sent: Iterable[Sent],
        due: Mapping[TermId, date | None],
        unopened: Mapping[TermId, Collection[str]],
        today: date,
    ) -> None:
        self._due, self._unopened, self._today = due, unopened, today
        self.by_officer: dict[tuple[str, TermId], list[Sent]] = defaultdict(list)
        self.by_school: dict[tuple[str, TermId], list[Sent]] = defaultdict(list)
        for each in sent:
            self.by_officer[each.officer, each.term].append(each)
            for urn in each.schools:
                self.by_school[urn, each.term].append(each)

    def is_outstanding(self, urn: str, term: TermId) -> bool:
        """Whether a school that was open in a term is in no return of it."""
        return (urn, term) not in self.by_school and urn not in self._unopened[term]

    def arrival(self, sent: Iterable[Sent], term: TermId, *, expected: bool) -> Arrival:
        """How it stands. What came late stays late when it is amended."""
        due = self._due[term]
        first = min((each.made for each in sent), default=None)
        if first is not None:
            return "late" if due is not None and first > due else "received"
        if not expected:
            return "none"
        return "missing" if due is not None and self._today > due else "awaited"


def _officers(
    ws: Workspace, terms: tuple[TermId, ...], listed: Iterable[SchoolRow], arriving: _Arriving
) -> tuple[OfficerLine, ...]:
    caseloads: dict[str, list[str]] = defaultdict(list)
    for row in listed:
        if row.officer:
            caseloads[row.officer].append(row.urn)
    known = {each.id: each for each in setting_up.officers(ws)}
    senders = {officer for officer, term in arriving.by_officer if term in terms}
    lines = []
    for officer in {*caseloads, *senders}:
        own = caseloads[officer]
        person = known.get(officer) or setting_up.officer(ws, officer)
        cells = []
        for term in terms:
            sent = tuple(arriving.by_officer.get((officer, term), ()))
            out = tuple(urn for urn in own if arriving.is_outstanding(urn, term))
            arrival = arriving.arrival(sent, term, expected=bool(out))
            cells.append(OfficerTerm(term, arrival, sent, out))
        lines.append(OfficerLine(officer, person.name, person.role, len(own), tuple(cells)))
    return tuple(sorted(lines, key=lambda line: (line.name.casefold(), line.id)))


def _school(row: SchoolRow, terms: tuple[TermId, ...], arriving: _Arriving) -> SchoolLine:
    cells = []
    for term in terms:
        sent = arriving.by_school.get((row.urn, term), [])
        expected = bool(row.officer) and arriving.is_outstanding(row.urn, term)
        arrival = arriving.arrival(sent, term, expected=expected)
        cells.append(SchoolTerm(term, arrival, len(sent) > 1, sent[-1] if sent else None))
    return SchoolLine(row.urn, row.name, row.officer, row.officer_name, tuple(cells))
