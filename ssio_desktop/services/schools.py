"""The schools: listing, finding and assigning them, and what is known of one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.inspections import Inspection, without_repeats
from ssio_desktop.domain.schools import School, SchoolLink, is_urn
from ssio_desktop.domain.visits import read_day
from ssio_desktop.errors import UserError
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.store.projections.tables import latest_register, raw_fields
from ssio_desktop.store.states import standings
from ssio_desktop.wording import say

# The latest of each school is looked up by an index: to go through all visits would take the longer
# the more there are.
_LIST = """
SELECT s.urn, s.name, s.la_code, s.la_name, s.phase, s.type_name, s.status, s.is_open, s.pupils,
       s.town, s.postcode, s.officer, coalesce(o.name, '') AS officer_name, s.package,
       coalesce(c.category, '') AS category, coalesce(c.term, '') AS category_term,
       coalesce((
           SELECT v.visit_date FROM visits v
           WHERE v.urn = s.urn AND v.visit_date > '' AND v.state <> 'withdrawn'
           ORDER BY v.visit_date DESC LIMIT 1
       ), '') AS last_visit
FROM schools s
LEFT JOIN officers o ON o.id = s.officer
LEFT JOIN categorisations c ON c.entity = (
    SELECT k.entity FROM categorisations k
    WHERE k.urn = s.urn AND k.completed = 1 AND k.category <> ''
    ORDER BY k.term_order DESC LIMIT 1
)
WHERE s.as_at <> '' {where}
ORDER BY s.name COLLATE NOCASE, s.urn
"""


@dataclass(frozen=True, slots=True)
class SchoolRow:
    """One line of the list of schools.

    is_open and package: None where not known. category: of the latest term that was completed,
    ``category_term``. last_visit: None where there was none.
    """

    urn: str
    name: str
    la_code: str
    la_name: str
    phase: str
    type_name: str
    status: str
    is_open: bool | None
    pupils: int | None
    town: str
    postcode: str
    officer: str
    officer_name: str
    package: bool | None
    category: str
    category_term: str
    last_visit: date | None


@dataclass(frozen=True, slots=True)
class CategoryRecord:
    """A school's category of one term, as recorded."""

    term: TermId
    category: str
    suggested: str
    reason: str
    framework: str
    officer: str
    completed: bool


@dataclass(frozen=True, slots=True)
class VisitLine:
    """A visit as the school's page lists it."""

    id: str
    form_id: str
    visit_date: date | None
    state: str
    version: int
    officer_name: str
    days_used: float


@dataclass(frozen=True, slots=True)
class SchoolRecord:
    """Everything known of one school, for its page and for the command line.

    as_at: ISO day of the register entry. inspections: latest first, without repeats; those of a
    predecessor are marked ``inherited``. categories: latest term first.
    """

    school: School
    as_at: str
    source: str
    officer: str
    officer_name: str
    package: bool | None
    contacts: dict[str, str]
    links: tuple[SchoolLink, ...]
    inspections: tuple[Inspection, ...]
    categories: tuple[CategoryRecord, ...]
    visits: tuple[VisitLine, ...]
    conflicts: tuple[str, ...]


def list_schools(
    ws: Workspace, *, la: str = "", officer: str = "", only_open: bool = False
) -> tuple[SchoolRow, ...]:
    """Schools by name, all or those of an authority or an officer."""
    where = ""
    arguments: dict[str, str] = {}
    if la:
        where += " AND s.la_code = :la"
        arguments["la"] = la
    if officer:
        where += " AND s.officer = :officer"
        arguments["officer"] = officer
    if only_open:
        where += " AND s.is_open IS NOT 0"
    rows = ws.store.db.conn.execute(_LIST.format(where=where), arguments)
    return tuple(_row(row) for row in rows)


def opened_on(ws: Workspace, urns: Iterable[str]) -> dict[str, date]:
    """When some schools opened by the latest register, of those of which it is known. An academy's
    own number begins with the day on which it opened."""
    states = standings(ws.store.db, (f"school/{urn}" for urn in urns))
    known = (
        School.from_register(each.key, raw_fields(latest_register(each)[1])) for each in states
    )
    return {each.urn: each.opened for each in known if each.opened is not None}


def school(ws: Workspace, urn: str) -> SchoolRecord:
    """One school. UserError where it is not in this store."""
    state = ws.store.state(f"school/{require_urn(urn)}")
    as_at, record = latest_register(state)
    if not as_at:
        raise _unknown(urn)
    officer_id = state.text("officer")
    package = state.get("package")
    return SchoolRecord(
        school=School.from_register(state.key, raw_fields(record)),
        as_at=as_at,
        source=str(record.get("source", "")),
        officer=officer_id,
        officer_name=ws.store.state(f"officer/{officer_id}").text("name") if officer_id else "",
        package=package if isinstance(package, bool) else None,
        contacts={role: str(name) for role, name in state.under("contact").items()},
        links=_links(ws, urn),
        inspections=inspections_of(ws, urn),
        categories=categories_of(ws, urn),
        visits=_visits(ws, urn),
        conflicts=state.conflicts(),
    )


def name_of(ws: Workspace, urn: str) -> str:
    """A school's name, without reading all that is known of it. UserError as :func:`school`."""
    row = ws.store.db.conn.execute(
        "SELECT name FROM schools WHERE urn = ? AND as_at > ''", (require_urn(urn),)
    ).fetchone()
    if row is None:
        raise _unknown(urn)
    return str(row[0])


def _unknown(urn: str) -> UserError:
    return UserError(
        say("School {urn} is not in this store.", urn=urn),
        remedy=say("Check the number, or import the register of schools."),
        code="school.unknown",
    )


def inspections_of(ws: Workspace, urn: str) -> tuple[Inspection, ...]:
    """A school's inspections, latest first, with those of the schools it came from marked."""
    from_before = [link.other_urn for link in _links(ws, urn) if link.kind == "predecessor"]
    found: list[Inspection] = []
    for source in (urn, *from_before):
        for row in ws.store.db.query("SELECT record FROM inspections WHERE urn = ?", (source,)):
            record: dict[str, Json] = json.loads(row["record"])
            if source != urn:
                record = {**record, "urn": urn, "urn_at": record.get("urn_at") or source}
                record["relates"] = "No"
            found.append(Inspection.from_record(record))
    return without_repeats(found)


def categories_of(ws: Workspace, urn: str) -> tuple[CategoryRecord, ...]:
    """A school's categories of all terms, latest first."""
    # A term that no calendar has (term_order is null) is in the record but on no list.
    rows = ws.store.db.query(
        "SELECT * FROM categorisations WHERE urn = ? AND term_order IS NOT NULL", (urn,)
    )
    records = [
        CategoryRecord(
            TermId.parse(row["term"]),
            row["category"],
            row["suggested"],
            row["reason"],
            row["framework"],
            row["officer"],
            bool(row["completed"]),
        )
        for row in rows
    ]
    return tuple(sorted(records, key=lambda record: record.term.order, reverse=True))


def assign_officer(ws: Workspace, urns: Iterable[str], officer: str) -> Outcome[int]:
    """Put schools into an officer's caseload; an empty id takes them out of any."""
    chosen = [require_urn(urn) for urn in urns]
    name = ws.store.state(f"officer/{officer}").text("name") if officer else ""
    if officer and not name:
        raise UserError(say("That officer is not known here."), code="officer.unknown")
    schools = say("1 school") if len(chosen) == 1 else say("{count} schools", count=len(chosen))
    label = (
        say("{schools} assigned to {name}", schools=schools, name=name)
        if officer
        else say("{schools} without an officer", schools=schools)
    )
    return ws.record(
        [Write(f"school/{urn}", "officer", officer or None) for urn in chosen],
        len(chosen),
        label=label,
    )


def set_package(ws: Workspace, urn: str, buys: bool | None) -> Outcome[None]:
    """Record whether a school buys the authority's package of services."""
    name = school(ws, urn).school.name
    return ws.record(
        [Write(f"school/{urn}", "package", buys)],
        None,
        label=say("Package of {name} recorded", name=name),
    )


def set_contact(ws: Workspace, urn: str, role: str, name: str) -> Outcome[None]:
    """Record who holds a role at a school, such as the chair of governors."""
    title = school(ws, urn).school.name
    return ws.record(
        [Write(f"school/{urn}", f"contact.{role}", name.strip() or None)],
        None,
        label=say("Contact of {title} recorded", title=title),
    )


def require_urn(urn: str) -> str:
    """The URN trimmed. UserError where it is not six digits."""
    trimmed = urn.strip()
    if not is_urn(trimmed):
        raise UserError(
            say("“{urn}” is not a school’s number.", urn=urn[:20]),
            remedy=say("Give the six digits of its URN, such as 112345."),
            code="school.urn",
        )
    return trimmed


def _row(row: Sequence[Any]) -> SchoolRow:
    (urn, name, la_code, la_name, phase, type_name, status, is_open, pupils, town, postcode) = row[
        :11
    ]
    officer, officer_name, package, category, category_term, last_visit = row[11:]
    return SchoolRow(
        urn,
        name,
        la_code,
        la_name,
        phase,
        type_name,
        status,
        _flag(is_open),
        pupils,
        town,
        postcode,
        officer,
        officer_name,
        _flag(package),
        category,
        category_term,
        read_day(last_visit),
    )


def _links(ws: Workspace, urn: str) -> tuple[SchoolLink, ...]:
    rows = ws.store.db.query(
        "SELECT urn, other_urn, name, type, established FROM links WHERE urn = ? "
        "ORDER BY kind, other_urn",
        (urn,),
    )
    return tuple(
        SchoolLink.of(row["urn"], row["other_urn"], row["name"], row["type"], row["established"])
        for row in rows
    )


def _visits(ws: Workspace, urn: str) -> tuple[VisitLine, ...]:
    rows = ws.store.db.query(
        "SELECT v.id, v.form_id, v.visit_date, v.state, v.version, v.days_used, "
        "coalesce(o.name, '') AS officer_name FROM visits v "
        "LEFT JOIN officers o ON o.id = v.officer WHERE v.urn = ? "
        "ORDER BY v.visit_date DESC, v.id DESC",
        (urn,),
    )
    return tuple(
        VisitLine(
            row["id"],
            row["form_id"],
            read_day(row["visit_date"]),
            row["state"],
            row["version"],
            row["officer_name"],
            row["days_used"],
        )
        for row in rows
    )


def _flag(value: int | None) -> bool | None:
    return None if value is None else bool(value)
