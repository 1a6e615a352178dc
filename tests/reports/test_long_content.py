"""Names in many scripts, very long names and words, and nothing ever cut off or drawn outside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from ssio_desktop.reports.content import (
    Block,
    BulletList,
    Column,
    Document,
    Heading,
    KeyValues,
    Note,
    Paragraph,
    Signature,
    SignatureBlock,
    Table,
    section,
)
from ssio_desktop.reports.omissions import undrawable_in
from ssio_desktop.reports.pdf import lay_out, render_pdf
from ssio_desktop.reports.strips import TextPiece
from ssio_desktop.reports.visit_report import Action, visit_report
from tests.pages.samples import NAMES, names
from tests.pdfua.checker import check
from tests.reports.reading import Read
from tests.reports.samples import LONG_ANSWER, STYLE, document, visit_data

LONG_NAME = (
    "The Holy Family and All Saints Church of England and Roman Catholic Voluntary Aided "
    "Federated Infant, Junior and Nursery School with Specially Resourced Provision, "
    "Llanfair­pwllgwyngyll­gogerychwyrndrobwll­llantysiliogogogoch"
)
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2


def texts(made: Document) -> Iterator[tuple[TextPiece, float]]:
    """Every placed text and how far below the top of its page it ends."""
    for page in lay_out(made, STYLE)[1]:
        for placed in page:
            for piece in placed.strip.pieces:
                if isinstance(piece, TextPiece):
                    yield piece, placed.y + piece.y


def everywhere(words: str) -> Document:
    """A document that says the same words in every kind of place."""
    blocks: tuple[Block, ...] = (
        *(Heading(level, words) for level in (1, 2, 3)),
        Paragraph(words),
        BulletList((words, words)),
        KeyValues(((words, words), ("Head", words)), columns=2),
        Note(words, words, "caution"),
        Table(
            (Column(words), Column("Who"), Column("By when", align="right")),
            ((words, words, "1 December 2026"), (words, "", words)),
            caption=words,
            row_headings=True,
        ),
        SignatureBlock((Signature("Officer", words), Signature("Headteacher", words))),
    )
    made = document(*blocks, title=words)
    return replace(made, metadata=replace(made.metadata, running_head=words), subtitle=words)


def test_names_in_many_scripts_are_drawn_whole_and_read_as_typed() -> None:
    made = names()
    assert undrawable_in(made) == ""
    pdf = render_pdf(made, STYLE)
    read = Read(pdf)
    spoken = [part.whole.strip() for part in read.root.all("H3", "H2", "TD", "TH")]
    for _, name in NAMES:
        assert name in spoken
    assert check(pdf) == []


@pytest.mark.parametrize("language", [language for language, _ in NAMES])
def test_a_name_is_drawn_in_running_heads_too(language: str) -> None:
    name = dict(NAMES)[language]
    made = document(Paragraph(LONG_ANSWER * 8))
    made = replace(made, metadata=replace(made.metadata, running_head=name))
    pages = Read(render_pdf(made, STYLE)).pages
    assert len(pages) > 1
    plain = Read(
        render_pdf(replace(made, metadata=replace(made.metadata, running_head="A")), STYLE)
    )
    for one, other in zip(pages[1:], plain.pages[1:], strict=True):
        assert one.artifacts != other.artifacts
    assert undrawable_in(made) == ""


@pytest.mark.parametrize("words", [LONG_NAME, LONG_WORD, *(name * 12 for _, name in NAMES)])
def test_nothing_is_cut_off_or_drawn_outside_its_place(words: str) -> None:
    made = everywhere(words)
    sheet = STYLE.sheet
    for piece, bottom in texts(made):
        assert piece.x >= -0.5
        assert piece.x + piece.line.width <= sheet.text_width + 0.5, piece.line.text
        assert bottom <= sheet.text_height + 0.5
    spoken = "".join(Read(render_pdf(made, STYLE)).root.whole.split())
    assert spoken.count("".join(words.split())) >= 14


def test_two_hundred_actions_with_long_names_repeat_their_headings_and_divide_no_short_row() -> (
    None
):
    actions = tuple(
        Action(what=f"Action {n}. {LONG_ANSWER[:80]}", who=NAMES[n % 5][1], by_when="1 March 2027")
        for n in range(200)
    )
    made = visit_report(replace(visit_data(), actions=actions, sections=(), groups=()))
    pages = Read(render_pdf(made, STYLE)).pages
    holding = [
        page
        for page in pages
        if any(role == "TD" and "Action " in text for role, text in page.marked.values())
    ]
    assert len(holding) > 8
    for page in holding[1:]:
        assert any("By when" in text for text in page.artifacts) or any(
            role == "TH" and "By when" in text for role, text in page.marked.values()
        )
    spoken = Read(render_pdf(made, STYLE)).root.whole
    assert [n for n in range(200) if f"Action {n}." not in spoken] == []


def test_parts_without_content_leave_no_heading_behind() -> None:
    empty = section("Evidence", (Paragraph("  \n "), KeyValues((("Head", " "),)), BulletList(())))
    assert empty == ()
    made = document(*empty, *section("Findings", (Paragraph("Something."),)))
    assert [part.whole for part in Read(render_pdf(made, STYLE)).root.all("H2")] == ["Findings"]
