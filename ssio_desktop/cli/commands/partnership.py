"""``partnership``: schools’ partnership boards, their series and members, minutes and papers."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.commands.partnership_words import board_data, board_text
from ssio_desktop.cli.given import read_day
from ssio_desktop.cli.parsing import Commands, Parser, add_output
from ssio_desktop.cli.told import Told, count, listed, pairs
from ssio_desktop.domain.casework.board_rules import rule_record
from ssio_desktop.domain.casework.boards import (
    ADVICE_WORDS,
    COLOUR_WORDS,
    ROLES,
    SECTIONS,
    BoardMeeting,
)
from ssio_desktop.domain.meeting_parts import Item
from ssio_desktop.errors import UserError
from ssio_desktop.services import documents, schools
from ssio_desktop.services.casework import overview
from ssio_desktop.services.casework.partnership import (
    members,
    minutes,
    own_rules,
    records,
    series,
)
from ssio_desktop.services.document_names import Kind, Wanted
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace

Change = Callable[[Workspace, BoardMeeting], Outcome[Any]]


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group(
        "partnership", "Keep schools’ partnership boards: series, members, minutes, papers."
    )
    level.add("list", _list, "List the schools whose board asks for something, or that have one.")
    _school(level.add("show", _show, "Show a school’s board: half-terms, members, meetings."))
    plan = _school(level.add("plan", _plan, "Plan a board on every day that is proposed."))
    plan.add_argument("--day", metavar="DAY", help="one board on this day instead")
    plan.add_argument("--place", default="", metavar="TEXT")
    for name, run, what in (
        ("skip", _skip, "Record why no board meets in a half-term."),
        ("unskip", _unskip, "Let a board be held in a half-term after all."),
    ):
        half = _school(level.add(name, run, what))
        half.add_argument("half", metavar="HALF", help="such as 2026-autumn-1")
        if name == "skip":
            half.add_argument("--reason", required=True, metavar="TEXT")
    member = _school(level.add("member", _member, "Record a member of the board."))
    member.add_argument("--name", required=True, metavar="NAME", help="or a post")
    member.add_argument("--role", required=True, choices=ROLES)
    member.add_argument("--since", metavar="DAY", help="the first day as a member")
    leave = _school(level.add("leave", _leave, "Record the last day of a member."))
    leave.add_argument("--name", required=True, metavar="NAME")
    leave.add_argument("--last", required=True, metavar="DAY")
    rules = level.add("rules", _rules, "Show the rules of boards, or record the authority’s own.")
    rules.add_argument("--from", dest="begins", metavar="DAY", help="record rules from this day on")
    rules.add_argument("--least", type=int, metavar="N", help="how many must be present")
    rules.add_argument("--weeks", type=int, metavar="N", help="before the last of the half-term")
    rules.add_argument("--papers", type=int, metavar="N", help="days before a board")
    rules.add_argument("--days", type=float, metavar="NUMBER", help="of support a board counts as")
    _of_meetings(level)


def _of_meetings(level: Commands) -> None:
    move = _meeting(level.add("move", _move, "Move a board to another day."))
    move.add_argument("--to", required=True, metavar="DAY")
    move.add_argument("--place", default=None, metavar="TEXT")
    _meeting(level.add("agenda", _agenda, "Add what is asked for now to the agenda."))
    add = _meeting(level.add("add", _add, "Add an item to the agenda."))
    add.add_argument("--title", required=True, metavar="TEXT")
    add.add_argument("--why", default="", metavar="TEXT")
    add.add_argument("--section", default="business", choices=SECTIONS)
    _item(level.add("remove", _remove, "Take an item off the agenda."))
    _meeting(level.add("begin", _begin, "Begin the minutes, on the day or after it."))
    present = _meeting(level.add("present", _present, "Record who was there."))
    present.add_argument("--apologies", action="append", default=[], metavar="ROLE", choices=ROLES)
    note = _item(level.add("note", _note, "Record what was said under an item."))
    note.add_argument("--text", required=True, metavar="TEXT")
    decide = _item(level.add("decide", _decide, "Record a decision or action under an item."))
    decide.add_argument("--text", required=True, metavar="TEXT")
    decide.add_argument("--who", default="", metavar="NAME")
    decide.add_argument("--due", metavar="DAY")
    rag = _item(level.add("judge", _judge, "Judge a milestone; number 0 is progress as a whole."))
    rag.add_argument("--colour", required=True, choices=tuple(COLOUR_WORDS))
    rag.add_argument("--why", required=True, metavar="TEXT")
    advise = _meeting(level.add("recommend", _advise, "Record what the board recommends."))
    advise.add_argument("--what", required=True, choices=tuple(ADVICE_WORDS))
    advise.add_argument("--reason", required=True, metavar="TEXT")
    _meeting(level.add("close", _close, "Close the minutes."))
    _meeting(level.add("reopen", _reopen, "Take closed minutes up again."))
    approve = _meeting(level.add("approve", _approve, "Record that a later board approved them."))
    approve.add_argument("--at", required=True, metavar="DAY", help="the day of that board")
    approve.add_argument("--corrections", default="", metavar="TEXT")
    papers: tuple[tuple[str, Kind, str], ...] = (
        ("papers", "board-papers", "all papers of a board"),
        ("minutes", "board-minutes", "the minutes of a board"),
    )
    for name, kind, what in papers:
        paper = _meeting(level.add(name, _writer(kind), f"Write {what} as one tagged PDF."))
        add_output(paper, "FILE.pdf", help="or a folder")


def _school(parser: Parser) -> Parser:
    parser.add_argument("urn", metavar="URN")
    return parser


def _meeting(parser: Parser) -> Parser:
    _school(parser).add_argument("meeting", metavar="DAY", help="of the board, or its id")
    return parser


def _item(parser: Parser) -> Parser:
    _meeting(parser).add_argument("number", type=int, metavar="NUMBER", help="of the item")
    return parser


def _find(ws: Workspace, urn: str, name: str) -> BoardMeeting:
    seen = records.board_of(ws, urn)
    found = [each for each in seen.meetings if each.day.isoformat() == name]
    live = [each for each in found if seen.state(each) != "cancelled"]
    if len(live) == 1:
        return live[0]
    return records.meeting(ws, f"{seen.board.urn}:{name}")


def _rules(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        now = own_rules.on(ws, read_day(args.begins) if args.begins else None)
        if args.begins:
            given = {"least": args.least, "weeks_before_end": args.weeks}
            given |= {"papers_days": args.papers, "days": args.days}
            own_rules.change(
                ws,
                now.day,
                **{
                    "least": now.quorum.least,
                    "groups": now.quorum.groups,
                    "weeks_before_end": now.series.weeks_before_end,
                    "weekdays": now.series.weekdays,
                    "director_for": now.series.director_for,
                    "papers_days": now.series.papers_days,
                    "days": now.days,
                    **{name: value for name, value in given.items() if value is not None},
                },
            )
            now = own_rules.on(ws, now.day)
    facts = (
        ("On", now.day),
        ("Must be present", now.quorum.least),
        ("Of each of these", "; ".join(" or ".join(each) for each in now.quorum.groups)),
        ("Proposed on", ", ".join(map(str, now.series.weekdays)) + " (Monday is 1)"),
        ("Weeks before the last", now.series.weeks_before_end),
        ("Papers due before", count(now.series.papers_days, "day")),
        ("Counts as", f"{now.days:g} days"),
    )
    record = rule_record(now.quorum, now.series, now.days)
    return Told({"day": now.day.isoformat(), "rules": record}, pairs(facts))


def _list(call: Call) -> Told:
    with call.workspace() as ws:
        rows = [
            (row, row.standings["partnership-board"])
            for row in overview.rows(ws)
            if "partnership-board" in row.standings
        ]
    told = [
        (row.urn, row.name, row.category, standing.urgency, standing.words, standing.due)
        for row, standing in rows
    ]
    headings = ("URN", "School", "Category", "To do", "How it stands", "Due")
    data = [
        {
            "urn": row.urn,
            "school": row.name,
            "category": row.category,
            "urgency": standing.urgency,
            "standing": standing.words,
            "due": standing.due.isoformat() if standing.due else None,
        }
        for row, standing in rows
    ]
    return Told(data, listed(headings, told, "board"))


def _show(call: Call) -> Told:
    with call.workspace() as ws:
        return Told(board_data(ws, call.args.urn), board_text(ws, call.args.urn))


def _changed(call: Call, change: Callable[[Workspace, str], Outcome[Any]]) -> Told:
    """A change of a board; tells the whole board after it."""
    with call.workspace() as ws:
        urn = schools.require_urn(call.args.urn)
        done = change(ws, urn)
        data = {"change": done.batch, **board_data(ws, urn)}
    return Told(data, f"{done.label}.")


def _met(call: Call, change: Change) -> Told:
    return _changed(call, lambda ws, urn: change(ws, _find(ws, urn, call.args.meeting)))


def _numbered(call: Call, change: Callable[[Workspace, str, Item], Outcome[Any]]) -> Told:
    def act(ws: Workspace, found: BoardMeeting) -> Outcome[Any]:
        number = call.args.number
        if not 1 <= number <= len(found.items):
            raise UserError(
                "The agenda has no item of that number.",
                where=str(number),
                remedy="“partnership show” numbers them.",
                code="meeting.item",
            )
        return change(ws, found.key, found.items[number - 1])

    return _met(call, act)


def _plan(call: Call) -> Told:
    args = call.args
    if args.day:
        day = read_day(args.day)
        return _changed(call, lambda ws, urn: series.plan_meeting(ws, urn, day, args.place))
    return _changed(call, series.plan_series)


def _skip(call: Call) -> Told:
    args = call.args
    return _changed(
        call, lambda ws, urn: series.skip(ws, urn, series.half_named(ws, args.half), args.reason)
    )


def _unskip(call: Call) -> Told:
    return _changed(
        call, lambda ws, urn: series.unskip(ws, urn, series.half_named(ws, call.args.half))
    )


def _member(call: Call) -> Told:
    args = call.args
    since = read_day(args.since) if args.since else None
    return _changed(call, lambda ws, urn: members.set_member(ws, urn, args.name, args.role, since))


def _leave(call: Call) -> Told:
    args = call.args

    def act(ws: Workspace, urn: str) -> Outcome[Any]:
        board = records.board_of(ws, urn).board
        known = [e for e in board.members if e.name == args.name.strip() and e.until is None]
        return members.end_member(ws, urn, known[0].id if known else args.name, read_day(args.last))

    return _changed(call, act)


def _move(call: Call) -> Told:
    args = call.args
    day = read_day(args.to)
    return _met(
        call,
        lambda ws, found: series.move_meeting(
            ws, found.key, day, found.place if args.place is None else args.place
        ),
    )


def _agenda(call: Call) -> Told:
    return _met(call, lambda ws, found: series.refresh_agenda(ws, found.key))


def _add(call: Call) -> Told:
    args = call.args
    return _met(
        call,
        lambda ws, found: minutes.add_item(ws, found.key, args.title, args.why, args.section),
    )


def _remove(call: Call) -> Told:
    return _numbered(call, lambda ws, key, item: minutes.remove_item(ws, key, item.id))


def _begin(call: Call) -> Told:
    return _met(call, lambda ws, found: minutes.begin(ws, found.key))


def _present(call: Call) -> Told:
    away = set(call.args.apologies)
    return _met(
        call,
        lambda ws, found: minutes.set_presence(
            ws, found.key, {each.id: each.role not in away for each in found.people}
        ),
    )


def _note(call: Call) -> Told:
    text = call.args.text
    return _numbered(call, lambda ws, key, item: minutes.set_note(ws, key, item.id, text))


def _decide(call: Call) -> Told:
    args = call.args
    due = read_day(args.due) if args.due else None
    return _numbered(
        call, lambda ws, key, item: minutes.decide(ws, key, item.id, args.text, args.who, due)
    )


def _judge(call: Call) -> Told:
    args = call.args
    if args.number == 0:
        return _met(
            call, lambda ws, found: minutes.set_rag(ws, found.key, "", args.colour, args.why)
        )
    return _numbered(
        call, lambda ws, key, item: minutes.set_rag(ws, key, item.id, args.colour, args.why)
    )


def _advise(call: Call) -> Told:
    args = call.args
    return _met(call, lambda ws, found: minutes.advise(ws, found.key, args.what, args.reason))


def _close(call: Call) -> Told:
    return _met(call, lambda ws, found: minutes.close(ws, found.key))


def _reopen(call: Call) -> Told:
    return _met(call, lambda ws, found: minutes.reopen(ws, found.key))


def _approve(call: Call) -> Told:
    args = call.args
    return _met(
        call,
        lambda ws, found: minutes.approve(
            ws, found.key, _find(ws, found.urn, args.at).key, args.corrections
        ),
    )


def _writer(kind: Kind) -> Callable[[Call], Told]:
    def write(call: Call) -> Told:
        target = Path(call.args.output)
        with call.workspace() as ws:
            found = _find(ws, call.args.urn, call.args.meeting)
            wanted = Wanted(kind, found.urn, of=found.id)
            if target.is_dir():
                target = target / documents.suggested_name(ws, wanted)
            documents.write_document(ws, wanted, target)
        written = target.read_bytes()
        data = {
            "document": kind,
            "urn": found.urn,
            "meeting": found.id,
            "file": str(target),
            "bytes": len(written),
            "sha256": hashlib.sha256(written).hexdigest(),
        }
        return Told(data, f"The document is in {target}.")

    return write
