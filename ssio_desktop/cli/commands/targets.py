"""``target``: the targets of the strategy and the authority’s own, and the schools behind them."""

from __future__ import annotations

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands, Parser
from ssio_desktop.cli.told import Data, Told, paragraphs, table
from ssio_desktop.domain.measures import read_year, year_title
from ssio_desktop.domain.targets import OWN_KINDS, STATUS_WORDS, Target
from ssio_desktop.errors import UserError
from ssio_desktop.services.performance import own_targets
from ssio_desktop.services.performance.judging import Result
from ssio_desktop.services.performance.plain_words import (
    against_words,
    expected_words,
    indicator_number,
    result_words,
)
from ssio_desktop.services.performance.targets import Targets, TargetView, targets


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("target", "See targets and what came of them; record your own.")
    listing = level.add("list", _list, "List every target with its status in a school year.")
    _year(listing)
    behind = level.add("schools", _schools, "List the schools behind an indicator of a target.")
    behind.add_argument("indicator", metavar="INDICATOR", help="as “target list” names it")
    _year(behind)
    add = level.add(
        "add",
        _add,
        "Record a target of the authority’s own, or define one anew.",
        more="An earlier definition goes on to hold for the years before --from. “undo” takes it "
        "back.",
    )
    add.add_argument("title", metavar="NAME")
    add.add_argument("--measure", required=True, metavar="ID", help="see “performance measures”")
    add.add_argument("--kind", choices=OWN_KINDS, default="reach", help="how it is read")
    add.add_argument("--goal", type=float, metavar="NUMBER", help="the figure to be reached")
    add.add_argument("--group", default="all", metavar="ID", help="the group of pupils")
    add.add_argument("--other", default="", metavar="ID", help="the other group of a gap")
    add.add_argument("--from", dest="since", required=True, metavar="YEAR", help="such as 2025/26")
    add.add_argument("--by", default="", metavar="YEAR", help="by when it is to be reached")
    add.add_argument("--text", default="", metavar="TEXT", help="the target in words")
    add.add_argument("--again", default="", metavar="ID", help="the target that is defined anew")
    withdraw = level.add("withdraw", _withdraw, "Withdraw a target of the authority’s own.")
    withdraw.add_argument("id", metavar="ID")


def _year(parser: Parser) -> None:
    parser.add_argument("--year", metavar="YEAR", help="such as 2024/25, else the latest known")


def _list(call: Call) -> Told:
    with call.workspace() as ws:
        found = targets(ws)
    year = _chosen(call, found)
    rows = [
        (
            "" if place else ("own" if view.target.own else view.target.id),
            "" if place else STATUS_WORDS[view.status(year)],
            series.indicator.id,
            STATUS_WORDS[result.status] if (result := series.in_year(year)) else "–",
            result_words(series, series.in_year(year)),
            against_words(series, series.in_year(year)),
            series.trajectory(year),
            expected_words(series, year),
        )
        for view in found.targets
        for place, series in enumerate(each.at(year) for each in view.indicators)
    ]
    headings = (
        "No.", "Target", "Indicator", "Status", "Authority", "Against", "Moving", "At this pace",
    )  # fmt: skip
    data = {
        "set": f"{found.of_set.id}@{found.of_set.version}",
        "authority": found.authority,
        "year": year_title(year),
        "years": [year_title(each) for each in found.years],
        "targets": [_target(view, year) for view in found.targets],
    }
    title = f"{found.of_set.title}, {year_title(year)}"
    return Told(data, paragraphs(title, table(headings, rows)))


def _schools(call: Call) -> Told:
    with call.workspace() as ws:
        found = targets(ws)
    named = found.find(call.args.indicator)
    if named is None:
        raise UserError(
            f"“{call.args.indicator[:40]}” is no indicator.",
            remedy="“target list” names them.",
            code="target.indicator",
        )
    view, series = named
    year = _chosen(call, found)
    series = series.at(year)
    behind = found.judging.schools(series.indicator, year)
    rows = [
        (
            row.urn,
            row.name,
            STATUS_WORDS[row.result.status],
            indicator_number(series.indicator, series.measure, row.result.value),
            indicator_number(series.indicator, series.measure, row.result.against),
            row.result.why,
        )
        for row in behind
    ]
    data = {
        "target": view.target.id,
        "indicator": series.indicator.id,
        "year": year_title(year),
        "schools": [{"urn": row.urn, "school": row.name, **_result(row.result)} for row in behind],
    }
    title = f"{series.indicator.name}, {year_title(year)}"
    told = table(("URN", "School", "Status", "Figure", "Against", "Remark"), rows)
    return Told(data, paragraphs(title, told if rows else "Nothing is published by school."))


def _add(call: Call) -> Told:
    args = call.args
    since, by = _read_year(args.since), _read_year(args.by) if args.by else 0
    with call.workspace() as ws:
        done = own_targets.record_target(
            ws,
            args.title,
            args.kind,
            args.measure,
            group=args.group,
            other=args.other,
            goal=args.goal,
            by=by,
            from_year=since,
            text=args.text,
            key=args.again,
        )
    made = done.value
    return Told({"change": done.batch, "target": _own(made)}, f"{done.label}: {made.id}")


def _withdraw(call: Call) -> Told:
    with call.workspace() as ws:
        done = own_targets.withdraw_target(ws, call.args.id)
    return Told({"change": done.batch, "target": call.args.id}, f"{done.label}.")


def _chosen(call: Call, found: Targets) -> int:
    if not call.args.year:
        return found.latest
    year = _read_year(call.args.year)
    if year not in found.years:
        raise UserError(
            f"Of {year_title(year)} there are no figures here.",
            remedy=f"Give one of {', '.join(map(year_title, found.years))}.",
            code="target.year",
        )
    return year


def _read_year(text: str) -> int:
    year = read_year(text)
    if not year:
        raise UserError(
            f"“{text[:20]}” is not a school year.",
            remedy="Write it as 2024/25.",
            code="year.unknown",
        )
    return year


def _target(view: TargetView, year: int) -> Data:
    target = view.target
    return {
        "id": target.id,
        "title": target.title,
        "own": target.own,
        "version": target.version,
        "by": target.by or None,
        "status": view.status(year),
        "known": view.known(year),
        "indicators": [
            {
                "id": series.indicator.id,
                "name": series.indicator.name,
                "kind": series.indicator.kind,
                "measure": series.indicator.measure or None,
                "moving": series.trajectory(year),
                "expected": year_title(found) if (found := series.expected(year)) else None,
                "years": {year_title(each): _result(one) for each, one in series.years.items()},
            }
            for series in (each.at(year) for each in view.indicators)
        ],
    }


def _result(one: Result) -> Data:
    return {
        "status": one.status,
        "value": one.value,
        "against": one.against,
        "missing": one.distance,
        "schools": {"met": one.met, "of": one.of, "unknown": one.unknown}
        if one.of or one.unknown
        else None,
        "remark": str(one.why),
    }


def _own(target: Target) -> Data:
    (indicator,) = target.indicators
    return {
        "id": target.id,
        "version": target.version,
        "title": target.title,
        "kind": indicator.kind,
        "measure": indicator.measure,
        "group": indicator.group,
        "goal": indicator.goal,
        "from": year_title(target.from_year) if target.from_year else None,
        "by": target.by or None,
    }
