"""Formal action at one school: how it stands, the next step first, then what it rests on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.casework.formal_ladder import Proposed
from ssio_desktop.services.casework import formal
from ssio_desktop.services.casework.formal import CaseRecord
from ssio_desktop.services.casework.formal_words import proposed_words
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.casework.places import CasePlaces
from ssio_desktop.ui.casework.words import urgency_tag, whole_words
from ssio_desktop.ui.formal import cards
from ssio_desktop.ui.formal.asking import ask_case, ask_evidence, ask_step
from ssio_desktop.ui.formal.gathering import FormalSheet, gather
from ssio_desktop.ui.formal.ladder import ladder
from ssio_desktop.ui.language import said
from ssio_desktop.ui.meeting.dialogs import FormDialog
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.drawn import Drawn
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.text import Text


class FormalActionPage(Page[Workspace]):
    """key: the school's URN for the open or the latest case, or ``URN:case``."""

    watches = frozenset({"formal-action", "concern", "school", "visit", "authority", "officer"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Formal action"))
        self.sheet: FormalSheet | None = None
        self.dialog: FormDialog | None = None
        self.drawn: Drawn | None = None

    def refresh(self) -> None:
        key = self.key
        if not key:
            self.show_empty(
                self.tr("No school is chosen"),
                self.tr("Choose one on the page of casework."),
                icon="gavel",
                action=self.tr("Show all casework"),
                act=partial(self.context.navigator.go, "casework"),
            )
            return
        self.show_loading()
        self.context.operations.read(lambda ws: gather(ws, key), self._arrived, owner=self)

    def forget(self) -> None:
        self.sheet = None
        clear(self.content)

    # --- doing --------------------------------------------------------------------------

    def open_case(self) -> None:
        """Ask for what a new case begins with, and open it."""
        sheet = self.sheet
        if sheet is None:
            return
        urn = sheet.urn

        def record(day: date, words: str, grounds: tuple[str, ...], inspected: str) -> None:
            self._change(
                lambda ws: formal.open_case(ws, urn, day, words, grounds, inspected=inspected)
            )

        self.dialog = ask_case(self, sheet, record)

    def take_step(self, proposed: Proposed) -> None:
        """Ask for what a step needs, and record it."""
        sheet = self.sheet
        if sheet is None or sheet.record is None:
            return
        found = sheet.record

        def record(proposed: Proposed, day: date, facts: dict[str, Any]) -> None:
            self._change(
                lambda ws: formal.record_step(ws, found.urn, found.id, proposed.kind, day, **facts)
            )

        self.dialog = ask_step(self, sheet, found, proposed, record)

    def add_evidence(self) -> None:
        """Ask for what a ground rests on, and record it."""
        sheet = self.sheet
        if sheet is None or sheet.record is None:
            return
        found = sheet.record

        def record(ground: str, kind: str, words: str, ref: str) -> None:
            self._change(
                lambda ws: formal.add_evidence(
                    ws, found.urn, found.id, ground, kind, words, ref=ref
                )
            )

        self.dialog = ask_evidence(self, sheet, found, record)

    def _take_back(self, found: CaseRecord, step: str) -> None:
        self._change(lambda ws: formal.withdraw_step(ws, found.urn, found.id, step))

    def _take_evidence_back(self, found: CaseRecord, evidence: str) -> None:
        self._change(lambda ws: formal.withdraw_evidence(ws, found.urn, found.id, evidence))

    def _change(self, work: Callable[[Workspace], Outcome[Any]]) -> None:
        self.context.operations.change(work, owner=self)

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, sheet: FormalSheet) -> None:
        if sheet.key != self.key:
            return
        self.sheet = sheet
        go = self.context.navigator.go
        clear(self.content)
        self.set_heading(self.tr("Formal action: {school}").format(school=sheet.name))
        self.content.addWidget(CasePlaces(self.context.navigator, "formal-action", sheet.urn))
        record = sheet.record
        if record is None:
            self.content.addWidget(self._none(sheet))
        else:
            self.content.addWidget(self._standing(sheet, record))
            self.drawn = ladder(record.case)
            frame, layout = card(self.tr("Where the case is"))
            layout.addWidget(self.drawn)
            self.content.addWidget(frame)
            self.content.addWidget(
                cards.checklist_card(
                    sheet,
                    record,
                    self.add_evidence,
                    partial(self._take_evidence_back, record),
                    go,
                )
            )
            if sheet.letters:
                self.content.addWidget(cards.letters_card(record, sheet.letters, go))
            self.content.addWidget(cards.steps_card(record, partial(self._take_back, record)))
            if len(sheet.cases) > 1:
                self.content.addWidget(cards.others_card(record, sheet.cases, go))
        if sheet.entries:
            self.content.addWidget(cards.earlier_card(sheet.entries))
        self.content.addWidget(cards.terms_card(sheet.editions))
        self.content.addStretch(1)
        self.show_content()

    def _none(self, sheet: FormalSheet) -> QWidget:
        frame, layout = card(self.tr("No formal action"))
        if sheet.academy:
            words = self.tr(
                "This is an academy. The authority cannot give it a warning notice; a case keeps "
                "that its trust and the Regions Group were informed, and what they answered."
            )
        else:
            words = self.tr(
                "Most schools improve without it. Where one does not, a case leads step by step: "
                "head and chair told, a warning notice with a time to comply, and what follows."
            )
        layout.addWidget(Text(words))
        layout.addWidget(
            Flow(button(self.tr("Open a case…"), self.open_case, kind="primary", icon="gavel"))
        )
        return frame

    def _standing(self, sheet: FormalSheet, record: CaseRecord) -> QWidget:
        frame, layout = card(self.tr("How it stands"))
        standing = sheet.standing
        if standing is not None and standing.urgency:
            layout.addWidget(urgency_tag(standing.urgency))
        layout.addWidget(Text(whole_words(standing), "lead"))
        case = record.case
        layout.addWidget(Text(case.opening.words))
        terms = self.tr("Under: {guidance}").format(guidance=case.edition.guidance)
        layout.addWidget(Text(terms, "caption"))
        if case.closed is not None:
            layout.addWidget(
                Flow(button(self.tr("Open a new case…"), self.open_case, icon="gavel"))
            )
            return frame
        if sheet.may:
            layout.addWidget(Text(self.tr("The next step"), "overline"))
            layout.addWidget(Flow(self._step_button(record, sheet.may[0], first=True)))
        if sheet.may[1:]:
            layout.addWidget(Text(self.tr("Also possible now"), "overline"))
            layout.addWidget(Flow(*(self._step_button(record, each) for each in sheet.may[1:])))
        return frame

    def _step_button(
        self, record: CaseRecord, proposed: Proposed, *, first: bool = False
    ) -> QWidget:
        words = said(proposed_words(record.case, proposed))
        act = partial(self.take_step, proposed)
        return button(words, act, kind="primary" if first else "secondary", small=not first)
