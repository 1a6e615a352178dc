"""What still stands between a note and its being final: a list that leads to each question."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.xforms.session import Problem

_LINES = 7
"""So many problems are shown at once; the others are scrolled to."""

_SHARE = 0.24
"""The share of the window's height that the list takes at most."""


class UnfinishedList(QFrame):
    """Takes the focus when it has something to say. chosen(path): the person goes to a question.

    Once a question was gone to, one line is left of the list, so that the form has the room: how
    many are left, the way to the next one, and the way back to the whole list.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._problems: tuple[Problem, ...] = ()
        self._last = ""
        self.setProperty("part", "errors")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        space = tokens().space
        # Words take the focus; of a frame a screen reader says nothing but its name.
        self._title = Text("", "strong")
        self._title.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self._title)
        self._next = button(self.tr("Next one"), self._go_on, icon="arrow-right")
        self._all = button(self.tr("Show all"), self._unfold, kind="quiet")
        self._close = button(self.tr("Hide"), self.hide, kind="quiet")
        top = QHBoxLayout()
        top.setSpacing(space.s)
        top.addWidget(self._title, 1)
        for each in (self._next, self._all, self._close):
            top.addWidget(each)
        self._area = _ListArea()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.l, space.s, space.l, space.s)
        layout.setSpacing(space.xs)
        layout.addLayout(top)
        layout.addWidget(self._area)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """List the problems and take the focus; hide where there are none."""
        self.update_problems(problems)
        if problems:
            self._last = ""
            self._unfold()
            self.show()
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def update_problems(self, problems: Sequence[Problem]) -> None:
        """The problems have changed: say so where the list is on show, and hide after the last."""
        if not problems:
            self.hide()
        if tuple(problems) == self._problems:
            return
        self._problems = tuple(problems)
        title = self.title_of(len(problems))
        self._title.setText(title)
        self.setAccessibleName(title)
        self._area.show_links(
            [
                button(
                    f"{problem.label}: {problem.what}",
                    lambda path=problem.path: self._go(path),  # type: ignore[misc]
                    kind="link",
                )
                for problem in problems
            ]
        )

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
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fold(False)

    def _fold(self, folded: bool) -> None:
        self._area.setVisible(not folded)
        self._next.setVisible(folded)
        self._all.setVisible(folded)


class _ListArea(QScrollArea):
    """As high as its links, but never so high that the form has no room."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def show_links(self, links: Sequence[QWidget]) -> None:
        """Put these links in the place of those before."""
        body = QWidget()
        body.setProperty("role", "scrolled")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for link in links:
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.setWidget(body)
        self._limit(links)

    def _limit(self, links: Sequence[QWidget]) -> None:
        if not links:
            return
        for link in links:
            link.ensurePolished()
        line = max(link.sizeHint().height() for link in links)
        share = round(self.window().height() * _SHARE)
        # Half a line more shows that there is something to scroll to.
        most = min(round((_LINES + 0.5) * line), max(share, 2 * line))
        self.setFixedHeight(min(len(links) * line, most) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
