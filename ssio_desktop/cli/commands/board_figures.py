"""``board returns``, ``board picture``, ``board lists``, ``board export``: what has come, and what
all of it together shows."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Data, Told, count, paragraphs, table
from ssio_desktop.services import board_lists, chasing, picture, picture_export, tracker
from ssio_desktop.services.board_lists import BoardLists
from ssio_desktop.services.picture import Picture, Share
from ssio_desktop.services.tracker import Tracker

_LISTS = ("unsupported", "doubtful", "improved", "unconsidered")


def add(level: Commands) -> None:
    """Add these commands to those of the board."""
    returns = level.add(
        "returns",
        _returns,
        "Tell which returns have come, what is missing of each school, and whom to ask.",
    )
    figures = level.add(
        "picture",
        _picture,
        "Tell categories over time, movement, and the share of good and better schools.",
    )
    lists = level.add(
        "lists",
        _lists,
        "List unsupported schools, those possibly in the wrong category, and improvements.",
    )
    export = level.add(
        "export",
        _export,
        "Write the picture for analysts: CSV data package, Excel workbook, Parquet.",
        more="Everything is written that can be written here, where --only names nothing.",
    )
    for parser in (returns, figures, lists, export):
        parser.add_argument("--term", required=True, metavar="TERM", help="such as 2026-autumn")
    returns.add_argument("--letters", metavar="FILE.pdf", help="write letters to chase with, too")
    returns.add_argument("--merge", metavar="FILE.csv", help="write them for a mail merge, too")
    export.add_argument(
        "--only",
        action="append",
        default=[],
        choices=picture_export.KINDS,
        help="one kind; may be given again",
    )
    export.add_argument("-o", "--output", required=True, metavar="DIR", help="not there, or empty")


# --- returns ------------------------------------------------------------------------------


def _returns(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        found = tracker.track(ws, call.term())
        if args.letters:
            chasing.write_letters(ws, found, Path(args.letters))
        if args.merge:
            chasing.write_merge(ws, found, Path(args.merge))
    return Told(_returns_data(found), _returns_text(found))


def _returns_data(found: Tracker) -> Data:
    due = found.due[found.term]
    return {
        "term": str(found.term),
        "due": due.isoformat() if due else None,
        "officers": [
            {
                "id": line.id,
                "name": line.name,
                "schools": line.schools,
                "terms": [
                    {
                        "term": str(cell.term),
                        "state": cell.arrival,
                        "amended": cell.amended,
                        "returns": [
                            {
                                "number": each.number,
                                "made": each.made.isoformat(),
                                "taken_in": each.taken_in.isoformat() if each.taken_in else None,
                                "complete": each.complete,
                                "schools": len(each.schools),
                            }
                            for each in cell.sent
                        ],
                        "outstanding": list(cell.outstanding),
                    }
                    for cell in line.terms
                ],
            }
            for line in found.officers
        ],
        "schools": [
            {
                "urn": line.urn,
                "name": line.name,
                "officer": line.officer,
                "terms": [
                    {"term": str(cell.term), "state": cell.arrival, "amended": cell.amended}
                    for cell in line.terms
                ],
            }
            for line in found.schools
        ],
        "completeness": [
            {"urn": row.urn, **{part.part: part.done for part in row.parts}}
            for row in found.completeness
        ],
        "chase": [
            {
                "officer": each.officer,
                "state": each.arrival,
                "days": each.days,
                "outstanding": [one.urn for one in each.outstanding],
                "incomplete": {one.urn: list(one.lacking) for one in each.incomplete},
            }
            for each in chasing.chase_list(found)
        ],
    }


def _returns_text(found: Tracker) -> str:
    due = found.due[found.term]
    officers = table(
        ("Officer", "Schools", *(str(term) for term in found.terms)),
        (
            (
                line.name,
                line.schools,
                *(cell.arrival + (", amended" if cell.amended else "") for cell in line.terms),
            )
            for line in found.officers
        ),
    )
    parts = table(
        ("URN", "School", "Officer", "Category", "Visit", "Note", "Report"),
        (
            (row.urn, row.name, row.officer_name, *(part.done for part in row.parts))
            for row in found.completeness
        ),
    )
    chase = "\n".join(
        f"  {each.name}: {each.arrival}"
        + (f", {count(each.days, 'day')} overdue" if each.days else "")
        + f"; {count(len(each.outstanding), 'school')} without a return, "
        f"{len(each.incomplete)} incomplete"
        for each in chasing.chase_list(found)
    )
    return paragraphs(
        f"Returns, {found.term.title}" + (f", due {due.isoformat()}" if due else ""),
        officers,
        parts,
        f"To chase:\n{chase}" if chase else "Nothing is outstanding.",
    )


# --- the picture --------------------------------------------------------------------------


def _picture(call: Call) -> Told:
    with call.workspace() as ws:
        found = picture.picture(ws, call.term())
    return Told(_picture_data(found), _picture_text(found))


def _picture_data(found: Picture) -> Data:
    return {
        "term": str(found.term),
        "good": [code for code in found.codes if code in found.good],
        "without_pupils": found.without_pupils,
        "over_time": [
            {"term": str(each.term), "counts": dict(each.counts)} for each in found.over_time
        ],
        "movements": [
            {
                "before": flow.before,
                "after": flow.after,
                "schools": [row.urn for row in flow.schools],
            }
            for flow in found.flows
        ],
        "shares": [{"group": share.group, **_share_data(share)} for share in found.shares],
        "trend": [{"term": str(term), **_share_data(share)} for term, share in found.trend],
    }


def _share_data(share: Share) -> dict[str, Data]:
    return {
        "key": share.key,
        "name": share.name,
        "schools": share.schools,
        "judged": share.judged,
        "good": share.good,
        "percent": share.percent,
        "pupils": share.pupils,
        "good_pupils": share.good_pupils,
        "pupil_percent": share.pupil_percent,
        "unknown": share.unknown,
    }


def _picture_text(found: Picture) -> str:
    counts = table(
        ("Term", *(code or "none" for code in (*found.codes, ""))),
        ((str(each.term), *(number for _, number in each.counts)) for each in found.over_time),
    )
    moved = table(
        ("From", "To", "Schools"),
        ((flow.before or "none", flow.after or "none", len(flow.schools)) for flow in found.flows),
    )
    named = [(str(term), share) for term, share in found.trend]
    named += [(share.name or "no officer", share) for share in found.shares if share.group != "all"]
    shares = table(
        ("", "Schools", "Judged", "Good or better", "%", "Pupils", "In good or better", "%"),
        (
            (
                name, share.schools, share.judged, share.good, _percent(share.percent),
                share.pupils, share.good_pupils, _percent(share.pupil_percent),
            )
            for name, share in named
        ),
    )  # fmt: skip
    good = ", ".join(code for code in found.codes if code in found.good)
    return paragraphs(
        f"The picture, {found.term.title}",
        counts,
        moved,
        (f"Good and better: {good}. " if good else "No category is known to be good. ")
        + f"{count(found.without_pupils, 'school')} without a number of pupils.",
        shares if good else "",
    )


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}"


# --- lists --------------------------------------------------------------------------------


def _lists(call: Call) -> Told:
    with call.workspace() as ws:
        found = board_lists.board_lists(ws, call.term())
    return Told(_lists_data(found), _lists_text(found))


def _lists_data(found: BoardLists) -> Data:
    return {
        "term": str(found.term),
        **{
            name: [
                {
                    "urn": each.school.urn,
                    "name": each.school.name,
                    "officer": each.school.officer,
                    "category": each.category,
                    "reasons": list(each.reasons),
                }
                for each in rows
            ]
            for name, (_, rows) in zip(_LISTS, found.named(), strict=True)
        },
    }


def _lists_text(found: BoardLists) -> str:
    return paragraphs(
        *(
            "\n".join(
                [
                    f"{title}:",
                    *(
                        f"  {each.school.name} ({each.category or '–'}): {' '.join(each.reasons)}"
                        for each in rows
                    ),
                ]
            )
            if rows
            else f"{title}: no school."
            for title, rows in found.named()
        )
    )


# --- export -------------------------------------------------------------------------------


def _export(call: Call) -> Told:
    meter = call.progress("Writing the picture")
    with call.workspace() as ws:
        try:
            made = picture_export.export_picture(
                ws, call.term(), Path(call.args.output), meter, call.args.only
            ).value
        finally:
            meter.finish()
    return Told(
        {
            "folder": str(made.folder),
            "term": str(made.term),
            "kinds": list(made.kinds),
            "tables": dict(made.tables),
            "files": [
                {"file": part.name, "bytes": part.size, "sha256": part.sha256}
                for part in made.files
            ],
            "left_out": made.left_out,
        },
        " ".join(
            filter(
                None,
                (
                    f"The picture is in {made.folder}: {count(len(made.tables), 'table')}, "
                    f"{count(len(made.files), 'file')}. Nothing in it is encrypted.",
                    made.left_out,
                ),
            )
        ),
    )
