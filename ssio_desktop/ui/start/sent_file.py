"""What the way in says of the file that the program was opened with, as by a double click."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from ssio_desktop.services.post_looking import Looked
from ssio_desktop.ui.post.words import for_whom, from_whom, title_of
from ssio_desktop.ui.shell.explain import explain
from ssio_desktop.ui.widgets.announcing import announce
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.scrolling import Body
from ssio_desktop.ui.widgets.text import Text

_MOST = 0.4
"""The share of the screen’s height that it takes at most."""


class SentFile(QScrollArea):
    """Its name at once, then what it is as far as no key is needed, and what to do next."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.begins_a_store = False
        """Whether a new store can begin from it. Known once it was looked at."""
        self._what, self._from, self._for, self._fault = (
            Text("", role) for role in ("strong", "body", "body", "error")
        )
        self._next = Text()
        parts = (self._what, self._from, self._for, self._fault)
        for each in parts:
            each.hide()
        self._title = self.tr("You opened the file {name}").format(name=path.name)
        frame, _ = card(self._title, *parts, self._next)
        self._inner = Body()
        layout = QVBoxLayout(self._inner)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lead_on(begins=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_room()

    def _take_room(self) -> None:
        """As high as its words; where large text leaves no room for all, it scrolls."""
        most = int(_MOST * self.screen().availableSize().height())
        self.setFixedHeight(min(self._inner.heightForWidth(self.viewport().width()), most))

    def tell(self, looked: Looked) -> None:
        """Say what it is, from whom and for whom."""
        self.begins_a_store = looked.begins_a_store
        self._show(self._what, title_of(looked))
        self._show(self._from, from_whom(looked))
        self._show(self._for, for_whom(looked))
        announce(self, self.words)

    def lead_on(self, *, begins: bool) -> None:
        """Say what to do next. begins: whether a new store is being made from it."""
        self._next.setText(
            self.tr(
                "Your new store begins from it. If you have a store already, go back and open "
                "that: the file is shown there right after."
            )
            if begins
            else self.tr(
                "Open your store, or make one: the file is shown there right after. Nothing is "
                "taken from it before."
            )
        )
        self._take_room()

    def tell_fault(self, error: Exception) -> None:
        """Say why it cannot be told what it is."""
        self._show(self._fault, explain(error).text)
        announce(self, self.words)

    @property
    def words(self) -> str:
        """All that stands here, as a screen reader says it."""
        parts = (self._what, self._from, self._for, self._fault, self._next)
        told = (self._title, *(each.text() for each in parts if not each.isHidden()))
        return " ".join(f"{each.rstrip('.')}." for each in told)

    def _show(self, part: Text, words: str) -> None:
        part.setText(words)
        part.show()
        self._take_room()
