"""What is said of a note, above it: whose it is, readers' comments, files, and the wording."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit, QVBoxLayout, QWidget

from ssio_desktop.domain.proofreading import Finding
from ssio_desktop.services import house_rules
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.visits.files_panel import FilesPanel
from ssio_desktop.ui.visits.said_panel import SaidPanel
from ssio_desktop.ui.visits.shown import Shown
from ssio_desktop.ui.visits.whose_line import WhoseLine
from ssio_desktop.ui.visits.wording_list import WordingList


class Advice(QWidget):
    """go: called with the path of a question that is to have the focus."""

    def __init__(self, context: PageContext[Workspace], go: Callable[[str], None]) -> None:
        super().__init__()
        self._context = context
        self._go = go
        self._visit = ""
        self.whose = WhoseLine(context)
        self.wording = WordingList()
        self.wording.chosen.connect(self._go_to_finding)
        self.wording.hide()
        self.said = SaidPanel(context, self._go_to_words)
        self.files = FilesPanel(context)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.s)
        layout.addWidget(self.whose)
        layout.addWidget(self.wording)
        layout.addWidget(self.said)
        layout.addWidget(self.files)

    def show_about(self, shown: Shown | None) -> None:
        """Be about what the page shows; about nothing where it is a fixed version, or none."""
        visit = shown.work.visit.id if shown is not None and not shown.version else ""
        said = shown.said if shown is not None else None
        if visit != self._visit:
            self.wording.hide()
        self._visit = visit
        self.whose.show_whose(visit, shown.whose if shown is not None else None)
        self.said.show_said(said)
        is_open = said is not None and said.state != "withdrawn"
        self.files.show_visit(visit if is_open else "")

    def check_wording(self) -> None:
        """List what the house rules find in the note as it stands; what was typed must have been
        handed over before."""
        visit = self._visit
        if not visit:
            return
        # By the writer's thread, which first keeps what was typed before this was asked.
        self._context.operations.change(
            lambda ws: Outcome(house_rules.look_over(ws, visit)),
            self._show_findings,
            owner=self,
            quiet=True,
        )

    def _show_findings(self, found: tuple[Finding, ...]) -> None:
        self.wording.show_findings(found)
        if not found:
            self._context.messages.success(self.tr("The house rules find nothing to look at."))

    def _go_to_finding(self, key: str) -> None:
        if (found := self.wording.finding(key)) is not None:
            self._go_to_words(found.path, found.words)

    def _go_to_words(self, path: str, quoted: str) -> None:
        """Go to a question, and select words of its answer where they stand in a passage."""
        self._go(path)
        QTimer.singleShot(0, self, lambda: _select(quoted))


def _select(quoted: str) -> None:
    field = QApplication.focusWidget()
    if not isinstance(field, QTextEdit) or not quoted:
        return
    # As Qt counts: in halves of wide characters.
    at = field.toPlainText().find(quoted)
    if at >= 0:
        start = len(field.toPlainText()[:at].encode("utf-16-le")) // 2
        cursor = field.textCursor()
        cursor.setPosition(start)
        end = start + len(quoted.encode("utf-16-le")) // 2
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)
