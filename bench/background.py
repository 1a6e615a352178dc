"""Writes the reports of a term as the window does, and tells how long that took and how long the
window's thread stood still at most.

A program of its own, because the thread that is watched must be that of an application:
``python -m bench.background STORE TERM FOLDER HELPERS QUIET``, with the passphrase on the standard
input; QUIET: for how many seconds the window is looked at before the work.
The window is the real one, without a display, with the list of visits on show and made anew again
and again, as when somebody works in it.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import sys
import time
import traceback
from pathlib import Path

from PySide6.QtCore import QTimer

from ssio_desktop.bootstrap import find_resources, open_store_at
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.services import batches, entering
from ssio_desktop.ui.app import Surroundings, make_application, make_window
from ssio_desktop.ui.start.doors import Doors

_TICK_MS = 5
_LOOK_MS = 700
"""So often the person in the window goes to another page."""


class Pulse:
    """Ticks in the window's thread; what is late by more than a tick is a pause."""

    def __init__(self) -> None:
        self.longest = self.longest_work = 0.0
        self._at = self._worked = 0.0
        self._timer = QTimer(interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def begin(self) -> None:
        """Count from here on."""
        self.longest = self.longest_work = 0.0
        self._at, self._worked = time.perf_counter(), time.thread_time()

    def _tick(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, now - self._at - _TICK_MS / 1000)
        self.longest_work = max(self.longest_work, worked - self._worked)
        self._at, self._worked = now, worked


def main(store: str, term: str, folder: str, helpers: str, quiet_s: str) -> int:
    """Write, and print the seconds and the pauses: the longest meanwhile, the longest of the same
    window without the work, and what the window's thread itself worked at most in one turn."""
    ws = open_store_at(Path(store), sys.stdin.readline().rstrip("\n"))
    resources, own = find_resources(), Path(folder)
    status = 0

    def shut(*given: object) -> entering.Entered:
        raise UserError("No other store is opened here.")

    def log(what: str, error: BaseException) -> None:
        nonlocal status
        traceback.print_exception(error, file=sys.stderr)
        status = 1

    around = Surroundings(resources.folder, own / "window.ini", own, Doors(shut, shut, shut), log)
    application, settings, theme = make_application(around)
    lines = batches.choose(ws, TermId.parse(term), "all")
    window = make_window(entering.ready(ws), settings, theme, log, resources.help)
    window.start("visits")
    window.show()
    pulse = Pulse()
    places = iter(range(1_000_000))
    looking = QTimer(window, interval=_LOOK_MS)
    looking.timeout.connect(
        lambda: window.context.navigator.go(("visits", "home")[next(places) % 2])
    )
    looking.start()
    began = quiet = seconds = 0.0

    def start() -> None:
        nonlocal began, quiet
        quiet = pulse.longest
        began = time.perf_counter()
        pulse.begin()
        window.context.operations.long(
            lambda each, progress: batches.write_batch(
                each, lines, own, progress, helpers=int(helpers)
            ),
            "Reports",
            lambda _: end(0),
            lambda _: end(1),
            owner=window,
            writes=False,
        )

    def end(failed: int) -> None:
        nonlocal seconds, status
        seconds, status = time.perf_counter() - began, status or failed
        application.exit(status)

    settled = round(float(quiet_s) * 1000)
    QTimer.singleShot(settled // 2, window, pulse.begin)
    QTimer.singleShot(settled * 3 // 2, window, start)
    application.exec()
    window.close()
    ws.close()
    print(seconds, max(pulse.longest, 1e-6), max(quiet, 1e-6), max(pulse.longest_work, 1e-6))
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
