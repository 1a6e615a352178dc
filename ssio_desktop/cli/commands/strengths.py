"""``strength``, ``leader``, ``need``, ``help-between``: schools that help schools."""

from __future__ import annotations

from typing import Any

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.given import read_day
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.strength_data import (
    deployment_data,
    leader_data,
    match_data,
    need_data,
    offer_data,
)
from ssio_desktop.cli.told import Data, Told, count, listed, paragraphs, table
from ssio_desktop.domain.casework.plans import read_cost
from ssio_desktop.domain.strengths.records import ANSWERS, RESULTS, Leader
from ssio_desktop.domain.strengths.vocabulary import ROLES, THEMES, role, theme
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.strengths import deploying, finding, needing, use
from ssio_desktop.services.strengths import register as registering
from ssio_desktop.services.strengths.words import contra_words, pro_words
from ssio_desktop.services.workspace import Workspace

_THEMES = tuple(each.id for each in THEMES)


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("strength", "Strengths that schools offer to others.")
    level.add("list", _offers, "List them.").add_argument("--urn", default="", metavar="URN")
    add = level.add("add", _add_offer, "Record a strength; it is offered once the school consents.")
    add.add_argument("urn", metavar="URN")
    add.add_argument("--theme", required=True, choices=_THEMES)
    add.add_argument("--what", required=True, metavar="TEXT")
    add.add_argument("--who", default="", metavar="ROLE")
    add.add_argument("--visit", default="", metavar="ID", help="the note that says so")
    consent = level.add("consent", _consent, "Record that the school agrees to be asked.")
    consent.add_argument("id", metavar="ID")
    consent.add_argument("--who", required=True, metavar="ROLE")
    consent.add_argument("--days", type=float, required=True, metavar="N", help="a term")
    consent.add_argument("--date", metavar="DAY")
    level.add("use", _use, "Which good schools help others, which were asked, and which never.")
    level = commands.group("leader", "Leaders who help other schools.")
    level.add("list", _leaders, "List them.").add_argument("--urn", default="", metavar="URN")
    add = level.add("add", _add_leader, "Record one.")
    add.add_argument("urn", metavar="URN")
    add.add_argument("--role", required=True, choices=tuple(each.id for each in ROLES))
    add.add_argument("--name", required=True, metavar="NAME")
    add.add_argument("--theme", required=True, action="append", choices=_THEMES)
    add.add_argument("--days", type=float, default=0.0, metavar="N", help="a term")
    add.add_argument("--since", metavar="DAY")
    add.add_argument("--agreement", default="", metavar="TEXT")
    level = commands.group("need", "What schools need help with, and who might give it.")
    listing = level.add("list", _needs, "List needs.")
    listing.add_argument("--urn", default="", metavar="URN")
    listing.add_argument("--open", action="store_true", help="only those still looked for")
    add = level.add("add", _add_need, "Record a need.")
    add.add_argument("urn", metavar="URN")
    add.add_argument("--theme", required=True, choices=_THEMES)
    add.add_argument("--what", required=True, metavar="TEXT")
    add.add_argument("--source", default="", metavar="ENTITY")
    level.add("match", _match, "Who might help, and what speaks for and against.").add_argument(
        "id", metavar="ID"
    )
    answer = level.add("answer", _answer, "Record what was said of a helper.")
    answer.add_argument("id", metavar="ID")
    answer.add_argument("provider", metavar="HELPER", help="as “need match” names it")
    answer.add_argument("--answer", required=True, choices=ANSWERS)
    answer.add_argument("--reason", default="", metavar="TEXT")
    level = commands.group("help-between", "Help that was arranged between schools.")
    level.add("list", _deployments, "List it.").add_argument("--urn", default="", metavar="URN")
    add = level.add("add", _deploy, "Arrange help.")
    add.add_argument("urn", metavar="URN", help="the school that is helped")
    add.add_argument("provider", metavar="HELPER")
    add.add_argument("--theme", required=True, choices=_THEMES)
    for name in ("purpose", "hoped"):
        add.add_argument(f"--{name}", required=True, metavar="TEXT")
    for name in ("first", "last"):
        add.add_argument(f"--{name}", required=True, metavar="DAY")
    add.add_argument("--days", type=float, required=True, metavar="N")
    add.add_argument("--cost", default="0", metavar="POUNDS")
    add.add_argument("--need", default="", metavar="ID")
    used = level.add("days", _used, "Count days that were given.")
    used.add_argument("id", metavar="ID")
    used.add_argument("day", metavar="DAY")
    used.add_argument("days", type=float, metavar="N")
    used.add_argument("--note", default="", metavar="TEXT")
    outcome = level.add("outcome", _outcome, "Say what came of it.")
    outcome.add_argument("id", metavar="ID")
    outcome.add_argument("--result", required=True, choices=RESULTS)
    outcome.add_argument("--evidence", required=True, metavar="TEXT")
    outcome.add_argument("--date", metavar="DAY")
    ended = commands.group("help-end", "End what is offered, needed or arranged.").add(
        "record", _end, "End it, with the reason."
    )
    ended.add_argument("entity", metavar="ENTITY", help="such as offer/900001:…")
    ended.add_argument("--reason", required=True, metavar="TEXT")


def _offers(call: Call) -> Told:
    with call.workspace() as ws:
        found = registering.offers(ws, call.args.urn)
        names = _names(ws)
    rows = [(names.get(o.urn, o.urn), theme(o.theme).title, o.what, o.is_open, o.id) for o in found]
    return Told(
        [offer_data(each) for each in found],
        listed(("School", "Theme", "Strength", "Can be asked", "Id"), rows, "strength"),
    )


def _add_offer(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = registering.record_offer(
            ws, args.urn, args.theme, args.what, who=args.who, visit=args.visit
        )
    return _done(done, {"offer": offer_data(done.value)})


def _consent(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        day = read_day(args.date) if args.date else ws.today()
        done = registering.give_consent(ws, args.id, who=args.who, day=day, days_a_term=args.days)
    return _done(done, {})


def _use(call: Call) -> Told:
    with call.workspace() as ws:
        found = use.who_helps(ws)
    rows = [
        (r.name, r.category, r.offers, r.agreed, r.leaders, r.asked, r.helped, r.days)
        for r in found
    ]
    headings = ("School", "Category", "Strengths", "Agreed", "Leaders", "Asked", "Helped", "Days")
    data = [
        {
            "urn": each.urn,
            "school": each.name,
            "category": each.category,
            "offers": each.offers,
            "agreed": each.agreed,
            "leaders": each.leaders,
            "asked": each.asked,
            "helped": each.helped,
            "days": each.days,
            "last": each.last.isoformat() if each.last else None,
        }
        for each in found
    ]
    never = sum(not each.is_used for each in found)
    return Told(
        data,
        paragraphs(
            table(headings, rows) if rows else "",
            f"{count(len(rows), 'good school')}, {never} of them never helped another.",
        ),
    )


def _leaders(call: Call) -> Told:
    with call.workspace() as ws:
        found = registering.leaders(ws, call.args.urn)
        names, today = _names(ws), ws.today()
    rows = [
        (
            role(each.role).brief,
            each.name,
            names.get(each.urn, each.urn),
            _themes(each),
            role(each.role).note(today, each.since),
            each.id,
        )
        for each in found
    ]
    headings = ("Role", "Name", "School", "Themes", "Remark", "Id")
    return Told([leader_data(each, today) for each in found], listed(headings, rows, "leader"))


def _add_leader(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        today = ws.today()
        done = registering.record_leader(
            ws,
            args.urn,
            args.role,
            args.name,
            args.theme,
            since=read_day(args.since) if args.since else None,
            days_a_term=args.days,
            agreement=args.agreement,
        )
    return _done(done, {"leader": leader_data(done.value, today)})


def _needs(call: Call) -> Told:
    with call.workspace() as ws:
        found = needing.needs(ws, call.args.urn, only_open=call.args.open)
        names = _names(ws)
    rows = [(e.day, names.get(e.urn, e.urn), theme(e.theme).title, e.what, e.id) for e in found]
    headings = ("Since", "School", "Theme", "Need", "Id")
    return Told([need_data(each) for each in found], listed(headings, rows, "need"))


def _add_need(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = needing.record_need(ws, args.urn, args.theme, args.what, source=args.source)
    return _done(done, {"need": need_data(done.value)})


def _match(call: Call) -> Told:
    with call.workspace() as ws:
        found = finding.look(ws, call.args.id)
    rows = [
        (
            each.candidate.school.name,
            each.candidate.what,
            " ".join(pro_words(each)),
            " ".join(contra_words(each)),
            each.candidate.provider,
        )
        for each in found.matches
    ]
    headings = ("School", "Who or what", "For", "Against", "Helper")
    return Told(
        [match_data(each) for each in found.matches],
        paragraphs(listed(headings, rows, "helper"), str(found.words)),
    )


def _answer(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = needing.reply(ws, args.id, args.provider, args.answer, args.reason)
    return _done(done, {})


def _deployments(call: Call) -> Told:
    with call.workspace() as ws:
        found = needing.deployments(ws, call.args.urn)
        names, today = _names(ws), ws.today()
    rows = [
        (
            each.first,
            names.get(each.from_urn, each.from_urn),
            names.get(each.urn, each.urn),
            theme(each.theme).title,
            f"{each.days_used:g} of {each.days:g}",
            each.standing(today),
            each.id,
        )
        for each in found
    ]
    headings = ("From", "Helper", "School", "Theme", "Days", "Standing", "Id")
    return Told([deployment_data(each) for each in found], listed(headings, rows, "arrangement"))


def _deploy(call: Call) -> Told:
    args = call.args
    cost = read_cost(args.cost)
    if cost is None:
        raise UserError(
            "The cost is no sum of money that can be meant.",
            where=args.cost[:40],
            remedy="Give it in pounds, such as 900 or 1,250.50. Nothing was recorded.",
            code="deployment.cost",
        )
    with call.workspace() as ws:
        done = deploying.deploy(
            ws,
            args.urn,
            args.provider,
            args.theme,
            purpose=args.purpose,
            hoped=args.hoped,
            first=read_day(args.first),
            last=read_day(args.last),
            days=args.days,
            cost=round(cost * 100),
            need_id=args.need,
        )
    return _done(done, {"help": deployment_data(done.value)})


def _used(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = deploying.use_days(ws, args.id, read_day(args.day), args.days, args.note)
    return _done(done, {})


def _outcome(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        day = read_day(args.date) if args.date else ws.today()
        done = deploying.say_outcome(ws, args.id, args.result, args.evidence, day)
    return _done(done, {})


def _end(call: Call) -> Told:
    with call.workspace() as ws:
        done = registering.end(ws, call.args.entity, call.args.reason)
    return _done(done, {})


def _done(done: Outcome[Any], data: dict[str, Data]) -> Told:
    return Told({**data, "change": done.batch}, f"{done.label}.")


def _names(ws: Workspace) -> dict[str, str]:
    return {row.urn: row.name for row in schools.list_schools(ws)}


def _themes(leader: Leader) -> str:
    return ", ".join(theme(each).title for each in leader.themes)
