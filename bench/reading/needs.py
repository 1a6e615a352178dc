"""What the machine needs before a screen reader’s interface can be heard, and what is missing.

Knows nothing of the program.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

_PROGRAMS = {
    "openbox": "openbox",
    "Xvfb": "xvfb",
    "dbus-run-session": "dbus",
    "dbus-daemon": "dbus",
}
"""Programs by name, and the Debian package that has each."""

_REGISTRY = ("/usr/libexec/at-spi2-registryd", "/usr/lib/at-spi2-core/at-spi2-registryd")
_LIBRARIES = ("libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxkbcommon-x11.so.0")
_ASK = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"


def reader_python() -> str:
    """The Python that can speak AT-SPI: the system’s own, for its bindings are a system package."""
    for each in ("/usr/bin/python3", sys.executable):
        if (
            Path(each).exists()
            and subprocess.run([each, "-c", _ASK], capture_output=True, check=False).returncode == 0
        ):
            return each
    return ""


def missing() -> list[str]:
    """What is missing, in words with the package to install; empty where nothing is."""
    if not sys.platform.startswith("linux"):
        return ["AT-SPI is an interface of Linux; this is another system"]
    lacking = [
        f"{program} (package {package})"
        for program, package in _PROGRAMS.items()
        if shutil.which(program) is None
    ]
    if not any(Path(each).exists() for each in _REGISTRY):
        lacking.append("the registry of AT-SPI (package at-spi2-core)")
    if not reader_python():
        lacking.append("the bindings of AT-SPI (packages python3-gi and gir1.2-atspi-2.0)")
    known = subprocess.run(
        [shutil.which("ldconfig") or "/sbin/ldconfig", "-p"],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    lacking += [
        f"{library} (package {library.partition('.')[0]}{library.rpartition('.')[2]})"
        for library in _LIBRARIES
        if library not in known
    ]
    return lacking
