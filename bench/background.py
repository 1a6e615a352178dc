"""Writes the reports of a term as the window does, and tells how long that took and how long the
window's thread stood still at most.

A program of its own, because the thread that is watched must be that of an application:
``python -m bench.background STORE TERM FOLDER HELPERS``, with the passphrase on the standard input.
"""

from __future__ import annotations

import sys
import time
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from ssio_desktop.bootstrap import open_store_at
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import batches
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.immortal import keep_constants_alive
from ssio_desktop.ui.shell.operations import Operations

_TICK_MS = 5


def main(store: str, term: str, folder: str, helpers: str) -> int:
    """Write, and print the seconds and the longest pause; the exit status."""
    keep_constants_alive()
    ws = open_store_at(Path(store), sys.stdin.readline().rstrip("\n"))
    lines = batches.choose(ws, TermId.parse(term), "all")
    application = QCoreApplication([])
    operations: Operations[Workspace] = Operations(ws.opener(), dispose=Workspace.close)
    ticks: list[float] = []
    timer = QTimer(application, interval=_TICK_MS)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start()
    begin = time.perf_counter()
    operations.long(
        lambda each, progress: batches.write_batch(
            each, lines, Path(folder), progress, helpers=int(helpers)
        ),
        "Reports",
        lambda _: application.exit(0),
        lambda _: application.exit(1),
        owner=application,
        writes=False,
    )
    status = application.exec()
    seconds = time.perf_counter() - begin
    operations.close()
    ws.close()
    pause = max((after - before for before, after in pairwise(ticks)), default=0.0)
    print(seconds, max(pause - _TICK_MS / 1000, 1e-6))
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
