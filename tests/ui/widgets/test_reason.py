"""The dialog that asks for a reason."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.ui.theme.theme import Scheme, Theme, theme
from ssio_desktop.ui.widgets.reason import ReasonDialog, ask_reason
from tests.conftest import ROOT
from tests.ui.accessibility import problems_in

_KEPT: list[QWidget] = []
"""The pages that the dialogs stand over, so that they live as long as a test."""


@pytest.fixture(autouse=True)
def pages() -> Iterator[None]:
    yield
    _KEPT.clear()


def asked(qtbot: QtBot, given: list[str], *, needed: str = "Say why.") -> ReasonDialog:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    assert theme() or Theme(application, ROOT / "resources", Scheme.LIGHT)
    page = QWidget()
    _KEPT.append(page)
    page.resize(900, 600)
    qtbot.addWidget(page)
    page.show()
    dialog = ask_reason(page, "Withdraw", "Why?", "Withdraw it", given.append, needed=needed)
    qtbot.waitUntil(dialog.text.hasFocus)
    return dialog


def test_an_empty_reason_is_said_to_be_missing_and_nothing_is_done(qtbot: QtBot) -> None:
    given: list[str] = []
    dialog = asked(qtbot, given)
    dialog.do.click()
    assert dialog.isVisible()
    assert dialog.faults.isVisible()
    assert "Say why." in dialog.faults._title.accessibleName()
    assert given == []
    assert problems_in(dialog) == []
    dialog.text.setPlainText(" It was cancelled. ")
    dialog.do.click()
    assert given == ["It was cancelled."]


def test_tab_leaves_the_field_and_the_button_says_what_is_done(qtbot: QtBot) -> None:
    dialog = asked(qtbot, [])
    QTest.keyClick(dialog.text, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: not dialog.text.hasFocus())
    assert dialog.text.toPlainText() == ""
    assert dialog.do.text() == "Withdraw it"


def test_where_it_may_stay_empty_it_does(qtbot: QtBot) -> None:
    given: list[str] = []
    asked(qtbot, given, needed="").do.click()
    assert given == [""]
