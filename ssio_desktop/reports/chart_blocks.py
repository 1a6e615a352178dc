"""A chart together with the table of its numbers, so that neither says more than the other."""

from __future__ import annotations

from typing import Literal

from ssio_desktop.reports.content import (
    Block,
    Cell,
    Chart,
    Column,
    Figure,
    KeepTogether,
    Series,
    Table,
)

_TOGETHER = 8
"""Up to so many rows a chart shares its page with its table."""


def bars_with_numbers(
    labels: tuple[str, ...],
    series: tuple[Series, ...],
    *,
    caption: str,
    first: str,
    names: tuple[str, ...] = (),
    unit: str = "",
    kind: Literal["bar", "across"] = "bar",
    height: float = 150.0,
) -> tuple[Block, ...]:
    """A chart of bars, and the table below it; nothing at all where every value is nought or
    unknown. first: heading of the column of labels. names: a second column, for codes that need
    one. unit: after each value. kind: ``across`` for bars that lie, for many or long labels."""
    if not any(value for one in series for value in one.values):
        return ()
    chart = Chart(kind, labels, series, unit)
    figure = Figure(chart, caption, in_words(chart), height=height)
    table = numbers_of(chart, first, names)
    return (KeepTogether((figure, table)),) if len(labels) <= _TOGETHER else (figure, table)


def numbers_of(chart: Chart, first: str, names: tuple[str, ...] = ()) -> Table:
    """The table of a chart's numbers."""
    return Table(
        (
            Column(first, 2.0 if names else 3.0),
            *((Column("Name", 4),) if names else ()),
            *(Column(one.name, 1.4, "right") for one in chart.series),
        ),
        tuple(
            (
                Cell(label, heading=True),
                *((names[place],) if names else ()),
                *(said(chart, one.values[place]) for one in chart.series),
            )
            for place, label in enumerate(chart.labels)
        ),
        row_headings=True,
    )


def in_words(chart: Chart) -> str:
    """The words that stand in for a chart: every number of it."""
    shapes = {"bar": "Bars", "across": "Bars", "line": "A line"}
    told = "; ".join(
        f"{label}: "
        + ", ".join(
            f"{one.name} {said(chart, one.values[place])}" if len(chart.series) > 1
            else said(chart, one.values[place])
            for one in chart.series
        )
        for place, label in enumerate(chart.labels)
    )  # fmt: skip
    return f"{shapes[chart.kind]}. {told}. The table below has the same numbers."


def said(chart: Chart, value: float | None) -> str:
    """A value as the chart and its table write it."""
    if value is None:
        return "–"
    if chart.steps:
        place = round(value)
        return chart.steps[place - 1] if 1 <= place <= len(chart.steps) else "–"
    return f"{value:g}{chart.unit}"
