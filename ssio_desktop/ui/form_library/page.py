"""The page of the forms: which there are, what they ask, what changed; installing and retiring."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QTabWidget, QVBoxLayout, QWidget

from ssio_desktop.domain.events import Json
from ssio_desktop.services import form_library, forms
from ssio_desktop.services.form_library import Change, Examined, FormVersion, Line
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.form_library import words
from ssio_desktop.ui.form_library.blank import blank_place
from ssio_desktop.ui.form_library.incoming import IncomingForm
from ssio_desktop.ui.form_library.trial import TrialDialog
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.latest import Latest
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text, heading
from ssio_desktop.xforms.definition import FormDefinition

_TRIAL_FACTS: dict[str, Json] = {"school_name": "Ash Lane Primary School", "phase": "primary"}


@dataclass(frozen=True, slots=True)
class _Detail:
    """One version with its questions, and what changed in it since another."""

    definition: FormDefinition
    lines: tuple[Line, ...]
    changes: tuple[Change, ...]


class FormsPage(Page[Workspace]):
    """key: a form (``id@version``) to show, or empty."""

    watches = frozenset({"form", "visit"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Forms"))
        self._versions: tuple[FormVersion, ...] = ()
        self._wanted = ""
        self._detail: _Detail | None = None
        self._latest: Latest[Workspace] = Latest(context.operations, self)
        self.trial: TrialDialog | None = None
        self._dialog: QFileDialog | None = None
        self.add_action(self.tr("Install a form…"), self.choose, icon="upload", kind="primary")
        self.incoming = IncomingForm()
        self.incoming.installing.connect(self.install)
        self.table: DataTable[FormVersion] = DataTable(
            RowsModel(words.form_columns(), lambda form: form.ref), self.tr("Forms"), shown=8
        )
        self.title = heading("", "heading")
        self.retire_button = button(self.tr("Retire"), self.retire)
        self.restore_button = button(self.tr("Offer it again"), self.restore)
        self.try_button = button(self.tr("Try it"), self.try_form, icon="pencil")
        self.blank_button = button(self.tr("Printed blank"), self.show_blank, icon="printer")
        self.questions: DataTable[Line] = DataTable(
            RowsModel(words.line_columns(), lambda line: line.key), self.tr("Questions")
        )
        self.changed: DataTable[Change] = DataTable(
            RowsModel(words.change_columns(), lambda c: (c.key, c.kind, c.after)),
            self.tr("What changed"),
        )
        self.other = QComboBox()
        self.other.setAccessibleName(self.tr("Compared with"))
        self.none_changed = Text("", "muted")
        self.tabs = QTabWidget()
        self._lay_out()
        self.table.chosen.connect(self._show_chosen)
        self.table.opened.connect(lambda _: self.questions.setFocus())
        self.other.activated.connect(lambda _: self._read_detail())

    # --- the window's wishes ------------------------------------------------------------

    def open(self, key: str) -> None:
        self.key = key
        if key:
            self._wanted = key
            self._stale = True

    def take_files(self, paths: Sequence[Path]) -> None:
        self.look_at(paths[0])

    def refresh(self) -> None:
        self.show_loading()
        self.context.operations.read(form_library.library, self._arrived, owner=self)

    # --- doing --------------------------------------------------------------------------

    def choose(self) -> None:
        """Ask for the file of a form."""
        dialog = QFileDialog(self, self.tr("Choose the form"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Forms (*.xlsx *.xls)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.look_at(Path(name)))
        self._dialog = dialog
        dialog.open()

    def look_at(self, path: Path) -> None:
        """Examine a form in a file, off the window's thread."""
        self.context.operations.read(
            lambda ws: form_library.examine(ws, path), self.incoming.show_examined, owner=self
        )

    def install(self, examined: Examined) -> None:
        """Install a form that was examined."""
        self._wanted = f"{examined.form.id}@{examined.form.version}" if examined.form else ""
        self.context.operations.change(
            lambda ws: form_library.install(ws, examined.path),
            lambda _: self.incoming.hide(),
            owner=self,
        )

    def retire(self) -> None:
        """Offer the chosen form for new visits no longer."""
        if (chosen := self.table.current()) is not None:
            self.context.operations.change(lambda ws: form_library.retire(ws, chosen.id))

    def restore(self) -> None:
        """Offer the chosen form again."""
        if (chosen := self.table.current()) is not None:
            self.context.operations.change(lambda ws: form_library.restore(ws, chosen.id))

    def try_form(self) -> None:
        """Fill the chosen form in for trial."""
        if self._detail is not None:
            self.trial = TrialDialog(self._detail.definition, _TRIAL_FACTS, self)
            self.trial.open()

    def show_blank(self) -> None:
        """Show the printed blank of the chosen form."""
        chosen = self.table.current()
        place = blank_place(chosen.ref) if chosen is not None else None
        if place is not None:
            self.context.navigator.go(place.page, place.key)

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, versions: tuple[FormVersion, ...]) -> None:
        self._versions = versions
        if not versions:
            self.show_empty(
                self.tr("No forms yet"),
                self.tr("Install a form from a workbook, or drop one here."),
                icon="clipboard-list",
                action=self.tr("Install a form…"),
                act=self.choose,
            )
            return
        self.table.show_rows(versions)
        keys = [form.ref for form in self.table.rows.rows]
        if self._wanted in keys:
            self.table.selectRow(keys.index(self._wanted))
        elif self.table.current() is None:
            self.table.selectRow(0)
        self._wanted = ""
        self._show_chosen()
        self.show_content()

    def _show_chosen(self) -> None:
        chosen = self.table.current()
        if chosen is None:
            return
        self.title.setText(
            self.tr("{form}, version {version}").format(form=chosen.title, version=chosen.version)
        )
        self.retire_button.setVisible(chosen.newest and not chosen.retired)
        self.restore_button.setVisible(chosen.newest and chosen.retired)
        self.blank_button.setVisible(blank_place(chosen.ref) is not None)
        others = [f for f in self._versions if f.id == chosen.id and f.ref != chosen.ref]
        kept = self.other.currentData()
        self.other.clear()
        for form in others:
            self.other.addItem(self.tr("Version {version}").format(version=form.version), form.ref)
        self.other.setCurrentIndex(max(0, self.other.findData(kept)))
        self.other.setVisible(bool(others))
        self._read_detail()

    def _read_detail(self) -> None:
        chosen, other = self.table.current(), str(self.other.currentData() or "")
        if chosen is None:
            return
        ref = chosen.ref

        def read(ws: Workspace) -> _Detail:
            definition = forms.definition(ws, ref)
            before = forms.definition(ws, other) if other else None
            found = form_library.changes(before, definition) if before is not None else ()
            return _Detail(definition, form_library.lines(definition), found)

        self._latest.read(read, self._show_detail)

    def _show_detail(self, detail: _Detail) -> None:
        self._detail = detail
        self.questions.show_rows(detail.lines)
        self.changed.show_rows(detail.changes)
        self.changed.setVisible(bool(detail.changes))
        self.none_changed.setVisible(not detail.changes)
        self.none_changed.setText(
            self.tr("Nothing that is asked differs.")
            if self.other.count()
            else self.tr("There is no other version of this form here.")
        )

    def _lay_out(self) -> None:
        space = tokens().space
        compared = QWidget()
        column = QVBoxLayout(compared)
        column.setContentsMargins(0, space.s, 0, 0)
        column.setSpacing(space.s)
        for part in (self.other, self.none_changed, self.changed):
            column.addWidget(part)
        column.addStretch(1)
        self.tabs.addTab(self.questions, self.tr("Questions"))
        self.tabs.addTab(compared, self.tr("What changed"))
        self.tabs.setMinimumHeight(18 * tokens().type.body)
        self.tabs.setAccessibleName(self.tr("About the chosen form"))
        buttons = Flow(self.try_button, self.blank_button, self.retire_button, self.restore_button)
        above: tuple[QWidget, ...] = (self.incoming, self.table, self.title, buttons)
        for each in above:
            self.content.addWidget(each)
        self.content.addWidget(self.tabs, 1)
