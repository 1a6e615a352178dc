"""The review board's page: returns in, schools by category and movement, who has not returned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QMenu,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.progress import Progress
from ssio_desktop.services import (
    board,
    board_pack,
    board_report,
    board_returns,
    device_keys,
    differences,
    setting_up,
)
from ssio_desktop.services.board import BoardRow, BoardSummary
from ssio_desktop.services.board_pack import Chosen, MadePack, Which
from ssio_desktop.services.device_keys import Sender
from ssio_desktop.services.differences import Difference, ToldValue
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.board.columns import columns
from ssio_desktop.ui.board.conflicts import ConflictList
from ssio_desktop.ui.board.deciding import ask_decision
from ssio_desktop.ui.board.filters import BoardFilters
from ssio_desktop.ui.board.incoming import IncomingCard, Verified, verify
from ssio_desktop.ui.board.overview import Overview
from ssio_desktop.ui.board.packs import PackMenu, made_words
from ssio_desktop.ui.board.places import BoardPlaces
from ssio_desktop.ui.board.settling import SettleDialog, Way, ask_settling
from ssio_desktop.ui.home.asking import Asking, open_outside
from ssio_desktop.ui.language import said
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.remembering import keep_choice
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.scrolling import scrolled
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.term_box import TermBox
from ssio_desktop.ui.widgets.text import Text

CONFLICTS = "conflicts"
FILES = "files"
RETURNS = "*.ssio-post *.ssio-return"


@dataclass(frozen=True, slots=True)
class Seen:
    """A term as the board sees it. differences: of every term, those of this one first. terms:
    those that can be chosen, the latest first; now: the current one."""

    summary: BoardSummary
    differences: tuple[Difference, ...]
    terms: tuple[TermId, ...]
    now: TermId


def see(ws: Workspace, wanted: TermId | None) -> Seen:
    """Read a term; the current one where none is asked for."""
    now = setting_up.current_term(ws)
    summary = board.summary(ws, wanted or now)
    here = {(each.entity, each.path) for each in summary.conflicts}
    other = (each for each in board.conflicts_of(ws) if (each.entity, each.path) not in here)
    told = differences.tell_all(ws, (*summary.conflicts, *other))
    return Seen(summary, told, board_report.terms_seen(ws), now)


class BoardPage(Page[Workspace]):
    """key ``conflicts`` opens the list of differences, ``files`` with paths on lines of their own
    returns to look at."""

    watches = None  # Records of any kind can differ.

    def __init__(self, context: PageContext[Workspace], *, asking: Asking | None = None) -> None:
        super().__init__(context, self.tr("Board"), scroll=False)
        self.asking = asking or Asking(context.settings)
        self._seen: Seen | None = None
        self._verified: Verified | None = None
        self.settling: SettleDialog | None = None
        self._passphrases: dict[Path, str] = {}
        self.term = TermBox(follows=True)
        self.term.chosen.connect(lambda _: self.refresh())
        keep_choice(self.term)
        self._actions.addWidget(self.term)
        self._actions.addWidget(self._export_button())
        self.add_action(self.tr("Decide…"), self.decide, icon="gavel")
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
        self.tabs.addTab(scrolled(self._overview), self.tr("Overview"))
        self.tabs.addTab(scrolled(self._differing), self.tr("Differences"))
        self._arriving = scrolled(self._incoming)
        self._arriving.hide()
        self.content.addWidget(BoardPlaces(context, "board"))
        self.content.addWidget(self._arriving, 1)
        self.content.addWidget(self.tabs, 1)
        context.theme.changed.connect(self._restyle)

    def _export_button(self) -> QPushButton:
        made = button(self.tr("Save as"), icon="file-down")
        menu = QMenu(made)
        menu.addAction(self.tr("A document (PDF)…"), lambda: self.export(".pdf"))
        menu.addAction(self.tr("A table (CSV)…"), lambda: self.export(".csv"))
        menu.addMenu(PackMenu(menu, self.export_pack))
        made.setMenu(menu)
        made.setAccessibleName(self.tr("Save the summary as"))
        return made

    # --- what the window asks -----------------------------------------------------------

    def open(self, key: str) -> None:
        self.key = key
        if key == CONFLICTS:
            self.tabs.setCurrentIndex(2)
        kind, *names = key.split("\n")
        if kind == FILES and names:
            self.look_at([Path(name) for name in names])

    def refresh(self) -> None:
        wanted = self.term.wanted
        self.show_loading()
        self.context.operations.read(lambda ws: see(ws, wanted), self._arrived, owner=self)

    def _restyle(self) -> None:
        if self._seen is not None:
            self._arrived(self._seen)

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, seen: Seen) -> None:
        self._seen = seen
        summary = seen.summary
        self.term.show_terms(seen.terms, seen.now, summary.term)
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
                judged=judged, all=len(summary.rows), term=said(summary.term.title)
            ),
        )
        self.filters.offer(summary.rows)
        self._narrow()
        self.table.hide_column("conflicts", not any(row.conflicts for row in summary.rows))
        count = len(seen.differences)
        self.tabs.setTabText(
            2,
            self.tr("Differences ({count})").format(count=count)
            if count
            else self.tr("Differences"),
        )
        self.in_turns(self._behind(seen))

    def _behind(self, seen: Seen) -> Iterator[bool]:
        """The tabs behind the table, made when that is on show."""
        yield True
        clear(self._overview)
        to_returns = partial(self.context.navigator.go, "tracker")
        self._overview.addWidget(Overview(seen.summary, self._show_category, to_returns))
        self._overview.addStretch(1)
        yield True
        clear(self._differing)
        if seen.differences:
            self._differing.addWidget(ConflictList(seen.differences, self._settle))
        else:
            self._differing.addWidget(Text(self.tr("No records differ."), "muted"))
        self._differing.addStretch(1)

    def _narrow(self) -> None:
        if self._seen is not None:
            self.table.show_rows(row for row in self._seen.summary.rows if self.filters.fits(row))

    def _show_category(self, code: str) -> None:
        self.filters.choose_category(code)
        self.tabs.setCurrentIndex(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self, difference: Difference, value: ToldValue, way: Way) -> None:
        self.settling = ask_settling(self, self.context, difference, value, way)

    def decide(self) -> None:
        """Ask what the board decided on the school that is chosen in the table."""
        row, seen = self.table.current(), self._seen
        if row is None or seen is None or not row.category:
            self.context.messages.information(
                self.tr("Choose a school with a category in the table first.")
            )
            return
        ask_decision(self, self.context, row, seen.summary.term)

    # --- giving the summary out ---------------------------------------------------------

    def export(self, suffix: str) -> None:
        """Write the summary of the term on show: ``.pdf`` to be printed, ``.csv`` for figures."""
        if self._seen is None:
            return
        term = self._seen.summary.term
        kinds = {
            ".pdf": self.tr("PDF files (*.pdf)"),
            ".csv": self.tr("Tables for a spreadsheet (*.csv)"),
        }
        path = self.asking.new_file(
            self,
            self.tr("Save the summary"),
            board_report.suggested_name(term, suffix),
            kinds[suffix],
        )
        if path is None:
            return
        if path.suffix.lower() != suffix:
            path = path.with_name(path.name + suffix)
        write = board_report.write_pdf if suffix == ".pdf" else board_report.write_csv
        self.context.operations.long(
            lambda ws, progress: write(ws, term, path),
            self.tr("Writing the summary"),
            self._exported,
            owner=self,
            writes=False,
        )

    def export_pack(self, which: Which) -> None:
        """Write the pack for the meeting: of the schools of that kind, of the officer chosen."""
        if self._seen is None:
            return
        term, chosen = self._seen.summary.term, Chosen(which, self.filters.chosen_officer)
        name = board_pack.suggested_name(term, chosen)
        kinds = self.tr("PDF files (*.pdf)")
        path = self.asking.new_file(self, self.tr("Save the board pack"), name, kinds)
        if path is None:
            return
        path = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
        self.context.operations.long(
            lambda ws, progress: board_pack.write_pack(ws, term, path, chosen, progress),
            self.tr("Writing the board pack"),
            self._pack_made,
            owner=self,
            writes=False,
        )

    def _pack_made(self, made: MadePack) -> None:
        self.context.messages.success(
            made_words(made), action=self.tr("Open the file"), act=partial(open_outside, made.path)
        )

    def _exported(self, path: Path) -> None:
        self.context.messages.success(
            self.tr("The summary was written: {path}").format(path=path),
            action=self.tr("Open the file"),
            act=partial(open_outside, path),
        )

    # --- taking returns in --------------------------------------------------------------

    def take_files(self, paths: Sequence[Path]) -> None:
        self.look_at(paths)

    def choose_returns(self) -> None:
        """Ask for files and look at them."""
        kinds = self.tr("Returns ({pattern});;All files (*)").format(pattern=RETURNS)
        if paths := self.asking.files(self, self.tr("Take in returns"), kinds):
            self.look_at(paths)

    def look_at(self, paths: Sequence[Path]) -> None:
        """Verify files and show what they would bring."""

        passphrases = dict(self._passphrases)

        def work(ws: Workspace, progress: Progress) -> Outcome[Verified]:
            return verify(ws, paths, progress, passphrases)

        self.context.operations.long(
            work, self.tr("Verifying returns"), self._show_incoming, owner=self, writes=False
        )

    def take_in(self) -> None:
        """Take in the returns that were verified, all or none; one undo takes them back."""
        verified = self._verified
        if verified is None:
            return
        wanted = verified.wanted

        self.context.operations.long(
            lambda ws, progress: board_returns.import_together(ws, wanted, progress),
            self.tr("Taking in returns"),
            lambda _: self._close_incoming(),
            owner=self,
        )

    def _show_incoming(self, verified: Verified) -> None:
        self._verified = verified
        clear(self._incoming)
        card = IncomingCard(
            verified, self.take_in, self._close_incoming, self._confirm, self._open_with
        )
        self._incoming.addWidget(card)
        self._incoming.addStretch(1)
        self.tabs.hide()
        self._arriving.show()
        self.show_content()

    def _confirm(self, sender: Sender) -> None:
        """The words were compared; look at the files again, which may then be taken in."""
        paths = self._verified.paths if self._verified is not None else ()
        self.context.operations.change(
            lambda ws: device_keys.confirm(ws, sender), lambda _: self.look_at(paths), owner=self
        )

    def _open_with(self, path: Path, passphrase: str) -> None:
        """A passphrase was given for a file; look at the files again."""
        self._passphrases[path] = passphrase
        self.look_at(self._verified.paths if self._verified is not None else (path,))

    def _close_incoming(self) -> None:
        self._verified = None
        self._passphrases.clear()
        clear(self._incoming)
        self._arriving.hide()
        self.tabs.show()
        self.refresh()
