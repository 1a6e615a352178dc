"""Which groups’ answers may be shown so that nobody’s can be worked out from them.

What is told of groups that overlap can be added and subtracted. A group is a set of cells, such as
(primary, good or outstanding); its answers are the sum over them. Somebody who has the answers of
some groups knows exactly the sums that are combinations of these. So whatever is shown is tried:
where a set of fewer respondents than :data:`LEAST` is such a combination, a group is left out.

Source: cell suppression with complementary suppression, as in L. Willenborg and T. de Waal,
Elements of Statistical Disclosure Control (2001), chapter 4.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Final

from ssio_desktop.domain.figures import SHOWN_FROM

LEAST: Final = SHOWN_FROM
"""Answers of fewer respondents are not shown; the same number as for figures of pupils."""

Label = tuple[str, str]
"""A grouping and one of its groups, such as ``("phase", "primary")``; two empty texts for all."""
ALL: Final[Label] = ("", "")


def shown_groups(
    cells: Mapping[tuple[str, ...], int], groupings: Sequence[str], least: int = LEAST
) -> frozenset[Label]:
    """The groups whose answers may be shown. cells: how many answered, by a group of each of the
    groupings, in their order. Empty where all together are too few."""
    kept = tuple(sorted((cell, count) for cell, count in cells.items() if count > 0))
    return _shown(kept, tuple(groupings), least)


@lru_cache(maxsize=512)
def _shown(
    cells: tuple[tuple[tuple[str, ...], int], ...], groupings: tuple[str, ...], least: int
) -> frozenset[Label]:
    counts = [count for _, count in cells]
    members: dict[Label, frozenset[int]] = {ALL: frozenset(range(len(cells)))}
    for place, grouping in enumerate(groupings):
        for number, (cell, _) in enumerate(cells):
            label = (grouping, cell[place])
            members[label] = members.get(label, frozenset()) | {number}
    sizes = {label: sum(counts[each] for each in own) for label, own in members.items()}
    if sizes[ALL] < least:
        return frozenset()
    told = {label for label, size in sizes.items() if size >= least}
    few = list(_few(counts, least))
    while not _is_safe([members[each] for each in told], few, len(cells)):
        # The smallest that makes it safe by itself; else the smallest, and once more.
        ranked = sorted(told - {ALL}, key=lambda each: (sizes[each], each))
        enough = (
            each
            for each in ranked
            if _is_safe([members[one] for one in told if one != each], few, len(cells))
        )
        told.discard(next(enough, ranked[0]))
    return frozenset(told)


def _few(counts: Sequence[int], least: int) -> Iterator[frozenset[int]]:
    """Every set of cells that has fewer respondents than may be shown."""

    def grow(first: int, chosen: tuple[int, ...], total: int) -> Iterator[frozenset[int]]:
        for number in range(first, len(counts)):
            if total + counts[number] < least:
                taken = (*chosen, number)
                yield frozenset(taken)
                yield from grow(number + 1, taken, total + counts[number])

    return grow(0, (), 0)


def _is_safe(told: Iterable[frozenset[int]], few: Iterable[frozenset[int]], width: int) -> bool:
    """Whether no set of too few is a combination of those told.

    It is one exactly where it is at right angles to whatever is at right angles to all of them.
    """
    angles = _at_right_angles([[Fraction(at in own) for at in range(width)] for own in told], width)
    return all(any(sum(angle[at] for at in own) for angle in angles) for own in few)


def _at_right_angles(rows: Iterable[list[Fraction]], width: int) -> list[list[Fraction]]:
    """A basis of the vectors that are at right angles to some rows, by Gauss and Jordan."""
    found: dict[int, list[Fraction]] = {}
    for raw in rows:
        row = raw
        for lead, known in found.items():
            row = _less(row, known, row[lead])
        first = next((at for at, value in enumerate(row) if value), None)
        if first is not None:
            row = [value / row[first] for value in row]
            found = {lead: _less(known, row, known[first]) for lead, known in found.items()}
            found[first] = row
    basis = []
    for free in (at for at in range(width) if at not in found):
        made = [Fraction(at == free) for at in range(width)]
        for lead, row in found.items():
            made[lead] = -row[free]
        basis.append(made)
    return basis


def _less(row: list[Fraction], known: list[Fraction], times: Fraction) -> list[Fraction]:
    return [value - times * other for value, other in zip(row, known, strict=True)]
