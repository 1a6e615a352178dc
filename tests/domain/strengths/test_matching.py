"""Who might help: only those who have to do with it, in an order that follows from the reasons."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.events import EntityState
from ssio_desktop.domain.strengths.matching import Candidate, Context, kilometres, matches
from ssio_desktop.domain.strengths.records import (
    read_deployment,
    read_leader,
    read_need,
    read_offer,
)
from ssio_desktop.domain.strengths.vocabulary import THEMES, role, theme

HERE = Context("1", "One", "primary", (400_000, 500_000), 200, 20.0, True)
THERE = Context("2", "Two", "primary", (406_000, 508_000), 210, 24.0, True)
FULL = Candidate("offer/2:a", THERE, ("reading",), "Phonics", days_left=0, helped=1)


def told(*candidates: Candidate) -> list[tuple[str, list[str], list[str]]]:
    return [
        (each.candidate.provider, [p.what for p in each.pro], [p.what for p in each.contra])
        for each in matches("reading", HERE, candidates)
    ]


def test_what_speaks_for_and_against_is_told_and_orders() -> None:
    free = replace(FULL, provider="offer/2:b", days_left=3)
    other = replace(free, provider="leader/3:c", themes=("writing",), role="SLE")
    far = replace(
        free,
        provider="offer/4:d",
        school=replace(THERE, urn="4", phase="secondary", fsm=50, place=None),
    )
    assert told(other, far, FULL, free) == [
        ("offer/2:b", ["theme", "phase", "near", "alike", "free"], []),
        ("offer/2:a", ["theme", "phase", "near", "alike"], ["full"]),
        ("offer/4:d", ["theme", "free"], ["other phase", "no place", "unlike"]),
        ("leader/3:c", ["area", "phase", "near", "alike", "free", "role"], []),
    ]
    assert kilometres(HERE, THERE) == 10.0


def test_what_nobody_knows_of_a_school_is_said_and_never_counts_for_it() -> None:
    bare = replace(FULL, school=Context("5", "Five", "primary"))
    assert told(bare)[0][1:] == (["theme", "phase"], ["no place", "no likeness", "full"])
    nowhere = replace(HERE, place=None)
    (match,) = matches("reading", nowhere, [FULL])
    assert match.contra[0].what == "no place here"
    # Of two that are alike in all else, the one whose place is known comes first.
    unplaced = replace(FULL, provider="offer/0:a", school=replace(THERE, urn="6", place=None))
    assert [each[0] for each in told(unplaced, FULL)] == ["offer/2:a", "offer/0:a"]


def test_a_school_of_several_phases_is_of_each_and_size_counts_by_itself() -> None:
    through = replace(FULL, school=replace(THERE, phase="all-through", pupils=1400))
    (_, pro, contra) = told(through)[0]
    assert "phase" in pro and contra == ["other size", "full"]
    middle = replace(FULL, school=replace(THERE, phase="middle deemed secondary"))
    assert "other phase" in told(middle)[0][2]


def test_a_school_does_not_help_itself_and_strangers_to_the_matter_are_left_out() -> None:
    own = replace(FULL, school=HERE)
    behaviour = replace(FULL, themes=("behaviour",))
    assert told(own, behaviour) == []
    declined = replace(FULL, declined=True)
    assert told(declined, replace(FULL, provider="offer/2:z"))[-1][2] == ["full", "declined"]


def test_who_was_declined_or_is_far_comes_after_who_has_less_against_them() -> None:
    free = replace(FULL, provider="offer/2:d", days_left=3, declined=True)
    assert [each[0] for each in told(free, FULL)] == ["offer/2:a", "offer/2:d"]
    at = replace(THERE, urn="7", place=(400_000, 525_000))
    beyond = replace(THERE, urn="8", place=(400_000, 525_100))
    near = replace(FULL, provider="offer/7:a", school=at)
    far = replace(FULL, provider="offer/8:a", school=beyond)
    assert [each[2] for each in told(far, near)] == [["full"], ["far", "full"]]


@given(
    st.lists(
        st.builds(
            Candidate,
            st.text("abc", min_size=1),
            st.builds(
                Context,
                st.sampled_from("123"),
                st.just("x"),
                st.sampled_from(["primary", "secondary", ""]),
                st.none() | st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)),
                st.none() | st.integers(0, 2000),
                st.none() | st.floats(0, 100),
                st.none() | st.booleans(),
            ),
            st.lists(st.sampled_from([each.id for each in THEMES]), max_size=3).map(tuple),
            st.just("x"),
            days_left=st.floats(0, 10),
            declined=st.booleans(),
        ),
        max_size=6,
    ),
    st.randoms(),
)
def test_the_order_does_not_depend_on_how_they_come(found: list[Candidate], chance: object) -> None:
    shuffled = sorted(found, key=lambda _: chance.random())  # type: ignore[attr-defined]
    keyed = {each.provider: each for each in found}.values()
    again = sorted(keyed, key=lambda each: shuffled.index(each))
    assert matches("reading", HERE, keyed) == matches("reading", HERE, again)
    for match in matches("reading", HERE, keyed):
        areas = {theme(each).area for each in match.candidate.themes}
        assert theme("reading").area in areas and match.candidate.school.urn != "1"


def test_a_role_is_dated_by_when_it_was_given_and_given_anew() -> None:
    today, early, late = date(2026, 11, 1), date(2016, 4, 1), date(2022, 9, 1)
    nle, nlg, local = (role(each) for each in ("nle", "nlg", "lle"))
    # National leaders of education were chosen anew for September 2022.
    assert not nle.stands(today, early) and nle.stands(today, late) and nle.stands(today, None)
    assert nle.stands(date(2020, 1, 1), early)
    assert "Given anew from 1 September 2022" in nle.note(today, early)
    assert not nlg.stands(today, late) and "6 November 2023" in nlg.note(today, late)
    assert local.stands(today, early) and local.note(today, early) == ""


def test_readers_pass_over_what_is_none() -> None:
    for read in (read_offer, read_leader, read_need, read_deployment):
        assert read(EntityState("offer/1:a", {})) is None
