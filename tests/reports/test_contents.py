"""A list of contents names each heading with the page on which it stands."""

from __future__ import annotations

import io

from pypdf import PdfReader

from ssio_desktop.reports.content import Contents, Heading, PageBreak, Paragraph
from ssio_desktop.reports.pdf import render_pdf
from tests.pdfua.checker import check
from tests.reports.reading import Read
from tests.reports.samples import STYLE, document

WORDS = "Pupils read every day, and those who find it hardest are heard each morning. "


def test_every_page_that_is_named_is_the_one_where_the_heading_stands() -> None:
    parts = [
        block
        for number in range(1, 61)
        for block in (
            Heading(2 if number % 3 else 1, f"Part number {number}"),
            Paragraph(WORDS * (number % 9 + 1)),
        )
    ]
    pdf = render_pdf(document(Contents(), PageBreak(), *parts), STYLE)
    assert check(pdf) == []
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]
    (table,) = Read(pdf).root.all("Table")
    rows = [[cell.whole.strip() for cell in row.children] for row in table.all("TR")][1:]
    assert len(rows) == 60
    last = len(pages)
    for title, page in rows:
        assert f"{title} Pupils read" in pages[int(page) - 1], (title, page)
        assert 1 < int(page) <= last


def test_lower_headings_can_be_left_out() -> None:
    made = document(Contents(levels=1), Heading(1, "First"), Heading(2, "Second"), Paragraph("x"))
    (table,) = Read(render_pdf(made, STYLE)).root.all("Table")
    assert "First" in table.whole
    assert "Second" not in table.whole
