"""``search``: find anything that was ever written in a store."""

from __future__ import annotations

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.given import read_day
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Told, count, paragraphs, table
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import searching
from ssio_desktop.services.searching import KINDS, Hit, Wanted


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    parser = commands.add(
        "search",
        _search,
        "Find anything that was ever written.",
        more="Words are found by their beginnings, what is between quotation marks as it stands.",
    )
    parser.add_argument("words", nargs="+", metavar="WORDS")
    parser.add_argument("--kind", choices=KINDS, default="", help="only this kind of thing")
    parser.add_argument("--school", metavar="URN", dest="urn", default="")
    parser.add_argument("--term", metavar="TERM", default="", help="such as 2026-autumn")
    parser.add_argument("--officer", metavar="ID", default="", help="who wrote it")
    parser.add_argument("--from", metavar="DAY", dest="first", default="")
    parser.add_argument("--to", metavar="DAY", dest="last", default="")
    parser.add_argument(
        "--former", action="store_true", help="also earlier versions and what was withdrawn"
    )
    parser.add_argument("--limit", type=int, metavar="N", default=60)


def _search(call: Call) -> Told:
    args = call.args
    wanted = Wanted(
        " ".join(args.words),
        kind=args.kind,
        urn=args.urn,
        term=str(TermId.parse(args.term)) if args.term else "",
        officer=args.officer,
        first=read_day(args.first) if args.first else None,
        last=read_day(args.last) if args.last else None,
        former=args.former,
        limit=max(1, min(args.limit, 1000)),
    )
    with call.workspace() as ws:
        results = searching.search(ws, wanted)
    rows = [
        (hit.kind, hit.about, hit.where, "".join(piece.text for piece in hit.excerpt))
        for hit in results.hits
    ]
    heading = f"{count(len(rows), 'place')}{', and more' if results.more else ''}."
    if not rows:
        return Told(_data(results), "Nothing fits these words.")
    lines = table(("Kind", "Of", "Where", "Words"), rows)
    return Told(_data(results), paragraphs(heading, lines))


def _data(results: searching.Results) -> object:
    return {"more": results.more, "found": [_hit(hit) for hit in results.hits]}


def _hit(hit: Hit) -> object:
    return {
        "kind": hit.kind,
        "entity": hit.entity,
        "path": hit.path,
        "urn": hit.urn or None,
        "of": hit.about,
        "where": hit.where,
        "excerpt": [[piece.text, piece.is_match] for piece in hit.excerpt],
        "day": hit.day.isoformat() if hit.day else None,
        "visit_date": hit.visit_day or None,
        "officer": hit.officer,
        "officer_name": hit.officer_name,
        "standing": hit.standing,
    }
