"""What readers said of a note, above the note itself: each comment leads to its question and is
answered here."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.services import reading
from ssio_desktop.services.reading import PlacedComment
from ssio_desktop.services.reading_said import Said
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.reading import words
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import line, may_shrink
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.reason import ask_reason
from ssio_desktop.ui.widgets.scrolling import Body
from ssio_desktop.ui.widgets.tags import Tag, tag
from ssio_desktop.ui.widgets.text import Text

_SHARE = 0.24
"""The share of the window's height that the comments take at most."""


class SaidPanel(QFrame):
    """Hidden while there is nothing to say. go: called with the path and the words to go to."""

    def __init__(self, context: PageContext[Workspace], go: Callable[[str, str], None]) -> None:
        super().__init__()
        self._context = context
        self._go = go
        self._visit = ""
        self.said: Said | None = None
        self.setProperty("part", "well")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        space = tokens().space
        self._tag = Tag()
        self._words = Text("")
        self.ask_button = button(self.tr("Ask for quality assurance…"), self.ask, icon="send")
        self.fold_button = button(self.tr("Hide comments"), self._fold, kind="quiet")
        top = QHBoxLayout()
        top.setSpacing(space.s)
        top.addWidget(self._tag)
        top.addWidget(self._words, 1)
        top.addWidget(self.fold_button)
        top.addWidget(self.ask_button)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setAccessibleName(self.tr("Comments of readers"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.l, space.s, space.l, space.s)
        layout.setSpacing(space.xs)
        layout.addLayout(top)
        layout.addWidget(self._area)
        self.hide()
        context.theme.changed.connect(self._draw)

    def show_said(self, said: Said | None) -> None:
        """Show what was said of a note; nothing where it is none."""
        self._visit = said.visit if said is not None else ""
        self.said = said
        self._draw()

    def ask(self) -> None:
        """Ask for the latest version to be read."""
        visit = self._visit
        ask_reason(
            self,
            self.tr("Ask for quality assurance"),
            self.tr("Anything the reader should look at? It may stay empty."),
            self.tr("Ask for quality assurance"),
            lambda note: self._change(lambda ws: reading.ask(ws, visit, note)),
        )

    def answer(self, placed: PlacedComment, *, changed: bool) -> None:
        """Say what came of a comment."""
        visit, comment = self._visit, placed.comment.id
        question = (
            self.tr("What was changed? It may stay empty.")
            if changed
            else self.tr("Why does the passage stay as it is?")
        )

        def answered(text: str) -> None:
            self._change(lambda ws: reading.answer(ws, visit, comment, text, changed=changed))

        ask_reason(
            self,
            self.tr("Answer the comment"),
            question,
            self.tr("Answer the comment"),
            answered,
            needed="" if changed else self.tr("Say why the passage stays as it is."),
        )

    def _change(self, act: Callable[[Workspace], Outcome[str]]) -> None:
        self._context.operations.change(act, owner=self)

    def _draw(self) -> None:
        said = self.said
        if said is None or said.state == "withdrawn":
            self.hide()
            return
        told = bool(said.comments) or said.standing != "not asked"
        if not (told or said.state == "final" or (said.required and said.state == "amending")):
            self.hide()
            return
        self._tag.say(words.standing_words(said.standing), words.TONES[said.standing])
        self._words.setText(self._sentence(said))
        self.ask_button.setVisible(said.may_ask and said.is_own)
        self.fold_button.setVisible(bool(said.comments))
        self._show_comments(said)
        self.setAccessibleName(
            self.tr("Reading: {standing}").format(standing=words.standing_words(said.standing))
        )
        self.show()

    def _sentence(self, said: Said) -> str:
        """How things stand and what is next, in a line."""
        if said.unanswered == 1:
            return self.tr("One comment is to be answered.")
        if said.unanswered:
            return self.tr("{count} comments are to be answered.").format(count=said.unanswered)
        if said.standing == "waiting":
            return self.tr("Asked for: {days}.").format(days=words.days_words(said.days or 0))
        if said.standing == "approved":
            return self.tr("The report can be issued.")
        if said.required and said.standing == "not asked":
            return self.tr("This report has to be read before it is issued.")
        return " ".join(f"{name}: {text}" for name, text in said.verdicts)

    def _show_comments(self, said: Said) -> None:
        body = Body()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, tokens().space.m, 0)
        column.setSpacing(0)
        for name, text in said.verdicts if said.comments else ():
            column.addWidget(Text(f"{name}: {text}"))
        for number, placed in enumerate(said.comments, 1):
            column.addWidget(self._comment(placed, said, last=number == len(said.comments)))
        column.addStretch(1)
        self._area.setWidget(body)
        self._area.setVisible(bool(said.comments) and not self._is_folded)
        most = round(self.window().height() * _SHARE)
        wanted = body.heightForWidth(max(300, self._area.viewport().width()))
        self._area.setFixedHeight(max(4 * tokens().type.body, min(most, max(wanted, 0) + 2)))

    @property
    def _is_folded(self) -> bool:
        return self.fold_button.text() == self.tr("Show comments")

    def _fold(self) -> None:
        folded = not self._is_folded
        self.fold_button.setText(self.tr("Show comments") if folded else self.tr("Hide comments"))
        self._area.setVisible(not folded)

    def _comment(self, placed: PlacedComment, said: Said, *, last: bool) -> QWidget:
        frame, row = line(last=last)
        inside = QVBoxLayout()
        inside.setSpacing(tokens().space.xxs)
        row.addLayout(inside, 1)
        comment = placed.comment
        place = words.comment_place(placed)
        if comment.path and not comment.path.startswith("@"):
            go = partial(self._go, comment.path, "" if placed.is_changed_since else comment.words)
            inside.addWidget(may_shrink(button(place, go, kind="link")))
        else:
            inside.addWidget(Text(place, "strong"))
        inside.addWidget(Text(f"{placed.by_name}: {comment.text}"))
        if placed.is_changed_since:
            inside.addWidget(Flow(tag(self.tr("Passage changed since"), "caution")))
        if comment.answers:
            inside.addWidget(Text(words.answer_words(placed), "caption"))
        elif said.is_own:
            changed = button(
                self.tr("Changed…"), partial(self.answer, placed, changed=True), small=True
            )
            kept = button(
                self.tr("Not changed…"), partial(self.answer, placed, changed=False), small=True
            )
            for each in (changed, kept):
                each.setAccessibleName(f"{each.text()} {place}")
            inside.addWidget(Flow(changed, kept))
        return frame
