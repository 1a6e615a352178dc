"""Makes a small TrueType program: every letter of ASCII is the same triangle, 600 wide.

Glyph 1 is the space, without an outline; the glyph of a code is the code less 31.
"""

from __future__ import annotations

import struct

FIRST, LAST = 32, 126
GLYPHS = LAST - 30
WIDTH = 600


def tiny_font(*maps: tuple[int, int], glyphs: int = GLYPHS) -> bytes:
    """A program with character maps for the given platforms and encodings."""
    triangle = struct.pack(">5hHH", 1, 0, 0, 500, 500, 2, 0) + b"\1\1\1"
    triangle += struct.pack(">6h", 0, 500, 0, 0, 0, 500) + b"\0"
    outlines = [triangle if at != 1 else b"" for at in range(glyphs)]
    places = [sum(map(len, outlines[:at])) // 2 for at in range(glyphs + 1)]
    tables = {
        b"cmap": _cmap(maps),
        b"glyf": b"".join(outlines),
        b"head": struct.pack(">LLLLHH", 0x10000, 0, 0, 0x5F0F3CF5, 0, 1000)
        + struct.pack(">16x4hHHhhh", 0, 0, 500, 500, 0, 8, 2, 0, 0),
        b"hhea": struct.pack(">L3h22xhH", 0x10000, 800, -200, 0, 0, glyphs),
        b"hmtx": struct.pack(">Hh", WIDTH, 0) * glyphs,
        b"loca": struct.pack(f">{glyphs + 1}H", *places),
        b"maxp": struct.pack(">LH26x", 0x10000, glyphs),
    }
    at = 12 + 16 * len(tables)
    listed, body = b"", b""
    for tag, table in sorted(tables.items()):
        listed += struct.pack(">4sLLL", tag, 0, at + len(body), len(table))
        body += table + b"\0" * (-len(table) % 4)
    return struct.pack(">LHHHH", 0x10000, len(tables), 0, 0, 0) + listed + body


def _cmap(keys: tuple[tuple[int, int], ...]) -> bytes:
    listed, body = struct.pack(">HH", 0, len(keys)), b""
    for platform, encoding in keys:
        start = 4 + 8 * len(keys) + len(body)
        listed += struct.pack(">HHL", platform, encoding, start)
        if (platform, encoding) == (3, 10):
            body += struct.pack(">HHLLLLLL", 12, 0, 28, 0, 1, FIRST, LAST, 1)
        elif platform == 3:
            base = 0xF000 if encoding == 0 else 0
            first, last = base + FIRST, base + LAST
            body += struct.pack(">7H", 4, 32, 0, 4, 4, 1, 0)
            body += struct.pack(">5H", last, 0xFFFF, 0, first, 0xFFFF)
            body += struct.pack(">4H", (1 - first) & 0xFFFF, 1, 0, 0)
        else:
            count = LAST - FIRST + 1
            body += struct.pack(
                f">HHHHH{count}H", 6, 10 + 2 * count, 0, FIRST, count, *range(1, 96)
            )
    return listed + body
