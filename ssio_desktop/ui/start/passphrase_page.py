"""The page of the start that asks for what opens a store."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.ui.start.forms import PassphraseForm
from ssio_desktop.ui.start.parts import row_of
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.text import Text, heading


class PassphrasePage(QWidget):
    """wanted() when a passphrase was given, kept_wanted() when the key store of the system is to
    open it, earlier_wanted() when what is missing is to be done without, left() for another."""

    wanted = Signal()
    kept_wanted = Signal()
    earlier_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name = heading(self.tr("Open your store"), focusable=True)
        self._place = Text("", "muted")
        self.form = PassphraseForm()
        self.form.submitted.connect(self.wanted)
        self.kept = button(self.tr("Open by this computer’s key store"), self.kept_wanted.emit)
        self.kept.hide()
        self.go_on = button(self.tr("Go on without it"), self.earlier_wanted.emit)
        self.go_on.hide()
        self.open = button(self.tr("Open"), self.wanted.emit, kind="primary")
        other = button(self.tr("Another store…"), self.left.emit, kind="quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.m)
        for part in (self._name, self._place, self.form):
            layout.addWidget(part)
        layout.addLayout(row_of(self.kept))
        layout.addStretch(1)
        layout.addLayout(row_of(other, self.go_on, self.open))

    def ask(self, store: Path, *, kept: bool) -> None:
        """Ask for the passphrase of a store. kept: whether the key store may open it too."""
        self._name.setText(self.tr("Open {name}").format(name=store.stem))
        self._place.setText(str(store))
        self.go_on.hide()
        self.kept.setVisible(kept)
        self.form.line.edit.clear()
