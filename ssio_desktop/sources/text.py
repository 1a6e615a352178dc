"""Opens a published file as text: recognises what is not text, finds the encoding, takes the sum.

It reads the file twice through one handle and never holds the whole of it. It must not know
columns or rows.
"""

from __future__ import annotations

import codecs
import hashlib
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from ssio_desktop.errors import SurroundingsError, UserError
from ssio_desktop.progress import Progress, silent
from ssio_desktop.wording import say, together

MAX_BYTES = 400_000_000
"""Largest file that is read. The whole register takes about 60 MB."""

MAX_LINE = 1_000_000
"""Longest line, in bytes. The register's longest are about 3,000."""

MAX_ZEROS = 50
"""Most zero bytes of a file that is still text. A few are damage, which costs their rows."""

_CHUNK = 1 << 20
_CSV_REMEDY = say("Choose the CSV file as it was downloaded.")
_SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", say("a PDF document"), _CSV_REMEDY),
    (
        b"\xd0\xcf\x11\xe0",
        say("an Excel or Word file of the older kind"),
        say("Save it as CSV (UTF-8)."),
    ),
    (b"\x1f\x8b", say("a compressed file"), say("Unpack it and choose the CSV file inside.")),
    (b"7z\xbc\xaf", say("a compressed file"), say("Unpack it and choose the CSV file inside.")),
    (b"SQLite format 3", "a database", _CSV_REMEDY),
    (b"\x89PNG", "a picture", _CSV_REMEDY),
    (b"\xff\xd8\xff", "a picture", _CSV_REMEDY),
)


@dataclass(frozen=True, slots=True)
class TextSource:
    """A file opened as text.

    encoding: ``utf-8``, ``utf-8-sig``, ``utf-16`` or ``cp1252``. sha256: of the bytes, 64
    hexadecimal digits. size: in bytes. line_ends: how many lines end. ends_inside_character:
    whether the last character is incomplete, as in a file that was cut off.
    stream: the text, its line ends untouched; what cannot be decoded is U+FFFD in it.
    """

    name: str
    encoding: str
    sha256: str
    size: int
    line_ends: int
    ends_inside_character: bool
    stream: io.TextIOWrapper


@contextmanager
def opened(path: Path, progress: Progress = silent) -> Iterator[TextSource]:
    """Open a published file.

    Raises UserError where it is missing, empty, too large or no text, saying what it is; and
    SurroundingsError where the machine does not let it be read.
    """
    try:
        with path.open("rb") as binary:
            yield _examined(binary, path.name, progress)
    except FileNotFoundError as error:
        raise UserError(
            say("The file is not there."),
            where=path.name,
            remedy=say("It may have been moved, or the stick taken out. Choose it again."),
            code="source.missing",
        ) from error
    except IsADirectoryError as error:
        raise UserError(
            say("This is a folder, not a file."),
            where=path.name,
            remedy=say("Open the folder and choose the CSV file in it."),
            code="source.folder",
        ) from error
    except OSError as error:
        raise SurroundingsError(
            say("The file could not be read."),
            where=f"{path.name}: {error.strerror}" if error.strerror else path.name,
            remedy=say(
                "Close it in other programs, or copy it to this computer, and try again. Nothing "
                "was changed."
            ),
            code="source.unreadable",
        ) from error


def _examined(binary: BinaryIO, name: str, progress: Progress) -> TextSource:
    head = binary.read(8192)
    _refuse_other_kinds(head, name)
    encoding = _by_mark(head)
    decoder = codecs.getincrementaldecoder("utf-8")()
    is_utf8, cut = encoding != "utf-16", False
    digest, size, line_ends, run, zeros = hashlib.sha256(), 0, 0, 0, 0
    chunk = head
    while chunk:
        progress(0, 0)
        digest.update(chunk)
        size += len(chunk)
        line_ends += chunk.count(b"\n") or chunk.count(b"\r")
        if size > MAX_BYTES:
            raise UserError(
                say("The file is larger than {max_bytes} MB.", max_bytes=MAX_BYTES // 1_000_000),
                where=name,
                remedy=together((say("No published school file is so large."), _CSV_REMEDY)),
                code="source.too-large",
            )
        run = _run_without_line_end(chunk, run, name)
        zeros += 0 if encoding == "utf-16" else chunk.count(b"\0")
        if zeros > MAX_ZEROS or (zeros and zeros * 4 > size):
            raise UserError(
                say(
                    "This is not a text file: it is in some program’s own format, or badly damaged."
                ),
                where=name,
                remedy=together((_CSV_REMEDY, say("A spreadsheet saves one as CSV (UTF-8)."))),
                code="source.nul",
            )
        if is_utf8:
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError:
                is_utf8 = False
        chunk = binary.read(_CHUNK)
    if is_utf8:
        # What the decoder still holds is the beginning of a character whose end is missing.
        cut = bool(decoder.getstate()[0])
    if encoding == "utf-8" and not is_utf8:
        encoding = "cp1252"
    binary.seek(0)
    stream = io.TextIOWrapper(binary, encoding=encoding, errors="replace", newline="")
    return TextSource(name, encoding, digest.hexdigest(), size, line_ends, cut, stream)


def _by_mark(head: bytes) -> str:
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return "utf-8"


def _run_without_line_end(chunk: bytes, run: int, name: str) -> int:
    """Bytes since the last line end; UserError where a line is endless."""
    last = max(chunk.rfind(b"\n"), chunk.rfind(b"\r"))
    first = min((at for at in (chunk.find(b"\n"), chunk.find(b"\r")) if at >= 0), default=-1)
    longest = run + (len(chunk) if first < 0 else first)
    if longest > MAX_LINE:
        raise UserError(
            say("The file has a line longer than any row of a published file."),
            where=name,
            remedy=_CSV_REMEDY,
            code="source.long-line",
        )
    return longest if last < 0 else len(chunk) - last - 1


def _refuse_other_kinds(head: bytes, name: str) -> None:
    found = _named(head)
    if found is not None:
        kind, remedy = found
        raise UserError(
            say("This is {kind}, not a CSV file.", kind=kind),
            where=name,
            remedy=remedy,
            code="source.not-text",
        )


def _named(head: bytes) -> tuple[str, str] | None:
    text = head.removeprefix(codecs.BOM_UTF8).lstrip()
    if not text:
        return say("an empty file"), say("Download it again; the last download did not finish.")
    for signature, kind, remedy in _SIGNATURES:
        if head.startswith(signature):
            return kind, remedy
    if head.startswith(b"PK"):
        return _named_zip(head)
    if b"endobj" in head or b"endstream" in head:
        return say("a part of a PDF document"), _CSV_REMEDY
    lowered = text[:200].lower()
    if lowered.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return say("a web page"), say(
            "The download gave a page instead of the file. Download it again."
        )
    if lowered.startswith(b"<?xml"):
        return say("an XML file"), _CSV_REMEDY
    if lowered.startswith((b"{", b"[")):
        return say("a JSON file"), _CSV_REMEDY
    return None


def _named_zip(head: bytes) -> tuple[str, str]:
    """Offices' files are zip archives; their first entry's name tells them apart."""
    if b"opendocument.spreadsheet" in head:
        return say("a LibreOffice spreadsheet"), say("Save it as CSV (UTF-8) and choose that file.")
    if b"word/" in head:
        return say("a Word document"), _CSV_REMEDY
    if b"xl/" in head or b"[Content_Types].xml" in head:
        return say("an Excel workbook"), say("Save it in Excel as CSV UTF-8 and choose that file.")
    return say("a zip archive"), say("Unpack it and choose the CSV file inside.")
