"""Lays out running text: headings, paragraphs and lists, as strips of one line each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ssio_desktop.reports.content import Align
from ssio_desktop.reports.lines import Line, break_text, paragraphs, tidy
from ssio_desktop.reports.strips import Piece, Strip, TextPiece, glue, moved
from ssio_desktop.reports.structure import Node, Role
from ssio_desktop.reports.style import TextStyle

_INDENT = 16.0
_MARK = re.compile(r"[ ]*(?P<mark>[•‣◦▪·●○■–—*-]|\d{1,3}[.)]|[a-z][.)])[ ]+(?=\S)")
_SURE_MARKS = frozenset("•‣◦▪●○■")
"""Marks that begin a list even on a line of their own; any other needs a second line like it."""


def text_strips(
    text: str, width: float, style: TextStyle, node: Node, *, x: float = 0.0, align: Align = "left"
) -> list[Strip]:
    """The lines of one paragraph. No line stands alone at the foot or head of a page."""
    strips = [
        Strip(style.leading, (line_piece(line, style, node, x, width, align),))
        for line in break_text(text, width, style)
    ]
    strips = glue(strips)
    strips[0] = replace(strips[0], gap=style.before)
    return strips


def line_piece(
    line: Line, style: TextStyle, node: Node | None, x: float, width: float, align: Align
) -> TextPiece:
    """A line placed in a column, its capitals centred on the leading.

    A paragraph that runs from right to left begins at the right.
    """
    if line.right_to_left and align == "left":
        align = "right"
    slack = max(0.0, width - line.width)
    shift = {"left": 0.0, "right": slack, "centre": slack / 2}[align]
    return TextPiece(
        x + shift, style.leading / 2 + 0.33 * style.size, line, style.size, style.colour, node
    )


def passage(text: str, width: float, style: TextStyle, parent: Node) -> list[Strip]:
    """Plain text of any length: paragraphs at blank lines, and lists where marks begin lines."""
    strips: list[Strip] = []
    for paragraph in paragraphs(text):
        for part in _parts(paragraph):
            if isinstance(part, str):
                made = text_strips(part, width, style, parent.add("P"))
            else:
                made = list_strips(part, width, style, parent, numbering="")
            strips += spaced(made, style.after if strips else 0.0)
    return strips


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list: its mark, and its text."""

    mark: str
    text: str


def list_strips(
    items: Iterable[Item], width: float, style: TextStyle, parent: Node, *, numbering: str = "Disc"
) -> list[Strip]:
    """Items with hanging marks."""
    items = list(items)
    widest = max(line.width for item in items for line in break_text(item.mark, width, style))
    indent = max(_INDENT, widest + 6)
    node = parent.add("L")
    node.numbering = "Decimal" if numbering == "Decimal" else "Disc" if numbering else ""
    strips: list[Strip] = []
    for item in items:
        entry = node.add("LI")
        mark = text_strips(item.mark, width, style, entry.add("Lbl"))[0]
        body = text_strips(item.text, width - indent, style, entry.add("LBody"), x=indent)
        body[0] = replace(body[0], pieces=(*mark.pieces, *body[0].pieces))
        strips += spaced(body, 2.0 if strips else 0.0)
    return strips


def _parts(paragraph: str) -> Iterator[str | list[Item]]:
    """A paragraph divided into running text and the lists inside it."""
    plain: list[str] = []
    lines = paragraph.split("\n")
    index = 0
    while index < len(lines):
        items = _items(lines, index)
        if not items:
            plain.append(lines[index])
            index += 1
            continue
        if plain:
            yield "\n".join(plain)
            plain = []
        yield items
        index += len(items)
    if plain:
        yield "\n".join(plain)


def _items(lines: list[str], start: int) -> list[Item]:
    found: list[Item] = []
    for line in lines[start:]:
        mark = _MARK.match(line)
        if mark is None:
            break
        found.append(Item(mark["mark"], line[mark.end() :]))
    return found if len(found) > 1 or (found and found[0].mark in _SURE_MARKS) else []


def spaced(strips: list[Strip], gap: float) -> list[Strip]:
    """The same strips, with at least so much white above the first."""
    if strips and strips[0].gap < gap:
        strips[0] = replace(strips[0], gap=gap)
    return strips


def heading_strips(
    text: str, width: float, style: TextStyle, parent: Node, role: Role, level: int
) -> list[Strip]:
    """A heading, held to what follows it, with an entry in the outline."""
    title = " ".join(tidy(text).split())
    strips = text_strips(title, width, style, parent.add(role))
    strips = [replace(strip, glued=True) for strip in strips]
    strips[0] = replace(strips[0], bookmark=(level, title))
    return strips


def padded(strip: Strip, extra: Iterable[Piece] = (), *, x: float = 0.0) -> Strip:
    """The strip with the white above it made part of it, and pieces drawn behind."""
    return replace(
        strip,
        height=strip.height + strip.gap,
        gap=0.0,
        pieces=(*extra, *moved(strip.pieces, x, strip.gap)),
    )
