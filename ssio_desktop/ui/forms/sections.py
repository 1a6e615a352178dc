"""Divides a form into the sections that are shown one at a time. Knows no widgets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby

from ssio_desktop.xforms.definition import FormDefinition
from ssio_desktop.xforms.views import GroupView, NodeView, QuestionView, RepeatView

MOST = 60
"""Items of a group (a note and a hidden one count too) beyond which it is shown in parts."""

PART = 40
"""Items of one part of a group that is shown in parts."""


@dataclass(frozen=True, slots=True)
class Section:
    """One section. key: stays the same while the form changes shape around it.

    path: of the group or repeat that it is, or empty where it is a part of one, or loose
    questions were put together.
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


@dataclass(frozen=True, slots=True)
class Order:
    """Where each item stands in the form, shown or not.

    A long group is divided by this and not by what is shown, so that a question stays in its
    part when others appear or go.
    """

    places: Mapping[str, int] = field(default_factory=dict)
    sizes: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, definition: FormDefinition) -> Order:
        """The order of a form's items."""
        places: dict[str, int] = {}
        sizes: dict[str, int] = {}
        for item in definition.items.values():
            above = item.key.rpartition(".")[0]
            places[item.key] = sizes.get(above, 0)
            sizes[above] = sizes.get(above, 0) + 1
        return cls(places, sizes)

    def parts(self, section: Section, group: str) -> Iterator[Section]:
        """The section, or its parts where the group it comes from is long."""
        if self.sizes.get(group, 0) <= MOST:
            yield section
            return
        for number, (part, placed) in enumerate(
            groupby(self._placed(section.nodes), lambda each: each[0] // PART), start=1
        ):
            nodes = tuple(node for _, node in placed)
            yield replace(
                section,
                key=f"{section.key}#{part}",
                title=f"{section.title} ({number})",
                hint=section.hint if number == 1 else "",
                path="",
                nodes=nodes,
            )

    def _placed(self, nodes: tuple[NodeView, ...]) -> Iterator[tuple[int, NodeView]]:
        """Each node with its place; one that only the layout knows stands with the one before."""
        place = 0
        for node in nodes:
            place = self.places.get(node.path, place)
            yield place, node


def sections(
    tree: tuple[NodeView, ...], title: str, order: Order | None = None
) -> tuple[Section, ...]:
    """A form's sections: its outermost groups and repeats that have a heading, in order.

    title: for questions that stand outside any of them. order: by which long groups are divided.
    """
    order = order or Order()
    found: list[Section] = []
    loose: list[NodeView] = []

    def close() -> None:
        if loose:
            before = found[-1].key if found else ""
            found.extend(order.parts(Section(f"after {before}", title, "", "", tuple(loose)), ""))
            loose.clear()

    for node in _unwrapped(tree):
        if isinstance(node, GroupView):
            close()
            section = Section(node.path, node.label, node.hint, node.path, node.children)
            found.extend(order.parts(section, node.path))
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
