"""Long pages are made in turns of the loop: in order, one filling after another, in place."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.ui.shell.turns import Turns, refilled


def steps(told: list[str], *names: str) -> Iterator[bool]:
    for name in names:
        told.append(name)
        yield True


def words(column: QVBoxLayout) -> list[str]:
    found = []
    for place in range(column.count()):
        item = column.itemAt(place)
        widget = item.widget() if item is not None else None
        found.append(widget.text() if isinstance(widget, QLabel) else "–")
    return found


def test_each_part_has_a_turn_of_its_own_and_the_first_is_made_at_once(qtbot: QtBot) -> None:
    owner, told = QObject(), list[str]()
    turns = Turns(owner)
    turns.begin(steps(told, "a", "b", "c"))
    assert told == ["a"] and turns.is_running
    qtbot.waitUntil(lambda: not turns.is_running)
    assert told == ["a", "b", "c"]


def test_what_is_begun_later_takes_the_place_of_what_is_left(qtbot: QtBot) -> None:
    owner, told = QObject(), list[str]()
    turns = Turns(owner)
    turns.begin(steps(told, "a", "b"))
    turns.begin(steps(told, "c", "d"))
    qtbot.waitUntil(lambda: not turns.is_running)
    assert told == ["a", "c", "d"]
    turns.begin(steps(told, "e", "f"))
    turns.stop()
    QApplication.processEvents()
    assert told[-1] == "e" and not turns.is_running


def test_a_column_is_refilled_place_by_place_and_keeps_its_stretch(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    column = QVBoxLayout(whole)
    for old in ("1", "2", "3"):
        column.addWidget(QLabel(old))
    column.addStretch(1)
    parts = refilled(column, (QLabel(new) for new in ("one", "two")))
    next(parts)
    assert words(column) == ["one", "2", "3", "–"]
    assert list(parts) == [None]
    assert words(column) == ["one", "two", "–"]


def test_a_column_grows_where_more_comes_than_there_was(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    column = QVBoxLayout(whole)
    list(refilled(column, [QLabel("one"), None, QLabel("two")]))
    assert words(column) == ["one", "two"]


def test_a_part_is_on_show_as_soon_as_it_is_made_and_a_hidden_one_stays_hidden(
    qtbot: QtBot,
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    window.show()
    plain, hidden = QLabel("plain"), QLabel("hidden")
    hidden.hide()
    for _ in refilled(column, (plain, hidden)):
        pass
    assert plain.isVisible() and not hidden.isVisible()
