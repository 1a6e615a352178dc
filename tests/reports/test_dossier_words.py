"""What a school’s dossier tells, draws and leaves out."""

from __future__ import annotations

from dataclasses import replace

from ssio_desktop.reports.content import (
    Chart,
    Document,
    Figure,
    Paragraph,
    Series,
    Table,
)
from ssio_desktop.reports.dossier import (
    DossierData,
    dossier,
)
from ssio_desktop.reports.inspection_tables import SCALES_APART
from ssio_desktop.reports.pdf import render_pdf
from ssio_desktop.reports.texts import words_of
from tests.reports.reading import Read
from tests.reports.samples import STYLE, WHEN, document
from tests.reports.test_documents import CARD, headings, whole_dossier

# --- the dossier ------------------------------------------------------------------------


def test_a_dossier_of_a_school_without_a_record_has_no_empty_headings() -> None:
    bare = DossierData("Ash Lane", "900001", WHEN, "Officer North")
    assert dossier(bare).blocks == ()


def test_a_dossier_tells_every_part_of_the_record() -> None:
    assert [text for text in headings(dossier(whole_dossier())) if "term" not in text] == [
        "The school",
        "Contacts",
        "Links to other schools",
        "Categories",
        "Inspections",
        "Visits",
        "13 October 2026: Termly visit",
        "What is going well",
        "Actions that are open",
        "Actions that are closed",
        "Strengths that could help other schools",
        "Support brokered",
        "Visits and days by academic year",
    ]


def lines_of(made: Document) -> list[Figure]:
    """The charts of lines among a document's blocks."""
    figures = [block for block in made.blocks if isinstance(block, Figure)]
    return [figure for figure in figures if figure.chart.kind == "line"]


def test_categories_over_time_are_drawn_with_their_codes_and_told_in_words() -> None:
    made = dossier(whole_dossier())
    (figure,) = lines_of(made)
    assert figure.chart.labels == ("Summer 2026", "Autumn 2026")
    assert figure.chart.series[0].values == (3, 4)
    assert "Summer term 2026: 3a; Autumn term 2026: 2" in figure.alternative
    part = Read(render_pdf(made, STYLE)).root.all("Figure")[0]
    assert part.alternative == figure.alternative


def test_one_category_alone_is_told_and_not_drawn() -> None:
    one = replace(whole_dossier(), categories=whole_dossier().categories[:1])
    assert lines_of(dossier(one)) == []
    assert "Autumn term 2026" in Read(render_pdf(dossier(one), STYLE)).words


def test_the_scale_of_a_chart_may_have_names_instead_of_numbers() -> None:
    chart = Chart("line", ("a", "b"), (Series("s", (1, 2)),), steps=("low", "mid", "high"))
    read = Read(render_pdf(document(Figure(chart, "", "A line.")), STYLE))
    told = read.root.all("Figure")[0].whole
    assert all(name in told for name in ("low", "mid", "high"))
    assert "1" not in told and "0" not in told


def test_the_two_scales_of_inspection_stand_side_by_side_and_are_never_converted() -> None:
    made = dossier(whole_dossier())
    assert SCALES_APART in [block.text for block in made.blocks if isinstance(block, Paragraph)]
    latest = next(
        block
        for block in made.blocks
        if isinstance(block, Table) and block.caption.startswith("Latest")
    )
    assert [column.heading for column in latest.columns] == [
        "Report card, 12 March 2026",
        "Judgement",
        "Graded inspection, 10 May 2022",
        "Judgement",
    ]
    said = [[cell if isinstance(cell, str) else cell.text for cell in row] for row in latest.rows]
    assert said == [
        ["Inclusion", "Strong standard", "Overall effectiveness", "Good"],
        ["Achievement", "Needs attention", "Quality of education", "Good"],
        ["", "", "Early years provision", "Not applicable"],
    ]


def test_an_inherited_inspection_says_whose_it_was() -> None:
    words = Read(render_pdf(dossier(whole_dossier()), STYLE)).words
    assert "Inherited: made of the predecessor, Ash Lane Infant School (URN 900099)" in words
    own = replace(whole_dossier(), inspections=(CARD,))
    assert "Inherited" not in Read(render_pdf(dossier(own), STYLE)).words


def test_one_scale_alone_needs_no_word_about_two() -> None:
    made = dossier(replace(whole_dossier(), inspections=(CARD,)))
    assert SCALES_APART not in list(words_of(made.blocks))
