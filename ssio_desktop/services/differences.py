"""Puts a conflict into words: the place it is at, and each value that stands there.

People are named and criteria told by their text, so that nobody has to read an identifier.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ssio_desktop.domain.events import Json
from ssio_desktop.errors import UserError
from ssio_desktop.services import frameworks, setting_up
from ssio_desktop.services.board import Conflict, Head
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

PLACES = {
    "accuracy": say("Check of factual accuracy"),
    "assessment": say("Risk assessment"),
    "decision": say("The board’s decision"),
    "made": say("Challenge by the school"),
    "answer": say("Answer to a challenge"),
    "entry": say("Entry on a school causing concern"),
    "details": say("Day and place of a meeting"),
    "person": say("Person of a meeting"),
    "item": say("Item of an agenda"),
    "place": say("Place on an agenda"),
    "note": say("Note of a meeting"),
    "done": say("What came of a decision"),
    "answers": say("Answer"),
    "confirmed": say("Whether an answer carried over was looked at"),
    "vulnerability": say("Temporary vulnerability"),
    "category": say("Category"),
    "reason": say("Reason for the category"),
    "next_steps": say("Next steps"),
    "completed": say("Whether the categorisation is completed"),
    "completed_on": say("Day on which the categorisation was completed"),
    "suggested": say("Best fit"),
    "framework": say("Framework"),
    "officer": say("Officer"),
    "package": say("Whether the school buys the package"),
    "sixth_form_category": say("Category of the sixth form"),
    "final": say("Fixed version of the note of visit"),
    "issued": say("Report as issued"),
    "register": say("Entry in the register"),
    "contact": say("Contact"),
    "name": say("Name"),
    "role": say("Role"),
    "withdrawn": say("Withdrawn visit"),
}
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
            texts[entity] = _texts(ws, entity)
        told.append(_tell(ws, conflict, texts[entity]))
    return tuple(told)


def _tell(ws: Workspace, conflict: Conflict, texts: Mapping[str, str]) -> Difference:
    first, _, rest = conflict.path.partition(".")
    return Difference(
        conflict,
        PLACES.get(first, first.replace("_", " ").capitalize()),
        texts.get(rest, rest.replace("_", " ")),
        tuple(ToldValue(head, _value(ws, first, head.value)) for head in conflict.heads),
    )


def _texts(ws: Workspace, entity: str) -> dict[str, str]:
    """What the criteria and factors of a categorisation say, by their ids."""
    if not entity.startswith("categorisation/"):
        return {}
    try:
        found = frameworks.framework(ws, ws.store.state(entity).text("framework"))
    except UserError:
        return {}
    criteria = {criterion.id: criterion.text for criterion in found.criteria}
    return criteria | {factor.id: factor.text for factor in found.factors}


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
