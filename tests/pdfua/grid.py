"""Whether the cells of a table make a grid: rows of one length, no cell over another.

Not a condition of the protocol, but no heading can be found in a table that fails it.
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.pdfua.findings import Finding
from tests.pdfua.tree import Element, Tree


def check_grid(table: Element, tree: Tree) -> Iterator[Finding]:
    """What is wrong with the spans of a table’s cells, group by group."""
    groups = [table, *(kid for kid in table.children if kid.role in ("THead", "TBody", "TFoot"))]
    widths: set[int] = set()
    for group in groups:
        rows = [kid for kid in group.children if kid.role == "TR"]
        if not rows:
            continue
        taken: dict[tuple[int, int], Element] = {}
        for at, row in enumerate(rows):
            column = 0
            for cell in row.children:
                while (at, column) in taken:
                    column += 1
                deep = _span(cell, "/RowSpan", tree)
                wide = _span(cell, "/ColSpan", tree)
                if at + deep > len(rows):
                    yield Finding("table.grid", cell.where, "It reaches below the last row.")
                for place in [(at + i, column + j) for i in range(deep) for j in range(wide)]:
                    if place in taken:
                        yield Finding("table.grid", cell.where, "It lies over another cell.")
                    taken[place] = cell
                column += wide
        for at in range(len(rows)):
            columns = [column for row, column in taken if row == at]
            if columns and len(columns) != max(columns) + 1:
                yield Finding("table.grid", rows[at].where, "It has a gap.")
            widths.add(len(columns))
    if len(widths) > 1:
        yield Finding("table.grid", table.where, f"Its rows have {sorted(widths)} cells.")


def _span(cell: Element, key: str, tree: Tree) -> int:
    value = cell.attribute(key, tree.classes)
    return max(1, int(value)) if isinstance(value, int) else 1
