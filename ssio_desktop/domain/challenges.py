"""A school's challenge of its category: who, when, on what grounds, and how it was answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import EntityState, Json
from ssio_desktop.domain.visits import read_day
from ssio_desktop.errors import UserError
from ssio_desktop.wording import say

CHALLENGE: Final = "challenge"
MADE, ANSWER = "made", "answer"
DAYS: Final = 10
"""Working days within which the authority answers, where no other day is given."""

Outcome = Literal["upheld", "partly", "not upheld", "withdrawn"]
OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)
OUTCOME_WORDS: Final[Mapping[Outcome, str]] = {
    "upheld": say("Upheld"),
    "partly": say("Upheld in part"),
    "not upheld": say("Not upheld"),
    "withdrawn": say("Withdrawn by the school"),
}
Standing = Literal["open", "late", "answered"]
STANDING_WORDS: Final[Mapping[Standing, str]] = {
    "open": say("Waiting for an answer"),
    "late": say("Answer overdue"),
    "answered": say("Answered"),
}


@dataclass(frozen=True, slots=True)
class Challenge:
    """A challenge. category: what was challenged. due: the last day for the answer. outcome: None
    while it is not answered; new_category: what the answer put in its place, or empty."""

    id: str
    urn: str
    term: TermId
    category: str
    who: str
    day: date
    grounds: str
    due: date
    by_name: str = ""
    outcome: Outcome | None = None
    reason: str = ""
    answered_on: date | None = None
    new_category: str = ""
    answered_by: str = ""

    def standing(self, today: date) -> Standing:
        """How it stands on a day."""
        if self.outcome is not None:
            return "answered"
        return "late" if self.due < today else "open"


def challenge_entity(challenge_id: str) -> str:
    """The entity of a challenge."""
    return f"{CHALLENGE}/{challenge_id}"


def made_record(challenge: Challenge) -> Json:
    """A challenge as it is recorded under ``made``."""
    return {
        "urn": challenge.urn,
        "term": str(challenge.term),
        "category": challenge.category,
        "who": challenge.who,
        "day": challenge.day.isoformat(),
        "grounds": challenge.grounds,
        "due": challenge.due.isoformat(),
        "by_name": challenge.by_name,
    }


def answer_record(challenge: Challenge) -> Json:
    """Its answer as it is recorded under ``answer``."""
    return {
        "outcome": challenge.outcome,
        "reason": challenge.reason,
        "day": challenge.answered_on.isoformat() if challenge.answered_on else "",
        "category": challenge.new_category,
        "by_name": challenge.answered_by,
    }


def read_challenge(state: EntityState) -> Challenge | None:
    """A challenge from its state; None where it cannot be read. Total."""
    raw, answer = state.get(MADE), state.get(ANSWER)
    if not isinstance(raw, dict):
        return None
    day, due = read_day(raw.get("day")), read_day(raw.get("due"))
    try:
        term = TermId.parse(_text(raw, "term"))
    except UserError:
        return None
    if day is None or due is None:
        return None
    told = answer if isinstance(answer, dict) else {}
    return Challenge(
        state.key,
        _text(raw, "urn"),
        term,
        _text(raw, "category"),
        _text(raw, "who"),
        day,
        _text(raw, "grounds"),
        due,
        _text(raw, "by_name"),
        next((each for each in OUTCOMES if each == told.get("outcome")), None),
        _text(told, "reason"),
        read_day(told.get("day")),
        _text(told, "category"),
        _text(told, "by_name"),
    )


def read_urn(state: EntityState) -> str:
    """The school that a challenge is of, whatever else of it can be read; empty where none is."""
    raw = state.get(MADE)
    return _text(raw, "urn") if isinstance(raw, dict) else ""


def _text(raw: Mapping[str, Json], name: str) -> str:
    value = raw.get(name)
    return value if isinstance(value, str) else ""
