"""The card of the settings that says after how long the program locks. Kept for the person."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from ssio_desktop.ui.language import translate
from ssio_desktop.ui.locking.after import LOCK_AFTER, lock_minutes
from ssio_desktop.ui.settings.fields import choice, labelled
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.text import Text

_MINUTES = (1, 2, 5, 10, 15, 30, 60)


def lock_card(context: PageContext[Any]) -> QWidget:
    """After how many minutes without a key or a click it locks."""
    entries: list[tuple[str, object]] = [
        (translate("settings", "1 minute"), 1),
        *(
            (translate("settings", "{count} minutes").format(count=each), each)
            for each in _MINUTES[1:]
        ),
        (translate("settings", "Never"), 0),
    ]

    def choose(minutes: object) -> None:
        context.settings.setValue(LOCK_AFTER, minutes)

    frame, _ = card(
        translate("settings", "Lock"),
        Text(
            translate(
                "settings",
                "A locked window shows nothing until the passphrase is given. What you typed is "
                "saved first, and you go on where you were. It also locks when the computer "
                "slept. Ctrl+L locks at once.",
            ),
            "muted",
        ),
        labelled(
            translate("settings", "Lock when nobody used it for"),
            choice(entries, lock_minutes(context.settings), choose),
        ),
    )
    return frame
