"""A flow of parts: words take the line they need before they wrap."""

from __future__ import annotations

from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.text import Text

WORDS = "Leadership and management have to improve, and leaders have yet to show that they can."


def lay_out(flow: Flow, width: int) -> None:
    height = flow.layout().heightForWidth(width)
    flow.layout().setGeometry(QRect(0, 0, width, height))
    assert max(each.geometry().bottom() for each in flow.findChildren(Text)) < height


def test_words_wrap_only_where_the_line_is_narrower_than_they_are(qtbot: QtBot) -> None:
    words, source = Text(WORDS), Text("Categorisation, summer term")
    flow = Flow(words, source)
    qtbot.addWidget(flow)
    line = words.fontMetrics().height()
    lay_out(flow, 1_400)
    assert words.height() < 2 * line
    assert words.geometry().top() == source.geometry().top()
    lay_out(flow, 300)
    assert words.width() <= 300 and words.height() >= 2 * line
    assert source.geometry().top() >= words.geometry().bottom()
