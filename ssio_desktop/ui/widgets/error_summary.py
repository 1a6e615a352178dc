"""What is wrong with what was filled in: a list that takes the focus and leads to each field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ssio_desktop.ui.language import said
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import link_inset
from ssio_desktop.ui.widgets.scrolling import Body
from ssio_desktop.ui.widgets.text import heading

_LINES = 7
"""So many lines are shown at once; the others are scrolled to."""

_SHARE = 0.24
"""The share of the window's height that the list takes at most."""


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
    """Hidden until it has something to say. Each line leads to its field, by key and by mouse.

    top: the line of the title, where those who derive put buttons. lines: the list below it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "errors")
        self._marked: list[QWidget] = []
        space = tokens().space
        # The focus goes to words: of a frame a screen reader would say nothing.
        self._title = heading("", "strong", focusable=True)
        self.setFocusProxy(self._title)
        self._title.setContentsMargins(link_inset(), 0, 0, 0)
        self.top = QHBoxLayout()
        self.top.setSpacing(space.s)
        self.top.addWidget(self._title, 1)
        self.lines = _ListArea()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.m, space.s, space.m, space.s)
        layout.setSpacing(space.xs)
        layout.addLayout(self.top)
        layout.addWidget(self.lines)
        self.hide()

    def show_faults(self, faults: Sequence[Fault], title: str = "", *, focus: bool = True) -> bool:
        """List these in place of those before, mark their fields, and take the focus; hide where
        there are none. Whether there are any."""
        for widget in self._marked:
            _mark(widget, False)
        self._marked = [each.field for each in faults if each.field is not None]
        for widget in self._marked:
            _mark(widget, True)
        self.setVisible(bool(faults))
        if not faults:
            return False
        self._title.setText(title or self.tr("There is a problem"))
        told = "; ".join(said(each.words) for each in faults)
        self.setAccessibleName(self._title.text())
        self._title.setAccessibleName(f"{self._title.text()}: {told}")
        self.lines.show()
        self.lines.show_links([button(each.words, each.go, kind="link") for each in faults])
        if focus:
            self.take_focus()
        return True

    def show_refusal(self, why: str) -> None:
        """Say why what was asked for was refused, which may lie in no field of its own."""
        self.show_faults([])
        self._title.setText(why)
        self.setAccessibleName(why)
        self._title.setAccessibleName(why)
        self.lines.hide()
        self.show()
        self.take_focus()

    def take_focus(self) -> None:
        """Put the focus on the title, from where Tab leads into the list."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)


def _mark(widget: QWidget, wrong: bool) -> None:
    widget.setProperty("invalid", "true" if wrong else "false")
    widget.style().polish(widget)


class _ListArea(QScrollArea):
    """As high as its links, but never so high that the form has no room."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def show_links(self, links: Sequence[QWidget]) -> None:
        """Put these links in the place of those before."""
        body = Body()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for link in links:
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.setWidget(body)
        self._limit(links)

    def _limit(self, links: Sequence[QWidget]) -> None:
        if not links:
            return
        for link in links:
            link.ensurePolished()
        line = max(link.sizeHint().height() for link in links)
        share = round(self.window().height() * _SHARE)
        # Half a line more shows that there is something to scroll to.
        most = min(round((_LINES + 0.5) * line), max(share, 2 * line))
        self.setFixedHeight(min(len(links) * line, most) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
