"""``self-assessment``: the authority's assessment of its own work, drafted, written, printed."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.commands.inspected import written
from ssio_desktop.cli.given import read_day, read_text
from ssio_desktop.cli.parsing import Commands, add_output
from ssio_desktop.cli.told import Data, Told, listed, paragraphs, table
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.self_assessments import SECTION_WORDS, SECTIONS, SelfAssessment
from ssio_desktop.services.evidence import papers, self_assessments


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group(
        "self-assessment", "Draft, write and print the authority’s assessment of its own work."
    )
    level.add("list", _list, "List the assessments, the latest first.")
    draft = level.add("draft", _draft, "Draft one from the evidence log, and record it.")
    draft.add_argument("--since", required=True, metavar="TERM", help="such as 2026-spring")
    draft.add_argument("--day", metavar="DAY", help="the last day of the time, else today")
    show = level.add("show", _show, "Show one, with the evidence that it may cite.")
    show.add_argument("id", metavar="ID", help="as “list” names it")
    write = level.add("write", _write, "Record the text of a part.")
    write.add_argument("id", metavar="ID")
    write.add_argument("--part", required=True, choices=SECTIONS)
    write.add_argument("--text-file", required=True, metavar="FILE", help="a text in UTF-8")
    withdraw = level.add("withdraw", _withdraw, "Take one out; it stays in the history.")
    withdraw.add_argument("id", metavar="ID")
    letter = level.add("letter", _letter, "Write it as a letter, as PDF.")
    letter.add_argument("id", metavar="ID")
    add_output(letter, "FILE.pdf")


def _list(call: Call) -> Told:
    with call.workspace() as ws:
        found = self_assessments.assessments(ws)
    rows = [(each.day, each.title, each.by_name, each.id) for each in found]
    told = listed(("Day", "Title", "By", "Id"), rows, "assessment")
    return Told([_data(each) for each in found], told)


def _draft(call: Call) -> Told:
    day = read_day(call.args.day) if call.args.day else None
    with call.workspace() as ws:
        done = self_assessments.draft(ws, TermId.parse(call.args.since), day)
    return Told({"change": done.batch, **_data(done.value)}, f"{done.label}: {done.value.id}.")


def _show(call: Call) -> Told:
    with call.workspace() as ws:
        found = self_assessments.assessment(ws, call.args.id)
        cited = self_assessments.cited(ws, found)
    parts = [f"{SECTION_WORDS[each]}\n{found.text(each)}" for each in SECTIONS]
    rows = [(number, each.entry.text, each.entry.source) for number, each in cited]
    told = table(("No", "Evidence", "Source"), rows) if rows else ""
    data = {**_data(found), "cited": [{"number": n, "evidence": each.id} for n, each in cited]}
    return Told(data, paragraphs(found.title, *parts, told))


def _write(call: Call) -> Told:
    text = read_text(Path(call.args.text_file), limit=100_000)
    with call.workspace() as ws:
        done = self_assessments.write_sections(ws, call.args.id, {call.args.part: text})
    return Told({"change": done.batch, **_data(done.value)}, f"{done.label}.")


def _withdraw(call: Call) -> Told:
    with call.workspace() as ws:
        done = self_assessments.withdraw(ws, call.args.id)
    return Told({"change": done.batch}, f"{done.label}.")


def _letter(call: Call) -> Told:
    target = Path(call.args.output)
    with call.workspace() as ws:
        if target.is_dir():
            title = self_assessments.assessment(ws, call.args.id).title
            target /= papers.letter_name(title)
        papers.write_letter(ws, call.args.id, target)
    return written(target)


def _data(one: SelfAssessment) -> Data:
    return {
        "id": one.id,
        "title": one.title,
        "since": one.since.isoformat(),
        "day": one.day.isoformat(),
        "by": one.by_name,
        "sections": {each: one.text(each) for each in SECTIONS},
    }
