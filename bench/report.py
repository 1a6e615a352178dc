"""The report of a visit against a plain, untagged ReportLab document of the same words."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from pypdf import PdfReader
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, SimpleDocTemplate
from reportlab.platypus import Paragraph as Plain
from reportlab.platypus import Table as PlainTable

from bench.measure import Case, Comparison, timed
from bench.places import Place, begin_visit, with_caseload
from ssio_desktop.bootstrap import find_resources
from ssio_desktop.reports.content import (
    Block,
    BulletList,
    Cell,
    Document,
    Heading,
    KeepTogether,
    KeyValues,
    Note,
    Paragraph,
    SignatureBlock,
    Table,
)
from ssio_desktop.services import reporting, visiting
from ssio_desktop.services.workspace import Workspace

_FONT = "bench-body"


def comparisons(place: Place) -> Sequence[Comparison]:
    """A report of four pages, made from the store each time; the peer is given its words."""
    ws = place.kept(place.workspace("report"))
    (urn,) = with_caseload(place, ws, 1)
    visit_id, pages = visit_of(ws, urn, place.size(4, 1))
    document = reporting.report_document(ws, visit_id)
    _register_font()
    return (
        Comparison(
            f"Report of a visit, {pages} {'page' if pages == 1 else 'pages'}",
            Case(
                "report_pdf (read, laid out, tagged)",
                lambda: timed(lambda: reporting.report_pdf(ws, visit_id)),
            ),
            (Case("ReportLab, untagged", lambda: timed(lambda: _untagged(document))),),
            runs=place.size(30, 1),
        ),
    )


def visit_of(ws: Workspace, urn: str, pages: int) -> tuple[str, int]:
    """A final visit whose report has so many pages, or the next more."""
    for words in range(60, 2000, 60):
        visit_id = begin_visit(ws, urn, words)
        found = len(PdfReader(io.BytesIO(reporting.report_pdf(ws, visit_id))).pages)
        if found >= pages:
            break
    visiting.finalise(ws, visit_id)
    return visit_id, found


def _register_font() -> None:
    fonts = find_resources().folder / "fonts" / "source-sans-3"
    regular = next(fonts.rglob("SourceSans3-Regular.ttf"))
    pdfmetrics.registerFont(TTFont(_FONT, str(regular)))


def _untagged(document: Document) -> bytes:
    body = ParagraphStyle("body", fontName=_FONT, fontSize=10.5, leading=15, spaceAfter=6)
    head = ParagraphStyle("head", fontName=_FONT, fontSize=14, leading=20, spaceBefore=10)
    story: list[Flowable] = [Plain(escape(document.title), head)]
    for block in document.blocks:
        story += _flowables(block, body, head)
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4, title=document.title).build(story)
    return out.getvalue()


def _flowables(block: Block, body: ParagraphStyle, head: ParagraphStyle) -> Iterator[Flowable]:
    match block:
        case Heading(text=text):
            yield Plain(escape(text), head)
        case Paragraph(text):
            yield from (Plain(escape(part), body) for part in text.split("\n\n"))
        case BulletList(items):
            yield from (Plain(escape(item), body, bulletText="•") for item in items)
        case KeyValues(pairs):
            yield _grid(pairs, body)
        case Table(columns, rows):
            headings = tuple(column.heading for column in columns)
            yield _grid((headings, *rows), body)
        case Note(title, text):
            yield from (Plain(escape(part), body) for part in (title, text))
        case SignatureBlock(signatures):
            yield from (Plain(escape(f"{each.role} {each.name}"), body) for each in signatures)
        case KeepTogether(blocks):
            for inner in blocks:
                yield from _flowables(inner, body, head)


def _grid(rows: Sequence[Sequence[Cell | str]], body: ParagraphStyle) -> Flowable:
    width = max(len(row) for row in rows)
    cells = [
        [Plain(escape(cell.text if isinstance(cell, Cell) else cell), body) for cell in row]
        + [""] * (width - len(row))
        for row in rows
    ]
    return PlainTable(cells)
