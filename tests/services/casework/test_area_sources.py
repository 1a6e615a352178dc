"""Areas for improvement out of inspections on record and out of files."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from ssio_desktop.domain.casework.areas import read_areas
from ssio_desktop.errors import UserError
from ssio_desktop.services import forms, visiting
from ssio_desktop.services.casework.area_sources import read_areas_file, sources
from ssio_desktop.services.workspace import Workspace
from tests.services.inspections import inspected

ASH = "900001"


def found(text: str) -> list[str]:
    return [each.what for each in read_areas(text).areas]


def test_a_published_inspection_gives_what_it_asks_to_improve_and_feedback_waits_for_it(
    ws: Workspace,
) -> None:
    forms.install_packed_forms(ws)
    said = "- Writing in key stage 2\n2. History that builds from year to year"
    answers = {
        "visit.visit_date": "2026-06-24",
        "inspection.first_day": "2026-06-23",
        "inspection.last_day": "2026-06-24",
        "said.to_improve": said,
    }
    visiting.new_visit(ws, ASH, "inspection-feedback", answers=answers)
    assert sources(ws, ASH) == ()  # What inspectors say is confidential until the report is out.
    areas = {"achievement": "Needs attention", "inclusion": "Strong standard"}
    inspected(ws, ASH, "report-card", "23/06/2026", areas=areas)
    feedback, judged = sources(ws, ASH)
    assert found(feedback.text) == [
        "Writing in key stage 2",
        "History that builds from year to year",
    ]
    assert found(judged.text) == ["Achievement: Needs attention"]
    assert "23 June 2026" in judged.title


@pytest.mark.parametrize("suffix", [".txt", ".csv", ".xlsx"])
def test_areas_are_read_from_a_letter_or_a_table_in_a_file(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"areas{suffix}"
    if suffix == ".xlsx":
        book = Workbook()
        sheet = book.active
        assert sheet is not None
        sheet.append(["No", "Area for improvement", "Lead"])
        sheet.append([1, "Reading,\nwriting", None])
        sheet.append([2, "Attendance", "Head"])
        book.save(path)
    elif suffix == ".csv":
        path.write_text('No,Area for improvement\n1,"Reading,\nwriting"\n2,Attendance\n')
    else:
        letter = "The school should:\n1. Reading, writing;\n2. Attendance – at once."
        path.write_bytes(letter.replace(" – at once", "").encode("cp1252") + b"\x96")
    assert found(read_areas_file(path))[:1] == ["Reading, writing"]
    assert found(read_areas_file(path))[1].startswith("Attendance")


@pytest.mark.parametrize("data", [b"PK\x03\x04letter", b"%PDF-1.7", b"\x00\x01", b"x" * 1_000_001])
def test_what_is_no_letter_and_no_table_is_refused_with_what_to_do(
    tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(data)
    with pytest.raises(UserError) as refused:
        read_areas_file(path)
    assert refused.value.code == "plan.areas-file"
