"""``disclosure``: find what is held of a person or a school, and write a pack of it, redacted."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Told, count, table
from ssio_desktop.services import all_typed, disclosure


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("disclosure", "Answer a request for what is held of a person or school.")
    find = level.add("find", _find, "List every passage that is held.")
    find.add_argument("--text", default="", metavar="WORDS", help="such as a name")
    find.add_argument("--school", dest="urn", default="", metavar="URN")
    find.add_argument("--former", action="store_true", help="what was replaced or withdrawn, too")
    make = level.add("make", _make, "Write the chosen passages, redacted, as text and PDF.")
    make.add_argument("plan", metavar="PLAN.json", help="title, items, redactions")
    make.add_argument("folder", metavar="DIR", help="a folder that is not there yet, or empty")


def _find(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        all_typed.settle_all(ws)
        found = disclosure.find(ws, text=args.text, urn=args.urn, former=args.former)
    data = [
        {
            "id": each.id,
            "where": each.where,
            "day": each.day.isoformat(),
            "officer": each.officer,
            "stands": each.stands,
            "text": each.text,
        }
        for each in found
    ]
    rows = [(each.id, each.day.isoformat(), each.where, each.text[:60]) for each in found]
    return Told(data, table(("Id", "Written", "Where", "Begins"), rows))


def _make(call: Call) -> Told:
    with call.workspace() as ws:
        title, items, redactions = disclosure.read_plan(ws, Path(call.args.plan))
        made = disclosure.make(ws, Path(call.args.folder), title, items, redactions).value
    data = {"folder": str(made.folder), "items": made.items, "redactions": list(made.times)}
    told = f"{count(made.items, 'passage')} with {count(sum(made.times), 'redaction')}"
    return Told(data, f"The pack is in {made.folder}: {told}. The record stays as it is.")
