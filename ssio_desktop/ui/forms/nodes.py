"""Keeps a column of widgets in step with the visible nodes of a group: nothing is redrawn that
stayed as it was, so focus and what is half typed survive."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ssio_desktop.ui.forms.link import Link
from ssio_desktop.ui.forms.question import QuestionBlock
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.xforms.views import GroupView, InstanceView, NodeView, QuestionView, RepeatView


class NodeWidget(Protocol):
    """What draws a node: show_node is called whenever the node may look different."""

    path: str

    def show_node(self, view: NodeView) -> None: ...


class NodeColumn(QWidget):
    """The visible nodes of a section, group or instance, in the form's order."""

    def __init__(self, link: Link, *, headed: bool = True) -> None:
        super().__init__()
        self._link = link
        self._headed = headed
        self._shown: dict[str, QWidget] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(tokens().space.xl)

    def show_nodes(self, views: Sequence[NodeView]) -> None:
        """Show these nodes and no others."""
        wanted = {view.path for view in views}
        for path in [path for path in self._shown if path not in wanted]:
            discard(self._shown.pop(path), self._layout, self._link)
        for place, view in enumerate(views):
            widget = self._shown.get(view.path)
            if widget is None:
                widget = self._make(view)
                self._shown[view.path] = widget
                self._layout.insertWidget(place, widget)
            else:
                widget.show_node(view)  # type: ignore[attr-defined]

    def _make(self, view: NodeView) -> QWidget:
        if isinstance(view, QuestionView):
            return QuestionBlock(self._link, view)
        if isinstance(view, GroupView):
            return GroupBlock(self._link, view)
        return RepeatBlock(self._link, view, headed=self._headed)


class GroupBlock(QWidget):
    """A group inside a section: its heading, if it has one, above its nodes."""

    def __init__(self, link: Link, view: GroupView) -> None:
        super().__init__()
        self.path = view.path
        link.widgets[view.path] = self
        self._heading = Text("", "heading")
        self._hint = Text("", "hint")
        self._nodes = NodeColumn(link)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.s)
        layout.addWidget(self._heading)
        layout.addWidget(self._hint)
        layout.addWidget(self._nodes)
        self.show_node(view)

    def show_node(self, view: GroupView) -> None:
        """Show the group as it stands."""
        _say(self._heading, view.label)
        _say(self._hint, view.hint)
        self.setAccessibleName(view.label)
        self._nodes.show_nodes(view.children)


class InstanceCard(QFrame):
    """One instance of a repeat, such as one agreed action."""

    def __init__(self, link: Link, view: InstanceView, title: str, *, removable: bool) -> None:
        super().__init__()
        self.path = view.path
        self._repeat = view.path.rpartition(":")[0]
        self._id = view.id
        self._link = link
        self.setProperty("part", "card")
        link.widgets[view.path] = self
        space = tokens().space
        self._title = Text("", "strong")
        self._remove = button(self.tr("Remove"), self._take_away, icon="trash-2", kind="quiet")
        if not removable:  # Shown by its layout: here, without a parent, it would be a window.
            self._remove.hide()
        self._nodes = NodeColumn(link)
        top = _row(self._title, self._remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.l, space.m, space.l, space.l)
        layout.setSpacing(space.m)
        layout.addLayout(top)
        layout.addWidget(self._nodes)
        self.show_instance(view, title)

    def show_instance(self, view: InstanceView, title: str) -> None:
        """Show the instance as it stands."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self._remove.setAccessibleName(self.tr("Remove {0}").format(title))
        self._nodes.show_nodes(view.children)

    def _take_away(self) -> None:
        self._link.removing.emit(self._repeat, self._id)


class RepeatBlock(QWidget):
    """A repeat: a card for each instance, a way to add one, and a way back after removing one."""

    def __init__(self, link: Link, view: RepeatView, *, headed: bool = True) -> None:
        super().__init__()
        self.path = view.path
        self._link = link
        self._headed = headed
        self._cards: dict[str, InstanceCard] = {}
        link.widgets[view.path] = self
        space = tokens().space
        self._heading = Text("", "heading")
        self._hint = Text("", "hint")
        self._none = Text(self.tr("None yet."), "muted")
        self._column = QVBoxLayout()
        self._column.setSpacing(space.l)
        self._add = button("", self._add_one, icon="plus")
        self._removed = QFrame()
        self._removed.setProperty("part", "well")
        self._removed_words = Text("", "body")
        self._back = button(self.tr("Put it back"), link.restoring.emit, icon="undo-2")
        strip = QVBoxLayout(self._removed)
        strip.setContentsMargins(space.l, space.s, space.l, space.s)
        strip.addLayout(_row(self._removed_words, self._back))
        self._removed.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.l)
        layout.addWidget(self._heading)
        layout.addWidget(self._hint)
        layout.addWidget(self._none)
        layout.addLayout(self._column)
        layout.addWidget(self._removed)
        layout.addLayout(_row(self._add, None))
        self.show_node(view)

    def show_node(self, view: RepeatView) -> None:
        """Show the repeat as it stands."""
        _say(self._heading, view.label if self._headed else "")
        _say(self._hint, view.hint if self._headed else "")
        self.setAccessibleName(view.label)
        editable = not self._link.readonly and not view.fixed
        self._add.setVisible(editable)
        self._add.setText(self.tr("Add another") if view.instances else self.tr("Add the first"))
        self._add.setAccessibleName(f"{self._add.text()}: {view.label}")
        self._none.setVisible(not view.instances and not editable)
        wanted = {instance.path for instance in view.instances}
        for path in [path for path in self._cards if path not in wanted]:
            discard(self._cards.pop(path), self._column, self._link)
        for place, instance in enumerate(view.instances):
            title = self.tr("{0}: {1} of {2}").format(
                view.label or self.tr("Entry"), instance.position, len(view.instances)
            )
            card = self._cards.get(instance.path)
            if card is None:
                card = InstanceCard(self._link, instance, title, removable=editable)
                self._cards[instance.path] = card
                self._column.insertWidget(place, card)
            else:
                card.show_instance(instance, title)

    def offer_back(self, words: str) -> None:
        """Say that an instance was removed, and offer to put it back."""
        self._removed_words.setText(words)
        self._removed.show()
        self._back.setAccessibleDescription(words)
        self._back.setFocus()

    def withdraw_offer(self) -> None:
        """The removal can no longer be undone from here, or has been."""
        if self._back.hasFocus():
            self._add.setFocus()
        self._removed.hide()

    def _add_one(self) -> None:
        self._link.adding.emit(self.path)


def discard(widget: QWidget, layout: QVBoxLayout, link: Link) -> None:
    """Take a node's widget away for good."""
    link.forget(widget)
    layout.removeWidget(widget)
    widget.hide()
    widget.deleteLater()


def _row(left: QWidget, right: QWidget | None) -> QHBoxLayout:
    """Two widgets in a line, the first as wide as it likes to be read."""
    row = QHBoxLayout()
    row.setSpacing(tokens().space.s)
    row.addWidget(left, 1 if right is not None else 0)
    if right is None:
        row.addStretch(1)
    else:
        row.addWidget(right)
    return row


def _say(line: Text, words: str) -> None:
    line.setText(words)
    line.setVisible(bool(words))
