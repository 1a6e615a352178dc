"""Targets as data: sets that come with the program, and the authority's own with their versions.

A target is read from indicators; each says which published figure it looks at and how. What they
come to in a year is worked out elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, get_args

from ssio_desktop.domain.events import Json, Known
from ssio_desktop.domain.measures import ALL
from ssio_desktop.errors import SurroundingsError
from ssio_desktop.wording import say

TARGET: Final = "target"
VERSION: Final = "version"
WITHDRAWN: Final = "withdrawn"

Kind = Literal[
    "against-nation",
    "above-nation",
    "top-quarter",
    "improving",
    "gap-closing",
    "none-below",
    "reach",
    "all-good",
    "none-of-concern",
]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)

KIND_WORDS: Final[Mapping[Kind, str]] = {
    "against-nation": say("At least as good as in England"),
    "above-nation": say("Better than in England"),
    "top-quarter": say("Among the best quarter of authorities"),
    "improving": say("Better than the year before"),
    "gap-closing": say("A narrower gap than the year before"),
    "none-below": say("No school below the line"),
    "reach": say("Reaches the figure set"),
    "all-good": say("Every school good or outstanding"),
    "none-of-concern": say("No school in a category of concern"),
}

Status = Literal["met", "not met", "partly met", "not known"]
STATUS_WORDS: Final[Mapping[Status, str]] = {
    "met": say("Met"),
    "not met": say("Not met"),
    "partly met": say("Partly met"),
    "not known": say("Cannot be said"),
}

OWN_KINDS: Final[tuple[Kind, ...]] = (
    "reach",
    "against-nation",
    "above-nation",
    "top-quarter",
    "improving",
    "gap-closing",
)
"""What an authority's own target may be."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A line that a school's figure lies below. end: whether the end of its interval is meant."""

    measure: str
    below: float
    end: Literal["", "high"] = ""


@dataclass(frozen=True, slots=True)
class Indicator:
    """What a target is read from. group and other: of the gap, where it is one. whole, some: a
    school is below the line where all of the first and any of the second hold. goal: of a figure
    that is set. from_year, to_year: the years it is read in; 0 for no end."""

    id: str
    name: str
    kind: Kind
    measure: str = ""
    group: str = ALL
    other: str = ""
    whole: tuple[Limit, ...] = ()
    some: tuple[Limit, ...] = ()
    goal: float | None = None
    from_year: int = 0
    to_year: int = 0
    note: str = ""

    def is_read_in(self, year: int) -> bool:
        """Whether the indicator is read in a year."""
        return self.from_year <= year and (not self.to_year or year <= self.to_year)


@dataclass(frozen=True, slots=True)
class Target:
    """What is wanted. id: its number in a set, or the authority's own. by: the year by which, 0 for
    none. version: of its definition. from_year: since when the definition holds."""

    id: str
    title: str
    text: str
    indicators: tuple[Indicator, ...]
    by: int = 0
    own: bool = False
    version: int = 1
    from_year: int = 0


@dataclass(frozen=True, slots=True)
class TargetSet:
    """Targets that belong together."""

    id: str
    version: str
    title: str
    source: str
    targets: tuple[Target, ...]


def read_target_set(raw: Mapping[str, Any], where: str) -> TargetSet:
    """A set from a file's content. SurroundingsError, saying what, where it is not whole."""
    try:
        by = int(raw.get("by", 0))
        return TargetSet(
            raw["id"],
            raw["version"],
            raw["title"],
            raw["source"],
            tuple(
                Target(
                    str(each["number"]),
                    each["title"],
                    each["text"],
                    tuple(_indicator(one) for one in each["indicators"]),
                    by,
                )
                for each in raw["targets"]
            ),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise SurroundingsError(
            say("The list of targets cannot be read."),
            where=f"{where}: {error}",
            remedy=say("Install the program again. Your stores are not concerned."),
            code="targets.broken",
        ) from error


def _indicator(raw: Mapping[str, Any]) -> Indicator:
    if raw["kind"] not in KINDS:
        raise ValueError(raw["kind"])
    return Indicator(
        raw["id"],
        raw["name"],
        raw["kind"],
        str(raw.get("measure", "")),
        str(raw.get("group", ALL)),
        str(raw.get("other", "")),
        tuple(Limit(**each) for each in raw.get("all", ())),
        tuple(Limit(**each) for each in raw.get("any", ())),
        raw.get("goal"),
        int(raw.get("from", 0)),
        int(raw.get("to", 0)),
        str(raw.get("note", "")),
    )


def own_record(target: Target, at: str, by_name: str) -> Json:
    """One version of an authority's own target as it is recorded."""
    (indicator,) = target.indicators
    return {
        "title": target.title,
        "text": target.text,
        "kind": indicator.kind,
        "measure": indicator.measure,
        "group": indicator.group,
        "other": indicator.other,
        "goal": indicator.goal,
        "by": target.by,
        "from": target.from_year,
        "at": at,
        "by_name": by_name,
    }


def own_versions(state: Known) -> tuple[Target, ...]:
    """The versions of an authority's own target, the first first; none where it was withdrawn."""
    if state.get(WITHDRAWN) is True:
        return ()
    found = [
        target
        for number, raw in state.under(VERSION).items()
        if number.isdigit() and (target := _own(state.key, int(number), raw)) is not None
    ]
    return tuple(sorted(found, key=lambda each: each.version))


def in_force(versions: tuple[Target, ...], year: int) -> Target | None:
    """The definition that holds in a year: the latest of those begun by then; before the first the
    first, which is then read back."""
    begun = [each for each in versions if each.from_year <= year]
    return begun[-1] if begun else versions[0] if versions else None


def _own(key: str, number: int, raw: Json) -> Target | None:
    if not isinstance(raw, dict) or raw.get("kind") not in OWN_KINDS:
        return None
    goal, by, since = raw.get("goal"), raw.get("by"), raw.get("from")
    title = str(raw.get("title", ""))
    kind = next(each for each in OWN_KINDS if each == raw.get("kind"))
    return Target(
        key,
        title,
        str(raw.get("text", "")),
        (
            Indicator(
                key,
                title,
                kind,
                str(raw.get("measure", "")),
                str(raw.get("group", ALL)),
                str(raw.get("other", "")),
                goal=float(goal) if isinstance(goal, int | float) else None,
            ),
        ),
        by if isinstance(by, int) else 0,
        True,
        number,
        since if isinstance(since, int) else 0,
    )
