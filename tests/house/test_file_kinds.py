"""A double click opens what was sent: the desktop entry, the MIME type, the registry, the icon."""

from __future__ import annotations

import configparser
import importlib
import io
import os
import re
import shutil
import subprocess
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from PIL import Image

from ssio_desktop.exchange.sealing import SUFFIX
from ssio_desktop.services.set_up_files import FORMER_SUFFIX


@pytest.fixture
def kinds(root: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(root / "packaging" / "setup"))
    return importlib.import_module("file_kinds")


def entry_of(path: Path) -> dict[str, str]:
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(path, encoding="utf-8")
    return dict(parser["Desktop Entry"])


def test_the_kinds_are_those_of_the_program(kinds: ModuleType) -> None:
    assert {SUFFIX, FORMER_SUFFIX, ".ssio-return"} == set(kinds.SUFFIXES)
    tree = ElementTree.parse(kinds.LINUX / "ssio-desktop.xml")
    found = {node.get("pattern") for node in tree.iter() if node.tag.endswith("glob")}
    assert found == {f"*{suffix}" for suffix in kinds.SUFFIXES}


def test_on_linux_a_file_is_known_and_opened_by_the_program(
    kinds: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, home = tmp_path / "data", tmp_path / "home"
    for name, value in (("HOME", home), ("XDG_DATA_HOME", data), ("XDG_CONFIG_HOME", home)):
        monkeypatch.setenv(name, str(value))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "none"))
    home.mkdir()
    program = tmp_path / 'odd "$name" 5%' / "ssio-desktop"
    kinds.add_on_linux(data, program)
    path = data / "applications" / "ssio-desktop.desktop"
    entry = entry_of(path)
    # As a desktop reads it: once as a value of the file, once as an argument.
    command = re.fullmatch(r'"((?:[^"\\]|\\.)*)" open %f', entry["Exec"].replace("\\\\", "\\"))
    assert command is not None
    assert re.sub(r"\\(.)", r"\1", command[1]).replace("%%", "%") == str(program)
    assert kinds.MIME in entry["MimeType"] and all(
        each.is_file() for each in kinds.linux_files(data)
    )
    if shutil.which("update-mime-database"):
        globs = (data / "mime" / "globs2").read_text(encoding="utf-8")
        assert all(f"{kinds.MIME}:*{suffix}" in globs for suffix in kinds.SUFFIXES)
    if shutil.which("desktop-file-validate"):
        told = subprocess.run(["desktop-file-validate", str(path)], capture_output=True, text=True)
        assert (told.returncode, told.stdout + told.stderr) == (0, "")
    if shutil.which("xdg-mime"):
        sent = tmp_path / f"return{SUFFIX}"
        sent.write_bytes(b"sealed")

        def asked(*words: str) -> str:
            env = {**os.environ, "XDG_CURRENT_DESKTOP": "X-Generic"}
            command = ["xdg-mime", "query", *words]
            return subprocess.run(command, capture_output=True, text=True, env=env).stdout.strip()

        assert asked("default", kinds.MIME) == "ssio-desktop.desktop"
    kinds.remove_on_linux(data)
    assert not any(each.exists() for each in kinds.linux_files(data))


def test_on_windows_the_registry_has_each_kind_with_its_icon_and_command(
    kinds: ModuleType,
) -> None:
    program, icon = Path("C:/Own Files/ssio-desktop.exe"), Path("C:/Own Files/ssio-desktop.ico")
    told = {(key, name): value for key, name, value in kinds.windows_values(program, icon)}
    of_class = rf"{kinds.CLASSES}\{kinds.CLASS}"
    assert told[rf"{of_class}\shell\open\command", ""] == f'"{program}" open "%1"'
    assert told[rf"{of_class}\DefaultIcon", ""] == str(icon)
    for suffix in kinds.SUFFIXES:
        assert told[rf"{kinds.CLASSES}\{suffix}", ""] == kinds.CLASS
        assert (rf"{kinds.CLASSES}\{suffix}\OpenWithProgids", kinds.CLASS) in told


def test_the_icon_of_windows_has_every_size(kinds: ModuleType) -> None:
    pictures = []
    for width in (16, 48, 256):
        file = io.BytesIO()
        Image.new("RGBA", (width, width), (0, 80, 90, 255)).save(file, "PNG")
        pictures.append((width, file.getvalue()))
    with Image.open(io.BytesIO(kinds.as_icon(pictures))) as made:
        assert made.format == "ICO"
        assert made.info["sizes"] == {(16, 16), (48, 48), (256, 256)}
