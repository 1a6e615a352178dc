"""The reports of a term in the background: all cores beside one process, and whether the window
stays alive meanwhile."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence

from bench.measure import Case, Comparison
from bench.places import PASSPHRASE, TERM, Place, begin_visit, with_caseload
from ssio_desktop.services import batches, visiting

_WORDS = 330
"""Of each long answer: four pages a report."""


def comparisons(place: Place) -> Sequence[Comparison]:
    """400 reports that were never drawn, from the record into a folder, as the window does it."""
    ws = place.kept(place.workspace("batch"))
    count = place.size(400, 2)
    for urn in with_caseload(place, ws, count):
        visiting.finalise(ws, begin_visit(ws, urn, _WORDS))
    assert len(batches.choose(ws, TERM, "all")) == count
    pauses: dict[int, list[float]] = {}

    def written(helpers: int) -> float:
        folder = place.fresh("reports").parent
        seconds, pause = _in_the_background(str(ws.store.path), str(folder), helpers)
        assert len(list(folder.glob("*.pdf"))) == count
        pauses.setdefault(helpers, []).append(pause)
        return seconds

    def paused(helpers: int) -> Callable[[], float]:
        return lambda: pauses[helpers].pop(0)

    cores = os.cpu_count() or 1
    ours, peer = f"{cores} helper processes", "one process, a thread beside the window"
    runs = place.size(3, 1)
    return (
        Comparison(
            f"{count} reports of a term written in the background",
            Case(ours, lambda: written(cores)),
            (Case(peer, lambda: written(0)),),
            runs=runs,
        ),
        Comparison(
            "Longest pause of the window’s thread meanwhile",
            Case(ours, paused(cores)),
            (Case(peer, paused(0)),),
            runs=runs,
        ),
    )


def _in_the_background(store: str, folder: str, helpers: int) -> tuple[float, float]:
    """Seconds until all are written, and the longest pause."""
    command = [sys.executable, "-m", "bench.background", store, str(TERM), folder, str(helpers)]
    told = subprocess.run(
        command, input=f"{PASSPHRASE}\n", capture_output=True, text=True, check=True
    )
    seconds, pause = told.stdout.split()
    return float(seconds), float(pause)
