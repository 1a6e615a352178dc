"""``entitlement``: what schools may have, sessions of support and their charges, officers' days."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.given import read_day
from ssio_desktop.cli.parsing import Commands, Parser
from ssio_desktop.cli.told import Data, Told, listed, pairs, paragraphs, table
from ssio_desktop.domain.calendar import TermId, year_words
from ssio_desktop.domain.casework.charging import PriceList, pounds
from ssio_desktop.domain.casework.entitlement import UNITS, WARNED_WORDS, Pool
from ssio_desktop.domain.casework.sessions import BYS, STATE_WORDS, Session
from ssio_desktop.domain.events import Json
from ssio_desktop.services import schools, setting_up
from ssio_desktop.services.casework import (
    capacity,
    charges,
    entitlement,
    sessions,
    support_years,
)
from ssio_desktop.services.casework.charges import Charged
from ssio_desktop.services.casework.support_years import SchoolSupport


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("entitlement", "Support of schools: what they may have, had and pay.")
    listing = level.add("list", _list, "List how the support of schools stands this year.")
    listing.add_argument("--mine", action="store_true", help="only schools of your caseload")
    show = level.add("show", _show, "Show a school’s support and charges in a school year.")
    _urn(show)
    show.add_argument("--term", default="", metavar="TERM", help="a term of the year meant")
    book = level.add("book", _book, "Book a session of support.")
    _urn(book)
    book.add_argument("--day", required=True, metavar="DAY", help="such as 2026-12-04")
    book.add_argument("--what", required=True, metavar="TEXT", help="what it is about")
    book.add_argument("--who", default="", metavar="TEXT", help="who gives it")
    book.add_argument(
        "--service", default="", metavar="ID", help="what the school buys, of “charges”"
    )
    book.add_argument("--days", type=float, metavar="NUMBER", help="time, such as 0.5")
    give = level.add("give", _give, "Record that a session was given.")
    _session(give)
    give.add_argument("--days", type=float, metavar="NUMBER", help="what it took")
    cancel = level.add("cancel", _cancel, "Record that a session was cancelled.")
    _session(cancel)
    cancel.add_argument("--by", required=True, choices=BYS)
    cancel.add_argument("--reason", required=True, metavar="TEXT")
    cancel.add_argument("--told", metavar="DAY", help="when that was said, else today")
    back = level.add("take-back", _take_back, "Take back what was recorded of a session.")
    _session(back)
    extra = level.add(
        "agree",
        _agree,
        "Agree support beyond what the category brings.",
        more="A number of 0 says that nothing more is needed.",
    )
    _urn(extra)
    extra.add_argument("--number", required=True, type=float, metavar="NUMBER")
    extra.add_argument("--unit", required=True, choices=UNITS)
    extra.add_argument("--reason", required=True, metavar="TEXT")
    charges = level.add("charges", _charges, "Show the list of charges, or take another into use.")
    charges.add_argument("--take", metavar="FILE", help="the authority’s own list")
    time = level.add("capacity", _capacity, "Show officers’ days beside what caseloads may need.")
    time.add_argument("--officer", default="", metavar="ID", help="with --days: whose days")
    time.add_argument("--days", type=float, metavar="NUMBER", help="days for schools in this year")


def _urn(parser: Parser) -> None:
    parser.add_argument("urn", metavar="URN")


def _session(parser: Parser) -> None:
    _urn(parser)
    parser.add_argument("id", metavar="ID", help="as “entitlement show” names it")


def _list(call: Call) -> Told:
    with call.workspace() as ws:
        mine = ws.officer if call.args.mine else ""
        rows = schools.list_schools(ws, officer=mine, only_open=True)
        found = support_years.in_year(ws, [row.urn for row in rows])
        today = ws.today()
    kept = [each for row in rows if (each := found[row.urn]).year.now or each.sessions]
    told = [
        (
            each.urn,
            each.name,
            each.category,
            each.year.now.unit if each.year.now else "",
            f"{each.year.now.used:g}" if each.year.now else "",
            f"{each.year.now.planned:g}" if each.year.now else "",
            f"{each.year.now.left:g}" if each.year.now else "",
            WARNED_WORDS[each.year.warned],
        )
        for each in kept
    ]
    headings = ("URN", "School", "Category", "Counted", "Given", "Planned", "Left", "Remark")
    return Told(
        [
            {
                **_year(each),
                "urgency": entitlement.urgency(each, today) or None,
            }
            for each in kept
        ],
        listed(headings, told, "school"),
    )


def _show(call: Call) -> Told:
    term = TermId.parse(call.args.term) if call.args.term else None
    with call.workspace() as ws:
        urn = schools.require_urn(call.args.urn)
        found = support_years.of_school(ws, urn, term.academic_year if term else None)
        charged, prices = charges.charged(ws, found), charges.price_list(ws)
    standing = [entitlement.standing_words(pool) for pool in found.year.pools]
    head = f"{found.name}, {year_words(found.year.year)}"
    facts = (
        ("Category", found.category),
        ("Package", {True: "bought", False: "not bought", None: "not recorded"}[found.package]),
        *(("Support", words) for words in standing),
        ("Remark", WARNED_WORDS[found.year.warned]),
        ("Charges", pounds(charged.total)),
    )
    rows = [
        (
            each.day,
            STATE_WORDS[each.state],
            f"{each.days:g}",
            each.what,
            _amount(charged, each),
            each.id,
        )
        for each in found.sessions
    ]
    shown = table(("Day", "Standing", "Days", "What", "Charge", "Id"), rows) if rows else ""
    data = {**_year(found), "charges": _charged(charged), "list": prices.title}
    data["sessions"] = [{**_one(each), **_charge(charged, each)} for each in found.sessions]
    data["extra"] = [
        {"id": each.id, "unit": each.unit, "number": each.number, "reason": each.reason}
        for each in found.extras
    ]
    return Told(data, paragraphs(f"{head}\n{pairs(facts)}", shown))


def _book(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = sessions.book(
            ws,
            args.urn,
            read_day(args.day),
            what=args.what,
            who=args.who,
            service=args.service,
            days=args.days,
        )
    return Told(
        {"change": done.batch, **_one(done.value)}, f"{done.label}. Its id is {done.value.id}."
    )


def _give(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = sessions.give(ws, args.urn, args.id, days=args.days)
    return Told({"change": done.batch, **_one(done.value)}, f"{done.label}.")


def _cancel(call: Call) -> Told:
    args = call.args
    told = read_day(args.told) if args.told else None
    with call.workspace() as ws:
        done = sessions.cancel(ws, args.urn, args.id, by=args.by, reason=args.reason, told_on=told)
    return Told({"change": done.batch, **_one(done.value)}, f"{done.label}.")


def _take_back(call: Call) -> Told:
    with call.workspace() as ws:
        done = sessions.take_back(ws, call.args.urn, call.args.id)
    return Told({"change": done.batch, **_one(done.value)}, f"{done.label}.")


def _agree(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = sessions.agree_extra(ws, args.urn, args.unit, args.number, reason=args.reason)
    made = done.value
    data = {"id": made.id, "unit": made.unit, "number": made.number, "reason": made.reason}
    return Told({"change": done.batch, **data}, f"{done.label}.")


def _charges(call: Call) -> Told:
    with call.workspace() as ws:
        change = ""
        if call.args.take:
            change = charges.take_list(ws, Path(call.args.take)).batch
        found, own = charges.price_list(ws), charges.is_own(ws)
    rows = [
        (
            each.service,
            service.title if (service := found.service(each.service)) else "",
            each.since,
            pounds(each.package),
            pounds(each.without),
        )
        for each in found.prices
    ]
    shown = table(("Service", "Title", "From", "With package", "Without"), rows) if rows else ""
    head = found.title if own else f"{found.title} (an example with invented amounts)"
    data = _price_data(found)
    return Told({"change": change or None, "own": own, **data}, paragraphs(head, shown))


def _capacity(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        change = None
        if args.days is not None:
            change = capacity.set_available(ws, args.officer or ws.officer, args.days).batch
        found = capacity.loads(ws)
        names = {each.id: each.name for each in setting_up.officers(ws)}
    rows = [
        (
            names.get(each.officer, each.officer),
            each.schools,
            each.unknown or "",
            f"{each.needed:g}",
            f"{each.given:g}",
            "" if each.available is None else f"{each.available:g}",
            "" if each.spare is None else f"{each.spare:g}",
        )
        for each in found.rows
    ]
    headings = ("Officer", "Schools", "No category", "May need", "Given", "Has", "Spare")
    data = {
        "change": change,
        "year": found.year,
        "visit_days": found.visit_days,
        "officers": [
            {
                "officer": each.officer,
                "name": each.name,
                "schools": each.schools,
                "without_category": each.unknown,
                "entitled": each.entitled,
                "bought": each.bought,
                "given": each.given,
                "available": each.available,
                "spare": each.spare,
            }
            for each in found.rows
        ],
    }
    return Told(data, table(headings, rows) if rows else "No officer has a caseload.")


def _year(found: SchoolSupport) -> dict[str, Data]:
    return {
        "urn": found.urn,
        "school": found.name,
        "year": found.year.year,
        "category": found.category or None,
        "package": found.package,
        "support": [_pool(each) for each in found.year.pools],
        "warned": found.year.warned or None,
        "terms": [
            {
                "term": str(part.term),
                "category": part.held.category if part.held else None,
                "unit": part.unit,
                "share": None if part.share is None else round(float(part.share), 4),
                "assumed": part.assumed,
            }
            for part in found.year.parts
        ],
    }


def _pool(pool: Pool) -> Data:
    return {
        "unit": pool.unit,
        "bound": pool.bound,
        "entitled": pool.entitled,
        "extra": pool.extra,
        "given": pool.used,
        "planned": pool.planned,
        "left": pool.left,
        "over": pool.over,
        "counts_now": pool.is_open,
    }


def _one(session: Session) -> dict[str, Json]:
    return {
        "id": session.id,
        "service": session.service or None,
        "day": session.day.isoformat(),
        "days": session.days,
        "who": session.who,
        "what": session.what,
        "state": session.state,
        "by": session.by,
        "told_on": session.told_on.isoformat() if session.told_on else None,
        "reason": session.reason,
    }


def _charge(charged: Charged, session: Session) -> dict[str, Json]:
    found = charged.sessions[session.id]
    return {"pence": found.pence, "why": str(found.why)}


def _amount(charged: Charged, session: Session) -> str:
    pence = charged.sessions[session.id].pence
    return "not known" if pence is None else pounds(pence)


def _charged(charged: Charged) -> Data:
    return {
        "package_pence": charged.package_pence,
        "total_pence": charged.total,
        "without_price": charged.unknown,
    }


def _price_data(found: PriceList) -> dict[str, Data]:
    return {
        "title": found.title,
        "services": [
            {"id": each.id, "title": each.title, "days": each.days} for each in found.services
        ],
        "prices": [
            {
                "service": each.service,
                "from": each.since.isoformat(),
                "package_pence": each.package,
                "without_pence": each.without,
            }
            for each in found.prices
        ],
    }
