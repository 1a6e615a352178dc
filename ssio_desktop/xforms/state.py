"""The nodes of one filling-in: the tree of groups, repeat instances and values, and the same tree
in XML for expressions to read.

Knows neither expressions nor effects; it only keeps the two trees and their paths together.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from ssio_desktop.domain.events import Json
from ssio_desktop.xforms.definition import FormDefinition, Item
from ssio_desktop.xforms.functions import HIDDEN
from ssio_desktop.xforms.values import xpath_text


@dataclass(eq=False, slots=True)
class Node:
    """One node of one session.

    path: its name in answers. element: its XML; a repeat as a whole has none, its instances do.
    instance: the id, for a repeat's instance. order: of an instance among its siblings.
    own_relevant: what its own rule says. relevant: whether it and all around it are.
    unread: why the value could not be read as its kind. error: what is wrong with it now.
    members: of the root and of an instance, the nodes inside by item path, not counting those
    inside further instances.
    """

    item: Item
    path: str
    parent: Node | None
    element: etree._Element | None
    number: int
    instance: str = ""
    order: float = 0
    children: list[Node] = field(default_factory=list)
    members: dict[str, Node] = field(default_factory=dict)
    own_relevant: bool = True
    relevant: bool = True
    required: bool = False
    readonly: bool = False
    value: Json = ""
    unread: str = ""
    error: str = ""

    @property
    def is_repeat(self) -> bool:
        """Whether this is a repeat as a whole, not one of its instances."""
        return self.item.kind == "repeat" and not self.instance

    @property
    def is_leaf(self) -> bool:
        return self.item.kind in {"question", "value"}

    def ancestors(self) -> Iterator[Node]:
        """The node itself, then what it lies in, outwards."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent

    @property
    def locked(self) -> bool:
        """Whether this, or a group around it, is read-only."""
        return any(node.readonly for node in self.ancestors())

    def walk(self) -> Iterator[Node]:
        """The node and everything in it, in the form's order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def show_text(self) -> bool:
        """Bring the XML in line with value and relevance; whether anything there changed."""
        element = self.element
        if element is None:
            return False
        if not self.is_leaf:
            hidden = not self.relevant
            if hidden == (element.get(HIDDEN) is not None):
                return False
            if hidden:
                element.set(HIDDEN, "1")
            else:
                del element.attrib[HIDDEN]
            return True
        text = (xpath_text(self.value) or None) if self.relevant else None
        if element.text == text:
            return False
        element.text = text
        return True


class State:
    """All nodes of a session, by path and by item."""

    def __init__(self, definition: FormDefinition) -> None:
        self.by_path: dict[str, Node] = {}
        self.by_item: dict[str, list[Node]] = {}
        self.count = 0
        self.document = etree.Element(definition.root.name)
        self.root = self._add(definition.root, "", None, self.document)
        self._fill(self.root, self.root)

    def _add(
        self, item: Item, path: str, parent: Node | None, element: etree._Element | None
    ) -> Node:
        self.count += 1
        node = Node(item, path, parent, element, self.count)
        if path:
            self.by_path[path] = node
        self.by_item.setdefault(item.xpath, []).append(node)
        return node

    def _fill(self, node: Node, scope: Node) -> None:
        """Make the nodes inside a group or an instance."""
        for item in node.item.children:
            path = f"{node.path}.{item.name}" if node.path else item.name
            element = None
            if item.kind != "repeat":
                assert node.element is not None
                element = etree.SubElement(node.element, item.name)
            child = self._add(item, path, node, element)
            node.children.append(child)
            scope.members[item.xpath] = child
            if item.kind == "group":
                self._fill(child, scope)

    def add_instance(self, repeat: Node, instance: str, order: float) -> Node:
        """A new instance of a repeat, placed by its order, with blank values."""
        assert repeat.parent is not None and repeat.parent.element is not None
        element = etree.Element(repeat.item.name)
        self.count += 1
        node = Node(
            repeat.item,
            f"{repeat.path}:{instance}",
            repeat,
            element,
            self.count,
            instance=instance,
            order=order,
        )
        place = sum(
            1
            for other in repeat.children
            if (other.order, other.instance)
            <= (
                order,
                instance,
            )
        )
        self._insert(repeat, element, place)
        repeat.children.insert(place, node)
        self.by_path[node.path] = node
        self._fill(node, node)
        for inner in node.walk():
            inner.relevant = repeat.relevant
            inner.show_text()
        return node

    def _insert(self, repeat: Node, element: etree._Element, place: int) -> None:
        parent = repeat.parent
        assert parent is not None and parent.element is not None
        if place:
            before = repeat.children[place - 1].element
            assert before is not None
            before.addnext(element)
            return
        later = parent.children[parent.children.index(repeat) :]
        following = next(
            (
                one.element
                for node in later
                for one in (node.children if node.is_repeat else [node])
                if one.element is not None
            ),
            None,
        )
        if following is None:
            parent.element.append(element)
        else:
            following.addprevious(element)

    def remove_instance(self, node: Node) -> None:
        """Take an instance and everything in it out of both trees."""
        assert node.parent is not None and node.element is not None
        node.parent.children.remove(node)
        container = node.element.getparent()
        if container is not None:
            container.remove(node.element)
        for inner in node.walk():
            self.by_path.pop(inner.path, None)
            known = self.by_item.get(inner.item.xpath, [])
            if inner in known:
                known.remove(inner)
