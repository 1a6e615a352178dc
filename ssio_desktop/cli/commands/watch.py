"""``watch``: schools on watch, how they travel, and what changed since you looked last."""

from __future__ import annotations

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.given import read_day
from ssio_desktop.cli.parsing import Commands, Parser
from ssio_desktop.cli.told import Data, Told, listed, pairs, paragraphs, table
from ssio_desktop.domain.casework.watch import Watch
from ssio_desktop.domain.risk import DIRECTION_WORDS, DIRECTIONS, SIGNALS
from ssio_desktop.services.casework import watch
from ssio_desktop.services.casework.watch import SchoolWatch


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("watch", "Schools on watch, and how they travel.")
    listing = level.add("list", _list, "List the schools on watch.")
    listing.add_argument("--mine", action="store_true", help="only schools of your caseload")
    show = level.add("show", _show, "Show a school’s watch and what the record signals.")
    _urn(show)
    put = level.add("put", _put, "Put a school on watch.")
    _urn(put)
    put.add_argument("--reason", required=True, metavar="TEXT")
    put.add_argument("--exit", required=True, metavar="TEXT", help="what would end it")
    _review(put)
    judge = level.add("judge", _judge, "Judge how a school on watch is travelling.")
    _urn(judge)
    judge.add_argument("--direction", required=True, choices=DIRECTIONS)
    judge.add_argument("--reason", required=True, metavar="TEXT")
    _review(judge)
    off = level.add("take-off", _take_off, "Take a school off watch.")
    _urn(off)
    off.add_argument("--met", required=True, metavar="TEXT", help="what was met")
    _urn(level.add("seen", _seen, "Mark a school’s signals as seen, for yourself alone."))


def _urn(parser: Parser) -> None:
    parser.add_argument("urn", metavar="URN")


def _review(parser: Parser) -> None:
    parser.add_argument("--review", metavar="DAY", help="look again by, else the end of the term")


def _list(call: Call) -> Told:
    with call.workspace() as ws:
        found = watch.watched(ws, ws.officer if call.args.mine else "")
    rows = []
    for each in found:
        current = each.current
        if current is not None:
            latest = current.latest
            direction = DIRECTION_WORDS[latest.direction] if latest else "Not judged yet"
            again = current.look_again or ""
            rows.append((each.urn, each.name, current.day, direction, again, current.reason))
    headings = ("URN", "School", "Since", "Direction", "Look again", "Why")
    return Told([_data(each) for each in found], listed(headings, rows, "school"))


def _show(call: Call) -> Told:
    with call.workspace() as ws:
        found = watch.of_school(ws, call.args.urn)
    current = found.current
    facts: list[tuple[str, object]] = [("On watch", "no")]
    if current is not None:
        facts = [
            ("On watch since", current.day),
            ("Why", current.reason),
            ("It ends when", current.exit),
            ("Look again by", current.look_again),
        ]
        facts += [
            (str(each.day), f"{DIRECTION_WORDS[each.direction]}. {each.reason}")
            for each in reversed(current.judgements)
        ]
    rows = [
        ("new" if found.is_new(each) else "", SIGNALS[each.signal], each.words, each.source)
        for each in found.signs
    ]
    told = table(("", "About", "What", "Source"), rows) if rows else "The record signals nothing."
    gone = f"Gone since you looked: {', '.join(found.gone)}." if found.gone else ""
    return Told(_data(found), paragraphs(f"{found.name}\n{pairs(facts)}", told, gone))


def _put(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = watch.put_on(
            ws,
            args.urn,
            reason=args.reason,
            exit=args.exit,
            review=read_day(args.review) if args.review else None,
        )
    return Told({"change": done.batch, **_watch(done.value)}, f"{done.label}.")


def _judge(call: Call) -> Told:
    args = call.args
    review = read_day(args.review) if args.review else None
    with call.workspace() as ws:
        done = watch.judge(ws, args.urn, args.direction, reason=args.reason, review=review)
    made = done.value
    data = {
        "day": made.day.isoformat(),
        "direction": made.direction,
        "reason": made.reason,
        "review": made.review.isoformat() if made.review else None,
    }
    return Told({"change": done.batch, **data}, f"{done.label}.")


def _take_off(call: Call) -> Told:
    with call.workspace() as ws:
        done = watch.take_off(ws, call.args.urn, met=call.args.met)
    return Told({"change": done.batch, **_watch(done.value)}, f"{done.label}.")


def _seen(call: Call) -> Told:
    with call.workspace() as ws:
        done = watch.mark_seen(ws, call.args.urn)
    return Told({"signals": len(done.value.signs)}, f"{done.label}.")


def _data(found: SchoolWatch) -> dict[str, Data]:
    current = found.current
    return {
        "urn": found.urn,
        "school": found.name,
        "watch": _watch(current) if current else None,
        "ended": [_watch(each) for each in found.watches if not each.is_open],
        "signals": [
            {
                "signal": each.signal,
                "words": str(each.words),
                "source": str(each.source),
                "day": each.day.isoformat() if each.day else None,
                "quoted": each.quoted,
                "new": found.is_new(each),
            }
            for each in found.signs
        ],
        "looked": found.looked.at.isoformat(timespec="seconds") if found.looked.at else None,
        "gone": [str(each) for each in found.gone],
    }


def _watch(one: Watch) -> dict[str, Data]:
    return {
        "id": one.id,
        "since": one.day.isoformat(),
        "reason": one.reason,
        "exit": one.exit,
        "look_again": one.look_again.isoformat() if one.look_again else None,
        "directions": [
            {
                "day": each.day.isoformat(),
                "direction": each.direction,
                "reason": each.reason,
                "by": each.by_name,
            }
            for each in one.judgements
        ],
        "ended": one.ending.day.isoformat() if one.ending else None,
        "met": one.ending.met if one.ending else None,
    }
