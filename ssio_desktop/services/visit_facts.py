"""What a visit's form and report are told of the school."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from ssio_desktop.domain.actions import AGREED as AGREED
from ssio_desktop.domain.actions import CARRIED as CARRIED
from ssio_desktop.domain.attachments import attachments_in
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.repeats import repeat_instances
from ssio_desktop.domain.visits import Visit, read_day
from ssio_desktop.services import categorising, frameworks, schools, setting_up, style_choices
from ssio_desktop.services.schools import CategoryRecord, SchoolRecord, VisitLine
from ssio_desktop.services.workspace import Workspace

FILES = "files"
"""Where the facts of a report have the attachments that it lists."""


def form_facts(ws: Workspace, urn: str, *, visit: str, day: date) -> dict[str, Json]:
    """The facts that a visit's form may use.

    visit: the visit itself, which is not its own last visit. day: of the visit; only what was
    before it counts, so that a note written up late is not measured by a later visit.
    """
    record = schools.school(ws, urn)
    last = next(
        (line for line in earlier_visits(record, visit, day) if line.state != "draft"), None
    )
    latest = next((found for found in record.categories if found.completed), None)
    return {
        "school_name": record.school.name,
        "urn": urn,
        "phase": record.school.phase,
        "category": latest.category if latest else "",
        "inspection_grade": _inspection_grade(record, day),
        "last_visit_date": last.visit_date.isoformat() if last and last.visit_date else "",
        "term": str(setting_up.current_term(ws)),
        "officer": setting_up.current_officer(ws).name,
        "last_visit_officer": last.officer_name if last else "",
    }


def agreed_actions(answers: Mapping[str, Json], repeat: str = AGREED) -> list[dict[str, Json]]:
    """The actions that a repeat of a visit's answers holds, in order."""
    return [action for action in repeat_instances(answers, repeat) if action.get("what")]


def earlier_visits(record: SchoolRecord, visit: str, day: date) -> Iterator[VisitLine]:
    """The school's visits before a day, or on it, the latest first; without the visit itself."""
    return (
        line
        for line in record.visits
        if line.id != visit
        and line.state != "withdrawn"
        and line.visit_date is not None
        and line.visit_date <= day
    )


def report_facts(ws: Workspace, visit: Visit) -> dict[str, Json]:
    """What the report prints beside the answers, as it is now; fixed with a version."""
    record = schools.school(ws, visit.urn)
    school = record.school
    authority = setting_up.authority(ws)
    writer = setting_up.officer(ws, visit.officer)
    return {
        "school": {
            "name": school.name,
            "urn": school.urn,
            "phase": school.phase,
            "type": school.type_name,
            "head": school.head_name,
            "chair": record.contacts.get("chair", ""),
            "ages": school.ages,
            "pupils": "" if school.pupils is None else str(school.pupils),
            "package": {True: "Bought", False: "Not bought", None: ""}[record.package],
        },
        "officer": {"name": writer.name, "role": writer.role},
        "authority": {"code": authority.code, "name": authority.name},
        style_choices.STYLE: style_choices.fixed_style(ws),
        "category": _category(ws, record, visit),
        "term": str(visit.term or ""),
        **files_of(ws, visit.id),
    }


def files_of(ws: Workspace, visit_id: str) -> dict[str, Json]:
    """The attachments of a visit as its report names them; nothing where it has none."""
    found = attachments_in(ws.store.state(f"visit/{visit_id}"))
    return {FILES: [each.as_record() for each in found]} if found else {}


def _inspection_grade(record: SchoolRecord, day: date) -> str:
    """The overall grade in words of the school's own latest inspection that judged anything.

    Empty where that was a report card, which has no overall grade and is not turned into one.
    """
    for inspection in record.inspections:
        if inspection.inherited or inspection.started is None or inspection.started > day:
            continue
        if inspection.overall is not None and inspection.overall.words:
            return inspection.overall.words
        if inspection.framework == "report-card":
            return ""
    return ""


def _category(ws: Workspace, record: SchoolRecord, visit: Visit) -> Json:
    """The category with its reasons where it was judged at this visit, else the one on record.

    A judgement belongs to the school's last visit on or before the day it was completed.
    """
    term = visit.term
    known = [found for found in record.categories if found.completed]
    if term is None or not any(found.term == term for found in known):
        return _on_record(
            ws, next((f for f in known if not term or f.term.order < term.order), None)
        )
    entity = categorising.entity_of(record.school.urn, term)
    judged_on = read_day(ws.store.state(entity).get("completed_on"))
    if judged_on is not None and not _is_judged_at(record, visit, judged_on):
        return _on_record(ws, next(found for found in known if found.term == term))
    opened = categorising.open_categorisation(ws, record.school.urn, term)
    draft, fit = opened.draft, opened.fit()
    category = opened.framework.category(draft.category)
    moved = opened.movement(draft.category)
    previous = opened.previous.category if opened.previous else ""
    words = categorising.MOVEMENT_WORDS[moved]
    reasons: list[Json] = [draft.reason.strip()] if draft.reason.strip() else []
    reasons += list(fit.reasons)
    return {
        "code": draft.category,
        "name": category.name if category else "",
        "term": str(term),
        "movement": f"{words}, from {previous}" if moved in ("up", "down") else words,
        "reasons": reasons,
        "next_steps": draft.next_steps,
    }


def _is_judged_at(record: SchoolRecord, visit: Visit, judged_on: date) -> bool:
    """Whether no other visit came between this one and the day of the judgement."""
    if visit.date is None or visit.date > judged_on:
        return False
    others = earlier_visits(record, visit.id, judged_on)
    return not any(line.visit_date and line.visit_date > visit.date for line in others)


def _on_record(ws: Workspace, found: CategoryRecord | None) -> Json:
    """A category that was not judged at the visit: its name and term, without reasons."""
    if found is None or not found.framework:
        return None
    category = frameworks.framework(ws, found.framework).category(found.category)
    return {
        "code": found.category,
        "name": category.name if category else "",
        "term": str(found.term),
        "movement": f"On record since {found.term.title}, not judged at this visit",
        "reasons": [],
        "next_steps": "",
        "on_record": True,
    }
