"""The tables themselves: for each kind of entity, what the window needs to find and list.

A row holds what lists are filtered and sorted by. Whoever shows one entity whole reads its state.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

from ssio_desktop.domain.accuracy_records import read_checks
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import Json, Known, Standing
from ssio_desktop.domain.inspections import Inspection
from ssio_desktop.domain.measures import PERFORMANCE
from ssio_desktop.domain.retention import KEEP
from ssio_desktop.domain.school_summary import SchoolSummary
from ssio_desktop.domain.schools import SchoolLink
from ssio_desktop.domain.visits import read_visit
from ssio_desktop.errors import UserError
from ssio_desktop.store.projections.actions import ACTION_COLUMNS, DUE_INDEX, TOGETHER, actions
from ssio_desktop.store.projections.base import Projection, Row
from ssio_desktop.store.projections.figures import FIGURE_COLUMNS, figures
from ssio_desktop.store.projections.noted import NOTED_COLUMNS, noted

REGISTER = "register"
RECORD = "record"
LINK = "link"


def raw_fields(record: dict[str, Json]) -> dict[str, str]:
    """The register's own text by canonical field."""
    raw = record.get("raw")
    if not isinstance(raw, dict):
        return {}
    return {name: text for name, text in raw.items() if isinstance(text, str)}


def _schools(state: Standing) -> Iterator[Row]:
    as_at, record = latest_register(state)
    raw = record.get("raw")
    school = SchoolSummary.from_register(state.key, raw if isinstance(raw, dict) else {})
    yield {
        "urn": school.urn,
        "name": school.name,
        "la_code": school.la_code,
        "la_name": school.la_name,
        "phase": school.phase,
        "type_name": school.type_name,
        "status": school.status,
        "is_open": _flag(school.is_open),
        "is_academy": int(school.is_academy),
        "is_special": int(school.is_special),
        "has_sixth_form": _flag(school.has_sixth_form),
        "has_early_years": _flag(school.has_early_years),
        "low_age": school.low_age,
        "high_age": school.high_age,
        "pupils": school.pupils,
        "town": school.town,
        "postcode": school.postcode,
        "officer": state.text("officer"),
        "package": _flag(state.get("package")),
        "as_at": as_at,
        "source": str(record.get("source", "")),
    }


def _links(state: Standing) -> Iterator[Row]:
    for key, record in state.under(LINK).items():
        if isinstance(record, dict):
            link = SchoolLink.of(
                state.key,
                str(record.get("other", "")),
                str(record.get("name", "")),
                str(record.get("type", "")),
                str(record.get("established", "")),
            )
            yield {
                "key": key,
                "urn": link.urn,
                "other_urn": link.other_urn,
                "name": link.name,
                "type": link.type,
                "kind": link.kind,
                "established": _day(link.established),
            }


def latest_entry(state: Known, prefix: str) -> tuple[str, dict[str, Json]]:
    """The newest record under a prefix: its as-at date (ISO) and record; empty if none."""
    entries = {
        as_at: record for as_at, record in state.under(prefix).items() if isinstance(record, dict)
    }
    newest = max(entries, default="")
    return newest, entries.get(newest, {})


def latest_register(state: Known) -> tuple[str, dict[str, Json]]:
    """The newest register entry of a school: its as-at date (ISO) and record; empty if none."""
    return latest_entry(state, REGISTER)


def _inspections(state: Standing) -> Iterator[Row]:
    as_at, entry = latest_entry(state, RECORD)
    record = entry.get("record")
    if not isinstance(record, dict):
        return
    inspection = Inspection.from_record(record)
    yield {
        "key": state.key,
        "urn": inspection.urn,
        "started": _day(inspection.started),
        "published": _day(inspection.published),
        "framework": inspection.framework,
        "kind": inspection.kind,
        "overall": (inspection.overall.words or "") if inspection.overall else "",
        "inherited": int(inspection.inherited),
        "as_at": as_at,
        "record": json.dumps(record, sort_keys=True, ensure_ascii=False),
    }


def _categorisations(state: Standing) -> Iterator[Row]:
    urn, _, term = state.key.partition(":")
    yield {
        "urn": urn,
        "term": term,
        "term_order": _term_order(term),
        "framework": state.text("framework"),
        "category": state.text("category"),
        "suggested": state.text("suggested"),
        "reason": state.text("reason"),
        "next_steps": state.text("next_steps"),
        "completed": int(state.get("completed") is True),
        "completed_on": state.text("completed_on"),
        "officer": state.text("officer"),
        "last_stamp": state.last_stamp,
    }


def _visits(state: Standing) -> Iterator[Row]:
    visit = read_visit(state)
    yield {
        "id": visit.id,
        "urn": visit.urn,
        "form": visit.form,
        "form_id": visit.form_id,
        "term": str(visit.term or ""),
        "officer": visit.officer,
        "visit_date": _day(visit.date),
        "days_used": visit.days_used,
        "state": visit.state,
        "version": visit.versions[-1].number if visit.versions else 0,
        "finished_on": _day(visit.finished_on) if visit.versions else "",
        "issued_on": _day(visit.issued_on) if visit.versions else "",
        "last_stamp": state.last_stamp,
    }


def _checks(state: Standing) -> Iterator[Row]:
    for nth, check in enumerate(read_checks(state), 1):
        yield {
            "key": check.id,
            "nth": nth,
            "visit": state.key,
            "urn": state.text("school"),
            "officer": state.text("officer"),
            "version": check.sent.version,
            "sent_on": _day(check.sent.day),
            "due": _day(check.sent.due),
            "first_reply": _day(min((each.received for each in check.replies), default=None)),
            "replied_on": _day(check.replies[-1].received if check.replies else None),
            "points": len(check.points),
            "open_points": len(check.open_points),
            "changed_points": check.changed_points,
            "closed": check.closed.how if check.closed else "",
        }


def _officers(state: Standing) -> Iterator[Row]:
    yield {"id": state.key, "name": state.text("name"), "role": state.text("role")}


def _returns(state: Standing) -> Iterator[Row]:
    officer, _, term = state.key.partition(":")
    for number, record in state.under("number").items():
        if number.isdigit() and isinstance(record, dict):
            schools = record.get("schools")
            yield {
                "officer": officer,
                "term": term,
                "number": int(number),
                "made_at": str(record.get("at", "")),
                "schools": len(schools) if isinstance(schools, list) else 0,
            }


def _conflicts(state: Standing) -> Sequence[Row]:
    # Asked of every entity, and nearly always in vain.
    return [{"path": path, "heads": heads} for path, heads in state.disagreeing.items()]


def _kept(state: Standing) -> Sequence[Row]:
    """Until when a record is kept that somebody decided to keep longer."""
    record = state.values.get(KEEP)
    return [{"until": str(record.get("until", ""))}] if isinstance(record, dict) else ()


def _term_order(term: str) -> int | None:
    """A number that sorts terms in time, or None where the text names no term."""
    try:
        year, season = TermId.parse(term).order
    except UserError:
        return None
    return year * 10 + season


def _flag(value: Any) -> int | None:
    return int(value) if isinstance(value, bool) else None


def _day(value: date | None) -> str:
    return value.isoformat() if value else ""


def _columns(text: str) -> dict[str, type]:
    """Columns from ``"name days:float version:int"``; text where nothing is said."""
    types = {"": str, "int": int, "float": float}
    pairs = (name.partition(":") for name in text.split())
    return {name: types[kind] for name, _, kind in pairs}


PROJECTIONS: Final[tuple[Projection, ...]] = (
    Projection(
        "school",
        "schools",
        _columns(
            "urn name la_code la_name phase type_name status is_open:int is_academy:int "
            "is_special:int has_sixth_form:int has_early_years:int low_age:int high_age:int "
            "pupils:int town postcode officer package:int as_at source"
        ),
        _schools,
        indexes=(("urn",), ("la_code",), ("officer",)),
    ),
    Projection(
        "school",
        "links",
        _columns("key urn other_urn name type kind established"),
        _links,
        key=("key",),
        indexes=(("other_urn",),),
    ),
    Projection(
        "inspection",
        "inspections",
        _columns("key urn started published framework kind overall inherited:int as_at record"),
        _inspections,
        indexes=(("urn",),),
    ),
    Projection(
        "categorisation",
        "categorisations",
        _columns(
            "urn term term_order:int framework category suggested reason next_steps "
            "completed:int completed_on officer last_stamp"
        ),
        _categorisations,
        indexes=(("urn", "term"), ("term",)),
    ),
    Projection(
        "visit",
        "visits",
        _columns(
            "id urn form form_id term officer visit_date days_used:float state version:int "
            "finished_on issued_on last_stamp"
        ),
        _visits,
        indexes=(
            ("urn", "visit_date", "state", "days_used"),
            ("term", "urn", "state", "entity"),
            ("state", "officer", "visit_date", "urn", "entity"),
            ("visit_date", "state", "urn"),
            ("form_id", "urn", "visit_date", "state", "form"),
        ),
    ),
    Projection(
        "visit",
        "checks",
        _columns(
            "key nth:int visit urn officer version:int sent_on due first_reply replied_on "
            "points:int open_points:int changed_points:int closed"
        ),
        _checks,
        key=("key",),
        indexes=(("visit",),),
    ),
    Projection(
        "visit",
        "actions",
        _columns(ACTION_COLUMNS),
        actions,
        key=("place",),
        indexes=(("is_open", "urn", "said"), ("by_when",)),
        partly=(DUE_INDEX,),
        together=TOGETHER,
    ),
    Projection(
        "visit",
        "noted",
        _columns(NOTED_COLUMNS),
        noted,
        key=("path",),
        indexes=(("kind", "value"),),
    ),
    Projection("officer", "officers", _columns("id name role"), _officers),
    Projection(
        "return",
        "returns",
        _columns("officer term number:int made_at schools:int"),
        _returns,
        key=("number",),
        indexes=(("term",),),
    ),
    Projection(
        PERFORMANCE,
        "figures",
        _columns(FIGURE_COLUMNS),
        figures,
        key=("year", "measure", "grp"),
        indexes=(("measure", "year", "grp"),),
    ),
    Projection("", "conflicts", _columns("path heads:int"), _conflicts, ("path",)),
    Projection("", "kept", _columns("until"), _kept),
)
