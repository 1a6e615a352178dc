"""The heading of a page is never squeezed into a narrow block beside its actions."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.ui.shell.page_top import arrange_top
from ssio_desktop.ui.widgets.text import heading


@pytest.mark.parametrize(
    ("words", "actions", "below"),
    [
        ("Quality of officers’ work", 1_000, True),
        ("Quality of officers’ work", 600, False),
        ("Home", 1_000, False),
        ("Self-assessment, 16 November 2026: Wetherdale Metropolitan Borough", 850, True),
    ],
)
def test_actions_that_leave_too_little_room_stand_below_the_heading(
    qtbot: QtBot, words: str, actions: int, below: bool
) -> None:
    window, title = QWidget(), heading(words)
    qtbot.addWidget(window)
    top = QBoxLayout(QBoxLayout.Direction.LeftToRight, window)
    top.addWidget(title)
    arrange_top(top, title, 1_140, actions)
    assert (top.direction() == QBoxLayout.Direction.TopToBottom) is below
