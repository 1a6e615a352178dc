"""Draws many reports with all the cores: plain data goes to helper processes, bytes come back.

Helpers open no store and share nothing. Where they cannot be had, or one dies, the rest is drawn
here.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Final

from ssio_desktop.services.reporting import Undrawn

FEW: Final = 12
"""Up to so many are drawn here: helpers take about as long to begin."""

_MOST_HELPERS = 8
_NICER = 5
_BELOW_NORMAL = 0x4000
"""Of the priority classes of Windows."""

_AHEAD = 4
"""Reports handed over in advance to each helper, so that none waits and none are heaped up."""


def draw_all(
    reports: Iterable[bytes | Undrawn], count: int, *, helpers: int | None = None
) -> Generator[bytes, None, None]:
    """The PDFs of reports, in order. What is bytes already is passed on.

    count: how many there will be, to judge by. helpers: how many processes, 0 for none; else as
    many as there are cores. Closing the iterator stops the helpers.
    """
    if helpers is None:
        helpers = 0 if count <= FEW else min(_MOST_HELPERS, os.cpu_count() or 1)
    if not helpers:
        yield from (drawn_here(each) for each in reports)
        return
    pool = ProcessPoolExecutor(
        helpers, mp_context=multiprocessing.get_context("spawn"), initializer=begin_helper
    )
    try:
        yield from _in_order(pool, reports, helpers * _AHEAD)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def drawn_here(report: bytes | Undrawn) -> bytes:
    """The PDF of one report."""
    if isinstance(report, bytes):
        return report
    # Drawing takes its libraries with it, which a process that draws nothing does without.
    from ssio_desktop.reports.pdf import render_pdf  # noqa: PLC0415

    return render_pdf(report.document, report.style)


def begin_helper() -> None:
    """In a helper: let the window go first, leave stopping to the program, and end when the
    program is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
    else:
        os.nice(_NICER)
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def outlive() -> None:
        parent.join()
        os._exit(0)

    threading.Thread(target=outlive, daemon=True).start()


_Waiting = tuple[bytes | Undrawn, Future[bytes] | None]


def _in_order(
    pool: ProcessPoolExecutor, reports: Iterable[bytes | Undrawn], ahead: int
) -> Iterator[bytes]:
    waiting: deque[_Waiting] = deque()
    for each in reports:
        waiting.append((each, _handed_over(pool, each)))
        if len(waiting) >= ahead:
            yield _fetched(waiting.popleft())
    while waiting:
        yield _fetched(waiting.popleft())


def _handed_over(pool: ProcessPoolExecutor, report: bytes | Undrawn) -> Future[bytes] | None:
    if isinstance(report, bytes):
        return None
    try:
        return pool.submit(drawn_here, report)
    except (OSError, BrokenProcessPool):
        return None


def _fetched(waiting: _Waiting) -> bytes:
    report, future = waiting
    if future is None:
        return drawn_here(report)
    try:
        return future.result()
    except BrokenProcessPool:
        return drawn_here(report)
