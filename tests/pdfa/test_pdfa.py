"""Every document of the program is PDF/A-3a by what a machine can check, and the check finds out
what is not."""

from __future__ import annotations

import io
import re
import subprocess
from pathlib import Path
from shutil import which

import pytest
from pikepdf import Dictionary, Encryption, Pdf

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.reports.colour_profile import srgb_profile
from ssio_desktop.services import accuracy, board_report, documents, reporting, visiting
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.workspace import Workspace
from tests.pdfa.checker import check
from tests.pdfa.spoilt import SPOILT
from tests.pdfua.samples import saved
from tests.pdfua.spoiling import Spoil
from tests.services.conftest import MakeWorkspace, make_workspace, register, ws
from tests.services.test_categorising import categorise
from tests.services.test_hostile_reports import sample
from tests.services.visits import begin

__all__ = ["MakeWorkspace", "make_workspace", "register", "ws"]

URN, TERM = "900001", TermId(2026, "autumn")
DOCS = Path(__file__).parents[2] / "docs" / "pdf-a.md"
ELSEWHERE = {"6.1.2", "6.1.3-id", "6.1.3-encrypt", "6.1.3-end", "file.form"}


def test_every_document_of_the_program_keeps_the_rules(ws: Workspace, tmp_path: Path) -> None:
    categorise(ws, URN, TERM, "3b")
    visit = begin(ws, URN)
    draft = reporting.preview_pdf(ws, visit)
    visiting.finalise(ws, visit)
    to_check = tmp_path / "to-check.pdf"
    sent = accuracy.send(ws, visit, to_check).value
    accuracy.record_reply(ws, visit, sent.id, how="telephone", received=ws.today(), overall=True)
    made = {
        "draft": draft,
        "draft to check": to_check.read_bytes(),
        "issued": reporting.issue(ws, visit).value.pdf,
        "dossier": documents.document_pdf(ws, Wanted("dossier", URN)),
        "letter": documents.document_pdf(ws, Wanted("letter", URN, TERM)),
        "caseload": documents.document_pdf(ws, Wanted("caseload", "", TERM)),
        "actions": documents.document_pdf(ws, Wanted("actions")),
        "summary": board_report.write_pdf(ws, TERM, tmp_path / "a.pdf").value.read_bytes(),
    }
    for name, pdf in made.items():
        assert check(pdf) == [], name
        if which("qpdf"):
            path = tmp_path / f"{name}.pdf"
            path.write_bytes(pdf)
            done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, check=False)
            assert done.returncode == 0, done.stdout


def test_what_is_typed_into_a_form_is_shown_in_an_embedded_face(
    ws: Workspace, tmp_path: Path
) -> None:
    visit = begin(ws, URN)
    visiting.finalise(ws, visit)
    accuracy.send(ws, visit, tmp_path / "a.pdf")
    with Pdf.open(tmp_path / "a.pdf") as pdf:
        form = pdf.Root.AcroForm
        assert form.DR.Font
        for font in form.DR.Font.values():
            assert len(font.FontDescriptor.FontFile2.read_bytes()) > 10_000
            widths = [float(each) for each in font.Widths]
            assert all(widths[ord(each) - int(font.FirstChar)] > 0 for each in "Aaz09£é")
        named = {str(form.DA).split()[0]}
        for each in pdf.objects:
            if isinstance(each, Dictionary) and "/DA" in each:
                named.add(str(each.DA).split()[0])
        assert named <= set(form.DR.Font.keys())


@pytest.mark.parametrize(("spoil", "conditions"), SPOILT.each.values(), ids=SPOILT.each)
def test_a_spoilt_report_is_found_out_and_nothing_else_is_said_of_it(
    spoil: Spoil, conditions: frozenset[str]
) -> None:
    with Pdf.open(io.BytesIO(sample())) as pdf:
        spoil(pdf)
        assert {finding.condition for finding in check(saved(pdf))} == conditions


def test_what_is_wrong_outside_the_objects_is_found_too() -> None:
    data = sample()
    assert _found(data.replace(b"\n%\xbf", b"\n% ", 1)) == {"6.1.2"}
    assert _found(data + b"more") == {"6.1.3-end"}
    assert _found(b"nothing of the kind") == {"file.form"}
    plain = saved(Pdf.open(io.BytesIO(data)))
    assert _found(re.sub(rb"/ID \[<\w+><\w+>\]", b"", plain)) == {"6.1.3-id"}
    buffer = io.BytesIO()
    with Pdf.open(io.BytesIO(data)) as pdf:
        pdf.save(buffer, encryption=Encryption(owner="x"))
    assert "6.1.3-encrypt" in _found(buffer.getvalue())


def _found(data: bytes) -> set[str]:
    return {finding.condition for finding in check(data)}


def test_the_profile_is_always_the_same() -> None:
    first = srgb_profile()
    srgb_profile.cache_clear()
    assert srgb_profile() == first


def test_the_document_lists_the_conditions_that_are_proved_and_no_others() -> None:
    proved = ELSEWHERE.union(*(conditions for _, conditions in SPOILT.each.values()))
    text = DOCS.read_text(encoding="utf-8").partition("## Checked")[2].partition("\n## ")[0]
    told = re.findall(r"^\| ([^|]+?) \|", text, re.MULTILINE)
    listed = {name.strip() for line in told for name in line.split(",")}
    assert {name for name in listed if re.search(r"\d\.\d|file\.form", name)} == proved
