"""The tree of a document's parts as assistive software reads it (ISO 32000-1, 14.7 and 14.8).

Every piece of drawn text belongs to one leaf of it; what belongs to none is an artifact.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Role: TypeAlias = Literal[
    "Document", "H1", "H2", "H3", "H4", "P", "L", "LI", "Lbl", "LBody", "Table", "Caption",
    "THead", "TBody", "TR", "TH", "TD", "Div", "Figure", "Form",
]  # fmt: skip


@dataclass(eq=False, slots=True)
class Node:
    """One part: a heading, a paragraph, a cell. Leaves hold text, a drawing or a field.

    scope: of a heading cell, what it heads. alternative: the words that stand in for a figure.
    box: a figure's place on its page (left, bottom, right, top, in points), once drawn. filled:
    of a form's part, what is to be written or ticked there (14.8.5.6).
    """

    role: Role
    parent: Node | None = None
    children: list[Node] = field(default_factory=list)
    scope: Literal["", "Row", "Column"] = ""
    numbering: Literal["", "Disc", "Decimal"] = ""
    alternative: str = ""
    filled: Literal["", "text", "tick", "choice"] = ""
    box: tuple[float, float, float, float] | None = None

    def add(self, role: Role) -> Node:
        """A new last child."""
        child = Node(role, parent=self)
        self.children.append(child)
        return child

    def walk(self) -> Iterator[Node]:
        """This part and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()
