"""Draws laid-out pages on a ReportLab canvas, marking every piece with the part it belongs to.

Text that belongs to a part of the document is drawn inside marked content with a number (MCID);
everything else is marked as an artifact. Knows no content blocks.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ssio_desktop.reports.content import Document
from ssio_desktop.reports.fonts import typeface
from ssio_desktop.reports.lines import Line, break_text
from ssio_desktop.reports.pages import Page, Placed
from ssio_desktop.reports.strips import (
    Drawn,
    Fill,
    Picture,
    Piece,
    Place,
    Shape,
    Stroke,
    TextPiece,
    moved,
)
from ssio_desktop.reports.structure import Node
from ssio_desktop.reports.style import Colour, HouseStyle, TextStyle

Marked = dict[Node, list[tuple[int, int]]]
"""For each leaf, the pages (from 0) and numbers of its marked content, in order of drawing."""


@dataclass(frozen=True, slots=True)
class PlacedField:
    """A place to fill in on its page (from 0). box: left, bottom, right, top, in points."""

    page: int
    box: tuple[float, float, float, float]
    place: Place


@dataclass(frozen=True, slots=True)
class Painted:
    """Drawn bytes, and where each leaf of the structure and each field is."""

    data: bytes
    marked: Marked
    fields: tuple[PlacedField, ...] = ()


def paint(document: Document, style: HouseStyle, pages: Sequence[Page], root: Node) -> Painted:
    """Draw all pages. The same pages are always the same bytes."""
    order: dict[Node | None, int] = {node: place for place, node in enumerate(root.walk())}
    sheet = style.sheet
    buffer = io.BytesIO()
    canvas = Canvas(
        buffer,
        pagesize=(sheet.width, sheet.height),
        invariant=1,
        pageCompression=0,
        initialFontName=typeface("regular", style.type.body.face).faces[0].name,  # type: ignore[arg-type]
    )
    marked: Marked = {}
    fields: list[PlacedField] = []
    for number, page in enumerate(pages):
        painter = _PagePainter(canvas, style, number, marked, order)
        painter.paint(page, document, len(pages))
        fields += painter.fields
        canvas.showPage()
    canvas.save()
    return Painted(buffer.getvalue(), marked, tuple(fields))


class _PagePainter:
    """Draws one page. Measures from the top of its text area are turned into PDF's from below."""

    def __init__(
        self,
        canvas: Canvas,
        style: HouseStyle,
        number: int,
        marked: Marked,
        order: Mapping[Node | None, int],
    ) -> None:
        self._canvas, self._style, self._number, self._marked = canvas, style, number, marked
        self._order = order
        self._sheet = style.sheet
        self._next = 0
        self._fill_ink: Colour = ""
        self._pen: tuple[Colour, float] = ("", 0.0)
        self.fields: list[PlacedField] = []

    def paint(self, page: Page, document: Document, pages: int) -> None:
        pieces = [piece for placed in page for piece in moved(placed.strip.pieces, 0, placed.y)]
        self.fields = [
            PlacedField(self._number, self._sides(piece), piece)
            for piece in pieces
            if isinstance(piece, Place)
        ]
        if document.metadata.withdrawn:
            self._watermark(self._style.words.withdrawn)
        elif document.metadata.draft:
            self._watermark(self._style.words.draft)
        self._behind(pieces)
        self._content(pieces)
        self._furniture(document, pages)
        for placed in page:
            if placed.strip.bookmark:
                self._bookmark(placed)

    def _x(self, x: float) -> float:
        return self._sheet.left + x

    def _y(self, y: float) -> float:
        return self._sheet.height - self._sheet.top - y

    def _sides(self, place: Place) -> tuple[float, float, float, float]:
        left, top = self._x(place.x), self._y(place.y)
        return (left, top - place.height, left + place.width, top)

    def _behind(self, pieces: Sequence[Piece]) -> None:
        fills = _merged(piece for piece in pieces if isinstance(piece, Fill))
        strokes = [piece for piece in pieces if isinstance(piece, Stroke) and piece.node is None]
        if not fills and not strokes:
            return
        self._begin_artifact()
        for fill in fills:
            self._fill(fill.colour)
            self._canvas.rect(
                self._x(fill.x),
                self._y(fill.y + fill.height),
                fill.width,
                fill.height,
                stroke=0,
                fill=1,
            )
        for stroke in strokes:
            self._stroke(stroke)
        self._end()

    def _content(self, all_pieces: Sequence[Piece]) -> None:
        """Pieces part by part, so that the order of drawing is the order of reading."""
        by_node: dict[Node | None, list[Drawn]] = {}
        for piece in all_pieces:
            if isinstance(piece, Fill | Place) or (
                isinstance(piece, Stroke) and piece.node is None
            ):
                continue
            by_node.setdefault(piece.node, []).append(piece)
        for node in sorted(by_node, key=lambda node: self._order.get(node, -1)):
            pieces = by_node[node]
            if node is None:
                self._begin_artifact()
            else:
                self._begin(node)
                if node.role == "Figure":
                    node.box = self._box(pieces)
            for piece in pieces:
                match piece:
                    case TextPiece():
                        self._text(piece, tagged=node is not None)
                    case Stroke():
                        self._stroke(piece)
                    case Shape():
                        self._shape(piece)
                    case Picture():
                        self._picture(piece)
            self._end()

    def _begin(self, node: Node) -> None:
        self._canvas.addLiteral(f"/{node.role} <</MCID {self._next}>> BDC")
        self._marked.setdefault(node, []).append((self._number, self._next))
        self._next += 1

    def _begin_artifact(self, kind: str = "") -> None:
        self._canvas.addLiteral(f"/Artifact {kind or '<</Type /Layout>>'} BDC")

    def _end(self) -> None:
        self._canvas.addLiteral("EMC")

    def _text(self, piece: TextPiece, *, tagged: bool) -> None:
        spoken = tagged and not piece.line.drawn_as_typed
        if spoken:
            said = piece.line.text.encode("utf-16-be").hex().upper()
            self._canvas.addLiteral(f"/Span <</ActualText <FEFF{said}>>> BDC")
        self._fill(piece.colour)
        text = self._canvas.beginText(self._x(piece.x), self._y(piece.y))
        runs = piece.line.runs
        for place, run in enumerate(runs, 1):
            text.setFont(run.face, piece.size)
            # Unlike textOut, textLine does not measure what it draws; it moves to the next line.
            (text.textLine if place == len(runs) else text.textOut)(run.text)
        self._canvas.drawText(text)
        if spoken:
            self._end()

    def _fill(self, colour: Colour) -> None:
        """The colour of what follows; each page begins without one."""
        if colour != self._fill_ink:
            self._canvas.setFillColor(_ink(colour))
            self._fill_ink = colour

    def _stroke(self, stroke: Stroke) -> None:
        if (stroke.colour, stroke.width) != self._pen:
            self._canvas.setStrokeColor(_ink(stroke.colour))
            self._canvas.setLineWidth(stroke.width)
            self._pen = (stroke.colour, stroke.width)
        self._canvas.line(
            self._x(stroke.x1), self._y(stroke.y1), self._x(stroke.x2), self._y(stroke.y2)
        )

    def _shape(self, shape: Shape) -> None:
        self._fill(shape.colour)
        path = self._canvas.beginPath()
        (x, y), *rest = shape.points
        path.moveTo(self._x(x), self._y(y))
        for x, y in rest:
            path.lineTo(self._x(x), self._y(y))
        path.close()
        self._canvas.drawPath(path, stroke=0, fill=1)

    def _picture(self, picture: Picture) -> None:
        self._canvas.drawImage(
            ImageReader(io.BytesIO(picture.data)),
            self._x(picture.x),
            self._y(picture.y + picture.height),
            picture.width,
            picture.height,
        )

    def _box(self, pieces: Iterable[Drawn]) -> tuple[float, float, float, float]:
        points = [point for piece in pieces for point in _corners(piece)]
        xs = [self._x(x) for x, _ in points]
        ys = [self._y(y) for _, y in points]
        return (min(xs), min(ys), max(xs), max(ys))

    def _watermark(self, word: str) -> None:
        """A word from corner to corner, beneath everything."""
        canvas, sheet = self._canvas, self._sheet
        face = typeface("bold", self._style.type.body.face)
        size = 400.0 / max(0.1, face.width(word, 1.0))
        self._begin_artifact("<</Type /Pagination /Subtype /Watermark>>")
        canvas.saveState()
        canvas.translate(sheet.width / 2, sheet.height / 2)
        canvas.rotate(52)
        canvas.setFillColor(_ink(self._style.palette.draft))
        x = -200.0
        for run in face.runs(word, size):
            canvas.setFont(run.face, size)
            canvas.drawString(x, -0.33 * size, run.text)
            x += run.width
        canvas.restoreState()
        self._end()

    def _furniture(self, document: Document, pages: int) -> None:
        """Head, from the second page, and foot: artifacts of pagination (14.8.2.2)."""
        facts, words, sheet = document.metadata, self._style.words, self._sheet
        if self._number:
            title = f"{document.kind}: {document.title}" if document.kind else document.title
            left = facts.running_head or title
            right = title if facts.running_head else self._style.authority
            self._line_of_furniture("Header", 26 - sheet.top + 14, left, right)
        status = [
            facts.version,
            words.withdrawn_note if facts.withdrawn else words.draft_note if facts.draft else "",
            facts.marking,
            words.foot,
        ]
        count = words.page.replace("{page}", str(self._number + 1))
        count = count.replace("{pages}", str(pages))
        y = sheet.text_height + 30
        self._line_of_furniture("Footer", y, "  ·  ".join(filter(None, status)), count)

    def _line_of_furniture(self, kind: str, y: float, left: str, right: str) -> None:
        style, sheet = self._style.type.furniture, self._sheet
        self._begin_artifact(f"<</Type /Pagination /Subtype /{kind}>>")
        rule_y = y + 6 if kind == "Header" else y - 12
        self._stroke(Stroke(0, rule_y, sheet.text_width, rule_y, self._style.palette.rule, 0.5))
        ending = _one_line(right, sheet.text_width * 0.55, style)
        room = sheet.text_width - ending.width - 24
        for line, align in ((_one_line(left, room, style), "left"), (ending, "right")):
            self._text(_placed(line, style, y, sheet.text_width, align), tagged=False)
        self._end()

    def _bookmark(self, placed: Placed) -> None:
        level, title = placed.strip.bookmark or (0, "")
        key = f"p{self._number}y{placed.y:.2f}"
        self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=self._y(placed.y) + 8)
        self._canvas.addOutlineEntry(title, key, level)


def _placed(line: Line, style: TextStyle, y: float, width: float, align: str) -> TextPiece:
    x = width - line.width if align == "right" else 0.0
    return TextPiece(x, y, line, style.size, style.colour, None)


def _one_line(text: str, width: float, style: TextStyle) -> Line:
    """The text on one line, shortened with an ellipsis where it must be."""
    flat = " ".join(text.split())
    lines = break_text(flat, width, style)
    if len(lines) == 1:
        return lines[0]
    kept = lines[0].text.rstrip()
    while kept and typeface(style.weight, style.face).width(kept + "…", style.size) > width:
        kept = kept[:-1]
    return break_text(kept + "…", 10_000, style)[0]


def _merged(pieces: Iterable[Fill]) -> list[Fill]:
    """Fills of the page, those with one key on touching strips joined, so that no seam shows."""
    fills: list[Fill] = []
    last: dict[tuple[object, float, str], int] = {}
    for piece in pieces:
        key = (piece.key, piece.x, piece.colour)
        above = fills[last[key]] if piece.key is not None and key in last else None
        if above is not None and abs(above.y + above.height - piece.y) < 0.01:
            fills[last[key]] = replace(above, height=above.height + piece.height)
        else:
            last[key] = len(fills)
            fills.append(piece)
    return fills


@lru_cache(maxsize=64)
def _ink(colour: Colour) -> Color:
    # ReportLab evaluates a colour given as text each time that it is set.
    return HexColor(colour)


def _corners(piece: Drawn) -> Iterator[tuple[float, float]]:
    match piece:
        case TextPiece():
            yield (piece.x, piece.y - piece.size)
            yield (piece.x + piece.line.width, piece.y + piece.size * 0.3)
        case Stroke():
            yield (piece.x1, piece.y1)
            yield (piece.x2, piece.y2)
        case Shape():
            yield from piece.points
        case Picture():
            yield (piece.x, piece.y)
            yield (piece.x + piece.width, piece.y + piece.height)
