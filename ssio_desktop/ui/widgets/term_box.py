"""The choice of a term, the current one marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.ui.language import said


class TermBox(QComboBox):
    """chosen(str) is emitted with the term's name when a person chooses another.

    follows: where the current term is chosen, ``term`` is empty, so that what is kept of the choice
    goes on with the calendar.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, follows: bool = False) -> None:
        super().__init__(parent)
        self._follows = follows
        self.setAccessibleName(self.tr("Term"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(lambda _: self.chosen.emit(self.term))

    @property
    def term(self) -> str:
        """The name of the term on show, such as ``2026-autumn``."""
        return str(self.currentData() or "")

    @property
    def wanted(self) -> TermId | None:
        """The term on show, or None where that is the current one and is followed."""
        return TermId.parse(self.term) if self.term else None

    def show_terms(self, terms: Sequence[TermId], current: TermId, here: TermId) -> None:
        """Offer these terms; here: the one to show. Tells nobody."""
        self.clear()
        for term in terms:
            now = self.tr("{term} (now)").format(term=said(term.title))
            follows = self._follows and term == current
            words = now if term == current else said(term.title)
            self.addItem(words, "" if follows else str(term))
        self.setCurrentIndex(terms.index(here) if here in terms else -1)
