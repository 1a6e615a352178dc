"""The tables and drawings of the targets."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ssio_desktop.domain.measures import year_title
from ssio_desktop.domain.targets import STATUS_WORDS
from ssio_desktop.services.performance.judging import SchoolResult
from ssio_desktop.services.performance.targets import IndicatorSeries, TargetView
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.performance import target_words as words
from ssio_desktop.ui.performance.drawings import Line, LinePoint, LinesView
from ssio_desktop.ui.schools.badge import paint_word
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.drawn import Drawn
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel

_ORDER = {"not met": 0, "partly met": 1, "met": 2, "not known": 3}


def targets_table(year: Callable[[], int]) -> DataTable[TargetView]:
    """Each target with its status in the year that is looked at."""
    columns: tuple[Column[TargetView], ...] = (
        Column(
            "number",
            translate("targets", "No."),
            lambda v: translate("targets", "Own") if v.target.own else v.target.id,
            width=6,
        ),
        Column("title", translate("targets", "Target"), lambda v: said(v.target.title), least=18),
        Column(
            "status",
            translate("targets", "Status"),
            lambda v: words.status(v.status(year())),
            lambda v: _ORDER[v.status(year())],
            width=16,
            least=12,
            paint=paint_status,
        ),
        Column(
            "known",
            translate("targets", "Known"),
            lambda v: words.known(v, year()),
            width=10,
        ),
        Column(
            "by",
            translate("targets", "To be reached by"),
            lambda v: str(v.target.by or "–"),
            width=16,
            least=10,
        ),
    )
    name = translate("targets", "Targets")
    return DataTable(RowsModel(columns, lambda v: v.target.id), name, shown=12)


def indicators_table(view: TargetView, year: int) -> DataTable[IndicatorSeries]:
    """What a target is read from, in a year."""
    columns: tuple[Column[IndicatorSeries], ...] = (
        Column(
            "name",
            translate("targets", "Read from"),
            lambda s: said(s.indicator.name),
            hint=lambda s: words.kind(s.indicator, s.measure),
            least=18,
        ),
        Column(
            "status",
            translate("targets", "Status"),
            lambda s: words.status(found.status if (found := s.in_year(year)) else None),
            width=16,
            least=12,
            paint=paint_status,
        ),
        Column(
            "value",
            translate("targets", "Authority"),
            lambda s: words.value(s, s.in_year(year)),
            align="right",
            width=16,
            least=10,
        ),
        Column(
            "against",
            translate("targets", "Held against"),
            lambda s: words.against(s, s.in_year(year)),
            align="right",
            width=13,
            least=10,
        ),
        Column("moving", translate("targets", "Moving"), lambda s: words.moving(s, year), width=15),
        Column(
            "expected",
            translate("targets", "Met at this pace"),
            lambda s: words.expected(s, year),
            width=15,
            least=10,
        ),
        Column(
            "why",
            translate("targets", "Remark"),
            lambda s: said(found.why) if (found := s.in_year(year)) else "",
            hint=lambda s: said(found.why) if (found := s.in_year(year)) else "",
        ),
    )
    name = translate("targets", "What the target is read from")
    table = DataTable(RowsModel(columns, lambda s: s.indicator.id), name, shown=14)
    table.show_rows([each.at(year) for each in view.indicators])
    return table


def series_drawn(series: IndicatorSeries) -> Drawn:
    """An indicator over the years: the authority’s figure and what it is held against."""
    name = translate("targets", "{indicator} over the years").format(
        indicator=said(series.indicator.name)
    )
    breaks = [b.year for b in series.measure.breaks] if series.measure else []
    lines = (
        Line(translate("targets", "Authority"), _points(series, lambda r: r.value)),
        Line(translate("targets", "Held against"), _points(series, lambda r: r.against)),
    )
    columns: tuple[Column[int], ...] = (
        Column("year", translate("targets", "Year"), year_title, lambda y: y, width=9),
        Column(
            "value",
            translate("targets", "Authority"),
            lambda y: words.value(series, series.in_year(y)),
            align="right",
            width=20,
            least=10,
        ),
        Column(
            "against",
            translate("targets", "Held against"),
            lambda y: words.against(series, series.in_year(y)),
            align="right",
            width=15,
            least=10,
        ),
        Column(
            "status",
            translate("targets", "Status"),
            lambda y: words.status(found.status if (found := series.in_year(y)) else None),
            width=16,
            paint=paint_status,
        ),
        Column(
            "why",
            translate("targets", "Remark"),
            lambda y: said(found.why) if (found := series.in_year(y)) else "",
        ),
    )
    table = DataTable(RowsModel(columns, lambda y: y), name, shown=8)
    table.show_rows(sorted(series.years, reverse=True))
    hint = translate("targets", "Left and Right go through it.")
    return Drawn(name, LinesView(name, lines, breaks), table, hint)


def schools_table(
    series: IndicatorSeries, rows: tuple[SchoolResult, ...]
) -> DataTable[SchoolResult]:
    """The schools behind an indicator, those that fall short most first."""
    measure = series.measure
    columns: tuple[Column[SchoolResult], ...] = (
        Column("school", translate("targets", "School"), lambda r: r.name, least=16),
        Column(
            "status",
            translate("targets", "Status"),
            lambda r: words.status(r.result.status),
            lambda r: _ORDER[r.result.status],
            width=16,
            least=12,
            paint=paint_status,
        ),
        Column(
            "value",
            translate("targets", "Figure"),
            lambda r: words.school_value(series.indicator, measure, r.result),
            width=30,
            least=12,
        ),
        Column(
            "against",
            translate("targets", "Held against"),
            lambda r: words.against(series, r.result),
            align="right",
            width=15,
            least=10,
        ),
    )
    name = translate("targets", "Schools behind it")
    table = DataTable(RowsModel(columns, lambda r: r.urn), name, shown=12)
    table.show_rows(rows)
    return table


def paint_status(painter: QPainter, room: QRectF, text: str) -> None:
    """Paint a status as a tag in a table’s cell: the word in its colours."""
    tones = {said(told): words.TONES[one] for one, told in STATUS_WORDS.items()}
    paint_word(tokens().colours.tones[tones.get(text, "neutral")], painter, room, text)


def _points(series: IndicatorSeries, value: Callable[..., float | None]) -> tuple[LinePoint, ...]:
    found: list[LinePoint] = []
    for year, result in sorted(series.years.items()):
        number = value(result)
        if number is None:
            continue
        joined = bool(found) and found[-1].year == year - 1 and series.joined(year)
        found.append(LinePoint(year, number, joined, words.sentence(series, year)))
    return tuple(found)
