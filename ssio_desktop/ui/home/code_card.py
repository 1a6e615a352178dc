"""The reminder that no recovery code was made yet, until one is or somebody says that none is
wanted."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.services import recovery_codes
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.text import Text


class CodeReminder(QWidget):
    """Leads to where a code is made, or notes that none is wanted."""

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__()
        self._context = context
        self.make = button(
            self.tr("Make a recovery code"), partial(context.navigator.go, "settings"), small=True
        )
        self.without = button(self.tr("Do without one"), self.decline, kind="quiet", small=True)
        whole, _ = card(
            self.tr("There is no recovery code yet"),
            Text(
                self.tr(
                    "If the passphrase is forgotten, nobody can open this store. A code on "
                    "paper in a safe can: it takes a minute to make one."
                ),
                "muted",
            ),
            Flow(self.make, self.without),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(whole)

    def decline(self) -> None:
        """Note that no code is wanted."""
        self._context.operations.change(recovery_codes.decline, self._noted, owner=self)

    def _noted(self, _: None) -> None:
        self._context.messages.information(
            self.tr("It is noted that this store is to have no recovery code."),
            remedy=self.tr("You can make one in the settings at any time."),
        )
