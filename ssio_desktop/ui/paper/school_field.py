"""A field for one school, by name or URN, which offers the schools that fit what is typed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from ssio_desktop.services.schools import SchoolRow

_URN = re.compile(r"\b\d{6}\b")


class SchoolField(QLineEdit):
    """Typed text becomes a school where it holds its URN, or is the beginning of one name only."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._names: dict[str, str] = {}
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        self.setAccessibleName(name)

    def offer(self, schools: Sequence[SchoolRow]) -> None:
        """Offer these schools, in this order."""
        self._names = {row.urn: row.name for row in schools}
        self._model.setStringList([f"{row.name} ({row.urn})" for row in schools])

    @property
    def urn(self) -> str:
        """The school's URN; empty where nothing is typed or no school is meant by it."""
        text = self.text().strip()
        found = _URN.search(text)
        if found is not None:
            return found[0] if found[0] in self._names else ""
        wanted = text.casefold()
        fitting = [urn for urn, name in self._names.items() if name.casefold().startswith(wanted)]
        exact = [urn for urn in fitting if self._names[urn].casefold() == wanted]
        chosen = exact or fitting
        return chosen[0] if wanted and len(chosen) == 1 else ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is typed."""
        return not self.text().strip()
