"""Says of a PDF whether it is a report as it was issued, which, and what was amended since.

A file is known by its digest, which the store keeps of every report given out. Everything else
about it is read as what it is: a file from outside.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from ssio_desktop.domain.clock import Stamp
from ssio_desktop.domain.events import EntityState, Event, Json
from ssio_desktop.domain.identity import is_id
from ssio_desktop.domain.reported import FROM_REPORT
from ssio_desktop.domain.visits import (
    ANSWERS,
    ISSUED,
    Visit,
    read_visit,
)
from ssio_desktop.errors import SurroundingsError, UserError
from ssio_desktop.services import reporting, setting_up
from ssio_desktop.services.report_changes import changes_since, differences
from ssio_desktop.services.report_data import as_dict, day_in_words, text_of
from ssio_desktop.services.report_file import NAME
from ssio_desktop.services.report_file_reading import ReportFile, read_report_file
from ssio_desktop.services.report_identity import identity_of, of_version
from ssio_desktop.services.verification import ReportIdentity, Verdict, Verification
from ssio_desktop.services.verifying_unknown import Looked, of_unknown_visit
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

LARGEST_FILE = 16 * 1024 * 1024
"""Bytes of a file that is looked at at all."""


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
            more = tuple(_sentence(part) for part in (error.where, error.remedy) if part)
            verdict: Verdict = "foreign" if error.code == "verify.not-pdf" else "unreadable"
            return Verification(verdict, error.what, sha256, more)
        looked = Looked(data, sha256, "", found, None)
    state = _state(ws, looked.visit)
    if ws is None or state is None:
        return of_unknown_visit(ws, looked)
    return _known(ws, state, looked)


def _sentence(text: str) -> str:
    """A fragment, such as what is wrong with a file, so that it can stand among sentences."""
    ended = text if text.endswith((".", "!", "?", "…")) else text + "."
    return ended[:1].upper() + ended[1:]


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


def _look(data: bytes, sha256: str) -> Looked:
    from ssio_desktop.reports.reading import read_pdf  # noqa: PLC0415 (pikepdf: as for drawing)

    read = read_pdf(data, NAME)
    carried = read_report_file(read.attached) if read.attached is not None else None
    visit = carried.visit if carried else read.identifier
    return Looked(data, sha256, read.producer, visit if is_id(visit) else "", carried)


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


def _known(ws: Workspace, state: EntityState, looked: Looked) -> Verification:
    visit = read_visit(state)
    if visit.from_report:
        return _known_from_report(ws, state, visit, looked)
    issue = _issued_as(ws, state, looked.sha256)
    if issue is not None:
        return _genuine(ws, state, visit, issue, looked)
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


def _issued_as(ws: Workspace, state: EntityState, sha256: str) -> Event | None:
    """The record of giving these bytes out, whatever became of it since. What was taken in from a
    report is no such record: anybody can draw one."""
    for path in state.paths:
        first, _, number = path.partition(".")
        if first != ISSUED or not number.isdigit():
            continue
        for event in ws.store.history(state.entity, path):
            if as_dict(event.value).get("sha256") == sha256:
                return event
    return None


def _genuine(
    ws: Workspace, state: EntityState, visit: Visit, issue: Event, looked: Looked
) -> Verification:
    number = int(issue.path.partition(".")[2])
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
    if visit.state == "amending" or _is_typed_in(ws, visit):
        more.append(say("The note is being amended at present."))
    version = visit.version(number)
    if version is None or not version.is_issued:
        more.append(say("The record that it was issued has been taken back since."))
    issued_by = as_dict(issue.value)
    more += _other_issues(ws, state, issue)
    identity = identity_of(ws, visit, looked.carried)
    if version is not None:
        shown = replace(
            version,
            issued_at=text_of(issued_by, "at"),
            issued_by=text_of(issued_by, "by"),
        )
        identity = of_version(ws, visit, shown, identity)
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


def _is_typed_in(ws: Workspace, visit: Visit) -> bool:
    """Whether something was typed that is no event yet and says another thing than the record."""
    lead = f"{ANSWERS}."
    return any(
        draft.path.startswith(lead) and draft.value != visit.answers.get(draft.path[len(lead) :])
        for draft in ws.store.drafts(f"visit/{visit.id}")
    )


def _other_issues(ws: Workspace, state: EntityState, issue: Event) -> tuple[str, ...]:
    """That the same version was given out more than once, as other files; by whom and when."""
    digests = {
        text_of(as_dict(event.value), "sha256"): as_dict(event.value)
        for event in ws.store.history(state.entity, issue.path)
        if as_dict(event.value).get("sha256")
    }
    if len(digests) < 2:
        return ()
    return (
        say("This version was issued more than once, and the files differ."),
        say("This one was issued {by_and_when}.", by_and_when=_by_and_when(ws, issue.value)),
        *(
            say("Another was issued {by_and_when}.", by_and_when=_by_and_when(ws, value))
            for digest, value in sorted(digests.items())
            if digest != as_dict(issue.value).get("sha256")
        ),
    )


def _by_and_when(ws: Workspace, value: Json) -> str:
    """``by Officer North on 14 October 2026``, of a record of issue."""
    by, at = text_of(as_dict(value), "by"), text_of(as_dict(value), "at")
    return say(
        "by {name} on {day}", name=setting_up.officer(ws, by).name or by, day=_day_in_words(at)
    )


def _day_in_words(moment: str) -> str:
    try:
        return day_in_words(datetime.fromisoformat(moment).date())
    except ValueError:
        return moment[:40]


def _known_from_report(
    ws: Workspace, state: EntityState, visit: Visit, looked: Looked
) -> Verification:
    """Of a visit whose own record is not here: whether it is the file that was taken in, never
    whether it was issued."""
    carried = looked.carried
    identity = identity_of(ws, visit, carried)
    for number, record in state.under(FROM_REPORT).items():
        if as_dict(record).get("sha256") != looked.sha256:
            continue
        taken_in = state.paths[f"{FROM_REPORT}.{number}"].latest
        day = Stamp.parse(taken_in.stamp).moment().date()
        return Verification(
            "reported",
            say("This is the report as it was taken in here on {day}.", day=day_in_words(day)),
            looked.sha256,
            (
                say(
                    "The visit is known here from its report alone. Whether it was issued so, only "
                    "the store of the officer who wrote it, or that officer’s return, can tell."
                ),
            ),
            identity,
            known_here=True,
            carried=carried,
        )
    if carried is not None and carried.state != "issued":
        return _draft(ws, visit, carried, looked, identity)
    return Verification(
        "doubtful",
        say("This is not the report from which the visit was taken in here."),
        looked.sha256,
        (
            say(
                "Which of the two was issued, only the store of the officer who wrote it, or that "
                "officer’s return, can tell."
            ),
        ),
        identity,
        known_here=True,
        differences=differences(ws, visit, carried) if carried else (),
        carried=carried,
        hindrance=say(
            "Take in the return of the officer who wrote it, or undo the taking in of the other "
            "report first."
        ),
    )


def _draft(
    ws: Workspace,
    visit: Visit,
    carried: ReportFile,
    looked: Looked,
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
