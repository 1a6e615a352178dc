"""The reports of a term in the background: all cores beside one process, and whether the window
stays alive meanwhile."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from bench.measure import Case, Comparison
from bench.places import TERM, Place, begin_visit, with_caseload
from ssio_desktop.services import batches, visiting
from ssio_desktop.services.batches import BatchLine
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.immortal import keep_constants_alive
from ssio_desktop.ui.shell.operations import Operations

_WORDS = 330
"""Of each long answer: four pages a report."""

_TICK_MS = 5


def comparisons(place: Place) -> Sequence[Comparison]:
    """400 reports that were never drawn, from the record into a folder, as the window does it."""
    ws = place.kept(place.workspace("batch"))
    count = place.size(400, 2)
    for urn in with_caseload(place, ws, count):
        visiting.finalise(ws, begin_visit(ws, urn, _WORDS))
    lines = batches.choose(ws, TERM, "all")
    assert len(lines) == count
    keep_constants_alive()
    # Kept to the end: without an application no timer ticks.
    application = QCoreApplication.instance() or QCoreApplication([])
    place.closing.callback(lambda: application.objectName())
    pauses: dict[str, list[float]] = {"cores": [], "one": []}

    def written(kind: str, helpers: int) -> float:
        seconds, pause = _in_the_background(ws, lines, place.fresh("reports").parent, helpers)
        pauses[kind].append(pause)
        return seconds

    cores = os.cpu_count() or 1
    runs = place.size(3, 1)
    return (
        Comparison(
            f"{count} reports of a term written in the background",
            Case(f"{cores} helper processes", lambda: written("cores", cores)),
            (Case("one process, one thread beside the window", lambda: written("one", 0)),),
            runs=runs,
        ),
        Comparison(
            "Longest pause of the window’s thread meanwhile",
            Case(f"{cores} helper processes", _each(pauses["cores"])),
            (Case("one process, one thread beside the window", _each(pauses["one"])),),
            runs=runs,
        ),
    )


def _each(found: list[float]) -> Callable[[], float]:
    return lambda: max(found.pop(0), 1e-6)


def _in_the_background(
    ws: Workspace, lines: tuple[BatchLine, ...], folder: Path, helpers: int
) -> tuple[float, float]:
    """Seconds until all are written, and the longest time that the event loop stood still beyond
    its tick."""
    operations: Operations[Workspace] = Operations(ws.opener(), dispose=Workspace.close)
    loop = QEventLoop()
    ticks: list[float] = [time.perf_counter()]
    timer = QTimer(interval=_TICK_MS)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    failures: list[Exception] = []

    def failed(error: Exception) -> None:
        failures.append(error)
        loop.quit()

    begin = time.perf_counter()
    timer.start()
    operations.long(
        lambda each, progress: batches.write_batch(each, lines, folder, progress, helpers=helpers),
        "Reports",
        lambda _: loop.quit(),
        failed,
        owner=loop,
        writes=False,
    )
    loop.exec()
    seconds = time.perf_counter() - begin
    timer.stop()
    operations.close()
    if failures:
        raise failures[0]
    gaps = [after - before for before, after in pairwise(ticks)]
    return seconds, max(gaps, default=0.0) - _TICK_MS / 1000
