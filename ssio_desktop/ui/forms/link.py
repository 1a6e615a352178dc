"""What ties the widgets of one form together: who draws which node, and what is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget


class Link(QObject):
    """Shared by all widgets of one form.

    answered(path, given): a question was answered. adding(path): an instance of a repeat is
    wanted. removing(path, instance id). restoring(): the last removal is to be undone.
    widgets: what draws each node that is drawn, by path. readonly: nothing can be edited. numbers:
    of the questions on a printed blank, by key; empty where they are not shown.
    """

    answered = Signal(str, object)
    adding = Signal(str)
    removing = Signal(str, str)
    restoring = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        readonly: bool = False,
        numbers: Mapping[str, int] | None = None,
    ) -> None:
        super().__init__(parent)
        self.numbers = numbers or {}
        self.readonly = readonly
        self.widgets: dict[str, Any] = {}

    def forget(self, widget: QWidget) -> None:
        """Take a widget and all inside it off the list of what is drawn."""
        for each in (widget, *widget.findChildren(QWidget)):
            path = getattr(each, "path", None)
            if path is not None and self.widgets.get(path) is each:
                del self.widgets[path]
