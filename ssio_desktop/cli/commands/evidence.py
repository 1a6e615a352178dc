"""``evidence``: the log of what is known of the authority's own work, and where nothing is."""

from __future__ import annotations

from dataclasses import replace

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.given import read_day
from ssio_desktop.cli.parsing import Commands, Parser
from ssio_desktop.cli.told import Data, Told, count, listed, paragraphs, table
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.evidence import FORMS, RATING_WORDS, RATINGS, Entry, Evidence
from ssio_desktop.services import setting_up
from ssio_desktop.services.evidence import log
from ssio_desktop.services.evidence.known_headings import headings, require_heading
from ssio_desktop.services.workspace import Workspace


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group(
        "evidence", "See and record evidence of the authority’s own work, by heading."
    )
    listing = level.add("list", _list, "List the entries, the latest first.")
    listing.add_argument("--heading", default="", metavar="HEADING")
    listing.add_argument("--rating", choices=(*RATINGS, "none"))
    listing.add_argument("--text", default="", metavar="WORDS", help="words that stand in it")
    gaps = level.add("gaps", _gaps, "Tell under which headings nothing is known.")
    gaps.add_argument("--since", metavar="TERM", help="such as 2026-spring, else the last term")
    level.add("headings", _headings, "List the headings, and what each asks.")
    add = level.add("add", _add, "Record an entry.")
    add.add_argument("--heading", required=True, metavar="HEADING", help="as “headings” names it")
    add.add_argument("--form", required=True, choices=FORMS)
    add.add_argument("--text", required=True, metavar="TEXT", help="the words or the figure")
    add.add_argument("--source", required=True, metavar="TEXT", help="who said it, and where")
    add.add_argument("--day", required=True, metavar="DAY", help="such as 2026-10-12")
    _rating(add)
    change = level.add("change", _change, "Record an entry anew; what is not given stays.")
    change.add_argument("id", metavar="ID", help="as “list” names it")
    change.add_argument("--heading", metavar="HEADING")
    change.add_argument("--form", choices=FORMS)
    change.add_argument("--text", metavar="TEXT")
    change.add_argument("--source", metavar="TEXT")
    change.add_argument("--day", metavar="DAY")
    _rating(change)
    withdraw = level.add("withdraw", _withdraw, "Take an entry out; it stays in the history.")
    withdraw.add_argument("id", metavar="ID")
    history = level.add("history", _history, "Tell everything that an entry ever was.")
    history.add_argument("id", metavar="ID")


def _rating(parser: Parser) -> None:
    parser.add_argument("--rating", choices=(*RATINGS, "none"))
    parser.add_argument("--rationale", metavar="TEXT", help="why it is rated so")
    parser.add_argument("--link", metavar="KIND/ID", help="what it came from, such as visit/ID")


def _list(call: Call) -> Told:
    args = call.args
    rating = "" if args.rating == "none" else args.rating
    with call.workspace() as ws:
        if args.heading:
            require_heading(ws, args.heading)
        found = log.entries(ws, log.Wanted(args.heading, None, rating, args.text))
        return _told(ws, found)


def _gaps(call: Call) -> Told:
    with call.workspace() as ws:
        since = (
            TermId.parse(call.args.since)
            if call.args.since
            else setting_up.current_term(ws).previous()
        )
        found = log.standing(ws, since)
    missing = [each for each in found if each.is_gap]
    data = [
        {
            "heading": each.heading.id,
            "title": each.heading.title,
            "since": each.since,
            "all": each.all,
            "last": each.last.entry.day.isoformat() if each.last else None,
            "ratings": {name or "none": number for name, number in each.ratings.items()},
            "gap": each.is_gap,
        }
        for each in found
    ]
    told = "\n".join(each.words for each in missing)
    return Told(
        {"since": str(since), "headings": data},
        paragraphs(told, f"{count(len(missing), 'gap')} in {count(len(found), 'heading')}."),
    )


def _headings(call: Call) -> Told:
    with call.workspace() as ws:
        known = headings(ws)
    rows = [
        (
            each.id,
            known.group_title(each.group),
            each.title,
            each.asks,
            "" if each.meant_for == "all" else "inspections only",
        )
        for each in known.of_evidence
    ]
    data = [
        {
            "id": each.id,
            "group": each.group,
            "title": each.title,
            "asks": each.asks,
            "for": each.meant_for,
        }
        for each in known.of_evidence
    ]
    return Told(data, table(("Heading", "Group", "Title", "What is looked for", "For"), rows))


def _add(call: Call) -> Told:
    args = call.args
    entry = Entry(
        args.heading,
        args.form,
        args.text,
        args.source,
        read_day(args.day),
        None if args.rating == "none" else args.rating,
        args.rationale or "",
        args.link or "",
    )
    with call.workspace() as ws:
        done = log.record(ws, entry)
    return Told({"change": done.batch, **_data(done.value)}, f"{done.label}.")


def _change(call: Call) -> Told:
    args = call.args
    given = {
        name: value
        for name in ("heading", "form", "text", "source", "rationale", "link")
        if (value := getattr(args, name)) is not None
    }
    if args.day:
        given["day"] = read_day(args.day)
    if args.rating:
        given["rating"] = None if args.rating == "none" else args.rating
    with call.workspace() as ws:
        entry = replace(log.evidence(ws, args.id).entry, **given)
        done = log.change(ws, args.id, entry)
    return Told({"change": done.batch, **_data(done.value)}, f"{done.label}.")


def _withdraw(call: Call) -> Told:
    with call.workspace() as ws:
        done = log.withdraw(ws, call.args.id)
    return Told({"change": done.batch}, f"{done.label}.")


def _history(call: Call) -> Told:
    with call.workspace() as ws:
        return _told(ws, log.history(ws, call.args.id))


def _told(ws: Workspace, found: tuple[Evidence, ...]) -> Told:
    known = headings(ws)
    rows = [
        (
            each.entry.day,
            known.title(each.entry.heading),
            RATING_WORDS[each.entry.rating] if each.entry.rating else "",
            each.entry.text,
            each.entry.source,
            each.id,
        )
        for each in found
    ]
    columns = ("Day", "Heading", "Rating", "Evidence", "Source", "Id")
    return Told([_data(each) for each in found], listed(columns, rows, "entry", "entries"))


def _data(one: Evidence) -> Data:
    entry = one.entry
    return {
        "id": one.id,
        "heading": entry.heading,
        "form": entry.form,
        "text": entry.text,
        "source": entry.source,
        "day": entry.day.isoformat(),
        "rating": entry.rating,
        "rationale": entry.rationale,
        "link": entry.link or None,
        "link_words": entry.link_words,
        "at": one.at,
        "by": one.by_name,
    }
