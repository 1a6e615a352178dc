"""The risk of one school in a term: what the record tells, the judgement, and what was judged
before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.risk import Assessment, Judged
from ssio_desktop.services import risk, risk_signals, schools, setting_up
from ssio_desktop.services.risk import Proposal
from ssio_desktop.services.risk_signals import Sign
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.language import said
from ssio_desktop.ui.risk.form import RiskForm
from ssio_desktop.ui.risk.words import rated
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.error_summary import ErrorSummary
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import moment


@dataclass(frozen=True, slots=True)
class SchoolRisk:
    """What the page shows of a school and term. history: everything judged, the latest first."""

    key: str
    urn: str
    name: str
    term: TermId
    proposal: Proposal
    signs: tuple[Sign, ...]
    history: tuple[Assessment, ...]


def gather(ws: Workspace, key: str) -> SchoolRisk:
    """Read it. key: ``URN:term``, or a URN for the current term."""
    urn, _, name = key.partition(":")
    term = TermId.parse(name) if name else setting_up.current_term(ws)
    return SchoolRisk(
        key,
        urn,
        schools.name_of(ws, urn),
        term,
        risk.proposal(ws, urn, term),
        risk_signals.signs_of(ws, urn, term),
        risk.history_of(ws, urn),
    )


class RiskSchoolPage(Page[Workspace]):
    """key: ``URN:term``. What is typed stays with its school while the window is open, and is
    recorded by the button."""

    watches = frozenset({"risk", "visit", "school", "categorisation", "inspection", "performance"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Risk of a school"))
        self._shown: SchoolRisk | None = None
        self._typed: dict[str, Judged] = {}
        self.form: RiskForm | None = None
        self.faults = ErrorSummary()
        self.standing = Text("", "muted")
        self.add_action(self.tr("Back to the list"), self._go_back, icon="arrow-left")
        self.drop_button = self.add_action(self.tr("Drop what I typed"), self.drop, icon="undo-2")
        self.record_button = self.add_action(
            self.tr("Record the assessment"), self.record, kind="primary"
        )
        self.content.addWidget(self.faults)

    def refresh(self) -> None:
        key = self.key
        if not key:
            self.show_empty(
                self.tr("No school is chosen"),
                self.tr("Choose one on the page of risks."),
                icon="triangle-alert",
                action=self.tr("Show all risks"),
                act=self._go_back,
            )
            return
        self.show_loading()
        self.context.operations.read(lambda ws: gather(ws, key), self._arrived, owner=self)

    def forget(self) -> None:
        self._shown = self.form = None
        self._clear()

    def has_unsaved(self) -> bool:
        return bool(self._typed)

    # --- doing --------------------------------------------------------------------------

    def record(self) -> None:
        """Check what was filled in, and record it."""
        form, shown = self.form, self._shown
        if form is None or shown is None:
            return
        if self.faults.show_faults(form.faults()):
            return
        judged, urn, term = form.judged(), shown.urn, shown.term
        copied = shown.proposal.copied_from

        def recorded(_: Assessment) -> None:
            self._typed.pop(shown.key, None)
            if self.key == shown.key:
                self.refresh()

        self.context.operations.change(
            lambda ws: risk.assess(ws, urn, term, judged, copied_from=copied), recorded, owner=self
        )

    def drop(self) -> None:
        """Let go of what was typed here and not recorded."""
        self._typed.pop(self.key, None)
        self.refresh()

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, shown: SchoolRisk) -> None:
        if shown.key != self.key:
            return
        self._shown = shown
        self._clear()
        self.set_heading(
            self.tr("Risk: {school}").format(school=shown.name), said(shown.term.title)
        )
        self.standing = Text("", "muted")
        self.form = RiskForm(shown.signs, lambda visit: self.context.navigator.go("visit", visit))
        self.form.show_judged(self._typed.get(shown.key, shown.proposal.judged))
        self.form.changed.connect(self._changed)
        self.content.addWidget(self.standing)
        self.content.addWidget(self.form)
        if shown.history:
            self.content.addWidget(_history(self.tr("Assessments so far"), shown.history))
        self.content.addWidget(
            Flow(button(self.tr("Open the school"), self._open_school, icon="school"))
        )
        self.content.addStretch(1)
        self._say_standing()
        self.show_content()

    def _changed(self) -> None:
        if self.form is not None and self._shown is not None:
            judged = self.form.judged()
            if judged == self._shown.proposal.judged:
                self._typed.pop(self._shown.key, None)
            else:
                self._typed[self._shown.key] = judged
            self._say_standing()

    def _say_standing(self) -> None:
        shown = self._shown
        if shown is None:
            return
        typed = shown.key in self._typed
        self.drop_button.setEnabled(typed)
        self.record_button.setEnabled(typed or not shown.proposal.is_recorded)
        if typed:
            words = self.tr("Not recorded yet: what you typed stands here only.")
        elif shown.proposal.is_recorded:
            words = self.tr("Recorded for this term. A change is recorded beside it.")
        elif shown.proposal.copied_from is not None:
            words = self.tr(
                "A proposal, copied from {term}. Nothing is recorded for this term until you do."
            ).format(term=said(shown.proposal.copied_from.title))
        else:
            words = self.tr("Nothing was assessed for this school yet.")
        self.standing.setText(words)

    def _clear(self) -> None:
        """Take everything out but the list of faults."""
        self.faults.show_faults(())
        self.content.removeWidget(self.faults)
        clear(self.content)
        self.content.addWidget(self.faults)

    def _open_school(self) -> None:
        if self._shown is not None:
            self.context.navigator.go("school", self._shown.urn)

    def _go_back(self) -> None:
        self.context.navigator.go("risk", str(self._shown.term) if self._shown else "")


def _history(title: str, history: tuple[Assessment, ...]) -> QWidget:
    frame, layout = card(title)
    for each in history:
        layout.addWidget(Text(rated(each), "strong"))
        judged = each.judged
        told = " ".join(filter(None, (judged.likelihood_why, judged.impact_why, judged.reason)))
        layout.addWidget(Text(told))
        layout.addWidget(
            Text(f"{each.by_name}, {moment(datetime.fromisoformat(each.at))}", "caption")
        )
    return frame
