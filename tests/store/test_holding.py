"""One window at a time works on a store, and a crash leaves nothing shut."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.store import computer
from ssio_desktop.store.computer import computer_file, computer_id
from ssio_desktop.store.holding import hold, holder, lock_file, note_file

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)

_HOLDS = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from ssio_desktop.store import computer
from ssio_desktop.store.computer import computer_file, computer_id
from ssio_desktop.store.holding import hold
held = hold(Path(sys.argv[1]), datetime.now(UTC))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "north.ssio"


def another_program(store: Path) -> subprocess.Popen[str]:
    program = subprocess.Popen(
        [sys.executable, "-c", _HOLDS, str(store)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "held\n"
    return program


def end(program: subprocess.Popen[str]) -> None:
    program.kill()
    program.communicate()


def test_the_second_program_is_refused_and_told_who_holds_the_store(store: Path) -> None:
    program = another_program(store)
    found = holder(store)
    with pytest.raises(SurroundingsError, match="another window") as refused:
        hold(store, NOW)
    end(program)
    assert found is not None
    assert found.process == program.pid
    assert found.user in refused.value.where
    assert found.computer in refused.value.where


def test_a_program_that_was_killed_holds_nothing(store: Path) -> None:
    end(another_program(store))
    assert holder(store) is not None
    held = hold(store, NOW)
    found = holder(store)
    held.release()
    assert found is not None
    assert found.since.startswith("2026-11-22T")


def test_what_is_released_can_be_held_again(store: Path) -> None:
    first = hold(store, NOW)
    first.release()
    first.release()
    assert not note_file(store).exists()
    hold(store, NOW).release()


def test_one_program_does_not_hold_a_store_twice(store: Path) -> None:
    held = hold(store, NOW)
    with pytest.raises(SurroundingsError):
        hold(store, NOW)
    held.release()


def test_a_note_from_another_computer_is_believed(store: Path) -> None:
    note = {"computer": "Laptop in Ash Lane", "user": "north", "process": 1}
    note_file(store).write_text(json.dumps({**note, "since": "2026-11-22T08:00:00+00:00"}))
    with pytest.raises(SurroundingsError, match="another computer") as refused:
        hold(store, NOW)
    assert "Laptop in Ash Lane" in refused.value.where
    assert "08:00 on 22 November 2026" in refused.value.where
    assert note_file(store).name in refused.value.remedy
    note_file(store).unlink()
    hold(store, NOW).release()


def left_by_a_crash(store: Path) -> dict[str, object]:
    """The note of a program that was killed."""
    end(another_program(store))
    note = json.loads(note_file(store).read_text(encoding="utf-8"))
    assert set(note) == {"computer", "user", "since", "process", "id"}
    return note


def test_a_note_from_another_computer_of_the_same_name_is_believed(store: Path) -> None:
    note = left_by_a_crash(store)
    note_file(store).write_text(json.dumps({**note, "id": "f" * 32}))
    with pytest.raises(SurroundingsError, match="another computer of the same name") as refused:
        hold(store, NOW)
    assert socket.gethostname() in refused.value.where
    assert note_file(store).name in refused.value.remedy
    note_file(store).unlink()
    hold(store, NOW).release()


def test_a_note_of_a_program_that_knew_names_alone_is_read_as_it_was(store: Path) -> None:
    note = left_by_a_crash(store)
    del note["id"]
    note_file(store).write_text(json.dumps(note))
    hold(store, NOW).release()
    note_file(store).write_text(json.dumps({**note, "computer": "Laptop in Ash Lane"}))
    with pytest.raises(SurroundingsError, match=r"another computer\."):
        hold(store, NOW)


@pytest.mark.parametrize("spoiled", [b"", b"no id", b"\xff" * 40])
def test_an_id_is_made_once_and_anew_only_where_it_cannot_be_read(spoiled: bytes) -> None:
    first = computer_id()
    assert len(first) == 32 and computer_id() == first
    computer_file().write_bytes(spoiled)
    assert computer_id() not in ("", first)
    assert computer_id() == computer_id()


def test_where_no_id_can_be_kept_computers_are_told_apart_by_name(
    store: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "a file").write_bytes(b"")
    monkeypatch.setattr(computer, "computer_file", lambda: tmp_path / "a file" / "computer")
    held = hold(store, NOW)
    found = holder(store)
    held.release()
    assert found is not None and found.id == ""
    assert not note_file(store).exists()


@pytest.mark.parametrize("text", ["", "{}", "[]", "half a no", '{"computer": 1, "since": "now"}'])
def test_a_note_that_cannot_be_read_stops_nobody(store: Path, text: str) -> None:
    note_file(store).write_text(text)
    hold(store, NOW).release()


def test_a_lock_file_left_behind_stops_nobody(store: Path) -> None:
    lock_file(store).write_text("")
    hold(store, NOW).release()


def test_a_folder_that_takes_no_locks_is_guarded_on_this_computer_and_left_free(
    store: Path,
) -> None:
    lock_file(store).mkdir()  # In the place of a drive that knows no locks.
    program = another_program(store)
    with pytest.raises(SurroundingsError, match="another window"):
        hold(store, NOW)
    end(program)
    hold(store, NOW).release()
    # Else every other computer would be told that the store is open here.
    assert not note_file(store).exists()


def test_a_store_that_went_and_came_back_is_held_again(store: Path) -> None:
    held = hold(store, NOW)
    lock_file(store).unlink()  # It went with its stick, and with it the lock.
    note_file(store).unlink()
    program = another_program(store)
    held.make_sure()  # Nobody said yet that the store was gone.
    held.doubt()
    for _ in range(2):
        with pytest.raises(SurroundingsError, match="another window") as refused:
            held.make_sure()
        assert str(holder(store).words) in refused.value.where  # type: ignore[union-attr]
    end(program)
    held.make_sure()
    with pytest.raises(SurroundingsError):
        hold(store, NOW)
    held.release()
    held.doubt()
    held.make_sure()
    hold(store, NOW).release()
