"""Making a store again from what was exported: open exports, returns and set-up files, any number.

Merging is the union of their events, so their order and their repetition do not matter.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ssio_desktop.domain.attachments import LARGEST
from ssio_desktop.domain.events import Event
from ssio_desktop.domain.retention import tombstones
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.manifest import RETURN, SET_UP
from ssio_desktop.exchange.names import ATTACHMENTS
from ssio_desktop.exchange.open_folder import read_sums
from ssio_desktop.exchange.open_lines import read_event_lines
from ssio_desktop.exchange.package import read_package
from ssio_desktop.progress import Progress, silent
from ssio_desktop.services import attachments, open_words, set_up_files
from ssio_desktop.services.setting_up import AUTHORITY
from ssio_desktop.services.workspace import Packs, Workspace
from ssio_desktop.store import blobs, disposal
from ssio_desktop.store.connection import transaction
from ssio_desktop.store.envelope import KeyCost
from ssio_desktop.store.key_files import copy_of
from ssio_desktop.store.opening import check_name, create_store
from ssio_desktop.store.store import OFFICER
from ssio_desktop.wording import say


@dataclass(frozen=True, slots=True)
class Source:
    """One thing to rebuild from, verified. officer, authority: of the store it was made on.

    digest: of its events as it says itself; empty where it does not say.
    """

    path: Path
    officer: str
    authority: str
    digest: str = ""

    def files(self) -> Iterator[bytes]:
        """The bytes of the attachments that it carries and whose digest is what their name says."""
        if not self.path.is_dir():
            yield from _package(self.path).under(ATTACHMENTS).values()
            return
        for path in sorted((self.path / ATTACHMENTS).glob("*.*")):
            if path.stat().st_size <= LARGEST and _digest(path) == path.stem:
                yield path.read_bytes()

    def listed(self) -> frozenset[str]:
        """The digests of the attachments that an open export had when it was written."""
        if not self.path.is_dir():
            return frozenset()
        names = read_sums(self.path)
        return frozenset(Path(name).stem for name in names if name.startswith(ATTACHMENTS))

    def events(self, progress: Progress = silent) -> Iterator[Event]:
        """Its events. UserError where they are not in order."""
        if self.path.is_dir():
            yield from read_event_lines(self.path / open_words.EVENTS, progress)
        else:
            yield from _package(self.path).events


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A store that was made. as_exported: whether its events have the digest that the exports
    tell; None where there is none to compare. files_missing: how many attached files were exported
    and are not there as they were written, and so are not in the store."""

    path: Path
    events: int
    digest: str
    as_exported: bool | None
    files_missing: int = 0


def rebuild_from(
    sources: Sequence[Path],
    target: Path,
    passphrase: str,
    packs: Packs,
    progress: Progress = silent,
    *,
    cost: KeyCost | None = None,
) -> Rebuilt:
    """Make a store from exports. The officer who works on it is that of the first one.

    UserError where a source cannot be read or was altered, or the store is there already; then no
    store is left behind.
    """
    check_name(target)
    found = [read_source(path) for path in sources]
    if not found:
        raise UserError(
            say("Nothing was named to make a store from."),
            remedy=say("Name one or more folders made by export-open, or returns."),
            code="open.no-source",
        )
    facts = {OFFICER: found[0].officer, AUTHORITY: found[0].authority}
    ws = Workspace(create_store(target, passphrase, facts=facts, cost=cost), packs)
    try:
        names = ", ".join(source.path.name for source in found)
        with transaction(ws.store.db):
            # Before anything comes in: what one source disposed of, an older one may still have.
            for source in found:
                disposal.remember(ws.store.db, tombstones(source.events()))
        for place, source in enumerate(found):
            ws.store.receive(
                source.events(_share(progress, place, len(found))),
                label=say("Made again from {names}", names=names),
                kind="rebuild",
            )
            for data in source.files():
                with transaction(ws.store.db):
                    blobs.keep(ws.store.db, data)
        wanted = {each.sha256 for each in attachments.in_events(ws.store.events())}
        with transaction(ws.store.db):
            blobs.remove(ws.store.db, set(blobs.digests(ws.store.db)) - wanted)
        listed = frozenset().union(*(source.listed() for source in found))
        missing = len((listed & wanted) - set(blobs.digests(ws.store.db)))
        digest, events = ws.store.digest(), ws.store.count_events()
    except BaseException:
        ws.close()
        for suffix in ("", ".key", ".last", "-wal", "-shm"):
            target.with_name(target.name + suffix).unlink(missing_ok=True)
        copy_of(target).unlink(missing_ok=True)
        with suppress(OSError):
            copy_of(target).parent.rmdir()
        raise
    ws.close()
    told = {source.digest for source in found}
    as_exported = digest in told if len(told) == 1 and told != {""} else None
    return Rebuilt(target, events, digest, as_exported, missing)


def read_source(path: Path) -> Source:
    """Look at a folder made by ``export_open``, a return or a set-up file, and verify it.

    UserError where it is none, is not whole, or holds a file that was altered since.
    """
    if not path.is_dir():
        info = _package(path).manifest.info
        return Source(path, info.officer_id, info.authority_code)
    about = _about(path)
    sums = read_sums(path)
    for name in (open_words.EVENTS, open_words.ABOUT):
        if sums.get(name) != _digest(path / name):
            raise UserError(
                say("A file of the export is not what was written."),
                where=str(path / name),
                remedy=say("Use another copy of the export. Nothing was made."),
                code="open.altered",
            )
    officer, authority = about.get("officer"), about.get("authority")
    return Source(
        path,
        str(officer.get("id", "")) if isinstance(officer, dict) else "",
        str(authority.get("code", "")) if isinstance(authority, dict) else "",
        str(about.get("digest", "")),
    )


def _package(path: Path) -> Any:
    kind = SET_UP if path.suffix == set_up_files.SUFFIX else RETURN
    return read_package(path, kind=kind)


def _about(path: Path) -> dict[str, Any]:
    try:
        about = json.loads((path / open_words.ABOUT).read_bytes()[:100_000])
        if isinstance(about, dict) and about.get("format") == open_words.FORMAT:
            return about
    except (OSError, ValueError, RecursionError):
        pass  # The words are the same whatever is wrong with it.
    raise UserError(
        say("This folder was not made by “Export everything as open files”."),
        where=str(path),
        remedy=say("Choose the folder in which read-me.txt, store.json and events lie."),
        code="open.not-an-export",
    )


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _share(progress: Progress, place: int, of: int) -> Progress:
    def told(done: int, total: int) -> None:
        progress(place * total + done, of * total)

    return told
