"""Says which published file a table is, by its headings alone, and refuses one that is another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Literal, TypedDict

from ssio_desktop.domain.published_values import read_date
from ssio_desktop.errors import UserError
from ssio_desktop.progress import Progress, silent
from ssio_desktop.sources.problems import Problem, ProblemList
from ssio_desktop.sources.table import Table
from ssio_desktop.sources.text import TextSource, opened
from ssio_desktop.wording import either, say

Kind = Literal[
    "gias-extract",
    "gias-search",
    "gias-links",
    "ofsted-period",
    "ofsted-latest",
    "ofsted-history",
    "performance",
    "figures",
    "unknown",
]

KINDS: Mapping[Kind, str] = MappingProxyType(
    {
        "gias-extract": say("the register of schools (GIAS, establishment fields)"),
        "gias-search": say("a search result of the register of schools (GIAS)"),
        "gias-links": say("the links between schools (GIAS, establishment links)"),
        "ofsted-period": say("Ofsted’s list of the inspections in a period"),
        "ofsted-latest": say("Ofsted’s list of every school’s latest inspection"),
        "ofsted-history": say("a history of overall grades (URN, rating, inspection date)"),
        "performance": say("a table of performance, census or absence figures"),
        "figures": say("a table of the authority’s own figures"),
        "unknown": say("a table with other columns"),
    }
)
"""What each kind is called in a sentence."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_COMPACT_DAY = re.compile(r"(?<![0-9])(20[0-9]{2})([01][0-9])([0-3][0-9])(?![0-9])")
_WRITTEN_DAY = re.compile(
    r"(?<![0-9])([0-3]?[0-9])(?:st|nd|rd|th)?[ _-]+([a-z]{3})[a-z]*[ _-]+(20[0-9]{2})(?![0-9])"
)
_PERFORMANCE = frozenset(
    {"rectype", "school_urn", "estab", "schooltype", "perctot", "nor", "geographic_level"}
)
_WITHOUT_URN = ("school_urn", "geographic_level")
"""Headings of tables whose schools, if there are any, stand under another heading."""
_OWN = frozenset({"urn", "year", "measure", "value"})


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRead:
    """What is known of any published file once it was read.

    layout: its kind in words with its number of columns. sha256: of its bytes.
    as_at: the day whose state it gives, None where it does not say; ``as_at_from`` says in words
    where the day came from. rows_read: rows below the headings, the ones left out included.
    """

    kind: Kind
    layout: str
    encoding: str
    sha256: str
    as_at: date | None
    as_at_from: str
    rows_read: int
    problems: tuple[Problem, ...]


def detect(columns: Mapping[str, int]) -> Kind:
    """The kind of a table with these folded headings."""
    names = columns.keys()
    if {"urn", "linkurn", "linktype"} <= names:
        return "gias-links"
    if {"urn", "establishmentname"} <= names:
        return "gias-extract" if "typeofestablishment (code)" in names else "gias-search"
    if {"urn", "inspection number of latest full inspection"} <= names:
        return "ofsted-latest"
    if {"urn", "inspection number", "inspection start date"} <= names:
        return "ofsted-period"
    if {"urn", "rating", "inspection date"} <= names:
        return "ofsted-history"
    if names >= _OWN:
        return "figures"
    return "performance" if names & _PERFORMANCE else "unknown"


@contextmanager
def open_table(
    path: Path, expected: tuple[Kind, ...], problems: ProblemList, progress: Progress = silent
) -> Iterator[tuple[Table, Kind]]:
    """Open a file that must be of one of the expected kinds.

    Raises UserError where it is another, saying which it is and which was expected, and what
    :func:`ssio_desktop.sources.text.opened` raises.
    """
    with opened(path, progress) as source:
        table = Table(source, "urn", problems, *_WITHOUT_URN)
        kind = detect(table.columns)
        if kind not in expected:
            _refuse(table, kind, expected)
        _warn_of_cut(source, problems)
        yield table, kind


class Facts(TypedDict):
    """The fields of :class:`FileRead`, to build one of its kind from."""

    kind: Kind
    layout: str
    encoding: str
    sha256: str
    as_at: date | None
    as_at_from: str
    rows_read: int
    problems: tuple[Problem, ...]


def facts_of(table: Table, kind: Kind, problems: ProblemList, rows_read: int) -> Facts:
    """What is known of a file whose rows have been read; rows_read: those the table gave."""
    as_at = day_in_name(table.source.name)
    return {
        "kind": kind,
        "layout": say("{kind}, {count} columns", kind=KINDS[kind], count=table.width),
        "encoding": table.source.encoding,
        "sha256": table.source.sha256,
        "as_at": as_at,
        "as_at_from": say("the file’s name, {name}", name=table.source.name) if as_at else "",
        "rows_read": rows_read + table.broken,
        "problems": problems.told(),
    }


def day_in_name(name: str) -> date | None:
    """The day that a file's name gives, such as ``edubasealldata20260201.csv`` or “as at 28
    February 2026”; None where it gives none, or more than one."""
    lowered = name.casefold()
    days = {
        read_date(f"{found[1]}-{found[2]}-{found[3]}") for found in _COMPACT_DAY.finditer(lowered)
    }
    for found in _WRITTEN_DAY.finditer(lowered):
        if found[2] in _MONTHS:
            days.add(read_date(f"{found[1]}-{_MONTHS.index(found[2]) + 1}-{found[3]}"))
    days.discard(None)
    return days.pop() if len(days) == 1 else None


def _refuse(table: Table, kind: Kind, expected: tuple[Kind, ...]) -> None:
    wanted = either(KINDS[each] for each in expected)
    if kind == "unknown" and "urn" not in table.columns:
        headings = ", ".join(f"“{heading[:30]}”" for heading in table.headings[:4])
        raise UserError(
            say("This file has no URN column; expected was {wanted}.", wanted=wanted),
            where=say("{name}, headings {headings}", name=table.source.name, headings=headings),
            remedy=say("Choose the CSV file as it was downloaded, with its row of headings."),
            code="source.no-urn",
        )
    raise UserError(
        say("This is {kinds}; expected was {wanted}.", kinds=KINDS[kind], wanted=wanted),
        where=table.source.name,
        remedy=say("Choose another file, or open this one where its kind is asked for."),
        code="source.wrong-kind",
    )


def _warn_of_cut(source: TextSource, problems: ProblemList) -> None:
    if source.ends_inside_character:
        problems.add(
            say("The file ends in the middle of a character, so it was cut off."),
            remedy=say("Download the file again: rows may be missing at its end."),
            severity="error",
        )
