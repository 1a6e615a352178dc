"""The page of returns: who has sent what in which term, what it lacks, and whom to ask."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QVBoxLayout

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import chasing, setting_up, tracker
from ssio_desktop.services.chasing import Chased
from ssio_desktop.services.completeness import Completeness
from ssio_desktop.services.tracker import Tracker
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.board.places import BoardPlaces
from ssio_desktop.ui.board.term_page import TermPage
from ssio_desktop.ui.home.asking import Asking, open_outside
from ssio_desktop.ui.language import said
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.remembering import keep_choice
from ssio_desktop.ui.tracker import words
from ssio_desktop.ui.tracker.grids import (
    chase_table,
    completeness_grid,
    officers_grid,
    opening,
    schools_grid,
)
from ssio_desktop.ui.widgets.drawn import Drawn
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day


@dataclass(frozen=True, slots=True)
class Seen:
    """What the page shows."""

    tracker: Tracker
    chased: tuple[Chased, ...]
    now: TermId


def see(ws: Workspace, wanted: TermId | None) -> Seen:
    """Read a term; the current one where none is asked for."""
    found = tracker.track(ws, wanted)
    return Seen(found, chasing.chase_list(found), setting_up.current_term(ws))


class TrackerPage(TermPage[Seen]):
    """Returns received, a term at a time."""

    watches = frozenset({"return", "school", "officer", "categorisation", "visit", "authority"})

    def __init__(self, context: PageContext[Workspace], *, asking: Asking | None = None) -> None:
        super().__init__(context, self.tr("Returns received"), see)
        self.asking = asking or Asking(context.settings)
        self.officers: Drawn | None = None
        self.schools: Drawn | None = None
        self.whole: Drawn | None = None
        self.merge = self.add_action(
            self.tr("Save for a mail merge…"), self.save_merge, icon="file-down"
        )
        self.letters = self.add_action(
            self.tr("Save letters…"), self.save_letters, icon="printer", kind="primary"
        )
        self.content.addWidget(BoardPlaces(context, "tracker"))
        self.officer = keep_choice(QComboBox())
        self.officer.setAccessibleName(self.tr("Officer"))
        self.officer.activated.connect(lambda _: self._narrow())
        self._chase = self.add_card(self.tr("To chase"))
        self.chased = chase_table()
        self._nobody = Text("", "muted")
        self._chase.addWidget(self._nobody)
        self._chase.addWidget(self.chased)
        self._by_officer = self.add_card(self.tr("Officers and terms"))
        self.content.addWidget(self.officer, 0, Qt.AlignmentFlag.AlignLeft)
        self._completeness = self.add_card(self.tr("What is there of each school"))
        self._whole_told = Text("", "muted")
        self._completeness.addWidget(self._whole_told)
        self._by_school = self.add_card(self.tr("Schools and terms"))
        self.content.addStretch(1)

    # --- showing ------------------------------------------------------------------------

    def show_seen(self, seen: Seen) -> None:
        found = seen.tracker
        self.term.show_terms(found.terms, seen.now, found.term)
        if not found.officers and not found.schools:
            self.show_empty(
                self.tr("No returns yet"),
                self.tr("Take in the returns that officers have sent, on the Board page."),
                icon="download",
                action=self.tr("Go to the board"),
                act=partial(self.context.navigator.go, "board"),
            )
            return
        self.set_heading(self.tr("Returns received"), self._subtitle_of(found))
        for each in (self.merge, self.letters):
            each.setEnabled(bool(seen.chased))
        self.chased.show_rows(seen.chased)
        self.chased.setVisible(bool(seen.chased))
        self._nobody.setVisible(not seen.chased)
        self._nobody.setText(self.tr("Nothing is outstanding in this term."))
        chosen = self.officer.currentData()
        self.officer.clear()
        self.officer.addItem(self.tr("Every officer"), "")
        for line in found.officers:
            self.officer.addItem(line.name, line.id)
        self.officer.setCurrentIndex(max(0, self.officer.findData(chosen)))
        self.officers = self._put(self._by_officer, officers_grid(found), self.officers)
        self._narrow()
        self.show_content()

    def _narrow(self) -> None:
        """Show the schools of the officer chosen."""
        if self._seen is None:
            return
        found, officer = self._seen.tracker, str(self.officer.currentData() or "")
        kept = [each for each in found.completeness if officer in ("", each.officer)]
        lines = [each for each in found.schools if officer in ("", each.officer)]
        self._whole_told.setText(self._whole_words(kept))
        self.whole = self._put(self._completeness, completeness_grid(kept), self.whole)
        self.schools = self._put(self._by_school, schools_grid(found, lines), self.schools)

    def _put(self, layout: QVBoxLayout, made: Drawn, former: Drawn | None) -> Drawn:
        """Put a grid in the place of the former one."""
        layout.addWidget(opening(made, self.context.navigator.go))
        # Else it would be shown when the event loop comes round, and could not take the focus yet.
        made.show()
        if former is not None:
            made.follow(former, former.view.hasFocus(), former.table.hasFocus())
            layout.removeWidget(former)
            former.hide()
            former.deleteLater()
        return made

    def _whole_words(self, rows: list[Completeness]) -> str:
        return self.tr("Nothing missing: {whole} of {all}.").format(
            whole=sum(each.is_whole for each in rows), all=words.schools_words(len(rows))
        )

    def _subtitle_of(self, found: Tracker) -> str:
        cells = [found.of(line) for line in found.officers]
        told = self.tr("{came} of {all} officers have returned for {term}.").format(
            came=sum(bool(cell.sent) for cell in cells),
            all=sum(bool(cell.sent) or cell.arrival != "none" for cell in cells),
            term=said(found.term.title),
        )
        due = found.due[found.term]
        if due is None:
            return " ".join((told, self.tr("Term dates are not known for it, so none is late.")))
        return " ".join((told, self.tr("Due on {day}.").format(day=day(due))))

    # --- giving out ---------------------------------------------------------------------

    def save_letters(self) -> None:
        """Write a letter to everyone on the chase list, to be printed."""
        self._save(".pdf", self.tr("PDF files (*.pdf)"), self.tr("Save letters"))

    def save_merge(self) -> None:
        """Write the chase list for a mail merge."""
        kinds = self.tr("Tables for a spreadsheet (*.csv)")
        self._save(".csv", kinds, self.tr("Save for a mail merge"))

    def _save(self, suffix: str, kinds: str, title: str) -> None:
        if self._seen is None:
            return
        found = self._seen.tracker
        path = self.asking.new_file(self, title, chasing.suggested_name(found.term, suffix), kinds)
        if path is None:
            return
        target = path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)
        self.context.operations.long(
            lambda ws, progress: (
                chasing.write_letters(ws, found, target)
                if suffix == ".pdf"
                else chasing.write_merge(ws, found, target)
            ),
            self.tr("Writing to officers"),
            self._saved,
            owner=self,
            writes=False,
        )

    def _saved(self, path: Path) -> None:
        self.context.messages.success(
            self.tr("Written: {path}").format(path=path),
            action=self.tr("Open the file"),
            act=partial(open_outside, path),
        )
