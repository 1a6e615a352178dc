"""What scrolls is as high as its content, with nothing empty at its end."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QVBoxLayout
from pytestqt.qtbot import QtBot

from ssio_desktop.ui.widgets.scrolling import Body
from ssio_desktop.ui.widgets.text import Text


def test_a_wide_body_is_no_higher_than_its_texts_are_in_that_width(qtbot: QtBot) -> None:
    body, area = Body(), QScrollArea()
    column = QVBoxLayout(body)
    for number in range(60):
        column.addWidget(Text(f"Sentence {number} with words enough to stand in several lines."))
    column.addStretch(1)
    area.setWidgetResizable(True)
    area.setWidget(body)
    area.resize(900, 300)
    qtbot.addWidget(area)
    with qtbot.waitExposed(area):
        area.show()
    assert body.height() == body.heightForWidth(body.width()) > 300
    area.resize(240, 300)
    qtbot.waitUntil(lambda: body.height() == body.heightForWidth(body.width()) > 60 * 30)
