"""The long run of the faults, with counts: ``python -m tests.faults.torture [FAULT …] [options]``.

The suite tries each fault some dozens of times; here the number is given. It is tried in portions,
each from a seed and in a folder of its own, so that memory and disk stay bounded, and each is told
when it is done. A run that was stopped goes on where it was with the same ``--keep FILE``. The
first state that does not hold stops the run and is named, with the seed that makes it again.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ssio_desktop.files import write_whole
from tests.faults.power.tracing import can_trace, sit
from tests.faults.power.verdict import cuts, try_cuts
from tests.faults.spoiling import make_whole, try_spoils
from tests.services.hostile import MOST_MB
from tests.services.hostile_run import try_many as try_many_files
from tests.store.merging import try_many
from tests.store.retaking import try_many as try_many_retakings

Fault = Callable[[Path, int, int], str]
"""Tries a fault in a folder, so many times, from a seed, and tells what was found."""


def kills(folder: Path, times: int, seed: int) -> str:
    """The program killed while somebody types."""
    # It brings the window's code along, which would count as memory of those that are measured.
    from tests.faults.killing import try_all_kills

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


def retaking(folder: Path, times: int, seed: int) -> str:
    """Files taken in, taken back and in again, among what the board wrote itself."""
    seen = try_many_retakings(times, seed)
    return (
        f"{seen['sets']:,} sets of files; {seen['taken in']:,} times taken in, "
        f"{seen['taken back']:,} taken back, {seen['done again']:,} done again, "
        f"{seen['written']:,} changes of the board between, {seen['own taken back']:,} of them "
        "taken back; what stood was what was in"
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


FAULTS: Final[Mapping[str, tuple[Fault, int, int]]] = {
    "power": (power, 2_000, 500),
    "kills": (kills, 1_000, 100),
    "damage": (damage, 1_000, 50),
    "merging": (merging, 100_000, 2_000),
    "retaking": (retaking, 100_000, 1_000),
    "hostile": (hostile, 100_000, 1_000),
}
"""Each fault with how often it is tried unless told otherwise, and how many make a portion."""


@dataclass(frozen=True, slots=True)
class Kept:
    """How far each fault has come from each seed, in a file; nowhere where there is none."""

    file: Path | None

    def done(self, name: str, seed: int) -> int:
        """How many were tried and held."""
        return int(self._read().get(f"{name} {seed}", 0))

    def note(self, name: str, seed: int, done: int) -> None:
        """Note that so many held."""
        if self.file is not None:
            write_whole(self.file, json.dumps({**self._read(), f"{name} {seed}": done}).encode())

    def _read(self) -> dict[str, int]:
        if self.file is None or not self.file.is_file():
            return {}
        found = json.loads(self.file.read_text("utf-8"))
        assert isinstance(found, dict)
        return found


def try_fault(name: str, times: int, seed: int, kept: Kept) -> None:
    """Try one fault in portions, beginning where an earlier run was. AssertionError where a state
    does not hold."""
    fault, _, portion = FAULTS[name]
    begin, done = time.perf_counter(), kept.done(name, seed)
    while done < times:
        some = min(portion, times - done)
        with tempfile.TemporaryDirectory(prefix="ssio-torture-") as folder:
            try:
                told = fault(Path(folder), some, seed + done)
            except AssertionError as error:
                raise AssertionError(f"{name}: failed with seed {seed + done}: {error}") from error
        done += some
        kept.note(name, seed, done)
        taken = time.perf_counter() - begin
        sys.stdout.write(f"{name} {done:,} of {times:,}: {told} ({taken:,.0f} s)\n")
        sys.stdout.flush()
    sys.stdout.write(f"{name}: all {times:,} held\n")
    sys.stdout.flush()


def main(arguments: Sequence[str]) -> int:
    """Try and print; the exit status."""
    parser = argparse.ArgumentParser(prog="make torture ARGS=…", description=__doc__)
    parser.add_argument("faults", nargs="*", metavar="FAULT", help=", ".join(FAULTS))
    parser.add_argument("--times", type=int, help="how often each is tried")
    parser.add_argument("--seed", type=int, default=7431, help="where chance begins (7431)")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="goes on where it was")
    given = parser.parse_args(arguments)
    unknown = [name for name in given.faults if name not in FAULTS]
    if unknown or (given.times is not None and given.times < 1):
        parser.error(f"choose among {', '.join(FAULTS)}, and at least one time")
    for name in given.faults or FAULTS:
        try:
            try_fault(name, given.times or FAULTS[name][1], given.seed, Kept(given.keep))
        except AssertionError as error:
            sys.stderr.write(f"{error}\n")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
