"""Divides a form into the sections that are shown one at a time. Knows no widgets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ssio_desktop.xforms.views import GroupView, NodeView, QuestionView, RepeatView


@dataclass(frozen=True, slots=True)
class Section:
    """One section. key: stays the same while the form changes shape around it.

    path: of the group or repeat that it is, or empty where loose questions were put together.
    """

    key: str
    title: str
    hint: str
    path: str
    nodes: tuple[NodeView, ...]

    def questions(self) -> Iterator[QuestionView]:
        """Every visible question in it, in the form's order."""
        return questions(self.nodes)

    def holds(self, path: str) -> bool:
        """Whether a node of this path is, or would be, in this section."""
        roots = [self.path] if self.path else [node.path for node in self.nodes]
        return any(path == root or path.startswith((f"{root}.", f"{root}:")) for root in roots)


def sections(tree: tuple[NodeView, ...], title: str) -> tuple[Section, ...]:
    """A form's sections: its outermost groups and repeats that have a heading, in order.

    title: for questions that stand outside any of them.
    """
    found: list[Section] = []
    loose: list[NodeView] = []

    def close() -> None:
        if loose:
            before = found[-1].key if found else ""
            found.append(Section(f"after {before}", title, "", "", tuple(loose)))
            loose.clear()

    for node in _unwrapped(tree):
        if isinstance(node, GroupView):
            close()
            found.append(Section(node.path, node.label, node.hint, node.path, node.children))
        elif isinstance(node, RepeatView) and node.label:
            close()
            found.append(Section(node.path, node.label, node.hint, node.path, (node,)))
        else:
            loose.append(node)
    close()
    return tuple(found)


def questions(nodes: tuple[NodeView, ...]) -> Iterator[QuestionView]:
    """Every visible question below some nodes, in the form's order."""
    for node in nodes:
        if isinstance(node, QuestionView):
            yield node
        elif isinstance(node, GroupView):
            yield from questions(node.children)
        else:
            for instance in node.instances:
                yield from questions(instance.children)


def _unwrapped(tree: tuple[NodeView, ...]) -> Iterator[NodeView]:
    """The outermost nodes, those of groups without a heading in the group's place."""
    for node in tree:
        if isinstance(node, GroupView) and not node.label:
            yield from _unwrapped(node.children)
        else:
            yield node
