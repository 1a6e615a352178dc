"""What needs the officer: the most urgent first, each line leading to its very place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ssio_desktop.services.home import Today
from ssio_desktop.services.home_tasks import FIRST, Task
from ssio_desktop.ui.home.words import (
    item_label,
    item_place,
    item_state,
    task_hint,
    task_place,
    task_tag,
    task_words,
    urgency_words,
)
from ssio_desktop.ui.shell.places import Place
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card, line, link_inset, mark, may_shrink
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text

_NAMED = FIRST - 1
"""How many items of a task are named before “and … more”; a last one takes its place."""
_BESIDE = 30
"""Letters of what stands beside a link at most: more would leave the link no room."""


class TaskList:
    """Draws the tasks. go is called with the place of a line."""

    def __init__(self, go: Callable[[Place], None], tr: Callable[[str], str]) -> None:
        self._go = go
        self._tr = tr

    def card(self, seen: Today) -> QWidget:
        """The whole list: what is open under its urgency, then what is done."""
        whole, layout = card(self._tr("What needs you"))
        layout.setSpacing(0)
        if not seen.steps.visit:
            layout.addWidget(Text(self._tr("Your schools are here. Begin with a visit."), "muted"))
        done = [task for task in seen.tasks if task.is_done and task.of]
        if not seen.open_tasks and not done:
            layout.addWidget(Text(self._tr("Nothing is waiting for you."), "muted"))
        before = ""
        for number, task in enumerate(seen.open_tasks):
            heading = urgency_words(task.urgency)
            if heading != before:
                layout.addSpacing(tokens().space.m if before else 0)
                layout.addWidget(Text(heading, "overline"))
                before = heading
            is_last = number == len(seen.open_tasks) - 1 and not done
            layout.addWidget(self._open(task, seen, last=is_last))
        for number, task in enumerate(done):
            layout.addWidget(self._done(task, last=number == len(done) - 1))
        return whole

    def _done(self, task: Task, *, last: bool) -> QWidget:
        frame, layout = line(last=last)
        layout.addWidget(mark("circle-check", "tone:success", small=False))
        text = Text(task_words(task.kind).done, "muted")
        text.setContentsMargins(link_inset(), 0, 0, 0)
        layout.addWidget(text, 1)
        layout.addWidget(tag(*task_tag(task)))
        return frame

    def _open(self, task: Task, seen: Today, *, last: bool) -> QWidget:
        words = task_words(task.kind)
        frame, layout = line(last=last)
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(mark(words.icon, "accent", small=False), 0, top)
        middle = QVBoxLayout()
        middle.setSpacing(tokens().space.xxs)
        for text in (Text(words.title, "strong"), Text(task_hint(task), "muted")):
            text.setContentsMargins(link_inset(), 0, 0, 0)
            middle.addWidget(text)
        middle.addWidget(self._items(task, str(seen.time.term), seen.day))
        layout.addLayout(middle, 1)
        layout.addWidget(tag(*task_tag(task)), 0, top)
        return frame

    def _items(self, task: Task, term: str, today: date) -> QWidget:
        """A line for each of the first items: the school, and beside it the day and the state."""
        words = task_words(task.kind)
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens().space.m)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        left, top = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter
        if task.kind == "return":
            label = self._tr("Look at what is missing")
            grid.addWidget(self._link(label, task_place(task.kind), ""), 0, 0, left)
            return made
        named = task.items if task.count <= _NAMED + 1 else task.items[:_NAMED]
        for row, item in enumerate(named):
            label, state = item_label(task.kind, item), item_state(task.kind, item, today)
            link = self._link(label, item_place(task.kind, item, term), words.title)
            if state:
                link.setAccessibleName(f"{words.title}: {label}, {state}")
            # A sentence, or what was agreed, takes a line or two of its own.
            below = bool(item.action) or len(state) > _BESIDE
            told = Text(state, "muted", wrap=below)
            if below:
                grid.addWidget(link, 2 * row, 0, 1, 2, left)
                told.setContentsMargins(link_inset(), 0, 0, tokens().space.s)
                grid.addWidget(told, 2 * row + 1, 0, 1, 2)
                continue
            grid.addWidget(link, 2 * row, 0, left)
            told.setContentsMargins(0, tokens().space.xxs, 0, tokens().space.xxs)
            grid.addWidget(told, 2 * row, 1, top)
        more = task.count - len(named)
        if more:
            label = self._tr("and {count} more").format(count=more)
            link = self._link(label, task_place(task.kind), words.title)
            grid.addWidget(link, 2 * len(named), 0, 1, 2, left)
        return made

    def _link(self, label: str, place: Place, purpose: str) -> QWidget:
        made = button(label, partial(self._go, place), kind="link")
        made.setAccessibleName(f"{purpose}: {label}" if purpose else label)
        return may_shrink(made)
