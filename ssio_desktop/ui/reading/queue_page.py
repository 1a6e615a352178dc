"""The page of those who read reports: what waits, what is to be read, how long reading takes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QTabWidget, QVBoxLayout, QWidget

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.quality_assurance import Standing
from ssio_desktop.domain.sampling import Rule
from ssio_desktop.services import (
    frameworks,
    reading_files,
    reading_plan,
    reading_queue,
    setting_up,
)
from ssio_desktop.services.reading_plan import Plan
from ssio_desktop.services.reading_queue import Queued, Turnaround
from ssio_desktop.services.setting_up import Officer
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.reading import words
from ssio_desktop.ui.reading.columns import columns
from ssio_desktop.ui.reading.figures import Figures
from ssio_desktop.ui.reading.plan_view import PlanView
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.remembering import keep_choice
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.choice_box import ChoiceBox
from ssio_desktop.ui.widgets.empty_state import EmptyState
from ssio_desktop.ui.widgets.flow import FlowLayout
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.scrolling import scrolled
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text

FILES = f"*{reading_files.SUFFIX}"


@dataclass(frozen=True, slots=True)
class Seen:
    """What the page shows. officers: those all of whose reports may be read; categories: codes."""

    queue: tuple[Queued, ...]
    plan: Plan
    figures: tuple[Turnaround, ...]
    officers: tuple[Officer, ...]
    categories: tuple[str, ...]


def gather(ws: Workspace) -> Seen:
    """Read everything the page shows, of the current term where it is of one."""
    framework = frameworks.current_framework(ws)
    return Seen(
        reading_queue.queue(ws),
        reading_plan.plan(ws, setting_up.current_term(ws)),
        reading_queue.turnaround(ws),
        setting_up.officers(ws),
        tuple(category.id for category in framework.categories),
    )


class ReadingPage(Page[Workspace]):
    """Reports that wait for a reader, the oldest first."""

    watches = frozenset({"reading", "visit", "authority", "officer", "school"})

    def __init__(self, context: PageContext[Workspace], *, asking: Asking | None = None) -> None:
        super().__init__(context, self.tr("Quality assurance"), scroll=False)
        self.asking = asking or Asking(context.settings)
        self._seen: Seen | None = None
        self.plan_view: PlanView | None = None
        self.add_action(self.tr("Take in a file…"), self.choose_file, icon="download")
        self.add_action(self.tr("Send a file…"), self.send, icon="send")
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("School or officer"))
        self.search.setAccessibleName(self.tr("Search by school or officer"))
        self.search.setMinimumWidth(18 * tokens().type.body)
        self.search.textChanged.connect(self.narrow)
        self.standing = keep_choice(ChoiceBox(self.tr("Standing")))
        self.standing.addItem(self.tr("Every standing"), "")
        for each in words.TONES:
            self.standing.addItem(words.standing_words(each), each)
        self.standing.activated.connect(lambda _: self.narrow())
        self.count = Text("", "muted", wrap=False)
        self.table: DataTable[Queued] = DataTable(
            RowsModel(columns(), lambda each: each.row.id), self.tr("Reports to read")
        )
        self.table.opened.connect(self._open)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Parts of quality assurance"))
        self._plan = QVBoxLayout()
        self._figures = QVBoxLayout()
        self.tabs.addTab(self._listing(), self.tr("Reports"))
        self.tabs.addTab(scrolled(self._plan), self.tr("What is read"))
        self.tabs.addTab(scrolled(self._figures), self.tr("Time taken"))
        self.content.addWidget(self.tabs, 1)
        context.theme.changed.connect(self._restyle)

    def refresh(self) -> None:
        self.show_loading()
        self.context.operations.read(gather, self._arrived, owner=self)

    def focus_search(self) -> bool:
        self.tabs.setCurrentIndex(0)
        self.search.setFocus()
        return True

    def narrow(self) -> None:
        """Show the reports that fit the filters."""
        if self._seen is None:
            return
        wanted = self.search.text().casefold().split()
        standing: Standing | str = self.standing.currentData()
        found = [
            each
            for each in self._seen.queue
            if standing in ("", each.standing)
            and all(
                word in f"{each.row.school_name} {each.row.officer_name}".casefold()
                for word in wanted
            )
        ]
        self.table.show_rows(found)
        all_of_them = len(self._seen.queue)
        self.count.setText(
            self.tr("{found} of {all} reports").format(found=len(found), all=all_of_them)
        )
        self._none.setVisible(not all_of_them)
        self._some.setVisible(bool(all_of_them))

    # --- files --------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask for a file of what readers said, and take it in."""
        kinds = self.tr("Reports and comments ({pattern})").format(pattern=FILES)
        if path := self.asking.file(self, self.tr("Take in reports and comments"), kinds):
            self.take_in(path)

    def take_in(self, path: Path) -> None:
        """Take a file in."""
        self.context.operations.change(lambda ws: reading_files.take_in(ws, path), owner=self)

    def send(self) -> None:
        """Write what was said here into a file for the officers."""

        def ask(name: str) -> None:
            kinds = self.tr("Reports and comments ({pattern})").format(pattern=FILES)
            if path := self.asking.new_file(
                self, self.tr("Send reports and comments"), name, kinds
            ):
                self.context.operations.change(
                    lambda ws: reading_files.write_readings(ws, path),
                    lambda written: self.context.messages.success(
                        self.tr("The file was written: {path}").format(path=written.path)
                    ),
                    owner=self,
                )

        self.context.operations.read(reading_files.suggested_name, ask, owner=self)

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, seen: Seen) -> None:
        self._seen = seen
        self.narrow()
        waiting = sum(each.standing == "waiting" for each in seen.queue)
        self.set_heading(
            self.tr("Quality assurance"),
            self.tr("{count} waiting for a reader").format(count=waiting) if waiting else "",
        )
        clear(self._plan)
        self.plan_view = PlanView(seen.plan, seen.officers, seen.categories, self._set_rule)
        self._plan.addWidget(self.plan_view)
        self._plan.addStretch(1)
        clear(self._figures)
        self._figures.addWidget(Figures(seen.figures))
        self._figures.addStretch(1)
        self.show_content()

    def _set_rule(self, term: TermId, rule: Rule) -> None:
        self.context.operations.change(lambda ws: reading_plan.set_rule(ws, term, rule), owner=self)

    def _open(self, each: Queued) -> None:
        self.context.navigator.go("visit" if each.is_own else "reading-desk", each.row.id)

    def _restyle(self) -> None:
        if self._seen is not None:
            self._arrived(self._seen)

    def _listing(self) -> QWidget:
        space = tokens().space
        whole, self._some = QWidget(), QWidget()
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(0, space.m, 0, 0)
        self._none = EmptyState(
            self.tr("Nothing is waiting to be read"),
            self.tr(
                "An officer asks for a report to be read on the visit’s page. Comments that a "
                "colleague sent come in with “Take in a file”."
            ),
            icon="book-open-check",
            action=self.tr("Show what has to be read"),
            act=lambda: self.tabs.setCurrentIndex(1),
        )
        outer.addWidget(self._some, 1)
        outer.addWidget(self._none, 1)
        inside = QVBoxLayout(self._some)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(space.s)
        row = FlowLayout(across=space.s, down=space.s)
        row.addWidget(self.search)
        row.addWidget(self.standing)
        inside.addLayout(row)
        inside.addWidget(self.table, 1)
        inside.addWidget(self.count)
        return whole
