"""One question: its words above, the way to answer it, and below what is wrong with the answer."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ssio_desktop.ui.forms.choice_editors import (
    MANY,
    DropEditor,
    ManyEditor,
    RadioEditor,
    TickEditor,
)
from ssio_desktop.ui.forms.date_editor import DateEditor
from ssio_desktop.ui.forms.editor import Editor
from ssio_desktop.ui.forms.link import Link
from ssio_desktop.ui.forms.read_answer import ReadAnswer
from ssio_desktop.ui.forms.text_editors import LineEditor, PassageEditor
from ssio_desktop.ui.language import said
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.click_through import ClickThrough
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.xforms.numbering import key_of
from ssio_desktop.xforms.views import QuestionView


def editor_for(view: QuestionView, *, readonly: bool = False) -> Editor | None:
    """The way to answer a question; None for a note, which only tells."""
    if readonly:
        return None if view.kind == "note" else ReadAnswer()
    match view.kind:
        case "note":
            return None
        case "multiline":
            return PassageEditor(view)
        case "date" | "datetime":
            return DateEditor(view)
        case "select_one":
            is_long = len(view.choices) >= MANY or "minimal" in view.appearance.split()
            return DropEditor(view) if is_long else RadioEditor(view)
        case "select_many":
            return ManyEditor(view)
        case "acknowledge":
            return TickEditor(view)
        case _:
            return LineEditor(view)


class QuestionBlock(QFrame):
    """A question on the screen.

    What is wrong with an answer is said when the field is left, not while it is half typed; once
    said, it goes as soon as the answer is right.
    """

    def __init__(self, link: Link, view: QuestionView) -> None:
        super().__init__()
        self.path = view.path
        self._link = link
        self._view: QuestionView | None = None
        self._says_error = False
        self._missing = ""
        self._named = ("", "")
        self.setProperty("part", "field")
        link.widgets[view.path] = self
        space = tokens().space
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(space.xs)
        self._label = Text("", "label")
        ClickThrough(self._label, self.take_focus)
        self._hint = Text("", "hint")
        self._error = Text("", "error")
        self._editor = editor_for(view, readonly=link.readonly)
        if self._editor is None:
            self._label.setProperty("role", "muted")
        for widget in (self._label, self._hint, self._editor, self._error):
            if widget is not None:
                self._layout.addWidget(widget)
        if self._editor is not None:
            self._editor.answered.connect(self._answered)
        self._says_error = True
        self._indent(False)
        self._error.hide()
        self.show_node(view)

    # --- for the form -------------------------------------------------------------------

    def show_node(self, view: QuestionView) -> None:
        """Show the question as it stands."""
        if view == self._view and not self._missing:
            return
        self._show(view)
        if self._editor is not None:
            self._editor.show_answer(self._as_shown(view))

    def show_typed(self, view: QuestionView) -> None:
        """Show everything but the answer, which was just typed here."""
        self._missing = ""
        if self._editor is not None and not self._editor.at_once and said(view.error) != self._said:
            self._says_error = False
        self._show(view)
        if self._editor is not None:
            self._editor.show_surroundings(self._as_shown(view))

    def finish(self) -> None:
        """The focus went elsewhere: tidy up, and say what is wrong if anything is."""
        if self._editor is None:
            return
        self._editor.tidy()
        self._says_error = True
        if self._view is not None:
            self._show(self._view)
            self._editor.show_answer(self._as_shown(self._view))

    def say_missing(self, what: str) -> None:
        """Say that this must be answered, until it is; empty takes it back."""
        self._missing = what
        if self._view is not None:
            self._says_error = True
            self._show(self._view)

    def take_focus(self) -> None:
        """Put the focus where the answer goes."""
        target = self if self._editor is None else self._editor.focus_target()
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_target(self) -> QWidget:
        """The control that answers, or this block where there is none."""
        return self if self._editor is None else self._editor.focus_target()

    # --- inside -------------------------------------------------------------------------

    @property
    def _said(self) -> str:
        """The error on show."""
        return "" if self._error.isHidden() else self._error.text()

    def _as_shown(self, view: QuestionView) -> QuestionView:
        if not self._link.readonly or view.readonly:
            return view
        return replace(view, readonly=True)

    def _show(self, view: QuestionView) -> None:
        self._view = view
        asks = self._editor is not None and not view.readonly and not self._link.readonly
        optional = asks and not view.required
        label = self.tr("{0} (optional)").format(view.label) if optional else view.label
        number = self._link.numbers.get(key_of(view.path))
        if number:
            label = self.tr("{number}. {label}").format(number=number, label=label)
        if self._label.text() != label:
            self._label.setText(label)
        hint = "" if self._link.readonly else view.hint
        if self._hint.text() != hint or self._hint.isHidden() == bool(hint):
            self._hint.setText(hint)
            self._hint.setVisible(bool(hint))
        error = said(view.error or self._missing) if self._says_error else ""
        if error != self._said:
            self._error.setText(error)
            self._error.setVisible(bool(error))
            self._indent(bool(error))
            if self._editor is not None:
                self._editor.show_invalid(bool(error))
        if self._editor is not None:
            told = (label, f"{error} {hint}".strip())
            if told != self._named:
                self._named = told
                self._editor.say_name(*told)

    def _indent(self, invalid: bool) -> None:
        """Room for the bar at the left of a question that has an error."""
        self._layout.setContentsMargins(tokens().space.m if invalid else 0, 0, 0, 0)
        if bool(self.property("invalid")) != invalid:
            self.setProperty("invalid", invalid)
            self.style().unpolish(self)
            self.style().polish(self)

    def _answered(self, given: object) -> None:
        if not self._link.readonly:
            self._link.answered.emit(self.path, given)
