"""``concern``: inspections expected at a school causing concern, and what was recorded of formal
action and solutions before these had commands of their own."""

from __future__ import annotations

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.given import read_day
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Data, Told, listed
from ssio_desktop.domain.concern_records import KIND_WORDS, ConcernEntry
from ssio_desktop.services import concern_records, schools


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("concern", "Record what the board does about a school causing concern.")
    listing = level.add("list", _list, "List the entries on a school, the latest first.")
    listing.add_argument("urn", metavar="URN")
    record = level.add(
        "record",
        _record,
        "Record that an inspection is expected.",
        more="Formal action is recorded by “formal”, a structured solution by “solution”.",
    )
    record.add_argument("urn", metavar="URN")
    record.add_argument("--day", required=True, metavar="DAY", help="such as 2026-12-04")
    record.add_argument("--text", required=True, metavar="TEXT")
    withdraw = level.add("withdraw", _withdraw, "Take back an entry made by mistake.")
    withdraw.add_argument("urn", metavar="URN")
    withdraw.add_argument("id", metavar="ID", help="as “concern list” names it")


def _list(call: Call) -> Told:
    with call.workspace() as ws:
        found = concern_records.entries(ws, schools.school(ws, call.args.urn).school.urn)
    rows = [(each.day, KIND_WORDS[each.kind], each.text, each.id) for each in found]
    told = listed(("Day", "What", "In words", "Id"), rows, "entry", "entries")
    return Told([_data(each) for each in found], told)


def _record(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        day = read_day(args.day)
        done = concern_records.record_entry(ws, args.urn, "inspection", day, args.text)
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
