"""``conflicts``: where officers’ records differ, and settling which value is to count."""

from __future__ import annotations

from dataclasses import asdict

from ssio_desktop.cli.board_words import conflict_data, conflict_text
from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Told, count, paragraphs, table
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import board, settling


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("conflicts", "See where records differ, and settle what is to count.")
    listing = level.add("list", _list, "List the places where officers’ records differ.")
    listing.add_argument("--term", metavar="TERM", help="only of this term’s work")
    settle = level.add(
        "settle",
        _settle,
        "End a conflict: keep one of its values, the texts of both, or write a third.",
        more="The others stay in the record. “conflicts list” names the three arguments. Of "
        "a value with more than its text, as a judgement with its evidence, the rest of EVENT "
        "counts.",
    )
    settle.add_argument("entity", metavar="ENTITY")
    settle.add_argument("path", metavar="PATH")
    settle.add_argument("event", metavar="EVENT", help="of the value to keep")
    settle.add_argument("--why", required=True, metavar="TEXT", help="why, which is recorded")
    words = settle.add_mutually_exclusive_group()
    words.add_argument("--both", action="store_true", help="keep the texts of both")
    words.add_argument("--text", metavar="TEXT", help="the text that is to count instead")
    level.add("settled", _settled, "List how conflicts were settled, by whom and why.")


def _list(call: Call) -> Told:
    term = TermId.parse(call.args.term) if call.args.term else None
    with call.workspace() as ws:
        found = board.conflicts_of(ws, term)
    return Told(
        [conflict_data(each) for each in found],
        paragraphs(
            *(conflict_text(each, full=True) for each in found), count(len(found), "conflict") + "."
        ),
    )


def _settle(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        text = args.text
        if args.both:
            text = settling.both(ws, args.entity, args.path)
        done = settling.settle_conflict(ws, args.entity, args.path, args.event, args.why, text=text)
    data = {
        "entity": args.entity,
        "path": args.path,
        "event": args.event,
        "change": done.batch,
    }
    return Told(data, f"{done.label}.")


def _settled(call: Call) -> Told:
    with call.workspace() as ws:
        found = settling.settled(ws)
    rows = (
        (each.at[:10], each.by, each.entity, each.path, each.how, each.reason) for each in found
    )
    head = ("Day", "By", "Record", "Place", "How", "Why")
    return Told([asdict(each) for each in found], table(head, rows))
