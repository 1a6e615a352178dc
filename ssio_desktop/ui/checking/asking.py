"""Asking for the PDF of a report that is to be checked."""

from __future__ import annotations

from ssio_desktop.ui.shell.window import MainWindow

PAGE = "check"


def ask_for_report(window: MainWindow) -> None:
    """Go to the page that checks reports, and ask which."""
    from ssio_desktop.ui.checking.page import CheckPage  # noqa: PLC0415 (pages load when shown)

    window.context.navigator.go(PAGE)
    page = window.page(PAGE)
    if isinstance(page, CheckPage):
        page.zone.choose()
