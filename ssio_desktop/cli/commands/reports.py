"""``report`` and ``reports``: write the report of a visit, or those of a term, as PDFs."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import get_args

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.commands.officers import find_officer
from ssio_desktop.cli.parsing import Commands, add_output
from ssio_desktop.cli.told import Told, count
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import batches, reporting, schools, visiting
from ssio_desktop.services.batches import Which
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
    add_output(parser, "FILE.pdf")
    parser.add_argument("--version", dest="number", type=int, metavar="N")
    batch = commands.add(
        "reports",
        _reports,
        "Write the reports of a term into a folder, with a list of them.",
        more="What is there already is not written again, so a batch that was stopped goes on.",
    )
    batch.add_argument("--term", required=True, metavar="TERM", help="such as 2026-autumn")
    batch.add_argument("--which", choices=get_args(Which), default="issued")
    batch.add_argument(
        "--school", metavar="URN", dest="urn", default="", help="only of this school"
    )
    batch.add_argument("--officer", metavar="NAME|ID|me", help="only of this officer")
    batch.add_argument("-o", "--output", required=True, metavar="FOLDER")


def _reports(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        officer = find_officer(ws, args.officer).id if args.officer else ""
        urn = schools.require_urn(args.urn) if args.urn else ""
        lines = batches.choose(ws, TermId.parse(args.term), args.which, urn=urn, officer=officer)
        done = batches.write_batch(ws, lines, Path(args.output)).value
    data = {"folder": str(done.folder), "written": done.fresh, "there_already": done.kept}
    said = f"{count(done.fresh, 'report')} written, {done.kept} there already: {done.folder}."
    return Told(data, said)


def _report(call: Call) -> Told:
    target = Path(call.args.output)
    with call.workspace() as ws:
        if target.is_dir():
            target = target / cut(reporting.suggested_name(ws, call.args.id))
        reporting.write_report(ws, call.args.id, target, call.args.number)
        withdrawn = visiting.read(ws, call.args.id).withdrawn
    written = target.read_bytes()
    data = {
        "file": str(target),
        "bytes": len(written),
        "sha256": hashlib.sha256(written).hexdigest(),
    }
    more = f" The visit was withdrawn: {withdrawn}" if withdrawn else ""
    return Told(data, f"The report is in {target}.{more}")
