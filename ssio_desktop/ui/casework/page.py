"""The casework of every school in a caseload: how each part stands, the most urgent first."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QComboBox

from ssio_desktop.domain.casework.kinds import CASE_KINDS
from ssio_desktop.services.casework import overview
from ssio_desktop.services.casework.overview import CaseRow
from ssio_desktop.services.casework.part import URGENCY_WORDS, Part, Urgency
from ssio_desktop.services.casework.parts import PARTS
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.casework.words import marked_words, told_together, whole_together, whole_words
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.schools.badge import paint_in_cell
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.remembering import keep_choice
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text

ALL, URGENT = "", "urgent"
_TOGETHER: dict[Urgency, tuple[int, int]] = {"now": (0, 0), "soon": (20, 12), "": (24, 14)}
"""The columns that tell of all parts, each with its width and the least that it gives way to."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The schools, and the officer who works here."""

    rows: tuple[CaseRow, ...]
    me: str


class CaseworkPage(Page[Workspace]):
    """Enter opens a school's casework."""

    watches = frozenset({"school", "officer", "visit", "categorisation", "decision", *CASE_KINDS})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(
            context,
            self.tr("Casework"),
            self.tr("Support, plans, boards and formal action, school by school"),
        )
        self._seen: Seen | None = None
        self.add_action(
            self.tr("Officers’ time"), partial(self.context.navigator.go, "capacity"), icon="user"
        )
        self.whose = self._box(
            self.tr("Whose schools"),
            ((self.tr("My schools"), "mine"), (self.tr("Everyone’s schools"), "all")),
        )
        self.which = self._box(
            self.tr("Which schools"),
            (
                (self.tr("Every school"), ALL),
                (self.tr("Where something is to be done"), URGENT),
                *((said(part.title), part.id) for part in PARTS),
            ),
        )
        self.standing = Text("", "muted")
        self.table: DataTable[CaseRow] = DataTable(
            RowsModel(_columns(), lambda row: row.urn),
            self.tr("Schools and their casework"),
            wraps=True,
        )
        self.table.opened.connect(self._open)
        self.content.addWidget(Flow(self.whose, self.which))
        self.content.addWidget(self.standing)
        self.content.addWidget(self.table, 1)

    def refresh(self) -> None:
        self.show_loading()
        self.context.operations.read(
            lambda ws: Seen(overview.rows(ws), ws.officer), self._arrived, owner=self
        )

    def _arrived(self, seen: Seen) -> None:
        self._seen = seen
        if not seen.rows:
            self.show_empty(
                self.tr("No school is in a caseload yet"),
                self.tr("Casework is kept for the schools that an officer answers for."),
                icon="briefcase",
                action=self.tr("Go to the schools"),
                act=partial(self.context.navigator.go, "schools"),
            )
            return
        self._narrow()
        self.show_content()

    def _narrow(self) -> None:
        seen = self._seen
        if seen is None:
            return
        mine = self.whose.currentData() == "mine"
        which = str(self.which.currentData())
        whose = [row for row in seen.rows if not mine or row.officer == seen.me]
        rows = [row for row in whose if _fits(row, which)]
        self.table.hide_column("officer", mine)
        by_part = which not in (ALL, URGENT)
        for column in _TOGETHER:
            self.table.hide_column(f"together {column}", by_part)
        for part in PARTS:
            self.table.hide_column(part.id, which != part.id)
        self.standing.setText(
            self.tr("{shown} of {all} schools").format(shown=len(rows), all=len(whose))
        )
        self.table.show_rows(rows)

    def _open(self, row: CaseRow) -> None:
        self.context.navigator.go("case", row.urn)

    def _box(self, name: str, entries: tuple[tuple[str, str], ...]) -> QComboBox:
        made = keep_choice(QComboBox())
        made.setAccessibleName(name)
        made.setMaximumWidth(24 * tokens().type.body)
        for words, value in entries:
            made.addItem(words, value)
        made.activated.connect(lambda _: self._narrow())
        return made


def _fits(row: CaseRow, which: str) -> bool:
    if which == URGENT:
        return bool(row.urgency)
    return which == ALL or which in row.standings


def _columns() -> tuple[Column[CaseRow], ...]:
    return (
        Column(
            "school",
            translate("casework", "School"),
            lambda r: r.name,
            lambda r: r.name.casefold(),
            width=22,
            least=14,
        ),
        Column(
            "category",
            translate("casework", "Category"),
            lambda r: r.category or "–",
            width=7,
            paint=paint_in_cell,
        ),
        Column(
            "officer", translate("casework", "Officer"), lambda r: r.officer_name, width=12, least=8
        ),
        *(_together(urgency, *room) for urgency, room in _TOGETHER.items()),
        *(_part_column(part) for part in PARTS),
    )


def _together(urgency: Urgency, width: int, least: int) -> Column[CaseRow]:
    """The parts that stand so, in one cell."""
    return Column(
        f"together {urgency}",
        said(URGENCY_WORDS[urgency]),
        lambda r: told_together(r, urgency) or "–",
        width=width,
        least=least,
        hint=lambda r: whole_together(r, urgency),
    )


def _part_column(part: Part) -> Column[CaseRow]:
    """One part of every school, when the page is narrowed to it."""
    return Column(
        part.id,
        said(part.title),
        lambda r: marked_words(r.standings.get(part.id)),
        hint=lambda r: whole_words(r.standings.get(part.id)),
    )
