"""``attachment``: add files to a visit, list, describe and remove them, save a copy of one."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands, add_output
from ssio_desktop.cli.told import Told, table
from ssio_desktop.domain.attachments import Attachment
from ssio_desktop.services import attachments


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("attachment", "Add files to visits, list them, save copies.")
    add = level.add(
        "add",
        _add,
        "Add a file to a visit.",
        more="Place, date and maker are taken out of pictures.",
    )
    add.add_argument("visit", metavar="VISIT")
    add.add_argument("file", metavar="FILE")
    add.add_argument("--words", metavar="TEXT", default="", help="what a picture shows")
    add.add_argument("--keep-metadata", action="store_true", help="leave a picture as it is")
    add.add_argument("--signature", action="store_true", help="note that it is a signature")
    level.add("list", _list, "List the files of a visit.").add_argument("visit", metavar="VISIT")
    describe = level.add("describe", _describe, "Say what a picture shows.")
    describe.add_argument("--words", metavar="TEXT", required=True)
    describe.add_argument("--print", action="store_true", help="print it in the report")
    save = level.add("save", _save, "Save a copy of a file. The copy is not encrypted.")
    add_output(save, "FILE")
    remove = level.add("remove", _remove, "Take a file off a visit.")
    for each in (describe, save, remove):
        each.add_argument("visit", metavar="VISIT")
        each.add_argument("id", metavar="ID")


def _add(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        entry = attachments.add_file(
            ws,
            args.visit,
            Path(args.file),
            words=args.words,
            keep_metadata=args.keep_metadata,
            signature=args.signature,
        ).value
    cleaned = " Personal metadata was taken out." if entry.cleaned else ""
    return Told(_data(entry), f"“{entry.name}” was added ({entry.id}).{cleaned}")


def _list(call: Call) -> Told:
    with call.workspace() as ws:
        found = attachments.listed(ws, call.args.visit)
    data = [{**_data(each.attachment), "present": each.present} for each in found]
    rows = [
        (each.attachment.id, each.attachment.name, each.attachment.size, each.attachment.words)
        for each in found
    ]
    return Told(data, table(("Id", "Name", "Bytes", "Shows"), rows))


def _describe(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        entry = attachments.describe(ws, args.visit, args.id, args.words, printed=args.print).value
    return Told(_data(entry), f"The words of “{entry.name}” are recorded.")


def _save(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        path = attachments.save_copy(ws, args.visit, args.id, Path(args.output)).value
    return Told({"file": str(path)}, f"A copy is in {path}. It is not encrypted.")


def _remove(call: Call) -> Told:
    with call.workspace() as ws:
        done = attachments.remove(ws, call.args.visit, call.args.id)
    return Told({"id": call.args.id, "change": done.batch}, f"{done.label}.")


def _data(entry: Attachment) -> dict[str, object]:
    return {"id": entry.id, **entry.as_record()}
