"""The draft that goes to a school: a version's report with numbered passages, a letter, a form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from ssio_desktop.domain.accuracy import Check, Passage, Sent, reference_of
from ssio_desktop.domain.visits import Version, Visit, named
from ssio_desktop.errors import UserError
from ssio_desktop.reports.accuracy_form import (
    CHECK,
    DIGEST,
    VERSION,
    VISIT,
    AccuracyData,
    accuracy_document,
)
from ssio_desktop.reports.content import Document
from ssio_desktop.reports.passages import NumberedPassage, numbered
from ssio_desktop.reports.style import HouseStyle
from ssio_desktop.services import forms, reporting
from ssio_desktop.services.proposed_names import cut
from ssio_desktop.services.report_data import (
    GROUPS,
    as_dict,
    report_part,
    school_of,
    text_of,
)
from ssio_desktop.services.visit_facts import AGREED, CARRIED
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say
from ssio_desktop.xforms.outline import Answer, Block, Section, Table, as_text
from ssio_desktop.xforms.session import FormSession

_PARTS = {
    "Pupil groups": GROUPS,
    "Actions agreed at this visit": AGREED,
    "Actions from the last visit": CARRIED,
}
"""Headings that the report gives itself, and where the form asks for what stands under them."""


def passages_of(ws: Workspace, visit: Visit, version: Version) -> tuple[Passage, ...]:
    """The numbered passages of a fixed version, each with the question it answers."""
    _, found = numbered(reporting.report_document(ws, visit.id, version.number))
    return _with_paths(found, _labels(_session(ws, visit, version)))


def draft_pdf(ws: Workspace, visit: Visit, check: Check) -> bytes:
    """The draft of a check as a PDF with its form, the same bytes each time."""
    return drawn(ws, visit, check.id, check.sent)


def drawn(ws: Workspace, visit: Visit, check_id: str, sent: Sent) -> bytes:
    """Draw the draft as it is being sent. UserError where the visit has no such version."""
    version = visit.version(sent.version)
    if version is None:
        raise UserError(
            say("This visit has no version {version}.", version=sent.version),
            remedy=say("It may come with a colleague’s file. Import that first."),
            code="report.no-version",
        )
    report, passages = numbered(_as_draft(ws, visit, version))
    facts = report_part(version.facts)
    officer, authority = as_dict(facts.get("officer")), as_dict(facts.get("authority"))
    school = school_of(facts)
    data = AccuracyData(
        report=report,
        passages=passages,
        school=text_of(school, "name"),
        urn=visit.urn,
        to=sent.to,
        officer=text_of(officer, "name"),
        role=text_of(officer, "role"),
        authority=text_of(authority, "name"),
        day=sent.day,
        due=sent.due,
        days=sent.days,
        why=sent.why,
        address=sent.address,
        reference=reference_of(check_id),
        when=datetime.fromisoformat(sent.at),
        identity={
            VISIT: visit.id,
            CHECK: check_id,
            VERSION: str(sent.version),
            DIGEST: sent.digest,
        },
    )
    # Drawing takes its libraries with it, which a start without a document does not need.
    from ssio_desktop.reports.pdf import render_pdf  # noqa: PLC0415

    style = HouseStyle(authority=text_of(authority, "name"))
    return render_pdf(accuracy_document(data), style)


def suggested_name(ws: Workspace, visit_id: str) -> str:
    """A file name for a draft: school, day, version."""
    name = reporting.suggested_name(ws, visit_id).removesuffix(".pdf")
    return cut(f"{name}-to-check.pdf")


def texts_now(ws: Workspace, visit: Visit) -> dict[str, str]:
    """What each passage says in the note as it stands now, by key.

    The facts about the school and the judgement are those of the latest version.
    """
    latest = visit.versions[-1]
    now = Version(
        latest.number, latest.at, latest.by, visit.answers, latest.facts, latest.reason, ""
    )
    _, found = numbered(reporting.document_of(ws, visit, now))
    placed = _with_paths(found, _labels(_session(ws, visit, now)))
    return {passage.key: passage.text for passage in placed}


def _as_draft(ws: Workspace, visit: Visit, version: Version) -> Document:
    """The report as it was before it was issued, whatever became of it since."""
    unissued = Version(
        version.number, version.at, version.by, version.answers, version.facts, version.reason, ""
    )
    return reporting.document_of(ws, visit, unissued)


def _session(ws: Workspace, visit: Visit, version: Version) -> FormSession:
    facts = version.facts.get("form")
    day = named(version.answers, "visit_date")
    today = date.fromisoformat(str(day)) if day else datetime.fromisoformat(version.at).date()
    return FormSession(
        forms.definition(ws, visit.form),
        version.answers,
        facts=facts if isinstance(facts, dict) else {},
        today=today,
    )


def _labels(session: FormSession) -> list[tuple[str, str]]:
    """Label and path of all that the form says, in its order."""

    def walk(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
        for block in blocks:
            match block:
                case Answer(path, label):
                    yield label, path
                case Table(path, title):
                    yield title, path
                case Section(_, _, inner):
                    yield from walk(inner)

    return list(walk(as_text(session)))


def _with_paths(
    found: Iterable[NumberedPassage], labels: list[tuple[str, str]]
) -> tuple[Passage, ...]:
    """Passages with the first question of their title that no other passage has taken."""
    left = list(labels)
    keys: dict[str, int] = {}
    made: list[Passage] = []
    for each in found:
        path = _PARTS.get(each.section, "")
        if not path:
            taken = next((pair for pair in left if pair[0] == each.title), None)
            if taken is not None:
                left.remove(taken)
                path = taken[1]
        key = path or each.whole_title
        keys[key] = keys.get(key, 0) + 1
        if keys[key] > 1:
            key = f"{key} ({keys[key]})"
        made.append(Passage(each.number, key, each.whole_title, each.text, path))
    return tuple(made)
