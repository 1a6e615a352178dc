"""Sets the project up in ``.venv`` from nothing but a Python: libraries, the project, a check.

Runs under the system's own Python with the standard library alone, on Linux, macOS and Windows:

    python3 packaging/setup/prepare.py          what a developer needs
    python3 packaging/setup/prepare.py --run    only what the program itself needs

A second run finds the stamp of the first and has nothing to do. The file must stay readable to
older Pythons, so that they can say which one is needed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import system_packages

OLDEST = (3, 11)
NEWEST = (3, 14)
ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
STRICT = ("--require-hashes", "--no-deps", "--only-binary", ":all:")
"""How pip installs: what is locked, checked, and nothing besides."""
LOCKS = {"run": ("run", "build"), "dev": ("dev",)}
"""What is installed for each purpose. ``dev`` holds all of ``run`` and ``build``."""

LOOK = """
from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication
import cryptography.hazmat.primitives.ciphers.aead, lxml.etree, PIL.Image
import sqlcipher3
application = QApplication(["look", "-platform", "offscreen"])
connection = sqlcipher3.connect(":memory:")
connection.execute("pragma key = 'look'")
connection.execute("create virtual table words using fts5(word)")
cipher = connection.execute("pragma cipher_version").fetchone()[0]
print(f"Qt {qVersion()} with {len(QFontDatabase.families())} font families, SQLCipher {cipher}")
"""


class SetupError(Exception):
    """The set-up cannot go on. The text says why and what to do."""


def say(text: str) -> None:
    """A line for the person who waits, at once."""
    print(text, flush=True)


def is_suitable(version: tuple[int, int]) -> bool:
    """Whether the locked libraries have wheels for this version of Python."""
    return OLDEST <= version <= NEWEST


def other_python() -> str | None:
    """A suitable Python on the path, the oldest supported first; None where there is none."""
    for minor in range(OLDEST[1], NEWEST[1] + 1):
        found = shutil.which(f"python3.{minor}")
        if found and _answers(found):
            return found
    return None


def _answers(python: str) -> bool:
    # A version manager may put a name on the path that has no interpreter behind it.
    return subprocess.run([python, "-c", ""], capture_output=True).returncode == 0


def venv_python(venv: Path = VENV) -> Path:
    """The interpreter inside the virtual environment."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def fingerprint(root: Path, venv: Path) -> dict[str, str]:
    """What a finished set-up depends on; a stamp that differs anywhere that matters is stale."""
    marks = {
        name: hashlib.sha256((root / "requirements" / f"{name}.txt").read_bytes()).hexdigest()
        for name in ("run", "build", "dev")
    }
    marks["project"] = hashlib.sha256((root / "pyproject.toml").read_bytes()).hexdigest()
    marks["python"] = "{}.{}".format(*sys.version_info[:2])
    marks["place"] = str(venv)
    return marks


def is_ready(stamp: dict[str, str], wanted: dict[str, str], purpose: str) -> bool:
    """Whether the stamp shows all that the purpose needs. A developer's set-up also runs."""
    return has_libraries(stamp, wanted, purpose) and stamp.get("project") == wanted["project"]


def has_libraries(stamp: dict[str, str], wanted: dict[str, str], purpose: str) -> bool:
    """Whether the libraries in the environment are those of the lock files."""
    same_place = all(stamp.get(mark) == wanted[mark] for mark in ("python", "place"))
    whole = stamp.get("dev") == wanted["dev"]
    enough = all(stamp.get(lock) == wanted[lock] for lock in LOCKS[purpose])
    return same_place and (whole or enough)


def read_stamp(venv: Path) -> dict[str, str]:
    """The stamp of the last finished set-up, empty where there is none that can be read."""
    try:
        stamp = json.loads((venv / "ssio-setup.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(venv: Path, stamp: dict[str, str]) -> None:
    """Note what is finished. A stamp cut short cannot be read, and so counts for nothing."""
    (venv / "ssio-setup.json").write_text(json.dumps(stamp, indent=1), encoding="utf-8")


def is_half_made(venv: Path) -> bool:
    """Whether an earlier set-up was interrupted, or the Python it was made with has gone."""
    return venv.exists() and ((venv / "ssio-begun").exists() or not venv_python(venv).exists())


def system_libraries(step: str) -> None:
    """On Debian and Ubuntu, see to Qt's libraries and to Python's own venv module."""
    if not system_packages.is_debian_like():
        return
    wanted = system_packages.WANTED
    if not _has_venv():
        wanted = (*wanted, ("python{}.{}-venv".format(*sys.version_info[:2]),))
    lacking = system_packages.missing(system_packages.installed_packages(), wanted)
    if lacking:
        say(f"{step} System libraries: {len(lacking)} to install")
        system_packages.install(lacking, lambda line: say(f"      {line}"))


def _has_venv() -> bool:
    # Debian ships the venv module without the ensurepip that it needs.
    return _succeeds([sys.executable, "-c", "import venv, ensurepip"])


def _succeeds(command: Sequence[str]) -> bool:
    return subprocess.run(command, capture_output=True).returncode == 0


def make_environment(venv: Path, step: str) -> None:
    """Make the virtual environment, or keep the one there is when it is whole."""
    if venv.exists() and (is_half_made(venv) or not _is_same_python(venv)):
        say(f"{step} Removing a virtual environment that is half-made or of another Python")
        shutil.rmtree(venv)
    if not venv.exists() and not _has_venv():
        raise SetupError(
            "This Python cannot make virtual environments. On Debian and Ubuntu run:\n"
            "    sudo apt-get install -y python3-venv\n"
            "and then this command again."
        )
    venv.mkdir(exist_ok=True)
    (venv / "ssio-begun").touch()
    if not venv_python(venv).exists():
        say(f"{step} Making a virtual environment in {venv} with {sys.executable}")
        _run([sys.executable, "-m", "venv", str(venv)], "The virtual environment was not made.")


def _is_same_python(venv: Path) -> bool:
    question = "import sys; print('{}.{}'.format(*sys.version_info[:2]))"
    answer = subprocess.run(
        [str(venv_python(venv)), "-c", question], stdout=subprocess.PIPE, text=True
    )
    return answer.stdout.strip() == "{}.{}".format(*sys.version_info[:2])


def install_libraries(root: Path, venv: Path, purpose: str, step: str) -> None:
    """Install the locked libraries, each checked against its hash."""
    for name in LOCKS[purpose]:
        lock = root / "requirements" / f"{name}.txt"
        lines = lock.read_text(encoding="utf-8").splitlines()
        total = sum(1 for line in lines if line[:1].isalnum())
        say(f"{step} Libraries: {total} from requirements/{name}.txt")
        _run_showing_packages([*_pip(venv), *STRICT, "-r", str(lock)], total)


def install_extra(name: str, root: Path = ROOT, venv: Path = VENV) -> None:
    """Install the locked libraries of an extra into the environment that is there."""
    lock = root / "requirements" / f"{name}.txt"
    total = lock.read_text(encoding="utf-8").count("==")
    say(f"Libraries: {total} from requirements/{name}.txt")
    _run_showing_packages([*_pip(venv), *STRICT, "-r", str(lock)], total)


def install_project(root: Path, venv: Path, step: str) -> None:
    """Install the project itself, so that its sources are used where they lie."""
    say(f"{step} The program itself, from {root}")
    pip = [str(venv_python(venv)), "-m", "pip", "install", "--quiet", "--no-input", "--no-index"]
    _run(
        [*pip, "--no-deps", "--no-build-isolation", "--editable", str(root)],
        "The project was not installed.",
    )


def _pip(venv: Path) -> list[str]:
    python = str(venv_python(venv))
    return [python, "-m", "pip", "install", "--no-input", "--progress-bar", "off"]


def look(venv: Path, step: str) -> None:
    """Start Qt without a display and open an encrypted database in memory."""
    seen = subprocess.run(
        [str(venv_python(venv)), "-c", LOOK], capture_output=True, text=True, env=_environment()
    )
    if seen.returncode != 0:
        command = system_packages.advice()
        cure = f"A system library is missing. Please run:\n    {command}\nand then this again."
        raise SetupError(
            f"The libraries are installed but do not start:\n{seen.stderr.strip()}\n"
            + (cure if command else "Usually a system library is missing: the last line names it.")
        )
    say(f"{step} Looked: {seen.stdout.strip()}")


def prepare(purpose: str, root: Path = ROOT, venv: Path = VENV) -> None:
    """Bring the environment to what the purpose (``run`` or ``dev``) needs."""
    wanted = fingerprint(root, venv)
    with _one_at_a_time(root):
        stamp = {} if is_half_made(venv) else read_stamp(venv)
        if is_ready(stamp, wanted, purpose):
            return
        began = time.monotonic()
        say(f"Setting up {root.name} ({'Python {}.{}'.format(*sys.version_info[:2])})")
        system_libraries("[1/5]")
        if not has_libraries(stamp, wanted, purpose):
            make_environment(venv, "[2/5]")
            install_libraries(root, venv, purpose, "[3/5]")
            installed = (*LOCKS[purpose], "python", "place")
            stamp = {mark: wanted[mark] for mark in installed}
            # From here on a failure costs seconds, not a new download.
            write_stamp(venv, stamp)
            (venv / "ssio-begun").unlink()
        install_project(root, venv, "[4/5]")
        look(venv, "[5/5]")
        write_stamp(venv, {**stamp, "project": wanted["project"]})
        say(f"Ready in {time.monotonic() - began:.0f} s. The next time there is nothing to do.")


@contextmanager
def _one_at_a_time(root: Path) -> Iterator[None]:
    """Let two set-ups that were started together run one after the other."""
    with (root / ".setup.lock").open("a+") as guard:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415

            guard.seek(0)
            msvcrt.locking(guard.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl  # noqa: PLC0415

            fcntl.flock(guard, fcntl.LOCK_EX)
        yield


def _environment() -> dict[str, str]:
    left_out = {"PYTHONPATH", "PYTHONHOME", "PIP_USER", "PIP_TARGET", "PIP_PREFIX"}
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return {**kept, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONUTF8": "1"}


def _run(command: Sequence[str], failure: str) -> None:
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=_environment()
    )
    if done.returncode != 0:
        raise SetupError(f"{failure}\n{done.stdout.strip()}")


def _run_showing_packages(command: Sequence[str], total: int) -> None:
    """Run pip and show one line per library, so that a slow download is not taken for a stop."""
    last: deque[str] = deque(maxlen=25)
    count = 0
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        env=_environment(),
    ) as pip:
        assert pip.stdout is not None
        for line in pip.stdout:
            last.append(line.rstrip())
            words = line.split()
            if line.startswith("Ignoring "):
                total -= 1  # a library for another system
            elif line.startswith(("Collecting ", "Processing ", "Requirement already satisfied: ")):
                count += 1
                name = words[3] if words[0] == "Requirement" else words[1].rpartition("/")[2]
                say(f"      {count:3} of {total}  {name}")
            elif words[:1] == ["Downloading"] and line.rstrip().endswith("MB)"):
                say(f"                {' '.join(words[-2:])}")
            elif line.startswith("Installing collected"):
                say("      installing …")
    if pip.returncode != 0:
        raise SetupError(
            "The libraries were not installed. Is the network (or your package mirror) within "
            "reach?\n" + "\n".join(last)
        )


def main(arguments: Sequence[str]) -> int:
    """Prepare the environment; the exit code is 0, or 1 with a sentence on what to do."""
    parser = argparse.ArgumentParser(description="Set the project up in .venv.")
    parser.add_argument("--run", action="store_true", help="only what the program needs")
    options = parser.parse_args(arguments)
    if not is_suitable(sys.version_info[:2]):
        return with_another_python([__file__, *arguments])
    try:
        prepare("run" if options.run else "dev")
    except SetupError as error:
        print(f"\nThe set-up stopped. {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nInterrupted. The next set-up begins anew.", file=sys.stderr)
        return 130
    return 0


def with_another_python(command: Sequence[str]) -> int:
    """Run the command with a Python that suits; the exit code is the command's own."""
    python = other_python()
    if python is None:
        print(
            "Python {}.{} to {}.{} is needed, and this is {}. On Debian and Ubuntu: "
            "sudo apt-get install python3 python3-venv. On Windows: https://www.python.org "
            "(no administrator rights needed).".format(*OLDEST, *NEWEST, sys.version.split()[0]),
            file=sys.stderr,
        )
        return 1
    return subprocess.run([python, *command]).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
