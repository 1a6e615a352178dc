"""Gathers the papers on support and what came of it: one page on a school, and all schools."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from itertools import groupby
from typing import Final

from ssio_desktop.domain.casework.charging import pounds
from ssio_desktop.domain.impact.episodes import BANDS, Tally
from ssio_desktop.domain.impact.records import VIEW_WORDS, Judgement
from ssio_desktop.domain.impact.support import DIRECTION_WORDS, KIND_WORDS, Moved
from ssio_desktop.reports.impact import (
    AuthorityImpactData,
    ListData,
    Row,
    SchoolImpactData,
)
from ssio_desktop.reports.schedules import Schedule, ScheduleRow, Standing
from ssio_desktop.reports.wording import NOTHING, long_day, short_day
from ssio_desktop.services import setting_up
from ssio_desktop.services.impact import words
from ssio_desktop.services.impact.authority import BAR_WORDS, Compared, authority_impact
from ssio_desktop.services.impact.lists import ListOverTime, ListsOverTime, lists_over_time
from ssio_desktop.services.impact.school import SchoolImpact, ToldKind, school_impact
from ssio_desktop.services.workspace import Workspace

_YEARS: Final = 3
_CUT: Final = " …"


@dataclass(frozen=True, slots=True)
class Room:
    """So much of each has room on the page: rows of the line, things that moved, judgements, and
    characters of a text."""

    rows: int
    moved: int
    judged: int
    longest: int


ROOMS: Final = (
    Room(14, 16, 6, 400),
    Room(12, 12, 4, 260),
    Room(12, 10, 4, 200),
    Room(12, 8, 3, 160),
    Room(12, 7, 2, 130),
    Room(12, 6, 2, 105),
    Room(10, 6, 1, 90),
    Room(7, 5, 1, 70),
)
"""The window has the rest, and the page says that it does."""


def school_pages(ws: Workspace, urn: str) -> Iterator[SchoolImpactData]:
    """The page on a school, with less and less in it. UserError where it is not in this store."""
    found, author = school_impact(ws, urn), setting_up.current_officer(ws).name
    for room in ROOMS:
        yield _page(found, author, room)


def _page(found: SchoolImpact, author: str, room: Room) -> SchoolImpactData:
    moved, rows = _worth_telling(found, room.moved), [*_line_rows(found)]
    given = [_given(each, room.longest) for each in found.kinds]
    cut = (
        len(moved) < len(_worth_telling(found, len(found.moved)))
        or len(found.judgements) > room.judged
        or len(rows) > room.rows
        or any(_CUT in text for row in given for text in row)
    )
    years = "; ".join(
        f"{words.year_words(str(each.year))}: {each.brought or 'nothing is counted'}"
        + (f", package {pounds(each.package)}" if each.package is not None else "")
        for each in found.years[:_YEARS]
    )
    return SchoolImpactData(
        school=found.name,
        urn=found.urn,
        when=datetime.combine(found.today, time(), UTC),
        author=author,
        facts=(
            ("As at", long_day(found.today)),
            ("Officer", found.officer_name),
            ("In short", words.standing_of(found) or "Nothing was given yet, and nothing moved."),
            ("What the category brought", years),
        ),
        line=_line(found, rows[: room.rows]),
        line_words=_line_words(rows[: room.rows]),
        given=tuple(given),
        moved=tuple(_moved(each, room.longest) for each in moved),
        judged=tuple(_judged(each, room.longest) for each in found.judgements[: room.judged]),
        conclusions=(
            words.NOT_PROVED,
            words.background_words(found.background) if found.background else "",
        ),
        cut="There is more than fits on one page; the program shows all of it." if cut else "",
        identifier=f"impact-{found.urn}-{found.today.isoformat()}",
    )


def _line(found: SchoolImpact, rows: list[ScheduleRow]) -> Schedule | None:
    if not rows:
        return None
    first = min(each.start for each in rows)
    last = max(found.today, *(each.end for each in rows))
    inspected = [each.day for each in found.moved if each.kind == "inspection"]
    return Schedule(
        tuple(rows),
        first - timedelta(days=7),
        max(last, first + timedelta(days=31)) + timedelta(days=7),
        tuple(sorted({day for day in inspected if day >= first})),
        found.today,
    )


def _line_rows(found: SchoolImpact) -> Iterator[ScheduleRow]:
    """A row for each time in one category, for each kind of support that has many short pieces, and
    for each longer piece; last the milestones, as a point where the latest was met."""
    for code, terms in groupby(found.categories, key=lambda each: each.code):
        own = list(terms)
        going = own[0].direction
        standing: Standing = "met" if going == "up" else "red" if going == "down" else "open"
        yield ScheduleRow(f"Category {code}", own[0].day, own[-1].until, standing, code)
    for each in found.kinds:
        pieces = each.given.pieces
        name = str(KIND_WORDS[each.given.kind])
        if all(piece.first == piece.last for piece in pieces):
            count = f"{len(pieces)} times" if len(pieces) > 1 else "once"
            yield ScheduleRow(name, each.given.first, each.given.last, "green", count)
            continue
        for piece in pieces:
            code = "goes on" if piece.is_open else "ended"
            yield ScheduleRow(f"{name}: {piece.what}", piece.first, piece.last, "green", code)
    met = [each.day for each in found.moved if each.kind == "milestone"]
    if met:
        yield ScheduleRow("Milestones met", min(met), max(met), "met", str(len(met)), is_point=True)


def _line_words(rows: Iterable[ScheduleRow]) -> str:
    told = "; ".join(
        f"{each.label}: {short_day(each.start)} to {short_day(each.end)}, {each.code}"
        for each in rows
    )
    return f"A line of time. {told}. The tables below have the same." if told else NOTHING


def _given(told: ToldKind, longest: int) -> Row:
    given = told.given
    days = f", {given.days:g} days" if given.days else ""
    return (
        KIND_WORDS[given.kind],
        f"{len(given.pieces)}{days}",
        words.money_words(given) or NOTHING,
        _short(told.hoped, longest) or NOTHING,
        _short(told.came, longest) or "Nothing is recorded.",
    )


def _worth_telling(found: SchoolImpact, most: int) -> list[Moved]:
    """What moved, by day; of categories those that are other than the one before. Where there is
    more than has room, categories and inspections come before figures that changed clearly, these
    before milestones, and the later before the earlier."""

    def weight(each: Moved) -> tuple[int, int]:
        kinds = {
            "category": 0,
            "inspection": 1,
            "figure": 2 if each.direction in ("up", "down") else 4,
        }
        return kinds.get(each.kind, 3), -each.day.toordinal()

    told = [each for each in found.moved if each.kind != "category" or each.direction != "same"]
    return sorted(sorted(told, key=weight)[:most], key=lambda each: (each.day, each.kind))


def _moved(each: Moved, longest: int) -> Row:
    return (short_day(each.day), _short(each.words, longest), DIRECTION_WORDS[each.direction])


def _judged(each: Judgement, longest: int) -> Row:
    return (
        f"{short_day(each.day)}, {each.by_name}",
        KIND_WORDS[each.about] if each.about else "All support",
        _short(f"{VIEW_WORDS[each.view]}. {each.words}", longest),
        _short(each.against, longest),
    )


def _short(text: str, longest: int) -> str:
    """A text, or as much of it as has room."""
    told = " ".join(text.split())
    return told if len(told) <= longest else told[:longest].rsplit(" ", 1)[0] + _CUT


def authority_data(ws: Workspace) -> AuthorityImpactData:
    """Everything for the paper on all schools, as at today."""
    found, lists, today = authority_impact(ws), lists_over_time(ws), ws.today()
    return AuthorityImpactData(
        authority=setting_up.authority(ws).name,
        when=datetime.combine(today, time(), UTC),
        author=setting_up.current_officer(ws).name,
        facts=(
            ("As at", long_day(today)),
            ("Support that is told apart", BAR_WORDS[found.wanted]),
            ("School years", str(len(found.episodes))),
            ("Schools", str(found.schools)),
            ("Left out: a category is not known", str(found.left_out)),
        ),
        conclusions=words.conclusions(found),
        limits=words.LIMITS,
        by_start=tuple(_compared(each, each.beside.name) for each in found.by_start),
        by_year=tuple(
            _compared(each, words.year_words(each.beside.name)) for each in found.by_year
        ),
        shares=tuple(
            (each.beside.name, _share(each.beside.given), _share(each.beside.without))
            for each in found.by_start
        ),
        bands=tuple(words.band_words(place) for place in range(len(BANDS) + 1)),
        flows=tuple(
            (each.start, each.end, *map(str, each.bands), str(each.count)) for each in found.flows
        ),
        lists=tuple(_list(lists, each) for each in lists.lists),
        identifier=f"impact-{today.isoformat()}",
    )


def _compared(found: Compared, name: str) -> Row:
    beside = found.beside
    return (
        name,
        _tally(beside.given),
        words.sure_words(found.given),
        _tally(beside.without),
        words.sure_words(found.without),
        words.points_words(found.difference),
        words.verdict(found),
    )


def _tally(tally: Tally) -> str:
    return f"{tally.up} of {tally.all} up, {tally.down} down" if tally.all else "None"


def _share(tally: Tally) -> float | None:
    return round(100 * tally.up / tally.all, 1) if tally.all else None


def _list(found: ListsOverTime, one: ListOverTime) -> ListData:
    rows, counts = [], []
    for place, (term, turn) in enumerate(zip(found.terms, one.turns, strict=True)):
        over = not (found.is_running and place == len(found.terms) - 1)
        title = term.title if over else f"{term.title}, not over"
        moved = (len(turn.came), len(turn.stayed), len(turn.left))
        rows.append((title, str(len(turn.on)), *(map(str, moved) if place else [NOTHING] * 3)))
        counts.append((term.title.replace(" term", ""), float(len(turn.on) - moved[0]),
                       float(moved[0]), float(moved[2])))  # fmt: skip
    return ListData(str(one.title), tuple(rows), tuple(counts), words.stay_words(found, one))
