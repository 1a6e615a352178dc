"""What still stands between a note and its being final: a list that leads to each question."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from ssio_desktop.ui.language import said
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.error_summary import ErrorSummary, Fault
from ssio_desktop.xforms.session import Problem


class UnfinishedList(ErrorSummary):
    """Takes the focus when it has something to say. chosen(path): the person goes to a question.

    Once a question was gone to, one line is left of the list, so that the form has the room: how
    many are left, the way to the next one, and the way back to the whole list.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._problems: tuple[Problem, ...] = ()
        self._last = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._next = button(self.tr("Next one"), self._go_on, icon="arrow-right")
        self._all = button(self.tr("Show all"), self._unfold, kind="quiet")
        self._close = button(self.tr("Hide"), self.hide, kind="quiet")
        for each in (self._next, self._all, self._close):
            self.top.addWidget(each)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """List the problems and take the focus; hide where there are none."""
        self.update_problems(problems)
        if problems:
            self._last = ""
            self._fold(False)
            self.show()
            self.take_focus()

    def update_problems(self, problems: Sequence[Problem]) -> None:
        """The problems have changed: say so where the list is on show, and hide after the last."""
        if not problems:
            self.hide()
        if tuple(problems) == self._problems:
            return
        self._problems = tuple(problems)
        faults = [
            Fault(f"{problem.label}: {said(problem.what)}", partial(self._go, problem.path))
            for problem in problems
        ]
        self.show_faults(faults, self.title_of(len(problems)), focus=False)

    def title_of(self, count: int) -> str:
        """What stands above so many problems."""
        if count == 1:
            return self.tr("One answer is needed before this note can be made final")
        return self.tr("{count} answers are needed before this note can be made final").format(
            count=count
        )

    def _go(self, path: str) -> None:
        self._last = path
        # The focus is gone from here before what had it is hidden.
        self.chosen.emit(path)
        self._fold(True)

    def _go_on(self) -> None:
        """Go to the problem after the one gone to last, or to the first."""
        paths = [problem.path for problem in self._problems]
        if paths:
            after = paths.index(self._last) + 1 if self._last in paths else 0
            self._go(paths[after % len(paths)])

    def _unfold(self) -> None:
        if self._all.hasFocus():
            self.take_focus()
        self._fold(False)

    def _fold(self, folded: bool) -> None:
        self.lines.setVisible(not folded)
        self._next.setVisible(folded)
        self._all.setVisible(folded)
