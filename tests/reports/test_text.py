"""Officers’ words come out of a document as they went in."""

from __future__ import annotations

import io
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from ssio_desktop.reports.content import BulletList, Cell, Column, KeyValues, Paragraph, Table
from ssio_desktop.reports.fonts import MISSING, typeface, undrawable
from ssio_desktop.reports.lines import break_text, paragraphs, tidy
from ssio_desktop.reports.omissions import undrawable_in
from ssio_desktop.reports.pdf import render_pdf
from ssio_desktop.reports.style import TextStyle
from ssio_desktop.reports.visit_report import visit_report
from tests.reports.reading import Read
from tests.reports.samples import LONG_ANSWER, STYLE, document, visit_data

_BODY = TextStyle(10.5, 14.5)

_LETTERS = st.one_of(
    st.text(max_size=300),
    st.text("abc ŵŷŁ—“’&<>•-\n\t\u00ad\u200b\u202f", max_size=300),
    st.text("عائشہبیگملا ا(1) ab.\n", max_size=200),
)


def read(*blocks: Paragraph | BulletList | KeyValues | Table) -> Read:
    return Read(render_pdf(document(*blocks), STYLE))


@pytest.mark.parametrize(
    "text",
    [
        "Fish & chips, <b>not bold</b>, &amp; stays &amp;, 5 < 6 > 4",
        "“Quoted”, ‘single’, the head’s, 9–11, a dash — and an ellipsis…",
        r"C:\pupils\(2026) \n is no line end; %s {braces} ((open",
        "Siân Llŷr-Wójcik, Ŵyn, Żółkiewska, Ó Súilleabháin, Gwrych ŷ Ỳ",
        "½ of pupils, 20 °C, £3.50, €2, x², ≥ 4, → next, ✓ seen",
        "Łukasz Gżegżółka, Ağaoğlu, Škoda, Dvořák, Bjørn Åse",
    ],
)
def test_marks_quotes_and_names_are_read_as_they_were_typed(text: str) -> None:
    assert text in read(Paragraph(text)).words
    table = Table((Column("What"),), ((text,), (Cell(text, "good"),)))
    assert read(table).words.count(text) == 2
    assert text in read(KeyValues((("Fact", text),))).words


def test_a_plain_extraction_finds_the_words_too() -> None:
    made = render_pdf(visit_report(visit_data()), STYLE)
    drawn = " ".join(
        " ".join(page.extract_text() for page in PdfReader(io.BytesIO(made)).pages).split()
    )
    for phrase in (
        "weaknesses & act on them",
        "(“drop-ins” every fortnight)",
        "Years 4 <lower set> and 5",
        "Mrs Agnieszka Żółkiewska-O’Brien",
        "Cllr Dafydd ap Gŵyn",
    ):
        assert phrase in drawn


def test_a_blank_line_begins_a_paragraph_and_a_line_end_stays_in_one() -> None:
    found = read(Paragraph("One\ntwo\n\n  \nThree")).root.all("P")
    assert [part.text for part in found[-2:]] == ["One two", "Three"]


def test_lines_with_marks_are_items_and_the_rest_is_text() -> None:
    found = read(Paragraph("Seen:\n• books\n• walls & doors\nThen lunch - at 12 - and out"))
    assert [item.whole for item in found.root.all("LI")] == ["•books", "•walls & doors"]
    assert found.root.all("P")[-1].text == "Then lunch - at 12 - and out"


def test_a_single_line_that_begins_with_a_dash_or_number_is_no_list() -> None:
    found = read(Paragraph("- 3 degrees outside"), Paragraph("2. year pupils came"))
    assert not found.root.all("L")
    assert "- 3 degrees outside" in found.words and "2. year pupils came" in found.words


def test_bullets_of_symbol_fonts_become_bullets() -> None:
    found = read(Paragraph("\uf0b7 one\n\uf0b7 two"))
    assert [item.whole for item in found.root.all("LI")] == ["•one", "•two"]


def test_a_long_answer_is_whole() -> None:
    said = read(Paragraph(LONG_ANSWER))
    assert "".join(said.text.split()).count("".join(LONG_ANSWER.split())) == 1


def test_urdu_names_are_drawn_from_right_to_left_with_joined_letters_and_read_as_typed() -> None:
    name = "عائشہ بیگم"
    (line,) = break_text(name, 400, _BODY)
    drawn = "".join(run.text for run in line.runs)
    assert line.right_to_left
    assert drawn[0] == "\ufee2", "meem in its final form stands leftmost"
    assert unicodedata.normalize("NFKC", drawn[::-1]) == unicodedata.normalize("NFKC", name)
    assert name in read(Paragraph(name)).words
    mixed = f"Mrs {name} (Chair), 2 pupils"
    assert mixed in read(KeyValues((("Met", mixed),))).words


def test_an_english_line_that_begins_with_an_urdu_name_runs_from_the_left() -> None:
    (line,) = break_text("عائشہ بیگم, parent governor", 400, _BODY)
    drawn = "".join(run.text for run in line.runs)
    assert not line.right_to_left
    assert drawn[0] == "\ufee2", "the name comes first, its last letter leftmost"
    assert drawn.endswith(", parent governor")


def test_an_urdu_line_with_an_english_word_runs_from_the_right() -> None:
    (line,) = break_text("SEND کے بچے اچھی ترقی کر رہے ہیں", 400, _BODY)
    assert line.right_to_left
    assert "".join(run.text for run in line.runs).endswith(" SEND")


def test_letters_of_a_divided_word_stay_joined() -> None:
    lines = break_text("ببببببببببببببب", 30, _BODY)
    forms = {character for line in lines for run in line.runs for character in run.text}
    assert len(lines) > 1
    assert forms == {"\ufe91", "\ufe92", "\ufe90"}, "initial, medial and final, none isolated"


def test_brackets_face_the_other_way_among_arabic_letters() -> None:
    (line,) = break_text("بیگم (۳)", 400, _BODY)
    assert "".join(run.text for run in line.runs).startswith("(۳)")


def test_a_very_long_word_is_divided_and_read_as_one() -> None:
    word = "Llanfair" * 60
    found = read(
        Paragraph(f"Before {word} after"), Table((Column("A"), Column("B")), (("x", word),))
    )
    assert f"Before {word} after" in found.words
    assert found.root.all("TD")[-1].text == word
    for line in break_text(word, 100, _BODY):
        assert line.width <= 100


def test_a_word_of_a_hundred_thousand_letters_is_laid_out() -> None:
    lines = break_text("x" * 100_000, 450, _BODY)
    assert "".join(line.text for line in lines) == "x" * 100_000


def test_marks_are_never_parted_from_their_letter() -> None:
    text = "x\u0323\u0307" * 100
    for line in break_text(text, 60, _BODY):
        assert not unicodedata.combining(line.text[0])


def test_characters_that_no_typeface_has_are_boxes_and_the_document_says_which() -> None:
    found = read(Paragraph("A 漢 and a 🎈"))
    assert "A 漢 and a 🎈" in found.words, "what is copied or read aloud is what was typed"
    assert "balloon (U+1F388)" in found.words and "U+6F22" in found.words
    (line,) = break_text("漢", 100, _BODY)
    assert [run.text for run in line.runs] == [MISSING]


def test_a_document_that_can_be_drawn_whole_says_nothing_of_missing_characters() -> None:
    assert undrawable_in(visit_report(visit_data())) == ""
    assert "could not be printed" not in Read(render_pdf(visit_report(visit_data()), STYLE)).words


@given(_LETTERS, st.sampled_from([30.0, 80.0, 450.0]))
@example("\ud800 half", 80.0)
@example("\u0600123 \ufe0f \u2003 \x85", 80.0)
@example("لا لا" * 9, 30.0)
@example("00000ئـ", 30.0)
def test_lines_keep_every_character_and_draw_what_the_typefaces_have(
    text: str, width: float
) -> None:
    plain = tidy(text)
    lines = break_text(text, width, _BODY)
    assert "".join(line.text for line in lines).replace(" ", "") == plain.replace("\n", "").replace(
        " ", ""
    )
    for line in lines:
        assert (
            line.width <= width + 0.001
            or len(line.text.strip()) <= 2
            or any(unicodedata.combining(character) for character in line.text)
        )
        drawn = "".join(run.text for run in line.runs)
        if not line.right_to_left and line.drawn_as_typed:
            assert drawn == line.text
    drawn = "".join(run.text for line in lines for run in line.runs)
    lacking = undrawable(plain)
    boxes = drawn.count(MISSING) - plain.count(MISSING)
    assert boxes == sum(plain.count(one) for one in lacking if not unicodedata.combining(one))


@given(_LETTERS)
def test_paragraphs_lose_nothing_but_blank_lines(text: str) -> None:
    kept = "".join("".join(part.split()) for part in paragraphs(text))
    assert kept == "".join(tidy(text).split())


@settings(max_examples=25)
@given(_LETTERS, _LETTERS)
@example("\x00\ud83d", "\ufdfa & <x>")
def test_any_text_anywhere_makes_a_document_that_reads_it_out(text: str, other: str) -> None:
    found = Read(
        render_pdf(
            document(
                Paragraph(text),
                KeyValues(((other[:40], text),)),
                Table((Column(other[:60]), Column("B")), ((text, other),), caption=text[:80]),
                BulletList((text, other)),
                title=other or "x",
            ),
            STYLE,
        )
    )
    said = "".join(found.text.split())
    assert "".join(tidy(text).split()) in said or not text.strip()
    assert "".join(tidy(other).split()) in said
    assert [page.bare for page in found.pages] == [[] for _ in found.pages]


def test_all_weights_draw_the_same_characters() -> None:
    drawn = [
        {character for face in typeface(weight).faces for character in face.widths}
        for weight in ("regular", "bold", "italic", "bold-italic")
    ]
    assert all(one == drawn[0] for one in drawn)
