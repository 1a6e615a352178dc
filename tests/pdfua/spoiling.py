"""The list of ways to spoil the good file: each breaks one rule, and says which findings follow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from pikepdf import Pdf

Spoil: TypeAlias = Callable[[Pdf], None]


@dataclass(slots=True)
class Spoilings:
    """Named ways to spoil a file. each: what it does, and every condition that must be found."""

    each: dict[str, tuple[Spoil, frozenset[str]]] = field(default_factory=dict)

    def breaks(self, *conditions: str) -> Callable[[Spoil], Spoil]:
        """Marks a function as one that breaks these conditions and no other."""

        def keep(spoil: Spoil) -> Spoil:
            self.each[spoil.__name__] = (spoil, frozenset(conditions))
            return spoil

        return keep
