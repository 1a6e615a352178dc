"""Keeps the focus at its place while widgets give way to others that show the same anew."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_TURNS = 3
"""What is put into a layout is shown by itself a turn of the loop later."""


class HeldFocus:
    """Where the focus was in what is taken out: given to its like as soon as that is made.

    otherwise: where it goes until then, and stays where nothing like it comes. Left to itself Qt
    would move it on to whatever stands next, and that would be given what is being typed."""

    def __init__(self, otherwise: Callable[[], object]) -> None:
        self._otherwise = otherwise
        self._wanted: tuple[type[QWidget], str] | None = None
        self._marked: tuple[int, int] | None = None
        """From where what was marked begins to where the cursor stands."""
        self._from: QWidget | None = None

    def leave(self, former: QWidget, made: QWidget | None = None) -> bool:
        """This widget is about to go. made: what takes its place, where it is there already.

        Returns whether the focus was inside the former and its like is not there yet."""
        focused = former.window().focusWidget()
        if focused is None or not (focused is former or former.isAncestorOf(focused)):
            return False
        self._wanted, self._from = (type(focused), _name(focused)), focused
        self._marked = _marked(focused)
        if made is not None and self.arrive(made):
            return False
        self._otherwise()
        self._from = former.window().focusWidget()
        return True

    def arrive(self, made: QWidget) -> bool:
        """This widget is there now: returns whether the focus was given to something in it.

        It is not where a person has gone elsewhere meanwhile."""
        if self._wanted is None:
            return False
        if made.window().focusWidget() is not self._from:
            self._wanted = None
            return False
        kind, name = self._wanted
        like = [
            each
            for each in (made, *made.findChildren(kind))
            if type(each) is kind and _name(each) == name
            if each.isEnabled() and each.isVisibleTo(made)
        ]
        if len(like) != 1:  # Of several nobody could say which was meant.
            return False
        self._give(like[0])
        return True

    def _give(self, found: QWidget) -> None:
        self._wanted = None
        found.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._marked is not None:
            _mark(found, *self._marked)


class FocusKeeper(QWidget):
    """Gives the focus back inside it after what had it was taken out and made anew."""

    def __init__(self) -> None:
        super().__init__()
        self._held = HeldFocus(self.focus_heading)
        self._turns_left = 0
        self._made_anew = QTimer(self, singleShot=True, interval=0)
        self._made_anew.timeout.connect(self._give_back)

    def focus_heading(self) -> None:
        """Move the focus to where one arrives."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def about_to_go(self, former: QWidget) -> None:
        """A widget in here is let go, perhaps with the focus in it."""
        if self._held.leave(former):
            self._turns_left = _TURNS
            self._made_anew.start()

    def _give_back(self) -> None:
        self._turns_left -= 1
        if self.isVisible() and not self._held.arrive(self) and self._turns_left:
            self._made_anew.start()


def _marked(widget: QWidget) -> tuple[int, int] | None:
    """Where what is marked in a text begins and where the cursor stands; None where it is none."""
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        at = widget.textCursor()
        return at.anchor(), at.position()
    if not isinstance(widget, QLineEdit):
        return None
    start, cursor = widget.selectionStart(), widget.cursorPosition()
    if start < 0:
        return cursor, cursor
    return (widget.selectionEnd() if start == cursor else start), cursor


def _mark(widget: QWidget, start: int, end: int) -> None:
    """Put the cursor where it was, as far as the text still goes."""
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        last = len(widget.toPlainText())
        at = widget.textCursor()
        at.setPosition(min(start, last))
        at.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        widget.setTextCursor(at)
    elif isinstance(widget, QLineEdit):
        start, end = (min(each, len(widget.text())) for each in (start, end))
        widget.setSelection(start, end - start)


def _name(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or words
