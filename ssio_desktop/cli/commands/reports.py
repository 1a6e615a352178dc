"""``report``: write the report of a visit as a PDF."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Told
from ssio_desktop.services import reporting
from ssio_desktop.services.proposed_names import cut


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    parser = commands.add(
        "report",
        _report,
        "Write the report of a visit as a PDF.",
        more="Without --version it is the latest fixed version, or the draft where there is none.",
    )
    parser.add_argument("id", metavar="ID")
    parser.add_argument("-o", "--output", required=True, metavar="FILE.pdf")
    parser.add_argument("--version", dest="number", type=int, metavar="N")


def _report(call: Call) -> Told:
    target = Path(call.args.output)
    with call.workspace() as ws:
        if target.is_dir():
            target = target / cut(reporting.suggested_name(ws, call.args.id))
        reporting.write_report(ws, call.args.id, target, call.args.number)
    written = target.read_bytes()
    data = {
        "file": str(target),
        "bytes": len(written),
        "sha256": hashlib.sha256(written).hexdigest(),
    }
    return Told(data, f"The report is in {target}.")
