from __future__ import annotations

import base64
import hashlib
import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pypdf import PdfReader

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.services import report_data, reporting, schools, setting_up, visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from tests.services.test_categorising import categorise
from tests.services.visits import begin

URN = "900001"


def words(pdf: bytes) -> str:
    """The text of a PDF with white space folded."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_a_report_says_what_was_written_and_who_was_met(ws: Workspace) -> None:
    visit_id = begin(ws, URN)
    said = words(reporting.report_pdf(ws, visit_id))
    for text in (
        "Ash Lane Primary School",
        "13 October 2026",
        "Maths <b> & “reading”",
        "Headteacher",
    ):
        assert text in said
    assert "Review the spelling scheme" in said
    assert "1 December 2026" in said


def test_the_category_of_the_term_is_printed_with_its_reasons(ws: Workspace) -> None:
    categorise(ws, URN, TermId(2026, "autumn"), "2")
    said = words(reporting.report_pdf(ws, begin(ws, URN)))
    assert "Category 2" in said
    assert "is suggested because" in said


def test_an_issued_report_can_be_printed_again_byte_for_byte(ws: Workspace) -> None:
    visit_id = begin(ws, URN)
    visiting.finalise(ws, visit_id)
    issued = reporting.issue(ws, visit_id).value
    schools.set_contact(ws, URN, "chair", "A new chair")
    setting_up.name_officer(ws, ws.officer, "Officer Renamed", "Adviser")
    visiting.keep_typing(ws, visit_id, {"findings.going_well": "Something else."})
    visiting.settle(ws, visit_id)
    again = reporting.report_pdf(ws, visit_id, issued.version)
    assert again == issued.pdf
    assert hashlib.sha256(again).hexdigest() == issued.sha256
    record = ws.store.state(f"visit/{visit_id}").get("issued.1")
    assert isinstance(record, dict)
    assert record["sha256"] == issued.sha256


def test_kept_bytes_that_are_not_those_given_out_are_never_handed_out(ws: Workspace) -> None:
    visit_id = begin(ws, URN)
    visiting.finalise(ws, visit_id)
    issued = reporting.issue(ws, visit_id).value
    forged = base64.b64encode(issued.pdf.replace(b"%PDF-1.7", b"%PDF-1.6")).decode()
    ws.record(
        [Write(f"visit/{visit_id}", f"{reporting.ISSUED_PDF}.1", forged)], None, label="Forged"
    )
    assert reporting.report_pdf(ws, visit_id, 1) == issued.pdf


def test_a_report_is_not_dated_before_it_was_written_where_the_clock_was_set_back(
    ws: Workspace,
) -> None:
    visit_id = begin(ws, URN)
    visiting.finalise(ws, visit_id)
    back = replace(ws, now=lambda: datetime(2020, 1, 1, 9, tzinfo=UTC))
    issued = reporting.issue(back, visit_id).value
    version = visiting.read(ws, visit_id).versions[-1]
    assert version.issued_at == version.at
    assert "issued 14 October 2026" in words(issued.pdf) and "2020" not in words(issued.pdf)
    assert reporting.report_pdf(ws, visit_id) == issued.pdf


def test_a_draft_says_that_it_is_one_and_an_issued_report_does_not(ws: Workspace) -> None:
    visit_id = begin(ws, URN)
    assert "DRAFT" in words(reporting.preview_pdf(ws, visit_id))
    visiting.finalise(ws, visit_id)
    issued = reporting.issue(ws, visit_id).value.pdf
    assert "DRAFT" not in words(issued)
    assert reporting.preview_pdf(ws, visit_id) == issued


def test_an_amendment_prints_its_number_and_reason(ws: Workspace) -> None:
    visit_id = begin(ws, URN)
    visiting.finalise(ws, visit_id)
    reporting.issue(ws, visit_id)
    visiting.keep_typing(ws, visit_id, {"findings.going_well": "Even better."})
    visiting.finalise(ws, visit_id, reason="The head sent newer figures.")
    said = words(reporting.report_pdf(ws, visit_id))
    assert "amendment 1" in said
    assert "The head sent newer figures." in said


def test_only_a_final_note_is_issued(ws: Workspace) -> None:
    visit_id = begin(ws, URN)
    with pytest.raises(UserError) as refusal:
        reporting.issue(ws, visit_id)
    assert refusal.value.code == "report.not-final"


def test_a_version_that_does_not_exist_is_refused(ws: Workspace) -> None:
    with pytest.raises(UserError) as refusal:
        reporting.report_pdf(ws, begin(ws, URN), 3)
    assert refusal.value.code == "report.no-version"


def test_an_issued_report_outlives_a_program_that_draws_differently(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit_id = begin(ws, URN)
    visiting.finalise(ws, visit_id)
    issued = reporting.issue(ws, visit_id).value
    monkeypatch.setattr(report_data, "day_in_words", lambda day: "another day")
    assert reporting.report_pdf(ws, visit_id) == issued.pdf


def test_groups_of_pupils_stand_in_one_table_with_what_shows_it(ws: Workspace) -> None:
    visit_id = begin(
        ws,
        URN,
        pupil_groups__send="slower",
        pupil_groups__send_note="Four of eleven on track.",
        pupil_groups__other_group="Young carers",
        pupil_groups__other_group_note="Attend well.",
    )
    said = words(reporting.report_pdf(ws, visit_id))
    assert "Pupil groups Group Progress Evidence" in said
    assert "Four of eleven on track." in said
    assert "Young carers Attend well." in said
    assert "What shows it" not in said
