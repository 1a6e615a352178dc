"""The history of one visit: of an answer, as it was at any moment, and what differs since."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.word_diff import marked, word_diff
from ssio_desktop.services import answer_history
from ssio_desktop.services.answer_history import AnswerChange, Difference, History, Moment
from ssio_desktop.services.passages import ReportPassage, passages
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.language import said
from ssio_desktop.ui.settings.fields import labelled
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.choice_box import ChoiceBox
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import moment


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the page shows. answer: the changes of one answer, where one was asked for."""

    history: History
    differences: tuple[Difference, ...]
    then: tuple[ReportPassage, ...]
    answer: tuple[AnswerChange, ...]


class VisitHistoryPage(Page[Workspace]):
    """key is a visit's id; ``#`` and a question's path behind it show that answer's history."""

    watches = frozenset({"visit"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("History of a visit"))
        self._stamps: tuple[str, ...] = ()
        self.earlier, self.later = ChoiceBox(), ChoiceBox()
        self._answer, self._between = QVBoxLayout(), QVBoxLayout()
        self._then = QVBoxLayout()
        self.add_action(self.tr("Every change of the store"), self._all)
        self.add_action(self.tr("Back to the note"), self._back)
        row = QHBoxLayout()
        row.setSpacing(tokens().space.l)
        row.addWidget(labelled(self.tr("The note at"), self.earlier), 1)
        row.addWidget(labelled(self.tr("Compared with"), self.later), 1)
        steps = QHBoxLayout()
        steps.setSpacing(tokens().space.s)
        steps.addWidget(button(self.tr("One change earlier"), partial(self._step, 1)))
        steps.addWidget(button(self.tr("One change later"), partial(self._step, -1)))
        steps.addStretch(1)
        choose, layout = card(self.tr("Go back to a moment"))
        layout.addLayout(row)
        layout.addLayout(steps)
        self.content.addLayout(self._answer)
        self.content.addWidget(choose)
        self.content.addLayout(self._between)
        self.content.addLayout(self._then)
        self.content.addStretch(1)
        for box in (self.earlier, self.later):
            box.activated.connect(self.refresh)

    # --- reading ------------------------------------------------------------------------

    def open(self, key: str) -> None:
        if key != self.key:
            self._stamps = ()
            self.earlier.clear()
            self.later.clear()
        super().open(key)

    def refresh(self) -> None:
        if not self.key:
            self.show_empty(
                self.tr("No visit was chosen"),
                self.tr("Open a visit, and press Alt+H in it to see its history."),
                icon="clipboard-check",
                action=self.tr("Go to the visits"),
                act=partial(self.context.navigator.go, "visits"),
            )
            return
        key = self.key
        visit, _, path = key.partition("#")
        earlier, later = self.earlier.currentData(), self.later.currentData() or ""
        self.show_loading()

        def read(ws: Workspace) -> _Shown:
            seen = answer_history.history(ws, visit)
            # At first, what the latest change did.
            at = earlier or seen.moments[min(1, len(seen.moments) - 1)].stamp
            work = answer_history.visit_at(ws, visit, at)
            return _Shown(
                seen,
                answer_history.differences(ws, visit, at, later),
                passages(work.session()),
                answer_history.answer_changes(ws, visit, path) if path else (),
            )

        def arrived(shown: _Shown) -> None:
            if key == self.key:
                self._arrived(shown, path)

        self.context.operations.read(read, arrived, owner=self)

    def _arrived(self, shown: _Shown, path: str) -> None:
        work = shown.history.work
        self.set_heading(
            self.tr("History of the visit to {school}").format(school=work.school_name),
            work.definition.title,
        )
        self._fill(shown.history.moments)
        for layout in (self._answer, self._between, self._then):
            clear(layout)
        if path:
            label = shown.history.labels.get(path, path)
            self._answer.addWidget(self._one_answer(label, path, shown.answer))
        self._between.addWidget(self._differences(shown.differences))
        self._then.addWidget(self._as_it_was(shown.then))
        self.show_content()

    def _fill(self, moments: Sequence[Moment]) -> None:
        stamps = tuple(each.stamp for each in moments)
        if stamps == self._stamps:
            return
        self._stamps = stamps
        told = [(self._words(each), each.stamp) for each in moments]
        for box, entries in (
            (self.earlier, told),
            (self.later, [(self.tr("As it stands"), ""), *told]),
        ):
            chosen = box.currentData()
            box.clear()
            for words, stamp in entries:
                box.addItem(words, stamp)
            found = box.findData(chosen) if chosen else -1
            start = min(1, len(moments) - 1) if box is self.earlier else 0
            box.setCurrentIndex(found if found >= 0 else start)

    def _words(self, each: Moment) -> str:
        return " – ".join(part for part in (moment(each.at), each.by, each.label) if part)

    # --- showing ------------------------------------------------------------------------

    def _one_answer(self, label: str, path: str, found: Sequence[AnswerChange]) -> QWidget:
        whole, layout = card(self.tr("History of the answer “{question}”").format(question=label))
        if not found:
            layout.addWidget(Text(self.tr("It was never answered."), "muted"))
        for each in found:
            version = (
                self.tr("after version {number} was made final").format(number=each.version)
                if each.version
                else self.tr("in the draft")
            )
            head = ", ".join(part for part in (moment(each.at), each.by, version) if part)
            layout.addWidget(Text(head, "caption"))
            layout.addWidget(Text(self._change_words(each.before, each.after)).selectable())
            if each.is_current:
                layout.addWidget(Text(self.tr("This is how it stands."), "caption"))
            else:
                words = self.tr("Put this answer back")
                layout.addWidget(self._putting(path, each.value, words, head))
        return whole

    def _differences(self, found: Sequence[Difference]) -> QWidget:
        whole, layout = card(self.tr("What differs"))
        if not found:
            layout.addWidget(Text(self.tr("Nothing differs between these two moments."), "muted"))
            return whole
        layout.addWidget(
            Text(self.tr("[− words] were taken out, [+ words] were put in."), "caption")
        )
        words = self.tr("Put the earlier one back")
        for each in found:
            label = said(each.label)
            layout.addWidget(Text(label, "strong"))
            changed = self._change_words(said(each.before), said(each.after))
            layout.addWidget(Text(changed).selectable())
            layout.addWidget(self._putting(each.path, each.value, words, label))
        return whole

    def _as_it_was(self, told: Sequence[ReportPassage]) -> QWidget:
        whole, layout = card(self.tr("The whole note as it was then"))
        section = ""
        for each in told:
            if each.section != section:
                section = each.section
                layout.addSpacing(tokens().space.l)
                layout.addWidget(Text(section, "overline"))
            layout.addWidget(Text(each.label, "strong"))
            layout.addWidget(Text(each.text).selectable())
        if not told:
            layout.addWidget(Text(self.tr("Nothing was answered yet."), "muted"))
        return whole

    def _change_words(self, before: str, after: str) -> str:
        if not after:
            return self.tr("Taken out: [− {before}]").format(before=before or "–")
        return marked(word_diff(before, after))

    def _putting(self, path: str, value: Json, words: str, about: str) -> QWidget:
        made = button(words, self._put_back(path, value), small=True)
        made.setAccessibleName(f"{words}: {about}")
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, tokens().space.s)
        row.addWidget(made)
        row.addStretch(1)
        return holder

    # --- doing --------------------------------------------------------------------------

    def _put_back(self, path: str, value: Json) -> Callable[[], None]:
        visit = self.key.partition("#")[0]

        def act() -> None:
            self.context.operations.change(
                lambda ws: answer_history.put_back(ws, visit, path, value), owner=self
            )

        return act

    def _step(self, by: int) -> None:
        wanted = self.earlier.currentIndex() + by
        if 0 <= wanted < self.earlier.count():
            self.earlier.setCurrentIndex(wanted)
            self.refresh()

    def _all(self) -> None:
        self.context.navigator.go("history")

    def _back(self) -> None:
        self.context.navigator.go("visit", self.key)
