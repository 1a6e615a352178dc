"""Watches a window's event loop: how long each step kept it, and where it was meanwhile.

Knows nothing of the program but how it tells where a thread is.
"""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QEventLoop, QObject, QTimer

from ssio_desktop.ui.shell.stalls import place_of

_SAMPLE_S = 0.01
_SLICE_S = 0.005
"""While nothing is done, the loop is looked at so often; what is late by more is noted."""

_LONG_S = 0.03
"""A step that lasts so long is looked into."""


@dataclass(slots=True)
class Step:
    """One thing that was done. seconds: until the window would have answered to a next one.

    work: the seconds of processor time that the window’s thread took for it, which depend less on
    what else the machine does. turn: of these, the longest turn of the loop, in which nothing else
    was answered. places: how often that thread was seen in which lines of code.
    """

    what: str
    seconds: float
    work: float
    turn: float = 0.0
    places: Counter[str] = field(default_factory=Counter)


class Watch(QObject):
    """Runs a script in the event loop, a step for each turn, and measures every step.

    A step is what the script does between two of its ``yield``: it yields the name of what it did,
    or the seconds that are to pass before it goes on. What follows from a step (layouts, paintings,
    answers of other threads) counts as part of it.
    """

    def __init__(self, mine: str) -> None:
        """mine: part of the path of the code whose lines are named."""
        super().__init__()
        self.steps: list[Step] = []
        self._mine = mine
        self._thread = threading.get_ident()
        self._began = self._worked = self._turned = self._longest = 0.0
        self._places: Counter[str] = Counter()
        self._waiting = False
        self._ended = threading.Event()

    def run(self, script: Iterator[str | float]) -> list[Step]:
        """Do every step; an exception of the script comes out here."""
        loop = QEventLoop()
        failure: list[Exception] = []
        turn = QTimer(self, singleShot=True, interval=0)
        what, waits, left = "", 0, 0

        def go_on() -> None:
            nonlocal what, waits, left
            now = time.perf_counter()
            self._turn()
            if left:  # what a step posts is done in the turns after it
                left -= 1
                turn.start(0)
                return
            if waits:
                waits -= 1
                self._note(f"after: {what}", now - self._began - _SLICE_S, 0.001)
                self._begin()
                turn.start(round(_SLICE_S * 1000))
                return
            if self._began and what and not self._waiting:
                self._note(what, now - self._began, 0.0)
            self._waiting = False
            self._begin()
            try:
                done = next(script)
            except StopIteration:
                self._began = 0.0
                loop.quit()
                return
            except Exception as error:  # noqa: BLE001 - given out below, to who asked for the run
                failure.append(error)
                loop.quit()
                return
            finally:
                self._turn()
            if isinstance(done, str):
                what, left = done, 2
                turn.start(0)
            else:
                self._waiting, waits = True, max(1, round(done / _SLICE_S))
                self._begin()
                turn.start(round(_SLICE_S * 1000))

        turn.timeout.connect(go_on)
        sampler = threading.Thread(target=self._sample, daemon=True)
        sampler.start()
        turn.start()
        loop.exec()
        self._ended.set()
        sampler.join()
        if failure:
            raise failure[0]
        return self.steps

    def _begin(self) -> None:
        self._places = Counter()
        self._worked = self._turned = time.thread_time()
        self._longest = 0.0
        self._began = time.perf_counter()

    def _note(self, what: str, seconds: float, least: float) -> None:
        if seconds > least:
            work = time.thread_time() - self._worked
            self.steps.append(Step(what, seconds, work, self._longest, self._places))

    def _turn(self) -> None:
        """A turn of the loop ends here, and another begins."""
        now = time.thread_time()
        self._longest = max(self._longest, now - self._turned)
        self._turned = now

    def _sample(self) -> None:
        while not self._ended.wait(_SAMPLE_S):
            began = self._began
            if began and time.perf_counter() - began > _LONG_S:
                self._places[place_of(self._thread, self._mine)] += 1


def percentile(seconds: list[float], share: float) -> float:
    """The value below which this share of the values lies, by the nearest rank."""
    ordered = sorted(seconds)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


def told(steps: list[Step], most: int) -> str:
    """The steps by name, and the longest with what was seen in them. Times in milliseconds: by the
    clock, and in brackets the processor’s."""
    head = ("median", "95 %", "99.9 %", "longest")
    lines = ["  " + " " * 52 + "".join(f"{each:>18}" for each in head)]
    for what in dict.fromkeys(each.what for each in steps):
        those = [each for each in steps if each.what == what]
        figures = (
            f"{percentile([each.seconds for each in those], share) * 1000:8.1f} "
            f"({percentile([each.work for each in those], share) * 1000:6.1f})"
            for share in (0.5, 0.95, 0.999, 1.0)
        )
        shown = " ".join(f"{each:>17}" for each in figures)
        lines.append(f"  {what:<44} {len(those):>6}  {shown}")
    lines.append("")
    for step in sorted(steps, key=lambda each: each.work, reverse=True)[:most]:
        lines.append(f"  {step.seconds * 1000:6.1f} ({step.work * 1000:.1f}) ms  {step.what}")
        lines += [f"      {number:>3} × {place}" for place, number in step.places.most_common(4)]
    return "\n".join(lines)
