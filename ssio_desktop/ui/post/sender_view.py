"""Shows how far a file's sender is trusted, with the words to compare and a button to confirm."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssio_desktop.services.device_keys import Sender
from ssio_desktop.services.posting import Arrived
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.post.words import spaced, trust_advice, trust_words
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import mark
from ssio_desktop.ui.widgets.text import Text


def sender_view(arrived: Arrived, confirm: Callable[[Sender], None] | None) -> QWidget:
    """confirm: what the button does; None where confirming is done elsewhere."""
    standing, cover = arrived.standing, arrived.cover
    words, tone, icon = trust_words(standing)
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(tokens().space.xxs)
    row = QHBoxLayout()
    row.setSpacing(tokens().space.s)
    row.addWidget(mark(icon, f"tone:{tone}"))
    row.addWidget(Text(words), 1)
    layout.addLayout(row)
    name = cover.sender.officer_name if cover is not None else translate("post", "its sender")
    advice = trust_advice(standing, name)
    if advice:
        layout.addWidget(Text(advice, "caption"))
    if standing is None or cover is None or standing.trust not in ("known", "new", "changed"):
        return holder
    layout.addWidget(Text(spaced(standing.words), "strong").selectable())
    if confirm is not None:
        done = button(
            translate("post", "I compared the words"), partial(confirm, cover.sender), small=True
        )
        done.setAccessibleName(
            translate("post", "I compared the words with {name}").format(name=name)
        )
        layout.addWidget(done, 0, Qt.AlignmentFlag.AlignLeft)
    return holder
