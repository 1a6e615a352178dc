"""What was done lately, and taking it back. Nothing is removed: an undo is a change like any."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssio_desktop.domain.accuracy_records import ACCURACY, SENT, read_checks
from ssio_desktop.domain.clock import Stamp
from ssio_desktop.domain.events import EntityState, Event
from ssio_desktop.domain.visits import FINAL, SCHOOL, Visit, read_visit
from ssio_desktop.domain.voices.guarding import LEAST
from ssio_desktop.domain.voices.records import (
    CLOSED,
    GIVEN,
    RETURN,
    ROUND,
    read_return,
    read_round,
)
from ssio_desktop.errors import UserError
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import UNDOABLE, Workspace, outcome
from ssio_desktop.store.arrivals import came_in
from ssio_desktop.store.log import Batch
from ssio_desktop.wording import say

_LOOKED_AT = 200
REMEDIES = {
    "issued": say(
        "A report that was given out is amended: change the note and make it final again."
    ),
    "return-made": say("Make another return; it carries the next number."),
}


@dataclass(frozen=True, slots=True)
class Done:
    """One change as the undo list shows it."""

    batch: str
    label: str
    kind: str
    at: datetime
    is_undone: bool


def recent_changes(ws: Workspace, limit: int = 50) -> tuple[Done, ...]:
    """The latest changes made here, newest first. Undoings are marks on what they undid."""
    return tuple(
        Done(
            batch.id,
            batch.label,
            batch.kind,
            Stamp.parse(batch.made_at).moment(),
            ws.store.is_undone(batch.id),
        )
        for batch in ws.store.batches(limit, without="undo")
    )


def undo(ws: Workspace, batch: str) -> Outcome[int]:
    """Take one change back. The value is how many places were left alone, having changed since.

    UserError where it cannot be taken back: a report that was given out, a return that was made,
    what the store itself rests on, and a file of a colleague that a later one of theirs rests on.
    """
    found = ws.store.batch(batch)
    if found is not None:
        _refuse_fixed(ws, found)
    done, left_alone = ws.store.undo(batch)
    label = (
        say("Undone: {label}", label=done.batch.label)
        if done.batch
        else say("Nothing was left to undo")
    )
    return outcome(done, len(left_alone), label)


def undo_latest(ws: Workspace) -> Outcome[int]:
    """Take back the latest change that is not undone. UserError where there is none, or where the
    latest cannot be taken back; nothing older is taken back in its place."""
    for change in recent_changes(ws, _LOOKED_AT):
        if not change.is_undone:
            return undo(ws, change.batch)
    raise UserError(say("There is nothing to undo."), code="undo.nothing")


def _refuse_fixed(ws: Workspace, batch: Batch) -> None:
    if batch.kind not in UNDOABLE:
        raise UserError(
            say("This cannot be undone: {label}.", label=batch.label),
            remedy=REMEDIES.get(batch.kind, say("Correct it by a new change instead.")),
            code="undo.fixed",
        )
    if came_in(ws.store.db, batch.id):
        _refuse_followed(ws, batch)
        return
    _refuse_shown(ws, batch)
    for event in ws.store.events_of(batch.id):
        if event.kind != "visit":
            continue
        state = ws.store.state(event.entity)
        visit = read_visit(state)
        _refuse_answered(state, visit, event, batch)
        begins = event.path == SCHOOL and visit.versions
        number = event.path.partition(".")[2]
        version = visit.version(int(number)) if number.isdigit() else None
        fixes = event.path.startswith(f"{FINAL}.") and version is not None and version.is_issued
        if begins or fixes:
            raise UserError(
                say(
                    "This cannot be undone: {label}. The visit was made final since.",
                    label=batch.label,
                )
                if begins
                else say(
                    "This cannot be undone: {label}. Its report was given out.", label=batch.label
                ),
                remedy=say("Amend the note, or withdraw the visit with a reason."),
                code="undo.fixed",
            )


def _refuse_followed(ws: Workspace, batch: Batch) -> None:
    """A file holds everything that its sender's files before it did: taking back one below another
    would take away what the later one brought too."""
    rows = ws.store.db.conn.execute(
        "SELECT l.id, l.label FROM batches b JOIN batches l ON l.seq > b.seq AND l.kind = b.kind "
        "AND json_extract(l.source, '$.device') = json_extract(b.source, '$.device') "
        "AND coalesce(json_extract(l.source, '$.kind'), '') = "
        "coalesce(json_extract(b.source, '$.kind'), '') WHERE b.id = ? ORDER BY l.seq DESC",
        (batch.id,),
    ).fetchall()
    for later, label in rows:
        if not ws.store.is_undone(later):
            raise UserError(
                say("This cannot be undone before a later file of the same sender."),
                where=str(label),
                remedy=say("Undo that one first."),
                code="undo.followed",
            )


def _refuse_shown(ws: Workspace, batch: Batch) -> None:
    """What a questionnaire said stays as it was shown: with one return more or less, the difference
    would be somebody's answer."""
    for event in ws.store.events_of(batch.id):
        if event.kind not in (ROUND, RETURN) or event.path not in (CLOSED, GIVEN):
            continue
        entity, key = event.entity, event.key
        if event.kind == RETURN:
            given = read_return(ws.store.state(entity))
            entity = f"{ROUND}/{given.round}" if given is not None else ""
        asked = read_round(ws.store.state(entity)) if entity else None
        if asked is None or len(asked.counted) < LEAST:
            continue
        if event.kind == ROUND or key in asked.counted:
            raise UserError(
                say(
                    "This cannot be undone: {label}. The answers were shown since.",
                    label=batch.label,
                ),
                remedy=say("Take the questionnaire back with a reason, and ask again."),
                code="undo.fixed",
            )


def _refuse_answered(state: EntityState, visit: Visit, event: Event, batch: Batch) -> None:
    """A draft that went to a school is taken back until something came of it."""
    place = event.path.split(".")
    if place[0] != ACCURACY or place[-1] != SENT:
        return
    for check in read_checks(state):
        told = any(v.is_issued and v.number >= check.sent.version for v in visit.versions)
        if check.id == place[1] and (check.replies or check.closed or told):
            raise UserError(
                say(
                    "This cannot be undone: {label}. Something came of it since.", label=batch.label
                ),
                remedy=say("The check is told of as it was; answer it or end it."),
                code="undo.fixed",
            )
