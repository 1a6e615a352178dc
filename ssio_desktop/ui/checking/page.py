"""The page that says of a PDF whether it is a report as it was issued, and what changed since."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ssio_desktop.services import accuracy_reply, taking_in, verifying
from ssio_desktop.services.verification import Amendment, Verification
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.checking import words
from ssio_desktop.ui.checking.words import Changed
from ssio_desktop.ui.imports.file_zone import FileZone
from ssio_desktop.ui.imports.notice import Notice
from ssio_desktop.ui.schools.parts import facts
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.explain import explain
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.dragging import dropped_report
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text, heading

_ROWS = 8
"""So many rows of a table are shown without scrolling."""


class CheckPage(Page[Workspace]):
    """key is the path of the PDF, or empty while none was chosen."""

    watches = frozenset({"visit", "school", "officer"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(
            context,
            self.tr("Check a report"),
            self.tr("Is this PDF what was issued, and what has been amended since?"),
        )
        self.path: Path | None = None
        self.found: Verification | None = None
        self.answered = ""
        self.zone = FileZone(
            context.settings,
            about=self.tr("The PDF of a report, as it was sent or saved"),
            kinds=self.tr("Reports (*.pdf)"),
            accepts=dropped_report,
        )
        self.zone.chosen.connect(self.check)
        self.notice = Notice()
        self._answer = QVBoxLayout()
        self._answer.setSpacing(tokens().space.m)
        self.content.addWidget(self.zone)
        self.content.addWidget(self.notice)
        self.content.addLayout(self._answer)
        self.content.addStretch(1)

    # --- what the window asks -----------------------------------------------------------

    def open(self, key: str) -> None:
        super().open(key)
        if key:
            self.path = Path(key)
            self._stale = True

    def refresh(self) -> None:
        self.show_content()
        if self.path is not None:
            self.check(self.path)

    def take_files(self, paths: Sequence[Path]) -> None:
        self.check(paths[0], leads_on=True)

    # --- what the person asks -----------------------------------------------------------

    def check(self, path: Path, *, leads_on: bool = False) -> None:
        """Read a file and say what it is. Nothing is changed.

        leads_on: a school’s reply is shown at once where it is taken in, not only told of: the file
        was dropped somewhere, and nobody asked whether it is a report.
        """
        if path != self.path:
            self._forget()
        self.path = path
        self.zone.show_file(path)

        def looked_at(ws: Workspace) -> tuple[Verification, str]:
            found = verifying.verify(ws, path)
            could_be = not found.known_here and found.carried is None
            return found, accuracy_reply.visit_answered(ws, path) if could_be else ""

        def arrived(told: tuple[Verification, str]) -> None:
            found, answered = told
            if path != self.path:
                return
            self.answered = answered
            self._show(found)
            if answered and leads_on and self.isVisible():
                self.open_reply()

        self.context.operations.read(looked_at, arrived, self._failed, owner=self)

    def take_in(self) -> None:
        """Take the visit in that the report on show tells of."""
        path = self.path
        if path is not None:
            self.context.operations.change(
                lambda ws: taking_in.take_in(ws, path), fail=self._failed, owner=self
            )

    def open_reply(self) -> None:
        """Go to where the reply on show is looked at and taken in."""
        self.context.navigator.go("accuracy-check", f"{self.answered}#{self.path}")

    def open_visit(self) -> None:
        """Go to the visit that the report is of."""
        if self.found is not None and self.found.identity is not None:
            self.context.navigator.go("visit", self.found.identity.visit)

    # --- showing ------------------------------------------------------------------------

    def _show(self, found: Verification) -> None:
        if found == self.found:
            return
        self._forget()
        self.found = found
        said = words.reply_message() if self.answered else words.message(found)
        self.notice.show_message(said, *self._buttons(found))
        if found.identity is not None:
            frame, layout = card(self.tr("What the file says it is"))
            layout.addWidget(facts(words.identity(found.identity, found.verdict), columns=2))
            layout.addWidget(
                Text(
                    self.tr("Fingerprint (SHA-256): {digest}").format(digest=found.sha256),
                    "caption",
                ).selectable()
            )
            self._answer.addWidget(frame)
        if found.differences:
            rows = [Changed(place, 0, one) for place, one in enumerate(found.differences)]
            self._add_table(
                self.tr("What differs from the record"),
                RowsModel(words.change_columns(of_record=True), lambda row: row.place),
                rows,
            )
        if found.amendments:
            self._add_amendments(found)
        QTimer.singleShot(0, self, lambda: self._announce(said.text))

    def _add_amendments(self, found: Verification) -> None:
        title = self.tr("Amended since")
        model: RowsModel[Amendment] = RowsModel(words.amendment_columns(), lambda row: row.version)
        table: DataTable[Amendment] = DataTable(model, title, shown=_ROWS)
        visit = found.identity.visit if found.identity else ""
        table.opened.connect(
            lambda row: self.context.navigator.go("visit", f"{visit}:{row.version}")
        )
        self._answer.addWidget(heading(title, "heading"))
        self._answer.addWidget(table)
        table.show_rows(found.amendments)
        rows = words.changes(found)
        if rows:
            self._add_table(
                self.tr("What the amendments changed"),
                RowsModel(words.change_columns(of_record=False), lambda row: row.place),
                rows,
            )

    def _add_table(
        self, title: str, model: RowsModel[Changed], rows: tuple[Changed, ...] | list[Changed]
    ) -> None:
        table: DataTable[Changed] = DataTable(model, title, shown=_ROWS)
        self._answer.addWidget(heading(title, "heading"))
        self._answer.addWidget(table)
        table.show_rows(rows)

    def _buttons(self, found: Verification) -> tuple[QPushButton, ...]:
        if self.answered:
            return (button(self.tr("Look at the reply"), self.open_reply, kind="primary"),)
        if found.known_here:
            return (button(self.tr("Open the visit"), self.open_visit, icon="notebook-pen"),)
        if found.can_take_in:
            return (
                button(
                    self.tr("Take this visit in"), self.take_in, icon="download", kind="primary"
                ),
            )
        return ()

    def _failed(self, error: Exception) -> None:
        self._forget()
        self.notice.show_message(explain(error))

    def _forget(self) -> None:
        self.found = None
        self.notice.hide()
        clear(self._answer)

    def _announce(self, said: str) -> None:
        target: QWidget = self.notice
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(target, said))
