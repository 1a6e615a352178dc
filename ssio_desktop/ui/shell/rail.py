"""The rail at the left: the pages that can be gone to, the one on show marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout

from ssio_desktop.ui.shell.context import PageSpec
from ssio_desktop.ui.shell.places import Place
from ssio_desktop.ui.theme.theme import set_icon, tokens
from ssio_desktop.ui.widgets.buttons import icon_button, key_words
from ssio_desktop.ui.widgets.scrolling import Body
from ssio_desktop.ui.widgets.text import Text


class Rail(QFrame):
    """chosen(str) is emitted with a page's id.

    Up and Down move between the places without going there; Enter or Space goes. (Qt's own
    exclusive group would open every page that the arrows pass.)
    """

    chosen = Signal(str)

    def __init__(self, pages: Sequence[PageSpec], title: str) -> None:
        super().__init__()
        self.setProperty("part", "rail")
        self.setAccessibleName(self.tr("Pages"))
        self._pages = {page.id: page for page in pages}
        self._buttons: dict[str, _Place] = {}
        self._tools: list[QToolButton] = []
        self._finder: QToolButton | None = None
        self._narrow = False
        self._title = Text(title, "strong")
        self._tool_row = QHBoxLayout()
        self._tool_row.setSpacing(0)
        self._places = QVBoxLayout()
        self._foot = QVBoxLayout()
        self._area = QScrollArea()
        self._fill([page for page in pages if page.in_rail])
        self.measure()

    def add_tool(self, icon: str, name: str, shortcut: str) -> QToolButton:
        """A small button at the head of the rail, such as Back."""
        made = icon_button(icon, name, small=True)
        made.setToolTip(f"{name} ({key_words(shortcut)})")
        self._tools.append(made)
        self._tool_row.insertWidget(self._tool_row.count() - 1, made)
        return made

    def add_finder(self, icon: str, name: str, words: str, shortcut: str) -> QToolButton:
        """The button below them that looks like a field and says its key; narrow, only its icon."""
        made = QToolButton()
        key = key_words(shortcut)
        # The style sheet cannot set the distance between a tool button's icon and its words.
        made.setText(f"  {words} ({key})")
        made.setAccessibleName(name)
        made.setToolTip(f"{name} ({key})")
        made.setProperty("part", "finder")
        made.setSizePolicy(made.sizePolicy().Policy.Expanding, made.sizePolicy().Policy.Fixed)
        set_icon(made, icon, "muted")
        self._finder = made
        self._whole.insertWidget(self._whole.indexOf(self._area), made)
        self.measure()
        return made

    def mark(self, page_id: str, before: Place | None = None) -> None:
        """Mark the page on show, or the page that a page of its kind is reached from. before: the
        place one came from, whose mark stays where the page is reached from many."""
        page = self._pages.get(page_id)
        if page is not None and page.wanders and before is not None:
            page_id, page = before.page, self._pages.get(before.page)
        lit = page.parent if page and page.parent else page_id
        for place, button in self._buttons.items():
            button.show_here(place == lit)
            title = self._pages[place].title
            here = self.tr("{page}, this page").format(page=title)
            button.setAccessibleName(here if place == lit else title)
        self._reveal()

    def _reveal(self) -> None:
        """Scroll to the place on show, where the places have less room than they need."""
        for button in self._buttons.values():
            if button.is_here and self._area.isAncestorOf(button):
                self._area.ensureWidgetVisible(button, 0, tokens().space.xs)

    def measure(self, narrow: bool | None = None) -> None:
        """Take the width that the size of text asks for; narrow shows icons only."""
        if narrow is not None:
            self._narrow = narrow
        size, space, narrow_now = tokens().size, tokens().space, self._narrow
        self.setFixedWidth(size.rail_narrow if self._narrow else size.rail)
        style = (
            Qt.ToolButtonStyle.ToolButtonIconOnly
            if self._narrow
            else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        self._whole.setContentsMargins(space.m, space.l, space.m, space.m)
        self._places.setSpacing(space.xxs)
        self._foot.setSpacing(space.xxs)
        self._title.setVisible(not self._narrow)
        # Narrow, the one tool stands above the icons of the places, in their middle.
        # Wide, the name and the first tool begin where the icons of the places do.
        start = space.s + 3
        indent = (self.width() - 2 * space.m - size.small_icon) // 2 if narrow_now else start
        self._tool_row.setContentsMargins(max(0, indent - space.xs - space.xxs), 0, 0, 0)
        self._title.setContentsMargins(start + space.xxs, 0, 0, 0)
        for number, tool in enumerate(self._tools):
            # The narrow rail has room for one; the others have keys and the list of commands.
            tool.setVisible(not self._narrow or number == 0)
        finders = [self._finder] if self._finder is not None else []
        for button in (*self._buttons.values(), *finders):
            button.setToolButtonStyle(style)
            button.setIconSize(QSize(size.icon, size.icon))

    def focus_here(self) -> None:
        """Move the focus to the place on show."""
        marked = [button for button in self._buttons.values() if button.is_here]
        for button in (marked or list(self._buttons.values()))[:1]:
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _step(self, step: int) -> None:
        buttons = list(self._buttons.values())
        focused = next((each for each in buttons if each.hasFocus()), None)
        if focused is not None:
            following = buttons[(buttons.index(focused) + step) % len(buttons)]
            following.setFocus(Qt.FocusReason.TabFocusReason)

    def _fill(self, pages: Sequence[PageSpec]) -> None:
        self._whole = QVBoxLayout(self)
        self._whole.setSpacing(tokens().space.s)
        self._whole.addWidget(self._title)
        self._tool_row.addStretch(1)
        self._whole.addLayout(self._tool_row)
        body = Body()
        self._places = QVBoxLayout(body)
        self._places.setContentsMargins(0, 0, 0, 0)
        for page in (page for page in pages if not page.foot):
            self._places.addWidget(self._button(page))
        self._places.addStretch(1)
        # Large text on a low screen: the places scroll, but those at the foot stay in sight.
        area = self._area
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        # Known only when the window is laid out, and anew when it or its text changes size.
        area.verticalScrollBar().rangeChanged.connect(self._reveal)
        self._whole.addWidget(area, 1)
        self._whole.addLayout(self._foot)
        for page in (page for page in pages if page.foot):
            self._foot.addWidget(self._button(page))

    def _button(self, page: PageSpec) -> _Place:
        made = _Place()
        # The style sheet cannot set the distance between a tool button's icon and its words.
        made.setText("  " + page.title)
        made.setProperty("part", "place")
        made.setAccessibleName(page.title)
        made.setSizePolicy(made.sizePolicy().Policy.Expanding, made.sizePolicy().Policy.Fixed)
        key = key_words(page.shortcut)
        made.setToolTip(f"{page.title} ({key})" if key else page.title)
        set_icon(made, page.icon, "muted")
        made.clicked.connect(lambda: self.chosen.emit(page.id))
        made.stepped.connect(self._step)
        self._buttons[page.id] = made
        return made


class _Place(QToolButton):
    """A place in the rail. Pressing it does not change its mark; arriving there does.

    It is no toggle: a screen reader would call it a check box. The name says where one is.
    stepped(int) is emitted by the arrows: 1 for the next, -1 for the one before.
    """

    stepped = Signal(int)

    @property
    def is_here(self) -> bool:
        """Whether it is marked as the place on show."""
        return bool(self.property("here"))

    def show_here(self, here: bool) -> None:
        """Mark it, or take the mark away."""
        if here == self.is_here:
            return
        self.setProperty("here", here)
        self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)
