"""The headings under which evidence of an authority's work is kept, as a data file says."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final, Literal, get_args

from ssio_desktop.domain.folding import folded
from ssio_desktop.errors import UserError
from ssio_desktop.wording import say

Kind = Literal["text", "day", "before", "after"]
_KINDS: Final[tuple[Kind, ...]] = get_args(Kind)

MeantFor = Literal["all", "inspections"]
_MEANT: Final[tuple[MeantFor, ...]] = get_args(MeantFor)

_NEAR: Final = 0.84
"""How like a column's heading must be to be taken for one that a scanner misread."""
_SHORTEST: Final = 6
"""Shorter headings are too like each other to be taken for one another."""


@dataclass(frozen=True, slots=True)
class Group:
    """Headings that belong together. half: 1 or 2, the part of a table that they stand in."""

    id: str
    title: str
    columns: tuple[str, ...]
    half: int


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading. asks: what is looked for. columns: what tables call it. kind: ``text``, or
    which fact of an inspection it is. meant_for: ``inspections`` for what the authority's own work
    has not, as why it was inspected."""

    id: str
    group: str
    title: str
    asks: str
    columns: tuple[str, ...]
    kind: Kind = "text"
    meant_for: MeantFor = "all"


@dataclass(frozen=True)
class Headings:
    """All of them in their order."""

    version: str
    groups: tuple[Group, ...]
    all: tuple[Heading, ...]
    _ids: Mapping[str, Heading] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_ids", {each.id: each for each in self.all})

    @property
    def of_evidence(self) -> tuple[Heading, ...]:
        """Those that evidence is kept under: all but the day of an inspection’s letter."""
        return tuple(each for each in self.all if each.kind != "day")

    @property
    def of_own_work(self) -> tuple[Heading, ...]:
        """Those under which evidence of the authority’s own work can be missing."""
        return tuple(each for each in self.of_evidence if each.meant_for == "all")

    def heading(self, heading_id: str) -> Heading | None:
        """One heading, or None where there is none of that id."""
        return self._ids.get(heading_id)

    def title(self, heading_id: str) -> str:
        """Its title; the id where it is of other headings than these."""
        found = self._ids.get(heading_id)
        return found.title if found else heading_id

    def group_title(self, group_id: str) -> str:
        return next((each.title for each in self.groups if each.id == group_id), group_id)

    def in_half(self, half: int) -> tuple[Heading, ...]:
        """The headings of one half of a table, in the order of its columns."""
        wanted = {each.id for each in self.groups if each.half == half}
        return tuple(each for each in self.all if each.group in wanted)

    def by_column(self, text: str) -> Heading | None:
        """The heading that a table’s column means, also where a letter or two were misread."""
        found = _like(text, self._columns)
        return self._ids[found] if found else None

    def group_by_column(self, text: str) -> Group | None:
        """The group that a table’s column means."""
        found = _like(text, self._group_columns)
        return next((each for each in self.groups if each.id == found), None)

    @cached_property
    def _columns(self) -> Mapping[str, str]:
        return {folded(name): each.id for each in self.all for name in each.columns}

    @cached_property
    def _group_columns(self) -> Mapping[str, str]:
        return {folded(name): each.id for each in self.groups for name in each.columns}


def read_headings(text: str, origin: str) -> Headings:
    """The headings of a data file. UserError says which entry is wrong, and how."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _refusal(f"{origin}: {error}") from error
    groups = tuple(_group(each, origin) for each in _tables(raw, "group", origin))
    known = {each.id for each in groups}
    found = tuple(_heading(each, known, origin) for each in _tables(raw, "heading", origin))
    for ids in ([each.id for each in groups], [each.id for each in found]):
        if len(ids) != len(set(ids)):
            raise _refusal(say("{origin}: an id is there twice", origin=origin))
    return Headings(str(raw.get("version", "")), groups, found)


def _tables(raw: Mapping[str, Any], name: str, origin: str) -> Sequence[Mapping[str, Any]]:
    found = raw.get(name)
    if not isinstance(found, list) or not found or not all(isinstance(x, dict) for x in found):
        raise _refusal(f"{origin}: [[{name}]]")
    return found


def _group(raw: Mapping[str, Any], origin: str) -> Group:
    half = raw.get("half")
    if half not in (1, 2):
        raise _refusal(f"{origin}: half")
    return Group(_text(raw, "id", origin), _text(raw, "title", origin), _names(raw, origin), half)


def _heading(raw: Mapping[str, Any], groups: set[str], origin: str) -> Heading:
    name, group = _text(raw, "id", origin), _text(raw, "group", origin)
    kind = next((each for each in _KINDS if each == raw.get("kind", "text")), None)
    meant = next((each for each in _MEANT if each == raw.get("for", "all")), None)
    if group not in groups or kind is None or meant is None:
        raise _refusal(f"{origin}: {name}")
    title, asks = _text(raw, "title", origin), _text(raw, "asks", origin)
    return Heading(name, group, title, asks, _names(raw, origin), kind, meant)


def _text(raw: Mapping[str, Any], name: str, origin: str) -> str:
    value = raw.get(name)
    if not isinstance(value, str) or not value.strip():
        raise _refusal(f"{origin}: {name}")
    return value.strip()


def _names(raw: Mapping[str, Any], origin: str) -> tuple[str, ...]:
    value = raw.get("columns")
    if not isinstance(value, list) or not value or not all(isinstance(x, str) for x in value):
        raise _refusal(f"{origin}: columns")
    return tuple(value)


def _refusal(where: str) -> UserError:
    return UserError(
        say("The file of headings cannot be read."),
        where=where,
        remedy=say("Put the program’s own file back, or correct the entry that is named."),
        code="headings.text",
    )


def _like(text: str, names: Mapping[str, str]) -> str:
    wanted = folded(text)
    if wanted in names:
        return names[wanted]
    if len(wanted) < _SHORTEST:
        return ""
    near = difflib.get_close_matches(wanted, names, n=2, cutoff=_NEAR)
    ids = {names[each] for each in near}
    return ids.pop() if len(ids) == 1 else ""
