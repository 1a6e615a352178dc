"""The import table of docs/architecture.md as data, and the reader of imports that holds to it."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = "ssio_desktop"

EVERYONE = frozenset({"errors", "progress", "files", "wording"})
"""Modules of ours that every layer may import. They import each other at most."""

DOORS = frozenset({"bootstrap", "cli", "__main__", ""})
"""Modules that build or start everything and so may import all of ours ("" is the package)."""

OURS: dict[str, frozenset[str]] = {
    "domain": frozenset(),
    "xforms": frozenset({"domain"}),
    "store": frozenset({"domain", "xforms"}),
    "exchange": frozenset({"domain", "xforms"}),
    "sources": frozenset({"domain", "xforms"}),
    "reports": frozenset({"domain", "xforms"}),
    "services": frozenset({"domain", "xforms", "store", "exchange", "sources", "reports"}),
    "ui": frozenset({"domain", "xforms", "services"}),
}
"""Layer → layers it may import, besides itself and those for everyone."""

THEIRS: dict[str, frozenset[str]] = {
    "PySide6": frozenset({"ui", "bootstrap"}),
    "shiboken6": frozenset({"ui"}),
    "sqlite3": frozenset({"store"}),
    "sqlcipher3": frozenset({"store"}),
    "sqlite_utils": frozenset({"store"}),
    "reportlab": frozenset({"reports"}),
    "pikepdf": frozenset({"reports"}),
    "PIL": frozenset({"reports"}),
    "lxml": frozenset({"xforms"}),
    "pyxform": frozenset({"xforms"}),
    "filelock": frozenset({"store"}),
    "pyrage": frozenset({"exchange"}),
    "minisign": frozenset({"exchange"}),
    "openpyxl": frozenset({"exchange"}),
    "duckdb": frozenset({"exchange"}),
    "nltk": frozenset({"services"}),
    "numpy": frozenset({"services"}),
    "scipy": frozenset({"services"}),
    "holidays": frozenset({"services"}),
    "icalendar": frozenset({"services"}),
    "cryptography": frozenset({"store", "exchange"}),
    "platformdirs": frozenset({"bootstrap", "cli", "services", "store"}),
}
"""Library → the layers that may import it. A library not named here may not be used at all."""

OPTIONAL = frozenset({"fsspec", "webdav4", "sshfs", "asyncssh", "obstore"})
"""Libraries that may be absent: the extra “servers”."""
ROOM = "exchange.servers"
"""The one module that imports them."""


@dataclass(frozen=True)
class Import:
    """One name imported: where, and the full dotted name."""

    line: int
    name: str


def imports_in(source: str, module: str) -> Iterator[Import]:
    """Every import of a module's source, also within functions and under TYPE_CHECKING.

    module: its full dotted name, with ``.__init__`` at the end for a package.
    """
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(node.lineno, alias.name)
        elif isinstance(node, ast.ImportFrom):
            package = module.split(".")[: -node.level] if node.level else []
            origin = ".".join([*package, *([node.module] if node.module else [])])
            for alias in node.names:
                yield Import(node.lineno, f"{origin}.{alias.name}")
        elif isinstance(node, ast.Call) and _imports_by_name(node):
            name = node.args[0].value if isinstance(node.args[0], ast.Constant) else "?"
            yield Import(node.lineno, str(name))


def _imports_by_name(call: ast.Call) -> bool:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    return name in ("import_module", "__import__") and bool(call.args)


def breaches(source: str, module: str) -> list[str]:
    """What a module imports against the table, as ``module:line name``."""
    layer = _layer(module)
    return [
        f"{module}:{found.line} {found.name}"
        for found in imports_in(source, module)
        if not _is_permitted(layer, found.name)
        and not (_is_optional(found.name) and module == f"{PACKAGE}.{ROOM}")
    ]


def _is_optional(name: str) -> bool:
    return name.partition(".")[0] in OPTIONAL


def _layer(module: str) -> str:
    parts = module.removesuffix(".__init__").split(".")
    return parts[1] if len(parts) > 1 else ""


def _is_permitted(layer: str, name: str) -> bool:
    library, _, rest = name.partition(".")
    if library == PACKAGE:
        return _is_permitted_of_ours(layer, rest.partition(".")[0])
    if library in THEIRS:
        return layer in THEIRS[library]
    if name.startswith("importlib.metadata"):
        return False  # What was installed is looked up by name there, round this table.
    return library in sys.stdlib_module_names


def _is_permitted_of_ours(layer: str, target: str) -> bool:
    if layer in DOORS or target == layer or target in EVERYONE or target == "__version__":
        return True
    return target in OURS.get(layer, frozenset())


def modules(package: Path) -> Iterator[tuple[str, Path]]:
    """(full dotted name, file) of every module under the package's folder."""
    for path in sorted(package.rglob("*.py")):
        yield ".".join(path.relative_to(package.parent).with_suffix("").parts), path
