"""Where officers' records differ: both values side by side, each with its author and moment."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ssio_desktop.services.board import Conflict
from ssio_desktop.ui.board.words import path_words, value_words
from ssio_desktop.ui.home.parts import card, counted, moment
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.text import Text

_SHOWN = 40

Settle = Callable[[Conflict, str], None]


class ConflictList(QWidget):
    """Every difference in a term; settle(conflict, event id) keeps one of the values."""

    def __init__(self, conflicts: Sequence[Conflict], settle: Settle) -> None:
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        title = self.tr("Records that differ")
        frame, layout = card(title)
        layout.setSpacing(tokens().space.l)
        layout.addWidget(
            Text(
                self.tr(
                    "Two officers recorded different things, neither knowing of the other. Nothing "
                    "is lost: keep one, and the other stays in the history."
                ),
                "muted",
            )
        )
        for conflict in conflicts[:_SHOWN]:
            layout.addWidget(self._conflict(conflict, settle))
        if len(conflicts) > _SHOWN:
            more = counted(len(conflicts) - _SHOWN, self.tr("more"), self.tr("more"))
            layout.addWidget(Text(more, "caption"))
        outer.addWidget(frame)

    def _conflict(self, conflict: Conflict, settle: Settle) -> QWidget:
        made = QWidget()
        space = tokens().space
        whole = QVBoxLayout(made)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(space.s)
        whole.addWidget(Text(f"{conflict.school_name} – {path_words(conflict.path)}", "strong"))
        grid = QGridLayout()
        grid.setSpacing(space.m)
        for column, head in enumerate(conflict.heads):
            frame, layout = card()
            words = value_words(head.value)
            layout.addWidget(Text(words).selectable())
            layout.addStretch(1)
            layout.addWidget(Text(f"{head.officer_name}, {moment(head.at)}", "caption"))
            keep = button(
                self.tr("Keep this one"),
                lambda event=head.event: settle(conflict, event),  # type: ignore[misc]
                small=True,
            )
            keep.setAccessibleName(
                self.tr("Keep this one: {value}, by {officer}").format(
                    value=words, officer=head.officer_name
                )
            )
            row = QHBoxLayout()
            row.addWidget(keep)
            row.addStretch(1)
            layout.addLayout(row)
            grid.addWidget(frame, column // 3, column % 3)
            grid.setColumnStretch(column % 3, 1)
        grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        whole.addLayout(grid)
        return made
