"""What a school may have in a year: shares by term, use, warnings; sessions and their charges."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssio_desktop.domain.calendar import SEASONS, TermId
from ssio_desktop.domain.casework import sessions
from ssio_desktop.domain.casework.charging import charge, pounds, read_prices
from ssio_desktop.domain.casework.entitlement import (
    Amount,
    Held,
    Use,
    Year,
    support_of,
    terms_of,
)
from ssio_desktop.domain.casework.sessions import Session, read_extras, read_sessions
from ssio_desktop.domain.events import Event, Json, entity_states
from ssio_desktop.domain.framework_types import Support
from ssio_desktop.domain.identity import new_id
from ssio_desktop.errors import UserError
from tests.conftest import ROOT

YEAR = 2025
AUTUMN, SPRING, SUMMER = terms_of(YEAR)
KINDS = {
    "2": Support(3, "visits", "exactly", 1),
    "3a": Support(3, "visits", "at least"),
    "3b": Support(10, "days", "up to"),
    "4": Support(30, "days", "up to"),
}
"""As the framework of 2014 has them."""


def held(**codes: str) -> list[Held]:
    """The categories of the year’s terms, by season."""
    return [Held(_term(name), code, KINDS[code]) for name, code in codes.items()]


def _term(season: str) -> TermId:
    return next(term for term in terms_of(YEAR) if term.season == season)


def year(categories: Sequence[Held], current: TermId = SUMMER, **rest: object) -> Year:
    return support_of(YEAR, categories, buys_package=True, current=current, **rest)  # type: ignore[arg-type]


def amounts(found: Year) -> dict[str, float]:
    return {pool.unit: pool.entitled for pool in found.pools if pool.entitled}


@pytest.mark.parametrize(("code", "unit", "number"), [("2", "visits", 3), ("4", "days", 30)])
def test_a_category_kept_all_year_brings_the_whole_years_amount(
    code: str, unit: str, number: float
) -> None:
    assert amounts(year(held(autumn=code))) == {unit: number}
    assert amounts(year(held(autumn=code, spring=code, summer=code))) == {unit: number}


def test_without_the_package_there_is_one_visit_and_days_stay_as_they_are() -> None:
    def without(**codes: str) -> dict[str, float]:
        return amounts(support_of(YEAR, held(**codes), buys_package=False, current=SUMMER))

    assert without(autumn="2") == {"visits": 1} and without(autumn="3b") == {"days": 10}


def test_each_term_brings_a_third_rounded_up_once_to_a_visit_or_half_a_day() -> None:
    assert amounts(year(held(autumn="4", summer="3b"))) == {"days": 23.5}
    assert amounts(year(held(autumn="2", spring="3b"))) == {"visits": 1, "days": 7}
    # A term before the first category takes the first.
    assert amounts(year(held(spring="3b"))) == {"days": 10}


def test_what_was_counted_otherwise_before_the_category_changed_is_closed() -> None:
    visits = [Use(AUTUMN, date(2025, 10, 1), 1.0), Use(AUTUMN, date(2025, 11, 4), 1.0)]
    found = year(held(autumn="2", spring="3b"), visits=visits, begun=True, current=SPRING)
    days, before = found.pools
    assert (before.used, before.over, before.is_open) == (2, 1, False)
    assert (found.warned, found.about) == ("not begun", days)


def test_it_warns_of_what_will_not_last_what_is_spent_and_what_is_too_much() -> None:
    def warned(days: float, current: TermId = AUTUMN, planned: float = 0) -> str:
        given = [Amount("days", days)]
        booked = [Amount("days", planned)]
        return year(held(autumn="4"), current, given=given, booked=booked, begun=True).warned

    assert warned(10) == "" and warned(10.5) == "short" and warned(10.5, SPRING) == ""
    assert warned(8, planned=23) == "short"
    assert warned(30, SPRING) == "spent" and warned(30, SUMMER) == "" and warned(30.5) == "over"
    assert warned(0) == "not begun"
    # A least number of visits is never used up.
    four = [Use(AUTUMN, date(2025, 10, day), 0.5) for day in (1, 2, 3, 6)]
    assert year(held(autumn="3a"), AUTUMN, visits=four).warned == ""


def test_a_vulnerable_school_waits_for_what_is_agreed_beside_its_category() -> None:
    categories = [Held(AUTUMN, "2TV", KINDS["2"], vulnerable=True)]
    assert year(categories, AUTUMN).warned == "extra"
    agreed = year(categories, AUTUMN, extra=[Amount("days", 2)])
    assert amounts(agreed) == {"visits": 3, "days": 2} and agreed.warned == ""
    # “Nothing more is needed” is an answer too.
    assert year(categories, AUTUMN, extra=[Amount("visits", 0)]).warned == ""


codes = st.dictionaries(st.sampled_from(SEASONS), st.sampled_from(sorted(KINDS)), max_size=3)
uses = st.lists(
    st.builds(
        Use,
        st.sampled_from(terms_of(YEAR)),
        st.dates(date(2025, 9, 1), date(2026, 7, 20)),
        st.sampled_from([0.0, 0.25, 0.5, 1.0, 2.0]),
    ),
    max_size=8,
)
more = st.lists(
    st.builds(Amount, st.sampled_from(["visits", "days"]), st.sampled_from([0.0, 0.5, 1.0, 4.0])),
    max_size=4,
)


@settings(max_examples=40, deadline=None)
@given(codes, uses, uses, more, more, st.sampled_from(terms_of(YEAR)), st.booleans(), st.randoms())
def test_a_year_is_never_negative_and_the_same_in_any_order(
    chosen: dict[str, str],
    visits: list[Use],
    planned: list[Use],
    given_: list[Amount],
    extra: list[Amount],
    current: TermId,
    package: bool,
    chance: object,
) -> None:
    def made(order: bool) -> Year:
        lists: list[list[object]] = [[*held(**chosen)], [*visits], [*planned], [*given_], [*extra]]
        if order:
            for each in lists:
                chance.shuffle(each)  # type: ignore[attr-defined]
        categories, made_, coming, done, agreed = lists
        return support_of(
            YEAR, categories, buys_package=package, current=current,  # type: ignore[arg-type]
            visits=made_, planned=coming, given=done, extra=agreed, begun=True,  # type: ignore[arg-type]
        )  # fmt: skip

    found = made(order=False)
    assert found == made(order=True)
    for pool in found.pools:
        numbers = (pool.entitled, pool.so_far, pool.extra, pool.used, pool.planned)
        assert min(*numbers, pool.left, pool.free, pool.over) >= 0
        assert pool.free <= pool.left <= pool.entitled and pool.so_far <= pool.entitled
        assert not (pool.left and pool.over)


@settings(max_examples=40, deadline=None)
@given(codes, uses, uses, st.sampled_from(terms_of(YEAR)))
def test_more_use_never_leaves_more_and_brings_no_more(
    chosen: dict[str, str], visits: list[Use], further: list[Use], current: TermId
) -> None:
    before = year(held(**chosen), current, visits=visits)
    after = year(held(**chosen), current, visits=[*visits, *further])
    assert amounts(before) == amounts(after)
    for pool in before.pools:
        later = next(each for each in after.pools if each.unit == pool.unit)
        assert later.used >= pool.used and later.left <= pool.left and later.over >= pool.over


@settings(max_examples=40, deadline=None)
@given(codes, uses, uses)
def test_boards_take_of_the_days_of_terms_counted_in_days_and_of_nothing_else(
    chosen: dict[str, str], visits: list[Use], boards: list[Use]
) -> None:
    before = year(held(**chosen), visits=visits)
    after = year(held(**chosen), visits=visits, boards=boards, coming=boards)
    in_days = {part.term for part in before.parts if part.unit == "days"}
    taken = sum(each.days for each in boards if each.term in in_days)
    assert amounts(before) == amounts(after)
    used = {pool.unit: (pool.used, pool.planned) for pool in before.pools}
    for pool in after.pools:
        gave, plans = used.get(pool.unit, (0.0, 0.0))
        more = taken if pool.unit == "days" else 0.0
        assert (pool.used, pool.planned) == (gave + more, plans + more)


@given(st.sampled_from(["3b", "4"]), st.sampled_from(["3b", "4"]), st.sampled_from(["3b", "4"]))
def test_a_change_between_two_categories_lies_between_their_amounts(
    autumn: str, spring: str, summer: str
) -> None:
    found = amounts(year(held(autumn=autumn, spring=spring, summer=summer)))["days"]
    whole = [KINDS[code].amount or 0 for code in (autumn, spring, summer)]
    assert min(whole) <= found <= max(whole)


# --- sessions ---------------------------------------------------------------------------

DAY = date(2026, 3, 12)
BOUGHT = Session("s1", "officer-day", DAY, 1.0, "Officer", "Books", date(2026, 2, 2))


def event(path: str, value: Json, number: int, *replaces: Event) -> Event:
    stamp = f"2026-03-{number:02}T09:00:00.000Z-0000-abc"
    ids = tuple(sorted(each.id for each in replaces))
    return Event(new_id(), new_id(), "me", stamp, "entitlement/900001", path, value, ids)


@given(st.permutations(range(6)), st.integers(0, 6))
def test_sessions_read_the_same_whatever_the_order_in_which_they_arrive(
    order: list[int], count: int
) -> None:
    booked = event(sessions.booked_path("s1"), sessions.booked_record(BOUGHT), 1)
    late = sessions.cancelled_record("school", DAY, "Illness")
    cancelled = event(sessions.outcome_path("s1"), late, 2)
    taken_back = event(sessions.outcome_path("s1"), None, 3, cancelled)
    done = event(sessions.outcome_path("s1"), sessions.given_record(0.5), 4, taken_back)
    orphan = event(sessions.outcome_path("s2"), sessions.given_record(1.0), 5)
    odd = event("extra.x", {"year": "soon", "unit": "hours"}, 6)
    every = [booked, cancelled, taken_back, done, orphan, odd]
    some = [every[place] for place in order]
    state = entity_states([*some, *some[:count]])["entitlement/900001"]
    assert [(each.id, each.state, each.days) for each in read_sessions(state)] == [
        ("s1", "given", 0.5)
    ]
    assert read_extras(state) == ()
    # What has arrived so far never shows an outcome of a session that nobody booked.
    part = entity_states(some[:count]).get("entitlement/900001")
    assert part is None or {each.id for each in read_sessions(part)} <= {"s1"}


@given(st.lists(st.sampled_from(sessions.STATES), max_size=6), st.integers(-3, 3))
def test_an_outcome_follows_on_a_booking_alone_and_nothing_is_given_before_its_day(
    wanted: list[sessions.State], ahead: int
) -> None:
    today = DAY + timedelta(days=ahead)
    session, seen = BOUGHT, ["booked"]
    for state in wanted:
        if session.may_follow(state, today):
            session = Session(**{**_fields(session), "state": state})  # type: ignore[arg-type]
            seen.append(state)
    assert "given" not in seen or ahead >= 0
    assert all("booked" in pair for pair in pairwise(seen))


def _fields(session: Session) -> dict[str, object]:
    return {name: getattr(session, name) for name in Session.__slots__}


# --- charges ----------------------------------------------------------------------------

PRICES = read_prices(
    (ROOT / "resources/charging/example.toml").read_text(encoding="utf-8"), "example.toml"
)


def charged(session: Session, *, package: bool = True, notice: int = 9) -> int | None:
    return charge(session, PRICES, buys_package=package, notice=notice).pence


def test_a_session_costs_what_the_list_says_on_its_day() -> None:
    later = Session("s", "officer-day", date(2026, 9, 1), 1.0, "", "", DAY)
    assert charged(BOUGHT) == 39_000 and charged(BOUGHT, package=False) == 48_000
    assert charged(later) == 40_200
    early = Session("s", "officer-day", date(2025, 8, 31), 1.0, "", "", DAY)
    assert charged(early) is None
    free = Session("s", "", DAY, 1.0, "", "", DAY)
    assert charged(free) == 0
    assert pounds(125_005) == "£1,250.05"


def test_a_cancellation_is_charged_by_its_notice_and_never_the_authoritys_own() -> None:
    def cancelled(by: sessions.By, notice: int) -> int | None:
        fields = {**_fields(BOUGHT), "state": "cancelled", "by": by, "told_on": DAY}
        return charged(Session(**fields), notice=notice)  # type: ignore[arg-type]

    assert [cancelled("school", notice) for notice in (0, 1, 2, 4, 5)] == [
        39_000, 39_000, 19_500, 19_500, 0,
    ]  # fmt: skip
    assert cancelled("authority", 0) == 0


@pytest.mark.parametrize(
    "text",
    ["", "title = 1\n[[service]]", "title='x'\n[[package]]\nfrom = 2025-09-01\nflat='9,50'", "="],
)
def test_what_is_no_list_of_charges_is_refused_with_the_place(text: str) -> None:
    with pytest.raises(UserError) as told:
        read_prices(text, "ours.toml")
    assert told.value.code == "charges.text" and "ours.toml" in str(told.value.where)
