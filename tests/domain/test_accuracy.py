from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.accuracy import (
    HOWS,
    VERDICTS,
    WAYS,
    Check,
    Passage,
    Reply,
    Said,
    Sent,
    digest_of,
    reference_of,
)
from ssio_desktop.domain.accuracy_records import (
    read_checks,
    read_reply,
    read_sent,
    reply_record,
    sent_record,
)
from ssio_desktop.domain.events import EntityState, Event, Json, PathState

TEXT = st.text(max_size=30)
DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))
PASSAGES = st.lists(st.builds(Passage, st.integers(1, 90), TEXT, TEXT, TEXT, TEXT), max_size=4)
SENT = st.builds(
    Sent,
    at=TEXT,
    by=TEXT,
    version=st.integers(1, 9),
    to=TEXT,
    way=st.sampled_from(WAYS),
    day=DAYS,
    due=DAYS,
    days=st.integers(1, 60),
    address=TEXT,
    why=TEXT,
    passages=PASSAGES.map(tuple),
)
SAID = st.builds(Said, st.sampled_from(VERDICTS), TEXT, TEXT)
REPLIES = st.builds(
    Reply,
    id=st.just("r1"),
    at=TEXT,
    by=TEXT,
    received=DAYS,
    how=st.sampled_from(HOWS),
    who=TEXT,
    overall=st.booleans(),
    comment=TEXT,
    said=st.dictionaries(st.integers(1, 90), SAID, max_size=4),
    sha256=TEXT,
)
JSON: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)


@given(SENT)
def test_what_was_sent_is_read_as_it_was_recorded(sent: Sent) -> None:
    assert read_sent(sent_record(sent)) == sent


@given(REPLIES)
def test_a_reply_is_read_as_it_was_recorded(reply: Reply) -> None:
    assert read_reply("r1", reply_record(reply)) == reply


@given(st.dictionaries(st.sampled_from(["c1.sent", "c1.reply.r", "c1.answer.r.2", "c1"]), JSON))
def test_odd_records_never_stop_a_visit_from_being_read(values: dict[str, Json]) -> None:
    paths = {
        f"accuracy.{path}": PathState(
            (Event("e", "d", "o", "s", "visit/v", f"accuracy.{path}", value, ()),)
        )
        for path, value in values.items()
    }
    for check in read_checks(EntityState("visit/v", paths)):
        assert check.state(date(2026, 1, 1))


@given(PASSAGES, PASSAGES)
def test_other_passages_have_another_digest(one: list[Passage], other: list[Passage]) -> None:
    def shown(passages: list[Passage]) -> list[tuple[int, str, str]]:
        return [(each.number, each.title, each.text) for each in passages]

    assert (digest_of(one) == digest_of(other)) == (shown(one) == shown(other))


def check_with(*replies: Reply) -> Check:
    passages = (Passage(1, "a", "A", "a"), Passage(2, "b", "B", "b"))
    day = date(2026, 10, 14)
    return Check(
        "c1", Sent("", "", 1, "", "email", day, date(2026, 10, 21), 5, "", "", passages), replies
    )


def reply_of(name: str, **said: Said) -> Reply:
    numbers = {int(number[1:]): each for number, each in said.items()}
    return Reply(name, name, "", date(2026, 10, 15), "paper", said=numbers)


def test_a_point_that_a_second_reply_repeats_is_answered_once() -> None:
    point = Said("inaccurate", "Another word.")
    check = check_with(reply_of("r1", p1=point), reply_of("r2", p1=point, p2=point))
    assert [(each.reply, each.number) for each in check.points] == [("r1", 1), ("r2", 2)]


def test_a_point_said_otherwise_in_a_second_reply_is_a_point_of_its_own() -> None:
    first, second = Said("inaccurate", "A word."), Said("inaccurate", "Another.")
    check = check_with(reply_of("r1", p1=first), reply_of("r2", p1=second))
    assert len(check.points) == 2


def test_the_day_that_is_due_still_belongs_to_the_school() -> None:
    check = check_with()
    assert check.state(date(2026, 10, 21)) == "with school"
    assert check.state(date(2026, 10, 22)) == "overdue"
    accurate = replace(check, replies=(reply_of("r1", p1=Said("accurate")),))
    assert accurate.state(date(2026, 10, 22)) == "answered"


def test_a_reference_is_short_and_of_its_check_alone() -> None:
    assert reference_of("a") != reference_of("b")
    assert len(reference_of("a")) == 9
