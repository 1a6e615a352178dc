"""How much of a file from outside is read before it is refused. Knows no format."""

from __future__ import annotations

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that a file may ask of the machine that reads it.

    Sizes are bytes. The defaults leave room for fifty times the largest return expected (25
    schools, some thousands of events) and hold the reader near 256 MB of memory.

    ratio: how many times its packed size a part may unpack to, once it is over ``ratio_floor``.
    events_room: what all events may take in memory, reckoned as the format says: 200 for an event,
    its own text, 200 for each member of its value, and once 200 and its text for each device,
    officer, entity and path that is named.
    json_values: objects, lists and separators in all events together, which bounds the memory
    that reading them takes.
    """

    file_bytes: int = 48 * MEBIBYTE
    parts: int = 2_000
    part_bytes: int = 48 * MEBIBYTE
    total_bytes: int = 56 * MEBIBYTE
    ratio: int = 200
    ratio_floor: int = MEBIBYTE
    manifest_bytes: int = MEBIBYTE
    events: int = 200_000
    line_bytes: int = MEBIBYTE
    json_depth: int = 32
    json_values: int = 4_000_000
    events_room: int = 64 * MEBIBYTE
