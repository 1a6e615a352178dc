"""Which report a file is: school, visit, version, when and by whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.visits import VISIT_DATE, Version, Visit, named, read_day
from ssio_desktop.services import setting_up
from ssio_desktop.services.report_data import as_dict, report_part, school_of, text_of
from ssio_desktop.services.report_file_reading import ReportFile
from ssio_desktop.services.verification import ReportIdentity
from ssio_desktop.services.workspace import Workspace


def identity_of(ws: Workspace, visit: Visit, carried: ReportFile | None) -> ReportIdentity | None:
    """By its own account where it carries data, else by the record."""
    if carried is not None:
        return carried_identity(ws, carried)
    latest = visit.versions[-1] if visit.versions else None
    return of_version(ws, visit, latest, None) if latest else None


def of_version(
    ws: Workspace, visit: Visit, version: Version, told: ReportIdentity | None
) -> ReportIdentity:
    """By the record of a version. told: what the file said of itself, which is kept but for who
    issued it."""
    facts = report_part(version.facts)
    made = ReportIdentity(
        visit=visit.id,
        urn=visit.urn,
        school_name=text_of(school_of(facts), "name"),
        form_title=told.form_title if told else _form_title(ws, visit.form),
        visit_date=_day(version.answers),
        version=version.number,
        made_at=version.at,
        issued_at=version.issued_at,
        issued_by=setting_up.officer(ws, version.issued_by).name
        or text_of(as_dict(facts.get("officer")), "name"),
    )
    return replace(told, issued_by=made.issued_by) if told else made


def carried_identity(ws: Workspace | None, carried: ReportFile) -> ReportIdentity:
    """By the file’s own account."""
    known = setting_up.officer(ws, carried.issued_by).name if ws is not None else ""
    return ReportIdentity(
        visit=carried.visit,
        urn=carried.urn,
        school_name=text_of(carried.school, "name"),
        form_title=carried.form_title,
        visit_date=_day(carried.values),
        version=carried.number,
        made_at=carried.made_at,
        issued_at=carried.issued_at,
        issued_by=known or text_of(as_dict(carried.facts.get("officer")), "name"),
    )


def _form_title(ws: Workspace, ref: str) -> str:
    return ws.store.state(f"form/{ref}").text("title") or ref


def _day(answers: Mapping[str, Json]) -> str:
    day = read_day(named(answers, VISIT_DATE))
    return day.isoformat() if day else ""
