"""How far two people judge alike: percentage and Cohen’s weighted kappa of pairs of judgements.

The one place where a coefficient is computed; a statistics library would be put in here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

ENOUGH: Final = 10
"""From so many pairs on a kappa is told. With fewer, one pair more or less changes it by more than
the steps in which people read it."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Pairs of judgements on one ordered scale.

    scale: its values in order. matrix: how often the first judged the row’s value and the second
    the column’s. left_out: pairs with a value that is not on the scale.
    """

    scale: tuple[str, ...]
    matrix: tuple[tuple[int, ...], ...]
    left_out: int = 0

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
    def is_enough(self) -> bool:
        """Whether there are pairs enough to tell a kappa."""
        return self.pairs >= ENOUGH

    @property
    def kappa(self) -> float | None:
        """Weighted kappa with linear weights, from however few pairs; None where it is not
        defined: without pairs, or where both gave all schools one and the same value."""
        return weighted_kappa(self.matrix)


def agreement(pairs: Iterable[tuple[str, str]], scale: Sequence[str]) -> Agreement:
    """Count pairs of judgements, the first person’s and the second’s, on an ordered scale."""
    places = {value: place for place, value in enumerate(scale)}
    matrix = [[0] * len(places) for _ in places]
    left_out = 0
    for first, second in pairs:
        if first in places and second in places:
            matrix[places[first]][places[second]] += 1
        else:
            left_out += 1
    return Agreement(tuple(scale), tuple(map(tuple, matrix)), left_out)


def weighted_kappa(matrix: Sequence[Sequence[int]]) -> float | None:
    """Cohen’s weighted kappa (J. Cohen, Psychological Bulletin 70 (1968), 213–220) of a square
    matrix of counts, where a disagreement weighs as many steps as the two values lie apart.

    1 less the observed weight of disagreement over the one expected from the margins. None where
    no disagreement is expected.
    """
    size = range(len(matrix))
    total = sum(map(sum, matrix))
    rows = [sum(row) for row in matrix]
    columns = [sum(row[place] for row in matrix) for place in size]
    observed = sum(abs(i - j) * matrix[i][j] for i in size for j in size)
    expected = sum(abs(i - j) * rows[i] * columns[j] for i in size for j in size)
    return 1 - total * observed / expected if expected else None
