"""Every word the window says of its own can be said in another language.

The window is opened in an invented language, which puts each sentence between ⟦ and ⟧. What then
stands outside these marks must come from the record, a form or a framework.
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
from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QTabBar, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import forms, visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.pages import PAGES
from tests.conftest import ROOT
from tests.services.conftest import MakeWorkspace, make_workspace, register, ws
from tests.services.test_categorising import categorise
from tests.ui.window import OpenWindow, open_window

__all__ = ["MakeWorkspace", "make_workspace", "open_window", "register", "ws"]

URN, TERM = "900001", TermId(2026, "autumn")
_MARKED = re.compile(r"⟦[^⟦⟧]*⟧")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_BETWEEN = re.compile(r"[\n\t·;:,()\[\]“”‘’\"…–→/|?!]+|\.(?:\s|$)|\s-\s")
_WORD = re.compile(r"[^\W\d_]{3,}")
_LONG = QLocale.FormatType.LongFormat
_LINK = re.compile(r"https?://\S+|\S+\.(?:csv|xlsx|pdf|ssio\w*|toml|json)\b")
_OURS = frozenset(
    [
        "SSIO Desktop SSIO",
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
    for column in range(model.columnCount()):
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
    frameworks, calendars and documents."""
    found: set[str] = set()
    rows = ws.store.db.conn.execute
    for (value,) in rows("SELECT value FROM events"):
        found |= set(leaves(json.loads(value)))
    found |= {label for (label,) in rows("SELECT label FROM batches")}
    for folder in ("forms", "resources/frameworks", "resources/calendars"):
        for path in (ROOT / folder).rglob("*.*"):
            text = path.read_text(encoding="utf-8") if path.suffix in (".csv", ".toml") else ""
            if path.suffix == ".csv":
                found |= {cell for row in csv.reader(io.StringIO(text)) for cell in row}
            elif path.suffix == ".toml":
                found |= set(leaves(tomllib.loads(text)))
    return "\n".join(_BETWEEN.sub("\n", each) for each in found).casefold()


def months_and_days() -> frozenset[str]:
    """The names that the window's language has for them."""
    speaks, short = QLocale(), QLocale.FormatType.ShortFormat
    months = {speaks.monthName(n, form) for n in range(1, 13) for form in (short, _LONG)}
    return frozenset(
        months | {speaks.dayName(n, form) for n in range(1, 8) for form in (short, _LONG)}
    )


def unsaid(text: str, data: str) -> list[str]:
    """The parts of a text that are neither marked, nor data, nor names."""
    while (fewer := _MARKED.sub("\n", text)) != text:
        text = fewer
    names = _OURS | months_and_days()
    return [
        piece
        for piece in _BETWEEN.split(_LINK.sub("\n", text))
        if piece.strip(" .•*&\u2003").casefold() not in data
        and any(word not in names for word in _WORD.findall(piece))
    ]


@pytest.mark.parametrize("page", [spec.id for spec in PAGES if spec.id != "help"])
@pytest.mark.usefixtures("invented")
def test_no_word_of_the_window_is_outside_translation(
    page: str, open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    categorise(ws, URN, TERM, "2")
    forms.install_packed_forms(ws)
    visit = visiting.new_visit(ws, URN, "termly-core").value
    key = {"school": URN, "visit": visit, "report": visit, "categorise": f"{URN}:{TERM}"}
    key["accuracy-check"] = visit
    window = open_window(ws)
    window.context.navigator.go(page, key.get(page, ""))
    qtbot.waitUntil(lambda: not window.page(page).is_waiting, timeout=15_000)
    qtbot.waitUntil(lambda: not window.context.operations.is_busy, timeout=15_000)
    data = data_of(ws)
    import os

    found = {
        text
        for widget in window.findChildren(QWidget)
        for text in texts_of(widget)
        if unsaid(text, data)
    }
    if os.environ.get("PROBE"):
        with open(os.environ["PROBE"], "a") as f:
            for text in sorted(found):
                f.write(f"{page}\t{text!r}\t{unsaid(text, data)}\n")
    assert found == set()
