"""``box``: post boxes, which are folders that officers and the board share."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.post_words import add_file_passphrase
from ssio_desktop.cli.told import Data, Told, count, paragraphs
from ssio_desktop.errors import SsioError
from ssio_desktop.services import post_box, post_boxes
from ssio_desktop.services.post_box import Dropped, Item, Seen

_WORDS = {
    "waiting": "for you",
    "known": "taken in",
    "mine": "made here",
    "others": "for others",
    "arriving": "on its way",
    "elsewhere": "not fetched yet",
    "same": "the same file again",
    "refused": "not in order",
}


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("box", "Put files into a shared folder safely, and collect them.")
    add = level.add(
        "add",
        _add,
        "Use a folder as a post box.",
        more="Or an address, such as webdavs://NAME@HOST/FOLDER, sftp://NAME@HOST/FOLDER or "
        "s3://KEY@BUCKET/FOLDER?endpoint=https://HOST, where drivers for servers are installed.",
    )
    add.add_argument("place", metavar="FOLDER")
    add.add_argument(
        "--login-file",
        metavar="FILE",
        help="a file whose first line is the password or secret key; kept in the store",
    )
    add.add_argument(
        "--server-key",
        default="",
        metavar="KEY",
        help="the public key of an SFTP server, such as “ssh-ed25519 AAAA…”",
    )
    remove = level.add("remove", _remove, "Use a post box no more. What lies there stays.")
    remove.add_argument("place", metavar="FOLDER")
    level.add(
        "look",
        _look,
        "Say what lies in the post boxes, what was put there, and whether receipts came.",
    )
    drop = level.add("drop", _drop, "Put a file into a post box and read it back.")
    drop.add_argument("file", metavar="FILE")
    drop.add_argument("--box", default="", metavar="FOLDER", help="where there are several")
    send = level.add("return", _return, "Make the return of a term and put it into a post box.")
    send.add_argument("--term", required=True, metavar="TERM", help="such as 2026-autumn")
    send.add_argument("--incomplete", action="store_true", help="although something is missing")
    send.add_argument("--box", default="", metavar="FOLDER", help="where there are several")
    add_file_passphrase(send)
    level.add(
        "collect",
        _collect,
        "Bring what waits to this computer and name the files, to be taken in by other commands.",
    )


def _add(call: Call) -> Told:
    with call.workspace() as ws:
        place = post_boxes.add_box(ws, call.args.place, call.server_login())
        every = post_boxes.boxes(ws)
    return Told({"added": place, "boxes": list(every)}, f"{place} is a post box now.")


def _remove(call: Call) -> Told:
    with call.workspace() as ws:
        place = call.args.place
        known = post_boxes.boxes(ws)
        if place not in known and str(Path(place).absolute()) in known:
            place = str(Path(place).absolute())
        post_boxes.remove_box(ws, place)
        every = post_boxes.boxes(ws)
    return Told({"removed": place, "boxes": list(every)}, f"{place} is a post box no more.")


def _look(call: Call) -> Told:
    with call.workspace() as ws:
        found = post_box.look_into_all(ws)
    data: list[Data] = [_seen(each) for each in found]
    if not found:
        return Told({"boxes": data}, "There is no post box yet. Name one with “box add FOLDER”.")
    return Told({"boxes": data}, paragraphs(*map(_told, found)))


def _drop(call: Call) -> Told:
    with call.workspace() as ws:
        made = post_box.drop(ws, post_boxes.the_box(ws, call.args.box), Path(call.args.file)).value
    return Told(_dropped(made), f"{made.name} lies in {made.place} and was read back.")


def _return(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        place = post_boxes.the_box(ws, args.box)
        made = post_box.drop_return(
            ws,
            place,
            call.term(),
            incomplete=args.incomplete,
            passphrase=call.file_passphrase(),
        ).value
    data: Data = {
        "file": str(made.file.path),
        "sha256": made.file.sha256,
        "term": str(made.term),
        "number": made.number,
        "sealed_for": list(made.sealed_for),
    }
    return Told(data, f"Return {made.number} lies in {place} and was read back. No receipt yet.")


def _collect(call: Call) -> Told:
    paths: list[str] = []
    missed: list[str] = []
    with call.workspace() as ws:
        for seen in post_box.look_into_all(ws):
            if seen.error is not None:
                missed.append(str(seen.error))
            names = tuple(each.name for each in seen.of("waiting"))
            paths += map(str, post_box.collect(ws, seen.place, names))
    text = f"{count(len(paths), 'file')} to be taken in."
    return Told({"files": list(paths), "missed": list(missed)}, paragraphs(text, *paths, *missed))


def _seen(seen: Seen) -> Data:
    return {
        "box": seen.place,
        "error": _error(seen.error),
        "files": [_item(each) for each in seen.items],
        "dropped": [_dropped(each) for each in seen.dropped],
    }


def _item(item: Item) -> Data:
    looked = item.looked
    return {
        "name": item.name,
        "state": item.state,
        "kind": looked.kind if looked else "",
        "officer": looked.officer if looked else "",
        "sha256": item.sha256,
        "remark": item.remark,
        "error": _error(item.error),
    }


def _dropped(each: Dropped) -> Data:
    receipt = each.receipt
    return {
        "name": each.name,
        "box": each.place,
        "at": each.at,
        "sha256": each.sha256,
        "kind": each.kind,
        "is_there": each.is_there,
        "receipt": {"by": receipt.by, "at": receipt.at} if receipt else None,
    }


def _error(error: SsioError | None) -> str:
    return str(error) if error is not None else ""


def _told(seen: Seen) -> str:
    lines = [seen.place]
    if seen.error is not None:
        lines.append(f"  {seen.error}")
    for each in seen.items:
        more = " ".join(filter(None, (each.remark, _error(each.error))))
        lines.append(f"  {each.name}: {_WORDS[each.state]}" + (f" – {more}" if more else ""))
    for sent in seen.dropped:
        if sent.kind != "return":
            continue
        receipt = f"received by {sent.receipt.by}" if sent.receipt else "no receipt yet"
        lines.append(f"  Put there {sent.at}: {sent.name}, {receipt}")
    return "\n".join(lines)
