from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from ssio_desktop.reports.content import Ask, Boxes, Document, Heading, Lines, Ticks
from ssio_desktop.reports.form_blank import Known, form_blank
from ssio_desktop.reports.pdf import lay_out, render_pdf
from ssio_desktop.reports.strips import Stroke, TextPiece
from ssio_desktop.reports.style import Sheet
from ssio_desktop.xforms.definition import FormDefinition
from ssio_desktop.xforms.install import install_form
from ssio_desktop.xforms.loading import load_definition, read_definition
from ssio_desktop.xforms.numbering import question_numbers
from tests.conftest import ROOT
from tests.pdfua.checker import check
from tests.reports.reading import Read
from tests.reports.samples import STYLE, WHEN
from tests.xforms.tables import form

SHARED = Path(__file__).resolve().parents[3] / "shared" / "xlsforms"
SHIPPED = sorted(path.name for path in (ROOT / "forms").iterdir() if path.is_dir())

TABLE = """
| survey |
| | type | name | label | hint | required | relevant | repeat_count |
| | text | why | Why was the visit made? | In a sentence. | yes | | |
| | select_one yn | told | Was the head told? | | | | |
| | select_multiple seen | seen | What was seen? | | | | |
| | date | on | On which day? | | | ${told} = 'yes' | |
| | time | at | At what time? | | | | |
| | acknowledge | ok | Read it all | | | | |
| | integer | pupils | How many pupils? | | | | |
| | begin_repeat | met | Who was met | | | | 2 |
| | text | who | Name | | | | |
| | end_repeat | met | | | | | |
| choices |
| | list_name | name | label |
| | yn | yes | Yes |
| | yn | no | No |
| | seen | books | Books & work |
| | seen | data | Data |
"""


def asked(document: Document) -> list[Ask]:
    return [block for block in document.blocks if isinstance(block, Ask)]


def blank(table: str = TABLE, known: Known | None = None) -> Document:
    return form_blank(form(table), author="Officer North", when=WHEN, known=known)


def shipped(name: str) -> FormDefinition:
    return load_definition(install_form(ROOT / "forms" / name).xform_xml)


def test_every_kind_of_question_has_the_room_it_needs() -> None:
    rooms = {each.text: each.room for each in asked(blank()) if each.number}
    assert rooms == {
        "Why was the visit made?": Lines(1),
        "Was the head told?": Ticks(("Yes", "No")),
        "What was seen?": Ticks(("Books & work", "Data"), several=True),
        "On which day?": Boxes((("DD", 2), ("MM", 2), ("YYYY", 4))),
        "At what time?": Boxes((("hour", 2), ("minutes", 2))),
        "Read it all": Ticks(("Yes",), several=True),
        "How many pupils?": Lines(1),
        "Name": Lines(1),
    }


def test_conditions_and_what_must_be_answered_stand_below_the_question() -> None:
    remarks = {each.text: each.remark for each in asked(blank())}
    assert remarks["Why was the visit made?"] == "To be answered. In a sentence."
    assert remarks["On which day?"] == "Only if question 2 is “Yes”."


def test_a_repeat_has_as_many_entries_as_the_form_says_with_the_same_numbers() -> None:
    document = blank()
    names = [each for each in asked(document) if each.text == "Name"]
    assert [each.number for each in names] == ["8", "8"]
    titles = [each.text for each in document.blocks if isinstance(each, Heading)]
    assert titles == ["Who was met", "Who was met: 1 of 2", "Who was met: 2 of 2"]


def test_what_the_last_visit_agreed_is_printed_instead_of_lines() -> None:
    rows: tuple[dict[str, str], ...] = ({"who": "Chair of governors"}, {"who": "Head"}, {})
    known = Known("Ash Lane Primary School", entries={"met": rows})
    names = [each.answer for each in asked(blank(known=known)) if each.text == "Name"]
    assert names == ["Chair of governors", "Head", ""]


@pytest.mark.parametrize("name", SHIPPED)
def test_each_shipped_form_asks_everything_in_order_and_is_read_aloud_whole(name: str) -> None:
    made = shipped(name)
    document = form_blank(made, author="Officer North", when=WHEN)
    printed = dict.fromkeys(int(each.number) for each in asked(document) if each.number)
    assert list(printed) == sorted(question_numbers(made).values())
    pdf = render_pdf(document, STYLE)
    assert check(pdf) == []
    read = Read(pdf)
    assert f"Form {made.id}@{made.version}" in " ".join(read.pages[0].artifacts)
    spoken = read.root.whole
    for each in asked(document):
        assert each.text in spoken.replace("\n", " "), each.text


def test_a_box_to_tick_says_what_it_is_for_and_that_it_is_not_ticked() -> None:
    with pikepdf.open(io.BytesIO(render_pdf(blank(), STYLE))) as pdf:
        forms = [each for each in pdf.objects if _is_form(each)]
        told = {
            str(each.Alt): (str(each.A.Role), str(each.A.get("/checked", ""))) for each in forms
        }
    assert told["Books & work"] == ("/cb", "/off")
    assert told["No"] == ("/rb", "/off")
    assert told["Why was the visit made?"] == ("/tv", "")
    assert told["On which day?: DD MM YYYY"] == ("/tv", "")


def _is_form(each: pikepdf.Object) -> bool:
    return isinstance(each, pikepdf.Dictionary) and each.get("/S") == pikepdf.Name.Form


def test_nothing_is_drawn_beyond_the_margins() -> None:
    sheet = Sheet()
    for name in SHIPPED:
        document = form_blank(shipped(name), author="Officer North", when=WHEN)
        for page in lay_out(document, STYLE)[1]:
            for placed in page:
                assert placed.y + placed.strip.height <= sheet.text_height + 0.1
                for piece in placed.strip.pieces:
                    if isinstance(piece, TextPiece):
                        assert piece.x + piece.line.width <= sheet.text_width + 0.5
                    elif isinstance(piece, Stroke):
                        assert min(piece.x1, piece.x2) >= -0.1
                        assert max(piece.x1, piece.x2) <= sheet.text_width + 0.1


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="the public forms are not beside the project")
def test_other_peoples_forms_are_printed_too() -> None:
    drawn = 0
    for path in sorted(SHARED.rglob("*.xml")):
        definition, _ = read_definition(path.read_bytes())
        if definition is None or definition.question_count > 120:
            continue
        document = form_blank(definition, author="Officer North", when=WHEN)
        numbers = {int(each.number) for each in asked(document) if each.number}
        assert numbers <= set(question_numbers(definition).values()), path.name
        assert check(render_pdf(document, STYLE)) == [], path.name
        drawn += 1
    assert drawn >= 90


def long_list(count: int, kind: str = "select_one") -> Document:
    choices = "\n".join(f"| | many | c{place} | Choice {place} |" for place in range(1, count + 1))
    return blank(
        "| survey |\n| | type | name | label |\n"
        f"| | {kind} many | which | Which one? |\n| | {kind} many | again | Which other? |\n"
        f"| choices |\n| | list_name | name | label |\n{choices}\n"
    )


@pytest.mark.parametrize("kind", ["select_one", "select_multiple"])
def test_a_list_too_long_for_its_question_is_printed_once_at_the_end(kind: str) -> None:
    document = long_list(150, kind)
    assert all("list at the end" in ask.remark for ask in asked(document)[-2:])
    *_, title, last = document.blocks
    assert isinstance(title, Heading) and title.text == "For question 1, 2"
    assert getattr(last, "text", "").splitlines()[::149] == ["Choice 1", "Choice 150"]


def test_a_list_of_thousands_is_looked_up_in_the_program() -> None:
    document = long_list(3000)
    assert "as the list in the program has it" in asked(document)[-1].remark
    assert not any("Choice 2999" in str(block) for block in document.blocks)
