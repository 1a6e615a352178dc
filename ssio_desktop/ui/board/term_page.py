"""The frame of the pages that show the board a term at a time, in cards."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.term_box import TermBox

S = TypeVar("S")


class TermPage(Page[Workspace], Generic[S]):
    """see reads what is shown of a term, of the current one where none is asked for. What has not
    changed since it was shown last is not drawn anew."""

    def __init__(
        self,
        context: PageContext[Workspace],
        title: str,
        see: Callable[[Workspace, TermId | None], S],
    ) -> None:
        super().__init__(context, title)
        self._see = see
        self._wanted: TermId | None = None
        self._seen: S | None = None
        self.term = TermBox()
        self.term.chosen.connect(self._choose_term)
        self._actions.addWidget(self.term)
        context.theme.changed.connect(self._restyle)

    def show_seen(self, seen: S) -> None:
        """Draw what was read."""
        raise NotImplementedError

    def add_card(self, title: str) -> QVBoxLayout:
        """Put a card below the others; its layout is to be filled and cleared."""
        frame, layout = card(title)
        self.content.addWidget(frame)
        inner = QVBoxLayout()
        layout.addLayout(inner)
        return inner

    def refresh(self) -> None:
        see, wanted = self._see, self._wanted
        self.show_loading()
        self.context.operations.read(lambda ws: see(ws, wanted), self._arrived, owner=self)

    def forget(self) -> None:
        self._seen = None

    def _choose_term(self, name: str) -> None:
        self._wanted = TermId.parse(name)
        self.refresh()

    def _restyle(self) -> None:
        if self._seen is not None:
            self.show_seen(self._seen)

    def _arrived(self, seen: S) -> None:
        if seen == self._seen:
            self.show_content()
            return
        self._seen = seen
        self.show_seen(seen)
