"""What assistive software finds in a finished document."""

from __future__ import annotations

import io
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

from ssio_desktop.reports.content import (
    Chart,
    Column,
    Figure,
    Heading,
    KeyValues,
    Note,
    Paragraph,
    Series,
    Table,
)
from ssio_desktop.reports.pdf import render_pdf
from ssio_desktop.reports.visit_report import visit_report
from tests.reports.reading import Part, Read
from tests.reports.samples import STYLE, document, visit_data


@pytest.fixture(scope="module")
def visit() -> Read:
    """A whole report of a visit."""
    return Read(render_pdf(visit_report(visit_data()), STYLE))


def test_everything_drawn_is_marked_as_a_part_or_as_an_artifact(visit: Read) -> None:
    assert len(visit.pages) > 2
    assert [page.bare for page in visit.pages] == [[] for _ in visit.pages]


def test_every_marked_number_belongs_to_one_part_and_the_parent_tree_names_it(visit: Read) -> None:
    for at, page in enumerate(visit.pages):
        parents = visit.parent_tree[visit.struct_parents[at]]
        assert sorted(page.marked) == list(range(len(parents)))
        for number in page.marked:
            assert visit.owners[at, number] == [parents[number]]


def test_what_is_marked_on_the_page_has_the_role_of_its_part(visit: Read) -> None:
    for part in visit.root.walk():
        assert {visit.pages[at].marked[number][0] for at, number in part.marks} <= {part.role}


def test_parts_are_read_in_the_order_in_which_they_are_drawn(visit: Read) -> None:
    marks = [mark for part in visit.root.walk() for mark in part.marks[:1]]
    assert marks == sorted(marks)


def test_headings_go_down_one_level_at_a_time_and_are_in_the_outline(visit: Read) -> None:
    headings = visit.root.all("H1", "H2", "H3", "H4")
    levels = [int(heading.role[1]) for heading in headings]
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(later <= before + 1 for before, later in pairwise(levels))
    assert [(level + 2, title) for level, title in visit.outline] == [
        (int(heading.role[1]), " ".join(heading.text.split())) for heading in headings[1:]
    ]


def test_a_heading_that_skips_a_level_is_read_as_the_next_level() -> None:
    read = Read(render_pdf(document(Heading(1, "One"), Heading(3, "Three"), Paragraph("x")), STYLE))
    assert [part.role for part in read.root.all("H1", "H2", "H3", "H4")] == ["H1", "H2", "H3"]


def test_every_table_has_heading_cells_that_say_what_they_head(visit: Read) -> None:
    tables = visit.root.all("Table")
    assert len(tables) >= 5
    for table in tables:
        cells = table.all("TH")
        assert cells and all(cell.scope in ("Row", "Column") for cell in cells)
        widths = {len(row.children) for row in table.all("TR")}
        assert len(widths) == 1, "every row has as many cells"


def test_a_table_names_its_columns_once_and_its_rows_where_it_has_names() -> None:
    table = Table(
        (Column("Group"), Column("Pupils")), (("SEND", "12"), ("EAL", "")), "Groups", True
    )
    read = Read(render_pdf(document(table), STYLE))
    (found,) = read.root.all("Table")
    assert [child.role for child in found.children] == ["Caption", "THead", "TBody"]
    assert [(cell.role, cell.scope, cell.text) for cell in found.all("TH", "TD")] == [
        ("TH", "Column", "Group"),
        ("TH", "Column", "Pupils"),
        ("TH", "Row", "SEND"),
        ("TD", "", "12"),
        ("TH", "Row", "EAL"),
        ("TD", "", ""),
    ]


def test_running_heads_and_feet_are_artifacts_and_never_read_out(visit: Read) -> None:
    pages = len(visit.pages)
    for at, page in enumerate(visit.pages):
        drawn = " ".join(page.artifacts)
        assert f"Page {at + 1} of {pages}" in drawn
        assert ("URN 999001" in drawn) == (at > 0)
    assert "Page 1 of" not in visit.words


def test_a_list_is_read_as_items_with_their_marks(visit: Read) -> None:
    lists = visit.root.all("L")
    assert lists
    for found in lists:
        assert {child.role for child in found.children} == {"LI"}
        for item in found.children:
            assert [child.role for child in item.children] == ["Lbl", "LBody"]


def test_a_figure_has_words_that_stand_in_for_it_and_one_number() -> None:
    chart = Chart("bar", ("1", "2", "3a"), (Series("Schools", (4.0, 9.0, None)),))
    told = "Four schools in category 1 and nine in 2."
    read = Read(render_pdf(document(Figure(chart, "Schools", told)), STYLE))
    (figure,) = read.root.all("Figure")
    assert figure.alternative == told
    assert len(figure.marks) == 1


def test_a_figure_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="stand in"):
        Figure(Chart("bar", ("1",), (Series("a", (1.0,)),)), "Schools", " ")


@pytest.mark.parametrize("kind", ["bar", "line"])
def test_a_figure_of_several_series_names_each(kind: str) -> None:
    chart = Chart(
        "bar" if kind == "bar" else "line",
        ("2024", "2025", "2026"),
        (Series("Authority", (61.0, 64.0, 67.5)), Series("England", (62.0, None, 66.0))),
        unit="%",
        top=100,
    )
    read = Read(render_pdf(document(Figure(chart, "Outcomes", "Rising.")), STYLE))
    (figure,) = read.root.all("Figure")
    assert "Authority" in figure.text and "England" in figure.text and "100%" in figure.text


def test_a_part_that_runs_over_pages_stays_one_part() -> None:
    long = " ".join(f"word{number}" for number in range(1500))
    read = Read(render_pdf(document(Paragraph(long)), STYLE))
    (part,) = [part for part in read.root.all("P") if part.text.startswith("word0")]
    assert part.pages == list(range(part.pages[-1] + 1)) and part.pages[-1] >= 1
    assert part.text == long


def test_the_file_says_its_title_language_and_standard(visit: Read) -> None:
    assert visit.says_tagged and visit.language == "en-GB"
    assert visit.title == "Report of a visit: Ash Lane Primary School"
    root = ElementTree.fromstring(visit.metadata)
    said = {element.tag: (element.text or "") for element in root.iter()}
    assert said["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
    assert said["{http://www.aiim.org/pdfa/ns/id/}part"] == "3"
    assert said["{http://www.aiim.org/pdfa/ns/id/}conformance"] == "A"
    assert said["{http://purl.org/dc/elements/1.1/}identifier"] == visit_data().visit_id


def test_properties_hold_no_characters_that_their_notation_forbids() -> None:
    made = render_pdf(document(title="A\x01sh & <Lane>\ud800\n“Primary”"), STYLE)
    read = Read(made)
    assert read.title == "Report of a visit: Ash & <Lane>\ufffd “Primary”"
    ElementTree.fromstring(read.metadata)
    assert PdfReader(io.BytesIO(made)).metadata is not None


def test_every_font_is_inside_the_file(visit: Read) -> None:
    assert visit.fonts and all(visit.fonts.values())
    assert {name.partition("+")[2].partition("-")[0] for name in visit.fonts} <= {
        "SourceSans3",
        "NotoSansArabic",
    }


def test_facts_in_pairs_and_notes_are_read_name_before_value() -> None:
    read = Read(
        render_pdf(
            document(
                KeyValues((("Head", "A"), ("Chair", "B"), ("Ages", "3–11")), 2), Note("N", "t")
            ),
            STYLE,
        )
    )
    assert [cell.text for cell in read.root.all("TH", "TD")] == [
        "Head", "A", "Chair", "B", "Ages", "3–11", "", "",
    ]  # fmt: skip
    assert [part.text for part in _last(read).all("P")] == ["N", "t"]


def _last(read: Read) -> Part:
    return read.root.children[-1]
