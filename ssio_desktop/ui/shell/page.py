"""The base of every page: heading, actions, loading and empty states, refreshing on change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.services.results import Outcome
from ssio_desktop.ui.language import said
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.explain import Message, Tone, explain
from ssio_desktop.ui.shell.page_top import arrange_top
from ssio_desktop.ui.shell.turns import Turns
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import Kind, button
from ssio_desktop.ui.widgets.empty_state import EmptyState
from ssio_desktop.ui.widgets.flow import FlowLayout, LeastHeight
from ssio_desktop.ui.widgets.held_focus import FocusKeeper
from ssio_desktop.ui.widgets.scrolling import Body, scroll_by_key
from ssio_desktop.ui.widgets.text import Text, heading

W = TypeVar("W")

_LOADING_DELAY = 250
"""Milliseconds before “Loading” is shown; most reads are over by then and nothing flickers."""

_MOST_TOP = 0.24
"""Above this share of the page's height, heading and actions scroll away with the content."""


class Page(FocusKeeper, Generic[W]):
    """A page of the window. Build the widgets in the constructor, ask for data in refresh().

    content is the layout to fill. scroll: False where the page has one table that fills it.
    watches: the kinds of entity (``Outcome.kinds``) after whose change the page refreshes; it does
    so at once when on show, otherwise when shown next. None: all kinds there are.
    """

    watches: frozenset[str] | None = frozenset()
    shows_at_once = False
    """Whether the widgets are on show before the first data is here. Else only the heading is, and
    the rest is laid out once, with its data."""

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
        self._first_words = (title, subtitle)
        self._way_on: tuple[str, Callable[[], Any]] | None = None
        self._heading = heading(title, focusable=True)
        self._subtitle = Text(subtitle, "muted")
        # Not shown here, where it has no parent yet and would be a window of its own.
        if not subtitle:
            self._subtitle.hide()
        self._bar = QWidget(self)
        self._actions = FlowLayout(self._bar, down=tokens().space.s)
        self._empty_area: QScrollArea | None = None
        self._hold = QScrollArea()
        self._scrolled: QScrollArea | None = None
        self._is_waiting = False
        self._top_scrolls = False
        self._loading = Text(self.tr("Loading…"), "muted")
        self._loading.hide()
        self._turns = Turns(self)
        self._slow = QTimer(self, singleShot=True, interval=_LOADING_DELAY)
        self._slow.timeout.connect(self._say_loading)
        self._build(scroll)
        self._measure()
        self.setAccessibleName(title)
        context.operations.changed.connect(self._something_changed)
        context.operations.failed.connect(self._something_failed)
        context.theme.changed.connect(self._measure)

    # --- for pages to use ---------------------------------------------------------------

    def set_heading(self, title: str, subtitle: str = "") -> None:
        """Say anew what the page shows, as when another school is opened."""
        self._heading.setText(title)
        self._arrange_top()
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self.setAccessibleName(said(title))

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
        self._arrived_at(0)

    def in_turns(self, parts: Iterable[object]) -> None:
        """Fill the content in parts, from the top, and show it from the first on: what an iterator
        does between two of its values. What was begun before and is not done is left."""
        if not self.isVisible():  # gone elsewhere meanwhile: filled when it is shown next
            self._is_waiting, self._stale = False, True
            self._slow.stop()
            return
        self._turns.begin(parts)
        self.show_content()

    def show_gone(self, message: Message) -> None:
        """Say why the place cannot be shown, and let go of whatever was shown before: the heading,
        the tags, the buttons and menus, and by :meth:`forget` the data they act on."""
        self._let_go()
        refused = message.tone is Tone.WARNING
        action, act = self.tr("Try again"), self.refresh
        if refused and self.key and self._way_on is not None:
            action, act = self._way_on
        self.show_empty(
            message.what if refused else self.tr("This could not be shown"),
            " ".join(filter(None, (message.place, message.remedy))) if refused else message.text,
            icon="triangle-alert",
            action=action,
            act=act,
            alone=True,
        )

    def show_loading(self) -> None:
        """Say that data is on its way, unless it arrives at once."""
        self._is_waiting = True
        self._slow.start()

    def show_empty(
        self,
        title: str,
        what_next: str,
        *,
        icon: str = "",
        action: str = "",
        act: Callable[[], Any] | None = None,
        alone: bool = False,
    ) -> None:
        """Say that there is nothing yet, and what to do next. alone: without the actions beside
        the heading, which have nothing to act on."""
        if self._empty_area is not None:
            self.about_to_go(self._empty_area)
            self._stack.removeWidget(self._empty_area)
            self._empty_area.deleteLater()
        empty = EmptyState(title, what_next, icon=icon, action=action, act=act)
        self._empty_area = empty.in_an_area()
        self._arrived_at(self._stack.addWidget(self._empty_area))
        self._bar.setVisible(not alone)

    # --- for pages to override ----------------------------------------------------------

    def open(self, key: str) -> None:
        """Show what the key names. Called each time the window comes here."""
        if key != self.key:
            if self.key:
                self._let_go()
            self.key = key
            self._stale = True

    def forget(self) -> None:
        """Let go of the data that buttons and keys act on: another place is opened, or this one is
        not there any more. The base does so for the heading and the actions."""

    def refresh(self) -> None:
        """Ask for the page's data anew. The base has none and shows its widgets."""
        self.show_content()

    def leaving(self) -> None:
        """The window goes elsewhere or closes: hand over what was typed and not yet saved."""

    def hand_over(self) -> None:
        """Undo was asked for: hand over what was answered and is not recorded yet, so that it is
        the last change."""

    def has_unsaved(self) -> bool:
        """Whether something is typed here that a button would record and nobody pressed it. Such a
        page is not made anew meanwhile, and closing the window asks."""
        return False

    def focus_search(self) -> bool:
        """Move to the page's own search field; False where it has none."""
        return False

    def take_files(self, paths: Sequence[Path]) -> None:
        """Files of the kinds that the page's specification names were dropped onto the window."""

    # --- for the window -----------------------------------------------------------------

    def focus_heading(self) -> None:
        self._heading.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_waiting(self) -> bool:
        """Whether data was asked for and is not here yet, or not all of it is shown."""
        return self._is_waiting or self._turns.is_running

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the keys while the heading has the focus, which is where one arrives."""
        area = self._scrolled if self._heading.hasFocus() and not event.modifiers() else None
        if area is None or not scroll_by_key(area, event.key()):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh_if_stale()

    def hideEvent(self, event: QHideEvent) -> None:
        if self._turns.is_running:
            self._turns.stop()
            self._stale = True
        super().hideEvent(event)

    def leads_on(self, title: str, act: Callable[[], Any]) -> None:
        """Where the button leads when the place cannot be shown: the list that it is from."""
        self._way_on = (self.tr("Go to {page}").format(page=title), act)

    def show_failure(self, error: Exception) -> bool:
        """A reading failed. True where the page waited for it and says so itself."""
        if waited := self._is_waiting:
            self.show_gone(explain(error))
        return waited

    def refresh_if_stale(self) -> None:
        """Refresh when something changed since the page was last filled."""
        if self._stale:
            self._stale = False
            self.refresh()

    def _follow_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """Scroll to what has the focus, also where it is inside something that scrolls itself."""
        if now is not None and self.isVisible() and self._hold.isAncestorOf(now):
            self._hold.ensureWidgetVisible(now)

    def _something_changed(self, outcome: Outcome[Any]) -> None:
        if not (outcome.kinds if self.watches is None else self.watches & outcome.kinds):
            return
        self._stale = True
        if self.isVisible():
            self.refresh_if_stale()

    def _something_failed(self, message: Message) -> None:
        """A page that waits for data, and is told of a failure, says so instead of waiting on."""
        if self._is_waiting:
            self.show_gone(message)

    def _say_loading(self) -> None:
        here, on_heading = QApplication.focusWidget(), self._heading.hasFocus()
        if here is not None and not on_heading and self._hold.isAncestorOf(here):
            return  # A person is at work in what is read anew: it stays until the data is here.
        self._loading.show()
        self._stack.setCurrentIndex(1)
        self._place_top()
        if on_heading:
            self.focus_heading()

    def _let_go(self) -> None:
        """What was shown is not what is asked for: nothing can be done with it any more."""
        self._turns.stop()
        self._bar.setEnabled(False)
        self.set_heading(*self._first_words)
        self.forget()

    def _arrived_at(self, index: int) -> None:
        self._is_waiting = False
        self._slow.stop()
        if index:
            self._turns.stop()
        self._bar.setEnabled(True)
        self._bar.show()
        self._stack.setCurrentIndex(index)
        self._arrange_top()
        self._place_top()

    def _measure(self) -> None:
        """Take the distances that the size of text asks for."""
        space = tokens().space
        self._titles.setSpacing(space.xxs)
        self._top.setSpacing(space.l)
        self._inner.setSpacing(space.l)
        self.content.setSpacing(space.l)
        # The scroll bar stands in the margin, so that what scrolls ends where the heading does.
        gutter = self._gutter()
        self._top.setContentsMargins(0, 0, gutter, 0)
        # What scrolls runs on to the window's edge, and keeps its distance only at its end.
        foot = 0 if self._scrolled is not None else space.l
        self._whole.setContentsMargins(space.xxl, space.xl, space.xxl - gutter, foot)
        self._leave_gutter()
        self._whole.setSpacing(space.l)
        self._place_top()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_top()
        self._place_top()

    def _place_top(self) -> None:
        """Where the heading and its actions would take much of the height, as with large text on a
        laptop, they scroll with the content; else they stay in sight."""
        width = self.width() - self._whole.contentsMargins().left() * 2
        # Words that wrap have no height of their own, only one for a width.
        wraps = self._top.hasHeightForWidth()
        high = self._top.heightForWidth(width) if wraps else self._top.sizeHint().height()
        shows_content = self._stack.currentIndex() == 0
        inside = shows_content and high > self.height() * _MOST_TOP
        if inside == self._top_scrolls:
            return
        self._top_scrolls = inside
        focused = self.focusWidget()
        source, target = (self._whole, self._inner) if inside else (self._inner, self._whole)
        source.removeItem(self._top)
        self._top.setParent(None)
        target.insertLayout(0, self._top)
        if focused is not None and self.isVisible():
            # Moved to another parent, a widget lets go of the focus.
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange_top(self) -> None:
        room = self.width() - self._whole.contentsMargins().left() * 2
        arrange_top(self._top, self._heading, room, self._actions.sizeHint().width())

    def _gutter(self) -> int:
        """Pixels at the right that the scroll bar and its distance take."""
        return tokens().space.xl if self._scrolled is not None else 0

    def _leave_gutter(self) -> None:
        """The content has one width, with the scroll bar or without it."""
        if self._scrolled is None:
            return
        bar = self._scrolled.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > bar.minimum() else 0
        right = max(0, self._gutter() - taken)
        self.content.setContentsMargins(0, 0, right, tokens().space.l)

    def _build(self, scroll: bool) -> None:
        titles = self._titles = QVBoxLayout()
        titles.addWidget(self._heading)
        titles.addWidget(self._subtitle)
        top = self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        top.addLayout(titles, 1)
        top.addWidget(self._bar)

        body = Body()
        self._inner: QVBoxLayout = QVBoxLayout(body) if scroll else LeastHeight(body)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self.content = QVBoxLayout()
        self.content.setContentsMargins(0, 0, 0, 0)
        self._inner.addLayout(self.content, 1)
        # A page that fills its place scrolls too where the place is too low for it, as with large
        # text on a laptop; else the window could not be made smaller than the page.
        area = self._hold
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        if scroll:
            area.verticalScrollBar().rangeChanged.connect(self._leave_gutter)
            self._scrolled = area
        elif isinstance(application := QApplication.instance(), QApplication):
            application.focusChanged.connect(self._follow_focus)
        waiting = QWidget()
        waiting_layout = QVBoxLayout(waiting)
        waiting_layout.addWidget(self._loading, 0, Qt.AlignmentFlag.AlignHCenter)
        waiting_layout.addStretch(1)

        self._whole: QVBoxLayout = QVBoxLayout(self)
        self._whole.addLayout(top)
        # Before it is given widgets: a stack without a parent shows its first as a window.
        self._stack = QStackedLayout()
        self._whole.addLayout(self._stack, 1)
        self._stack.addWidget(area)
        self._stack.addWidget(waiting)
        self._stack.setCurrentIndex(0 if self.shows_at_once else 1)
