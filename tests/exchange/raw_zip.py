"""Writes ZIP files of any shape, also those that no honest program writes."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class RawEntry:
    """An entry; fields left at None are what they ought to be."""

    name: bytes
    content: bytes = b""
    packed: bytes | None = None
    method: int = 0
    flags: int = 0x0800
    size: int | None = None
    crc: int | None = None
    local_name: bytes | None = None
    local_size: int | None = None
    offset: int | None = None
    extra: bytes = b""
    local_extra: bytes = b""
    comment: bytes = b""
    made_by: int = 0x0314
    attributes: int = 0o100644 << 16
    before: bytes = b""


def raw_zip(
    entries: Sequence[RawEntry],
    *,
    front: bytes = b"",
    comment: bytes = b"",
    count: int | None = None,
    between: bytes = b"",
) -> bytes:
    """The file that the entries describe."""
    body, directory = front, b""
    for entry in entries:
        packed = entry.content if entry.packed is None else entry.packed
        size = len(entry.content) if entry.size is None else entry.size
        crc = zlib.crc32(entry.content) if entry.crc is None else entry.crc
        local_name = entry.name if entry.local_name is None else entry.local_name
        local_size = size if entry.local_size is None else entry.local_size
        body += entry.before
        at = len(body) if entry.offset is None else entry.offset
        common = (20, entry.flags, entry.method, 0, 0x21, crc, len(packed))
        body += struct.pack(
            "<4s5H3I2H",
            b"PK\x03\x04",
            *common,
            local_size,
            len(local_name),
            len(entry.local_extra),
        )
        body += local_name + entry.local_extra + packed
        directory += struct.pack(
            "<4s6H3I5H2I",
            b"PK\x01\x02",
            entry.made_by,
            *common,
            size,
            len(entry.name),
            len(entry.extra),
            len(entry.comment),
            0,
            0,
            entry.attributes,
            at,
        )
        directory += entry.name + entry.extra + entry.comment
    total = len(entries) if count is None else count
    start = len(body) + len(between)
    end = struct.pack(
        "<4s4H2IH", b"PK\x05\x06", 0, 0, total, total, len(directory), start, len(comment)
    )
    return body + between + directory + end + comment
