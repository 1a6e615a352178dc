"""One report on the reader's desk: its text at the left, comments at the right, a verdict."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QSplitter, QVBoxLayout

from ssio_desktop.domain.proofreading import Finding
from ssio_desktop.services import house_rules, reading
from ssio_desktop.services.reading import Paper, PlacedComment
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.reading import words
from ssio_desktop.ui.reading.passage_view import PassageList
from ssio_desktop.ui.reading.side import CommentList, FindingList, NewComment
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.reason import ask_reason
from ssio_desktop.ui.widgets.scrolling import Body
from ssio_desktop.ui.widgets.tags import Tag

COMMENT_KEYS = "Ctrl+M"
Act = Callable[[Workspace], Outcome[str]]


class DeskPage(Page[Workspace]):
    """key is the visit's id."""

    watches = frozenset({"reading", "visit", "authority"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Report to read"), scroll=False)
        self._paper: Paper | None = None
        self._me = ""
        self._at = ""
        self.passages: PassageList | None = None
        self.new_comment: NewComment | None = None
        self._standing = Tag()
        self._actions.addWidget(self._standing)
        self.comment_button = self.add_action(
            self.tr("Comment"), self.begin_comment, icon="pencil", shortcut=COMMENT_KEYS
        )
        self.return_button = self.add_action(
            self.tr("Return to the officer…"), self.return_report, icon="undo-2"
        )
        self.approve_button = self.add_action(
            self.tr("Approve"), self.approve, icon="check", kind="primary"
        )
        self.comments = CommentList(self._go_to_comment, self._take_back)
        self.findings = FindingList(self._go_to_finding, self._accept)
        self._left = _area(self.tr("The report"))
        self._right = QVBoxLayout()
        self._new = QVBoxLayout()
        side = Body()
        side.setLayout(self._right)
        space = tokens().space
        self._right.setContentsMargins(space.l, 0, space.l, space.l)
        self._right.setSpacing(space.l)
        self._right.addLayout(self._new)
        self._right.addWidget(self.comments)
        self._right.addWidget(self.findings)
        self._right.addStretch(1)
        right = _area(self.tr("Comments and wording"))
        right.setWidget(side)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self._left)
        split.addWidget(right)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        # Shares, not pixels: each side’s own wish would leave little for the comments.
        split.setSizes([600, 400])
        self.content.addWidget(split, 1)
        context.theme.changed.connect(self._restyle)

    # --- what the window asks -----------------------------------------------------------

    def forget(self) -> None:
        self._paper = None
        self._at = ""

    def refresh(self) -> None:
        key = self.key
        if not key:
            self.show_empty(
                self.tr("No report is on the desk"),
                self.tr("Choose one that waits on the Quality assurance page."),
                icon="book-open-check",
                action=self.tr("Go to Quality assurance"),
                act=lambda: self.context.navigator.go("reading"),
            )
            return
        self.show_loading()
        self.context.operations.read(
            lambda ws: (reading.paper(ws, key), ws.officer), self._arrived, owner=self
        )

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, found: tuple[Paper, str]) -> None:
        paper, self._me = found
        if paper.visit.id != self.key:
            return
        before, self._paper = self._paper, paper
        number = paper.visit.versions[-1].number
        self.set_heading(
            paper.school_name,
            self.tr("{form}, by {officer}, version {number}").format(
                form=paper.form_title, officer=paper.officer_name, number=number
            ),
        )
        self._standing.say(words.standing_words(paper.standing), words.TONES[paper.standing])
        if before is None or before.passages != paper.passages or self.passages is None:
            self._draw(paper)
        assert self.passages is not None
        self.passages.mark(paper.findings, paper.comments)
        self.comments.show_paper(paper, self._me)
        self.findings.show_findings(paper.findings)
        may = not paper.is_own and paper.visit.state in ("final", "amending")
        for each in (self.comment_button, self.return_button, self.approve_button):
            each.setVisible(may)
        self.approve_button.setVisible(may and paper.standing != "approved")
        if self.new_comment is not None:
            self.new_comment.setVisible(may)
        self.show_content()

    def _draw(self, paper: Paper) -> None:
        self.passages = PassageList(paper.passages)
        self.passages.entered.connect(self._entered)
        self._left.setWidget(self.passages)
        clear(self._new)
        self.new_comment = NewComment(paper.passages)
        self.new_comment.made.connect(self._add_comment)
        self._new.addWidget(self.new_comment)

    def _restyle(self) -> None:
        if self._paper is not None:
            paper, self.passages = self._paper, None
            self._arrived((paper, self._me))

    # --- doing --------------------------------------------------------------------------

    def begin_comment(self) -> None:
        """Comment on the words that are selected, or on the passage one is at."""
        if self._paper is None or self.new_comment is None or self.passages is None:
            return
        text = self.passages.texts.get(self._at)
        self.new_comment.begin(self._at, text.chosen_words() if text is not None else "")

    def approve(self) -> None:
        """Approve the version on the desk."""
        visit = self.key
        self._change(lambda ws: reading.approve(ws, visit))

    def return_report(self) -> None:
        """Give the report back, with a reason."""
        visit = self.key
        told = self._paper is not None and bool(self._paper.comments)
        ask_reason(
            self,
            self.tr("Return the report"),
            self.tr("What is to be changed? Comments that were made go along."),
            self.tr("Return to the officer"),
            lambda reason: self._change(lambda ws: reading.return_to_officer(ws, visit, reason)),
            needed="" if told else self.tr("Say what is to be changed, or make a comment first."),
        )

    def _add_comment(self, path: str, quoted: str, text: str) -> None:
        visit = self.key
        self._change(lambda ws: reading.comment(ws, visit, text, path=path, words=quoted))

    def _take_back(self, placed: PlacedComment) -> None:
        visit, comment = self.key, placed.comment.id
        self.context.operations.change(lambda ws: reading.take_back(ws, visit, comment), owner=self)

    def _accept(self, found: Finding) -> None:
        self._change(lambda ws: house_rules.accept_word(ws, found.accepts))

    def _change(self, act: Act) -> None:
        self.context.operations.change(act, owner=self)

    def _entered(self, path: str) -> None:
        self._at = path

    def _go_to_comment(self, placed: PlacedComment) -> None:
        self._choose(placed.comment.path, placed.place or 0, len(placed.comment.words))

    def _go_to_finding(self, found: Finding) -> None:
        self._choose(found.path, found.start, len(found.words))

    def _choose(self, path: str, start: int, length: int) -> None:
        text = self.passages.texts.get(path) if self.passages is not None else None
        if text is not None:
            text.choose(start, length)
            self._left.ensureWidgetVisible(text)


def _area(name: str) -> QScrollArea:
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setFrameShape(QScrollArea.Shape.NoFrame)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setAccessibleName(name)
    return made
