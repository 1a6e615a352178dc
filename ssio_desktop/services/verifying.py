"""Says of a PDF whether it is a report as it was issued, which, and what was amended since.

A file is known by its digest, which the store keeps of every report given out. Everything else
about it is read as what it is: a file from outside.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from ssio_desktop.domain.events import EntityState
from ssio_desktop.domain.identity import is_id
from ssio_desktop.domain.reported import FROM_REPORT
from ssio_desktop.domain.visits import (
    ISSUED,
    Visit,
    read_visit,
)
from ssio_desktop.errors import SurroundingsError, UserError
from ssio_desktop.reports.content import PRODUCER
from ssio_desktop.services import forms, reporting, schools
from ssio_desktop.services.report_changes import changes_since, differences
from ssio_desktop.services.report_data import as_dict
from ssio_desktop.services.report_file import NAME
from ssio_desktop.services.report_file_reading import ReportFile, read_report_file
from ssio_desktop.services.report_identity import carried_identity, identity_of, of_version
from ssio_desktop.services.verification import ReportIdentity, Verdict, Verification
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

LARGEST_FILE = 16 * 1024 * 1024
"""Bytes of a file that is looked at at all."""

_ODD = (AttributeError, IndexError, KeyError, RecursionError, TypeError, ValueError)
"""What data raises that is in order piece by piece and yet makes no report."""


@dataclass(frozen=True, slots=True)
class _Looked:
    """A file that was looked at. visit: id, or empty; number: of the version, 0 where unknown."""

    data: bytes
    sha256: str
    producer: str
    visit: str
    carried: ReportFile | None


def verify(ws: Workspace | None, source: Path | bytes) -> Verification:
    """What this file is. Without a store: what it is by itself.

    Never fails for what is in the file; SurroundingsError where it cannot be fetched.
    """
    data = source if isinstance(source, bytes) else fetched(source)
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        looked = _look(data, sha256)
    except UserError as error:
        found = ws and _found_by_digest(ws, sha256)
        if not found:
            more = tuple(part for part in (error.where, error.remedy) if part)
            verdict: Verdict = "foreign" if error.code == "verify.not-pdf" else "unreadable"
            return Verification(verdict, error.what, sha256, more)
        looked = _Looked(data, sha256, "", found, None)
    state = _state(ws, looked.visit)
    if ws is None or state is None:
        return _unknown(ws, looked)
    return _known(ws, state, looked)


def fetched(path: Path) -> bytes:
    """The bytes of a file, or as many of them as show that it is too large.

    SurroundingsError where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as problem:
        raise SurroundingsError(
            say("The file cannot be read."),
            where=str(path),
            remedy=say("Check that it is still there and that its disk or stick is connected."),
            code="verify.unreadable",
        ) from problem


def _look(data: bytes, sha256: str) -> _Looked:
    from ssio_desktop.reports.reading import read_pdf  # noqa: PLC0415 (pikepdf: as for drawing)

    read = read_pdf(data, NAME)
    carried = read_report_file(read.attached) if read.attached is not None else None
    visit = carried.visit if carried else read.identifier
    return _Looked(data, sha256, read.producer, visit if is_id(visit) else "", carried)


def _state(ws: Workspace | None, visit: str) -> EntityState | None:
    if ws is None or not visit:
        return None
    state = ws.store.state(f"visit/{visit}")
    return state if read_visit(state).urn else None


def _found_by_digest(ws: Workspace, sha256: str) -> str:
    """The visit whose report had this digest when it was issued; empty where there is none."""
    for entity, _, value in ws.store.values_under("visit", ISSUED):
        if as_dict(value).get("sha256") == sha256:
            return entity.partition("/")[2]
    return ""


# --- files of visits that are known here ---------------------------------------------------


def _known(ws: Workspace, state: EntityState, looked: _Looked) -> Verification:
    visit = read_visit(state)
    number = _issued_as(ws, state, looked.sha256)
    if number is not None:
        return _genuine(ws, visit, number, looked)
    carried = looked.carried
    identity = identity_of(ws, visit, carried)
    if carried is not None and carried.state != "issued":
        return _draft(ws, visit, carried, looked, identity)
    differing = differences(ws, visit, carried) if carried else ()
    version = visit.version(carried.number) if carried else None
    if carried is not None and version is None:
        what = say(
            "This is not a report as it was issued: there is no version {number} here.",
            number=carried.number,
        )
        more: tuple[str, ...] = (
            say("The visit is known here, but this version of its report is not."),
        )
        more += (
            say("It may have been issued on another machine; its return has not been taken in."),
        )
    elif version is not None and not version.is_issued:
        what = say("This is not a report as it was issued: this version was never issued here.")
        more = (say("It says of itself that it was given out."),)
    elif carried is None:
        what = say("This is not a report as it was issued.")
        more = (
            say(
                "It says that it is of a visit known here, but no report with these bytes was "
                "given out, and it carries no data to compare."
            ),
        )
    elif differing:
        what = say("This report was altered since it was issued: its data differ from the record.")
        more = ()
    elif _is_resaved(ws, visit, carried.number, looked.data):
        what = say("This is a copy that another program saved, not the file that was issued.")
        more = (say("Its pages and its data are those of the report as issued."),)
    else:
        what = say(
            "This report was altered since it was issued: its pages or properties were changed."
        )
        more = (say("The data that it carries are those of the record. Do not rely on its pages."),)
    return Verification(
        "altered",
        what,
        looked.sha256,
        more,
        identity,
        known_here=True,
        amendments=changes_since(ws, visit, carried.number) if carried else (),
        differences=differing,
        carried=carried,
    )


def _issued_as(ws: Workspace, state: EntityState, sha256: str) -> int | None:
    """The version that was given out as these bytes, whatever became of its record since."""
    for path in state.paths:
        first, _, number = path.partition(".")
        if first not in (ISSUED, FROM_REPORT) or not number.isdigit():
            continue
        for event in ws.store.history(state.entity, path):
            if as_dict(event.value).get("sha256") == sha256:
                return int(number)
    return None


def _genuine(ws: Workspace, visit: Visit, number: int, looked: _Looked) -> Verification:
    amendments = changes_since(ws, visit, number)
    verdict: Verdict = "amended" if amendments else "issued"
    more: list[str] = []
    if visit.withdrawn:
        verdict = "withdrawn"
        what = say("This is a report exactly as it was issued, but its visit was withdrawn since.")
        more.append(say("Reason: {withdrawn}", withdrawn=visit.withdrawn))
    elif amendments:
        what = say(
            "This is version {number} exactly as it was issued. It has been amended since.",
            number=number,
        )
        if not amendments[-1].is_issued:
            more.append(say("The newest version has not been issued yet."))
    else:
        what = say(
            "This is version {number} exactly as it was issued, and the latest version.",
            number=number,
        )
    if visit.state == "amending":
        more.append(say("The note is being amended at present."))
    version = visit.version(number)
    if version is None or not version.is_issued:
        more.append(say("The record that it was issued has been taken back since."))
    if visit.from_report:
        more.append(say("The visit is known here from this report alone, not from its own record."))
    identity = identity_of(ws, visit, looked.carried)
    if version is not None:
        identity = of_version(ws, visit, version, identity)
    return Verification(
        verdict,
        what,
        looked.sha256,
        tuple(more),
        identity,
        known_here=True,
        amendments=amendments,
        carried=looked.carried,
    )


def _draft(
    ws: Workspace,
    visit: Visit,
    carried: ReportFile,
    looked: _Looked,
    identity: ReportIdentity | None,
) -> Verification:
    issued = [version for version in visit.versions if version.is_issued]
    more: list[str] = []
    if issued:
        more.append(
            say(
                "The visit’s report was issued since, last as version {number}.",
                number=issued[-1].number,
            )
        )
    if visit.withdrawn:
        more.append(say("The visit was withdrawn: {withdrawn}", withdrawn=visit.withdrawn))
    return Verification(
        "draft",
        say("This is a draft. It was never issued."),
        looked.sha256,
        tuple(more),
        identity,
        known_here=True,
        differences=differences(ws, visit, carried, latest=True),
        carried=carried,
    )


def _is_resaved(ws: Workspace, visit: Visit, number: int, data: bytes) -> bool:
    from ssio_desktop.reports.reading import same_content  # noqa: PLC0415 (as above)

    return same_content(reporting.report_pdf(ws, visit.id, number), data)


# --- files of visits that are not known here -------------------------------------------------


def _unknown(ws: Workspace | None, looked: _Looked) -> Verification:
    carried = looked.carried
    if carried is None:
        if looked.producer != PRODUCER:
            return Verification(
                "foreign", say("This PDF was not made by the program."), looked.sha256
            )
        return Verification(
            "other",
            say("This document was made by the program, but it carries no data of a visit."),
            looked.sha256,
            (say("Only reports of visits that were issued are kept with their digest."),),
        )
    identity = carried_identity(ws, carried)
    lead = (
        say("The visit is not in this store.")
        if ws is not None
        else say("The visit was not looked up, as no store was named.")
    )
    if carried.state != "issued":
        what = say("This is a draft. It was never issued.")
        return Verification("draft", what, looked.sha256, (lead,), identity, carried=carried)
    confirmed, why_not = _drawn_again(ws, carried, looked.data)
    if not confirmed:
        return Verification(
            "doubtful",
            say("Whether this report is as it was issued cannot be confirmed here."),
            looked.sha256,
            (lead, why_not),
            identity,
            carried=carried,
        )
    hindrance = _hindrance(ws, carried, looked.data)
    return Verification(
        "unknown",
        say("This is a report of a visit that is not known here. Its pages say what its data say."),
        looked.sha256,
        (say("Whether it was issued so, only the store of the officer who wrote it can tell."),),
        identity,
        carried=carried,
        can_take_in=not hindrance,
        hindrance=hindrance,
    )


def _drawn_again(ws: Workspace | None, carried: ReportFile, data: bytes) -> tuple[bool, str]:
    """Whether the file is what the program draws from its data; else why it cannot be said."""
    from ssio_desktop.reports.reading import same_content  # noqa: PLC0415 (as above)

    if ws is None or forms.digest_of(ws, carried.form) != carried.form_sha256:
        return False, say(
            "The form that it was written in is not here, so it cannot be drawn again."
        )
    try:
        again = reporting.drawn_from(
            carried.report(forms.definition(ws, carried.form)), carried.facts
        )
    except (*_ODD, UserError):
        return False, say("Its data cannot be made into a report again.")
    if again == data or same_content(again, data):
        return True, ""
    return False, (
        say(
            "Drawn again from its data it comes out otherwise: it was altered, or drawn by "
            "another version of the program."
        )
    )


def _hindrance(ws: Workspace | None, carried: ReportFile, data: bytes) -> str:
    """What stands against taking the visit in; empty where nothing does."""
    if ws is None:
        return say("Open a store first.")
    if not reporting.kept_text(data):
        return say("The report is too large to be kept.")
    try:
        schools.school(ws, carried.urn)
    except UserError:
        return say(
            "Import the register that holds the school with URN {urn} first.", urn=carried.urn
        )
    return ""
