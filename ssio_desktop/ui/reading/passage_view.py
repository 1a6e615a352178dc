"""The passages of a report to be read: words that can be selected by keys, with what was found
underlined and what was commented on marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from ssio_desktop.domain.proofreading import Finding
from ssio_desktop.services.passages import ReportPassage
from ssio_desktop.services.reading import PlacedComment
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.passage import Passage
from ssio_desktop.ui.widgets.text import Text


class PassageText(Passage):
    """One passage, not to be edited. entered(): the focus came here."""

    entered = Signal()

    def __init__(self, passage: ReportPassage) -> None:
        super().__init__(1)
        self.passage = passage
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setPlainText(passage.text)
        self.setAccessibleName(passage.label)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def chosen_words(self) -> str:
        """The words that are selected, with their line ends as they were written."""
        return self.textCursor().selectedText().replace("\u2029", "\n").strip()

    def choose(self, start: int, length: int) -> None:
        """Select some characters and put the focus here."""
        cursor = self.textCursor()
        cursor.setPosition(_units(self.passage.text, start))
        end = _units(self.passage.text, start + length)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.entered.emit()

    def mark(self, findings: Sequence[Finding], comments: Sequence[PlacedComment]) -> None:
        """Underline what was found, and lay a ground behind the words of comments."""
        colours = tokens().colours
        marks: list[QTextEdit.ExtraSelection] = []
        for comment in comments:
            words = comment.comment.words
            if comment.place is not None and words:
                ground = QTextCharFormat()
                ground.setBackground(QColor(colours.tones["info"].fill))
                ground.setForeground(QColor(colours.tones["info"].text))
                marks.append(self._mark(comment.place, len(words), ground))
        for found in findings:
            if found.kind == "sentence":
                continue
            line = QTextCharFormat()
            line.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            line.setUnderlineColor(QColor(colours.tones["caution"].edge))
            marks.append(self._mark(found.start, len(found.words), line))
        self.setExtraSelections(marks)

    def _mark(self, start: int, length: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self.document())
        cursor.setPosition(_units(self.passage.text, start))
        end = min(_units(self.passage.text, start + length), self.document().characterCount() - 1)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        made = QTextEdit.ExtraSelection()
        made.cursor = cursor
        made.format = look
        return made


class PassageList(QWidget):
    """All passages under the headings of their sections. entered(path): the focus came to one."""

    entered = Signal(str)

    def __init__(self, passages: Sequence[ReportPassage]) -> None:
        super().__init__()
        self.setProperty("role", "scrolled")
        space = tokens().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, space.l, space.l)
        layout.setSpacing(space.xs)
        self.texts: dict[str, PassageText] = {}
        section = ""
        for passage in passages:
            if passage.section != section:
                section = passage.section
                layout.addSpacing(space.m)
                layout.addWidget(Text(section, "heading"))
            layout.addWidget(Text(passage.label, "strong"))
            text = PassageText(passage)
            path = passage.path
            text.entered.connect(lambda path=path: self.entered.emit(path))
            layout.addWidget(text)
            layout.addSpacing(space.s)
            self.texts[passage.path] = text
        layout.addStretch(1)

    def mark(self, findings: Sequence[Finding], comments: Sequence[PlacedComment]) -> None:
        """Mark every passage anew."""
        for path, text in self.texts.items():
            text.mark(
                [each for each in findings if each.path == path],
                [each for each in comments if each.comment.path == path],
            )


def _units(text: str, place: int) -> int:
    """Qt counts in halves of wide characters, Python in characters."""
    return len(text[:place].encode("utf-16-le")) // 2
