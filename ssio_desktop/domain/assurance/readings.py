"""What a reader found in a finished report, and what its officer says to it: read from what is
known of their entities.

A reading is ``work-reading/<id>``. The reader writes ``made``, ``point.<id>``, ``finished`` and
``withdrawn``; whoever leads writes ``given``; the officer writes ``reply.<id>``. Nobody writes
where another does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from ssio_desktop.domain.assurance.sheets import SHORT, VERDICTS, Point, Sheet, Verdict
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import EntityState, Json
from ssio_desktop.domain.visits import read_day
from ssio_desktop.errors import UserError
from ssio_desktop.wording import say

WORK_READING: Final = "work-reading"
TRAINING: Final = "training-need"
MADE, POINT, FINISHED, GIVEN, REPLY, WITHDRAWN, DONE = (
    "made",
    "point",
    "finished",
    "given",
    "reply",
    "withdrawn",
    "done",
)
Standing = Literal["begun", "finished", "given"]
STANDING_WORDS: Final[Mapping[Standing, str]] = {
    "begun": say("Being read"),
    "finished": say("Read, not given yet"),
    "given": say("Given to the officer"),
}


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found at one point. quote: words of the report; path: the passage they stand in.
    praise: what to keep; do: what to do next time."""

    point: str
    verdict: Verdict
    quote: str = ""
    path: str = ""
    praise: str = ""
    do: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the officer says to a reading. point: its id, or empty for the whole."""

    id: str
    at: str
    by: str
    text: str
    point: str = ""


@dataclass(frozen=True, slots=True)
class WorkReading:
    """A report read against a sheet. officer: whose work it is. version: of the report. visited:
    the day of the visit. day: on which the reading was begun. term: of the visit."""

    id: str
    visit: str
    officer: str
    reader: str
    version: int
    urn: str
    form: str
    term: TermId
    visited: date
    sheet: str
    day: date
    sample: str = ""
    points: Mapping[str, Judged] = field(default_factory=dict, hash=False)
    finished: str = ""
    summary: str = ""
    given: str = ""
    replies: tuple[Reply, ...] = ()

    @property
    def standing(self) -> Standing:
        """How far it is."""
        if self.given:
            return "given"
        return "finished" if self.finished else "begun"


def missing_of(judged: Judged, point: Point) -> tuple[tuple[str, str], ...]:
    """What a judgement lacks: the field and what is said of it."""
    found = []
    if judged.verdict not in VERDICTS:
        found.append(("verdict", say("Choose a judgement.")))
    if point.quoted and judged.verdict in ("strong", "secure", "partly") and not judged.quote:
        found.append(("quote", say("Quote the passage that shows it.")))
    if judged.verdict == "strong" and not judged.praise:
        found.append(("praise", say("Say what to praise.")))
    if judged.verdict in SHORT and not judged.do:
        found.append(("do", say("Say what to do next time.")))
    return tuple(found)


def open_points(reading: WorkReading, sheet: Sheet) -> tuple[Point, ...]:
    """The points of its sheet that are not judged yet."""
    return tuple(each for each in sheet.points if each.id not in reading.points)


def made_record(reading: WorkReading) -> Json:
    """A reading as it is recorded under ``made``."""
    return {
        "visit": reading.visit,
        "officer": reading.officer,
        "reader": reading.reader,
        "version": reading.version,
        "urn": reading.urn,
        "form": reading.form,
        "term": str(reading.term),
        "visited": reading.visited.isoformat(),
        "sheet": reading.sheet,
        "day": reading.day.isoformat(),
        "sample": reading.sample,
    }


def judged_record(judged: Judged) -> dict[str, Json]:
    """A judgement as it is recorded under ``point.<id>``."""
    return {
        "verdict": judged.verdict,
        "quote": judged.quote,
        "path": judged.path,
        "praise": judged.praise,
        "do": judged.do,
    }


def read_reading(state: EntityState) -> WorkReading | None:
    """A reading from its state; None where it was withdrawn or cannot be read. Total."""
    raw = _object(state.get(MADE))
    visited, day = read_day(raw.get("visited")), read_day(raw.get("day"))
    if visited is None or day is None or state.get(WITHDRAWN) is not None:
        return None
    try:
        term = TermId.parse(_text(raw, "term"))
    except UserError:
        return None
    version = raw.get("version")
    finished = _object(state.get(FINISHED))
    points = (_judged(key, _object(each)) for key, each in state.under(POINT).items())
    replies = (_reply(key, _object(each)) for key, each in state.under(REPLY).items())
    return WorkReading(
        id=state.key,
        visit=_text(raw, "visit"),
        officer=_text(raw, "officer"),
        reader=_text(raw, "reader"),
        version=version if isinstance(version, int) else 0,
        urn=_text(raw, "urn"),
        form=_text(raw, "form"),
        term=term,
        visited=visited,
        sheet=_text(raw, "sheet"),
        day=day,
        sample=_text(raw, "sample"),
        points={each.point: each for each in points if each is not None},
        finished=_text(finished, "at"),
        summary=_text(finished, "summary"),
        given=_text(_object(state.get(GIVEN)), "at"),
        replies=tuple(
            sorted((r for r in replies if r is not None), key=lambda each: (each.at, each.id))
        ),
    )


@dataclass(frozen=True, slots=True)
class Training:
    """Training that was agreed. officers: ids; none for the whole team. reasons: the findings it
    was drawn from, in words. done: the day; came: what came of it."""

    id: str
    theme: str
    officers: tuple[str, ...]
    what: str
    who: str
    due: date
    reasons: tuple[str, ...] = ()
    done: date | None = None
    came: str = ""


def training_record(made: Training) -> Json:
    """Training as it is recorded under ``made``."""
    return {
        "theme": made.theme,
        "officers": [*made.officers],
        "what": made.what,
        "who": made.who,
        "due": made.due.isoformat(),
        "reasons": [*made.reasons],
    }


def read_training(state: EntityState) -> Training | None:
    """Training from its state; None where it was taken back or cannot be read. Total."""
    raw, done = _object(state.get(MADE)), _object(state.get(DONE))
    due = read_day(raw.get("due"))
    if due is None:
        return None
    return Training(
        state.key,
        _text(raw, "theme"),
        _list(raw.get("officers")),
        _text(raw, "what"),
        _text(raw, "who"),
        due,
        _list(raw.get("reasons")),
        read_day(done.get("day")),
        _text(done, "came"),
    )


def _judged(key: str, raw: Mapping[str, Json]) -> Judged | None:
    verdict = next((each for each in VERDICTS if each == raw.get("verdict")), None)
    if verdict is None:
        return None
    quote, path, praise, do = (_text(raw, each) for each in ("quote", "path", "praise", "do"))
    return Judged(key, verdict, quote, path, praise, do)


def _reply(key: str, raw: Mapping[str, Json]) -> Reply | None:
    text = _text(raw, "text")
    if not text:
        return None
    return Reply(key, _text(raw, "at"), _text(raw, "by"), text, _text(raw, "point"))


def _object(value: Json | None) -> Mapping[str, Json]:
    return value if isinstance(value, dict) else {}


def _text(raw: Mapping[str, Json], name: str) -> str:
    value = raw.get(name)
    return value if isinstance(value, str) else ""


def _list(value: Json | None) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, list) else ()
