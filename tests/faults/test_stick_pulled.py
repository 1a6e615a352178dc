"""A stick that is pulled while something is written to it: data as before, the cure named, and work
goes on when it is back."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import SsioError
from ssio_desktop.services import (
    backups,
    device_keys,
    disclosure,
    keeping_backups,
    open_export,
    outputs,
    recovery_sheet,
    returning,
    set_up_files,
)
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.backup import BackupFile, folder, listed
from tests.faults.stick import Stick
from tests.services.visits import begin

CODES = (errno.EIO, errno.ENODEV, errno.ENOENT, errno.ENXIO)
TERM = TermId(2026, "autumn")
Work = Callable[[Workspace, Path], object]


def second_place(ws: Workspace, stick: Path) -> object:
    copied, problem = keeping_backups.copy_to_second_place(ws)
    if not copied:
        # It is noted instead of raised: the backup beside the store was made all the same.
        raise _Noted(problem)
    return None


class _Noted(Exception):
    """A problem of the second place, in words; empty where it was told before."""


def document(ws: Workspace, stick: Path) -> object:
    return outputs.write_output(stick / "report.pdf", bytes(300_000))


def a_return(ws: Workspace, stick: Path) -> object:
    return returning.make_return(ws, TERM, stick / "a.ssio-return", incomplete=True)


def set_up_file(ws: Workspace, stick: Path) -> object:
    return set_up_files.make_set_up_file(ws, stick / "a.ssio-post")


def open_folder(ws: Workspace, stick: Path) -> object:
    return open_export.export_open(ws, stick / "everything")


def pack(ws: Workspace, stick: Path) -> object:
    items = disclosure.find(ws, urn="900001")
    return disclosure.make(ws, stick / "pack", "For a person", items, [])


def sheet(ws: Workspace, stick: Path) -> object:
    return recovery_sheet.write_recovery(ws, "Recovery", stick / "sheet.pdf")


WORKS: tuple[Work, ...] = (second_place, document, a_return, set_up_file, open_folder, pack, sheet)


@pytest.mark.parametrize("work", WORKS, ids=lambda work: work.__name__)
def test_a_stick_pulled_at_any_write_costs_nothing(
    ws: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, work: Work
) -> None:
    begin(ws, "900001")
    folder = tmp_path / "stick"
    folder.mkdir()
    keeping_backups.set_second_place(ws, folder)
    device_keys.publish(ws)  # what signs is made once, before anything that needs it
    backups.back_up(ws)
    stick = Stick(folder, monkeypatch)
    copies = {each.path: each.path.read_bytes() for each in _beside(ws)}
    before = ws.store.digest(), ws.store.projection_digest(), ws.store.drafts()
    # A backup that was copied whole and could not be read back is told, and copied again.
    whole = list(copies.values())
    at, tried = 1, 0
    while True:
        code = CODES[tried % len(CODES)]
        with stick.pulled(at, code):
            code_of = _try(work, ws, folder)
        if not code_of:
            assert stick.operations < at, "a stick that was gone was written to"
            break
        tried += 1
        assert (ws.store.digest(), ws.store.projection_digest(), ws.store.drafts()) == before
        assert {each.path: each.path.read_bytes() for each in _beside(ws)} == copies
        if code_of != "file.unsure":
            left = [each for each in _finished(folder) if each.read_bytes() not in whole]
            assert not left, "something unfinished bears its name"
        # All of the first, then fewer and fewer: what writes much is not tried at each piece.
        at += max(1, at // 3)
    assert tried >= 4
    assert _finished(folder)


def _try(work: Work, ws: Workspace, folder: Path) -> str:
    """The code of the refusal; empty where it went well."""
    try:
        work(ws, folder)
    except SsioError as error:
        assert error.code.startswith("file."), error.code
        assert "stick" in error.remedy, f"names no cure: {error}"
        return error.code
    except _Noted as problem:
        told = str(problem) or backups.second_place(ws).problem
        assert "stick" in told, told
        return "noted"
    return ""


def _beside(ws: Workspace) -> tuple[BackupFile, ...]:
    return listed(folder(ws.store.path))


def _finished(folder: Path) -> list[Path]:
    """What bears a name of its own, and not that of work under way or of a key file."""
    return [
        each
        for each in folder.rglob("*")
        if each.is_file()
        and not any(part.startswith(".ssio-") for part in each.relative_to(folder).parts)
        and each.suffix != ".key"
    ]
