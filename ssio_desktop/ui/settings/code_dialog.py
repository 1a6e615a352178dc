"""Shows a recovery code until somebody has it on paper, and lets it count then."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ssio_desktop.services import recovery_codes
from ssio_desktop.services.recovery_codes import Prepared
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.settings.fields import labelled, line, shown
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.start.parts import row_of
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.announcing import announce
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.text import Text, heading


class CodeDialog(QDialog):
    """kept(): the code opens the store from now on. Closed before, nothing was changed."""

    kept = Signal()

    def __init__(
        self,
        prepared: Prepared,
        context: PageContext[Workspace],
        asking: Asking,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._prepared = prepared
        self._context = context
        self._asking = asking
        self.setWindowTitle(self.tr("Recovery code"))
        space = tokens().space
        self.code = shown(prepared.code)
        self.last = line()
        self._told = Text("", "error")
        self._told.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.xl, space.xl, space.xl)
        layout.setSpacing(space.m)
        layout.addWidget(heading(self.tr("Recovery code"), focusable=True))
        layout.addWidget(
            Text(
                self.tr(
                    "If the passphrase is forgotten, this code opens the store; without it nobody "
                    "can. Whoever has it and the store’s files can read everything: print it or "
                    "write it down, and put it into a safe. It is shown this once."
                )
            )
        )
        layout.addWidget(labelled(self.tr("Code of sheet {id}").format(id=prepared.id), self.code))
        self.code.setMaximumWidth(16_777_215)
        self.code.setMinimumWidth(26 * tokens().type.body)
        layout.addWidget(
            labelled(
                self.tr("Its last group"),
                self.last,
                self.tr("Type it from the paper, to show that you have it."),
            )
        )
        layout.addWidget(self._told)
        self.use = button(self.tr("Use this code"), self.keep, kind="primary")
        layout.addLayout(
            row_of(
                button(self.tr("Not now"), self.reject),
                button(self.tr("Save the sheet as PDF…"), self.save),
                self.use,
            )
        )
        layout.addWidget(
            Text(self.tr("“Not now” changes nothing: you can make a code in the settings."), "hint")
        )
        self.last.returnPressed.connect(self.keep)

    def save(self) -> None:
        """Write the sheet where the person says."""
        place = self._asking.new_file(
            self,
            self.tr("Save the recovery sheet"),
            self.tr("recovery-sheet.pdf"),
            self.tr("PDF (*.pdf)"),
        )
        if place is not None:
            self._context.operations.change(
                lambda ws: recovery_codes.write_sheet(ws, self._prepared, place),
                lambda path: self._tell(
                    self.tr("The sheet is in {place}. Print it, and delete the file.").format(
                        place=path
                    )
                ),
                owner=self,
            )

    def keep(self) -> None:
        """Let the code count, where its last group shows that somebody has it."""
        if not self._prepared.is_last_group(self.last.text()):
            self._tell(self.tr("That is not the last group of this code."))
            self.last.setFocus()
            return
        self.use.setEnabled(False)
        self._context.operations.change(
            lambda ws: recovery_codes.keep(ws, self._prepared), self._kept, owner=self
        )

    def _kept(self, _: object) -> None:
        self.kept.emit()
        self.accept()

    def _tell(self, words: str) -> None:
        self._told.setText(words)
        self._told.show()
        announce(self, words)
