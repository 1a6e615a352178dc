"""``schools``, ``school`` and ``assign``: listing schools, showing one, and whose they are."""

from __future__ import annotations

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.commands.officers import find_officer
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Data, Told, count, pairs, paragraphs, table
from ssio_desktop.domain.inspections import Inspection
from ssio_desktop.domain.visits import STATE_WORDS
from ssio_desktop.services import schools
from ssio_desktop.services.schools import SchoolRecord, SchoolRow

NOBODY = "nobody"


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    listing = commands.add("schools", _schools, "List the schools.")
    listing.add_argument("--la", default="", metavar="CODE", help="only of this authority")
    listing.add_argument("--officer", metavar="NAME|ID|me", help="only of this caseload")
    listing.add_argument("--open", action="store_true", help="leave out those that have closed")
    one = commands.add("school", _school, "Show all that is known of one school.")
    one.add_argument("urn", metavar="URN")
    assign = commands.add("assign", _assign, "Put schools into an officer’s caseload.")
    assign.add_argument("urns", nargs="+", metavar="URN")
    assign.add_argument(
        "--officer", required=True, metavar="NAME|ID|me", help=f"or “{NOBODY}” for no officer"
    )


def _schools(call: Call) -> Told:
    with call.workspace() as ws:
        officer = find_officer(ws, call.args.officer).id if call.args.officer else ""
        rows = schools.list_schools(ws, la=call.args.la, officer=officer, only_open=call.args.open)
    listed = table(
        ("URN", "Name", "Phase", "Status", "Officer", "Category", "Term", "Last visit"),
        (
            (
                row.urn,
                row.name,
                row.phase,
                row.status,
                row.officer_name,
                row.category,
                row.category_term,
                row.last_visit,
            )
            for row in rows
        ),
    )
    if not rows:
        listed = "There are no such schools here. “import schools” takes in the register."
    return Told([_row(row) for row in rows], paragraphs(listed, count(len(rows), "school") + "."))


def _school(call: Call) -> Told:
    with call.workspace() as ws:
        record = schools.school(ws, call.args.urn)
    return Told(_record(record), _record_text(record))


def _assign(call: Call) -> Told:
    with call.workspace() as ws:
        if call.args.officer.casefold() == NOBODY:
            officer_id, name = "", ""
        else:
            officer = find_officer(ws, call.args.officer)
            officer_id, name = officer.id, officer.name
        urns = [schools.school(ws, urn).school.urn for urn in call.args.urns]
        done = schools.assign_officer(ws, urns, officer_id)
    data = {"urns": urns, "officer": {"id": officer_id, "name": name}, "change": done.batch}
    return Told(data, done.label + ("." if done.batch else "; nothing had to be changed."))


def _row(row: SchoolRow) -> Data:
    return {
        "urn": row.urn,
        "name": row.name,
        "la": {"code": row.la_code, "name": row.la_name},
        "phase": row.phase,
        "type": row.type_name,
        "status": row.status,
        "is_open": row.is_open,
        "pupils": row.pupils,
        "town": row.town,
        "postcode": row.postcode,
        "officer": {"id": row.officer, "name": row.officer_name},
        "package": row.package,
        "category": row.category,
        "category_term": row.category_term,
        "last_visit": row.last_visit.isoformat() if row.last_visit else None,
    }


def _record(record: SchoolRecord) -> Data:
    school = record.school
    return {
        "urn": school.urn,
        "name": school.name,
        "la": {"code": school.la_code, "name": school.la_name},
        "establishment_number": school.establishment_number,
        "phase": school.phase,
        "type": school.type_name,
        "status": school.status,
        "is_open": school.is_open,
        "low_age": school.low_age,
        "high_age": school.high_age,
        "has_sixth_form": school.has_sixth_form,
        "has_early_years": school.has_early_years,
        "pupils": school.pupils,
        "address": list(school.address),
        "head": school.head_name,
        "contacts": dict(record.contacts),
        "trust": school.trust_name,
        "as_at": record.as_at,
        "source": record.source,
        "officer": {"id": record.officer, "name": record.officer_name},
        "package": record.package,
        "links": [
            {
                "urn": link.other_urn,
                "name": link.name,
                "type": link.type,
                "established": link.established.isoformat() if link.established else None,
            }
            for link in record.links
        ],
        "inspections": [_inspection(each) for each in record.inspections],
        "categories": [
            {
                "term": str(each.term),
                "category": each.category,
                "suggested": each.suggested,
                "reason": each.reason,
                "framework": each.framework,
                "completed": each.completed,
            }
            for each in record.categories
        ],
        "visits": [
            {
                "id": each.id,
                "form": each.form_id,
                "date": each.visit_date.isoformat() if each.visit_date else None,
                "state": each.state,
                "version": each.version,
                "officer": each.officer_name,
                "days_used": each.days_used,
            }
            for each in record.visits
        ],
        "conflicts": list(record.conflicts),
        "register": dict(school.raw),
    }


def _inspection(each: Inspection) -> Data:
    judged = [*([each.overall] if each.overall else []), *each.areas]
    return {
        "number": each.number,
        "framework": each.framework,
        "kind": each.kind,
        "started": each.started.isoformat() if each.started else None,
        "published": each.published.isoformat() if each.published else None,
        "inherited": each.inherited,
        "urn_at_inspection": each.urn_at_inspection,
        "category_of_concern": each.category,
        "outcome": each.outcome,
        "judgements": [
            {
                "area": one.area,
                "title": one.title,
                "words": one.words,
                "published_as": one.raw,
                "standing": one.standing,
            }
            for one in judged
        ],
    }


def _record_text(record: SchoolRecord) -> str:
    school = record.school
    facts = pairs(
        [
            ("URN", school.urn),
            ("Authority", f"{school.la_code} {school.la_name}".strip()),
            ("Phase", school.phase),
            ("Type", school.type_name),
            ("Status", school.status),
            ("Ages", school.ages),
            ("Pupils", school.pupils),
            ("Sixth form", _yes(school.has_sixth_form)),
            ("Early years", _yes(school.has_early_years)),
            ("Trust", school.trust_name),
            ("Head", school.head_name),
            *((role.capitalize(), name) for role, name in record.contacts.items()),
            ("Address", ", ".join(school.address)),
            ("Officer", record.officer_name or "none"),
            ("Package", _yes(record.package, "bought", "not bought")),
            ("Register as at", record.as_at),
        ]
    )
    return paragraphs(
        school.name,
        facts,
        _part("Links", [f"{link.type}: {link.other_urn} {link.name}" for link in record.links]),
        _part("Inspections", [_inspection_text(each) for each in record.inspections]),
        _part(
            "Categories",
            [
                f"{each.term}  {each.category or '–'}"
                + ("" if each.completed else "  (not completed)")
                + (f"  suggested {each.suggested}" if each.suggested != each.category else "")
                for each in record.categories
            ],
        ),
        _part(
            "Visits",
            [
                f"{each.visit_date or 'no date'}  {each.form_id}  "
                f"{STATE_WORDS.get(each.state, each.state)}  {each.id}"  # type: ignore[call-overload]
                for each in record.visits
            ],
        ),
        _part("In conflict", list(record.conflicts)),
    )


def _inspection_text(each: Inspection) -> str:
    words = each.outcome
    if each.overall is not None and each.overall.words:
        words = each.overall.words
    elif each.framework in ("report-card", "graded"):
        words = "; ".join(f"{one.title}: {one.words}" for one in each.areas if one.words)
    if each.category:
        words = f"{words}; {each.category}" if words else each.category
    inherited = f"  (of {each.name_at_inspection or each.urn_at_inspection})"
    day = each.started.isoformat() if each.started else "no date"
    return f"{day}  {each.framework}  {words}{inherited if each.inherited else ''}"


def _part(title: str, lines: list[str]) -> str:
    return "\n".join([f"{title}:", *(f"  {line}" for line in lines)]) if lines else ""


def _yes(value: bool | None, yes: str = "yes", no: str = "no") -> str:
    return {True: yes, False: no, None: ""}[value]
