"""``performance``: a school’s published figures against others, and the schools like it."""

from __future__ import annotations

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Data, Told, count, paragraphs, table
from ssio_desktop.domain.figures import Figure
from ssio_desktop.domain.measures import Measure, year_title
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools
from ssio_desktop.services.performance.attainment import MeasureView, YearView, attainment
from ssio_desktop.services.performance.catalogue import catalogue
from ssio_desktop.services.performance.plain_words import figure_words, number_words
from ssio_desktop.services.performance.similar import similar_schools


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group(
        "performance", "See published results, absence and census of a school against others."
    )
    show = level.add(
        "show",
        _show,
        "Show a school’s figures beside the authority’s, England’s and similar schools’.",
        more="A figure that was withheld is told as withheld, and none from which it could be "
        "worked out is told. An asterisk marks figures of ten pupils or fewer.",
    )
    show.add_argument("urn", metavar="URN")
    show.add_argument("--measure", metavar="ID", default="", help="one measure, every year of it")
    similar = level.add("similar", _similar, "List the schools with the most similar pupils.")
    similar.add_argument("urn", metavar="URN")
    level.add("measures", _measures, "List the measures, with what they mean and their source.")


def _show(call: Call) -> Told:
    wanted = call.args.measure
    with call.workspace() as ws:
        shown = attainment(ws, schools.require_urn(call.args.urn))
        if wanted and catalogue(ws).measure(wanted) is None:
            raise UserError(
                f"“{wanted[:40]}” is no measure.",
                remedy="“performance measures” lists them.",
                code="measure.unknown",
            )
    views = [each for each in shown.measures if wanted in ("", each.measure.id)]
    rows = [
        (
            view.measure.id,
            year_title(year.year),
            figure_words(view.measure, year.school),
            figure_words(view.measure, year.authority),
            figure_words(view.measure, year.nation),
            number_words(view.measure, year.similar.value) if year.similar else "–",
            view.against_nation(year),
        )
        for view in views
        for year in (view.years if wanted else view.years[-1:])
    ]
    headings = ("Measure", "Year", "School", "Authority", "England", "Similar", "Against England")
    breaks = [
        f"From {year_title(each.year)}: {each.why}"
        for view in views
        if wanted
        for each in view.breaks
    ]
    data = {
        "urn": shown.urn,
        "school": shown.name,
        "authority": shown.authority,
        "similar": [each.urn for each in shown.similar.schools] if shown.similar else None,
        "measures": [_data(view) for view in views],
    }
    told = table(headings, rows) if rows else "Nothing is published of this school here."
    return Told(data, paragraphs(shown.name, told, "\n".join(breaks)))


def _similar(call: Call) -> Told:
    with call.workspace() as ws:
        record = schools.school(ws, call.args.urn)
        found = similar_schools(ws, record.school.urn)
    if found is None:
        words = "None can be told: the census is missing, or too few schools are here."
        return Told({"urn": record.school.urn, "similar": None}, words)
    rows = [(each.urn, each.name, f"{each.distance:.2f}") for each in found.schools]
    variables = ", ".join(each.name.lower() for each in found.variables)
    told = (
        f"The nearest of {count(found.pool, 'school')} of the same kind, by the census of "
        f"{year_title(found.year)}: {variables}."
    )
    data = {
        "urn": record.school.urn,
        "similar": {
            "year": year_title(found.year),
            "pool": found.pool,
            "variables": [each.id for each in found.variables],
            "schools": [
                {"urn": each.urn, "name": each.name, "distance": each.distance}
                for each in found.schools
            ],
        },
    }
    return Told(data, paragraphs(table(("URN", "School", "Distance"), rows), told))


def _measures(call: Call) -> Told:
    with call.workspace() as ws:
        found = catalogue(ws)
    rows = [(each.id, each.unit, each.name) for each in found.measures]
    data = {
        "version": found.version,
        "measures": [_measure(each) for each in found.measures],
        "groups": [{"id": each.id, "name": each.name} for each in found.groups],
    }
    return Told(data, table(("Measure", "Unit", "Name"), rows))


def _measure(one: Measure) -> Data:
    return {
        "id": one.id,
        "name": one.name,
        "dataset": one.dataset,
        "unit": one.unit,
        "direction": one.direction,
        "definition": one.definition,
        "source": one.source,
        "from": year_title(one.from_year),
        "to": year_title(one.to_year) if one.to_year else None,
        "breaks": [{"year": year_title(each.year), "why": each.why} for each in one.breaks],
    }


def _data(view: MeasureView) -> Data:
    return {
        "measure": view.measure.id,
        "years": [_year(view, each) for each in view.years],
        "breaks": [{"year": year_title(each.year), "why": each.why} for each in view.breaks],
    }


def _year(view: MeasureView, year: YearView) -> Data:
    interval = view.interval(year)
    return {
        "year": year_title(year.year),
        "former_school": year.former,
        "school": _figure(year.school),
        "interval": list(interval) if interval else None,
        "authority": _figure(year.authority),
        "nation": _figure(year.nation),
        "similar": {"middle": year.similar.value, "of": year.similar.of} if year.similar else None,
        "against_nation": view.against_nation(year),
        "groups": {each.group: _figure(each.school) for each in year.groups},
        "gaps": [
            {
                "one": gap.one,
                "other": gap.other,
                "school": gap.school,
                "authority": gap.authority,
                "nation": gap.nation,
            }
            for gap in year.gaps
        ],
    }


def _figure(one: Figure | None) -> Data:
    if one is None:
        return None
    return {"status": one.status, "value": one.value, "pupils": one.pupils, "small": one.is_small}
