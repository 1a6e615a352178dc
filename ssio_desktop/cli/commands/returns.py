"""``return``: write the term's return for the review board as one file."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands, add_output
from ssio_desktop.cli.post_words import add_file_passphrase
from ssio_desktop.cli.told import Told, count
from ssio_desktop.services import returning
from ssio_desktop.services.proposed_names import cut


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    parser = commands.add(
        "return",
        _return,
        "Write the return of a term for your caseload.",
        more="Where something is missing it says what, school by school, and writes nothing.",
    )
    parser.add_argument("--term", required=True, metavar="TERM", help="such as 2026-autumn")
    add_output(parser, "FILE", help="or a folder")
    add_file_passphrase(parser)
    parser.add_argument("--incomplete", action="store_true", help="although something is missing")


def _return(call: Call) -> Told:
    term = call.term()
    target = Path(call.args.output)
    with call.workspace() as ws:
        if target.is_dir():
            target = target / cut(returning.suggested_name(ws, term))
        made = returning.make_return(
            ws,
            term,
            target,
            incomplete=call.args.incomplete,
            passphrase=call.file_passphrase(),
        ).value
    sealed = (
        f"Sealed for {', '.join(made.sealed_for)}."
        if made.sealed_for
        else "Sealed with the passphrase given."
        if made.by_passphrase
        else "Not sealed: anybody who gets the file can read it. “keys readers” says why."
    )
    data = {
        "file": str(target),
        "sha256": made.file.sha256,
        "term": str(term),
        "number": made.number,
        "schools": made.schools,
        "visits": made.visits,
        "events": made.events,
        "sealed_for": list(made.sealed_for),
        "by_passphrase": made.by_passphrase,
        "left_out": made.left_out,
    }
    left = f" Attachments without room, which stay here: {made.left_out}." if made.left_out else ""
    return Told(
        data,
        f"Return {made.number} for {term.title} is in {target}: "
        f"{count(made.schools, 'school')}, {count(made.visits, 'visit')}. {sealed}{left}",
    )
