"""The page that lists the schools: finding, narrowing, sorting, opening and assigning them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from ssio_desktop.services import schools, setting_up
from ssio_desktop.services.schools import SchoolRow
from ssio_desktop.services.setting_up import Officer
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.imports import SUBJECTS, subject_words
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.schools import changing, words
from ssio_desktop.ui.schools.columns import school_columns
from ssio_desktop.ui.schools.dialogs import AssignDialog
from ssio_desktop.ui.schools.filter_row import SchoolFilterRow
from ssio_desktop.ui.schools.finding import SchoolFilter, SchoolIndex
from ssio_desktop.ui.schools.officer_choice import ChosenOfficer
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.places import Place
from ssio_desktop.ui.shell.table_menu import offer_new_window
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.empty_state import EmptyState
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class Listing:
    """All schools ready to be found, and who they may be assigned to."""

    index: SchoolIndex
    officers: tuple[Officer, ...]
    me: str


def gather_listing(ws: Workspace, wanted: SchoolFilter) -> Listing:
    """Read and index the schools. wanted: the filter in force, so that it is quick at once."""
    index = SchoolIndex(schools.list_schools(ws))
    index.find(wanted)
    return Listing(index, setting_up.officers(ws), ws.officer)


class SchoolsPage(Page[Workspace]):
    """Every school in one table."""

    watches = frozenset({"school", "officer", "categorisation", "visit"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Schools"), scroll=False)
        self._listing: Listing | None = None
        self.dialog: AssignDialog | None = None
        self.filters = SchoolFilterRow()
        self.table: DataTable[SchoolRow] = DataTable(
            RowsModel(school_columns(), lambda row: row.urn), self.tr("Schools"), several=True
        )
        self.count = Text("", "muted", wrap=False)
        self.clear_button = button(self.tr("Clear filters"), self.filters.clear, kind="link")
        self.selected_count = Text("", "strong", wrap=False)
        self.assign_button = button(self.tr("Assign…"), self.assign, icon="user", small=True)
        self.package_button = button(self.tr("Package"), icon="briefcase", small=True)
        self.import_button = self.add_action(self.tr("Import"), self._show_imports, icon="download")
        self._menus()
        self._fill()
        self.filters.changed.connect(self.narrow)
        self.filters.down.connect(self._to_table)
        self.table.opened.connect(self._open)
        self.menu = offer_new_window(self.table, context, lambda row: Place("school", row.urn))
        self.table.chosen.connect(self._show_selection)
        self._show_selection()

    # --- data ---------------------------------------------------------------------------

    @property
    def is_ready(self) -> bool:
        """Whether the schools have been read."""
        return self._listing is not None

    def refresh(self) -> None:
        wanted = self.filters.value
        self.show_loading()
        self.context.operations.read(
            lambda ws: gather_listing(ws, wanted), self._arrived, owner=self
        )

    def _arrived(self, listing: Listing) -> None:
        self._listing = listing
        if not len(listing.index):
            self.show_empty(
                self.tr("No schools yet"),
                self.tr(
                    "Import the register of schools. It is a CSV file, published at "
                    "get-information-schools.service.gov.uk under Downloads."
                ),
                icon="school",
                action=self.tr("Import the register"),
                act=partial(self.context.navigator.go, "import", "schools"),
            )
            return
        self.filters.offer(listing.index, listing.me)
        self.table.hide_column("authority", len(listing.index.authorities()) < 2)
        self.narrow()
        self.show_content()

    def narrow(self) -> None:
        """Show the schools that fit the filter as it stands."""
        if self._listing is None:
            return
        wanted = self.filters.value
        index = self._listing.index
        found = index.find(wanted)
        self.table.show_rows(found)
        self.count.setText(words.share(len(found), len(index), _nouns(self)))
        # Where nothing fits, the list's place has its own way back.
        self.clear_button.setVisible(wanted.narrows and bool(found))
        # A column that says “Open” of every school says nothing.
        self.table.hide_column("status", {row.status for row in found} <= {"open"})
        self._results.setCurrentIndex(0 if found else 1)

    # --- doing --------------------------------------------------------------------------

    def assign(self) -> None:
        """Ask to whom the selected schools are to be assigned."""
        chosen = self.table.selected()
        if self._listing is None or not chosen:
            return
        urns = [row.urn for row in chosen]
        common = {row.officer for row in chosen}

        def act(officer: ChosenOfficer) -> None:
            self.context.operations.change(
                lambda ws: changing.assign(ws, urns, officer), owner=self
            )

        self.dialog = AssignDialog(
            len(urns),
            self._listing.officers,
            self._listing.me,
            (common.pop() if len(common) == 1 else "") or self._listing.me,
            act,
            self,
        )
        self.dialog.open()

    def set_package(self, buys: bool | None) -> None:
        """Record for the selected schools whether they buy the package."""
        urns = [row.urn for row in self.table.selected()]
        if urns:
            self.context.operations.change(
                lambda ws: changing.set_packages(ws, urns, buys),
                partial(self._package_set, len(urns)),
                owner=self,
            )

    def _package_set(self, count: int, batches: tuple[str, ...]) -> None:
        # A single change is told, and offered for undoing, by the window.
        if count < 2 or not batches:
            return
        label = self.tr("Package of {count} schools recorded").format(count=f"{count:,}")
        undone = self.tr("Undone: {label}").format(label=label)
        operations = self.context.operations
        self.context.messages.success(
            f"{label}.",
            action=self.tr("Undo"),
            act=lambda: operations.change(lambda ws: changing.undo_all(ws, batches, undone)),
        )

    def _open(self, row: SchoolRow) -> None:
        self.context.navigator.go("school", row.urn)

    # --- the window's wishes ------------------------------------------------------------

    def focus_search(self) -> bool:
        self.filters.search.setFocus()
        self.filters.search.selectAll()
        return True

    # --- showing ------------------------------------------------------------------------

    def _to_table(self) -> None:
        if self.table.rows.rowCount():
            self.table.setFocus()
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)

    def _show_selection(self) -> None:
        count = len(self.table.selected())
        for part in (self.selected_count, self.assign_button, self.package_button):
            part.setVisible(count > 0)
        self.selected_count.setText(self.tr("{count} selected").format(count=f"{count:,}"))

    def _show_imports(self) -> None:
        below = self.import_button.rect().bottomLeft()
        self.import_menu.popup(self.import_button.mapToGlobal(below))

    def _menus(self) -> None:
        self.import_menu = QMenu(self)
        for subject in SUBJECTS:
            self.import_menu.addAction(
                subject_words(subject).title,
                partial(self.context.navigator.go, "import", subject),
            )
        menu = QMenu(self)
        for title, buys in (
            (self.tr("Bought"), True),
            (self.tr("Not bought"), False),
            (self.tr("Not recorded"), None),
        ):
            menu.addAction(title, partial(self.set_package, buys))
        self.package_button.setMenu(menu)

    def _fill(self) -> None:
        space = tokens().space
        line = QHBoxLayout()
        line.setSpacing(space.m)
        line.addWidget(self.count)
        line.addWidget(self.clear_button)
        line.addStretch(1)
        for part in (self.selected_count, self.assign_button, self.package_button):
            line.addWidget(part)
        line.addStrut(self.assign_button.sizeHint().height())
        results = QWidget()
        self._results = QStackedLayout(results)
        self._results.addWidget(self.table)
        self._results.addWidget(
            EmptyState(
                self.tr("No school fits"),
                self.tr("Try fewer words, or clear the filters."),
                icon="search",
                action=self.tr("Clear filters"),
                act=self.filters.clear,
            )
        )
        below = QVBoxLayout()
        below.setSpacing(space.s)
        below.addLayout(line)
        below.addWidget(results, 1)
        self.content.addWidget(self.filters)
        self.content.addLayout(below, 1)


def _nouns(page: SchoolsPage) -> tuple[str, str]:
    return translate("schools", "school"), translate("schools", "schools")
