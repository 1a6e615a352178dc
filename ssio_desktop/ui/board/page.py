"""The review board's page: returns in, schools by category and movement, who has not returned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.progress import Progress
from ssio_desktop.services import board, setting_up
from ssio_desktop.services.board import BoardRow, BoardSummary, Conflict
from ssio_desktop.services.home import CategoryCount
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.board.conflicts import ConflictList
from ssio_desktop.ui.board.filters import BoardFilters
from ssio_desktop.ui.board.incoming import IncomingCard, Verified, verify
from ssio_desktop.ui.board.words import movement_words
from ssio_desktop.ui.home.bars import CategoryBars
from ssio_desktop.ui.home.parts import card, clear, counted, line, mark
from ssio_desktop.ui.schools.badge import paint_in_cell
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text

LAST_FOLDER = "board/folder"
CONFLICTS = "conflicts"
RETURNS = "*.ssio-return"


@dataclass(frozen=True, slots=True)
class Seen:
    """A term as the board sees it. terms: those that can be chosen, the latest first."""

    summary: BoardSummary
    terms: tuple[TermId, ...]


def see(ws: Workspace, wanted: TermId | None) -> Seen:
    """Read a term; the current one where none is asked for."""
    now = setting_up.current_term(ws)
    known = {
        TermId.parse(row["term"])
        for row in ws.store.db.query("SELECT DISTINCT term FROM categorisations")
    }
    terms = sorted({now, *known}, key=lambda term: term.order, reverse=True)
    return Seen(board.summary(ws, wanted or now), tuple(terms))


def _tr(text: str) -> str:
    return QCoreApplication.translate("board", text)


def columns() -> tuple[Column[BoardRow], ...]:
    """The columns of the table of schools."""
    return (
        Column("school", _tr("School"), lambda r: r.name, lambda r: r.name.casefold(), width=30),
        Column("officer", _tr("Officer"), lambda r: r.officer_name, width=15),
        Column(
            "category", _tr("Category"), lambda r: r.category or "–", width=11, paint=paint_in_cell
        ),
        Column("suggested", _tr("Best fit"), lambda r: r.suggested, width=9),
        Column(
            "movement",
            _tr("Since last term"),
            lambda r: movement_words(r.movement, r.previous),
            width=24,
        ),
        Column("reason", _tr("Reason"), lambda r: r.reason, hint=lambda r: r.reason),
        Column(
            "conflicts",
            _tr("Differ"),
            lambda r: str(r.conflicts) if r.conflicts else "",
            lambda r: r.conflicts,
            "right",
            8,
        ),
    )


class BoardPage(Page[Workspace]):
    """key ``conflicts`` opens the list of differences."""

    watches = frozenset({"categorisation", "school", "return", "visit", "officer"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Board"), scroll=False)
        self._wanted: TermId | None = None
        self._seen: Seen | None = None
        self._verified: Verified | None = None
        self.term = QComboBox()
        self.term.setAccessibleName(self.tr("Term"))
        self.term.activated.connect(self._choose_term)
        self.term.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._actions.addWidget(self.term)
        self.add_action(
            self.tr("Take in returns…"), self.choose_returns, icon="download", kind="primary"
        )
        self.table: DataTable[BoardRow] = DataTable(
            RowsModel(columns(), lambda row: row.urn), self.tr("Schools by category")
        )
        self.table.opened.connect(lambda row: context.navigator.go("school", row.urn))
        self._incoming = QVBoxLayout()
        self._overview = QVBoxLayout()
        self._differing = QVBoxLayout()
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Parts of the board"))
        self.filters = BoardFilters()
        self.filters.changed.connect(self._narrow)
        listing = QWidget()
        inside = QVBoxLayout(listing)
        inside.setContentsMargins(0, tokens().space.m, 0, 0)
        inside.setSpacing(tokens().space.s)
        inside.addWidget(self.filters)
        inside.addWidget(self.table, 1)
        self.tabs.addTab(listing, self.tr("Schools"))
        self.tabs.addTab(_scrolled(self._overview), self.tr("Overview"))
        self.tabs.addTab(_scrolled(self._differing), self.tr("Differences"))
        self.content.addLayout(self._incoming)
        self.content.addWidget(self.tabs, 1)
        self.setAcceptDrops(True)
        context.theme.changed.connect(self._restyle)

    # --- what the window asks -----------------------------------------------------------

    def open(self, key: str) -> None:
        self.key = key
        if key == CONFLICTS:
            self.tabs.setCurrentIndex(2)

    def refresh(self) -> None:
        wanted = self._wanted
        self.show_loading()
        self.context.operations.read(lambda ws: see(ws, wanted), self._arrived, owner=self)

    def _choose_term(self) -> None:
        self._wanted = self.term.currentData()
        self.refresh()

    def _restyle(self) -> None:
        if self._seen is not None:
            self._arrived(self._seen)

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, seen: Seen) -> None:
        self._seen = seen
        summary = seen.summary
        self.term.clear()
        for term in seen.terms:
            self.term.addItem(term.title, term)
        self.term.setCurrentIndex(max(0, self.term.findData(summary.term)))
        if not summary.rows and self._verified is None:
            self.show_empty(
                self.tr("Nothing for the board yet"),
                self.tr("Take in the returns that officers have sent, or drop their files here."),
                icon="gavel",
                action=self.tr("Take in returns…"),
                act=self.choose_returns,
            )
            return
        judged = sum(bool(row.category) for row in summary.rows)
        self.set_heading(
            self.tr("Board"),
            self.tr("{judged} of {all} schools categorised in {term}").format(
                judged=judged, all=len(summary.rows), term=summary.term.title
            ),
        )
        self.filters.offer(summary.rows)
        self._narrow()
        self.table.hide_column("conflicts", not any(row.conflicts for row in summary.rows))
        clear(self._overview)
        self._overview.addWidget(self._counts(summary))
        self._overview.addWidget(self._standing(summary))
        self._overview.addStretch(1)
        clear(self._differing)
        if summary.conflicts:
            self._differing.addWidget(ConflictList(summary.conflicts, self._settle))
        else:
            self._differing.addWidget(Text(self.tr("No records differ in this term."), "muted"))
        self._differing.addStretch(1)
        count = len(summary.conflicts)
        self.tabs.setTabText(
            2,
            self.tr("Differences ({count})").format(count=count)
            if count
            else self.tr("Differences"),
        )
        self.show_content()

    def _narrow(self) -> None:
        if self._seen is not None:
            self.table.show_rows(row for row in self._seen.summary.rows if self.filters.fits(row))

    def _counts(self, summary: BoardSummary) -> QWidget:
        frame, layout = card(self.tr("Schools by category"))
        counts = tuple(CategoryCount(code, name, count) for code, name, count in summary.counts)
        layout.addWidget(CategoryBars(counts))
        moved = ", ".join(
            f"{movement_words(kind, '').replace(' from ', '').strip()}: {count}"
            for kind, count in sorted(summary.movements.items())
            if kind != "none"
        )
        if moved:
            layout.addWidget(Text(moved, "muted"))
        return frame

    def _standing(self, summary: BoardSummary) -> QWidget:
        frame, layout = card(self.tr("Who has returned"))
        layout.setSpacing(0)
        for officer in summary.officers:
            row, inner = line(last=officer is summary.officers[-1])
            inner.addWidget(
                mark(
                    "circle-check" if officer.returns else "circle-dashed",
                    "tone:success" if officer.returns else "muted",
                    small=False,
                )
            )
            inner.addWidget(Text(officer.name), 1)
            inner.addWidget(
                Text(
                    counted(officer.schools, self.tr("school"), self.tr("schools")),
                    "caption",
                    wrap=False,
                )
            )
            inner.addWidget(
                tag(self.tr("Returned"), "success")
                if officer.returns
                else tag(self.tr("Not returned"), "caution")
            )
            layout.addWidget(row)
        return frame

    def _settle(self, conflict: Conflict, event: str) -> None:
        self.context.operations.change(
            lambda ws: board.settle_conflict(ws, conflict.entity, conflict.path, event), owner=self
        )

    # --- taking returns in --------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.look_at(paths)

    def choose_returns(self) -> None:
        """Ask for files and look at them."""
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        folder = str(self.context.settings.value(LAST_FOLDER, "") or documents)
        names, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Take in returns"),
            folder,
            self.tr("Returns ({pattern});;All files (*)").format(pattern=RETURNS),
        )
        if names:
            self.context.settings.setValue(LAST_FOLDER, str(Path(names[0]).parent))
            self.look_at([Path(name) for name in names])

    def look_at(self, paths: Sequence[Path]) -> None:
        """Verify files and show what they would bring."""

        def work(ws: Workspace, progress: Progress) -> Outcome[Verified]:
            return verify(ws, paths, progress)

        self.context.operations.long(
            work, self.tr("Verifying returns"), self._show_incoming, owner=self, writes=False
        )

    def take_in(self) -> None:
        """Take in the returns that were verified, one transaction each."""
        verified = self._verified
        if verified is None:
            return
        wanted = [each for each in verified.returns if not each.preview.brings_nothing]

        def work(ws: Workspace, progress: Progress) -> Outcome[int]:
            entities: set[str] = set()
            new = 0
            for number, each in enumerate(wanted):
                progress(number, len(wanted))
                outcome = board.import_return(ws, each)
                entities |= outcome.entities
                new += outcome.value
            label = self.tr("{count} taken in").format(
                count=counted(len(wanted), self.tr("return"), self.tr("returns"))
            )
            return Outcome(new, frozenset(entities), label)

        self.context.operations.long(
            work, self.tr("Taking in returns"), lambda _: self._close_incoming(), owner=self
        )

    def _show_incoming(self, verified: Verified) -> None:
        self._verified = verified
        clear(self._incoming)
        self._incoming.addWidget(IncomingCard(verified, self.take_in, self._close_incoming))
        self.show_content()

    def _close_incoming(self) -> None:
        self._verified = None
        clear(self._incoming)
        self.refresh()


def _scrolled(layout: QVBoxLayout) -> QWidget:

    inner = QWidget()
    inner.setProperty("role", "scrolled")
    inner.setLayout(layout)
    space = tokens().space
    layout.setContentsMargins(0, space.m, space.s, space.m)
    layout.setSpacing(space.l)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(inner)
    return area
