"""Lists of schools term by term: who came on, who stayed, who left, and for how long they were on.

What lies before the first term and after the last is not known: a stay that touches either end
lasted at least so long.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Turn(Generic[T]):
    """A list in one term. came, left: since the term before; nobody in the first, of which nothing
    before is known. left: those of the term before that are on it no more."""

    on: frozenset[T]
    came: frozenset[T]
    stayed: frozenset[T]
    left: frozenset[T]


@dataclass(frozen=True, slots=True)
class Stay(Generic[T]):
    """Somebody on a list from one term to another, both counted, by their places. is_open: on it in
    the last term still. began_before: on it in the first already."""

    who: T
    first: int
    last: int
    is_open: bool
    began_before: bool

    @property
    def terms(self) -> int:
        return self.last - self.first + 1

    @property
    def is_whole(self) -> bool:
        """Whether its beginning and its end were both seen."""
        return not (self.is_open or self.began_before)


def turns(lists: Sequence[frozenset[T]]) -> tuple[Turn[T], ...]:
    """Each term's list against that of the term before."""
    nobody: frozenset[T] = frozenset()
    found = []
    for place, on in enumerate(lists):
        before = lists[place - 1] if place else on
        came = on - before
        found.append(Turn(on, came, on - came if place else nobody, before - on))
    return tuple(found)


def stays(lists: Sequence[frozenset[T]]) -> tuple[Stay[T], ...]:
    """Every unbroken stay on the list; whoever comes back has another. By first term, then the
    longest first."""
    found: list[Stay[T]] = []
    begun: dict[T, int] = {}
    for place, on in enumerate((*lists, frozenset[T]())):
        for who in [each for each in begun if each not in on]:
            first = begun.pop(who)
            found.append(Stay(who, first, place - 1, place == len(lists), first == 0))
        for who in on:
            begun.setdefault(who, place)
    return tuple(sorted(found, key=lambda each: (each.first, -each.terms, str(each.who))))


def usual_stay(found: Sequence[Stay[T]]) -> float | None:
    """The middle of the stays that were seen from beginning to end, in terms; None without any."""
    whole = [each.terms for each in found if each.is_whole]
    return median(whole) if whole else None
