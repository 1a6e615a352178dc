"""The reports of a term in one go: into a folder, or to the printer."""

from __future__ import annotations

import hashlib
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QComboBox

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import Cancelled
from ssio_desktop.progress import Progress
from ssio_desktop.services import batches, printing, schools, setting_up
from ssio_desktop.services.batches import BatchLine, Which, WrittenBatch
from ssio_desktop.services.printing import Printed
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.schools import SchoolRow
from ssio_desktop.services.setting_up import Officer
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.documents.print_run import PrintRun
from ssio_desktop.ui.documents.viewer import new_printer
from ssio_desktop.ui.home.asking import Asking, open_outside
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.paper.school_field import SchoolField
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.remembering import keep_choice
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.visits.words import day_words
from ssio_desktop.ui.widgets.choice_box import ChoiceBox
from ssio_desktop.ui.widgets.flow import FlowLayout
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which reports are asked for. term: None for the current one."""

    term: TermId | None = None
    which: Which = "issued"
    officer: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """The reports that fit, and what can be asked for."""

    wanted: Wanted
    lines: tuple[BatchLine, ...]
    term: TermId
    terms: tuple[TermId, ...]
    officers: tuple[Officer, ...]
    schools: tuple[SchoolRow, ...]


def gather(ws: Workspace, wanted: Wanted) -> Found:
    """Read the reports of the term asked for, of the current one without."""
    now = setting_up.current_term(ws)
    term = wanted.term or now
    terms = [now, now.previous(), now.previous().previous(), now.previous().previous().previous()]
    lines = batches.choose(ws, term, wanted.which, officer=wanted.officer)
    return Found(
        wanted, lines, term, tuple(terms), setting_up.officers(ws), schools.list_schools(ws)
    )


def columns() -> tuple[Column[BatchLine], ...]:
    """The columns of the table of reports."""
    return (
        Column(
            "school",
            translate("batch", "School"),
            lambda v: v.school,
            lambda v: v.school.casefold(),
        ),
        Column(
            "date",
            translate("batch", "Date"),
            lambda v: day_words(v.day),
            lambda v: v.day,
            width=13,
        ),
        Column("form", translate("batch", "Kind of visit"), lambda v: v.form_title, width=22),
        Column("officer", translate("batch", "Officer"), lambda v: v.officer, width=16),
        Column("state", translate("batch", "State"), lambda v: v.state_words, width=17),
        Column(
            "printed", translate("batch", "Printed"), _printed_words, lambda v: v.printed, width=12
        ),
    )


def _printed_words(line: BatchLine) -> str:
    if not line.printed:
        return translate("batch", "not yet")
    return (
        translate("batch", "once")
        if line.printed == 1
        else translate("batch", "{n} times").format(n=line.printed)
    )


class BatchPage(Page[Workspace]):
    """Choose reports of a term, then write or print them all. It has no key."""

    watches = frozenset({"visit", "school", "officer"})

    def __init__(self, context: PageContext[Workspace], *, asking: Asking | None = None) -> None:
        super().__init__(context, self.tr("Reports of a term"), scroll=False)
        self.asking = asking or Asking(context.settings)
        self._wanted = Wanted()
        self._found: Found | None = None
        self._shown: tuple[BatchLine, ...] = ()
        self.term, self.which, self.officer = (
            _box(name) for name in (self.tr("Term"), self.tr("Which"), self.tr("Officer"))
        )
        for label, value in (
            (self.tr("Issued"), "issued"),
            (self.tr("Issued, not yet printed"), "unprinted"),
            (self.tr("Issued or final"), "all"),
        ):
            self.which.addItem(label, value)
        self.school = SchoolField(self.tr("Only this school"))
        self.school.setPlaceholderText(self.tr("School"))
        self.school.setMinimumWidth(18 * tokens().type.body)
        self.school.textChanged.connect(self._narrow)
        self.count = Text("", "muted", wrap=False)
        self.table: DataTable[BatchLine] = DataTable(
            RowsModel(columns(), lambda row: row.visit_id), self.tr("Reports")
        )
        self.table.opened.connect(lambda row: context.navigator.go("report", row.visit_id))
        self.print_button = self.add_action(
            self.tr("Print all…"), self.print_all, icon="printer", shortcut="Ctrl+P"
        )
        self.write_button = self.add_action(
            self.tr("Write into a folder…"), self.write_all, icon="folder", kind="primary"
        )
        row = FlowLayout(across=tokens().space.s, down=tokens().space.s)
        for box in (self.term, self.which, self.officer):
            row.addWidget(box)
            box.activated.connect(lambda _: self._ask_anew())
        row.addWidget(self.school)
        self.content.addLayout(row)
        self.content.addWidget(self.table, 1)
        self.content.addWidget(self.count)

    def refresh(self) -> None:
        wanted = self._wanted
        self.show_loading()
        self.context.operations.read(lambda ws: gather(ws, wanted), self._arrived, owner=self)

    def focus_search(self) -> bool:
        self.school.setFocus()
        return True

    # --- doing --------------------------------------------------------------------------

    def write_all(self) -> None:
        """Ask for a folder and write the reports on show into it."""
        folder = self.asking.folder(self, self.tr("Folder for the reports"))
        if folder is not None:
            self.write_into(folder)

    def write_into(self, folder: Path) -> None:
        """Write the reports on show into a folder; what is there already stays."""
        lines = self._shown
        self.context.operations.long(
            lambda ws, progress: batches.write_batch(ws, lines, folder, progress),
            self.tr("Writing the reports"),
            self._written,
            partial(self._stopped, folder),
            owner=self,
            writes=False,
        )

    def print_all(self) -> None:
        """Show the print dialog once, and print the reports on show one after another."""
        printer = new_printer(self.tr("Reports of a term"), QPageLayout.Orientation.Portrait)
        dialog = QPrintDialog(printer, self)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, False)
        if self._shown and dialog.exec():
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print the reports on show on a printer, and note with each visit that it was."""
        lines = self._shown
        self.context.operations.long(
            lambda ws, progress: Outcome(print_lines(ws, lines, printer, progress)),
            self.tr("Printing the reports"),
            self._printed,
            owner=self,
            writes=False,
        )

    # --- showing ------------------------------------------------------------------------

    def _ask_anew(self) -> None:
        which: Which = self.which.currentData()
        self._wanted = Wanted(self.term.currentData(), which, str(self.officer.currentData() or ""))
        self.refresh()

    def _arrived(self, found: Found) -> None:
        if found.wanted != self._wanted:
            return
        self._found = found
        self.term.clear()
        for term in found.terms:
            self.term.addItem(said(term.title), term)
        self.term.setCurrentIndex(found.terms.index(found.term))
        self.which.setCurrentIndex(self.which.findData(found.wanted.which))
        self.officer.clear()
        self.officer.addItem(self.tr("Every officer"), "")
        for each in found.officers:
            self.officer.addItem(each.name, each.id)
        self.officer.setCurrentIndex(max(0, self.officer.findData(found.wanted.officer)))
        self.school.offer(found.schools)
        self._narrow()
        self.show_content()

    def _narrow(self) -> None:
        if self._found is None:
            return
        urn = self.school.urn
        found = self._found.lines
        nobody = not urn and not self.school.is_empty
        self._shown = tuple(line for line in found if not nobody and urn in ("", line.urn))
        self.table.show_rows(self._shown)
        for each in (self.print_button, self.write_button):
            each.setEnabled(bool(self._shown))
        if self._shown:
            said = counted(len(self._shown), self.tr("report"), self.tr("reports"))
        else:
            said = self.tr("No report fits. Choose another term, or “Issued or final”.")
        self.count.setText(said)

    def _written(self, written: WrittenBatch) -> None:
        said = self.tr("{fresh} written, {kept} were there already: {folder}").format(
            fresh=counted(written.fresh, self.tr("report"), self.tr("reports")),
            kept=written.kept,
            folder=written.folder,
        )
        self.context.messages.success(
            said,
            action=self.tr("Open the folder"),
            act=partial(open_outside, written.folder),
        )

    def _stopped(self, folder: Path, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.context.messages.error(error)
            return
        said = self.tr("Stopped. {count} of the reports are in {folder}, each whole.").format(
            count=batches.count_written(folder), folder=folder
        )
        self.context.messages.information(said)

    def _printed(self, printed: tuple[Printed, ...]) -> None:
        said = counted(len(printed), self.tr("report"), self.tr("reports"))
        self.context.messages.success(self.tr("Sent to the printer: {what}.").format(what=said))
        self.context.operations.change(
            lambda ws: printing.note_printed(ws, printed), owner=self, quiet=True
        )


def print_lines(
    ws: Workspace, lines: tuple[BatchLine, ...], printer: QPrinter, progress: Progress
) -> tuple[Printed, ...]:
    """Print reports as one run; all or, where it is stopped, none."""
    printed: list[Printed] = []
    with PrintRun(printer, many=True) as run, closing(batches.drawn(ws, lines)) as pairs:
        for line, pdf in pairs:
            run.add_pdf(pdf, lambda: progress(len(printed), len(lines)))
            digest = hashlib.sha256(pdf).hexdigest()
            printed.append(Printed(line.visit_id, line.version, digest))
    progress(len(lines), len(lines))
    return tuple(printed)


def _box(name: str) -> QComboBox:
    return keep_choice(ChoiceBox(name))
