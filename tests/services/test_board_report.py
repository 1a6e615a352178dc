from __future__ import annotations

import csv
import io
from pathlib import Path

from pypdf import PdfReader

from ssio_desktop.domain.best_fit_types import Answer
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import (
    board,
    board_report,
    board_returns,
    categorising,
    differences,
    returning,
)
from ssio_desktop.services.workspace import Workspace
from tests.services.conftest import MakeWorkspace, with_schools
from tests.services.test_categorising import categorise

TERM = TermId(2026, "autumn")
URN = "900001"


def test_the_table_holds_every_school_of_the_summary(ws: Workspace) -> None:
    categorise(ws, URN, TERM, "3b")
    data = board_report.csv_bytes(board.summary(ws, TERM).rows).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(data)))
    assert [(row["URN"], row["Category"], row["Movement"]) for row in rows] == [
        (URN, "3b", "New"),
        ("900002", "", "Not categorised"),
        ("900003", "", "Not categorised"),
    ]


def test_the_document_says_the_same_numbers_and_is_the_same_each_time(
    ws: Workspace, tmp_path: Path
) -> None:
    categorise(ws, URN, TERM, "3b")
    first = board_report.write_pdf(ws, TERM, tmp_path / "a.pdf").value
    second = board_report.write_pdf(ws, TERM, tmp_path / "b.pdf").value
    assert first.read_bytes() == second.read_bytes()
    text = "\n".join(page.extract_text() for page in PdfReader(first).pages)
    assert "Schools by category, Autumn term 2026" in text
    assert "Ash Lane Primary School" in text


def test_the_terms_offered_are_the_current_one_and_those_with_categories(ws: Workspace) -> None:
    categorise(ws, URN, TERM.previous().previous(), "2")
    assert board_report.terms_seen(ws) == (TERM, TermId(2026, "spring"))


def test_a_difference_names_people_and_criteria_in_words(
    make_workspace: MakeWorkspace, register: Path, tmp_path: Path
) -> None:
    mine, other = (with_schools(make_workspace(name), register) for name in ("north", "south"))
    for officer, answer in ((mine, Answer("met", True, "Books")), (other, Answer("partly"))):
        opened = categorising.open_categorisation(officer, URN, TERM)
        categorising.save(officer, opened, opened.draft.with_answer("2.teaching", answer))
    path = tmp_path / "south.ssio-return"
    returning.make_return(other, TERM, path, incomplete=True)
    board_returns.import_return(mine, board_returns.preview_return(mine, path))
    told = differences.tell_all(mine, board.conflicts_of(mine, TERM))
    by_path = {each.conflict.path: each for each in told}
    answer_told = by_path["answers.2.teaching"]
    (criterion,) = [c for c in opened.framework.criteria if c.id == "2.teaching"]
    assert answer_told.detail == criterion.text
    assert [value.words for value in answer_told.values] == ["Met, matters most\n“Books”", "Partly"]
    assert {value.words for value in by_path["officer"].values} == {
        "Officer North",
        "Officer South",
    }
