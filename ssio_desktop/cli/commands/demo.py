"""``demo``: make the sample authority in a folder, and open the window on it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ssio_desktop.bootstrap import open_window
from ssio_desktop.cli.call import Call
from ssio_desktop.cli.demo_folder import MARK, PASSPHRASE, Demo, make_demo
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Told, count, pairs, paragraphs


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    parser = commands.add(
        "demo",
        _demo,
        "Make the sample authority, its reports and files in a folder.",
        more="All of it is invented. A folder that the demo made is made anew; any other folder "
        "that is not empty is refused. With --window the window opens on the first officer.",
    )
    parser.add_argument("folder", metavar="DIR")
    parser.add_argument("--window", action="store_true", help="then open the window, if it can")


def _demo(call: Call) -> Told:
    meter = call.progress("Making the sample authority")
    try:
        demo = make_demo(Path(call.args.folder).absolute(), call.resources(), meter)
    finally:
        meter.finish()
    told = Told(_data(demo), _text(demo))
    if call.args.window and has_display():
        print(told.text)
        first = next(iter(demo.built.stores.values()))
        open_window(first, PASSPHRASE)
        return Told(told.data, "")
    return told


def has_display() -> bool:
    """Whether a window could be shown here."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _data(demo: Demo) -> dict[str, object]:
    return {
        "folder": str(demo.folder),
        "read_me": str(demo.folder / MARK),
        "passphrase": PASSPHRASE,
        "stores": {key: str(path) for key, path in demo.built.stores.items()},
        "board": str(demo.built.board),
        "term": str(demo.built.last),
        "returns": [str(path) for path in demo.built.returns],
        "reports": [str(path) for path in demo.built.reports],
        "board_files": [str(path) for path in demo.board_files],
    }


def _text(demo: Demo) -> str:
    reports = count(len(demo.built.reports), "report")
    returns = count(len(demo.built.returns), "file")
    stores = [(f"Officer {key.capitalize()}", path) for key, path in demo.built.stores.items()]
    return paragraphs(
        "The sample authority of Wetherdale was made. All of it is invented.",
        pairs(
            [
                *stores,
                ("Review board", demo.built.board),
                ("Reports", f"{demo.folder / 'reports'} ({reports})"),
                (
                    "Returns",
                    f"{demo.folder / 'returns'} ({returns})",
                ),
                ("Board’s summary", demo.board_files[0]),
                ("Read me", demo.folder / MARK),
                ("Passphrase", PASSPHRASE),
            ]
        ),
    )
