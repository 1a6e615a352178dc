"""The main window: the rail, the page on show, messages above it and the status line below.

It knows pages only by their specifications and data not at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.services.results import Outcome
from ssio_desktop.ui.language import said
from ssio_desktop.ui.shell import dropping
from ssio_desktop.ui.shell.closing import may_close, may_leave, stop_and_write
from ssio_desktop.ui.shell.context import PageContext, PageSpec
from ssio_desktop.ui.shell.dialogs import choose_command, list_keys, list_messages
from ssio_desktop.ui.shell.explain import Message, with_backups
from ssio_desktop.ui.shell.focusing import tab_as_laid_out, would_stray
from ssio_desktop.ui.shell.keys import Keys
from ssio_desktop.ui.shell.message_bar import MessageBar
from ssio_desktop.ui.shell.own_commands import Acts, own_commands
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.places import Place
from ssio_desktop.ui.shell.rail import Rail
from ssio_desktop.ui.shell.remembering import Remembering
from ssio_desktop.ui.shell.sizes import keep_size, restore_size
from ssio_desktop.ui.shell.status import StatusLine
from ssio_desktop.ui.shell.tools import Tools
from ssio_desktop.ui.shell.undoing import undo_last
from ssio_desktop.ui.shell.windows import Windows
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.stack import Stack

_PLACE = "window/place"
_LEAST = QSize(720, 520)


class MainWindow(QMainWindow):
    """title stands at the head of the rail, standing at the right of the status line, and place,
    where all is saved, at its left. windows: the others over the same store, where there may be
    any; number: this one’s among them, from 0."""

    def __init__(
        self,
        context: PageContext[Any],
        pages: Sequence[PageSpec],
        *,
        title: str,
        standing: str,
        windows: Windows | None = None,
        number: int = 0,
        place: str = "",
    ) -> None:
        super().__init__()
        self.context = context
        self.number = number
        self.shown: Place | None = None
        self._windows = windows
        self._specs = {page.id: page for page in pages}
        self._pages: dict[str, Page[Any]] = {}
        self._title = title
        self._text_scale = tokens().text_scale
        self._is_closing = False
        self._rail = Rail(pages, title)
        self._stack = Stack()
        self._status = StatusLine(standing, context, place)
        self._messages = MessageBar(context.messages)
        self._keys = Keys(context.commands, self)
        self._remembering = Remembering(context.settings, self)
        self.setAcceptDrops(True)
        self._name_window("")
        self._lay_out()
        self._connect()
        self._add_commands()
        self._tools = Tools(context, self._rail, undo=self._undo, find=self._palette)
        self.setMinimumSize(_LEAST)
        restore_size(self, context.settings, number)

    def start(self, page: str = "") -> None:
        """Show the page that was on show last, or the first."""
        last = page or str(self.context.settings.value(_PLACE, "") or "")
        spec = self._specs.get(last)
        first = next(iter(self._specs))
        self.context.navigator.go(last if spec is not None and spec.in_rail else first)

    def page(self, page_id: str) -> Page[Any]:
        """The page of that id, made when first asked for."""
        if page_id not in self._pages:
            spec = self._specs[page_id]
            made = spec.factory(self.context)
            if spec.parent in self._specs:
                go = partial(self.context.navigator.go, spec.parent)
                made.leads_on(self._specs[spec.parent].title, go)
            self._pages[page_id] = made
            self._remembering.watch(page_id, made)
            self._stack.add(made)
        return self._pages[page_id]

    def close_messages(self) -> None:
        """Put away every message on show."""
        while not self._messages.isHidden():
            self._messages.close_message()

    # --- building -----------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._message_row = QVBoxLayout()
        self._message_row.addWidget(self._messages)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(self._message_row)
        middle.addWidget(self._stack, 1)
        whole = QWidget()
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self._rail)
        across.addLayout(middle, 1)
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(across, 1)
        layout.addWidget(self._status)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        context, operations = self.context, self.context.operations
        self._rail.chosen.connect(context.navigator.go)
        self._messages.released.connect(self._focus_page)
        context.navigator.arrived.connect(self._arrive)
        operations.save_state_changed.connect(self._status.show_saving)
        operations.started.connect(self._status.watch)
        operations.failed.connect(self._failed)
        operations.announced.connect(self._announce)
        context.theme.changed.connect(self._restyle)

    def _add_commands(self) -> None:
        add = self.context.commands.add
        navigator, operations = self.context.navigator, self.context.operations
        acts = Acts(
            search=self._search,
            undo=self._undo,
            palette=self._palette,
            keys=self._shortcuts,
            messages=lambda: list_messages(self.context.messages, self),
            region=self._region,
            layout=self._reset_layout,
            quit=self.close,
        )
        for command in own_commands(self._specs.values(), navigator, operations, acts):
            add(command)
        if self._windows is not None:
            for command in self._windows.commands(self):
                add(command)

    # --- moving about -------------------------------------------------------------------

    def _arrive(self, place: Place) -> None:
        spec = self._specs.get(place.page)
        if spec is None:
            return
        if self._windows is not None and not self._windows.arrives(self, spec, place):
            self._go_from(spec)
            return
        self.shown = place
        left = self._stack.shown()
        if isinstance(left, Page):
            left.leaving()
        page = self.page(place.page)
        page.open(place.key)
        # Said before it is shown, or Qt takes the focus elsewhere first, and that is read out.
        page.focus_heading()
        self._stack.show_one(page)
        page.refresh_if_stale()
        page.focus_heading()
        self._rail.mark(place.page, self.context.navigator.came_from(place.page))
        self._name_window(self._specs[place.page].title)

    def _go_from(self, spec: PageSpec) -> None:
        """Leave a place that another window has: to where one was, or to the list it is from."""
        if self.context.navigator.can_go_back:
            self.context.navigator.back()
        else:
            self.context.navigator.go(spec.parent or next(iter(self._specs)))

    def knows(self, page: str) -> bool:
        """Whether there is a page of that id."""
        return page in self._specs

    def bring_to_front(self) -> None:
        """Show this window before all others, with the keys in it."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()
        if self._windows is not None:
            self._windows.used(self)

    def give_up(self) -> Place | None:
        """The place on show, left where only one window may have it."""
        here = self.context.navigator.here
        spec = self._specs.get(here.page) if here is not None else None
        if spec is not None and spec.one_writer:
            self._go_from(spec)
        return here

    def _name_window(self, page: str) -> None:
        self.setWindowTitle(
            " – ".join(part for part in (page, self._title, "SSIO Desktop") if part)
        )

    def _focus_page(self) -> None:
        page = self._stack.shown()
        if isinstance(page, Page):
            page.focus_heading()

    def _search(self) -> None:
        page = self._stack.shown()
        if isinstance(page, Page) and not page.focus_search():
            self.context.messages.information(self.tr("There is nothing to search on this page."))

    def _palette(self) -> None:
        choose_command(self.context.commands, self)

    def _shortcuts(self) -> None:
        list_keys(self.context.commands, self._stack.shown(), self)

    def _region(self) -> None:
        """From the page to a message, if there is one, to the rail, and back to the page."""
        focused = QApplication.focusWidget()
        in_rail = focused is not None and self._rail.isAncestorOf(focused)
        in_messages = focused is not None and self._messages.isAncestorOf(focused)
        if in_rail:
            self._focus_page()
        elif in_messages or not self._messages.focus_here():
            self._rail.focus_here()

    def _undo(self) -> None:
        undo_last(self.context, self._stack.shown())

    # --- saying -------------------------------------------------------------------------

    def _failed(self, message: Message) -> None:
        if self._windows is None or self._windows.speaks(self):
            self.context.messages.say(with_backups(message, self.context.navigator.go))

    def _announce(self, outcome: Outcome[Any]) -> None:
        if not outcome.label or (self._windows is not None and not self._windows.speaks(self)):
            return
        operations = self.context.operations
        can_undo = bool(outcome.batch) and operations.undo_label == outcome.label
        self.context.messages.success(
            said(outcome.label) + ".",
            action=self.tr("Undo") if can_undo else "",
            act=self._undo if can_undo else None,
        )

    # --- files --------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropping.may_drop(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if not dropping.may_drop(event.mimeData()):
            return
        paths, others = (
            dropping.dropped_files(event.mimeData()),
            dropping.left_out(event.mimeData()),
        )
        if paths or others:
            event.acceptProposedAction()
        if paths:
            self.take_files(paths)
        if others:
            self.context.messages.say(dropping.left_out_words(others))

    def take_files(self, paths: Sequence[Path]) -> None:
        """Give files to the page that reads them; say which are read where none does."""
        spec = dropping.reader_of(self._specs.values(), paths, self.context.navigator.here)
        if spec is None:
            self.context.messages.say(dropping.refusal(self._specs.values(), paths))
            return
        if not dropping.reads_here(spec, paths):
            self.context.navigator.go(spec.id)
        self.page(spec.id).take_files(paths)
        if len(paths) > 1 and not spec.reads_many:
            self.context.messages.say(dropping.only_first(paths))

    def _reset_layout(self) -> None:
        self._remembering.reset(*self._pages.values())
        self.context.messages.success(self.tr("The layout is as it was at first."))

    def focusNextPrevChild(self, forward: bool) -> bool:
        page, here = self._stack.shown(), self.focusWidget()
        if isinstance(page, Page) and would_stray(here, page):
            page.focus_heading()
            return True
        if here is not None and here.isVisible():
            tab_as_laid_out(self.centralWidget())
        return super().focusNextPrevChild(forward)

    # --- sizes and closing --------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._remeasure()

    def _remeasure(self) -> None:
        space = tokens().space
        self._message_row.setContentsMargins(space.xxl, space.m, space.xxl, 0)
        self._rail.measure(self.width() < 4.6 * tokens().size.rail)

    def _restyle(self) -> None:
        self._remeasure()
        if tokens().text_scale != self._text_scale:
            self._text_scale = tokens().text_scale
            self._forget_hidden_pages()

    def _forget_hidden_pages(self) -> None:
        """Pages measured for another size of text are made anew when they are next gone to.

        The page on show stays, or the choice being made on it would lose the focus.
        """
        if self._status.running:
            return
        for page_id, page in list(self._pages.items()):
            if page is not self._stack.shown() and not page.has_unsaved():
                del self._pages[page_id]
                self._stack.remove(page)
                page.deleteLater()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self._windows:
            self._windows.used(self)
        if event.type() == QEvent.Type.WindowStateChange and self.windowState() & (
            Qt.WindowState.WindowMinimized
        ):
            self.leave_page()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hand over what was typed, wait for it to be written, ask where something stands open."""
        if self._is_closing:
            event.ignore()
            return
        self._is_closing = True
        try:
            self.leave_page()
            # Long work goes on while another window is open.
            is_last = self._windows is None or self._windows.is_last(self)
            running = self._status.running if is_last else ()
            operations = self.context.operations
            if self._windows is not None and self._windows.is_ending:
                closes = stop_and_write(operations, running)
            else:
                closes = may_leave(self, self._unsaved()) and may_close(self, operations, running)
            if closes:
                self._remember()
        finally:
            self._is_closing = False
        if not closes:
            event.ignore()
            return
        if self._windows is not None:
            self._windows.closed(self)
        else:
            self.context.operations.close()
        super().closeEvent(event)

    def _unsaved(self) -> list[str]:
        """The titles of the pages on which something is typed and not recorded."""
        pages = self._pages.items()
        return [self._specs[page_id].title for page_id, page in pages if page.has_unsaved()]

    def _remember(self) -> None:
        here = self.context.navigator.here
        if self._windows is None or self._windows.is_last(self):
            self.context.settings.setValue(_PLACE, here.page if here else "")
        keep_size(self, self.context.settings, self.number)

    def leave_page(self) -> None:
        """Have the page on show hand over what was typed on it."""
        page = self._stack.shown()
        if isinstance(page, Page):
            page.leaving()
