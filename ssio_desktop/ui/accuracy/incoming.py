"""A reply that was read from a file, shown before it is taken in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ssio_desktop.services.accuracy_reply import IncomingReply
from ssio_desktop.ui.accuracy import words
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card, mark
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted


class IncomingCard(QFrame):
    """What the file says, what is to be looked at first, and whether to take it in."""

    def __init__(
        self, incoming: IncomingReply, take: Callable[[], None], leave: Callable[[], None]
    ) -> None:
        super().__init__()
        frame, layout = card(self.tr("The reply in this file"))
        who = ", ".join(filter(None, (incoming.who, incoming.dated)))
        layout.addWidget(Text(who or self.tr("It does not say who filled it in."), "muted"))
        layout.addWidget(Text(self._summary(incoming), "strong"))
        for warning in incoming.warnings:
            row = QHBoxLayout()
            row.addWidget(mark("triangle-alert", "tone:caution"))
            row.addWidget(Text(warning), 1)
            layout.addLayout(row)
        for number, said in incoming.points:
            passage = incoming.check.sent.passage(number)
            title = passage.title if passage else ""
            layout.addWidget(Text(f"[{number}] {title}", "overline"))
            told = filter(None, (words.verdict_words(said.verdict), said.words, said.evidence))
            layout.addWidget(Text("\n".join(told)))
        if incoming.comment:
            layout.addWidget(Text(self.tr("On the report as a whole"), "overline"))
            layout.addWidget(Text(incoming.comment))
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens().space.s)
        self.take_button = button(self.tr("Take the reply in"), take, kind="primary")
        buttons.addWidget(self.take_button)
        buttons.addWidget(button(self.tr("Not this file"), leave))
        buttons.addStretch(1)
        layout.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)

    def _summary(self, incoming: IncomingReply) -> str:
        points = counted(len(incoming.points), self.tr("point"), self.tr("points"))
        if incoming.overall and not incoming.points:
            return self.tr("The whole report is called accurate.")
        return self.tr("{accurate} passages called accurate, {points} to answer.").format(
            accurate=incoming.accurate, points=points
        )
