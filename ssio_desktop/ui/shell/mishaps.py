"""The last resort: an exception that nobody caught is logged, and said in the window.

Qt prints what is raised in a slot and goes on; without this the person would see nothing happen.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

from ssio_desktop.ui.shell.explain import explain
from ssio_desktop.ui.shell.messages import Messages

_SAME_WITHIN = 5.0
"""Seconds in which one place's mistake is said once: painting may fail sixty times a second."""


@contextmanager
def mishaps_told(messages: Messages, log: Callable[[str, BaseException], None]) -> Iterator[None]:
    """While this lasts, uncaught exceptions are logged and shown. Ctrl+C goes on as ever."""
    before = sys.excepthook
    told: dict[tuple[str, int], float] = {}

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception):
            before(kind, error, trace)
            return
        at = _place(trace)
        now = time.monotonic()
        if now - told.get(at, -_SAME_WITHIN) < _SAME_WITHIN:
            return
        told[at] = now
        log("nobody caught this", error)
        messages.say(explain(error))

    sys.excepthook = tell
    try:
        yield
    finally:
        sys.excepthook = before


def _place(trace: TracebackType | None) -> tuple[str, int]:
    """The file and line in which it was raised."""
    if trace is None:
        return "", 0
    while trace.tb_next is not None:
        trace = trace.tb_next
    return trace.tb_frame.f_code.co_filename, trace.tb_lineno
