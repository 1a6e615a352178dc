"""Sessions of support beside the visits, what became of them, and what was agreed beyond the
category: their records, and which change may follow on which.

A session is booked; then it was given, or it was cancelled by the school or by the authority. What
was recorded by mistake is taken back, and the session is booked again. Which of the three stands
follows from one value, so no order of import can bring about another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

from ssio_desktop.domain.casework.entitlement import UNITS
from ssio_desktop.domain.events import Json, Known
from ssio_desktop.domain.framework_types import SupportUnit
from ssio_desktop.domain.visits import read_day
from ssio_desktop.wording import say

SUPPORT: Final = "entitlement"
"""The kind of the entity, whose key is the school's URN."""
SESSION, EXTRA, BOOKED, OUTCOME = "session", "extra", "booked", "outcome"
MOST_DAYS: Final = 60.0

State = Literal["booked", "given", "cancelled"]
STATES: Final[tuple[State, ...]] = get_args(State)
STATE_WORDS: Final[Mapping[State, str]] = {
    "booked": say("Booked"),
    "given": say("Given"),
    "cancelled": say("Cancelled"),
}
By = Literal["school", "authority"]
BYS: Final[tuple[By, ...]] = get_args(By)
BY_WORDS: Final[Mapping[By, str]] = {
    "school": say("The school"),
    "authority": say("The authority"),
}


@dataclass(frozen=True, slots=True)
class Session:
    """A session. service: of the price list; empty where it is part of what the category brings.

    day: on which it is or was to be. days: of time, in halves or quarters. who: gives it.
    booked_on: when it was agreed. told_on, by, reason: of a cancellation.
    """

    id: str
    service: str
    day: date
    days: float
    who: str
    what: str
    booked_on: date
    by_name: str = ""
    state: State = "booked"
    told_on: date | None = None
    by: By | None = None
    reason: str = ""

    @property
    def is_bought(self) -> bool:
        """Whether the school pays for it."""
        return bool(self.service)

    def may_follow(self, state: State, today: date) -> bool:
        """Whether another state may be recorded now: an outcome only of a booked session, nothing
        as given before its day, and “booked” only to take an outcome back."""
        if state == "booked":
            return self.state != "booked"
        return self.state == "booked" and (state == "cancelled" or self.day <= today)


@dataclass(frozen=True, slots=True)
class Extra:
    """Support agreed beyond what the category brings. year: school year by its autumn. number: 0
    where it was agreed that nothing more is needed."""

    id: str
    year: int
    unit: SupportUnit
    number: float
    reason: str
    day: date
    by_name: str = ""


def support_entity(urn: str) -> str:
    """The entity of the support of a school."""
    return f"{SUPPORT}/{urn}"


def booked_path(session_id: str) -> str:
    """Where a session is booked."""
    return f"{SESSION}.{session_id}.{BOOKED}"


def outcome_path(session_id: str) -> str:
    """Where stands what became of a session."""
    return f"{SESSION}.{session_id}.{OUTCOME}"


def booked_record(session: Session) -> Json:
    """A session as it is booked."""
    return {
        "service": session.service,
        "day": session.day.isoformat(),
        "days": session.days,
        "who": session.who,
        "what": session.what,
        "booked_on": session.booked_on.isoformat(),
        "by_name": session.by_name,
    }


def given_record(days: float) -> Json:
    """That a session was given, and how long it took."""
    return {"state": "given", "days": days}


def cancelled_record(by: By, told_on: date, reason: str) -> Json:
    """That a session was cancelled, by whom, and on which day that was said."""
    return {"state": "cancelled", "by": by, "told_on": told_on.isoformat(), "reason": reason}


def extra_record(extra: Extra) -> Json:
    """What was agreed beyond the category."""
    return {
        "year": extra.year,
        "unit": extra.unit,
        "number": extra.number,
        "reason": extra.reason,
        "day": extra.day.isoformat(),
        "by_name": extra.by_name,
    }


def read_sessions(state: Known) -> tuple[Session, ...]:
    """The sessions of a school by day. Odd records, and what became of a session that is not
    booked here, are passed over."""
    told = state.under(SESSION)
    found = []
    for path, raw in told.items():
        name, _, part = path.rpartition(".")
        if part == BOOKED and isinstance(raw, dict):
            session = _session(name, raw, told.get(f"{name}.{OUTCOME}"))
            if session is not None:
                found.append(session)
    return tuple(sorted(found, key=lambda each: (each.day, each.id)))


def read_extras(state: Known) -> tuple[Extra, ...]:
    """What was agreed beyond the category, by day. Odd records are passed over."""
    found = []
    for name, raw in state.under(EXTRA).items():
        if not isinstance(raw, dict):
            continue
        day, year, number = read_day(raw.get("day")), raw.get("year"), _number(raw.get("number"))
        unit = next((each for each in UNITS if each == raw.get("unit")), None)
        if day and unit and number is not None and isinstance(year, int):
            reason, by_name = _text(raw, "reason"), _text(raw, "by_name")
            found.append(Extra(name, year, unit, number, reason, day, by_name))
    return tuple(sorted(found, key=lambda each: (each.day, each.id)))


def _session(name: str, raw: Mapping[str, Json], outcome: Json) -> Session | None:
    day, booked_on = read_day(raw.get("day")), read_day(raw.get("booked_on"))
    days = _number(raw.get("days"))
    if day is None or booked_on is None or not days:
        return None
    told = outcome if isinstance(outcome, dict) else {}
    state: State = next((each for each in STATES if each == told.get("state")), "booked")
    if state == "given":
        days = _number(told.get("days")) or days
    cancelled = state == "cancelled"
    return Session(
        name,
        _text(raw, "service"),
        day,
        days,
        _text(raw, "who"),
        _text(raw, "what"),
        booked_on,
        _text(raw, "by_name"),
        state,
        read_day(told.get("told_on")) if cancelled else None,
        next((each for each in BYS if each == told.get("by")), "authority") if cancelled else None,
        _text(told, "reason") if cancelled else "",
    )


def _number(value: Json) -> float | None:
    """A number of visits or days that can be meant; None otherwise."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if 0 <= value <= MOST_DAYS else None


def _text(raw: Mapping[str, Json], name: str) -> str:
    value = raw.get(name)
    return value if isinstance(value, str) else ""
