"""How long work tells how far it is, and learns that it should stop. Imports nothing of ours
but the errors, so every layer may use it."""

from __future__ import annotations

from collections.abc import Callable

from ssio_desktop.errors import Cancelled

__all__ = ["Cancelled", "Progress", "silent"]

Progress = Callable[[int, int], None]
"""Called as ``progress(done, total)``; ``total`` is 0 while unknown.

An implementation may raise :class:`Cancelled`, which the work must let through after undoing
whatever it had begun.
"""


def silent(done: int, total: int) -> None:
    """The progress of nobody watching."""


def part_of(progress: Progress, part: int, parts: int) -> Progress:
    """The progress of one part, counted from 0, of work whose parts are equally long."""

    def told(done: int, total: int) -> None:
        progress(done + part * total, parts * total)

    return told
