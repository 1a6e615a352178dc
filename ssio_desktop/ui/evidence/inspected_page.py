"""Inspections of authorities: the list, authorities beside headings, and a search across all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout

from ssio_desktop.domain.evidence_headings import Heading, Headings
from ssio_desktop.domain.inspected import AuthorityInspection
from ssio_desktop.services.evidence import inspections, tables
from ssio_desktop.services.evidence.inspections import Hit, Matrix
from ssio_desktop.services.evidence.known_headings import headings
from ssio_desktop.services.evidence.tables import LeftOver, Preview
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.evidence import words
from ssio_desktop.ui.evidence.authority_dialogs import Facts, ask_facts
from ssio_desktop.ui.evidence.inspected_tables import (
    hits_columns,
    left_columns,
    list_columns,
    matrix_table,
)
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.language import said
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.remembering import keep_choice
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted

_LISTED = 60
"""So many places are told before a file is taken in; the page has all of them afterwards."""


@dataclass(frozen=True, slots=True)
class SeenAll:
    """What the page shows. left: cells of files taken in that landed nowhere."""

    inspections: tuple[AuthorityInspection, ...]
    matrix: Matrix
    headings: Headings
    left: tuple[LeftOver, ...]
    today: date


def see(ws: Workspace) -> SeenAll:
    """Read all inspections."""
    found = inspections.inspections(ws)
    return SeenAll(
        found, inspections.matrix(ws, found), headings(ws), tables.left_over(ws), ws.today()
    )


class InspectedPage(Page[Workspace]):
    """key: empty."""

    watches = frozenset({"authority-inspection", "authority-table"})

    def __init__(self, context: PageContext[Workspace], *, asking: Asking | None = None) -> None:
        super().__init__(context, self.tr("Inspections of authorities"))
        self.asking = asking or Asking(context.settings)
        self.seen: SeenAll | None = None
        self.add_action(self.tr("Add an inspection…"), self.add, icon="plus")
        self.add_action(self.tr("Take in tables…"), self.take_in, icon="download", kind="primary")
        self.table: DataTable[AuthorityInspection] = DataTable(
            RowsModel(list_columns(), lambda row: row.key), self.tr("Inspections"), shown=12
        )
        self.table.opened.connect(self._open)
        self.matrix: DataTable[Heading] | None = None
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Words said of any authority"))
        self.search.setAccessibleName(self.tr("Search all inspections"))
        self.search.textChanged.connect(lambda _: self._narrow())
        self.heading = keep_choice(QComboBox())
        self.heading.setAccessibleName(self.tr("Heading"))
        self.heading.setMinimumContentsLength(20)
        self.heading.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.heading.activated.connect(lambda _: self._narrow())
        self.count = Text("", "muted")
        self.hits: DataTable[Hit] = DataTable(
            RowsModel(hits_columns(self._title), lambda r: (r.inspection.key, r.finding.id)),
            self.tr("What was said"),
            shown=14,
        )
        self.hits.opened.connect(lambda hit: self._open(hit.inspection))
        self.left: DataTable[LeftOver] = DataTable(
            RowsModel(left_columns(), lambda r: (r.file, r.landless.line, r.landless.column)),
            self.tr("Cells that were not understood"),
            shown=8,
        )
        self._matrix = QVBoxLayout()
        self._lay_out()
        context.theme.changed.connect(self._restyle)

    def _lay_out(self) -> None:
        listed, layout = card(self.tr("Inspections"))
        layout.addWidget(self.table)
        compared, beside = card(self.tr("Authorities beside headings"))
        beside.addWidget(
            Text(
                self.tr(
                    "How often something was said, by rating: R red, A amber, G green, ○ not "
                    "rated. Enter lists what was said under a heading."
                ),
                "muted",
            )
        )
        beside.addLayout(self._matrix)
        told, search = card(self.tr("What was said of all authorities"))
        search.addWidget(Flow(self.search, self.heading))
        search.addWidget(self.count)
        search.addWidget(self.hits)
        self._left_card, left = card(self.tr("Cells that were not understood"))
        left.addWidget(self.left)
        self.content.addWidget(words.places(self.context, "inspected"))
        for each in (listed, compared, told, self._left_card):
            self.content.addWidget(each)
        self.content.addStretch(1)

    def refresh(self) -> None:
        self.show_loading()
        self.context.operations.read(see, self._arrived, owner=self)

    def focus_search(self) -> bool:
        self.search.setFocus()
        return True

    # --- doing --------------------------------------------------------------------------

    def add(self) -> None:
        """Ask for the facts of an inspection, and record it."""

        def record(facts: Facts) -> None:
            authority, day, source, before, after = facts
            if day is not None:
                self.context.operations.change(
                    lambda ws: inspections.add(
                        ws, authority, day, source=source, before=before, after=after
                    ),
                    self._open,
                    owner=self,
                )

        if self.seen is not None:
            ask_facts(self, self.seen.today, record)

    def take_in(self) -> None:
        """Ask for a file, show what it would bring, and take it in."""
        title = self.tr("Choose the text with the tables")
        path = self.asking.file(self, title, self.tr("Text files (*.txt *.tsv *.md)"))
        if path is not None:
            self.context.operations.read(
                lambda ws: tables.preview(ws, path), self._previewed, owner=self
            )

    def _previewed(self, found: Preview) -> None:
        read, path = found.read, found.path
        told = self.tr(
            "{cells}: {landed} landed, of which {doubtful} are doubtful, and {left} were not "
            "understood. {new} are new."
        ).format(
            cells=counted(read.cells, self.tr("cell"), self.tr("cells")),
            landed=read.landed,
            doubtful=found.doubtful,
            left=len(read.not_understood),
            new=found.new,
        )
        if self.asking.sure(
            self,
            self.tr("Take in {count}?").format(
                count=counted(len(found.brought), self.tr("inspection"), self.tr("inspections"))
            ),
            told,
            self._details(found),
            self.tr("Take them in"),
            self.tr("Leave it"),
        ):
            self._take(path)

    def _take(self, path: Path) -> None:
        def taken(made: Preview) -> None:
            self.context.messages.success(
                self.tr("Taken in: {landed} of {cells} cells of {name}").format(
                    landed=made.read.landed, cells=made.read.cells, name=path.name
                )
            )

        self.context.operations.change(lambda ws: tables.take_in(ws, path), taken, owner=self)

    def _details(self, found: Preview) -> list[str]:
        told = [
            f"{each.inspection.authority}: {words.remark_words(remark)}"
            for each in found.brought
            for remark in each.remarks
        ]
        told += [
            self.tr("Line {line}, column {column}: {why} “{found}”").format(
                line=each.line,
                column=each.column,
                why=said(tables.WHY_WORDS[each.why]),
                found=each.found[:60],
            )
            for each in found.read.not_understood
        ]
        return [*told[:_LISTED], "…"] if len(told) > _LISTED else told

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, seen: SeenAll) -> None:
        self.seen = seen
        if not seen.inspections:
            self.show_empty(
                self.tr("No inspection of an authority is recorded yet"),
                self.tr(
                    "Take in a text with tables, tabs between the columns, or add one by hand."
                ),
                icon="clipboard-check",
                action=self.tr("Take in tables…"),
                act=self.take_in,
            )
            return
        self.set_heading(
            self.tr("Inspections of authorities"),
            counted(len(seen.inspections), self.tr("inspection"), self.tr("inspections")),
        )
        self.table.show_rows(seen.inspections)
        self._show_matrix(seen)
        chosen = self.heading.currentData()
        self.heading.clear()
        self.heading.addItem(self.tr("Every heading"), "")
        for each in seen.matrix.headings:
            self.heading.addItem(each.title, each.id)
        self.heading.setCurrentIndex(max(0, self.heading.findData(chosen)))
        self.left.show_rows(seen.left)
        self._left_card.setVisible(bool(seen.left))
        self._narrow()
        self.show_content()

    def _show_matrix(self, seen: SeenAll) -> None:
        held = self.matrix is not None and self.matrix.hasFocus()
        clear(self._matrix)
        self.matrix = matrix_table(self.tr("Authorities beside headings"), seen.matrix)
        self.matrix.opened.connect(lambda heading: self._narrow_to(heading.id))
        self._matrix.addWidget(self.matrix)
        if held:
            self.matrix.setFocus()

    def _narrow_to(self, heading: str) -> None:
        self.heading.setCurrentIndex(max(0, self.heading.findData(heading)))
        self._narrow()
        self.hits.setFocus()

    def _narrow(self) -> None:
        if self.seen is None:
            return
        heading = str(self.heading.currentData() or "")
        everything = inspections.said_in(self.seen.inspections, self.search.text())
        found = [each for each in everything if heading in ("", each.finding.heading)]
        authorities = len({each.inspection.key for each in found})
        self.count.setText(
            self.tr("{findings} of {authorities}").format(
                findings=counted(len(found), self.tr("finding"), self.tr("findings")),
                authorities=counted(authorities, self.tr("inspection"), self.tr("inspections")),
            )
        )
        self.hits.show_rows(found)

    def _open(self, found: AuthorityInspection) -> None:
        self.context.navigator.go("inspected-authority", found.key)

    def _title(self, heading: str) -> str:
        return self.seen.headings.title(heading) if self.seen is not None else heading

    def _restyle(self) -> None:
        if self.seen is not None and self.seen.inspections:
            self._arrived(self.seen)
