"""The fields for words that an authority may change: headings, and the words of the foot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from ssio_desktop.domain.house_style import LONGEST
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.settings.fields import labelled
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.text import Text


def label_of(key: str, own: str) -> str:
    """What a field is called: a heading by the program's own words, the others by their use."""
    last = key.rpartition(".")[2]
    if key.startswith("furniture."):
        return {
            "page": translate("house_style", "Count of pages"),
            "draft": translate("house_style", "Across the pages of a draft"),
            "draft_note": translate("house_style", "In the foot of a draft"),
            "withdrawn": translate("house_style", "Across the pages of a withdrawn visit"),
            "withdrawn_note": translate("house_style", "In the foot of a withdrawn visit"),
            "signed": translate("house_style", "Beside the line to sign on"),
            "name": translate("house_style", "Beside the signer’s name"),
            "date": translate("house_style", "Beside the day of signing"),
            "foot": translate("house_style", "Line in the foot of every page"),
        }[last]
    return translate("house_style", "Kind of document") if last == "kind" else own


class WordsCard(QFrame):
    """A field for each word; empty means the program's own, which stands there in grey.

    changed() with each letter typed.
    """

    changed = Signal()

    def __init__(self, title: str, hint: str) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self.setAccessibleName(title)
        self.lines: dict[str, QLineEdit] = {}
        space = tokens().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.l, space.xl, space.l)
        layout.setSpacing(space.s)
        layout.addWidget(Text(title, "heading"))
        layout.addWidget(Text(hint, "hint"))
        self._fields = QVBoxLayout()
        self._fields.setSpacing(space.s)
        layout.addLayout(self._fields)

    def offer(self, wordings: Iterable[tuple[str, str]], words: Mapping[str, str]) -> None:
        """Fields for these keys, each with the program's own words, filled with the authority's."""
        clear(self._fields)
        self.lines = {}
        for key, own in wordings:
            field = QLineEdit(words.get(key, ""))
            field.setPlaceholderText(own)
            field.setMaxLength(LONGEST)
            field.textChanged.connect(lambda _: self.changed.emit())
            self.lines[key] = field
            self._fields.addWidget(labelled(label_of(key, own), field))

    def show_words(self, words: Mapping[str, str]) -> None:
        """Fill the fields with the authority's words."""
        for key, field in self.lines.items():
            if field.text() != words.get(key, ""):
                field.setText(words.get(key, ""))

    def words(self) -> dict[str, str]:
        """What stands in the fields, by key; those that are empty as well."""
        return {key: field.text().strip() for key, field in self.lines.items()}
