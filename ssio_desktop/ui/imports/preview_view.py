"""Shows what importing a file would do: counts, every change, every problem."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.services.importing import ImportPreview
from ssio_desktop.ui.imports import words
from ssio_desktop.ui.imports.words import ChangeLine, ProblemRead
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text

_SHOWN = 7
"""So many rows of a preview's tables stand on the page; the rest is scrolled to."""


class PreviewView(QFrame):
    """A preview and the button that makes it true. import_wanted() when it is pressed."""

    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "card")
        self._preview: ImportPreview | None = None
        self._dialog: QFileDialog | None = None
        space = tokens().space
        self.figures = [_Figure() for _ in range(5)]
        self.changes: DataTable[ChangeLine] = DataTable(
            RowsModel(_change_columns(self), lambda line: (line.urn, line.title, line.field)),
            self.tr("What the file brings"),
            several=True,
            shown=_SHOWN,
        )
        self.problems: DataTable[ProblemRead] = DataTable(
            RowsModel(_problem_columns(self), lambda each: (each.row, each.column, each.what)),
            self.tr("Problems in the file"),
            several=True,
            shown=_SHOWN,
        )
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Preview"))
        self.tabs.addTab(_page(self.changes), "")
        self.copy_button = button(self.tr("Copy all"), self.copy_problems, icon="copy", small=True)
        self.save_button = button(
            self.tr("Save as a table…"), self._save_problems, icon="file-down", small=True
        )
        self.tabs.addTab(_page(self.problems, self.copy_button, self.save_button), "")
        self._verdict = Text("", "muted")
        self.import_button = button(
            self.tr("Import"), self.import_wanted.emit, icon="download", kind="primary"
        )
        figures = QHBoxLayout()
        figures.setSpacing(space.xxl)
        for figure in self.figures:
            figures.addWidget(figure)
        figures.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(space.l)
        foot.addWidget(self._verdict, 1)
        foot.addWidget(self.import_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.l, space.xl, space.l)
        layout.setSpacing(space.l)
        layout.addLayout(figures)
        layout.addWidget(self.tabs)
        layout.addLayout(foot)
        self.hide()

    def show_preview(self, preview: ImportPreview, lines: Sequence[ChangeLine]) -> None:
        """Show what importing would do. lines: its changes, told line by line."""
        self._preview = preview
        noun = words.subject_words(preview.subject).noun
        for figure, (count, title) in zip(
            self.figures,
            (
                (len(preview.new), self.tr("new")),
                (len(preview.changed), self.tr("changed")),
                (preview.unchanged, self.tr("unchanged")),
                (preview.passed_over, self.tr("rows of others")),
                (
                    len(preview.problems),
                    self.tr("problem") if len(preview.problems) == 1 else self.tr("problems"),
                ),
            ),
            strict=True,
        ):
            figure.show_count(count, title)
        self.changes.show_rows(lines)
        self.problems.show_rows(preview.problems)
        self.tabs.setTabText(0, self.tr("Changes ({count})").format(count=f"{len(lines):,}"))
        self.tabs.setTabText(
            1, self.tr("Problems ({count})").format(count=f"{len(preview.problems):,}")
        )
        for part in (self.copy_button, self.save_button):
            part.setEnabled(bool(preview.problems))
        self.tabs.setCurrentIndex(1 if preview.problems and not lines else 0)
        self._show_verdict(preview, noun)

    def summary(self) -> str:
        """The counts in a sentence, for a screen reader."""
        return ", ".join(figure.count.accessibleName() for figure in self.figures)

    def _show_verdict(self, preview: ImportPreview, noun: tuple[str, str]) -> None:
        title = self.tr("Import {count}").format(count=words.counted(preview.entries, noun))
        if preview.changes_nothing:
            title = self.tr("Import")
            self._verdict.setText(self.tr("There is nothing to import: the file changes nothing."))
        else:
            verdict = self.tr("Nothing has been changed yet. The import can be undone as a whole.")
            if preview.older:
                behind = self.tr("{count} will be filed behind newer entries, which stay shown.")
                count = words.counted(len(preview.older), noun)
                verdict = f"{behind.format(count=count)} {verdict}"
            self._verdict.setText(verdict)
        self.import_button.setText(title)
        self.import_button.setAccessibleName(title)
        self.import_button.setEnabled(not preview.changes_nothing)

    def set_busy(self, busy: bool) -> None:
        """While the import runs it is not begun again."""
        preview = self._preview
        self.import_button.setEnabled(
            not busy and preview is not None and not preview.changes_nothing
        )

    def copy_problems(self) -> None:
        """Put every problem on the clipboard, as text that pastes into a spreadsheet."""
        if self._preview is not None:
            QGuiApplication.clipboard().setText(words.problems_as_tabs(self._preview.problems))

    def save_problems(self, path: Path) -> None:
        """Write every problem into a CSV file. OSError where that is not possible."""
        if self._preview is not None:
            # With the mark by which spreadsheets know the encoding.
            text = words.problems_as_csv(self._preview.problems)
            path.write_text(text, encoding="utf-8-sig", newline="")

    def _save_problems(self) -> None:
        if self._preview is None:
            return
        name = f"{Path(self._preview.file_name).stem} problems.csv"
        dialog = QFileDialog(self, self.tr("Save the problems"), name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(name)
        dialog.fileSelected.connect(self._save_to)
        self._dialog = dialog
        dialog.open()

    def _save_to(self, name: str) -> None:
        try:
            self.save_problems(Path(name))
        except OSError as error:
            self._verdict.setText(
                self.tr("The problems could not be saved there: {reason}.").format(
                    reason=error.strerror or str(error)
                )
            )


class _Figure(QWidget):
    """A number and what it counts."""

    def __init__(self) -> None:
        super().__init__()
        self.count = Text("", "title", wrap=False)
        self._title = Text("", "caption", wrap=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.count)
        layout.addWidget(self._title)

    def show_count(self, count: int, title: str) -> None:
        self.count.setText(f"{count:,}")
        self._title.setText(title)
        self.count.setAccessibleName(f"{count:,} {title}")


def _page(table: QWidget, *buttons: QWidget) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, tokens().space.m, 0, 0)
    layout.setSpacing(tokens().space.s)
    layout.addWidget(table)
    if buttons:
        line = QHBoxLayout()
        line.setSpacing(tokens().space.s)
        for each in buttons:
            line.addWidget(each)
        line.addStretch(1)
        layout.addLayout(line)
    layout.addStretch(1)
    return page


def _change_columns(view: QWidget) -> tuple[Column[ChangeLine], ...]:
    return (
        Column("urn", translate("imports", "URN"), lambda line: line.urn, width=7),
        Column(
            "title",
            translate("imports", "Entry"),
            lambda line: line.title,
            hint=lambda line: line.title,
        ),
        Column("field", translate("imports", "What"), lambda line: line.field, width=18, least=12),
        Column(
            "before",
            translate("imports", "Before"),
            lambda line: line.before,
            hint=lambda line: line.before,
        ),
        Column(
            "after",
            translate("imports", "After"),
            lambda line: line.after,
            hint=lambda line: line.after,
        ),
    )


def _problem_columns(view: QWidget) -> tuple[Column[ProblemRead], ...]:
    return (
        Column(
            "row",
            translate("imports", "Row"),
            words.row_number,
            order=lambda each: each.row,
            width=8,
        ),
        Column("meaning", translate("imports", "Meaning"), words.severity, width=8),
        Column(
            "column", translate("imports", "Column"), lambda each: each.column, width=16, least=10
        ),
        Column(
            "what",
            translate("imports", "What"),
            lambda each: each.what,
            hint=lambda each: each.what,
        ),
        Column(
            "remedy",
            translate("imports", "Remedy"),
            lambda each: each.remedy,
            hint=lambda each: each.remedy,
        ),
    )
