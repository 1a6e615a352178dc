"""What is measured: measures, the groups of pupils, and the breaks in a series, as data.

A catalogue says which heading of which file holds which measure; the files themselves are read
elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal, get_args

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.wording import say

PERFORMANCE: Final = "performance"
"""The kind of entity that holds the published figures of a school, an authority or the nation."""

_YEAR = re.compile(r"\A(20[0-9]{2})(?:\s?[-/_–]?\s?(?:20)?([0-9]{2}))?\Z")

NATION: Final = "nation"
ALL: Final = "all"

_KINDS_OF_SCHOOL: Final = {
    "primary": "primary",
    "middle deemed primary": "primary",
    "secondary": "secondary",
    "middle deemed secondary": "secondary",
    "all-through": "secondary",
}

Unit = Literal["percent", "points", "pupils"]
Direction = Literal["up", "down", "none"]
Dataset = Literal["early-years", "ks1", "ks2", "ks4", "ks5", "absence", "census", "own"]


@dataclass(frozen=True, slots=True)
class Group:
    """A group of pupils. tidy: values in the newer layout that mean it, folded, by column."""

    id: str
    name: str
    tidy: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Break:
    """A year from which figures are not like those before, and why."""

    year: int
    why: str


@dataclass(frozen=True, slots=True)
class Measure:
    """Something that is published year by year.

    wide, tidy: the heading by group in the older and the newer layout. pupils_wide, pupils_tidy:
    the headings that count the pupils of each group. low, high: headings of the interval, the
    older layout's first. from_year, to_year: the first and last year it exists, by the year in
    which the school year ends; to_year 0 while it goes on. headline: whether summaries show it.
    context: whether schools are likened by it.
    """

    id: str
    name: str
    dataset: Dataset
    unit: Unit
    direction: Direction
    definition: str
    source: str
    from_year: int
    to_year: int = 0
    headline: bool = False
    context: bool = False
    wide: Mapping[str, str] = field(default_factory=dict)
    tidy: str = ""
    pupils_wide: Mapping[str, str] = field(default_factory=dict)
    pupils_tidy: str = ""
    low: tuple[str, ...] = ()
    high: tuple[str, ...] = ()
    breaks: tuple[Break, ...] = ()
    informs: tuple[str, ...] = ()
    """The aspects of a framework to which it has something to say. It never judges them."""

    def broken_between(self, earlier: int, later: int) -> tuple[Break, ...]:
        """The breaks that stand between two years: figures across one are not compared."""
        return tuple(each for each in self.breaks if earlier < each.year <= later)

    def exists_in(self, year: int) -> bool:
        """Whether the measure is published for a year."""
        return self.from_year <= year and (not self.to_year or year <= self.to_year)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All measures and groups. version: of the data."""

    version: str
    measures: tuple[Measure, ...]
    groups: tuple[Group, ...]
    datasets: Mapping[str, str]

    def measure(self, key: str) -> Measure | None:
        """A measure by id; None where there is none."""
        return next((each for each in self.measures if each.id == key), None)

    def group(self, key: str) -> Group | None:
        """A group by id; None where there is none."""
        return next((each for each in self.groups if each.id == key), None)

    def group_name(self, key: str) -> str:
        """A group in words; its id where it is not known."""
        found = self.group(key)
        return found.name if found else key


def year_title(year: int) -> str:
    """A school year by the year in which it ends: 2019 is ``2018/19``."""
    return f"{year - 1}/{year % 100:02d}"


def read_year(text: str) -> int:
    """A school year by the year in which it ends: ``202324``, ``2023/24`` and ``2024`` are 2024; 0
    where it is none."""
    found = _YEAR.match(text.strip())
    if found is None:
        return 0
    if found[2] is None:
        return int(found[1])
    end = int(found[1]) + 1
    return end if end % 100 == int(found[2]) else 0


def kind_group(phase: str, *, is_special: bool) -> str:
    """The group under which authorities and the nation publish figures of schools like one: absence
    in primary and secondary schools is not alike. Empty for a school of no such kind."""
    return "special" if is_special else _KINDS_OF_SCHOOL.get(phase, "")


def entity_of(place: str) -> str:
    """The entity of a place: a URN, ``LA-831``, or :data:`NATION`."""
    return f"{PERFORMANCE}/{place}"


def authority_place(code: str) -> str:
    """The place of an authority."""
    return f"LA-{code}"


def read_catalogue(raw: Mapping[str, Any], where: str) -> Catalogue:
    """The catalogue of a file's content. SurroundingsError, saying what, where it is not whole."""
    try:
        groups = tuple(
            Group(
                each["id"],
                each["name"],
                {
                    column: frozenset(value.casefold() for value in values)
                    for column, values in each.get("tidy", {}).items()
                },
            )
            for each in raw["groups"]
        )
        measures = tuple(_measure(each) for each in raw["measures"])
        return Catalogue(raw["version"], measures, groups, dict(raw["datasets"]))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise SurroundingsError(
            say("The list of measures cannot be read."),
            where=f"{where}: {error}",
            remedy=say("Install the program again. Your stores are not concerned."),
            code="measures.broken",
        ) from error


def _measure(raw: Mapping[str, Any]) -> Measure:
    if raw["unit"] not in get_args(Unit) or raw["direction"] not in get_args(Direction):
        raise ValueError(raw["id"])
    if raw["dataset"] not in get_args(Dataset):
        raise ValueError(raw["id"])
    return Measure(
        id=raw["id"],
        name=raw["name"],
        dataset=raw["dataset"],
        unit=raw["unit"],
        direction=raw["direction"],
        definition=raw["definition"],
        source=raw["source"],
        from_year=int(raw["from"]),
        to_year=int(raw.get("to", 0)),
        headline=bool(raw.get("headline", False)),
        context=bool(raw.get("context", False)),
        wide=_by_group(raw.get("wide", {})),
        tidy=str(raw.get("tidy", "")),
        pupils_wide=_by_group(raw.get("pupils_wide", {})),
        pupils_tidy=str(raw.get("pupils_tidy", "")),
        low=_headings(raw.get("low", ())),
        high=_headings(raw.get("high", ())),
        informs=tuple(map(str, raw.get("informs", ()))),
        breaks=tuple(Break(int(each["year"]), str(each["why"])) for each in raw.get("breaks", ())),
    )


def _by_group(raw: Mapping[str, str]) -> dict[str, str]:
    return {group: heading.casefold() for group, heading in raw.items()}


def _headings(raw: Sequence[str]) -> tuple[str, ...]:
    return tuple(heading.casefold() for heading in raw)
