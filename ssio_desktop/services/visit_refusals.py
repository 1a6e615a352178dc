"""What stands against changing a visit here: whose it is, and what is known of it."""

from __future__ import annotations

from ssio_desktop.domain.events import Json, canonical
from ssio_desktop.domain.visits import Visit
from ssio_desktop.errors import UserError
from ssio_desktop.services import setting_up
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

LARGEST_ENTRY = 900_000
"""Bytes of one value that a return takes along with all that stands beside it in its line."""


def may_finish(ws: Workspace, visit: Visit) -> bool:
    """Whether a visit is for the person here to make final and to issue: its officer, and who
    typed a colleague's paper note in. One of no officer is everybody's."""
    typed_by = visit.paper.typed_by if visit.paper else ""
    return ws.officer in (visit.officer, typed_by) or not visit.officer


def refuse_of_another(ws: Workspace, visit: Visit) -> None:
    """UserError where a visit is a colleague's, whose it is to make it final and to issue it. Who
    typed a colleague's paper note in may finish it."""
    if visit.from_report or may_finish(ws, visit):
        return
    raise UserError(
        say(
            "This is the visit of {name}. Only its officer makes it final and issues its report.",
            name=setting_up.officer(ws, visit.officer).name or visit.officer,
        ),
        remedy=say("If it is yours now, take the visit over first, with a reason."),
        code="visit.not-yours",
    )


def refuse_changed(before: Visit, now: Visit) -> None:
    """UserError where a visit is no longer as it was read, as after a change in another window."""
    if now != before:
        raise UserError(
            say("The visit was changed meanwhile, in another window or program."),
            remedy=say("Look at it once more and do it again."),
            code="visit.changed-meanwhile",
        )


def refuse_too_long(version: Json) -> None:
    """UserError where no return could carry a note and no report of it be checked."""
    size = len(canonical(version).encode())
    if size > LARGEST_ENTRY:
        raise UserError(
            say(
                "This note has {size} kB of text, more than a return can carry ({most} kB).",
                size=-(-size // 1000),
                most=LARGEST_ENTRY // 1000,
            ),
            remedy=say(
                "Shorten its longest answers, or add long papers as attachments. Then make it "
                "final."
            ),
            code="visit.too-long",
        )


def refuse_from_report(visit: Visit) -> None:
    """UserError where a visit is known from its report alone: it is read here, not changed."""
    if visit.from_report:
        raise UserError(
            say("This visit is known here from its report alone and cannot be changed here."),
            remedy=say("Change it where it was written, or take in the return that holds it."),
            code="visit.from-report",
        )
