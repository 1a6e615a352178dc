"""The outer shell of an exchange file: a ZIP of one strict layout, written and read.

Readers of ZIP differ over files that contradict themselves. The layout therefore leaves nothing
to choose: entries follow one another without gaps from the first byte, the central directory
repeats them in the same order, and its end record is the end of the file (PKWARE APPNOTE 6.3.10,
section 4.3, without the optional records). Knows nothing of manifests and events.
"""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from ssio_desktop.exchange.limits import Limits
from ssio_desktop.exchange.names import check_names
from ssio_desktop.exchange.refusals import ANY, SEND_AGAIN, Wanted, refuse
from ssio_desktop.exchange.strangers import stranger
from ssio_desktop.wording import say

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_STORED, _DEFLATED = 0, 8
_UTF8 = 0x0800
_HARMLESS = _UTF8 | 0x0006
"""Flag bits that may be set: UTF-8 names, and the two that tell how hard deflate tried."""
_ENCRYPTED = 0x0001 | 0x0040 | 0x2000
_FOLDER_OF_DOS = 0x10
_UNIX = 3
_FIXED_TIME = (1980, 1, 1, 0, 0, 0)
_FIXED_LEVEL = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """One part as the directory has it. Sizes and ``start`` in bytes."""

    name: str
    size: int
    packed: int
    crc: int
    deflated: bool
    start: int


@dataclass(frozen=True, slots=True)
class Archive:
    """A ZIP whose layout was verified; nothing in it has been unpacked."""

    data: bytes
    entries: tuple[Entry, ...]

    def read(self, entry: Entry) -> bytes:
        """Unpack one part, never to more than its stated size; UserError when it differs."""
        packed = self.data[entry.start : entry.start + entry.packed]
        content = _inflate(packed, entry) if entry.deflated else packed
        if len(content) != entry.size or zlib.crc32(content) != entry.crc:
            raise _damaged(entry.name)
        return content


def pack(
    parts: Iterable[tuple[str, bytes]], limits: Limits, *, stored: Collection[str] = ()
) -> bytes:
    """A ZIP of the parts in the order given, the same bytes for the same parts.

    A part that would shrink so far that ``limits`` take it for a trap is stored as it is, and so
    are those named as stored, such as what is sealed and cannot shrink.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", allowZip64=False) as target:
        for name, content in parts:
            info = zipfile.ZipInfo(name, _FIXED_TIME)
            info.create_system = _UNIX
            info.external_attr = (stat.S_IFREG | 0o644) << 16
            info.compress_type = (
                zipfile.ZIP_STORED
                if name in stored or _shrinks_too_far(content, limits)
                else zipfile.ZIP_DEFLATED
            )
            target.writestr(info, content, compresslevel=_FIXED_LEVEL)
    return out.getvalue()


def _shrinks_too_far(content: bytes, limits: Limits) -> bool:
    if len(content) <= limits.ratio_floor:
        return False
    squeezer = zlib.compressobj(_FIXED_LEVEL, zlib.DEFLATED, -15)
    packed = len(squeezer.compress(content)) + len(squeezer.flush())
    return len(content) > packed * limits.ratio


def open_archive(data: bytes, limits: Limits, wanted: Wanted = ANY) -> Archive:
    """Verify the layout of a ZIP without unpacking anything; UserError says what is wrong. wanted:
    what the file should be.

    Afterwards names are safe and different, and sizes, number of parts and the ratio of
    unpacked to packed size are within the limits.
    """
    problem = stranger(data, wanted)
    if problem is not None:
        raise problem
    count, start, end = _end_record(data)
    if count > limits.parts:
        raise refuse(
            "too-many-parts", say("The file holds more than {parts:,} parts.", parts=limits.parts)
        )
    entries = []
    follows, at = 0, start
    for _ in range(count):
        entry, at = _entry(data, at, end, follows)
        follows = entry.start + entry.packed
        entries.append(entry)
    if at != end or follows != start:
        raise _damaged()
    check_names(entry.name for entry in entries)
    _check_sizes(entries, limits)
    return Archive(data, tuple(entries))


def _end_record(data: bytes) -> tuple[int, int, int]:
    """Number of entries, and where the central directory starts and ends."""
    end = len(data) - _END.size
    if end < 0 or data[end : end + 4] != b"PK\x05\x06":
        last = data.rfind(b"PK\x05\x06")
        if last < 0 or last > end:
            raise refuse(
                "incomplete",
                say("The file is not complete: its end is missing."),
                remedy=say(
                    "Copy it again from where it came from, and wait until the copy is done."
                ),
            )
        raise refuse("appended", say("Something stands behind the end of the file."))
    _, disk, first_disk, here, count, size, start, comment = _END.unpack_from(data, end)
    if disk or first_disk or comment or here != count or start + size != end:
        raise _damaged()
    return count, start, end


def _entry(data: bytes, at: int, end: int, follows: int) -> tuple[Entry, int]:
    """The entry at ``at`` in the directory, whose part must stand at ``follows``."""
    if at + _CENTRAL.size > end:
        raise _damaged()
    central = _CENTRAL.unpack_from(data, at)
    signature, made_by, _, flags, method, _, _, crc, packed, size = central[:10]
    name_size, extra, comment, disk, inner, outer, offset = central[10:]
    raw_name = data[at + _CENTRAL.size : at + _CENTRAL.size + name_size]
    name = _decode(raw_name, flags)
    if flags & _ENCRYPTED:
        raise refuse(
            "encrypted",
            say("The file is locked with a ZIP password."),
            where=name,
            remedy=say("Ask the sender for the file as the program wrote it."),
        )
    local_end = offset + _LOCAL.size + name_size
    if (
        signature != b"PK\x01\x02"
        or at + _CENTRAL.size + name_size > end
        or flags & ~_HARMLESS
        or method not in (_STORED, _DEFLATED)
        or (method == _STORED and packed != size)
        or extra
        or comment
        or disk
        or inner & ~1  # Bit 0 says “text”, which some writers set.
        or offset != follows
        or local_end + packed > len(data)
        or data[offset : offset + 4] != b"PK\x03\x04"
        or data[offset + 4 : offset + _LOCAL.size] != data[at + 6 : at + 32]
        or data[offset + _LOCAL.size : local_end] != raw_name
    ):
        raise _damaged(name)
    if not _is_plain_file(made_by, outer):
        raise refuse("not-plain", say("The file holds a link or a folder as a part."), where=name)
    entry = Entry(name, size, packed, crc, method == _DEFLATED, local_end)
    return entry, at + _CENTRAL.size + name_size


def _decode(raw: bytes, flags: int) -> str:
    try:
        return raw.decode("utf-8" if flags & _UTF8 else "ascii")
    except UnicodeDecodeError:
        name = raw.decode("ascii", "replace")
        raise refuse(
            "name", say("The file holds a part with a forbidden name."), where=name
        ) from None


def _is_plain_file(made_by: int, attributes: int) -> bool:
    kind = stat.S_IFMT(attributes >> 16) if made_by >> 8 == _UNIX else 0
    return kind in (0, stat.S_IFREG) and not attributes & _FOLDER_OF_DOS


def _check_sizes(entries: list[Entry], limits: Limits) -> None:
    for entry in entries:
        if entry.size > limits.part_bytes:
            raise refuse(
                "part-too-large", say("A part of the file is too large."), where=entry.name
            )
        if entry.size > limits.ratio_floor and entry.size > entry.packed * limits.ratio:
            raise refuse(
                "expands", say("A part of the file would unpack to far too much."), where=entry.name
            )
    if sum(entry.size for entry in entries) > limits.total_bytes:
        raise refuse("expands", say("The file would unpack to far too much."))


def _inflate(packed: bytes, entry: Entry) -> bytes:
    unpacker = zlib.decompressobj(-15)
    try:
        # One byte more than stated shows a part that goes on, without unpacking the rest.
        content = unpacker.decompress(packed, entry.size + 1)
    except zlib.error:
        raise _damaged(entry.name) from None
    if not unpacker.eof or unpacker.unused_data or unpacker.unconsumed_tail:
        raise _damaged(entry.name)
    return content


def _damaged(name: str = "") -> Exception:
    return refuse(
        "damaged",
        say("The file is damaged or was changed after it was made."),
        where=name,
        remedy=SEND_AGAIN,
    )
