"""What layout produces: bands of a page that cannot be divided, and where they may part.

A strip's pieces are measured from its own top left corner, downwards, in points.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from ssio_desktop.reports.content import Field
from ssio_desktop.reports.lines import Line
from ssio_desktop.reports.structure import Node
from ssio_desktop.reports.style import Colour


@dataclass(frozen=True, slots=True)
class TextPiece:
    """A line of text. y is its baseline. Without a node it is an artifact."""

    x: float
    y: float
    line: Line
    size: float
    colour: Colour
    node: Node | None


@dataclass(frozen=True, slots=True)
class Fill:
    """A coloured rectangle behind text. Fills with the same key on touching strips are one."""

    x: float
    y: float
    width: float
    height: float
    colour: Colour
    key: object = None


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line. Part of a figure where it has a node, otherwise an artifact."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: Colour
    width: float = 0.5
    node: Node | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """A closed outline filled with a colour: part of a figure."""

    points: tuple[tuple[float, float], ...]
    colour: Colour
    node: Node


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture from a file's bytes: a figure where it has a node, otherwise an artifact."""

    x: float
    y: float
    width: float
    height: float
    data: bytes
    node: Node | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a field is filled in. option: of a choice, the value that this place stands for. A
    hidden field has no node."""

    x: float
    y: float
    width: float
    height: float
    field: Field
    option: str
    node: Node | None


Drawn: TypeAlias = TextPiece | Stroke | Shape | Picture
"""What may belong to a part of the document."""
Piece: TypeAlias = Drawn | Fill | Place


@dataclass(frozen=True, slots=True)
class Strip:
    """A band that lies wholly on one page.

    gap: white above it, dropped at the top of a page. glued: it stays with the next strip
    wherever a page can hold both. new_page: it begins a page. repeat: strips drawn above it
    again where it begins a page in the middle of the thing named by ``inside``.
    """

    height: float
    pieces: tuple[Piece, ...] = ()
    gap: float = 0.0
    glued: bool = False
    new_page: bool = False
    inside: object = None
    repeat: tuple[Strip, ...] = field(default=())
    bookmark: tuple[int, str] | None = None
    """Level from 0 and title of the outline entry that leads here."""
    company: float = 0.0
    """Where it would begin a page, so much of what stands before it comes along: points."""


def moved(pieces: Iterable[Piece], dx: float, dy: float) -> tuple[Piece, ...]:
    """The pieces at another place."""
    return tuple([_move(piece, dx, dy) for piece in pieces])


def _move(piece: Piece, dx: float, dy: float) -> Piece:
    # Written out, because dataclasses.replace took a tenth of the time that a report takes.
    match piece:
        case TextPiece(x, y, line, size, colour, node):
            return TextPiece(x + dx, y + dy, line, size, colour, node)
        case Fill(x, y, width, height, tint, key):
            return Fill(x + dx, y + dy, width, height, tint, key)
        case Stroke(x1, y1, x2, y2, ink, thickness, owner):
            return Stroke(x1 + dx, y1 + dy, x2 + dx, y2 + dy, ink, thickness, owner)
        case Shape(points, fill, part):
            return Shape(tuple((x + dx, y + dy) for x, y in points), fill, part)
        case Picture(x, y, width, height, data, owner):
            return Picture(x + dx, y + dy, width, height, data, owner)
        case Place():
            return replace(piece, x=piece.x + dx, y=piece.y + dy)


def as_artifacts(strips: Iterable[Strip]) -> tuple[Strip, ...]:
    """The same bands as decoration, for repeats that should be read only once."""
    return tuple(
        replace(
            strip,
            pieces=tuple(
                replace(piece, node=None)
                if isinstance(piece, TextPiece | Stroke | Picture)
                else piece
                for piece in strip.pieces
            ),
            glued=True,
            gap=0.0,
            bookmark=None,
        )
        for strip in strips
    )


def glue(strips: list[Strip], orphans: int = 2, widows: int = 2) -> list[Strip]:
    """Hold the first and last strips of a run together, so that none stands alone on a page."""
    last = len(strips) - 1
    return [
        replace(strip, glued=True)
        if index < last and (index < orphans - 1 or index >= last - (widows - 1))
        else strip
        for index, strip in enumerate(strips)
    ]


def glue_all(strips: list[Strip], to_next: bool = False) -> list[Strip]:
    """Hold all strips together, and to what follows where ``to_next`` says so."""
    last = len(strips) - 1
    return [
        replace(strip, glued=True) if index < last or to_next else strip
        for index, strip in enumerate(strips)
    ]
