"""Backups and their proofs: making one, checking that it holds the same record, remembering that.

What was proved is a fact of this copy of the store: it is kept in the store, does not travel, and
is the last thing to be written, so that a proof never speaks of a backup that was not made.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.progress import Progress, silent
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

_LAST = "backup.last"
WARN_AFTER = 7
"""Days without a backup after which there is something to do."""

Standing = Literal["proved", "old", "gone", "none"]


@dataclass(frozen=True, slots=True)
class Proof:
    """A backup that was opened and read through. at: when. events: how many it holds. size: in
    bytes. digest: SHA-256 of the file as it was then."""

    path: Path
    at: datetime
    events: int
    size: int
    digest: str


@dataclass(frozen=True, slots=True)
class BackupState:
    """How the record is backed up. last: None where none was made or noted here.

    days: whole days since the last. behind: how many events were recorded since it.
    """

    last: Proof | None
    standing: Standing
    days: int = 0
    behind: int = 0

    @property
    def is_due(self) -> bool:
        """Whether a backup ought to be made."""
        return self.standing in ("none", "gone") or (self.standing == "old" and self.behind > 0)


def back_up(ws: Workspace, progress: Progress = silent) -> Outcome[Proof]:
    """Make a backup beside the store, open it, read every page of it, and compare the events.

    SurroundingsError where it cannot be written or does not hold what the store holds.
    """
    progress(0, 3)
    made = ws.store.back_up("asked")
    progress(1, 3)
    if made.events == ws.store.count_events() and ws.store.digest_of(made.path) != (
        ws.store.digest()
    ):
        raise SurroundingsError(
            say("The backup that was just made does not hold what the store holds."),
            where=str(made.path),
            remedy=say("Check the disk, then make another backup, best in another place."),
            code="backup.differs",
        )
    digest, size = _digest(made.path)
    progress(2, 3)
    proof = Proof(made.path, ws.now().astimezone(UTC), made.events, size, digest)
    ws.store.set_meta(
        _LAST,
        json.dumps(
            {
                "path": str(proof.path),
                "at": proof.at.isoformat(timespec="seconds"),
                "events": proof.events,
                "size": proof.size,
                "digest": proof.digest,
            }
        ),
    )
    progress(3, 3)
    return Outcome(proof, label="")


def backup_state(ws: Workspace) -> BackupState:
    """When the record was last backed up, and whether that copy is where it was put."""
    last = _last(ws)
    if last is None:
        return BackupState(None, "none", behind=ws.store.count_events())
    days = max(0, (ws.now() - last.at).days)
    behind = max(0, ws.store.count_events() - last.events)
    try:
        gone = last.path.stat().st_size != last.size
    except OSError:
        # A stick that was pulled out, or a folder that was tidied up: both are worth saying.
        gone = True
    standing: Standing = "gone" if gone else "old" if days >= WARN_AFTER else "proved"
    return BackupState(last, standing, days, behind)


def _last(ws: Workspace) -> Proof | None:
    try:
        kept = json.loads(ws.store.meta(_LAST, "null"))
        return Proof(
            Path(kept["path"]),
            datetime.fromisoformat(kept["at"]),
            int(kept["events"]),
            int(kept["size"]),
            str(kept["digest"]),
        )
    except (ValueError, TypeError, KeyError):
        return None


def _digest(path: Path) -> tuple[str, int]:
    total = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            total.update(block)
        return total.hexdigest(), file.tell()
