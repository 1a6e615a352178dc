"""``actions``: what visits and boards agreed, how it stands, and recording progress."""

from __future__ import annotations

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.given import read_day
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Data, Told, listed, pairs, paragraphs
from ssio_desktop.domain.actions import STANDING_WORDS, STATES
from ssio_desktop.services import actions, setting_up
from ssio_desktop.services.actions import ActionLine


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("actions", "See agreed actions with their standing; record progress.")
    listing = level.add("list", _list, "List agreed actions by the day they are due.")
    listing.add_argument("--urn", default="", metavar="URN", help="only of this school")
    listing.add_argument("--mine", action="store_true", help="only of my own schools")
    listing.add_argument("--me", action="store_true", help="only those that name me")
    listing.add_argument(
        "--standing", choices=tuple(STANDING_WORDS), help="only those that stand so"
    )
    progress = level.add(
        "progress",
        _progress,
        "Record how an action stands, between visits.",
        more="It is added to what was recorded before; “undo” takes it back.",
    )
    progress.add_argument("key", metavar="KEY", help="as “actions list” names it")
    progress.add_argument("--state", required=True, choices=tuple(STATES))
    progress.add_argument("--note", default="", metavar="TEXT", help="what has come of it")
    progress.add_argument("--date", metavar="DAY", help="when that was so; today when left out")


def _list(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        officer = ws.officer if args.mine else ""
        found = actions.list_actions(ws, urn=args.urn, officer=officer)
        me = setting_up.current_officer(ws).name
    kept = [
        each
        for each in found
        if args.standing in (None, each.standing) and (not args.me or each.names(me))
    ]
    rows = [
        (
            each.due,
            STANDING_WORDS[each.standing],
            each.school,
            each.what.replace("\n", " "),
            each.who,
            each.key,
        )
        for each in kept
    ]
    headings = ("Due", "Standing", "School", "Action", "Who", "Key")
    return Told([_data(each) for each in kept], listed(headings, rows, "action"))


def _progress(call: Call) -> Told:
    args = call.args
    day = read_day(args.date) if args.date else None
    with call.workspace() as ws:
        done = actions.record_progress(ws, args.key, state=args.state, note=args.note, day=day)
        line = actions.find_action(ws, args.key)
    facts = (("Action", line.what), ("Stands", line.words or STANDING_WORDS[line.standing]))
    return Told(
        {"id": done.value, "change": done.batch, "action": _data(line)},
        paragraphs(f"{done.label}.", pairs(facts)),
    )


def _data(line: ActionLine) -> Data:
    return {
        "key": line.key,
        "urn": line.urn,
        "school": line.school,
        "what": line.what,
        "who": line.who,
        "due": line.due.isoformat() if line.due else None,
        "standing": line.standing,
        "state": line.state,
        "comment": line.comment,
        "visit": line.visit or None,
        "agreed_at": line.kind,
        "also": [each.key for each in line.also],
        "agreed": line.agreed.isoformat() if line.agreed else None,
        "draft": line.is_draft,
        "history": [
            {
                "day": each.day.isoformat() if each.day else None,
                "state": each.state,
                "comment": each.comment,
                "by": each.by,
                "visit": each.visit or None,
            }
            for each in line.history
        ],
    }
