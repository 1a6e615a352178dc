"""One exchange file as a whole: built in memory, written whole, read as hostile until verified.

The bytes that :func:`build_package` gives and :func:`read_package` takes are the inner layer;
sealing and signing go around them and are no matter of this module.
"""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from unicodedata import normalize

from ssio_desktop.domain.events import Event
from ssio_desktop.errors import SurroundingsError, UserError
from ssio_desktop.exchange.archive import Archive, open_archive, pack
from ssio_desktop.exchange.datapackage import describe_tables
from ssio_desktop.exchange.event_lines import read_events, write_events
from ssio_desktop.exchange.limits import Limits
from ssio_desktop.exchange.manifest import (
    RETURN,
    Manifest,
    Part,
    ReturnInfo,
    read_manifest,
    wanted,
    write_manifest,
)
from ssio_desktop.exchange.names import (
    ATTACHMENTS,
    DATAPACKAGE,
    EVENTS,
    EXTRAS,
    MANIFEST,
    READ_ME,
    REPORTS,
    is_expected,
    part_order,
)
from ssio_desktop.exchange.read_me import read_me
from ssio_desktop.exchange.refusals import not_this, refuse
from ssio_desktop.exchange.tables import TableSpec, check_tables, write_table
from ssio_desktop.files import write_whole
from ssio_desktop.progress import Progress, silent
from ssio_desktop.wording import say

SUFFIX = ".ssio-return"

_SIZES: Final = frozenset(
    f"return.{each}"
    for each in (
        "too-large", "part-too-large", "too-many-parts", "expands", "too-many-events",
        "too-many-values",
    )
)  # fmt: skip
"""What is wrong with a file that holds too much, by code."""
_TOO_MUCH: Final = say(
    "Nothing was written, and your records are as they were. A return carries every visit of the "
    "schools in your caseload that was ever final. Dispose of those that are due for review, which "
    "Settings lists under “How long records are kept”, or hand schools over; then make it again."
)
_TELL: Final = say("Nothing was written, and your records are as they were. Tell the support desk.")


@dataclass(frozen=True, slots=True)
class Package:
    """An exchange file after everything in it was verified.

    parts: the content of all parts but the manifest, by name. sha256: of the whole file, as 64
    hexadecimal digits. The tables among the parts are for people; nothing is imported from them.
    """

    manifest: Manifest
    events: tuple[Event, ...]
    parts: Mapping[str, bytes]
    sha256: str

    def under(self, folder: str) -> dict[str, bytes]:
        """The parts of a folder such as ``forms/``, by the rest of their name."""
        return {
            name[len(folder) :]: content
            for name, content in self.parts.items()
            if name.startswith(folder)
        }


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written: its size in bytes and the SHA-256 of its content."""

    path: Path
    size: int
    sha256: str


def suggested_name(info: ReturnInfo) -> str:
    """A file name that tells returns apart in a folder and is allowed on any system."""
    told = f"{info.term} {info.authority_code} {info.officer_name[:60]} {info.number}"
    words = "".join(char if char.isalnum() else " " for char in normalize("NFC", told)).split()
    return "-".join(words) + SUFFIX


def build_package(
    info: ReturnInfo,
    events: Iterable[Event],
    tables: Sequence[TableSpec] = (),
    extras: Mapping[str, bytes] | None = None,
) -> bytes:
    """The bytes of an exchange file, the same for the same input.

    extras: forms, framework packs and reports (PDF) by part name, which begins with ``forms/``,
    ``frameworks/``, ``reports/`` or ``attachments/``. The file is read back before it is given
    out, so that none is made that its receiver would refuse.

    UserError where the content cannot be put into a file; ValueError for contradictory input.
    """
    ordered = sorted(tables, key=lambda table: table.name)
    check_tables(ordered)
    written = {table.part: write_table(table) for table in ordered}
    parts: dict[str, bytes] = {
        EVENTS: write_events(events),
        READ_ME: read_me(info, ordered),
        **written,
    }
    if ordered:
        parts[DATAPACKAGE] = describe_tables(info, ordered, written)
    for name, content in (extras or {}).items():
        if not name.startswith(EXTRAS):
            raise ValueError(f"no place for a part named {name!r}")
        parts[name] = bytes(content)
    parts[MANIFEST] = write_manifest(
        info, (Part.of(name, content) for name, content in parts.items())
    )
    limits = Limits()
    data = pack(sorted(parts.items(), key=lambda part: part_order(part[0])), limits)
    try:
        read_package(data, limits, kind=info.kind)
    except UserError as problem:
        raise UserError(
            say(
                "The return was not made, because nobody could have read it: {what}",
                what=problem.what,
            ),
            where=problem.where,
            remedy=_TOO_MUCH if problem.code in _SIZES and info.kind == RETURN else _TELL,
            code="return.not-made",
        ) from problem
    return data


def write_package(
    path: Path,
    info: ReturnInfo,
    events: Iterable[Event],
    tables: Sequence[TableSpec] = (),
    extras: Mapping[str, bytes] | None = None,
) -> Written:
    """Build an exchange file and write it whole or not at all.

    Raises what :func:`build_package` and :func:`ssio_desktop.files.write_whole` raise.
    """
    return write_file(path, build_package(info, events, tables, extras))


def write_file(path: Path, data: bytes) -> Written:
    """Write the bytes of a finished exchange file whole or not at all."""
    write_whole(path, data)
    return Written(path, len(data), hashlib.sha256(data).hexdigest())


def read_package(
    source: Path | bytes,
    limits: Limits | None = None,
    *,
    kind: str = RETURN,
    progress: Progress = silent,
) -> Package:
    """Read and verify an exchange file wholly; nothing of it is given out before.

    UserError (code ``return.…``) says what is wrong with the file, SurroundingsError why it
    could not be read at all. ``progress`` counts events.
    """
    bounds = limits or Limits()
    data = load_file(source, bounds) if isinstance(source, Path) else bytes(source)
    del source  # The file is not held beside its parts and events, which are as large.
    archive, manifest = _opened(data, bounds, kind)
    parts, digest = _verified_parts(archive, manifest), hashlib.sha256(data).hexdigest()
    del data, archive
    events = read_events(parts[EVENTS], bounds, progress=progress)
    return Package(manifest, events, parts, digest)


def peek(data: bytes, limits: Limits | None = None) -> ReturnInfo:
    """What a file says of itself, of whatever kind. Its parts are not verified. UserError where it
    is none of the program's."""
    return _opened(data, limits or Limits(), "")[1].info


def _opened(data: bytes, limits: Limits, kind: str) -> tuple[Archive, Manifest]:
    if len(data) > limits.file_bytes:
        raise _too_large(limits)
    archive = open_archive(data, limits, wanted(kind))
    first = archive.entries[0] if archive.entries else None
    if first is None or first.name != MANIFEST:
        raise not_this(wanted(kind))
    if first.size > limits.manifest_bytes:
        raise refuse("part-too-large", say("A part of the file is too large."), where=MANIFEST)
    return archive, read_manifest(archive.read(first), limits, kind=kind)


def load_file(path: Path, limits: Limits) -> bytes:
    """The file's bytes, no more than the limit and one. Errors as :func:`read_package`."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise refuse(
                "folder",
                say("This is a folder, not a file."),
                where=str(path),
                remedy=say("Choose a file in it."),
            )
        if not stat.S_ISREG(mode):
            raise refuse("not-a-return", say("This is not a file."), where=str(path))
        with path.open("rb") as file:
            return file.read(limits.file_bytes + 1)
    except FileNotFoundError:
        raise refuse(
            "missing",
            say("The file is not there."),
            where=str(path),
            remedy=say("Check that the stick or shared folder is connected, and choose it again."),
        ) from None
    except (OSError, ValueError) as problem:
        reason = problem.strerror if isinstance(problem, OSError) else ""
        raise SurroundingsError(
            say("The file could not be read{value}.", value=f": {reason}" if reason else ""),
            where=str(path),
            remedy=say("Nothing was changed. Copy the file to your own folder and open it there."),
            code="return.unreadable",
        ) from problem


def _too_large(limits: Limits) -> UserError:
    most = limits.file_bytes // (1024 * 1024)
    return refuse(
        "too-large", say("The file is larger than such a file can be ({most} MB).", most=most)
    )


def _verified_parts(archive: Archive, manifest: Manifest) -> dict[str, bytes]:
    """The content of all parts, each as the manifest has it, none more and none less."""
    listed = {part.name: part for part in manifest.parts}
    found = {entry.name: entry for entry in archive.entries if entry.name != MANIFEST}
    if len(listed) != len(manifest.parts):
        raise refuse("name-twice", say("The file lists a part twice."))
    for name in sorted(listed.keys() | found.keys() | {EVENTS}):
        if name not in found:
            raise refuse("part-missing", say("A part of the file is missing."), where=name)
        if name not in listed:
            raise refuse(
                "unlisted", say("The file holds a part that it does not list."), where=name
            )
        if not is_expected(name):
            raise refuse("unexpected", say("The file holds a part that has no place."), where=name)
    for name, entry in found.items():
        if entry.size != listed[name].size:
            raise _altered(name)
    parts = {name: archive.read(entry) for name, entry in found.items()}
    for name, content in parts.items():
        if hashlib.sha256(content).hexdigest() != listed[name].sha256:
            raise _altered(name)
        if name.startswith(REPORTS) and not content.startswith(b"%PDF-"):
            raise refuse("unexpected", say("A report in the file is not a PDF."), where=name)
        if name.startswith(ATTACHMENTS) and name != ATTACHMENTS + listed[name].sha256:
            raise _altered(name)
    return parts


def _altered(name: str) -> UserError:
    return refuse("altered", say("A part of the file is not what its maker put in."), where=name)
