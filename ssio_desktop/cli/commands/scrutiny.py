"""``scrutiny``: reports to councillors on the authority’s own plan, drafted, written, printed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.commands.inspected import written
from ssio_desktop.cli.given import read_day, read_text
from ssio_desktop.cli.parsing import Commands, add_output
from ssio_desktop.cli.told import Data, Told, listed, paragraphs
from ssio_desktop.domain.scrutiny import SECTION_WORDS, SECTIONS, Cover, ScrutinyReport
from ssio_desktop.services.evidence import papers, scrutiny


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("scrutiny", "Draft, write and print reports to the committee.")
    level.add("list", _list_reports, "List the reports, the latest first.")
    draft = level.add("draft", _draft, "Draft a report on a plan; an update after the first.")
    draft.add_argument("plan", metavar="PLAN", help="as “authority-plan list” names it")
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
    cover = level.add("cover", _cover, "Record the cover anew; what is not given stays.")
    cover.add_argument("id", metavar="ID")
    for name in ("committee", "day", "title", "contact", "item", "report-of"):
        cover.add_argument(f"--{name}", metavar="DAY" if name == "day" else "TEXT")
    write = level.add("write", _write, "Record the text of a section.")
    write.add_argument("id", metavar="ID")
    write.add_argument("--section", required=True, choices=SECTIONS)
    write.add_argument("--text-file", required=True, metavar="FILE", help="a text in UTF-8")
    paper = level.add("paper", _paper, "Write a report as PDF, the plan as its appendix.")
    paper.add_argument("id", metavar="ID")
    add_output(paper, "FILE.pdf")


def _list_reports(call: Call) -> Told:
    with call.workspace() as ws:
        found = scrutiny.reports(ws)
    rows = [(each.cover.day, each.cover.committee, each.cover.title, each.id) for each in found]
    told = listed(("Day", "Committee", "Title", "Id"), rows, "report")
    return Told([_report(each) for each in found], told)


def _draft(call: Call) -> Told:
    args = call.args
    cover = Cover(
        args.committee, args.item, read_day(args.day), args.title, args.report_of, args.contact
    )
    with call.workspace() as ws:
        done = scrutiny.draft(ws, args.plan, cover)
    return Told({"change": done.batch, **_report(done.value)}, f"{done.label}: {done.value.id}.")


def _cover(call: Call) -> Told:
    args = call.args
    named = ("committee", "item", "title", "report_of", "contact")
    given = {name: text for name in named if (text := getattr(args, name)) is not None}
    with call.workspace() as ws:
        known = scrutiny.report(ws, args.id).cover
        day = read_day(args.day) if args.day else known.day
        done = scrutiny.change_cover(ws, args.id, replace(known, day=day, **given))
    return Told({"change": done.batch, **_report(done.value)}, f"{done.label}.")


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
