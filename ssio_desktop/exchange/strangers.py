"""Says what a file is that is no exchange file. Looks at its bytes only, never unpacks."""

from __future__ import annotations

import struct

from ssio_desktop.errors import UserError
from ssio_desktop.exchange.names import MANIFEST
from ssio_desktop.exchange.refusals import CHOOSE_OTHER, refuse
from ssio_desktop.wording import say

_FIRST_NAME = struct.Struct("<26xH2x")
_OUR_START = b"PK\x03\x04"

_STARTS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "pdf", say("This is a PDF document, not a return.")),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "document",
        say("This is an old Office file, not a return."),
    ),
    (b"{\\rtf", "document", say("This is a document, not a return.")),
    (b"7z\xbc\xaf\x27\x1c", "other-archive", say("This is a 7-Zip file, not a return.")),
    (b"Rar!", "other-archive", say("This is a RAR file, not a return.")),
    (b"SQLite format 3\0", "database", say("This is a database, not a return.")),
    (b"\x89PNG", "picture", say("This is a picture, not a return.")),
    (b"\xff\xd8\xff", "picture", say("This is a picture, not a return.")),
)
_SEALED = (b"age-encryption.org/", b"-----BEGIN AGE ENCRYPTED FILE-----")
_INSIDE: tuple[tuple[bytes, str, str], ...] = (
    (b"xl/workbook", "workbook", say("This is an Excel workbook, not a return.")),
    (b"word/document", "document", say("This is a Word document, not a return.")),
    (b"ppt/presentation", "document", say("This is a PowerPoint presentation, not a return.")),
    (b"opendocument.spreadsheet", "workbook", say("This is a spreadsheet, not a return.")),
    (b"opendocument.text", "document", say("This is a document, not a return.")),
)


def stranger(data: bytes) -> UserError | None:
    """A refusal that names what the file is, or None where it starts as an exchange file does."""
    if not data:
        return refuse(
            "empty",
            say("The file is empty."),
            remedy=say(
                "It was probably not copied to its end. Copy it again from where it came from."
            ),
        )
    for start, code, what in _STARTS:
        if data.startswith(start):
            return refuse(code, what, remedy=CHOOSE_OTHER)
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
        return refuse("not-a-return", say("This file is not a return."), remedy=CHOOSE_OTHER)
    return _other_zip(data)


def _other_zip(data: bytes) -> UserError | None:
    if len(data) < 30 + len(MANIFEST):
        return None  # Too short to tell; it is reported as incomplete.
    (size,) = _FIRST_NAME.unpack_from(data)
    if data[30 : 30 + size] == MANIFEST.encode():
        return None
    for mark, code, what in _INSIDE:
        if mark in data:
            return refuse(code, what, remedy=CHOOSE_OTHER)
    return refuse(
        "other-archive",
        say("This is a ZIP file, but not one that the program wrote."),
        remedy=say("If a return was unpacked and packed again, use the file as it was sent."),
    )
