"""The form of one school's risk: the signals with what the record tells, then the judgement."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from ssio_desktop.domain.risk import (
    DIRECTION_WORDS,
    IMPACT,
    LIKELIHOOD,
    RATING_WORDS,
    SIGNALS,
    Direction,
    Judged,
    Rating,
    Step,
    problems,
)
from ssio_desktop.services.risk_signals import Sign
from ssio_desktop.ui.language import said
from ssio_desktop.ui.risk.choices import Choices
from ssio_desktop.ui.risk.words import rating_name
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card, rule
from ssio_desktop.ui.widgets.error_summary import Fault
from ssio_desktop.ui.widgets.passage import Passage
from ssio_desktop.ui.widgets.text import Text


class SignalRow(QWidget):
    """One signal: a tick, what the record tells of it, and a note."""

    changed = Signal()

    def __init__(
        self, signal: str, signs: Iterable[Sign], open_visit: Callable[[str], None]
    ) -> None:
        super().__init__()
        self.signal = signal
        title = said(SIGNALS[signal])
        self.tick = QCheckBox(title)
        self.note = QLineEdit()
        self.note.setAccessibleName(self.tr("Note on {signal}").format(signal=title))
        self.note.setPlaceholderText(self.tr("Note (optional)"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens().space.xs, 0, tokens().space.xs)
        layout.setSpacing(tokens().space.xxs)
        layout.addWidget(self.tick)
        for sign in signs:
            words = Text(sign.words)
            words.setContentsMargins(tokens().space.xl, 0, 0, 0)
            layout.addWidget(words)
            if sign.visit:
                link = button(said(sign.source), partial(open_visit, sign.visit), kind="link")
                link.setAccessibleName(
                    self.tr("Open the note: {source}").format(source=said(sign.source))
                )
                link.setContentsMargins(tokens().space.xl, 0, 0, 0)
                layout.addWidget(link)
            else:
                source = Text(sign.source, "caption")
                source.setContentsMargins(tokens().space.xl, 0, 0, 0)
                layout.addWidget(source)
        layout.addWidget(self.note)
        self.note.hide()
        self.tick.toggled.connect(self.note.setVisible)
        self.tick.clicked.connect(lambda: self.changed.emit())
        self.note.textEdited.connect(lambda _: self.changed.emit())


class RiskForm(QWidget):
    """changed(): a person changed something. open_visit: shows the note that a sign is from."""

    changed = Signal()

    def __init__(self, signs: Iterable[Sign], open_visit: Callable[[str], None]) -> None:
        super().__init__()
        told = list(signs)
        self.signals = {
            key: SignalRow(key, [each for each in told if each.signal == key], open_visit)
            for key in SIGNALS
        }
        self.likelihood = Choices(self.tr("Likelihood"), _steps(LIKELIHOOD))
        self.likelihood_why = _passage(self.tr("Reasons for the likelihood"))
        self.impact = Choices(self.tr("Impact"), _steps(IMPACT))
        self.impact_why = _passage(self.tr("Reasons for the impact"))
        self.direction = Choices(
            self.tr("Direction of travel"),
            [(key, words, "") for key, words in DIRECTION_WORDS.items()],
        )
        self.rating = Choices(
            self.tr("Rating"), [(key, words, "") for key, words in RATING_WORDS.items()]
        )
        self.by_matrix = Text("", "strong")
        self.reason = _passage(self.tr("Why the rating is another than the matrix’s"))
        self._fill()
        for choice in (self.likelihood, self.impact, self.direction, self.rating):
            choice.changed.connect(self._told)
        for row in self.signals.values():
            row.changed.connect(self._told)
        for passage in (self.likelihood_why, self.impact_why, self.reason):
            passage.textChanged.connect(self._told)
        self._unfold()

    def show_judged(self, judged: Judged) -> None:
        """Put a judgement into the fields."""
        self.blockSignals(True)
        for key, row in self.signals.items():
            row.tick.setChecked(key in judged.signals)
            row.note.setText(judged.signals.get(key, ""))
        self.likelihood.choose(str(judged.likelihood or ""))
        self.impact.choose(str(judged.impact or ""))
        self.direction.choose(judged.direction or "")
        self.rating.choose(judged.rating or "")
        self.likelihood_why.setPlainText(judged.likelihood_why)
        self.impact_why.setPlainText(judged.impact_why)
        self.reason.setPlainText(judged.reason)
        self.blockSignals(False)
        self._unfold()

    def judged(self) -> Judged:
        """What stands in the fields."""
        return Judged(
            int(self.likelihood.value or 0),
            self.likelihood_why.toPlainText().strip(),
            int(self.impact.value or 0),
            self.impact_why.toPlainText().strip(),
            cast(Direction, self.direction.value) if self.direction.value else None,
            cast(Rating, self.rating.value) if self.rating.value else None,
            self.reason.toPlainText().strip(),
            {
                key: row.note.text().strip()
                for key, row in self.signals.items()
                if row.tick.isChecked()
            },
        )

    def faults(self) -> list[Fault]:
        """What is missing, each with its field."""
        fields: Mapping[str, Choices | Passage] = {
            "likelihood": self.likelihood,
            "likelihood_why": self.likelihood_why,
            "impact": self.impact,
            "impact_why": self.impact_why,
            "direction": self.direction,
            "rating": self.rating,
            "reason": self.reason,
        }
        return [_fault(fields[name], words) for name, words in problems(self.judged())]

    def _told(self, *_: object) -> None:
        self._unfold()
        self.changed.emit()

    def _unfold(self) -> None:
        judged = self.judged()
        by_matrix = judged.by_matrix
        self.by_matrix.setText(
            self.tr("The matrix makes this {rating}. The rating is for you to judge.").format(
                rating=rating_name(by_matrix)
            )
            if by_matrix
            else self.tr(
                "Once likelihood and impact are chosen, the matrix’s rating is shown here."
            )
        )
        wanted = bool(by_matrix and judged.differs) or bool(judged.reason)
        for part in (self.reason, self._reason_label):
            part.setVisible(wanted)

    def _fill(self) -> None:
        space = tokens().space
        first, signals = card(self.tr("Signals"))
        signals.addWidget(
            Text(
                self.tr(
                    "Tick what bears on the risk. What the record tells stands below each signal; "
                    "it ticks nothing by itself."
                ),
                "muted",
            )
        )
        for number, row in enumerate(self.signals.values()):
            if number:
                signals.addWidget(rule())
            signals.addWidget(row)
        second, judgement = card(self.tr("Judgement"))
        for choice, label, passage in (
            (self.likelihood, self.tr("Reasons for the likelihood"), self.likelihood_why),
            (self.impact, self.tr("Reasons for the impact"), self.impact_why),
        ):
            judgement.addWidget(choice)
            judgement.addWidget(_label(label, passage))
            judgement.addWidget(passage)
            judgement.addWidget(rule())
        judgement.addWidget(self.direction)
        judgement.addWidget(rule())
        judgement.addWidget(self.by_matrix)
        judgement.addWidget(self.rating)
        self._reason_label = _label(
            self.tr("Why the rating is another than the matrix’s"), self.reason
        )
        judgement.addWidget(self._reason_label)
        judgement.addWidget(self.reason)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.l)
        layout.addWidget(first)
        layout.addWidget(second)


def _fault(field: Choices | Passage, words: str) -> Fault:
    if isinstance(field, Choices):
        return Fault(words, field.take_focus, field)
    return Fault.of(field, words)


def _steps(scale: Iterable[Step]) -> list[tuple[str, str, str]]:
    return [(str(step.number), f"{step.number} {said(step.name)}", step.meaning) for step in scale]


def _passage(name: str) -> Passage:
    made = Passage(least_lines=2)
    made.setAccessibleName(name)
    return made


def _label(words: str, field: QWidget) -> Text:
    made = Text(words, "label")
    made.setBuddy(field)
    return made
