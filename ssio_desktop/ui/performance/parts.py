"""The tables and drawings of a school's figures."""

from __future__ import annotations

from collections.abc import Callable

from ssio_desktop.domain.measures import year_title
from ssio_desktop.services.performance.attainment import Attainment, Gap, MeasureView, YearView
from ssio_desktop.services.performance.similar import Neighbour
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.performance import words
from ssio_desktop.ui.performance.drawings import Bar, BarsView, Line, LinePoint, LinesView
from ssio_desktop.ui.widgets.drawn import Drawn
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel

_WHO = ("school", "authority", "nation", "similar")


def measures_table() -> DataTable[MeasureView]:
    """Each measure in its latest year, against the authority and the nation."""
    name = translate("performance", "Figures at a glance")
    columns: tuple[Column[MeasureView], ...] = (
        Column(
            "measure",
            translate("performance", "Measure"),
            lambda v: said(v.measure.name),
            hint=lambda v: said(v.measure.definition),
            width=38,
            least=13,
        ),
        Column(
            "year", translate("performance", "Year"), lambda v: year_title(v.latest.year), width=9
        ),
        _column("school", lambda v: words.figure(v.measure, v.latest.school)),
        _column("authority", lambda v: words.figure(v.measure, v.latest.authority)),
        _column("nation", lambda v: words.figure(v.measure, v.latest.nation)),
        Column(
            "standing",
            translate("performance", "Against England"),
            lambda v: words.standing(v.against_nation(v.latest)),
            width=18,
            least=11,
        ),
        Column(
            "pupils",
            translate("performance", "Pupils"),
            lambda v: words.pupils(v.latest.school),
            align="right",
            width=8,
        ),
    )
    return DataTable(RowsModel(columns, lambda v: v.measure.id), name, shown=12)


def _column(who: str, text: Callable[[MeasureView], str]) -> Column[MeasureView]:
    return Column(who, words.series_name(who), text, align="right", width=12, least=10)


def years_drawn(view: MeasureView) -> Drawn:
    """A measure over the years: lines, and the same as a table."""
    name = translate("performance", "{measure} over the years").format(
        measure=said(view.measure.name)
    )
    lines = [Line(words.series_name(who), tuple(_points(view, who))) for who in _WHO]
    columns: tuple[Column[YearView], ...] = (
        Column(
            "year", translate("performance", "Year"), lambda y: year_title(y.year),
            lambda y: y.year, width=9,
        ),
        Column(
            "school",
            words.series_name("school"),
            lambda y: words.figure(view.measure, y.school),
            align="right",
            width=14,
            least=10,
        ),
        Column(
            "interval",
            translate("performance", "By chance alone"),
            lambda y: _interval(view, y),
            width=18,
            least=10,
        ),
        *(_year_column(view, who) for who in _WHO[1:]),
        Column(
            "break",
            translate("performance", "Not to be compared with earlier years"),
            lambda y: " ".join(said(b.why) for b in view.breaks if b.year == y.year),
            hint=lambda y: " ".join(said(b.why) for b in view.breaks if b.year == y.year),
        ),
    )  # fmt: skip
    table = DataTable(RowsModel(columns, lambda y: y.year), name, shown=10)
    table.show_rows(reversed(view.years))
    hint = translate("performance", "Left and Right go through it.")
    drawing = LinesView(name, lines, [each.year for each in view.breaks])
    return Drawn(name, drawing, table, hint)


def _points(view: MeasureView, who: str) -> list[LinePoint]:
    found: list[LinePoint] = []
    before: YearView | None = None
    for year in view.years:
        one = {"school": year.school, "authority": year.authority, "nation": year.nation}.get(who)
        value = one.value if one else None
        if who == "similar":
            value = year.similar.value if year.similar else None
        if value is None:
            before = None
            continue
        joined = before is not None and view.joined(before, year)
        found.append(LinePoint(year.year, value, joined, words.year_sentence(view, year, who)))
        before = year
    return found


def groups_drawn(view: MeasureView, year: YearView) -> Drawn | None:
    """The groups of a year: bars, and the gaps between them as a table; None where nothing is
    published by group."""
    if not year.groups:
        return None
    name = translate("performance", "Groups of pupils, {measure}, {year}").format(
        measure=said(view.measure.name), year=year_title(year.year)
    )
    bars = [
        Bar(
            said(each.name),
            each.school.value if each.school else None,
            each.nation.value if each.nation else None,
            (words.figure(view.measure, each.school), words.figure(view.measure, each.nation)),
            words.group_sentence(view.measure, each),
        )
        for each in year.groups
    ]
    names = (words.series_name("school"), words.series_name("nation"))
    columns: tuple[Column[Bar], ...] = (
        Column("group", translate("performance", "Group"), lambda bar: bar.name, least=14),
        Column("school", names[0], lambda bar: bar.told[0], align="right", width=24, least=12),
        Column("nation", names[1], lambda bar: bar.told[1], align="right", width=24, least=12),
    )
    table: DataTable[Bar] = DataTable(RowsModel(columns, lambda bar: bar.name), name, shown=10)
    table.show_rows(bars)
    hint = translate("performance", "Left and Right go through it.")
    return Drawn(name, BarsView(name, names, bars), table, hint)


def gaps_table(view: MeasureView, year: YearView) -> DataTable[Gap]:
    """The gaps between groups, each only where both figures are published."""
    name = translate("performance", "Gaps between groups")
    columns: tuple[Column[Gap], ...] = (
        Column("gap", translate("performance", "Gap"), words.gap_title, least=16),
        *(_gap_column(view, who) for who in _WHO[:3]),
    )
    table = DataTable(RowsModel(columns, lambda gap: (gap.one, gap.other)), name, shown=6)
    table.show_rows(year.gaps)
    return table


def similar_table(shown: Attainment) -> DataTable[Neighbour]:
    """The schools most like this one."""
    name = translate("performance", "Schools with similar pupils")
    columns: tuple[Column[Neighbour], ...] = (
        Column("school", translate("performance", "School"), lambda n: n.name, least=16),
        Column("urn", translate("performance", "URN"), lambda n: n.urn, width=9),
        Column(
            "distance",
            translate("performance", "Distance"),
            lambda n: f"{n.distance:.2f}",
            lambda n: n.distance,
            "right",
            10,
        ),
    )
    table = DataTable(RowsModel(columns, lambda n: n.urn), name, shown=10)
    if shown.similar is not None:
        table.show_rows(shown.similar.schools)
    return table


def _year_column(view: MeasureView, who: str) -> Column[YearView]:
    return Column(
        who,
        words.series_name(who),
        lambda year: _told(view, year, who),
        align="right",
        width=15,
        least=10,
    )


def _gap_column(view: MeasureView, who: str) -> Column[Gap]:
    def told(gap: Gap) -> str:
        of = {"school": gap.school, "authority": gap.authority, "nation": gap.nation}
        return words.points(of[who])

    return Column(who, words.series_name(who), told, align="right", width=16, least=10)


def _interval(view: MeasureView, year: YearView) -> str:
    found = view.interval(year)
    if found is None:
        return "–"
    return translate("performance", "{low} to {high}").format(
        low=words.number(view.measure, found[0]), high=words.number(view.measure, found[1])
    )


def _told(view: MeasureView, year: YearView, who: str) -> str:
    if who == "similar":
        return words.value(view.measure, year.similar.value if year.similar else None)
    return words.figure(view.measure, year.authority if who == "authority" else year.nation)
