"""Statuses, errors in words and in JSON, help, and where options may stand."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ssio_desktop.cli import call
from tests.cli.conftest import PASSPHRASE, REGISTER, Run

COMMANDS = (
    ["new"],
    ["backup"],
    ["passphrase"],
    ["officer", "list"],
    ["officer", "add"],
    ["import", "schools"],
    ["import", "links"],
    ["import", "inspections"],
    ["schools"],
    ["school"],
    ["assign"],
    ["framework", "check"],
    ["framework", "use"],
    ["categorise"],
    ["form", "check"],
    ["form", "list"],
    ["visit", "new"],
    ["visit", "edit"],
    ["visit", "finalise"],
    ["visit", "issue"],
    ["visit", "withdraw"],
    ["visit", "list"],
    ["report"],
    ["return"],
    ["board", "import"],
    ["board", "summary"],
    ["conflicts", "list"],
    ["conflicts", "settle"],
    ["undo"],
    ["changes"],
    ["rebuild"],
    ["check"],
    ["demo"],
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_explains_itself_and_takes_the_common_options(
    run: Run, command: list[str]
) -> None:
    told = run(*command, "--help")
    assert told.status == 0
    for option in ("--store", "--passphrase-file", "--json"):
        assert option in told.out


def test_help_names_every_command(run: Run) -> None:
    told = run("--help")
    assert told.status == 0
    assert all(command[0] in told.out for command in COMMANDS)


def test_what_is_no_command_is_a_usage_error(run: Run) -> None:
    told = run("frobnicate")
    assert told.status == 2
    assert "frobnicate" in told.err and told.out == ""


def test_a_usage_error_is_an_object_with_json(run: Run) -> None:
    told = run("school", "--json")
    assert told.status == 2
    assert told.error["code"] == "usage"
    assert "URN" in told.error["what"]


def test_json_without_a_command_does_not_open_the_window(run: Run) -> None:
    assert run("--json").error["code"] == "usage"


def test_a_user_error_says_what_where_and_what_to_do(run: Run, tmp_path: Path) -> None:
    told = run("schools", "--store", tmp_path / "none.ssio")
    assert told.status == 3
    assert told.err.splitlines() == [
        "There is no store at this place.",
        f"Where: {tmp_path / 'none.ssio'}",
        "What to do: Check the name, or make a store with “new”.",
    ]


def test_a_user_error_is_an_object_with_json(run: Run, tmp_path: Path) -> None:
    told = run("schools", "--json", "--store", tmp_path / "none.ssio")
    assert told.status == 3 and told.out == ""
    assert set(told.error) == {"code", "what", "where", "remedy"}
    assert told.error["code"] == "store.missing"


def test_a_command_that_needs_a_store_asks_for_one(run: Run) -> None:
    assert run("schools", "--json").error["code"] == "store.not-named"


def test_the_store_may_be_named_before_or_after_the_command(run: Run, store: Path) -> None:
    assert run("--store", store, "officer", "list").status == 0
    assert run("officer", "--store", store, "list").status == 0
    assert run("officer", "list", "--store", store).status == 0


def test_a_wrong_passphrase_changes_nothing_and_is_told(
    run: Run, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = store.with_name(store.name + ".key").read_bytes()
    monkeypatch.setenv("SSIO_PASSPHRASE", "not the right one")
    told = run("schools", "--store", store, "--json")
    assert told.status == 3 and told.error["code"] == "passphrase.wrong"
    assert store.with_name(store.name + ".key").read_bytes() == before


def test_a_passphrase_comes_from_the_first_line_of_a_file(
    run: Run, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSIO_PASSPHRASE")
    file = tmp_path / "passphrase.txt"
    file.write_text(PASSPHRASE + "\r\nanother line\n", encoding="utf-8")
    assert run("schools", "--store", store, "--passphrase-file", file).status == 0


def test_without_a_terminal_a_missing_passphrase_is_told(
    run: Run, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSIO_PASSPHRASE")
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    assert run("schools", "--store", store, "--json").error["code"] == "passphrase.missing"


def test_ctrl_c_leaves_nothing_half_done(
    run: Run, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(self: call.Meter, done: int, total: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(call.Meter, "__call__", interrupted)
    told = run("import", "schools", REGISTER, "--store", store)
    assert told.status == 130 and "Nothing was left half done" in told.err
    monkeypatch.undo()
    monkeypatch.setenv("SSIO_PASSPHRASE", PASSPHRASE)
    assert run("schools", "--store", store, "--json").data == []


def test_a_fault_of_the_program_has_its_own_status(
    run: Run, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(*arguments: object, **named: object) -> None:
        raise ZeroDivisionError("made for the test")

    monkeypatch.setattr("ssio_desktop.services.schools.list_schools", faulty)
    told = run("schools", "--store", store)
    assert told.status == 1
    assert "Traceback" in told.err and "What was recorded before is safe" in told.err
    assert run("schools", "--store", store, "--json").error["code"] == "bug"


def test_the_surroundings_have_their_own_status(run: Run, stocked: Path, tmp_path: Path) -> None:
    made = run("visit", "new", "900001", "--form", "termly-core", "--store", stocked, "--json")
    target = tmp_path / "no such folder" / "report.pdf"
    told = run("report", made.data["id"], "-o", target, "--store", stocked, "--json")
    assert told.status == 4
    assert told.error["code"] == "file.no-folder"


def test_the_program_runs_as_a_process_of_its_own(tmp_path: Path) -> None:
    store = tmp_path / "store.ssio"
    environment = {**os.environ, "SSIO_PASSPHRASE": PASSPHRASE}
    program = [sys.executable, "-m", "ssio_desktop", "--store", str(store)]
    root = Path(__file__).resolve().parents[2]

    def process(*argv: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [*program, *argv], cwd=root, env=environment, capture_output=True, check=False
        )

    made = process("new", "--officer", "Zoë Ważna", "--json")
    assert (made.returncode, made.stderr) == (0, b"")
    assert json.loads(made.stdout)["officer"]["name"] == "Zoë Ważna"
    again = process("new", "--officer", "Zoë Ważna", "--json")
    assert again.returncode == 3
    assert json.loads(again.stderr)["error"]["code"] == "store.exists"


def test_starting_a_command_does_not_load_the_window() -> None:
    code = (
        "import sys, ssio_desktop.__main__ as door;"
        "door.main(['framework', 'check', 'resources/frameworks/derby-winners/1.toml']);"
        "print(sorted(n for n in sys.modules if n.split('.')[0] in ('PySide6', 'pyxform')))"
    )
    root = Path(__file__).resolve().parents[2]
    told = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, check=True)
    assert told.stdout.decode().splitlines()[-1] == "[]"
