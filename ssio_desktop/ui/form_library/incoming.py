"""A form in a file that was chosen: what it is, or everything that is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ssio_desktop.services.form_library import Examined
from ssio_desktop.ui.form_library.words import problem_columns
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text, heading
from ssio_desktop.xforms.problems import FormProblem


class IncomingForm(QFrame):
    """installing(Examined): the person wants it. Hidden while no file is looked at."""

    installing = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._examined: Examined | None = None
        self.title = heading("", "heading", focusable=True)
        self.about = Text("")
        self.table: DataTable[FormProblem] = DataTable(
            RowsModel(problem_columns(), lambda each: (each.code, each.where, each.what)),
            self.tr("What is wrong with the form"),
            shown=6,
        )
        self.install_button = button(self.tr("Install this form"), self._install, kind="primary")
        self.close_button = button(self.tr("Put it away"), self.hide)
        space = tokens().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.l, space.xl, space.l)
        layout.setSpacing(space.s)
        buttons = Flow(self.install_button, self.close_button)
        for part in (self.title, self.about, self.table, buttons):
            layout.addWidget(part)
        self.hide()

    def show_examined(self, examined: Examined) -> None:
        """Say what was found in a file, with the focus on its heading."""
        self._examined = examined
        form, name = examined.form, examined.path.name
        self.table.show_rows(examined.problems)
        self.table.setVisible(form is None)
        self.install_button.setVisible(form is not None and not examined.known)
        if form is None:
            count = len(examined.problems)
            self.title.setText(
                self.tr("{file} cannot be used").format(file=name)
                if count == 1
                else self.tr("{file} cannot be used: {count} problems").format(
                    file=name, count=count
                )
            )
            self.about.setText(
                self.tr("Put it right in the workbook, save it, and drop it here again.")
            )
        else:
            self.title.setText(form.title)
            words = self.tr("Version {version}, {count} questions, in {file}.").format(
                version=form.version, count=form.question_count, file=name
            )
            if examined.known:
                words += " " + self.tr("It is installed already.")
            self.about.setText(words)
        self.setAccessibleName(self.title.text())
        self.show()
        if self.isVisible():  # not where the person has gone to another page meanwhile
            self.title.setFocus()

    def _install(self) -> None:
        if self._examined is not None:
            self.installing.emit(self._examined)
