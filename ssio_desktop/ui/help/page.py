"""The page of help: contents and search at the side, the text beside them, links that lead on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QTextBrowser, QVBoxLayout

from ssio_desktop.ui.help.contents import Contents, ContentsLine
from ssio_desktop.ui.help.drawing import draw, heading_block
from ssio_desktop.ui.help.library import HelpFound, HelpTopic, read_topics, search
from ssio_desktop.ui.help.pictures import fit_pictures
from ssio_desktop.ui.help.topics import HELP, ORDER, topic_of
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.places import Place
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.choice_box import ChoiceBox
from ssio_desktop.ui.widgets.text import Text

_ROOMY = 54
"""From this many ems on, the contents stand beside the text."""


class HelpPage(Page[Any]):
    """key is a page of help, with a heading where one is meant (``visits#write-the-note``); empty
    for the one that explains the page of the window one comes from."""

    def __init__(self, context: PageContext[Any]) -> None:
        super().__init__(context, self.tr("Help"), scroll=False)
        self._topics: tuple[HelpTopic, ...] = ()
        self._came_from: Place | None = None
        self._anchor = ""
        self.topic: HelpTopic | None = None
        self._back = self.add_action(
            self.tr("Back to where I was"), self.go_back, icon="arrow-left"
        )
        self.search = _SearchLine()
        self.search.setPlaceholderText(self.tr("Search the help"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.contents = Contents()
        self.nothing = Text(self.tr("Nothing in the help fits these words."), "muted")
        self.nothing.hide()
        self.jump = ChoiceBox(self.tr("Page of the help"))
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        # So that a screen reader can go through the text line by line.
        flags = self.text.textInteractionFlags()
        self.text.setTextInteractionFlags(flags | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self._lay_out()
        self.search.textChanged.connect(self._list)
        self.search.returnPressed.connect(self.contents.press_first)
        self.search.down.connect(self.contents.setFocus)
        self.contents.chosen.connect(self.go)
        self.jump.activated.connect(lambda _: self.go(str(self.jump.currentData())))
        self.text.anchorClicked.connect(self._follow)
        context.theme.changed.connect(self._redraw)

    # --- what the window asks -----------------------------------------------------------

    def open(self, key: str) -> None:
        before = self.context.navigator.before
        if before is not None and before.page != HELP:
            self._came_from = before
        self.key = key
        if not self._read():
            return
        if key or self.topic is None or before is None or before.page != HELP:
            self._show(key or topic_of(before.page if before is not None else ""))

    def refresh(self) -> None:
        if self._read():
            self.show_content()
            return
        self.show_empty(
            self.tr("The help is not here"),
            self.tr("Its texts did not come with the program. Install the program again."),
            icon="circle-help",
        )

    def focus_search(self) -> bool:
        self.search.setFocus()
        self.search.selectAll()
        return True

    def focus_heading(self) -> None:
        """Go to the text itself, which is named as the heading and is what one came to read."""
        if self.topic is None:
            super().focus_heading()
            return
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        # Once the layout has given the text its width.
        QTimer.singleShot(0, self, self._fit_pictures)

    # --- going about --------------------------------------------------------------------

    def go(self, target: str) -> None:
        """Go to a page of help, as a place one can come back to."""
        if target == self.key:
            self._show(target)
            self.focus_heading()
            return
        self.context.navigator.go(HELP, target)

    def go_back(self) -> None:
        """Go back to the page of the window from which help was asked for."""
        place = self._came_from
        if place is not None:
            self.context.navigator.go(place.page, place.key)

    def _follow(self, link: QUrl) -> None:
        """Follow a link of the text: ``visits.md#write-the-note`` or ``#here``."""
        here = self.topic.id if self.topic is not None else ORDER[0]
        target = link.path().removesuffix(".md") or here
        anchor = link.fragment(QUrl.ComponentFormattingOption.FullyDecoded)
        self.go(f"{target}#{anchor}" if anchor else target)

    # --- showing ------------------------------------------------------------------------

    def _read(self) -> bool:
        """Whether the texts are here, after reading them once."""
        folder = self.context.help_folder
        if not self._topics and folder is not None:
            try:
                self._topics = read_topics(folder, ORDER)
            except OSError:
                return False
        return bool(self._topics)

    def _show(self, target: str) -> None:
        topic_id, _, self._anchor = target.partition("#")
        self.topic = next((each for each in self._topics if each.id == topic_id), self._topics[0])
        self.set_heading(self.topic.title)
        self.text.setAccessibleName(self.topic.title)
        self._back.setVisible(self._came_from is not None)
        self._draw()
        self._list()
        # The text has its width once the page is on show, and only then its lines.
        QTimer.singleShot(0, self, self._go_to_heading)
        self._go_to_heading()

    def _go_to_heading(self) -> None:
        self._fit_pictures()
        document, bar = self.text.document(), self.text.verticalScrollBar()
        block = heading_block(document, self._anchor) if self._anchor else None
        start = block if block is not None else document.begin()
        self.text.setTextCursor(QTextCursor(start))
        top = document.documentLayout().blockBoundingRect(start).top()
        bar.setValue(round(top) - tokens().space.s if block is not None else 0)

    def _redraw(self) -> None:
        """Draw the text in the theme in force, where it was."""
        self._arrange()
        if self.topic is not None:
            bar = self.text.verticalScrollBar()
            share = bar.value() / max(1, bar.maximum())
            self._draw()
            bar.setValue(round(share * bar.maximum()))

    def _list(self) -> None:
        """Fill the list at the side: what was found, or else the contents."""
        wanted = self.search.text().strip()
        found = search(self._topics, wanted) if wanted else ()
        self.nothing.setVisible(bool(wanted) and not found)
        if wanted:
            self.contents.show_lines([_found_line(each) for each in found])
            self._announce(found)
        elif self.topic is not None:
            here = f"{self.topic.id}#{self._anchor}" if self._anchor else self.topic.id
            self.contents.show_lines(self._contents_lines(self.topic), here)
        self.jump.clear()
        for each in self._topics:
            self.jump.addItem(each.title, each.id)
        self.jump.setCurrentIndex(self.jump.findData(self.topic.id) if self.topic else 0)
        self._arrange()

    def _announce(self, found: Sequence[HelpFound]) -> None:
        """The focus stays in the search field, so what was found has to be said."""
        said = self.tr("{count} found, first: {title}")
        words = (
            said.format(count=len(found), title=_found_line(found[0]).words)
            if found
            else self.nothing.text()
        )
        if self.search.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.search, words))

    def _draw(self) -> None:
        if self.topic is not None:
            draw(self.text.document(), self.topic.text, tokens(), self.context.help_folder)
            self._fit_pictures()

    def _fit_pictures(self) -> None:
        margins = 2 * round(self.text.document().documentMargin())
        fit_pictures(self.text.document(), self.text.viewport().width() - margins)

    def _contents_lines(self, shown: HelpTopic) -> list[ContentsLine]:
        lines: list[ContentsLine] = []
        for topic in self._topics:
            lines.append(ContentsLine(topic.id, topic.title))
            if topic is shown:
                lines += [
                    ContentsLine(f"{topic.id}#{each.anchor}", each.title, below=True)
                    for each in topic.sections
                ]
        return lines

    def _lay_out(self) -> None:
        self._side = QVBoxLayout()
        for part in (self.search, self.nothing, self.jump):
            self._side.addWidget(part)
        self._side.addWidget(self.contents, 1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addLayout(self._side)
        self._columns.addWidget(self.text, 1)
        self.content.addLayout(self._columns, 1)
        self._arrange()

    def _arrange(self) -> None:
        """The contents beside the text, or above it where the window is narrow."""
        look = tokens()
        body = look.type.body
        roomy = self.width() >= _ROOMY * body
        searching = bool(self.search.text().strip())
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.LeftToRight if roomy else directions.TopToBottom)
        self._columns.setSpacing(look.space.xl if roomy else look.space.m)
        self._side.setSpacing(look.space.s)
        self.contents.setVisible(roomy or searching)
        self.jump.setVisible(not roomy and not searching)
        widest = 17 * body if roomy else 16_777_215
        for part in (self.search, self.contents, self.nothing):
            part.setMaximumWidth(widest)
            part.setMinimumWidth(widest if roomy else 0)
        self.contents.setMaximumHeight(16_777_215 if roomy else round(self.height() * 0.35))
        self._columns.setStretch(0, 0)
        self.text.setMaximumWidth(look.size.measure + 4 * look.space.xl)


class _SearchLine(QLineEdit):
    """A search field from which Down leads to the list, and Escape empties it."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.MoveToNextLine):
            self.down.emit()
        elif event.matches(QKeySequence.StandardKey.Cancel) and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


def _found_line(found: HelpFound) -> ContentsLine:
    title = f"{found.section.title} – {found.topic.title}" if found.section else found.topic.title
    return ContentsLine(found.target, title)
