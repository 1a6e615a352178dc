"""What the board records of a school is searched, disclosed and disposed of like the rest."""

from __future__ import annotations

from datetime import date

import pytest

from ssio_desktop.domain.board_records import decision_entity
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.challenges import challenge_entity
from ssio_desktop.domain.concern_records import concern_entity
from ssio_desktop.domain.meetings import meeting_entity
from ssio_desktop.domain.risk import Judged, risk_entity
from ssio_desktop.services import (
    challenges,
    concern_records,
    deciding,
    disclosure,
    handing_over,
    meetings,
    retention,
    risk,
    searching,
)
from ssio_desktop.services.searching import Wanted
from ssio_desktop.services.workspace import Workspace
from tests.services.test_categorising import categorise

TERM, OTHER = TermId(2026, "autumn"), TermId(2026, "summer")
ASH, BIRCH = "900001", "900002"
DAY = date(2026, 10, 12)


@pytest.fixture
def board(ws: Workspace) -> dict[str, str]:
    """A word of its own for each record of Ash Lane and the entity it stands in, and of each the
    like for Birch Hill."""
    meeting = meetings.plan_meeting(ws, DAY, TERM, with_agenda=False).value
    made: dict[str, str] = {}
    for urn, end in ((ASH, "ash"), (BIRCH, "birch")):
        categorise(ws, urn, TERM, "3b")
        risk.assess(ws, urn, TERM, Judged(3, f"Risky{end}.", 3, "Grave.", "worsening", "red"))
        concern_records.record_entry(ws, urn, "arrangements", DAY, f"Concerning{end}.")
        challenge = challenges.record_challenge(
            ws, urn, TERM, who="Chair", day=DAY, grounds=f"Challenging{end}."
        ).value
        item = meetings.add_item(ws, meeting, "Talk", urn=urn).value
        meetings.set_note(ws, meeting, item, f"Noted{end}.")
        decided = meetings.decide_text(ws, meeting, item, f"Resolved{end}.").value
        meetings.finish_decision(ws, meeting, decided.id, f"Finished{end}.", DAY)
        deciding.decide(ws, urn, TERM, "3a", f"Deciding{end}.")
        made |= {
            f"risky{end}": risk_entity(urn, TERM),
            f"concerning{end}": concern_entity(urn),
            f"challenging{end}": challenge_entity(challenge.id),
            **{
                f"{word}{end}": meeting_entity(meeting)
                for word in ("noted", "resolved", "finished")
            },
            f"deciding{end}": decision_entity(urn, TERM),
        }
    return made


def test_search_finds_it_under_its_school_its_term_and_its_kind(
    ws: Workspace, board: dict[str, str]
) -> None:
    for word, entity in board.items():
        urn, other = (ASH, BIRCH) if word.endswith("ash") else (BIRCH, ASH)
        wanted = Wanted(word, urn=urn, term="" if "concern" in word else str(TERM))
        (hit,) = searching.search(ws, wanted).hits
        assert (hit.entity, hit.urn) == (entity, urn)
        kind = entity.partition("/")[0]
        assert hit.kind == ("category" if kind == "decision" else kind)
        assert hit.about.startswith("Ash" if urn == ASH else "Birch")
        assert searching.search(ws, Wanted(word, kind=hit.kind)).hits == (hit,)
        assert searching.search(ws, Wanted(word, urn=other)).hits == ()
        assert searching.search(ws, Wanted(word, term=str(OTHER))).hits == ()


def test_what_is_held_of_a_school_has_it_and_nothing_of_another(
    ws: Workspace, board: dict[str, str]
) -> None:
    told = " ".join(item.text for item in disclosure.find(ws, urn=ASH)).casefold()
    assert [word for word in board if word in told] == [w for w in board if w.endswith("ash")]
    (item,) = disclosure.find(ws, urn=ASH, text="notedash")
    assert item.where.startswith("Meeting of the board on 12 October 2026, on Ash Lane Primary")


def test_a_handover_has_the_schools_own_and_no_meeting(
    ws: Workspace, board: dict[str, str]
) -> None:
    wanted = handing_over.entities_of(ws, ASH)
    own = {e for word, e in board.items() if word.endswith("ash") and "meeting" not in e}
    assert own <= wanted
    assert not wanted & {e for word, e in board.items() if word.endswith("birch")}


def test_it_is_reviewed_when_its_time_is_over_and_found_nowhere_afterwards(
    ws: Workspace, board: dict[str, str]
) -> None:
    assert retention.due(ws, date(2033, 8, 31)) == ()
    due = {each.entity: each for each in retention.due(ws, date(2033, 9, 1))}
    decisions = {decision_entity(urn, TERM) for urn in (ASH, BIRCH)}
    assert set(board.values()) - decisions == {e for e in due if not e.startswith("categ")}
    going = [f"categorisation/{ASH}:{TERM}", *(e for e in due if due[e].urn in (ASH, ""))]
    retention.dispose(ws, sorted(set(going)), "Six years are over.")
    for word in board:
        is_left = word.endswith("birch") and "meeting" not in board[word]
        assert bool(searching.search(ws, Wanted(word, former=True)).hits) == is_left, word
