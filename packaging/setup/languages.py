"""Keeps the window's languages in step with its sources, with Qt's own tools.

    python packaging/setup/languages.py

Collects every sentence (``tr``, ``translate``, and ``say`` of the lower layers) into
``resources/languages/*.ts``, where what is new waits for a translator (pyside6-linguist opens such
files), and compiles what is translated into ``*.qm`` beside it, which is what the window reads.
"""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "ssio_desktop"
LANGUAGES = ROOT / "resources" / "languages"
RECORD = "record"
"""The context of the sentences of the lower layers, as ``ui/language.py`` asks for them."""


def sentences(source: str) -> Iterator[str]:
    """The templates that a module hands to ``say``, in order."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
            template = node.args[0] if node.args else None
            if isinstance(template, ast.Constant) and isinstance(template.value, str):
                yield template.value


def collect(target: Path) -> None:
    """Bring a ``.ts`` file up to date with the sources; what is no longer said is dropped."""
    every = sorted(PACKAGE.rglob("*.py"))
    found = {each for path in every for each in sentences(path.read_text(encoding="utf-8"))}
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "sentences.py"
        lines = (f"translate({RECORD!r}, {_quoted(each)})\n" for each in sorted(found))
        listed.write_text("".join(lines), encoding="utf-8")
        window = sorted((PACKAGE / "ui").rglob("*.py"))
        _run("lupdate", "-silent", "-no-obsolete", "-locations", "none", "-disable-heuristic",
             "similartext", "-target-language", f"{target.stem}_GB", *window, listed,
             "-ts", target)  # fmt: skip


def compile_into(source: Path, target: Path) -> None:
    """Make a ``.qm`` file of a ``.ts`` file."""
    _run("lrelease", "-silent", source, "-qm", target)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _run(tool: str, *arguments: object) -> None:
    found = find_spec("PySide6")
    if found is None or found.origin is None:
        raise SystemExit("PySide6 is not installed; run the set-up first.")
    program = Path(found.origin).parent / (tool + (".exe" if os.name == "nt" else ""))
    subprocess.run([str(program), *map(str, arguments)], check=True)


def main() -> int:
    """Collect and compile every language."""
    for source in sorted(LANGUAGES.glob("*.ts")):
        collect(source)
        compile_into(source, source.with_suffix(".qm"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
