from __future__ import annotations

from pathlib import Path

import pytest
from sqlite_utils import Database

from ssio_desktop.errors import SsioError, UserError
from ssio_desktop.store import backup, schema
from ssio_desktop.store.connection import connect
from ssio_desktop.store.envelope import KeyCost
from ssio_desktop.store.key_files import copy_of, read_envelope
from ssio_desktop.store.log import Write
from ssio_desktop.store.opening import change_passphrase, create_store, open_store
from ssio_desktop.store.store import Store
from tests.store.conftest import CHEAP, PASSPHRASE

PLANTED = "Wildflower-evidence-7431"


def _all_bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_what_is_recorded_is_there_when_the_store_is_opened_again(store: Store) -> None:
    store.append([Write("visit/1", "answers.purpose", PLANTED)], label="Typed")
    store.close()
    with open_store(store.path, PASSPHRASE) as again:
        assert again.state("visit/1").get("answers.purpose") == PLANTED


def test_no_file_of_the_store_holds_plain_text(store: Store, tmp_path: Path) -> None:
    store.append([Write("visit/1", "answers.purpose", PLANTED)], label=f"Typed {PLANTED}")
    store.save_draft("visit/1", {"answers.notes": PLANTED})
    store.back_up("test")
    found = _all_bytes(tmp_path)
    assert len(found) > 50_000
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        assert PLANTED.encode(encoding) not in found
    assert b"SQLite format 3" not in found
    assert PASSPHRASE.encode() not in found


def test_a_wrong_passphrase_leaves_every_byte_as_it_was(store: Store, tmp_path: Path) -> None:
    store.close()
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(UserError) as refusal:
        open_store(store.path, "not the passphrase")
    assert refusal.value.code == "passphrase.wrong"
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_changing_the_passphrase_writes_only_the_key_file(store: Store) -> None:
    store.append([Write("visit/1", "answers.purpose", PLANTED)], label="Typed")
    store.close()
    before = store.path.read_bytes()
    change_passphrase(store.path, PASSPHRASE, "four dry towels", CHEAP)
    assert store.path.read_bytes() == before
    with pytest.raises(UserError):
        open_store(store.path, PASSPHRASE)
    with open_store(store.path, "four dry towels") as again:
        assert again.state("visit/1").get("answers.purpose") == PLANTED


def test_a_new_passphrase_is_as_dear_to_guess_as_the_program_has_it_now(store: Store) -> None:
    assert read_envelope(store.path).cost == CHEAP
    change_passphrase(store.path, PASSPHRASE, PASSPHRASE)
    assert read_envelope(store.path).cost == KeyCost()
    open_store(store.path, PASSPHRASE).close()


def test_a_missing_key_file_is_named_with_its_cure(store: Store) -> None:
    store.close()
    backup.key_file(store.path).unlink()
    copy_of(store.path).unlink()
    with pytest.raises(UserError) as refusal:
        open_store(store.path, PASSPHRASE)
    assert refusal.value.code == "key.missing"
    assert "backups" in refusal.value.remedy


def test_a_store_is_never_made_over_another_file(store: Store) -> None:
    with pytest.raises(UserError) as refusal:
        create_store(store.path, PASSPHRASE, cost=CHEAP)
    assert refusal.value.code == "store.exists"


@pytest.mark.parametrize("name", ["north", "Officer J. Smith"])
def test_a_store_whose_backups_nobody_would_find_is_not_made(store: Store, name: str) -> None:
    odd = store.path.with_name(name)
    with pytest.raises(UserError, match="A store’s name ends") as refusal:
        create_store(odd, PASSPHRASE, cost=CHEAP)
    assert f"{name}.ssio" in refusal.value.remedy and not list(odd.parent.glob(f"{name}*"))
    # One that was made by an earlier version finds them all the same.
    store.close()
    store.path.replace(odd)
    backup.key_file(store.path).replace(backup.key_file(odd))
    with open_store(odd, PASSPHRASE) as opened:
        made = opened.back_up("asked")
    assert [each.path for each in backup.listed(backup.folder(odd))] == [made.path]


def test_a_store_that_cannot_be_made_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        create_store(tmp_path / "new.ssio", "short", cost=CHEAP)
    assert list(tmp_path.iterdir()) == []


def test_a_store_of_a_newer_version_is_refused_and_left_alone(store: Store) -> None:
    store.db.conn.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    store.close()
    before = store.path.read_bytes()
    with pytest.raises(UserError) as refusal:
        open_store(store.path, PASSPHRASE)
    assert refusal.value.code == "store.newer"
    assert store.path.read_bytes() == before


def test_an_older_store_is_brought_up_to_date_after_a_backup(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def second(db: Database) -> None:
        db.conn.execute("CREATE TABLE added (a TEXT) STRICT")

    store.append([Write("visit/1", "answers.purpose", PLANTED)], label="Typed")
    store.close()
    steps = (*schema.MIGRATIONS, second)
    monkeypatch.setattr(schema, "VERSION", len(steps))
    monkeypatch.setattr(schema.migrate, "__defaults__", (steps,))
    with open_store(store.path, PASSPHRASE) as again:
        assert schema.version_of(again.db) == len(steps)
        assert again.db.table("added").exists()
        assert again.state("visit/1").get("answers.purpose") == PLANTED
    copies = list(backup.folder(store.path).glob("*-upgrade.ssio"))
    assert len(copies) == 1


def test_a_migration_that_fails_leaves_the_old_version(store: Store) -> None:
    def broken(db: Database) -> None:
        db.conn.execute("CREATE TABLE added (a TEXT) STRICT")
        raise ValueError("power cut")

    with pytest.raises(ValueError, match="power cut"):
        schema.migrate(store.db, (*schema.MIGRATIONS, broken))
    assert schema.version_of(store.db) == len(schema.MIGRATIONS)
    assert not store.db.table("added").exists()


def test_a_backup_opens_with_the_passphrase_and_holds_the_same(store: Store) -> None:
    store.append([Write("visit/1", "answers.purpose", PLANTED)], label="Typed")
    copy = store.back_up("test")
    assert copy.events == store.count_events()
    with open_store(copy.path, PASSPHRASE) as again:
        assert again.digest() == store.digest()
        assert again.projection_digest() == store.projection_digest()


def test_a_file_that_is_no_store_is_refused(store: Store, tmp_path: Path) -> None:
    other = tmp_path / "other.ssio"
    other.write_bytes(b"PDF-1.7 and so on" * 400)
    backup.key_file(other).write_bytes(backup.key_file(store.path).read_bytes())
    with pytest.raises(SsioError) as refusal:
        open_store(other, PASSPHRASE)
    assert refusal.value.code == "store.notadb"


def test_opening_says_where_no_store_is(tmp_path: Path) -> None:
    with pytest.raises(UserError) as refusal:
        open_store(tmp_path / "none.ssio", PASSPHRASE)
    assert refusal.value.code == "store.missing"
    with pytest.raises(UserError):
        connect(tmp_path / "none.ssio", bytes(32))


@pytest.mark.parametrize("size", [0, 1, 4_095])
def test_a_store_that_is_empty_or_cut_off_is_refused_and_nothing_is_written(
    store: Store, tmp_path: Path, size: int
) -> None:
    store.close()
    store.path.write_bytes(store.path.read_bytes()[:size])
    store.path.with_name(store.path.name + "-wal").write_bytes(b"the journal of a crash")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(UserError) as refusal:
        open_store(store.path, PASSPHRASE)
    assert refusal.value.code == "store.notadb"
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
