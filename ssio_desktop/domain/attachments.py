"""What is recorded of a file that was added to a visit, and what kinds of file may be.

The record says the name, the size and the digest; the bytes are kept elsewhere by that digest.
"""

from __future__ import annotations

import io
import unicodedata
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from ssio_desktop.domain.events import EntityState, Json

ATTACHMENT: Final = "attachment"
"""The path of a visit under which each attachment stands, by its id."""

LARGEST: Final = 10_000_000
"""Bytes of one attachment."""
MOST: Final = 200_000_000
"""Bytes of all attachments of a visit."""
LONGEST_NAME: Final = 120
LONGEST_WORDS: Final = 500

_ENDINGS: Final[Mapping[str, str]] = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/gif": "gif",
    "image/webp": "webp",
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "text/plain": "txt",
}
_ALSO: Final[Mapping[str, tuple[str, ...]]] = {
    "image/jpeg": ("jpeg",),
    "text/plain": ("csv", "md", "log", "json", "ics"),
}
_PHONE: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif"})
"""Brands of the pictures that newer telephones take (ISO/IEC 23008-12)."""

_OFFICE: Final = {"word/": "docx", "xl/": "xlsx", "ppt/": "pptx"}
_MEDIA: Final = {ending: media for media, ending in _ENDINGS.items()}
_MOST_ENTRIES = 5_000
_JOINERS: Final = "\u200c\u200d"
"""Without these Persian words run together, and one sign of several people becomes several."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """An attachment as recorded. sha256: of its bytes, 64 hexadecimal digits. size: in bytes.

    media_type: by its content. words: what a picture shows, for whoever cannot see it. printed:
    whether the report shows the picture. cleaned: whether personal metadata was taken out.
    at: ISO 8601, UTC. by: officer id.
    """

    id: str
    name: str
    sha256: str
    size: int
    media_type: str
    words: str = ""
    printed: bool = False
    cleaned: bool = False
    signature: bool = False
    at: str = ""
    by: str = ""

    @property
    def is_picture(self) -> bool:
        return self.media_type.startswith("image/")

    @property
    def ending(self) -> str:
        """The end of a file name for such content, without its point."""
        return _ENDINGS.get(self.media_type, "bin")

    @property
    def file_name(self) -> str:
        """What a copy is called: the name with an ending of its kind. A text that is called as a
        program is would be run by whoever opens the copy."""
        ending = self.name.rpartition(".")[2].lower()
        fits = ending == self.ending or ending in _ALSO.get(self.media_type, ())
        return self.name if fits and "." in self.name else f"{self.name}.{self.ending}"

    def as_record(self) -> dict[str, Json]:
        """As it is recorded."""
        return {
            "name": self.name,
            "sha256": self.sha256,
            "size": self.size,
            "media_type": self.media_type,
            "words": self.words,
            "printed": self.printed,
            "cleaned": self.cleaned,
            "signature": self.signature,
            "at": self.at,
            "by": self.by,
        }

    def with_words(self, words: str, *, printed: bool) -> Attachment:
        """The same with other words, printed or not. Only pictures are printed."""
        said = " ".join(words.split())[:LONGEST_WORDS]
        return replace(self, words=said, printed=printed and self.is_picture)


def read_attachment(key: str, record: Json) -> Attachment | None:
    """An attachment as recorded, perhaps elsewhere; None where it is none."""
    if not isinstance(record, dict):
        return None
    digest, size = record.get("sha256"), record.get("size")
    if not isinstance(digest, str) or not _is_digest(digest):
        return None
    if not isinstance(size, int) or isinstance(size, bool) or not 0 <= size <= LARGEST:
        return None
    return Attachment(
        key,
        plain_name(str(record.get("name", ""))),
        digest,
        size,
        str(record.get("media_type", ""))[:100],
        str(record.get("words", ""))[:LONGEST_WORDS],
        record.get("printed") is True,
        record.get("cleaned") is True,
        record.get("signature") is True,
        str(record.get("at", "")),
        str(record.get("by", "")),
    )


def attachments_in(state: EntityState) -> tuple[Attachment, ...]:
    """The attachments that stand with a visit, in the order in which they were added."""
    found = [read_attachment(key, value) for key, value in state.under(ATTACHMENT).items()]
    return tuple(
        sorted((each for each in found if each), key=lambda each: (each.at, each.name, each.id))
    )


def plain_name(name: str) -> str:
    """A file name without folders and controls, cut where it is too long; its ending stays."""
    last = name.replace("\\", "/").rpartition("/")[2]
    fits = "".join(c if c.isprintable() or c in _JOINERS else " " for c in last)
    kept = "".join(" " if c in '<>:"|?*' else c for c in fits)
    kept = " ".join(kept.split()).strip(". ") or "file"
    if len(kept) > LONGEST_NAME:
        stem, point, ending = kept.rpartition(".")
        ending = ending[:10] if point else ""
        kept = f"{(stem or kept)[: LONGEST_NAME - 11]}.{ending}" if ending else kept[:LONGEST_NAME]
    return kept


def is_phone_picture(data: bytes) -> bool:
    """Whether a file is a HEIC or AVIF picture, of which the program shows none."""
    return data[4:8] == b"ftyp" and data[8:12] in _PHONE


def media_type_of(data: bytes) -> str:
    """The kind of a file by what is in it, whatever it is called; empty where it is none that may
    be added: programs, documents with macros, and whatever is not known."""
    for start, media in (
        (b"\xff\xd8\xff", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"GIF87a", "image/gif"),
        (b"GIF89a", "image/gif"),
        (b"%PDF-", "application/pdf"),
    ):
        if data.startswith(start):
            return media
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if data.startswith(b"PK\x03\x04"):
        return _office(data)
    return "text/plain" if _is_text(data) else ""


def _office(data: bytes) -> str:
    """The kind of a document that is a ZIP inside; empty where it has macros or is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if len(names) > _MOST_ENTRIES or any("vbaProject" in name for name in names):
                return ""
            if names[:1] == ["mimetype"] and archive.getinfo("mimetype").file_size < 100:
                media = archive.read("mimetype").decode("ascii", "replace").strip()
                return media if media in _ENDINGS else ""
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return ""
    if "[Content_Types].xml" in names:
        for folder, ending in _OFFICE.items():
            if any(name.startswith(folder) for name in names):
                return _MEDIA[ending]
    return ""


def _is_text(data: bytes) -> bool:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    # Signs that nobody sees say how letters run and join; no Arabic text is without them for long.
    return bool(text) and all(
        c.isprintable() or c.isspace() or unicodedata.category(c) == "Cf" for c in text
    )


def _is_digest(text: str) -> bool:
    return len(text) == 64 and set(text) <= set("0123456789abcdef")
