"""Files added to visits: kept inside the encrypted store by their digest, listed, described,
printed, removed, and sent along with returns."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ssio_desktop.domain.attachments import (
    ATTACHMENT,
    LARGEST,
    MOST,
    Attachment,
    attachments_in,
    is_phone_picture,
    media_type_of,
    plain_name,
    read_attachment,
)
from ssio_desktop.domain.events import Event, Json
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.visits import Visit
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.names import ATTACHMENTS
from ssio_desktop.exchange.package import Package
from ssio_desktop.services import visiting
from ssio_desktop.services.inputs import read_file
from ssio_desktop.services.outputs import write_output
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.visit_facts import FILES
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import blobs, disposal
from ssio_desktop.store.connection import transaction
from ssio_desktop.store.log import Write
from ssio_desktop.store.states import FIELDS, read_events
from ssio_desktop.wording import say

THUMBNAIL = 160
"""Pixels of the longer side of a picture in a list."""

RETURN_ROOM = 40_000_000
"""Bytes of attachments that a return carries; a receiver reads no more than 64 MiB at all."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An attachment as the page lists it. present: whether its bytes are here; they may not have
    come along with a return. thumbnail: PNG, or empty."""

    attachment: Attachment
    present: bool
    thumbnail: bytes = b""


def add(
    ws: Workspace,
    visit_id: str,
    name: str,
    data: bytes,
    *,
    words: str = "",
    keep_metadata: bool = False,
    signature: bool = False,
) -> Outcome[Attachment]:
    """Add a file to a visit. Metadata of pictures is taken out unless it is to be kept.

    UserError where it is too large, of a kind that may not be added, damaged, or empty; where the
    visit has no room for it, was withdrawn, or is known from its report alone.
    """
    visit = _writable(ws, visit_id)
    shown = plain_name(name)
    media = media_type_of(data)
    if len(data) > LARGEST:
        raise _too_large(shown)
    if not data:
        raise UserError(
            say("The file is empty."),
            where=shown,
            remedy=say("Check that it was copied whole, or that the phone has sent it by now."),
            code="attachment.empty",
        )
    if is_phone_picture(data):
        raise UserError(
            say("This picture is in the form of newer telephones (HEIC), which cannot be added."),
            where=shown,
            remedy=say(
                "Save it as a JPEG and add that. An iPhone takes JPEGs where Settings, Camera, "
                "Formats says “Most Compatible”."
            ),
            code="attachment.kind",
        )
    if not media:
        raise UserError(
            say("This kind of file cannot be added to a visit."),
            where=shown,
            remedy=say(
                "Pictures (JPEG, PNG, GIF, WebP), PDF, Word, Excel, PowerPoint and OpenDocument "
                "files without macros and plain text can. Save it as one of these."
            ),
            code="attachment.kind",
        )
    is_cleaned = False
    if media.startswith("image/"):
        # Pillow is loaded with the first picture, not with the window.
        from ssio_desktop.reports import photographs  # noqa: PLC0415

        photographs.check_picture(data)
        if not keep_metadata:
            data, is_cleaned = photographs.cleaned(data), True
            media = media_type_of(data)
            if len(data) > LARGEST:
                raise _too_large(shown)
    there = of_visit(ws, visit_id)
    if sum(each.size for each in there) + len(data) > MOST:
        raise UserError(
            say("The attachments of this visit have {most} MB already.", most=MOST // 1_000_000),
            where=shown,
            remedy=say("Remove some that are not needed, or add a smaller copy."),
            code="attachment.room",
        )
    entry = Attachment(
        new_id(), shown, "", len(data), media, "", False, is_cleaned, signature, ws.moment(),
        ws.officer,
    ).with_words(words, printed=False)  # fmt: skip
    with transaction(ws.store.db):
        entry = replace(entry, sha256=blobs.keep(ws.store.db, data))
        return ws.record(
            [Write(f"visit/{visit.id}", f"{ATTACHMENT}.{entry.id}", entry.as_record())],
            entry,
            label=say("“{name}” added to a visit", name=shown),
        )


def add_file(
    ws: Workspace,
    visit_id: str,
    path: Path,
    *,
    words: str = "",
    keep_metadata: bool = False,
    signature: bool = False,
) -> Outcome[Attachment]:
    """As :func:`add`, of a file on the disk. SurroundingsError where it cannot be read."""
    return add(
        ws, visit_id, path.name, read_file(path, LARGEST),
        words=words, keep_metadata=keep_metadata, signature=signature,
    )  # fmt: skip


def of_visit(ws: Workspace, visit_id: str) -> tuple[Attachment, ...]:
    """The attachments of a visit, in the order in which they were added."""
    return attachments_in(ws.store.state(f"visit/{visit_id}"))


def listed(ws: Workspace, visit_id: str) -> tuple[Listed, ...]:
    """The attachments of a visit with their thumbnails."""
    return tuple(_listed(ws, each) for each in of_visit(ws, visit_id))


def describe(
    ws: Workspace, visit_id: str, key: str, words: str, *, printed: bool
) -> Outcome[Attachment]:
    """Say what a picture shows, and whether the report prints it.

    UserError where it is to be printed and nobody said what it shows: whoever cannot see it would
    be told nothing.
    """
    _writable(ws, visit_id)
    entry = _one(ws, visit_id, key).with_words(words, printed=printed)
    if entry.printed and not entry.words:
        raise UserError(
            say("A picture is printed only with words for those who cannot see it."),
            where=entry.name,
            remedy=say("Say in a sentence what the picture shows, then choose to print it."),
            code="attachment.words",
        )
    return _record(ws, visit_id, entry, say("Words of “{name}” recorded", name=entry.name))


def remove(ws: Workspace, visit_id: str, key: str) -> Outcome[None]:
    """Take an attachment off a visit. It stays in the history, and the change can be undone."""
    _writable(ws, visit_id)
    entry = _one(ws, visit_id, key)
    return ws.record(
        [Write(f"visit/{visit_id}", f"{ATTACHMENT}.{key}", None)],
        None,
        label=say("“{name}” removed from a visit", name=entry.name),
    )


def content(ws: Workspace, visit_id: str, key: str) -> bytes:
    """The bytes of an attachment. UserError where they are not here."""
    entry = _one(ws, visit_id, key)
    data = blobs.read(ws.store.db, entry.sha256)
    if data is None:
        raise UserError(
            say("The file itself is not in this store."),
            where=entry.name,
            remedy=say("Take in a return or an export of whoever added it."),
            code="attachment.absent",
        )
    return data


def save_copy(ws: Workspace, visit_id: str, key: str, path: Path) -> Outcome[Path]:
    """Write an attachment out, whole or not at all. The copy is not encrypted."""
    return write_output(path, content(ws, visit_id, key))


# --- with files that travel ------------------------------------------------------------------


def for_return(ws: Workspace, visits: Iterable[Visit]) -> tuple[dict[str, bytes], int]:
    """The parts of a return with the attachments of its visits, the smallest first, and how many
    there was no room for."""
    wanted = {each.sha256: each.size for visit in visits for each in of_visit(ws, visit.id)}
    parts: dict[str, bytes] = {}
    used = left_out = 0
    for digest, size in sorted(wanted.items(), key=lambda each: (each[1], each[0])):
        data = blobs.read(ws.store.db, digest) if used + size <= RETURN_ROOM else None
        if data is None:
            left_out += 1
            continue
        parts[ATTACHMENTS + digest] = data
        used += len(data)
    return parts, left_out


def take_in(ws: Workspace, package: Package) -> int:
    """Keep the attachments that a verified file carries and its events speak of; how many.

    Inside a transaction of the caller's.
    """
    db = ws.store.db
    events = (event for event in package.events if event.path.startswith(f"{ATTACHMENT}."))
    wanted = {
        each.sha256 for each in in_events(e for e in events if not disposal.is_disposed(db, e))
    }
    kept = 0
    for digest, data in package.under(ATTACHMENTS).items():
        if digest in wanted and len(data) <= LARGEST:
            blobs.keep(ws.store.db, data)
            kept += 1
    return kept


def unsound(ws: Workspace) -> tuple[Attachment, ...]:
    """The attachments whose bytes are not what was added, or that were added here and are gone.
    Those of a colleague may never have come: a return leaves out what it has no room for."""
    db = ws.store.db
    spoken = read_events(
        db,
        f"SELECT {FIELDS} FROM events e WHERE e.entity GLOB 'visit/*' AND e.path GLOB ? "
        "ORDER BY e.stamp",
        (f"{ATTACHMENT}.*",),
    )
    found: dict[str, Attachment] = {}
    for event in spoken:
        for entry in in_events((event,)):
            expected = event.device == ws.store.device or blobs.has(db, entry.sha256)
            if expected and blobs.read(db, entry.sha256) is None:
                found[entry.sha256] = entry
    return tuple(found.values())


def in_events(events: Iterable[Event]) -> Iterator[Attachment]:
    """Every attachment that events speak of, those removed since among them."""
    for event in events:
        kind, _, key = event.path.partition(".")
        if event.kind == "visit" and kind == ATTACHMENT:
            entry = read_attachment(key, event.value)
            if entry is not None:
                yield entry


def pictures(ws: Workspace, facts: Mapping[str, Json]) -> dict[str, Json]:
    """The pictures that a report prints, by digest, as it carries them: JPEG in base64."""
    found: dict[str, Json] = {}
    records = facts.get(FILES)
    for record in records if isinstance(records, list) else ():
        entry = read_attachment("", record)
        if entry is None or not (entry.printed and entry.is_picture):
            continue
        data = blobs.read(ws.store.db, entry.sha256)
        if data is not None:
            from ssio_desktop.reports import photographs  # noqa: PLC0415

            found[entry.sha256] = base64.b64encode(photographs.for_print(data)).decode("ascii")
    return found


def _listed(ws: Workspace, entry: Attachment) -> Listed:
    if not entry.is_picture:
        return Listed(entry, blobs.has(ws.store.db, entry.sha256))
    data = blobs.read(ws.store.db, entry.sha256)
    if data is None:
        return Listed(entry, False)
    from ssio_desktop.reports import photographs  # noqa: PLC0415

    try:
        return Listed(entry, True, photographs.thumbnail(data, THUMBNAIL))
    except UserError:
        return Listed(entry, True)  # It came from elsewhere and cannot be shown; it is listed.


def _record(ws: Workspace, visit_id: str, entry: Attachment, label: str) -> Outcome[Attachment]:
    path = f"{ATTACHMENT}.{entry.id}"
    return ws.record([Write(f"visit/{visit_id}", path, entry.as_record())], entry, label=label)


def _writable(ws: Workspace, visit_id: str) -> Visit:
    visit = visiting.read(ws, visit_id)
    if visit.withdrawn or visit.from_report:
        raise UserError(
            say("Nothing can be added to or changed at this visit."), code="attachment.fixed"
        )
    return visit


def _one(ws: Workspace, visit_id: str, key: str) -> Attachment:
    for each in of_visit(ws, visit_id):
        if each.id == key:
            return each
    raise UserError(
        say("This visit has no such attachment."), where=key[:60], code="attachment.unknown"
    )


def _too_large(name: str) -> UserError:
    return UserError(
        say("The file is larger than {most} MB.", most=LARGEST // 1_000_000),
        where=name,
        remedy=say("Save a smaller copy of it and add that."),
        code="attachment.size",
    )
