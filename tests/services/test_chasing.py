from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.services import chasing, setting_up, tracker
from ssio_desktop.services.workspace import Workspace
from tests.pdfua.checker import check
from tests.services.board_samples import officer, sent

TERM = TermId(2026, "autumn")
A, B, C = "900001", "900002", "900003"
FORMULA = '=HYPERLINK("http://example.org","Open")'


@pytest.fixture
def late(ws: Workspace) -> Workspace:
    """A board after the term: one officer sent nothing, another a return without one school."""
    officer(ws, "a", FORMULA, [A])
    officer(ws, "b", "Bea", [B, C])
    sent(ws, "b", TERM, "2026-12-10", [B])
    return replace(ws, now=lambda: datetime(2026, 12, 28, 9, tzinfo=UTC))


def test_who_is_overdue_comes_first_with_the_days_and_the_schools(late: Workspace) -> None:
    found = chasing.chase_list(tracker.track(late, TERM))
    told = [(one.name, one.arrival, one.days, [s.urn for s in one.outstanding]) for one in found]
    assert told == [(FORMULA, "missing", 10, [A]), ("Bea", "received", 10, [C])]
    # Of a school that was returned, what its return should have brought is asked for.
    assert [each.urn for each in found[1].incomplete] == [B]


def test_nothing_is_overdue_of_whoever_returned_every_school(late: Workspace) -> None:
    sent(late, "b", TERM, "2026-12-28", [B, C], number=2)
    (_, found) = chasing.chase_list(tracker.track(late, TERM))
    assert (found.name, found.days, found.outstanding) == ("Bea", 0, ())
    assert [each.urn for each in found.incomplete] == [B, C]


def test_each_officer_has_a_letter_of_its_own_page_and_the_document_is_tagged(
    late: Workspace, tmp_path: Path
) -> None:
    setting_up.set_address(late, "b", " County Hall \nRoom 4 ")
    found = tracker.track(late, TERM)
    data = chasing.write_letters(late, found, tmp_path / "a.pdf").value.read_bytes()
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
    assert len(pages) == 2
    assert "County Hall Room 4" in " ".join(pages[1].split())
    assert "County Hall" not in pages[0]
    assert "Dear Bea," in pages[1] and "Ysgol y Tŵr & Llyn" in pages[1]
    assert "It is 10 days overdue." in " ".join(pages[0].split())
    assert check(data) == []
    again = chasing.write_letters(late, found, tmp_path / "b.pdf").value.read_bytes()
    assert again == data


def test_the_table_for_a_mail_merge_has_a_row_for_each_and_runs_nothing(
    late: Workspace, tmp_path: Path
) -> None:
    setting_up.set_address(late, "b", "County Hall\nRoom 4")
    path = chasing.write_merge(late, tracker.track(late, TERM), tmp_path / "a.csv").value
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    assert [row["officer"] for row in rows] == [f"'{FORMULA}", "Bea"]
    assert [row["address"] for row in rows] == ["", "County Hall\nRoom 4"]
    assert rows[0]["days_late"] == "10" and rows[0]["due"] == "2026-12-18"
    assert rows[1]["not_received_schools"] == "Ysgol y Tŵr & Llyn"
    cells = [cell for row in rows for cell in row.values()]
    assert not any(cell[:1] in {"=", "+", "-", "@"} for cell in cells)


def test_where_nobody_is_to_be_asked_nothing_is_written(ws: Workspace, tmp_path: Path) -> None:
    kept = tmp_path / "a.csv"
    kept.write_text("kept")
    empty = replace(tracker.track(ws, TERM), officers=())
    for write in (
        lambda: chasing.write_merge(ws, empty, kept),
        lambda: chasing.write_letters(ws, empty, kept),
    ):
        with pytest.raises(UserError) as refusal:
            write()
        assert refusal.value.code == "chase.nobody"
    assert kept.read_text() == "kept"
