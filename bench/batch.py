"""The reports of a term in the background: all cores beside one process, and whether the window
stays alive meanwhile."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

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
    told: dict[int, list[_Told]] = {}

    def written(helpers: int) -> float:
        folder = place.fresh("reports").parent
        found = _in_the_background(ws.store.path, folder, helpers, 0.2 if place.quick else 8)
        assert len(list(folder.glob("*.pdf"))) == count
        told.setdefault(helpers, []).append(found)
        return found.seconds

    def figure(helpers: int, which: str) -> Callable[[], float]:
        left = iter(range(1_000))
        return lambda: float(getattr(told[helpers][next(left)], which))

    cores = os.cpu_count() or 1
    ours, peer = f"{cores} helper processes", "one process, a thread beside the window"
    idle = "the same window, gone about in without the work"
    runs = place.size(3, 1)
    return (
        Comparison(
            f"{count} reports of a term written in the background",
            Case(ours, lambda: written(cores)),
            (Case(peer, lambda: written(0)),),
            runs=runs,
        ),
        Comparison(
            "Longest pause of the window’s thread meanwhile, by the clock",
            Case(ours, figure(cores, "pause")),
            (Case(peer, figure(0, "pause")), Case(idle, figure(cores, "idle"))),
            runs=runs,
        ),
        Comparison(
            "Longest turn of the window’s loop meanwhile, by the processor’s time",
            Case(ours, figure(cores, "work")),
            (Case(peer, figure(0, "work")),),
            runs=runs,
        ),
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """Seconds: until all are written; the longest pause meanwhile, and before; the longest turn."""

    seconds: float
    pause: float
    idle: float
    work: float


def _in_the_background(store: Path, folder: Path, helpers: int, quiet: float) -> _Told:
    command = [sys.executable, "-m", "bench.background", str(store), str(TERM), str(folder)]
    told = subprocess.run(
        [*command, str(helpers), str(quiet)],
        input=f"{PASSPHRASE}\n",
        capture_output=True,
        text=True,
        check=True,
    )
    return _Told(*(float(each) for each in told.stdout.split()))
