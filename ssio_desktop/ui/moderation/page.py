"""The board’s moderation: schools in order of concern, second judgements, how far they agree."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedLayout, QTabWidget, QVBoxLayout, QWidget

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import deciding, moderation, posting, second_files, second_looks
from ssio_desktop.services.moderation import Basis, ModerationRow
from ssio_desktop.services.second_files import MadeLooks
from ssio_desktop.services.second_looks import Draw
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.board.deciding import ask_decision
from ssio_desktop.ui.board.places import BoardPlaces
from ssio_desktop.ui.home.asking import Asking, open_outside
from ssio_desktop.ui.language import said
from ssio_desktop.ui.moderation.agreement_tab import AgreementTab
from ssio_desktop.ui.moderation.asking import AskDialog
from ssio_desktop.ui.moderation.basis_panel import BasisPanel
from ssio_desktop.ui.moderation.between import BetweenDialog
from ssio_desktop.ui.moderation.columns import school_columns
from ssio_desktop.ui.moderation.filters import ModerationFilters
from ssio_desktop.ui.moderation.gathering import ModerationSeen, see
from ssio_desktop.ui.moderation.second_tab import SecondTab
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.empty_state import EmptyState
from ssio_desktop.ui.widgets.later import Later
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.term_box import TermBox
from ssio_desktop.ui.widgets.wording import counted

_WIDE = 82
"""From so many ems on the chosen school stands beside the table, else below it."""


class ModerationPage(Page[Workspace]):
    """key: empty, or the URN of a school to choose."""

    watches = frozenset(
        {"categorisation", "decision", "school", "visit", "officer", "framework"}
        | {"second-look", "second-judgement", "second-draw"}
    )

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Moderation"), scroll=False)
        self.asking = Asking(context.settings)
        self.dialog: BetweenDialog | AskDialog | None = None
        self.seen: ModerationSeen | None = None
        self._wanted: TermId | None = None
        self._basis: Basis | None = None
        self.term = TermBox()
        self.term.chosen.connect(self._choose_term)
        self._actions.addWidget(self.term)
        self.between_button = self.add_action(self.tr("Between meetings…"), self.between)
        self.change_button = self.add_action(self.tr("Change…"), self.change)
        self.agree_button = self.add_action(
            self.tr("Agree"), self.agree, icon="check", kind="primary"
        )
        self.change_button.setToolTip(self.tr("C, in the table"))
        self.agree_button.setToolTip(self.tr("A, in the table"))
        self.filters = ModerationFilters()
        self.filters.changed.connect(self._narrow)
        self.table: DataTable[ModerationRow] = DataTable(
            RowsModel(school_columns(), lambda row: row.urn), self.tr("Schools in order of concern")
        )
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda row: context.navigator.go("school", row.urn))
        for keys, act in (("A", self.agree), ("C", self.change)):
            shortcut = QShortcut(QKeySequence(keys), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        self.panel = BasisPanel(context.navigator.go)
        self._second = Later(self._make_second)
        self._figures = Later(self._make_figures)
        self._lay_out()
        context.theme.changed.connect(self._restyle)

    def _lay_out(self) -> None:
        listing = QWidget()
        inside = QVBoxLayout(listing)
        inside.setContentsMargins(0, tokens().space.m, 0, 0)
        inside.setSpacing(tokens().space.s)
        inside.addWidget(self.filters)
        place = QWidget()
        self._shown = QStackedLayout(place)
        self._shown.addWidget(self.table)
        self._shown.addWidget(
            EmptyState(
                self.tr("No school fits"),
                self.tr("Choose other filters."),
                icon="search",
                action=self.tr("Show every school"),
                act=self.filters.clear,
            )
        )
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(place)
        self.split.addWidget(self.panel)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        inside.addWidget(self.split, 1)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Parts of moderation"))
        self.tabs.addTab(listing, self.tr("Schools"))
        self.tabs.addTab(self._second, self.tr("Second judgements"))
        self.tabs.addTab(self._figures, self.tr("Agreement"))
        self.content.addWidget(BoardPlaces(self.context, "moderation"))
        self.content.addWidget(self.tabs, 1)

    @property
    def second(self) -> SecondTab:
        """Which schools are judged again."""
        return self._second.widget

    @property
    def figures(self) -> AgreementTab:
        """How far the judgements agree."""
        return self._figures.widget

    def _make_second(self) -> SecondTab:
        made = SecondTab()
        made.drawn.connect(self.draw)
        made.ask.connect(self.ask_another)
        made.write.connect(self.write_asked)
        made.judge.connect(self.judge)
        if self.seen is not None:
            made.show_seen(self.seen)
        return made

    def _make_figures(self) -> AgreementTab:
        made = AgreementTab()
        made.changed.connect(self.refresh)
        if self.seen is not None:
            made.show_seen(self.seen)
        return made

    # --- what the window asks -----------------------------------------------------------

    def refresh(self) -> None:
        wanted, figures = self._wanted, self._figures.made
        officer = figures.chosen_officer if figures is not None else ""
        all_terms = figures is not None and figures.all_terms
        self.show_loading()
        self.context.operations.read(
            lambda ws: see(ws, wanted, officer, all_terms=all_terms), self._arrived, owner=self
        )

    def forget(self) -> None:
        self._basis = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() > _WIDE * tokens().type.body
        way = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self.split.orientation() != way:
            self.split.setOrientation(way)
            self.split.setSizes([600, 400])

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, seen: ModerationSeen) -> None:
        self.seen = seen
        self.term.show_terms(seen.terms, seen.now, seen.term)
        if not seen.rows and not seen.second:
            self.show_empty(
                self.tr("No school to moderate yet"),
                self.tr("Take in the returns that officers have sent, on the Board page."),
                icon="gavel",
                action=self.tr("Go to the board"),
                act=lambda: self.context.navigator.go("board"),
            )
            return
        waiting = sum(row.undecided for row in seen.rows)
        self.set_heading(
            self.tr("Moderation"),
            self.tr("{schools} of {term} to decide on").format(
                schools=counted(waiting, self.tr("school"), self.tr("schools")),
                term=said(seen.term.title),
            ),
        )
        self.filters.offer(seen.rows)
        self._narrow()
        if self.key:
            self.table.select([self.key])
        for tab in (self._second.made, self._figures.made):
            if tab is not None:
                tab.show_seen(seen)
        self.show_content()

    def _narrow(self) -> None:
        if self.seen is None:
            return
        found = [row for row in self.seen.rows if self.filters.fits(row)]
        self.table.show_rows(found)
        self._shown.setCurrentIndex(0 if found else 1)

    def _chosen(self) -> None:
        row, seen = self._row(), self.seen
        may = row is not None and bool(row.category)
        self.agree_button.setEnabled(may)
        self.change_button.setEnabled(may)
        # A sudden change may come before this term’s categorisation.
        self.between_button.setEnabled(
            row is not None and not row.withheld and bool(row.category or row.school.previous)
        )
        if row is None or seen is None:
            self._basis = None
            self.panel.show_nothing()
            return
        chosen, term = row, seen.term
        self.context.operations.read(
            lambda ws: moderation.basis_of(ws, chosen, term), self._show_basis, owner=self
        )

    def _show_basis(self, basis: Basis) -> None:
        now = self._row()
        if now is not None and now.urn == basis.row.urn:
            self._basis = basis
            self.panel.show_basis(basis)

    def _restyle(self) -> None:
        if self._basis is not None:
            self.panel.show_basis(self._basis)
        if self.seen is not None and self._figures.made is not None:
            self._figures.made.show_seen(self.seen)

    def _choose_term(self, name: str) -> None:
        self._wanted = TermId.parse(name)
        self.refresh()

    def _row(self) -> ModerationRow | None:
        found = self.table.selected()
        return found[0] if found else None

    # --- deciding -----------------------------------------------------------------------

    def agree(self) -> None:
        """Record that the board agrees with the officer on the school that is chosen."""
        row, seen = self._row(), self.seen
        if row is None or seen is None or not row.category:
            return
        decision = row.decision
        if decision is not None and decision.agrees and not (decision.between or row.overtaken):
            return
        urn, term, category = row.urn, seen.term, row.category
        self.context.operations.change(
            lambda ws: deciding.decide(ws, urn, term, category), owner=self
        )

    def change(self) -> None:
        """Ask what else the board decided, and why."""
        row, seen = self._row(), self.seen
        if row is not None and seen is not None and row.category:
            ask_decision(self, self.context, row.school, seen.term)

    def between(self) -> None:
        """Ask for a decision that was taken between meetings."""
        row, seen = self._row(), self.seen
        if row is None or seen is None or row.withheld:
            return
        urn, school, today = row.urn, row.school.name, seen.today

        def record(category: str, reason: str, day: date) -> None:
            self.context.operations.change(
                lambda ws: deciding.decide_between(ws, urn, category, reason, day),
                owner=self.context.operations,
            )

        def ask(found: tuple[str, tuple[tuple[str, str], ...]]) -> None:
            now, entries = found
            self.dialog = BetweenDialog(school, now, entries, today, record, self)
            self.dialog.open()

        self.context.operations.read(
            lambda ws: moderation.choices_between(ws, urn), ask, owner=self
        )

    # --- second judgements --------------------------------------------------------------

    def draw(self, one_in: int) -> None:
        """Draw schools of the term on show, and ask another officer about each."""
        if self.seen is None:
            return
        term = self.seen.term
        self.context.operations.change(
            lambda ws: second_looks.draw(ws, term, one_in), self._drawn, owner=self
        )

    def _drawn(self, made: Draw) -> None:
        if made.unserved:
            words = self.tr("Nobody else is known who could judge: {schools}")
            self.context.messages.information(words.format(schools=", ".join(made.unserved)))

    def ask_another(self) -> None:
        """Ask which officer is to judge which school again."""
        seen, row = self.seen, self.second.chosen()
        if seen is None:
            return
        schools = tuple((each.school.name, each.urn) for each in seen.rows if each.category)
        term = seen.term

        def ask(urn: str, officer: str) -> None:
            self.context.operations.change(
                lambda ws: second_looks.ask(ws, urn, term, officer),
                owner=self.context.operations,
            )

        officers = tuple((each.name, each.id) for each in seen.officers)
        now = row.asked.look.urn if row is not None else ""
        self.dialog = AskDialog(schools, officers, now, ask, self)
        self.dialog.open()

    def write_asked(self) -> None:
        """Write the file for the officer of the school chosen."""
        seen, row = self.seen, self.second.chosen()
        if seen is None or row is None:
            return
        term, officer = seen.term, row.asked.look.officer
        self.context.operations.read(
            lambda ws: second_files.suggested_name(ws, term, officer),
            partial(self._write_asked, term, officer),
            owner=self,
        )

    def _write_asked(self, term: TermId, officer: str, name: str) -> None:
        kinds = self.tr("Post (*{suffix})").format(suffix=posting.SUFFIX)
        path = self.asking.new_file(self, self.tr("Write what the officer is asked"), name, kinds)
        if path is None:
            return
        if path.suffix != posting.SUFFIX:
            path = path.with_name(path.name + posting.SUFFIX)
        target: Path = path
        self.context.operations.long(
            lambda ws, progress: second_files.make_looks(ws, term, officer, target),
            self.tr("Writing what the officer is asked"),
            self._written,
            owner=self,
        )

    def _written(self, made: MadeLooks) -> None:
        words = self.tr("Written and read back, for {officer}: {path}")
        self.context.messages.success(
            words.format(officer=made.asked[0].officer_name, path=made.file.path),
            action=self.tr("Open the folder"),
            act=partial(open_outside, made.file.path.parent),
        )

    def judge(self) -> None:
        """Open the second judgement of the school chosen."""
        row = self.second.chosen()
        if row is not None:
            look = row.asked.look
            self.context.navigator.go("second", f"{look.urn}:{look.term}")
