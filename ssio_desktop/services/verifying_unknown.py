"""What a PDF is whose visit is not known here: drawn again from its own data and compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ssio_desktop.errors import UserError
from ssio_desktop.reports.content import PRODUCER
from ssio_desktop.services import forms, reporting, schools
from ssio_desktop.services.report_file_reading import ReportFile
from ssio_desktop.services.report_identity import carried_identity
from ssio_desktop.services.verification import Verification
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

_ODD = (AttributeError, IndexError, KeyError, RecursionError, TypeError, ValueError)
"""What data raises that is in order piece by piece and yet makes no report."""

_Drawn = Literal["the same", "packed anew", "otherwise"]


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that was looked at. visit: id, or empty; number: of the version, 0 where unknown."""

    data: bytes
    sha256: str
    producer: str
    visit: str
    carried: ReportFile | None


def of_unknown_visit(ws: Workspace | None, looked: Looked) -> Verification:
    """What a file is by itself, and whether its visit can be taken in from it."""
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
            (
                say("Only reports of visits that were issued are kept with their digest."),
                say("A draft that a school has filled in is taken in under Factual accuracy."),
            ),
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
    drawn, why_not = _drawn_again(ws, carried, looked.data)
    if drawn == "otherwise":
        return Verification(
            "doubtful",
            say("Whether this report is as it was issued cannot be confirmed here."),
            looked.sha256,
            (lead, why_not),
            identity,
            carried=carried,
        )
    hindrance = why_not or _hindrance(ws, carried, looked.data)
    more: tuple[str, ...] = (
        say("Whether it was issued so, only the store of the officer who wrote it can tell."),
    )
    if drawn == "packed anew":
        more += (say("This is a copy that another program saved or added to."),)
    return Verification(
        "unknown",
        say("This is a report of a visit that is not known here. Its pages say what its data say."),
        looked.sha256,
        more,
        identity,
        carried=carried,
        can_take_in=not hindrance,
        hindrance=hindrance,
    )


def _drawn_again(ws: Workspace | None, carried: ReportFile, data: bytes) -> tuple[_Drawn, str]:
    """Whether the file is, byte for byte, what the program draws from its data; else what stands
    against it, in words."""
    from ssio_desktop.reports.reading import same_content  # noqa: PLC0415 (as above)

    if ws is None or forms.digest_of(ws, carried.form) != carried.form_sha256:
        return (
            "otherwise",
            say("The form that it was written in is not here, so it cannot be drawn again."),
        )
    try:
        again = reporting.drawn_from(
            carried.report(forms.definition(ws, carried.form)), carried.facts
        )
    except (*_ODD, UserError):
        return "otherwise", say("Its data cannot be made into a report again.")
    if again == data:
        return "the same", ""
    if same_content(again, data):
        return "packed anew", say("Ask for the very file that was issued.")
    return "otherwise", (
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
