"""Who might help with a need, in an order whose reasons are told: what speaks for each, and what
against. Nothing is added up to a score that nobody could explain."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from ssio_desktop.domain.strengths.vocabulary import theme

FAR_KM = 25.0
"""Beyond this a journey takes more than half an hour; it is said, and does not rule out."""
LIKE_POINTS = 10.0
"""Shares of pupils eligible for free meals that are no further apart count as alike."""
LIKE_SIZE = 1.5
"""A school up to so many times as large counts as about as large."""

What = Literal[
    "theme", "area", "phase", "other phase", "near", "far", "no place", "no place here", "alike",
    "unlike", "other size", "no likeness", "free", "full", "not good", "role", "declined",
    "same trust", "new to helping",
]  # fmt: skip

_PHASES: Final[Mapping[str, frozenset[str]]] = {
    "middle deemed primary": frozenset({"primary"}),
    "middle deemed secondary": frozenset({"secondary"}),
    "all-through": frozenset({"primary", "secondary"}),
}
"""The phases that a school has pupils of, where they are not just its own."""


@dataclass(frozen=True, slots=True)
class Context:
    """What of a school bears on a match. place: National Grid, in metres. fsm: percent of pupils
    eligible for free meals. good: whether its category is good or better; None without one."""

    urn: str
    name: str
    phase: str
    place: tuple[int, int] | None = None
    pupils: int | None = None
    fsm: float | None = None
    good: bool | None = None
    trust: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who might help. provider: the entity. role: of a leader, in brief, or empty.

    days_left: that can still be asked for this term. helped: how often they helped before.
    """

    provider: str
    school: Context
    themes: tuple[str, ...]
    what: str
    role: str = ""
    days_left: float = 0.0
    helped: int = 0
    declined: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that speaks for or against. number: kilometres, points, pupils or days, as what
    says."""

    what: What
    number: float = 0.0


@dataclass(frozen=True, slots=True)
class Match:
    """A candidate with what speaks for and against."""

    candidate: Candidate
    pro: tuple[Point, ...]
    contra: tuple[Point, ...]


def matches(needed: str, school: Context, candidates: Iterable[Candidate]) -> tuple[Match, ...]:
    """Who might help a school with a theme, the likeliest first; nobody from the school itself,
    and nobody whose themes have nothing to do with it.

    In this order: the very theme, not declined before, the same phase, days left, fewer things
    against, nearer.
    """
    found = [_weigh(needed, school, each) for each in candidates if each.school.urn != school.urn]
    return tuple(sorted(filter(None, found), key=lambda match: _order(school, match)))


def has_to_do_with(needed: str, themes: Iterable[str]) -> bool:
    """Whether any of some themes is the one that is needed, or of its area."""
    area = theme(needed).area
    return any(each == needed or (area and theme(each).area == area) for each in themes)


def kilometres(one: Context, other: Context) -> float | None:
    """The straight line between two schools; None where a place is not known."""
    if one.place is None or other.place is None:
        return None
    return math.dist(one.place, other.place) / 1000


def _weigh(needed: str, school: Context, candidate: Candidate) -> Match | None:
    if not has_to_do_with(needed, candidate.themes):
        return None
    pro = [Point("theme" if needed in candidate.themes else "area")]
    contra: list[Point] = []
    there = candidate.school
    if there.phase and school.phase:
        same = bool(_phases(there.phase) & _phases(school.phase))
        (pro if same else contra).append(Point("phase" if same else "other phase"))
    km = kilometres(school, there)
    if km is None:
        contra.append(Point("no place here" if school.place is None else "no place"))
    else:
        far = km > FAR_KM
        (contra if far else pro).append(Point("far" if far else "near", round(km, 1)))
    unlike = tuple(_unlike(school, there))
    contra += unlike
    if not unlike:
        pro.append(Point("alike"))
    free = candidate.days_left > 0
    (pro if free else contra).append(Point("free" if free else "full", candidate.days_left))
    if candidate.role:
        pro.append(Point("role"))
    if there.good is False:
        contra.append(Point("not good"))
    if candidate.declined:
        contra.append(Point("declined"))
    if there.trust and there.trust == school.trust:
        contra.append(Point("same trust"))
    if not candidate.helped:
        contra.append(Point("new to helping"))
    return Match(candidate, tuple(pro), tuple(contra))


def _phases(phase: str) -> frozenset[str]:
    return _PHASES.get(phase, frozenset({phase}))


def _unlike(school: Context, there: Context) -> Iterator[Point]:
    """In what two schools are unlike, or that nobody can tell."""
    if school.fsm is None or there.fsm is None or not school.pupils or not there.pupils:
        yield Point("no likeness")
        return
    apart = abs(school.fsm - there.fsm)
    if apart > LIKE_POINTS:
        yield Point("unlike", round(apart))
    if max(school.pupils, there.pupils) > LIKE_SIZE * min(school.pupils, there.pupils):
        yield Point("other size", there.pupils)


def _order(school: Context, match: Match) -> tuple[bool, bool, bool, bool, int, float, str]:
    against = {each.what for each in match.contra}
    km = kilometres(school, match.candidate.school)
    return (
        all(each.what != "theme" for each in match.pro),
        "declined" in against,
        "other phase" in against,
        "full" in against,
        len(against),
        math.inf if km is None else km,
        match.candidate.provider,
    )
