"""The documents of the program itself keep the rules of PDF/UA-1 that a machine can check."""

from __future__ import annotations

from pathlib import Path

import pytest

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.reports.content import Column, Heading, Paragraph, Table
from ssio_desktop.reports.pdf import render_pdf
from ssio_desktop.reports.visit_report import visit_report
from ssio_desktop.services import accuracy, board_report, documents, reporting, visiting
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.workspace import Workspace
from tests.pdfua.checker import check
from tests.reports.samples import STYLE, document, visit_data
from tests.services.test_categorising import categorise
from tests.services.visits import begin

URN = "900001"
TERM = TermId(2026, "autumn")
SENTENCE = "Pupils in Years 3 and 4 read daily, and the lowest 20% are heard each morning. "


def test_a_drafted_and_an_issued_report_of_a_visit_keep_the_rules(ws: Workspace) -> None:
    categorise(ws, URN, TERM, "2")
    visit_id = begin(ws, URN)
    assert check(reporting.preview_pdf(ws, visit_id)) == []
    visiting.finalise(ws, visit_id)
    assert check(reporting.issue(ws, visit_id).value.pdf) == []


def test_a_draft_that_goes_to_a_school_keeps_the_rules_with_its_form(
    ws: Workspace, tmp_path: Path
) -> None:
    visit_id = begin(ws, URN)
    visiting.finalise(ws, visit_id)
    accuracy.send(ws, visit_id, tmp_path / "a.pdf")
    assert check((tmp_path / "a.pdf").read_bytes()) == []


def test_the_boards_summary_keeps_the_rules(ws: Workspace, tmp_path: Path) -> None:
    categorise(ws, URN, TERM, "3b")
    assert check(board_report.write_pdf(ws, TERM, tmp_path / "a.pdf").value.read_bytes()) == []


@pytest.mark.parametrize("draft", [True, False])
def test_a_report_that_uses_every_part_keeps_the_rules(draft: bool) -> None:
    assert check(render_pdf(visit_report(visit_data(draft=draft)), STYLE)) == []


def test_a_long_report_keeps_the_rules() -> None:
    rows = tuple((str(number), SENTENCE * (number % 4 + 1), "Head") for number in range(1, 201))
    table = Table((Column("No", 0.4), Column("What is to be done", 4), Column("Who")), rows)
    text = [Paragraph(SENTENCE * 12) for _ in range(100)]
    assert check(render_pdf(document(*text, Heading(1, "Actions"), table), STYLE)) == []


def test_letters_of_other_scripts_and_of_none_keep_the_rules() -> None:
    text = "عائشہ بیگم met Siân Llŷr-Wójcik \U0001f600 \U00012000 “well”\x00 fi ﬁ \ufeff \u200b"
    assert check(render_pdf(document(Heading(1, text), Paragraph(text)), STYLE)) == []


def test_the_other_documents_keep_the_rules(ws: Workspace) -> None:
    categorise(ws, URN, TERM, "3b")
    visiting.finalise(ws, begin(ws, URN))
    for made in (
        documents.document_pdf(ws, Wanted("dossier", URN)),
        documents.document_pdf(ws, Wanted("letter", URN, TERM)),
        documents.document_pdf(ws, Wanted("caseload", "", TERM)),
        documents.document_pdf(ws, Wanted("actions")),
        documents.document_pdf(ws, Wanted("actions", URN)),
    ):
        assert check(made) == []
