"""Published inspections as tables of a document, each judgement on the scale it was made on.

A report card and a graded inspection stand side by side; neither is turned into the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest

from ssio_desktop.domain.inspections import Inspection, InspectionJudgement
from ssio_desktop.reports.content import Block, Cell, Column, Paragraph, Table
from ssio_desktop.reports.record_charts import grades_figure
from ssio_desktop.reports.wording import long_day, short_day

SCALES_APART = (
    "Report cards and graded inspections judge on different scales. They stand side by side here, "
    "and neither is turned into the other."
)

_TITLES = {
    "graded": "Graded inspection",
    "report-card": "Report card",
    "ungraded": "Ungraded inspection",
    "history": "Overall grade",
}
_MISSING = {
    "not applicable": "Not applicable",
    "not inspected": "Not inspected",
    "not judged": "Not judged",
}


def inspection_blocks(
    inspections: Iterable[Inspection], names: Mapping[str, str]
) -> tuple[Block, ...]:
    """The latest report card and the latest graded inspection side by side, then every inspection.

    inspections: latest first. names: of schools by URN, for files that do not name a predecessor.
    """
    found = tuple(inspections)
    if not found:
        return ()
    card = next((each for each in found if each.framework == "report-card"), None)
    graded = next((each for each in found if each.framework == "graded"), None)
    note = (Paragraph(SCALES_APART),) if card and graded else ()
    above = tuple(side for side in (card, graded) if side is not None and _judged(side))
    figures = tuple(figure for side in above for figure in grades_figure(side, title(side)))
    return (*note, *figures, *_latest(above, names), _every(found, above, names))


def origin(inspection: Inspection, names: Mapping[str, str]) -> str:
    """Whose inspection it is where it was made of another school; empty where it is its own."""
    if not inspection.inherited:
        return ""
    other = inspection.urn_at_inspection
    name = inspection.name_at_inspection or names.get(other, "")
    urn = f"URN {other}" if other != inspection.urn else ""
    whose = f"{name} ({urn})" if name and urn else name or urn
    return (
        f"Inherited: made of the predecessor, {whose}" if whose else "Inherited from a predecessor"
    )


def title(inspection: Inspection) -> str:
    """``Report card, 12 May 2026``."""
    day = long_day(inspection.started) or "day not published"
    return f"{_TITLES[inspection.framework]}, {day}"


def _latest(sides: tuple[Inspection, ...], names: Mapping[str, str]) -> Iterator[Table]:
    if not sides:
        return
    columns = tuple(
        column for side in sides for column in (Column(title(side), 2.2), Column("Judgement", 1.5))
    )
    rows = tuple(
        tuple(cell for judged in row for cell in _pair(judged))
        for row in zip_longest(*(_judged(side) for side in sides))
    )
    inherited = [f"{title(side)}. {origin(side, names)}." for side in sides if side.inherited]
    yield Table(columns, rows, caption=" ".join(["Latest judgements.", *inherited]))


def _pair(judged: InspectionJudgement | None) -> tuple[Cell | str, str]:
    return ("", "") if judged is None else (Cell(judged.title, heading=True), _words(judged))


def _every(
    inspections: Iterable[Inspection], above: tuple[Inspection, ...], names: Mapping[str, str]
) -> Table:
    return Table(
        (Column("Date", 1.2), Column("Inspection", 1.9), Column("What was judged", 4.2)),
        tuple(
            (
                Cell(short_day(each.started) or "Not published", heading=True),
                "\n".join(filter(None, (_TITLES[each.framework], each.kind, origin(each, names)))),
                told(each, above=each in above),
            )
            for each in inspections
        ),
        caption="Every inspection on record, the latest first",
        row_headings=True,
    )


def told(inspection: Inspection, *, above: bool = False) -> str:
    """What was judged, a line for each. above: whether a table has said so already."""
    lines = [inspection.outcome, inspection.category or ""]
    if above:
        lines.append("As in the table above")
    else:
        lines += [f"{judged.title}: {_words(judged)}" for judged in _judged(inspection)]
    return "\n".join(filter(None, lines)) or "No judgement was published."


def _judged(inspection: Inspection) -> tuple[InspectionJudgement, ...]:
    return ((inspection.overall,) if inspection.overall else ()) + inspection.areas


def _words(judged: InspectionJudgement) -> str:
    if judged.words is not None:
        return judged.words
    return _MISSING.get(judged.standing, f"“{judged.raw[:60]}”, not a known grade")
