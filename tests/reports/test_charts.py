"""Charts say the same in black and white, and with each goes the table of its numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations

import pytest

from ssio_desktop.domain.colours import luminance
from ssio_desktop.domain.inspections import Inspection
from ssio_desktop.reports.chart_blocks import bars_with_numbers, numbers_of
from ssio_desktop.reports.charts import figure_strips
from ssio_desktop.reports.content import (
    Block,
    Chart,
    Figure,
    KeepTogether,
    Series,
    Table,
)
from ssio_desktop.reports.marks import MARKS, Pen
from ssio_desktop.reports.pdf import render_pdf
from ssio_desktop.reports.record_charts import (
    ActionProgress,
    Use,
    grades_figure,
    progress_blocks,
    use_blocks,
)
from ssio_desktop.reports.strips import Picture, Piece, Shape, Stroke
from ssio_desktop.reports.structure import Node
from ssio_desktop.reports.style import Palette
from ssio_desktop.reports.texts import words_of
from tests.pdfua.checker import check
from tests.reports.reading import Read
from tests.reports.samples import STYLE, document

BLACK = "#000000"
NODE = Node("Figure")


def drawn(pieces: Iterable[Piece]) -> list[object]:
    """Pieces as they look in black and white: dark or paper, and where."""
    seen: list[object] = []
    for piece in pieces:
        match piece:
            case Stroke(x1, y1, x2, y2, _, width):
                seen.append(("line", *(round(v, 3) for v in (x1, y1, x2, y2)), width))
            case Shape(points, colour):
                dark = luminance(colour) < 0.5
                seen.append((dark, tuple((round(x, 3), round(y, 3)) for x, y in points)))
    return sorted(seen, key=str)


def flat(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, those that are kept together one by one."""
    return [
        inner
        for block in blocks
        for inner in (block.blocks if isinstance(block, KeepTogether) else (block,))
    ]


@pytest.mark.parametrize("way", ["bar", "line", "point", "sample"])
def test_no_two_series_look_the_same_in_black_and_white(way: str) -> None:
    def look(number: int) -> list[object]:
        pen = Pen(MARKS[number], BLACK, NODE)
        match way:
            case "bar":
                return drawn(pen.bar(0, 0, 20, 40))
            case "line":
                return drawn(pen.line(0, 0, 90, 30))
            case "point":
                return drawn(pen.point(10, 10))
            case _:
                return drawn(pen.sample(0, 0, of_line=False))

    looks = [look(number) for number in range(len(MARKS))]
    assert not [
        pair for pair in combinations(range(len(MARKS)), 2) if looks[pair[0]] == looks[pair[1]]
    ]


def test_there_are_as_many_marks_as_colours_and_the_chart_uses_both_in_step() -> None:
    assert len(MARKS) == len(Palette().series)
    labels = ("a", "b")
    series = tuple(Series(f"S{n}", (float(n + 1), 2.0)) for n in range(len(MARKS)))
    strips = figure_strips(
        Figure(Chart("bar", labels, series), "", "Bars."), STYLE, 450.0, Node("Document")
    )
    inks = {p.colour for strip in strips for p in strip.pieces if isinstance(p, Shape | Stroke)}
    assert inks >= set(Palette().series)


def test_a_patterned_bar_keeps_within_its_outline() -> None:
    for mark in MARKS:
        for piece in Pen(mark, BLACK, NODE).bar(10, 20, 7, 33):
            points = (
                [(piece.x1, piece.y1), (piece.x2, piece.y2)]
                if isinstance(piece, Stroke)
                else list(piece.points)
                if isinstance(piece, Shape)
                else []
            )
            assert points
            assert all(9.9 <= x <= 17.1 and 19.9 <= y <= 53.1 for x, y in points), mark


def test_a_chart_is_drawn_of_lines_and_shapes_and_never_as_a_picture() -> None:
    for kind in ("bar", "across", "line"):
        chart = Chart(kind, ("a", "b"), (Series("x", (1, 2)), Series("y", (None, 3))))
        strips = figure_strips(Figure(chart, "C", "Words."), STYLE, 450.0, Node("Document"))
        pieces = [piece for strip in strips for piece in strip.pieces]
        assert not any(isinstance(piece, Picture) for piece in pieces)
        assert any(isinstance(piece, Stroke) and piece.node for piece in pieces)


def test_every_number_of_a_chart_is_in_its_table_and_in_the_words_that_stand_in_for_it() -> None:
    blocks = flat(
        bars_with_numbers(
            ("Ash Lane", "Birch Hill"),
            (Series("Used", (3.5, 0.0)), Series("Entitled to", (10.0, None))),
            caption="Days",
            first="School",
            unit=" days",
        )
    )
    figure, table = blocks
    assert isinstance(figure, Figure)
    assert isinstance(table, Table)
    assert [tuple(words_of((table,)))[4:]] == [
        ("Ash Lane", "3.5 days", "10 days", "Birch Hill", "0 days", "–")
    ]
    for said in ("Ash Lane: Used 3.5 days, Entitled to 10 days", "Birch Hill: Used 0 days"):
        assert said in figure.alternative


def test_a_chart_that_would_be_empty_is_not_drawn() -> None:
    nothing = (Series("Used", (0.0, None)),)
    assert bars_with_numbers(("a", "b"), nothing, caption="", first="") == ()
    assert bars_with_numbers((), (), caption="", first="") == ()
    assert progress_blocks(()) == ()
    assert use_blocks((), "School") == ()
    assert use_blocks((Use("a", 3, 2, None, "days"), Use("b", 0, 0, None, None)), "School") == ()


def test_days_stand_beside_days_and_visits_beside_visits() -> None:
    uses = (Use("a", 2, 1.5, 3, "visits"), Use("b", 4, 6, 10, "days"), Use("c", 1, 1, None, "days"))
    figures = [block for block in flat(use_blocks(uses, "School")) if isinstance(block, Figure)]
    told = {figure.chart.labels: [one.values for one in figure.chart.series] for figure in figures}
    assert told == {("b",): [(6,), (10,)], ("a",): [(2,), (3,)]}


def test_a_long_caseload_is_drawn_in_parts_that_fit_a_page() -> None:
    uses = [Use(f"School {number}", number, 1, 3, "visits") for number in range(1, 31)]
    figures = [block for block in flat(use_blocks(uses, "School")) if isinstance(block, Figure)]
    assert [len(figure.chart.labels) for figure in figures] == [14, 14, 2]
    assert max(figure.height for figure in figures) < 595.28 - 74 - 70 - 20
    assert "continued" in figures[1].caption


def inspection(**areas: str) -> Inspection:
    return Inspection.from_record(
        {"framework": "report-card", "urn": "900001", "start": "12/05/2026", "areas": dict(areas)}
    )


def test_grades_by_area_are_drawn_on_their_own_scale_the_best_longest() -> None:
    (figure,) = grades_figure(
        inspection(
            safeguarding_standards="Met", inclusion="Exceptional", achievement="Needs attention"
        ),
        "Report card",
    )
    chart = figure.chart
    assert chart.labels == ("Inclusion", "Achievement")
    assert chart.steps[0] == "Urgent improvement" and chart.steps[-1] == "Exceptional"
    assert chart.series[0].values == (5.0, 2.0)
    assert "Inclusion: Exceptional; Achievement: Needs attention" in figure.alternative


def test_one_grade_alone_is_told_and_not_drawn() -> None:
    assert grades_figure(inspection(inclusion="Exceptional"), "") == ()
    assert grades_figure(inspection(), "") == ()


def test_progress_leaves_out_a_series_that_nothing_is_in() -> None:
    blocks = flat(progress_blocks((ActionProgress("Autumn term 2026", 3, 1, 2),)))
    (figure,) = [block for block in blocks if isinstance(block, Figure)]
    assert [one.name for one in figure.chart.series] == ["Done", "On the way", "Late"]
    dropped = flat(progress_blocks((ActionProgress("Autumn term 2026", 3, 1, 2, 4),)))
    assert "No longer needed" in list(words_of(dropped))


def test_steps_are_told_by_their_names_in_the_table() -> None:
    chart = Chart("across", ("a", "b"), (Series("Grade", (1, 3)),), steps=("low", "mid", "high"))
    assert list(words_of((numbers_of(chart, "Area"),)))[3:] == ["a", "low", "b", "high"]


@pytest.mark.parametrize("kind", ["bar", "across", "line"])
def test_charts_keep_the_rules_and_are_the_same_bytes_each_time(kind: str) -> None:
    chart = Chart(kind, ("One", "A name too long for the room at the left of the bars here"),  # type: ignore[arg-type]
                  tuple(Series(f"S{n}", (1.5, float(n))) for n in range(6)))  # fmt: skip
    made = document(Figure(chart, "Caption", "Words."))
    pdf = render_pdf(made, STYLE)
    assert check(pdf) == []
    assert pdf == render_pdf(made, STYLE)
    assert Read(pdf).root.all("Figure")[0].alternative == "Words."
    other = replace(STYLE, palette=replace(STYLE.palette, series=(BLACK,) * 6))
    assert check(render_pdf(made, other)) == []
