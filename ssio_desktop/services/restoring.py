"""Going back to a backup, and saying plainly what the record is then."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ssio_desktop.errors import UserError
from ssio_desktop.progress import Progress, silent
from ssio_desktop.services import cleaning_backups
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import restoring
from ssio_desktop.store.backup import listed, store_of
from ssio_desktop.store.holding import hold
from ssio_desktop.store.opening import SUFFIX, open_store
from ssio_desktop.store.restoring import Restored
from ssio_desktop.wording import say

__all__ = [
    "LastRestore",
    "Restored",
    "last_restore",
    "moment_of",
    "place_for",
    "restore",
    "words_of",
]

_RESTORED = "restored.last"


@dataclass(frozen=True, slots=True)
class LastRestore:
    """The last time that this store was put back. source: the backup. kept: the store from before,
    or None. at: when it was done; as_at: of when the record was then."""

    source: Path
    kept: Path | None
    at: datetime
    as_at: datetime | None


def place_for(source: Path) -> Path:
    """The store that a backup belongs to by where it lies.

    UserError where it does not lie in a folder of backups, so that a place has to be given.
    """
    place = store_of(source)
    if place is None:
        raise UserError(
            say("This backup does not lie in the folder of backups beside a store."),
            where=str(source),
            remedy=say("Say where the store is to be put."),
            code="restore.where",
        )
    return place


def moment_of(source: Path) -> datetime | None:
    """When a backup was made, by its name; None where the name does not say."""
    return next((each.at for each in listed(source.parent) if each.path.name == source.name), None)


def restore(
    source: Path,
    passphrase: str,
    to: Path | None = None,
    progress: Progress = silent,
    *,
    now: datetime | None = None,
) -> Restored:
    """Put a backup in the place of its store, or of another file; the store there is kept.

    Errors as :func:`ssio_desktop.store.restoring.restore`, and SurroundingsError where the store is
    being worked on.
    """
    if not source.is_file():
        raise UserError(
            say("There is no backup at this place."),
            where=str(source),
            remedy=say("Check the name. Backups lie in a folder beside the store."),
            code="restore.missing",
        )
    target = to or place_for(source)
    if target.suffix.lower() != SUFFIX and not target.is_file():
        target = target.with_name(target.name + SUFFIX)
    if target.is_dir():
        raise UserError(
            say("There is a folder of that name."),
            where=str(target),
            remedy=say("Choose another name."),
            code="store.is-folder",
        )
    if not target.parent.is_dir():
        raise UserError(
            say("The folder for the store does not exist."),
            where=str(target.parent),
            remedy=say("Make the folder first, or choose another."),
            code="store.folder",
        )
    moment = now or datetime.now(tz=UTC)
    holding = hold(target, moment.astimezone())
    try:
        done = restoring.restore(source, passphrase, target, progress, moment)
        with open_store(target, passphrase) as store:
            latest = store.latest_moment()
            kept = {
                "source": str(source),
                "kept": str(done.kept or ""),
                "at": moment.isoformat(timespec="seconds"),
                "as_at": latest.isoformat(timespec="seconds") if latest else "",
            }
            store.set_meta(_RESTORED, json.dumps(kept))
            cleaning_backups.note_all(store)
    finally:
        holding.release()
    return done


def last_restore(ws: Workspace) -> LastRestore | None:
    """When this store was last put back; None where it never was."""
    try:
        raw = json.loads(ws.store.meta(_RESTORED, "null"))
        return LastRestore(
            Path(raw["source"]),
            Path(raw["kept"]) if raw["kept"] else None,
            datetime.fromisoformat(raw["at"]),
            datetime.fromisoformat(raw["as_at"]) if raw["as_at"] else None,
        )
    except (ValueError, TypeError, KeyError):
        return None


def words_of(done: Restored) -> tuple[str, ...]:
    """What the record is after a restore, and where the rest is: a sentence each."""
    told = [
        say(
            "The store is as it was in the backup {name}: {events} entries, every one compared.",
            name=done.source.name,
            events=f"{done.events:,}",
        )
    ]
    if done.kept is not None:
        told.append(say("The store from before was kept whole: {place}.", place=str(done.kept)))
    if done.newer or done.drafts:
        told.append(
            say(
                "It holds {newer} entries and {drafts} passages being typed that the backup does "
                "not have. Open it as a store to read them.",
                newer=f"{done.newer:,}",
                drafts=f"{done.drafts:,}",
            )
        )
    elif done.unread:
        told.append(say("It could not be read, so its files were kept just as they were."))
    elif done.kept is not None:
        told.append(say("It holds nothing that the backup does not have."))
    if done.old_passphrase and done.kept is not None:
        told.append(say("It opens with the passphrase that the backup was made with."))
    return tuple(told)
