from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pikepdf
import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Array, Name, Pdf, String

from ssio_desktop.domain.accuracy import Said
from ssio_desktop.errors import SsioError, UserError
from ssio_desktop.reports.form_reading import LONGEST_VALUE, read_form
from ssio_desktop.services import accuracy, accuracy_reply, visiting
from ssio_desktop.services.workspace import Workspace
from tests.services.conftest import NOW, MakeWorkspace
from tests.services.replies import changed, empty_pdf, field_of, filled
from tests.services.visits import begin

URN = "900001"
VALUES = {
    "passage-1": "accurate",
    "passage-3": "inaccurate",
    "passage-3-words": "Books of Year 5 — and “Ŵyn”\nsecond line",
    "passage-3-evidence": "The timetable of 13 October.",
    "comment": "Thank you.",
    "role": "Headteacher",
    "date": "16 October 2026",
}


@pytest.fixture
def visit(ws: Workspace) -> str:
    visit_id = begin(ws, URN)
    visiting.finalise(ws, visit_id)
    return visit_id


@pytest.fixture
def draft(ws: Workspace, visit: str, tmp_path: Path) -> bytes:
    path = tmp_path / "draft.pdf"
    accuracy.send(ws, visit, path, day=date(2026, 10, 14))
    return path.read_bytes()


def put(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def refused(ws: Workspace, path: Path, data: bytes, visit: str = "") -> str:
    before = ws.store.count_events()
    with pytest.raises(UserError) as caught:
        accuracy_reply.read_reply(ws, put(path, data), visit_id=visit)
    assert caught.value.remedy
    assert ws.store.count_events() == before
    return caught.value.code


def by_pikepdf(draft: bytes) -> bytes:
    return filled(draft, VALUES)


def without_appearance(draft: bytes) -> bytes:
    return filled(draft, VALUES, shown=False)


def shown_only(draft: bytes) -> bytes:
    """As viewers that change what is shown and forget the value."""

    def forget(pdf: Pdf) -> None:
        for name in ("passage-1", "passage-3"):
            field_of(pdf, name).V = Name.Off

    return changed(filled(draft, VALUES), forget)


def by_pypdf(draft: bytes, *, incremental: bool = False) -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(draft), incremental=incremental)
    if not incremental:
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(draft))
    values = {
        name: f"/{value}" if value in ("accurate", "inaccurate") else value
        for name, value in VALUES.items()
    }
    for page in writer.pages:
        if any(note.get_object().get("/Subtype") == "/Widget" for note in page.get("/Annots", ())):
            writer.update_page_form_field_values(page, values, auto_regenerate=False)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def by_increments(draft: bytes) -> bytes:
    made = by_pypdf(draft, incremental=True)
    assert made.startswith(draft[:1000])
    assert made.count(b"%%EOF") == 2
    return made


def packed(draft: bytes) -> bytes:
    return changed_by_qpdf(draft, "--object-streams=generate", "--linearize")


def unpacked(draft: bytes) -> bytes:
    return changed_by_qpdf(draft, "--qdf", "--object-streams=disable")


def changed_by_qpdf(draft: bytes, *options: str) -> bytes:
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not installed")
    with tempfile.TemporaryDirectory() as folder:
        origin, made = Path(folder) / "in.pdf", Path(folder) / "out.pdf"
        origin.write_bytes(filled(draft, VALUES))
        subprocess.run(["qpdf", *options, str(origin), str(made)], check=True)
        return made.read_bytes()


FILLERS: dict[str, Callable[[bytes], bytes]] = {
    "pikepdf": by_pikepdf,
    "without appearance": without_appearance,
    "shown only": shown_only,
    "pypdf": by_pypdf,
    "an incremental update": by_increments,
    "qpdf, packed": packed,
    "qpdf, unpacked": unpacked,
}


@pytest.mark.parametrize("fill", FILLERS.values(), ids=FILLERS)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_form_is_read_whatever_filled_it_in(
    fill: Callable[[bytes], bytes], ws: Workspace, visit: str, draft: bytes, tmp_path: Path
) -> None:
    path = put(tmp_path / "filled.pdf", fill(draft))
    incoming = accuracy_reply.read_reply(ws, path, visit_id=visit)
    words, evidence = VALUES["passage-3-words"], VALUES["passage-3-evidence"]
    assert incoming.said == {1: Said("accurate"), 3: Said("inaccurate", words, evidence)}
    assert (incoming.who, incoming.comment, incoming.dated) == (
        "Headteacher",
        "Thank you.",
        "16 October 2026",
    )
    assert not incoming.overall
    assert [number for number, _ in incoming.points] == [3]
    accuracy_reply.import_reply(ws, incoming)
    (reply,) = accuracy.check(ws, visit).replies
    assert reply.said == incoming.said
    assert (reply.how, reply.received) == ("file", NOW.date())


def test_one_tick_for_the_whole_report_is_a_reply(
    ws: Workspace, visit: str, draft: bytes, tmp_path: Path
) -> None:
    path = put(tmp_path / "filled.pdf", filled(draft, {"whole-report": "Yes"}))
    incoming = accuracy_reply.read_reply(ws, path)
    assert incoming.overall
    assert incoming.warnings == ()
    accuracy_reply.import_reply(ws, incoming)
    found = accuracy.check(ws, visit)
    assert found.replies[0].verdict(4) == "accurate"
    assert found.state(ws.today()) == "answered"


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


def test_a_second_reply_is_kept_beside_the_first(
    ws: Workspace, visit: str, draft: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "a.pdf"
    first = accuracy_reply.read_reply(ws, put(path, filled(draft, VALUES)))
    accuracy_reply.import_reply(ws, first)
    more = {**VALUES, "passage-5": "inaccurate", "passage-5-words": "Most pupils."}
    second = accuracy_reply.read_reply(ws, put(path, filled(draft, more)))
    assert any("beside it" in told for told in second.warnings)
    accuracy_reply.import_reply(ws, second)
    found = accuracy.check(ws, visit)
    assert len(found.replies) == 2
    assert [(point.number, point.reply) for point in found.points] == [
        (3, found.replies[0].id),
        (0, found.replies[0].id),
        (5, found.replies[1].id),
    ]


def test_the_same_file_is_taken_in_once(
    ws: Workspace, visit: str, draft: bytes, tmp_path: Path
) -> None:
    incoming = accuracy_reply.read_reply(ws, put(tmp_path / "a.pdf", filled(draft, VALUES)))
    accuracy_reply.import_reply(ws, incoming)
    with pytest.raises(UserError, match="already"):
        accuracy_reply.import_reply(ws, incoming)
    assert len(accuracy.check(ws, visit).replies) == 1


def test_a_reply_to_an_older_draft_stays_with_that_draft_and_is_said_to_be_so(
    ws: Workspace, visit: str, draft: bytes, tmp_path: Path
) -> None:
    first = accuracy.check(ws, visit)
    visiting.keep_typing(ws, visit, {"findings.going_well": "Pupils explain what they think."})
    later = replace(ws, now=lambda: NOW + timedelta(hours=2))
    visiting.finalise(later, visit, reason="Said more exactly.")
    accuracy.send(later, visit, tmp_path / "second.pdf")
    incoming = accuracy_reply.read_reply(later, put(tmp_path / "a.pdf", filled(draft, VALUES)))
    assert any("A later draft was sent" in told for told in incoming.warnings)
    accuracy_reply.import_reply(later, incoming)
    assert [len(each.replies) for each in accuracy.checks_of(later, visit)] == [1, 0]
    assert accuracy.checks_of(later, visit)[0].id == first.id


def test_contradictions_and_gaps_are_said_before_a_reply_is_taken_in(
    ws: Workspace, draft: bytes, tmp_path: Path
) -> None:
    values = {"whole-report": "Yes", "passage-2": "inaccurate", "date": "1.10.26"}
    values["comment"] = "Odd \ue123 letter"
    incoming = accuracy_reply.read_reply(ws, put(tmp_path / "a.pdf", filled(draft, values)))
    told = " ".join(incoming.warnings)
    for part in ("ticked as accurate", "without a word", "could not be read", "before the draft"):
        assert part in told


def test_control_characters_are_left_out_and_lines_kept(
    ws: Workspace, draft: bytes, tmp_path: Path
) -> None:
    values = {"passage-2": "inaccurate", "passage-2-words": "a\x00b\r\nc\rd\x1b"}
    incoming = accuracy_reply.read_reply(ws, put(tmp_path / "a.pdf", filled(draft, values)))
    assert incoming.said[2].words == "ab\nc\nd"


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
