"""The card of the settings about the system's key store, which may open the store at the start."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QFrame, QVBoxLayout

from ssio_desktop.services import key_store
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.settings.fields import actions, labelled, line
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day


class KeyStoreCard(QFrame):
    """Lets the key store of this computer open the store, or no longer."""

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__()
        self._context = context
        whole, layout = card(
            self.tr("Key store of this computer"),
            Text(
                self.tr(
                    "It can open the store at the start without the passphrase, while you are "
                    "signed in to this computer. Every program that you start can ask it too, so "
                    "choose this only where nobody else uses your account. A locked window asks "
                    "for the passphrase all the same."
                ),
                "muted",
            ),
        )
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(whole)
        self._present = line(secret=True)
        self._said = QVBoxLayout()
        layout.addLayout(self._said)
        self._asked = labelled(self.tr("Passphrase"), self._present)
        layout.addWidget(self._asked)
        self._row = QVBoxLayout()
        layout.addLayout(self._row)
        self.refresh()

    def refresh(self) -> None:
        """Read whether it opens the store."""
        self._context.operations.read(
            lambda ws: (key_store.kept_since(ws.store.path), key_store.is_there()),
            self._show,
            owner=self,
        )

    def _show(self, found: tuple[date | None, bool]) -> None:
        since, is_there = found
        clear(self._said)
        clear(self._row)
        self._asked.setVisible(since is None and is_there)
        if since is not None:
            words = self.tr("It opens the store since {day}.").format(day=day(since))
            self._row.addLayout(actions((self.tr("Open by the passphrase alone"), self.forget)))
        elif is_there:
            words = self.tr("It does not open the store.")
            self._row.addLayout(actions((self.tr("Let it open the store"), self.keep)))
        else:
            words = self.tr("There is none on this computer that the program could use.")
        self._said.addWidget(Text(words))

    # --- doing --------------------------------------------------------------------------

    def keep(self) -> None:
        """Let it open the store from now on."""
        secret = self._present.text()
        self._context.operations.change(
            lambda ws: key_store.keep(ws, secret), lambda _: self._done(), owner=self
        )

    def forget(self) -> None:
        """Open the store by its passphrase alone again."""
        self._context.operations.change(key_store.forget, lambda _: self._done(), owner=self)

    def _done(self) -> None:
        self._present.clear()
        self.refresh()
