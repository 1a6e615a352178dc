"""Charts of a school’s record: its categories, its grades by area, how its actions stand, what was
used of what it is entitled to. None is drawn that would say nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ssio_desktop.domain.framework_types import SupportUnit
from ssio_desktop.domain.inspection_scales import SCALES
from ssio_desktop.domain.inspections import Inspection, InspectionJudgement
from ssio_desktop.reports.chart_blocks import bars_with_numbers, in_words
from ssio_desktop.reports.content import Block, Chart, Figure, Series

_ROW = 17.0
"""Points for each area of a profile of grades."""


@dataclass(frozen=True, slots=True)
class ActionProgress:
    """How the actions agreed in one term stand. late: open after their day, or said to be late."""

    term: str
    done: int
    on_the_way: int
    late: int
    dropped: int = 0


@dataclass(frozen=True, slots=True)
class Use:
    """What was used of one year or by one school, beside what it is entitled to. unit: what the
    entitlement is counted in; entitled: None where the framework names no number."""

    name: str
    visits: float
    days: float
    entitled: float | None = None
    unit: SupportUnit | None = None


def categories_figure(
    terms: Sequence[str], values: Sequence[float | None], steps: tuple[str, ...], codes: str
) -> tuple[Figure, ...]:
    """The categories as a line, once there are two of them on one scale. values: places on it, 1
    for the category with most support. codes: every term with its code, in words."""
    if sum(value is not None for value in values) < 2:
        return ()
    return (
        Figure(
            Chart("line", tuple(terms), (Series("Category", tuple(values)),), steps=steps),
            "Categories over time; the higher the line, the less support is needed",
            "A line from term to term, with the category that needs least support at the top. "
            f"{codes}. The table below has the same.",
            height=150,
        ),
    )


def grades_figure(inspection: Inspection, title: str) -> tuple[Figure, ...]:
    """The grades of an inspection by area, on its own scale; areas judged otherwise, such as
    safeguarding, are in the table only. Nothing where fewer than two areas were graded."""
    judged = [*((inspection.overall,) if inspection.overall else ()), *inspection.areas]
    graded = [each for each in judged if each.rank is not None and len(_scale(each)) > 2]
    if len(graded) < 2 or len({_scale(each) for each in graded}) > 1:
        return ()
    steps = tuple(reversed(_scale(graded[0])))
    values = tuple(float(len(steps) + 1 - (each.rank or 0)) for each in graded)
    chart = Chart("across", tuple(each.title for each in graded), (Series("Grade", values),),
                  steps=steps)  # fmt: skip
    return (
        Figure(
            chart,
            f"Grades by area: {title}; the longer the bar, the better the grade",
            in_words(chart),
            height=_ROW * len(graded) + 32,
        ),
    )


def progress_blocks(progress: Sequence[ActionProgress]) -> tuple[Block, ...]:
    """How the actions of each term stand, as bars and as a table."""
    dropped = any(each.dropped for each in progress)
    series = (
        Series("Done", tuple(float(each.done) for each in progress)),
        Series("On the way", tuple(float(each.on_the_way) for each in progress)),
        Series("Late", tuple(float(each.late) for each in progress)),
        *(
            (Series("No longer needed", tuple(float(each.dropped) for each in progress)),)
            if dropped
            else ()
        ),
    )
    return bars_with_numbers(
        tuple(each.term.replace(" term", "") for each in progress),
        series,
        caption="Actions by the term in which they were agreed",
        first="Agreed in",
        height=140,
    )


def use_blocks(uses: Iterable[Use], first: str, *, at_once: int = 14) -> tuple[Block, ...]:
    """Days and visits used beside what is entitled to, each as bars with a table. first: what the
    names are. Only what has an entitlement in that unit is in it, so that like stands by like."""
    found = tuple(uses)
    blocks: list[Block] = []
    units: tuple[tuple[SupportUnit, str, str], ...] = (
        ("days", "Days used", "Days used against entitlement in a year"),
        ("visits", "Visits made", "Visits made against entitlement in a year"),
    )
    for unit, used, caption in units:
        own = [one for one in found if one.unit == unit and one.entitled is not None]
        for start in range(0, len(own), at_once):
            part = own[start : start + at_once]
            blocks += bars_with_numbers(
                tuple(one.name for one in part),
                (
                    Series(used, tuple(one.days if unit == "days" else one.visits for one in part)),
                    Series("Entitled to", tuple(one.entitled for one in part)),
                ),
                caption=caption + (", continued" if start else ""),
                first=first,
                kind="across",
                height=22.0 * len(part) + 46,
            )
    return tuple(blocks)


def _scale(judged: InspectionJudgement) -> tuple[str, ...]:
    return tuple(grade.words for grade in SCALES[judged.scale].grades)
