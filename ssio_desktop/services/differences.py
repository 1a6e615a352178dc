"""Puts a conflict into words: the place it is at, and each value that stands there.

People are named and criteria told by their text, so that nobody has to read an identifier.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.visits import ANSWERS
from ssio_desktop.domain.word_diff import marked, word_diff
from ssio_desktop.errors import UserError
from ssio_desktop.services import answer_history, setting_up, settling, visiting
from ssio_desktop.services.board import Conflict, Head
from ssio_desktop.services.disclosed_words import in_lines
from ssio_desktop.services.field_words import FIELDS_OF, criteria, field
from ssio_desktop.services.settling import Texts
from ssio_desktop.services.visiting import VisitWork
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

_LONGEST = 600
"""Characters of a value that is no text; a text is told whole, for its end may be what differs."""
_PRESENT = {True: say("Present"), False: say("Not present")}


@dataclass(frozen=True, slots=True)
class ToldValue:
    """One of the values, in words, with its author. marked: the words with what is new in them and
    what they left out of the value that stood before both; the same where nothing did."""

    head: Head
    words: str
    marked: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """A conflict in words. place: the field. detail: the criterion or question, or empty.
    ancestor: what stood there before both. texts: the running texts in it, where there are any."""

    conflict: Conflict
    place: str
    detail: str
    values: tuple[ToldValue, ...]
    ancestor: ToldValue | None = None
    texts: Texts | None = None


def tell_all(ws: Workspace, conflicts: Iterable[Conflict]) -> tuple[Difference, ...]:
    """Conflicts in words, in the order given."""
    texts: dict[str, dict[str, str]] = {}
    visits: dict[str, VisitWork | None] = {}
    told: list[Difference] = []
    for conflict in conflicts:
        entity = conflict.entity
        if entity not in texts:
            texts[entity] = criteria(ws, entity)
            visits[entity] = _visit(ws, entity)
        told.append(_tell(ws, conflict, texts[entity], visits[entity]))
    return tuple(told)


def _tell(
    ws: Workspace, conflict: Conflict, texts: Mapping[str, str], work: VisitWork | None
) -> Difference:
    first, _, rest = conflict.path.partition(".")
    is_answer = work is not None and first == ANSWERS

    def words(value: Json) -> str:
        if is_answer and work is not None:
            return answer_history.value_words(work, rest, value) or say("Nothing")
        return _value(ws, first, value)

    detail = texts.get(rest, rest.replace("_", " "))
    if is_answer and work is not None:
        item = work.definition.item(".".join(each.partition(":")[0] for each in rest.split(".")))
        detail = item.label.plain if item is not None else detail
    before = conflict.ancestor
    ancestor = ToldValue(before, words(before.value)) if before is not None else None
    values = []
    for head in conflict.heads:
        said = words(head.value)
        signs = marked(word_diff(ancestor.words, said)) if ancestor is not None else said
        values.append(ToldValue(head, said, signs))
    kind = conflict.entity.partition("/")[0]
    return Difference(
        conflict,
        field(kind, conflict.path) or first.replace("_", " ").capitalize(),
        "" if (kind, conflict.path) in FIELDS_OF else detail,
        tuple(values),
        ancestor,
        settling.texts_of(ws, conflict),
    )


def _visit(ws: Workspace, entity: str) -> VisitWork | None:
    """A visit with its form, by which answers are told; None for others and without the form."""
    kind, _, key = entity.partition("/")
    if kind != "visit":
        return None
    try:
        return visiting.open_visit(ws, key)
    except UserError:
        return None


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
            return in_lines(value) or say("Nothing")
        case list():
            return ", ".join(_plain(each) for each in value)[:_LONGEST]
        case _:
            return str(value) or say("Nothing")


def _answer(judgement: str, more: dict[str, Json]) -> str:
    parts = [judgement.capitalize()]
    if more.get("salient"):
        parts.append(say("matters most"))
    evidence = str(more.get("evidence") or "")
    return ", ".join(parts) + (f"\n“{evidence}”" if evidence else "")
