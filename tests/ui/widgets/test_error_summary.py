"""The list of what is wrong, which every form of the window shares."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.ui.theme.theme import Scheme, Theme, theme
from ssio_desktop.ui.widgets.error_summary import ErrorSummary, Fault
from tests.conftest import ROOT
from tests.ui.accessibility import problems_in
from tests.ui.answers import buttons


def shown(qtbot: QtBot) -> tuple[QWidget, ErrorSummary, QLineEdit, QLineEdit]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    assert theme() or Theme(application, ROOT / "resources", Scheme.LIGHT)
    page = QWidget()
    summary, name, day = ErrorSummary(), QLineEdit(), QLineEdit()
    name.setAccessibleName("Name")
    day.setAccessibleName("Day")
    layout = QVBoxLayout(page)
    for each in (summary, name, day):
        layout.addWidget(each)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page, summary, name, day


def test_it_takes_the_focus_says_everything_and_leads_to_each_field(qtbot: QtBot) -> None:
    page, summary, name, day = shown(qtbot)
    assert not summary.isVisible()
    faults = [Fault.of(name, "Enter a name"), Fault.of(day, "Enter a day")]
    assert summary.show_faults(faults)
    qtbot.waitUntil(summary.hasFocus)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "There is a problem: Enter a name; Enter a day"
    qtbot.waitUntil(lambda: len(buttons(summary, "Enter a")) == 2)
    assert problems_in(page) == []
    (link,) = buttons(summary, "Enter a day")
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Return)
    assert day.hasFocus()
    assert [each.property("invalid") for each in (name, day)] == ["true", "true"]


def test_what_was_put_right_goes_and_its_mark_with_it(qtbot: QtBot) -> None:
    _, summary, name, day = shown(qtbot)
    summary.show_faults([Fault.of(name, "Enter a name"), Fault.of(day, "Enter a day")])
    summary.show_faults([Fault.of(day, "Enter a day")])
    qtbot.waitUntil(lambda: len(buttons(summary, "Enter a")) == 1)
    assert [each.property("invalid") for each in (name, day)] == ["false", "true"]
    assert not summary.show_faults([])
    assert not summary.isVisible()
    assert day.property("invalid") == "false"
