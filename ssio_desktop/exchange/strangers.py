"""Says what a file is that is no exchange file. Looks at its bytes only, never unpacks."""

from __future__ import annotations

import struct

from ssio_desktop.errors import UserError
from ssio_desktop.exchange.names import MANIFEST
from ssio_desktop.exchange.refusals import ANY, Wanted, not_this, refuse
from ssio_desktop.wording import say

_FIRST_NAME = struct.Struct("<26xH2x")
_OUR_START = b"PK\x03\x04"

_STARTS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "pdf", say("a PDF document")),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "document", say("an old Office file")),
    (b"{\\rtf", "document", say("a document")),
    (b"7z\xbc\xaf\x27\x1c", "other-archive", say("a 7-Zip file")),
    (b"Rar!", "other-archive", say("a RAR file")),
    (b"SQLite format 3\0", "database", say("a database")),
    (b"\x89PNG", "picture", say("a picture")),
    (b"\xff\xd8\xff", "picture", say("a picture")),
)
_SEALED = (b"age-encryption.org/", b"-----BEGIN AGE ENCRYPTED FILE-----")
_INSIDE: tuple[tuple[bytes, str, str], ...] = (
    (b"xl/workbook", "workbook", say("an Excel workbook")),
    (b"word/document", "document", say("a Word document")),
    (b"ppt/presentation", "document", say("a PowerPoint presentation")),
    (b"opendocument.spreadsheet", "workbook", say("a spreadsheet")),
    (b"opendocument.text", "document", say("a document")),
)


def stranger(data: bytes, wanted: Wanted = ANY) -> UserError | None:
    """A refusal that names what the file is, or None where it starts as an exchange file does.
    wanted: what it should be."""
    if not data:
        return refuse(
            "empty",
            say("The file is empty."),
            remedy=say(
                "It was probably not copied to its end. Copy it again from where it came from."
            ),
        )
    for start, code, held in _STARTS:
        if data.startswith(start):
            return _is_other(code, held, wanted)
    if data.startswith(_SEALED):
        return refuse(
            "sealed",
            say("This file is sealed and has to be opened with a key first."),
            remedy=say("Open it with the key of the person it was sealed for."),
        )
    if not data.strip(b"\0"):
        return refuse(
            "blank",
            say("The file holds nothing but zeros."),
            remedy=say(
                "The stick or disk lost its content. Copy it again from where it came from."
            ),
        )
    if not data.startswith(_OUR_START[: len(data)]):
        return not_this(wanted)
    return _other_zip(data, wanted)


def _is_other(code: str, held: str, wanted: Wanted) -> UserError:
    what = say("This is {held}, not {wanted}.", held=held, wanted=wanted.words)
    return refuse(code, what, remedy=wanted.remedy)


def _other_zip(data: bytes, wanted: Wanted) -> UserError | None:
    if len(data) < 30 + len(MANIFEST):
        return None  # Too short to tell; it is reported as incomplete.
    (size,) = _FIRST_NAME.unpack_from(data)
    if data[30 : 30 + size] == MANIFEST.encode():
        return None
    for mark, code, held in _INSIDE:
        if mark in data:
            return _is_other(code, held, wanted)
    return refuse(
        "other-archive",
        say("This is a ZIP file, but not one that the program wrote."),
        remedy=say("If it was unpacked and packed again, use the file as it was sent."),
    )
