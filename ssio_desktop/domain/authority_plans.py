"""The authority's own action plan after an inspection: what is to improve, who does what by when,
how success will be known, and how it goes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from ssio_desktop.domain.events import EntityState, Json
from ssio_desktop.domain.evidence import Rating, read_rating
from ssio_desktop.domain.visits import read_day
from ssio_desktop.wording import say

PLAN: Final = "authority-plan"
DETAILS, AREA, ACTION, MILESTONE, PROGRESS = "details", "area", "action", "milestone", "progress"

Standing = Literal["done", "overdue", "open"]
STANDING_WORDS: Final[Mapping[Standing, str]] = {
    "done": say("Done"),
    "overdue": say("Overdue"),
    "open": say("Under way"),
}


@dataclass(frozen=True, slots=True)
class Milestone:
    """A step on the way to an action. done: the day on which it was reached."""

    id: str
    what: str
    due: date
    done: date | None = None

    def reached_by(self, day: date) -> date | None:
        """The day on which it was reached, where that was by some day."""
        return self.done if self.done is not None and self.done <= day else None


@dataclass(frozen=True, slots=True)
class Progress:
    """How an action stood on a day. at: ISO moment of its recording."""

    id: str
    day: date
    rating: Rating
    text: str
    is_done: bool = False
    by_name: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class PlanAction:
    """What is done, by whom and by when. measure: how success will be known. milestones by day;
    progress from the earliest on."""

    id: str
    what: str
    owner: str
    due: date
    measure: str
    milestones: tuple[Milestone, ...] = ()
    progress: tuple[Progress, ...] = ()

    def latest(self, day: date | None = None) -> Progress | None:
        """What was told last, or last up to a day."""
        told = [each for each in self.progress if day is None or each.day <= day]
        return told[-1] if told else None

    def standing(self, day: date) -> Standing:
        """How it stood on a day, whatever came later."""
        last = self.latest(day)
        if last is not None and last.is_done:
            return "done"
        late = [e for e in self.milestones if e.due < day and e.reached_by(day) is None]
        return "overdue" if self.due < day or late else "open"


@dataclass(frozen=True, slots=True)
class Area:
    """An area for improvement with its actions, in the order of their days."""

    id: str
    text: str
    actions: tuple[PlanAction, ...] = ()


@dataclass(frozen=True, slots=True)
class AuthorityPlan:
    """A plan. inspected: the day of the inspection that it answers."""

    id: str
    title: str
    inspected: date
    areas: tuple[Area, ...] = ()

    @property
    def actions(self) -> tuple[PlanAction, ...]:
        return tuple(action for area in self.areas for action in area.actions)


def plan_entity(plan_id: str) -> str:
    """The entity of a plan."""
    return f"{PLAN}/{plan_id}"


def read_plan(state: EntityState) -> AuthorityPlan | None:
    """A plan from its state; None where it was withdrawn or cannot be read. Total."""
    raw = state.get(DETAILS)
    inspected = read_day(raw.get("inspected")) if isinstance(raw, dict) else None
    if not isinstance(raw, dict) or inspected is None:
        return None
    progress, milestones = _progress(state), _milestones(state)
    actions: dict[str, list[PlanAction]] = {}
    for key, value in _objects(state, ACTION):
        due = read_day(value.get("due"))
        if due is not None:
            made = PlanAction(
                key,
                _text(value, "what"),
                _text(value, "owner"),
                due,
                _text(value, "measure"),
                tuple(sorted(milestones.get(key, ()), key=lambda each: (each.due, each.id))),
                tuple(sorted(progress.get(key, ()), key=lambda each: (each.day, each.id))),
            )
            actions.setdefault(_text(value, "area"), []).append(made)
    areas = tuple(
        Area(
            key,
            _text(value, "text"),
            tuple(sorted(actions.get(key, ()), key=lambda each: (each.due, each.id))),
        )
        for key, value in sorted(_objects(state, AREA), key=_place)
    )
    return AuthorityPlan(state.key, _text(raw, "title"), inspected, areas)


def _place(found: tuple[str, dict[str, Json]]) -> tuple[int, str]:
    order = found[1].get("order")
    is_number = isinstance(order, int) and not isinstance(order, bool)
    return order if is_number and isinstance(order, int) else 0, found[0]


def _progress(state: EntityState) -> dict[str, list[Progress]]:
    found: dict[str, list[Progress]] = {}
    for key, value in _objects(state, PROGRESS):
        day, rating = read_day(value.get("day")), read_rating(value.get("rating"))
        if day is not None and rating is not None:
            told = Progress(
                key,
                day,
                rating,
                _text(value, "text"),
                value.get("done") is True,
                _text(value, "by_name"),
                _text(value, "at"),
            )
            found.setdefault(_text(value, "action"), []).append(told)
    return found


def _milestones(state: EntityState) -> dict[str, list[Milestone]]:
    found: dict[str, list[Milestone]] = {}
    for key, value in _objects(state, MILESTONE):
        due = read_day(value.get("due"))
        if due is not None:
            made = Milestone(key, _text(value, "what"), due, read_day(value.get("done")))
            found.setdefault(_text(value, "action"), []).append(made)
    return found


def _objects(state: EntityState, prefix: str) -> list[tuple[str, dict[str, Json]]]:
    return [(key, value) for key, value in state.under(prefix).items() if isinstance(value, dict)]


def _text(raw: Mapping[str, Json], name: str) -> str:
    value = raw.get(name)
    return value if isinstance(value, str) else ""
