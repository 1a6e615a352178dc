"""Watches as they are read from events, whatever order these arrive in."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.casework.watch import (
    Ending,
    Judgement,
    Watch,
    begun_path,
    begun_record,
    changed,
    direction_path,
    direction_record,
    ended_path,
    ended_record,
    open_watch,
    read_watches,
)
from ssio_desktop.domain.events import Event, Json, entity_states
from ssio_desktop.domain.identity import new_id

ENTITY = "watch/900001"
NORTH = Watch("a", "900001", date(2026, 2, 3), "An acting head", "A head in post", by_name="North")
SOUTH = Watch("b", "900001", date(2026, 2, 5), "Three governors left", "A full board")
STEADY = Judgement("j1", date(2026, 3, 3), "steady", "Holds", date(2026, 4, 1))
WORSE = Judgement("j2", date(2026, 5, 5), "worsening", "Mathematics slips")


def event(path: str, value: Json) -> Event:
    return Event(new_id(), new_id(), "me", "0199-0000-abcdabcd", ENTITY, path, value)


EVENTS = (
    event(begun_path("a"), begun_record(NORTH)),
    event(begun_path("b"), begun_record(SOUTH)),
    event(direction_path("a", "j2"), direction_record(WORSE)),
    event(direction_path("a", "j1"), direction_record(STEADY)),
    event(direction_path("none", "j3"), direction_record(STEADY)),
    event(ended_path("a"), ended_record(Ending(date(2026, 1, 1), "A slip of the year"))),
    event(ended_path("none"), ended_record(Ending(date(2026, 6, 1), "Nothing began"))),
    event(begun_path("odd"), {"day": "soon"}),
    event("direction.a.j4", {"day": "2026-05-06", "direction": "sideways"}),
)


@given(st.permutations(EVENTS), st.integers(0, len(EVENTS)))
def test_watches_are_the_same_in_any_order_and_none_ends_that_did_not_begin(
    order: list[Event], count: int
) -> None:
    part = entity_states(order[:count]).get(ENTITY)
    for watch in read_watches(part) if part else ():
        assert watch.id in ("a", "b")
        assert watch.ending is None or watch.ending.day >= watch.day
    whole = read_watches(entity_states([*order, *order[:count]])[ENTITY])
    first, second = whole
    assert [each.id for each in first.judgements] == ["j1", "j2"]
    assert not first.is_open and first.look_again is None
    # North’s watch ended; South, who began another apart, goes on.
    assert open_watch(whole) == second == SOUTH


def test_a_school_is_looked_at_again_on_the_day_said_last() -> None:
    def again(*judgements: Judgement) -> date | None:
        return Watch("a", "900001", NORTH.day, "", "", date(2026, 2, 28), "", judgements).look_again

    assert again() == date(2026, 2, 28)
    assert again(STEADY) == again(STEADY, WORSE) == date(2026, 4, 1)


@given(
    st.lists(st.sampled_from("abcdef"), unique=True),
    st.lists(st.sampled_from("abcdef"), unique=True),
)
def test_what_changed_tells_the_one_set_from_the_other(before: list[str], now: list[str]) -> None:
    found = changed(before, now)
    assert (set(before) - set(found.gone)) | set(found.new) == set(now)
    assert found.is_any == (set(before) != set(now))
