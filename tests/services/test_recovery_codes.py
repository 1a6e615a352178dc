"""A recovery code opens the store when the passphrase is forgotten, until it is taken back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    backups,
    entering,
    keeping_backups,
    recovery_codes,
    restoring,
    setting_up,
)
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import backup
from ssio_desktop.store.opening import open_store
from tests.services.conftest import CHEAP, PACKS, PASSPHRASE, MakeWorkspace

NEW = "four dry towels"


def _made(ws: Workspace) -> str:
    prepared = recovery_codes.prepare(ws, PASSPHRASE, cost=CHEAP)
    recovery_codes.keep(ws, prepared)
    return prepared.code


def test_a_code_opens_the_store_and_lets_a_new_passphrase_be_set(ws: Workspace) -> None:
    assert recovery_codes.made(ws) is None
    code = _made(ws)
    found = recovery_codes.made(ws)
    assert found is not None
    assert found.on == ws.today()
    path = ws.store.path
    setting_up.change_passphrase(ws, code.lower().replace("-", " "), NEW, cost=CHEAP)
    ws.close()
    entered = entering.enter(path, code, PACKS)
    entered.release()
    assert "recovery code" in entered.told[0]
    open_store(path, NEW).close()
    with pytest.raises(UserError):
        open_store(path, PASSPHRASE)


def test_nothing_counts_before_it_is_kept_and_the_passphrase_is_asked_again(
    ws: Workspace,
) -> None:
    with pytest.raises(UserError) as refusal:
        recovery_codes.prepare(ws, NEW)
    assert refusal.value.code == "passphrase.wrong"
    prepared = recovery_codes.prepare(ws, PASSPHRASE, cost=CHEAP)
    assert recovery_codes.made(ws) is None
    with pytest.raises(UserError):
        open_store(ws.store.path, prepared.code)
    assert prepared.is_last_group(f" {prepared.code[-5:].lower()}")
    assert replace(prepared, code="0V101-0V101").is_last_group("ou lOi")
    assert not prepared.is_last_group(prepared.code[:5])
    # A passphrase that is changed meanwhile stays changed.
    setting_up.change_passphrase(ws, PASSPHRASE, NEW, cost=CHEAP)
    recovery_codes.keep(ws, prepared)
    for secret in (NEW, prepared.code):
        open_store(ws.store.path, secret).close()


@pytest.mark.parametrize("way", ["replaced", "revoked"])
def test_a_code_that_was_taken_back_opens_neither_the_store_nor_its_backups(
    ws: Workspace, way: str, tmp_path: Path
) -> None:
    code = _made(ws)
    second = tmp_path / "stick"
    second.mkdir()
    keeping_backups.set_second_place(ws, second)
    copy = backups.back_up(ws).value.path
    assert keeping_backups.copy_to_second_place(ws) == (True, "")
    far = second / copy.parent.name / copy.name
    for each in (copy, far):
        open_store(each, code).close()
    fresh = ""
    if way == "replaced":
        fresh = _made(ws)
    else:
        recovery_codes.revoke(ws, PASSPHRASE)
        assert recovery_codes.made(ws) is None
    for path in (ws.store.path, copy, far):
        with pytest.raises(UserError) as refusal:
            open_store(path, code)
        assert refusal.value.code == "recovery.wrong"
        open_store(path, PASSPHRASE).close()
    if fresh:
        open_store(ws.store.path, fresh).close()


def test_the_key_file_and_the_store_do_not_hold_the_code(ws: Workspace) -> None:
    code = _made(ws)
    ws.store.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for path in ws.store.path.parent.rglob("*"):
        data = path.read_bytes() if path.is_file() else b""
        assert code.encode() not in data
        assert code.replace("-", "").encode() not in data


def test_the_sheet_shows_the_code_and_what_to_do(ws: Workspace, tmp_path: Path) -> None:
    prepared = recovery_codes.prepare(ws, PASSPHRASE, cost=CHEAP)
    done = recovery_codes.write_sheet(ws, prepared, tmp_path / "sheet.pdf")
    text = pypdf.PdfReader(done.value).pages[0].extract_text()
    shown = "".join(text.split())
    assert prepared.code in shown
    assert prepared.id in shown
    assert ws.store.path.name in shown
    assert "safe" in text


def test_a_backup_is_put_back_with_the_code(ws: Workspace, tmp_path: Path) -> None:
    code = _made(ws)
    digest = ws.store.digest()
    copy = backups.back_up(ws).value.path
    done = restoring.restore(copy, code, tmp_path / "again.ssio")
    assert done.digest == digest
    assert backup.key_file(done.path).is_file()
    open_store(done.path, PASSPHRASE).close()


@pytest.mark.parametrize("is_away", [False, True])
def test_a_lost_store_comes_back_from_the_stick_with_what_opened_it_last(
    ws: Workspace, tmp_path: Path, is_away: bool
) -> None:
    stick, pulled = tmp_path / "stick", tmp_path / "pulled"
    stick.mkdir()
    keeping_backups.set_second_place(ws, stick)
    copy = keeping_backups.keep_up(ws).made
    assert copy is not None
    former = _made(ws)
    if is_away:
        stick.rename(pulled)
    # Neither is anything that asks for another backup.
    code = _made(ws)
    setting_up.change_passphrase(ws, PASSPHRASE, NEW, cost=CHEAP)
    if is_away:
        pulled.rename(stick)
    assert keeping_backups.keep_up(ws).made is None
    far = stick / copy.path.parent.name / copy.path.name
    for number, secret in enumerate((code, NEW)):
        done = restoring.restore(far, secret, tmp_path / f"again-{number}.ssio")
        assert not done.old_passphrase
        for each in (code, NEW):
            open_store(done.path, each).close()
    with pytest.raises(UserError):
        restoring.restore(far, former, tmp_path / "never.ssio")
    then = restoring.restore(far, PASSPHRASE, tmp_path / "then.ssio")
    assert then.old_passphrase and then.digest == ws.store.digest()


def test_a_code_that_is_taken_back_takes_none_from_another_store(
    make_workspace: MakeWorkspace,
) -> None:
    mine, other = make_workspace("mine"), make_workspace("other")
    code = _made(other)
    theirs = backup.key_file(other.store.path)
    beside = backup.folder(mine.store.path) / theirs.name
    beside.write_bytes(theirs.read_bytes())
    _made(mine)
    recovery_codes.revoke(mine, PASSPHRASE)
    theirs.write_bytes(beside.read_bytes())
    open_store(other.store.path, code).close()
