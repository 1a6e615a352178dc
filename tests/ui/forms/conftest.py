"""Shows forms that are written where they are used, and keeps what they ask to be saved."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.events import Json
from ssio_desktop.ui.forms.form_view import FormView
from ssio_desktop.ui.forms.question import QuestionBlock
from ssio_desktop.ui.theme.theme import Scheme, Theme, theme
from ssio_desktop.xforms.session import FormSession
from tests.conftest import ROOT
from tests.xforms.tables import form, session

W = TypeVar("W", bound=QWidget)


@dataclass
class Shown:
    """A form on the screen and everything it asked to be saved, merged in order."""

    view: FormView
    window: QWidget
    saved: dict[str, Json] = field(default_factory=dict)

    def block(self, path: str) -> QuestionBlock:
        """The question, which must be drawn."""
        found = self.view._link.widgets[path]
        assert isinstance(found, QuestionBlock)
        return found

    def is_drawn(self, path: str) -> bool:
        return path in self.view._link.widgets

    def control(self, path: str, kind: type[W], number: int = 0) -> W:
        """One control of a question."""
        return self.block(path).findChildren(kind)[number]

    def type(self, path: str, words: str) -> None:
        """Go to a question and type, as a person does."""
        self.view.go_to(path)
        target = self.block(path).focus_target()
        assert isinstance(target, QLineEdit | QTextEdit)
        for letter in words:
            # QTest.keyClicks knows no letters beyond ASCII.
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(target, event)

    def press(self, key: Qt.Key, *, control: bool = False) -> None:
        """Press a key where the focus is."""
        held = Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(
            QApplication.focusWidget(), key, held if control else Qt.KeyboardModifier.NoModifier
        )

    def error(self, path: str) -> str:
        """What is said to be wrong with an answer."""
        return self.block(path)._said

    def value(self, path: str) -> Json:
        return self.view.session.value(path)


Show = Callable[..., Shown]


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    """Shows a form written as a table, filled with answers, in a window with the focus."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    if theme() is None:
        Theme(application, ROOT / "resources", Scheme.LIGHT)

    def show_(
        table: str, answers: Mapping[str, Json] | None = None, *, readonly: bool = False
    ) -> Shown:
        definition = form(table)

        def reopen(given: Mapping[str, Json]) -> FormSession:
            return session(definition, given)

        window = QWidget()
        view = FormView(session(definition, answers), reopen, readonly=readonly)
        QVBoxLayout(window).addWidget(view)
        shown = Shown(view, window)
        view.saving.connect(shown.saved.update)
        qtbot.addWidget(window)
        window.resize(1100, 700)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return shown

    yield show_
