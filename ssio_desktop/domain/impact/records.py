"""What people judged to have come of the support of a school, with what speaks against it.

A judgement is one value at one path and is never written over: who thinks otherwise later adds
another, and one made by mistake is taken back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

from ssio_desktop.domain.events import Json, Known
from ssio_desktop.domain.impact.support import KINDS, Kind
from ssio_desktop.domain.visits import read_day
from ssio_desktop.wording import say

IMPACT: Final = "impact"
"""The kind of the entity, whose key is the school's URN."""
JUDGED, WITHDRAWN = "judged", "withdrawn"

View = Literal["much", "some", "none", "early"]
VIEWS: Final[tuple[View, ...]] = get_args(View)
VIEW_WORDS: Final[Mapping[View, str]] = {
    "much": say("It made a clear difference"),
    "some": say("It made some difference"),
    "none": say("No difference is seen"),
    "early": say("It is too early to say"),
}

About = Kind | Literal[""]
"""A kind of support, or empty for all of it together."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What somebody judged on a day. words: the sentence. against: what speaks against it."""

    id: str
    view: View
    words: str
    against: str
    day: date
    about: About = ""
    by_name: str = ""


def impact_entity(urn: str) -> str:
    """The entity of a school's judgements."""
    return f"{IMPACT}/{urn}"


def judged_path(judgement_id: str) -> str:
    """Where a judgement stands."""
    return f"{JUDGED}.{judgement_id}"


def withdrawn_path(judgement_id: str) -> str:
    """Where it stands that a judgement was taken back, and why."""
    return f"{WITHDRAWN}.{judgement_id}"


def judgement_record(one: Judgement) -> Json:
    """A judgement as it is recorded."""
    return {
        "view": one.view,
        "words": one.words,
        "against": one.against,
        "day": one.day.isoformat(),
        "about": one.about,
        "by_name": one.by_name,
    }


def read_judgements(state: Known) -> tuple[Judgement, ...]:
    """The judgements of a school that stand, the latest first. Total: odd records, and those taken
    back, are passed over."""
    taken_back = state.under(WITHDRAWN)
    found = (
        _judgement(key, raw) for key, raw in state.under(JUDGED).items() if key not in taken_back
    )
    kept = [each for each in found if each is not None]
    return tuple(sorted(kept, key=lambda each: (each.day, each.id), reverse=True))


def _judgement(key: str, raw: object) -> Judgement | None:
    if not isinstance(raw, dict):
        return None
    view = next((each for each in VIEWS if each == raw.get("view")), None)
    day, words = read_day(raw.get("day")), _text(raw, "words")
    if view is None or day is None or not words:
        return None
    about: About = next((each for each in KINDS if each == raw.get("about")), "")
    return Judgement(key, view, words, _text(raw, "against"), day, about, _text(raw, "by_name"))


def _text(raw: Mapping[str, Json], name: str) -> str:
    value = raw.get(name)
    return value if isinstance(value, str) else ""
