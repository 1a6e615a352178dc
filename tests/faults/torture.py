"""The long run of the faults, with counts: ``python -m tests.faults.torture [FAULT …] [options]``.

The suite tries each fault some dozens of times; here the number is given. The first state that
does not hold stops the run and is named, with the seed that makes it again.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from tests.faults.killing import try_all_kills
from tests.faults.power.tracing import can_trace, sit
from tests.faults.power.verdict import cuts, try_cuts
from tests.faults.spoiling import make_whole, try_spoils
from tests.services.hostile import MOST_MB
from tests.services.hostile_run import try_many as try_many_files
from tests.store.merging import try_many

Fault = Callable[[Path, int, int], str]
"""Tries a fault in a folder, so many times, from a seed, and tells what was found."""


def kills(folder: Path, times: int, seed: int) -> str:
    """The program killed while somebody types."""
    done = try_all_kills(folder, times, seed, lanes=4)
    lost = [kill.typed - kill.held for kill in done]
    return (
        f"{len(done):,} kills, {sum(kill.typed for kill in done):,} words typed; at most "
        f"{max(lost)} words not there afterwards, of some 40 a second; none that was acknowledged"
    )


def power(folder: Path, times: int, seed: int) -> str:
    """The power cut at any moment."""
    if not can_trace():
        return "not tried: there is no strace on this machine"
    (folder / "store").mkdir()
    steps = sit(folder / "store", folder / "told", 17)
    seen = try_cuts(steps, cuts(steps, times, seed), folder)
    held = ", ".join(f"{number:,} {what}" for what, number in sorted(seen.items()))
    return f"{seen.total():,} states of a sitting of {len(steps):,} file operations: {held}"


def damage(folder: Path, times: int, seed: int) -> str:
    """Flipped bits, lost pages, lost journals, wrong keys."""
    wholes = tuple(make_whole(folder / f"{j}", journalled=j) for j in (False, True))
    seen = try_spoils(wholes, folder, times, seed)
    told = ", ".join(f"{number:,} {what}" for what, number in sorted(seen.items()))
    return f"{seen.total():,} damaged stores: {told}; every event on whole pages salvaged"


def merging(folder: Path, times: int, seed: int) -> str:
    """The laws of merging, on sets of files that officers may have made."""
    seen = try_many(folder, times, seed)
    return (
        f"{seen['sets']:,} sets of files, {seen['sets on whole stores']:,} of them on encrypted "
        f"stores with every table; {seen['orders']:,} orders of taking in, one state for each set; "
        f"{seen['concurrent edits']:,} concurrent edits, each in exactly one of "
        f"{seen['conflicts']:,} conflicts; nothing out of reach"
    )


def hostile(folder: Path, times: int, seed: int) -> str:
    """Files of malice and accident, at the doors by which files come in."""
    seen = try_many_files(folder, times, seed)
    most = seen.pop("most MB")
    assert most < MOST_MB, f"{most} MB of memory"
    total = seen.pop("files")
    refused = sum(number for what, number in seen.items() if "." in what.partition(": ")[2])
    return (
        f"{total:,} files, {refused:,} refused in words, at most {most} MB of memory, no crash and "
        "nothing taken in by halves:\n"
        + "\n".join(f"  {what}: {number:,}" for what, number in sorted(seen.items()))
    )


FAULTS: Final[Mapping[str, tuple[Fault, int]]] = {
    "power": (power, 2_000),
    "kills": (kills, 1_000),
    "damage": (damage, 1_000),
    "merging": (merging, 100_000),
    "hostile": (hostile, 100_000),
}
"""Each fault with how often it is tried unless told otherwise."""


def main(arguments: Sequence[str]) -> int:
    """Try and print; the exit status."""
    parser = argparse.ArgumentParser(prog="make torture ARGS=…", description=__doc__)
    parser.add_argument("faults", nargs="*", metavar="FAULT", help=", ".join(FAULTS))
    parser.add_argument("--times", type=int, help="how often each is tried")
    parser.add_argument("--seed", type=int, default=7431, help="where chance begins (7431)")
    given = parser.parse_args(arguments)
    unknown = [name for name in given.faults if name not in FAULTS]
    if unknown or (given.times is not None and given.times < 1):
        parser.error(f"choose among {', '.join(FAULTS)}, and at least one time")
    for name in given.faults or FAULTS:
        fault, usual = FAULTS[name]
        begin = time.perf_counter()
        with tempfile.TemporaryDirectory(prefix="ssio-torture-") as folder:
            try:
                told = fault(Path(folder), given.times or usual, given.seed)
            except AssertionError as error:
                sys.stderr.write(f"{name}: failed with seed {given.seed}: {error}\n")
                return 1
        sys.stdout.write(f"{name}: {told} ({time.perf_counter() - begin:,.0f} s)\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
