"""What is wrong with what was filled in: a list that takes the focus and leads to each field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import link_inset, may_shrink
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.text import heading


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to put right. go: puts the focus where that is done. field: marked, if given."""

    words: str
    go: Callable[[], object]
    field: QWidget | None = None

    @classmethod
    def of(cls, field: QWidget, words: str) -> Fault:
        """A fault of one field, to which its line leads."""
        return cls(words, partial(field.setFocus, Qt.FocusReason.OtherFocusReason), field)


class ErrorSummary(QFrame):
    """Hidden until it has something to say. Each line leads to its field, by key and by mouse."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "errors")
        self._marked: list[QWidget] = []
        space = tokens().space
        # The focus goes to words: of a frame a screen reader would say nothing.
        self._title = heading("", "strong", focusable=True)
        self.setFocusProxy(self._title)
        self._title.setContentsMargins(link_inset(), 0, 0, 0)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.m, space.s, space.m, space.s)
        layout.setSpacing(space.xs)
        layout.addWidget(self._title)
        layout.addLayout(self._lines)
        self.hide()

    def show_faults(self, faults: Sequence[Fault], title: str = "", *, focus: bool = True) -> bool:
        """List these in place of those before, mark their fields, and take the focus; hide where
        there are none. Whether there are any."""
        for widget in self._marked:
            _mark(widget, False)
        self._marked = [each.field for each in faults if each.field is not None]
        for widget in self._marked:
            _mark(widget, True)
        clear(self._lines)
        self.setVisible(bool(faults))
        if not faults:
            return False
        self._title.setText(title or self.tr("There is a problem"))
        said = "; ".join(each.words for each in faults)
        self.setAccessibleName(self._title.text())
        self._title.setAccessibleName(f"{self._title.text()}: {said}")
        for each in faults:
            link = may_shrink(button(each.words, each.go, kind="link"))
            self._lines.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        if focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True


def _mark(widget: QWidget, wrong: bool) -> None:
    widget.setProperty("invalid", "true" if wrong else "false")
    widget.style().polish(widget)
