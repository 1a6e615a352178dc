"""What was done lately, and taking it back. Nothing is removed: an undo is a change like any."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssio_desktop.domain.clock import Stamp
from ssio_desktop.errors import UserError
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace, outcome


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
        for batch in ws.store.batches(limit)
        if batch.kind != "undo"
    )


def undo(ws: Workspace, batch: str) -> Outcome[int]:
    """Take one change back. The value is how many places were left alone, having changed since."""
    done, left_alone = ws.store.undo(batch)
    label = f"Undone: {done.batch.label}" if done.batch else "Nothing was left to undo"
    return outcome(done, len(left_alone), label)


def undo_latest(ws: Workspace) -> Outcome[int]:
    """Take back the latest change that is not undone. UserError where there is none."""
    for change in recent_changes(ws):
        if not change.is_undone and change.kind in ("change", "import"):
            return undo(ws, change.batch)
    raise UserError("There is nothing to undo.", code="undo.nothing")
