"""One visit: its note being written, made final, issued, amended; every word kept as it comes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.visits import VisitState
from ssio_desktop.services import reporting, visiting
from ssio_desktop.services.reading_said import said_of
from ssio_desktop.services.taking_over import whose
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.forms.form_view import FormView
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.visits import words
from ssio_desktop.ui.visits.advice import Advice
from ssio_desktop.ui.visits.autosave import Autosave
from ssio_desktop.ui.visits.checking import groups
from ssio_desktop.ui.visits.more_menu import more_menu
from ssio_desktop.ui.visits.reasons import ask_amendment, ask_withdrawal
from ssio_desktop.ui.visits.report_page import PRINT
from ssio_desktop.ui.visits.shown import Shown
from ssio_desktop.ui.visits.unfinished import UnfinishedList
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.check_answers import CheckAnswersDialog
from ssio_desktop.ui.widgets.layouts import let_go
from ssio_desktop.ui.widgets.tags import Tag
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.xforms.numbering import question_numbers
from ssio_desktop.xforms.session import FormSession

_RECOUNT_MS = 300
"""How long after a keystroke the list of what is missing is made anew."""

_LEAST_HIGH = 14
"""Ems of the form that are seen at once, however low the window is."""


class VisitPage(Page[Workspace]):
    """key is the visit's id, or ``id:number`` to read a fixed version; ``#`` and a question's path
    behind it show that question."""

    watches = frozenset({"visit", "reading"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Visit"), scroll=False)
        self._shown: Shown | None = None
        self._autosave: Autosave | None = None
        self._autosaves: dict[str, Autosave] = {}
        self._keystrokes = 0
        self._at = ""
        self.form: FormView | None = None
        self._state = Tag()
        self._state.hide()
        self.unfinished = UnfinishedList()
        self.unfinished.chosen.connect(self._go_to)
        self._recount = QTimer(self, singleShot=True, interval=_RECOUNT_MS)
        self._recount.timeout.connect(self._list_unfinished)
        self.unfinished.hide()
        self._place = QVBoxLayout()
        self.advice = Advice(context, self._go_to)
        self.check: CheckAnswersDialog | None = None
        self._return = button(self.tr("Back to checking your answers"), self.make_final)
        self._return.hide()
        self.once = Text(
            self.tr("Issuing cannot be undone. What is found later is put right by an amendment."),
            "hint",
        )
        self.once.hide()
        self.content.addWidget(self.once)
        self.content.addWidget(self._return, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.addWidget(self.unfinished)
        self.content.addWidget(self.advice)
        self.content.addLayout(self._place, 1)
        self._actions.addWidget(self._state)
        self._more = button(self.tr("More"), icon="ellipsis")
        self._preview = self.add_action(self.tr("Preview"), self._show_report, icon="eye")
        self._actions.addWidget(self._more)
        self._check = self.add_action(self.tr("Factual accuracy"), self._show_check, icon="send")
        self._final = self.add_action(self.tr("Make final"), self.make_final, kind="primary")
        self._issue = self.add_action(self.tr("Issue the report"), self.issue, kind="primary")
        self._amend = self.add_action(self.tr("Amend"), self.amend, icon="pencil")
        self._back = self.add_action(self.tr("Back to the note"), self._show_note)
        for keys, act in (
            ("Ctrl+P", self._print),
            ("Ctrl+S", self._autosave_settle),  # no need, but fingers press it
            ("F7", self.check_wording),
            ("Alt+H", self.show_history),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        context.theme.changed.connect(self._restyle)

    # --- what the window asks -----------------------------------------------------------

    def open(self, key: str) -> None:
        key, _, self._at = key.partition("#")
        if key != self.key:
            self._let_go()
            self.key = key
            self._stale = True
        elif self._at:
            self._show_question()

    def forget(self) -> None:
        self._drop()
        self._state.hide()
        for each in (self.once, self._final, self._issue, self._amend, self._back, self._check):
            each.hide()
        self.advice.show_about(None)

    def refresh(self) -> None:
        if not self.key:
            return
        key, keystrokes = self.key, self._keystrokes
        visit, _, number = key.partition(":")
        held = self._autosaves[visit].unconfirmed if visit in self._autosaves else {}
        self.show_loading()

        def read(ws: Workspace) -> Shown:
            work = visiting.open_visit(ws, visit)
            # Words on their way to the disk may not be there yet when the note is read.
            answers = {**work.answers, **held}
            current = {path: value for path, value in answers.items() if value is not None}
            work = replace(work, answers=current)
            if number:
                return Shown(work, int(number))
            return Shown(work, 0, said_of(ws, visit), whose(ws, work.visit))

        def arrived(shown: Shown) -> None:
            if key == self.key:
                self._arrived(shown, is_current=keystrokes == self._keystrokes)

        self.context.operations.read(read, arrived, owner=self)

    def leaving(self) -> None:
        self._autosave_settle()

    def hand_over(self) -> None:
        self._autosave_settle()

    def _something_changed(self, outcome: Any) -> None:
        """Refresh the heading always, but the form only when no one is writing in it."""
        visit = self.key.partition(":")[0]
        about = {f"visit/{visit}", f"reading/{visit}"}
        if about & outcome.entities and outcome.label:
            self._stale = True
            if self.isVisible():
                self.refresh_if_stale()

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, shown: Shown, *, is_current: bool) -> None:
        """is_current: nothing was typed while the note was being read."""
        before, self._shown = self._shown, shown
        visit = shown.work.visit
        number = shown.version or (visit.versions[-1].number if visit.versions else 0)
        self.set_heading(shown.work.school_name, words.heading_words(shown.work, number))
        self._state.say(words.state_words(visit.state), words.TONES[visit.state])
        self._state.show()
        self._offer(visit.state, shown.version)
        self.advice.show_about(shown)
        if not (self.form and before) or (is_current and self._differs(shown.work.answers)):
            self._draw(shown)
        self.show_content()
        self._show_question()

    def _differs(self, answers: Mapping[str, Json]) -> bool:
        """Whether what is stored is not what the form on show says, as after an undo."""
        if self.form is None or self._autosave is None or not self._autosave.is_clean:
            return False
        if self.context.operations.pending_writes:
            return False
        here = self.form.session.answers()
        return {k: v for k, v in here.items() if v != ""} != {
            k: v for k, v in answers.items() if v != ""
        }

    def _draw(self, shown: Shown) -> None:
        here = self.form.current if self.form is not None else ""
        self._drop()
        self._shown = shown
        self._show_form(shown, shown.reading().session(), here)

    def _show_form(self, shown: Shown, session: FormSession, section: str) -> None:
        work = shown.reading()
        readonly = bool(shown.version) or work.visit.state == "withdrawn" or work.visit.from_report

        def reopen(given: Mapping[str, Json]) -> FormSession:
            return replace(work, answers=given).session()

        numbers = question_numbers(work.definition) if work.visit.paper else None
        self.form = FormView(session, reopen, readonly=readonly, numbers=numbers)
        if not readonly:
            visit = work.visit.id
            if visit not in self._autosaves:
                self._autosaves[visit] = Autosave(self.context.operations, visit, self)
            self._autosave = self._autosaves[visit]
            self._autosave.is_about(work, session)
            self.form.saving.connect(self._typed)
            self.form.left.connect(self._autosave.settle)
        self.form.setMinimumHeight(_LEAST_HIGH * tokens().type.body)
        self._place.addWidget(self.form, 1)
        if section in self.form.section_keys():
            self.form.show_section(section, focus=False)

    def _typed(self, values: dict[str, Json]) -> None:
        self._keystrokes += 1
        if self._autosave is not None:
            self._autosave.keep(values)
        self._touched()
        if self.unfinished.isVisible():
            self._recount.start()

    def _list_unfinished(self) -> None:
        """Take what was answered meanwhile off the list."""
        if self.form is not None and self.unfinished.isVisible():
            self.unfinished.update_problems(self.form.session.unfinished())

    def _restyle(self) -> None:
        """Draw the form anew in the sizes in force, with all that was typed in it."""
        shown, form = self._shown, self.form
        if shown is None or form is None:
            return
        session, section = form.session, form.current
        self._drop()
        self._shown = shown
        self._show_form(shown, session, section)

    def _drop(self) -> None:
        """Put the form away, with everything in it handed over."""
        self._autosave_settle()
        self._autosave = None
        self.unfinished.hide()
        self._return.hide()
        if self.form is not None:
            let_go(self._place.takeAt(self._place.indexOf(self.form)))
            self.form = None
        self._shown = None

    def _offer(self, state: VisitState, version: int) -> None:
        """Show the buttons that fit the visit's state; one of them leads on."""
        if self._shown is None:
            return
        reading, visit, may = bool(version), self._shown.work.visit, self._shown.may_finish
        shown: dict[QPushButton, bool] = {
            self._final: not reading and may and state in ("draft", "amending"),
            self._issue: not reading and may and state == "final",
            self._amend: not reading and not visit.from_report and state in ("issued", "final"),
            self._back: reading,
            self._check: not reading and bool(visit.versions),
        }
        for each, is_shown in shown.items():
            each.setVisible(is_shown)
        self.once.setVisible(shown[self._issue])
        self._issue.setAccessibleDescription(self.once.text())
        menu = more_menu(
            self._more,
            self._shown,
            self._read_version,
            (self.check_wording, self.advice.whose.ask, self.withdraw),
            self.show_history,
        )
        self._more.setMenu(menu)

    def _touched(self) -> None:
        """Typing in a fixed note makes it one that is being amended; say so at once."""
        state = self._shown.work.visit.state if self._shown else "draft"
        if state in ("final", "issued"):
            self._state.say(words.state_words("amending"), words.TONES["amending"])
            self._offer("amending", 0)

    # --- doing --------------------------------------------------------------------------

    def make_final(self) -> None:
        """Fix the note as the next version, once nothing is missing."""
        if self.form is None or self._shown is None:
            return
        problems = self.form.session.unfinished()
        self.form.show_problems(problems)
        self.unfinished.show_problems(problems)
        self._return.setVisible(False)
        if problems:
            return
        self.check = CheckAnswersDialog(
            self.tr("Check your answers"),
            self.tr("This is what the report will say. Nothing is fixed before you confirm it."),
            groups(self.form.session, self._change),
            self.tr("Make final"),
            self._fix,
            self,
        )
        self.check.open()

    def _change(self, path: str) -> None:
        """Go from the check to a question, with a way back."""
        self._return.setVisible(True)
        self._go_to(path)

    def _fix(self) -> None:
        """The answers were checked: fix them."""
        if self._shown is None:
            return
        visit = self._shown.work.visit
        if not visit.versions:
            self._finalise(visit.id)
            return
        ask_amendment(self, partial(self._finalise, visit.id))

    def _finalise(self, visit: str, reason: str = "") -> None:
        self._autosave_settle()
        self.context.operations.change(
            lambda ws: visiting.finalise(ws, visit, reason=reason), owner=self
        )

    def issue(self) -> None:
        """Give the report out: from then on it is fixed."""
        if self._shown is None:
            return
        visit = self._shown.work.visit.id
        self.context.operations.change(
            lambda ws: reporting.issue(ws, visit),
            lambda _: self._show_report(),
            owner=self,
        )

    def amend(self) -> None:
        """Say how an amendment is made, and put the focus into the form."""
        self.context.messages.information(
            self.tr("Change what has to be changed; it is saved as you type."),
            remedy=self.tr("Then choose “Make final” and give the reason for the amendment."),
        )
        if self.form is not None:
            self.form.show_section(self.form.current)

    def withdraw(self) -> None:
        """Take the visit out of lists and returns, with a reason."""
        if self._shown is None:
            return
        ask_withdrawal(self, partial(self._withdraw, self._shown.work.visit.id))

    def _withdraw(self, visit: str, reason: str) -> None:
        self._autosave_settle()
        self.context.operations.change(lambda ws: visiting.withdraw(ws, visit, reason), owner=self)

    def _autosave_settle(self) -> None:
        if self._autosave is not None:
            self._autosave.settle()

    def _show_report(self) -> None:
        self._autosave_settle()
        if self._shown is not None:
            self.context.navigator.go("report", self.key)

    def _print(self) -> None:
        """Show the report and ask how it is to be printed."""
        self._autosave_settle()
        if self._shown is not None:
            self.context.navigator.go("report", f"{self.key}{PRINT}")

    def _show_check(self) -> None:
        self._autosave_settle()
        self.context.navigator.go("accuracy-check", self.key.partition(":")[0])

    def show_history(self) -> None:
        """Show the history of the question that has the focus, or of the whole note."""
        self._autosave_settle()
        path = self.form.focused_path if self.form is not None else ""
        visit = self.key.partition(":")[0]
        self.context.navigator.go("visit-history", f"{visit}#{path}" if path else visit)

    def _read_version(self, number: int) -> None:
        self.context.navigator.go("visit", f"{self.key.partition(':')[0]}:{number}")

    def _show_note(self) -> None:
        self.context.navigator.go("visit", self.key.partition(":")[0])

    def check_wording(self) -> None:
        """List what the house rules find in the note as it stands."""
        self._autosave_settle()
        self.advice.check_wording()

    def _show_question(self) -> None:
        """Show the question that was asked for by the place, once the form is there."""
        if self._at and self.form is not None:
            at, self._at = self._at, ""
            self._go_to(at)

    def _go_to(self, path: str) -> None:
        if self.form is not None:
            form = self.form
            QTimer.singleShot(0, form, lambda: self.isVisible() and form.go_to(path))
