"""The preview: a short document of a kind, drawn in the style that stands in the fields, a moment
after the last change. Whatever was asked before does not matter any more."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ssio_desktop.domain.house_style import StyleChoices
from ssio_desktop.services import choosing_style
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.documents.viewer import PdfViewer
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.shell.latest import Latest
from ssio_desktop.ui.shell.operations import Operations
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.text import Text

_REST = 250
"""Milliseconds without a change after which the preview is drawn."""


class StylePreview(QWidget):
    """wanted() gives the style and name to draw. document_chosen(str) when another is chosen,
    drawn() when the pages on show are those of the latest style."""

    document_chosen = Signal(str)
    drawn = Signal()

    def __init__(
        self, operations: Operations[Workspace], wanted: Callable[[], tuple[StyleChoices, str]]
    ) -> None:
        super().__init__()
        self._wanted = wanted
        self._latest = Latest(operations, self)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self.draw)
        self._pdf = b""
        self.box = QComboBox()
        self.box.setAccessibleName(translate("house_style", "Document in the preview"))
        for name, document in (
            (translate("house_style", "Report of a visit"), "report"),
            (translate("house_style", "School dossier"), "dossier"),
            (translate("house_style", "Category letter"), "letter"),
            (translate("house_style", "Answer to a challenge"), "challenge"),
            (translate("house_style", "Board pack"), "pack"),
            (translate("house_style", "Caseload plan"), "caseload"),
            (translate("house_style", "Action sheet"), "actions"),
            (translate("house_style", "Letter of formal action"), "formal"),
            (translate("house_style", "Structured solutions"), "solutions"),
        ):
            self.box.addItem(name, document)
        self.box.activated.connect(self._chosen)
        self.viewer = PdfViewer(translate("house_style", "Pages in this style"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.s)
        label = Text(translate("house_style", "Preview, about an invented school"), "label")
        label.setBuddy(self.box)
        layout.addWidget(label)
        layout.addWidget(self.box)
        layout.addWidget(self.viewer, 1)

    @property
    def document(self) -> str:
        """The kind of document on show."""
        return str(self.box.currentData())

    def follow(self) -> None:
        """Something was changed: draw when there is a rest."""
        self._rest.start()

    def stop(self) -> None:
        """Nobody looks any more."""
        self._rest.stop()
        self._latest.cancel()

    def draw(self) -> None:
        """Draw now what is wanted now."""
        self._rest.stop()
        document, (style, name) = self.document, self._wanted()
        self._latest.read(
            lambda ws: choosing_style.sample_pdf(ws, document, style, name), self._arrived
        )

    def _arrived(self, pdf: bytes) -> None:
        if pdf != self._pdf:
            self._pdf = pdf
            self.viewer.show_pdf(pdf)
        self.drawn.emit()

    def _chosen(self) -> None:
        self.document_chosen.emit(self.document)
        self.draw()
