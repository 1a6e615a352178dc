"""Everything that was typed and is not part of the record yet: what is sent or exported has it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from ssio_desktop.domain.casework.boards import BOARD_MEETING
from ssio_desktop.services import visiting
from ssio_desktop.services.casework.partnership import minutes
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

_KINDS: Final[Mapping[str, Callable[[Workspace, str], Outcome[int]]]] = {
    "visit": visiting.settle,
    BOARD_MEETING: minutes.settle,
}


def settle_all(ws: Workspace) -> Outcome[int]:
    """Turn everything that was typed into events, as after a crash. The value counts the notes of
    visits and minutes that it was typed in."""
    found = {tuple(draft.entity.split("/", 1)) for draft in ws.store.drafts()}
    known = [(kind, key) for kind, key in sorted(found) if kind in _KINDS]
    changed: set[str] = set()
    for kind, key in known:
        changed |= _KINDS[kind](ws, key).entities
    return Outcome(len(known), frozenset(changed), say("Typed notes recovered"))
