"""The page of the search: words, filters, and what was found as one types."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from ssio_desktop.domain.casework.kinds import CASE_KINDS
from ssio_desktop.services import searching
from ssio_desktop.services.searching import Choices, Results
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.help.library import HelpTopic, read_topics
from ssio_desktop.ui.help.library import search as search_help
from ssio_desktop.ui.help.topics import ORDER
from ssio_desktop.ui.schools.filter_row import SearchLine
from ssio_desktop.ui.search.filters import SearchFilters
from ssio_desktop.ui.search.rows import FoundRow, columns, help_rows, rows_of
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.latest import Latest
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.empty_state import EmptyState
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text

REST_MS = 120
"""How long typing rests before it is looked for."""

_HELP_ROWS = 8


class SearchPage(Page[Workspace]):
    """key: words to look for at once, or empty."""

    shows_at_once = True
    watches = frozenset(
        {
            *("school", "visit", "reading", "categorisation", "decision", "second-judgement"),
            *("risk", "concern", "challenge", "meeting", "officer", "form", "authority"),
            *CASE_KINDS,
            *("plan", "action", "evidence", "authority-inspection", "self-assessment"),
            *("authority-plan", "scrutiny-report", "questionnaire"),
        }
    )

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(
            context, self.tr("Search"), self.tr("Everything that was ever written here")
        )
        self._topics: tuple[HelpTopic, ...] | None = None
        self._latest: Latest[Workspace] = Latest(context.operations, self)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.look)
        self.line = SearchLine()
        self.line.setPlaceholderText(self.tr("Words, or a phrase between quotation marks"))
        self.line.setAccessibleName(self.tr("Search everything"))
        self.filters = SearchFilters()
        self.table: DataTable[FoundRow] = DataTable(
            RowsModel(columns(), lambda row: row.order), self.tr("What was found")
        )
        self.count = Text("", "muted", wrap=False)
        self._lay_out()
        self.line.textChanged.connect(lambda: self._rest.start())
        self.line.down.connect(self._to_table)
        self.filters.changed.connect(self.look)
        self.table.opened.connect(self.open_row)

    # --- the window's wishes ------------------------------------------------------------

    def open(self, key: str) -> None:
        super().open(key)
        if key:
            self.line.setText(key)

    def focus_heading(self) -> None:
        """Here one comes to type, so the field has the focus rather than the heading."""
        self.focus_search()

    def focus_search(self) -> bool:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()
        return True

    def refresh(self) -> None:
        self.show_loading()
        self.context.operations.read(searching.choices, self._arrived, owner=self)

    # --- looking ------------------------------------------------------------------------

    def look(self) -> None:
        """Look for what stands in the field."""
        self._rest.stop()
        text = self.line.text()
        if not text.strip():
            self._latest.cancel()
            self._show([], "", examples=True)
            return
        if self.filters.only_help:
            self._latest.cancel()
            self._found(text, Results((), False, 1))
            return
        wanted = self.filters.wanted(text)
        self._latest.read(
            lambda ws: searching.search(ws, wanted), lambda results: self._found(text, results)
        )

    def open_row(self, row: FoundRow) -> None:
        """Go to where it stands."""
        if row.place is None:
            self.context.messages.information(
                self.tr("There is no page for this any more: what it belonged to was taken back.")
            )
            return
        self.context.navigator.go(row.place.page, row.place.key)

    def _arrived(self, choices: Choices) -> None:
        self.filters.offer(choices)
        self.show_content()
        self.look()
        # Done while the first letters are typed; it takes some tenths of a second, once.
        self.context.operations.read(searching.prepare, lambda _: None, owner=self)

    def _found(self, text: str, results: Results) -> None:
        rows = rows_of(results.hits)
        if self.filters.with_help:
            found = search_help(self._help(), text)[:_HELP_ROWS]
            rows += help_rows(found, len(rows))
        if not rows:
            words = self.tr("Nothing found")
        elif results.more:
            words = self.tr("The first {count} places; more words find fewer").format(
                count=len(rows)
            )
        elif len(rows) == 1:
            words = self.tr("1 place")
        else:
            words = self.tr("{count} places").format(count=len(rows))
        self._show(rows, words)

    def _show(self, rows: list[FoundRow], words: str, *, examples: bool = False) -> None:
        self.table.show_rows(rows)
        said = self.count.text()
        self.count.setText(words)
        self._results.setCurrentIndex(1 if examples else 0 if rows else 2)
        if words and words != said:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.count, words))

    def _help(self) -> tuple[HelpTopic, ...]:
        if self._topics is None:
            folder = self.context.help_folder
            try:
                self._topics = read_topics(folder, ORDER) if folder is not None else ()
            except OSError as error:
                self._topics = ()
                self.context.messages.error(error)
        return self._topics

    def _to_table(self) -> None:
        if self._rest.isActive():
            self.look()
        if self.table.rows.rowCount():
            self.table.setFocus()
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)

    def _lay_out(self) -> None:
        results = QWidget()
        self._results = QStackedLayout(results)
        self._results.addWidget(self.table)
        self._results.addWidget(
            EmptyState(
                self.tr("What are you looking for?"),
                self.tr(
                    "A few letters of each word are enough: “phon” finds phonics. Put a phrase "
                    "between quotation marks: “guided reading”. A name, a URN or a postcode "
                    "finds the school."
                ),
                icon="search",
            )
        )
        self._results.addWidget(
            EmptyState(
                self.tr("Nothing fits these words"),
                self.tr(
                    "Try fewer words or only their beginnings, clear the filters, or tick "
                    "“Earlier versions and withdrawn”."
                ),
                icon="search",
            )
        )
        self._results.setCurrentIndex(1)
        # At large text the page scrolls rather than squeeze the list to nothing.
        results.setMinimumHeight(12 * tokens().type.body)
        below = QVBoxLayout()
        below.setSpacing(tokens().space.s)
        below.addWidget(self.count)
        below.addWidget(results, 1)
        self.content.addWidget(self.line)
        self.content.addWidget(self.filters)
        self.content.addLayout(below, 1)
