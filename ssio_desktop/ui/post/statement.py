"""The card of one file: what it is, from whom, for whom, what it brings or what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ssio_desktop.services.device_keys import Sender
from ssio_desktop.services.post_opening import Opened
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.post.passphrases import passphrase_line, wants_passphrase
from ssio_desktop.ui.post.sender_view import sender_view
from ssio_desktop.ui.post.words import chain_words, for_whom, from_whom, title_of
from ssio_desktop.ui.shell.explain import explain
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import moment


def statement_card(opened: Opened, confirm: Callable[[Sender], None]) -> tuple[QFrame, QVBoxLayout]:
    """The card, and its layout for what can be done with the file."""
    looked = opened.looked
    frame, layout = card(title_of(looked))
    layout.addWidget(Text(looked.path.name, "caption"))
    layout.addWidget(Text(from_whom(looked)))
    made = moment(datetime.fromisoformat(looked.made_at))
    layout.addWidget(Text(translate("post", "Made {moment}").format(moment=made), "caption"))
    layout.addWidget(Text(for_whom(looked)))
    if opened.arrived is not None:
        layout.addWidget(sender_view(opened.arrived, None if opened.asks else confirm))
        layout.addWidget(Text(chain_words(opened.arrived, looked.number), "caption"))
    for each in opened.lines:
        layout.addWidget(Text(each))
    return frame, layout


def refused_card(path: Path, error: Exception, open_with: Callable[[Path, str], None]) -> QWidget:
    """What is wrong with a file and what to do; with a field where it wants a passphrase."""
    frame, layout = card(translate("post", "This file was not opened"))
    layout.addWidget(Text(path.name, "caption"))
    message = explain(error)
    for each in (message.text, message.where, message.remedy):
        if each:
            layout.addWidget(Text(each))
    if wants_passphrase(error):
        layout.addWidget(passphrase_line(path, open_with))
    return frame
