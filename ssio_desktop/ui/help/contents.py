"""The list at the side of the help: its pages and the headings of the one on show, or what a
search found. Knows no texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

_TARGET = Qt.ItemDataRole.UserRole
_INDENT = "\u2003"


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """One line. target: where it leads, such as ``visits#write-the-note``. below: under a page."""

    target: str
    words: str
    below: bool = False


class Contents(QListWidget):
    """chosen(str) with the target of the line that was pressed."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Contents of the help"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        # Enter says activated and a click says clicked; on some desktops a click says both.
        self.itemActivated.connect(self._pressed)
        self.itemClicked.connect(self._pressed)

    def show_lines(self, lines: Sequence[ContentsLine], current: str = "") -> None:
        """List these, with one of them current."""
        with QSignalBlocker(self):
            self.clear()
            for line in lines:
                item = QListWidgetItem(f"{_INDENT}{line.words}" if line.below else line.words)
                item.setData(_TARGET, line.target)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, line.words)
                self.addItem(item)
            targets = [line.target for line in lines]
            if lines:
                self.setCurrentRow(targets.index(current) if current in targets else 0)

    def targets(self) -> list[str]:
        """Where the lines lead, in their order."""
        return [str(self.item(row).data(_TARGET)) for row in range(self.count())]

    def press_first(self) -> None:
        """Go where the first line leads, if there is one."""
        if self.count():
            self._pressed(self.item(0))

    def _pressed(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(_TARGET)))
