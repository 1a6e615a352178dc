"""What else can be done with a note: read its fixed versions, check its wording, take the visit
over, withdraw it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QMenu, QPushButton

from ssio_desktop.ui.language import translate
from ssio_desktop.ui.visits import words
from ssio_desktop.ui.visits.shown import Shown


def more_menu(
    button: QPushButton,
    shown: Shown,
    read: Callable[[int], None],
    writing: tuple[Callable[[], None], Callable[[], None], Callable[[], None]],
    history: Callable[[], None],
) -> QMenu:
    """The menu of a note. writing: to check the wording, to take the visit over, to withdraw it;
    each is offered where it can be done."""
    menu = QMenu(button)
    visit = shown.work.visit
    for fixed in reversed(visit.versions):
        moment = datetime.fromisoformat(fixed.at).astimezone()
        title = translate("visits", "Read {version}, {day}").format(
            version=words.version_words(fixed.number), day=words.day_words(moment.date())
        )
        menu.addAction(title, partial(read, fixed.number))
    if visit.versions:
        menu.addSeparator()
    menu.addAction(translate("visits", "History of the answers") + "\tAlt+H", history)
    if shown.version or visit.state == "withdrawn":
        return menu
    check, take_over, withdraw = writing
    menu.addAction(translate("visits", "Check the wording") + "\tF7", check)
    if shown.whose is not None and shown.whose.may_take_over:
        menu.addAction(translate("visits", "Take over this visit…"), take_over)
    menu.addAction(translate("visits", "Withdraw this visit…"), withdraw)
    return menu
