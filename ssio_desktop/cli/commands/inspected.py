"""``inspected``: inspections of authorities, taken in from tables, checked, rated and compared."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.given import read_day
from ssio_desktop.cli.parsing import Commands, Parser, Run, add_output
from ssio_desktop.cli.told import Data, Told, count, listed, pairs, paragraphs, table
from ssio_desktop.domain.evidence import RATING_LETTERS, RATINGS
from ssio_desktop.domain.inspected import AuthorityFinding, AuthorityInspection
from ssio_desktop.domain.movement_checks import Remark
from ssio_desktop.services.evidence import inspections, papers, tables
from ssio_desktop.services.evidence.known_headings import headings
from ssio_desktop.services.evidence.tables import Landless, Preview

_LETTERS: Mapping[str, str] = {"": "–", **{str(key): each for key, each in RATING_LETTERS.items()}}


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group(
        "inspected", "See, record, take in and compare inspections of authorities."
    )
    level.add("list", _list, "List the inspections, and what speaks against their figures.")
    _keyed(level, "show", _show, "Show one inspection: its movements, checked, and its findings.")
    add = level.add("add", _add, "Record an inspection.")
    add.add_argument("authority", metavar="NAME")
    add.add_argument("--day", required=True, metavar="DAY", help="of the letter")
    add.add_argument("--source", default="", metavar="TEXT")
    add.add_argument("--before", default="", metavar="TEXT", help="such as “2/9 G 7/9 S”")
    add.add_argument("--after", default="", metavar="TEXT", help="such as “9/9 S → G”")
    take = level.add(
        "import",
        _import,
        "Take in a text file of tables, tabs between the columns.",
        more="Every cell lands or is listed. With --dry-run nothing is recorded.",
    )
    take.add_argument("file", metavar="FILE")
    take.add_argument("--dry-run", action="store_true")
    level.add("matrix", _matrix, "Show every authority by every heading, with ratings counted.")
    search = level.add("search", _search, "Find words in everything said of any authority.")
    search.add_argument("words", metavar="WORDS")
    under = _keyed(level, "say", _say, "Record something said under a heading.")
    under.add_argument("--heading", required=True, metavar="HEADING")
    under.add_argument("--text", required=True, metavar="TEXT", help="quotations between marks")
    rate = _keyed(level, "rate", _rate, "Rate a finding, with the reason.")
    rate.add_argument("finding", metavar="FINDING", help="as “show” names it")
    rate.add_argument("--rating", required=True, choices=(*RATINGS, "none"))
    rate.add_argument("--rationale", default="", metavar="TEXT")
    _keyed(level, "withdraw", _withdraw, "Take an inspection out; it stays in the history.")
    sheet = _keyed(level, "sheet", _sheet, "Write one inspection on one sheet, as PDF.")
    add_output(sheet, "FILE.pdf")


def _keyed(level: Commands, name: str, run: Run, summary: str) -> Parser:
    parser = level.add(name, run, summary)
    parser.add_argument("key", metavar="INSPECTION", help="as “list” names it")
    return parser


def _list(call: Call) -> Told:
    with call.workspace() as ws:
        found = inspections.inspections(ws)
    rows = []
    for each in found:
        checked = each.checked()
        doubts = sum(not remark.is_note for remark in checked.remarks)
        rows.append(
            (
                each.authority,
                each.day,
                checked.whole or "",
                checked.going("up"),
                checked.going("same"),
                checked.going("down"),
                len(each.findings),
                doubts or "",
                each.key,
            )
        )
    told = listed(
        ("Authority", "Day", "Schools", "Up", "Same", "Down", "Findings", "Doubts", "Inspection"),
        rows,
        "inspection",
    )
    return Told([_data(each) for each in found], told)


def _show(call: Call) -> Told:
    with call.workspace() as ws:
        found, known = inspections.inspection(ws, call.args.key), headings(ws)
    checked = found.checked()
    moved = [
        (papers.grade_words(each.before), papers.grade_words(each.after), each.count)
        for each in checked.movements
    ]
    said = [
        (
            known.title(each.heading),
            RATING_LETTERS[each.rating] if each.rating else "",
            each.text,
            each.id,
        )
        for each in found.findings
    ]
    return Told(
        {**_data(found), "findings": [_finding(each) for each in found.findings]},
        paragraphs(
            pairs((("Authority", found.authority), ("Day", found.day), ("Source", found.source))),
            table(("From", "To", "Schools"), moved) if moved else "",
            "\n".join(_remark(each) for each in checked.remarks),
            table(("Heading", "Rating", "Said", "Finding"), said) if said else "",
        ),
    )


def _add(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = inspections.add(
            ws,
            args.authority,
            read_day(args.day),
            source=args.source,
            before=args.before,
            after=args.after,
        )
    told = "\n".join(_remark(each) for each in done.value.checked().remarks)
    return Told({"change": done.batch, **_data(done.value)}, paragraphs(f"{done.label}.", told))


def _import(call: Call) -> Told:
    path = Path(call.args.file)
    with call.workspace() as ws:
        if call.args.dry_run:
            found, change = tables.preview(ws, path), ""
        else:
            done = tables.take_in(ws, path)
            found, change = done.value, done.batch
    return Told({"change": change, **_read(found)}, _read_words(found))


def _matrix(call: Call) -> Told:
    with call.workspace() as ws:
        found = inspections.matrix(ws)
    rows = [
        (
            row.inspection.authority,
            *(
                " ".join(f"{_LETTERS[rating]}{number}" for rating, number in cell.ratings.items())
                for cell in row.cells
            ),
        )
        for row in found.rows
    ]
    names = [each.title for each in found.headings]
    data = {
        "headings": [each.id for each in found.headings],
        "rows": [
            {
                "inspection": row.inspection.key,
                "authority": row.inspection.authority,
                "cells": [
                    {name or "none": number for name, number in cell.ratings.items()}
                    for cell in row.cells
                ],
            }
            for row in found.rows
        ],
    }
    return Told(data, table(("Authority", *names), rows))


def _search(call: Call) -> Told:
    with call.workspace() as ws:
        found, known = inspections.search(ws, call.args.words), headings(ws)
    rows = [
        (hit.inspection.authority, known.title(hit.finding.heading), hit.finding.text)
        for hit in found
    ]
    data = [
        {
            "inspection": hit.inspection.key,
            "authority": hit.inspection.authority,
            **_finding(hit.finding),
        }
        for hit in found
    ]
    return Told(data, listed(("Authority", "Heading", "Said"), rows, "finding"))


def _say(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = inspections.say_under(ws, args.key, args.heading, args.text)
    return Told({"change": done.batch, **_finding(done.value)}, f"{done.label}.")


def _rate(call: Call) -> Told:
    args = call.args
    rating = None if args.rating == "none" else args.rating
    with call.workspace() as ws:
        done = inspections.rate(ws, args.key, args.finding, rating, args.rationale)
    return Told({"change": done.batch, **_finding(done.value)}, f"{done.label}.")


def _withdraw(call: Call) -> Told:
    with call.workspace() as ws:
        done = inspections.withdraw(ws, call.args.key)
    return Told({"change": done.batch}, f"{done.label}.")


def _sheet(call: Call) -> Told:
    target = Path(call.args.output)
    with call.workspace() as ws:
        if target.is_dir():
            target /= papers.sheet_name(inspections.inspection(ws, call.args.key))
        papers.write_sheet(ws, call.args.key, target)
    return written(target)


def written(target: Path) -> Told:
    """That a document was written, and what it is."""
    data = target.read_bytes()
    return Told(
        {"file": str(target), "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()},
        f"The document is in {target}.",
    )


def _read(found: Preview) -> Data:
    read = found.read
    return {
        "file": str(found.path),
        "sha256": read.sha256,
        "cells": read.cells,
        "landed": read.landed,
        "doubtful": found.doubtful,
        "new": found.new,
        "authorities": [
            {
                "inspection": each.inspection.key,
                "authority": each.inspection.authority,
                "day": each.inspection.day.isoformat() if each.inspection.day else None,
                "cells": each.cells,
                "doubtful": each.doubtful,
                "new": each.new,
                "remarks": [_remark_data(remark) for remark in each.remarks],
            }
            for each in found.brought
        ],
        "not_understood": [_place(each) for each in read.not_understood],
        "outside": [_place(each) for each in read.outside],
        "mended": [
            {"line": each.line, "column": each.column, "found": each.found, "words": each.words}
            for each in read.mended
        ],
    }


def _place(one: Landless) -> Data:
    return {
        "line": one.line,
        "column": one.column,
        "found": one.found,
        "why": tables.WHY_WORDS[one.why],
    }


def _read_words(found: Preview) -> str:
    read = found.read
    rows = [
        (
            each.inspection.authority,
            each.inspection.day,
            each.cells,
            each.doubtful or "",
            sum(not remark.is_note for remark in each.remarks) or "",
            each.new,
        )
        for each in found.brought
    ]
    places = [
        f"Line {told.line}, column {told.column}: {tables.WHY_WORDS[told.why]} “{told.found[:60]}”"
        for told in read.not_understood
    ]
    return paragraphs(
        table(("Authority", "Day", "Cells", "Doubtful", "Figures", "New"), rows),
        "\n".join(places),
        f"{count(read.cells, 'cell')}: {read.landed} landed, {len(read.not_understood)} not "
        f"understood. {count(len(read.outside), 'line')} above the tables.",
    )


def _remark(one: Remark) -> str:
    place = one.side.capitalize()
    if one.end > one.start:
        place += f", characters {one.start + 1} to {one.end}"
    return f"{place}: {one.words}" + (f" “{one.found}”" if one.found else "")


def _remark_data(one: Remark) -> Data:
    return {
        "side": one.side,
        "start": one.start,
        "end": one.end,
        "words": one.words,
        "found": one.found,
        "note": one.is_note,
    }


def _data(one: AuthorityInspection) -> Data:
    checked = one.checked()
    return {
        "inspection": one.key,
        "authority": one.authority,
        "day": one.day.isoformat() if one.day else None,
        "source": one.source,
        "before": one.before,
        "after": one.after,
        "schools": checked.whole or None,
        "movements": [
            {"before": each.before, "after": each.after, "schools": each.count}
            for each in checked.movements
        ],
        "remarks": [_remark_data(each) for each in checked.remarks],
        "holds": checked.holds,
    }


def _finding(one: AuthorityFinding) -> Data:
    return {
        "finding": one.id,
        "heading": one.heading,
        "pieces": [{"kind": piece.kind, "text": piece.text} for piece in one.pieces],
        "rating": one.rating,
        "rationale": one.rated.rationale if one.rated else "",
        "doubts": list(one.doubts),
    }
