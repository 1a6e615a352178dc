"""In which order a board looks at the schools of a term: a rule of points that anyone can follow.

Each thing that gives concern has a weight; a school's concern is the sum. The weights are this
program's own (docs/return-and-board.md says them in words); they order the list and decide nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from ssio_desktop.domain.categorisation import Movement
from ssio_desktop.domain.framework_types import Framework

What = Literal[
    "category",
    "not categorised",
    "fit worse",
    "no reason",
    "down",
    "vulnerable",
    "second differs",
    "evidence",
    "differences",
]

PER_STEP: Final = 3
"""Points for each category below the best, and for each that the best fit lies below the judged."""
VULNERABLE_FORM: Final = 1
WEIGHTS: Final[dict[What, int]] = {
    "not categorised": 6,
    "no reason": 2,
    "down": 4,
    "vulnerable": 2,
    "second differs": 3,
    "evidence": 2,
    "differences": 2,
}
THIN: Final = 2
"""With fewer criteria than this that cite evidence, the evidence is thin."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the rule looks at. category: the officer's, else the last one known. judged: whether it
    is of this term. decided: the board's category, or empty; it settles what the best fit and a
    second judgement say. second: the second judgement's category, or empty. cited: criteria judged
    with evidence. differences: places where records differ."""

    category: str
    judged: bool
    decided: str = ""
    suggested: str = ""
    reason: str = ""
    movement: Movement = "none"
    second: str = ""
    cited: int = 0
    differences: int = 0


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that gives concern, and its points."""

    what: What
    points: int


def step(framework: Framework, category: str) -> int | None:
    """How many categories lie above one, its vulnerable form counting as itself; None where the
    framework does not have it."""
    found = framework.category(category)
    if found is None:
        return None
    levels = [each.id for each in framework.plain_categories]
    return levels.index(found.vulnerable_form_of or found.id)


def scale_of(framework: Framework) -> tuple[str, ...]:
    """The categories in order, least support first, each vulnerable form after its own."""
    levels = [each.id for each in framework.plain_categories]
    return tuple(
        each.id
        for each in sorted(
            framework.categories,
            key=lambda each: (
                levels.index(each.vulnerable_form_of or each.id),
                bool(each.vulnerable_form_of),
            ),
        )
    )


def concern(standing: Standing, framework: Framework) -> tuple[Reason, ...]:
    """Everything that gives concern about a school, the heaviest first."""
    found = [each for each in _reasons(standing, framework) if each.points]
    return tuple(sorted(found, key=lambda each: -each.points))


def points(reasons: tuple[Reason, ...]) -> int:
    """The concern that reasons add up to."""
    return sum(each.points for each in reasons)


def may_be_mis_categorised(standing: Standing) -> bool:
    """Whether a school may stand in the wrong category: the best fit is another and no reason is
    given, or a second judgement came to another."""
    if not standing.judged or standing.decided:
        return False
    other_fit = bool(standing.suggested) and standing.suggested != standing.category
    other_judge = bool(standing.second) and standing.second != standing.category
    return (other_fit and not standing.reason.strip()) or other_judge


def _reasons(standing: Standing, framework: Framework) -> Iterator[Reason]:
    counts = standing.decided or standing.category
    place = step(framework, counts)
    found = framework.category(counts)
    if place is not None and found is not None:
        form = VULNERABLE_FORM if found.vulnerable_form_of else 0
        yield Reason("category", PER_STEP * place + form)
    if not standing.judged:
        yield Reason("not categorised", WEIGHTS["not categorised"])
    elif standing.cited < THIN:
        yield Reason("evidence", WEIGHTS["evidence"])
    if standing.judged and not standing.decided:
        yield from _open_questions(standing, framework)
    if standing.movement == "down":
        yield Reason("down", WEIGHTS["down"])
    if standing.movement == "vulnerable":
        yield Reason("vulnerable", WEIGHTS["vulnerable"])
    if standing.differences:
        yield Reason("differences", WEIGHTS["differences"])


def _open_questions(standing: Standing, framework: Framework) -> Iterator[Reason]:
    """What the board has still to weigh: other readings of the same school."""
    place, fit = step(framework, standing.category), step(framework, standing.suggested)
    if place is not None and fit is not None and fit > place:
        yield Reason("fit worse", PER_STEP * (fit - place))
    if standing.suggested not in ("", standing.category) and not standing.reason.strip():
        yield Reason("no reason", WEIGHTS["no reason"])
    if standing.second not in ("", standing.category):
        yield Reason("second differs", WEIGHTS["second differs"])
