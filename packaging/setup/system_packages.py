"""The system libraries that Qt needs on Debian and Ubuntu: which are missing, how to get them.

Runs under the system's own Python with the standard library alone.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Collection, Mapping, Sequence

WANTED: tuple[tuple[str, ...], ...] = (
    ("libegl1",),
    ("libgl1",),
    ("libxkbcommon0",),
    ("libfontconfig1",),
    ("libdbus-1-3",),
    ("libglib2.0-0t64", "libglib2.0-0"),
    ("fonts-dejavu-core",),
    ("libxcb-cursor0",),
    ("libxcb-icccm4",),
    ("libxcb-image0",),
    ("libxcb-keysyms1",),
    ("libxcb-randr0",),
    ("libxcb-render-util0",),
    ("libxcb-shape0",),
    ("libxcb-xkb1",),
    ("libxkbcommon-x11-0",),
    ("libx11-xcb1",),
)
"""Packages Qt needs, each with its names on different releases, the newest name first.

Without the first six a program with Qt does not start at all; without a font it draws boxes;
the rest are for a real X display.
"""


def missing(
    installed: Collection[str], wanted: Sequence[tuple[str, ...]] = WANTED
) -> list[tuple[str, ...]]:
    """Those of the wanted packages of which no name is installed."""
    return [names for names in wanted if not any(name in installed for name in names)]


def to_install(
    lacking: Sequence[tuple[str, ...]], available: Collection[str]
) -> tuple[list[str], list[str]]:
    """(names to install, names that this release does not know at all)."""
    chosen: list[str] = []
    unknown: list[str] = []
    for names in lacking:
        known = [name for name in names if name in available]
        (chosen if known else unknown).append(known[0] if known else names[-1])
    return chosen, unknown


def is_debian_like() -> bool:
    """Whether the machine has dpkg and apt-get."""
    return shutil.which("dpkg-query") is not None and shutil.which("apt-get") is not None


def installed_packages() -> set[str]:
    """Names of all packages that dpkg calls installed."""
    lines = _output(["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n"]).splitlines()
    return {line.split()[0] for line in lines if line.endswith(" installed")}


def available_packages(names: Collection[str]) -> set[str]:
    """Those of the names that apt could install now."""
    found, current = set(), ""
    for line in _output(["apt-cache", "policy", *sorted(names)]).splitlines():
        if not line.startswith(" "):
            current = line.rstrip(":")
        elif line.strip().startswith("Candidate:") and "(none)" not in line:
            found.add(current)
    return found


def way_to_become_root() -> list[str] | None:
    """What to put before a command that needs root; None where that would need a password."""
    if os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0
    ):
        return ["sudo", "-n"]
    return None


def advice() -> str:
    """The command that installs what Qt still lacks, empty where that is nothing or unknown."""
    if not is_debian_like():
        return ""
    lacking = missing(installed_packages())
    chosen, unknown = to_install(
        lacking, available_packages([name for names in lacking for name in names])
    )
    return _command(chosen + unknown) if lacking else ""


def _command(names: Sequence[str]) -> str:
    return "sudo apt-get update && sudo apt-get install -y --no-install-recommends " + " ".join(
        names
    )


def install(lacking: Sequence[tuple[str, ...]], say: Callable[[str], None]) -> bool:
    """Install what is lacking where that is permitted; say the exact command where it is not.

    Returns whether everything that was lacking is there afterwards.
    """
    every_name = [name for names in lacking for name in names]
    root = way_to_become_root()
    chosen, unknown = to_install(lacking, available_packages(every_name))
    if root is None:
        say("These packages are missing and installing them needs a password. Please run:")
        say(f"    {_command(chosen + unknown)}")
        return False
    if unknown:
        say("Reading the package lists (apt-get update) …")
        _apt(root, ["update", "-q"])
        chosen, unknown = to_install(lacking, available_packages(every_name))
    if unknown:
        say("This release does not offer: " + " ".join(unknown))
    if not chosen:
        return not unknown
    say("Installing: " + " ".join(chosen))
    command = ["install", "-q", "-y", "--no-install-recommends", *chosen]
    done = _apt(root, command)
    if done.returncode != 0:
        say("Once more with fresh package lists …")
        _apt(root, ["update", "-q"])
        done = _apt(root, command)
    if done.returncode != 0:
        say("apt-get could not install them. It said:")
        say("\n".join(done.stdout.splitlines()[-15:]))
        return False
    return not unknown


def _apt(root: Sequence[str], arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
    command = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    patience = ["-o", "DPkg::Lock::Timeout=120"]
    return subprocess.run(
        [*command, *patience, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )


def _output(command: Sequence[str]) -> str:
    surroundings: Mapping[str, str] = {**os.environ, "LC_ALL": "C"}
    return subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=surroundings, text=True
    ).stdout
