"""Reports of visits: from a fixed version (or the draft) to a document, to the bytes of a PDF.

A report of a fixed version is made from what was fixed with it and from nothing else, so that it
can be printed again, byte for byte.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from ssio_desktop.domain.clock import Stamp
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.visits import ISSUED, Version, Visit, named, read_day
from ssio_desktop.errors import UserError
from ssio_desktop.files import write_whole
from ssio_desktop.reports.content import Column, Document, Signature
from ssio_desktop.reports.style import HouseStyle
from ssio_desktop.reports.visit_report import (
    Action,
    CategoryJudgement,
    PupilGroup,
    ReportAnswer,
    ReportItem,
    ReportSection,
    ReportTable,
    SchoolFacts,
    VersionNote,
    VisitFacts,
    VisitReportData,
    visit_report,
)
from ssio_desktop.services import forms, visiting
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.visit_facts import (
    AGREED,
    CARRIED,
    agreed_actions,
    repeat_instances,
    report_facts,
)
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.xforms.definition import FormDefinition
from ssio_desktop.xforms.outline import Answer, Section, Table, as_text
from ssio_desktop.xforms.session import FormSession

PEOPLE = "met"
"""The repeat in which a form records who was met: ``name``, ``role``, ``role_other``."""

ISSUED_PDF = "issued_pdf"
LARGEST_KEPT = 900_000
"""Characters of an issued PDF that are kept as one event; a return takes no larger ones."""

GROUPS, NOTE = "pupil_groups", "_note"
"""The section on groups of pupils; the note on a group is named after its question."""

_TIMES = ("start_time", "end_time")
_PRINTED_ABOVE = frozenset({"visit_date", *_TIMES})


@dataclass(frozen=True, slots=True)
class IssuedReport:
    """A report that was issued. sha256: of its PDF, 64 hexadecimal digits."""

    version: int
    sha256: str
    pdf: bytes


def report_document(ws: Workspace, visit_id: str, version: int | None = None) -> Document:
    """The report of a fixed version; of the latest, or of the draft where there is none.

    UserError where the visit has no such version.
    """
    return visit_report(_data(ws, visit_id, version))


def report_pdf(ws: Workspace, visit_id: str, version: int | None = None) -> bytes:
    """The report as a PDF: the same bytes each time for the same version of the same visit.

    A version that was issued comes from the store as it was given out, whatever a later version
    of the program would draw.
    """
    visit = visiting.read(ws, visit_id)
    number = version or (visit.versions[-1].number if visit.versions else 0)
    kept = _kept(ws, visit_id, number)
    if kept is not None:
        return kept
    data = _data(ws, visit_id, version)
    return _rendered(visit_report(data), _style(ws, visit_id, version))


def preview_pdf(ws: Workspace, visit_id: str) -> bytes:
    """The report as the note stands now, marked as a draft unless nothing changed since it was
    made final."""
    visit = visiting.read(ws, visit_id)
    if visit.state in ("final", "issued"):
        return report_pdf(ws, visit_id)
    work = visiting.open_visit(ws, visit_id)
    data = _from_draft(ws, visit, work.definition, work.answers, work.facts)
    return _rendered(visit_report(data), _house(report_facts(ws, visit)))


def write_report(
    ws: Workspace, visit_id: str, path: Path, version: int | None = None
) -> Outcome[Path]:
    """Write the report's PDF, whole or not at all."""
    write_whole(path, report_pdf(ws, visit_id, version))
    return Outcome(path)


def write_drawn(path: Path, pdf: bytes) -> Outcome[Path]:
    """Write the PDF that was shown, whole or not at all."""
    write_whole(path, pdf)
    return Outcome(path)


def issue(ws: Workspace, visit_id: str) -> Outcome[IssuedReport]:
    """Give the latest fixed version out: from now on its report is fixed, with its digest.

    UserError where the visit is not final, has changed since, or was issued already.
    """
    visit = visiting.read(ws, visit_id)
    if visit.state != "final":
        words = {
            "draft": "The note of visit is not final yet.",
            "amending": "The note was changed since it was made final.",
            "issued": "This version was issued already.",
            "withdrawn": "This visit was withdrawn.",
        }
        raise UserError(
            words.get(visit.state, "The report cannot be issued."),
            remedy="Make the note final first."
            if visit.state in ("draft", "amending")
            else "Amend the note if it has to change.",
            code="report.not-final",
        )
    latest = visit.versions[-1]
    at = ws.moment()
    issued = replace(latest, issued_at=at)
    form = forms.definition(ws, visit.form)
    pdf = _rendered(
        visit_report(_from_version(ws, visit, form, issued)), _house(_report_part(issued.facts))
    )
    digest = hashlib.sha256(pdf).hexdigest()
    record: dict[str, Json] = {"at": at, "by": ws.officer, "sha256": digest}
    return ws.record(
        [
            Write(f"visit/{visit_id}", f"{ISSUED}.{latest.number}", record),
            *_keeping(visit_id, latest.number, pdf),
        ],
        IssuedReport(latest.number, digest, pdf),
        label=f"Report of the visit to {_text(_school(latest.facts), 'name')} issued",
    )


def _keeping(visit_id: str, number: int, pdf: bytes) -> tuple[Write, ...]:
    """What keeps an issued PDF in the store; one too large for an event is drawn again instead."""
    text = base64.b64encode(pdf).decode("ascii")
    if len(text) > LARGEST_KEPT:
        return ()
    return (Write(f"visit/{visit_id}", f"{ISSUED_PDF}.{number}", text),)


def _kept(ws: Workspace, visit_id: str, number: int) -> bytes | None:
    """The PDF of a version as it was issued, or None where it was not, or is not whole."""
    state = ws.store.state(f"visit/{visit_id}")
    issued, text = state.get(f"{ISSUED}.{number}"), state.text(f"{ISSUED_PDF}.{number}")
    try:
        pdf = base64.b64decode(text, validate=True)
    except ValueError:
        return None
    digest = _dict(issued).get("sha256")
    return pdf if pdf and hashlib.sha256(pdf).hexdigest() == digest else None


def suggested_name(ws: Workspace, visit_id: str) -> str:
    """A file name for a report: school, date, version."""
    visit = visiting.read(ws, visit_id)
    work = visiting.open_visit(ws, visit_id)
    name = "-".join("".join(c if c.isalnum() else " " for c in work.school_name).split())
    day = visit.date.isoformat() if visit.date else "undated"
    version = f"-v{visit.versions[-1].number}" if visit.versions else "-draft"
    return f"{name}-{day}{version}.pdf"


def _rendered(document: Document, style: HouseStyle) -> bytes:
    # Loading ReportLab and pikepdf takes longer than showing a window, so neither the window nor
    # the command line does it before a report is drawn.
    from ssio_desktop.reports.pdf import render_pdf  # noqa: PLC0415

    return render_pdf(document, style)


def _data(ws: Workspace, visit_id: str, number: int | None) -> VisitReportData:
    visit = visiting.read(ws, visit_id)
    if number is None and not visit.versions:
        work = visiting.open_visit(ws, visit_id)
        return _from_draft(ws, visit, work.definition, work.answers, work.facts)
    version = visit.version(number) if number is not None else visit.versions[-1]
    if version is None:
        raise UserError(
            f"This visit has no version {number}.",
            remedy=f"Its versions are 1 to {len(visit.versions)}."
            if visit.versions
            else "It was not made final yet.",
            code="report.no-version",
        )
    return _from_version(ws, visit, forms.definition(ws, visit.form), version)


def _from_version(
    ws: Workspace, visit: Visit, form: FormDefinition, version: Version
) -> VisitReportData:
    form_part = version.facts.get("form")
    earlier = [each for each in visit.versions if each.number <= version.number]
    return _report(
        visit,
        form,
        version.answers,
        form_part if isinstance(form_part, dict) else {},
        _report_part(version.facts),
        when=datetime.fromisoformat(version.at),
        version=version,
        history=_history(ws, earlier),
    )


def _from_draft(
    ws: Workspace,
    visit: Visit,
    form: FormDefinition,
    answers: Mapping[str, Json],
    facts: Mapping[str, Json],
) -> VisitReportData:
    drafts = [draft.saved_at for draft in ws.store.drafts(f"visit/{visit.id}")]
    stamps = [event.stamp for event in ws.store.history(f"visit/{visit.id}")]
    return _report(
        visit,
        form,
        answers,
        facts,
        report_facts(ws, visit),
        when=Stamp.parse(max(drafts + stamps)).moment(),
        version=None,
        history=_history(ws, visit.versions),
    )


def _report(
    visit: Visit,
    form: FormDefinition,
    answers: Mapping[str, Json],
    form_facts: Mapping[str, Json],
    facts: Mapping[str, Json],
    *,
    when: datetime,
    version: Version | None,
    history: tuple[VersionNote, ...],
) -> VisitReportData:
    day = read_day(named(answers, "visit_date"))
    session = FormSession(form, answers, facts=form_facts, today=day or when.date())
    outline = as_text(session)
    officer, school = _dict(facts.get("officer")), _school_of(facts)
    number = version.number if version else (len(history) + 1)
    issued = version.issued_at if version else ""
    return VisitReportData(
        school=SchoolFacts(
            name=_text(school, "name"),
            urn=_text(school, "urn"),
            phase=_text(school, "phase").capitalize(),
            kind=_text(school, "type"),
            head=_text(school, "head"),
            chair=_text(school, "chair"),
            age_range=_text(school, "ages"),
            pupils=_text(school, "pupils"),
            package=_text(school, "package"),
        ),
        visit=VisitFacts(
            kind=form.title,
            date=day_in_words(day) if day else "",
            time=" to ".join(str(named(answers, name) or "") for name in _TIMES).strip(" to"),
            officer=_text(officer, "name"),
        ),
        when=when,
        visit_id=visit.id,
        people=_people(session, answers),
        category=_category(_dict(facts.get("category"))),
        sections=tuple(_sections(_without(outline, GROUPS))),
        groups=_groups(outline),
        actions=_actions(session, AGREED, answers),
        last_actions=_actions(session, CARRIED, answers),
        signatures=(
            Signature(_text(officer, "role") or "Officer", _text(officer, "name")),
            Signature("Headteacher", ""),
        ),
        version=str(number),
        amendment=number - 1,
        issued=day_in_words(datetime.fromisoformat(issued).date()) if issued else "",
        history=history if number > 1 else (),
        draft=not issued,
    )


def day_in_words(day: date) -> str:
    """A day as a report writes it: ``22 November 2026``."""
    return f"{day.day} {day:%B %Y}"


def _history(ws: Workspace, versions: Iterable[Version]) -> tuple[VersionNote, ...]:
    notes = []
    for version in versions:
        facts = _dict(_report_part(version.facts).get("officer"))
        notes.append(
            VersionNote(
                version=str(version.number),
                date=day_in_words(datetime.fromisoformat(version.at).astimezone(UTC).date()),
                change=version.reason or "First version",
                by=_text(facts, "name"),
            )
        )
    return tuple(notes)


def _sections(sections: Iterable[Section]) -> Iterator[ReportSection]:
    for section in sections:
        items: list[ReportItem] = []
        inner: list[ReportSection] = []
        for block in section.blocks:
            match block:
                case Answer(path, label, values):
                    if path.rpartition(".")[2] not in _PRINTED_ABOVE:
                        items.append(ReportAnswer(label, _joined(values)))
                case Table(path, title, columns, rows):
                    if path not in (AGREED, CARRIED, PEOPLE):
                        items.append(
                            ReportTable(title, tuple(Column(name) for name in columns), rows)
                        )
                case Section():
                    inner += _sections((block,))
        if items or inner:
            yield ReportSection(section.title, tuple(items), tuple(inner))


def _without(sections: Iterable[Section], path: str) -> Iterator[Section]:
    return (section for section in sections if section.path != path)


def _groups(sections: Iterable[Section]) -> tuple[PupilGroup, ...]:
    """The section on groups of pupils as rows: each question with the note that belongs to it."""
    answers = [
        block
        for section in sections
        if section.path == GROUPS
        for block in section.blocks
        if isinstance(block, Answer)
    ]
    notes = {answer.path: answer.value for answer in answers if answer.path.endswith(NOTE)}
    rows = []
    for answer in answers:
        note = notes.get(answer.path + NOTE, "")
        if answer.path in notes:
            continue
        if answer.kind == "text":
            rows.append(PupilGroup(name=answer.value, evidence=note))
        else:
            rows.append(PupilGroup(name=answer.label, progress=answer.value, evidence=note))
    return tuple(rows)


def _joined(values: tuple[str, ...]) -> str:
    return values[0] if len(values) == 1 else "\n".join(f"• {value}" for value in values)


def _actions(session: FormSession, repeat: str, answers: Mapping[str, Json]) -> tuple[Action, ...]:
    found: list[Action] = []
    for action in agreed_actions(answers, repeat):
        by_when = read_day(action.get("by_when"))
        state = _choice(session, f"{repeat}.state", str(action.get("state", "")))
        comment = str(action.get("comment", "")).strip()
        found.append(
            Action(
                what=str(action.get("what", "")) + (f"\n{comment}" if comment else ""),
                who=str(action.get("who", "")),
                by_when=day_in_words(by_when) if by_when else str(action.get("by_when", "")),
                state=state,
            )
        )
    return tuple(found)


def _choice(session: FormSession, key: str, value: str) -> str:
    """The label of a chosen value, as the form words it; the value where it has none."""
    item = session.definition.item(key)
    if item is None or item.choices is None:
        return value
    labels = {choice.value: choice.label.plain for choice in item.choices.fixed}
    return labels.get(value, value)


def _people(session: FormSession, answers: Mapping[str, Json]) -> tuple[tuple[str, str], ...]:
    """Name and role of each person met, in the order of the note."""
    found = []
    for person in repeat_instances(answers, PEOPLE):
        role = str(person.get("role", ""))
        words = str(person.get("role_other", "")) or _choice(session, f"{PEOPLE}.role", role)
        name = str(person.get("name", ""))
        if name or words:
            found.append((name, words) if name and name != words else (name or words, ""))
    return tuple(found)


def _category(category: Mapping[str, Json]) -> CategoryJudgement | None:
    if not category:
        return None
    reasons = category.get("reasons")
    steps = [line.strip(" •-") for line in _text(category, "next_steps").splitlines()]
    return CategoryJudgement(
        code=_text(category, "code"),
        name=_text(category, "name"),
        reasons=tuple(str(reason) for reason in reasons) if isinstance(reasons, list) else (),
        movement=_text(category, "movement"),
        by="Officer’s judgement, before the review board",
        next_steps=tuple(step for step in steps if step),
    )


def _style(ws: Workspace, visit_id: str, number: int | None) -> HouseStyle:
    visit = visiting.read(ws, visit_id)
    version = visit.version(number) if number else (visit.versions[-1] if visit.versions else None)
    return _house(_report_part(version.facts) if version else report_facts(ws, visit))


def _house(facts: Mapping[str, Json]) -> HouseStyle:
    return HouseStyle(authority=_text(_dict(facts.get("authority")), "name"))


def _report_part(facts: Mapping[str, Json]) -> dict[str, Json]:
    return _dict(facts.get("report"))


def _school(facts: Mapping[str, Json]) -> dict[str, Json]:
    return _school_of(_report_part(facts))


def _school_of(facts: Mapping[str, Json]) -> dict[str, Json]:
    return _dict(facts.get("school"))


def _dict(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}


def _text(record: Mapping[str, Json], name: str) -> str:
    value = record.get(name)
    return "" if value is None else str(value)
