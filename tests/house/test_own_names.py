"""A page keeps nothing under a name that the base of all pages uses for something else."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import ROOT

UI = ROOT / "ssio_desktop" / "ui"
SET_AGAIN = {"_stale"}
"""What pages may set anew: it means the same in all."""


def kept(tree: ast.AST) -> Iterator[str]:
    """The private names that are set on ``self``."""
    for node in ast.walk(tree):
        targets = node.targets if isinstance(node, ast.Assign) else []
        targets = [node.target] if isinstance(node, ast.AnnAssign) else targets
        for target in targets:
            for each in target.elts if isinstance(target, ast.Tuple) else [target]:
                if (
                    isinstance(each, ast.Attribute)
                    and isinstance(each.value, ast.Name)
                    and each.value.id == "self"
                    and each.attr.startswith("_")
                ):
                    yield each.attr


def of_pages(source: str) -> Iterator[ast.ClassDef]:
    for node in ast.walk(ast.parse(source)):
        bases = [ast.unparse(base) for base in getattr(node, "bases", [])]
        if isinstance(node, ast.ClassDef) and any("Page[" in b for b in bases):
            yield node


def test_no_page_takes_a_name_of_the_base() -> None:
    base = set(kept(ast.parse((UI / "shell" / "page.py").read_text("utf-8")))) - SET_AGAIN
    assert {"_top", "_whole", "_bar"} <= base
    found = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in sorted(UI.rglob("*.py"))
        for page in of_pages(Path(path).read_text("utf-8"))
        for name in sorted(set(kept(page)) & base)
    ]
    assert found == []


def test_a_name_that_is_taken_is_noticed() -> None:
    (page,) = of_pages("class A(Page[W]):\n def f(self):\n  self._top, self.x = 1, 2\n")
    assert list(kept(page)) == ["_top"]
