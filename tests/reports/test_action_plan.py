"""The paper of an action plan: its drawing says in black and white, and in words, what its
tables say."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import combinations

from ssio_desktop.reports.action_plan import (
    PlanData,
    PlanMilestone,
    PlanPriority,
    PlanStep,
    action_plan,
)
from ssio_desktop.reports.content import Figure
from ssio_desktop.reports.pdf import render_pdf
from ssio_desktop.reports.schedule_chart import ScheduleDrawing, schedule_height
from ssio_desktop.reports.schedules import Schedule, ScheduleRow, Standing
from ssio_desktop.reports.strips import Piece, Shape, Stroke, TextPiece
from ssio_desktop.reports.structure import Node
from tests.reports.reading import Read
from tests.reports.samples import STYLE

FIRST, LAST = date(2026, 9, 1), date(2027, 7, 16)


def drawing(*rows: ScheduleRow) -> list[Piece]:
    schedule = Schedule(rows, FIRST, LAST, (date(2026, 11, 27),), date(2026, 10, 14))
    return list(ScheduleDrawing(schedule, STYLE, 700.0, Node("Figure")).pieces())


def row(standing: Standing, first: date | None = None) -> ScheduleRow:
    return ScheduleRow("1.1 All read", FIRST, date(2027, 1, 29), standing, "Word", first, True)


def test_standings_look_different_without_colour() -> None:
    def look(standing: Standing) -> list[object]:
        return [
            (type(each).__name__, getattr(each, "points", None) or (each.x1, each.y1, each.x2))
            for each in drawing(row(standing))
            if isinstance(each, Shape | Stroke)
        ]

    looks = {each: look(each) for each in ("met", "green", "amber", "red", "open")}
    assert not [pair for pair in combinations(looks, 2) if looks[pair[0]] == looks[pair[1]]]
    # Slippage is a mark of its own, wherever the milestone is due now.
    assert drawing(row("amber")) != drawing(row("amber", date(2026, 11, 27)))


def test_nothing_of_the_drawing_leaves_its_place() -> None:
    rows = [row("red", date(2026, 9, 25)), *(row("green") for _ in range(9))]
    for each in drawing(*rows):
        points: list[tuple[float, float]] = []
        if isinstance(each, Stroke):
            points = [(each.x1, each.y1), (each.x2, each.y2)]
        elif isinstance(each, Shape):
            points = list(each.points)
        elif isinstance(each, TextPiece):
            points = [(each.x, each.y), (each.x + each.line.width, each.y)]
        assert points
        assert all(-1 <= x <= 701 and -1 <= y <= schedule_height(10) for x, y in points), each


def test_the_paper_says_in_words_what_it_draws_and_where_a_milestone_slipped() -> None:
    late = PlanMilestone(
        "1.1", "All read", date(2026, 9, 25), date(2026, 11, 27), None, "amber", "Amber", "Seen."
    )
    step = PlanStep("Train staff", "Head", None, date(2026, 10, 9), "", "£300", "met", "Done")
    data = PlanData(
        name="Ash Lane Primary School", urn="999001", kind="Post-inspection plan", title="To good",
        stage="Agreed", is_draft=False, author="Officer North", day=date(2026, 10, 14),
        when=datetime(2026, 10, 14, 12, tzinfo=UTC), facts=(("Cost", "£300"),), about=(),
        starts=FIRST, ends=LAST, boards=(date(2026, 11, 27),),
        priorities=(PlanPriority(1, "Reading", (), (late,) * 25, (step,), "£300"),),
    )  # fmt: skip
    made = action_plan(data)
    figures = [each for each in made.blocks if isinstance(each, Figure)]
    # So many rows do not fit on one page.
    assert [len(each.chart.words) // 2 for each in figures] == [18, 8]
    told = "".join(each.alternative for each in figures)
    assert told.count("1.1 All read: 1 September 2026 to 27 November 2026, first planned for") == 25
    read = Read(render_pdf(made, STYLE))
    assert len(read.root.all("Figure")) == 2
    assert [page.bare for page in read.pages] == [[] for _ in read.pages]
    assert "63 days later than first planned" in " ".join(read.words.split())
