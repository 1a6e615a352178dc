"""The set-up knows what is missing, what is finished, and what was interrupted."""

from __future__ import annotations

import importlib
import json
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

BARE = {"python3", "python3-venv", "make", "git", "libc6"}


@pytest.fixture
def setup(root: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(root / "packaging" / "setup"))
    return importlib.import_module("prepare")


@pytest.fixture
def packages(setup: ModuleType) -> ModuleType:
    return importlib.import_module("system_packages")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with the files that a set-up depends on."""
    (tmp_path / "requirements").mkdir()
    for name in ("run", "build", "dev"):
        (tmp_path / "requirements" / f"{name}.txt").write_text(f"{name}==1\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    return tmp_path


def test_on_a_bare_machine_all_system_libraries_are_missing(packages: ModuleType) -> None:
    assert packages.missing(BARE) == list(packages.WANTED)


def test_a_library_under_either_of_its_names_is_enough(packages: ModuleType) -> None:
    wanted = [("libglib2.0-0t64", "libglib2.0-0"), ("libegl1",)]
    assert packages.missing({"libglib2.0-0", "libegl1"}, wanted) == []
    assert packages.missing({"libglib2.0-0t64"}, wanted) == [("libegl1",)]


def test_the_name_that_the_release_knows_is_installed(packages: ModuleType) -> None:
    wanted = [("libglib2.0-0t64", "libglib2.0-0"), ("libegl1",), ("libnowhere1",)]
    old = packages.to_install(wanted, {"libglib2.0-0", "libegl1"})
    new = packages.to_install(wanted, {"libglib2.0-0t64", "libegl1"})
    assert old == (["libglib2.0-0", "libegl1"], ["libnowhere1"])
    assert new == (["libglib2.0-0t64", "libegl1"], ["libnowhere1"])


def test_without_a_password_the_exact_command_is_said(
    packages: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packages, "way_to_become_root", lambda: None)
    monkeypatch.setattr(packages, "available_packages", set)
    said: list[str] = []
    assert not packages.install([("libegl1",), ("libgl1",)], said.append)
    assert said[-1].strip() == (
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1 libgl1"
    )


@pytest.mark.parametrize("purpose", ["run", "dev"])
@pytest.mark.parametrize(
    "changed", ["requirements/dev.txt", "requirements/run.txt", "pyproject.toml"]
)
def test_a_set_up_is_stale_once_what_it_was_made_from_changes(
    setup: ModuleType, project: Path, purpose: str, changed: str
) -> None:
    marks = ("run", "build") if purpose == "run" else ("dev",)
    before = setup.fingerprint(project, project / ".venv")
    stamp = {mark: before[mark] for mark in (*marks, "project", "python", "place")}
    assert setup.is_ready(stamp, before, purpose)
    (project / changed).write_text("changed")
    after = setup.fingerprint(project, project / ".venv")
    concerned = changed == "pyproject.toml" or Path(changed).stem in marks
    assert setup.is_ready(stamp, after, purpose) is not concerned


def test_a_developers_set_up_also_runs_the_program(setup: ModuleType, project: Path) -> None:
    wanted = setup.fingerprint(project, project / ".venv")
    developers = {mark: wanted[mark] for mark in ("dev", "project", "python", "place")}
    runners = {mark: wanted[mark] for mark in ("run", "build", "project", "python", "place")}
    assert setup.is_ready(developers, wanted, "run")
    assert not setup.is_ready(runners, wanted, "dev")


def test_a_folder_that_was_moved_is_set_up_anew(setup: ModuleType, project: Path) -> None:
    stamp = setup.fingerprint(project, project / ".venv")
    assert not setup.is_ready(stamp, setup.fingerprint(project, project / "elsewhere"), "dev")


def test_an_interrupted_set_up_is_noticed(setup: ModuleType, tmp_path: Path) -> None:
    venv = tmp_path / ".venv"
    assert not setup.is_half_made(venv)
    python = setup.venv_python(venv)
    python.parent.mkdir(parents=True)
    assert setup.is_half_made(venv)
    python.touch()
    assert not setup.is_half_made(venv)
    (venv / "ssio-begun").touch()
    assert setup.is_half_made(venv)


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '"text"'])
def test_a_stamp_that_cannot_be_read_counts_for_nothing(
    setup: ModuleType, tmp_path: Path, content: str
) -> None:
    (tmp_path / "ssio-setup.json").write_text(content)
    assert setup.read_stamp(tmp_path) == {}


def test_a_stamp_is_read_as_it_was_written(setup: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "ssio-setup.json").write_text(json.dumps({"dev": "1"}))
    assert setup.read_stamp(tmp_path) == {"dev": "1"}


def test_pythons_without_wheels_are_refused(setup: ModuleType) -> None:
    assert [minor for minor in range(8, 17) if setup.is_suitable((3, minor))] == [11, 12, 13, 14]
    assert setup.is_suitable(sys.version_info[:2])


@pytest.mark.parametrize("name", ["run", "build", "dev"])
def test_a_lock_file_pins_and_hashes_everything_and_names_no_place(root: Path, name: str) -> None:
    text = (root / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z0-9])", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE).strip())
    assert entries
    for entry in entries:
        assert re.match(r"[a-z0-9.-]+==[^\s;]+( ; [^\\]+)? \\\n", entry + "\n"), entry
        assert "--hash=sha256:" in entry
    assert "://" not in text
    assert "@" not in text


def test_what_ships_and_what_is_developed_with_have_the_same_versions(root: Path) -> None:
    def pins(name: str) -> set[str]:
        text = (root / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
        return {line.split()[0] for line in text.splitlines() if line[:1].isalnum()}

    assert pins("run") | pins("build") <= pins("dev")
