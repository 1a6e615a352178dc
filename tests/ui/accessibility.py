"""What a keyboard or a screen reader would stumble over in a widget, as sentences.

``assert problems_in(page) == []`` is the test. It walks the tree that Qt shows to a screen reader
(QAccessible), then walks the window with Tab as a person does. The widget must be shown. Nothing
is typed into it, and its focus is put back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollBar,
    QTabBar,
    QTableView,
    QTabWidget,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from tests.ui.reading_order import ancestors, steps_against_reading

_Role = QAccessible.Role
_CONTROLS = {
    _Role.Button: "button",
    _Role.ButtonMenu: "button",
    _Role.CheckBox: "check box",
    _Role.ComboBox: "combo box",
    _Role.Dial: "dial",
    _Role.EditableText: "text field",
    _Role.Link: "link",
    _Role.List: "list",
    _Role.PageTab: "tab",
    _Role.RadioButton: "radio button",
    _Role.Slider: "slider",
    _Role.SpinBox: "number field",
    _Role.Table: "table",
    _Role.Tree: "tree",
}
"""Roles that a person can act upon, and what they are called here."""
_SAYS_NOTHING = {_Role.NoRole, _Role.Client, _Role.Pane, _Role.Border, _Role.LayeredPane}
_MOST_LINKS = 100
"""Links of one text, after which pressing Tab in it is given up."""

_MOST_STEPS = 2_000
"""Presses of Tab after which the walk is given up."""


@dataclass(frozen=True, slots=True)
class _Node:
    """One thing in the tree. group: the nearest thing above it that has a name of its own."""

    role: QAccessible.Role
    name: str
    seen: QObject | None
    group: int
    words_beside: bool

    @property
    def kind(self) -> str:
        return _CONTROLS.get(self.role, self.role.name)


def problems_in(widget: QWidget) -> list[str]:
    """Everything found, one sentence each; empty when a keyboard and a screen reader get by.

    Looked for: controls without a name; combo boxes named by their value only, and text fields by
    their placeholder only; pictures without words; things that take the focus but say not what
    they are; controls of one kind and name in one named group; things that Tab and arrows do not
    reach; things that Tab does not leave; Tab going against the order of reading.
    """
    assert widget.isVisible(), "only a widget that is shown can be examined"
    nodes = list(_nodes(widget))
    found = [problem for node in nodes for problem in _name_problems(node)]
    found += _painted_without_words(widget)
    found += _twins(nodes)
    found += _keyboard_problems(widget)
    return list(dict.fromkeys(found))


# --- the tree -------------------------------------------------------------------------------


def _nodes(widget: QWidget) -> Iterator[_Node]:
    top = QAccessible.queryAccessibleInterface(widget)
    assert top is not None
    yield from _below(top, 0, False)


def _below(interface: QAccessibleInterface, group: int, words: bool) -> Iterator[_Node]:
    if interface.state().invisible:
        return
    seen = interface.object()
    if isinstance(seen, QScrollBar):
        return
    name = interface.text(QAccessible.Text.Name).strip()
    role = interface.role()
    yield _Node(role, name, seen, group, words)
    if isinstance(seen, QComboBox | QAbstractSpinBox):
        return
    if isinstance(seen, QAbstractItemView):
        yield from _headers(interface)
        return
    if isinstance(seen, QWidget) and seen.accessibleName():
        group = id(seen)
    children = [interface.child(each) for each in range(interface.childCount())]
    beside = any(_is_text(child) for child in children)
    for child in children:
        if child is not None:
            yield from _below(child, group, beside)


def _headers(interface: QAccessibleInterface) -> Iterator[_Node]:
    """The headings of a table's columns; the cells are data and may be empty."""
    table = interface.object()
    for each in range(min(interface.childCount(), 200)):
        child = interface.child(each)
        if child is not None and child.role() is _Role.ColumnHeader:
            yield _Node(child.role(), child.text(QAccessible.Text.Name), None, id(table), False)


def _is_text(interface: QAccessibleInterface | None) -> bool:
    if interface is None or interface.state().invisible:
        return False
    if interface.role() in (_Role.Client, _Role.NoRole, _Role.Border):
        children = (interface.child(each) for each in range(interface.childCount()))
        return any(_is_text(child) for child in children)
    # A picture that says something is words enough for the one beside it.
    return bool(interface.text(QAccessible.Text.Name).strip())


# --- names ----------------------------------------------------------------------------------


def _name_problems(node: _Node) -> Iterator[str]:
    what, seen = _words(node), node.seen
    if node.role in _CONTROLS and not node.name:
        yield f"{what} has no name"
        return
    if isinstance(seen, QComboBox) and not _named_by_us(seen):
        yield f"{what} is named by its value only"
    if isinstance(seen, QLineEdit | QTextEdit | QPlainTextEdit) and not _named_by_us(seen):
        yield f"{what} is named by its placeholder only"
    if node.role is _Role.Graphic and not node.name and not node.words_beside:
        yield f"{what} is a picture without words of its own or beside it"
    if node.role is _Role.ColumnHeader and not node.name.strip():
        yield "a column of a table has no heading"
    if node.role is _Role.ProgressBar and not node.name:
        yield f"{what} has no name"
    if (
        isinstance(seen, QWidget)
        and seen.focusPolicy() & Qt.FocusPolicy.TabFocus
        and node.role in _SAYS_NOTHING
        and not isinstance(seen, QTabWidget | QAbstractScrollArea)
    ):
        yield f"{what} takes the focus but says not what kind of thing it is"


def _named_by_us(widget: QWidget) -> bool:
    """Whether the widget has a name of its own or a label that points at it."""
    if widget.accessibleName().strip():
        return True
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is None:
        return False
    return any(
        flag & QAccessible.RelationFlag.Label and other.text(QAccessible.Text.Name).strip()
        for other, flag in interface.relations()
    )


def _painted_without_words(widget: QWidget) -> Iterator[str]:
    """Widgets that paint themselves: Qt knows nothing of what they show."""
    for each in (widget, *widget.findChildren(QWidget)):
        kind = type(each)
        # Qt's own classes are not written in Python and are spoken of elsewhere.
        own = [
            name
            for base in kind.__mro__
            if not base.__module__.startswith("PySide6")
            for name in vars(base)
        ]
        if not each.isVisible():
            continue
        silent = not each.accessibleName().strip() and not each.children()
        if "paintEvent" in own and silent and not isinstance(each, QAbstractButton):
            interface = QAccessible.queryAccessibleInterface(each)
            said = interface.text(QAccessible.Text.Name) if interface else ""
            if not said.strip():
                yield f"{_widget_words(each)} paints something that is nowhere said in words"
        pressed = {"mousePressEvent", "mouseReleaseEvent"} & set(own)
        reachable = bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus) or _labels_a_control(each)
        if pressed and each.isEnabled() and not reachable:
            yield f"{_widget_words(each)} can be pressed with the mouse but not with the keyboard"


def _labels_a_control(widget: QWidget) -> bool:
    """Whether pressing here is only a larger target for a control beside it of the same name."""
    if not isinstance(widget, QLabel):
        return False
    if widget.buddy() is not None:
        return True
    above = widget.parentWidget()
    beside = above.findChildren(QAbstractButton) if above is not None else []
    return any(
        widget.text() and widget.text() in (each.text(), each.accessibleName()) for each in beside
    )


def _twins(nodes: list[_Node]) -> Iterator[str]:
    counted = Counter(
        (node.group, node.kind, node.name)
        for node in nodes
        if node.name and (node.role in _CONTROLS) and not isinstance(node.seen, QComboBox)
    )
    counted.update(
        (node.group, "combo box", node.seen.accessibleName())
        for node in nodes
        if isinstance(node.seen, QComboBox) and node.seen.accessibleName()
    )
    for (_, kind, name), number in counted.items():
        if number > 1:
            yield f"{number} of kind “{kind}” are all named “{name}”"


# --- the keyboard ---------------------------------------------------------------------------


def _keyboard_problems(widget: QWidget) -> list[str]:
    controls = [each for each in (widget, *widget.findChildren(QWidget)) if _can_be_used(each)]
    if not controls:
        return []
    before = QApplication.focusWidget()
    traps: list[str] = []
    reached = _walk(widget, controls, traps)
    if before is not None:
        before.setFocus()
    QApplication.processEvents()  # What was made just now is laid out.
    strays = [
        f"Tab goes {where} from {_widget_words(here)} to {_widget_words(there)}"
        for here, there, where in steps_against_reading(widget, reached)
    ]
    missed = [each for each in controls if each not in reached and not _by_arrows(each, reached)]
    return (
        traps
        + strays
        + [f"{_widget_words(each)} cannot be reached by Tab or arrows" for each in missed]
    )


def _walk(widget: QWidget, controls: list[QWidget], traps: list[str]) -> list[QWidget]:
    """Press Tab until it comes round to where it has been; everything that had the focus, in its
    order."""
    window = widget.window()
    reached: list[QWidget] = []
    start = next((each for each in controls if each.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
    if start is None:
        return reached
    start.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(_MOST_STEPS):
        here = window.focusWidget()
        if here is None or here in reached:
            break
        reached.append(here)
        holds = _keeps_tab(here)
        if not holds:
            # In a text with links Tab goes from link to link before it goes on.
            for _ in range(_MOST_LINKS if isinstance(here, QTextBrowser) else 1):
                _press_tab(here)
                if window.focusWidget() is not here:
                    break
            holds = window.focusWidget() is here and _others(here, controls)
        if holds:
            traps.append(f"{_widget_words(here)} keeps the Tab key to itself")
            _step_past(here)
    return reached


def _keeps_tab(widget: QWidget) -> bool:
    """Whether Tab would be taken as input; asked rather than tried, so that nothing is typed."""
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return not widget.tabChangesFocus() and not widget.isReadOnly()
    return isinstance(widget, QAbstractItemView) and widget.tabKeyNavigation()


def _others(widget: QWidget, controls: list[QWidget]) -> bool:
    return any(
        each is not widget and each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in controls
    )


def _press_tab(widget: QWidget) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "\t")
        QApplication.sendEvent(widget, event)


def _step_past(widget: QWidget) -> None:
    after = widget.nextInFocusChain()
    while after is not None and after is not widget and not _can_be_used(after):
        after = after.nextInFocusChain()
    if after is not None:
        after.setFocus(Qt.FocusReason.TabFocusReason)


def _can_be_used(widget: QWidget) -> bool:
    if not widget.isVisible() or not widget.isEnabled() or isinstance(widget, QScrollBar):
        return False
    if isinstance(widget.parent(), QComboBox | QAbstractSpinBox | QTabBar | QTableView):
        return False
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is None:
        return False
    return interface.role() in _CONTROLS or isinstance(widget, QTabBar)


def _by_arrows(widget: QWidget, reached: list[QWidget]) -> bool:
    """Whether arrows lead here: within an exclusive group Tab stops once and arrows do the rest."""
    if not isinstance(widget, QAbstractButton):
        return False
    group = widget.group()
    if group is not None:
        return group.exclusive() and any(each in reached for each in group.buttons())
    if isinstance(widget, QRadioButton) and widget.autoExclusive():
        parent = widget.parentWidget()
        return any(
            isinstance(each, QRadioButton) and each.parentWidget() is parent for each in reached
        )
    return False


# --- words ----------------------------------------------------------------------------------


def _words(node: _Node) -> str:
    if isinstance(node.seen, QWidget):
        return _widget_words(node.seen, node.kind)
    return f"a {node.kind}" + (f" “{node.name}”" if node.name else "")


def _widget_words(widget: QWidget, kind: str = "") -> str:
    """A widget so that it can be found: its kind, its name, and what it stands in."""
    interface = QAccessible.queryAccessibleInterface(widget)
    name = interface.text(QAccessible.Text.Name) if interface else ""
    if interface is not None and not kind:
        kind = _CONTROLS.get(interface.role(), "")
    said = f"{kind or 'a widget'} “{name}”" if name else f"a {kind or 'widget'}"
    inside = [
        f"{type(above).__name__}"
        + (f" “{above.accessibleName()}”" if above.accessibleName() else "")
        for above in ancestors(widget)
    ][:3]
    place = f", in {' in '.join(inside)}" if inside else ""
    return f"{said} ({type(widget).__name__}{place})"
