"""What a drawing of movement says: how many went from what they were to what they are. Must not
know how it is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Turn = Literal["better", "same", "worse", "unknown"]


@dataclass(frozen=True, slots=True)
class Ribbon:
    """So many that went from one name to another, or stayed. turn: whether that is for the better,
    which the drawing also says by going up or down."""

    before: str
    after: str
    count: int
    turn: Turn = "unknown"

    def __post_init__(self) -> None:
        if self.count < 1:
            raise ValueError("a ribbon needs at least one that moved")


@dataclass(frozen=True, slots=True)
class Flow:
    """Ribbons between two columns of names. order: the names from the top, the best first; those
    that no ribbon has are left out."""

    ribbons: tuple[Ribbon, ...]
    order: tuple[str, ...]

    def __post_init__(self) -> None:
        named = {name for each in self.ribbons for name in (each.before, each.after)}
        if missing := named - set(self.order):
            raise ValueError(f"names without a place: {sorted(missing)}")

    @property
    def is_empty(self) -> bool:
        return not self.ribbons

    @property
    def words(self) -> tuple[str, ...]:
        """Every text that it shows."""
        return self.order

    @property
    def befores(self) -> tuple[tuple[str, int], ...]:
        """The names at the left with how many, from the top."""
        return self._side([(each.before, each.count) for each in self.ribbons])

    @property
    def afters(self) -> tuple[tuple[str, int], ...]:
        """The names at the right with how many, from the top."""
        return self._side([(each.after, each.count) for each in self.ribbons])

    def _side(self, counted: Sequence[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
        return tuple(
            (name, sum(count for each, count in counted if each == name))
            for name in self.order
            if any(each == name for each, _ in counted)
        )
