"""The project's commands, the same on every system: each does all the set-up it needs first.

    python3 packaging/setup/tasks.py demo | test | check | bench | torture | gallery | …

``make NAME`` calls this. It knows commands and folders, and nothing of the program.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import prepare

ROOT = prepare.ROOT
DEMO = "demo-output"
GALLERY = "gallery-output"
ROOM_IN_MEMORY = 6 << 30
"""Bytes: several times what the tests leave lying until they have ended."""

LITTER = (".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", "dist", "build")


def setup(rest: Sequence[str]) -> int:
    """Prepare .venv for work on the project."""
    prepare.prepare("dev")
    prepare.say(f"The project is set up: {prepare.venv_python().parent}")
    return 0


def demo(rest: Sequence[str]) -> int:
    """Make a sample authority, its reports and files in a folder, and open the window."""
    prepare.prepare("run")
    program = prepare.venv_python().parent / ("ssio-desktop" + (".exe" if os.name == "nt" else ""))
    window = ["--window"] if has_display() else []
    return _run([program, "demo", *(rest or [DEMO]), *window], None if window else _headless())


def test(rest: Sequence[str]) -> int:
    """Run the whole test suite without a display, or the tests named."""
    prepare.prepare("dev")
    spread = [] if rest else ["-n", str(min(os.cpu_count() or 1, 4)), "--dist", "worksteal"]
    return _python(["-m", "pytest", *spread, *rest], {**_headless(), **_in_memory()})


def check(rest: Sequence[str]) -> int:
    """Everything that can be said about the sources without running the program."""
    prepare.prepare("dev")
    steps: list[list[str]] = [
        ["-m", "ruff", "format", "--check", "."],
        ["-m", "ruff", "check", "."],
        ["-m", "mypy"],
        ["-m", "mypy", "packaging/setup"],
        ["-m", "pytest", "-q", "tests/house"],
    ]
    failed = []
    for step in steps:
        name = " ".join(step[1:])
        prepare.say(f"— {name}")
        if _python(step, _headless()) != 0:
            failed.append(name)
    prepare.say("Check failed: " + "; ".join(failed) if failed else "Check passed.")
    return 1 if failed else 0


def bench(rest: Sequence[str]) -> int:
    """Measure each figure beside its limit."""
    prepare.prepare("dev")
    return _python(["-m", "bench", *rest], _headless())


def torture(rest: Sequence[str]) -> int:
    """Try the store under faults, hundreds of times each."""
    prepare.prepare("dev")
    return _python(["-m", "tests.faults.torture", *rest], _headless())


def gallery(rest: Sequence[str]) -> int:
    """Draw every page of the window into a folder."""
    prepare.prepare("dev")
    return _python(["-m", "bench.gallery", *(rest or [GALLERY])], _headless())


def listen(rest: Sequence[str]) -> int:
    """Go through the program as a screen reader hears it (Linux), and print what it is told."""
    prepare.prepare("dev")
    return _python(["-m", "bench.reading", *rest])


def servers(rest: Sequence[str]) -> int:
    """Add the drivers for post boxes on servers (WebDAV, SFTP, S3)."""
    prepare.prepare("run")
    prepare.install_extra("servers")
    return 0


def associate(rest: Sequence[str]) -> int:
    """Let a double click open files that were sent; with --remove no longer."""
    prepare.prepare("run")
    return _python(["packaging/setup/file_kinds.py", *rest])


def lock(rest: Sequence[str]) -> int:
    """Refresh the lock files from pyproject.toml."""
    return _run([sys.executable, ROOT / "packaging/setup/lock.py", *rest])


def languages(rest: Sequence[str]) -> int:
    """Collect the window's sentences for translators and compile what is translated."""
    prepare.prepare("dev")
    return _python(["packaging/setup/languages.py"])


def clean(rest: Sequence[str]) -> int:
    """Remove the virtual environment and everything that the commands made."""
    for name in (".venv", DEMO, GALLERY, *LITTER):
        shutil.rmtree(ROOT / name, ignore_errors=True)
    for folder in ("ssio_desktop", "tests", "bench", "packaging"):
        for cache in list((ROOT / folder).rglob("__pycache__")):
            shutil.rmtree(cache, ignore_errors=True)
    (ROOT / ".setup.lock").unlink(missing_ok=True)
    return 0


TASKS: dict[str, Callable[[Sequence[str]], int]] = {
    task.__name__: task
    for task in (
        setup,
        demo,
        test,
        check,
        bench,
        torture,
        gallery,
        languages,
        listen,
        servers,
        associate,
        lock,
        clean,
    )
}


def has_display() -> bool:
    """Whether a window could be shown here."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _headless() -> dict[str, str]:
    return {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}


def _in_memory() -> dict[str, str]:
    """Where Linux has a file system in memory with room to spare, the tests’ stores lie there: they
    sync thousands of times, and are thrown away. An automatic check takes the disk."""
    memory = Path("/dev/shm")
    if {"CI", "TMPDIR"} & os.environ.keys() or not os.access(memory, os.W_OK):
        return {}
    return {"TMPDIR": str(memory)} if shutil.disk_usage(memory).free > ROOM_IN_MEMORY else {}


def _python(arguments: Sequence[str], extra: dict[str, str] | None = None) -> int:
    return _run([prepare.venv_python(), *arguments], extra)


def _run(command: Sequence[str | Path], extra: dict[str, str] | None = None) -> int:
    surroundings = {**os.environ, "PYTHONUTF8": "1", **(extra or {})}
    surroundings.pop("PYTHONPATH", None)
    surroundings.pop("PYTHONHOME", None)
    return subprocess.run([str(part) for part in command], cwd=ROOT, env=surroundings).returncode


def main(arguments: Sequence[str]) -> int:
    """Run the task named; the rest of the arguments are the task's own."""
    if not arguments or arguments[0] not in TASKS:
        for name, task in TASKS.items():
            prepare.say(f"{name:8} {(task.__doc__ or '').splitlines()[0]}")
        return 2
    if not prepare.is_suitable(sys.version_info[:2]):
        return prepare.with_another_python([__file__, *arguments])
    try:
        return TASKS[arguments[0]](arguments[1:])
    except prepare.SetupError as error:
        print(f"\nThe set-up stopped. {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
