"""Every word the window says of its own can be said in another language.

The window is opened in an invented language, which puts each sentence between ⟦ and ⟧. What then
stands outside these marks must come from the record, a form or a framework.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import QComboBox, QTableView, QTabWidget, QTreeView, QWidget
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
_WORD = re.compile(r"[A-Za-z]{3,}")
_MONTHS = (
    "Jan Feb Mar Apr May Jun Jul Aug Sep Sept Oct Nov Dec January February March April June July"
)
_OURS = {
    *(_MONTHS + " August September October November December").split(),
    *[
        "SSIO",
        "Desktop",
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
    ],
}
"""Names, which are the same in every language, and months, which Qt translates."""


class Invented(QTranslator):
    """Puts every sentence between marks."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return f"⟦{source}⟧"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def invented() -> Iterator[None]:
    application = QCoreApplication.instance()
    assert application is not None
    translator = Invented()
    application.installTranslator(translator)
    yield
    application.removeTranslator(translator)


def texts_of(widget: QWidget) -> Iterator[str]:
    """Everything a widget shows or tells a screen reader."""
    for name in ("text", "title", "placeholderText", "accessibleName", "toolTip"):
        method = getattr(widget, name, None)
        if callable(method) and not (name == "text" and widget.inherits("QLineEdit")):
            yield str(method())
    yield widget.accessibleDescription()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(number) for number in range(widget.count()))
    if isinstance(widget, QTabWidget):
        yield from (widget.tabText(number) for number in range(widget.count()))
    if isinstance(widget, (QTableView, QTreeView)) and widget.model() is not None:
        model = widget.model()
        for column in range(model.columnCount()):
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
            for row in range(min(model.rowCount(), 40)):
                yield str(model.index(row, column).data() or "")


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


def data_of(ws: Workspace) -> set[str]:
    """What people wrote or published: the record, and the texts of forms and frameworks."""
    found: set[str] = set()
    for (value,) in ws.store.db.conn.execute("SELECT value FROM events"):
        found |= set(leaves(json.loads(value)))
    for folder in ("forms", "resources/frameworks", "resources/calendars"):
        for path in (ROOT / folder).rglob("*.*"):
            if path.suffix in (".csv", ".toml"):
                found |= set(re.split(r'[",=\n]+', path.read_text(encoding="utf-8")))
    return {each.strip() for each in found if len(each.strip()) > 2}


def unsaid(text: str, data: str) -> list[str]:
    """The words of a text that are neither marked, nor data, nor names."""
    while (fewer := _MARKED.sub(" ", text)) != text:
        text = fewer
    return [
        word for word in _WORD.findall(text) if word not in _OURS and word.casefold() not in data
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
    window = open_window(ws)
    window.context.navigator.go(page, key.get(page, ""))
    qtbot.waitUntil(lambda: not window.page(page).is_waiting, timeout=15_000)
    qtbot.waitUntil(lambda: not window.context.operations.is_busy, timeout=15_000)
    data = " ".join(data_of(ws)).casefold()
    found = {
        text
        for widget in window.findChildren(QWidget)
        for text in texts_of(widget)
        if unsaid(text, data)
    }
    assert found == set()
