"""The reading sheets: what a reader looks for in a finished report, as dated data of a file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal, get_args

from ssio_desktop.errors import UserError
from ssio_desktop.wording import say

Verdict = Literal["strong", "secure", "partly", "missing", "not-applicable"]
VERDICTS: Final[tuple[Verdict, ...]] = get_args(Verdict)
VERDICT_WORDS: Final[Mapping[Verdict, str]] = {
    "strong": say("Done very well"),
    "secure": say("Done"),
    "partly": say("Done in part"),
    "missing": say("Not done"),
    "not-applicable": say("Does not apply here"),
}
JUDGED: Final[tuple[Verdict, ...]] = VERDICTS[:-1]
"""Those that say something of the work."""
SHORT: Final[frozenset[Verdict]] = frozenset({"partly", "missing"})
"""Those that say that something is still to be learned."""


@dataclass(frozen=True, slots=True)
class Theme:
    """What points have in common. training: what a team can do about it."""

    id: str
    title: str
    training: str


@dataclass(frozen=True, slots=True)
class Point:
    """One thing looked for. source: where it comes from. quoted: whether it is about a passage."""

    id: str
    theme: str
    title: str
    asks: str
    source: str
    quoted: bool = True


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is looked for in reports of visits from a day on. finished_days, issued_days: working
    days from the visit within which its note is finished and its report issued."""

    id: str
    since: date
    points: tuple[Point, ...]
    finished_days: int
    issued_days: int

    def point(self, point_id: str) -> Point | None:
        """One point, or None where the sheet has none of that id."""
        return next((each for each in self.points if each.id == point_id), None)


@dataclass(frozen=True, slots=True)
class Sheets:
    """All sheets, the earliest first, and the themes in their order."""

    all: tuple[Sheet, ...]
    themes: tuple[Theme, ...]

    def on(self, day: date) -> Sheet:
        """The sheet in force on a day; the earliest for a day before all of them."""
        return next((each for each in reversed(self.all) if each.since <= day), self.all[0])

    def sheet(self, sheet_id: str) -> Sheet | None:
        """A sheet by its id, or None."""
        return next((each for each in self.all if each.id == sheet_id), None)

    def theme(self, theme_id: str) -> Theme:
        """A theme; one called by its id where it is of another file than this."""
        known = (each for each in self.themes if each.id == theme_id)
        return next(known, Theme(theme_id, theme_id, ""))


def read_sheets(text: str, origin: str) -> Sheets:
    """The sheets of a data file. UserError names the entry that is wrong."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _refusal(f"{origin}: {error}") from error
    themes = tuple(
        Theme(*(_text(each, name, origin) for name in ("id", "title", "training")))
        for each in _tables(raw, "theme", origin)
    )
    known = {each.id for each in themes}
    found = [_sheet(each, known, origin) for each in _tables(raw, "sheet", origin)]
    for ids in ([each.id for each in found], [str(each.since) for each in found]):
        if len(set(ids)) != len(ids):
            raise _refusal(say("{origin}: an id is there twice", origin=origin))
    return Sheets(tuple(sorted(found, key=lambda each: each.since)), themes)


def _sheet(raw: Mapping[str, Any], themes: set[str], origin: str) -> Sheet:
    since, days = raw.get("since"), [raw.get("finished_days"), raw.get("issued_days")]
    if not isinstance(since, date):
        raise _refusal(f"{origin}: since")
    if not all(isinstance(each, int) and 0 < each < 100 for each in days):
        raise _refusal(f"{origin}: finished_days, issued_days")
    points = []
    for each in _tables(raw, "point", origin):
        point = Point(
            _text(each, "id", origin),
            _text(each, "theme", origin),
            _text(each, "title", origin),
            _text(each, "asks", origin),
            _text(each, "source", origin),
            each.get("quoted", True),
        )
        if point.theme not in themes or not isinstance(point.quoted, bool):
            raise _refusal(f"{origin}: {point.id}")
        points.append(point)
    if len({each.id for each in points}) != len(points):
        raise _refusal(say("{origin}: an id is there twice", origin=origin))
    return Sheet(_text(raw, "id", origin), since, tuple(points), *(int(each or 0) for each in days))


def _tables(raw: Mapping[str, Any], name: str, origin: str) -> Sequence[Mapping[str, Any]]:
    found = raw.get(name)
    if not isinstance(found, list) or not found or not all(isinstance(x, dict) for x in found):
        raise _refusal(f"{origin}: [[{name}]]")
    return found


def _text(raw: Mapping[str, Any], name: str, origin: str) -> str:
    value = raw.get(name)
    if not isinstance(value, str) or not value.strip():
        raise _refusal(f"{origin}: {name}")
    return value.strip()


def _refusal(where: str) -> UserError:
    return UserError(
        say("The file of reading sheets cannot be read."),
        where=where,
        remedy=say("Put the program’s own file back, or correct the entry that is named."),
        code="assurance.sheets",
    )
