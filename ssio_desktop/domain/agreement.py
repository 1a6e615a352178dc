"""How far two people judge alike: pairs of judgements counted on an ordered scale.

Knows no coefficient: the one that is told is handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

ENOUGH: Final = 10
"""From so many pairs on a kappa is told. With fewer, one pair more or less changes it by more than
the steps in which people read it."""

Matrix: TypeAlias = tuple[tuple[int, ...], ...]
"""How often the first judged the row’s value and the second the column’s."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Pairs of judgements on one ordered scale.

    scale: its values in order. left_out: pairs with a value that is not on the scale. kappa: None
    where there are too few pairs to tell one, or where it is not defined.
    """

    scale: tuple[str, ...]
    matrix: Matrix
    left_out: int = 0
    kappa: float | None = None

    @property
    def pairs(self) -> int:
        """How many pairs were compared."""
        return sum(map(sum, self.matrix))

    @property
    def same(self) -> int:
        """How many of them are of equal values."""
        return sum(row[place] for place, row in enumerate(self.matrix))

    @property
    def percentage(self) -> float | None:
        """Equal pairs of a hundred; None where there is no pair."""
        return 100 * self.same / self.pairs if self.pairs else None

    @property
    def whole_percent(self) -> int | None:
        """The percentage without a fraction; a half is rounded up, as people do by hand."""
        return (200 * self.same + self.pairs) // (2 * self.pairs) if self.pairs else None

    @property
    def is_enough(self) -> bool:
        """Whether there are pairs enough to tell a kappa."""
        return self.pairs >= ENOUGH


def agreement(
    pairs: Iterable[tuple[str, str]],
    scale: Sequence[str],
    kappa: Callable[[Matrix], float | None],
) -> Agreement:
    """Count pairs of judgements, the first person’s and the second’s, on an ordered scale. kappa:
    the coefficient of a matrix, asked for only where there are pairs enough."""
    places = {value: place for place, value in enumerate(scale)}
    matrix = [[0] * len(places) for _ in places]
    left_out = 0
    for first, second in pairs:
        if first in places and second in places:
            matrix[places[first]][places[second]] += 1
        else:
            left_out += 1
    found = Agreement(tuple(scale), tuple(map(tuple, matrix)), left_out)
    return replace(found, kappa=kappa(found.matrix)) if found.is_enough else found
