"""Reports of visits: from a fixed version (or the draft) to a document, to the bytes of a PDF.

A report of a fixed version is made from what was fixed with it and from nothing else, so that it
can be printed again, byte for byte.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from ssio_desktop.domain.clock import Stamp
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.reported import REPORT_PDF, read_reported
from ssio_desktop.domain.visits import ISSUED, SCHOOL, Version, Visit
from ssio_desktop.errors import UserError
from ssio_desktop.reports.content import Document
from ssio_desktop.reports.style import HouseStyle
from ssio_desktop.reports.visit_report import VisitReportData, visit_report
from ssio_desktop.services import accuracy_gate, attachments, forms, house_style, issuing, visiting
from ssio_desktop.services.outputs import write_output
from ssio_desktop.services.proposed_names import cut
from ssio_desktop.services.report_data import (
    PICTURES,
    as_dict,
    report_data,
    report_part,
    school_of,
    text_of,
    version_notes,
)
from ssio_desktop.services.report_file import NAME
from ssio_desktop.services.report_file_reading import read_report_file
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.visit_facts import report_facts
from ssio_desktop.services.visit_refusals import (
    LARGEST_ENTRY,
    refuse_changed,
    refuse_of_another,
)
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say
from ssio_desktop.xforms.definition import FormDefinition

ISSUED_PDF = "issued_pdf"
LARGEST_KEPT = LARGEST_ENTRY
"""Characters of an issued PDF that are kept as one event; a return takes no larger ones."""


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


@dataclass(frozen=True, slots=True)
class Undrawn:
    """A report that has still to be drawn: plain data, which another process can draw too."""

    document: Document
    style: HouseStyle


def document_of(ws: Workspace, visit: Visit, version: Version) -> Document:
    """The report of a version that is at hand, as of a note that is to become one."""
    return visit_report(_from_version(ws, visit, forms.definition(ws, visit.form), version))


def report_pdf(ws: Workspace, visit_id: str, version: int | None = None) -> bytes:
    """The report as a PDF: the same bytes each time for the same version of the same visit.

    A version that was issued comes from the store as it was given out, whatever a later version
    of the program would draw.
    """
    found = kept_or_undrawn(ws, visit_id, version)
    return found if isinstance(found, bytes) else _rendered(found.document, found.style)


def kept_or_undrawn(ws: Workspace, visit_id: str, version: int | None = None) -> bytes | Undrawn:
    """As :func:`report_pdf`, without drawing what is not kept."""
    visit = visiting.read(ws, visit_id)
    number = version or (visit.versions[-1].number if visit.versions else 0)
    kept = _kept(ws, visit_id, number)
    if kept is not None:
        return kept
    data = _data(ws, visit_id, version)
    return Undrawn(visit_report(data), _style(ws, visit_id, version))


def preview_pdf(ws: Workspace, visit_id: str) -> bytes:
    """The report as the note stands now, marked as a draft unless nothing changed since it was
    made final; of a withdrawn visit always marked as withdrawn."""
    visit = visiting.read(ws, visit_id)
    if visit.state in ("final", "issued"):
        return report_pdf(ws, visit_id)
    latest = visit.versions[-1] if visit.versions else None
    if visit.withdrawn and latest and dict(latest.answers) == dict(visit.answers):
        # It does not say that it was given out: only the bytes that were can say so.
        shown = replace(latest, issued_at="", issued_by="")
        style = house_style.house(ws, report_part(latest.facts))
        return _rendered(document_of(ws, visit, shown), style)
    work = visiting.open_visit(ws, visit_id)
    data = _from_draft(ws, visit, work.definition, work.answers, work.facts)
    return _rendered(visit_report(data), house_style.house(ws, report_facts(ws, visit)))


def write_report(
    ws: Workspace, visit_id: str, path: Path, version: int | None = None
) -> Outcome[Path]:
    """Write the report's PDF, whole or not at all."""
    return write_output(path, report_pdf(ws, visit_id, version))


def write_drawn(path: Path, pdf: bytes) -> Outcome[Path]:
    """Write the PDF that was shown, whole or not at all."""
    return write_output(path, pdf)


def issue(ws: Workspace, visit_id: str) -> Outcome[IssuedReport]:
    """Give the latest fixed version out: from now on its report is fixed, with its digest.

    UserError where the visit is not final, has changed since, was issued already, is a
    colleague's, or a step before the issue is still to be done
    (:mod:`ssio_desktop.services.issuing`).
    """
    visit = _ready(ws, visit_id)
    latest = visit.versions[-1]
    # A clock that was set back must not print a day of issue before the version was made.
    at = max(ws.moment(), latest.at, key=datetime.fromisoformat)
    checked = accuracy_gate.lines_for(ws, visit)
    issued = replace(latest, issued_at=at, issued_by=ws.officer, checked=checked)
    form = forms.definition(ws, visit.form)
    pdf = _rendered(
        visit_report(_from_version(ws, visit, form, issued)),
        house_style.house(ws, report_part(issued.facts)),
    )
    _refuse_unreadable(pdf)
    digest = hashlib.sha256(pdf).hexdigest()
    record: dict[str, Json] = {"at": at, "by": ws.officer, "sha256": digest}
    if checked:
        record["checked"] = list(checked)

    def still_ready() -> None:
        # Drawing takes a while, and another process may have issued it or changed it meanwhile.
        now = _ready(ws, visit_id)
        refuse_changed(visit, now)
        if accuracy_gate.lines_for(ws, now) != checked:
            raise UserError(
                say("A reply of the school was recorded meanwhile."),
                remedy=say("Look at it, then issue the report."),
                code="report.changed-meanwhile",
            )

    return ws.record(
        [
            Write(f"visit/{visit_id}", f"{ISSUED}.{latest.number}", record),
            *_keeping(visit_id, latest.number, pdf),
            *accuracy_gate.endings(ws, visit),
        ],
        IssuedReport(latest.number, digest, pdf),
        label=say(
            "Report of the visit to {text_of} issued",
            text_of=text_of(_school(latest.facts), "name"),
        ),
        kind="issued",
        guard=still_ready,
    )


def _refuse_unreadable(pdf: bytes) -> None:
    """UserError where the program would not read the file back: nothing is given out that nobody
    could check later."""
    from ssio_desktop.reports.reading import read_pdf  # noqa: PLC0415 (as for drawing)

    try:
        attached = read_pdf(pdf, NAME).attached
        if attached is not None:
            read_report_file(attached)
    except UserError as error:
        raise UserError(
            say("This report is too large to be checked by whoever gets it, and was not issued."),
            where=error.where or error.what,
            remedy=say(
                "Choose fewer of its pictures to be printed, or shorten its longest answers. Amend "
                "the note with that as the reason, make it final again and issue it."
            ),
            code="report.too-large",
        ) from error


def _ready(ws: Workspace, visit_id: str) -> Visit:
    """The visit, where its report may be issued now; else UserError with what stands against it."""
    visit = visiting.read(ws, visit_id)
    if visit.state != "final":
        words = {
            "draft": say("The note of visit is not final yet."),
            "amending": say("The note was changed since it was made final."),
            "issued": say("This version was issued already."),
            "withdrawn": say("This visit was withdrawn."),
        }
        remedies = {
            "draft": say("Make the note final first."),
            "amending": say("Make the note final first."),
            "withdrawn": say("If it was withdrawn by mistake, undo that first."),
        }
        raise UserError(
            words.get(visit.state, say("The report cannot be issued.")),
            remedy=remedies.get(visit.state, say("Amend the note if it has to change.")),
            code="report.not-final",
        )
    refuse_of_another(ws, visit)
    for each in issuing.hindrances(ws, visit):
        if each.stops:
            raise UserError(each.what, remedy=each.remedy, code=each.code)
    return visit


def version_data(ws: Workspace, visit: Visit, version: Version) -> VisitReportData:
    """What the report of a fixed version says. UserError where its form is not here."""
    return _from_version(ws, visit, forms.definition(ws, visit.form), version)


def drawn_from(data: VisitReportData, facts: Mapping[str, Json]) -> bytes:
    """A report drawn from what it says and the facts fixed for it."""
    return _rendered(visit_report(data), house_style.fixed_look(facts))


def kept_text(pdf: bytes) -> str:
    """A PDF as it is kept in an event; empty where it is too large for one."""
    text = base64.b64encode(pdf).decode("ascii")
    return text if len(text) <= LARGEST_KEPT else ""


def _keeping(visit_id: str, number: int, pdf: bytes) -> tuple[Write, ...]:
    """What keeps an issued PDF in the store; one too large for an event is drawn again instead."""
    text = kept_text(pdf)
    return (Write(f"visit/{visit_id}", f"{ISSUED_PDF}.{number}", text),) if text else ()


def _kept(ws: Workspace, visit_id: str, number: int) -> bytes | None:
    """The PDF of a version as it was issued, or None where it was not, or is not whole."""
    state = ws.store.state(f"visit/{visit_id}")
    issued, text = state.get(f"{ISSUED}.{number}"), state.text(f"{ISSUED_PDF}.{number}")
    if not state.text(SCHOOL):  # Not its own record: perhaps a report that was taken in.
        issued = read_reported(state).issues.get(str(number))
        text = state.text(f"{REPORT_PDF}.{number}")
    try:
        pdf = base64.b64decode(text, validate=True)
    except ValueError:
        return None
    digest = as_dict(issued).get("sha256")
    return pdf if pdf and hashlib.sha256(pdf).hexdigest() == digest else None


def suggested_name(ws: Workspace, visit_id: str) -> str:
    """A file name for a report: school, date, version."""
    visit = visiting.read(ws, visit_id)
    work = visiting.open_visit(ws, visit_id)
    return file_name(
        work.school_name, visit.date, visit.versions[-1].number if visit.versions else 0
    )


def file_name(school: str, day: date | None, version: int) -> str:
    """A file name for a report: school, date, version (0 for a draft)."""
    name = "-".join("".join(c if c.isalnum() else " " for c in school).split())
    on = day.isoformat() if day else "undated"
    return cut(f"{name}-{on}{f'-v{version}' if version else '-draft'}.pdf")


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
            say("This visit has no version {number}.", number=number),
            remedy=say("Its versions are 1 to {count}.", count=len(visit.versions))
            if len(visit.versions) > 1
            else say("Its only version is 1.")
            if visit.versions
            else say("It was not made final yet."),
            code="report.no-version",
        )
    return _from_version(ws, visit, forms.definition(ws, visit.form), version)


def _from_version(
    ws: Workspace, visit: Visit, form: FormDefinition, version: Version
) -> VisitReportData:
    form_part = version.facts.get("form")
    earlier = [each for each in visit.versions if each.number <= version.number]
    return report_data(
        visit,
        form,
        version.answers,
        form_part if isinstance(form_part, dict) else {},
        _with_pictures(ws, report_part(version.facts)),
        when=datetime.fromisoformat(version.at),
        version=version,
        history=version_notes(earlier),
        form_digest=forms.digest_of(ws, visit.form),
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
    return report_data(
        visit,
        form,
        answers,
        facts,
        _with_pictures(ws, report_facts(ws, visit)),
        when=Stamp.parse(max(drafts + stamps)).moment(),
        version=None,
        history=version_notes(visit.versions),
        form_digest=forms.digest_of(ws, visit.form),
    )


def _with_pictures(ws: Workspace, facts: Mapping[str, Json]) -> dict[str, Json]:
    """The facts with the pictures that the report prints: its logo, and those attached."""
    found = attachments.pictures(ws, facts)
    return {**house_style.with_picture(ws, facts), **({PICTURES: found} if found else {})}


def _style(ws: Workspace, visit_id: str, number: int | None) -> HouseStyle:
    visit = visiting.read(ws, visit_id)
    version = visit.version(number) if number else (visit.versions[-1] if visit.versions else None)
    facts = report_part(version.facts) if version else report_facts(ws, visit)
    return house_style.house(ws, facts)


def _school(facts: Mapping[str, Json]) -> dict[str, Json]:
    return school_of(report_part(facts))
