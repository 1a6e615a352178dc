"""Every challenge by a school, with its answer or the day by which one is due."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.challenges import Challenge, Outcome
from ssio_desktop.services import challenges
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.board.deciding import choices
from ssio_desktop.ui.documents.offers import PAGE as DOCUMENT
from ssio_desktop.ui.meeting.challenge_asking import ask_answer, ask_challenge
from ssio_desktop.ui.meeting.columns import challenge_columns
from ssio_desktop.ui.meeting.gathering import SeenMeetings
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day as day_words


class ChallengesTab(QWidget):
    """Shows what it is given last."""

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__()
        self._context = context
        self._seen: SeenMeetings | None = None
        self.dialog: QWidget | None = None
        self.none = Text(
            self.tr("No school has challenged its category. The letter says how it can."), "muted"
        )
        self.table: DataTable[Challenge] = DataTable(
            RowsModel(challenge_columns(lambda: self._seen), lambda row: row.id),
            self.tr("Challenges"),
            shown=12,
        )
        self.table.opened.connect(self.answer)
        self.table.chosen.connect(self._show_chosen)
        self.answer_button = button(self.tr("Answer…"), self._answer_chosen, icon="pencil")
        self.letter_button = button(
            self.tr("Letter with the answer"), self._open_letter, icon="file-text"
        )
        self.school_button = button(self.tr("Open the school"), self._open_school, icon="school")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens().space.m, 0, 0)
        layout.setSpacing(tokens().space.s)
        layout.addWidget(
            Flow(
                button(self.tr("Record a challenge…"), lambda: self.record(), icon="plus"),
                self.answer_button,
                self.letter_button,
                self.school_button,
            )
        )
        layout.addWidget(self.none)
        layout.addWidget(self.table)
        self._detail = QVBoxLayout()
        layout.addLayout(self._detail)
        layout.addStretch(1)

    def show_all(self, seen: SeenMeetings) -> None:
        """Show every challenge, the latest first."""
        self._seen = seen
        self.table.show_rows(seen.challenges)
        self.none.setVisible(not seen.challenges)
        self.table.setVisible(bool(seen.challenges))
        self._show_chosen()

    def record(self, urn: str = "") -> None:
        """Ask for a new challenge, by a school where one is named."""
        if self._seen is None:
            return

        def keep(urn: str, term: TermId, who: str, day: date, grounds: str) -> None:
            self._context.operations.change(
                lambda ws: challenges.record_challenge(
                    ws, urn, term, who=who, day=day, grounds=grounds
                ),
                owner=self,
            )

        self.dialog = ask_challenge(self, self._seen, keep, urn)

    def answer(self, found: Challenge) -> None:
        """Ask how a challenge is answered, where it is not."""
        seen = self._seen
        if seen is None:
            return
        if found.outcome is not None:
            self._context.messages.information(
                self.tr("It is answered. To answer it anew, undo that in the history first.")
            )
            return

        def keep(outcome: Outcome, category: str, reason: str, day: date) -> None:
            self._context.operations.change(
                lambda ws: challenges.answer(
                    ws, found.id, outcome, reason=reason, day=day, category=category
                ),
                owner=self,
            )

        def ask(entries: tuple[tuple[str, str], ...]) -> None:
            name = seen.names.get(found.urn, found.urn)
            self.dialog = ask_answer(self, found, name, entries, seen.today, keep)

        self._context.operations.read(
            lambda ws: choices(ws, found.urn, found.term), ask, owner=self
        )

    def _answer_chosen(self) -> None:
        found = next(iter(self.table.selected()), None)
        if found is not None:
            self.answer(found)

    def _open_school(self) -> None:
        found = next(iter(self.table.selected()), None)
        if found is not None:
            self._context.navigator.go("school", found.urn)

    def _open_letter(self) -> None:
        found = next(iter(self.table.selected()), None)
        if found is not None:
            wanted = Wanted("challenge-letter", found.urn, of=found.id)
            self._context.navigator.go(DOCUMENT, str(wanted))

    def _show_chosen(self) -> None:
        clear(self._detail)
        found = next(iter(self.table.selected()), None)
        self.school_button.setEnabled(found is not None)
        self.answer_button.setEnabled(found is not None and found.outcome is None)
        self.letter_button.setEnabled(found is not None and found.outcome is not None)
        if found is None or self._seen is None:
            return
        frame, layout = card(self._seen.names.get(found.urn, found.urn))
        layout.addWidget(Text(found.grounds).selectable())
        if found.outcome is None:
            due = self.tr("To be answered by {day}").format(day=day_words(found.due))
            layout.addWidget(Text(due, "strong"))
        else:
            layout.addWidget(Text(found.reason).selectable())
            told = self.tr("Answered on {day} by {name}").format(
                day=day_words(found.answered_on), name=found.answered_by
            )
            layout.addWidget(Text(told, "caption"))
        self._detail.addWidget(frame)
