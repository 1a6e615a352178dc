"""What every way of answering a question has in common."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from ssio_desktop.xforms.views import QuestionView


class Editor(QWidget):
    """Asks one question. answered(given) at every change the person makes, as text or JSON.

    at_once: what is wrong is said at once rather than when the field is left.
    """

    answered = Signal(object)
    at_once = False

    def show_answer(self, view: QuestionView) -> None:
        """Show the question's answer, choices and whether it can be edited.

        Called when the answer came from elsewhere, or after the person left the field.
        """
        raise NotImplementedError

    def show_surroundings(self, view: QuestionView) -> None:
        """Show everything but the answer, which the person is just typing."""

    def say_name(self, name: str, description: str) -> None:
        """Tell a screen reader what is asked, and the hint and the error with it."""
        target = self.focus_target()
        target.setAccessibleName(name)
        target.setAccessibleDescription(description)

    def show_invalid(self, invalid: bool) -> None:
        """Mark the controls as holding something that is not valid."""
        for control in self.controls():
            if control.property("invalid") != invalid:
                control.setProperty("invalid", invalid)
                control.style().unpolish(control)
                control.style().polish(control)

    def controls(self) -> tuple[QWidget, ...]:
        """The controls in it, in tab order."""
        return (self.focus_target(),)

    def focus_target(self) -> QWidget:
        """The control that takes the focus."""
        raise NotImplementedError

    def tidy(self) -> None:
        """The person left the field: put what was typed into its usual shape."""


class StillCombo(QComboBox):
    """A drop-down that the mouse wheel scrolls past: turning it must not change an answer."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
