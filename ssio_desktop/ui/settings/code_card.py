"""The card of the settings about the recovery code: what opens the store without its passphrase."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QFrame, QVBoxLayout

from ssio_desktop.services import recovery_codes
from ssio_desktop.services.recovery_codes import Made, Prepared
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.settings.code_dialog import CodeDialog
from ssio_desktop.ui.settings.fields import actions, labelled, line
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day


class CodeCard(QFrame):
    """Makes, replaces and takes back the recovery code."""

    def __init__(self, context: PageContext[Workspace], asking: Asking) -> None:
        super().__init__()
        self._context = context
        self._asking = asking
        whole, layout = card(self.tr("Recovery code"))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(whole)
        self._present = line(secret=True)
        self._code = QVBoxLayout()
        layout.addLayout(self._code)
        layout.addWidget(labelled(self.tr("Passphrase or recovery code"), self._present))
        self._row = QVBoxLayout()
        layout.addLayout(self._row)
        self.refresh()

    def refresh(self) -> None:
        """Read whether there is a code."""
        self._context.operations.read(
            lambda ws: (recovery_codes.made(ws), recovery_codes.declined(ws)),
            self._show,
            owner=self,
        )

    def _show(self, found: tuple[Made | None, date | None]) -> None:
        made, declined = found
        clear(self._code)
        clear(self._row)
        if made is None:
            words = self.tr(
                "There is no recovery code. If the passphrase is forgotten, nobody can open the "
                "store: make a code, print it, and put it into a safe."
            )
            if declined is not None:
                words += " " + self.tr("On {day} you chose to do without one.").format(
                    day=day(declined)
                )
        else:
            words = self.tr(
                "The recovery code is on sheet {sheet}, made on {day}. Another takes its place."
            ).format(sheet=made.id, day=day(made.on) if made.on else "?")
        self._code.addWidget(Text(words, "error" if made is None else "muted"))
        row = [(self.tr("Make a recovery code…"), self.make)]
        if made is not None:
            row.append((self.tr("Take the code back"), self.revoke))
        self._row.addLayout(actions(*row))

    # --- doing --------------------------------------------------------------------------

    def make(self) -> None:
        """Choose a code, and show it until it was printed or written down."""
        secret = self._present.text()
        self._context.operations.change(
            lambda ws: Outcome(recovery_codes.prepare(ws, secret)), self._ask, owner=self
        )

    def _ask(self, prepared: Prepared) -> None:
        dialog = CodeDialog(prepared, self._context, self._asking, self)
        dialog.kept.connect(self._done)
        dialog.open()

    def revoke(self) -> None:
        """Let no code open the store any more."""
        secret = self._present.text()
        self._context.operations.change(
            lambda ws: recovery_codes.revoke(ws, secret),
            lambda _: self._done(),
            owner=self,
        )

    def _done(self) -> None:
        self._present.clear()
        self.refresh()
