"""``authority-plan``, ``scrutiny``: the authority’s own plan, and reports on it to councillors."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.commands.inspected import written
from ssio_desktop.cli.given import read_day, read_text
from ssio_desktop.cli.parsing import Commands, Parser, Run, add_output
from ssio_desktop.cli.told import Data, Told, count, paragraphs, table
from ssio_desktop.domain.authority_plans import STANDING_WORDS, AuthorityPlan
from ssio_desktop.domain.evidence import RATING_WORDS, RATINGS
from ssio_desktop.domain.scrutiny import SECTION_WORDS, SECTIONS, Cover, ScrutinyReport
from ssio_desktop.services.evidence import papers, plans, scrutiny


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
    withdraw = _plan(level, "withdraw", _withdraw, "Take an area, action or milestone out.")
    withdraw.add_argument("part", metavar="ID")
    _reports(commands.group("scrutiny", "Draft, write and print reports to the committee."))


def _reports(level: Commands) -> None:
    level.add("list", _list_reports, "List the reports, the latest first.")
    draft = _plan(level, "draft", _draft, "Draft a report on a plan; an update after the first.")
    draft.add_argument("--committee", required=True, metavar="NAME")
    draft.add_argument("--day", required=True, metavar="DAY", help="of the meeting")
    draft.add_argument("--title", required=True, metavar="TEXT")
    draft.add_argument("--contact", required=True, metavar="TEXT")
    draft.add_argument("--item", default="", metavar="NUMBER", help="of the agenda")
    draft.add_argument("--report-of", default="", metavar="TEXT")
    for name, run, summary in (
        ("show", _show_report, "Show a report."),
        ("withdraw", _withdraw_report, "Take a report out; it stays in the history."),
    ):
        level.add(name, run, summary).add_argument("id", metavar="ID", help="as “list” names it")
    write = level.add("write", _write, "Record the text of a section.")
    write.add_argument("id", metavar="ID")
    write.add_argument("--section", required=True, choices=SECTIONS)
    write.add_argument("--text-file", required=True, metavar="FILE", help="a text in UTF-8")
    paper = level.add("paper", _paper, "Write a report as PDF, the plan as its appendix.")
    paper.add_argument("id", metavar="ID")
    add_output(paper, "FILE.pdf")


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
    told = table(("Inspected", "Title", "Areas", "Actions", "Overdue", "Plan"), rows)
    data = [
        {"plan": each.id, "title": each.title, "inspected": each.inspected.isoformat()}
        for each in found
    ]
    return Told(data, paragraphs(told if rows else "", count(len(rows), "plan") + "."))


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
    return Told(_plan_data(found), paragraphs(found.title, *parts))


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


def _withdraw(call: Call) -> Told:
    with call.workspace() as ws:
        done = plans.withdraw_part(ws, call.args.plan, call.args.part)
    return Told({"change": done.batch}, f"{done.label}.")


def _list_reports(call: Call) -> Told:
    with call.workspace() as ws:
        found = scrutiny.reports(ws)
    rows = [(each.cover.day, each.cover.committee, each.cover.title, each.id) for each in found]
    told = table(("Day", "Committee", "Title", "Id"), rows) if rows else ""
    data = [_report(each) for each in found]
    return Told(data, paragraphs(told, count(len(rows), "report") + "."))


def _draft(call: Call) -> Told:
    args = call.args
    cover = Cover(
        args.committee, args.item, read_day(args.day), args.title, args.report_of, args.contact
    )
    with call.workspace() as ws:
        done = scrutiny.draft(ws, args.plan, cover)
    return Told({"change": done.batch, **_report(done.value)}, f"{done.label}: {done.value.id}.")


def _show_report(call: Call) -> Told:
    with call.workspace() as ws:
        found = scrutiny.report(ws, call.args.id)
    parts = [
        f"{number}. {SECTION_WORDS[each]}\n{found.text(each)}"
        for number, each in enumerate(SECTIONS, 1)
    ]
    return Told(_report(found), paragraphs(found.cover.title, *parts))


def _withdraw_report(call: Call) -> Told:
    with call.workspace() as ws:
        done = scrutiny.withdraw(ws, call.args.id)
    return Told({"change": done.batch}, f"{done.label}.")


def _write(call: Call) -> Told:
    text = read_text(Path(call.args.text_file), limit=100_000)
    with call.workspace() as ws:
        done = scrutiny.write_sections(ws, call.args.id, {call.args.section: text})
    return Told({"change": done.batch, **_report(done.value)}, f"{done.label}.")


def _paper(call: Call) -> Told:
    target = Path(call.args.output)
    with call.workspace() as ws:
        if target.is_dir():
            target /= papers.report_name(scrutiny.report(ws, call.args.id))
        papers.write_report(ws, call.args.id, target)
    return written(target)


def _plan_data(one: AuthorityPlan) -> Data:
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


def _report(one: ScrutinyReport) -> Data:
    cover = one.cover
    return {
        "id": one.id,
        "plan": one.plan,
        "committee": cover.committee,
        "item": cover.item,
        "day": cover.day.isoformat(),
        "title": cover.title,
        "report_of": cover.report_of,
        "contact": cover.contact,
        "since": one.since.isoformat() if one.since else None,
        "sections": {each: one.text(each) for each in SECTIONS},
    }
