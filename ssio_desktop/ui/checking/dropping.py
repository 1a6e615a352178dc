"""How a report's PDF comes to the window from outside: dropped anywhere on it, or asked for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent

from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.widgets.dragging import dropped_report

PAGE = "check"


def accept_reports(window: MainWindow) -> None:
    """Let a PDF be dropped wherever no page takes it for itself."""
    window.setAcceptDrops(True)
    window.installEventFilter(_Drops(window))


def ask_for_report(window: MainWindow) -> None:
    """Go to the page that checks reports, and ask which."""
    from ssio_desktop.ui.checking.page import CheckPage  # noqa: PLC0415 (pages load when shown)

    window.context.navigator.go(PAGE)
    page = window.page(PAGE)
    if isinstance(page, CheckPage):
        page.zone.choose()


class _Drops(QObject):
    """Takes the drags that no part of the window wanted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._navigator = window.context.navigator

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent):
            return False
        path = dropped_report(event.mimeData())
        if path is None:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._navigator.go(PAGE, str(path))
        return True
