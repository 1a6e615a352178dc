"""The sections of a form at its side: where one is, what is done, and what is still to answer."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ssio_desktop.ui.forms.sections import Section
from ssio_desktop.ui.theme.theme import icon_pixmap, tokens
from ssio_desktop.xforms.views import RepeatView

_TITLE = Qt.ItemDataRole.DisplayRole
_STATE = Qt.ItemDataRole.UserRole + 1
_WORDS = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class SectionLine:
    """A section as the navigator lists it.

    to_do: answers still needed. answered, asked: questions. entries: how many instances a repeat
    has; None where the section is none.
    """

    key: str
    title: str
    to_do: int
    answered: int
    asked: int
    entries: int | None = None


def section_line(section: Section, to_do: Collection[str]) -> SectionLine:
    """How a section stands. to_do: paths of answers still needed anywhere in the form."""
    asked = [question for question in section.questions() if question.kind != "note"]
    only = section.nodes[0] if len(section.nodes) == 1 else None
    return SectionLine(
        section.key,
        section.title,
        sum(question.path in to_do for question in asked),
        sum(question.answered for question in asked),
        len(asked),
        len(only.instances) if isinstance(only, RepeatView) else None,
    )


class SectionList(QListWidget):
    """The sections, one a line. chosen(key) when the person goes to one."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[SectionLine, ...] = ()
        self.setAccessibleName(self.tr("Sections of the form"))
        self.setItemDelegate(_SectionDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setProperty("part", "sections")
        self.currentRowChanged.connect(self._moved)

    def show_lines(self, lines: tuple[SectionLine, ...], current: str) -> None:
        """List these sections, with one of them current."""
        self.blockSignals(True)
        if [line.key for line in lines] != [line.key for line in self._lines]:
            self.clear()
            for _ in lines:
                self.addItem(QListWidgetItem())
        for row, line in enumerate(lines):
            if self._lines[row : row + 1] == (line,) and self.item(row).text():
                continue
            words = self.words(line)
            item = self.item(row)
            item.setData(_TITLE, line.title)
            item.setData(_STATE, _state(line))
            item.setData(_WORDS, words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{line.title}. {words}".rstrip(". "))
        self._lines = lines
        row = next((row for row, line in enumerate(lines) if line.key == current), 0)
        self.setCurrentRow(row)
        self.blockSignals(False)
        self.viewport().update()

    def words(self, line: SectionLine) -> str:
        """How a section stands, in words; empty where nothing was asked for or begun."""
        if line.to_do:
            return self.tr("{0} to answer").format(line.to_do)
        if not line.answered:
            return ""
        if line.entries is not None:
            return self.tr("{0} added").format(line.entries)
        if line.answered == line.asked:
            return self.tr("Complete")
        return self.tr("{0} of {1} answered").format(line.answered, line.asked)

    def _moved(self, row: int) -> None:
        if 0 <= row < len(self._lines):
            self.chosen.emit(self._lines[row].key)


def _state(line: SectionLine) -> str:
    if line.to_do:
        return "to do"
    if not line.answered:
        return ""
    return "done" if line.entries is not None or line.answered == line.asked else "begun"


class _SectionDelegate(QStyledItemDelegate):
    """Draws a section: a mark, its title in as many lines as it takes, and how it stands."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        space = tokens().space
        view = option.widget
        width = (view.viewport().width() if isinstance(view, QListWidget) else 240) or 240
        title = self._title_box(index, option.font, QRect(0, 0, width, 10_000))
        height = title.height() + 2 * space.s
        if index.data(_WORDS):
            height += QFontMetrics(_small(option.font)).height()
        return QSize(width, max(height, tokens().size.row))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        t = tokens()
        c, space = t.colours, t.space
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.soft if chosen else c.hover))
            painter.drawRoundedRect(
                option.rect.adjusted(2, 1, -2, -1), t.radius.control, t.radius.control
            )
        if chosen:
            # A bar, so that the place is not told by colour alone; bold words would change places.
            painter.setBrush(QColor(c.accent))
            painter.drawRect(
                option.rect.left() + 2, option.rect.top() + 5, 3, option.rect.height() - 10
            )
        state = index.data(_STATE)
        icon, ink = {
            "done": ("circle-check", c.tones["success"].edge),
            "begun": ("circle-dot", c.muted),
            "to do": ("circle-dashed", c.muted),
        }.get(state, ("circle", c.outline))
        size = t.size.small_icon
        title = self._title_box(index, option.font, option.rect)
        line = QFontMetrics(option.font).height()
        painter.drawPixmap(
            option.rect.left() + space.s + 2,
            title.top() + (line - size) // 2,
            icon_pixmap(icon, ink, size, painter.device().devicePixelRatioF()),
        )
        painter.setFont(option.font)
        painter.setPen(QColor(c.on_soft if chosen else c.text))
        painter.drawText(title, Qt.TextFlag.TextWordWrap, index.data(_TITLE) or "")
        words = index.data(_WORDS)
        if words:
            painter.setFont(_small(option.font))
            painter.setPen(QColor(c.on_soft if chosen else c.muted))
            painter.drawText(
                title.left(), title.bottom() + 1 + painter.fontMetrics().ascent(), words
            )
        painter.restore()

    @staticmethod
    def _title_box(index: QModelIndex | QPersistentModelIndex, font: QFont, within: QRect) -> QRect:
        t = tokens()
        left = within.left() + t.space.s + 2 + t.size.small_icon + t.space.s
        room = QRect(left, within.top() + t.space.s, within.right() - left - t.space.s, 10_000)
        return QFontMetrics(font).boundingRect(
            room, Qt.TextFlag.TextWordWrap, index.data(_TITLE) or " "
        )


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(tokens().type.caption)
    return small


def side_width(widget: QWidget) -> int:
    """Width of the list at the size of text in force."""
    return round(248 * (1 + (tokens().text_scale - 1) / 2))
