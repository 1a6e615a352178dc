"""The support of schools in a school year: what their categories bring, what was given and is
planned, and what has to be seen to. Read for a whole authority in a few statements."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from ssio_desktop.domain.board_records import DECISION, decision_entity, read_decision
from ssio_desktop.domain.calendar import Calendar, TermId
from ssio_desktop.domain.casework.boards import BoardMeeting
from ssio_desktop.domain.casework.entitlement import (
    Amount,
    Held,
    Pool,
    Use,
    Year,
    past_first_half,
    support_of,
    terms_of,
)
from ssio_desktop.domain.casework.sessions import (
    SUPPORT,
    Extra,
    Session,
    read_extras,
    read_sessions,
    support_entity,
)
from ssio_desktop.domain.clock import Stamp
from ssio_desktop.domain.events import Known, Standing, event_order
from ssio_desktop.domain.framework_types import Category
from ssio_desktop.domain.visits import read_day
from ssio_desktop.errors import UserError
from ssio_desktop.services import frameworks, schools, setting_up
from ssio_desktop.services.casework.partnership import records
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.projections.noted import NEXT_BOARD_NOTED, NEXT_VISIT_NOTED

_FEW: Final = 4
BOARD_FORM: Final = "partnership-board"
"""The form of a note of a partnership board."""


@dataclass(frozen=True, slots=True)
class VisitMade:
    """A visit of the year. day: made or planned. id: of its note; empty for one that a note only
    names a day for."""

    id: str
    form: str
    term: TermId
    day: date
    days: float = 0.0


@dataclass(frozen=True, slots=True)
class SchoolSupport:
    """A school's support of a year. package: None where it is not recorded. category: of the
    year's current or last term. boards, coming: partnership boards that count as days, held and to
    come. sessions, extras: of the year."""

    urn: str
    name: str
    officer: str
    package: bool | None
    pupils: int | None
    category: str
    year: Year
    visits: tuple[VisitMade, ...] = ()
    planned: tuple[VisitMade, ...] = ()
    boards: tuple[VisitMade, ...] = ()
    coming: tuple[VisitMade, ...] = ()
    sessions: tuple[Session, ...] = ()
    extras: tuple[Extra, ...] = ()

    @property
    def depends_on_package(self) -> bool:
        """Whether what the school may have depends on the package, and that is not recorded. It is
        then reckoned as bought."""
        held = [part.held for part in self.year.parts if part.held is not None]
        return self.package is None and any(
            each.support is not None and each.support.without_package is not None for each in held
        )

    @property
    def only(self) -> Pool | None:
        """What all of the year's support is counted in; None where that changes in the year, is not
        known, or nothing is counted."""
        entitled = [pool for pool in self.year.pools if pool.entitled]
        return entitled[0] if len(entitled) == 1 and not self.depends_on_package else None

    @property
    def next_day(self) -> date | None:
        """The next day on which something is planned."""
        booked = [each.day for each in self.sessions if each.state == "booked"]
        days = [each.day for each in (*self.planned, *self.coming)]
        return min((day for day in (*days, *booked)), default=None)

    @property
    def given_days(self) -> float:
        """Days of sessions that were given as part of what the category brings."""
        return sum(s.days for s in self.sessions if not s.is_bought and s.state == "given")

    @property
    def bought_days(self) -> float:
        """Days of sessions that were bought and not cancelled."""
        return sum(s.days for s in self.sessions if s.is_bought and s.state != "cancelled")

    def unsettled(self, today: date) -> tuple[Session, ...]:
        """Sessions whose day is over and of which nobody said what became of them."""
        return tuple(s for s in self.sessions if s.state == "booked" and s.day < today)


@dataclass(slots=True)
class _Read:
    """What was read of a school before it is reckoned."""

    held: dict[TermId, Held] = field(default_factory=dict)
    visits: list[VisitMade] = field(default_factory=list)
    planned: list[VisitMade] = field(default_factory=list)
    boards: list[VisitMade] = field(default_factory=list)
    coming: list[VisitMade] = field(default_factory=list)


def of_school(ws: Workspace, urn: str, year: int | None = None) -> SchoolSupport:
    """The support of one school. year: in which the school year began, else that of today.
    UserError where the school is not in this store."""
    record = schools.school(ws, urn)
    current = setting_up.current_term(ws).academic_year
    year = current if year is None else year
    package = None
    if year < current:
        package = _package_at(ws, record.school.urn, year)
    return in_year(ws, [record.school.urn], year, package=package)[record.school.urn]


def in_year(
    ws: Workspace, urns: Collection[str], year: int | None = None, *, package: bool | None = None
) -> Mapping[str, SchoolSupport]:
    """The support of some schools, by URN. package: what was bought then, where it is not what is
    bought now."""
    calendar, today = setting_up.calendar(ws), ws.today()
    current = calendar.term_on(today)
    year = current.academic_year if year is None else year
    names = json.dumps(sorted(set(urns)))
    read: dict[str, _Read] = {urn: _Read() for urn in urns}
    _read_categories(ws, names, read, year)
    _read_visits(ws, names, read, year, today)
    _read_next(ws, names, read, calendar, year, today)
    _read_boards(ws, read, calendar, year, today)
    states = _states(ws, urns)
    found = {}
    for row in ws.store.db.query(
        "SELECT urn, name, officer, package, pupils FROM schools "
        "WHERE urn IN (SELECT value FROM json_each(?))",
        (names,),
    ):
        urn, own = str(row["urn"]), read[str(row["urn"])]
        bought = package if package is not None else _flag(row["package"])
        sessions, extras = _recorded(states.get(urn), calendar, year)
        counted = [each for each in sessions if not each.is_bought]
        reckoned = support_of(
            year,
            own.held.values(),
            buys_package=bought is not False,
            current=current,
            visits=[Use(v.term, v.day, v.days) for v in own.visits],
            planned=[Use(v.term, v.day) for v in own.planned],
            boards=[Use(v.term, v.day, v.days) for v in own.boards],
            coming=[Use(v.term, v.day, v.days) for v in own.coming],
            given=[Amount("days", s.days) for s in counted if s.state == "given"],
            booked=[Amount("days", s.days) for s in counted if s.state == "booked"],
            extra=[Amount(each.unit, each.number) for each in extras],
            begun=past_first_half(calendar, year, today),
        )
        found[urn] = SchoolSupport(
            urn,
            row["name"],
            row["officer"],
            bought,
            row["pupils"],
            _category_now(reckoned, current),
            reckoned,
            tuple(own.visits),
            tuple(own.planned),
            _of_days(reckoned, own.boards),
            _of_days(reckoned, own.coming),
            sessions,
            extras,
        )
    return found


def years_of(ws: Workspace, urn: str) -> tuple[int, ...]:
    """The school years with anything to tell of a school's support, the latest first."""
    rows = ws.store.db.query(
        "SELECT term FROM visits WHERE urn = ? AND state <> 'withdrawn' AND term <> '' "
        "UNION SELECT term FROM categorisations WHERE urn = ? AND term_order IS NOT NULL",
        (urn, urn),
    )
    found = {TermId.parse(row["term"]).academic_year for row in rows}
    calendar, state = setting_up.calendar(ws), ws.store.state(support_entity(urn))
    found |= {calendar.term_on(each.day).academic_year for each in read_sessions(state)}
    found |= {each.year for each in read_extras(state)}
    found.add(setting_up.current_term(ws).academic_year)
    return tuple(sorted(found, reverse=True))


def _read_categories(ws: Workspace, names: str, read: Mapping[str, _Read], year: int) -> None:
    """The categories of the year and the latest before it: the board's, where it decided, else the
    officer's."""
    first, last = year * 10, year * 10 + 9
    rows = ws.store.db.query(
        "SELECT urn, term, category, framework FROM (SELECT urn, term, category, framework, "
        "term_order >= ? AS own, row_number() OVER (PARTITION BY urn, term_order >= ? "
        "ORDER BY term_order DESC) AS place FROM categorisations WHERE completed = 1 "
        "AND category <> '' AND term_order <= ? AND urn IN (SELECT value FROM json_each(?))) "
        "WHERE own OR place = 1",
        (first, first, last, names),
    )
    for row in rows:
        _hold(ws, read[row["urn"]], TermId.parse(row["term"]), row["category"], row["framework"])
    decisions = ws.store.db.conn.execute(
        "SELECT h.entity, e.value FROM heads h JOIN events e ON e.seq = h.seq "
        "WHERE h.entity IN (SELECT value FROM json_each(?)) AND h.path = ? "
        "ORDER BY h.entity, e.stamp, e.id",
        (
            json.dumps([decision_entity(urn, term) for urn in read for term in read[urn].held]),
            DECISION,
        ),
    )
    for entity, value in decisions:
        decision = read_decision(Standing(entity, {DECISION: json.loads(value)}))
        if decision is not None:
            own = read[decision.urn]
            _hold(ws, own, decision.term, decision.category, decision.framework)


def _hold(ws: Workspace, own: _Read, term: TermId, code: str, framework: str) -> None:
    category = category_of(ws, framework, code)
    own.held[term] = Held(
        term,
        code,
        category.support if category else None,
        bool(category and category.vulnerable_form_of),
        bool(category and category.causing_concern),
    )


def category_of(ws: Workspace, framework: str, code: str) -> Category | None:
    """A category of a framework; None where the framework is not here or does not have it."""
    try:
        return frameworks.framework(ws, framework).category(code)
    except UserError:
        return None


def _read_visits(
    ws: Workspace, names: str, read: Mapping[str, _Read], year: int, today: date
) -> None:
    """Visits of every form that were not withdrawn: made up to today, else planned."""
    rows = ws.store.db.query(
        "SELECT id, urn, form, term, visit_date, days_used FROM visits WHERE state <> 'withdrawn' "
        "AND visit_date <> '' AND term IN (?, ?, ?) "
        "AND urn IN (SELECT value FROM json_each(?)) ORDER BY visit_date, id",
        (*(str(term) for term in terms_of(year)), names),
    )
    for row in rows:
        day = read_day(row["visit_date"])
        if day is not None:
            term = TermId.parse(row["term"])
            made = VisitMade(row["id"], row["form"], term, day, row["days_used"])
            own = read[row["urn"]]
            (own.visits if day <= today else own.planned).append(made)


def _read_next(
    ws: Workspace,
    names: str,
    read: Mapping[str, _Read],
    calendar: Calendar,
    year: int,
    today: date,
) -> None:
    """The day that a school's latest note names for the next visit, where no note is begun for
    it."""
    rows = ws.store.db.conn.execute(
        "SELECT v.urn, v.form, v.visit_date, n.path, n.value FROM visits v "
        "CROSS JOIN noted n ON n.entity = v.entity "
        "WHERE v.state <> 'withdrawn' AND v.visit_date <> '' AND v.visit_date <= ? "
        "AND v.urn IN (SELECT value FROM json_each(?)) AND n.path GLOB '*next_date' "
        # Only where some note names a day that is still to come: that is one school in a few.
        "AND v.urn IN (SELECT w.urn FROM noted m CROSS JOIN visits w ON w.entity = m.entity "
        "WHERE m.kind IN (?, ?) AND m.value >= ?) "
        "ORDER BY v.visit_date, v.id",
        (today.isoformat(), names, NEXT_VISIT_NOTED, NEXT_BOARD_NOTED, today.isoformat()),
    )
    latest: dict[str, tuple[str, str, Any]] = {}
    for urn, form, noted, path, value in rows:
        if ":" not in path and path.rpartition(".")[2] == "next_date":
            latest[urn] = (form, noted, value)
    for urn, (form, noted, value) in latest.items():
        own, day = read[urn], read_day(value)
        newest = max((each.day.isoformat() for each in own.visits), default="")
        known = {each.day for each in own.planned}
        if day is None or day < today or noted < newest or day in known:
            continue
        term = calendar.term_on(day)
        if term.academic_year == year:
            own.planned.append(VisitMade("", form, term, day))


def _read_boards(
    ws: Workspace, read: Mapping[str, _Read], calendar: Calendar, year: int, today: date
) -> None:
    """Partnership boards that the authority's rules count as days: held, unless the officer was
    away, or planned. One that a note records too counts as that says."""
    rules = records.rules(ws)
    for seen in records.boards(ws, read):
        own = read[seen.board.urn]
        notes = (*own.visits, *own.planned)
        noted = {each.day for each in notes if each.form.partition("@")[0] == BOARD_FORM}
        for each in seen.meetings:
            term, days = calendar.term_on(each.day), rules.days_on(each.day)
            if not days or term.academic_year != year or each.day in noted:
                continue
            made = VisitMade("", BOARD_FORM, term, each.day, days)
            if each.is_begun and _was_there(each):
                own.boards.append(made)
            elif seen.state(each) == "planned" and each.day >= today:
                own.coming.append(made)


def _of_days(year: Year, boards: Iterable[VisitMade]) -> tuple[VisitMade, ...]:
    """Boards of terms in which days count."""
    units = {part.term: part.unit for part in year.parts}
    return tuple(each for each in boards if units.get(each.term) == "days")


def _was_there(held: BoardMeeting) -> bool:
    """Whether the officer was at a board: not where everybody of that role was away."""
    present = [each.present for each in held.people if each.role == "officer"]
    return not present or any(each is not False for each in present)


def _states(ws: Workspace, urns: Collection[str]) -> dict[str, Known]:
    """What is recorded of support: of a few schools one by one, of many in one reading."""
    if len(urns) <= _FEW:
        return {urn: ws.store.state(support_entity(urn)) for urn in urns}
    wanted = set(urns)
    return {state.key: state for state in ws.store.states(SUPPORT) if state.key in wanted}


def _recorded(
    state: Known | None, calendar: Calendar, year: int
) -> tuple[tuple[Session, ...], tuple[Extra, ...]]:
    if state is None:
        return (), ()
    return (
        tuple(s for s in read_sessions(state) if calendar.term_on(s.day).academic_year == year),
        tuple(each for each in read_extras(state) if each.year == year),
    )


def _category_now(year: Year, current: TermId) -> str:
    passed = [part for part in year.parts if part.term.order <= current.order] or year.parts[:1]
    held = passed[-1].held
    return held.category if held else ""


def _package_at(ws: Workspace, urn: str, year: int) -> bool | None:
    """Whether the package was bought at the end of a school year that is over: what was recorded
    last up to then, else what was recorded first."""
    events = sorted(ws.store.history(f"school/{urn}", "package"), key=event_order)
    told = [
        (Stamp.parse(each.stamp).moment().date(), each.value)
        for each in events
        if isinstance(each.value, bool)
    ]
    until = [value for day, value in told if day < date(year + 1, 9, 1)]
    first = [value for _, value in told[:1]]
    return next(iter((until or first)[-1:]), None)


def _flag(value: int | None) -> bool | None:
    return None if value is None else bool(value)
