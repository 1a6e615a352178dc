"""How each measure grows with the size of the store, as figures and as a drawing in the docs.

python -m bench.growth [--sizes 100,1000,10000,100000] [--draw-only]

Writes docs/growth.csv and docs/pictures/growth.svg. Pages, saving and making again are told in the
processor's time, which another program on the machine changes least; backups by the clock. Each is
the best of some runs. The stores are those of an authority (see :mod:`bench.grown`).
"""

from __future__ import annotations

import argparse
import csv
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from itertools import count
from pathlib import Path
from typing import Final

from bench import peers
from bench.grown import Grown, an_authority
from bench.measure import timed
from bench.places import NOW, Place, prose, throwaway
from bench.scale import PATH, copy_at_rest, copy_file, open_caseload
from bench.svg_lines import Line, Panel, drawing
from ssio_desktop.services import calendar_items, home, schools, visiting
from ssio_desktop.ui.actions.gathering import Scope
from ssio_desktop.ui.actions.gathering import gather as gather_actions
from ssio_desktop.ui.schools.gathering import gather as gather_school
from ssio_desktop.ui.visits.gathering import Wanted
from ssio_desktop.ui.visits.gathering import gather as gather_visits

DOCS: Final = Path(__file__).resolve().parents[1] / "docs"
FIGURES: Final = DOCS / "growth.csv"
PICTURE: Final = DOCS / "pictures" / "growth.svg"
SIZES: Final = (100, 1_000, 10_000, 100_000)

Figures = dict[str, list[tuple[int, float]]]
"""By measure: (visits, value)."""

PAGES: Final = ("Home", "Actions", "Calendar", "Visits", "A school", "List of schools")
_OPENING, _SAVING, _AGAIN = "Store opened", "Typing saved", "Tables made again"
_COPY, _PROVED = "Copy of a backup", "Backup with its proof"
_TIMES = 5
_COMMITS = 50


def measured(place: Place, sizes: Sequence[int], told: Callable[[str], None]) -> Figures:
    """Every measure at every size."""
    found: Figures = {}
    for size in sizes:
        grown = an_authority(place, size)
        for name, value in _of(place, grown):
            found.setdefault(name, []).append((size, value))
            told(f"{size:>9,} visits  {name:<24} {value:,.3f}")
    return found


def _of(place: Place, grown: Grown) -> Iterable[tuple[str, float]]:
    ws, urn = grown.ws, grown.urns[0]
    first, last = NOW.date().replace(day=1), NOW.date().replace(day=31)
    pages: Sequence[Callable[[], object]] = (
        lambda: home.today(ws),
        lambda: gather_actions(ws, Scope()),
        lambda: calendar_items.items(ws, first, last, ws.officer),
        lambda: gather_visits(ws, Wanted()),
        lambda: gather_school(ws, urn),
        lambda: schools.list_schools(ws),
    )
    for name, read in zip(PAGES, pages, strict=True):
        yield name, 1000 * _best(read)
    yield _OPENING, 1000 * _best(lambda: open_caseload(grown.path))
    yield _SAVING, _saving(place, grown)
    again = _best(ws.store.rebuild, 2)
    yield _AGAIN, ws.store.count_events() / again
    file = min(timed(lambda: copy_file(grown.path)) for _ in range(3))
    yield _COPY, min(timed(lambda: copy_at_rest(grown)) for _ in range(3)) / file
    yield _PROVED, timed(lambda: ws.store.back_up("bench")) / file


def _best(work: Callable[[], object], times: int = _TIMES) -> float:
    """The least seconds of the processor, after one run that is not counted."""
    work()
    found = []
    for _ in range(times):
        began = time.process_time()
        work()
        found.append(time.process_time() - began)
    return max(min(found), 1e-5)


def _saving(place: Place, grown: Grown) -> float:
    """What is typed, kept, as a multiple of a bare commit of the same words, both in turn."""
    secret = place.kept(peers.encrypted(place.fresh("secret", ".db")))
    for connection in (secret, grown.ws.store.db.conn):
        peers.grow_log(connection)
    peers.make_table(secret, "drafts", ("path", "value"), "path")
    words, number = prose(300), count()

    def bare() -> None:
        secret.execute("BEGIN IMMEDIATE")
        secret.execute(
            "INSERT INTO drafts VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET "
            "value = excluded.value",
            (PATH, f"{words} {next(number)}"),
        )
        secret.execute("COMMIT")

    def typed() -> None:
        visiting.keep_typing(grown.ws, grown.visits[0], {PATH: f"{words} {next(number)}"})

    def often(work: Callable[[], None]) -> float:
        began = time.perf_counter()
        for _ in range(_COMMITS):
            work()
        return time.perf_counter() - began

    ours, peer = zip(*((often(typed), often(bare)) for _ in range(_TIMES)), strict=True)
    return float(min(ours) / min(peer))


def panels(found: Figures) -> tuple[Panel, ...]:
    """What is drawn of the figures."""

    def lines(*names: str) -> tuple[Line, ...]:
        return tuple(Line(name, tuple(found[name])) for name in names if name in found)

    across = "visits in the store"
    ms = "milliseconds of the processor"
    drawn = (
        Panel("Reading what a page shows", across, ms, lines(*PAGES), (100.0, "limit: 100 ms")),
        Panel("Opening the store on the caseload", across, ms, lines(_OPENING)),
        Panel(
            "Against bare work of the same kind",
            across,
            "times as long",
            lines(_SAVING, _COPY, _PROVED),
            (2.0, "limit: 2, but for the proof"),
        ),
        Panel(
            "Tables made again from the events",
            across,
            "events a second of the processor",
            lines(_AGAIN),
            (100_000.0, "limit: 100,000"),
        ),
    )
    return tuple(each for each in drawn if each.lines)


def write(found: Figures, figures: Path = FIGURES) -> None:
    """Keep the figures as a table."""
    with figures.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("measure", "visits", "value"))
        for name, values in found.items():
            rows.writerows((name, visits, f"{value:.4g}") for visits, value in values)


def read(figures: Path = FIGURES) -> Figures:
    """The figures that were kept."""
    found: Figures = {}
    with figures.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["measure"], []).append((int(row["visits"]), float(row["value"])))
    return found


def picture(found: Figures) -> str:
    """The drawing, with what it shows in words."""
    told = "; ".join(
        f"{name}: " + ", ".join(f"{value:.3g} at {visits:,}" for visits, value in values)
        for name, values in found.items()
    )
    return drawing(panels(found), "How each measure grows with the visits in the store", told)


def main(arguments: list[str]) -> int:
    """Measure, keep and draw."""
    parser = argparse.ArgumentParser(prog="python -m bench.growth")
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="visits, by commas")
    parser.add_argument("--draw-only", action="store_true", help="of the figures that were kept")
    given = parser.parse_args(arguments)
    if not given.draw_only:
        sizes = tuple(int(each) for each in given.sizes.split(","))
        with throwaway(quick=False) as place:
            write(measured(place, sizes, lambda words: print(words, flush=True)))
    PICTURE.write_text(picture(read()), encoding="utf-8")
    print(f"{PICTURE.name} drawn of {FIGURES.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
