"""A small list of a page's sections, with a link and a key that lead to each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollArea, QWidget

from ssio_desktop.ui.widgets.buttons import button, key_words
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.text import Text

Section = TypeVar("Section")

KEYS = ("Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+5", "Alt+6", "Alt+7", "Alt+8", "Alt+9")


class Contents(Flow):
    """sections: words and what they stand for. show is called with the section gone to."""

    def __init__(
        self,
        page: QWidget,
        sections: Sequence[tuple[str, Section]],
        show: Callable[[Section], None],
    ) -> None:
        self.links = [
            button(title, partial(show, section), kind="link") for title, section in sections
        ]
        super().__init__(*self.links)
        self.setAccessibleName(self.tr("On this page"))
        for keys, link in zip(KEYS, self.links, strict=False):
            link.setToolTip(f"{link.text()} ({key_words(keys)})")
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(link.click)


def lead_to(area: QScrollArea, section: QWidget) -> None:
    """Scroll to a section and put the focus on its heading, where a screen reader goes on."""
    body = area.widget()
    assert body is not None
    if (laid_out := body.layout()) is not None:
        # What was just made stands nowhere yet.
        laid_out.activate()
    area.verticalScrollBar().setValue(section.mapTo(body, QPoint(0, 0)).y())
    title = next((t for t in section.findChildren(Text) if t.property("role") == "heading"), None)
    if title is not None:
        title.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab passes it by all the same.
        title.setFocus(Qt.FocusReason.OtherFocusReason)
