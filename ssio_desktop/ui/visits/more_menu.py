"""What else can be done with a note: read its fixed versions, check its wording, withdraw it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QMenu, QPushButton

from ssio_desktop.domain.visits import Version
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.visits import words


def more_menu(
    button: QPushButton,
    versions: Sequence[Version],
    read: Callable[[int], None],
    writing: Sequence[Callable[[], None]],
    history: Callable[[], None],
) -> QMenu:
    """The menu of a note. writing: to check the wording and to withdraw, empty for one that is only
    read."""
    menu = QMenu(button)
    for fixed in reversed(versions):
        moment = datetime.fromisoformat(fixed.at).astimezone()
        title = translate("visits", "Read {version}, {day}").format(
            version=words.version_words(fixed.number), day=words.day_words(moment.date())
        )
        menu.addAction(title, partial(read, fixed.number))
    if versions:
        menu.addSeparator()
    menu.addAction(translate("visits", "History of the answers") + "\tAlt+H", history)
    if writing:
        check, withdraw = writing
        menu.addAction(translate("visits", "Check the wording") + "\tF7", check)
        menu.addAction(translate("visits", "Withdraw this visit…"), withdraw)
    return menu
