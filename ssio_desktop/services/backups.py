"""Backups and their proofs: making one, checking that it holds the same record, remembering that.

What was proved is a fact of this copy of the store: it is kept in the store, does not travel, and
is the last thing to be written, so that a proof never speaks of a backup that was not made.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from ssio_desktop.progress import Progress, silent
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.backup import folder

_LAST = "backup.last"
SECOND = "backup.second"
COPIED = "backup.second.copied"
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
class SecondPlace:
    """The second place for backups. folder: None where none is set. copied: name of the last
    backup that was written there and read back; at: when. problem: why the latest is not there yet,
    or empty."""

    folder: Path | None
    copied: str = ""
    at: datetime | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class BackupState:
    """How the record is backed up. last: None where none was made or noted here.

    days: whole days since the last. behind: how many events were recorded since it.
    """

    last: Proof | None
    standing: Standing
    days: int = 0
    behind: int = 0
    second: SecondPlace = SecondPlace(None)

    @property
    def is_due(self) -> bool:
        """Whether a backup ought to be made."""
        return self.standing in ("none", "gone") or (self.standing == "old" and self.behind > 0)


def back_up(ws: Workspace, progress: Progress = silent, *, reason: str = "asked") -> Outcome[Proof]:
    """Make a backup beside the store, open it, read every page of it, and compare the record.

    reason: a short word that is kept in the file's name; what a person asked for (``asked``) is
    never thinned out. Others may go on writing meanwhile. SurroundingsError where it cannot be
    written or does not hold what the store holds.
    """
    mark = ws.store.mark()
    made = ws.store.back_up(reason, progress)
    digest, size = file_digest(made.path)
    proof = Proof(made.path, ws.now().astimezone(UTC), made.events, size, digest)
    ws.store.set_meta(_LAST, json.dumps({**_record(proof), "mark": mark}))
    return Outcome(proof, label="")


def prove_anew(ws: Workspace, path: Path) -> None:
    """Note the last backup as it is now, after something was taken out of it on purpose."""
    last = last_proof(ws)
    if last is not None and last.path == path:
        digest, size = file_digest(path)
        fresh = {**_kept(ws), "digest": digest, "size": size}
        ws.store.set_meta(_LAST, json.dumps(fresh))


def back_up_before(ws: Workspace, reason: str) -> Proof | None:
    """Make a backup before something that changes much, unless the last one is of this very state.

    None where nothing was recorded since the last backup, or there is no more than what a new
    store begins with. SurroundingsError, before anything was changed, where none can be made.
    """
    if is_fresh(ws) or not has_changed(ws):
        return None
    return back_up(ws, reason=reason).value


def has_changed(ws: Workspace) -> bool:
    """Whether anything was recorded or typed since the last backup, or that backup is gone."""
    last = last_proof(ws)
    if last is None or not _is_there(last):
        return True
    return _kept(ws).get("mark") != ws.store.mark()


def is_fresh(ws: Workspace) -> bool:
    """Whether nothing was recorded here but the making of the store and the forms it came with."""
    row = ws.store.db.conn.execute(
        "SELECT 1 FROM events WHERE entity NOT LIKE 'officer/%' AND entity NOT LIKE 'authority/%' "
        "AND entity NOT LIKE 'form/%' AND entity NOT LIKE 'framework/%' LIMIT 1"
    ).fetchone()
    return row is None


def backup_state(ws: Workspace) -> BackupState:
    """When the record was last backed up, and whether that copy is where it was put."""
    last = last_proof(ws)
    if last is None:
        return BackupState(None, "none", behind=ws.store.count_events(), second=second_place(ws))
    days = max(0, (ws.now() - last.at).days)
    behind = ws.store.count_events(since=_kept(ws).get("mark", ""))
    # A stick that was pulled out, or a folder that was tidied up: both are worth saying.
    gone = not _is_there(last)
    standing: Standing = "gone" if gone else "old" if days >= WARN_AFTER else "proved"
    return BackupState(last, standing, days, behind, second_place(ws))


def second_place(ws: Workspace) -> SecondPlace:
    """Where backups are copied to, and how that went last."""
    place = ws.store.meta(SECOND)
    if not place:
        return SecondPlace(None)
    try:
        raw = json.loads(ws.store.meta(COPIED, "{}"))
        at = datetime.fromisoformat(raw["at"]) if raw.get("at") else None
        return SecondPlace(Path(place), str(raw.get("copied", "")), at, str(raw.get("problem", "")))
    except (ValueError, TypeError, AttributeError):
        return SecondPlace(Path(place))


def last_proof(ws: Workspace) -> Proof | None:
    """What is noted of the last backup; None where nothing is. A store that was moved together with
    its backups has them beside it, wherever they were made."""
    found = read_proof(_kept(ws))
    if found is None or found.path.is_file():
        return found
    beside = folder(ws.store.path) / found.path.name
    return replace(found, path=beside) if beside.is_file() else found


def read_proof(kept: dict[str, Any]) -> Proof | None:
    """A proof as it was noted; None where it is none."""
    try:
        return Proof(
            Path(kept["path"]),
            datetime.fromisoformat(kept["at"]),
            int(kept["events"]),
            int(kept["size"]),
            str(kept["digest"]),
        )
    except (ValueError, TypeError, KeyError):
        return None


def file_digest(path: Path) -> tuple[str, int]:
    """SHA-256 and size of a file."""
    total = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            total.update(block)
        return total.hexdigest(), file.tell()


def _record(proof: Proof) -> dict[str, Any]:
    return {
        "path": str(proof.path),
        "at": proof.at.isoformat(timespec="seconds"),
        "events": proof.events,
        "size": proof.size,
        "digest": proof.digest,
    }


def _kept(ws: Workspace) -> dict[str, Any]:
    try:
        found = json.loads(ws.store.meta(_LAST, "null"))
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _is_there(proof: Proof) -> bool:
    try:
        return proof.path.stat().st_size == proof.size
    except OSError:
        return False
