"""Everything that was ever done here, found by school and day, each with its undo or why not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.services import undoing
from ssio_desktop.services.change_list import Change, changes
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.language import said
from ssio_desktop.ui.settings.fields import labelled
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.lanes import Ticket
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.turns import refilled
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.cards import line as row_line
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import moment

_PAUSE_MS = 250
_STEP = 60


class ChangesPage(Page[Workspace]):
    """``Ctrl+Z`` takes back what was done in this sitting; here is what was done before it too."""

    watches = None

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("History"))
        self.set_heading(
            self.tr("History"),
            self.tr(
                "Everything that was done in this store, the latest first. Nothing is deleted."
            ),
        )
        self._limit = _STEP
        self._ticket: Ticket | None = None
        self.school, self.day = QLineEdit(), QLineEdit()
        self._fault = Text("", "error")
        self._fault.hide()
        self._wait = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._wait.timeout.connect(self.refresh)
        for field in (self.school, self.day):
            field.textChanged.connect(self._typed)
        top = QHBoxLayout()
        top.setSpacing(tokens().space.l)
        top.addWidget(labelled(self.tr("School or words of the change"), self.school), 2)
        top.addWidget(labelled(self.tr("Day, such as 14 October 2026"), self.day), 2)
        top.addStretch(1)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        whole, inner = card()
        inner.addLayout(self._rows)
        self.content.addLayout(top)
        self.content.addWidget(self._fault)
        self.content.addWidget(whole)
        self.content.addStretch(1)

    def focus_search(self) -> bool:
        self.school.setFocus()
        return True

    def _typed(self) -> None:
        self._limit = _STEP
        self._wait.start()

    def refresh(self) -> None:
        words, limit = self.school.text(), self._limit
        text = self.day.text().strip()
        day: date | None = read_typed_day(text) if text else None
        fault = self.tr("That is not a day.") if text and day is None else ""
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        self.day.setAccessibleDescription(fault)
        if fault:
            return
        if self._ticket is not None:
            self._ticket.cancel()
        self.show_loading()
        self._ticket = self.context.operations.read(
            lambda ws: changes(ws, words, day, limit + 1), self._arrived, owner=self
        )

    def _arrived(self, found: tuple[Change, ...]) -> None:
        shown = found[: self._limit]
        more = len(found) > len(shown)
        self.in_turns(refilled(self._rows, self._made(shown, more=more), self.focus_heading))

    def _made(self, shown: tuple[Change, ...], *, more: bool) -> Iterator[QWidget]:
        for number, each in enumerate(shown, start=1):
            yield self._row(number, each, last=each is shown[-1])
        if not shown:
            yield Text(self.tr("Nothing was found. Try fewer words, or another day."), "muted")
        if more:
            yield button(self.tr("Show more"), self._more)

    def _row(self, number: int, change: Change, *, last: bool) -> QWidget:
        row, inner = row_line(last=last)
        named = f"{number}. {change.label}"
        words = QVBoxLayout()
        words.addWidget(Text(change.label))
        told = ", ".join(part for part in (moment(change.at), change.by) if part)
        words.addWidget(Text(told, "caption"))
        if change.why_not:
            why = self.tr("Cannot be undone. {why}")
            words.addWidget(Text(why.format(why=said(change.why_not)), "caption"))
        inner.addLayout(words, 1)
        if change.visits:
            show = button(self.tr("Compare"), partial(self._show, change.visits[0]), small=True)
            show.setAccessibleName(
                self.tr("Show the history of the visit: {change}").format(change=named)
            )
            inner.addWidget(show)
        if change.is_undone:
            inner.addWidget(tag(self.tr("Undone"), "neutral"))
        elif not change.why_not:
            undo = button(self.tr("Undo"), partial(self._undo, change.batch), small=True)
            undo.setAccessibleName(self.tr("Undo: {change}").format(change=named))
            inner.addWidget(undo)
        return row

    def _show(self, visit: str) -> None:
        self.context.navigator.go("visit-history", visit)

    def _undo(self, batch: str) -> None:
        self.context.operations.change(lambda ws: undoing.undo(ws, batch), owner=self)

    def _more(self) -> None:
        self._limit += _STEP
        self.refresh()
