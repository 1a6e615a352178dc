"""Reads areas for improvement out of a letter, a report to a committee or a table, as somebody
copies them: numbered lines under a sentence that leads to them, or columns parted by tabs.

What it cannot read it lists; it leaves nothing out in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from ssio_desktop.domain.casework.plans import read_cost
from ssio_desktop.domain.typed_days import read_typed_day

_ITEM = re.compile(r"\s*(?:(\d{1,2}|[a-z])[.)]|\((\d{1,2}|[a-z])\)|[-•·–*])\s+(?=\S)(?!\d+\.\d)")
_LEAD = re.compile(r"improve|should|must", re.IGNORECASE)
_TITLE = re.compile(r"areas? for improvement|next steps|priorities|should:", re.IGNORECASE)
_OTHER = re.compile(r"\s*(?:[-•·–*]\s*)?\d{1,2}(?:\.\d|[.)]\s)")
"""A numbered paragraph, or a numbered title, that belongs to no list of areas."""
_SHORT: Final = 60
"""A title above a list is no longer than this, in characters; it ends in no colon."""
_QUOTES = "“”‘’\"'"
_LEAD_WEIGHT, _TITLE_WEIGHT = 3, 100
_MOST: Final = 60
"""Areas and rows that are read at most; no plan has as many."""

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "number": ("no", "no.", "number", "priority no", "ref"),
    "priority": ("priority", "priorities", "area for improvement", "areas for improvement", "area",
                 "areas", "key issue", "issue"),
    "success": ("what success looks like", "success", "success criteria", "success criterion",
                "outcome", "outcomes", "impact"),
    "monitored": ("how it is monitored", "monitored how", "how monitored", "monitoring"),
    "monitor": ("who monitors it", "monitored by", "by whom", "monitor"),
    "evaluated": ("how it is evaluated", "evaluated how", "how evaluated", "evaluation"),
    "milestone": ("milestone", "milestones"),
    "action": ("action", "actions", "what we will do", "step", "steps"),
    "owner": ("owner", "lead", "lead officer", "who", "responsible", "responsibility",
              "person responsible", "led by"),
    "due": ("due", "by when", "date", "board date", "board", "timescale", "deadline", "when",
            "completion date"),
    "starts": ("from", "start", "starts", "start date"),
    "resources": ("resources", "resource", "resourcing"),
    "cost": ("cost", "costs", "cost (£)", "cost £", "£"),
}  # fmt: skip
"""What the columns of a plan are called, in small letters, by what they hold."""


@dataclass(frozen=True, slots=True)
class FoundAction:
    """An action as a table tells it."""

    what: str
    owner: str = ""
    due: date | None = None
    resources: str = ""
    cost: Decimal | None = None


@dataclass(frozen=True, slots=True)
class FoundMilestone:
    """A milestone as a table tells it."""

    what: str
    due: date | None = None


@dataclass(frozen=True, slots=True)
class FoundArea:
    """An area for improvement, and what a table has beside it."""

    what: str
    success: str = ""
    monitored: str = ""
    monitor: str = ""
    evaluated: str = ""
    milestones: tuple[FoundMilestone, ...] = ()
    actions: tuple[FoundAction, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundAreas:
    """What was read. unread: cells that were not understood, each with its place."""

    areas: tuple[FoundArea, ...]
    unread: tuple[str, ...] = ()


def column_of(heading: str) -> str:
    """What a column of that heading holds; empty where it is not known."""
    plain = " ".join(heading.casefold().replace("*", " ").split()).strip(" :?")
    return next((name for name, words in COLUMNS.items() if plain in words), "")


def read_areas(text: str) -> FoundAreas:
    """The areas for improvement in a text. A table needs a row of headings that names the area or
    the priority; in a letter the numbered lines count that follow a sentence leading to them."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for place, line in enumerate(lines):
        columns = [column_of(cell) for cell in line.split("\t")]
        if "\t" in line and "priority" in columns:
            return _table(columns, line.split("\t"), lines[place + 1 :], place + 2)
    runs = list(_runs(lines))
    if not runs:
        return FoundAreas(())
    best = max(runs, key=lambda run: (run.lead + len(run.items), -run.place))
    return FoundAreas(tuple(FoundArea(each) for each in best.items[:_MOST]))


@dataclass(frozen=True, slots=True)
class _Run:
    """Items that follow each other. place: of the first. lead: how surely what stands before them
    leads to areas for improvement."""

    place: int
    items: tuple[str, ...]
    lead: int


def _runs(lines: Sequence[str]) -> Iterator[_Run]:
    at = 0
    while at < len(lines):
        mark = _mark(lines[at])
        if mark is None:
            at += 1
            continue
        start, items = at, [_ITEM.sub("", lines[at], count=1)]
        at += 1
        while at < len(lines):
            line, following = lines[at], _mark(lines[at])
            if following:
                if not _follows(mark, following):
                    break
                mark = following
                items.append(_ITEM.sub("", line, count=1))
            elif _OTHER.match(line):
                break
            elif line.strip() and lines[at - 1].strip() and not _is_end(items[-1]):
                items[-1] = f"{items[-1]} {line.strip()}"
            elif line.strip():
                break
            at += 1
        kept = tuple(each for each in map(_cleaned, items) if each)
        if kept:
            yield _Run(start, kept, _lead(lines[:start]))


def _mark(line: str) -> re.Match[str] | None:
    """What marks a line as an item; None for other lines, and for titles, which stand in
    capitals."""
    found = _ITEM.match(line)
    return None if found is None or line[found.end() :].isupper() else found


def _follows(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether a mark is the next after another: the same bullet, or the number that follows."""
    first, second = (found[1] or found[2] or "" for found in (one, other))
    if not first or not second:
        return first == second
    if first.isdigit() and second.isdigit():
        return int(second) == int(first) + 1
    return not first.isdigit() and not second.isdigit() and ord(second) == ord(first) + 1


def _lead(before: Sequence[str]) -> int:
    last = next((line.strip() for line in reversed(before) if line.strip()), "")
    leads = last.rstrip(_QUOTES).endswith((":", "–", "-"))
    if _TITLE.search(last) and (leads or len(last) <= _SHORT):
        return _TITLE_WEIGHT
    return _LEAD_WEIGHT if leads and _LEAD.search(last) else 0


def _is_end(item: str) -> bool:
    return item.rstrip().rstrip(_QUOTES).endswith((".", ";", "!", "?"))


def _cleaned(item: str) -> str:
    bare = " ".join(item.split()).strip(_QUOTES + " ")
    bare = re.sub(r"[;,]?\s*(?:\band)?$", "", bare) if bare.endswith(("and", ";", ",")) else bare
    return bare.strip(_QUOTES + " ;.")


def _table(
    columns: Sequence[str], headings: Sequence[str], lines: Sequence[str], first: int
) -> FoundAreas:
    areas: list[FoundArea] = []
    unread: list[str] = []
    for number, line in enumerate(lines[:_MOST], start=first):
        cells = [" ".join(cell.split()).strip(_QUOTES + " ") for cell in line.split("\t")]
        row = {}
        for place, cell in enumerate(cells):
            name = columns[place] if place < len(columns) else ""
            heading = headings[place].strip() if place < len(headings) else ""
            if cell and (not name or name in row):
                unread.append(_place(number, heading, cell))
            elif cell:
                row[name] = cell
        if row:
            _add_row(areas, row, unread, number)
    return FoundAreas(tuple(areas), tuple(unread))


def _add_row(
    areas: list[FoundArea], row: Mapping[str, str], unread: list[str], number: int
) -> None:
    what = row.get("priority", "")
    if what and not any(each.what.casefold() == what.casefold() for each in areas):
        areas.append(FoundArea(what))
    if not areas:
        unread += [_place(number, name, cell) for name, cell in row.items() if name != "number"]
        return
    at = next(
        (n for n, each in enumerate(areas) if each.what.casefold() == what.casefold()),
        len(areas) - 1,
    )
    area = areas[at]
    area = replace(
        area,
        success=_both(area.success, row.get("success", "")),
        monitored=_both(area.monitored, row.get("monitored", "")),
        monitor=_both(area.monitor, row.get("monitor", "")),
        evaluated=_both(area.evaluated, row.get("evaluated", "")),
    )
    due = read_typed_day(row["due"]) if "due" in row else None
    if "due" in row and due is None:
        unread.append(_place(number, "due", row["due"]))
    if "milestone" in row:
        made = FoundMilestone(row["milestone"], due)
        area = replace(area, milestones=(*area.milestones, made))
    if "action" in row:
        cost = read_cost(row["cost"]) if "cost" in row else None
        action = FoundAction(
            row["action"], row.get("owner", ""), due, row.get("resources", ""), cost
        )
        area = replace(area, actions=(*area.actions, action))
        if "cost" in row and cost is None:
            unread.append(_place(number, "cost", row["cost"]))
    else:
        lost = [name for name in ("owner", "resources", "cost") if name in row]
        unread += [_place(number, name, row[name]) for name in lost]
    unread += [_place(number, "starts", row["starts"])] if "starts" in row else []
    if due is not None and not {"milestone", "action"} & row.keys():
        unread.append(_place(number, "due", row["due"]))
    areas[at] = area


def _both(former: str, told: str) -> str:
    """What several rows of one area say, each on a line of its own."""
    return told if not former else f"{former}\n{told}" if told and told != former else former


def _place(number: int, heading: str, cell: str) -> str:
    return f"{number}, {heading or '–'}: {cell}"
