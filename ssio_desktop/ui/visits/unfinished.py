"""What still stands between a note and its being final: a list that leads to each question."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.text import heading
from ssio_desktop.xforms.session import Problem

_SHOWN = 8


class UnfinishedList(QFrame):
    """Takes the focus when it has something to say. chosen(path): the person goes to a question."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "errors")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._layout = QVBoxLayout(self)
        space = tokens().space
        self._layout.setContentsMargins(space.l, space.m, space.l, space.m)
        self._layout.setSpacing(space.xs)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """List the problems; hide where there are none."""
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.setVisible(bool(problems))
        if not problems:
            return
        title = (
            self.tr("One answer is needed before this note can be made final")
            if len(problems) == 1
            else self.tr("{count} answers are needed before this note can be made final").format(
                count=len(problems)
            )
        )
        self.setAccessibleName(title)
        self._layout.addWidget(heading(title, "heading"))
        for problem in problems[:_SHOWN]:
            link = button(
                f"{problem.label}: {problem.what}",
                lambda path=problem.path: self.chosen.emit(path),  # type: ignore[misc]
                kind="link",
            )
            self._layout.addWidget(link)
        if len(problems) > _SHOWN:
            more = self.tr("and {count} more").format(count=len(problems) - _SHOWN)
            self._layout.addWidget(heading(more, "caption"))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
