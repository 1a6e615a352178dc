"""A hybrid logical clock: stamps that follow the wall clock but never run backwards.

After Kulkarni et al., "Logical Physical Clocks" (2014). A stamp is text that sorts:
twelve hexadecimal digits of milliseconds since 1970 UTC, four of a counter, and the device.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

_STAMP = re.compile(r"\A([0-9a-f]{12})-([0-9a-f]{4})-([0-9a-f]{8})\Z")
_COUNTER_LIMIT = 0xFFFF

MOST_AHEAD_MS = 24 * 60 * 60 * 1000
"""How far ahead of the wall clock a foreign stamp may be and still be believed: a day."""


def wall_clock_ms() -> int:
    """Milliseconds since 1970-01-01 UTC by the machine's clock."""
    return time.time_ns() // 1_000_000


@dataclass(frozen=True, order=True)
class Stamp:
    """One moment: milliseconds since 1970 UTC, a counter, and the first 8 digits of the device."""

    ms: int
    counter: int
    device: str

    def __str__(self) -> str:
        return f"{self.ms:012x}-{self.counter:04x}-{self.device}"

    @classmethod
    def parse(cls, text: str) -> Stamp:
        """Read a stamp; ValueError when the text is not one."""
        found = _STAMP.match(text)
        if found is None:
            raise ValueError(f"not a clock stamp: {text[:60]!r}")
        return cls(int(found[1], 16), int(found[2], 16), found[3])

    def moment(self) -> datetime:
        """The wall-clock part as an aware UTC time."""
        return datetime.fromtimestamp(self.ms / 1000, tz=UTC)


class HybridClock:
    """Gives stamps later than any given or seen before, however the wall clock jumps."""

    def __init__(
        self, device: str, *, last: Stamp | None = None, wall: Callable[[], int] = wall_clock_ms
    ) -> None:
        """device: the device id, whose last 8 digits are used; last: the latest known."""
        self._device = device.replace("-", "")[-8:]
        self._ms = last.ms if last else 0
        self._counter = last.counter if last else 0
        self._wall = wall

    def tick(self) -> Stamp:
        """The next stamp for something happening here."""
        now = self._wall()
        if now > self._ms:
            self._ms, self._counter = now, 0
        elif self._counter < _COUNTER_LIMIT:
            self._counter += 1
        else:
            self._ms, self._counter = self._ms + 1, 0
        return Stamp(self._ms, self._counter, self._device)

    def observe(self, seen: Stamp) -> None:
        """Take note of a stamp made elsewhere, so that what follows here sorts after it.

        A stamp more than a day ahead of the wall clock comes from a machine with a wrong clock
        and is not followed; which value replaces which never depends on stamps.
        """
        if seen.ms > self._wall() + MOST_AHEAD_MS:
            return
        if (seen.ms, seen.counter) > (self._ms, self._counter):
            self._ms, self._counter = seen.ms, seen.counter
