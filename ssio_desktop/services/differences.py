"""Puts a conflict into words: the place it is at, and each value that stands there.

People are named and criteria told by their text, so that nobody has to read an identifier.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ssio_desktop.domain.events import Json
from ssio_desktop.services import setting_up
from ssio_desktop.services.board import Conflict, Head
from ssio_desktop.services.field_words import criteria, field
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

_LONGEST = 600
_PRESENT = {True: say("Present"), False: say("Not present")}


@dataclass(frozen=True, slots=True)
class ToldValue:
    """One of the values, in words, with its author."""

    head: Head
    words: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A conflict in words. place: the field. detail: the criterion or question, or empty."""

    conflict: Conflict
    place: str
    detail: str
    values: tuple[ToldValue, ...]


def tell_all(ws: Workspace, conflicts: Iterable[Conflict]) -> tuple[Difference, ...]:
    """Conflicts in words, in the order given."""
    texts: dict[str, dict[str, str]] = {}
    told: list[Difference] = []
    for conflict in conflicts:
        entity = conflict.entity
        if entity not in texts:
            texts[entity] = criteria(ws, entity)
        told.append(_tell(ws, conflict, texts[entity]))
    return tuple(told)


def _tell(ws: Workspace, conflict: Conflict, texts: Mapping[str, str]) -> Difference:
    first, _, rest = conflict.path.partition(".")
    return Difference(
        conflict,
        field(conflict.entity.partition("/")[0], conflict.path)
        or first.replace("_", " ").capitalize(),
        texts.get(rest, rest.replace("_", " ")),
        tuple(ToldValue(head, _value(ws, first, head.value)) for head in conflict.heads),
    )


def _value(ws: Workspace, field: str, value: Json) -> str:
    match field, value:
        case "officer", str():
            return setting_up.officer(ws, value).name or say("An officer not known here")
        case "register" | "final" | "issued", dict():
            return "\n".join(
                f"{name.replace('_', ' ').capitalize()}: {_plain(each)}"
                for name, each in value.items()
                if isinstance(each, str | int | float | bool)
            )[:_LONGEST]
    return _plain(value)


def _plain(value: Json) -> str:
    match value:
        case None:
            return say("Withdrawn")
        case bool():
            return say("Yes") if value else say("No")
        case dict() if isinstance(judgement := value.get("judgement"), str):
            return _answer(judgement, value)
        case dict() if isinstance(present := value.get("present"), bool):
            evidence = str(value.get("evidence") or "")
            return _PRESENT[present] + (f"\n“{evidence}”" if evidence else "")
        case dict():
            return "\n".join(f"{name}: {_plain(each)}" for name, each in value.items())[:_LONGEST]
        case list():
            return ", ".join(_plain(each) for each in value)[:_LONGEST]
        case _:
            return str(value)[:_LONGEST] or say("Nothing")


def _answer(judgement: str, more: dict[str, Json]) -> str:
    parts = [judgement.capitalize()]
    if more.get("salient"):
        parts.append(say("matters most"))
    evidence = str(more.get("evidence") or "")
    return ", ".join(parts) + (f"\n“{evidence}”" if evidence else "")
