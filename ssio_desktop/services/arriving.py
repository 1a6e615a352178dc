"""What taking a file in would do to what is recorded here, place by place. Changes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ssio_desktop.domain.events import Event, canonical, entity_states
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.standing import brought, is_here, places_taken_back, would_stand


@dataclass(frozen=True, slots=True)
class Coming:
    """new: ids of the events that are not here, or were taken back here. changed, conflicts: by
    entity, at how many places what stands here would give way, or have another beside it."""

    new: frozenset[str]
    changed: Counter[str]
    conflicts: Counter[str]


class Ahead:
    """What files would bring that come in at one go with another, before it. undone: what they say
    at places where something was taken back before."""

    def __init__(self) -> None:
        self.ids: set[str] = set()
        self.undone: list[Event] = []
        self._at: dict[tuple[str, str], list[Event]] = {}

    def add(self, ws: Workspace, events: Iterable[Event]) -> None:
        """Reckon with a file's events from now on."""
        told, places = tuple(events), places_taken_back(ws.store.db)
        new = brought(ws.store.db, told) - self.ids
        self.ids |= new
        for event in told:
            if (event.entity, event.path) in places:
                self.undone.append(event)
            elif event.id in new and not _is_replaced(ws, event):
                self._at.setdefault((event.entity, event.path), []).append(event)

    def beside(self, standing: tuple[Event, ...], entity: str, path: str) -> tuple[Event, ...]:
        """The heads of a place, where these are those that stand there now."""
        earlier = self._at.get((entity, path))
        if not earlier:
            return standing
        (state,) = entity_states((*standing, *earlier)).values()
        return state.paths[path].heads


def coming(ws: Workspace, events: Iterable[Event], after: Ahead | None = None) -> Coming:
    """What a file’s events would do here. after: files that come in before it at one go; it is
    looked at as if they were here."""
    told, before = tuple(events), after or Ahead()
    new = {event.id for event in told if not is_here(ws.store.db, event.id)} - before.ids
    changed: Counter[str] = Counter()
    conflicts: Counter[str] = Counter()

    def count(entity: str, now: Iterable[Event], then: Iterable[Event]) -> None:
        values = {canonical(each.value) for each in now}
        coming_in = {canonical(each.value) for each in then}
        if values and coming_in and values != coming_in:
            (conflicts if len(coming_in) > 1 else changed)[entity] += 1

    undone: set[tuple[str, str]] = set()
    for each in would_stand(ws.store.db, told, before.undone):
        undone.add((each.entity, each.path))
        new |= each.again
        count(each.entity, each.now, each.then)
    # What a file says itself or wrote over does not stand beside it.
    giving_way = {other for event in told for other in event.replaces}
    touched = {event.entity for event in told if event.id in new}
    for entity, state in entity_states(e for e in told if e.entity in touched).items():
        here = ws.store.state(entity).paths
        for path, said in state.paths.items():
            standing = before.beside(here[path].heads if path in here else (), entity, path)
            fresh = [each for each in said.heads if each.id in new and not _is_replaced(ws, each)]
            if fresh and (entity, path) not in undone:
                stays = [each for each in standing if each.id not in giving_way]
                count(entity, standing, (*stays, *fresh))
    return Coming(frozenset(new), changed, conflicts)


def _is_replaced(ws: Workspace, event: Event) -> bool:
    """Whether something here was written over it already, though it has not come yet."""
    found = ws.store.db.conn.execute(
        "SELECT 1 FROM replacements WHERE replaced = ? LIMIT 1", (event.id,)
    )
    return found.fetchone() is not None
