"""The page of the start that puts a backup back: which one, where to, and its passphrase."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ssio_desktop.errors import UserError
from ssio_desktop.services.restoring import moment_of, place_for
from ssio_desktop.ui.start.forms import SUFFIX, PassphraseForm, free_name
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.text import Text, heading
from ssio_desktop.ui.widgets.wording import moment


class BackupPage(QWidget):
    """wanted(backup, passphrase, place) when the person goes on; left() when they go back."""

    wanted = Signal(Path, str, Path)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._source = self._to = Path()
        self._title = heading(self.tr("Open a backup"), focusable=True)
        self._name = Text("", "muted")
        self._place = Text("")
        self.passphrase = PassphraseForm()
        self.passphrase.submitted.connect(self._go_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.m)
        for part in (self._title, self._name, self._place, self.passphrase):
            layout.addWidget(part)
        layout.addWidget(
            Text(
                self.tr("The passphrase of the backup, or the one that your store has now."), "hint"
            )
        )
        layout.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(tokens().space.s)
        row.addStretch(1)
        row.addWidget(button(self.tr("Back"), self.left.emit, kind="quiet"))
        row.addWidget(button(self.tr("Put it elsewhere…"), self._choose))
        row.addWidget(button(self.tr("Put it back"), self._go_on, kind="primary"))
        layout.addLayout(row)

    def ask(self, source: Path, folder: Path) -> None:
        """Show a backup, and where it goes: where it came from, or to a new file in a folder."""
        self._source = source
        at = moment_of(source)
        title = self.tr("Go back to the backup of {when}").format(when=moment(at)) if at else ""
        self._title.setText(title or self.tr("Open a backup"))
        self._name.setText(str(source))
        try:
            self._to = place_for(source)
        except UserError:
            self._to = free_name(folder)
        self.passphrase.line.edit.clear()
        self._tell()

    def _tell(self) -> None:
        told = (
            self.tr(
                "It is put in the place of {place}. What is there now is kept whole in the folder "
                "of backups beside it."
            )
            if self._to.exists()
            else self.tr("It becomes the store {place}.")
        )
        self._place.setText(told.format(place=self._to))

    def _choose(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Where to put the store"),
            str(self._to),
            self.tr("Stores (*{suffix})").format(suffix=SUFFIX),
        )
        if name:
            self._to = Path(name)
            self._tell()

    def _go_on(self) -> None:
        if not self.passphrase.line.text:
            self.passphrase.line.complain(self.tr("Enter the passphrase."))
            return
        self.passphrase.line.complain("")
        self.wanted.emit(self._source, self.passphrase.line.text, self._to)
