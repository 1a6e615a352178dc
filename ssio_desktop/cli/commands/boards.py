"""``board``: take returns in, and see every school’s category of a term."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.cli.board_words import summary_data, summary_text
from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Told, count
from ssio_desktop.services import board, board_report


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("board", "Take returns in, and sum a term up for the review board.")
    take_in = level.add(
        "import",
        _import,
        "Take returns in.",
        more="Every file is verified before the first is taken in; one that is bad stops all.",
    )
    take_in.add_argument("files", nargs="+", metavar="FILE")
    summary = level.add("summary", _summary, "Sum a term up: categories, movement, conflicts.")
    summary.add_argument("--term", required=True, metavar="TERM", help="such as 2026-autumn")
    summary.add_argument("-o", "--output", metavar="FILE.pdf", help="write it on paper, too")


def _import(call: Call) -> Told:
    paths = [Path(name) for name in call.args.files]
    meter = call.progress("Taking in returns")
    with call.workspace() as ws:
        try:
            verified = [board.preview_return(ws, path) for path in paths]
            done = board.import_returns(ws, paths, meter)
        finally:
            meter.finish()
    data = [
        {
            "file": str(return_.path),
            "officer": {
                "id": return_.preview.info.officer_id,
                "name": return_.preview.info.officer_name,
            },
            "term": str(return_.preview.info.term),
            "number": return_.preview.info.number,
            "schools": sum(1 for school in return_.preview.schools if school.urn),
            "new_events": outcome.value,
            "change": outcome.batch,
        }
        for return_, outcome in zip(verified, done, strict=True)
    ]
    lines = [
        f"{return_.path.name}: {return_.label}; {count(outcome.value, 'new entry', 'new entries')}."
        for return_, outcome in zip(verified, done, strict=True)
    ]
    return Told(data, "\n".join(lines))


def _summary(call: Call) -> Told:
    with call.workspace() as ws:
        found = board.summary(ws, call.term())
        if call.args.output:
            board_report.write_pdf(ws, found.term, Path(call.args.output))
    return Told(summary_data(found), summary_text(found))
