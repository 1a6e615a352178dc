"""The risk that a school falls back, as the board judges it: scales, matrix, signals, and the
record of one judgement.

The matrix says what a likelihood and an impact usually amount to. It is shown beside the judgement
and never recorded in its place: a person gives the rating, and a reason where it is another one.
The scales and the matrix are the program's own; docs/return-and-board.md gives them in full.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, get_args

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import EntityState, Json
from ssio_desktop.errors import UserError
from ssio_desktop.wording import say

RISK: Final = "risk"
ASSESSMENT: Final = "assessment"

Rating = Literal["red-plus", "red", "amber", "green"]
RATINGS: Final[tuple[Rating, ...]] = get_args(Rating)
"""The most serious first."""

Direction = Literal["worsening", "steady", "improving"]
DIRECTIONS: Final[tuple[Direction, ...]] = get_args(Direction)

STEPS: Final = (1, 2, 3, 4)

RATING_WORDS: Final[Mapping[Rating, str]] = {
    "red-plus": say("Red-plus"),
    "red": say("Red"),
    "amber": say("Amber"),
    "green": say("Green"),
}
DIRECTION_WORDS: Final[Mapping[Direction, str]] = {
    "worsening": say("Getting worse"),
    "steady": say("Steady"),
    "improving": say("Getting better"),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a scale: its number, its name, and what it means."""

    number: int
    name: str
    meaning: str


LIKELIHOOD: Final = (
    Step(1, say("Unlikely"), say("Nothing that is known points to a decline within a year.")),
    Step(2, say("Possible"), say("There are signs, and leaders are acting on them.")),
    Step(
        3,
        say("Likely"),
        say("There are several signs, or one that leaders do not have in hand."),
    ),
    Step(
        4,
        say("Under way"),
        say("A decline has begun, or will not be stopped without help from outside."),
    ),
)
"""How likely it is that the school declines, or fails to improve as it must, within a year."""

IMPACT: Final = (
    Step(1, say("Small"), say("One area or a small group; put right by the school within a term.")),
    Step(2, say("Moderate"), say("Several classes or a group of pupils lose a term or more.")),
    Step(
        3,
        say("Serious"),
        say("A whole phase or year falls behind, or a lower inspection judgement would follow."),
    ),
    Step(
        4,
        say("Severe"),
        say("Pupils are not safe or not taught as they must be; formal action would be needed."),
    ),
)
"""What it would mean for pupils."""

MATRIX: Final[Mapping[int, tuple[Rating, Rating, Rating, Rating]]] = {
    4: ("amber", "red", "red-plus", "red-plus"),
    3: ("amber", "amber", "red", "red-plus"),
    2: ("green", "amber", "amber", "red"),
    1: ("green", "green", "amber", "amber"),
}
"""By likelihood, the ratings for an impact of 1 to 4."""

SIGNALS: Final[Mapping[str, str]] = {
    "leadership": say("Leadership and changes in it"),
    "results": say("Results and progress"),
    "attendance": say("Attendance"),
    "exclusions": say("Exclusions and behaviour"),
    "complaints": say("Complaints"),
    "finance": say("Money"),
    "governance": say("Governance"),
    "staffing": say("Staffing"),
    "numbers": say("Pupil numbers and structure"),
    "inspection": say("Inspection"),
    "category": say("Category"),
    "actions": say("Agreed actions and the plan"),
    "support": say("Visits and support"),
    "other": say("Something else"),
}
"""What a risk is read from. The first eight are those that the board asks after at every school."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What a person judges. likelihood, impact: 1 to 4, 0 where not said. signals: what was
    ticked, each with its note, which may be empty. reason: why the rating is not the matrix's."""

    likelihood: int = 0
    likelihood_why: str = ""
    impact: int = 0
    impact_why: str = ""
    direction: Direction | None = None
    rating: Rating | None = None
    reason: str = ""
    signals: Mapping[str, str] = field(default_factory=dict)

    @property
    def by_matrix(self) -> Rating | None:
        """What the matrix says of the likelihood and the impact; None while one is missing."""
        return rating_by_matrix(self.likelihood, self.impact)

    @property
    def differs(self) -> bool:
        """Whether the rating is another than the matrix's."""
        return self.rating is not None and self.rating != self.by_matrix


@dataclass(frozen=True, slots=True)
class Assessment:
    """A judgement as recorded. at: ISO moment. copied_from: the term whose judgement it began
    with, or empty."""

    urn: str
    term: TermId
    judged: Judged
    at: str
    by: str
    by_name: str
    copied_from: str = ""


def rating_by_matrix(likelihood: int, impact: int) -> Rating | None:
    """What a likelihood and an impact usually amount to; None where one is not 1 to 4."""
    if likelihood not in MATRIX or impact not in STEPS:
        return None
    return MATRIX[likelihood][impact - 1]


def problems(judged: Judged) -> tuple[tuple[str, str], ...]:
    """What is missing from a judgement: the field and what is said of it."""
    found: list[tuple[str, str]] = []
    if judged.likelihood not in STEPS:
        found.append(("likelihood", say("Choose how likely it is.")))
    if not judged.likelihood_why.strip():
        found.append(("likelihood_why", say("Give the reasons for the likelihood.")))
    if judged.impact not in STEPS:
        found.append(("impact", say("Choose how much it would mean.")))
    if not judged.impact_why.strip():
        found.append(("impact_why", say("Give the reasons for the impact.")))
    if judged.direction not in DIRECTIONS:
        found.append(("direction", say("Choose the direction of travel.")))
    if judged.rating not in RATINGS:
        found.append(("rating", say("Choose the rating.")))
    elif judged.by_matrix and judged.differs and not judged.reason.strip():
        found.append(("reason", say("Say why the rating is another than the matrix’s.")))
    return tuple(found)


def risk_entity(urn: str, term: TermId) -> str:
    """The entity of what was judged of a school's risk in a term."""
    return f"{RISK}/{urn}:{term}"


def assessment_record(assessment: Assessment) -> Json:
    """A judgement as it is recorded under ``assessment``."""
    judged = assessment.judged
    return {
        "likelihood": judged.likelihood,
        "likelihood_why": judged.likelihood_why,
        "impact": judged.impact,
        "impact_why": judged.impact_why,
        "direction": judged.direction,
        "rating": judged.rating,
        "by_matrix": judged.by_matrix,
        "reason": judged.reason,
        "signals": dict(judged.signals),
        "at": assessment.at,
        "by": assessment.by,
        "by_name": assessment.by_name,
        "copied_from": assessment.copied_from,
    }


def read_assessment(state: EntityState) -> Assessment | None:
    """The judgement of an entity; None where there is none, or none that can be read."""
    return assessment_of_value(state.entity, state.get(ASSESSMENT))


def assessment_of_value(entity: str, raw: Json) -> Assessment | None:
    """A judgement from a recorded value; None where it is none. Total."""
    urn, _, name = entity.partition("/")[2].partition(":")
    if not isinstance(raw, dict):
        return None
    try:
        term = TermId.parse(name)
    except UserError:
        return None
    signals = raw.get("signals")
    judged = Judged(
        _step(raw.get("likelihood")),
        _text(raw, "likelihood_why"),
        _step(raw.get("impact")),
        _text(raw, "impact_why"),
        next((each for each in DIRECTIONS if each == raw.get("direction")), None),
        next((each for each in RATINGS if each == raw.get("rating")), None),
        _text(raw, "reason"),
        {str(key): str(note or "") for key, note in signals.items()}
        if isinstance(signals, dict)
        else {},
    )
    if judged.rating is None:
        return None
    return Assessment(
        urn, term, judged, *(_text(raw, name) for name in ("at", "by", "by_name", "copied_from"))
    )


def _step(value: Json) -> int:
    is_step = isinstance(value, int) and not isinstance(value, bool) and value in STEPS
    return value if is_step and isinstance(value, int) else 0


def _text(raw: Mapping[str, Json], name: str) -> str:
    value = raw.get(name)
    return value if isinstance(value, str) else ""
