"""Checking a store: pages, seals of changes, tables, attachments, key file, backups. It changes
nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ssio_desktop.errors import SsioError
from ssio_desktop.progress import Progress, silent
from ssio_desktop.services import attachments
from ssio_desktop.services.backups import second_place
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import backup, opening
from ssio_desktop.store.connection import in_words
from ssio_desktop.store.earlier import is_left_past
from ssio_desktop.store.seals import Broken
from ssio_desktop.wording import say

Part = Literal["pages", "seals", "tables", "attachments", "key", "backup"]
_STEPS = 5
_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it ought to be. remedy: what to do about it."""

    part: Part
    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found. seal: the latest of the chain, to be compared with one noted earlier.

    backups: those that were opened and read through, the newest first. findings: empty where all
    is well.
    """

    events: int
    seal: str
    backups: tuple[Path, ...]
    findings: tuple[Finding, ...]

    @property
    def is_well(self) -> bool:
        return not self.findings


def check(ws: Workspace, progress: Progress = silent) -> Checked:
    """Read everything through and compare it with what it must be."""
    store = ws.store
    findings: list[Finding] = []
    good: list[Path] = []
    progress(0, _STEPS)
    with in_words(store.path):
        pages = store.broken_pages()
        findings += [
            Finding("pages", say("A page of the store is damaged: {what}", what=line), _out())
            for line in pages[:_SHOWN]
        ]
        progress(1, _STEPS)
        if not pages:
            findings += _seals(ws)
            progress(2, _STEPS)
            if not store.follows():
                findings.append(
                    Finding(
                        "tables",
                        say("The tables are not what the recorded events give."),
                        say("Have them made again with “ssio-desktop rebuild”."),
                    )
                )
            findings += _attachments(ws)
        progress(3, _STEPS)
        # What is read of a damaged store may be the damaged page.
        identity = "" if pages else store.meta(opening.STORE_ID)
        findings += _key_file(store.path, identity)
        progress(4, _STEPS)
        for each in _all_backups(ws):
            found = list(_backup(ws, each, identity))
            findings += found
            if not found:
                good.append(each.path)
        progress(_STEPS, _STEPS)
        events = 0 if pages else store.count_events()
        return Checked(events, "" if pages else store.seal(), tuple(good), tuple(findings))


def _seals(ws: Workspace) -> Iterator[Finding]:
    for broken in ws.store.broken_seals()[:_SHOWN]:
        yield Finding("seals", _of_seal(broken), _compare())


def _of_seal(broken: Broken) -> str:
    match broken.fault:
        case "altered":
            return say(
                "What is recorded of the change “{label}” is not what was sealed "
                "(number {number}).",
                label=broken.label,
                number=broken.batch,
            )
        case "missing":
            return say(
                "A change that was sealed is no longer there (number {number}).",
                number=broken.batch,
            )
        case "unsealed":
            return say(
                "A change came in without a seal: “{label}” (number {number}).",
                label=broken.label,
                number=broken.batch,
            )


def _attachments(ws: Workspace) -> Iterator[Finding]:
    for each in attachments.unsound(ws)[:_SHOWN]:
        yield Finding(
            "attachments",
            say(
                "The file “{name}” of a visit is not in the store as it was added.", name=each.name
            ),
            say("Open an earlier backup as a store, save a copy there, and add that again."),
        )


def _key_file(path: Path, identity: str) -> Iterator[Finding]:
    try:
        opening.check_key_file(path, identity)
    except SsioError as error:
        yield Finding("key", error.what, error.remedy)


def _all_backups(ws: Workspace) -> Iterator[backup.BackupFile]:
    """Every backup beside the store, then every one at the second place where it can be reached."""
    own, second = backup.folder(ws.store.path), second_place(ws).folder
    yield from backup.listed(own)
    if second is not None:
        yield from backup.listed(second / own.name)


def _backup(ws: Workspace, copy: backup.BackupFile, identity: str) -> Iterator[Finding]:
    path = copy.path
    try:
        first = ws.store.judge_backup(path, compare=bool(identity))
        opening.check_key_file(path, identity)
    except SsioError as error:
        yield Finding(
            "backup",
            say("The backup {name} cannot be used: {what}", name=_named(ws, path), what=error.what),
            say("Make another backup, and delete this one."),
        )
        return
    if first is not None and not is_left_past(ws.store.db, first, copy.at):
        yield Finding(
            "backup",
            say(
                "The backup {name} holds another past than the store, from change {number} on.",
                name=_named(ws, path),
                number=first,
            ),
            _compare(),
        )


def _named(ws: Workspace, path: Path) -> str:
    """A backup by its name, with its folder where that is not the one beside the store."""
    return path.name if path.parent == backup.folder(ws.store.path) else str(path)


def _out() -> str:
    return say(
        "Do not delete the store. Get every readable record out of it with “ssio-desktop salvage”, "
        "or open the latest backup."
    )


def _compare() -> str:
    return say(
        "Something other than this program changed the store. Compare it with a backup, and keep "
        "both."
    )
