"""``open``: a file as by a double click, in the window that says what it is."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.bootstrap import open_window
from ssio_desktop.cli.call import Call
from ssio_desktop.cli.commands.demo import has_display
from ssio_desktop.cli.commands.post import looked_told
from ssio_desktop.cli.commands.verifications import report_told
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Told
from ssio_desktop.services import post_looking


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    parser = commands.add(
        "open",
        _open,
        "Show a file that was sent in the window: what it is, from whom and for whom.",
        more="Where there is no screen, or with --json, that is told here.",
    )
    parser.add_argument("file", nargs="?", metavar="FILE")


def _open(call: Call) -> Told:
    store = call.store_path() if getattr(call.args, "store", None) else None
    given = call.passphrase() if store is not None and call.has_passphrase() else ""
    if call.args.file is None:
        return Told({}, "", open_window(store, given))
    path = Path(call.args.file).absolute()
    if getattr(call.args, "json", False) or not has_display():
        if _is_pdf(path):
            return report_told(path)
        return looked_told(post_looking.look_at(path))
    return Told({}, "", open_window(store, given, path))


def _is_pdf(path: Path) -> bool:
    """Whether it is for the page that checks reports, as in the window."""
    return path.is_file() and path.suffix.lower() == ".pdf"
