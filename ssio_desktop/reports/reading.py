"""Reads what a PDF says of itself and the file it carries, out of a file that may be hostile.

Bounds size, depth and what is unpacked before anything is believed; mends nothing. Knows nothing
of what the file it finds means.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, settings

from ssio_desktop.errors import UserError

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class PdfLimits:
    """The most that a PDF may ask of the machine that reads it. Sizes in bytes.

    attachment_bytes: the pictures of the largest file, written in letters, and the text with them.
    """

    file_bytes: int = 16 * MEBIBYTE
    stream_bytes: int = 16 * MEBIBYTE
    unpacked_bytes: int = 64 * MEBIBYTE
    attachment_bytes: int = 12 * MEBIBYTE
    nesting: int = 100
    attachments: int = 20


@dataclass(frozen=True, slots=True)
class PdfFile:
    """What was found. producer, title: as the file says, at most 200 characters each.

    identifier: of its metadata, a UUID, or empty. attached: the file of the name asked for, or
    None.
    """

    producer: str
    title: str
    identifier: str
    attached: bytes | None


# What a file that is not built as PDFs are raises while it is walked through.
_WRONG = (
    pikepdf.PdfError,
    AttributeError,
    IndexError,
    KeyError,
    NotImplementedError,
    RuntimeError,
    TypeError,
    ValueError,
)
_IDENTIFIER = re.compile(rb"<dc:identifier>([0-9a-f-]{36})</dc:identifier>")
_FILTER = re.compile(rb"/Filter\s*\d+\s+\d+\s+R\b")
_ESCAPED = re.compile(rb"/[A-Za-z0-9]*#[0-9A-Fa-f]{2}[A-Za-z0-9#]*")
_UNBOUNDED = (b"LZWDecode", b"LZW", b"Crypt", b"JBIG2Decode")
_SHOWN = 200


def read_pdf(data: bytes, name: str, limits: PdfLimits | None = None) -> PdfFile:
    """What the PDF says, and the file of that name in it. UserError where it cannot be read:
    no PDF, too large, damaged, encrypted, or built to overwhelm its reader."""
    bounds = limits or PdfLimits()
    _check_outside(data, bounds)
    try:
        with _opened(data, bounds) as pdf:
            found = pdf.Root.get("/Metadata")
            metadata = found.read_bytes() if isinstance(found, Stream) else b""
            said = _IDENTIFIER.search(metadata)
            return PdfFile(
                producer=_text(pdf.docinfo.get("/Producer")),
                title=_text(pdf.docinfo.get("/Title")),
                identifier=said[1].decode("ascii") if said else "",
                attached=_attached(pdf, name, bounds),
            )
    except _WRONG as problem:
        raise _damaged(problem) from None


def same_content(one: bytes, other: bytes, limits: PdfLimits | None = None) -> bool:
    """Whether two PDFs hold the same objects, however they are packed. False where either cannot
    be read."""
    bounds = limits or PdfLimits()
    try:
        _check_outside(one, bounds)
        _check_outside(other, bounds)
        return _unpacked(one, bounds) == _unpacked(other, bounds)
    except (*_WRONG, UserError):
        return False


class _Bounded(io.BytesIO):
    """Takes so many bytes and no more; ValueError beyond."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def write(self, data: Any, /) -> int:
        written = super().write(data)
        if self.tell() > self._most:
            raise ValueError("it unpacks to more than any report")
        return written


def _unpacked(data: bytes, bounds: PdfLimits) -> bytes:
    buffer = _Bounded(bounds.unpacked_bytes)
    with _opened(data, bounds) as pdf:
        pdf.save(
            buffer,
            static_id=True,
            fix_metadata_version=False,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    return buffer.getvalue()


def _opened(data: bytes, bounds: PdfLimits) -> Pdf:
    # For the whole process: what the program draws itself stays far below these.
    settings.set_qpdf_limits(
        flate_max_memory=bounds.stream_bytes,
        run_length_max_memory=bounds.stream_bytes,
        png_max_memory=bounds.stream_bytes,
        tiff_max_memory=bounds.stream_bytes,
        max_stream_filters=2,
        parser_max_nesting=bounds.nesting,
        doc_max_warnings=50,
    )
    try:
        pdf = Pdf.open(io.BytesIO(data), suppress_warnings=True, attempt_recovery=False)
    except pikepdf.PasswordError:
        raise _encrypted() from None
    if pdf.is_encrypted:
        pdf.close()
        raise _encrypted()
    return pdf


def _check_outside(data: bytes, bounds: PdfLimits) -> None:
    """What can be said before the file is taken apart."""
    if not data.startswith(b"%PDF-"):
        raise UserError(
            "This file is no PDF." if data else "The file is empty.",
            remedy="Choose the PDF of a report.",
            code="verify.not-pdf",
        )
    if len(data) > bounds.file_bytes:
        raise UserError(
            "This PDF is larger than any report of the program.",
            remedy="Choose the PDF of a report.",
            code="verify.too-large",
        )
    if b"%%EOF" not in data[-1024:]:
        raise _damaged("its end is missing")
    # Streams are never inside others, so each names its filters in plain sight. Some filters
    # have no bound of their own, and a filter named elsewhere cannot be looked at beforehand.
    odd = (re.sub(rb"#([0-9A-Fa-f]{2})", _unescaped, each) for each in _ESCAPED.findall(data))
    hidden = any(each in (b"/Filter", *(b"/" + one for one in _UNBOUNDED)) for each in odd)
    if hidden or _FILTER.search(data) or _names_unbounded(data):
        raise UserError(
            "This PDF is packed in a way that reports never are, and was not opened.",
            remedy="Ask for the report as it was issued.",
            code="verify.packing",
        )


def _unescaped(found: re.Match[bytes]) -> bytes:
    return bytes.fromhex(found[1].decode("ascii"))


def _names_unbounded(data: bytes) -> bool:
    return any(b"/" + name in data for name in _UNBOUNDED if len(name) > 5) or bool(
        re.search(rb"/Filter\s*\[?\s*/(?:LZW|Crypt)\b", data)
    )


def _attached(pdf: Pdf, name: str, bounds: PdfLimits) -> bytes | None:
    """The one file of that name; ValueError where there are several that differ."""
    found: dict[tuple[int, int], bytes] = {}
    for specification in _specifications(pdf, bounds):
        if _text(specification.get("/UF", specification.get("/F"))) != name:
            continue
        stream = specification.EF.F
        if not isinstance(stream, Stream):
            raise ValueError("the file attached is no stream")
        found[stream.objgen] = _content(stream, bounds)
    if len(set(found.values())) > 1:
        raise ValueError(f"{name} is in it more than once")
    return next(iter(found.values()), None)


def _specifications(pdf: Pdf, bounds: PdfLimits) -> Iterator[Object]:
    associated = pdf.Root.get("/AF", Array([]))
    names = pdf.Root.get("/Names", Dictionary()).get("/EmbeddedFiles", Dictionary())
    pairs = names.get("/Names", Array([]))
    for each in (associated, pairs):
        if not isinstance(each, Array) or len(each) > 2 * bounds.attachments:
            raise ValueError("its list of files is out of all proportion")
        for item in each:
            if isinstance(item, Dictionary):
                yield item


def _content(stream: Object, bounds: PdfLimits) -> bytes:
    packing = stream.get("/Filter")
    if isinstance(packing, Array) and len(packing) == 1:
        packing = packing[0]
    raw = stream.read_raw_bytes()
    if packing is None:
        content = raw
    elif packing == Name.FlateDecode and "/DecodeParms" not in stream:
        unpacker = zlib.decompressobj()
        try:
            content = unpacker.decompress(raw, bounds.attachment_bytes + 1)
        except zlib.error as problem:
            raise ValueError(str(problem)) from None
        if not unpacker.eof and len(content) <= bounds.attachment_bytes:
            raise ValueError("the file attached is not complete")
    else:
        raise ValueError("the file attached is packed in an unusual way")
    if len(content) > bounds.attachment_bytes:
        raise ValueError("the file attached is larger than any report’s")
    return content


def _text(value: object) -> str:
    text = str(value)[:_SHOWN] if isinstance(value, pikepdf.String) else ""
    return "".join(one if one.isprintable() else "\ufffd" for one in text)


def _encrypted() -> UserError:
    return UserError(
        "This PDF is encrypted, which no report of the program is.",
        remedy="Ask for the report as it was issued.",
        code="verify.encrypted",
    )


def _damaged(problem: object) -> UserError:
    said = "".join(one if one.isprintable() else " " for one in str(problem))
    return UserError(
        "This PDF is damaged or not complete.",
        where=said[:120],
        remedy="It was probably not copied to its end. Fetch it again from where it came from.",
        code="verify.damaged",
    )
