"""Support by kind, stays on lists, school years with and without support: the laws that hold for
whatever is recorded."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.events import EntityState, Event, entity_states
from ssio_desktop.domain.impact.episodes import (
    BANDS,
    Beside,
    Episode,
    Tally,
    by_start,
    by_year,
    flows,
)
from ssio_desktop.domain.impact.records import (
    Judgement,
    impact_entity,
    judged_path,
    judgement_record,
    read_judgements,
    withdrawn_path,
)
from ssio_desktop.domain.impact.support import KINDS, Piece, by_kind, in_time
from ssio_desktop.domain.impact.turnover import stays, turns, usual_stay

FIRST = date(2025, 9, 1)
DAYS = st.integers(0, 400).map(lambda ahead: FIRST + timedelta(days=ahead))
HALVES = st.integers(1, 12).map(lambda number: number / 2)
PIECES = st.lists(
    st.builds(
        Piece,
        st.sampled_from(KINDS),
        DAYS,
        DAYS,
        st.sampled_from(["Visit", "Help"]),
        st.lists(st.tuples(DAYS, HALVES), max_size=3).map(tuple),
        st.none() | st.integers(0, 500_000),
        key=st.text("ab", min_size=1, max_size=3),
    ),
    max_size=6,
)
LISTS = st.lists(st.frozensets(st.sampled_from("abcde")), min_size=1, max_size=7)
EPISODES = st.lists(
    st.builds(
        Episode,
        st.sampled_from(["1", "2"]),
        st.integers(2020, 2023),
        st.sampled_from(["2", "3a", "odd"]),
        st.sampled_from(["2", "3a"]),
        st.sampled_from(["up", "same", "down"]),
        HALVES,
        st.frozensets(st.sampled_from(KINDS)),
    ),
    max_size=8,
)


@given(PIECES, st.randoms())
def test_nothing_is_lost_or_counted_twice_whatever_the_order(pieces: list[Piece], chance) -> None:  # type: ignore[no-untyped-def]
    mixed = list(pieces)
    chance.shuffle(mixed)
    found = by_kind(pieces)
    assert [each.kind for each in found] == [
        kind for kind in KINDS if kind in {p.kind for p in pieces}
    ]
    assert sorted(map(repr, in_time(mixed))) == sorted(map(repr, pieces))
    assert sum(each.days for each in found) == sum(each.days for each in pieces)
    assert [each.days for each in by_kind(mixed)] == [each.days for each in found]
    assert sum(each.pence or 0 for each in found) == sum(each.pence or 0 for each in pieces)
    year = sum(each.days_in(FIRST, date(2026, 8, 31)) for each in pieces)
    later = sum(each.days_in(date(2026, 9, 1), date.max) for each in pieces)
    assert year + later == sum(each.days for each in pieces)


def test_a_piece_lies_in_a_time_whose_first_or_last_day_it_touches() -> None:
    first, last = date(2026, 1, 12), date(2026, 4, 2)
    piece = Piece("help", first, last, "Phonics", ((first, 1.0), (last, 2.0)))
    assert piece.overlaps(last, date.max) and piece.overlaps(date.min, first)
    assert not piece.overlaps(date(2026, 4, 3), date.max)
    assert not piece.overlaps(date.min, date(2026, 1, 11))
    assert (piece.days_in(last, date.max), piece.days_in(date.min, first)) == (2.0, 1.0)


@given(LISTS)
def test_who_is_on_a_list_came_or_stayed_and_whoever_was_stayed_or_left(
    lists: list[frozenset[str]],
) -> None:
    found = turns(lists)
    assert not (found[0].came or found[0].stayed or found[0].left)
    for before, now in pairwise(found):
        assert now.came | now.stayed == now.on and not now.came & now.stayed
        assert now.stayed | now.left == before.on and not now.stayed & now.left
    told = stays(lists)
    spots = [(each.who, at) for each in told for at in range(each.first, each.last + 1)]
    assert len(spots) == len(set(spots)) == sum(map(len, lists))
    assert all(who in lists[at] for who, at in spots)
    assert {each.who for each in told if each.is_open} == lists[-1]
    whole = [each.terms for each in told if each.is_whole]
    usual = usual_stay(told)
    assert (usual is None) == (not whole) and (usual is None or min(whole) <= usual <= max(whole))


def test_a_stay_that_touches_an_end_is_not_taken_for_a_whole_one() -> None:
    a, both, nobody = frozenset("a"), frozenset("ab"), frozenset[str]()
    told = stays([a, both, nobody, a])
    assert [(e.who, e.terms, e.is_open, e.began_before) for e in told] == [
        ("a", 2, False, True),
        ("b", 1, False, False),
        ("a", 1, True, False),
    ]
    assert usual_stay(told) == 1


@given(EPISODES, st.sampled_from(["any", "days", "help"]))
def test_every_school_year_is_on_one_side_of_one_group(episodes: list[Episode], wanted) -> None:  # type: ignore[no-untyped-def]
    for found in (by_start(episodes, wanted, ("1", "2", "3a")), by_year(episodes, wanted)):
        assert sum(each.given.all + each.without.all for each in found) == len(episodes)
        assert sum(each.given.all for each in found) == sum(each.has(wanted) for each in episodes)
    told = flows(episodes, ("1", "2", "3a"))
    assert sum(each.count for each in told) == len(episodes)
    assert all(len(each.bands) == len(BANDS) + 1 for each in told)


def test_what_is_expected_is_what_those_without_support_did() -> None:
    found = Beside("3b", Tally(4, 1, 1), Tally(2, 5, 1))
    assert found.expected == 6 * 2 / 8 and not found.is_few
    assert Beside("4", Tally(1, 0, 0), Tally()).expected is None


@given(
    st.dictionaries(
        st.sampled_from(["judged.a", "judged.b", "withdrawn.a", "withdrawn.c", "judged"]),
        st.none() | st.text(max_size=3) | st.integers() | st.dictionaries(
            st.sampled_from(["view", "words", "day", "about"]),
            st.sampled_from(["much", "2026-01-01", "help", 3]),
        ),
    )
)  # fmt: skip
def test_odd_records_are_passed_over(values: dict[str, object]) -> None:
    events = [
        Event(f"id-{n}", "d", "o", f"2026-01-0{n + 1}", "impact/900001", path, value, ())  # type: ignore[arg-type]
        for n, (path, value) in enumerate(sorted(values.items()))
    ]
    state = entity_states(events).get("impact/900001") or EntityState("impact/900001")
    told = {path.partition(".")[2] for path, raw in values.items() if isinstance(raw, dict)}
    back = {
        path.partition(".")[2] for path, raw in values.items() if path[0] == "w" and raw is not None
    }
    found = read_judgements(state)
    assert {each.id for each in found} <= told - back
    assert all(each.words and each.view == "much" for each in found)


def test_a_judgement_is_read_as_it_was_recorded_until_it_is_taken_back() -> None:
    made = Judgement(
        "a", "some", "Phonics is taught one way.", "So it is next door.", FIRST, "help"
    )
    entity = impact_entity("900001")
    event = Event("1", "d", "o", "1", entity, judged_path("a"), judgement_record(made), ())
    back = Event("2", "d", "o", "2", entity, withdrawn_path("a"), "By mistake", ())
    assert read_judgements(entity_states([event])[entity]) == (made,)
    assert read_judgements(entity_states([back, event])[entity]) == ()
