"""``challenge``: schools' challenges of their categories, and the answers."""

from __future__ import annotations

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.given import read_day
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Data, Told, listed
from ssio_desktop.domain.challenges import OUTCOME_WORDS, OUTCOMES, STANDING_WORDS, Challenge
from ssio_desktop.services import challenges, schools


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("challenge", "Record and answer schools’ challenges of their category.")
    listing = level.add("list", _list, "List challenges, the latest first.")
    listing.add_argument("--urn", default="", metavar="URN", help="only of this school")
    listing.add_argument("--open", action="store_true", help="only those that wait for an answer")
    record = level.add("record", _record, "Record a challenge.")
    record.add_argument("urn", metavar="URN")
    record.add_argument("--term", required=True, metavar="TERM", help="such as 2026-autumn")
    record.add_argument("--who", required=True, metavar="ROLE", help="such as headteacher")
    record.add_argument("--day", required=True, metavar="DAY", help="such as 2026-12-04")
    record.add_argument("--grounds", required=True, metavar="TEXT")
    record.add_argument("--due", metavar="DAY", help="else ten working days later")
    answer = level.add("answer", _answer, "Answer a challenge.")
    answer.add_argument("id", metavar="ID", help="as “challenge list” names it")
    answer.add_argument("--outcome", required=True, choices=OUTCOMES)
    answer.add_argument("--reason", required=True, metavar="TEXT")
    answer.add_argument("--day", required=True, metavar="DAY")
    answer.add_argument("--category", default="", metavar="ID", help="the one that follows")


def _list(call: Call) -> Told:
    with call.workspace() as ws:
        found = challenges.challenges(ws, urn=call.args.urn, only_open=call.args.open)
        names = {row.urn: row.name for row in schools.list_schools(ws)}
        today = ws.today()
    rows = [
        (
            each.day,
            names.get(each.urn, each.urn),
            each.category,
            each.who,
            each.due,
            OUTCOME_WORDS[each.outcome] if each.outcome else STANDING_WORDS[each.standing(today)],
            each.id,
        )
        for each in found
    ]
    headings = ("Made", "School", "Category", "By", "Due", "Standing", "Id")
    return Told(
        [_data(each) for each in found],
        listed(headings, rows, "challenge"),
    )


def _record(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = challenges.record_challenge(
            ws,
            args.urn,
            call.term(),
            who=args.who,
            day=read_day(args.day),
            grounds=args.grounds,
            due=read_day(args.due) if args.due else None,
        )
    return Told(
        {"change": done.batch, **_data(done.value)},
        f"{done.label}. The answer is due on {done.value.due}; its id is {done.value.id}.",
    )


def _answer(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = challenges.answer(
            ws,
            args.id,
            args.outcome,
            reason=args.reason,
            day=read_day(args.day),
            category=args.category,
        )
    return Told({"change": done.batch, **_data(done.value)}, f"{done.label}.")


def _data(one: Challenge) -> Data:
    return {
        "id": one.id,
        "urn": one.urn,
        "term": str(one.term),
        "category": one.category,
        "who": one.who,
        "day": one.day.isoformat(),
        "grounds": one.grounds,
        "due": one.due.isoformat(),
        "outcome": one.outcome,
        "reason": one.reason,
        "answered": one.answered_on.isoformat() if one.answered_on else None,
        "new_category": one.new_category or None,
    }
