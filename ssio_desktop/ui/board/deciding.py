"""Records what the board decided of a school's category: agreed, or another one with a reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QVBoxLayout, QWidget

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import deciding, frameworks, schools
from ssio_desktop.services.board import BoardRow
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.asking_dialog import AskingDialog
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.feet import feet
from ssio_desktop.ui.widgets.text import Text, heading


def choices(ws: Workspace, urn: str, term: TermId) -> tuple[tuple[str, str], ...]:
    """The categories to decide between, as code and name; empty where the school has none yet."""
    records = schools.categories_of(ws, urn)
    found = next((each for each in records if each.term == term and each.completed), None)
    if found is None:
        return ()
    known = frameworks.framework(ws, found.framework)
    return tuple((each.id, each.name) for each in known.categories)


def ask_decision(
    parent: QWidget, context: PageContext[Workspace], row: BoardRow, term: TermId
) -> None:
    """Ask what the board decided on a school, and record it."""

    def record(category: str, reason: str) -> None:
        context.operations.change(
            lambda ws: deciding.decide(ws, row.urn, term, category, reason),
            owner=context.operations,
        )

    context.operations.read(
        lambda ws: choices(ws, row.urn, term),
        lambda entries: DecideDialog(row, entries, record, parent).open(),
        owner=parent,
    )


class DecideDialog(AskingDialog):
    """Asks for the category and the reason, and hands them to decide."""

    def __init__(
        self,
        row: BoardRow,
        entries: Sequence[tuple[str, str]],
        decide: Callable[[str, str], None],
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("The board’s decision on {school}").format(school=row.name)
        super().__init__(parent)
        self._row = row
        self._decide = decide
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(32 * tokens().type.body)
        space = tokens().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.xl, space.xl, space.l)
        layout.setSpacing(space.s)
        layout.addWidget(heading(title, "heading"))
        judged = self.tr("{officer} judged {category}.").format(
            officer=row.officer_name or self.tr("The officer"), category=row.category
        )
        layout.addWidget(Text(" ".join(part for part in (judged, row.reason) if part)))
        self.category = QComboBox()
        for code, name in entries:
            self.category.addItem(f"{code} – {name}", code)
        self.category.setCurrentIndex(self.category.findData(row.category))
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setMaximumHeight(6 * tokens().type.body)
        self.fault = Text("", "error")
        self.fault.hide()
        for words, field in (
            (self.tr("Category that the board decides on"), self.category),
            (self.tr("Reason, where it is another than the officer’s"), self.reason),
        ):
            field.setAccessibleName(words)
            label = Text(words, "label")
            label.setBuddy(field)
            layout.addWidget(label)
            layout.addWidget(field)
        layout.addWidget(self.fault)
        done = button(self.tr("Record the decision"), self.accept, kind="primary")
        done.setDefault(True)
        layout.addWidget(feet(button(self.tr("Cancel"), self.reject), done))

    def accept(self) -> None:
        code, reason = str(self.category.currentData()), self.reason.toPlainText().strip()
        if code != self._row.category and not reason:
            self._say(self.tr("Enter the reason for deciding otherwise."))
            return
        self.hand_over(lambda: self._decide(code, reason))

    def show_refusal(self, why: str) -> None:
        self._say(why)

    def _say(self, words: str) -> None:
        self.fault.setText(words)
        self.fault.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
