"""The board’s list of schools: its order, what it hides, and decisions between meetings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from ssio_desktop.domain.best_fit_types import Answer
from ssio_desktop.domain.board_records import DECISION, decision_entity, decision_record
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import Json
from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    board_lists,
    categorising,
    deciding,
    letter_facts,
    meeting_papers,
    meetings,
    moderation,
    second_looks,
)
from ssio_desktop.services.in_depth_facts import in_depth_data
from ssio_desktop.services.moderation import ModerationRow
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from tests.services.board_samples import judged_as
from tests.services.test_categorising import categorise, fits
from tests.services.test_second_looks import judged_again, south

__all__ = ["south"]

TERM = TermId(2026, "autumn")
URN = "900001"


def rows(ws: Workspace) -> dict[str, ModerationRow]:
    return {row.urn: row for row in moderation.in_order_of_concern(ws, TERM)}


def reasons(row: ModerationRow) -> dict[str, int]:
    return {each.what: each.points for each in row.concern}


def test_schools_stand_in_the_order_of_what_gives_concern(ws: Workspace) -> None:
    categorise(ws, "900001", TERM.previous(), "2")
    categorise(ws, "900001", TERM, "3b")
    categorise(ws, "900002", TERM, "2")
    found = moderation.in_order_of_concern(ws, TERM)
    assert [row.urn for row in found] == ["900001", "900003", "900002"]
    first, last, middle = found[0], found[1], found[2]
    # 3b is the fourth of the five categories; no evidence is cited; it was a 2 a term ago.
    assert reasons(first) == {"category": 9, "down": 4, "evidence": 2}
    assert reasons(last) == {"not categorised": 6}
    assert reasons(middle) == {"category": 3, "evidence": 2}
    assert first.points == 15


def test_evidence_cited_and_a_worse_best_fit_are_counted(ws: Workspace) -> None:
    opened = categorising.open_categorisation(ws, URN, TERM)
    draft = fits(opened, "3a")
    for each in opened.framework.criteria_of("3a"):
        draft = draft.with_answer(each.id, Answer("met", False, "Seen on the visit of May"))
    cited = sum(bool(each.evidence) for each in draft.answers.values())
    draft = replace(draft, category="2", reason="The new head.", next_steps="Visit.")
    categorising.complete(ws, opened, draft)
    row = rows(ws)[URN]
    assert (row.cited, row.judged) == (cited, len(draft.answers))
    assert reasons(row)["fit worse"] == 3
    assert not row.mis_categorised  # a reason was given
    basis = moderation.basis_of(ws, row, TERM)
    assert [bool(line.evidence) for line in basis.criteria[: cited + 1]] == [True] * cited + [False]


def test_a_better_best_fit_takes_nothing_away_from_the_concern(ws: Workspace) -> None:
    judged_as(ws, URN, TERM, "3b", suggested="2", reason="The head has gone.")
    assert reasons(rows(ws)[URN]) == {"category": 9, "evidence": 2}


def test_a_second_judgement_that_differs_marks_the_school_until_the_board_decides(
    ws: Workspace, south: str
) -> None:
    second_looks.ask(ws, URN, TERM, south)
    assert not rows(ws)[URN].mis_categorised
    judged_again(ws, URN, "1")
    row = rows(ws)[URN]
    assert (row.second, row.mis_categorised, row.undecided) == ("1", True, True)
    deciding.decide(ws, URN, TERM, "1", "The second reading is better founded.")
    row = rows(ws)[URN]
    assert (row.mis_categorised, row.undecided) == (False, False)


def test_a_category_that_was_judged_otherwise_since_the_board_decided_is_to_be_decided_again(
    ws: Workspace, tmp_path: Path
) -> None:
    judged_as(ws, URN, TERM, "2")
    deciding.decide(ws, URN, TERM, "2")
    judged_as(ws, URN, TERM, "3b", suggested="4", reason="Two teachers left.")
    row = rows(ws)[URN]
    assert row.overtaken and row.undecided
    assert reasons(row) == {"category": 9, "fit worse": 3, "evidence": 2}
    (listed,) = board_lists.board_lists(ws, TERM).doubtful
    told = "The board agreed with 2. Since then the officer has judged 3b."
    assert listed.reasons == (told,)
    ((*_, history),) = in_depth_data(ws, URN).history
    assert history == "Agreed 2. The officer had judged 2 then; 3b is still to be decided on."
    words = letter_facts.letter_data(ws, URN, TERM, date(2026, 12, 4)).reasons
    assert "had judged 3b" not in words[0] and "Since then the officer has judged 3b" in words[0]
    meeting = meetings.plan_meeting(ws, date(2026, 12, 4), TERM).value
    with pytest.raises(UserError) as refused:
        meeting_papers.write_letters(ws, meeting, tmp_path, [URN])
    assert refused.value.code == "letters.disputed"
    deciding.decide(ws, URN, TERM, "3b")
    assert not rows(ws)[URN].overtaken and not rows(ws)[URN].undecided
    assert len(meeting_papers.write_letters(ws, meeting, tmp_path, [URN]).value.paths) == 1
    # An officer who comes to what the board decided has not judged otherwise.
    deciding.decide(ws, URN, TERM, "4", "Pupils are not safe.")
    judged_as(ws, URN, TERM, "4")
    assert not rows(ws)[URN].overtaken


def test_whoever_is_to_judge_a_school_again_is_told_nothing_of_the_first(
    ws: Workspace, south: str
) -> None:
    second_looks.ask(ws, URN, TERM, south)
    deciding.decide(ws, URN, TERM, "2")
    ws.store.set_meta("officer", south)
    row = rows(ws)[URN]
    assert row.withheld
    assert (row.category, row.decision, row.concern, row.cited) == ("", None, (), 0)
    assert (row.school.category, row.school.suggested, row.school.reason) == ("", "", "")
    assert moderation.basis_of(ws, row, TERM).criteria == ()


def test_a_decision_between_meetings_has_a_day_and_a_reason_and_can_be_undone(
    ws: Workspace,
) -> None:
    categorise(ws, URN, TERM, "2")
    deciding.decide(ws, URN, TERM, "2")
    yesterday = ws.today() - timedelta(days=1)
    for reason, day, code in (
        (" ", yesterday, "decision.reason"),
        ("The head left.", ws.today() + timedelta(days=1), "decision.day"),
    ):
        with pytest.raises(UserError) as refusal:
            deciding.decide_between(ws, URN, "3b", reason, day)
        assert refusal.value.code == code
    done = deciding.decide_between(ws, URN, "3b", "The head left.", yesterday)
    found = deciding.decision_of(ws, URN, TERM)
    assert found == done.value
    assert (found.category, found.before, found.judged) == ("3b", "2", "2")
    assert date.fromisoformat(found.between) == yesterday
    assert [each.category for each in moderation.former_decisions(ws, URN, TERM)] == ["2"]
    ws.store.undo(done.batch)
    back = deciding.decision_of(ws, URN, TERM)
    assert back is not None
    assert (back.category, back.between) == ("2", "")


def test_a_sudden_change_counts_until_the_next_category_is_there(ws: Workspace) -> None:
    categorise(ws, URN, TERM.previous(), "2")
    assert reasons(rows(ws)[URN]) == {"not categorised": 6, "category": 3}
    done = deciding.decide_between(ws, URN, "4", "Special measures.").value
    assert done.term == TERM.previous()
    row = rows(ws)[URN]
    assert (row.decision, row.undecided) == (done, False)
    assert reasons(row) == {"category": 12, "not categorised": 6}
    categorise(ws, URN, TERM, "2")
    row = rows(ws)[URN]
    assert (row.decision, row.undecided) == (None, True)


def test_a_decision_of_an_older_or_a_newer_program_is_read_whole(ws: Workspace) -> None:
    categorise(ws, URN, TERM, "2")
    old: dict[str, Json] = {
        "category": "2",
        "judged": "2",
        "framework": "f@1",
        "reason": "",
        "at": "2026-10-01T09:00:00+00:00",
        "by": "x",
        "by_name": "Clerk",
    }
    ws.record([Write(decision_entity(URN, TERM), DECISION, old)], None, label="old")
    found = deciding.decision_of(ws, URN, TERM)
    assert found is not None
    assert (found.between, found.before) == ("", "")
    assert decision_record(found) == old
    newer: dict[str, Json] = {**old, "between": "2026-10-02", "minuted": {"page": 3}}
    ws.record([Write(decision_entity(URN, TERM), DECISION, newer)], None, label="new")
    found = deciding.decision_of(ws, URN, TERM)
    assert found is not None
    assert decision_record(found) == newer
