"""What each page of the window reads, and for how long, with a store of a given size.

python -m bench.rail [--visits N] [--drafts]

Every page is gone to twice in the real window, without a display. Told is the processor's time of
its readings, off the window's thread, and the longest turn of the window's own thread.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import argparse
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from bench.grown import Grown, all_drafts, an_authority
from bench.places import TERM, Place, throwaway
from bench.watching import Step, Watch
from ssio_desktop.bootstrap import find_resources
from ssio_desktop.errors import UserError
from ssio_desktop.services import backups, entering
from ssio_desktop.ui.app import Surroundings, make_application, make_window
from ssio_desktop.ui.pages import PAGES
from ssio_desktop.ui.preloading import preload
from ssio_desktop.ui.shell.lanes import Job, Lane
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.start import Doors

VISITS = 10_000
LIMIT_S = 0.1
"""Within which any page is to be there."""

_FILES = frozenset({"check"})
"""Pages that are shown with a file of one's own."""


@dataclass(slots=True)
class Readings:
    """The processor's time that readings took since they were last taken away."""

    seconds: float = 0.0

    def take(self) -> float:
        """What was counted; from here on it is counted anew."""
        found, self.seconds = self.seconds, 0.0
        return found

    def counted(self, put: Callable[[Lane[Any], Job[Any]], None]) -> Callable[..., None]:
        """``Lane.put``, which hands over work that is measured."""

        def measured(lane: Lane[Any], job: Job[Any]) -> None:
            def work(workspace: Any) -> Any:
                began = time.thread_time()
                try:
                    return job.work(workspace)
                finally:
                    self.seconds += time.thread_time() - began

            put(lane, Job(work, job.done, job.ticket))

        return measured


@dataclass(frozen=True, slots=True)
class PageTime:
    """Seconds of the processor that a page took. turn: the longest of the window's thread."""

    page: str
    which: str
    read: float
    turn: float


def keys(grown: Grown) -> Mapping[str, str]:
    """What the pages of one thing are opened with: the middle one of the officer's."""
    urn = grown.urns[0]
    visit = grown.ws.store.db.conn.execute(
        "SELECT id FROM visits WHERE urn = ? ORDER BY visit_date DESC, id LIMIT 1", (urn,)
    ).fetchone()[0]
    of_visits = ("visit", "report", "visit-history", "accuracy-check", "reading-desk")
    of_schools = (
        "school",
        "results",
        "risk-school",
        "case",
        "entitlement",
        "formal-action",
        "watch",
        "self-evaluation",
        "partnership-board",
        "solution",
        "strengths-help",
    )
    return {
        **dict.fromkeys(of_visits, visit),
        **dict.fromkeys(of_schools, urn),
        "categorise": f"{urn}:{TERM}",
    }


def page_times(place: Place, grown: Grown, bugs: list[BaseException]) -> list[PageTime]:
    """Every page, the first time and again. bugs: what broke is added."""
    resources, readings = find_resources(), Readings()

    def shut(*given: object) -> entering.Entered:
        raise UserError("No other store is opened here.")

    def log(what: str, error: BaseException) -> None:
        bugs.append(error)

    around = Surroundings(
        resources.folder, place.folder / "w.ini", place.folder, Doors(shut, shut, shut), log
    )
    _, settings, theme = make_application(around)
    window = make_window(entering.ready(grown.ws.twin()), settings, theme, log, resources.help)
    window.resize(1366, 768)
    window.show()
    preload(log).join()
    taken: dict[tuple[str, str], float] = {}
    put = Lane.put
    vars_of = readings.counted(put)
    Lane.put = vars_of  # type: ignore[method-assign]
    try:
        watch = Watch(str(Path(__file__).resolve().parents[1]) + os.sep)
        steps = watch.run(_script(window, keys(grown), readings, taken))
    finally:
        Lane.put = put  # type: ignore[method-assign]
        window.close()
    return [
        PageTime(page, which, read, _longest(steps, f"page {page}, {which}"))
        for (page, which), read in taken.items()
    ]


def _script(
    window: MainWindow,
    with_keys: Mapping[str, str],
    readings: Readings,
    taken: dict[tuple[str, str], float],
) -> Iterator[str | float]:
    for which in ("first", "again"):
        for spec in PAGES:
            if spec.id in _FILES:
                continue
            readings.take()
            page = window.page(spec.id) if which == "again" else None
            if page is not None:
                page._stale = True
            window.context.navigator.go(spec.id, with_keys.get(spec.id, ""))
            yield f"page {spec.id}, {which}"
            yield 0.03
            while window.context.operations.is_busy:
                yield 0.01
            taken[(spec.id, which)] = readings.take()
            for each in QApplication.topLevelWidgets():
                if each is not window and each.isVisible() and each.isModal():
                    each.close()


def _longest(steps: list[Step], name: str) -> float:
    return max((each.turn for each in steps if each.what in (name, f"after: {name}")), default=0.0)


def told(found: list[PageTime]) -> str:
    """A line for each page, in milliseconds, the longest reading first."""
    by_page: dict[str, dict[str, PageTime]] = {}
    for each in found:
        by_page.setdefault(each.page, {})[each.which] = each
    ordered = sorted(by_page.items(), key=lambda item: -item[1]["again"].read)
    lines = [f"  {'page':<20} {'read':>8} {'again':>8} {'turn':>8} {'again':>8}"]
    for page, both in ordered:
        first, later = both["first"], both["again"]
        figures = (first.read, later.read, first.turn, later.turn)
        over = "  over 100 ms" if later.read > LIMIT_S else ""
        shown = " ".join(f"{each * 1000:8.1f}" for each in figures)
        lines.append(f"  {page:<20} {shown}{over}")
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Run and print; 1 where something broke."""
    parser = argparse.ArgumentParser(prog="python -m bench.rail")
    parser.add_argument("--visits", type=int, default=VISITS, help=f"in the store ({VISITS:,})")
    parser.add_argument(
        "--drafts", action="store_true", help="all of them drafts, at 25 schools of one officer"
    )
    given = parser.parse_args(arguments)
    bugs: list[BaseException] = []
    with throwaway(quick=False) as place:
        grown = (
            all_drafts(place, "large", given.visits)
            if given.drafts
            else an_authority(place, given.visits)
        )
        if backups.last_proof(grown.ws) is None:
            backups.back_up(grown.ws)
        print(f"{len(grown.visits):,} visits, {grown.ws.store.count_events():,} events, ms")
        print(told(page_times(place, grown, bugs)))
    for bug in bugs:
        traceback.print_exception(bug, file=sys.stderr)
    return 1 if bugs else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
