"""Watches a window's event loop: how long it was away, and where in the code it was meanwhile.

A thread of its own asks the loop to answer; where no answer comes it looks at what the window's
thread is doing. It knows nothing of the program.
"""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal

LONG_S = 0.1
"""A pause that is felt: of this length on it is told."""

_ASK_S = 0.05
_LOOK_S = 0.02
_MOST_PLACES = 6
_MOST_TOLD = 50
"""So many pauses of one sitting are told one by one, the others together in the end; a machine that
is slow in everything would push all else out of the log."""


@dataclass(frozen=True, slots=True)
class Stall:
    """A pause of the loop. seconds: how long. places: where the thread was seen, and how often.

    count: of how many pauses this tells together, of which seconds is the longest.
    """

    seconds: float
    places: tuple[tuple[str, int], ...]
    count: int = 1

    @property
    def words(self) -> str:
        """The pause as lines of a log. Names of code only: nothing that anybody typed."""
        often = f" {self.count} more times, the longest" if self.count > 1 else ""
        lines = [f"the window paused{often} for {self.seconds * 1000:.0f} ms"]
        lines += [f"  {count} x {place}" for place, count in self.places]
        return "\n".join(lines)


def place_of(thread: int, mine: str, depth: int = 3) -> str:
    """Where a thread is now: its innermost lines of the code whose path holds ``mine``."""
    frame = sys._current_frames().get(thread)
    own = [
        f"{each.filename.rpartition(mine)[2]}:{each.lineno} {each.name}"
        for each in traceback.extract_stack(frame)
        if mine in each.filename
    ]
    return " < ".join(reversed(own[-depth:])) or "Qt alone"


class StallWatch(QObject):
    """Made in the thread that it watches. tell gets each stall, in the watching thread."""

    _asked = Signal()

    def __init__(
        self,
        tell: Callable[[Stall], None],
        mine: str,
        *,
        long_s: float = LONG_S,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tell = tell
        self._mine = mine
        self._long = long_s
        self._thread = threading.get_ident()
        self._answered = threading.Event()
        self._ended = threading.Event()
        self._told = 0
        self._more: list[float] = []
        self._more_places: Counter[str] = Counter()
        self._asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._watcher = threading.Thread(target=self._watch, name="stalls", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._watcher.start()

    def stop(self) -> None:
        """Watch no longer; the thread ends."""
        self._ended.set()
        if self._watcher.is_alive():
            self._watcher.join()
        if self._more:
            longest, places = max(self._more), self._more_places.most_common(_MOST_PLACES)
            self._tell(Stall(longest, tuple(places), len(self._more)))
            self._more.clear()

    def _answer(self) -> None:
        self._answered.set()

    def _watch(self) -> None:
        while not self._ended.wait(_ASK_S):
            self._answered.clear()
            began = time.monotonic()
            self._asked.emit()
            places: Counter[str] = Counter()
            while not self._answered.wait(_LOOK_S) and not self._ended.is_set():
                if time.monotonic() - began >= self._long / 2:
                    places[place_of(self._thread, self._mine, depth=6)] += 1
            seconds = time.monotonic() - began
            # A computer that slept was away itself, and so was this thread: it saw nothing.
            if self._answered.is_set() and seconds >= self._long and places:
                self._note(seconds, places)

    def _note(self, seconds: float, places: Counter[str]) -> None:
        if self._told < _MOST_TOLD:
            self._told += 1
            self._tell(Stall(seconds, tuple(places.most_common(_MOST_PLACES))))
        else:
            self._more.append(seconds)
            self._more_places += places
