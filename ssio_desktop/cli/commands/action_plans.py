"""``action-plan``: a school’s action plans, their progress, their workbook and their paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.commands.action_plan_data import day, plan_data, plan_text, reading_data
from ssio_desktop.cli.parsing import Commands, Parser, add_output
from ssio_desktop.cli.told import Told, listed, paragraphs, table
from ssio_desktop.domain.actions import STATES
from ssio_desktop.domain.casework.areas import FoundArea, read_areas
from ssio_desktop.domain.casework.plan_types import (
    ABOUT_WORDS,
    RATINGS,
    STAGE_WORDS,
    VARIANT_WORDS,
    VARIANTS,
    ActionPlan,
)
from ssio_desktop.errors import UserError
from ssio_desktop.services import documents, schools
from ssio_desktop.services.casework import (
    action_plans,
    plan_copying,
    plan_drawing,
    plan_files,
    plan_progress,
    plan_reading,
)
from ssio_desktop.services.casework.area_sources import read_areas_file
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace

Change = Callable[[Workspace, ActionPlan], Outcome[Any]]


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("action-plan", "Draw up action plans, and record their progress.")
    listing = level.add("list", _list, "List action plans, those that count now first.")
    listing.add_argument("--urn", default="", metavar="URN", help="only of this school")
    _named(level.add("show", _show, "Show a plan with everything recorded of it."))
    begin = level.add("begin", _begin, "Begin a school’s plan.")
    begin.add_argument("urn", metavar="URN")
    begin.add_argument("--kind", required=True, choices=VARIANTS)
    begin.add_argument("--title", default="", metavar="TEXT")
    _time(begin)
    begin.add_argument("--received", metavar="DAY", help="when the report came, for a statement")
    begin.add_argument("--areas", metavar="FILE", help="a text or table of areas for improvement")
    for name, words in ABOUT_WORDS.items():
        begin.add_argument(
            f"--{name.replace('_', '-')}", default="", metavar="TEXT", help=str(words)
        )
    areas = _named(level.add("areas", _areas, "Make areas for improvement priorities."))
    areas.add_argument("file", metavar="FILE", help="a letter or list as text, or a table")
    priority = _named(level.add("priority", _priority, "Record a priority."))
    priority.add_argument("--id", default="", metavar="NO", help="of one that is there")
    for name in ("what", "success", "monitored", "monitor", "evaluated"):
        priority.add_argument(f"--{name}", required=name == "what", default="", metavar="TEXT")
    milestone = _named(level.add("milestone", _milestone, "Record a milestone."))
    _item(milestone)
    milestone.add_argument("--due", metavar="DAY", help="the day of the board")
    action = _named(level.add("action", _action, "Record an action."))
    _item(action)
    for name in ("owner", "resources", "cost"):
        action.add_argument(f"--{name}", default="", metavar="TEXT")
    action.add_argument("--starts", metavar="DAY")
    action.add_argument("--due", metavar="DAY")
    agree = _named(level.add("agree", _agree, "Record that a plan was agreed."))
    agree.add_argument("--day", required=True, metavar="DAY")
    agree.add_argument("--who", required=True, metavar="TEXT")
    progress = _named(level.add("progress", _progress, "Record how a milestone or action stands."))
    progress.add_argument("item", metavar="NO", help="such as 2.1, or an id as “show” names it")
    progress.add_argument(
        "--state", required=True, choices=tuple(dict.fromkeys((*RATINGS, *STATES)))
    )
    progress.add_argument("--evidence", default="", metavar="TEXT")
    progress.add_argument("--day", metavar="DAY", help="when that was so; today when left out")
    move = _named(level.add("move", _move, "Give a milestone to another board."))
    move.add_argument("item", metavar="NO")
    move.add_argument("--to", required=True, metavar="DAY")
    move.add_argument("--why", required=True, metavar="TEXT")
    close = _named(level.add("close", _close, "Record that a plan is at its end."))
    close.add_argument("--day", required=True, metavar="DAY")
    close.add_argument("--outcome", required=True, metavar="TEXT")
    copy = _named(level.add("copy", _copy, "Copy what is open into a new plan."))
    copy.add_argument("--title", required=True, metavar="TEXT")
    _time(copy)
    book = _named(level.add("workbook", _workbook, "Write the workbook that the school fills in."))
    add_output(book, "FILE.xlsx", help="or a folder")
    take = _named(level.add("take-in", _take_in, "Take in a workbook that was filled in."))
    take.add_argument("file", metavar="FILE.xlsx")
    take.add_argument("--look", action="store_true", help="say what it changes, and record nothing")
    pdf = _named(level.add("pdf", _pdf, "Write the plan with its drawing as a tagged PDF."))
    add_output(pdf, "FILE.pdf", help="or a folder")


def _named(parser: Parser) -> Parser:
    parser.add_argument("key", metavar="PLAN", help="a URN for the plan that counts now, or URN:ID")
    return parser


def _item(parser: Parser) -> None:
    parser.add_argument("--id", default="", metavar="NO", help="of one that is there")
    parser.add_argument("--priority", required=True, metavar="NO")
    parser.add_argument("--what", required=True, metavar="TEXT")


def _time(parser: Parser) -> None:
    parser.add_argument("--starts", metavar="DAY")
    parser.add_argument("--ends", metavar="DAY")


def _plan(ws: Workspace, key: str) -> ActionPlan:
    urn, _, item = key.partition(":")
    own = action_plans.plans(ws, schools.require_urn(urn)) if not item else ()
    return own[0] if own else action_plans.plan(ws, key)


def _numbered(found: ActionPlan, text: str) -> str:
    """The id of a priority, milestone or action, given by its number or its id."""
    numbers = {str(one.number): one.id for one in found.priorities}
    numbers |= {found.number_of(each): each.id for each in found.milestones}
    return numbers.get(text, text)


def _changed(call: Call, change: Change) -> Told:
    with call.workspace() as ws:
        done = change(ws, _plan(ws, call.args.key))
        made = done.value if isinstance(done.value, str) else getattr(done.value, "id", None)
        found = action_plans.plan(ws, _plan(ws, call.args.key).key)
        name = schools.name_of(ws, found.urn)
        data = {"change": done.batch, "made": made, "plan": plan_data(ws, found)}
    return Told(data, paragraphs(f"{done.label}.", plan_text(found, name, ws.today())))


def _list(call: Call) -> Told:
    with call.workspace() as ws:
        known = action_plans.plans_of(ws, (call.args.urn,) if call.args.urn else None)
        names = {row.urn: row.name for row in schools.list_schools(ws)}
        found = [each for own in known.values() for each in own]
        data = [plan_data(ws, each) for each in found]
    rows = [
        (names.get(e.urn, e.urn), e.title, VARIANT_WORDS[e.variant], STAGE_WORDS[e.stage], e.key)
        for e in found
    ]
    headings = ("School", "Title", "Kind", "Standing", "Plan")
    return Told(data, listed(headings, rows, "action plan"))


def _show(call: Call) -> Told:
    with call.workspace() as ws:
        found = _plan(ws, call.args.key)
        name = schools.name_of(ws, found.urn)
        return Told(plan_data(ws, found), plan_text(found, name, ws.today()))


def _begin(call: Call) -> Told:
    args = call.args
    areas = _read(Path(args.areas)) if args.areas else ()
    about = {name: str(getattr(args, name)) for name in ABOUT_WORDS}
    with call.workspace() as ws:
        done = plan_drawing.begin(
            ws,
            schools.require_urn(args.urn),
            args.kind,
            title=args.title,
            starts=day(args.starts),
            ends=day(args.ends),
            received=day(args.received),
            about=about,
            areas=areas,
        )
        found = action_plans.plan(ws, done.value)
        name = schools.name_of(ws, found.urn)
        data = {"change": done.batch, "made": done.value, "plan": plan_data(ws, found)}
    return Told(data, paragraphs(f"{done.label}.", plan_text(found, name, ws.today())))


def _read(path: Path) -> tuple[FoundArea, ...]:
    found = read_areas(read_areas_file(path))
    if not found.areas:
        raise UserError(
            "There is no area for improvement in this file.",
            where=str(path),
            remedy="Number the areas below a sentence that leads to them, or give a table.",
            code="plan.areas",
        )
    return found.areas


def _areas(call: Call) -> Told:
    areas = _read(Path(call.args.file))
    return _changed(call, lambda ws, found: plan_drawing.add_areas(ws, found.key, areas))


def _priority(call: Call) -> Told:
    args = call.args
    fields = {n: getattr(args, n) for n in ("what", "success", "monitored", "monitor", "evaluated")}
    return _changed(
        call,
        lambda ws, found: plan_drawing.set_priority(
            ws, found.key, priority=_numbered(found, args.id), **fields
        ),
    )


def _milestone(call: Call) -> Told:
    args = call.args
    return _changed(
        call,
        lambda ws, found: plan_drawing.set_milestone(
            ws,
            found.key,
            milestone=_numbered(found, args.id),
            priority=_numbered(found, args.priority),
            what=args.what,
            due=day(args.due),
        ),
    )


def _action(call: Call) -> Told:
    args = call.args
    return _changed(
        call,
        lambda ws, found: plan_drawing.set_action(
            ws,
            found.key,
            action=args.id,
            priority=_numbered(found, args.priority),
            what=args.what,
            owner=args.owner,
            starts=day(args.starts),
            due=day(args.due),
            resources=args.resources,
            cost=args.cost,
        ),
    )


def _agree(call: Call) -> Told:
    on = day(call.args.day)
    assert on is not None
    return _changed(call, lambda ws, found: plan_progress.agree(ws, found.key, on, call.args.who))


def _progress(call: Call) -> Told:
    args = call.args
    return _changed(
        call,
        lambda ws, found: plan_progress.record_progress(
            ws,
            found.key,
            _numbered(found, args.item),
            state=args.state,
            evidence=args.evidence,
            day=day(args.day),
        ),
    )


def _move(call: Call) -> Told:
    args, to = call.args, day(call.args.to)
    assert to is not None
    return _changed(
        call,
        lambda ws, found: plan_progress.move_milestone(
            ws, found.key, _numbered(found, args.item), to, args.why
        ),
    )


def _close(call: Call) -> Told:
    on = day(call.args.day)
    assert on is not None
    return _changed(
        call, lambda ws, found: plan_progress.close(ws, found.key, on, call.args.outcome)
    )


def _copy(call: Call) -> Told:
    args = call.args
    return _changed(
        call,
        lambda ws, found: plan_copying.copy_forward(
            ws, found.key, title=args.title, starts=day(args.starts), ends=day(args.ends)
        ),
    )


def _workbook(call: Call) -> Told:
    target = Path(call.args.output)
    with call.workspace() as ws:
        found = _plan(ws, call.args.key)
        if target.is_dir():
            target = target / plan_files.suggested_name(found)
        plan_files.write_workbook(ws, found.key, target)
    return Told({"plan": found.key, "file": str(target)}, f"The workbook is in {target}.")


def _take_in(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        reading = plan_reading.read_workbook(ws, _plan(ws, args.key).key, Path(args.file))
        done = None if args.look else plan_reading.take_in(ws, reading)
    data = {**reading_data(reading), "change": done.batch if done else None}
    changes = [
        (each.place, each.about, each.field or "New", " ".join(each.after.split()))
        for each in reading.changes
    ]
    unread = [(f"{each.sheet}, {each.place}", each.text, each.why) for each in reading.unread]
    return Told(
        data,
        paragraphs(
            table(("Where", "Of", "What changes", "In the workbook"), changes) if changes else "",
            table(("Not understood", "What stands there", "Why"), unread) if unread else "",
            f"{done.label}." if done else "Nothing was recorded.",
        ),
    )


def _pdf(call: Call) -> Told:
    target = Path(call.args.output)
    with call.workspace() as ws:
        wanted = Wanted("plan", _plan(ws, call.args.key).key)
        if target.is_dir():
            target = target / documents.suggested_name(ws, wanted)
        documents.write_document(ws, wanted, target)
    data = {"plan": wanted.urn, "file": str(target), "bytes": target.stat().st_size}
    return Told(data, f"The plan is in {target}.")
