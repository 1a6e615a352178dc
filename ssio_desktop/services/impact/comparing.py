"""How often chance alone would make two groups of few differ so much, by SciPy.

The exact test of conditional independence in several two-by-two tables (A. Agresti, Categorical
Data Analysis, 2nd edition 2002, section 6.7), which with one table is Fisher’s.
"""

from __future__ import annotations

from collections.abc import Iterable

from ssio_desktop.domain.impact.episodes import Beside

_LIKE = 1 + 1e-9
"""Probabilities that differ by less than this are taken for the same."""
_PLACES = 12
"""So many decimal places of a probability mean something."""


def exact_test(groups: Iterable[Beside]) -> float | None:
    """How often chance alone would give so uneven a number of rises, in all groups together, were
    support of no consequence: two-sided, of all tables with the same margins. None where no group
    has somebody on both sides and both a rise and none."""
    told = [
        (each.given.up, each.given.all, each.given.up + each.without.up,
         each.given.all + each.without.all)
        for each in groups
    ]  # fmt: skip
    kept = [one for one in told if 0 < one[1] < one[3] and 0 < one[2] < one[3]]
    if not kept:
        return None
    # Loaded by the first page that compares; a start without one does not need it.
    import numpy  # noqa: PLC0415
    from scipy.stats import hypergeom  # noqa: PLC0415

    chances, observed = numpy.ones(1), 0
    for up, given, rises, whole in kept:
        least = max(0, given + rises - whole)
        possible = numpy.arange(least, min(given, rises) + 1)
        chances = numpy.convolve(chances, hypergeom.pmf(possible, whole, rises, given))
        observed += up - least
    # Whoever reads the sum is not to meet what fractions of a computer leave at its end.
    return min(1.0, round(float(chances[chances <= chances[observed] * _LIKE].sum()), _PLACES))
