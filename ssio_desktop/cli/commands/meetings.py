"""``meeting``: the board's meetings, their agenda, decisions, papers and letters."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.given import read_day
from ssio_desktop.cli.parsing import Commands, Parser, add_output
from ssio_desktop.cli.told import Data, Told, count, listed, pairs, paragraphs, table
from ssio_desktop.domain.meeting_parts import Item
from ssio_desktop.domain.meetings import ROLE_WORDS, ROLES, SECTION_WORDS, Meeting
from ssio_desktop.errors import UserError
from ssio_desktop.reports.wording import long_day
from ssio_desktop.services import meeting_papers, meetings
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace

Change = Callable[[Workspace, Meeting, Item], Outcome[Any]]


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("meeting", "Keep the board’s meetings, and write their papers.")
    level.add("list", _list, "List the meetings, the latest first.")
    _named(level.add("show", _show, "Show a meeting: people, agenda, decisions."))
    plan = level.add("plan", _plan, "Plan a meeting with the agenda that the term asks for.")
    plan.add_argument("--day", required=True, metavar="DAY", help="such as 2026-12-04")
    plan.add_argument("--term", required=True, metavar="TERM", help="such as 2026-autumn")
    plan.add_argument("--place", default="", metavar="TEXT")
    plan.add_argument("--bare", action="store_true", help="begin without an agenda")
    person = _named(level.add("person", _person, "Record somebody of a meeting."))
    person.add_argument("--name", required=True, metavar="NAME", help="or a post")
    person.add_argument("--role", required=True, choices=ROLES)
    person.add_argument("--present", choices=("yes", "no"))
    _named(level.add("refresh", _refresh, "Add what the term asks for now to the agenda."))
    add = _named(level.add("add", _add, "Add an item to the agenda."))
    add.add_argument("--title", default="", metavar="TEXT", help="not needed with --urn")
    add.add_argument("--why", default="", metavar="TEXT")
    add.add_argument("--urn", default="", metavar="URN", help="the school that it is about")
    move = _numbered(level.add("move", _move, "Move an item on the agenda."))
    move.add_argument("--steps", required=True, type=int, metavar="N", help="fewer than 0 for up")
    _numbered(level.add("remove", _remove, "Take an item off the agenda."))
    note = _numbered(level.add("note", _note, "Record what was said under an item."))
    note.add_argument("--text", required=True, metavar="TEXT")
    decide = _numbered(level.add("decide", _decide, "Record a decision in words under an item."))
    decide.add_argument("--text", required=True, metavar="TEXT")
    decide.add_argument("--who", default="", metavar="NAME")
    decide.add_argument("--due", metavar="DAY", help="such as 2027-01-15")
    category = _named(level.add("category", _category, "Decide on a school’s category."))
    category.add_argument("urn", metavar="URN")
    category.add_argument("--category", required=True, metavar="ID")
    category.add_argument("--reason", default="", help="needed for another than the officer’s")
    _named(level.add("agree-rest", _agree, "Agree the categories of schools not on the agenda."))
    done = _named(level.add("done", _done, "Record that a decision was carried out."))
    done.add_argument("decision", metavar="ID", help="as “meeting show --json” names it")
    done.add_argument("--what", required=True, metavar="TEXT")
    done.add_argument("--day", required=True, metavar="DAY")
    for name, run, what in (("pack", _pack, "the pack"), ("minutes", _minutes, "the minutes")):
        paper = _named(level.add(name, run, f"Write {what} of a meeting as a tagged PDF."))
        add_output(paper, "FILE.pdf", help="or a folder")
    letters = _named(
        level.add(
            "letters",
            _letters,
            "Write a letter on its category to each school.",
            more="The decisions for officers are written with “post decisions”.",
        )
    )
    letters.add_argument("-o", "--output", required=True, metavar="FOLDER")
    letters.add_argument("--urn", action="append", default=[], metavar="URN", help="only to these")


def _named(parser: Parser) -> Parser:
    parser.add_argument("meeting", metavar="MEETING", help="its day, such as 2026-12-04, or its id")
    return parser


def _numbered(parser: Parser) -> Parser:
    _named(parser).add_argument("number", type=int, metavar="NUMBER", help="of the item")
    return parser


def _find(ws: Workspace, name: str) -> Meeting:
    found = [each for each in meetings.meetings(ws) if each.day.isoformat() == name]
    if len(found) > 1:
        raise UserError(
            "There are several meetings on that day.",
            where=name,
            remedy="Name one by its id: " + ", ".join(each.id for each in found),
            code="meeting.several",
        )
    return found[0] if found else meetings.meeting(ws, name)


def _list(call: Call) -> Told:
    with call.workspace() as ws:
        found = meetings.meetings(ws)
    rows = [
        (each.day, each.term.title, each.place, len(each.items), len(each.decisions), each.id)
        for each in found
    ]
    told = listed(("Day", "Term", "Place", "Items", "Decisions", "Id"), rows, "meeting")
    return Told([_data(each) for each in found], told)


def _show(call: Call) -> Told:
    with call.workspace() as ws:
        found = _find(ws, call.args.meeting)
    return Told(_data(found), _text(found))


def _plan(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = meetings.plan_meeting(
            ws, read_day(args.day), call.term(), args.place, with_agenda=not args.bare
        )
        found = meetings.meeting(ws, done.value)
    return Told({"change": done.batch, **_data(found)}, paragraphs(f"{done.label}.", _text(found)))


def _changed(call: Call, change: Callable[[Workspace, Meeting], Outcome[Any]]) -> Told:
    with call.workspace() as ws:
        found = _find(ws, call.args.meeting)
        done = change(ws, found)
        found = meetings.meeting(ws, found.id)
    return Told({"change": done.batch, **_data(found)}, f"{done.label}.")


def _item_changed(call: Call, change: Change) -> Told:
    def act(ws: Workspace, found: Meeting) -> Outcome[Any]:
        number = call.args.number
        if not 1 <= number <= len(found.items):
            raise UserError(
                "The agenda has no item of that number.",
                where=str(number),
                remedy="“meeting show” numbers them.",
                code="meeting.item",
            )
        return change(ws, found, found.items[number - 1])

    return _changed(call, act)


def _person(call: Call) -> Told:
    args = call.args
    present = {"yes": True, "no": False, None: None}[args.present]

    def act(ws: Workspace, found: Meeting) -> Outcome[Any]:
        key = next((each.id for each in found.people if each.name == args.name.strip()), "")
        return meetings.set_person(ws, found.id, args.name, args.role, present=present, person=key)

    return _changed(call, act)


def _refresh(call: Call) -> Told:
    return _changed(call, lambda ws, found: meetings.propose_again(ws, found.id))


def _add(call: Call) -> Told:
    args = call.args
    return _changed(
        call,
        lambda ws, found: meetings.add_item(ws, found.id, args.title, args.why, args.urn),
    )


def _move(call: Call) -> Told:
    steps = call.args.steps
    return _item_changed(
        call, lambda ws, found, item: meetings.move_item(ws, found.id, item.id, steps)
    )


def _remove(call: Call) -> Told:
    return _item_changed(call, lambda ws, found, item: meetings.remove_item(ws, found.id, item.id))


def _note(call: Call) -> Told:
    text = call.args.text
    return _item_changed(
        call, lambda ws, found, item: meetings.set_note(ws, found.id, item.id, text)
    )


def _decide(call: Call) -> Told:
    args = call.args
    due = read_day(args.due) if args.due else None
    return _item_changed(
        call,
        lambda ws, found, item: meetings.decide_text(
            ws, found.id, item.id, args.text, args.who, due
        ),
    )


def _category(call: Call) -> Told:
    args = call.args
    return _changed(
        call,
        lambda ws, found: meetings.decide_category(
            ws, found.id, args.urn, args.category, args.reason
        ),
    )


def _agree(call: Call) -> Told:
    return _changed(call, lambda ws, found: meetings.agree_the_rest(ws, found.id))


def _done(call: Call) -> Told:
    args, day = call.args, read_day(call.args.day)
    return _changed(
        call,
        lambda ws, found: meetings.finish_decision(ws, found.id, args.decision, args.what, day),
    )


def _pack(call: Call) -> Told:
    meter = call.progress("Writing the pack")
    try:
        return _paper(
            call, "pack", lambda ws, key, path: meeting_papers.write_pack(ws, key, path, meter)
        )
    finally:
        meter.finish()


def _minutes(call: Call) -> Told:
    return _paper(call, "minutes", meeting_papers.write_minutes)


def _paper(call: Call, kind: str, write: Callable[[Workspace, str, Path], Outcome[Path]]) -> Told:
    path = Path(call.args.output)
    with call.workspace() as ws:
        found = _find(ws, call.args.meeting)
        if path.is_dir():
            path = path / meeting_papers.suggested_name(found, kind)
        write(ws, found.id, path)
    written = path.read_bytes()
    return Told(
        {
            "document": kind,
            "meeting": found.id,
            "file": str(path),
            "bytes": len(written),
            "sha256": hashlib.sha256(written).hexdigest(),
        },
        f"The {kind} of the meeting on {long_day(found.day)}: {path}.",
    )


def _letters(call: Call) -> Told:
    meter = call.progress("Writing letters")
    with call.workspace() as ws:
        found = _find(ws, call.args.meeting)
        try:
            made = meeting_papers.write_letters(
                ws, found.id, Path(call.args.output), call.args.urn, meter
            ).value
        finally:
            meter.finish()
    return Told(
        {
            "files": [str(path) for path in made.paths],
            "without": list(made.without),
            "disputed": list(made.disputed),
        },
        paragraphs(
            "\n".join(str(path) for path in made.paths),
            f"Without a category: {', '.join(made.without)}." if made.without else "",
            f"No letter while it is open which category counts: {', '.join(made.disputed)}."
            if made.disputed
            else "",
            count(len(made.paths), "letter") + ".",
        ),
    )


def _text(found: Meeting) -> str:
    facts = pairs(
        (
            ("Day", long_day(found.day)),
            ("Term", found.term.title),
            ("Place", found.place),
            ("Id", found.id),
        )
    )
    people = [
        (
            each.name,
            ROLE_WORDS[each.role],
            {True: "yes", False: "apologies", None: ""}[each.present],
        )
        for each in found.people
    ]
    agenda = [
        (
            number,
            SECTION_WORDS[item.section],
            item.title,
            item.why,
            "; ".join(each.text for each in found.decided(item.id)),
        )
        for number, item in enumerate(found.items, 1)
    ]
    categories = [(each.urn, each.category, each.judged, each.reason) for each in found.categories]
    return paragraphs(
        facts,
        table(("Name", "Role", "Present"), people) if people else "",
        table(("No", "Part", "Item", "Why", "Decided"), agenda) if agenda else "",
        table(("URN", "Category", "Judged", "Reason"), categories) if categories else "",
    )


def _data(found: Meeting) -> Data:
    return {
        "id": found.id,
        "day": found.day.isoformat(),
        "term": str(found.term),
        "place": found.place,
        "people": [
            {"name": each.name, "role": each.role, "present": each.present} for each in found.people
        ],
        "items": [
            {
                "number": number,
                "part": item.section,
                "title": item.title,
                "why": item.why,
                "urn": item.urn or None,
                "note": item.note,
                "decisions": [
                    {
                        "id": each.id,
                        "text": each.text,
                        "who": each.who,
                        "due": each.due.isoformat() if each.due else None,
                        "done": each.done_on.isoformat() if each.done_on else None,
                        "what": each.done,
                    }
                    for each in found.decided(item.id)
                ],
            }
            for number, item in enumerate(found.items, 1)
        ],
        "categories": [
            {
                "urn": each.urn,
                "category": each.category,
                "judged": each.judged,
                "reason": each.reason,
            }
            for each in found.categories
        ],
    }
