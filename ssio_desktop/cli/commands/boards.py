"""``board``: take returns in, and see every school’s category of a term."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ssio_desktop.cli.board_words import summary_data, summary_text
from ssio_desktop.cli.call import Call
from ssio_desktop.cli.commands import board_figures
from ssio_desktop.cli.parsing import Commands, add_output
from ssio_desktop.cli.post_words import add_file_passphrase, arrived_data, arrived_text
from ssio_desktop.cli.told import Told, count, paragraphs, table
from ssio_desktop.services import board, board_pack, board_report, board_returns
from ssio_desktop.services.board_pack import Chosen
from ssio_desktop.services.board_returns import ReturnToImport
from ssio_desktop.services.workspace import Workspace


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
    add_file_passphrase(take_in)
    take_in.add_argument(
        "--trust",
        action="store_true",
        help="the words of keys that changed were compared; revoked keys stay refused",
    )
    take_in.add_argument(
        "--preview",
        action="store_true",
        help="only say, school by school, what each would bring beside those before it",
    )
    summary = level.add("summary", _summary, "Sum a term up: categories, movement, conflicts.")
    summary.add_argument("--term", required=True, metavar="TERM", help="such as 2026-autumn")
    add_output(summary, "FILE.pdf", help="write it on paper, too", required=False)
    pack = level.add(
        "pack",
        _pack,
        "Write the board’s pack of a term: decisions to take, and a sheet for each school.",
    )
    pack.add_argument("--term", required=True, metavar="TERM", help="such as 2026-autumn")
    pack.add_argument(
        "--schools",
        choices=tuple(board_pack.WHICH),
        default="all",
        help="all of them, those whose category changed, or those causing concern",
    )
    pack.add_argument("--officer", default="", metavar="ID", help="the schools of one officer")
    add_output(pack, "FILE.pdf", help="or a folder")
    board_figures.add(level)


def _import(call: Call) -> Told:
    paths = [Path(name) for name in call.args.files]
    meter = call.progress("Taking in returns")
    with call.workspace() as ws:
        try:
            passphrase = call.file_passphrase()
            if call.args.preview:
                return _preview(ws, paths, passphrase, trusting=call.args.trust)
            # What is told of each is kept, and not the return: there may be thousands.
            told = [
                _told(board_returns.preview_of_several(ws, path, passphrase=passphrase))
                for path in paths
            ]
            done = board_returns.import_returns(
                ws, paths, meter, passphrase=passphrase, trusting=call.args.trust
            )
        finally:
            meter.finish()
    data = [
        {**each.data, "new_events": outcome.value, "change": outcome.batch}
        for each, outcome in zip(told, done, strict=True)
    ]
    lines = [
        f"{each.label}; {count(outcome.value, 'new entry', 'new entries')}. {each.arrived}"
        for each, outcome in zip(told, done, strict=True)
    ]
    return Told(data, "\n".join(lines))


def _preview(ws: Workspace, paths: list[Path], passphrase: str, *, trusting: bool) -> Told:
    """What each file would bring beside those before it, as the window shows files together."""
    passphrases = dict.fromkeys(paths, passphrase)
    told: list[_OfReturn] = []
    for path, found in board_returns.preview_in_turn(
        ws, paths, passphrases=passphrases, trusting=trusting
    ):
        if not isinstance(found, ReturnToImport):
            raise board_returns.of_file(found, path)
        told.append(_told(found))
    data = [{**each.data, "new_events": 0, "change": ""} for each in told]
    return Told(data, paragraphs(*(each.previewed for each in told)))


@dataclass(frozen=True, slots=True)
class _OfReturn:
    """What is said of a return. label: its file and what it is; arrived: from whom it came."""

    data: Mapping[str, Any]
    label: str
    arrived: str
    previewed: str


def _told(found: ReturnToImport) -> _OfReturn:
    data = {
        "file": str(found.path),
        "officer": {
            "id": found.preview.info.officer_id,
            "name": found.preview.info.officer_name,
        },
        "term": str(found.preview.info.term),
        "number": found.preview.info.number,
        "schools": sum(1 for school in found.preview.schools if school.urn),
        **arrived_data(found.arrived),
        "preview": [
            {
                "urn": school.urn,
                "new": school.new,
                "changed": school.changed,
                "conflicts": school.conflicts,
                "known": school.known,
            }
            for school in found.preview.schools
        ],
    }
    label = f"{found.path.name}: {found.label}"
    return _OfReturn(data, label, arrived_text(found.arrived), _previewed(found))


def _previewed(found: ReturnToImport) -> str:
    info = found.preview.info
    rows = (
        (each.urn or "–", each.new, each.changed, each.conflicts, each.known)
        for each in found.preview.schools
    )
    return "\n".join(
        (
            f"{found.path.name}: return {info.number} of {info.officer_name}, {info.term.title}; "
            f"nothing was taken in. {arrived_text(found.arrived)}",
            table(("URN", "New", "Changed", "In conflict", "Known"), rows),
        )
    )


def _summary(call: Call) -> Told:
    with call.workspace() as ws:
        found = board.summary(ws, call.term())
        if call.args.output:
            board_report.write_pdf(ws, found.term, Path(call.args.output))
    return Told(summary_data(found), summary_text(found))


def _pack(call: Call) -> Told:
    args, target, term = call.args, Path(call.args.output), call.term()
    chosen = Chosen(args.schools, args.officer)
    meter = call.progress("Writing the pack")
    if target.is_dir():
        target = target / board_pack.suggested_name(term, chosen)
    with call.workspace() as ws:
        try:
            data = board_pack.write_pack(ws, term, target, chosen, meter).value.data
        finally:
            meter.finish()
    written = target.read_bytes()
    return Told(
        {
            "document": "pack",
            "term": str(term),
            "schools": [each.urn for each in data.schools],
            "decisions": [
                {"urn": each.urn, "school": each.school, "what": each.what, "why": each.why}
                for each in data.decisions
            ],
            "missing": {each.urn: list(each.missing) for each in data.schools if each.missing},
            "file": str(target),
            "bytes": len(written),
            "sha256": hashlib.sha256(written).hexdigest(),
        },
        f"The pack is in {target}: {count(len(data.schools), 'school')}, "
        f"{count(len(data.decisions), 'decision')} to take.",
    )
