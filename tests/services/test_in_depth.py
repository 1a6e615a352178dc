"""The in-depth sheet of a school causing concern, and the board's entries that it prints."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.concern_records import Kind
from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    board_pack,
    concern,
    concern_records,
    deciding,
    documents,
    schools,
    undoing,
    visiting,
)
from ssio_desktop.services.board_pack import Chosen
from ssio_desktop.services.categorising import entity_of
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.in_depth_facts import in_depth_data
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from tests.pdfua.checker import check
from tests.services.test_categorising import categorise
from tests.services.visits import begin

TERM, BEFORE = TermId(2026, "autumn"), TermId(2026, "summer")
ASH, BIRCH = "900001", "900002"
TOLD = date(2026, 10, 1)


def words(pdf: bytes) -> str:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_the_sheet_tells_what_is_recorded_and_names_what_is_not(ws: Workspace) -> None:
    categorise(ws, ASH, BEFORE, "2")
    categorise(ws, ASH, TERM, "3b")
    ws.record([Write(entity_of(ASH, TERM), "reason", "Books are empty.")], None, label="Why")
    bare = in_depth_data(ws, ASH)
    assert "No structured solution is recorded as considered." in bare.unknown
    assert "Its risk was not assessed by the board." in bare.unknown
    visiting.finalise(ws, begin(ws, ASH))
    deciding.decide(ws, ASH, TERM, "4", "Pupils are not safe.")
    concern_records.record_entry(ws, ASH, "solution", TOLD, "A federation with Birch Hill.")
    concern_records.record_entry(ws, ASH, "inspection", date(2027, 2, 1), "Monitoring visit.")
    concern_records.record_entry(
        ws, ASH, "notice", date(2026, 10, 12), "Standards.", head_told=TOLD, chair_told=TOLD
    )
    found = in_depth_data(ws, ASH)
    # What counts stands at the head, as in the letter; what was judged stands in the history.
    assert found.category.startswith("Category 4: ") and found.movement.startswith(
        "Declined, from 2,"
    )
    assert "decided on category 4; the officer had judged 3b" in found.reasons[0]
    assert found.reasons[1] == "The officer’s reason: Books are empty."
    assert found.history[0] == (
        "Autumn term 2026", "3b", "Declined, from 2",
        "Decided on 4 instead. Pupils are not safe.",
    )  # fmt: skip
    assert "In 2026–27: 1 visit, 1.25 days. 1.25 of 30 days given; 28.75 left." in found.against
    assert [each.what for each in found.actions] == ["Review the spelling scheme"]
    assert found.expected == (("1 February 2027", "Inspection expected\nMonitoring visit."),)
    ((day, told),) = found.formal
    assert day == "12 October 2026" and "chair told on 1 October 2026" in told
    assert not any("structured" in each or "formal" in each for each in found.unknown)
    pdf = documents.document_pdf(ws, Wanted.parse(f"in-depth:{ASH}"))
    assert check(pdf) == []
    said = words(pdf)
    for each in ("A federation with Birch Hill.", "8.75 left", "Confidential to the board"):
        assert each in said


def test_the_pack_has_the_sheet_of_schools_causing_concern_and_of_no_others(ws: Workspace) -> None:
    categorise(ws, ASH, TERM, "3b")
    categorise(ws, BIRCH, TERM, "2")
    found = {each.urn: each for each in board_pack.pack_data(ws, TERM, Chosen()).schools}
    assert found[ASH].in_depth is not None and found[BIRCH].in_depth is None


def test_the_boards_decision_says_whether_a_school_causes_concern(ws: Workspace) -> None:
    categorise(ws, ASH, TERM, "2")
    assert not concern.causes_concern(ws, ASH, schools.categories_of(ws, ASH))
    deciding.decide(ws, ASH, TERM, "4", "Pupils are not safe.")
    assert concern.causes_concern(ws, ASH, schools.categories_of(ws, ASH))


@pytest.mark.parametrize(
    ("kind", "day", "text", "head", "chair", "code"),
    [
        ("notice", date(2026, 10, 12), "Standards.", None, TOLD, "concern.told"),
        ("notice", date(2026, 10, 12), "Standards.", TOLD, None, "concern.told"),
        ("notice", date(2026, 9, 30), "Standards.", TOLD, TOLD, "concern.told"),
        ("governors", date(2026, 11, 1), "Two more.", None, None, "concern.day"),
        ("governors", TOLD, " ", None, None, "concern.unfinished"),
        ("closure", TOLD, "Closed.", None, None, "concern.unfinished"),
    ],
)
def test_an_entry_that_cannot_be_meant_records_nothing(
    ws: Workspace,
    kind: Kind,
    day: date,
    text: str,
    head: date | None,
    chair: date | None,
    code: str,
) -> None:
    before = ws.store.digest()
    with pytest.raises(UserError) as refused:
        concern_records.record_entry(ws, ASH, kind, day, text, head_told=head, chair_told=chair)
    assert refused.value.code == code and ws.store.digest() == before


def test_an_entry_can_be_withdrawn_or_undone(ws: Workspace, tmp_path: Path) -> None:
    made = concern_records.record_entry(ws, ASH, "governors", TOLD, "Two more governors.")
    gone = concern_records.withdraw_entry(ws, ASH, made.value.id)
    assert concern_records.entries(ws, ASH) == ()
    undoing.undo(ws, gone.batch)
    assert [each.text for each in concern_records.entries(ws, ASH)] == ["Two more governors."]
