"""The base of every page: heading, actions, loading and empty states, refreshing on change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.services.results import Outcome
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import Kind, button
from ssio_desktop.ui.widgets.empty_state import EmptyState
from ssio_desktop.ui.widgets.text import Text, heading

W = TypeVar("W")

_LOADING_DELAY = 250
"""Milliseconds before “Loading” is shown; most reads are over by then and nothing flickers."""


class Page(QWidget, Generic[W]):
    """A page of the window. Build the widgets in the constructor, ask for data in refresh().

    content is the layout to fill. scroll: False where the page has one table that fills it.
    watches: the kinds of entity (``Outcome.kinds``) after whose change the page refreshes; it does
    so at once when on show, otherwise when shown next.
    """

    watches: frozenset[str] = frozenset()

    def __init__(
        self,
        context: PageContext[W],
        title: str,
        subtitle: str = "",
        *,
        scroll: bool = True,
    ) -> None:
        super().__init__()
        self.context = context
        self.key = ""
        self._stale = True
        self._heading = heading(title, focusable=True)
        self._subtitle = Text(subtitle, "muted")
        self._subtitle.setVisible(bool(subtitle))
        self._actions = QHBoxLayout()
        self._empty: QWidget | None = None
        self._loading = Text(self.tr("Loading…"), "muted")
        self._slow = QTimer(self, singleShot=True, interval=_LOADING_DELAY)
        self._slow.timeout.connect(lambda: self._stack.setCurrentIndex(1))
        self._build(scroll)
        self.setAccessibleName(title)
        context.operations.changed.connect(self._something_changed)

    # --- for pages to use ---------------------------------------------------------------

    def set_heading(self, title: str, subtitle: str = "") -> None:
        """Say anew what the page shows, as when another school is opened."""
        self._heading.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self.setAccessibleName(title)

    def add_action(
        self,
        label: str,
        act: Callable[[], Any],
        *,
        icon: str = "",
        kind: Kind = "secondary",
        shortcut: str = "",
    ) -> QPushButton:
        """Put a button at the right of the heading. One primary action a page, added last."""
        made = button(label, act, icon=icon, kind=kind, shortcut=shortcut)
        self._actions.addWidget(made)
        return made

    def show_content(self) -> None:
        """Show the page's own widgets: the data is here."""
        self._slow.stop()
        self._stack.setCurrentIndex(0)

    def show_loading(self) -> None:
        """Say that data is on its way, unless it arrives at once."""
        self._slow.start()

    def show_empty(
        self,
        title: str,
        what_next: str,
        *,
        icon: str = "",
        action: str = "",
        act: Callable[[], Any] | None = None,
    ) -> None:
        """Say that there is nothing yet, and what to do next."""
        self._slow.stop()
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
        self._empty = EmptyState(title, what_next, icon=icon, action=action, act=act)
        self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._empty)

    # --- for pages to override ----------------------------------------------------------

    def open(self, key: str) -> None:
        """Show what the key names. Called each time the window comes here."""
        if key != self.key:
            self.key = key
            self._stale = True

    def refresh(self) -> None:
        """Ask for the page's data anew. The base has none and shows its widgets."""
        self.show_content()

    def leaving(self) -> None:
        """The window goes elsewhere or closes: hand over what was typed and not yet saved."""

    def focus_search(self) -> bool:
        """Move to the page's own search field; False where it has none."""
        return False

    # --- for the window -----------------------------------------------------------------

    def focus_heading(self) -> None:
        """Move the focus to the heading, where a screen reader begins."""
        self._heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh_if_stale()

    def refresh_if_stale(self) -> None:
        """Refresh when something changed since the page was last filled."""
        if self._stale:
            self._stale = False
            self.refresh()

    def _something_changed(self, outcome: Outcome[Any]) -> None:
        if not self.watches & outcome.kinds:
            return
        self._stale = True
        if self.isVisible():
            self.refresh_if_stale()

    def _build(self, scroll: bool) -> None:
        space = tokens().space
        titles = QVBoxLayout()
        titles.setSpacing(space.xxs)
        titles.addWidget(self._heading)
        titles.addWidget(self._subtitle)
        self._actions.setSpacing(space.s)
        self._actions.setAlignment(Qt.AlignmentFlag.AlignTop)
        top = QHBoxLayout()
        top.setSpacing(space.l)
        top.addLayout(titles, 1)
        top.addLayout(self._actions)

        body = QWidget()
        body.setProperty("role", "scrolled")
        self.content = QVBoxLayout(body)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(space.l)
        shown: QWidget = body
        if scroll:
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(body)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            shown = area
        waiting = QWidget()
        waiting_layout = QVBoxLayout(waiting)
        waiting_layout.addWidget(self._loading, 0, Qt.AlignmentFlag.AlignHCenter)
        waiting_layout.addStretch(1)

        self._stack = QStackedLayout()
        self._stack.addWidget(shown)
        self._stack.addWidget(waiting)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(space.xxl, space.xl, space.xxl, space.l)
        whole.setSpacing(space.l)
        whole.addLayout(top)
        whole.addLayout(self._stack, 1)
