"""Whose visit it is, said above a note that is a colleague’s or was taken over, with the way to
take it over."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from ssio_desktop.services.taking_over import TakingOver, Whose, take_over
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.visits.reasons import ask_taking_over
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day


def whose_words(whose: Whose) -> str:
    """What is to be known of whose visit it is; empty for one that was always one's own."""
    return " ".join(
        filter(
            None,
            (
                ""
                if whose.may_finish or not whose.may_take_over
                else translate(
                    "whose",
                    "This is the visit of {name}. Only its officer makes it final and issues "
                    "its report.",
                ).format(name=whose.officer),
                _taken_words(whose.taken) if whose.taken else "",
            ),
        )
    )


def _taken_words(taken: TakingOver) -> str:
    at = datetime.fromisoformat(taken.at).astimezone().date()
    return translate("whose", "{name} took it over from {before} on {day}: {reason}").format(
        name=taken.by, before=taken.of, day=day(at), reason=taken.reason
    )


class WhoseLine(QFrame):
    """Hidden where there is nothing to say."""

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__()
        self._context = context
        self._visit = ""
        self.setProperty("part", "well")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.words = Text()
        self.button = button(translate("visits", "Take over this visit…"), self.ask)
        space = tokens().space
        layout = QHBoxLayout(self)
        layout.setContentsMargins(space.l, space.s, space.l, space.s)
        layout.setSpacing(space.s)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.button)
        self.hide()

    def show_whose(self, visit: str, whose: Whose | None) -> None:
        """Be about this visit; about none where whose is None."""
        self._visit = visit
        said = whose_words(whose) if whose is not None else ""
        self.words.setText(said)
        self.button.setVisible(whose is not None and whose.may_take_over and not whose.may_finish)
        self.setVisible(bool(said))

    def ask(self) -> None:
        """Ask why, and take the visit over."""
        visit = self._visit

        def answered(reason: str) -> None:
            self._context.operations.change(
                lambda ws: take_over(ws, visit, reason),
                owner=self,
            )

        ask_taking_over(self, answered)
