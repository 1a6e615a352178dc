"""The calendar page: a month, a week or a term of visits, actions, deadlines and holidays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFileDialog

from ssio_desktop.domain.calendar import Calendar
from ssio_desktop.domain.casework.kinds import CASE_KINDS
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.progress import Progress
from ssio_desktop.services import calendar_file, calendar_items, setting_up, visit_moving, visiting
from ssio_desktop.services.calendar_items import CalendarItem
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.calendar.day_panel import DayPanel, place_of
from ssio_desktop.ui.calendar.grid import DayGrid, legend
from ssio_desktop.ui.calendar.moving import MoveVisitDialog
from ssio_desktop.ui.calendar.spans import Span, View, span, step, title
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.latest import Latest
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.remembering import keep_choice
from ssio_desktop.ui.visits.gathering import Listing, Wanted, gather
from ssio_desktop.ui.visits.new_visit import NewVisitDialog
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.flow import Flow, TwoColumns
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read for some days."""

    span: Span
    items: tuple[CalendarItem, ...]
    calendar: Calendar
    today: date


class CalendarPage(Page[Workspace]):
    """key: a day (``2026-11-03``) to show, or empty for today."""

    watches = frozenset(
        {"visit", "school", "authority", "inspection", "return", "form", "meeting", "challenge"}
        | set(CASE_KINDS)
    )

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Calendar"))
        self._day: date | None = None
        self._calendar = Calendar(())
        self._today = date.min
        self._latest: Latest[Workspace] = Latest(context.operations, self)
        self.dialog: NewVisitDialog | None = None
        self.moving: MoveVisitDialog | None = None
        self.grid = DayGrid(self.tr("Days"))
        self.panel = DayPanel()
        self.view = _box(
            self.tr("Show"),
            [(self.tr("Month"), "month"), (self.tr("Week"), "week"), (self.tr("Term"), "term")],
        )
        self.whose = _box(
            self.tr("Whose"), [(self.tr("My schools"), "mine"), (self.tr("All schools"), "")]
        )
        self.title = Text("", "strong", wrap=False)
        self._lay_out()
        self._connect()

    # --- the window's wishes ------------------------------------------------------------

    def open(self, key: str) -> None:
        super().open(key)
        if key:
            self._day = read_typed_day(key) or self._day

    def focus_heading(self) -> None:
        """Here one goes through days, so the days have the focus rather than the heading."""
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        self.show_loading()
        wanted, view = self._day, cast("View", self.view.currentData())
        mine = self.whose.currentData() == "mine"

        def read(ws: Workspace) -> _Read:
            calendar = setting_up.calendar(ws)
            shown = span(view, wanted or ws.today(), calendar)
            officer = ws.officer if mine else ""
            found = calendar_items.items(ws, shown.first, shown.last, officer)
            return _Read(shown, found, calendar, ws.today())

        self._latest.read(read, self._arrived)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.modifiers() and event.key() == Qt.Key.Key_T:
            self.go_today()
        elif not event.modifiers() and event.key() == Qt.Key.Key_N:
            self.begin(self._day or self._today)
        else:
            super().keyPressEvent(event)

    # --- going about --------------------------------------------------------------------

    def go_today(self) -> None:
        """Show the days around today, with the keys on it."""
        self.go_to(self._today)

    def go_to(self, day: date) -> None:
        """Put the keys onto a day, reading its surroundings where they are not on show."""
        if not date(1990, 1, 1) <= day <= date(2100, 12, 31):
            return
        self._day = day
        shown = self.grid.days.shown
        inside = shown is not None and shown.core[0] <= day <= shown.core[1]
        if inside or (shown is not None and shown.weeks == 1 and shown.holds(day)):
            self.grid.go_to(day)
        else:
            self.refresh()

    def page_by(self, by: int) -> None:
        """Show the month, week or term after (1) or before (-1)."""
        view = cast("View", self.view.currentData())
        self._day = step(view, self._day or self._today, by, self._calendar)
        self.refresh()

    # --- doing --------------------------------------------------------------------------

    def open_item(self, item: CalendarItem) -> None:
        """Go to where an entry is worked on."""
        place = place_of(item)
        if place is not None:
            self.context.navigator.go(place.page, place.key)

    def move_visit(self, item: CalendarItem, day: date) -> None:
        """Put a planned visit onto another day; it can be undone."""
        self._day = day
        self.context.operations.change(
            lambda ws: visit_moving.move_visit(ws, item.visit, day), owner=self
        )

    def ask_and_move(self, item: CalendarItem) -> None:
        """Ask for the day by its date, and move the visit there."""
        self.moving = MoveVisitDialog(item, partial(self.move_visit, item), self)
        self.moving.open()

    def ask_file(self) -> None:
        """Ask where to write the days on show as a calendar file, and write it."""
        shown = self.grid.days.shown
        if shown is None:
            return
        first, last = shown.core
        title = self.tr("Save the days on show as a calendar file")
        dialog = QFileDialog(self, title, f"{first.isoformat()}{calendar_file.SUFFIX}")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Calendar files (*.ics)"))
        dialog.setDefaultSuffix(calendar_file.SUFFIX)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.write_file(Path(name), first, last))
        dialog.open()

    def write_file(self, path: Path, first: date, last: date) -> None:
        """Write the entries between two days, of whose schools are on show, as a calendar file."""
        mine = self.whose.currentData() == "mine"

        def work(ws: Workspace, progress: Progress) -> Outcome[int]:
            officer = ws.officer if mine else ""
            return calendar_file.write_calendar(ws, path, first, last, officer)

        def written(count: int) -> None:
            self.context.messages.success(
                self.tr("The calendar file has {entries}: {path}").format(
                    entries=counted(count, self.tr("entry"), self.tr("entries")), path=path
                )
            )

        self.context.operations.long(
            work, self.tr("Writing the calendar file"), written, owner=self, writes=False
        )

    def begin(self, day: date) -> None:
        """Begin a visit on a day: ask for school and kind."""
        self.context.operations.read(
            lambda ws: gather(ws, Wanted()), partial(self._ask_visit, day), owner=self
        )

    def _ask_visit(self, day: date, listing: Listing) -> None:
        if not listing.schools:
            self.context.messages.information(
                self.tr("There are no schools to visit yet."),
                remedy=self.tr("Import the register of schools first, on the Schools page."),
            )
            return
        self.dialog = NewVisitDialog(listing.schools, listing.forms, day, self._begin, self)
        self.dialog.open()

    def _begin(self, urn: str, form_id: str, day: date) -> None:
        self._day = day
        self.context.operations.change(
            lambda ws: visiting.new_visit(ws, urn, form_id, day=day),
            lambda visit: self.context.navigator.go("visit", visit),
            owner=self,
        )

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, read: _Read) -> None:
        self._calendar, self._today = read.calendar, read.today
        day = self._day if self._day is not None and read.span.holds(self._day) else read.today
        if not read.span.holds(day):
            day = read.span.core[0]
        self._day = day
        self.title.setText(title(cast("View", self.view.currentData()), read.span, read.calendar))
        self.grid.show_days(read.span, read.items, read.today, day)
        self._show_day(day)
        self.show_content()

    def _show_day(self, day: date) -> None:
        self._day = day
        self.panel.show_day(day, self.grid.days.entries(day))

    def _open_day(self, day: date) -> None:
        found = self.grid.days.entries(day)
        if len(found) == 1 and place_of(found[0]) is not None:
            self.open_item(found[0])
        else:
            self.panel.focus_entries()

    def _lay_out(self) -> None:
        before = button(self.tr("Earlier"), partial(self.page_by, -1), icon="arrow-left")
        after = button(self.tr("Later"), partial(self.page_by, 1), icon="arrow-right")
        today = button(self.tr("Today"), self.go_today)
        self.add_action(self.tr("Save as a file…"), self.ask_file, icon="file-down")
        self.add_action(
            self.tr("Plan visits"),
            partial(self.context.navigator.go, "planner"),
            icon="list-checks",
        )
        self.add_action(
            self.tr("New visit"),
            lambda: self.begin(self._day or self._today),
            icon="plus",
            kind="primary",
        )
        columns = TwoColumns(needed=980, shares=(5, 2))
        columns.left.addWidget(self.grid, 1)
        columns.right.addWidget(self.panel)
        signs = "   ".join(f"{sign} {words}" for sign, words in legend())
        self.content.addWidget(Flow(before, after, today, self.view, self.whose))
        self.content.addWidget(self.title)
        self.content.addWidget(columns, 1)
        self.content.addWidget(Text(signs, "muted"))

    def _connect(self) -> None:
        self.grid.chosen.connect(self._show_day)
        self.grid.opened.connect(self._open_day)
        self.grid.paged.connect(self.page_by)
        self.grid.stepped.connect(self.go_to)
        self.grid.moved.connect(self.move_visit)
        self.panel.opened.connect(self.open_item)
        self.panel.moving.connect(self.ask_and_move)
        self.panel.beginning.connect(self.begin)
        for box in (self.view, self.whose):
            box.activated.connect(lambda _: self.refresh())


def _box(name: str, entries: list[tuple[str, str]]) -> QComboBox:
    box = keep_choice(QComboBox())
    box.setAccessibleName(name)
    for words, value in entries:
        box.addItem(words, value)
    return box
