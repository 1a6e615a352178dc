"""``authority-plan``: the authority’s own plan after an inspection, and how it goes."""

from __future__ import annotations

from datetime import date

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.given import read_day
from ssio_desktop.cli.parsing import Commands, Parser, Run
from ssio_desktop.cli.told import Data, Told, listed, paragraphs, table
from ssio_desktop.domain.authority_plans import STANDING_WORDS, AuthorityPlan, PlanAction
from ssio_desktop.domain.evidence import RATING_WORDS, RATINGS
from ssio_desktop.services.evidence import plans


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("authority-plan", "Keep the authority’s own plan after an inspection.")
    level.add("list", _list, "List the plans, that of the latest inspection first.")
    new = level.add("new", _new, "Begin a plan.")
    new.add_argument("title", metavar="TITLE")
    new.add_argument("--inspected", required=True, metavar="DAY", help="day of the inspection")
    _plan(level, "show", _show, "Show a plan: areas, actions, milestones, progress.")
    area = _plan(level, "area", _area, "Add an area for improvement.")
    area.add_argument("--text", required=True, metavar="TEXT")
    action = _plan(level, "action", _action, "Add an action to an area.")
    action.add_argument("area", metavar="AREA", help="as “show” names it")
    for name in ("what", "owner", "measure"):
        action.add_argument(f"--{name}", required=True, metavar="TEXT")
    action.add_argument("--due", required=True, metavar="DAY")
    milestone = _plan(level, "milestone", _milestone, "Add a milestone to an action.")
    milestone.add_argument("action", metavar="ACTION")
    milestone.add_argument("--what", required=True, metavar="TEXT")
    milestone.add_argument("--due", required=True, metavar="DAY")
    reach = _plan(level, "reach", _reach, "Record that a milestone was reached.")
    reach.add_argument("milestone", metavar="MILESTONE")
    reach.add_argument("--day", required=True, metavar="DAY")
    progress = _plan(level, "progress", _progress, "Record how an action stands.")
    progress.add_argument("action", metavar="ACTION")
    progress.add_argument("--rating", required=True, choices=RATINGS)
    progress.add_argument("--text", required=True, metavar="TEXT")
    progress.add_argument("--day", metavar="DAY", help="else today")
    progress.add_argument("--reached", default="", metavar="MILESTONE", help="one that was")
    progress.add_argument("--done", action="store_true", help="the action is done")
    change = _plan(level, "change", _change, "Record a plan’s title or day anew.")
    change.add_argument("--title", metavar="TEXT")
    change.add_argument("--inspected", metavar="DAY")
    change = _plan(level, "change-area", _change_area, "Record the words of an area anew.")
    change.add_argument("area", metavar="AREA")
    change.add_argument("--text", required=True, metavar="TEXT")
    change = _plan(
        level, "change-action", _change_action, "Record an action anew; what is not given stays."
    )
    change.add_argument("action", metavar="ACTION")
    for name in ("area", "what", "owner", "measure"):
        change.add_argument(f"--{name}", metavar="AREA" if name == "area" else "TEXT")
    change.add_argument("--due", metavar="DAY")
    withdraw = _plan(
        level, "withdraw", _withdraw, "Take an area, action or milestone out, or the whole plan."
    )
    withdraw.add_argument("part", metavar="ID", nargs="?", default="", help="else the whole plan")


def _plan(level: Commands, name: str, run: Run, summary: str) -> Parser:
    parser = level.add(name, run, summary)
    parser.add_argument("plan", metavar="PLAN", help="as “authority-plan list” names it")
    return parser


def _list(call: Call) -> Told:
    with call.workspace() as ws:
        found, today = plans.plans(ws), ws.today()
    rows = [
        (
            each.inspected,
            each.title,
            len(each.areas),
            len(each.actions),
            sum(action.standing(today) == "overdue" for action in each.actions),
            each.id,
        )
        for each in found
    ]
    told = listed(("Inspected", "Title", "Areas", "Actions", "Overdue", "Plan"), rows, "plan")
    data = [
        {"plan": each.id, "title": each.title, "inspected": each.inspected.isoformat()}
        for each in found
    ]
    return Told(data, told)


def _show(call: Call) -> Told:
    with call.workspace() as ws:
        found, today = plans.plan(ws, call.args.plan), ws.today()
    parts = []
    for area in found.areas:
        rows = []
        for each in area.actions:
            last = each.latest()
            standing = STANDING_WORDS[each.standing(today)]
            rating = RATING_WORDS[last.rating] if last else ""
            rows.append((each.what, each.owner, each.due, standing, rating, each.id))
        headings = ("Action", "Who", "By", "Standing", "Rating", "Id")
        parts.append(f"{area.text} ({area.id})\n" + (table(headings, rows) if rows else "–"))
        parts += [told for each in area.actions if (told := _told(each))]
    head = f"{found.title}. After the inspection of {found.inspected.isoformat()}."
    return Told(_plan_data(found, today), paragraphs(head, *parts))


def _told(action: PlanAction) -> str:
    """The milestones and the progress of an action, a line each."""
    lines = [
        f"  Due {step.due.isoformat()}: {step.what}"
        + (f", reached {step.done.isoformat()}" if step.done else "")
        + f" ({step.id})"
        for step in action.milestones
    ]
    lines += [
        f"  {told.day.isoformat()}, {RATING_WORDS[told.rating]}: {told.text}"
        for told in action.progress
    ]
    measure = [f"  Success: {action.measure}"]
    return "\n".join([action.what, *measure, *lines])


def _new(call: Call) -> Told:
    with call.workspace() as ws:
        done = plans.new_plan(ws, call.args.title, read_day(call.args.inspected))
    return Told({"change": done.batch, "plan": done.value.id}, f"{done.label}: {done.value.id}.")


def _area(call: Call) -> Told:
    with call.workspace() as ws:
        done = plans.add_area(ws, call.args.plan, call.args.text)
    return Told({"change": done.batch, "area": done.value}, f"{done.label}: {done.value}.")


def _action(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = plans.add_action(
            ws,
            args.plan,
            args.area,
            what=args.what,
            owner=args.owner,
            due=read_day(args.due),
            measure=args.measure,
        )
    return Told({"change": done.batch, "action": done.value}, f"{done.label}: {done.value}.")


def _milestone(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = plans.add_milestone(ws, args.plan, args.action, args.what, read_day(args.due))
    return Told({"change": done.batch, "milestone": done.value}, f"{done.label}: {done.value}.")


def _reach(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = plans.reach_milestone(ws, args.plan, args.milestone, read_day(args.day))
    return Told({"change": done.batch, "milestone": done.value}, f"{done.label}.")


def _progress(call: Call) -> Told:
    args = call.args
    day = read_day(args.day) if args.day else None
    with call.workspace() as ws:
        done = plans.record_progress(
            ws,
            args.plan,
            args.action,
            args.rating,
            args.text,
            day=day,
            is_done=args.done,
            reached=args.reached,
        )
    return Told({"change": done.batch, "progress": done.value}, f"{done.label}.")


def _change(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        known = plans.plan(ws, args.plan)
        day = read_day(args.inspected) if args.inspected else known.inspected
        title = known.title if args.title is None else args.title
        done = plans.change_plan(ws, args.plan, title, day)
    return Told({"change": done.batch, "plan": done.value.id}, f"{done.label}.")


def _change_area(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = plans.change_area(ws, args.plan, args.area, args.text)
    return Told({"change": done.batch, "area": done.value}, f"{done.label}.")


def _change_action(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        area, known = plans.action(ws, args.plan, args.action)
        given = {
            name: getattr(known, name) if getattr(args, name) is None else getattr(args, name)
            for name in ("what", "owner", "measure")
        }
        done = plans.change_action(
            ws,
            args.plan,
            args.action,
            area=area.id if args.area is None else args.area,
            due=read_day(args.due) if args.due else known.due,
            **given,
        )
    return Told({"change": done.batch, "action": done.value}, f"{done.label}.")


def _withdraw(call: Call) -> Told:
    plan, part = call.args.plan, call.args.part
    with call.workspace() as ws:
        done = plans.withdraw_part(ws, plan, part) if part else plans.withdraw(ws, plan)
    return Told({"change": done.batch}, f"{done.label}.")


def _plan_data(one: AuthorityPlan, today: date) -> Data:
    return {
        "plan": one.id,
        "title": one.title,
        "inspected": one.inspected.isoformat(),
        "areas": [
            {
                "area": area.id,
                "text": area.text,
                "actions": [
                    {
                        "action": each.id,
                        "what": each.what,
                        "owner": each.owner,
                        "due": each.due.isoformat(),
                        "measure": each.measure,
                        "standing": each.standing(today),
                        "milestones": [
                            {
                                "milestone": step.id,
                                "what": step.what,
                                "due": step.due.isoformat(),
                                "done": step.done.isoformat() if step.done else None,
                            }
                            for step in each.milestones
                        ],
                        "progress": [
                            {
                                "day": told.day.isoformat(),
                                "rating": told.rating,
                                "text": told.text,
                                "done": told.is_done,
                            }
                            for told in each.progress
                        ],
                    }
                    for each in area.actions
                ],
            }
            for area in one.areas
        ],
    }
