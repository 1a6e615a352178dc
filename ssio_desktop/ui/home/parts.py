"""Small parts that the home, return, board and settings pages share."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.ui.theme.theme import set_icon, tokens
from ssio_desktop.ui.widgets.text import Text


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def card(title: str = "", *parts: QWidget | QLayout) -> tuple[QFrame, QVBoxLayout]:
    """A surface with a heading, and the layout to fill it further."""
    frame = QFrame()
    frame.setProperty("part", "card")
    space = tokens().space
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(space.xl, space.l, space.xl, space.l)
    layout.setSpacing(space.s)
    if title:
        layout.addWidget(Text(title, "heading"))
        frame.setAccessibleName(title)
    for part in parts:
        if isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)
    return frame, layout


def line(*, last: bool = False) -> tuple[QFrame, QHBoxLayout]:
    """A row of a list, ruled off from the next, and the layout to fill it."""
    frame = QFrame()
    frame.setProperty("part", "row")
    frame.setProperty("last", "true" if last else "false")
    space = tokens().space
    layout = QHBoxLayout(frame)
    layout.setContentsMargins(0, space.s, 0, space.s)
    layout.setSpacing(space.m)
    return frame, layout


def tag(text: str, tone: str = "neutral") -> QLabel:
    """A short word in a coloured box, at its own size; the word carries the meaning."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("part", "tag")
    made.setProperty("tone", tone)
    made.setAccessibleName(text)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def mark(icon: str, role: str = "muted", *, small: bool = True) -> QLabel:
    """A picture beside words that say the same; a screen reader passes it by."""
    made = QLabel()
    set_icon(made, icon, role, "small" if small else "normal")
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def rule() -> QFrame:
    """A thin line across."""
    made = QFrame()
    made.setProperty("part", "rule")
    return made


def link_inset() -> int:
    """How far a link’s words stand from its edge; text above links is set in as far."""
    return tokens().space.xs + 2


def may_shrink(button: QAbstractButton) -> QAbstractButton:
    """Let a button with long words give way in a narrow window; a tooltip keeps them whole."""
    button.setMinimumWidth(10)
    button.setToolTip(button.text())
    return button


def day(value: date | None) -> str:
    """A day as ``14 October 2026``; a dash where there is none."""
    return f"{value.day} {value:%B %Y}" if value is not None else "–"


def short_day(value: date | None) -> str:
    """A day as ``14 Oct``; a dash where there is none."""
    return f"{value.day} {value:%b}" if value is not None else "–"


def moment(value: datetime) -> str:
    """A moment as the clock on the wall shows it: ``14 October 2026, 09:30``."""
    local = value.astimezone()
    return f"{day(local.date())}, {local:%H:%M}"


def size(count: int) -> str:
    """A size in bytes as people read it: ``14 KB``, ``2.3 MB``."""
    if count < 1000:
        return f"{count} bytes"
    if count < 1_000_000:
        return f"{count / 1000:.0f} KB"
    return f"{count / 1_000_000:.1f} MB"


def counted(number: int, one: str, many: str) -> str:
    """“1 school”, “12 schools”."""
    return f"{number:,} {one if number == 1 else many}"
