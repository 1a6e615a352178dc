from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ssio_desktop.domain.backup_ages import to_keep
from ssio_desktop.errors import SurroundingsError, UserError
from ssio_desktop.progress import Cancelled
from ssio_desktop.services import (
    backups,
    importing,
    integrity,
    keeping_backups,
    restoring,
    schools,
    setting_up,
)
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import backup
from ssio_desktop.store.connection import connect
from ssio_desktop.store.holding import hold
from ssio_desktop.store.key_files import copy_of
from tests.services.conftest import NOW, PACKS, PASSPHRASE, MakeWorkspace


def after(ws: Workspace, minutes: float) -> Workspace:
    return replace(ws, now=lambda: NOW + timedelta(minutes=minutes))


def change(ws: Workspace, bought: bool = True) -> None:
    schools.set_package(ws, "900001", bought)


def test_a_backup_makes_itself_a_quarter_of_an_hour_after_the_last_and_only_after_a_change(
    ws: Workspace,
) -> None:
    assert keeping_backups.keep_up(ws).made is not None
    assert keeping_backups.keep_up(after(ws, 60)).made is None
    change(ws)
    assert keeping_backups.keep_up(after(ws, 14)).made is None
    made = keeping_backups.keep_up(after(ws, 15)).made
    assert made is not None and made.events == ws.store.count_events()


def test_what_is_only_typed_yet_counts_as_a_change_and_is_in_the_copy(ws: Workspace) -> None:
    keeping_backups.keep_up(ws)
    ws.store.save_draft("visit/v1", {"answers.notes": "half a sen"})
    made = keeping_backups.keep_up(after(ws, 15)).made
    assert made is not None
    done = restoring.restore(made.path, PASSPHRASE, made.path.parent.parent.parent / "copy.ssio")
    again = connect(done.path, ws.store._data_key)
    assert again.conn.execute("SELECT value FROM drafts").fetchone()[0] == '"half a sen"'
    again.close()


def test_a_clock_that_was_set_back_does_not_put_backups_off(ws: Workspace) -> None:
    keeping_backups.keep_up(ws)
    change(ws)
    assert keeping_backups.keep_up(after(ws, -5_000_000)).made is not None


def test_a_new_store_has_nothing_to_lose(make_workspace: MakeWorkspace) -> None:
    fresh = make_workspace("fresh")
    assert keeping_backups.keep_up(fresh).made is None
    assert keeping_backups.backups_of(fresh) == ()


def test_before_an_import_there_is_a_backup_of_what_was_there(
    ws: Workspace, register: Path
) -> None:
    change(ws)
    before = ws.store.digest()
    importing.run_import(ws, importing.preview_schools(ws, register))
    (made,) = keeping_backups.backups_of(ws)
    assert made.reason == "import"
    assert ws.store.digest_of(made.path) == before


def test_a_stopped_backup_leaves_nothing_behind(ws: Workspace) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        keeping_backups.keep_up(ws, stop)
    assert list(backup.folder(ws.store.path).iterdir()) == [copy_of(ws.store.path)]
    assert backups.backup_state(ws).last is None
    change(ws)  # The store is not left in a transaction.


def test_a_copy_is_of_one_moment_though_others_write_meanwhile(ws: Workspace) -> None:
    twin = ws.twin()
    written: list[int] = []

    def write(done: int, total: int) -> None:
        if not written:
            change(twin)
            written.append(1)

    before = ws.store.count_events()
    try:
        assert backups.back_up(ws, write).value.events == before
        assert backups.has_changed(ws)
    finally:
        twin.close()


def test_a_full_disk_leaves_no_half_backup_and_nothing_is_imported(
    ws: Workspace, register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(ws)
    preview = importing.preview_schools(ws, register)
    before = ws.store.digest()

    def full(path: Path, data: bytes) -> int:
        raise SurroundingsError("The disk is full.", code="file.full")

    monkeypatch.setattr(backup, "write_whole", full)
    with pytest.raises(SurroundingsError, match="full"):
        importing.run_import(ws, preview)
    assert ws.store.digest() == before
    assert list(backup.folder(ws.store.path).iterdir()) == [copy_of(ws.store.path)]
    monkeypatch.undo()
    importing.run_import(ws, preview)
    assert len(keeping_backups.backups_of(ws)) == 1


def test_a_backup_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no backup at this place"):
        restoring.restore(tmp_path / "gone.ssio", PASSPHRASE, tmp_path / "x.ssio")


def test_a_store_that_cannot_be_read_is_not_said_to_hold_nothing(ws: Workspace) -> None:
    made, path = backups.back_up(ws).value, ws.store.path
    ws.close()
    path.write_bytes(b"nonsense")
    told = " ".join(restoring.words_of(restoring.restore(made.path, PASSPHRASE)))
    assert "could not be read" in told and "holds nothing" not in told


# --- thinning -------------------------------------------------------------------------------


def test_all_of_a_day_are_kept_then_one_a_day_then_one_a_month_and_none_after_a_year() -> None:
    now = datetime(2026, 10, 14, 12, tzinfo=UTC)
    every = [now - timedelta(minutes=15 * number) for number in range(4 * 24 * 500)]
    kept = sorted(to_keep(every, now), reverse=True)
    ages = [now - each for each in kept]
    assert sum(age <= timedelta(days=1) for age in ages) == 97
    month = [each for each in kept if timedelta(days=1) < now - each <= timedelta(days=31)]
    assert 29 <= len({each.date() for each in month}) == len(month) <= 31
    older = [each for each in kept if now - each > timedelta(days=31)]
    assert 10 <= len({(each.year, each.month) for each in older}) == len(older) <= 12
    assert max(ages) <= timedelta(days=366)


def test_thinning_day_by_day_keeps_what_thinning_at_once_would_keep() -> None:
    start = datetime(2026, 1, 1, 12, tzinfo=UTC)
    stepwise: frozenset[datetime] = frozenset()
    every: list[datetime] = []
    for hours in range(0, 24 * 200, 6):
        now = start + timedelta(hours=hours)
        every.append(now)
        stepwise = to_keep([*stepwise, now], now)
    months = {f"{each:%Y-%m}" for each in every}
    assert {f"{each:%Y-%m}" for each in stepwise} == months


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_that_is_years_out_empties_no_folder_of_backups(years: int) -> None:
    now = datetime(2026, 10, 14, 12, tzinfo=UTC)
    every = [now - timedelta(hours=3 * number) for number in range(8 * 400)]
    before = to_keep(every, now)
    wrong = now.replace(year=now.year + years)
    for minutes in range(0, 600, 15):  # A day's work by the wrong clock.
        kept = to_keep([*before, wrong + timedelta(minutes=minutes)], wrong)
        assert kept >= before
    # When the clock is right again, what was made meanwhile drives nothing out either.
    assert to_keep([*before, wrong], now) >= before


def test_the_last_proved_and_those_asked_for_are_never_thinned_out(ws: Workspace) -> None:
    asked = backups.back_up(ws).value.path
    change(ws)
    automatic = backups.back_up(ws, reason="automatic").value.path
    gone = keeping_backups.thin(after(ws, 60 * 24 * 300))
    assert gone == ()
    change(ws, False)
    backups.back_up(ws, reason="automatic")
    assert keeping_backups.thin(after(ws, 60 * 24 * 300)) == (automatic,)
    assert asked.is_file() and not backup.key_file(automatic).exists()


# --- the second place -----------------------------------------------------------------------


def test_every_backup_is_copied_to_the_second_place_and_opens_there(
    ws: Workspace, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    keeping_backups.set_second_place(ws, stick)
    done = keeping_backups.keep_up(ws)
    assert done.copied and done.made is not None
    there = stick / "north.ssio.backups" / done.made.path.name
    assert there.read_bytes() == done.made.path.read_bytes()
    restored = restoring.restore(there, PASSPHRASE, tmp_path / "again.ssio")
    assert restored.digest == ws.store.digest()


def test_a_stick_that_is_not_there_is_told_once_and_served_when_it_is_back(
    ws: Workspace, tmp_path: Path
) -> None:
    stick, pulled = tmp_path / "stick", tmp_path / "pulled"
    stick.mkdir()
    keeping_backups.set_second_place(ws, stick)
    stick.rename(pulled)
    first = keeping_backups.keep_up(ws)
    assert first.made is not None and not first.copied
    assert "connected" in first.problem
    assert not stick.exists()
    again = keeping_backups.keep_up(ws)
    assert (again.made, again.problem) == (None, "")
    assert "connected" in backups.backup_state(ws).second.problem
    pulled.rename(stick)
    assert keeping_backups.keep_up(ws).copied
    assert backups.second_place(ws).problem == ""


def test_a_backup_that_is_damaged_at_the_second_place_is_found_by_the_check(
    ws: Workspace, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    keeping_backups.set_second_place(ws, stick)
    made = keeping_backups.keep_up(ws).made
    assert made is not None
    there = stick / made.path.parent.name / made.path.name
    assert integrity.check(ws).backups == (made.path, there)
    data = bytearray(there.read_bytes())
    data[len(data) // 2] ^= 1
    there.write_bytes(data)
    (finding,) = integrity.check(ws).findings
    assert finding.part == "backup" and str(there) in finding.what


def test_a_copy_that_reads_back_as_something_else_does_not_count(
    ws: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    keeping_backups.set_second_place(ws, stick)
    monkeypatch.setattr(keeping_backups, "file_digest", lambda path: ("0" * 64, 1))
    done = keeping_backups.keep_up(ws)
    assert not done.copied and "read back" in done.problem
    assert not list(stick.rglob("*.ssio"))


def test_what_stands_in_the_way_of_a_folder_or_a_store_is_told_and_nothing_is_made(
    ws: Workspace, tmp_path: Path
) -> None:
    made = backups.back_up(ws).value.path
    (tmp_path / "other.ssio").mkdir()
    before = sorted(tmp_path.iterdir())
    with pytest.raises(UserError, match="a folder of that name"):
        restoring.restore(made, PASSPHRASE, tmp_path / "other.ssio")
    assert sorted(tmp_path.iterdir()) == before
    place = backup.folder(ws.store.path)
    place.rename(place.with_name("moved"))
    place.write_bytes(b"a file")
    with pytest.raises(SurroundingsError, match="where a folder belongs") as refusal:
        backups.back_up(ws)
    assert refusal.value.where == str(place) and place.read_bytes() == b"a file"


def test_the_stores_own_folder_is_no_second_place(ws: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="lost together"):
        keeping_backups.set_second_place(ws, tmp_path)
    inside = backup.folder(ws.store.path) / "further"
    inside.mkdir(parents=True, exist_ok=True)
    with pytest.raises(UserError, match="lost together"):
        keeping_backups.set_second_place(ws, inside)
    with pytest.raises(UserError, match="not there"):
        keeping_backups.set_second_place(ws, tmp_path / "nowhere")


# --- going back -----------------------------------------------------------------------------


def test_a_store_that_was_put_back_knows_it_and_where_the_later_one_is(ws: Workspace) -> None:
    made = backups.back_up(ws).value
    change(ws)
    path = ws.store.path
    ws.close()
    done = restoring.restore(made.path, PASSPHRASE)
    assert (done.path, done.newer) == (path, 1)
    told = " ".join(restoring.words_of(done))
    assert "1 entries" in told and str(done.kept) in told


def test_a_store_that_is_open_is_not_put_back(ws: Workspace) -> None:
    made = backups.back_up(ws).value
    holding = hold(ws.store.path, NOW)
    try:
        with pytest.raises(SurroundingsError, match="worked on"):
            restoring.restore(made.path, PASSPHRASE)
    finally:
        holding.release()


def test_a_past_that_was_left_on_purpose_is_no_tampering_and_another_still_is(
    ws: Workspace,
) -> None:
    change(ws)
    earlier = backups.back_up(ws).value.path
    change(ws, bought=False)
    backups.back_up(ws)
    path = ws.store.path
    ws.close()
    done = restoring.restore(earlier, PASSPHRASE)
    assert done.kept is not None and done.newer
    with closing(setting_up.open_workspace(path, PASSPHRASE, PACKS)) as again:
        assert integrity.check(again).findings == ()
        change(again, bought=False)
        assert integrity.check(again).findings == ()
        backups.back_up(again)
        run = again.store.db.conn.execute
        run("PRAGMA foreign_keys = OFF")
        for guard in ("events_never_go", "events_never_change"):
            run(f"DROP TRIGGER {guard}")
        for table, column in (("events", "batch"), ("seals", "batch"), ("batches", "seq")):
            run(f"DELETE FROM {table} WHERE {column} = (SELECT max(seq) FROM batches)")
        again.store.rebuild()
        (found,) = integrity.check(again).findings
        assert found.part == "backup"
