"""The steps of a case of formal action, as they are recorded and read back. Says nothing of which
step may follow which: see :mod:`formal_case`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

from ssio_desktop.domain.events import Json, Known
from ssio_desktop.domain.visits import read_day
from ssio_desktop.wording import say

FORMAL: Final = "formal-action"
OPENED: Final = "opened"
STEP: Final = "step"
EVIDENCE: Final = "evidence"

Kind = Literal[
    "told",
    "informed",
    "notice",
    "representations",
    "confirmation",
    "reply",
    "outcome",
    "intent",
    "consulted",
    "asked",
    "consent",
    "power",
    "ended",
    "secretary",
    "lifted",
    "closed",
]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
"""In the order in which steps of one day are read."""
KIND_WORDS: Final[Mapping[Kind, str]] = {
    "told": say("Told that a warning notice may follow"),
    "informed": say("Concern raised about the academy"),
    "notice": say("Warning notice given"),
    "representations": say("Representations made"),
    "confirmation": say("Answer to the representations"),
    "reply": say("Reply about the academy"),
    "outcome": say("Outcome of the notice"),
    "intent": say("Notice that a further power will be used"),
    "consulted": say("Consulted before a further power"),
    "asked": say("Consent asked for"),
    "consent": say("Answer on consent"),
    "power": say("Further power used"),
    "ended": say("Further power ended"),
    "secretary": say("Step of the Secretary of State"),
    "lifted": say("Notice lifted"),
    "closed": say("Case closed"),
}
HOWS: Final[Mapping[str, str]] = {
    "meeting": say("at a meeting"),
    "board": say("at a partnership board"),
    "telephone": say("by telephone"),
    "letter": say("by letter"),
    "email": say("by email"),
}
WHOM: Final[Mapping[str, str]] = {
    "head": say("Headteacher"),
    "chair": say("Chair of governors"),
    "trust": say("Trust"),
    "regions": say("Regions Group"),
}
RESULTS: Final[Mapping[str, str]] = {
    "complied": say("The governing body complied."),
    "failed": say("The governing body did not comply."),
    "withdrawn": say("The authority took the notice back."),
    "upheld": say("The notice was confirmed."),
    "refused": say("It was refused."),
    "given": say("Consent was given."),
}
RESULTS_OF: Final[Mapping[Kind, tuple[str, ...]]] = {
    "outcome": ("complied", "failed", "withdrawn"),
    "confirmation": ("upheld", "refused"),
    "consent": ("given", "refused"),
}
INSPECTED: Final[Mapping[str, str]] = {
    "": say("Neither"),
    "significant-improvement": say("Requires significant improvement (section 61)"),
    "special-measures": say("Requires special measures (section 62)"),
}
"""What an inspection found that makes a school eligible for intervention without a notice."""
EVIDENCE_KINDS: Final[Mapping[str, str]] = {
    "visit": say("Visit"),
    "plan": say("Action plan"),
    "inspection": say("Inspection"),
    "data": say("Published results"),
    "other": say("Something else"),
}
_SIMPLE: Final = ("words", "by", "who", "how", "result", "what", "left_out")


@dataclass(frozen=True, slots=True)
class Step:
    """One step. by: who did it, for the authority. who, how: of those told, informed or answering.
    routes: letters of the powers it is about; of a notice, those the authority is minded to use.
    result: of :data:`RESULTS_OF`. what: which step of the Secretary of State. days, due: working
    days given and the day on which they end, with what was left out in words."""

    id: str
    kind: Kind
    day: date
    words: str = ""
    by: str = ""
    who: str = ""
    how: str = ""
    routes: tuple[str, ...] = ()
    result: str = ""
    what: str = ""
    days: int = 0
    due: date | None = None
    left_out: str = ""

    @property
    def route(self) -> str:
        """The letter of the one power that a step is about."""
        return self.routes[0] if self.routes else ""


@dataclass(frozen=True, slots=True)
class Opening:
    """How a case began. edition: whose terms it keeps. academy: whether the school had none of the
    authority's powers over it. inspected: see :data:`INSPECTED`."""

    day: date
    words: str
    grounds: tuple[str, ...]
    edition: str
    academy: bool = False
    inspected: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a ground rests on. ref: the id of a visit, else empty."""

    id: str
    ground: str
    kind: str
    words: str
    ref: str = ""


def step_record(step: Step) -> Json:
    """A step as it is recorded under ``step.<id>``; what is empty is left out."""
    record: dict[str, Json] = {"kind": step.kind, "day": step.day.isoformat()}
    record |= {name: value for name in _SIMPLE if (value := getattr(step, name))}
    if step.routes:
        record["routes"] = list(step.routes)
    if step.days:
        record["days"] = step.days
    if step.due is not None:
        record["due"] = step.due.isoformat()
    return record


def read_step(key: str, raw: object) -> Step | None:
    """A recorded step; None where it is none. Total: odd facts count as not given."""
    if not isinstance(raw, dict):
        return None
    kind = next((each for each in KINDS if each == raw.get("kind")), None)
    day = read_day(raw.get("day"))
    if kind is None or day is None:
        return None
    routes, days = raw.get("routes"), raw.get("days")
    return Step(
        key,
        kind,
        day,
        **{name: _text(raw.get(name)) for name in _SIMPLE},
        routes=tuple(_text(each) for each in routes) if isinstance(routes, list) else (),
        days=days if isinstance(days, int) and not isinstance(days, bool) else 0,
        due=read_day(raw.get("due")),
    )


def opening_record(opening: Opening) -> Json:
    """How a case began, as it is recorded under ``opened``."""
    return {
        "day": opening.day.isoformat(),
        "words": opening.words,
        "grounds": list(opening.grounds),
        "edition": opening.edition,
        "academy": opening.academy,
        "inspected": opening.inspected,
        "by": opening.by,
    }


def read_opening(raw: object) -> Opening | None:
    """How a recorded case began; None where it did not."""
    if not isinstance(raw, dict) or (day := read_day(raw.get("day"))) is None:
        return None
    grounds, inspected = raw.get("grounds"), _text(raw.get("inspected"))
    return Opening(
        day,
        _text(raw.get("words")),
        tuple(_text(each) for each in grounds) if isinstance(grounds, list) else (),
        _text(raw.get("edition")),
        raw.get("academy") is True,
        inspected if inspected in INSPECTED else "",
        _text(raw.get("by")),
    )


def evidence_record(evidence: Evidence) -> Json:
    """A piece of evidence as it is recorded under ``evidence.<id>``."""
    return {
        "ground": evidence.ground,
        "kind": evidence.kind,
        "words": evidence.words,
        "ref": evidence.ref,
    }


def read_evidence(state: Known) -> tuple[Evidence, ...]:
    """The evidence of a case, the earliest recorded first. Odd records are passed over."""
    return tuple(
        Evidence(
            key,
            _text(raw.get("ground")),
            kind,
            _text(raw.get("words")),
            _text(raw.get("ref")),
        )
        for key, raw in state.under(EVIDENCE).items()
        if isinstance(raw, dict)
        and (kind := next((each for each in EVIDENCE_KINDS if each == raw.get("kind")), None))
    )


def read_steps(state: Known) -> tuple[Step, ...]:
    """The steps that stand recorded of a case, in the order in which they are read."""
    found = (read_step(key, raw) for key, raw in state.under(STEP).items())
    return in_order(each for each in found if each is not None)


def in_order(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Steps by day, those of one day in the order of :data:`KINDS`, then by id."""
    return tuple(sorted(steps, key=lambda each: (each.day, KINDS.index(each.kind), each.id)))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
