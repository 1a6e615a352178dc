"""What a use case gives back: its value, and what it changed, so that views can refresh."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """The result of one use case, which is one transaction.

    value: what the caller asked for. entities: the entities touched (``kind/key``).
    label: the change in words, as the undo list shows it, such as “Category of Ash Lane recorded”.
    batch: the change's id, by which it can be undone; empty where nothing was changed. Of several
    that are taken back together the ids, the oldest first, with blanks between.
    """

    value: T
    entities: frozenset[str] = field(default_factory=frozenset)
    label: str = ""
    batch: str = ""

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of entity touched, such as ``{"school"}``."""
        return frozenset(entity.partition("/")[0] for entity in self.entities)
