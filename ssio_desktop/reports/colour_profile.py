"""The ICC profile of sRGB that archived documents carry, built from the numbers of the standard.

An ICC version 2 profile of the matrix kind (ICC.1:2001-04) for IEC 61966-2-1; nobody else's file,
so nobody else's licence.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from functools import lru_cache

NAME = "sRGB IEC61966-2.1"
"""How the condition is called in the registry of characterised printing conditions."""

_WORDS = "Public domain"
_STEPS = 1024
_WHITE = (0.9642, 1.0, 0.8249)
"""The light that profiles are connected by, D50."""

_PRIMARIES: Mapping[bytes, tuple[float, float, float]] = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
"""Red, green and blue of sRGB as seen under D50."""


@lru_cache(maxsize=1)
def srgb_profile() -> bytes:
    """The profile, always the same bytes."""
    curve = _curve()
    tags = {
        b"desc": _description(NAME),
        b"cprt": b"text" + bytes(4) + _WORDS.encode("ascii") + b"\0",
        b"wtpt": _place(_WHITE),
        **{name: _place(place) for name, place in _PRIMARIES.items()},
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    start = 128 + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}
    table, body = struct.pack(">I", len(tags)), b""
    for name, content in tags.items():
        if content not in places:
            places[content] = start + len(body)
            body += content + bytes(-len(content) % 4)
        table += struct.pack(">4sII", name, places[content], len(content))
    return _head(start + len(body)) + table + body


def _head(size: int) -> bytes:
    made = struct.pack(">6H", 2026, 1, 1, 0, 0, 0)
    return b"".join(
        (
            struct.pack(">I4sI", size, bytes(4), 0x02100000),
            b"mntrRGB XYZ ",
            made,
            b"acsp",
            bytes(4 + 4 + 4 + 4 + 8 + 4),  # platform, flags, maker, model, attributes, intent
            struct.pack(">3i", *map(_fixed, _WHITE)),
            bytes(4 + 44),
        )
    )


def _curve() -> bytes:
    """From what is stored to light, as a table of steps (IEC 61966-2-1, 5.2)."""
    light = []
    for step in range(_STEPS):
        value = step / (_STEPS - 1)
        linear = value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        light.append(round(linear * 65535))
    return b"curv" + bytes(4) + struct.pack(f">I{_STEPS}H", _STEPS, *light)


def _description(words: str) -> bytes:
    text = words.encode("ascii") + b"\0"
    return b"desc" + bytes(4) + struct.pack(">I", len(text)) + text + bytes(4 + 4 + 2 + 1 + 67)


def _place(place: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *map(_fixed, place))


def _fixed(number: float) -> int:
    return round(number * 65536)
