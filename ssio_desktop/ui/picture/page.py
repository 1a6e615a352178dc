"""The picture of a term: categories over time, movement, shares that are good, and three lists."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.casework.kinds import CASE_KINDS
from ssio_desktop.services import board_lists, board_report, picture, picture_export, setting_up
from ssio_desktop.services.board_lists import BoardLists
from ssio_desktop.services.picture import Picture
from ssio_desktop.services.picture_export import Exported
from ssio_desktop.services.schools import SchoolRow
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.board.places import BoardPlaces
from ssio_desktop.ui.board.term_page import TermPage
from ssio_desktop.ui.home.asking import Asking, open_outside, unused
from ssio_desktop.ui.language import said
from ssio_desktop.ui.picture import words
from ssio_desktop.ui.picture.drawings import FLOW, ShareRow
from ssio_desktop.ui.picture.tables import (
    ListOfSchools,
    counts_drawn,
    flows_drawn,
    schools_table,
    shares_drawn,
)
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.drawn import Drawn
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.table import DataTable
from ssio_desktop.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class Seen:
    """What the page shows. terms: those that can be chosen, the latest first."""

    picture: Picture
    lists: BoardLists
    terms: tuple[TermId, ...]
    now: TermId


def see(ws: Workspace, wanted: TermId | None) -> Seen:
    """Read a term; the current one where none is asked for."""
    found = picture.picture(ws, wanted)
    lists = board_lists.lists_of(ws, found)
    return Seen(found, lists, board_report.terms_seen(ws), setting_up.current_term(ws))


class PicturePage(TermPage[Seen]):
    """The consolidated picture, a term at a time."""

    watches = frozenset(
        {"categorisation", "school", "visit", "officer", "decision", "authority", "framework"}
        | {"second-look", "second-judgement", "concern", *CASE_KINDS}
    )

    def __init__(self, context: PageContext[Workspace], *, asking: Asking | None = None) -> None:
        super().__init__(context, self.tr("The picture"), see)
        self.asking = asking or Asking(context.settings)
        self.drawn: tuple[Drawn, ...] = ()
        self.moved: DataTable[SchoolRow] | None = None
        self._actions.addWidget(self._export_button())
        self.content.addWidget(BoardPlaces(context, "picture"))
        self._counts = self.add_card(self.tr("Categories over time"))
        self._flows = self.add_card(self.tr("Movement from category to category"))
        self._shares = self.add_card(self.tr("Good and better schools"))
        self.lists = tuple(
            ListOfSchools(said(title), context.navigator.go) for title in board_lists.TITLES
        )
        for title, each in zip(board_lists.TITLES, self.lists, strict=True):
            self.add_card(said(title)).addWidget(each)
        self.content.addStretch(1)

    def _export_button(self) -> QPushButton:
        made = button(self.tr("Save as"), icon="file-down")
        menu = QMenu(made)
        menu.addAction(self.tr("Tables for analysts (CSV, Excel, Parquet)…"), self.export)
        made.setMenu(menu)
        made.setAccessibleName(self.tr("Save the picture as"))
        return made

    # --- showing ------------------------------------------------------------------------

    def show_seen(self, seen: Seen) -> None:
        found = seen.picture
        self.term.show_terms(seen.terms, seen.now, found.term)
        if not any(school.judged for school in found.schools):
            self.show_empty(
                self.tr("No picture yet"),
                self.tr("It is drawn once schools are categorised: take returns in first."),
                icon="trending-up",
                action=self.tr("Go to the board"),
                act=partial(self.context.navigator.go, "board"),
            )
            return
        judged = sum(school.now is not None for school in found.schools)
        self.set_heading(
            self.tr("The picture"),
            self.tr(
                "{judged} of {all} have a category in {term}. Where the board decided otherwise, "
                "its category counts."
            ).format(
                judged=judged,
                all=words.schools(len(found.schools)),
                term=said(found.term.title),
            ),
        )
        self._show_figures(found)
        for each, (_, rows) in zip(self.lists, seen.lists.named(), strict=True):
            each.show_schools(rows)
        self.show_content()

    def _show_figures(self, found: Picture) -> None:
        former = [(each, each.view.hasFocus(), each.table.hasFocus()) for each in self.drawn]
        for layout in (self._counts, self._flows, self._shares):
            clear(layout)
        counts, flows = counts_drawn(found), flows_drawn(found)
        self._counts.addWidget(counts)
        told = self.tr("From the last category before {term} to that of the term.")
        self._flows.addWidget(Text(told.format(term=said(found.term.title)), "muted"))
        self._flows.addWidget(flows)
        self.moved = schools_table(self.tr("Schools of the movement"))
        self.moved.hide()
        self.moved.opened.connect(lambda row: self.context.navigator.go("school", row.urn))
        self._flows.addWidget(self.moved)
        flows.view.opened.connect(self._show_moved)
        flows.table.opened.connect(lambda flow: self._list_moved(flow.schools))
        self._shares.addWidget(Text(words.good_words(found), "muted"))
        self.drawn = (counts, flows)
        if found.good:
            self._show_shares(found)
        for made, (was, *focus) in zip(self.drawn, former, strict=False):
            made.follow(was, *focus)

    def _show_shares(self, found: Picture) -> None:
        named = [ShareRow(words.share_name(share), share) for share in found.shares]
        trend = [ShareRow(said(term.title), share) for term, share in found.trend]
        every = [row for row in named if row.share.group == "all"]
        parts = (
            (self.tr("Over time"), self.tr("Term"), trend),
            (self.tr("By phase"), self.tr("Phase"), [r for r in named if r.share.group == "phase"]),
            (
                self.tr("By officer"),
                self.tr("Officer"),
                [row for row in named if row.share.group == "officer"],
            ),
        )
        for title, first, rows in parts:
            self._shares.addWidget(Text(title, "strong"))
            name = self.tr("Good and better schools: {part}").format(part=title)
            drawn = shares_drawn(name, rows if rows is trend else [*every, *rows], first)
            self._shares.addWidget(drawn)
            self.drawn += (drawn,)

    def _show_moved(self, place: tuple[str, str]) -> None:
        if self._seen is not None and place[0] == FLOW:
            self._list_moved(self._seen.picture.flows[int(place[1])].schools)

    def _list_moved(self, rows: tuple[SchoolRow, ...]) -> None:
        """The schools of a movement, from which the keys open one."""
        if self.moved is None:
            return
        self.moved.show_rows(rows)
        self.moved.show()
        self.moved.select([rows[0].urn])
        self.moved.setCurrentIndex(self.moved.rows.index(0, 0))
        self.moved.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- giving out ---------------------------------------------------------------------

    def export(self) -> None:
        """Ask where the folder is to be made, and write the picture there."""
        if self._seen is None:
            return
        term = self._seen.picture.term
        place = self.asking.folder(self, self.tr("Where the folder of tables is to be made"))
        if place is None:
            return
        folder = unused(place, picture_export.suggested_name(term))
        self.context.operations.long(
            lambda ws, progress: picture_export.export_picture(ws, term, folder, progress),
            self.tr("Writing the picture for analysts"),
            self._exported,
            owner=self,
            writes=False,
        )

    def _exported(self, made: Exported) -> None:
        told = self.tr("The picture was written: {folder}").format(folder=made.folder)
        self.context.messages.success(
            " ".join(filter(None, (told, said(made.left_out)))),
            action=self.tr("Open the folder"),
            act=partial(open_outside, made.folder),
        )
