"""Structured solutions of a school: options considered one by one, and the one that was chosen
with its partners, governance, steps and dates.

Source: the strategy of 2014, by which they are considered as a matter of course for every school in
category 3b or 4. Each consideration and each word on progress is a record of its own and is never
overwritten; what was chosen is one value, so that two choices made apart are seen as a difference.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

from ssio_desktop.domain.events import Json, Known
from ssio_desktop.domain.visits import read_day
from ssio_desktop.wording import say

SOLUTION: Final = "solution"
CONSIDERED: Final = "considered"
CHOSEN: Final = "chosen"
GOVERNANCE: Final = "governance"
PARTNER: Final = "partner"
STEP: Final = "step"
DONE: Final = "done"
ENDED: Final = "ended"

View = Literal["suits", "later", "not"]
VIEW_WORDS: Final[Mapping[View, str]] = {
    "suits": say("Suits the school"),
    "later": say("Not now"),
    "not": say("Does not suit"),
}
RESULT_WORDS: Final[Mapping[str, str]] = {
    "done": say("It is in place and has done what it was for."),
    "dropped": say("It was given up."),
}


@dataclass(frozen=True, slots=True)
class Considered:
    """An option considered on a day, with the reasons. by: whoever recorded it."""

    id: str
    option: str
    day: date
    view: View
    reasons: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The option chosen. owner: who sees it through. due: by when it is to be in place."""

    option: str
    day: date
    reasons: str
    owner: str
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Partner:
    """A partner. urn: where it is a school of the register, else empty."""

    id: str
    name: str
    role: str
    urn: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """A step. legal: whether it is a task in law. done: the day, and in words what came of it."""

    id: str
    words: str
    who: str
    due: date | None
    legal: bool = False
    done: date | None = None
    came: str = ""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a chosen solution ended. result: of :data:`RESULT_WORDS`."""

    day: date
    result: str
    words: str


@dataclass(frozen=True, slots=True)
class Solution:
    """A chosen solution with its parts. tasks: those open first, by the day they are due."""

    chosen: Chosen | None = None
    governance: str = ""
    partners: tuple[Partner, ...] = ()
    tasks: tuple[Task, ...] = ()
    ended: Ended | None = None

    @property
    def is_under_way(self) -> bool:
        """Whether a chosen solution is being carried out."""
        return self.chosen is not None and self.ended is None

    @property
    def open_tasks(self) -> tuple[Task, ...]:
        """The tasks that are not done."""
        return tuple(each for each in self.tasks if each.done is None)


def considered_record(one: Considered) -> Json:
    """A consideration as it is recorded under ``considered.<id>``."""
    return {
        "option": one.option,
        "day": one.day.isoformat(),
        "view": one.view,
        "reasons": one.reasons,
        "by": one.by,
    }


def chosen_record(one: Chosen) -> Json:
    """What was chosen, as it is recorded under ``chosen``."""
    return {
        "option": one.option,
        "day": one.day.isoformat(),
        "reasons": one.reasons,
        "owner": one.owner,
        "due": one.due.isoformat() if one.due else "",
    }


def partner_record(one: Partner) -> Json:
    """A partner as recorded under ``partner.<id>``."""
    return {"name": one.name, "role": one.role, "urn": one.urn}


def task_record(one: Task) -> Json:
    """A step as recorded under ``step.<id>``; that it is done is recorded apart."""
    return {
        "words": one.words,
        "who": one.who,
        "due": one.due.isoformat() if one.due else "",
        "legal": one.legal,
    }


def done_record(day: date, came: str) -> Json:
    """That a step is done, as recorded under ``done.<id of the step>``."""
    return {"day": day.isoformat(), "came": came}


def ended_record(one: Ended) -> Json:
    """How it ended, as recorded under ``ended``."""
    return {"day": one.day.isoformat(), "result": one.result, "words": one.words}


def read_considered(state: Known) -> tuple[Considered, ...]:
    """The considerations of a school, the latest first. Odd records are passed over."""
    found = []
    for key, raw in state.under(CONSIDERED).items():
        if not isinstance(raw, dict) or (day := read_day(raw.get("day"))) is None:
            continue
        view = next((each for each in get_args(View) if each == raw.get("view")), None)
        if view is not None and (option := _text(raw.get("option"))):
            reasons, by = _text(raw.get("reasons")), _text(raw.get("by"))
            found.append(Considered(key, option, day, view, reasons, by))
    return tuple(sorted(found, key=lambda each: (each.day, each.id), reverse=True))


def read_solution(state: Known) -> Solution:
    """A chosen solution with its parts. Total: odd records count as not given."""
    return Solution(
        _chosen(state.get(CHOSEN)),
        state.text(GOVERNANCE),
        tuple(
            Partner(key, _text(raw.get("name")), _text(raw.get("role")), _text(raw.get("urn")))
            for key, raw in state.under(PARTNER).items()
            if isinstance(raw, dict) and _text(raw.get("name"))
        ),
        tuple(sorted(_tasks(state), key=_order)),
        _ended(state.get(ENDED)),
    )


def _chosen(raw: Json) -> Chosen | None:
    if not isinstance(raw, dict) or (day := read_day(raw.get("day"))) is None:
        return None
    option = _text(raw.get("option"))
    reasons, owner = _text(raw.get("reasons")), _text(raw.get("owner"))
    return Chosen(option, day, reasons, owner, read_day(raw.get("due"))) if option else None


def _ended(raw: Json) -> Ended | None:
    if not isinstance(raw, dict) or (day := read_day(raw.get("day"))) is None:
        return None
    result = _text(raw.get("result"))
    return Ended(day, result, _text(raw.get("words"))) if result in RESULT_WORDS else None


def _tasks(state: Known) -> list[Task]:
    done = state.under(DONE)
    found = []
    for key, raw in state.under(STEP).items():
        if not isinstance(raw, dict) or not _text(raw.get("words")):
            continue
        told = done.get(key)
        said = told if isinstance(told, dict) else {}
        found.append(
            Task(
                key,
                _text(raw.get("words")),
                _text(raw.get("who")),
                read_day(raw.get("due")),
                raw.get("legal") is True,
                read_day(said.get("day")),
                _text(said.get("came")),
            )
        )
    return found


def _order(task: Task) -> tuple[bool, date, str]:
    return task.done is not None, task.due or date.max, task.id


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
