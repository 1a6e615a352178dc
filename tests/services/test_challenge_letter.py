"""The letter that answers a school's challenge, from a store."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.services import challenges, deciding, documents, visiting
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.workspace import Workspace
from tests.services.test_categorising import categorise
from tests.services.test_reporting import words
from tests.services.visits import clean

TERM = TermId(2026, "autumn")
ASH, OTHER = "900001", "900002"
GROUNDS = (
    "Three of four year groups have caught up in writing since July, as the moderated assessments "
    "show. The letter speaks of the year before. Governors saw the books of every class in "
    "September, and the new head has been in post since Easter."
)
REASON = (
    "Books of all classes were looked at again on 13 October with the head. The gain is there in "
    "two of seven, and it is not yet in the work of disadvantaged pupils. What has been begun is "
    "right, and the board expects it to show by the spring."
)


@pytest.fixture
def challenged(ws: Workspace) -> str:
    """A challenge of a category that the officer judged after a visit."""
    visiting.finalise(ws, clean(ws))
    categorise(ws, ASH, TERM, "3b")
    return challenges.record_challenge(
        ws, ASH, TERM, who="Chair of governors", day=date(2026, 10, 12), grounds=GROUNDS
    ).value.id


def letter(ws: Workspace, challenge: str) -> str:
    """Its words; it is one page."""
    pdf = documents.document_pdf(ws, Wanted("challenge-letter", ASH, of=challenge))
    assert len(PdfReader(BytesIO(pdf)).pages) == 1
    return words(pdf)


def in_order(told: str, *wanted: str) -> None:
    """Each of these words comes after those before it."""
    at = 0
    for each in wanted:
        assert each in told[at:], (each, told)
        at = told.index(each, at)


def test_a_challenge_that_is_not_upheld_is_answered_with_what_was_looked_at_and_why(
    ws: Workspace, challenged: str
) -> None:
    deciding.decide(ws, ASH, TERM, "3b", "")
    challenges.answer(ws, challenged, "not upheld", reason=REASON, day=date(2026, 10, 14))
    in_order(
        letter(ws, challenged),
        "On 12 October 2026 Ash Lane Primary School challenged its category for the autumn term",
        "What was challenged",
        "3b: ",
        "Chair of governors",
        GROUNDS,
        "What was looked at",
        "Category 3b, completed on 14 October 2026",
        "Visits in the term 13 October 2026",
        "Category 3b, decided on 14 October 2026",
        "What was decided, and why",
        "Not upheld",
        "The category of Ash Lane Primary School for the autumn term 2026 stays 3b: ",
        REASON,
        "What comes next",
        "With category 3b the school can expect up to 10 days a year",
        "Visit in March.",
        "Officer North",
        "14 October 2026",
    )


def test_one_that_is_upheld_names_the_category_that_follows_and_not_what_it_replaced(
    ws: Workspace, challenged: str
) -> None:
    deciding.decide(ws, ASH, TERM, "3b", "")
    challenges.answer(
        ws, challenged, "upheld", reason=REASON, day=date(2026, 10, 14), category="3a"
    )
    told = letter(ws, challenged)
    in_order(told, "3b: ", GROUNDS, "Upheld", "is now 3a: ", REASON, "With category 3a the school")
    assert "A new letter gives the support" in told and "The board’s decision" not in told


def test_a_judgement_that_was_altered_since_is_not_told_as_what_was_looked_at(
    ws: Workspace, challenged: str
) -> None:
    challenges.answer(ws, challenged, "not upheld", reason=REASON, day=date(2026, 10, 14))
    later = replace(ws, now=lambda: datetime(2026, 11, 20, 9, tzinfo=UTC))
    categorise(later, ASH, TERM, "2")
    told = letter(ws, challenged)
    assert "stays 3b" in told and "completed on" not in told


def test_one_that_the_school_withdrew_is_confirmed(ws: Workspace, challenged: str) -> None:
    challenges.answer(ws, challenged, "withdrawn", reason="As the head wrote.", day=ws.today())
    told = letter(ws, challenged)
    assert "has withdrawn the challenge since" in told and "stays 3b" in told
    assert "What was looked at" not in told


def test_there_is_no_letter_before_the_answer_nor_to_another_school(
    ws: Workspace, challenged: str
) -> None:
    for urn, challenge, code in (
        (ASH, challenged, "challenge.open"),
        (OTHER, challenged, "challenge.unknown"),
        (ASH, "none", "challenge.unknown"),
    ):
        with pytest.raises(UserError) as refused:
            documents.document_pdf(ws, Wanted("challenge-letter", urn, of=challenge))
        assert refused.value.code == code
    with pytest.raises(UserError, match="not whole"):
        Wanted.parse(f"challenge-letter:{ASH}")


def test_its_file_is_named_by_the_school_and_the_day_of_the_answer(
    ws: Workspace, challenged: str
) -> None:
    challenges.answer(ws, challenged, "not upheld", reason=REASON, day=date(2026, 10, 13))
    name = documents.suggested_name(ws, Wanted("challenge-letter", ASH, of=challenged))
    assert name == "Ash-Lane-Primary-School-challenge-2026-10-13.pdf"
