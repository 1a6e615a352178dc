"""``export-open`` and ``rebuild-from``: everything as open files, and a store made from such."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Told, count, paragraphs
from ssio_desktop.services import open_export, open_rebuild


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    export = commands.add(
        "export-open",
        _export,
        "Write everything as open files: texts, PDFs, tables, events.",
        more="Nothing in them is encrypted. The folder is written whole or not at all.",
    )
    export.add_argument("folder", metavar="DIR", help="a folder that is not there yet, or empty")
    rebuild = commands.add(
        "rebuild-from",
        _rebuild,
        "Make a store again from open exports, returns or set-up files.",
    )
    rebuild.add_argument("sources", nargs="+", metavar="DIR", help="a folder or a file")
    rebuild.add_argument("--to", required=True, metavar="STORE", help="the store to be made")


def _export(call: Call) -> Told:
    meter = call.progress("Exporting")
    with call.workspace() as ws:
        try:
            made = open_export.export_open(ws, Path(call.args.folder), meter).value
        finally:
            meter.finish()
    data = {
        "folder": str(made.folder),
        "events": made.events,
        "visits": made.visits,
        "files": made.files,
        "digest": made.digest,
        "not_drawn": list(made.not_drawn),
    }
    told = (
        f"Everything is in {made.folder}: {count(made.events, 'entry', 'entries')}, "
        f"{count(made.visits, 'visit')}, {count(made.files, 'file')}. Nothing in it is encrypted."
    )
    missing = "\n".join(("No PDF could be made of:", *made.not_drawn)) if made.not_drawn else ""
    return Told(data, paragraphs(told, missing))


def _rebuild(call: Call) -> Told:
    target = Path(call.args.to)
    meter = call.progress("Making the store")
    try:
        made = open_rebuild.rebuild_from(
            [Path(name) for name in call.args.sources],
            target,
            call.passphrase(fresh=True),
            call.resources().packs,
            meter,
        )
    finally:
        meter.finish()
    data = {
        "store": str(made.path),
        "events": made.events,
        "digest": made.digest,
        "as_exported": made.as_exported,
        "files_missing": made.files_missing,
    }
    verdict = {
        True: " They are the very entries that were exported.",
        False: " They are NOT all that the exports were made from.",
        None: "",
    }[made.as_exported]
    told = f"{made.path} was made from {count(made.events, 'entry', 'entries')}.{verdict}"
    missing = (
        f"{count(made.files_missing, 'attached file')} of the export could not be taken in: gone, "
        "or not as written. Use another copy of the export, or add them again."
    )
    return Told(data, paragraphs(told, missing if made.files_missing else ""))
