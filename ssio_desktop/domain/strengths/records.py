"""What is recorded of schools that help schools: offers, leaders, needs and deployments.

An offer and a leader belong to the school that helps, a need and a deployment to the one that is
helped. What changes by itself has a path of its own, so that two officers do not collide.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

from ssio_desktop.domain.casework.kinds import school_of
from ssio_desktop.domain.events import EntityState, Json
from ssio_desktop.domain.visits import read_day
from ssio_desktop.wording import say

OFFER, LEADER, NEED, DEPLOYMENT = "offer", "leader", "need", "deployment"
KINDS: Final = (OFFER, LEADER, NEED, DEPLOYMENT)
MADE, CONSENT, ENDED, ANSWER, USED, OUTCOME = (
    "made",
    "consent",
    "ended",
    "answer",
    "used",
    "outcome",
)

Answered = Literal["accepted", "declined"]
ANSWERS: Final[tuple[Answered, ...]] = get_args(Answered)
Result = Literal["met", "partly", "not met", "too early"]
RESULTS: Final[tuple[Result, ...]] = get_args(Result)
RESULT_WORDS: Final[Mapping[Result, str]] = {
    "met": say("Did what was hoped"),
    "partly": say("Did some of what was hoped"),
    "not met": say("Did not do what was hoped"),
    "too early": say("Too early to say"),
}


@dataclass(frozen=True, slots=True)
class Consent:
    """That a school agrees to be asked: who said so and when, and how many days a term it can
    give."""

    who: str
    day: date
    days_a_term: float


@dataclass(frozen=True, slots=True)
class Offer:
    """A strength of a school. visit, row: the note that says so and its words, or empty: what was
    recorded may say it otherwise. consent: None while the
    school has not agreed to be asked. ended: why it is not offered any more, or empty."""

    id: str
    urn: str
    theme: str
    what: str
    who: str = ""
    visit: str = ""
    row: str = ""
    consent: Consent | None = None
    ended: str = ""

    @property
    def is_open(self) -> bool:
        """Whether others may be pointed to it."""
        return self.consent is not None and not self.ended


@dataclass(frozen=True, slots=True)
class Leader:
    """Somebody, or a school, with a role of helping others. since: when it was given.

    days_a_term: that can be asked for. agreement: in words, such as who pays.
    """

    id: str
    urn: str
    role: str
    name: str
    themes: tuple[str, ...]
    since: date | None
    days_a_term: float
    agreement: str = ""
    ended: str = ""

    @property
    def is_open(self) -> bool:
        """Whether the leader can be asked."""
        return not self.ended


@dataclass(frozen=True, slots=True)
class Reply:
    """What was said of a proposed helper. provider: the entity of an offer or leader."""

    provider: str
    answer: Answered
    reason: str
    day: date
    by_name: str = ""


@dataclass(frozen=True, slots=True)
class Need:
    """What a school needs help with. source: the entity that it comes from, or empty."""

    id: str
    urn: str
    theme: str
    what: str
    day: date
    source: str = ""
    replies: tuple[Reply, ...] = ()
    ended: str = ""

    @property
    def is_open(self) -> bool:
        """Whether help is still looked for: of each helper what was said last counts."""
        last = {each.provider: each.answer for each in self.replies}
        return not self.ended and "accepted" not in last.values()


@dataclass(frozen=True, slots=True)
class Used:
    """Days that were given. days: halves count."""

    id: str
    day: date
    days: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a deployment, and by what that is seen."""

    result: Result
    evidence: str
    day: date
    by_name: str = ""


@dataclass(frozen=True, slots=True)
class Deployment:
    """Help that was arranged. provider: the entity of an offer or leader; from_urn: its school.

    cost: in pence, 0 for none. hoped: what is to be seen when it worked.
    """

    id: str
    urn: str
    provider: str
    from_urn: str
    theme: str
    purpose: str
    hoped: str
    first: date
    last: date
    days: float
    cost: int = 0
    need: str = ""
    used: tuple[Used, ...] = ()
    outcome: Outcome | None = None
    ended: str = ""

    @property
    def days_used(self) -> float:
        """Days given so far."""
        return sum(each.days for each in self.used)

    def standing(self, today: date) -> Literal["planned", "running", "over", "told", "ended"]:
        """Where it stands on a day; over while nobody has said what came of it."""
        if self.ended:
            return "ended"
        if self.outcome is not None:
            return "told"
        if today < self.first:
            return "planned"
        return "running" if today <= self.last else "over"


def read_offer(state: EntityState) -> Offer | None:
    """An offer from its state; None where it cannot be read. Total, as all of these."""
    raw = _object(state.get(MADE))
    if not raw:
        return None
    return Offer(
        state.key,
        school_of(state.key),
        _text(raw, "theme"),
        _text(raw, "what"),
        _text(raw, "who"),
        _text(raw, "visit"),
        _text(raw, "row"),
        _consent(_object(state.get(CONSENT))),
        _reason(state),
    )


def read_leader(state: EntityState) -> Leader | None:
    """A leader from the state."""
    raw = _object(state.get(MADE))
    themes = raw.get("themes")
    if not raw or not _text(raw, "role"):
        return None
    return Leader(
        state.key,
        school_of(state.key),
        _text(raw, "role"),
        _text(raw, "name"),
        tuple(map(str, themes)) if isinstance(themes, list) else (),
        read_day(raw.get("since")),
        _number(raw.get("days_a_term")),
        _text(raw, "agreement"),
        _reason(state),
    )


def read_need(state: EntityState) -> Need | None:
    """A need from its state, with what was said of helpers in the order in which it was said."""
    raw = _object(state.get(MADE))
    day = read_day(raw.get("day"))
    if not raw or day is None:
        return None
    replies = (_reply(_object(each)) for _, each in sorted(state.under(ANSWER).items()))
    return Need(
        state.key,
        school_of(state.key),
        _text(raw, "theme"),
        _text(raw, "what"),
        day,
        _text(raw, "source"),
        tuple(sorted(filter(None, replies), key=lambda each: each.day)),
        _reason(state),
    )


def read_deployment(state: EntityState) -> Deployment | None:
    """A deployment from its state."""
    raw = _object(state.get(MADE))
    first, last = read_day(raw.get("first")), read_day(raw.get("last"))
    if first is None or last is None:
        return None
    used = (_used(key, _object(each)) for key, each in state.under(USED).items())
    cost = raw.get("cost")
    return Deployment(
        state.key,
        school_of(state.key),
        _text(raw, "provider"),
        _text(raw, "from_urn"),
        _text(raw, "theme"),
        _text(raw, "purpose"),
        _text(raw, "hoped"),
        first,
        last,
        _number(raw.get("days")),
        cost if isinstance(cost, int) and not isinstance(cost, bool) and cost >= 0 else 0,
        _text(raw, "need"),
        tuple(sorted(filter(None, used), key=lambda each: (each.day, each.id))),
        _outcome(_object(state.get(OUTCOME))),
        _reason(state),
    )


def _consent(raw: Mapping[str, Json]) -> Consent | None:
    day = read_day(raw.get("day"))
    if day is None or not _text(raw, "who"):
        return None
    return Consent(_text(raw, "who"), day, _number(raw.get("days_a_term")))


def _reply(raw: Mapping[str, Json]) -> Reply | None:
    day, answer = read_day(raw.get("day")), raw.get("answer")
    found = next((each for each in ANSWERS if each == answer), None)
    if day is None or found is None:
        return None
    return Reply(_text(raw, "provider"), found, _text(raw, "reason"), day, _text(raw, "by_name"))


def _used(key: str, raw: Mapping[str, Json]) -> Used | None:
    day, days = read_day(raw.get("day")), _number(raw.get("days"))
    return Used(key, day, days, _text(raw, "note")) if day is not None and days > 0 else None


def _outcome(raw: Mapping[str, Json]) -> Outcome | None:
    day = read_day(raw.get("day"))
    found = next((each for each in RESULTS if each == raw.get("result")), None)
    if day is None or found is None:
        return None
    return Outcome(found, _text(raw, "evidence"), day, _text(raw, "by_name"))


def _reason(state: EntityState) -> str:
    return _text(_object(state.get(ENDED)), "reason")


def _object(value: Json | None) -> Mapping[str, Json]:
    return value if isinstance(value, dict) else {}


def _text(raw: Mapping[str, Json], name: str) -> str:
    value = raw.get(name)
    return value if isinstance(value, str) else ""


def _number(value: Json | None) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return 0.0
    return float(value) if 0 <= value <= 1000 else 0.0
