"""The layers import each other only as docs/architecture.md says."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.layers import (
    DOORS,
    EVERYONE,
    OPTIONAL,
    OURS,
    PACKAGE,
    THEIRS,
    breaches,
    modules,
)


def test_every_module_keeps_to_the_import_table(root: Path) -> None:
    found = [
        breach
        for name, path in modules(root / PACKAGE)
        for breach in breaches(path.read_text(encoding="utf-8"), name)
    ]
    assert found == []


def test_every_folder_and_module_at_the_top_has_a_place_in_the_table(root: Path) -> None:
    tops = {name.split(".")[1] for name, _ in modules(root / PACKAGE)} - {"__init__"}
    assert tops <= set(OURS) | DOORS | EVERYONE


def test_every_layer_of_the_table_exists(root: Path) -> None:
    assert {layer for layer in OURS if (root / PACKAGE / layer).is_dir()} == set(OURS)


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("domain.terms", "import ssio_desktop.store.log"),
        ("domain.terms", "from ssio_desktop import services"),
        ("domain.terms", "from ..store import log"),
        ("domain.terms", "import lxml"),
        ("domain.terms", "def later():\n    import sqlite3"),
        ("domain.terms", "if TYPE_CHECKING:\n    from PySide6.QtCore import QDate"),
        ("domain.__init__", "from ..ui import pages"),
        ("domain.terms", "importlib.import_module('ssio_desktop.ui')"),
        ("domain.terms", "importlib.import_module(name)"),
        ("xforms.session", "from ssio_desktop.store import log"),
        ("store.log", "from ssio_desktop.exchange.package import seal"),
        ("store.log", "import PySide6.QtSql"),
        ("exchange.package", "from ssio_desktop.store import log"),
        ("exchange.package", "import sqlcipher3.dbapi2"),
        ("reports.pdf", "from ssio_desktop.services import schools"),
        ("reports.pdf", "import lxml.etree"),
        ("sources.gias", "import sqlite_utils"),
        ("services.visits", "from ssio_desktop.ui import pages"),
        ("services.visits", "from PySide6 import QtCore"),
        ("services.visits", "from reportlab.platypus import Paragraph"),
        ("ui.pages.schools", "from ssio_desktop.store import log"),
        ("ui.pages.schools", "from ...store import log"),
        ("ui.pages.schools", "from ssio_desktop import bootstrap"),
        ("ui.pages.schools", "import requests"),
        ("errors", "from ssio_desktop.domain import events"),
        ("cli", "import PySide6"),
        ("exchange.remote_box", "import fsspec"),
        ("services.post_boxes", "from sshfs import SSHFileSystem"),
        ("exchange.remote_box", "from importlib.metadata import entry_points"),
    ],
)
def test_an_import_against_the_table_is_caught(module: str, source: str) -> None:
    assert breaches(source, f"{PACKAGE}.{module}") != []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("domain.terms", "import datetime\nfrom ssio_desktop.errors import UserError"),
        ("domain.terms", "from . import calendar\nfrom .calendar import Term"),
        ("domain.__init__", "from .calendar import Term"),
        ("xforms.session", "from lxml import etree\nfrom ssio_desktop.domain import events"),
        ("store.log", "import sqlcipher3\nfrom ssio_desktop.domain import events"),
        ("reports.pdf", "from reportlab.lib import colors\nfrom ssio_desktop import files"),
        ("services.visits", "from ssio_desktop.store import log"),
        ("ui.pages.schools", "from PySide6.QtWidgets import QWidget"),
        ("ui.pages.schools", "from ...services import schools"),
        ("bootstrap", "from ssio_desktop.ui import shell"),
        ("progress", "from ssio_desktop.errors import Cancelled"),
        ("exchange.servers", "def later():\n    from webdav4.fsspec import WebdavFileSystem"),
    ],
)
def test_an_import_of_the_table_is_let_through(module: str, source: str) -> None:
    assert breaches(source, f"{PACKAGE}.{module}") == []


def test_the_table_in_the_architecture_says_the_same(root: Path) -> None:
    text = (root / "docs" / "architecture.md").read_text(encoding="utf-8")
    rows = [line.strip("| \n").split(" | ") for line in text.splitlines() if line.startswith("| `")]
    written = {
        cells[0].strip("` "): frozenset(cells[1].replace("`", "").replace(",", " ").split())
        for cells in rows
        if cells[0].strip("` ") in OURS
    }
    assert {layer: names - {"–"} for layer, names in written.items()} == OURS


def test_every_library_that_the_program_imports_ships_with_it(root: Path) -> None:
    lock = (root / "requirements" / "run.txt").read_text(encoding="utf-8")
    shipped = {line.partition("==")[0].replace("-", "_") for line in lock.splitlines()}
    under_another_name = {
        "PySide6": "pyside6_essentials",
        "PIL": "pillow",
        "minisign": "py_minisign",
    }
    libraries = set(THEIRS) - {"sqlite3"}
    names = {under_another_name.get(library, library) for library in libraries}
    assert names <= shipped


def test_every_library_that_may_be_absent_is_in_the_lock_of_its_extra(root: Path) -> None:
    lock = (root / "requirements" / "servers.txt").read_text(encoding="utf-8")
    locked = {line.partition("==")[0] for line in lock.splitlines()}
    assert locked >= OPTIONAL
    shipped = (root / "requirements" / "run.txt").read_text(encoding="utf-8")
    assert not OPTIONAL & {line.partition("==")[0] for line in shipped.splitlines()}


HEAVY = {"scipy", "numpy", "nltk", "duckdb"}
"""Libraries that a page or command in a hundred needs, and no start."""


def test_libraries_for_numbers_are_loaded_only_by_what_computes(root: Path) -> None:
    early = {
        f"{name}: {each}"
        for name, path in modules(root / PACKAGE)
        for each in _loaded_with(ast.parse(path.read_text(encoding="utf-8")))
        if each.partition(".")[0] in HEAVY
    }
    assert early == set()


def _loaded_with(tree: ast.AST) -> Iterator[str]:
    """What is imported when a module is: everything but within functions and for types alone."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        elif not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield from _loaded_with(node)


def test_without_the_drivers_everything_else_can_be_imported(root: Path) -> None:
    top = ast.parse((root / PACKAGE / "exchange" / "servers.py").read_text(encoding="utf-8")).body
    loaded = {
        name
        for node in top
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in [getattr(node, "module", None) or node.names[0].name]
    }
    assert not {name.partition(".")[0] for name in loaded} & OPTIONAL
