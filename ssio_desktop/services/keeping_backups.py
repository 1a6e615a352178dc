"""Backups that make themselves: every quarter of an hour of editing, thinned, copied elsewhere.

All of it is meant for a thread of its own. What fails at the second place never stands in the way
of the backup beside the store: it is told in words, noted, and tried again.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ssio_desktop.domain.backup_ages import to_keep
from ssio_desktop.errors import SsioError, UserError
from ssio_desktop.files import BLOCK, in_words, write_whole
from ssio_desktop.progress import Progress, silent
from ssio_desktop.services.backups import (
    COPIED,
    SECOND,
    Proof,
    SecondPlace,
    back_up,
    file_digest,
    has_changed,
    is_fresh,
    last_proof,
    second_place,
)
from ssio_desktop.services.cleaning_backups import clean
from ssio_desktop.services.new_folders import remove_cut_off
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import key_files
from ssio_desktop.store import second_place as second_files
from ssio_desktop.store.backup import (
    BackupFile,
    folder,
    key_file,
    listed,
    make_folder,
    remove,
)
from ssio_desktop.wording import say

__all__ = [
    "BackupFile",
    "Round",
    "backups_of",
    "copy_to_second_place",
    "is_due",
    "keep_up",
    "set_second_place",
    "thin",
]

EVERY = timedelta(minutes=15)
AUTOMATIC = "automatic"
_ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Round:
    """What one round of keeping backups did.

    made: the backup that was due. copied: whether the second place has the latest now. problem:
    what is newly wrong at the second place, in words; empty where that was told before.
    """

    made: Proof | None = None
    copied: bool = False
    problem: str = ""


def keep_up(ws: Workspace, progress: Progress = silent) -> Round:
    """Make a backup if one is due, thin out older ones, and bring the second place up to date.

    Due: something was recorded or typed since the last, and that is a quarter of an hour ago.
    SurroundingsError where the backup itself cannot be made.
    """
    made = back_up(ws, progress, reason=AUTOMATIC).value if is_due(ws) else None
    if made is not None:
        thin(ws)
    # What a stick that was away, or an end in between, left in a backup of what was disposed of.
    clean(ws)
    remove_cut_off(ws)
    copied, problem = copy_to_second_place(ws)
    return Round(made, copied, problem)


def is_due(ws: Workspace) -> bool:
    """Whether an automatic backup ought to be made now."""
    last = last_proof(ws)
    since = ws.now() - last.at if last is not None else EVERY
    # A clock that was set back must not put the next backup off for years.
    return (since >= EVERY or since < timedelta(0)) and has_changed(ws) and not is_fresh(ws)


def backups_of(ws: Workspace) -> tuple[BackupFile, ...]:
    """The backups of this store, those beside it and those at the second place, newest first.

    One that lies at both is given once, as it lies beside the store.
    """
    own = listed(folder(ws.store.path))
    second = second_place(ws).folder
    names = {each.path.name for each in own}
    there = listed(_own_folder(ws, second)) if second is not None else ()
    others = [each for each in there if each.path.name not in names]
    return tuple(sorted([*own, *others], key=lambda each: each.at, reverse=True))


def thin(ws: Workspace, place: Path | None = None) -> tuple[Path, ...]:
    """Remove older automatic backups: all of a day are kept, then one a day, then one a month.

    place: a folder of backups, by default the one beside the store. What a person asked for stays,
    and so does the last that was proved. Returns what was removed.
    """
    last = last_proof(ws)
    every = listed(place or folder(ws.store.path))
    files = [each for each in every if each.reason != _ASKED]
    always = [each.at for each in files if last is not None and each.path.name == last.path.name]
    kept = to_keep((each.at for each in files), ws.now(), always)
    gone = [each for each in files if each.at not in kept]
    for each in gone:
        remove(each)
    return tuple(each.path for each in gone)


# --- the second place -----------------------------------------------------------------------


def set_second_place(ws: Workspace, place: Path | None) -> Outcome[SecondPlace]:
    """Copy every further backup to a folder, such as one on a stick; None sets it free.

    UserError where there is no such folder, or it is the one that the store is in, which would be
    lost together with it.
    """
    if place is not None:
        if not place.is_dir():
            raise UserError(
                say("That folder is not there."),
                where=str(place),
                remedy=say("Check that the stick or network folder is connected."),
                code="backup.second-missing",
            )
        beside, whole = folder(ws.store.path).resolve(), place.resolve()
        if whole == beside.parent or whole.is_relative_to(beside):
            raise UserError(
                say("The store itself lies in that folder, and would be lost together with it."),
                where=str(place),
                remedy=say("Choose a folder on a stick, another disk or a network drive."),
                code="backup.second-same",
            )
    with in_words(second_files.note_file(ws.store.path)):
        second_files.note(ws.store.path, place)
    ws.store.set_meta(SECOND, str(place or ""))
    ws.store.set_meta(COPIED, "{}")
    label = (
        say("Second place for backups: {place}", place=str(place))
        if place is not None
        else say("No second place for backups")
    )
    return Outcome(second_place(ws), frozenset({"backup/second"}), label)


def copy_to_second_place(ws: Workspace) -> tuple[bool, str]:
    """Write the latest backup to the second place, whole, and read it back.

    Whether it is there now, and what is newly wrong in words (empty where that was known).
    """
    second, last = second_place(ws), last_proof(ws)
    if second.folder is None or last is None:
        return False, ""
    with suppress(SsioError, OSError):
        # Without it a lost key file is not looked for there; nothing else depends on it.
        second_files.note(ws.store.path, second.folder)
    # A new passphrase or recovery code is no change that asks for a backup.
    key_files.keep_copy_at_second(ws.store.path)
    if second.copied == last.path.name and not _is_missing(ws, second.folder, second.copied):
        return True, ""
    try:
        _copy(ws, last, second.folder)
        thin(ws, _own_folder(ws, second.folder))
    except (SsioError, OSError) as error:
        problem = _problem(error)
        _note(ws, second.copied, second.at, problem)
        return False, problem if problem != second.problem else ""
    _note(ws, last.path.name, ws.now(), "")
    return True, ""


def _copy(ws: Workspace, last: Proof, place: Path) -> None:
    with in_words(place):
        is_there = place.is_dir()
    if not is_there:
        # A folder must not be made where a stick belongs that is not there.
        raise FileNotFoundError(str(place))
    own = _own_folder(ws, place)
    with in_words(own):
        make_folder(own)
    target = own / last.path.name
    write_whole(key_file(target), key_file(last.path).read_bytes())
    with last.path.open("rb") as source:
        write_whole(target, iter(lambda: source.read(BLOCK), b""))
    with in_words(target):
        whole = file_digest(target) == (last.digest, last.size)
    if not whole:
        with suppress(OSError):
            target.unlink(missing_ok=True)
        raise OSError(say("what was written there could not be read back"))
    # Which the backups of before are opened with too, whatever becomes of the store's own folder.
    key_files.keep_copy_at_second(ws.store.path)


def _is_missing(ws: Workspace, place: Path, name: str) -> bool:
    """Whether the place can be looked at and has not got that backup (any more)."""
    try:
        return place.is_dir() and not (_own_folder(ws, place) / name).is_file()
    except OSError:
        return False


def _own_folder(ws: Workspace, place: Path) -> Path:
    return place / folder(ws.store.path).name


def _problem(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return say("The folder is not there. Is the stick or network drive connected?")
    if isinstance(error, SsioError):
        return " ".join(part for part in (error.what, error.remedy) if part)
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return say("The backup could not be copied there: {reason}.", reason=reason)


def _note(ws: Workspace, copied: str, at: datetime | None, problem: str) -> None:
    moment = at.astimezone(UTC).isoformat(timespec="seconds") if at is not None else ""
    kept = json.dumps({"copied": copied, "at": moment, "problem": problem})
    if kept != ws.store.meta(COPIED):
        ws.store.set_meta(COPIED, kept)
