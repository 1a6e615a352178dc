"""The page of the start for whoever has no store here yet, or wants another: the ways in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.ui.start.parts import page_of, scrolling
from ssio_desktop.ui.widgets.buttons import Kind, button
from ssio_desktop.ui.widgets.text import Text, heading


class WelcomePage(QWidget):
    """made() for a new store, begun() for one from a set-up file, opened() for one that is there,
    restored() for a backup, practised() for the invented authority."""

    made = Signal()
    begun = Signal()
    opened = Signal()
    restored = Signal()
    practised = Signal()

    def __init__(self) -> None:
        super().__init__()
        inside, layout = page_of(
            heading(self.tr("Welcome"), focusable=True),
            Text(
                self.tr(
                    "Records your visits to schools, offline. Everything is kept in one "
                    "encrypted file on this computer, your store."
                ),
                "lead",
            ),
        )
        for title, hint, wanted in (
            (
                self.tr("Make my store"),
                self.tr("The first time on this computer. It takes a minute."),
                self.made,
            ),
            (
                self.tr("Begin from a set-up file"),
                self.tr("Your authority gave you one, with its schools, officers and term dates."),
                self.begun,
            ),
            (
                self.tr("Open a store"),
                self.tr("You have a store already, on this computer or on a stick."),
                self.opened,
            ),
            (
                self.tr("Open a backup…"),
                self.tr("Your store is lost or damaged, or you want an earlier state of it."),
                self.restored,
            ),
            (
                self.tr("Practise with an invented authority"),
                self.tr("Thirty schools that do not exist, with three terms of history."),
                self.practised,
            ),
        ):
            kind: Kind = "primary" if wanted is self.made else "secondary"
            choice = button(title, wanted.emit, kind=kind)
            choice.setAccessibleDescription(hint)
            layout.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
            layout.addWidget(Text(hint, "hint"))
        layout.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolling(inside))
