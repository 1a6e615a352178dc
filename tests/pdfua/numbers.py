"""Whether the structure and the content name each other: marks, parent tree, keys of pages.

ISO 32000-1, 14.7.4.4.
"""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Array, Object

from tests.pdfua.content import Drawn
from tests.pdfua.findings import Finding
from tests.pdfua.tree import Tree


def check_numbers(tree: Tree, drawn: Drawn) -> Iterator[Finding]:
    """Marks that are in one of the two only, and parents that are not the owners."""
    for (holder, number), owners in tree.owners.items():
        if (holder, number) not in drawn.marks:
            yield Finding(
                "tree.mark-missing", owners[0].where, f"Its mark {number} is drawn nowhere."
            )
            continue
        named = _named(tree, drawn.numbered[holder], number)
        if named is None or named.objgen != owners[0].obj.objgen:
            yield Finding(
                "tree.numbers", owners[0].where, f"The parent tree gives mark {number} to another."
            )
    for holder, number in sorted(drawn.marks - tree.owners.keys()):
        if _named(tree, drawn.numbered[holder], number) is not None:
            yield Finding(
                "tree.numbers", f"object {holder[0]}", f"Mark {number} is in the parent tree only."
            )


def _named(tree: Tree, holder: Object, number: int) -> Object | None:
    """The element that the parent tree gives for a mark."""
    key = holder.get("/StructParents")
    parents = tree.named.get(int(key)) if key is not None else None
    if not isinstance(parents, Array) or number >= len(parents):
        return None
    found: Object | None = parents[number]
    return found
