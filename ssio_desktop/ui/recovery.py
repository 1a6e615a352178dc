"""What is told on coming in: what was put back after a crash, and the code of a new store.

Nothing has to be answered. What was put back can be taken out of a note again, and that can be
undone.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ssio_desktop.services import undoing
from ssio_desktop.services.recovering import Recovered
from ssio_desktop.services.recovery_codes import Prepared
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.settings.code_dialog import CodeDialog
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.explain import Message, Tone
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.feet import feet
from ssio_desktop.ui.widgets.text import Text, heading
from ssio_desktop.ui.widgets.wording import counted, day, moment


def recovered_words(each: Recovered) -> str:
    """One visit or board: its school and day, when it was typed, and how much."""
    answers = counted(
        each.answers, translate("recovery", "answer"), translate("recovery", "answers")
    )
    words = counted(each.words, translate("recovery", "word"), translate("recovery", "words"))
    told = translate(
        "recovery", "Visit to {school}, {day}: {answers} with {words}, typed up to {when}"
    )
    if each.page == "partnership-board":
        answers = counted(
            each.answers, translate("recovery", "note"), translate("recovery", "notes")
        )
        told = translate(
            "recovery",
            "Partnership board of {school}, {day}: {answers} with {words}, typed up to {when}",
        )
    return told.format(
        school=each.school,
        day=day(each.day),
        answers=answers,
        words=words,
        when=moment(each.typed_at),
    )


def recovery_message(
    recovered: Sequence[Recovered], context: PageContext[Workspace], parent: QWidget
) -> Message:
    """Says what was put back; its button goes to the visit, or to the list where there are more."""
    what = translate("recovery", "The program had stopped. What you had typed was put back.")
    if len(recovered) == 1:
        (only,) = recovered
        return Message(
            Tone.INFORMATION,
            what,
            recovered_words(only),
            translate("recovery", "Nothing has to be done."),
            action=translate("recovery", "Show it"),
            act=partial(RecoveredDialog.show_list, recovered, context, parent),
        )
    visits = translate("recovery", "It is in {count} notes of visit.")
    if any(each.page != "visit" for each in recovered):
        visits = translate("recovery", "It is in {count} notes and minutes.")
    return Message(
        Tone.INFORMATION,
        what,
        visits.format(count=len(recovered)),
        translate("recovery", "Nothing has to be done."),
        details=tuple(recovered_words(each) for each in recovered),
        action=translate("recovery", "Show them"),
        act=partial(RecoveredDialog.show_list, recovered, context, parent),
    )


def offer_code(prepared: Prepared, context: PageContext[Workspace], parent: QWidget) -> CodeDialog:
    """Show whoever just made a store its recovery code. It can be put off: Home reminds of it."""
    dialog = CodeDialog(prepared, context, Asking(context.settings), parent)
    dialog.kept.connect(
        lambda: context.messages.success(
            translate("recovery", "The recovery code opens the store from now on.")
        )
    )
    dialog.open()
    return dialog


class RecoveredDialog(QDialog):
    """Each visit or board into which something was put back, with the ways there and back."""

    def __init__(
        self, recovered: Sequence[Recovered], context: PageContext[Workspace], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(self.tr("What was put back"))
        space = tokens().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.xl, space.xl, space.l)
        layout.setSpacing(space.m)
        layout.addWidget(heading(self.tr("What was put back"), focusable=True))
        layout.addWidget(
            Text(
                self.tr(
                    "Everything that was saved before the program stopped is in these notes. At "
                    "most the last second of typing is missing."
                )
            )
        )
        for each in recovered:
            layout.addLayout(self._entry(each))
        close = button(self.tr("Close"), self.accept, kind="primary")
        layout.addWidget(feet(close))
        self.setMinimumWidth(min(34 * tokens().type.body, round(parent.width() * 0.9)))

    @classmethod
    def show_list(
        cls, recovered: Sequence[Recovered], context: PageContext[Workspace], parent: QWidget
    ) -> None:
        """Open the list over a window."""
        cls(recovered, context, parent).open()

    def _entry(self, each: Recovered) -> QVBoxLayout:
        entry = QVBoxLayout()
        entry.setSpacing(tokens().space.xs)
        entry.addWidget(Text(recovered_words(each)))
        is_visit = each.page == "visit"
        words = self.tr("Go to this visit") if is_visit else self.tr("Go to this board")
        go = button(words, partial(self._go, each), small=True)
        named = (
            self.tr("Go to the visit to {school}")
            if is_visit
            else self.tr("Go to the partnership board of {school}")
        )
        go.setAccessibleName(named.format(school=each.school))
        row = QHBoxLayout()
        row.setSpacing(tokens().space.s)
        row.addWidget(go)
        if each.batch:
            out = button(self.tr("Take it out again"), small=True)
            taking = (
                self.tr("Take what was put back out of the visit to {school}")
                if is_visit
                else self.tr("Take what was put back out of the minutes of {school}")
            )
            out.setAccessibleName(taking.format(school=each.school))
            out.clicked.connect(partial(self._discard, each, out))
            row.addWidget(out)
        row.addStretch(1)
        entry.addLayout(row)
        return entry

    def _go(self, each: Recovered) -> None:
        self.accept()
        self._context.navigator.go(each.page, each.key)

    def _discard(self, each: Recovered, pressed: QPushButton) -> None:
        """An undo like any other: its message offers to undo it, and so does the history."""
        pressed.setEnabled(False)
        batch = each.batch

        def refused(error: Exception) -> None:
            pressed.setEnabled(True)
            self._context.messages.error(error)

        self._context.operations.change(
            lambda ws: undoing.undo(ws, batch), fail=refused, owner=self
        )
