"""Whether all that was typed is kept, and since when. Knows nothing of threads or windows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from ssio_desktop.ui.shell.explain import Message

SETTLING = "settle/"
"""What the key begins with of a write that only records anew what is on the disk already."""


@dataclass(frozen=True, slots=True)
class SaveState:
    """saving: writes are under way. saved_at: when the last one was kept, local time.

    unsaved: why something is not kept; None where all is well. typed: whether words that were typed
    are among what is being written, and nowhere on the disk yet.
    """

    saving: bool = False
    saved_at: datetime | None = None
    unsaved: Message | None = None
    typed: bool = False


@dataclass(slots=True)
class Saving:
    """Counts writes, and keeps each failure until the same thing has been saved after all."""

    _pending: Counter[str] = field(default_factory=Counter)
    _saved_at: datetime | None = None
    _failed: dict[str, tuple[Message, Callable[[], None] | None]] = field(default_factory=dict)

    @property
    def pending(self) -> int:
        """Writes begun and not yet answered."""
        return self._pending.total()

    @property
    def state(self) -> SaveState:
        reasons = [message for message, _ in self._failed.values()]
        typed = any(key and not key.startswith(SETTLING) for key in self._pending)
        return SaveState(self.pending > 0, self._saved_at, reasons[-1] if reasons else None, typed)

    def begin(self, key: str) -> None:
        """A write of what the key names was handed over."""
        self._pending[key] += 1

    def kept(self, key: str) -> None:
        """It is on the disk; an earlier failure of the same key is over."""
        self._answered(key)
        self._failed.pop(key, None)
        self._saved_at = datetime.now().astimezone()

    def lost(self, key: str, reason: Message, retry: Callable[[], None] | None) -> None:
        """It is not on the disk, and the reason stays on show."""
        self._answered(key)
        self._failed[key] = (reason, retry)

    def refused(self, key: str) -> None:
        """It was turned down and the person was told; nothing is missing."""
        self._answered(key)

    def take_retries(self) -> list[Callable[[], None]]:
        """The work that failed, to be handed over again. The failures stay until it succeeds.

        A key with a newer write under way is left out, or the old words would overwrite the new.
        """
        return [
            retry
            for key, (_, retry) in self._failed.items()
            if retry is not None and not self._pending[key]
        ]

    def _answered(self, key: str) -> None:
        self._pending[key] -= 1
        if self._pending[key] <= 0:
            del self._pending[key]
