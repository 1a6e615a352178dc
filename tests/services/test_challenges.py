"""Schools' challenges: when an answer is due, and what an answer may do to a category."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.challenges import Challenge
from ssio_desktop.domain.challenges import Outcome as Answered
from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    calendar_items,
    challenges,
    deciding,
    home,
    meetings,
    schools,
    setting_up,
    undoing,
)
from ssio_desktop.services.board_words import challenge_words
from ssio_desktop.services.workspace import Workspace
from tests.services.test_categorising import categorise

TERM = TermId(2026, "autumn")
ASH = "900001"
MADE = date(2026, 10, 12)


@pytest.fixture
def made(ws: Workspace) -> Challenge:
    categorise(ws, ASH, TERM, "3b")
    return challenges.record_challenge(
        ws, ASH, TERM, who="Chair of governors", day=MADE, grounds="Results rose."
    ).value


def test_an_answer_is_due_ten_working_days_later_and_is_late_from_the_next_day(
    ws: Workspace, made: Challenge
) -> None:
    assert made.due == date(2026, 10, 26) and made.category == "3b"
    assert made.standing(date(2026, 10, 26)) == "open"
    assert made.standing(date(2026, 10, 27)) == "late"
    assert challenges.deadline(ws, date(2026, 12, 18)) == date(2027, 1, 6)


def test_the_calendar_has_the_day_of_the_answer_and_the_meeting(
    ws: Workspace, made: Challenge
) -> None:
    meetings.plan_meeting(ws, MADE, TERM, "County Hall", with_agenda=False)
    found = calendar_items.items(ws, MADE, made.due, ws.officer)
    told = {each.kind: (each.day, each.title) for each in found}
    assert told["challenge"] == (made.due, "Ash Lane Primary School")
    assert told["meeting"] == (MADE, "Autumn term 2026")
    others = calendar_items.items(ws, MADE, made.due, "somebody else")
    assert "challenge" not in {each.kind for each in others}


def tasks(ws: Workspace, day: date) -> dict[str, list[str]]:
    """What Home says on a day of challenges."""
    now = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    seen = home.today(replace(ws, now=lambda: now)).open_tasks
    return {t.kind: [i.label for i in t.items] for t in seen if t.kind.startswith("challenge")}


def test_home_tells_whoever_answers_for_it_until_it_is_answered(
    ws: Workspace, made: Challenge
) -> None:
    assert tasks(ws, date(2026, 10, 11)) == {}
    assert tasks(ws, made.due) == {"challenge soon": ["Ash Lane Primary School"]}
    late = {"challenge overdue": ["Ash Lane Primary School"]}
    assert tasks(ws, made.due + timedelta(days=1)) == late
    # The school passes to a colleague: both the one who recorded it and the colleague are told.
    colleague = setting_up.add_officer(ws, "Colleague", "").value.id
    schools.assign_officer(ws, [ASH], colleague)
    assert tasks(ws, made.due + timedelta(days=1)) == late
    assert len(challenges.to_answer(ws, colleague)) == 1
    assert challenges.to_answer(ws, "somebody else") == ()
    challenges.answer(ws, made.id, "not upheld", reason="Seen again.", day=MADE)
    assert tasks(ws, made.due + timedelta(days=1)) == {}


def test_a_challenge_that_is_upheld_becomes_the_boards_decision_and_is_undone_with_it(
    ws: Workspace, made: Challenge
) -> None:
    done = challenges.answer(
        ws, made.id, "upheld", reason="The results were wrong.", day=MADE, category="3a"
    )
    decision = deciding.decisions_on(ws, ASH)[TERM]
    assert (decision.category, decision.judged) == ("3a", "3b")
    assert challenges.challenges(ws, only_open=True) == ()
    ((_, told),) = challenge_words(ws, ASH)
    assert "Upheld, 12 October 2026. Category 3a instead. The results were wrong." in told
    undoing.undo(ws, done.batch)
    assert deciding.decisions_on(ws, ASH) == {}
    assert challenges.challenge(ws, made.id).outcome is None


def test_a_challenge_is_answered_once_so_that_its_answer_and_the_category_agree(
    ws: Workspace, made: Challenge
) -> None:
    upheld = challenges.answer(
        ws, made.id, "upheld", reason="The results were wrong.", day=MADE, category="3a"
    )
    with pytest.raises(UserError) as refused:
        challenges.answer(ws, made.id, "not upheld", reason="Seen again.", day=MADE)
    assert refused.value.code == "challenge.answered"
    undoing.undo(ws, upheld.batch)
    challenges.answer(ws, made.id, "not upheld", reason="Seen again.", day=MADE)
    assert deciding.decisions_on(ws, ASH) == {}


@pytest.mark.parametrize("year", [1, 1900, 9999])
def test_days_of_the_boards_work_with_a_mistyped_year_are_refused(
    ws: Workspace, made: Challenge, year: int
) -> None:
    meeting = meetings.plan_meeting(ws, date(2026, 12, 4), TERM).value
    item = meetings.meeting(ws, meeting).items[0].id
    taken = meetings.decide_text(ws, meeting, item, "Write to the trust").value
    odd, digest = date(year, 3, 2), ws.store.digest()
    for attempt in (
        lambda: challenges.record_challenge(ws, ASH, TERM, who="Head", day=odd, grounds="Good."),
        lambda: challenges.record_challenge(
            ws, ASH, TERM, who="Head", day=MADE, grounds="Good.", due=odd
        ),
        lambda: deciding.decide_between(ws, ASH, "4", "Pupils are not safe.", odd),
        lambda: meetings.decide_text(ws, meeting, item, "Write", due=odd),
        lambda: meetings.finish_decision(ws, meeting, taken.id, "Written", odd),
    ):
        with pytest.raises(UserError) as refused:
            attempt()
        assert refused.value.code.rpartition(".")[2] in ("day", "due", "done")
    assert ws.store.digest() == digest


@pytest.mark.parametrize(
    ("outcome", "category", "reason", "day", "code"),
    [
        ("upheld", "", "Because.", MADE, "challenge.category"),
        ("upheld", "3b", "Because.", MADE, "challenge.category"),
        ("not upheld", "3a", "Because.", MADE, "challenge.category"),
        ("withdrawn", "2", "Because.", MADE, "challenge.category"),
        ("not upheld", "", " ", MADE, "challenge.unfinished"),
        ("not upheld", "", "Because.", date(2026, 10, 11), "challenge.day"),
        ("not upheld", "", "Because.", date(2026, 10, 15), "challenge.day"),
        ("upheld", "17", "Because.", MADE, "decision.category"),
    ],
)
def test_an_answer_that_cannot_be_meant_records_nothing(
    ws: Workspace,
    made: Challenge,
    outcome: Answered,
    category: str,
    reason: str,
    day: date,
    code: str,
) -> None:
    before = ws.store.digest()
    with pytest.raises(UserError) as refused:
        challenges.answer(ws, made.id, outcome, reason=reason, day=day, category=category)
    assert refused.value.code == code and ws.store.digest() == before


def test_only_a_category_that_is_there_can_be_challenged_by_somebody_with_grounds(
    ws: Workspace, made: Challenge
) -> None:
    with pytest.raises(UserError, match="no completed category"):
        challenges.record_challenge(ws, "900002", TERM, who="Head", day=MADE, grounds="None.")
    with pytest.raises(UserError, match="who made it"):
        challenges.record_challenge(ws, ASH, TERM, who=" ", day=MADE, grounds="Results rose.")
    for day, due in ((date(2026, 10, 15), None), (MADE, MADE)):
        with pytest.raises(UserError) as refused:
            challenges.record_challenge(
                ws, ASH, TERM, who="Head", day=day, grounds="Results rose.", due=due
            )
        assert refused.value.code == "challenge.day"
    assert len(challenges.challenges(ws)) == 1
