"""Words in boxes and drawings that were filled after they were shown, or have little room."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.choice_box import ChoiceBox
from ssio_desktop.ui.widgets.drawing import in_two_lines
from tests.ui.fitting import clipped


def test_a_box_that_is_filled_after_it_was_shown_has_room_for_its_words(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    row, box = QHBoxLayout(page), ChoiceBox("Plan")
    row.addWidget(box)
    row.addStretch()
    page.resize(900, 80)
    page.show()
    box.addItem("Plan after the inspection of March 2026")
    qtbot.waitUntil(lambda: clipped(page) == [])
    box.addItem("A title that somebody made of whole sentences, one after another. " * 9)
    assert box.sizeHint().width() <= 32 * tokens().type.body
    assert box.minimumSizeHint().width() <= 32 * tokens().type.body


def test_words_are_broken_into_two_lines_and_cut_off_only_there(qtbot: QtBot) -> None:
    metrics = QFontMetrics(QApplication.font())
    words = "How well do its support and its challenge fit what your school needs?"
    whole = metrics.horizontalAdvance(words)
    assert in_two_lines(metrics, words, whole) == words
    broken = in_two_lines(metrics, words, 0.7 * whole).split("\n")
    assert (len(broken), " ".join(broken)) == (2, words)
    for width in (0.4 * whole, 0.3 * whole, 20):
        lines = in_two_lines(metrics, words, width).split("\n")
        assert len(lines) <= 2
        assert lines[-1].endswith("…")
        assert all(metrics.horizontalAdvance(line) <= width for line in lines)
    sizes = [len(in_two_lines(metrics, words, part * whole)) for part in (0.2, 0.4, 0.6)]
    assert all(less < more for less, more in pairwise(sizes))
    assert in_two_lines(metrics, "", 100) == ""
