"""The accessibility test itself: what it finds in bad widgets, and that it lets good ones be."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTableWidget,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import problems_in


def shown(qtbot: QtBot, *parts: QWidget) -> QWidget:
    """A window with the parts one below another."""
    window = QWidget()
    layout = QVBoxLayout(window)
    for part in parts:
        layout.addWidget(part)
    qtbot.addWidget(window)
    window.show()
    return window


def only_problem(qtbot: QtBot, *parts: QWidget) -> str:
    (problem,) = problems_in(shown(qtbot, *parts))
    return problem


def named(widget: QWidget, name: str) -> QWidget:
    widget.setAccessibleName(name)
    return widget


def combo() -> QComboBox:
    made = QComboBox()
    made.addItems(["Autumn", "Spring"])
    return made


def picture() -> QLabel:
    made = QLabel()
    drawn = QPixmap(8, 8)
    drawn.fill(Qt.GlobalColor.red)
    made.setPixmap(drawn)
    return made


class Painted(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws what only the sighted see."""


class Pressed(QFrame):
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Does something."""


class PressedWords(QLabel):
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Does something."""


class Greedy(QLineEdit):
    def event(self, event: QKeyEvent) -> bool:  # type: ignore[override]
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab:
            return True
        return super().event(event)


def test_a_page_of_well_made_controls_has_no_problems(qtbot: QtBot) -> None:
    form = QWidget()
    layout = QFormLayout(form)
    layout.addRow("Term", named(combo(), "Term"))
    layout.addRow("Name of the school", QLineEdit())
    text = QTextEdit()
    text.setTabChangesFocus(True)
    layout.addRow("Notes", text)
    layout.addRow("Days", QSpinBox())
    table = QTableWidget(1, 1)
    table.setHorizontalHeaderLabels(["School"])
    table.setTabKeyNavigation(False)
    group = QButtonGroup(form)
    radios = [QRadioButton("Met"), QRadioButton("Not met")]
    for radio in radios:
        group.addButton(radio)
    window = shown(
        qtbot,
        form,
        QCheckBox("Matters most"),
        *radios,
        named(table, "Schools"),
        named(QListWidget(), "Visits"),
        picture(),
        named(QProgressBar(), "Importing"),
        QPushButton("Save"),
    )
    assert problems_in(window) == []


@pytest.mark.parametrize("control", [QLineEdit, QToolButton, QListWidget, QSpinBox, QCheckBox])
def test_a_control_without_a_name_is_found(qtbot: QtBot, control: type[QWidget]) -> None:
    assert "has no name" in only_problem(qtbot, control())


def test_a_combo_box_named_by_its_value_is_found(qtbot: QtBot) -> None:
    assert "named by its value only" in only_problem(qtbot, combo())


def test_a_text_field_named_by_its_placeholder_is_found(qtbot: QtBot) -> None:
    field = QLineEdit()
    field.setPlaceholderText("Search")
    problem = only_problem(qtbot, field)
    assert "has no name" in problem or "placeholder" in problem


def test_a_picture_alone_is_found_and_one_beside_words_is_not(qtbot: QtBot) -> None:
    assert "picture" in only_problem(qtbot, picture())
    assert problems_in(shown(qtbot, picture(), QLabel("Not saved"))) == []
    assert problems_in(shown(qtbot, named(picture(), "Warning"))) == []


def test_what_is_painted_needs_words(qtbot: QtBot) -> None:
    assert "paints" in only_problem(qtbot, Painted())
    assert problems_in(shown(qtbot, named(Painted(), "Fit: 80 per cent"))) == []


def test_what_the_mouse_can_press_the_keyboard_must_reach(qtbot: QtBot) -> None:
    assert "with the mouse but not with the keyboard" in only_problem(qtbot, Pressed())


def test_a_label_may_be_a_larger_target_for_the_control_beside_it(qtbot: QtBot) -> None:
    box = named(QCheckBox(), "Lessons")
    assert problems_in(shown(qtbot, box, PressedWords("Lessons"))) == []
    assert "with the mouse" in only_problem(qtbot, PressedWords("Lessons"), QPushButton("Save"))


def test_what_takes_the_focus_says_what_it_is(qtbot: QtBot) -> None:
    plain = QWidget()
    plain.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    assert "says not what kind" in only_problem(qtbot, plain, QPushButton("Save"))


def test_two_buttons_of_one_name_in_one_group_are_found(qtbot: QtBot) -> None:
    rows = [QFrame(), QFrame()]
    for row in rows:
        QVBoxLayout(row).addWidget(QPushButton("Open"))
    window = shown(qtbot, *rows)
    (problem,) = problems_in(window)
    assert problem == "2 of kind “button” are all named “Open”"
    for number, row in enumerate(rows):
        row.setAccessibleName(f"School {number}")
    assert problems_in(window) == []


def test_a_button_that_tab_passes_by_is_found(qtbot: QtBot) -> None:
    hidden_from_keys = QPushButton("Delete")
    hidden_from_keys.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    problem = only_problem(qtbot, QPushButton("Save"), hidden_from_keys)
    assert "“Delete”" in problem and "cannot be reached" in problem


def test_a_text_that_swallows_tab_is_a_trap_and_nothing_is_typed_into_it(qtbot: QtBot) -> None:
    text = QTextEdit("As it was")
    text.setAccessibleName("Notes")
    after = QPushButton("Save")
    window = shown(qtbot, QPushButton("Back"), text, after)
    (problem,) = problems_in(window)
    assert "keeps the Tab key" in problem
    assert text.toPlainText() == "As it was"


def test_a_table_that_goes_from_cell_to_cell_with_tab_is_a_trap(qtbot: QtBot) -> None:
    table = QTableWidget(1, 1)
    table.setHorizontalHeaderLabels(["School"])
    table.setAccessibleName("Schools")
    assert "keeps the Tab key" in only_problem(qtbot, table, QPushButton("Save"))


def test_a_field_that_eats_tab_is_a_trap_and_what_follows_is_still_examined(qtbot: QtBot) -> None:
    window = shown(qtbot, named(Greedy(), "Name"), QPushButton("Save"))
    (problem,) = problems_in(window)
    assert "keeps the Tab key" in problem


def test_a_column_without_a_heading_is_found(qtbot: QtBot) -> None:
    table = QTableWidget(1, 2)
    table.setHorizontalHeaderLabels(["School", ""])
    table.setTabKeyNavigation(False)
    table.setAccessibleName("Schools")
    assert only_problem(qtbot, table) == "a column of a table has no heading"


def test_the_focus_is_put_back(qtbot: QtBot) -> None:
    first, second = QPushButton("One"), QPushButton("Two")
    window = shown(qtbot, first, second)
    window.activateWindow()
    second.setFocus()
    qtbot.waitUntil(second.hasFocus)
    assert problems_in(window) == []
    assert second.hasFocus()


def test_what_is_not_shown_or_not_enabled_is_passed_by(qtbot: QtBot) -> None:
    hidden, disabled = QLineEdit(), QPushButton("Save")
    window = shown(qtbot, hidden, disabled, QPushButton("Back"))
    hidden.hide()
    disabled.setEnabled(False)
    assert problems_in(window) == []
