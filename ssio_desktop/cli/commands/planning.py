"""``visit-plan``, ``calendar`` and ``away``: planning a term's visits, the calendar, days kept
free of visits."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.given import read_day
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Data, Told, listed, pairs, paragraphs, table
from ssio_desktop.domain.availability import Away
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.casework.planner import Measures, Planned
from ssio_desktop.errors import UserError
from ssio_desktop.services import availability, calendar_file, calendar_items, setting_up
from ssio_desktop.services.calendar_items import KINDS
from ssio_desktop.services.casework import visit_demand, visit_planning
from ssio_desktop.services.casework.visit_planning import Proposal, VisitPlan
from ssio_desktop.services.workspace import Workspace


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("visit-plan", "Plan the visits of a term.")
    asked = level.add("demand", _demand, "List how many visits each school is to have in a term.")
    _term(asked)
    propose = level.add(
        "propose",
        _propose,
        "Propose a day for each visit that has none, with the reasons.",
        more="Nothing is recorded unless --accept is given.",
    )
    _term(propose)
    propose.add_argument(
        "--visits", action="append", default=[], metavar="URN=N", help="other than by category"
    )
    propose.add_argument(
        "--pin", action="append", default=[], metavar="URN=DAY", help="a visit with its day"
    )
    propose.add_argument("--everyone", action="store_true", help="every officer’s schools")
    propose.add_argument("--accept", action="store_true", help="put the visits into the calendar")
    days = commands.group("calendar", "See what has a date, and write it as a calendar file.")
    listing = days.add("list", _list, "List what lies between two days.")
    export = days.add("export", _export, "Write it as an iCalendar file.")
    export.add_argument("file", type=Path, metavar="FILE")
    for each in (listing, export):
        each.add_argument("--from", dest="first", required=True, metavar="DAY")
        each.add_argument("--to", dest="last", required=True, metavar="DAY")
        each.add_argument("--everyone", action="store_true", help="not only my own schools")
    away = commands.group("away", "Days on which a school or an officer is not to be planned for.")
    shown = away.add("list", _away, "List them.")
    add = away.add("add", _add_away, "Record some.")
    add.add_argument("first", metavar="FIRST")
    add.add_argument("last", metavar="LAST")
    add.add_argument("--why", default="", metavar="TEXT")
    drop = away.add("remove", _drop_away, "Take some back.")
    drop.add_argument("id", metavar="ID", help="as “away list” names them")
    for each in (shown, add, drop):
        each.add_argument("--urn", default="", metavar="URN", help="of a school, else my own")


def _term(command: object) -> None:
    command.add_argument("--term", metavar="TERM", help="such as 2027-spring; else the current")  # type: ignore[attr-defined]


def _wanted(ws: Workspace, name: str | None) -> TermId:
    return TermId.parse(name) if name else setting_up.current_term(ws)


def _demand(call: Call) -> Told:
    with call.workspace() as ws:
        found = visit_demand.demand(ws, _wanted(ws, call.args.term))
    rows = [(d.name, d.category, d.suggested, d.held, d.open, d.why) for d in found]
    headings = ("School", "Category", "Visits", "Has", "To plan", "Why")
    data = [
        {
            "urn": each.urn,
            "school": each.name,
            "category": each.category,
            "visits": each.suggested,
            "held": each.held,
            "open": each.open,
            "why": str(each.why),
        }
        for each in found
    ]
    return Told(data, table(headings, rows) if rows else "There are no schools in your caseload.")


def _propose(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        term = _wanted(ws, args.term)
        if args.everyone:
            plans = visit_planning.propose_all(ws, term, progress=call.progress("Planning"))
        else:
            wanted = dict(_number(each) for each in args.visits)
            pinned = [_pinned(each) for each in args.pin]
            plans = (visit_planning.propose(ws, term, wanted=wanted, pinned=pinned),)
        change = None
        if args.accept:
            for plan in plans:
                if plan.proposals:
                    change = visit_planning.accept(ws, plan.officer, plan.proposals).batch
    return Told(
        {"plans": [_data(plan) for plan in plans], "accepted": bool(args.accept), "change": change},
        paragraphs(*(_told(plan) for plan in plans)),
    )


def _list(call: Call) -> Told:
    first, last = read_day(call.args.first), read_day(call.args.last)
    with call.workspace() as ws:
        officer = "" if call.args.everyone else ws.officer
        found = calendar_items.items(ws, first, last, officer)
    rows = [(each.day, KINDS[each.kind].title, each.title, each.detail) for each in found]
    data = [
        {
            "day": each.day.isoformat(),
            "last": each.last.isoformat(),
            "kind": each.kind,
            "title": str(each.title),
            "detail": str(each.detail),
            "urn": each.urn,
            "visit": each.visit,
        }
        for each in found
    ]
    return Told(data, listed(("Day", "What", "Where", "More"), rows, "entry", "entries"))


def _export(call: Call) -> Told:
    args = call.args
    first, last = read_day(args.first), read_day(args.last)
    with call.workspace() as ws:
        officer = "" if args.everyone else ws.officer
        done = calendar_file.write_calendar(ws, args.file, first, last, officer)
    return Told({"file": str(args.file), "entries": done.value}, f"{done.label}: {args.file}")


def _entity(ws: Workspace, urn: str) -> str:
    return f"school/{urn}" if urn else f"officer/{ws.officer}"


def _away(call: Call) -> Told:
    urn = call.args.urn
    with call.workspace() as ws:
        found = availability.of_school(ws, urn) if urn else availability.of_officer(ws, ws.officer)
    rows = [(each.first, each.last, each.why, each.id) for each in found]
    text = table(("First", "Last", "Why", "Id"), rows) if rows else "No days are kept free."
    return Told([_away_data(each) for each in found], text)


def _add_away(call: Call) -> Told:
    args = call.args
    first, last = read_day(args.first), read_day(args.last)
    with call.workspace() as ws:
        if args.urn:
            done = availability.record_school(ws, args.urn, first, last, args.why)
        else:
            done = availability.record_officer(ws, ws.officer, first, last, args.why)
    return Told({"away": _away_data(done.value), "change": done.batch}, f"{done.label}.")


def _drop_away(call: Call) -> Told:
    with call.workspace() as ws:
        done = availability.withdraw(ws, _entity(ws, call.args.urn), call.args.id)
    return Told({"change": done.batch}, f"{done.label}.")


def _away_data(away: Away) -> Data:
    return {
        "id": away.id,
        "first": away.first.isoformat(),
        "last": away.last.isoformat(),
        "why": away.why,
    }


def _number(text: str) -> tuple[str, int]:
    urn, _, number = text.partition("=")
    if not number.isascii() or not number.isdigit() or int(number) > 40:
        raise _odd(text, "900001=2")
    return urn, int(number)


def _pinned(text: str) -> Planned:
    urn, found, day = text.partition("=")
    if not found:
        raise _odd(text, "900001=2027-02-03")
    return Planned(urn, read_day(day))


def _odd(text: str, example: str) -> UserError:
    return UserError(
        f"“{text[:40]}” cannot be read.", remedy=f"Write it as {example}.", code="plan.argument"
    )


def _told(plan: VisitPlan) -> str:
    rows = [
        (each.day, each.name, each.form, " ".join(map(str, each.why))) for each in plan.proposals
    ]
    gaps = [(name, number, why) for name, number, why in plan.unplaced]
    return paragraphs(
        f"{plan.officer_name}, {plan.term.title}",
        table(("Day", "School", "Form", "Why"), rows) if rows else "Every visit has its day.",
        table(("No day for", "Visits", "Why"), gaps) if gaps else "",
        pairs(
            (
                ("Days out", f"{plan.measures.outings} (by hand {plan.by_hand.outings})"),
                ("Kilometres", f"{plan.measures.km:g} (by hand {plan.by_hand.km:g})"),
                ("Most in a week", f"{plan.measures.heaviest} (by hand {plan.by_hand.heaviest})"),
            )
        ),
    )


def _data(plan: VisitPlan) -> Data:
    return {
        "term": str(plan.term),
        "officer": plan.officer,
        "officer_name": plan.officer_name,
        "visits": [_visit_data(each) for each in plan.proposals],
        "unplaced": [
            {"school": name, "visits": number, "why": str(why)}
            for name, number, why in plan.unplaced
        ],
        "boards": [{"school": name, "day": day.isoformat()} for name, day in plan.boards],
        "measures": _measures(plan.measures),
        "by_hand": _measures(plan.by_hand),
    }


def _visit_data(each: Proposal) -> Data:
    return {
        "urn": each.urn,
        "school": each.name,
        "day": each.day.isoformat(),
        "form": each.form,
        "pinned": each.pinned,
        "why": [str(why) for why in each.why],
    }


def _measures(found: Measures) -> Data:
    return {
        "km": found.km,
        "outings": found.outings,
        "heaviest_week": found.heaviest,
        "unplaced": found.unplaced,
        "boards_prepared": found.prepared,
        "boards": found.boards,
    }
