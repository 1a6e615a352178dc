"""Where pages part: nothing alone, nothing lost, the same each time."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics

from ssio_desktop.reports.content import (
    Block,
    BulletList,
    Column,
    Document,
    Heading,
    KeepTogether,
    Note,
    PageBreak,
    Paragraph,
    Signature,
    SignatureBlock,
    Table,
)
from ssio_desktop.reports.pages import paginate
from ssio_desktop.reports.pdf import lay_out, render_pdf
from ssio_desktop.reports.strips import Strip, TextPiece
from ssio_desktop.reports.structure import Node
from ssio_desktop.reports.visit_report import visit_report
from tests.reports.reading import Read
from tests.reports.samples import LONG_ANSWER, STYLE, document, visit_data

_SENTENCE = "Pupils explained how they had worked it out and what they would try next. "
_DRAW = """\
import hashlib
from ssio_desktop.reports.pdf import render_pdf
from ssio_desktop.reports.visit_report import visit_report
from tests.reports.samples import STYLE, visit_data
print(hashlib.sha256(render_pdf(visit_report(visit_data()), STYLE)).hexdigest())
"""


def lines_by_page(made: Document) -> list[list[tuple[Node | None, str]]]:
    """The part and text of each line of text, page by page, from top to bottom."""
    _, pages = lay_out(made, STYLE)
    return [
        [
            (piece.node, piece.line.text)
            for placed in page
            for piece in placed.strip.pieces
            if isinstance(piece, TextPiece)
        ]
        for page in pages
    ]


def test_the_same_document_is_the_same_bytes_again() -> None:
    first = render_pdf(visit_report(visit_data()), STYLE)
    render_pdf(document(Paragraph("Another in between, with عائشہ")), STYLE)
    assert render_pdf(visit_report(visit_data()), STYLE) == first


def test_documents_drawn_at_the_same_time_do_not_mix() -> None:
    made = [visit_report(visit_data()), document(Paragraph("Łukasz, عائشہ")), document()]
    alone = [render_pdf(one, STYLE) for one in made]
    with ThreadPoolExecutor(3) as pool:
        together = list(pool.map(lambda one: render_pdf(one, STYLE), made * 3))
    assert together == alone * 3


def test_a_font_is_read_for_one_document_at_a_time() -> None:
    """Letters with accents are put together of others, which are looked up on the way."""
    render_pdf(visit_report(visit_data()), STYLE)
    face = next(
        font.face
        for name in pdfmetrics.getRegisteredFontNames()
        if hasattr(font := pdfmetrics.getFont(name), "face") and name.startswith("SourceSans")
    )
    subsets = [list(range(0xC0 + part, 0x17F, 3)) for part in range(3)] * 8
    alone = [face.makeSubset(subset) for subset in subsets]
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(6) as pool:
            together = list(pool.map(face.makeSubset, subsets))
    finally:
        sys.setswitchinterval(usual)
    assert together == alone


@pytest.mark.parametrize("seed", ["1", "4711"])
def test_the_same_document_is_the_same_bytes_in_another_process(root: Path, seed: str) -> None:
    here = hashlib.sha256(render_pdf(visit_report(visit_data()), STYLE)).hexdigest()
    there = subprocess.run(
        [sys.executable, "-c", _DRAW],
        capture_output=True,
        text=True,
        check=True,
        cwd=root,
        env={**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo", "LC_ALL": "C"},
    )
    assert there.stdout.strip() == here


def test_forty_pages_of_text_are_whole_and_numbered() -> None:
    parts = [f"{number}. {_SENTENCE * 12}".strip() for number in range(210)]
    read = Read(render_pdf(document(*map(Paragraph, parts)), STYLE))
    assert len(read.pages) >= 40
    assert [part.text for part in read.root.all("P")[-len(parts) :]] == parts
    last = " ".join(read.pages[-1].artifacts)
    assert f"Page {len(read.pages)} of {len(read.pages)}" in last


def test_two_hundred_actions_repeat_their_column_headings_on_every_page() -> None:
    rows = tuple((str(number), _SENTENCE * (number % 4 + 1), "Head") for number in range(1, 201))
    table = Table((Column("No", 0.4), Column("What is to be done", 4), Column("Who")), rows)
    read = Read(render_pdf(document(Heading(1, "Actions"), table), STYLE))
    assert len(read.pages) > 8
    (found,) = read.root.all("Table")
    assert [cell.text for cell in found.all("TD")[::3]] == [row[0] for row in rows]
    assert len(found.all("THead")) == 1
    for page in read.pages[1:]:
        assert "What is to be done" in "".join(page.artifacts), "drawn again, read once"
    for row in found.all("TR"):
        assert len({page for cell in row.children for page in cell.pages}) == 1


def test_a_row_taller_than_a_page_runs_on_and_keeps_its_words() -> None:
    told = "\n\n".join([LONG_ANSWER] * 6)
    table = Table((Column("Area"), Column("Evidence", 4)), (("Teaching", told), ("Next", "x")))
    read = Read(render_pdf(document(table), STYLE))
    cell = read.root.all("TD")[1]
    assert len(set(cell.pages)) >= 2
    assert "".join(cell.text.split()) == "".join(told.split())


@settings(max_examples=30)
@given(st.integers(0, 60), st.integers(2, 9))
def test_no_line_of_a_paragraph_stands_alone_on_a_page(before: int, sentences: int) -> None:
    made = document(
        *(Paragraph(f"Line {number}") for number in range(before)), Paragraph(_SENTENCE * sentences)
    )
    pages = lines_by_page(made)
    for page in pages:
        for node in {node for node, _ in page}:
            here = [text for other, text in page if other is node]
            everywhere = [text for each in pages for other, text in each if other is node]
            assert len(here) >= 2 or len(everywhere) == 1


@settings(max_examples=30)
@given(st.integers(0, 60), st.sampled_from(["paragraph", "list", "table", "note"]))
def test_a_heading_is_never_the_last_thing_on_a_page(before: int, kind: str) -> None:
    following: dict[str, Block] = {
        "paragraph": Paragraph(_SENTENCE * 5),
        "list": BulletList((_SENTENCE, _SENTENCE)),
        "table": Table((Column("A"), Column("B")), ((_SENTENCE, "x"),) * 5, "Caption"),
        "note": Note("Title", _SENTENCE * 3),
    }
    pages = lines_by_page(
        document(
            *(Paragraph(f"Line {number}") for number in range(before)),
            Heading(1, "Section"),
            Heading(2, "Part"),
            following[kind],
        )
    )
    for page in pages:
        node, _ = page[-1]
        assert node is None or node.role not in ("H1", "H2", "H3", "H4", "Caption")
        assert (
            node is None
            or node.parent is None
            or node.parent.parent is None
            or (node.parent.parent.role != "THead")
        )


@settings(max_examples=40)
@given(st.integers(0, 80), st.booleans())
def test_a_place_to_sign_is_whole_and_never_alone_on_a_page(before: int, table: bool) -> None:
    lines = tuple(f"Line {number}" for number in range(before + 1))
    filling: tuple[Block, ...] = tuple(map(Paragraph, lines))
    if table:
        filling = (Table((Column("A"),), tuple((line,) for line in lines)),)
    end = KeepTogether(
        (
            Heading(1, "Signatures"),
            SignatureBlock((Signature("Officer", "A"), Signature("Headteacher"))),
        )
    )
    pages = [[text.strip() for _, text in page] for page in lines_by_page(document(*filling, end))]
    whole = [page for page in pages if "Signatures" in page]
    assert len(whole) == 1
    last = pages[-1]
    assert whole[0] is last
    assert last.count("Signed") == 2 and last.count("Date") == 2
    assert any(text.startswith("Line") for text in last)
    said = [text for page in pages for text in page if text.startswith("Line")]
    assert said == list(lines)


def test_what_follows_a_page_break_begins_a_page() -> None:
    pages = lines_by_page(document(Paragraph("one"), PageBreak(), PageBreak(), Heading(1, "two")))
    assert [page[0][1] for page in pages][1:] == ["two"]


def test_a_page_break_at_the_end_adds_no_page() -> None:
    assert len(lines_by_page(document(Paragraph("one"), PageBreak()))) == 1


@given(
    st.lists(
        st.builds(
            Strip,
            height=st.floats(1, 260),
            gap=st.floats(0, 30),
            glued=st.booleans(),
            new_page=st.sampled_from([False, False, False, True]),
            company=st.sampled_from([0.0, 0.0, 60.0]),
        ),
        max_size=60,
    )
)
def test_every_strip_is_placed_once_in_order_inside_its_page(strips: list[Strip]) -> None:
    strips = [replace(strip, pieces=(), inside=None) for strip in strips]
    pages = paginate(strips, 250)
    placed = [each.strip for page in pages for each in page]
    assert [id(strip) for strip in placed] == [id(strip) for strip in strips]
    for page in pages:
        bottom = 0.0
        for each in page:
            assert each.y >= bottom - 0.01
            bottom = each.y + each.strip.height
        assert bottom <= 250.02 or len(page) == 1
    if strips:
        assert all(pages)


def test_a_table_that_lends_rows_to_a_place_to_sign_repeats_its_headings_above_them() -> None:
    found = 0
    for rows in range(20, 45):
        table = Table((Column("What"),), tuple((f"Row {row}",) for row in range(rows)))
        end = SignatureBlock((Signature("Officer"),))
        pages = [[text.strip() for _, text in page] for page in lines_by_page(document(table, end))]
        if len(pages) == 2:
            found += 1
            assert pages[1][0] == "What"
            assert pages[1][1].startswith("Row")
    assert found
