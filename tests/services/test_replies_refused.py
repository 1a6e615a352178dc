"""Files that are no reply, or another’s, or half a one, or made to harm: refused in words."""

from __future__ import annotations

import io
import shutil
import subprocess
import zlib
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Array, Name, Pdf, String

from ssio_desktop.errors import SsioError, UserError
from ssio_desktop.reports.form_reading import LONGEST_VALUE, read_form
from ssio_desktop.services import accuracy_reply
from ssio_desktop.services.workspace import Workspace
from tests.services.conftest import MakeWorkspace
from tests.services.replies import (
    VALUES,
    by_pypdf,
    changed,
    empty_pdf,
    field_of,
    filled,
    finished,
    put,
    sent_draft,
)
from tests.services.visits import begin


@pytest.fixture
def visit(ws: Workspace) -> str:
    return finished(ws)


@pytest.fixture
def draft(ws: Workspace, visit: str, tmp_path: Path) -> bytes:
    return sent_draft(ws, visit, tmp_path)


def refused(ws: Workspace, path: Path, data: bytes, visit: str = "") -> str:
    before = ws.store.count_events()
    with pytest.raises(UserError) as caught:
        accuracy_reply.read_reply(ws, put(path, data), visit_id=visit)
    assert caught.value.remedy
    assert ws.store.count_events() == before
    return caught.value.code


def test_the_draft_as_it_was_sent_holds_no_reply(
    ws: Workspace, draft: bytes, tmp_path: Path
) -> None:
    assert refused(ws, tmp_path / "a.pdf", draft) == "accuracy.blank"


def test_a_file_that_was_flattened_or_scanned_is_refused_with_what_to_do(
    ws: Workspace, draft: bytes, tmp_path: Path
) -> None:
    def flatten(pdf: Pdf) -> None:
        del pdf.Root.AcroForm
        for page in pdf.pages:
            page.obj.Annots = Array([])

    path = tmp_path / "flat.pdf"
    assert refused(ws, path, changed(filled(draft, VALUES), flatten)) == "form.flat"
    assert refused(ws, path, empty_pdf()) == "form.flat"


def test_a_file_that_was_printed_to_pdf_is_refused(
    ws: Workspace, draft: bytes, tmp_path: Path
) -> None:
    if shutil.which("gs") is None:
        pytest.skip("Ghostscript is not installed")
    printed = tmp_path / "printed.pdf"
    origin = put(tmp_path / "filled.pdf", filled(draft, VALUES))
    command = ["gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", "-dPreserveAnnots=false"]
    subprocess.run([*command, f"-sOutputFile={printed}", str(origin)], check=True)
    assert refused(ws, tmp_path / "again.pdf", printed.read_bytes()) == "form.flat"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_half_a_file_is_refused(share: float, ws: Workspace, draft: bytes, tmp_path: Path) -> None:
    data = filled(draft, VALUES)
    cut = data[: int(len(data) * share)]
    assert refused(ws, tmp_path / "half.pdf", cut) == "form.damaged"


def test_an_update_that_was_cut_off_is_not_taken_for_what_was_before_it(
    ws: Workspace, draft: bytes, tmp_path: Path
) -> None:
    data = by_pypdf(draft, incremental=True)
    cut = data[: len(draft) + (len(data) - len(draft)) // 2]
    assert refused(ws, tmp_path / "half.pdf", cut) in ("form.damaged", "accuracy.blank")


def test_a_form_that_lacks_fields_is_refused(ws: Workspace, draft: bytes, tmp_path: Path) -> None:
    def drop(pdf: Pdf) -> None:
        fields = pdf.Root.AcroForm.Fields
        kept = [each for each in fields if str(each.T) != "passage-5-words"]
        pdf.Root.AcroForm.Fields = Array(kept)

    data = changed(filled(draft, VALUES), drop)
    assert refused(ws, tmp_path / "part.pdf", data) == "accuracy.part"


def mark(draft: bytes, name: str, value: str) -> bytes:
    def change(pdf: Pdf) -> None:
        field_of(pdf, name).V = String(value)

    return changed(filled(draft, VALUES), change)


def test_marks_that_were_changed_are_noticed(
    ws: Workspace, visit: str, draft: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "a.pdf"
    assert refused(ws, path, mark(draft, "ssio-digest", "0" * 64)) == "accuracy.other-draft"
    assert refused(ws, path, mark(draft, "ssio-version", "2")) == "accuracy.other-draft"
    assert refused(ws, path, mark(draft, "ssio-check", visit)) == "accuracy.unknown"
    assert refused(ws, path, mark(draft, "ssio-visit", "../x")) == "accuracy.not-ours"
    assert refused(ws, path, mark(draft, "ssio-visit", "")) == "accuracy.not-ours"


def test_the_reply_of_another_visit_is_named_and_not_taken_in(
    ws: Workspace, draft: bytes, tmp_path: Path
) -> None:
    other = begin(ws, "900002")
    path = put(tmp_path / "a.pdf", filled(draft, VALUES))
    with pytest.raises(UserError, match=r"Ash Lane Primary School.*13 October 2026") as caught:
        accuracy_reply.read_reply(ws, path, visit_id=other)
    assert caught.value.code == "accuracy.other-visit"


def test_a_reply_to_a_draft_of_another_store_is_refused(
    make_workspace: MakeWorkspace, draft: bytes, tmp_path: Path
) -> None:
    stranger = make_workspace("south")
    data = filled(draft, VALUES)
    assert refused(stranger, tmp_path / "a.pdf", data) == "accuracy.unknown"


def test_what_is_no_pdf_or_locked_or_too_much_is_refused(
    ws: Workspace, draft: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "a.pdf"
    assert refused(ws, path, b"PK\x03\x04 a letter") == "form.not-pdf"
    assert refused(ws, path, b"") == "form.not-pdf"
    assert refused(ws, path, b"%PDF-1.7\n" + b"0" * 25_000_000) == "form.large"
    buffer = io.BytesIO()
    with Pdf.open(io.BytesIO(draft)) as pdf:
        pdf.save(buffer, encryption=pikepdf.Encryption(owner="x", user="y"))
    assert refused(ws, path, buffer.getvalue()) == "form.locked"
    assert refused(ws, path, mark(draft, "comment", "x" * (LONGEST_VALUE + 1))) == "form.shape"
    with pytest.raises(UserError, match="no such file"):
        accuracy_reply.read_reply(ws, tmp_path / "not there.pdf")


def test_a_form_of_endless_or_circling_fields_is_refused(draft: bytes) -> None:
    def circle(pdf: Pdf) -> None:
        field = field_of(pdf, "comment")
        field.Kids = Array([field])

    def many(pdf: Pdf) -> None:
        one = pdf.make_indirect(pikepdf.Dictionary(T=String("x"), FT=Name.Tx))
        pdf.Root.AcroForm.Fields = Array([one] * 4000)

    for change in (circle, many):
        with pytest.raises(UserError) as caught:
            read_form(changed(draft, change))
        assert caught.value.code == "form.shape"


def test_a_form_that_says_two_things_in_one_place_is_refused(draft: bytes) -> None:
    def twice(pdf: Pdf, value: str) -> None:
        other = pikepdf.Dictionary(T=String("comment"), FT=Name.Tx, V=String(value))
        pdf.Root.AcroForm.Fields.append(pdf.make_indirect(other))

    for value in ("", "Something else."):
        both = changed(filled(draft, VALUES), lambda pdf, value=value: twice(pdf, value))  # type: ignore[misc]
        with pytest.raises(UserError) as caught:
            read_form(both)
        assert (caught.value.code, caught.value.where) == ("form.shape", "comment")
    same = changed(filled(draft, VALUES), lambda pdf: twice(pdf, VALUES["comment"]))
    assert read_form(same)["comment"] == VALUES["comment"]


def test_a_field_that_holds_a_stream_is_refused(draft: bytes) -> None:
    def pack(pdf: Pdf) -> None:
        field_of(pdf, "comment").V = pdf.make_stream(b"0" * 1000)

    with pytest.raises(UserError) as caught:
        read_form(changed(draft, pack))
    assert caught.value.code == "form.shape"


def test_a_packed_part_that_unpacks_without_end_is_refused() -> None:
    packer = zlib.compressobj(9)
    parts = [packer.compress(bytes(1_000_000)) for _ in range(200)]
    packed = b"".join([*parts, packer.flush()])
    table = b"<</Type/XRef/Size 9/W[1 2 1]/Root 2 0 R/Filter/FlateDecode/Length %d>>"
    begin, end = b"%PDF-1.5\n1 0 obj\n", b"\nendstream\nendobj\nstartxref\n9\n%%EOF\n"
    with pytest.raises(UserError) as caught:
        read_form(begin + table % len(packed) + b"\nstream\n" + packed + end)
    assert caught.value.code == "form.damaged"


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(changes=st.lists(st.tuples(st.floats(0, 0.9999), st.integers(0, 255)), max_size=4))
def test_a_damaged_form_gives_a_refusal_and_never_a_crash(
    changes: list[tuple[float, int]], draft: bytes
) -> None:
    data = bytearray(draft)
    for place, value in changes:
        data[int(place * len(data))] = value
    try:
        assert isinstance(read_form(bytes(data)), dict)
    except SsioError as error:
        assert error.code.startswith("form.")
