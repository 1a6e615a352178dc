"""Lays out tables and facts: column widths, repeated headings, cells with a tone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ssio_desktop.reports.content import Cell, Column, KeyValues, Table
from ssio_desktop.reports.fonts import typeface
from ssio_desktop.reports.rows import CellBox, RowLook, row_strips
from ssio_desktop.reports.strips import Strip, as_artifacts
from ssio_desktop.reports.structure import Node
from ssio_desktop.reports.style import HouseStyle, TextStyle
from ssio_desktop.reports.text import text_strips

_TALLEST_REPEAT = 0.25
"""Column headings taller than this share of a page are drawn once only."""


def table_strips(table: Table, style: HouseStyle, width: float, parent: Node) -> list[Strip]:
    """A table: caption and headings stay with the first row; headings repeat on every page."""
    node = parent.add("Table")
    usual = RowLook()
    look = RowLook(
        pad_top=usual.pad_top * style.row_white,
        pad_bottom=usual.pad_bottom * style.row_white,
        rule=style.palette.rule,
    )
    head_look = replace(look, rule=style.palette.strong_rule, rule_width=1.0)
    widths = column_widths(table.columns, width, style.type.table_head, look.pad_x)
    lefts = [sum(widths[:index]) for index in range(len(widths))]

    caption: list[Strip] = []
    if table.caption.strip():
        caption = text_strips(table.caption, width, style.type.caption, node.add("Caption"))
        caption = [replace(strip, glued=True) for strip in caption]
        caption[-1] = replace(caption[-1], height=caption[-1].height + style.type.caption.after)

    head_row = node.add("THead").add("TR")
    head_cells = [
        CellBox(
            column.heading, left, wide, style.type.table_head, _heading(head_row, "Column"),
            column.align, style.palette.head_fill,
        )
        for column, left, wide in zip(table.columns, lefts, widths, strict=True)
    ]  # fmt: skip
    head = [replace(strip, glued=True) for strip in row_strips(head_cells, width, head_look)]
    short = sum(strip.height for strip in head) <= style.sheet.text_height * _TALLEST_REPEAT
    repeat = as_artifacts(head) if short else ()

    body = node.add("TBody")
    rows: list[Strip] = []
    for row in table.rows:
        line = body.add("TR")
        cells = [
            _cell_box(cell, index, table, line, style, lefts[index], widths[index])
            for index, cell in enumerate(_filled(row, len(table.columns)))
        ]
        rows += row_strips(cells, width, look)
    return [
        *(replace(strip, inside=node) for strip in (*caption, *head)),
        *(replace(strip, inside=node, repeat=repeat) for strip in rows),
    ]


def _filled(row: Sequence[Cell | str], count: int) -> list[Cell]:
    cells = [cell if isinstance(cell, Cell) else Cell(cell) for cell in row]
    return cells + [Cell("")] * (count - len(cells))


def _cell_box(
    cell: Cell, index: int, table: Table, row: Node, style: HouseStyle, left: float, width: float
) -> CellBox:
    heading = cell.heading or (index == 0 and table.row_headings)
    text_style = style.type.table
    if heading or cell.tone != "plain":
        text_style = replace(text_style, weight="bold")
    return CellBox(
        cell.text,
        left,
        width,
        text_style,
        _heading(row, "Row") if heading else row.add("TD"),
        table.columns[index].align,
        style.palette.tint(cell.tone) if cell.tone != "plain" else "",
    )


def _heading(row: Node, scope: str) -> Node:
    cell = row.add("TH")
    cell.scope = "Column" if scope == "Column" else "Row"
    return cell


def column_widths(
    columns: Sequence[Column], width: float, head: TextStyle, pad: float
) -> list[float]:
    """Points for each column: its share, but no less than its heading's longest word.

    What narrow columns need beyond their share comes from the others in proportion. Where the
    words together are wider than the table, shares alone decide and words are divided.
    """
    face = typeface(head.weight, head.face)
    least = [
        max((face.width(word, head.size) for word in column.heading.split()), default=0.0)
        + 2 * pad
        + 0.5
        for column in columns
    ]
    total = sum(column.width for column in columns)
    widths = [width * column.width / total for column in columns]
    if sum(least) > width:
        return widths
    fixed: set[int] = set()
    while True:
        short = {i for i, wide in enumerate(widths) if i not in fixed and wide < least[i]}
        if not short:
            return widths
        fixed |= short
        room = width - sum(least[i] for i in fixed)
        shares = sum(column.width for i, column in enumerate(columns) if i not in fixed)
        widths = [
            least[i] if i in fixed else room * column.width / shares
            for i, column in enumerate(columns)
        ]


def facts_strips(facts: KeyValues, style: HouseStyle, width: float, parent: Node) -> list[Strip]:
    """Names and values in one or two columns of pairs.

    A name without a value is left out; a pair without either keeps its place empty.
    """
    pairs = [(name, value) for name, value in facts.pairs if value.strip() or not name]
    node = parent.add("Table").add("TBody")
    look = RowLook(pad_x=0.0, pad_top=2.5, pad_bottom=3.0, rule=style.palette.rule)
    gutter = 18.0 if facts.columns == 2 else 0.0
    half = (width - gutter) / facts.columns
    label_style, value_style = style.type.label, style.type.table
    face = typeface(label_style.weight, label_style.face)
    label = min(half * 0.45, 10 + max(face.width(name, label_style.size) for name, _ in pairs))
    strips: list[Strip] = []
    for start in range(0, len(pairs), facts.columns):
        row = node.add("TR")
        cells: list[CellBox] = []
        for column, (name, value) in enumerate(pairs[start : start + facts.columns]):
            left = column * (half + gutter)
            cells.append(CellBox(name, left, label - 8, label_style, _heading(row, "Row")))
            cells.append(CellBox(value, left + label, half - label, value_style, row.add("TD")))
        if facts.columns == 2 and len(cells) == 2:
            row.add("TD")
            row.add("TD")
        strips += row_strips(cells, width, look)
    return strips
