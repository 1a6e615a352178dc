from __future__ import annotations

import csv
import io
import multiprocessing
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import SurroundingsError, UserError
from ssio_desktop.progress import Cancelled
from ssio_desktop.services import batches, forms, printing, reporting, visiting
from ssio_desktop.services.batches import INDEX
from ssio_desktop.services.drawing_pool import FEW, draw_all
from ssio_desktop.services.printing import Printed
from ssio_desktop.services.reporting import Undrawn
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from tests.services.visits import begin

TERM = TermId(2026, "autumn")


@pytest.fixture
def visits(ws: Workspace) -> tuple[str, ...]:
    """An issued visit to each of two schools, one that is only final, and a draft."""
    issued = [begin(ws, "900001"), begin(ws, "900002")]
    for visit in issued:
        visiting.finalise(ws, visit)
        reporting.issue(ws, visit)
    final = begin(ws, "900003")
    visiting.finalise(ws, final)
    begin(ws, "900003")
    return (*issued, final)


def index(folder: Path) -> list[dict[str, str]]:
    text = (folder / INDEX).read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def pdfs(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.pdf"))


def test_a_batch_holds_what_is_issued_or_all_that_is_final_and_never_a_draft(
    ws: Workspace, visits: tuple[str, ...]
) -> None:
    assert {line.visit_id for line in batches.choose(ws, TERM)} == set(visits[:2])
    assert {line.visit_id for line in batches.choose(ws, TERM, "all")} == set(visits)
    assert [line.visit_id for line in batches.choose(ws, TERM, urn="900002")] == [visits[1]]
    assert batches.choose(ws, TERM.previous()) == ()


def test_each_report_is_written_as_it_was_issued_and_listed(
    ws: Workspace, visits: tuple[str, ...], tmp_path: Path
) -> None:
    done = batches.write_batch(ws, batches.choose(ws, TERM, "all"), tmp_path)
    assert (done.value.fresh, done.value.kept) == (3, 0)
    assert not done.entities
    assert [row["File"] for row in index(tmp_path)] == pdfs(tmp_path)
    for row in index(tmp_path):
        assert (tmp_path / row["File"]).read_bytes() == reporting.report_pdf(ws, row["Visit"])
    assert [row["Issued"] for row in index(tmp_path)] == ["yes", "yes", "no"]


def test_a_report_that_is_not_issued_says_on_every_page_that_it_is_a_draft(
    ws: Workspace, visits: tuple[str, ...], tmp_path: Path
) -> None:
    batches.write_batch(ws, batches.choose(ws, TERM, "all"), tmp_path)
    for row in index(tmp_path):
        for page in PdfReader(tmp_path / row["File"]).pages:
            text = page.extract_text()
            assert ("DRAFT" in text) is (row["Issued"] == "no")
            assert ("Draft: not yet issued" in text) is (row["Issued"] == "no")


def test_what_is_there_is_not_written_again_and_what_was_lost_is(
    ws: Workspace, visits: tuple[str, ...], tmp_path: Path
) -> None:
    lines = batches.choose(ws, TERM)
    batches.write_batch(ws, lines, tmp_path)
    assert batches.write_batch(ws, lines, tmp_path).value.fresh == 0
    (tmp_path / lines[0].name).write_bytes(b"spoilt")
    again = batches.write_batch(ws, lines, tmp_path).value
    assert (again.fresh, again.kept) == (1, 1)
    assert (tmp_path / lines[0].name).read_bytes().startswith(b"%PDF")


def test_a_file_of_the_same_name_that_is_not_ours_stays(
    ws: Workspace, visits: tuple[str, ...], tmp_path: Path
) -> None:
    lines = batches.choose(ws, TERM)
    (tmp_path / lines[0].name).write_text("my own notes")
    batches.write_batch(ws, lines, tmp_path)
    assert (tmp_path / lines[0].name).read_text() == "my own notes"
    assert len(pdfs(tmp_path)) == 3


def test_a_written_report_that_was_changed_by_hand_stays_beside_a_new_one(
    ws: Workspace, visits: tuple[str, ...], tmp_path: Path
) -> None:
    lines = batches.choose(ws, TERM)
    batches.write_batch(ws, lines, tmp_path)
    signed = tmp_path / lines[0].name
    whole = signed.read_bytes()
    signed.write_bytes(whole + b"% signed")
    for fresh in (1, 0):
        assert batches.write_batch(ws, lines, tmp_path).value.fresh == fresh
    assert signed.read_bytes() == whole + b"% signed"
    assert signed.with_name(f"{signed.stem}-2.pdf").read_bytes() == whole
    assert batches.count_written(tmp_path) == len(lines)


def test_two_visits_on_one_day_have_files_of_their_own(ws: Workspace, tmp_path: Path) -> None:
    for _ in range(2):
        visiting.finalise(ws, begin(ws, "900001"))
    lines = batches.choose(ws, TERM, "all")
    assert len({line.name for line in lines}) == 2
    batches.write_batch(ws, lines, tmp_path)
    assert len(pdfs(tmp_path)) == 2


def test_a_batch_that_is_stopped_leaves_whole_files_and_goes_on_from_there(
    ws: Workspace, visits: tuple[str, ...], tmp_path: Path
) -> None:
    lines = batches.choose(ws, TERM, "all")

    def stop(done: int, total: int) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        batches.write_batch(ws, lines, tmp_path, stop)
    assert len(pdfs(tmp_path)) == len(index(tmp_path)) == batches.count_written(tmp_path) == 2
    assert not list(tmp_path.glob(".ssio-*"))
    rest = batches.write_batch(ws, lines, tmp_path).value
    assert (rest.fresh, rest.kept) == (1, 2)


def test_a_full_disk_says_how_far_it_came_and_what_is_written_stays(
    ws: Workspace,
    visits: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = batches.choose(ws, TERM, "all")
    written = os.write
    room = [len(reporting.report_pdf(ws, lines[0].visit_id)) + 100]

    def write(handle: int, data: bytes) -> int:
        room[0] -= len(data)
        if room[0] < 0:
            raise OSError(28, "No space left on device")
        return written(handle, data)

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", write)
        with pytest.raises(SurroundingsError, match="after 1 of 3") as caught:
            batches.write_batch(ws, lines, tmp_path)
    assert "same folder again" in caught.value.remedy
    assert pdfs(tmp_path) == [lines[0].name]
    assert (tmp_path / lines[0].name).read_bytes() == reporting.report_pdf(ws, lines[0].visit_id)
    assert len(batches.write_batch(ws, lines, tmp_path).value.index.read_text().splitlines()) == 4
    assert len(pdfs(tmp_path)) == 3


def test_a_folder_that_vanishes_is_told_as_such(
    ws: Workspace, visits: tuple[str, ...], tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    lines = batches.choose(ws, TERM, "all")

    def pull(done: int, total: int) -> None:
        if done == 1:
            shutil.rmtree(folder)

    with pytest.raises(SurroundingsError, match="after 1 of 3"):
        batches.write_batch(ws, lines, folder, pull)
    with pytest.raises(UserError) as caught:
        batches.write_batch(ws, lines, folder)
    assert caught.value.code == "batch.folder"


def test_helpers_draw_the_same_bytes_in_the_same_order(
    ws: Workspace, visits: tuple[str, ...]
) -> None:
    final = reporting.kept_or_undrawn(ws, visits[2])
    assert isinstance(final, Undrawn)
    mixed: list[bytes | Undrawn] = [final, b"kept", final, b"kept too", final]
    alone = list(draw_all(mixed, len(mixed), helpers=0))
    assert list(draw_all(mixed, len(mixed), helpers=2)) == alone
    assert alone[1] == b"kept"
    assert alone[0].startswith(b"%PDF")


def test_helpers_end_when_the_batch_is_stopped(ws: Workspace, visits: tuple[str, ...]) -> None:
    final = reporting.kept_or_undrawn(ws, visits[2])

    def endless() -> Iterator[bytes | Undrawn]:
        while True:
            yield final

    drawing = draw_all(endless(), 1000, helpers=1)
    assert next(drawing).startswith(b"%PDF")
    assert multiprocessing.active_children()
    drawing.close()
    assert not multiprocessing.active_children()


def test_the_rest_is_drawn_here_when_a_helper_dies(ws: Workspace, visits: tuple[str, ...]) -> None:
    final = reporting.kept_or_undrawn(ws, visits[2])
    drawing = draw_all([final] * 8, 8, helpers=1)
    first = next(drawing)
    for each in multiprocessing.active_children():
        each.kill()
    assert list(drawing) == [first] * 7


def test_few_reports_need_no_helpers(ws: Workspace, visits: tuple[str, ...]) -> None:
    final = reporting.kept_or_undrawn(ws, visits[2])
    assert len(list(draw_all([final] * 2, FEW))) == 2
    assert not multiprocessing.active_children()


def test_a_printing_is_noted_with_the_version_and_takes_the_report_off_the_list(
    ws: Workspace, visits: tuple[str, ...]
) -> None:
    first = visits[0]
    done = printing.note_printed(ws, [Printed(first, 1, "ab" * 32)])
    assert done.value == 1
    assert not done.batch
    assert [line.visit_id for line in batches.choose(ws, TERM, "unprinted")] == [visits[1]]
    printing.note_printed(ws, [Printed(first, 1, "ab" * 32)])
    assert [line.printed for line in batches.choose(ws, TERM)] == [2, 0]
    (one, _) = printing.printings(ws, first)
    assert (one.version, one.by, one.at) == (1, ws.officer, ws.moment())
    assert ws.store.state(f"visit/{first}").conflicts() == ()
    assert visiting.read(ws, first).state == "issued"


def test_a_draft_that_is_printed_is_not_noted(ws: Workspace, visits: tuple[str, ...]) -> None:
    draft = begin(ws, "900001")
    assert printing.note_shown(ws, draft, 0, b"pdf").value == 0
    assert printing.note_shown(ws, visits[2], 0, b"pdf").value == 1


def test_a_report_that_cannot_be_drawn_is_named_and_stops_no_other(
    ws: Workspace, visits: tuple[str, ...], tmp_path: Path
) -> None:
    form = forms.newest_form(ws, "termly-core").ref
    ws.record([Write(f"form/{form}", "xform", None)], None, label="Form taken back")
    ws.cache.clear()
    lines = batches.choose(ws, TERM, "all")
    with pytest.raises(UserError, match="2 of 3 reports are there") as caught:
        batches.write_batch(ws, lines, tmp_path)
    left = next(line for line in lines if line.visit_id == visits[2])
    assert caught.value.code == "batch.not-drawn" and left.school in caught.value.where
    assert "form" in caught.value.what
    assert {row["Visit"] for row in index(tmp_path)} == set(visits[:2])
    assert len(pdfs(tmp_path)) == 2
