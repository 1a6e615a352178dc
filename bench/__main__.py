"""Runs the measurements that are named, or all of them, and prints medians and ratios."""

from __future__ import annotations

import argparse
import platform
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime

from bench import (
    autosave,
    batch,
    opening,
    pages,
    planner,
    register,
    report,
    returns,
    scale,
    sealing,
    search,
    start,
    typesetting,
)
from bench.measure import Comparison, measure, table
from bench.places import Place, throwaway

BENCHMARKS: Mapping[str, Callable[[Place], Sequence[Comparison]]] = {
    "start": start.comparisons,
    "register": register.comparisons,
    "autosave": autosave.comparisons,
    "report": report.comparisons,
    "typesetting": typesetting.comparisons,
    "batch": batch.comparisons,
    "returns": returns.comparisons,
    "opening": opening.comparisons,
    "search": search.comparisons,
    "pages": pages.comparisons,
    "planner": planner.comparisons,
    "scale": scale.comparisons,
    "sealing": sealing.comparisons,
}


def main(arguments: Sequence[str]) -> int:
    """Run and print; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("--quick", action="store_true", help="small sizes, one run")
    parser.add_argument("--runs", type=int, default=5, help="runs of each case (5)")
    given = parser.parse_args(arguments)
    unknown = [name for name in given.names if name not in BENCHMARKS]
    if unknown or given.runs < 1:
        parser.error(f"choose among {', '.join(BENCHMARKS)}, and at least one run")
    print(
        f"{datetime.now(tz=UTC):%Y-%m-%d}, {platform.platform()}, Python {sys.version.split()[0]}"
    )
    print("Medians with their range; cases of one block ran in turn.\n")
    for name in given.names or BENCHMARKS:
        with throwaway(quick=given.quick) as place:
            for comparison in BENCHMARKS[name](place):
                print(table([measure(comparison, 1 if given.quick else given.runs)]), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
