"""``conflicts``: where officers’ records differ, and settling which value is to count."""

from __future__ import annotations

from ssio_desktop.cli.board_words import conflict_data, conflict_text
from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Told, count, paragraphs
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import board


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("conflicts", "See where records differ, and settle what is to count.")
    listing = level.add("list", _list, "List the places where officers’ records differ.")
    listing.add_argument("--term", metavar="TERM", help="only of this term’s work")
    settle = level.add(
        "settle",
        _settle,
        "End a conflict by keeping one of its values.",
        more="The others stay in the record. “conflicts list” names the three arguments.",
    )
    settle.add_argument("entity", metavar="ENTITY")
    settle.add_argument("path", metavar="PATH")
    settle.add_argument("event", metavar="EVENT", help="of the value to keep")


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
        done = board.settle_conflict(ws, args.entity, args.path, args.event)
    data = {
        "entity": args.entity,
        "path": args.path,
        "event": args.event,
        "change": done.batch,
    }
    return Told(data, f"{done.label}.")
