"""Reads the tables of a TrueType program that a checker needs: sizes, widths, character maps.

Knows nothing of PDF. Formats 0, 4, 6 and 12 of character maps are read, others are left empty.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from typing import TypeAlias

Maps: TypeAlias = dict[tuple[int, int], dict[int, int]]


class BrokenFont(ValueError):
    """The program is not a TrueType font that can be read."""


@dataclass(slots=True)
class TrueType:
    """glyphs: how many. widths: of each glyph, in thousandths of an em.

    maps: by platform and encoding. filled: the glyphs with an outline.
    """

    glyphs: int
    widths: list[float]
    maps: Maps = field(default_factory=dict)
    filled: frozenset[int] = frozenset()

    def width(self, glyph: int) -> float:
        """The width of a glyph in thousandths of an em."""
        return self.widths[min(glyph, len(self.widths) - 1)]


def read_truetype(data: bytes) -> TrueType:
    """The program’s tables. Raises BrokenFont."""
    try:
        return _read(data)
    except (struct.error, KeyError, IndexError, ZeroDivisionError) as error:
        raise BrokenFont(str(error)) from error


def _read(data: bytes) -> TrueType:
    if data[:4] == b"OTTO":
        raise BrokenFont("it has no TrueType outlines")
    (count,) = struct.unpack_from(">H", data, 4)
    tables: dict[bytes, bytes] = {}
    for at in range(count):
        tag, _, start, length = struct.unpack_from(">4sLLL", data, 12 + 16 * at)
        tables[tag] = data[start : start + length]
    (em,) = struct.unpack_from(">H", tables[b"head"], 18)
    (long_places,) = struct.unpack_from(">h", tables[b"head"], 50)
    (glyphs,) = struct.unpack_from(">H", tables[b"maxp"], 4)
    (measured,) = struct.unpack_from(">H", tables[b"hhea"], 34)
    widths = [
        struct.unpack_from(">H", tables[b"hmtx"], 4 * at)[0] * 1000 / em for at in range(measured)
    ]
    places = struct.unpack_from(f">{glyphs + 1}{'L' if long_places else 'H'}", tables[b"loca"])
    filled = frozenset(at for at in range(glyphs) if places[at + 1] > places[at])
    return TrueType(glyphs, widths, _maps(tables.get(b"cmap", b"")), filled)


def _maps(table: bytes) -> Maps:
    maps: Maps = {}
    if not table:
        return maps
    (count,) = struct.unpack_from(">H", table, 2)
    for at in range(count):
        platform, encoding, start = struct.unpack_from(">HHL", table, 4 + 8 * at)
        maps[platform, encoding] = _map(table[start:])
    return maps


def _map(table: bytes) -> dict[int, int]:
    (form,) = struct.unpack_from(">H", table)
    if form == 0:
        return {code: glyph for code, glyph in enumerate(table[6:262]) if glyph}
    if form == 6:
        first, count = struct.unpack_from(">HH", table, 6)
        glyphs = struct.unpack_from(f">{count}H", table, 10)
        return {first + at: glyph for at, glyph in enumerate(glyphs) if glyph}
    if form == 12:
        (count,) = struct.unpack_from(">L", table, 12)
        found: dict[int, int] = {}
        for at in range(count):
            first, last, glyph = struct.unpack_from(">LLL", table, 16 + 12 * at)
            found.update({code: glyph + code - first for code in range(first, last + 1)})
        return found
    return _segments(table) if form == 4 else {}


def _segments(table: bytes) -> dict[int, int]:
    count = struct.unpack_from(">H", table, 6)[0] // 2
    ends = struct.unpack_from(f">{count}H", table, 14)
    starts = struct.unpack_from(f">{count}H", table, 16 + 2 * count)
    deltas = struct.unpack_from(f">{count}H", table, 16 + 4 * count)
    offsets_at = 16 + 6 * count
    offsets = struct.unpack_from(f">{count}H", table, offsets_at)
    found: dict[int, int] = {}
    for at in range(count):
        for code in range(starts[at], ends[at] + 1):
            if code == 0xFFFF:
                continue
            glyph = code
            if offsets[at]:
                place = offsets_at + 2 * at + offsets[at] + 2 * (code - starts[at])
                if place + 2 > len(table):
                    continue
                (glyph,) = struct.unpack_from(">H", table, place)
                if not glyph:
                    continue
            glyph = (glyph + deltas[at]) & 0xFFFF
            if glyph:
                found[code] = glyph
    return found
