"""Answering the points of a reply: what the draft said, what the school says, what it says now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ssio_desktop.domain.accuracy import Check, Passage, Point
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.passage import Passage as PassageEdit
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class PointActs:
    """What a point's buttons do. answer(point, changed, reason); go(path) to the question;
    typed(key, reason) as the reason is typed."""

    answer: Callable[[Point, bool, str], None]
    go: Callable[[str], None]
    typed: Callable[[str, str], None]


def key_of(point: Point) -> str:
    """A point's name among what is typed."""
    return f"{point.reply}.{point.number}"


class PointCard(QFrame):
    """One point with its answer, or the means to give one. now: what its passage says now, None
    where nothing of it is left or it is the report as a whole."""

    def __init__(
        self, point: Point, passage: Passage | None, now: str | None, reason: str, acts: PointActs
    ) -> None:
        super().__init__()
        self.point = point
        title = f"[{point.number}] {point.title}" if passage else point.title
        frame, layout = card(title)
        self.reason = PassageEdit(2)
        if passage is not None:
            self._say(layout, self.tr("The draft said"), passage.text)
        self._say(layout, self.tr("The school says it should be"), point.said.words)
        self._say(layout, self.tr("What shows it"), point.said.evidence)
        is_changed = passage is not None and now != passage.text
        if passage is not None and is_changed:
            self._say(layout, self.tr("It says now"), now or self.tr("Nothing: it was taken out."))
        if point.answer is not None:
            self._answered(layout, point)
        else:
            self._ask(layout, point, passage, is_changed, reason, acts)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)

    def _answered(self, layout: QVBoxLayout, point: Point) -> None:
        assert point.answer is not None
        row = QHBoxLayout()
        words = self.tr("Changed") if point.answer.changed else self.tr("Not changed")
        row.addWidget(tag(words, "success" if point.answer.changed else "info"))
        row.addWidget(Text(point.answer.reason), 1)
        layout.addLayout(row)

    def _ask(
        self,
        layout: QVBoxLayout,
        point: Point,
        passage: Passage | None,
        is_changed: bool,
        reason: str,
        acts: PointActs,
    ) -> None:
        label = Text(self.tr("Your reason, where it stays as it is"), "label")
        if passage is None:
            label.setText(self.tr("Your answer"))
        label.setBuddy(self.reason)
        self.reason.setAccessibleName(f"{label.text()}: {point.title}")
        self.reason.setPlainText(reason)
        key = key_of(point)
        self.reason.textChanged.connect(lambda: acts.typed(key, self.reason.toPlainText()))
        layout.addWidget(label)
        layout.addWidget(self.reason)
        row = QHBoxLayout()
        row.setSpacing(tokens().space.s)
        self.changed_button = button(
            self.tr("Answer: changed"), lambda: acts.answer(point, True, self.reason.toPlainText())
        )
        self.kept_button = button(
            self.tr("Answer: not changed"),
            lambda: acts.answer(point, False, self.reason.toPlainText()),
        )
        self.changed_button.setEnabled(is_changed or passage is None)
        if passage is not None:
            path = passage.path
            self.go_button = button(
                self.tr("Go to the question"), lambda: acts.go(path), icon="arrow-right"
            )
            row.addWidget(self.go_button)
        row.addWidget(self.changed_button)
        row.addWidget(self.kept_button)
        row.addStretch(1)
        for each in (self.changed_button, self.kept_button):
            each.setAccessibleName(f"{each.text()}, {point.title}")
        layout.addLayout(row)
        if passage is not None and not is_changed:
            layout.addWidget(
                Text(
                    self.tr("“Changed” can be chosen once the note says something else here."),
                    "caption",
                )
            )

    def _say(self, layout: QVBoxLayout, label: str, text: str) -> None:
        if text.strip():
            layout.addWidget(Text(label, "overline"))
            layout.addWidget(Text(text).selectable())


def point_cards(
    check: Check, now: Mapping[str, str], typed: Mapping[str, str], acts: PointActs
) -> list[PointCard]:
    """The cards of a check's points, those without an answer first."""
    cards = []
    for point in sorted(check.points, key=lambda each: each.answer is not None):
        passage = check.sent.passage(point.number)
        says = now.get(passage.key) if passage else None
        cards.append(PointCard(point, passage, says, typed.get(key_of(point), ""), acts))
    return cards
