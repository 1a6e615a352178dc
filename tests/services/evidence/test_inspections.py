"""Inspections of authorities: taken in from tables, checked, rated, compared, printed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pikepdf
import pytest

from ssio_desktop.errors import UserError
from ssio_desktop.services.evidence import inspections, papers, tables
from ssio_desktop.services.keeping_backups import backups_of
from ssio_desktop.services.workspace import Workspace
from tests.conftest import ROOT
from tests.reports.reading import Read

TABLES = ROOT / "resources/sample/inspections-of-authorities.txt"


def test_a_file_brings_every_cell_once_and_undoes_no_correction(ws: Workspace) -> None:
    looked = tables.preview(ws, TABLES)
    assert (looked.read.cells, looked.read.landed) == (43, 40)
    assert inspections.inspections(ws) == ()
    taken = tables.take_in(ws, TABLES)
    assert [each.reason for each in backups_of(ws)] == ["import"]
    found = {each.authority: each for each in inspections.inspections(ws)}
    assert len(found) == 3
    assert [each.landless.found for each in tables.left_over(ws)][1:] == [
        "C1ty Counc",
        "Page 4 of 17",
    ]
    port = found["Port Linden City Council"]
    assert [each.words for each in port.checked().remarks if not each.is_note] == [
        "“SH” is no grade."
    ]
    inspections.change(
        ws, port.key, port.authority, port.day, "", port.before, port.after.replace("SH", "SM")
    )
    gone = found["Harrowmoor Council"].findings[0]
    inspections.withdraw_finding(ws, found["Harrowmoor Council"].key, gone.id)
    again = tables.take_in(ws, TABLES)
    assert again.value.new == 0 and not again.batch
    assert inspections.inspection(ws, port.key).checked().holds
    kept = inspections.inspection(ws, found["Harrowmoor Council"].key).findings
    assert gone.id not in {each.id for each in kept}
    ws.store.undo(taken.batch)
    # What somebody put right by hand since is theirs, and stays.
    assert [each.authority for each in inspections.inspections(ws)] == [port.authority]


def test_findings_are_said_rated_and_found_and_counted_in_the_matrix(ws: Workspace) -> None:
    made = inspections.add(ws, "Ambleshire", date(2014, 3, 14), after="1/2 G → O 1/2 S → G").value
    with pytest.raises(UserError, match="already"):
        inspections.add(ws, " ambleshire ", date(2014, 3, 14))
    other = inspections.add(ws, "Amblesire", date(2014, 3, 14)).value
    with pytest.raises(UserError, match="already"):
        inspections.change(ws, other.key, "AMBLESHIRE", other.day, "", "", "")
    inspections.change(ws, other.key, "Lower Fell", other.day, "", "", "")
    with pytest.raises(UserError, match="already"):
        inspections.add(ws, "Lower Fell", date(2014, 3, 14))
    inspections.withdraw(ws, other.key)
    said = inspections.say_under(
        ws, made.key, "strategy", 'A plan, but "nobody has seen it" since May'
    ).value
    assert [piece.kind for piece in said.pieces] == ["summary", "quotation", "summary"]
    with pytest.raises(UserError, match="reason"):
        inspections.rate(ws, made.key, said.id, "red")
    inspections.rate(ws, made.key, said.id, "red", "Heads cannot name it.")
    inspections.say_under(ws, made.key, "strategy", "Written anew")
    found = inspections.matrix(ws)
    place = [each.id for each in found.headings].index("strategy")
    assert found.rows[0].cells[place].ratings == {"red": 1, "": 1}
    (hit,) = inspections.search(ws, "nobody ambles")
    assert hit.finding.id == said.id and hit.finding.rating == "red"
    changed = inspections.say_under(ws, made.key, "strategy", "A plan", said.id).value
    assert changed.rated is not None and changed.text == "A plan"


def test_an_inspection_is_one_sheet_lying_on_its_side(ws: Workspace, tmp_path: Path) -> None:
    tables.take_in(ws, TABLES)
    first = inspections.inspections(ws)[0]
    for number in range(22):  # as much as the longest of such letters
        inspections.say_under(ws, first.key, "officers", f"{number} " + "words of a head " * 9)
    inspections.rate(ws, first.key, first.findings[0].id, "amber", "A reason")
    path = tmp_path / papers.sheet_name(first)
    papers.write_sheet(ws, first.key, path)
    with pikepdf.open(path) as pdf:
        (page,) = pdf.pages
        assert page.mediabox[2] > page.mediabox[3]
    told = " ".join(Read(path.read_bytes()).root.whole.split())
    assert "A Amber" in told and "“Officers are known by name in every school”" in told
    assert "could not be shown" not in told


def test_a_sheet_with_a_reason_for_every_rating_is_one_sheet_still(
    ws: Workspace, tmp_path: Path
) -> None:
    key = inspections.add(ws, "Ambleshire", date(2014, 3, 14), after="2/2 S → G").value.key
    reason = "Heads whom we met since say the same."
    for heading in ("strategy", "officers", "training", "governors", "academies", "use-of-data"):
        for number in range(5):
            said = " ".join(f"{heading}-{number}-{word}" for word in range(14))
            found = inspections.say_under(ws, key, heading, f"“{said}”").value
            inspections.rate(ws, key, found.id, "red", f"{reason} {heading} {number}.")
    path = tmp_path / "sheet.pdf"
    papers.write_sheet(ws, key, path)
    read = Read(path.read_bytes())
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) == 1
    told = "".join(read.root.whole.split())
    assert all(f"{heading}-4-13" in told for heading in ("strategy", "academies"))
    assert "leftoutforwantofroom" in told and "RRed" in told
    (line,) = [e for e in papers.sheet_data(ws, key).lines if e.heading == "Academies"]
    assert "Heads whom we met since say the same. academies 4." in line.why
