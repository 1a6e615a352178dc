"""``undo``, ``changes``, ``rebuild``, ``check``, ``salvage`` and ``go-on``: taking back, looking
back, making tables again, checking, getting out what can be read, and going on with the rest."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Told, count, paragraphs, table
from ssio_desktop.services import going_on, integrity, undoing
from ssio_desktop.store.backup import key_file
from ssio_desktop.store.salvage import salvage


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    undo = commands.add(
        "undo", _undo, "Take back the latest change.", more="Taking back is itself recorded."
    )
    undo.add_argument("--change", metavar="ID", help="another change, as “changes” lists it")
    changes = commands.add("changes", _changes, "List the latest changes.")
    changes.add_argument("--limit", type=int, default=20, metavar="N", help="how many at most")
    commands.add(
        "rebuild",
        _rebuild,
        "Make every table again from the recorded events.",
        more="Nothing that was recorded is touched; the tables come out the same.",
    )

    commands.add(
        "check",
        _check,
        "Check the store: its pages, the seals of its changes, its tables, attachments, key file "
        "and backups.",
        more="Nothing is changed. The exit status is 1 where something is not as it ought to be.",
    )
    salvage = commands.add(
        "salvage",
        _salvage,
        "Get every readable record out of a damaged store into a new one.",
        more="The damaged store is only read. The new one opens with the same passphrase.",
    )
    commands.add(
        "go-on",
        _go_on,
        "Go on with a store that lacks what was saved last, because its journal is gone.",
        more="Its files are first copied, as they were found, into the folder of backups.",
    )
    salvage.add_argument("--to", required=True, metavar="FILE", help="where the new store is to be")


def _undo(call: Call) -> Told:
    with call.workspace() as ws:
        change = call.args.change
        done = undoing.undo(ws, change) if change else undoing.undo_latest(ws)
    places = count(done.value, "place was", "places were")
    left = f" {places} left alone, having changed since." if done.value else ""
    data = {
        "undone": done.label.removeprefix("Undone: "),
        "change": done.batch,
        "left_alone": done.value,
        "entities": sorted(done.entities),
    }
    return Told(data, f"{done.label}.{left}")


def _changes(call: Call) -> Told:
    with call.workspace() as ws:
        found = undoing.recent_changes(ws, max(call.args.limit, 0))
    data = [
        {
            "id": each.batch,
            "at": each.at.isoformat(timespec="seconds"),
            "label": each.label,
            "kind": each.kind,
            "is_undone": each.is_undone,
        }
        for each in found
    ]
    rows = [
        (
            f"{each.at.astimezone():%Y-%m-%d %H:%M}",
            each.label,
            "undone" if each.is_undone else "",
            each.batch,
        )
        for each in found
    ]
    return Told(data, table(("When", "What", "", "Id"), rows))


def _rebuild(call: Call) -> Told:
    with call.workspace() as ws:
        before = ws.store.projection_digest()
        meter = call.progress("Making the tables again")
        try:
            ws.store.rebuild(meter)
        finally:
            meter.finish()
        after = ws.store.projection_digest()
        events = ws.store.count_events()
    verdict = "They are the same as before." if before == after else "They were put right."
    return Told(
        {"events": events, "digest_before": before, "digest": after, "same": before == after},
        f"The tables were made again from {count(events, 'event')}. {verdict}",
    )


def _check(call: Call) -> Told:
    with call.workspace() as ws:
        meter = call.progress("Checking")
        try:
            found = integrity.check(ws, meter)
        finally:
            meter.finish()
    data = {
        "well": found.is_well,
        "events": found.events,
        "seal": found.seal,
        "backups": [str(each) for each in found.backups],
        "findings": [
            {"part": each.part, "what": each.what, "remedy": each.remedy} for each in found.findings
        ],
    }
    if found.is_well:
        whole = count(len(found.backups), "backup")
        words = f"All is well: {count(found.events, 'event')}, {whole} read through."
        return Told(data, f"{words}\nThe latest seal is {found.seal}.")
    lines = [f"{each.what}\n  {each.remedy}" for each in found.findings]
    return Told(data, "\n".join(lines), status=1)


def _salvage(call: Call) -> Told:
    path, to = call.store_path(), Path(call.args.to)
    done = salvage(path, call.passphrase(), to)
    found = done.found
    data = {
        "store": str(to),
        "key_file": str(key_file(to)),
        "key_from": str(done.key_from),
        "events": len(found.events),
        "drafts": len(found.drafts),
        "pages": found.pages,
        "broken_pages": list(found.broken),
        "events_missing": found.missing,
        "files": done.files,
        "files_missing": done.files_missing,
    }
    pages = count(len(found.broken), "page")
    told = (
        f"{count(len(found.events), 'event')}, {count(len(found.drafts), 'draft')} and "
        f"{count(done.files, 'attached file')} were got out into {to}, which opens with the same "
        f"passphrase. {pages} could not be read."
    )
    missing = count(done.files_missing, "attached file")
    gone = (
        f"Of {missing} there is nothing whole. A backup may have them."
        if done.files_missing
        else ""
    )
    return Told(data, paragraphs(told, gone))


def _go_on(call: Call) -> Told:
    kept = going_on.go_on(call.store_path(), call.passphrase())
    data = {"store": str(call.store_path()), "kept": str(kept) if kept else None}
    return Told(data, going_on.words_of(kept))
