"""Lets a double click on a file of the program open it, for this person alone and without rights of
an administrator: on Linux by a MIME type and a desktop entry, on Windows by the registry.

    .venv/bin/python packaging/setup/file_kinds.py [--remove]

What is shown then is the page that says what the file is, from whom and for whom.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import prepare

ROOT = prepare.ROOT
LINUX = ROOT / "packaging" / "linux"
ICON = ROOT / "resources" / "icons" / "ssio-desktop.svg"
SUFFIXES = (".ssio-post", ".ssio-return", ".ssio-set-up")
"""What is sent now, and what was before: files made then still open."""
MIME = "application/vnd.ssio-post"
CLASS = "SsioDesktop.Post"
CLASSES = r"Software\Classes"

Value = tuple[str, str, str]
"""A key below the person's own part of the registry, the name of a value there, and the value."""


def program() -> Path:
    """The program of the environment that this Python is of."""
    return Path(sys.executable).with_name("ssio-desktop" + (".exe" if os.name == "nt" else ""))


def linux_files(data: Path) -> tuple[Path, ...]:
    """Where the desktop entry, the MIME type and the icons go below a folder such as
    ``~/.local/share``."""
    icons = data / "icons" / "hicolor" / "scalable"
    return (
        data / "applications" / "ssio-desktop.desktop",
        data / "mime" / "packages" / "ssio-desktop.xml",
        icons / "apps" / "ssio-desktop.svg",
        icons / "mimetypes" / f"{MIME.replace('/', '-')}.svg",
    )


def add_on_linux(data: Path, opens_with: Path) -> None:
    """Install the desktop entry, the MIME type and the icons, and have the system read them."""
    entry, kinds, *icons = linux_files(data)
    for path in (entry, kinds, *icons):
        path.parent.mkdir(parents=True, exist_ok=True)
    text = (LINUX / "ssio-desktop.desktop").read_text(encoding="utf-8")
    entry.write_text(text.replace("Exec=ssio-desktop ", f"Exec={quoted(opens_with)} "), "utf-8")
    shutil.copyfile(LINUX / "ssio-desktop.xml", kinds)
    for path in icons:
        shutil.copyfile(ICON, path)
    _read_anew(data)
    _run("xdg-mime", "default", entry.name, MIME)


def remove_on_linux(data: Path) -> None:
    """Take it all away again."""
    for path in linux_files(data):
        path.unlink(missing_ok=True)
    _read_anew(data)


def quoted(path: Path) -> str:
    """A path as a desktop entry writes an argument: quoted, its odd signs escaped twice, once for
    the argument and once for the file (Desktop Entry Specification, “The Exec key”)."""
    inner = "".join(f"\\{sign}" if sign in '"`$\\' else sign for sign in str(path))
    return '"' + inner.replace("\\", "\\\\").replace("%", "%%") + '"'


def windows_values(opens_with: Path, icon: Path) -> Iterator[Value]:
    """What the registry is told. A kind that another program has taken stays its own until the
    person chooses; this one then stands among those to open it with."""
    yield rf"{CLASSES}\{CLASS}", "", "SSIO Desktop post"
    yield rf"{CLASSES}\{CLASS}\DefaultIcon", "", str(icon)
    yield rf"{CLASSES}\{CLASS}\shell\open\command", "", f'"{opens_with}" open "%1"'
    for suffix in SUFFIXES:
        yield rf"{CLASSES}\{suffix}", "", CLASS
        yield rf"{CLASSES}\{suffix}", "Content Type", MIME
        yield rf"{CLASSES}\{suffix}\OpenWithProgids", CLASS, ""


def as_icon(pictures: Sequence[tuple[int, bytes]]) -> bytes:
    """PNG pictures, each with its width, as one file of Windows icons."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    listed = b""
    for width, data in pictures:
        side = width % 256  # 256 is written as 0.
        listed += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), at)
        at += len(data)
    return head + listed + b"".join(data for _, data in pictures)


def drawn(widths: Sequence[int] = (16, 32, 48, 256)) -> list[tuple[int, bytes]]:
    """The program's icon as PNG, in these widths."""
    from PySide6.QtCore import QBuffer, QSize  # noqa: PLC0415
    from PySide6.QtGui import QGuiApplication, QIcon  # noqa: PLC0415

    held = QGuiApplication.instance() or QGuiApplication(["icon", "-platform", "offscreen"])
    made = []
    for width in widths:
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        QIcon(str(ICON)).pixmap(QSize(width, width), 1.0).save(buffer, "PNG")
        made.append((width, bytes(buffer.data().data())))
    del held
    return made


def _add_on_windows(opens_with: Path) -> None:
    import winreg  # noqa: PLC0415

    icon = opens_with.with_name("ssio-desktop.ico")
    icon.write_bytes(as_icon(drawn()))
    for key, name, value in windows_values(opens_with, icon):
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as open_key:  # type: ignore[attr-defined]
            winreg.SetValueEx(open_key, name, 0, winreg.REG_SZ, value)  # type: ignore[attr-defined]


def _remove_on_windows(opens_with: Path) -> None:
    import winreg  # noqa: PLC0415

    for key, name, value in windows_values(opens_with, opens_with.with_name("ssio-desktop.ico")):
        if key.partition(CLASS)[1]:
            continue
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as open_key:  # type: ignore[attr-defined]
            if _is_ours(winreg, open_key, name, value):
                winreg.DeleteValue(open_key, name)  # type: ignore[attr-defined]
    for below in (r"\shell\open\command", r"\shell\open", r"\shell", r"\DefaultIcon", ""):
        with contextlib.suppress(FileNotFoundError):
            winreg.DeleteKey(winreg.HKEY_CURRENT_USER, rf"{CLASSES}\{CLASS}{below}")  # type: ignore[attr-defined]


def _is_ours(winreg: object, key: object, name: str, value: str) -> bool:
    try:
        return bool(winreg.QueryValueEx(key, name)[0] == value)  # type: ignore[attr-defined]
    except OSError:
        return False


def _read_anew(data: Path) -> None:
    _run("update-mime-database", str(data / "mime"))
    _run("update-desktop-database", str(data / "applications"))


def _run(*command: str) -> None:
    """A tool of the desktop, where there is one; what it does is done at the next log-in else."""
    if shutil.which(command[0]):
        subprocess.run(command, check=False, capture_output=True)


def main(arguments: Sequence[str]) -> int:
    """Add or remove; the exit code is 0, or 1 where the system is none of those known."""
    parser = argparse.ArgumentParser(description="Let a double click open the program's files.")
    parser.add_argument("--remove", action="store_true", help="take it back")
    removes = parser.parse_args(arguments).remove
    if os.name == "nt":
        (_remove_on_windows if removes else _add_on_windows)(program())
    elif sys.platform == "linux":
        home = Path.home() / ".local" / "share"
        data = Path(os.environ.get("XDG_DATA_HOME") or home)
        remove_on_linux(data) if removes else add_on_linux(data, program())
    else:
        prepare.say("On this system a file is opened with “ssio-desktop open FILE”.")
        return 1
    prepare.say(
        "Done. "
        + ("Files are no longer" if removes else "Files are now")
        + " opened by a double click."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
