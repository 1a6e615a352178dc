"""The key of undo: what is just being answered is recorded first, and is the last change."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page


def undo_last(context: PageContext[Any], page: QWidget | None) -> None:
    """Undo the last change of this sitting, or say that there is none. page: the one on show."""
    operations = context.operations

    def undo() -> None:
        if fixed := operations.pass_over():
            _tell(fixed)
            return
        if not operations.undo_label:
            context.messages.information(
                translate("undoing", "There is nothing to undo in this sitting.")
            )
        operations.undo()

    def _tell(fixed: str) -> None:
        before = operations.undo_label
        again = translate("undoing", "Undo once more takes back what was done before: {change}.")
        context.messages.information(
            translate("undoing", "Undo cannot take this back: {change}.").format(
                change=said(fixed).rstrip(".")
            ),
            remedy=again.format(change=said(before)) if before else "",
        )

    if isinstance(page, Page):
        page.hand_over()
    if operations.pending_writes:
        operations.idle.connect(undo, Qt.ConnectionType.SingleShotConnection)
    else:
        undo()
