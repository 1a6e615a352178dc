"""Lines of text that were tables once: which are titles, headings, rows, and which belong together
although the line was broken. Knows where headings stand, and nothing of what cells say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from ssio_desktop.domain.evidence_headings import Heading, Headings
from ssio_desktop.domain.quoted import plain

LineKind = Literal["blank", "text", "row", "groups", "headings"]

_LONGEST_HEADING: Final = 90
_FEWEST_HEADINGS: Final = 3
_AHEAD: Final = 8
"""A row is looked for in so many broken lines at most."""
_BETWEEN: Final = 3
"""So many odd rows may stand between an authority's name and its table."""
_NO_NAME: Final = re.compile(r"\A\s*[-–•·]|[\"“”]|[.;:,]\s*\Z|.{80}")
"""A line is no name that belongs to a list, is quoted, ends as sentences do, or is long."""
_CONTINUED: Final = re.compile(r"\s*\(?\bcont(?:inued|’d|'d|\.)?\)?\.?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file. number: from 1. half: of a table, where it holds headings."""

    number: int
    kind: LineKind
    fields: tuple[str, ...]
    half: int = 0

    @property
    def cells(self) -> tuple[str, ...]:
        return tuple(each for each in self.fields if each.strip())


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table are; None where that cannot be told. guessed: places of those
    that were told by their neighbours, from 0."""

    headings: tuple[Heading | None, ...]
    half: int
    guessed: tuple[int, ...] = ()


def lines_of(text: str, headings: Headings) -> list[Line]:
    """The lines of a text, each told apart."""
    return [_line(number, raw, headings) for number, raw in enumerate(text.splitlines(), 1)]


def title_of(lines: Sequence[Line], at: int) -> str:
    """The name of the authority whose table begins below this line; empty where it is no title."""
    line = lines[at]
    if line.kind != "text" and not (line.kind == "row" and len(line.cells) == 1):
        return ""
    follows = at > 0 and lines[at - 1].kind == "row"
    above = next((each.kind for each in reversed(lines[:at]) if each.kind != "blank"), "blank")
    if _NO_NAME.search(line.cells[0]) or (line.kind == "row" and follows):
        return ""  # the last words of another authority’s table, or of what stands above all
    odd = 0
    for each in lines[at + 1 :]:
        if each.kind == "headings" and above == "groups":
            return ""  # a stray line within the head of a table
        if each.kind in ("groups", "headings"):
            return _name(line.cells[0]) if each.half == 1 else ""
        if each.kind == "text" or (each.kind == "row" and (odd := odd + 1) > _BETWEEN):
            return ""
        if each.kind == "row" and line.kind == "row":
            return ""
    return ""


def columns_of(line: Line, headings: Headings) -> Columns:
    """The columns under a line of headings, missing ones told by those beside them."""
    order = headings.in_half(line.half)
    places = {each.id: place for place, each in enumerate(order)}
    found = [_heading(field, headings) for field in line.fields]
    known = [(at, places[each.id]) for at, each in enumerate(found) if each and each.id in places]
    guessed = []
    for at, each in enumerate(found):
        if each is None and (place := _between(at, known, len(order))) is not None:
            found[at] = order[place]
            guessed.append(at)
    return Columns(tuple(found), line.half, tuple(guessed))


def usual_columns(half: int, headings: Headings) -> Columns:
    """The columns of a half whose own headings are missing."""
    order = headings.in_half(half)
    return Columns(order, half, tuple(range(len(order))))


def whole_headings(lines: Sequence[Line], at: int, headings: Headings) -> tuple[Line, int]:
    """A line of headings, with the next where it was broken in two; and how many lines it is."""
    line, after = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    if after is None or after.kind not in ("headings", "text", "row") or not after.cells:
        return line, 1
    first, last = line.fields[-1].strip(), after.fields[0].strip()
    middle = f"{first} {last}"
    is_split = bool(first and last) and _heading(first, headings) is None
    if not is_split or _heading(middle, headings) is None:
        return line, 1
    fields = (*line.fields[:-1], middle, *after.fields[1:])
    return Line(line.number, "headings", fields, line.half), 2


def whole_row(lines: Sequence[Line], at: int, width: int) -> tuple[Line, int]:
    """A row with the lines that it was broken into; and how many lines it is.

    Lines belong together where they make a row of exactly the table's width, and each break is
    in the middle of something.
    """
    fields = lines[at].fields
    for count in range(1, _AHEAD):
        here = lines[at + count] if at + count < len(lines) else None
        if here is None or here.kind not in ("row", "text") or title_of(lines, at + count):
            break
        is_split = bool(fields[-1].strip() and here.fields[0].strip())
        if not is_split or len(fields) + len(here.fields) - 1 > width:
            break
        if len(fields) == width and len(here.fields) > 1:
            break
        fields = (*fields[:-1], f"{fields[-1]} {here.fields[0]}", *here.fields[1:])
        if len(fields) == width and not _goes_on(lines, at + count + 1):
            return Line(lines[at].number, "row", fields), count + 1
    return lines[at], 1


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Whether the next line is the rest of a row's last cell."""
    return at < len(lines) and lines[at].kind == "text" and not title_of(lines, at)


def _line(number: int, raw: str, headings: Headings) -> Line:
    fields = tuple(raw.split("\t"))
    cells = [each for each in fields if each.strip()]
    if not cells:
        return Line(number, "blank", fields)
    found = [_heading(each, headings) for each in cells]
    known = [each for each in found if each is not None]
    if len(known) >= _FEWEST_HEADINGS and 2 * len(known) >= len(cells):
        return Line(number, "headings", fields, _half([each.group for each in known], headings))
    groups = [headings.group_by_column(each) for each in cells if len(each) < _LONGEST_HEADING]
    named = [each.id for each in groups if each is not None]
    if len(named) >= 2 and 3 * len(named) >= 2 * len(cells):
        return Line(number, "groups", fields, _half(named, headings))
    return Line(number, "row" if "\t" in raw else "text", fields)


def _half(groups: Sequence[str], headings: Headings) -> int:
    halves = {each.id: each.half for each in headings.groups}
    told = [halves[each] for each in groups]
    return 1 if 2 * told.count(1) >= len(told) else 2


def _heading(text: str, headings: Headings) -> Heading | None:
    bare = plain(text)
    return headings.by_column(bare) if bare and len(bare) < _LONGEST_HEADING else None


def _between(at: int, known: Sequence[tuple[int, int]], count: int) -> int | None:
    """The place in the usual order of a column, from those before and after it."""
    before = next((each for each in reversed(known) if each[0] < at), None)
    after = next((each for each in known if each[0] > at), None)
    if before is None and after is None:
        return None
    if before is not None and after is not None and after[0] - before[0] != after[1] - before[1]:
        return None
    place = before[1] + at - before[0] if before is not None else 0
    if before is None and after is not None:
        place = after[1] - (after[0] - at)
    return place if 0 <= place < count else None


def _name(text: str) -> str:
    return _CONTINUED.sub("", plain(text).strip("#*_ ")).strip()
