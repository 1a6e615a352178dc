"""A window in an invented language, and what it says that is not in it.

The language puts each sentence between ⟦ and ⟧, and what is filled into a sentence outside them.
"""

from __future__ import annotations

import csv
import io
import json
import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QCoreApplication,
    QLocale,
    Qt,
    QTranslator,
)
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QMenu, QTabBar, QTabWidget, QWidget

from ssio_desktop.services import choosing_style, schools
from ssio_desktop.services.workspace import Workspace
from tests.conftest import ROOT

DOCUMENTS = ("furniture", "report", "dossier", "letter", "caseload", "actions", "pack")
_MARKED = re.compile(r"⟦[^⟦⟧]*⟧")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_BETWEEN = re.compile(r"[\n\t·;:,()\[\]“”‘’\"…–→/|?!]+|\.(?:\s|$)|\s-\s")
_WORD = re.compile(r"[^\W\d_]{3,}")
_LINK = re.compile(r"https?://\S+|\S+@\d+|\S+\.(?:csv|xlsx|pdf|ssio\w*|toml|json)\b")
_NUMBERED = re.compile(r"^\s*\w?\d\S*\s")
_OURS = frozenset(
    [
        "SSIO",
        "Desktop",
        "Source",
        "Sans",
        "URN",
        "PDF",
        "CSV",
        "English",
        "Cymraeg",
        "Ctrl",
        "Shift",
        "Alt",
        "Escape",
        "Enter",
        "Return",
        "Space",
        "Tab",
    ]
)
"""Names, and what stands on keys: the same in every language."""


class Invented(QTranslator):
    """Puts every sentence between marks, and leaves what is filled into it outside of them."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return "⟦" + _PLACEHOLDER.sub(lambda found: f"⟧{found[0]}⟦", source) + "⟧"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def invented() -> Iterator[None]:
    """A window that speaks the invented language and names months in Welsh."""
    application = QCoreApplication.instance()
    assert application is not None
    translator = Invented()
    former = QLocale()
    QLocale.setDefault(QLocale("cy_GB"))
    application.installTranslator(translator)
    yield
    application.removeTranslator(translator)
    QLocale.setDefault(former)


def texts_of(widget: QWidget) -> Iterator[str]:
    """Everything a widget shows or tells a screen reader."""
    for name in ("text", "title", "placeholderText", "suffix", "prefix", "specialValueText"):
        method = getattr(widget, name, None)
        if callable(method) and not (name == "text" and widget.inherits("QLineEdit")):
            yield str(method())
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    yield from (widget.whatsThis(), widget.statusTip(), widget.windowTitle())
    for action in widget.actions():
        yield from (action.text(), action.toolTip(), action.statusTip())
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(number) for number in range(widget.count()))
    if isinstance(widget, (QTabWidget, QTabBar)):
        for number in range(widget.count()):
            yield from (widget.tabText(number), widget.tabToolTip(number))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from texts_in(widget.model())


_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def texts_in(model: QAbstractItemModel) -> Iterator[str]:
    """What a table or a list says: its headings and the first of its rows."""
    # A list does not tell its columns; it has one.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        for role in _ROLES:
            yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
            for row in range(min(model.rowCount(), 40)):
                yield str(model.index(row, column).data(role) or "")


def leaves(value: Any) -> Iterator[str]:
    """Every text in a value of JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner)


def data_of(ws: Workspace) -> str:
    """What people wrote or published: the record, the labels it keeps, and the texts of forms,
    frameworks, calendars, headings of evidence, measures, targets and documents."""
    found: set[str] = set()
    rows = ws.store.db.conn.execute
    for (value,) in rows("SELECT value FROM events"):
        found |= set(leaves(json.loads(value)))
    found |= {schools.school(ws, row.urn).school.head_name for row in schools.list_schools(ws)}
    found |= {own for each in DOCUMENTS for _, own in choosing_style.wordings(each)}
    found |= {label for (label,) in rows("SELECT label FROM batches")}
    kept = ("frameworks", "calendars", "evidence", "performance", "quality")
    for folder in ("forms", *(f"resources/{each}" for each in kept)):
        for path in (ROOT / folder).rglob("*.*"):
            text = path.read_text(encoding="utf-8") if path.suffix in (".csv", ".toml") else ""
            if path.suffix == ".csv":
                found |= {cell for row in csv.reader(io.StringIO(text)) for cell in row}
            elif path.suffix == ".toml":
                found |= set(leaves(tomllib.loads(text)))
    return "\n".join(_BETWEEN.sub("\n", each) for each in found).casefold()


def months_and_days() -> frozenset[str]:
    """The names that the window's language has for them."""
    speaks = QLocale()
    forms = (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat)
    named = {speaks.monthName(number, form) for number in range(1, 13) for form in forms}
    named |= {speaks.dayName(number, form) for number in range(1, 8) for form in forms}
    return frozenset(word for each in named for word in each.split())


def unsaid(text: str, data: str) -> list[str]:
    """The parts of a text that are neither marked, nor data, nor names."""
    while (fewer := _MARKED.sub("\n", text)) != text:
        text = fewer
    names = _OURS | months_and_days()
    found = (_NUMBERED.sub("", each) for each in _BETWEEN.split(_LINK.sub("\n", text)))
    return [
        piece
        for piece in found
        if piece.strip(" .•*&\u2003").casefold() not in data
        and any(word not in names for word in _WORD.findall(piece))
    ]


def outside(top: QWidget, data: str) -> set[str]:
    """The texts of a window or dialog that are outside translation. data: see ``data_of``."""
    for menu in top.findChildren(QMenu):
        menu.aboutToShow.emit()
    return {
        text
        for widget in (top, *top.findChildren(QWidget))
        for text in texts_of(widget)
        if unsaid(text, data)
    }
