from __future__ import annotations

from pathlib import Path

import pytest

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import SurroundingsError, UserError
from ssio_desktop.services import board_report, reporting, returning
from ssio_desktop.services.outputs import check_output, write_output
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.backup import key_file
from tests.services.conftest import MakeWorkspace
from tests.services.visits import begin


def test_no_document_is_written_onto_a_store_or_its_key(
    make_workspace: MakeWorkspace, ws: Workspace
) -> None:
    other = make_workspace("south")
    visit = begin(ws, "900001")
    targets = [
        path
        for store in (ws.store.path, other.store.path)
        for path in (store, key_file(store), store.with_name(store.name + "-wal"))
    ]
    before = {path: path.read_bytes() for path in targets if path.exists()}
    for path in targets:
        for write in (
            lambda path=path: reporting.write_report(ws, visit, path),
            lambda path=path: board_report.write_csv(ws, TermId(2026, "autumn"), path),
            lambda path=path: returning.make_return(
                ws, TermId(2026, "autumn"), path, incomplete=True
            ),
        ):
            with pytest.raises(UserError) as refusal:
                write()
            assert refusal.value.code == "output.store"
    assert {path: path.read_bytes() for path in before} == before


def test_backups_are_not_written_over(ws: Workspace) -> None:
    copy = ws.store.back_up("test").path
    with pytest.raises(UserError):
        check_output(copy)
    with pytest.raises(UserError):
        check_output(copy.with_name("report.pdf"))


def test_a_document_is_written_anywhere_else(tmp_path: Path) -> None:
    assert write_output(tmp_path / "report.pdf", b"%PDF").value.read_bytes() == b"%PDF"


def test_a_name_that_no_disk_takes_is_said_in_words(tmp_path: Path) -> None:
    for length in (300, 252):  # the second only with the “.key” that is looked for beside it
        path = tmp_path / ("a" * length)
        if length > 255:
            with pytest.raises(SurroundingsError, match="name is too long"):
                write_output(path, b"")
        else:
            assert write_output(path, b"").value == path


def test_a_whole_disk_is_no_place_to_write_to_and_the_folder_one_is_in_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UserError) as refusal:
        check_output(Path(tmp_path.anchor))
    assert refusal.value.code == "output.root"
    monkeypatch.chdir(tmp_path)
    check_output(Path())
