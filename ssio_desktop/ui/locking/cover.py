"""What stands before every window while the program is locked, and asks for the passphrase.

It is modal, so that no key reaches what is behind it; what is behind it is hidden by ``Hidden``.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ssio_desktop.ui.start.forms import PassphraseForm
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.announcing import announce
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.feet import feet
from ssio_desktop.ui.widgets.text import Text, heading

_FREE = 2
"""So many wrong attempts are free; after that each doubles the wait."""

_LONGEST_S = 30


class LockDialog(QDialog):
    """given(str): a passphrase to try. It stays until :meth:`open_up` is called."""

    given = Signal(str)

    def __init__(self, reason: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_open = False
        self._wrong = self._left = 0
        self.setModal(True)
        self.setWindowTitle(self.tr("SSIO Desktop is locked"))
        self.form = PassphraseForm()
        self.form.submitted.connect(self._give)
        self._said = Text("", "error")
        self._said.hide()
        self._open = button(self.tr("Unlock"), self._give, kind="primary")
        self._count = QTimer(self, interval=1_000)
        self._count.timeout.connect(self._tick)
        space = tokens().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xxl, space.xl, space.xxl, space.xl)
        layout.setSpacing(space.m)
        layout.addWidget(heading(self.tr("Locked")))
        layout.addWidget(Text(reason))
        layout.addWidget(
            Text(
                self.tr(
                    "Everything you typed is saved. Enter the passphrase to go on where you were."
                )
            )
        )
        layout.addWidget(self.form)
        layout.addWidget(self._said)
        layout.addWidget(feet(self._open))
        self.setMinimumWidth(26 * tokens().type.body)
        self.form.line.edit.setFocus()

    def refuse(self, what: str) -> None:
        """That was not it. After a few attempts the next one has to wait, longer each time."""
        self._wrong += 1
        self._left = min(_LONGEST_S, 2 ** (self._wrong - _FREE)) if self._wrong > _FREE else 0
        self._say(what)
        self._enable(not self._left)
        if self._left:
            self._tick_words()
            self._count.start()

    @property
    def seconds_left(self) -> int:
        """How long the next attempt has to wait."""
        return self._left

    def open_up(self) -> None:
        """Go away: the passphrase was right."""
        self._is_open = True
        self.accept()

    def done(self, result: int) -> None:
        """Neither Escape nor the window's own button gets past it."""
        if self._is_open:
            super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._is_open:
            event.ignore()

    def _give(self) -> None:
        if self._left or not self._open.isEnabled():
            return
        if not self.form.line.text:
            self._say(self.tr("Enter the passphrase."))
            return
        self._open.setEnabled(False)
        self.given.emit(self.form.line.text)

    def _enable(self, enabled: bool) -> None:
        self._open.setEnabled(enabled)
        self.form.line.edit.setEnabled(enabled)
        if enabled:
            self.form.line.edit.setFocus()
            self.form.line.edit.selectAll()

    def _tick(self) -> None:
        self._left -= 1
        if self._left > 0:
            self._tick_words()
            return
        self._count.stop()
        self._say("")
        self._enable(True)

    def _tick_words(self) -> None:
        self._said.setText(
            self.tr("That is not the passphrase. The next attempt in {seconds} s.").format(
                seconds=self._left
            )
        )

    def _say(self, what: str) -> None:
        self._said.setText(what)
        self._said.setVisible(bool(what))
        if what:
            announce(self, what)
