"""Partnership boards: how a meeting stands, when a board can decide, and on which days it meets."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssio_desktop.domain.calendar import HalfTerm
from ssio_desktop.domain.calendar_reader import read_calendar
from ssio_desktop.domain.casework.board_rules import judge_quorum, read_board_rules
from ssio_desktop.domain.casework.board_series import Half, halves, propose_day
from ssio_desktop.domain.casework.boards import (
    BOARD_MEETING,
    BoardMeeting,
    meeting_entity,
    read_board,
    read_board_meeting,
    standing,
)
from ssio_desktop.domain.events import EntityState, Event, Json, Standing, entity_states
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.meeting_parts import Person
from ssio_desktop.errors import UserError
from tests.conftest import ROOT

URN = "900011"
RULES_FILE = ROOT / "resources" / "casework" / "partnership-boards.toml"
RULES = read_board_rules(RULES_FILE.read_text(encoding="utf-8"), RULES_FILE.name)
DAYS = (date(2026, 1, 27), date(2026, 3, 10), date(2026, 5, 12))

json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["day", "name", "role", "reason", "colour"]), inner)
    ),
    max_leaves=4,
)


def said(number: int, entity: str, path: str, value: Json, replaces: tuple[str, ...] = ()) -> Event:
    stamp = f"{number:015d}-0000-d"
    return Event(new_id(), "d", "o", stamp, entity, path, value, replaces)


def meetings(events: list[Event]) -> list[BoardMeeting]:
    found = (read_board_meeting(state) for state in entity_states(events).values())
    return [each for each in found if each is not None]


paths = st.sampled_from(
    ["details", "cancelled", "begun", "closed", "approved", "note.i", "item.i", "overall"]
)


def value_of(path: str, meeting: int, names: list[str], digest: str, choice: int) -> Json:
    return {
        "details": {"day": DAYS[meeting].isoformat()},
        "cancelled": {"reason": "Snow."},
        "begun": {"at": "then"},
        "closed": {"at": "then"},
        "approved": {
            "meeting": names[choice % len(names)],
            "day": DAYS[choice % 3].isoformat(),
            "digest": digest if choice % 2 else "another",
        },
        "note.i": f"Said {choice}",
        "item.i": {"section": "view", "title": "Progress"},
        "overall": {"colour": "amber", "why": "Slow."},
    }[path]


@given(
    deeds=st.lists(
        st.tuples(paths, st.integers(0, 2), st.integers(0, 5), st.integers(0, 1)),
        max_size=8,
    ),
    seed=st.integers(0, 999),
)
def test_no_order_of_arrival_brings_a_meeting_where_its_records_do_not_allow_it(
    deeds: list[tuple[str, int, int, int]], seed: int
) -> None:
    names = [new_id() for _ in DAYS]
    told: list[Event] = []
    for number, (name, day) in enumerate(zip(names, DAYS, strict=True)):
        begins: Json = {"day": day.isoformat()}
        for path, value in (("details", begins), ("begun", {}), ("closed", {})):
            told.append(said(10 * number + len(told), meeting_entity(URN, name), path, value))
    for number, found in enumerate(sorted(meetings(told), key=lambda each: each.order)[:2]):
        approval = value_of("approved", number, names[number + 1 :], found.digest(), 1)
        told.append(said(90 + number, meeting_entity(URN, found.id), "approved", approval))
    latest = {(each.entity, each.path): each.id for each in told}
    for number, (path, meeting, choice, kept) in enumerate(deeds, 100):
        entity = meeting_entity(URN, names[meeting])
        state = entity_states(told)[entity]
        now = read_board_meeting(state)
        assert now is not None
        value = None if not kept else value_of(path, meeting, names, now.digest(), choice)
        if path == "details" and value is None:
            continue
        before = latest.get((entity, path))
        # Some officers had not seen what stood there: their entry replaces nothing.
        replaces = (before,) if before and choice % 3 else ()
        event = said(number, entity, path, value, replaces)
        latest[entity, path] = event.id
        told.append(event)
    shuffled = [*told, *told[: seed % 7]]
    random.Random(seed).shuffle(shuffled)

    every = meetings(told)
    again = {each.id: standing(each, meetings(shuffled)) for each in meetings(shuffled)}
    by_id = {each.id: each for each in every}
    for each in every:
        state = standing(each, every)
        assert state == again[each.id]
        assert (state == "cancelled") <= (not each.is_begun)
        assert (state in ("planned", "cancelled")) == (not each.is_begun)
        if state in ("approved", "changed"):
            assert each.is_begun and each.is_closed and each.approval is not None
            later = by_id[each.approval.meeting]
            assert later.is_begun and later.order > each.order
        if state == "approved":
            assert each.approval is not None and each.approval.digest == each.digest()


ODD = (
    *("details", "person.a", "item.a", "place.a", "note.a", "decision.a", "done.a", "progress.a"),
    *("rag.a", "overall", "advice", "approved", "begun", "member.a", "left.a", "skip.a"),
)


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(ODD), json_values, max_size=8))
def test_odd_records_are_passed_over(values: dict[str, Json]) -> None:
    state = Standing(meeting_entity(URN, "m"), {**dict(sorted(values.items()))})
    board = read_board(Standing(f"partnership-board/{URN}", dict(sorted(values.items()))))
    assert board.urn == URN
    found = read_board_meeting(state)
    assert found is None or standing(found, [found]) in (
        "planned",
        "cancelled",
        "sitting",
        "to approve",
    )


def test_what_came_of_actions_leaves_approved_minutes_as_they_are() -> None:
    entity = meeting_entity(URN, "m")
    told = [
        said(1, entity, "details", {"day": "2026-01-27"}),
        said(2, entity, "decision.d", {"text": "Ring families", "who": "Head", "at": "1"}),
    ]
    (before,) = meetings(told)
    progress: dict[str, Any] = {"action": "decision:d", "day": "2026-02-01", "state": "done"}
    (after,) = meetings([*told, said(3, entity, "progress.p", progress)])
    assert not after.decisions[0].is_open and before.decisions[0].is_open
    assert after.digest() == before.digest()
    (noted,) = meetings([*told, said(3, entity, "item.i", {"title": "More"})])
    assert noted.digest() != before.digest()


def here(*roles: str, absent: tuple[str, ...] = ()) -> list[Person]:
    people = [Person(role, role, role, True) for role in roles]
    return people + [Person(role, role, role, False) for role in absent]


def test_a_board_is_quorate_with_the_school_and_the_authority_there() -> None:
    rule = RULES.quorum_on(DAYS[0])
    assert judge_quorum(rule, here("head", "service", "officer")).is_met
    two = judge_quorum(rule, here("chair", "learning"))
    assert list(two.missing) == ["2 of at least 3 members"]
    school = judge_quorum(rule, here("service", "officer", "hr", absent=("head", "chair")))
    assert list(school.missing) == ["nobody present as: Headteacher or Chair of governors"]
    assert len(judge_quorum(rule, []).missing) == 3


@given(st.sets(st.sampled_from(["head", "chair", "service", "director", "officer", "hr", "clerk"])))
def test_who_joins_never_takes_a_quorum_away(roles: set[str]) -> None:
    rule = RULES.quorum_on(DAYS[0])
    people = here(*sorted(roles))
    joined = replace(people[0], id="x", role="learning") if people else Person("x", "x", "hr", True)
    before, after = judge_quorum(rule, people), judge_quorum(rule, [*people, joined])
    assert before.is_met <= after.is_met
    assert len(after.missing) <= len(before.missing)


@pytest.mark.parametrize(
    "spoilt", ["quorum = 3", '[[quorum]]\nfrom = 2014-09-01\nleast = 3\nof = [["king"]]']
)
def test_rules_that_cannot_be_meant_are_refused(spoilt: str) -> None:
    with pytest.raises(UserError) as refused:
        read_board_rules(spoilt, "rules.toml")
    assert refused.value.code == "boards.rules"


@given(
    first=st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    length=st.integers(0, 70),
    closed=st.sets(st.integers(0, 70)),
    taken=st.sets(st.integers(0, 70)),
    weekday=st.integers(0, 5),
    late=st.integers(-5, 80),
)
def test_a_board_is_proposed_on_a_school_day_of_its_half_term_or_not_at_all(
    first: date, length: int, closed: set[int], taken: set[int], weekday: int, late: int
) -> None:
    half = Half(load_terms()[0].term, 1, first, first + timedelta(days=length))
    shut = {first + timedelta(days=each) for each in closed}
    earliest = first + timedelta(days=late)

    def is_open(day: date) -> bool:
        return day.weekday() < 5 and day not in shut

    days = [first + timedelta(days=each) for each in range(length + 1)]
    fit = [day for day in days if is_open(day) and day >= earliest]
    others = {first + timedelta(days=each) for each in taken}
    found = propose_day(
        half, RULES.series_on(first), is_open, weekday=weekday, taken=others, earliest=earliest
    )
    assert (found is None) == (not fit)
    if found is not None:
        assert found in fit
        assert found not in others or set(fit) <= others


def load_terms() -> tuple[Half, ...]:
    path = ROOT / "resources" / "calendars" / "england-typical.toml"
    return halves(read_calendar(path.read_text(encoding="utf-8"), path.name), date.min, date.max)


def test_the_halves_of_a_year_are_six_and_the_board_is_in_the_week_before_the_last() -> None:
    year = [each for each in load_terms() if each.term.academic_year == 2025]
    assert [each.id for each in year] == [
        "2025-autumn-1", "2025-autumn-2", "2026-spring-1",
        "2026-spring-2", "2026-summer-1", "2026-summer-2",
    ]  # fmt: skip
    half = HalfTerm(date(2026, 11, 2), date(2026, 12, 18))
    autumn = Half(year[0].term, 2, half.first, half.last)
    rule = RULES.series_on(half.first)
    assert propose_day(autumn, rule, lambda day: True) == date(2026, 12, 8)
    assert propose_day(autumn, rule, lambda day: True, weekday=4) == date(2026, 12, 10)


def test_the_kind_of_a_meeting_is_one_of_casework() -> None:
    state = EntityState(meeting_entity(URN, "m"))
    assert state.entity.startswith(f"{BOARD_MEETING}/{URN}:")
    assert read_board_meeting(state) is None
