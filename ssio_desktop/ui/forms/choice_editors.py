"""Questions answered by choosing: one of a few, one of many, several, and a single tick."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.ui.forms.editor import Editor, StillCombo
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.click_through import ClickThrough
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.xforms.views import Choice, QuestionView

MANY = 8
"""From this many choices on, one of them is chosen from a drop-down list."""

_TWO_COLUMNS_FROM = 7
_LARGE_TEXT = 1.4


class _ChoiceGrid(QWidget):
    """Buttons with their words, one below the other, or in two columns where there are many.

    Qt's own buttons neither wrap their words nor show them when the window is narrow.
    """

    def __init__(self, make: Callable[[], QAbstractButton]) -> None:
        super().__init__()
        self._make = make
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(tokens().space.xs)
        self._grid.setVerticalSpacing(tokens().space.xxs)
        self.buttons: dict[str, QAbstractButton] = {}
        self._words: dict[str, Text] = {}
        self._choices: tuple[Choice, ...] = ()

    def show_choices(self, choices: tuple[Choice, ...]) -> bool:
        """Offer these choices; True where they are not those offered before."""
        if choices == self._choices and self.buttons:
            return False
        self._choices = choices
        for widget in (*self.buttons.values(), *self._words.values()):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.buttons.clear()
        self._words.clear()
        wide = len(choices) >= _TWO_COLUMNS_FROM and tokens().text_scale < _LARGE_TEXT
        rows = -(-len(choices) // 2) if wide else len(choices)
        for number, choice in enumerate(choices):
            self._place(choice, number % max(rows, 1), 2 * (number // max(rows, 1)))
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1 if wide else 0)
        return True

    def _place(self, choice: Choice, row: int, column: int) -> None:
        made = self._make()
        made.setAccessibleName(choice.label)
        words = Text(choice.label, "body")
        ClickThrough(words, made.click)
        words.setContentsMargins(0, tokens().space.xs, tokens().space.m, tokens().space.xs)
        self.buttons[choice.value] = made
        self._words[choice.value] = words
        self._grid.addWidget(made, row, column, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, row, column + 1, Qt.AlignmentFlag.AlignTop)


class RadioEditor(Editor):
    """One of a few. Backspace or Delete takes the choice back, as the link below does."""

    at_once = True

    def __init__(self, view: QuestionView) -> None:
        super().__init__()
        self._grid = _ChoiceGrid(QRadioButton)
        self._group = QButtonGroup(self)
        self._clear = button(self.tr("Clear this answer"), self._take_back, kind="link", small=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._grid)
        layout.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignLeft)
        self._names = ("", "")

    def show_answer(self, view: QuestionView) -> None:
        self.show_surroundings(view)
        wanted = self._grid.buttons.get(str(view.value))
        if wanted is not None:
            wanted.setChecked(True)
        elif self._group.checkedButton() is not None:
            self._uncheck()
        self._show_clear(view)

    def show_surroundings(self, view: QuestionView) -> None:
        if self._grid.show_choices(offered(view)):
            for value, made in self._grid.buttons.items():
                self._group.addButton(made)
                made.clicked.connect(lambda _=False, value=value: self.answered.emit(value))
                made.installEventFilter(self)
            self.say_name(*self._names)
        for made in self._grid.buttons.values():
            made.setEnabled(not view.readonly)
        self._show_clear(view)

    def say_name(self, name: str, description: str) -> None:
        self._names = (name, description)
        self._grid.setAccessibleName(name)
        self._clear.setAccessibleName(self.tr("Clear the answer to: {0}").format(name))
        for made in self._grid.buttons.values():
            made.setAccessibleDescription(" ".join(filter(None, (name, description))))

    def controls(self) -> tuple[QWidget, ...]:
        return tuple(self._grid.buttons.values())

    def focus_target(self) -> QWidget:
        checked = self._group.checkedButton()
        return checked or next(iter(self._grid.buttons.values()), self._grid)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            keys = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
            if event.key() in keys and self._clear.isVisible():
                self._take_back()
                return True
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                # A radio button would take Ctrl+Down for itself and choose something.
                event.ignore()
                return event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up)
        return super().eventFilter(watched, event)

    def _show_clear(self, view: QuestionView) -> None:
        self._clear.setVisible(
            not view.required and not view.readonly and self._group.checkedButton() is not None
        )

    def _take_back(self) -> None:
        self._uncheck()
        self.focus_target().setFocus()
        self._clear.hide()
        self.answered.emit("")

    def _uncheck(self) -> None:
        self._group.setExclusive(False)
        for made in self._grid.buttons.values():
            made.setChecked(False)
        self._group.setExclusive(True)


class DropEditor(Editor):
    """One of many, from a drop-down list."""

    at_once = True

    def __init__(self, view: QuestionView) -> None:
        super().__init__()
        self._combo = StillCombo()
        self._combo.setMinimumContentsLength(24)
        self._combo.setMaxVisibleItems(16)
        self._combo.activated.connect(self._chosen)
        self._choices: tuple[Choice, ...] | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._combo)
        layout.addStretch(1)

    def show_answer(self, view: QuestionView) -> None:
        self.show_surroundings(view)
        self._combo.setCurrentIndex(max(0, self._combo.findData(str(view.value))))

    def show_surroundings(self, view: QuestionView) -> None:
        choices = offered(view)
        if choices != self._choices:
            self._choices = choices
            before = self._combo.currentData()
            self._combo.clear()
            self._combo.addItem(self.tr("Choose one") if view.required else self.tr("No answer"))
            self._combo.setItemData(0, "")
            for choice in choices:
                self._combo.addItem(choice.label, choice.value)
            self._combo.setCurrentIndex(max(0, self._combo.findData(before)))
            longest = max((len(choice.label) for choice in choices), default=0)
            self._combo.setMinimumContentsLength(min(48, max(16, longest)))
        self._combo.setEnabled(not view.readonly)

    def focus_target(self) -> QWidget:
        return self._combo

    def _chosen(self) -> None:
        self.answered.emit(self._combo.currentData())


class ManyEditor(Editor):
    """Any number of choices."""

    at_once = True

    def __init__(self, view: QuestionView) -> None:
        super().__init__()
        self._grid = _ChoiceGrid(QCheckBox)
        self._names = ("", "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._grid)

    def show_answer(self, view: QuestionView) -> None:
        self.show_surroundings(view)
        chosen = set(view.chosen)
        for value, made in self._grid.buttons.items():
            made.setChecked(value in chosen)

    def show_surroundings(self, view: QuestionView) -> None:
        if self._grid.show_choices(offered(view)):
            for made in self._grid.buttons.values():
                made.clicked.connect(self._chosen)
            self.say_name(*self._names)
            chosen = set(view.chosen)
            for value, made in self._grid.buttons.items():
                made.setChecked(value in chosen)
        for made in self._grid.buttons.values():
            made.setEnabled(not view.readonly)

    def say_name(self, name: str, description: str) -> None:
        self._names = (name, description)
        self._grid.setAccessibleName(name)
        for made in self._grid.buttons.values():
            made.setAccessibleDescription(" ".join(filter(None, (name, description))))

    def controls(self) -> tuple[QWidget, ...]:
        return tuple(self._grid.buttons.values())

    def focus_target(self) -> QWidget:
        return next(iter(self._grid.buttons.values()), self._grid)

    def _chosen(self) -> None:
        self.answered.emit(
            [value for value, made in self._grid.buttons.items() if made.isChecked()]
        )


class TickEditor(Editor):
    """A single tick that something was seen to."""

    at_once = True

    def __init__(self, view: QuestionView) -> None:
        super().__init__()
        self._grid = _ChoiceGrid(QCheckBox)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._grid)
        self._grid.show_choices((Choice("OK", self.tr("Yes, this was done")),))
        self._box = self._grid.buttons["OK"]
        self._box.clicked.connect(lambda: self.answered.emit(self._box.isChecked()))

    def show_answer(self, view: QuestionView) -> None:
        self._box.setChecked(view.answered)
        self.show_surroundings(view)

    def show_surroundings(self, view: QuestionView) -> None:
        self._box.setEnabled(not view.readonly)

    def focus_target(self) -> QWidget:
        return self._box


def offered(view: QuestionView) -> tuple[Choice, ...]:
    """The choices to draw: those offered, and after them any chosen earlier and offered no more."""
    known = {choice.value for choice in view.choices}
    chosen = view.chosen if view.kind == "select_many" else filter(None, (str(view.value),))
    strays = tuple(Choice(value, value) for value in chosen if value not in known)
    return view.choices + strays
