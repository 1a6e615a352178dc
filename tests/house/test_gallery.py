"""The gallery shows every page and every dialog: one that was added is asked for by name."""

from __future__ import annotations

import ast
from pathlib import Path

from bench.gallery_scenes import KEYED, covered_dialogs, scenes
from ssio_desktop.ui.pages import PAGES

_BASES = {"QDialog", "AskingDialog", "_Asking", "_ListDialog"}


def test_every_page_has_a_scene() -> None:
    shown = {scene.name for scene in scenes("typical")}
    assert [spec.id for spec in PAGES if spec.id not in shown] == []
    # A page that is reached from another shows nothing unless it is told what to show.
    assert [spec.id for spec in PAGES if not spec.in_rail and spec.id not in KEYED] == []


def test_every_dialog_has_a_scene(root: Path) -> None:
    dialogs = {
        node.name
        for path in (root / "ssio_desktop" / "ui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        and not node.name.startswith("_")
        and _BASES & {base.id for base in node.bases if isinstance(base, ast.Name)}
    }
    assert sorted(dialogs - covered_dialogs() - _BASES) == []
