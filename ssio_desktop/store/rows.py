"""The rows that lie on pages of a database, read without its tree and without its catalogue.

After SQLite's file format (sqlite.org/fileformat2.html). A row is found on whichever leaf it lies
on, so that a broken page above it hides nothing.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from ssio_desktop.store.pages import USABLE

Field: TypeAlias = "str | int | float | bytes | None"
Row: TypeAlias = "tuple[Field, ...]"

_TABLE_LEAF: Final = 13
_INDEX_LEAF: Final = 10
_MAX_FIELDS: Final = 64
_INTEGERS: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


def rows_of(pages: Mapping[int, bytes]) -> Iterator[tuple[int, Row, tuple[int, ...]]]:
    """(row number or 0, fields, pages it lies on) of every row that can be read whole."""
    for number, page in pages.items():
        base = 100 if number == 1 else 0
        kind = page[base]
        if kind not in (_TABLE_LEAF, _INDEX_LEAF):
            continue
        (cells,) = struct.unpack(">H", page[base + 3 : base + 5])
        for each in range(cells):
            place = base + 8 + 2 * each
            try:
                (at,) = struct.unpack(">H", page[place : place + 2])
                found = _row(pages, number, at, is_table=kind == _TABLE_LEAF)
            except (IndexError, ValueError, struct.error):
                continue  # A page that is no leaf, but begins like one.
            if found is not None:
                yield found


def _row(
    pages: Mapping[int, bytes], number: int, at: int, *, is_table: bool
) -> tuple[int, Row, tuple[int, ...]] | None:
    page = pages[number]
    size, at = _varint(page, at)
    key = 0
    if is_table:
        key, at = _varint(page, at)
    most = USABLE - 35 if is_table else (USABLE - 12) * 64 // 255 - 23
    if size <= most:
        payload = page[at : at + size]
        used: tuple[int, ...] = (number,)
    else:
        least = (USABLE - 12) * 32 // 255 - 23
        here = least + (size - least) % (USABLE - 4)
        here = here if here <= most else least
        (further,) = struct.unpack(">I", page[at + here : at + here + 4])
        rest, used = _overflow(pages, further, size - here, (number,))
        if rest is None:
            return None
        payload = page[at : at + here] + rest
    return (key, _fields(payload), used) if len(payload) == size else None


def _overflow(
    pages: Mapping[int, bytes], number: int, size: int, used: tuple[int, ...]
) -> tuple[bytes | None, tuple[int, ...]]:
    """The rest of a row on the pages that follow; None where one of them is missing."""
    parts = bytearray()
    seen = list(used)
    while len(parts) < size:
        page = pages.get(number)
        if page is None or number in seen:
            return None, tuple(seen)
        seen.append(number)
        parts += page[4 : 4 + min(USABLE - 4, size - len(parts))]
        (number,) = struct.unpack(">I", page[:4])
    return bytes(parts), tuple(seen)


def _fields(payload: bytes) -> Row:
    head, at = _varint(payload, 0)
    kinds: list[int] = []
    while at < head:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    if at != head or len(kinds) > _MAX_FIELDS:
        raise ValueError("no row")
    fields: list[Field] = []
    for kind in kinds:
        size = _INTEGERS.get(kind, 8 if kind == 7 else 0 if kind < 12 else (kind - 12) // 2)
        piece = payload[at : at + size]
        if len(piece) != size:
            raise ValueError("no row")
        at += size
        fields.append(_field(kind, piece))
    return tuple(fields)


def _field(kind: int, piece: bytes) -> Field:
    if kind in _INTEGERS:
        return int.from_bytes(piece, "big", signed=True)
    match kind:
        case 0:
            return None
        case 7:
            return float(struct.unpack(">d", piece)[0])
        case 8 | 9:
            return kind - 8
        case _ if kind >= 12:
            return piece.decode() if kind % 2 else piece
        case _:
            raise ValueError("no row")


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for each in range(9):
        byte = data[at + each]
        if each == 8:
            return (value << 8) | byte, at + 9
        value = (value << 7) | (byte & 0x7F)
        if byte < 0x80:
            return value, at + each + 1
    raise ValueError("no number")
