"""What is recorded of a round of questionnaires: whom it went to, what came back, its close.

A return of an anonymous round holds no school and no name; who of those asked has answered is then
nowhere in the record.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal, cast, get_args

from ssio_desktop.domain.events import EntityState, Json
from ssio_desktop.domain.visits import read_day
from ssio_desktop.wording import say

ROUND: Final = "questionnaire"
RETURN: Final = "questionnaire-return"
DETAILS, CLOSED, WITHDRAWN, QUOTED, GIVEN = "details", "closed", "withdrawn", "quoted", "given"
FORM_PREFIX: Final = "questionnaire-"
"""How the id of a form begins that is sent to schools rather than filled in at a visit."""

LONGEST: Final = 4000
"""Characters of one answer in words."""
MOST_COPIES: Final = 40
"""Copies for one school: a governing body has no more members."""

Audience = Literal["heads", "chairs", "governors"]
AUDIENCES: Final[tuple[Audience, ...]] = get_args(Audience)
AUDIENCE_WORDS: Final[Mapping[Audience, str]] = {
    "heads": say("Headteachers"),
    "chairs": say("Chairs of governors"),
    "governors": say("Governors"),
}
ONE_OF_THEM: Final[Mapping[Audience, str]] = {
    "heads": say("A headteacher"),
    "chairs": say("A chair of governors"),
    "governors": say("A governor"),
}
"""How somebody is quoted whom nobody is to recognise."""

PhaseGroup = Literal["nursery", "primary", "secondary", "special", "other"]
Standing = Literal["strong", "other"]
GROUP_WORDS: Final[Mapping[tuple[str, str], str]] = {
    ("", ""): say("All"),
    ("phase", "nursery"): say("Nursery schools"),
    ("phase", "primary"): say("Primary, infant and junior schools"),
    ("phase", "secondary"): say("Secondary schools and post-16"),
    ("phase", "special"): say("Special schools and referral units"),
    ("phase", "other"): say("All-through and other schools"),
    ("phase", ""): say("Kind of school not told"),
    ("standing", "strong"): say("Good and outstanding schools"),
    ("standing", "other"): say("Schools that are not yet good"),
    ("standing", ""): say("Standing not told"),
}
"""The groups that are told apart, in the order in which they are listed."""

_PHASES: Final[Mapping[str, PhaseGroup]] = {
    "nursery": "nursery",
    "primary": "primary",
    "middle deemed primary": "primary",
    "middle deemed secondary": "secondary",
    "secondary": "secondary",
    "16 plus": "secondary",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A school that was asked, as it stood on the day. copies: questionnaires sent to it."""

    urn: str
    phase: PhaseGroup
    standing: Standing
    copies: int = 1


@dataclass(frozen=True, slots=True)
class Round:
    """One asking. form: ``id@version``. closes: the day by which answers were asked for. closed:
    when it was, None while answers come in. counted: the returns that its results are of. quoted:
    words that may be printed, by return and question."""

    id: str
    title: str
    form: str
    audience: Audience
    anonymous: bool
    opens: date
    closes: date
    asked: tuple[Asked, ...]
    closed: date | None = None
    counted: frozenset[str] = frozenset()
    quoted: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @property
    def entity(self) -> str:
        return round_entity(self.id)

    @property
    def copies(self) -> int:
        """How many questionnaires went out."""
        return sum(each.copies for each in self.asked)

    def school(self, urn: str) -> Asked | None:
        """A school that was asked, by its number."""
        return next((each for each in self.asked if each.urn == urn), None)


@dataclass(frozen=True, slots=True)
class Return:
    """One questionnaire that came back. urn: empty in an anonymous round. answers: by question;
    unasked: answers to what the form did not ask of such a school. via: ``paper`` or ``file``."""

    id: str
    urn: str
    answers: Mapping[str, Json]
    unasked: Mapping[str, Json]
    via: str

    @property
    def entity(self) -> str:
        return f"{RETURN}/{self.id}"

    @property
    def round(self) -> str:
        """The id of its round."""
        return self.id.partition(":")[0]


def phase_group(phase: str, type_name: str) -> PhaseGroup:
    """The group of a school by the phase and type of the register."""
    kind = type_name.casefold()
    if "special" in kind or "referral" in kind or "alternative" in kind:
        return "special"
    return _PHASES.get(phase, "other")


def round_entity(round_id: str) -> str:
    """The entity of a round."""
    return f"{ROUND}/{round_id}"


def return_entity(round_id: str, key: str) -> str:
    """The entity of a return."""
    return f"{RETURN}/{round_id}:{key}"


def details_record(found: Round) -> Json:
    """A round as it is recorded under ``details``."""
    return {
        "title": found.title,
        "form": found.form,
        "audience": found.audience,
        "anonymous": found.anonymous,
        "opens": found.opens.isoformat(),
        "closes": found.closes.isoformat(),
        "asked": [
            {"urn": e.urn, "phase": e.phase, "standing": e.standing, "copies": e.copies}
            for e in found.asked
        ],
    }


def given_record(found: Return) -> Json:
    """A return as it is recorded under ``given``."""
    record: dict[str, Json] = {"answers": dict(found.answers), "via": found.via}
    if found.unasked:
        record["unasked"] = dict(found.unasked)
    if found.urn:
        record["urn"] = found.urn
    return record


def read_round(state: EntityState) -> Round | None:
    """A round from its state; None where it was withdrawn or cannot be read. Total."""
    raw = _object(state.get(DETAILS))
    opens, closes = read_day(raw.get("opens")), read_day(raw.get("closes"))
    audience = next((each for each in AUDIENCES if each == raw.get("audience")), None)
    form = _text(raw, "form")
    if opens is None or closes is None or audience is None or not form:
        return None
    if _object(state.get(WITHDRAWN)):
        return None
    listed = raw.get("asked")
    closed = _object(state.get(CLOSED))
    counted = closed.get("counted")
    return Round(
        state.key,
        _text(raw, "title"),
        form,
        audience,
        raw.get("anonymous") is not False,
        opens,
        closes,
        tuple(filter(None, map(_asked, listed if isinstance(listed, list) else ()))),
        read_day(closed.get("day")),
        frozenset(map(str, counted)) if isinstance(counted, list) else frozenset(),
        dict(_quoted(state)),
    )


def read_return(state: EntityState) -> Return | None:
    """A return from its state; None where it was taken out or cannot be read. Total."""
    raw = _object(state.get(GIVEN))
    answers = raw.get("answers")
    if not isinstance(answers, dict) or ":" not in state.key:
        return None
    return Return(
        state.key, _text(raw, "urn"), answers, _object(raw.get("unasked")), _text(raw, "via")
    )


def _quoted(state: EntityState) -> list[tuple[tuple[str, str], str]]:
    rows = map(_object, state.under(QUOTED).values())
    return [
        ((_text(raw, "return"), _text(raw, "question")), _text(raw, "words"))
        for raw in rows
        if _text(raw, "words")
    ]


def _asked(raw: Json) -> Asked | None:
    one = _object(raw)
    urn, copies = _text(one, "urn"), one.get("copies")
    phase, standing = _text(one, "phase"), _text(one, "standing")
    if not urn or ("phase", phase) not in GROUP_WORDS:
        return None
    many = copies if isinstance(copies, int) and not isinstance(copies, bool) else 1
    return Asked(
        urn,
        cast(PhaseGroup, phase or "other"),
        "strong" if standing == "strong" else "other",
        min(max(many, 1), MOST_COPIES),
    )


def _object(value: Json | None) -> Mapping[str, Json]:
    return value if isinstance(value, dict) else {}


def _text(raw: Mapping[str, Json], name: str) -> str:
    value = raw.get(name)
    return value if isinstance(value, str) else ""
