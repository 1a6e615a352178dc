"""``retention``: how long records are kept, what is due for review, and disposing of it."""

from __future__ import annotations

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.given import read_day
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Told, count, paragraphs, table
from ssio_desktop.domain.retention import Rule
from ssio_desktop.services import retention


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("retention", "How long records are kept, and disposing of them.")
    level.add("rules", _rules, "List for how many years each kind of record is kept.")
    decide = level.add("decide", _decide, "Decide how long a kind of record is kept.")
    decide.add_argument("kind", metavar="KIND")
    decide.add_argument("years", metavar="YEARS", type=int)
    due = level.add("due", _due, "List the records that are due for review.")
    due.add_argument("--date", metavar="DAY", default="", help="as on this day, else today")
    keep = level.add("keep", _keep, "Keep a record longer.")
    keep.add_argument("record", metavar="RECORD")
    keep.add_argument("--until", metavar="DAY", required=True)
    dispose = level.add(
        "dispose",
        _dispose,
        "Take records out of the store and its backups for good.",
        more="Without --for-good it only tells what would be taken away.",
    )
    dispose.add_argument("records", metavar="RECORD", nargs="+")
    dispose.add_argument("--for-good", action="store_true", help="do it; it cannot be undone")
    for each in (keep, dispose):
        each.add_argument("--why", metavar="TEXT", default="", help="the reason, which stays")
    level.add("list", _list, "List every disposal: what, why, who, when.")


def _rules(call: Call) -> Told:
    with call.workspace() as ws:
        return _told_rules(retention.rules(ws))


def _decide(call: Call) -> Told:
    with call.workspace() as ws:
        return _told_rules(retention.set_rule(ws, call.args.kind, call.args.years).value)


def _told_rules(found: tuple[Rule, ...]) -> Told:
    data = [
        {"kind": each.kind, "title": each.title, "years": each.years, "decided": each.decided}
        for each in found
    ]
    rows = [
        (each.kind, each.title, each.years, "decided" if each.decided else "proposed")
        for each in found
    ]
    return Told(data, table(("Kind", "Records", "Years", ""), rows))


def _due(call: Call) -> Told:
    day = read_day(call.args.date) if call.args.date else None
    with call.workspace() as ws:
        found = retention.due(ws, day)
    data = [
        {
            "record": each.entity,
            "title": each.title,
            "urn": each.urn,
            "kind": each.rule.kind,
            "kept_until": each.until.isoformat(),
        }
        for each in found
    ]
    rows = [(each.until.isoformat(), each.title, each.entity) for each in found]
    return Told(data, table(("Kept until", "What", "Record"), rows))


def _keep(call: Call) -> Told:
    args = call.args
    until = read_day(args.until)
    with call.workspace() as ws:
        done = retention.keep_longer(ws, args.record, until, args.why)
    return Told(
        {"record": args.record, "until": until.isoformat(), "change": done.batch}, done.label
    )


def _dispose(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        seen = retention.plan(ws, args.records)
        data: dict[str, object] = {
            "what": list(seen.titles),
            "entries": seen.entries,
            "files": seen.files,
            "backups": seen.backups,
            "done": False,
        }
        if not args.for_good:
            told = (
                f"This would take away {count(seen.entries, 'entry', 'entries')} and "
                f"{count(seen.files, 'attachment')} for good, here and in "
                f"{count(seen.backups, 'backup')}. Nothing was changed. Add --for-good to do it."
            )
            return Told(data, paragraphs("\n".join(seen.titles), told))
        made = retention.dispose(ws, args.records, args.why).value
    data.update(done=True, disposal=made.id, not_cleaned=list(made.not_cleaned))
    left = "\n".join(("Not cleaned:", *made.not_cleaned)) if made.not_cleaned else ""
    return Told(data, paragraphs(f"Disposed of: {'; '.join(made.titles)}.", left))


def _list(call: Call) -> Told:
    with call.workspace() as ws:
        found = retention.disposals(ws)
    data = [
        {
            "id": each.id,
            "at": each.at,
            "by": each.by,
            "why": each.why,
            "what": list(each.titles),
            "entries": each.entries,
        }
        for each in found
    ]
    rows = [(each.at, each.why, "; ".join(each.titles)) for each in found]
    return Told(data, table(("When", "Why", "What"), rows))
