"""The schools that a school came from and became."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.domain.schools import SchoolLink
from ssio_desktop.ui.schools import words
from ssio_desktop.ui.schools.gathering import SchoolSheet
from ssio_desktop.ui.schools.parts import SchoolCard
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.text import Text


class LinksCard(SchoolCard):
    """Links of the register. go is called with the URN of one that is in the store."""

    def __init__(self, go: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Linked schools"))
        self.setAccessibleName(self._title.text())
        self._go = go

    def show_sheet(self, sheet: SchoolSheet) -> None:
        """Show a school's links."""
        self.clear()
        if not sheet.record.links:
            self.body.addWidget(Text(self.tr("The register links it to no other school."), "muted"))
        for link in sheet.record.links:
            self.body.addWidget(self._link(link, link.other_urn in sheet.here))

    def _link(self, link: SchoolLink, is_here: bool) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        since = f", {words.day(link.established)}" if link.established else ""
        name = link.name or self.tr("URN {urn}").format(urn=link.other_urn)
        if is_here:
            opener = button(name, partial(self._go, link.other_urn), kind="link")
            opener.setAccessibleName(
                self.tr("Open {school}, {type}").format(school=name, type=link.type)
            )
            column.addWidget(opener, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            column.addWidget(_indented(Text(name)))
        about = f"{link.type}{since}"
        if link.name:
            about = self.tr("{about}, URN {urn}").format(about=about, urn=link.other_urn)
        column.addWidget(_indented(Text(about, "caption")))
        return made


def _indented(text: Text) -> Text:
    """In line with the words of a link, which begin inside its frame."""
    text.setIndent(tokens().space.xs + 2)
    return text
