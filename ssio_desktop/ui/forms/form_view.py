"""A form being filled in, or read: its sections, one at a time, over one session of the engine.

It knows nothing of where answers are kept; it hands on what the session says is to be saved.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ssio_desktop.domain.events import Json
from ssio_desktop.ui.forms.editor import StillCombo
from ssio_desktop.ui.forms.link import Link
from ssio_desktop.ui.forms.navigator import SectionLine, SectionList, section_line, side_width
from ssio_desktop.ui.forms.nodes import GroupBlock, InstanceCard, RepeatBlock
from ssio_desktop.ui.forms.question import QuestionBlock
from ssio_desktop.ui.forms.section_page import SectionPage
from ssio_desktop.ui.forms.sections import Order, Section, sections
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.stack import Stack
from ssio_desktop.xforms.session import FormSession, Problem
from ssio_desktop.xforms.views import Effects, GroupView, QuestionView, RepeatView

_COUNTING_DELAY = 300
"""Milliseconds after the last change until the navigator counts anew what is to be answered."""

Reopen = Callable[[Mapping[str, Json]], FormSession]


class FormView(QWidget):
    """Fills in a form.

    session: the filling-in. reopen: makes a fresh session over given answers, by which a removed
    repeat instance is put back. readonly: only to be read. numbers: shown beside the questions.

    saving(dict): answers to be kept, by path, at every change. left(): the focus left a question
    that had been changed. turned(key): another section is on show.
    """

    saving = Signal(object)
    left = Signal()
    turned = Signal(str)

    def __init__(
        self,
        session: FormSession,
        reopen: Reopen,
        *,
        readonly: bool = False,
        numbers: Mapping[str, int] | None = None,
    ) -> None:
        super().__init__()
        self._session = session
        self._reopen = reopen
        self._order = Order.of(session.definition)
        self._link = Link(self, readonly=readonly, numbers=numbers)
        self._sections: Sequence[Section] = []
        self._pages: dict[str, SectionPage] = {}
        self._titles: set[str] = set()
        self._lines: tuple[SectionLine, ...] = ()
        self._current = ""
        self._block: QuestionBlock | None = None
        self._is_changed = False
        self._problems: dict[str, Problem] = {}
        self._removed: tuple[str, dict[str, Json]] | None = None
        self._counting = QTimer(self, singleShot=True, interval=_COUNTING_DELAY)
        self._counting.timeout.connect(self._count)
        self._build()
        self._link.answered.connect(self._answer)
        self._link.adding.connect(self._add)
        self._link.removing.connect(self._remove)
        self._link.restoring.connect(self._restore)
        _application().focusChanged.connect(self._focus_moved)
        self._reshape()
        if self._sections:
            self.show_section(self._sections[0].key, focus=False)
        self._count()

    # --- for pages ----------------------------------------------------------------------

    @property
    def session(self) -> FormSession:
        """The filling-in as it stands."""
        return self._session

    @property
    def current(self) -> str:
        """The key of the section on show."""
        return self._current

    def section_keys(self) -> tuple[str, ...]:
        """The sections there are now, in order."""
        return tuple(section.key for section in self._sections)

    def show_section(self, key: str, *, focus: bool = True) -> None:
        """Show one section; focus: put the focus on its heading."""
        page = self._page(key)
        if page is None:
            return
        self._current = key
        if focus:  # Before it is shown, or Qt takes the focus elsewhere first, which is read out.
            page.focus_heading()
        self._stack.show_one(page)
        self._list.show_lines(self._lines, key)
        self._drop.setCurrentIndex(max(0, self._drop.findData(key)))
        if focus:
            page.focus_heading()
        self.turned.emit(key)

    def turn(self, step: int) -> None:
        """Go on by some sections, or back; not past the ends."""
        keys = self.section_keys()
        if self._current in keys:
            place = keys.index(self._current) + step
            if 0 <= place < len(keys):
                self.show_section(keys[place])

    def go_to(self, path: str) -> bool:
        """Show a question and put the focus on it. False where it is not in the form now."""
        for section in self._sections:
            if section.holds(path):
                self.show_section(section.key, focus=False)
                block = self._link.widgets.get(path)
                if block is None:
                    return False
                if isinstance(block, QuestionBlock):
                    block.take_focus()
                self._pages[section.key].reveal(block)
                return True
        return False

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Mark what is missing or not valid, until it is put right."""
        for path in self._problems:
            self._say_missing(path, "")
        self._problems = {problem.path: problem for problem in problems}
        for path, problem in self._problems.items():
            self._say_missing(path, problem.what)

    def scroll_to_top(self) -> None:
        """Show the beginning of the section."""
        page = self._pages.get(self._current)
        if page is not None:
            page.verticalScrollBar().setValue(0)

    # --- changes ------------------------------------------------------------------------

    def _answer(self, path: str, given: object) -> None:
        self._problems.pop(path, None)
        self._apply(self._session.set_value(path, given), source=path)  # type: ignore[arg-type]

    def _add(self, path: str) -> None:
        self._withdraw_offer()
        effects = self._session.add_repeat(path)
        self._apply(effects)
        card = self._link.widgets.get(effects.added)
        first = next((view for view in self._questions_of(effects.added)), None)
        if first is not None and (block := self._link.widgets.get(first.path)) is not None:
            block.take_focus()
        if isinstance(card, InstanceCard):
            page = self._pages[self._current]
            QTimer.singleShot(0, card, lambda: page.reveal(card))

    def _remove(self, path: str, instance: str) -> None:
        self._withdraw_offer()
        answers = self._session.answers()
        position = self._position(path, instance)
        effects = self._session.remove_repeat(path, instance)
        gone = {key: answers[key] for key in effects.save if key in answers}
        self._apply(effects)
        self._removed = (path, gone)
        block = self._link.widgets.get(path)
        if isinstance(block, RepeatBlock):
            block.offer_back(self.tr("Number {0} was removed.").format(position))

    def _restore(self) -> None:
        if self._removed is None:
            return
        gone = self._removed[1]
        self._withdraw_offer()
        self._session = self._reopen({**self._session.answers(), **gone})
        self._reshape()
        self.saving.emit(dict(gone))
        self._later()
        first = next((view for path in gone for view in self._questions_of(path)), None)
        if first is not None:
            self.go_to(first.path)

    def _withdraw_offer(self) -> None:
        if self._removed is not None:
            block = self._link.widgets.get(self._removed[0])
            if isinstance(block, RepeatBlock):
                block.withdraw_offer()
            self._removed = None

    def _apply(self, effects: Effects, source: str = "") -> None:
        page = self._pages.get(self._current)
        anchor = page.anchor() if page is not None and effects.restructured else None
        for path in effects.changed:
            widget = self._link.widgets.get(path)
            if widget is None:
                continue
            view = self._session.node(path)
            if isinstance(widget, QuestionBlock) and isinstance(view, QuestionView):
                if path == source:
                    widget.show_typed(view)
                else:
                    widget.show_node(view)
            elif isinstance(widget, GroupBlock | RepeatBlock) and isinstance(
                view, GroupView | RepeatView
            ):
                widget.show_node(view)  # type: ignore[arg-type]
        if effects.restructured or any(path in self._titles for path in effects.changed):
            self._reshape()
        if page is not None:
            page.hold(anchor)
        if effects.save:
            self._is_changed = True
            self.saving.emit(dict(effects.save))
        self._later()

    def _reshape(self) -> None:
        """Draw what appeared, take away what went; touch nothing else."""
        before = self.section_keys()
        self._sections = self._divided()
        self._titles = {section.path for section in self._sections if section.path}
        keys = self.section_keys()
        for key in [key for key in self._pages if key not in keys]:
            gone = self._pages.pop(key)
            self._link.forget(gone)
            self._stack.remove(gone)
            gone.deleteLater()
        for section in self._sections:
            if section.key in self._pages:
                self._draw(section)
        if self._current not in keys and keys:
            place = before.index(self._current) if self._current in before else 0
            self.show_section(keys[min(place, len(keys) - 1)], focus=bool(before))
        if before != keys:
            self._list_sections()
            self._count()

    def _divided(self) -> tuple[Section, ...]:
        definition = self._session.definition
        return sections(self._session.tree(), definition.title, self._order)

    def _draw(self, section: Section) -> None:
        keys = self.section_keys()
        place = keys.index(section.key)
        titles = ["", *(each.title for each in self._sections), ""]
        words = self.tr("Section {0} of {1}").format(place + 1, len(keys)) if len(keys) > 1 else ""
        self._pages[section.key].show_section(section, titles[place], titles[place + 2], words)

    def _page(self, key: str) -> SectionPage | None:
        """The page of a section, drawn when it is first wanted."""
        section = next((each for each in self._sections if each.key == key), None)
        if section is not None and key not in self._pages:
            page = SectionPage(self._link, section)
            page.turned.connect(self.turn)
            self._pages[key] = page
            self._stack.add(page)
            self._draw(section)
            for problem in self._problems.values():
                if section.holds(problem.path):
                    self._say_missing(problem.path, problem.what)
        return self._pages.get(key)

    # --- the navigator ------------------------------------------------------------------

    def _later(self) -> None:
        self._counting.start()

    def _count(self) -> None:
        """Count what is to be answered in each section."""
        readonly = self._link.readonly
        to_do = set() if readonly else {problem.path for problem in self._session.unfinished()}
        self._lines = tuple(section_line(section, to_do) for section in self._divided())
        self._list.show_lines(self._lines, self._current)
        self._list_sections()

    def _list_sections(self) -> None:
        titles = [(section.title, section.key) for section in self._sections]
        listed = [
            (self._drop.itemText(row), self._drop.itemData(row))
            for row in range(self._drop.count())
        ]
        if titles != listed:
            self._drop.clear()
            for title, key in titles:
                self._drop.addItem(title, key)
            self._drop.setCurrentIndex(max(0, self._drop.findData(self._current)))
        self._choose_navigator()

    def _choose_navigator(self) -> None:
        """A list at the side where there is room, a drop-down above where there is not."""
        several = len(self._sections) > 1
        wide = self.width() >= side_width(self) + round(tokens().size.measure * 0.62)
        self._list.setVisible(several and wide)
        self._drop.setVisible(several and not wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_navigator()

    # --- focus --------------------------------------------------------------------------

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        block = self._block_of(new)
        if block is self._block or (new is None and self._block is not None):
            return
        was: QuestionBlock | None = self._block
        self._block = block
        drawn = self._link.widgets.get(was.path) if was is not None else None
        if was is not None and drawn is not None and drawn is was:
            was.finish()
            if self._is_changed:
                self._is_changed = False
                self.left.emit()

    @property
    def focused_path(self) -> str:
        """The question that has the focus; empty where none has."""
        block = self._block_of(_application().focusWidget())
        return block.path if block is not None else ""

    def _block_of(self, widget: QWidget | None) -> QuestionBlock | None:
        if widget is None or not self.isAncestorOf(widget):
            return None
        while widget is not None and widget is not self:
            if isinstance(widget, QuestionBlock):
                return widget
            widget = widget.parentWidget()
        return None

    # --- inside -------------------------------------------------------------------------

    def _build(self) -> None:
        space = tokens().space
        self._list = SectionList()
        self._list.setFixedWidth(side_width(self))
        self._list.chosen.connect(self._chosen_in_list)
        self._drop = StillCombo()
        self._drop.setAccessibleName(self.tr("Section"))
        self._drop.activated.connect(lambda row: self.show_section(self._drop.itemData(row)))
        self._stack = Stack()
        right = QVBoxLayout()
        right.setSpacing(space.m)
        right.addWidget(self._drop)
        right.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.xl)
        layout.addWidget(self._list)
        layout.addLayout(right, 1)
        for keys, step in (("Ctrl+Down", 1), ("Ctrl+Up", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda step=step: self.turn(step))

    def _chosen_in_list(self, key: str) -> None:
        # The focus stays in the list, so that the arrow keys go on through the sections.
        self.show_section(key, focus=False)

    def _questions_of(self, path: str) -> list[QuestionView]:
        return [
            question
            for section in self._sections
            if section.holds(path)
            for question in section.questions()
            if question.path.startswith(f"{path}.") and question.kind != "note"
        ]

    def _position(self, path: str, instance: str) -> int:
        view = self._session.node(path)
        found = view.instances if isinstance(view, RepeatView) else ()
        return next((each.position for each in found if each.id == instance), 0)

    def _say_missing(self, path: str, what: str) -> None:
        block = self._link.widgets.get(path)
        if isinstance(block, QuestionBlock):
            block.say_missing(what)


def _application() -> QApplication:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found
