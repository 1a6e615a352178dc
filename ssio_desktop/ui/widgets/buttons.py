"""Buttons in their few kinds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QToolButton

from ssio_desktop.ui.theme.theme import set_icon

Kind = Literal["primary", "secondary", "quiet", "danger", "link"]

_INK = {"primary": "on_accent", "danger": "on_danger", "quiet": "accent", "link": "accent"}


def button(
    label: str,
    act: Callable[[], Any] | None = None,
    *,
    icon: str = "",
    kind: Kind = "secondary",
    shortcut: str = "",
    small: bool = False,
) -> QPushButton:
    """A button with words. One primary button a page; link looks like a link in running text."""
    made = QPushButton(label)
    made.setProperty("kind", kind)
    made.setAutoDefault(False)
    made.setAccessibleName(label.replace("&", ""))
    if small:
        made.setProperty("size", "small")
    if icon:
        set_icon(made, icon, _INK.get(kind, "muted"), "small" if small else "normal")
    if shortcut:
        made.setShortcut(QKeySequence(shortcut))
        made.setToolTip(
            f"{label} ({made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})"
        )
    if act is not None:
        made.clicked.connect(lambda: act())
    return made


def icon_button(
    icon: str, name: str, act: Callable[[], Any] | None = None, *, small: bool = False
) -> QToolButton:
    """A button with only a picture. name is what it says to a screen reader and as a tooltip."""
    made = QToolButton()
    made.setAccessibleName(name)
    made.setToolTip(name)
    if small:
        made.setProperty("size", "small")
    set_icon(made, icon, "muted", "small" if small else "normal")
    if act is not None:
        made.clicked.connect(lambda: act())
    return made
