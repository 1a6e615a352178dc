"""Goes through the program as a screen reader hears it, and prints what it was told.

python -m bench.reading [FOLDER] [--text SCALE]

Starts a display of its own, a session bus, and the program with the platform that people have.
FOLDER keeps the transcript, the log of the program and what was made; otherwise nothing stays.
Status 1 where something was not said as it has to be, 2 where the machine lacks something.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.reading.needs import missing, reader_python
from tests.sources.samples import school, write_extract

ROOT = Path(__file__).resolve().parents[2]
_PATIENCE_S = 900

_SESSION = """
openbox >/dev/null 2>&1 &
keeper=$!
"$SSIO_READING_PROGRAM" -m ssio_desktop >"$HOME/program.log" 2>&1 &
program=$!
"$SSIO_READING_READER" -m bench.reading.reader "$HOME"
status=$?
kill $program 2>/dev/null
wait $program 2>/dev/null
kill $keeper 2>/dev/null
exit $status
"""
"""Runs inside the session bus: a keeper of windows, the program, and the reader to its end."""


def main(arguments: Sequence[str]) -> int:
    """Run; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench.reading", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    given = parser.parse_args(arguments)
    lacking = missing()
    if lacking:
        print("This machine cannot be listened to. Missing: " + "; ".join(lacking) + ".")
        return 2
    if given.folder is not None:
        given.folder.mkdir(parents=True, exist_ok=True)
        return listen(given.folder.resolve())
    with tempfile.TemporaryDirectory() as folder:
        return listen(Path(folder))


def listen(home: Path) -> int:
    """The whole journey with everything of the person in one folder; the reader’s status."""
    (home / "Downloads").mkdir(exist_ok=True)
    write_extract(
        home / "Downloads" / "edubasealldata20260901.csv",
        school(URN="900001", EstablishmentName="Ash Lane Primary School"),
        school(URN="900002", EstablishmentName="Birch Hill Primary School"),
        encoding="utf-8",
    )
    (home / "Downloads" / "letter.csv").write_text("Dear colleague,\nno register.\n", "utf-8")
    display = _Display()
    try:
        return subprocess.run(
            ["dbus-run-session", "--", "sh", "-c", _SESSION],
            cwd=ROOT,
            env=_surroundings(home, display.name),
            timeout=_PATIENCE_S,
            stderr=subprocess.DEVNULL,
            check=False,
        ).returncode
    finally:
        display.end()


class _Display:
    """A display that nobody looks at, of a common laptop’s size."""

    def __init__(self) -> None:
        reading, writing = os.pipe()
        self._process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
            pass_fds=(writing,),
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        # The number comes once the display can be used, and an empty line where it cannot.
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        self.name = f":{number}"

    def end(self) -> None:
        """Put the display away."""
        self._process.terminate()
        self._process.wait(timeout=20)


def _surroundings(home: Path, display: str) -> dict[str, str]:
    kept = {
        name: text
        for name, text in os.environ.items()
        if name not in ("WAYLAND_DISPLAY", "QT_SCALE_FACTOR", "PYTHONPATH", "SESSION_MANAGER")
        and not name.startswith("XDG_")
    }
    return {
        **kept,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": _private(home / "run"),
        "DISPLAY": display,
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
        "QT_ACCESSIBILITY": "1",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "SSIO_READING_PROGRAM": sys.executable,
        "SSIO_READING_READER": reader_python(),
    }


def _private(folder: Path) -> str:
    folder.mkdir(mode=0o700, exist_ok=True)
    return str(folder)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
