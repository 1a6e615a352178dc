"""A store of an earlier moment than its latest commit: refused in words, or taken on purpose."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.files import write_whole
from ssio_desktop.store import backup
from ssio_desktop.store.connection import in_words
from ssio_desktop.store.last_commit import Commit, forget, held, noted
from ssio_desktop.wording import say

CODE = "store.earlier"
_BLOCK = 1 << 20
_KEPT = "-before"
_BESIDE = ("", "-wal", ".key", ".last")


def refuse_earlier(path: Path, data_key: bytes) -> None:
    """SurroundingsError where what was acknowledged last is not in a store and its journal.

    Nothing is changed; above all the journal, which an opening might throw away.
    """
    # First the note: another window may commit between the two.
    last = noted(path, data_key)
    found = held(path, data_key) if last is not None else None
    if last is not None and found is not None and is_behind(found, last):
        raise _refusal(path, data_key, found, last)


def is_behind(found: Commit, last: Commit) -> bool:
    """Whether a store lacks a commit that was noted: fewer, or as many of another past, or as many
    without what was typed since."""
    if found.number != last.number:
        return found.number < last.number
    return found.word != last.word or found.typed < last.typed


def accept_earlier(path: Path, data_key: bytes, now: datetime) -> Path | None:
    """Take a store as it is, after its files were copied into the folder of backups as they were
    found. Where the copy of the database is; None where nothing was missing. Nobody may have the
    store open. SurroundingsError where it cannot be copied; nothing is changed then.
    """
    last, found = noted(path, data_key), held(path, data_key)
    if last is None or found is None or not is_behind(found, last):
        return None
    place = backup.folder(path)
    kept = place / f"{path.stem}-{now.astimezone(UTC):%Y%m%d-%H%M%S}{_KEPT}{path.suffix}"
    with in_words(place):
        place.mkdir(exist_ok=True)
        for end in _BESIDE:
            source = path.with_name(path.name + end)
            if source.is_file():
                with source.open("rb") as file:
                    target = kept.with_name(kept.name + end)
                    write_whole(target, iter(lambda: file.read(_BLOCK), b""))
        forget(path)
    return kept


def _refusal(path: Path, data_key: bytes, found: Commit, last: Commit) -> SurroundingsError:
    missing = max(last.number - found.number, 1)
    if found.number:
        what = say(
            "This store is as it was at {then}. What was saved after that, up to {last} "
            "({missing} times), is not in it.",
            then=_moment(found),
            last=_moment(last),
            missing=f"{missing:,}",
        )
    else:
        what = say(
            "What was saved up to {last} ({missing} times) is not in this store.",
            last=_moment(last),
            missing=f"{missing:,}",
        )
    journal = path.name + "-wal"
    remedy = [
        say(
            "Its journal {journal} is missing or was cut off, or the store is an older copy. If "
            "you have that file or a newer copy elsewhere, put it here and try again.",
            journal=journal,
        )
    ]
    copy = _newer_backup(path, data_key, found)
    if copy is not None:
        remedy.append(say("The backup {name} is whole and holds more: open it.", name=copy.name))
    else:
        remedy.append(say("No backup beside it holds more."))
    remedy.append(
        say(
            "“ssio-desktop salvage” gets out what can be read. To go on with what is here, choose "
            "“Go on without it”, or “ssio-desktop go-on”: the files are kept as they are."
        )
    )
    return SurroundingsError(what, where=str(path), remedy=" ".join(remedy), code=CODE)


def _newer_backup(path: Path, data_key: bytes, found: Commit) -> Path | None:
    """The newest backup that can be read through and holds more than the store."""
    for each in backup.listed(backup.folder(path)):
        there = held(each.path, data_key)
        if there is not None and there.number > found.number:
            with suppress(SurroundingsError):
                backup.prove(each.path, data_key)
                return each.path
    return None


def _moment(commit: Commit) -> str:
    local = commit.moment.astimezone()
    return say(
        "{time} on {day} {month}",
        time=f"{local:%H:%M:%S}",
        day=local.day,
        month=f"{local:%B %Y}",
    )
