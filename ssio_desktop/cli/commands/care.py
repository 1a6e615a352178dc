"""``undo``, ``changes`` and ``rebuild``: taking back, looking back, and making tables again."""

from __future__ import annotations

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Told, count, table
from ssio_desktop.services import undoing


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
