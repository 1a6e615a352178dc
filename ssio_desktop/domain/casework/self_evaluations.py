"""A school's evaluation of itself by area, beside the officer's, on the scale of one inspection
framework: where the two differ, and what changed since the one before.

Grades of two frameworks are never compared: nothing is converted into another scale.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

from ssio_desktop.domain.events import Json, Known
from ssio_desktop.domain.inspection_scales import AREAS, SCALES, Area
from ssio_desktop.domain.self_evaluation import AREAS as FORM_AREAS
from ssio_desktop.domain.visits import read_day
from ssio_desktop.wording import say, together

KIND: Final = "self-evaluation"
DETAILS, WITHDRAWN = "details", "withdrawn"

Used = Literal["report-card", "graded"]
FRAMEWORKS: Final[tuple[Used, ...]] = get_args(Used)
FRAMEWORK_WORDS: Final[Mapping[Used, str]] = {
    "report-card": say("Report card, from November 2025"),
    "graded": say("Graded inspection, before November 2025"),
}

Side = Literal["school", "officer"]
Compared = Literal["", "agrees", "higher", "lower"]


@dataclass(frozen=True, slots=True)
class Judged:
    """What one side says of an area. grade: the words of a grade of its scale, or empty. day,
    by_name: of who recorded the officer's side; empty for the school's."""

    grade: str = ""
    evidence: str = ""
    day: date | None = None
    by_name: str = ""

    @property
    def is_empty(self) -> bool:
        return not self.grade and not self.evidence


@dataclass(frozen=True, slots=True)
class AreaView:
    """One area. area: as inspectors judge it."""

    area: Area
    school: Judged
    officer: Judged

    @property
    def compared(self) -> Compared:
        """Whether the school sees itself as the officer does; empty where either gave no grade."""
        steps = self.steps
        if steps is None:
            return ""
        return "agrees" if steps == 0 else "higher" if steps > 0 else "lower"

    @property
    def steps(self) -> int | None:
        """By how many steps of the scale the school's grade is better than the officer's."""
        scale = SCALES[self.area.scale]
        school, officer = scale.rank(self.school.grade), scale.rank(self.officer.grade)
        return officer - school if school is not None and officer is not None else None


@dataclass(frozen=True, slots=True)
class SelfEvaluation:
    """A self-evaluation. day: on which the school gave it. who: gave it, such as headteacher.
    views: of every area of its framework."""

    id: str
    urn: str
    framework: Used
    day: date
    who: str
    views: tuple[AreaView, ...]

    @property
    def key(self) -> str:
        """What names it: ``URN:id``."""
        return f"{self.urn}:{self.id}"

    def view(self, area: str) -> AreaView | None:
        """One area by id."""
        return next((each for each in self.views if each.area.id == area), None)

    @property
    def differing(self) -> tuple[AreaView, ...]:
        """The areas in which the two grades differ."""
        return tuple(each for each in self.views if each.compared in ("higher", "lower"))

    @property
    def unseen(self) -> tuple[AreaView, ...]:
        """The areas of which the school says something and the officer nothing yet."""
        return tuple(e for e in self.views if not e.school.is_empty and e.officer.is_empty)


PointKind = Literal["higher", "lower", "risen", "fallen", "no-evidence", "unseen", "framework"]


@dataclass(frozen=True, slots=True)
class Point:
    """Something to talk about. area: empty for one of the whole. words: a sentence."""

    kind: PointKind
    area: str
    words: str


def evaluation_entity(key: str) -> str:
    """The entity of a self-evaluation. key: ``URN:id``."""
    return f"{KIND}/{key}"


def read_evaluation(state: Known) -> SelfEvaluation | None:
    """A self-evaluation from its state; None where it is none or was taken back. Total: grades
    that the area's scale does not have are passed over."""
    urn, _, key = state.key.partition(":")
    details = state.get(DETAILS)
    if not isinstance(details, dict) or not key or state.get(WITHDRAWN) is not None:
        return None
    used = next((each for each in FRAMEWORKS if each == details.get("framework")), None)
    day = read_day(details.get("day"))
    if used is None or day is None:
        return None
    who = details.get("who")
    return SelfEvaluation(
        key,
        urn,
        used,
        day,
        who if isinstance(who, str) else "",
        tuple(
            AreaView(area, _judged(state, "school", area), _judged(state, "officer", area))
            for area in AREAS[used]
        ),
    )


def judged_record(judged: Judged) -> Json:
    """One side of an area as it is recorded under ``school.<area>`` or ``officer.<area>``."""
    return {
        "grade": judged.grade,
        "evidence": judged.evidence,
        "day": judged.day.isoformat() if judged.day else "",
        "by_name": judged.by_name,
    }


def points(now: SelfEvaluation, before: SelfEvaluation | None) -> tuple[Point, ...]:
    """What to talk about with the school: where the two views differ, the widest first; what the
    school changed since the evaluation before; what it gives no evidence for; what nobody has
    looked at."""
    return (*_differences(now), *_changes(now, before), *_open(now))


def form_area(area: str) -> str:
    """The area of a visit's form under which an inspectors' area is read; empty for none."""
    return next((each.id for each in FORM_AREAS if area in each.judged), "")


def is_of(view: AreaView, area: str) -> bool:
    """Whether the school says something here that is read under an area of the form."""
    return form_area(view.area.id) == area and not view.school.is_empty


def _differences(now: SelfEvaluation) -> Iterator[Point]:
    for each in sorted(now.differing, key=lambda view: -abs(view.steps or 0)):
        told = {
            "area": each.area.title,
            "school": each.school.grade,
            "officer": each.officer.grade,
        }
        if each.compared == "higher":
            words = say(
                "{area}: the school says “{school}”, the officer saw “{officer}”. Ask what the "
                "school has seen that the officer has not.",
                **told,
            )
            yield Point("higher", each.area.id, words)
        else:
            words = say(
                "{area}: the school says “{school}”, the officer saw “{officer}”. Ask what makes "
                "the school more careful.",
                **told,
            )
            yield Point("lower", each.area.id, words)


def _changes(now: SelfEvaluation, before: SelfEvaluation | None) -> Iterator[Point]:
    if before is None:
        return
    if before.framework != now.framework:
        yield Point(
            "framework",
            "",
            say(
                "The evaluation before was made under another framework. Read the two side by "
                "side; their grades cannot be compared."
            ),
        )
        return
    for each in now.views:
        former = before.view(each.area.id)
        scale = SCALES[each.area.scale]
        was = scale.rank(former.school.grade) if former else None
        rank = scale.rank(each.school.grade)
        if former is None or was is None or rank is None or was == rank:
            continue
        same = each.school.evidence.strip() == former.school.evidence.strip()
        told = {
            "area": each.area.title,
            "before": former.school.grade,
            "now": each.school.grade,
        }
        if rank < was:
            words = (
                say("{area}: up from “{before}” to “{now}”, with the same evidence as before. "
                    "Ask what is new.", **told)
                if same
                else say("{area}: up from “{before}” to “{now}”. Ask to see what changed.", **told)
            )  # fmt: skip
            yield Point("risen", each.area.id, words)
        else:
            words = say("{area}: down from “{before}” to “{now}”. Ask what is needed.", **told)
            yield Point("fallen", each.area.id, words)


def _open(now: SelfEvaluation) -> Iterator[Point]:
    for each in now.views:
        if each.school.grade and not each.school.evidence.strip():
            words = say("{area}: a grade without evidence. Ask for it.", area=each.area.title)
            yield Point("no-evidence", each.area.id, words)
    if now.unseen:
        yield Point(
            "unseen",
            "",
            say(
                "Not looked at by the officer yet: {areas}.",
                areas=together((each.area.title for each in now.unseen), ", "),
            ),
        )


def _judged(state: Known, side: Side, area: Area) -> Judged:
    raw = state.get(f"{side}.{area.id}")
    if not isinstance(raw, dict):
        return Judged()
    grade = raw.get("grade")
    found = SCALES[area.scale].grade(grade) if isinstance(grade, str) and grade else None
    evidence, by = raw.get("evidence"), raw.get("by_name")
    return Judged(
        found.words if found else "",
        evidence if isinstance(evidence, str) else "",
        read_day(raw.get("day")),
        by if isinstance(by, str) else "",
    )
