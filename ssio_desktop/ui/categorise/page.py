"""The wizard's page: steps at the left, one step at a time, every change saved as it is made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ssio_desktop.domain.categorisation import CategorisationDraft
from ssio_desktop.domain.categorisation_steps import Step
from ssio_desktop.services.categorising import Categorisation, after_save
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.categorise.check_panel import CheckPanel
from ssio_desktop.ui.categorise.deeds import CATEGORISING, Deeds
from ssio_desktop.ui.categorise.facts_panel import FactsPanel
from ssio_desktop.ui.categorise.gathering import SchoolChoice, Sheet, school_choice
from ssio_desktop.ui.categorise.panels import (
    AspectPanel,
    CategoryPanel,
    NextStepsPanel,
    Panel,
    VulnerabilityPanel,
)
from ssio_desktop.ui.categorise.result_panel import ResultPanel
from ssio_desktop.ui.categorise.school_chooser import SchoolChooser
from ssio_desktop.ui.categorise.standing import carried_over, done_steps
from ssio_desktop.ui.categorise.step_words import next_words, note_words
from ssio_desktop.ui.categorise.steps import StepRail
from ssio_desktop.ui.language import said
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.held_focus import HeldFocus
from ssio_desktop.ui.widgets.scrolling import scroll_by_key
from ssio_desktop.ui.widgets.text import Text, heading

_PAUSE = 400
"""Milliseconds after the last change before it is saved."""


class CategorisePage(Page[Workspace]):
    """key is ``URN:term``, such as ``112345:2026-autumn``; empty to choose school and term."""

    watches = frozenset()

    def __init__(self, context: PageContext[Workspace], deeds: Deeds = CATEGORISING) -> None:
        super().__init__(context, self.tr("Categorise a school"), scroll=False)
        self._deeds = deeds
        self._sheet: Sheet | None = None
        self._opened: Categorisation | None = None
        self._draft: CategorisationDraft | None = None
        self._saved: CategorisationDraft | None = None
        self._saving = self._just_saved = self._from_check = False
        self._here = 0
        self._steps: tuple[Step, ...] = ()
        self._panel: Panel | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._save)
        self._build_page()
        context.theme.changed.connect(self._restyle)

    # --- what the window asks -----------------------------------------------------------

    def open(self, key: str) -> None:
        if key != self.key:
            self._here = 0
        self.key = key
        self._stale = True

    def refresh(self) -> None:
        key, read, gather = self.key, self.context.operations.read, self._deeds.gather
        self.show_loading()
        if key:
            read(lambda ws: gather(ws, key), lambda sheet: self._arrived(key, sheet), owner=self)
        else:
            read(school_choice, self._offer, owner=self)

    def focus_search(self) -> bool:
        if self.chooser.isVisible():
            self.chooser.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return self.chooser.isVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() or not self._area.isVisible()
        if held or not scroll_by_key(self._area, event.key()):
            super().keyPressEvent(event)

    def forget(self) -> None:
        self.leaving()
        self._sheet = self._opened = self._draft = self._saved = None
        self._saving = False

    def _restyle(self) -> None:
        """Draw the step anew, with the icons and measures of the theme in force."""
        self._stale = self._stale or not self.isVisible()  # else drawn when gone to again
        if self.isVisible() and self._panel is not None:
            held = HeldFocus(self.focus_heading)
            held.leave(self._panel)
            self._show_step(self._here)
            held.arrive(self._panel)

    def hand_over(self) -> None:
        self._pause.stop()
        self._save()

    def leaving(self) -> None:
        """Hand over everything, even while a former save is under way: saves are done in order,
        and one that starts from an older state only repeats what is stored already."""
        self._pause.stop()
        self._saving = False
        self._save()

    # --- building -----------------------------------------------------------------------

    def _build_page(self) -> None:
        space = tokens().space
        self._rail = StepRail()
        self._rail.chosen.connect(self._go)
        self._jump = QComboBox()
        self._jump.setAccessibleName(self.tr("Go to step"))
        self._jump.activated.connect(self._go)
        self._jump.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._jump.setMinimumContentsLength(12)
        self._title = heading("", "heading", focusable=True)
        self._place = Text("", "caption")
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._back = button(self.tr("Back"), self._step_back)
        self._next = button(self.tr("Continue"), self._continue, kind="primary")
        # Not the buttons' own shortcuts: a button forgets its shortcut when its words change.
        for keys, act in (
            ("Ctrl+Return", self._continue),
            ("Ctrl+Enter", self._continue),
            ("Alt+Up", self._step_back),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self._next.setToolTip(self.tr("Ctrl+Enter"))
        self._back.setToolTip(self.tr("Alt+Up"))
        foot = QHBoxLayout()
        foot.setSpacing(space.s)
        foot.addWidget(self._back)
        foot.addWidget(self._next)
        self._note = Text("", "caption")
        foot.addWidget(self._note, 2)
        right = QVBoxLayout()
        right.setSpacing(space.m)
        right.addWidget(self._place)
        right.addWidget(self._jump)
        right.addWidget(self._title)
        right.addWidget(self._area, 1)
        right.addLayout(foot)
        self._wizard = QWidget()
        columns = QHBoxLayout(self._wizard)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(space.xl)
        columns.addWidget(self._rail)
        columns.addLayout(right, 1)
        self.chooser = SchoolChooser()
        self.chooser.chosen.connect(lambda urn, term: self._open_at(urn, term))
        self.chooser.hide()
        self.content.addWidget(self._wizard, 1)
        self.content.addWidget(self.chooser, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() > 50 * tokens().type.body
        self._rail.setVisible(roomy)
        self._jump.setVisible(not roomy)

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, key: str, sheet: Sheet) -> None:
        if key != self.key:
            return  # another one was asked for meanwhile
        opened = sheet.opened
        self._change_over(wizard=True)
        if self._unsaved_here(opened):
            self.show_content()
            return  # what was typed while this was being read must not be overwritten
        if self._pause.isActive():
            self.leaving()  # typed into the one before, while this was being read
        self._saving = False
        self._sheet, self._opened = sheet, opened
        self._draft, self._saved = opened.draft, opened.stored
        about = self.tr("Categorisation, {term}").format(term=said(opened.term.title))
        self.set_heading(opened.record.school.name, about)
        self._show_step(self._here)
        self.show_content()

    def _offer(self, choice: SchoolChoice) -> None:
        if self.key:
            return
        self._change_over(wizard=False)
        self.set_heading(self.tr("Categorise a school"), self.tr("Choose the school and the term."))
        self.chooser.show_choice(choice)
        self.show_content()
        self.focus_search()

    def _change_over(self, *, wizard: bool) -> None:
        self._wizard.setVisible(wizard)
        self.chooser.setVisible(not wizard)

    def _unsaved_here(self, opened: Categorisation) -> bool:
        """Whether the same categorisation is on show with changes that are not stored yet."""
        draft = self._draft
        return (
            draft is not None
            and (draft.urn, draft.term) == (opened.urn, opened.term)
            and (self._saving or self._pause.isActive())
        )

    def _show_step(self, number: int) -> None:
        opened, draft = self._opened, self._draft
        if opened is None or draft is None:
            return
        self._steps = opened.steps(draft)
        self._here = max(0, min(number, len(self._steps) - 1))
        step = self._steps[self._here]
        self._panel = self._make(opened, draft, step)
        self._panel.edited.connect(self._edited)
        self._area.setWidget(self._panel)
        self._area.verticalScrollBar().setValue(0)
        self._title.setText(step.title)
        self._word()
        QTimer.singleShot(0, self, self._focus)

    def _make(self, opened: Categorisation, draft: CategorisationDraft, step: Step) -> Panel:
        sheet = self._sheet
        assert sheet is not None
        urn = opened.urn
        makers: dict[str, Callable[[], Panel]] = {
            "facts": lambda: FactsPanel(
                sheet,
                draft,
                lambda term: self._open_at(urn, term),
                lambda: self.context.navigator.go("school", urn),
            ),
            "aspect": lambda: AspectPanel(opened, draft, step, sheet.results),
            "vulnerability": lambda: VulnerabilityPanel(opened, draft),
            "result": lambda: ResultPanel(opened, draft),
            "category": lambda: CategoryPanel(opened, draft),
            "next_steps": lambda: NextStepsPanel(opened, draft),
            "check": lambda: CheckPanel(opened, draft, self._change),
        }
        return makers[step.kind]()

    def _word(self) -> None:
        """Everything around the panel: the rail, where one is, and what the button will do."""
        opened, draft = self._opened, self._draft
        if opened is None or draft is None:
            return
        shown = self._steps[self._here].id
        self._steps = opened.steps(draft)
        # An answer may bring a step in before this one, as a good category does.
        self._here = next((n for n, each in enumerate(self._steps) if each.id == shown), self._here)
        step = self._steps[self._here]
        done = done_steps(opened, draft, self._steps, self._here)
        self._rail.show_steps(self._steps, self._here, done)
        self._jump.clear()
        self._jump.addItems([said(each.title) for each in self._steps])
        self._jump.setCurrentIndex(self._here)
        self._place.setText(
            self.tr("Step {number} of {count}").format(
                number=self._here + 1, count=len(self._steps)
            )
        )
        self._back.setEnabled(self._here > 0)
        carried = carried_over(step, draft)
        if step.kind == "check":
            self._from_check = False
        self._next.setText(next_words(step, carried, from_check=self._from_check))
        self._note.setText(note_words(step, carried, completed=draft.completed))

    def _focus(self) -> None:
        if self.isVisible() and self._panel is not None:  # else one has gone elsewhere meanwhile
            self._panel.begin(self._title, f"{self._place.text()}: {self._title.text()}")

    # --- doing --------------------------------------------------------------------------

    def _open_at(self, urn: str, term: str) -> None:
        """Show the categorisation of a school in a term, from its first step."""
        self.context.navigator.go("categorise", f"{urn}:{term}")

    def _change(self, step_id: str) -> None:
        """Go from the check to a step; continuing leads back to the check."""
        self._from_check = True
        ids = [step.id for step in self._steps]
        if step_id in ids:
            self._go(ids.index(step_id))

    def _go(self, number: int) -> None:
        self._save()
        self._show_step(number)

    def _step_back(self) -> None:
        if not self._wizard.isVisible():
            return
        self._go(self._here - 1)

    def _continue(self) -> None:
        if not self._wizard.isVisible():
            if self.chooser.isVisible():
                self.chooser.choose()
            return
        opened, draft = self._opened, self._draft
        if opened is None or draft is None:
            return
        step = self._steps[self._here]
        if isinstance(self._panel, CheckPanel):
            if not self._panel.refuses():
                self._complete(opened, draft)
            return
        for key in carried_over(step, draft):
            draft = draft.confirm(key)
        self._draft = draft
        self._go(len(self._steps) - 1 if self._from_check else self._here + 1)

    def _edited(self, draft: CategorisationDraft) -> None:
        self._draft = draft
        self._word()
        self._pause.start()

    def _save(self) -> None:
        """Hand over what is not saved yet; one at a time, so that each builds on the last."""
        opened, draft = self._opened, self._draft
        if opened is None or draft is None or self._saving or draft == self._saved:
            return
        if self._saved is not None and not self._saved.framework and draft == opened.draft:
            return  # only what was carried over, and nobody has looked at it yet
        self._saving = True
        deeds, place = self._deeds, f"{self._deeds.kind}/{opened.urn}:{opened.term}"

        def kept(stored: CategorisationDraft) -> None:
            if self._shows_another(opened):
                return
            self._saving = False
            self._just_saved = True
            self._opened = after_save(opened, stored)
            self._saved = draft
            if self._draft is not draft:
                self._pause.start()

        def lost(error: Exception) -> None:
            if self._shows_another(opened):
                return
            self._saving = False
            self._pause.start(2000)

        self.context.operations.change(
            lambda ws: deeds.save(ws, opened, draft),
            kept,
            lost,
            owner=self,
            quiet=True,
            key=place,
            sitting=f"{place}/{self._here}",
        )

    def _shows_another(self, opened: Categorisation) -> bool:
        """Whether another school or term came on show since this one was handed over."""
        now = self._opened
        return now is None or (now.urn, now.term) != (opened.urn, opened.term)

    def _complete(self, opened: Categorisation, draft: CategorisationDraft) -> None:
        self._pause.stop()
        if self._saving:
            QTimer.singleShot(50, self, self._continue)
            return

        def completed(stored: CategorisationDraft) -> None:
            self._just_saved = True
            self._opened = after_save(opened, stored)
            self._draft = self._saved = stored
            self.context.navigator.go(*self._deeds.leads_to(opened))

        complete = self._deeds.complete
        self.context.operations.change(
            lambda ws: complete(ws, opened, draft), completed, owner=self
        )

    def _something_changed(self, outcome: Any) -> None:
        """An undo or an import may have changed what is on show; our own saving has not."""
        own, self._just_saved = self._just_saved, False
        about = f"{self._deeds.kind}/{self.key}"
        if own or not any(each.startswith(about) for each in outcome.entities):
            return
        self._stale = True
        if self.isVisible():
            self.refresh_if_stale()
