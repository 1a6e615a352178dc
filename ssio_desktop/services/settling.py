"""Ending a conflict: one value kept, the texts of both kept together, or a third text written.

The choice is recorded beside what it settles, with who made it and why, and travels with it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from ssio_desktop.domain.events import Event, Json
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.visits import ANSWERS
from ssio_desktop.errors import UserError
from ssio_desktop.services import forms, setting_up
from ssio_desktop.services.board import Conflict
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

SETTLED: Final = "settled"
"""The path under which an entity keeps how its conflicts were ended."""

How = Literal["kept", "both", "third"]
_HOWS: Final[Mapping[str, How]] = {"kept": "kept", "both": "both", "third": "third"}

_TEXTS: Final = frozenset(
    {
        ("categorisation", "reason"),
        ("categorisation", "next_steps"),
        ("second-judgement", "reason"),
        ("school", "contact"),
        ("meeting", "note"),
    }
)
"""Running text by kind of record and first part of the path; answers of visits the form tells."""
_MEMBERS: Final = ("evidence", "reason", "text", "grounds", "note", "comment")
"""Where a value that has parts keeps its running text."""


@dataclass(frozen=True, slots=True)
class Texts:
    """The running text in each of the values of a conflict, by the event of the value, in the
    order in which they were written. member: the part of the value that holds it; empty where the
    value is the text."""

    of: Mapping[str, str]
    member: str = ""

    @property
    def both(self) -> str:
        """All of them, one below the other; what another has in it already is not said twice."""
        told: list[str] = []
        for text in filter(None, (each.strip() for each in self.of.values())):
            told = [each for each in told if each not in text]
            if not any(text in each for each in told):
                told.append(text)
        return "\n\n".join(told)


@dataclass(frozen=True, slots=True)
class Settled:
    """A conflict that was ended. at: ISO moment; by: name of whoever did."""

    entity: str
    path: str
    how: How
    reason: str
    at: str
    by: str


def texts_of(ws: Workspace, conflict: Conflict) -> Texts | None:
    """The running texts that stand against each other; None where what differs is no text."""
    values = {head.event: head.value for head in conflict.heads}
    return _texts(ws, conflict.entity, conflict.path, values)


def both(ws: Workspace, entity: str, path: str) -> str:
    """The texts that stand against each other at a place, one below the other. UserError where
    what differs there is no text."""
    state = ws.store.state(entity).paths.get(path)
    heads = state.heads if state is not None else ()
    texts = _texts(ws, entity, path, {head.id: head.value for head in heads})
    if texts is None or not heads:
        raise _no_text()
    return texts.both


def settle_conflict(
    ws: Workspace,
    entity: str,
    path: str,
    event: str,
    reason: str,
    *,
    text: str | None = None,
    seen: Collection[str] = (),
) -> Outcome[None]:
    """End a conflict by keeping the value of an event, or that with another running text.

    reason: why, which is recorded with who chose. text: what its text is to be instead, as of
    :attr:`Texts.both` or words of one's own. seen: the events that stood there when the choice was
    made. UserError without a reason, where the value stands no longer or another has come since,
    and for a text where the value holds none.
    """
    state = ws.store.state(entity).paths.get(path)
    heads = state.heads if state is not None and state.in_conflict else ()
    chosen = next((head for head in heads if head.id == event), None)
    if chosen is None or (seen and {head.id for head in heads} != set(seen)):
        raise UserError(
            say("That value no longer stands in conflict.")
            if chosen is None
            else say("Another value has come since you looked."),
            remedy=say("Look at the list of conflicts again."),
            code="conflict.gone",
        )
    if not reason.strip():
        raise UserError(
            say("Settling a difference needs a reason."),
            remedy=say("Say why this is to count; the others will read it."),
            code="conflict.reason",
        )
    value, how = _chosen(ws, entity, path, heads, chosen, text)
    by = setting_up.current_officer(ws).name
    record: Json = {
        "place": path,
        "how": how,
        "reason": reason.strip(),
        "at": ws.moment(),
        "by": ws.officer,
        "by_name": by,
        "between": [head.id for head in heads],
    }
    return ws.record(
        [
            Write(entity, path, value, settles=True),
            Write(entity, f"{SETTLED}.{new_id()}", record),
        ],
        None,
        label=say("Conflict settled: {reason}", reason=reason.strip().rstrip(".")),
    )


def settled(ws: Workspace, entity: str = "") -> tuple[Settled, ...]:
    """How conflicts were ended, of an entity or of all, the latest first."""
    names = [entity] if entity else _with_settled(ws)
    found = [
        Settled(
            name,
            str(raw.get("place", "")),
            _HOWS.get(str(raw.get("how")), "kept"),
            str(raw.get("reason", "")),
            str(raw.get("at", "")),
            str(raw.get("by_name", "")),
        )
        for name in names
        for raw in ws.store.state(name).under(SETTLED).values()
        if isinstance(raw, dict)
    ]
    return tuple(sorted(found, key=lambda each: (each.at, each.entity, each.path), reverse=True))


def _chosen(
    ws: Workspace,
    entity: str,
    path: str,
    heads: tuple[Event, ...],
    chosen: Event,
    text: str | None,
) -> tuple[Json, How]:
    """The value that is to count, and how it came about."""
    if text is None:
        return chosen.value, "kept"
    texts = _texts(ws, entity, path, {head.id: head.value for head in heads})
    if texts is None:
        raise _no_text()
    words = text.strip()
    how: How = (
        "kept" if words == texts.of[chosen.id] else "both" if words == texts.both else "third"
    )
    if texts.member and isinstance(chosen.value, dict):
        return {**chosen.value, texts.member: words}, how
    return words, how


def _texts(ws: Workspace, entity: str, path: str, values: Mapping[str, Json]) -> Texts | None:
    if all(isinstance(each, dict) for each in values.values()):
        for member in _MEMBERS:
            found = {key: _member(each, member) for key, each in values.items()}
            if any(found.values()):
                return Texts(found, member)
        return None
    texts = {key: each or "" for key, each in values.items() if isinstance(each, str | None)}
    return Texts(texts) if len(texts) == len(values) and _is_text(ws, entity, path) else None


def _no_text() -> UserError:
    return UserError(
        say("What differs here is no running text, so none can be written for it."),
        remedy=say("Keep one of the values, and change it afterwards where it is recorded."),
        code="conflict.no-text",
    )


def _member(value: Json, member: str) -> str:
    found = value.get(member) if isinstance(value, dict) else None
    return found if isinstance(found, str) else ""


def _is_text(ws: Workspace, entity: str, path: str) -> bool:
    kind, first = entity.partition("/")[0], path.partition(".")[0]
    if kind != "visit" or first != ANSWERS:
        return (kind, first) in _TEXTS
    key = ".".join(part.partition(":")[0] for part in path.split(".")[1:])
    try:
        item = forms.definition(ws, ws.store.state(entity).text("form")).item(key)
    except UserError:
        return False
    return item is not None and item.question in ("text", "multiline")


def _with_settled(ws: Workspace) -> list[str]:
    rows = ws.store.db.conn.execute(
        "SELECT DISTINCT entity FROM heads WHERE path >= ? AND path < ? ORDER BY entity",
        (f"{SETTLED}.", f"{SETTLED}/"),
    )
    return [str(row[0]) for row in rows.fetchall()]
