"""An entry of the evidence log: what is known of the authority's own work under one heading, where
it is from, and how it is rated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

from ssio_desktop.domain.events import EntityState, Json
from ssio_desktop.domain.visits import read_day
from ssio_desktop.wording import say, too_long

EVIDENCE: Final = "evidence"
ENTRY: Final = "entry"
LONGEST: Final = 4000

Rating = Literal["red", "amber", "green"]
RATINGS: Final[tuple[Rating, ...]] = get_args(Rating)
"""The gravest first."""
RATING_WORDS: Final[Mapping[Rating, str]] = {
    "red": say("Red"),
    "amber": say("Amber"),
    "green": say("Green"),
}
RATING_LETTERS: Final[Mapping[Rating, str]] = {
    "red": say("R"),
    "amber": say("A"),
    "green": say("G"),
}
RATING_SIGNS: Final[Mapping[Rating, str]] = {"red": "▼", "amber": "◆", "green": "▲"}
"""Shapes that tell the ratings apart without colour."""

Form = Literal["quotation", "figure", "summary"]
FORMS: Final[tuple[Form, ...]] = get_args(Form)
FORM_WORDS: Final[Mapping[Form, str]] = {
    "quotation": say("Quotation"),
    "figure": say("Figure"),
    "summary": say("Summary"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What somebody fills in. heading: its id. source: who said or published it, and where. day:
    of what it tells. rating: None where it is not judged; rationale: why it is judged so. link:
    the entity it came from, such as ``visit/<id>``, or empty; link_words: what that is."""

    heading: str
    form: Form
    text: str
    source: str
    day: date
    rating: Rating | None = None
    rationale: str = ""
    link: str = ""
    link_words: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """An entry as recorded. at: ISO moment. by: id of the officer."""

    id: str
    entry: Entry
    at: str
    by: str
    by_name: str


def problems(entry: Entry, today: date) -> tuple[tuple[str, str], ...]:
    """What is missing from an entry: the field and what is said of it."""
    found: list[tuple[str, str]] = []
    if not entry.heading:
        found.append(("heading", say("Choose the heading.")))
    if entry.form not in FORMS:
        found.append(("form", say("Choose what kind of evidence it is.")))
    if not entry.text.strip():
        found.append(("text", say("Give the words or the figure.")))
    elif len(entry.text) > LONGEST:
        found.append(("text", too_long(LONGEST)))
    if not entry.source.strip():
        found.append(("source", say("Say where it is from.")))
    if entry.day > today:
        found.append(("day", say("Enter a day that is not in the future.")))
    if entry.rating is not None and not entry.rationale.strip():
        found.append(("rationale", say("Say why it is rated so.")))
    return tuple(found)


def evidence_entity(evidence_id: str) -> str:
    """The entity of an entry."""
    return f"{EVIDENCE}/{evidence_id}"


def evidence_record(evidence: Evidence) -> Json:
    """An entry as it is recorded under ``entry``."""
    entry = evidence.entry
    return {
        "heading": entry.heading,
        "form": entry.form,
        "text": entry.text,
        "source": entry.source,
        "day": entry.day.isoformat(),
        "rating": entry.rating,
        "rationale": entry.rationale,
        "link": entry.link,
        "link_words": entry.link_words,
        "at": evidence.at,
        "by": evidence.by,
        "by_name": evidence.by_name,
    }


def read_evidence(state: EntityState) -> Evidence | None:
    """The entry of an entity; None where it was withdrawn or cannot be read."""
    return evidence_of_value(state.key, state.get(ENTRY))


def evidence_of_value(key: str, raw: Json) -> Evidence | None:
    """An entry from a recorded value; None where it is none. Total."""
    if not isinstance(raw, dict):
        return None
    form = next((each for each in FORMS if each == raw.get("form")), None)
    day, heading, words = read_day(raw.get("day")), _text(raw, "heading"), _text(raw, "text")
    if form is None or day is None or not heading or not words:
        return None
    entry = Entry(
        heading,
        form,
        words,
        _text(raw, "source"),
        day,
        read_rating(raw.get("rating")),
        _text(raw, "rationale"),
        _text(raw, "link"),
        _text(raw, "link_words"),
    )
    return Evidence(key, entry, _text(raw, "at"), _text(raw, "by"), _text(raw, "by_name"))


def read_rating(raw: Json) -> Rating | None:
    """A rating as recorded; None for none."""
    return next((each for each in RATINGS if each == raw), None)


def _text(raw: Mapping[str, Json], name: str) -> str:
    value = raw.get(name)
    return value if isinstance(value, str) else ""
