"""``concern``: what the board did about a school causing concern: formal action, solutions
considered, inspections expected."""

from __future__ import annotations

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.given import read_day
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Data, Told, count, paragraphs, table
from ssio_desktop.domain.concern_records import KIND_WORDS, KINDS, ConcernEntry
from ssio_desktop.services import concern_records, schools


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("concern", "Record what the board does about a school causing concern.")
    listing = level.add("list", _list, "List the entries on a school, the latest first.")
    listing.add_argument("urn", metavar="URN")
    record = level.add(
        "record",
        _record,
        "Record formal action, a structured solution considered, or an inspection expected.",
        more="A warning notice needs the days on which head and chair were told of it.",
    )
    record.add_argument("urn", metavar="URN")
    record.add_argument("--kind", required=True, choices=KINDS)
    record.add_argument("--day", required=True, metavar="DAY", help="such as 2026-12-04")
    record.add_argument("--text", required=True, metavar="TEXT")
    record.add_argument("--head-told", metavar="DAY", help="when the head was told")
    record.add_argument("--chair-told", metavar="DAY", help="when the chair was told")
    withdraw = level.add("withdraw", _withdraw, "Take back an entry made by mistake.")
    withdraw.add_argument("urn", metavar="URN")
    withdraw.add_argument("id", metavar="ID", help="as “concern list” names it")


def _list(call: Call) -> Told:
    with call.workspace() as ws:
        found = concern_records.entries(ws, schools.school(ws, call.args.urn).school.urn)
    rows = [(each.day, KIND_WORDS[each.kind], each.text, each.id) for each in found]
    told = table(("Day", "What", "In words", "Id"), rows) if rows else ""
    return Told(
        [_data(each) for each in found],
        paragraphs(told, count(len(rows), "entry", "entries") + "."),
    )


def _record(call: Call) -> Told:
    args = call.args
    head, chair = (read_day(each) if each else None for each in (args.head_told, args.chair_told))
    with call.workspace() as ws:
        done = concern_records.record_entry(
            ws,
            args.urn,
            args.kind,
            read_day(args.day),
            args.text,
            head_told=head,
            chair_told=chair,
        )
    return Told({"change": done.batch, **_data(done.value)}, f"{done.label}.")


def _withdraw(call: Call) -> Told:
    with call.workspace() as ws:
        done = concern_records.withdraw_entry(ws, call.args.urn, call.args.id)
    return Told({"change": done.batch}, f"{done.label}.")


def _data(one: ConcernEntry) -> Data:
    return {
        "id": one.id,
        "kind": one.kind,
        "day": one.day.isoformat(),
        "text": one.text,
        "head_told": one.head_told.isoformat() if one.head_told else None,
        "chair_told": one.chair_told.isoformat() if one.chair_told else None,
        "by": one.by_name,
    }
