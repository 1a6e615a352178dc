"""A report says that it is a draft until it is issued: on the screen, in files and on paper."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from ssio_desktop.errors import UserError
from ssio_desktop.services import reporting, visiting
from ssio_desktop.services.workspace import Workspace
from tests.reports.reading import Read
from tests.services.visits import begin

URN = "900001"


def is_marked(pdf: bytes) -> bool:
    """Whether every page is marked; an error where some are and some are not."""
    texts = [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
    across = {"DRAFT" in text for text in texts}
    foot = {"Draft: not yet issued" in text for text in texts}
    assert across == foot
    assert len(across) == 1
    return across.pop()


def test_a_draft_and_a_final_note_are_marked_and_an_issued_report_is_not(ws: Workspace) -> None:
    visit = begin(ws, URN)
    assert is_marked(reporting.preview_pdf(ws, visit))
    assert is_marked(reporting.report_pdf(ws, visit))
    visiting.finalise(ws, visit)
    assert is_marked(reporting.preview_pdf(ws, visit))
    assert is_marked(reporting.report_pdf(ws, visit))
    issued = reporting.issue(ws, visit).value
    assert not is_marked(issued.pdf)
    assert not is_marked(reporting.preview_pdf(ws, visit))


def test_an_amendment_is_marked_until_it_is_issued_and_the_first_version_never_again(
    ws: Workspace, tmp_path: Path
) -> None:
    visit = begin(ws, URN)
    visiting.finalise(ws, visit)
    reporting.issue(ws, visit)
    visiting.keep_typing(ws, visit, {"findings.going_well": "Reading, too."})
    visiting.settle(ws, visit)
    assert is_marked(reporting.preview_pdf(ws, visit))
    visiting.finalise(ws, visit, reason="Reading was added.")
    assert is_marked(reporting.report_pdf(ws, visit, 2))
    assert not is_marked(reporting.report_pdf(ws, visit, 1))
    reporting.write_report(ws, visit, tmp_path / "second.pdf", 2)
    assert is_marked((tmp_path / "second.pdf").read_bytes())
    reporting.issue(ws, visit)
    assert not is_marked(reporting.report_pdf(ws, visit, 2))


@pytest.mark.parametrize("fixed", [True, False])
def test_the_mark_is_no_part_of_what_is_read_aloud(ws: Workspace, fixed: bool) -> None:
    visit = begin(ws, URN)
    if fixed:
        visiting.finalise(ws, visit)
    assert "DRAFT" not in Read(reporting.report_pdf(ws, visit)).root.whole


def test_a_withdrawn_visit_says_so_on_every_page_and_why_in_what_is_read(ws: Workspace) -> None:
    never, out = begin(ws, URN), begin(ws, URN)
    visiting.finalise(ws, out)
    issued = reporting.issue(ws, out).value.pdf
    for visit in (never, out):
        visiting.withdraw(ws, visit, "It was the wrong school.")
    for pdf in (
        reporting.preview_pdf(ws, never),
        reporting.report_pdf(ws, never),
        reporting.preview_pdf(ws, out),
    ):
        texts = [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
        assert all("WITHDRAWN" in text and "Withdrawn" in text for text in texts)
        assert not any("DRAFT" in text or "not yet issued" in text for text in texts)
        read = Read(pdf).root.whole
        assert "WITHDRAWN" not in read
        assert "This visit was withdrawn" in read and "It was the wrong school." in read
    assert "Version 1" in texts[0] and "Version 2" not in texts[0]
    assert reporting.report_pdf(ws, out) == issued, "what was given out stays as it was"
    with pytest.raises(UserError, match="withdrawn") as refused:
        reporting.issue(ws, never)
    assert "undo" in refused.value.remedy
