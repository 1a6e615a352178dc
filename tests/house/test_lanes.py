"""What runs beside the window is handed values: a widget may be gone before it is asked."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import ROOT

_ASKS = {"currentData", "currentText", "text", "toPlainText", "isChecked", "currentIndex", "date"}
"""What widgets are asked for what a person entered."""


def asked_of_widgets(source: str) -> Iterator[int]:
    """Lines on which work that is given a workspace asks a widget."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Lambda | ast.FunctionDef) and _is_work(node):
            for call in ast.walk(node):
                if (
                    isinstance(call, ast.Call)
                    and isinstance(call.func, ast.Attribute)
                    and call.func.attr in _ASKS
                    and not (call.args or call.keywords)
                ):
                    yield call.lineno


def _is_work(node: ast.Lambda | ast.FunctionDef) -> bool:
    first = node.args.args[0] if node.args.args else None
    return first is not None and first.arg in ("ws", "own", "workspace")


def test_the_rule_finds_what_it_is_for() -> None:
    bad = "do(lambda ws: draft(ws, since.currentData()))\ndef f(ws):\n    return field.text()\n"
    assert sorted(asked_of_widgets(bad)) == [1, 3]
    assert list(asked_of_widgets("do(lambda ws: draft(ws, term, made.text('summary')))")) == []


def test_no_widget_is_asked_beside_the_windows_thread() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in sorted((ROOT / "ssio_desktop" / "ui").rglob("*.py"))
        for line in asked_of_widgets(Path(path).read_text("utf-8"))
    ]
    assert found == []
