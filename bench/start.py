"""From the launch of a process to a usable window, against a bare window of the same toolkit."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.measure import Case, Comparison, timed
from bench.places import PASSPHRASE, TERM, Place, begin_visit, with_caseload
from bench.returns import categorise
from ssio_desktop.services import visiting

_ROOT = Path(__file__).resolve().parents[1]


def comparisons(place: Place) -> Sequence[Comparison]:
    """Our process ends when the first page shows the caseload, the bare one when it is painted."""
    ws = place.workspace("start", cost=None)
    for number, urn in enumerate(with_caseload(place, ws, place.size(20, 2))):
        categorise(ws, urn, TERM.previous())
        visit_id = begin_visit(ws, urn)
        if number % 2:
            visiting.finalise(ws, visit_id)
    ws.close()
    store = str(ws.store.path)
    for what in (("ours", store), ("bare",)):
        _launch(place, *what)
    return (
        Comparison(
            "Launch to the first page with its data (process launched and ended)",
            Case("SSIO Desktop, store opened", lambda: _launch(place, "ours", store)),
            (
                Case("bare window, empty table", lambda: _launch(place, "bare")),
                Case("services alone, store opened", lambda: _launch(place, "store", store)),
            ),
            runs=place.size(11, 1),
        ),
    )


def _launch(place: Place, *what: str) -> float:
    surroundings = {
        **os.environ,
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "PYTHONPATH": str(_ROOT),
        "SSIO_BENCH_FOLDER": str(place.folder),
        # An installed program has its modules compiled; whoever measures may have that turned off.
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(place.folder / "compiled"),
        "SSIO_BENCH_PASSPHRASE": PASSPHRASE,
    }
    command = [sys.executable, "-m", "bench.window", *what]

    def work() -> None:
        # Kept back, because the offscreen platform says what it cannot do in every process.
        ended = subprocess.run(
            command, env=surroundings, cwd=_ROOT, capture_output=True, text=True, timeout=120
        )
        if ended.returncode:
            raise RuntimeError(f"{' '.join(command)}\n{ended.stderr}")

    return timed(work)
