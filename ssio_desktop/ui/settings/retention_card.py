"""The card of the settings for records whose time is over: keep longer, or dispose of for good."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ssio_desktop.domain.retention import Rule
from ssio_desktop.services import retention
from ssio_desktop.services.due_first import DueFirst, due_first
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.retention import Disposed, Due, Plan
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.language import said
from ssio_desktop.ui.settings.fields import (
    actions,
    labelled,
    line,
    once_recorded,
    put_back,
    typed_in,
)
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.turns import Turns, refilled
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.cards import line as row_line
from ssio_desktop.ui.widgets.reason import ask_words
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day

_SHOWN = 20


@dataclass(frozen=True, slots=True)
class _Seen:
    rules: tuple[Rule, ...]
    due: DueFirst
    today: date


def _see(ws: Workspace) -> _Seen:
    return _Seen(retention.rules(ws), due_first(ws, _SHOWN), ws.today())


class RetentionCard(QFrame):
    """Reads what is due by itself. ask_why is replaced by tests."""

    def __init__(self, context: PageContext[Workspace], asking: Asking) -> None:
        super().__init__()
        self._turns = Turns(self)
        self._context = context
        self.asking = asking
        self.ask_why: Callable[[str], str] = self._ask_why
        whole, layout = card(self.tr("How long records are kept"))
        self._inside = QVBoxLayout()
        layout.addLayout(self._inside)
        self._inside.addWidget(Text(self.tr("Loading…"), "muted"))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(whole)
        self.refresh()

    def refresh(self) -> None:
        """Read anew what is due; what is typed stays."""
        self._context.operations.read(_see, self._arrived, owner=self)

    def _arrived(self, seen: _Seen) -> None:
        self._turns.begin(refilled(self._inside, self._parts(seen)))

    def _parts(self, seen: _Seen) -> Iterator[QWidget]:
        yield Text(
            self.tr(
                "Counted from the end of the school year. What is not decided by your "
                "authority is a proposal. Nothing is disposed of by itself."
            ),
            "muted",
        )
        for rule in seen.rules:
            yield self._rule(rule)
        yield Text(self.tr("Due for review"), "strong")
        first, more = seen.due.first, seen.due.count - len(seen.due.first)
        for due in first:
            yield self._row(due, last=due is first[-1] and not more, today=seen.today)
        if more:
            yield Text(self.tr("And {count} more.").format(count=more), "muted")
        if not first:
            none = self.tr("Nothing yet. Records stand here when their time is over.")
            yield Text(none, "muted")

    def _rule(self, rule: Rule) -> QWidget:
        typed = typed_in(self.findChildren(QLineEdit))
        years = line(str(rule.years))

        def record() -> None:
            text = years.text().strip()
            number = int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0
            self._change(lambda ws: retention.set_rule(ws, rule.kind, number), once_recorded(years))

        hint = self.tr("Decided.") if rule.decided else self.tr("Proposed, not decided yet.")
        part = QWidget()
        rows = QVBoxLayout(part)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(
            labelled(self.tr("{records}: years").format(records=said(rule.title)), years, hint)
        )
        put_back([years], typed)
        decide = actions((self.tr("Decide"), record))
        rows.addLayout(decide)
        for each in range(decide.count()):
            item = decide.itemAt(each)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setAccessibleName(
                    self.tr("Decide: {records}").format(records=said(rule.title))
                )
        return part

    def _row(self, due: Due, *, last: bool, today: date) -> QWidget:
        row, inner = row_line(last=last)
        words = self.tr("{title}, kept until {day}").format(title=due.title, day=day(due.until))
        inner.addWidget(Text(words), 1)
        self._add(inner, self.tr("Keep a year longer…"), due, partial(self.keep, today=today))
        self._add(inner, self.tr("Dispose of…"), due, self.dispose)
        return row

    def _add(self, row: QHBoxLayout, words: str, due: Due, act: Callable[[Due], None]) -> None:
        made = button(words, partial(act, due), small=True)
        made.setAccessibleName(f"{words} {due.title}")
        row.addWidget(made)

    def keep(self, due: Due, today: date) -> None:
        """Keep a record a year longer, with a reason."""
        why = self.ask_why(self.tr("Why is it kept longer?"))
        if why:
            until = date(today.year + 1, 8, 31)
            self._change(lambda ws: retention.keep_longer(ws, due.entity, until, why))

    def dispose(self, due: Due) -> None:
        """Say what would be taken away, ask for a reason and whether one is sure, and do it."""
        self._context.operations.read(
            lambda ws: retention.plan(ws, [due.entity]), partial(self._agree, due), owner=self
        )

    def _agree(self, due: Due, seen: Plan) -> None:
        why = self.ask_why(self.tr("Why is it disposed of? The reason stays in the record."))
        if not why:
            return
        details = [
            *seen.titles,
            self.tr("{count} entries of its history").format(count=seen.entries),
            self.tr("{count} attachments").format(count=seen.files),
            self.tr("The same in {count} backups beside the store").format(count=seen.backups),
            self.tr("Copies elsewhere, returns and printed reports are not reached."),
        ]
        if self.asking.sure(
            self,
            self.tr("Dispose of this for good?"),
            self.tr("It cannot be undone. What stays is that it was done, why, when and by whom."),
            details,
            self.tr("Dispose of it"),
            self.tr("Go back"),
        ):
            self._context.operations.change(
                lambda ws: retention.dispose(ws, [due.entity], why), self._disposed, owner=self
            )

    def _disposed(self, made: Disposed) -> None:
        told = self.tr("Disposed of: {titles}.").format(titles="; ".join(made.titles))
        if made.not_cleaned:
            left = self.tr("Not cleaned: {backups}. Delete these backups yourself.")
            self._context.messages.information(
                told, remedy=left.format(backups="; ".join(made.not_cleaned))
            )
        else:
            self._context.messages.success(told)
        self.refresh()

    def _change(
        self,
        act: Callable[[Workspace], Outcome[Any]],
        recorded: Callable[[object], None] = lambda _: None,
    ) -> None:
        def done(value: object) -> None:
            recorded(value)
            self.refresh()

        self._context.operations.change(act, done, owner=self)

    def _ask_why(self, question: str) -> str:
        missing = self.tr("Enter the reason.")
        words = ask_words(self, self.tr("Reason"), question, self.tr("Continue"), needed=missing)
        return words or ""
