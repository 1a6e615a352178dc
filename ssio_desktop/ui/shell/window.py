"""The main window: the rail, the page on show, messages above it and the status line below.

It knows pages only by their specifications and data not at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ssio_desktop.services.results import Outcome
from ssio_desktop.ui.shell.commands import Command
from ssio_desktop.ui.shell.context import PageContext, PageSpec
from ssio_desktop.ui.shell.message_bar import MessageBar
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.palette import CommandPalette, ShortcutList
from ssio_desktop.ui.shell.places import Place
from ssio_desktop.ui.shell.rail import Rail
from ssio_desktop.ui.shell.status import StatusLine
from ssio_desktop.ui.theme.theme import tokens

_GEOMETRY = "window/geometry"
_PLACE = "window/place"


class MainWindow(QMainWindow):
    """title stands at the head of the rail, standing at the right of the status line."""

    def __init__(
        self,
        context: PageContext[Any],
        pages: Sequence[PageSpec],
        *,
        title: str,
        standing: str,
    ) -> None:
        super().__init__()
        self.context = context
        self._specs = {page.id: page for page in pages}
        self._pages: dict[str, Page[Any]] = {}
        self.setWindowTitle(f"{title} – SSIO Desktop")
        self._rail = Rail(pages, title)
        self._stack = QStackedWidget()
        self._status = StatusLine(standing, context.operations.retry_unsaved)
        self._lay_out(MessageBar(context.messages))
        self._connect()
        self._add_commands()
        self._restore()

    def start(self, page: str = "") -> None:
        """Show the page that was on show last, or the first."""
        last = page or str(self.context.settings.value(_PLACE, "") or "")
        spec = self._specs.get(last)
        first = next(iter(self._specs))
        self.context.navigator.go(last if spec is not None and spec.in_rail else first)

    def page(self, page_id: str) -> Page[Any]:
        """The page of that id, made when first asked for."""
        if page_id not in self._pages:
            made = self._specs[page_id].factory(self.context)
            self._pages[page_id] = made
            self._stack.addWidget(made)
        return self._pages[page_id]

    # --- building -----------------------------------------------------------------------

    def _lay_out(self, bar: MessageBar) -> None:
        space = tokens().space
        messages = QVBoxLayout()
        messages.setContentsMargins(space.xxl, space.m, space.xxl, 0)
        messages.addWidget(bar)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(messages)
        middle.addWidget(self._stack, 1)
        middle.addWidget(self._status)
        whole = QWidget()
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._rail)
        layout.addLayout(middle, 1)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        context, operations = self.context, self.context.operations
        self._rail.chosen.connect(context.navigator.go)
        context.navigator.arrived.connect(self._arrive)
        operations.save_state_changed.connect(self._status.show_saving)
        operations.started.connect(self._status.watch)
        operations.failed.connect(context.messages.say)
        operations.announced.connect(self._announce)
        context.theme.changed.connect(self._remeasure)

    def _add_commands(self) -> None:
        tr, context = self.tr, self.context
        navigator, operations = context.navigator, context.operations
        for spec in self._specs.values():
            if spec.in_rail:
                self._command(
                    Command(
                        f"go.{spec.id}",
                        tr("Go to {page}").format(page=spec.title),
                        partial(navigator.go, spec.id),
                        spec.shortcut,
                        tr("Pages"),
                        spec.icon,
                    )
                )
        for command in (
            Command("back", tr("Go back"), navigator.back, "Alt+Left", tr("Pages")),
            Command("forward", tr("Go forward"), navigator.forward, "Alt+Right", tr("Pages")),
            Command(
                "undo",
                tr("Undo the last change"),
                operations.undo,
                "Ctrl+Z",
                tr("Changes"),
                enabled=lambda: bool(operations.undo_label),
            ),
            Command(
                "redo",
                tr("Redo what was undone"),
                operations.redo,
                "Ctrl+Shift+Z",
                tr("Changes"),
                enabled=lambda: bool(operations.redo_label),
            ),
            Command("search", tr("Search this page"), self._search, "Ctrl+F", tr("Pages")),
            Command("palette", tr("Find a command"), self._palette, "Ctrl+K", tr("Window")),
            Command("keys", tr("Show keyboard shortcuts"), self._keys, "Ctrl+/", tr("Window")),
            Command("quit", tr("Close the window"), self._quit, "Ctrl+Q", tr("Window")),
        ):
            self._command(command)

    def _command(self, command: Command) -> None:
        self.context.commands.add(command)
        if command.shortcut:
            shortcut = QShortcut(QKeySequence(command.shortcut), self)
            shortcut.activated.connect(lambda: command.run() if command.enabled() else None)

    def _restore(self) -> None:
        self.setMinimumSize(720, 520)
        kept = self.context.settings.value(_GEOMETRY)
        if not isinstance(kept, QByteArray) or not self.restoreGeometry(kept):
            self.resize(1280, 800)

    # --- moving about -------------------------------------------------------------------

    def _arrive(self, place: Place) -> None:
        if place.page not in self._specs:
            return
        left = self._stack.currentWidget()
        if isinstance(left, Page):
            left.leaving()
        page = self.page(place.page)
        page.open(place.key)
        self._stack.setCurrentWidget(page)
        page.refresh_if_stale()
        page.focus_heading()
        self._rail.mark(place.page)

    def _search(self) -> None:
        page = self._stack.currentWidget()
        if isinstance(page, Page):
            page.focus_search()

    def _palette(self) -> None:
        dialog = CommandPalette(self.context.commands, self)
        if dialog.exec() and dialog.chosen is not None:
            dialog.chosen.run()

    def _keys(self) -> None:
        ShortcutList(self.context.commands, self).exec()

    def _quit(self) -> None:
        self.close()

    # --- saying -------------------------------------------------------------------------

    def _announce(self, outcome: Outcome[Any]) -> None:
        if not outcome.label:
            return
        operations = self.context.operations
        can_undo = bool(outcome.batch) and operations.undo_label == outcome.label
        self.context.messages.success(
            outcome.label + ".",
            action=self.tr("Undo") if can_undo else "",
            act=operations.undo if can_undo else None,
        )

    # --- sizes and closing --------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._remeasure()

    def _remeasure(self) -> None:
        self._rail.measure(self.width() < 4.6 * tokens().size.rail)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and self.windowState() & (
            Qt.WindowState.WindowMinimized
        ):
            self._leave_page()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hand over what was typed, wait for it to be written, and remember the window."""
        try:
            self._leave_page()
            here = self.context.navigator.here
            self.context.settings.setValue(_PLACE, here.page if here else "")
            self.context.settings.setValue(_GEOMETRY, self.saveGeometry())
        finally:
            self.context.operations.close()
        super().closeEvent(event)

    def _leave_page(self) -> None:
        page = self._stack.currentWidget()
        if isinstance(page, Page):
            page.leaving()
