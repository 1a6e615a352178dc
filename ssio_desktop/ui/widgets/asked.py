"""Who asks for a change, so that a refusal comes back to what was typed and not only to a message.

A dialog hands over what was typed and is gone from sight; where that is refused it shows itself
again, with the words that were typed and the reason. All of this is in the window's thread.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

import shiboken6


class Asker(Protocol):
    """Whoever asks for changes: each is taken, and then granted or refused."""

    def taken(self) -> None:
        """A change was handed over."""

    def granted(self) -> None:
        """It was made, or is kept to be tried again."""

    def refused(self, why: str) -> None:
        """It was not made, and nobody else says why."""


_askers: list[Asker] = []


@contextmanager
def asked_by(asker: Asker) -> Iterator[None]:
    """What is asked for meanwhile is asked for by this one."""
    _askers.append(asker)
    try:
        yield
    finally:
        _askers.pop()


def taken() -> Asker | None:
    """Tell who asks just now that a change is taken; None where that is the page itself."""
    asker = _askers[-1] if _askers else None
    if asker is not None:
        asker.taken()
    return asker


def answered(asker: Asker | None, refusal: str) -> bool:
    """Tell who asked how it went. refusal: why it was not made; empty where it was, or is tried
    again. Whether a refusal is told there, so that nobody else needs to."""
    if asker is None or not shiboken6.isValid(asker):
        return False
    if refusal:
        asker.refused(refusal)
    else:
        asker.granted()
    return bool(refusal)
