"""One criterion of one category: its words, the judgement, how much it matters, the evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout

from ssio_desktop.domain.best_fit_types import Answer, Reading
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.categorisation import Carried
from ssio_desktop.domain.framework import Criterion, Framework, Judgement
from ssio_desktop.errors import UserError
from ssio_desktop.ui.categorise.judging import JudgementBar
from ssio_desktop.ui.language import said
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.passage import Passage
from ssio_desktop.ui.widgets.tags import category_tag, tag
from ssio_desktop.ui.widgets.text import Text


class CriterionCard(QFrame):
    """answered(criterion id, Answer) is emitted at each change a person makes."""

    answered = Signal(str, object)

    def __init__(self, framework: Framework, criterion: Criterion) -> None:
        super().__init__()
        self.criterion = criterion
        self._answer = Answer()
        self.setProperty("part", "card")
        space = tokens().space
        category = framework.category(criterion.category)
        self._mark = tag("")
        self._mark.hide()
        self._record = Text("", "hint")
        self._record.hide()
        self.bar = JudgementBar(framework, criterion.text)
        self.bar.judged.connect(self._judged)
        self.salient = QCheckBox(self.tr("Matters most here"))
        self.salient.setAccessibleName(
            self.tr("Matters most here: {criterion}").format(criterion=criterion.text)
        )
        self.salient.clicked.connect(self._weighed)
        self.evidence = Passage(least_lines=2)
        self.evidence.setPlaceholderText(self.tr("Evidence"))
        self.evidence.setAccessibleName(
            self.tr("Evidence: {criterion}").format(criterion=criterion.text)
        )
        self.evidence.textChanged.connect(self._typed)

        words = Text(criterion.text)
        name = Text(category.name if category else "", "caption")
        head = QHBoxLayout()
        head.setSpacing(space.s)
        head.addWidget(category_tag(criterion.category))
        head.addWidget(name, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.l, space.m, space.l, space.m)
        layout.setSpacing(space.s)
        layout.addLayout(head)
        layout.addWidget(words)
        layout.addStretch(1)
        layout.addWidget(self._record)
        layout.addWidget(self.bar)
        layout.addWidget(self.evidence)
        layout.addWidget(self._mark)
        layout.addWidget(self.salient)

    def fit(self, width: int) -> None:
        """Arrange what is inside for a card of this many pixels."""
        self.bar.fit(width - 2 * tokens().space.l - 4)

    def show_answer(self, answer: Answer, reading: Reading | None, mark: Carried | None) -> None:
        """Show an answer, what the record says of it, and what became of it since last term."""
        self._answer = answer
        self.bar.show_judgement(answer.judgement)
        self.salient.setChecked(answer.salient)
        if self.evidence.toPlainText() != answer.evidence:
            self.evidence.blockSignals(True)
            self.evidence.setPlainText(answer.evidence)
            self.evidence.blockSignals(False)
        self._show_record(reading)
        self._show_mark(answer, mark)

    def _show_record(self, reading: Reading | None) -> None:
        settled = reading.record if reading else None
        self._record.setVisible(settled is not None)
        if settled is not None:
            self._record.setText(
                self.tr("From the record: {reason}").format(reason=said(settled.reason))
            )
            if reading is not None and not reading.by_officer:
                self.bar.show_judgement(reading.judgement)

    def _show_mark(self, answer: Answer, mark: Carried | None) -> None:
        words = {
            "carried over": self.tr("From {term}").format(term=_term_words(answer.carried_from)),
            "confirmed": self.tr("Confirmed"),
            "changed": self.tr("Changed"),
            "new": self.tr("New"),
        }.get(mark or "", "")
        tones = {"carried over": "info", "changed": "caution", "new": "caution"}
        self._mark.setVisible(bool(words))
        self._mark.setText(words)
        self._mark.setAccessibleName(words)
        self._mark.setProperty("tone", tones.get(mark or "", "neutral"))
        self._mark.style().polish(self._mark)

    def _judged(self, judgement: str) -> None:
        self._tell(replace(self._answer, judgement=cast(Judgement, judgement)))

    def _weighed(self, salient: bool) -> None:
        self._tell(replace(self._answer, salient=salient))

    def _typed(self) -> None:
        self._tell(replace(self._answer, evidence=self.evidence.toPlainText()))

    def _tell(self, answer: Answer) -> None:
        self._answer = replace(answer, carried_from="")
        self.answered.emit(self.criterion.id, self._answer)


def _term_words(term: str) -> str:
    try:
        found = TermId.parse(term)
    except UserError:
        return term
    return f"{found.season} {found.year}"
