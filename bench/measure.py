"""Runs work and its peers in turn and tells medians and ratios. It knows nothing of the program.

Peers run in turn (A B A B …), because a shared machine changes its pace from minute to minute:
the ratio of two medians of the same minutes says more than either of them.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Case:
    """One way to do a piece of work.

    run: does it once and returns the seconds that count, without preparations.
    """

    label: str
    run: Callable[[], float]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Our way to do a piece of work beside others. per: how many times each run does it.

    rate: what is done each of these times (“event”), where the pace is wanted too. runs: how
    often it is run, where that differs from other work.
    """

    title: str
    ours: Case
    peers: tuple[Case, ...] = ()
    per: int = 1
    rate: str = ""
    runs: int | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """The seconds of one case in every run."""

    label: str
    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        return median(self.seconds)


@dataclass(frozen=True, slots=True)
class Result:
    """A comparison that was run."""

    comparison: Comparison
    ours: Figure
    peers: tuple[Figure, ...]

    def ratio(self, peer: Figure) -> float:
        """How many times as long as the peer our way takes."""
        return self.ours.median / peer.median if peer.median else float("inf")


def timed(work: Callable[[], object]) -> float:
    """Seconds that a piece of work takes."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def measure(comparison: Comparison, runs: int) -> Result:
    """Run all cases in turn, so many times."""
    cases = (comparison.ours, *comparison.peers)
    seconds: list[list[float]] = [[] for _ in cases]
    for _ in range(comparison.runs or runs):
        for case, found in zip(cases, seconds, strict=True):
            found.append(case.run() / comparison.per)
    figures = [Figure(case.label, tuple(found)) for case, found in zip(cases, seconds, strict=True)]
    return Result(comparison, figures[0], tuple(figures[1:]))


def table(results: Sequence[Result]) -> str:
    """The results as lines of text: each case with its median, its range and the ratio."""
    lines: list[str] = []
    for result in results:
        lines.append(result.comparison.title)
        lines.append(_line(result.ours, result.comparison, ""))
        lines += [
            _line(peer, result.comparison, f"ours is {_short(result.ratio(peer))} ×")
            for peer in result.peers
        ]
        lines.append("")
    return "\n".join(lines)


def _line(figure: Figure, comparison: Comparison, ratio: str) -> str:
    spread = f"{_time(min(figure.seconds))} – {_time(max(figure.seconds))}"
    pace = f"{1 / figure.median:,.0f} {comparison.rate}s/s" if comparison.rate else ""
    told = f"  {figure.label:<52} {_time(figure.median):>9}  {spread:<21} {pace} {ratio}"
    return told.rstrip()


def _time(seconds: float) -> str:
    if seconds >= 1:
        return f"{seconds:.2f} s"
    if seconds >= 0.001:
        return f"{_short(seconds * 1000)} ms"
    return f"{_short(seconds * 1_000_000)} µs"


def _short(number: float) -> str:
    return f"{number:.0f}" if number >= 100 else f"{number:.3g}"
