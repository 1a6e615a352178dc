"""Everything goes out as open files, and a store made from them alone has the same digest."""

from __future__ import annotations

import csv
import errno
import hashlib
import io
import json
import os
import shutil
from pathlib import Path
from typing import Any

import frictionless
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import Cancelled, SurroundingsError, UserError
from ssio_desktop.exchange import open_folder
from ssio_desktop.exchange.cells import read_cell, write_cell
from ssio_desktop.services import (
    keeping_backups,
    new_folders,
    open_export,
    reporting,
    returning,
    visiting,
)
from ssio_desktop.services.open_export import export_open
from ssio_desktop.services.open_rebuild import Rebuilt, rebuild_from
from ssio_desktop.services.setting_up import current_officer, open_workspace
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from tests.services.conftest import CHEAP, PACKS, PASSPHRASE, MakeWorkspace, with_schools
from tests.services.test_categorising import categorise
from tests.services.visits import AWKWARD, begin
from tests.sources.samples import school, write_extract

CHARACTERS = (
    "Ŵyn ŷ; عائشة (right to left); 👩🏽‍🏫 🏴󠁧󠁢󠁷󠁬󠁳󠁿; “curly” ‘quotes’ – …\r\n"
    "CR LF\n\n\ttab\rCR alone\u2028LS \u0085NEL\n"
    "=SUM(A1); 'apostrophe; trailing space \n"
)

TERM = TermId.parse("2026-autumn")


def rebuilt(sources: list[Path], folder: Path) -> Rebuilt:
    return rebuild_from(sources, folder / "again.ssio", PASSPHRASE, PACKS, cost=CHEAP)


def rows(folder: Path, table: str) -> list[dict[str, Any]]:
    csv.field_size_limit(1_000_000_000)
    text = (folder / "tables" / f"{table}.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def worked(ws: Workspace) -> dict[str, str]:
    """One visit issued, one being amended, one a draft with a word typed and not yet recorded."""
    issued = begin(ws, "900001", visit__purpose=CHARACTERS)
    visiting.finalise(ws, issued)
    reporting.issue(ws, issued)
    amending = begin(ws, "900003")
    visiting.finalise(ws, amending)
    visiting.keep_typed(ws, amending, {"visit.purpose": "Another purpose."})
    visiting.settle(ws, amending)
    draft = begin(ws, "900002", findings__going_well="x" * 40_000 + "the end")
    visiting.keep_typing(ws, draft, {"findings.to_improve": "typed a moment ago"})
    return {"issued": issued, "amending": amending, "draft": draft}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def test_a_store_made_from_the_export_alone_has_the_same_digest_and_opens(
    ws: Workspace, out: Path, tmp_path: Path
) -> None:
    made = worked(ws)
    told = export_open(ws, out, helpers=0).value
    assert told.digest == ws.store.digest()
    assert told.events == ws.store.count_events()
    again = rebuilt([out], tmp_path)
    assert again.digest == ws.store.digest()
    assert again.as_exported is True
    other = open_workspace(again.path, PASSPHRASE, PACKS)
    assert other.store.projection_digest() == ws.store.projection_digest()
    assert current_officer(other) == current_officer(ws)
    assert visiting.open_visit(other, made["draft"]).answers["findings.to_improve"] == (
        "typed a moment ago"
    )
    assert reporting.report_pdf(other, made["issued"]) == reporting.report_pdf(ws, made["issued"])
    other.close()


def test_every_table_passes_the_frictionless_validator(ws: Workspace, out: Path) -> None:
    worked(ws)
    categorise(ws, "900001", TERM, "2")
    export_open(ws, out, helpers=0)
    report = frictionless.validate(str(out / "datapackage.json"))
    assert report.valid, report.to_summary()
    names = {task.name for task in report.tasks}
    assert {"history", "changes", "answers", "criteria", "visits", "schools", "drafts"} <= names
    assert len(rows(out, "history")) == ws.store.count_events()
    assert rows(out, "criteria")


def test_texts_have_every_character_and_line_break_as_typed(ws: Workspace, out: Path) -> None:
    made = worked(ws)
    export_open(ws, out, helpers=0)
    texts = {path: path.read_bytes().decode() for path in out.glob("visits/**/*.txt")}
    of = {
        each: [text for text in texts.values() if f"Visit: {key}" in text]
        for each, key in made.items()
    }
    assert [len(of[name]) for name in ("issued", "amending", "draft")] == [1, 2, 1]
    assert CHARACTERS in of["issued"][0]
    assert any(AWKWARD in text for text in of["amending"])
    assert any("Another purpose." in text for text in of["amending"])
    assert "the end" in of["draft"][0] and "typed a moment ago" in of["draft"][0]
    purposes = [r["answer"] for r in rows(out, "answers") if r["path"] == "visit.purpose"]
    assert CHARACTERS in {read_cell(each, "string") for each in purposes}
    was = [row for row in rows(out, "history") if row["path"] == "answers.visit.purpose"]
    assert {row["stands"] for row in was} == {"true", "false"}
    assert {read_cell(row["text"], "string") for row in was} >= {AWKWARD, CHARACTERS}


def test_a_nul_is_shown_in_texts_and_kept_exactly_in_the_events(
    ws: Workspace, out: Path, tmp_path: Path
) -> None:
    begin(ws, "900001", visit__purpose="before\x00after")
    export_open(ws, out, helpers=0)
    for path in out.rglob("*"):
        if path.is_file() and path.suffix in (".txt", ".csv", ".json", ".jsonl"):
            assert b"\x00" not in path.read_bytes(), path
    assert "before␀after" in next(out.glob("visits/**/note.txt")).read_text(encoding="utf-8")
    assert rebuilt([out], tmp_path).digest == ws.store.digest()


def test_each_version_has_a_pdf_and_the_issued_one_is_the_file_that_was_given_out(
    ws: Workspace, out: Path
) -> None:
    made = worked(ws)
    told = export_open(ws, out, helpers=0).value
    assert told.not_drawn == ()
    texts = {path.with_suffix("") for path in out.glob("visits/**/*.txt")}
    pdfs = {path.with_suffix(""): path for path in out.glob("visits/**/*.pdf")}
    assert texts == set(pdfs) and len(texts) == 4
    given = reporting.report_pdf(ws, made["issued"], 1)
    assert given in {path.read_bytes() for path in pdfs.values()}
    note = next(path for path in pdfs.values() if path.name == "note.pdf")
    assert pypdf.PdfReader(note).pages[0].extract_text()


def test_forms_and_frameworks_lie_beside_the_notes(ws: Workspace, out: Path) -> None:
    worked(ws)
    categorise(ws, "900001", TERM, "2")
    export_open(ws, out, helpers=0)
    xform = ws.store.state("form/termly-core@2").text("xform")
    assert (out / "forms/termly-core@2.xml").read_text(encoding="utf-8") == xform
    table = (PACKS.forms / "termly-core/survey.csv").read_bytes()
    assert (out / "forms/termly-core@2/survey.csv").read_bytes() == table
    assert list((out / "frameworks").glob("*.toml"))


def test_the_list_of_digests_names_every_file_and_is_right(ws: Workspace, out: Path) -> None:
    worked(ws)
    made = export_open(ws, out, helpers=0).value
    files = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    sums = open_folder.read_sums(out)
    assert set(sums) == files - {open_folder.SUMS}
    assert made.files == len(files)
    for name, digest in sums.items():
        assert hashlib.sha256((out / name).read_bytes()).hexdigest() == digest


def test_forms_whose_names_become_alike_are_each_written(ws: Workspace, out: Path) -> None:
    worked(ws)
    xform = ws.store.state("form/termly-core@2").text("xform")
    refs = ("a_visit@1", "a-visit@1", "A-visit@1", f"{'x' * 60}@1", f"{'y' + 'x' * 60}@1")
    for ref in refs:
        text = xform.replace("termly-core", ref.partition("@")[0])
        ws.record([Write(f"form/{ref}", "xform", text)], None, label="")
    export_open(ws, out, helpers=0)
    names = {path.name.casefold() for path in (out / "forms").glob("*.xml")}
    assert len(names) == len(list(ws.store.states("form")))


def test_schools_with_names_that_end_alike_have_folders_of_their_own(
    make_workspace: MakeWorkspace, tmp_path: Path, out: Path
) -> None:
    end = "Roman Catholic Voluntary Aided Primary School"
    named = [school(URN=f"90000{at}", EstablishmentName=f"Saint {at} {end}") for at in (1, 2)]
    register = tmp_path / "edubasealldata20260901.csv"
    ws = with_schools(make_workspace("north"), write_extract(register, *named, encoding="utf-8"))
    visits = {urn: begin(ws, urn) for urn in ("900001", "900002")}
    export_open(ws, out, helpers=0)
    for urn, visit in visits.items():
        (folder,) = (out / "visits").glob(f"{urn}-Saint-*")
        (note,) = folder.glob("*/note.txt")
        assert f"Visit: {visit}" in note.read_text(encoding="utf-8")


def test_a_text_names_whoever_issued_the_report_in_full(ws: Workspace, out: Path) -> None:
    ws.record([Write(f"officer/{ws.officer}", "name", "Officer Derby")], None, label="")
    visit = begin(ws, "900001")
    visiting.finalise(ws, visit)
    reporting.issue(ws, visit)
    export_open(ws, out, helpers=0)
    (text,) = out.glob("visits/**/version-1.txt")
    assert text.read_text(encoding="utf-8").count(" by Officer Derby\n") == 2


def test_a_folder_with_something_in_it_is_left_alone(ws: Workspace, out: Path) -> None:
    out.mkdir()
    (out / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UserError) as caught:
        export_open(ws, out, helpers=0)
    assert caught.value.code == "open.not-empty"
    assert [path.name for path in out.iterdir()] == ["mine.txt"]


def test_a_full_disk_leaves_nothing_half(
    ws: Workspace, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    worked(ws)

    class Full(io.FileIO):
        def write(self, data: Any) -> int:
            raise OSError(errno.ENOSPC, "full")

    def opened(self: Path, mode: str = "r", **more: Any) -> Any:
        if mode == "xb" and "visits" in self.parts:
            return Full(self, "xb")
        return real_open(self, mode, **more)

    real_open = Path.open
    monkeypatch.setattr(Path, "open", opened)
    before = sorted(path.name for path in out.parent.iterdir())
    with pytest.raises(SurroundingsError) as caught:
        export_open(ws, out, helpers=0)
    assert caught.value.code == "file.full"
    monkeypatch.undo()
    assert sorted(path.name for path in out.parent.iterdir()) == before
    export_open(ws, out, helpers=0)
    assert (out / "read-me.txt").is_file()


def test_what_a_killed_export_left_is_taken_away_once_nobody_is_at_work_on_it(
    ws: Workspace, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(ws, "900001")

    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    # As where the program is killed: nothing is tidied on the way out.
    monkeypatch.setattr(shutil, "rmtree", killed)
    monkeypatch.setattr(open_export, "draw_all", killed)
    with pytest.raises(KeyboardInterrupt):
        export_open(ws, out, helpers=0)
    monkeypatch.undo()
    (left,) = out.parent.glob(".ssio-*.part")
    assert list(left.rglob("events.jsonl"))
    keeping_backups.keep_up(ws)
    assert left.is_dir()
    for each in (left, *left.rglob("*")):
        os.utime(each, (0, 0))
    keeping_backups.keep_up(ws)
    assert not left.exists()
    export_open(ws, out, helpers=0)
    assert new_folders._noted(ws) == frozenset()
    # Whatever else a note may name is nobody's to take away.
    new_folders._note(ws, add=str(out))
    for each in (out, *out.rglob("*")):
        os.utime(each, (0, 0))
    keeping_backups.keep_up(ws)
    assert out.is_dir()


def test_stopping_leaves_nothing(ws: Workspace, out: Path) -> None:
    worked(ws)
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if len(told) == 4:
            raise Cancelled

    with pytest.raises(Cancelled):
        export_open(ws, out, stop, helpers=0)
    assert not out.exists() and not list(out.parent.glob(".ssio-*"))
    assert all(done <= total for done, total in told)


def test_an_altered_export_is_refused_and_no_store_is_left(
    ws: Workspace, out: Path, tmp_path: Path
) -> None:
    begin(ws, "900001")
    export_open(ws, out, helpers=0)
    events = out / "events/events.jsonl"
    events.write_bytes(events.read_bytes().replace(b"Spelling", b"spelling"))
    with pytest.raises(UserError) as caught:
        rebuilt([out], tmp_path)
    assert caught.value.code == "open.altered"
    # With the digests put right as well, the lines themselves still have to be in order.
    lines = events.read_bytes().splitlines(keepends=True)
    events.write_bytes(b"".join([lines[1], lines[0], *lines[2:]]))
    sums = out / open_folder.SUMS
    known = open_folder.read_sums(out)["events/events.jsonl"]
    fresh = hashlib.sha256(events.read_bytes()).hexdigest()
    sums.write_text(sums.read_text(encoding="utf-8").replace(known, fresh), encoding="utf-8")
    with pytest.raises(UserError) as caught:
        rebuilt([out], tmp_path)
    assert caught.value.code == "open.event"
    assert not list(tmp_path.glob("again*"))


def test_a_folder_that_is_no_export_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        rebuilt([tmp_path], tmp_path)
    assert caught.value.code == "open.not-an-export"


def test_several_exports_and_returns_come_together_in_any_order(
    ws: Workspace, make_workspace: MakeWorkspace, register: Path, tmp_path: Path
) -> None:
    worked(ws)
    other = with_schools(make_workspace("south"), register)
    begin(other, "900002")
    export_open(ws, tmp_path / "one", helpers=0)
    export_open(other, tmp_path / "two", helpers=0)
    sent = tmp_path / "south.ssio-return"
    returning.make_return(other, TERM, sent, incomplete=True)
    sources = [tmp_path / "one", tmp_path / "two", sent]
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first = rebuilt(sources, tmp_path / "a")
    second = rebuilt(sources[::-1] + sources, tmp_path / "b")
    assert first.digest == second.digest
    # The return itself was noted in the record after the second export was made.
    events = {event.id for each in (ws, other) for event in each.store.events()}
    assert first.events in (len(events), len(events) - 1)
    assert first.as_exported is None or first.as_exported is False


def test_store_json_says_whose_store_it_was(ws: Workspace, out: Path) -> None:
    export_open(ws, out, helpers=0)
    about = json.loads((out / "store.json").read_text(encoding="utf-8"))
    assert about["officer"]["id"] == ws.officer
    assert about["authority"]["code"] == "998"
    assert about["digest"] == ws.store.digest()


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
@settings(max_examples=200)
def test_a_whole_cell_reads_back_as_it_was_but_for_controls(text: str) -> None:
    shown = read_cell(write_cell(text, "string", whole=True), "string") or ""
    assert isinstance(shown, str) and len(shown) == len(text)
    for was, now in zip(text, shown, strict=True):
        assert now == was or (ord(was) < 32 and ord(now) == 0x2400 + ord(was))
