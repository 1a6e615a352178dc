"""Files added to visits: kept by digest in the encrypted store, cleaned, printed, returned."""

from __future__ import annotations

import hashlib
import io
import struct
import zipfile
import zlib
from pathlib import Path
from typing import Any

import frictionless
import pypdf
import pytest
from PIL import Image

from ssio_desktop.domain import attachments as kinds
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import EntityState, Json
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.package import build_package, read_package
from ssio_desktop.services import (
    attachments,
    board_returns,
    integrity,
    reporting,
    returning,
    undoing,
    verifying,
    visiting,
)
from ssio_desktop.services.open_export import export_open
from ssio_desktop.services.open_rebuild import rebuild_from
from ssio_desktop.services.setting_up import open_workspace
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import blobs
from tests.exchange.samples import INFO
from tests.pdfa import checker as pdfa
from tests.pdfua import checker as pdfua
from tests.services.conftest import CHEAP, PACKS, PASSPHRASE, MakeWorkspace
from tests.services.pictures import photo, png
from tests.services.visits import begin

TERM = TermId.parse("2026-autumn")


def office(name: str, *more: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for part in ("[Content_Types].xml", name, *more):
            archive.writestr(part, "<x/>")
    return out.getvalue()


@pytest.fixture
def visit(ws: Workspace) -> str:
    return begin(ws, "900001")


def test_a_file_is_kept_and_comes_out_as_it_went_in(
    ws: Workspace, visit: str, tmp_path: Path
) -> None:
    data = b"%PDF-1.7 " + bytes(range(256)) * 3_000  # Several pieces of a blob.
    entry = attachments.add(ws, visit, "Plan for 3b.pdf", data).value
    assert (entry.name, entry.size, entry.media_type) == (
        "Plan for 3b.pdf",
        len(data),
        "application/pdf",
    )
    assert attachments.content(ws, visit, entry.id) == data
    attachments.save_copy(ws, visit, entry.id, tmp_path / "copy.pdf")
    assert (tmp_path / "copy.pdf").read_bytes() == data


def test_nothing_of_it_is_in_clear_in_the_store(ws: Workspace, visit: str) -> None:
    attachments.add(ws, visit, "words.txt", b"unmistakable words of a head " * 50)
    for path in ws.store.path.parent.glob(f"{ws.store.path.name}*"):
        if path.is_file():
            assert b"unmistakable" not in path.read_bytes(), path


def test_the_same_file_twice_is_kept_once(ws: Workspace, visit: str) -> None:
    other = begin(ws, "900002")
    first = attachments.add(ws, visit, "a.png", png()).value
    second = attachments.add(ws, other, "b.png", png()).value
    assert first.sha256 == second.sha256
    assert blobs.digests(ws.store.db) == (first.sha256,)


@pytest.mark.parametrize(
    ("data", "media"),
    [
        (photo(), "image/jpeg"),
        (png(), "image/png"),
        (b"%PDF-1.4\n", "application/pdf"),
        (
            office("word/document.xml"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        ("Ŵyn, عائشة\r\n".encode(), "text/plain"),
        ("\u200fعائشة \u200e– 👩🏽\u200d🏫\n".encode(), "text/plain"),
        (office("word/document.xml", "word/vbaProject.bin"), ""),
        (office("other.xml"), ""),
        (b"MZ\x90\x00\x03\x00\x00", ""),
        (b"\x7fELF\x02\x01", ""),
        (b"PK\x03\x04 and nothing", ""),
        (b"", ""),
        (b"text\x00with a nul", ""),
    ],
)
def test_a_file_is_known_by_its_content(data: bytes, media: str) -> None:
    assert kinds.media_type_of(data) == media


def test_what_may_not_be_added_is_refused_and_leaves_nothing(ws: Workspace, visit: str) -> None:
    before = ws.store.digest()
    refused = {
        "attachment.kind": ("photo.jpg", b"MZ\x90\x00 a program called a photo"),
        "attachment.size": ("big.txt", b"x" * (kinds.LARGEST + 1)),
        "attachment.picture": ("cut.jpg", photo()[:200]),
    }
    for code, (name, data) in refused.items():
        with pytest.raises(UserError) as caught:
            attachments.add(ws, visit, name, data)
        assert caught.value.code == code
    assert ws.store.digest() == before and blobs.digests(ws.store.db) == ()


def test_a_picture_that_claims_too_many_pixels_is_not_decoded(ws: Workspace, visit: str) -> None:
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    bomb = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk
    bomb += struct.pack(">I", zlib.crc32(chunk)) + struct.pack(">I", 0) + b"IEND\xaeB`\x82"
    for keep in (True, False):
        with pytest.raises(UserError) as caught:
            attachments.add(ws, visit, "bomb.png", bomb, keep_metadata=keep)
        assert caught.value.code == "attachment.picture"


def test_a_visit_has_room_for_so_much(
    ws: Workspace, visit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attachments, "MOST", 250)
    attachments.add(ws, visit, "a.txt", b"a" * 200)
    with pytest.raises(UserError) as caught:
        attachments.add(ws, visit, "b.txt", b"b" * 100)
    assert caught.value.code == "attachment.room"


def test_removing_can_be_undone_and_stays_in_the_history(ws: Workspace, visit: str) -> None:
    entry = attachments.add(ws, visit, "a.png", png()).value
    done = attachments.remove(ws, visit, entry.id)
    assert attachments.of_visit(ws, visit) == ()
    assert len(ws.store.history(f"visit/{visit}", f"attachment.{entry.id}")) == 2
    undoing.undo(ws, done.batch)
    assert attachments.of_visit(ws, visit) == (entry,)
    assert attachments.content(ws, visit, entry.id)


def test_a_picture_is_printed_only_with_words(ws: Workspace, visit: str) -> None:
    entry = attachments.add(ws, visit, "a.png", png()).value
    with pytest.raises(UserError) as caught:
        attachments.describe(ws, visit, entry.id, "  ", printed=True)
    assert caught.value.code == "attachment.words"
    told = attachments.describe(ws, visit, entry.id, "A  display of books", printed=True).value
    assert told.words == "A display of books" and told.printed


def test_thumbnails_are_small_and_absent_files_are_said_to_be(ws: Workspace, visit: str) -> None:
    entry = attachments.add(ws, visit, "a.jpg", photo(side=900)).value
    (shown,) = attachments.listed(ws, visit)
    with Image.open(io.BytesIO(shown.thumbnail)) as small:
        assert max(small.size) == attachments.THUMBNAIL
    blobs.remove(ws.store.db, [entry.sha256])
    (shown,) = attachments.listed(ws, visit)
    assert not shown.present and shown.thumbnail == b""
    with pytest.raises(UserError) as caught:
        attachments.content(ws, visit, entry.id)
    assert caught.value.code == "attachment.absent"


def test_an_empty_file_and_a_phones_picture_are_refused_by_what_they_are(
    ws: Workspace, visit: str
) -> None:
    heic = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(300)
    for data, words, cure in ((b"", "empty", "copied whole"), (heic, "HEIC", "as a JPEG")):
        with pytest.raises(UserError, match=words) as refusal:
            attachments.add(ws, visit, "IMG_1.jpg", data)
        assert cure in refusal.value.remedy
    assert attachments.of_visit(ws, visit) == ()


def test_a_copy_is_called_by_its_kind_so_that_no_text_is_run(ws: Workspace, visit: str) -> None:
    given = {
        "notes.txt": b"plain",
        "table.csv": b"a,b",
        "run.bat": b"echo off",
        "page.html": b"<script>",
        "txt": b"a name alone",
        "A.JPEG": photo(),
        "scan.exe": photo(),
    }
    for name, data in given.items():
        attachments.add(ws, visit, name, data)
    called = {each.name: each.file_name for each in attachments.of_visit(ws, visit)}
    assert called == {name: name for name in ("notes.txt", "table.csv", "A.JPEG")} | {
        "run.bat": "run.bat.txt",
        "page.html": "page.html.txt",
        "txt": "txt.txt",
        "scan.exe": "scan.exe.jpg",
    }


def test_names_from_outside_are_plain() -> None:
    assert kinds.plain_name("..\\..\\a/b:c?.txt") == "b c .txt"
    assert kinds.plain_name("\u202egpj.exe\n") == "gpj.exe"
    assert len(kinds.plain_name("x" * 500 + ".jpeg")) <= kinds.LONGEST_NAME
    assert kinds.plain_name("x" * 500 + ".jpeg").endswith(".jpeg")
    assert kinds.plain_name("") == "file"
    assert kinds.plain_name("👩🏽\u200d🏫.txt") == "👩🏽\u200d🏫.txt"


def test_odd_records_from_elsewhere_are_passed_over() -> None:
    good: dict[str, Json] = {"sha256": "a" * 64, "size": 3, "name": "a"}
    assert kinds.read_attachment("k", good) is not None
    wrong: list[Json] = [{}, {**good, "sha256": "A" * 64}, {**good, "size": True}]
    for odd in (None, "x", *wrong):
        assert kinds.read_attachment("k", odd) is None
    assert kinds.attachments_in(EntityState("visit/x")) == ()


def test_the_report_lists_files_and_prints_a_picture_with_its_words(
    ws: Workspace, visit: str
) -> None:
    attachments.add(ws, visit, "plan.pdf", b"%PDF-1.4 plan")
    entry = attachments.add(ws, visit, "hall.jpg", photo(side=300)).value
    attachments.describe(ws, visit, entry.id, "Work on the walls of the hall", printed=True)
    visiting.finalise(ws, visit)
    issued = reporting.issue(ws, visit).value
    reader = pypdf.PdfReader(io.BytesIO(issued.pdf))
    text = "\n".join(page.extract_text() for page in reader.pages)
    assert "Attachments" in text and "plan.pdf" in text and "Work on the walls" in text
    assert any(len(page.images) for page in reader.pages)
    figures = [
        node for node in pypdf_elements(reader) if node.get("/S") == "/Figure" and "/Alt" in node
    ]
    assert "Work on the walls of the hall" in [str(node["/Alt"]) for node in figures]
    assert pdfua.check(issued.pdf) == [] and pdfa.check(issued.pdf) == []
    # Drawn again from what it carries, it is the same to the byte: so it verifies.
    assert verifying.verify(ws, issued.pdf).verdict == "issued"


def pypdf_elements(reader: pypdf.PdfReader) -> list[dict[str, Any]]:
    """Every object of the file that is a dictionary."""
    found = [reader.get_object(number) for number in range(1, len(reader.xref_objStm) + 200)]
    return [dict(each) for each in found if isinstance(each, dict)]


def test_a_visit_without_files_is_reported_as_before(ws: Workspace, visit: str) -> None:
    visiting.finalise(ws, visit)
    version = visiting.read(ws, visit).versions[0]
    report = version.facts["report"]
    assert isinstance(report, dict) and "files" not in report
    assert "Attachments" not in str(reporting.report_document(ws, visit))


def test_a_return_carries_files_and_taking_it_in_twice_keeps_them_once(
    ws: Workspace, visit: str, make_workspace: MakeWorkspace, tmp_path: Path
) -> None:
    entry = attachments.add(ws, visit, "hall.jpg", photo()).value
    visiting.finalise(ws, visit)
    path = tmp_path / "a.ssio-return"
    assert returning.make_return(ws, TERM, path, incomplete=True).value.left_out == 0
    package = read_package(path)
    assert package.manifest.minor == 1
    assert f"attachments/{entry.sha256}" in package.parts
    other = make_workspace("board")
    for _ in range(2):
        board_returns.import_return(other, board_returns.preview_return(other, path))
    assert attachments.content(other, visit, entry.id) == attachments.content(ws, visit, entry.id)
    assert blobs.digests(other.store.db) == (entry.sha256,)


def test_a_return_for_an_older_program_or_without_files_has_the_older_version(
    ws: Workspace, visit: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    attachments.add(ws, visit, "hall.jpg", photo())
    visiting.finalise(ws, visit)
    path = tmp_path / "a.ssio-return"
    returning.make_return(ws, TERM, path, incomplete=True, with_attachments=False)
    assert read_package(path).manifest.minor == 0
    assert not any(name.startswith("attachments/") for name in read_package(path).parts)
    monkeypatch.setattr(attachments, "RETURN_ROOM", 10)
    full = tmp_path / "b.ssio-return"
    made = returning.make_return(ws, TERM, full, incomplete=True).value
    assert made.left_out == 1 and read_package(full).manifest.minor == 0


def test_a_part_that_is_not_what_its_name_says_is_refused() -> None:
    data = b"content"
    good = hashlib.sha256(data).hexdigest()
    assert read_package(build_package(INFO, [], extras={f"attachments/{good}": data}))
    for name in ("attachments/" + "0" * 64, "attachments/hall.jpg", f"attachments/x/{good}"):
        with pytest.raises(UserError):
            build_package(INFO, [], extras={name: data})


def test_files_go_out_with_the_open_export_and_come_back(
    ws: Workspace, visit: str, tmp_path: Path
) -> None:
    entry = attachments.add(ws, visit, "hall.jpg", photo()).value
    out = tmp_path / "out"
    export_open(ws, out, helpers=0)
    kept = out / "attachments" / f"{entry.sha256}.jpg"
    assert kept.read_bytes() == attachments.content(ws, visit, entry.id)
    assert frictionless.validate(str(out / "datapackage.json")).valid
    assert entry.name in (out / "tables/attachments.csv").read_text(encoding="utf-8-sig")
    made = rebuild_from([out], tmp_path / "b.ssio", PASSPHRASE, PACKS, cost=CHEAP)
    other = open_workspace(made.path, PASSPHRASE, PACKS)
    assert attachments.content(other, visit, entry.id) == kept.read_bytes()
    other.close()
    assert made.files_missing == 0
    data = bytearray(kept.read_bytes())
    data[-3] ^= 1
    kept.write_bytes(data)
    hurt = rebuild_from([out], tmp_path / "c.ssio", PASSPHRASE, PACKS, cost=CHEAP)
    assert hurt.files_missing == 1 and hurt.as_exported


def test_a_damaged_file_is_found(ws: Workspace, visit: str) -> None:
    entry = attachments.add(ws, visit, "a.txt", b"whole").value
    assert blobs.damaged(ws.store.db) == ()
    ws.store.db.conn.execute("UPDATE blobs SET bytes = ?", (b"other",))
    assert blobs.damaged(ws.store.db) == (entry.sha256,)


@pytest.mark.parametrize("harm", ["DELETE FROM blobs", "UPDATE blobs SET bytes = x'00'"])
def test_a_file_that_was_taken_out_or_changed_behind_the_programs_back_is_found(
    ws: Workspace, harm: str
) -> None:
    visit = begin(ws, "900001")
    attachments.add(ws, visit, "plan.txt", b"What we agreed")
    gone = attachments.add(ws, visit, "gone.txt", b"What we did not agree").value
    attachments.remove(ws, visit, gone.id)
    assert integrity.check(ws).is_well
    ws.store.db.conn.execute(harm)
    found = integrity.check(ws).findings
    assert [each.part for each in found] == ["attachments", "attachments"]
    assert {"“plan.txt”", "“gone.txt”"} == {each.what.split()[2] for each in found}


def test_a_file_of_a_colleague_that_never_came_is_no_damage(
    ws: Workspace, visit: str, make_workspace: MakeWorkspace
) -> None:
    theirs = make_workspace("birch")
    attachments.add(ws, visit, "plan.txt", b"What we agreed")
    theirs.store.receive(ws.store.events(), label="Taken in")
    assert not blobs.digests(theirs.store.db)
    assert integrity.check(theirs).is_well
