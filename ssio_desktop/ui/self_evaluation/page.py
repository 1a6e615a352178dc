"""How a school sees itself by area, beside what the officer saw and what it said last time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QDialog, QFrame, QWidget

from ssio_desktop.domain.casework.self_evaluations import (
    FRAMEWORK_WORDS,
    AreaView,
    Judged,
    SelfEvaluation,
    Side,
    Used,
)
from ssio_desktop.services import schools
from ssio_desktop.services.casework import self_evaluation
from ssio_desktop.services.casework.part import Standing
from ssio_desktop.services.casework.self_evaluation import Beside
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.casework.places import CasePlaces
from ssio_desktop.ui.casework.words import urgency_tag, whole_words
from ssio_desktop.ui.documents.offers import PAGE
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.self_evaluation import asking
from ssio_desktop.ui.self_evaluation.profile import lines, profile
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.choice_box import ChoiceBox
from ssio_desktop.ui.widgets.drawn import Drawn
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day as day_words

VIEWS = "self-evaluation"


@dataclass(frozen=True, slots=True)
class SeenViews:
    """A school with its self-evaluations, the latest first. beside: the one on show."""

    urn: str
    name: str
    all: tuple[SelfEvaluation, ...]
    beside: Beside | None
    standing: Standing | None
    today: date


def gather(ws: Workspace, key: str) -> SeenViews:
    """Read it. key: a URN for the latest, or ``URN:id``. UserError where the school is not here."""
    urn, _, item = key.partition(":")
    found = self_evaluation.beside(ws, urn, key if item else "")
    return SeenViews(
        urn,
        schools.name_of(ws, urn),
        self_evaluation.evaluations(ws, urn),
        found,
        self_evaluation.standing_of(found.now, ws.today()) if found else None,
        ws.today(),
    )


class SelfEvaluationPage(Page[Workspace]):
    """key: the school's URN for the latest, or ``URN:id``."""

    watches = frozenset({"school", VIEWS})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Self-evaluation"))
        self._seen: SeenViews | None = None
        self._step: Callable[[], object] = self.begin
        self.dialog: QDialog | None = None
        self.drawing: Drawn | None = None
        self.which = ChoiceBox(self.tr("Self-evaluation"))
        self.which.activated.connect(self._choose)
        self._actions.addWidget(self.which)
        self.paper = self.add_action(self.tr("Show as a paper"), self.show_paper, icon="file-text")
        self.next = self.add_action("", lambda: self._step(), kind="primary")

    def refresh(self) -> None:
        key = self.key
        if not key:
            self.show_empty(
                self.tr("No school is chosen"),
                self.tr("Choose one on the page of casework."),
                icon="scale",
                action=self.tr("Show all casework"),
                act=partial(self.context.navigator.go, "casework"),
            )
            return
        self.show_loading()
        self.context.operations.read(lambda ws: gather(ws, key), self._arrived, owner=self)

    def forget(self) -> None:
        self._seen = self.drawing = None
        clear(self.content)

    # --- doing --------------------------------------------------------------------------

    def begin(self) -> None:
        """Ask for the school's own view."""
        if self._seen is None:
            return
        urn, beside = self._seen.urn, self._seen.beside
        used: Used = beside.now.framework if beside else "report-card"

        def areas(framework: Used, day: date, who: str) -> None:
            self.dialog = asking.ask_areas(
                self,
                framework,
                lambda given: self._change(
                    lambda ws: self_evaluation.record(ws, urn, framework, day, who, given),
                    partial(self.context.navigator.go, VIEWS),
                ),
            )

        self.dialog = asking.ask_new(self, used, self._seen.today, areas)

    def edit(self, side: Side, area: str) -> None:
        """Ask for one side's view of an area."""
        now = self._seen.beside.now if self._seen and self._seen.beside else None
        view = now.view(area) if now else None
        if now is None or view is None:
            return
        key = now.key
        self.dialog = asking.ask_view(
            self,
            view,
            side,
            lambda grade, evidence: self._change(
                lambda ws: self_evaluation.set_view(ws, key, side, area, grade, evidence)
            ),
        )

    def show_paper(self) -> None:
        """Show the two views as they are printed."""
        if self._seen is not None and self._seen.beside is not None:
            self.context.navigator.go(PAGE, str(Wanted("views", self._seen.beside.now.key)))

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, seen: SeenViews) -> None:
        if seen.urn != self.key.partition(":")[0]:
            return
        clear(self.content)
        self._seen = seen
        self.which.clear()
        for each in seen.all:
            self.which.addItem(day_words(each.day), each.key)
        self.which.setVisible(len(seen.all) > 1)
        self.paper.setVisible(seen.beside is not None)
        title = self.tr("Self-evaluation: {school}").format(school=seen.name)
        now = seen.beside.now if seen.beside else None
        self.set_heading(title, said(FRAMEWORK_WORDS[now.framework]) if now else "")
        if now is not None:
            self.which.setCurrentIndex(max(0, self.which.findData(now.key)))
        why = self._plan_next(now)
        self.content.addWidget(CasePlaces(self.context.navigator, VIEWS, seen.urn))
        self.content.addWidget(self._standing(seen, why))
        if seen.beside is not None:
            self.content.addWidget(self._talk(seen.beside))
            self._draw(seen.beside)
            frame, layout = card(self.tr("The two views, area by area"))
            for view in seen.beside.now.views:
                former = seen.beside.before
                before = former.view(view.area.id) if former else None
                layout.addWidget(self._area(view, before))
            self.content.addWidget(frame)
        self.content.addStretch(1)
        self.show_content()

    def _plan_next(self, now: SelfEvaluation | None) -> str:
        """Set what the button does next, and say why."""
        if now is not None and now.unseen:
            first = now.unseen[0]
            self.next.setText(self.tr("Record what was seen…"))
            self._step = partial(self.edit, "officer", first.area.id)
            return self.tr("Say what was seen of {area}, with the grade.").format(
                area=said(first.area.title)
            )
        self.next.setText(self.tr("Record the school’s view…"))
        self._step = self.begin
        if now is None:
            return self.tr(
                "Ask the school for its own grades and evidence. They go into the form of the next "
                "visit."
            )
        return self.tr("The next visit’s form begins with the school’s view.")

    def _standing(self, seen: SeenViews, why: str) -> QFrame:
        frame, layout = card(self.tr("How it stands"))
        standing = seen.standing
        if standing is not None and standing.urgency:
            layout.addWidget(urgency_tag(standing.urgency))
        told = (
            whole_words(standing)
            if standing
            else self.tr("This school has not shared its view of itself yet.")
        )
        layout.addWidget(Text(told, "strong"))
        layout.addWidget(Text(self.tr("Next: {what}").format(what=why)))
        if seen.beside is not None and seen.beside.now.unseen:
            layout.addWidget(
                Flow(button(self.tr("Record the school’s view…"), self.begin, small=True))
            )
        return frame

    def _talk(self, beside: Beside) -> QFrame:
        frame, layout = card(self.tr("To talk about"))
        for point in beside.points:
            layout.addWidget(Text(f"• {said(point.words)}"))
        if not beside.points:
            layout.addWidget(Text(self.tr("The two views agree, and nothing changed."), "muted"))
        return frame

    def _draw(self, beside: Beside) -> None:
        if not lines(beside):
            self.drawing = None
            return
        frame, layout = card(self.tr("The two views on their scales"))
        made = profile(beside)
        if self.drawing is not None:
            made.toggle.show_as(as_table=self.drawing.as_table)
        made.view.opened.connect(lambda place: self.edit("officer", place[1]))
        made.table.opened.connect(lambda line: self.edit("officer", line.place[1]))
        self.drawing = made
        layout.addWidget(made)
        self.content.addWidget(frame)

    def _area(self, view: AreaView, before: AreaView | None) -> QWidget:
        frame, layout = card()
        frame.setAccessibleName(said(view.area.title))
        top = Flow(Text(view.area.title, "strong"))
        tones = {"agrees": "success", "higher": "caution", "lower": "caution"}
        if view.compared:
            top.add(tag(_compared(view.compared), tones[view.compared]))
        layout.addWidget(top)
        says, saw = self.tr("The school says: {words}"), self.tr("The officer saw: {words}")
        layout.addWidget(Text(says.format(words=_told(view.school))))
        layout.addWidget(Text(saw.format(words=_told(view.officer))))
        if before is not None and not before.school.is_empty:
            words = self.tr("Last time the school said: {words}").format(words=_told(before.school))
            layout.addWidget(Text(words, "muted"))
        title = said(view.area.title)
        made = []
        sides: tuple[tuple[str, Side], ...] = (
            (self.tr("What was seen…"), "officer"),
            (self.tr("Edit…"), "school"),
        )
        for label, side in sides:
            each = button(label, partial(self.edit, side, view.area.id), kind="quiet", small=True)
            each.setAccessibleName(f"{label} {title}")
            made.append(each)
        layout.addWidget(Flow(*made))
        return frame

    def _choose(self) -> None:
        self.context.navigator.go(VIEWS, str(self.which.currentData() or ""))

    def _change(
        self,
        work: Callable[[Workspace], Outcome[Any]],
        then: Callable[[Any], None] | None = None,
    ) -> None:
        self.context.operations.change(work, then, owner=self)


def _told(judged: Judged) -> str:
    if judged.is_empty:
        return translate("views", "nothing yet")
    head = said(judged.grade)
    by = ", ".join(filter(None, (judged.by_name, day_words(judged.day) if judged.day else "")))
    told = ". ".join(filter(None, (head, judged.evidence)))
    return f"{told} ({by})" if by else told


def _compared(compared: str) -> str:
    return {
        "agrees": translate("views", "The two agree"),
        "higher": translate("views", "The school sees itself as stronger"),
        "lower": translate("views", "The school sees itself as weaker"),
    }[compared]
