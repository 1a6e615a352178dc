"""What stands beside a report on the desk: comments, what the house rules find, a new comment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from ssio_desktop.domain.proofreading import Finding
from ssio_desktop.services.passages import ReportPassage
from ssio_desktop.services.reading import Paper, PlacedComment
from ssio_desktop.ui.language import said
from ssio_desktop.ui.reading import words
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card, line, may_shrink
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.passage import Passage
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text

KEYS = "Ctrl+Return"


class NewComment(QWidget):
    """A comment being written. made(path, words, text): the person adds it."""

    made = Signal(str, str, str)

    def __init__(self, passages: Sequence[ReportPassage]) -> None:
        super().__init__()
        self._words = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        frame, inside = card(self.tr("New comment"))
        layout.addWidget(frame)
        self.about = QComboBox()
        self.about.setAccessibleName(self.tr("What the comment is about"))
        self.about.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.about.setMinimumContentsLength(16)
        self.about.addItem(self.tr("The whole report"), "")
        for passage in passages:
            self.about.addItem(passage.label, passage.path)
        self.about.activated.connect(lambda _: self._quote(""))
        self.quoted = Text("", "muted")
        self.quoted.hide()
        self.text = Passage(3)
        self.text.setAccessibleName(self.tr("Comment"))
        self.add = button(self.tr("Add the comment"), self._add, icon="plus")
        self.add.setToolTip(QKeySequence(KEYS).toString(QKeySequence.SequenceFormat.NativeText))
        QShortcut(QKeySequence(KEYS), self.text).activated.connect(self._add)
        inside.addWidget(self.about)
        inside.addWidget(self.quoted)
        inside.addWidget(self.text)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        inside.addLayout(row)

    def tie(self, path: str, quoted: str) -> None:
        """Say what the comment will be about."""
        self.about.setCurrentIndex(max(0, self.about.findData(path)))
        self._quote(quoted)

    def begin(self, path: str, quoted: str) -> None:
        """Tie it, and go to the field."""
        self.tie(path, quoted)
        self.text.setFocus()

    def _quote(self, quoted: str) -> None:
        self._words = quoted
        self.quoted.setText(f"“{quoted}”")
        self.quoted.setVisible(bool(quoted))

    def _add(self) -> None:
        text = self.text.toPlainText().strip()
        if not text:
            self.text.setFocus()
            return
        self.made.emit(str(self.about.currentData() or ""), self._words, text)
        self.text.clear()
        self._quote("")


class CommentList(QWidget):
    """What was said so far. go: called with a comment whose place is wanted; back: to take one
    back."""

    def __init__(
        self,
        go: Callable[[PlacedComment], None],
        back: Callable[[PlacedComment], None],
    ) -> None:
        super().__init__()
        self._go = go
        self._back = back
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def show_paper(self, paper: Paper, me: str) -> None:
        """Show the comments of a report."""
        clear(self._layout)
        count = len(paper.comments)
        title = self.tr("Comments ({count})").format(count=count)
        frame, inside = card(title if count else self.tr("Comments"))
        said = paper.round
        if said is not None and said.note:
            inside.addWidget(Text(self.tr("The officer asks: {note}").format(note=said.note)))
        for verdict in said.verdicts if said is not None else ():
            if verdict.text:
                inside.addWidget(Text(verdict.text))
        for number, placed in enumerate(paper.comments, 1):
            inside.addWidget(self._comment(placed, me, last=number == count))
        if not count:
            inside.addWidget(Text(self.tr("Nothing was said of this report yet."), "muted"))
        self._layout.addWidget(frame)

    def _comment(self, placed: PlacedComment, me: str, *, last: bool) -> QWidget:
        said = placed.comment
        frame, row = line(last=last)
        inside = QVBoxLayout()
        inside.setSpacing(tokens().space.xxs)
        row.addLayout(inside, 1)
        place = words.comment_place(placed)
        if said.path and not placed.is_changed_since:
            inside.addWidget(may_shrink(button(place, partial(self._go, placed), kind="link")))
        else:
            inside.addWidget(Text(place, "strong"))
        inside.addWidget(Text(said.text))
        if placed.is_changed_since:
            inside.addWidget(Flow(tag(self.tr("Passage changed since"), "caution")))
        by = self.tr("{name}, version {number}").format(name=placed.by_name, number=said.version)
        inside.addWidget(Text(by, "caption"))
        inside.addWidget(Text(words.answer_words(placed), "caption"))
        if said.by == me and not said.answers:
            taking = button(
                self.tr("Take back"), partial(self._back, placed), kind="quiet", small=True
            )
            taking.setAccessibleName(self.tr("Take back: {place}").format(place=place))
            inside.addWidget(Flow(taking))
        return frame


class FindingList(QWidget):
    """What the house rules find. go and accept are called with a finding."""

    def __init__(self, go: Callable[[Finding], None], accept: Callable[[Finding], None]) -> None:
        super().__init__()
        self._go = go
        self._accept = accept
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def show_findings(self, found: Sequence[Finding]) -> None:
        """List them in the order of the report."""
        clear(self._layout)
        title = self.tr("Wording ({count})").format(count=len(found))
        frame, inside = card(title if found else self.tr("Wording"))
        inside.setSpacing(0)
        for each in found:
            told = words.finding_words(each)
            row = QHBoxLayout()
            link = may_shrink(button(told, partial(self._go, each), kind="link"))
            link.setToolTip(f"{told}\n{said(each.what)}")
            row.addWidget(link, 1)
            if each.accepts:
                ours = button(
                    self.tr("Our word"), partial(self._accept, each), kind="quiet", small=True
                )
                ours.setToolTip(self.tr("Take it as the authority’s own: it is not found again."))
                ours.setAccessibleName(self.tr("Our word: {word}").format(word=each.accepts))
                row.addWidget(ours)
            inside.addLayout(row)
        if not found:
            inside.addWidget(Text(self.tr("Nothing was found."), "muted"))
        self._layout.addWidget(frame)
