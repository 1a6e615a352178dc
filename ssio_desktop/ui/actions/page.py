"""Every agreed action in one list, with its standing: the place to chase what is overdue."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtWidgets import QComboBox, QLineEdit, QStackedLayout, QWidget

from ssio_desktop.domain.casework.kinds import CASE_KINDS
from ssio_desktop.services import actions
from ssio_desktop.services.actions import ActionLine
from ssio_desktop.services.document_names import Wanted as WantedDocument
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.actions import words
from ssio_desktop.ui.actions.dialog import ActionDialog
from ssio_desktop.ui.actions.gathering import Listing, Scope, Whose, gather
from ssio_desktop.ui.actions.rows import Grouping, Kept, Line, Wanted, columns, lines
from ssio_desktop.ui.documents.offers import PAGE as DOCUMENT
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.remembering import choose_for_place, keep_choice
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.empty_state import EmptyState
from ssio_desktop.ui.widgets.flow import FlowLayout
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted

_GROUP = 0
_STANDINGS = frozenset({"open", "overdue", "soon", "closed", "all"})


class ActionsPage(Page[Workspace]):
    """key: empty; ``overdue`` or ``soon``; a school's URN; or the key of one action."""

    watches = frozenset({"visit", "school", "officer", "meeting", *CASE_KINDS})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Actions"), scroll=False)
        self.listing: Listing | None = None
        self.dialog: ActionDialog | None = None
        self._reading: Scope | None = None
        self._wanted = ""
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Action, person or school"))
        self.search.setAccessibleName(self.tr("Search actions"))
        self.search.setMinimumWidth(16 * tokens().type.body)
        self.kept = self._box(
            self.tr("Standing"),
            (
                (self.tr("Open and overdue"), "open"),
                (self.tr("Overdue"), "overdue"),
                (self.tr("Due in two weeks"), "soon"),
                (self.tr("Done or no longer needed"), "closed"),
                (self.tr("Every action"), "all"),
            ),
        )
        self.whose = self._box(
            self.tr("Whose actions"),
            (
                (self.tr("My schools"), "mine"),
                (self.tr("Those I am to do"), "me"),
                (self.tr("Every school"), "all"),
            ),
        )
        self.school = self._box(self.tr("School"), ())
        self.grouping = self._box(
            self.tr("Grouped"),
            (
                (self.tr("Not grouped"), ""),
                (self.tr("By school"), "school"),
                (self.tr("By week due"), "week"),
            ),
        )
        self.count = Text("", "muted")
        self.table: DataTable[Line] = DataTable(
            RowsModel(columns(self._late), lambda row: row.key), self.tr("Actions"), wraps=True
        )
        self.table.opened.connect(lambda row: self.show_action(row.action))
        self.table.chosen.connect(self._offer)
        self._lay_out()

    # --- what the window asks -----------------------------------------------------------

    def open(self, key: str) -> None:
        self.key = self._wanted = key
        if key:
            self._stale = True

    def refresh(self) -> None:
        self.show_loading()
        scope, wanted = self._scope(), self._wanted
        self._reading = scope
        self.context.operations.read(
            lambda ws: gather(ws, scope, wanted), self._arrived, owner=self
        )

    def focus_search(self) -> bool:
        self.search.setFocus()
        return True

    # --- doing --------------------------------------------------------------------------

    def show_action(self, line: ActionLine) -> None:
        """Show one action with its history, and ask for progress."""
        if self.listing is None:
            return

        def record(state: str, note: str, day: date) -> None:
            self.context.operations.change(
                lambda ws: actions.record_progress(ws, line.key, state=state, note=note, day=day),
                owner=self,
            )

        self.dialog = ActionDialog(
            line, self.listing.today, record, lambda: self.open_visit(line), self
        )
        self.dialog.open()

    def open_visit(self, line: ActionLine) -> None:
        """Open what agreed an action: the note at that action, or the meeting."""
        self.context.navigator.go(line.page, line.place)

    def narrow(self) -> None:
        """Show the actions that fit the filters."""
        if self.listing is None:
            return
        scope = self._scope()
        if not self.listing.scope.covers(scope):
            if self._reading is None or not self._reading.covers(scope):
                self.refresh()
            return
        pool = self.listing.of(str(self.whose.currentData()))
        wanted = Wanted(
            self.search.text(),
            cast(Kept, self.kept.currentData()),
            str(self.school.currentData() or ""),
            cast(Grouping, self.grouping.currentData()),
        )
        found = lines(pool, wanted, self.listing.today)
        grouped = bool(wanted.grouping)
        # The rows of a group stand together; sorted by a heading they would not.
        self.table.setSortingEnabled(not grouped)
        if grouped:
            self.table.rows.sort(-1)
        self.table.setColumnHidden(_GROUP, not grouped)
        self.table.show_rows(found)
        overdue = sum(row.action.standing == "overdue" for row in found)
        said = counted(len(found), self.tr("action"), self.tr("actions"))
        if overdue:
            said = self.tr("{actions}, {overdue} overdue").format(actions=said, overdue=overdue)
        self.count.setText(said)
        self._shown.setCurrentIndex(0 if found else 1)
        self._offer()

    # --- inside -------------------------------------------------------------------------

    def _arrived(self, listing: Listing) -> None:
        first = self.listing is None
        self.listing, self._reading = listing, None
        if first and not listing.mine:
            self.whose.setCurrentIndex(self.whose.findData("all"))
        self._offer_schools(listing)
        if self._wanted:
            self._turn_to(self._wanted, listing)
        self.narrow()
        if not listing.any:
            self.show_empty(
                self.tr("No action is agreed yet"),
                self.tr("Actions come from visits and boards: what will be done, who, by when."),
                icon="list-todo",
                action=self.tr("Go to the visits"),
                act=lambda: self.context.navigator.go("visits"),
            )
        else:
            self.show_content()
        self._wanted = ""
        if listing.asked is not None:
            self.show_action(listing.asked)

    def _scope(self) -> Scope:
        """What the filters, or what the page was opened with, ask to be read."""
        if self._wanted.isdigit():
            return Scope("all", self._wanted, past=True)
        kept = self._wanted if self._wanted in _STANDINGS else self.kept.currentData()
        school = "" if self._wanted in _STANDINGS else str(self.school.currentData() or "")
        whose: Whose = "mine" if self.whose.currentData() == "mine" else "all"
        return Scope(whose, school, kept in ("closed", "all"))

    def _turn_to(self, wanted: str, listing: Listing) -> None:
        """Set the filters for what the page was opened with."""
        if wanted in _STANDINGS:
            choose_for_place(self.kept, wanted)
            choose_for_place(self.school, "")
            self.search.clear()
        elif wanted.isdigit():
            if wanted not in listing.mine:
                self.whose.setCurrentIndex(self.whose.findData("all"))
                self._offer_schools(listing)
            choose_for_place(self.kept, "all")
            choose_for_place(self.school, wanted)

    def _offer(self) -> None:
        for each in (self.progress_button, self.visit_button):
            each.setEnabled(bool(self.table.selected()))

    def _whose_chosen(self) -> None:
        if self.listing is not None:
            self._offer_schools(self.listing)

    def _late(self, line: ActionLine) -> str:
        """How late an action is on the day of the list, in words."""
        return words.how_late(line, self.listing.today) if self.listing else ""

    def _offer_schools(self, listing: Listing) -> None:
        chosen = self.school.currentData()
        whose = str(self.whose.currentData())
        doing = {each.urn for each in listing.of(whose)}
        self.school.clear()
        self.school.addItem(self.tr("All of them"), "")
        for name, urn in listing.schools:
            if whose == "all" or urn in (listing.mine if whose == "mine" else doing):
                self.school.addItem(name, urn)
        self.school.setCurrentIndex(max(0, self.school.findData(chosen)))

    def _lay_out(self) -> None:
        self.print_button = self.add_action(self.tr("Print"), self._print, icon="printer")
        self.visit_button = self.add_action(self.tr("Open where it was agreed"), self._open_chosen)
        self.progress_button = self.add_action(
            self.tr("Record progress"), self._record_chosen, kind="primary"
        )
        self.table.setColumnHidden(_GROUP, True)
        row = FlowLayout(across=tokens().space.s, down=tokens().space.s)
        row.addWidget(self.search)
        self.search.textChanged.connect(self.narrow)
        for box in (self.kept, self.whose, self.school, self.grouping):
            row.addWidget(box)
            box.activated.connect(lambda _: self.narrow())
        self.whose.activated.connect(self._whose_chosen)
        place = QWidget()
        self._shown = QStackedLayout(place)
        self._shown.addWidget(self.table)
        self._shown.addWidget(
            EmptyState(
                self.tr("No action fits"),
                self.tr("Choose another standing or school, or search with fewer words."),
                icon="search",
                action=self.tr("Show every action"),
                act=self._show_all,
            )
        )
        self.content.addLayout(row)
        self.content.addWidget(self.count)
        self.content.addWidget(place, 1)

    def _show_all(self) -> None:
        self.search.clear()
        self.school.setCurrentIndex(0)
        for box in (self.kept, self.whose):
            box.setCurrentIndex(box.findData("all"))
        self.narrow()

    def _record_chosen(self) -> None:
        for row in self.table.selected():
            self.show_action(row.action)

    def _open_chosen(self) -> None:
        for row in self.table.selected():
            self.open_visit(row.action)

    def _print(self) -> None:
        urn = str(self.school.currentData() or "")
        self.context.navigator.go(DOCUMENT, str(WantedDocument("actions", urn)))

    def _box(self, name: str, entries: tuple[tuple[str, str], ...]) -> QComboBox:
        made = keep_choice(QComboBox())
        made.setAccessibleName(name)
        made.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            if not entries
            else QComboBox.SizeAdjustPolicy.AdjustToContents
        )
        made.setMinimumContentsLength(14 if not entries else 0)
        for label, value in entries:
            made.addItem(label, value)
        return made
