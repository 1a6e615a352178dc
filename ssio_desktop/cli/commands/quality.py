"""``qa``: reading reports before their issue, from asking to approval, and what is read."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.commands.officers import find_officer
from ssio_desktop.cli.parsing import Commands, add_output
from ssio_desktop.cli.told import Data, Told, count, paragraphs, table
from ssio_desktop.domain.proofreading import KIND_WORDS, Finding
from ssio_desktop.domain.quality_assurance import STANDING_WORDS
from ssio_desktop.domain.sampling import WHY_WORDS, Rule
from ssio_desktop.services import (
    house_rules,
    reading,
    reading_files,
    reading_plan,
    reading_queue,
    setting_up,
)
from ssio_desktop.services.reading import Paper, PlacedComment
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace

_SHOWN = 60


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("qa", "Read reports before their issue: ask, comment, return, approve.")
    level.add("queue", _queue, "List reports that wait for a reader or for their officer.")
    level.add("figures", _figures, "Tell how long reading took, term by term.")
    for name, run, summary in (
        ("show", _show, "Show a report with the comments on it and what the house rules find."),
        ("ask", _ask, "Ask for a final report to be read."),
        ("return", _return, "Return a report to its officer."),
        ("approve", _approve, "Approve a report. Nobody approves their own."),
        ("lint", _lint, "Look over the wording of a note as it stands now."),
    ):
        each = level.add(name, run, summary)
        each.add_argument("id", metavar="VISIT")
        if name in ("ask", "return", "approve"):
            each.add_argument("--note", default="", metavar="TEXT", help="said with it")
    comment = level.add("comment", _comment, "Comment on a passage, or on the whole report.")
    comment.add_argument("id", metavar="VISIT")
    comment.add_argument("text", metavar="TEXT")
    comment.add_argument("--path", default="", metavar="PATH", help="as “qa show” names it")
    comment.add_argument("--words", default="", metavar="WORDS", help="those that are meant")
    answer = level.add("answer", _answer, "Answer a comment: the passage was changed, or why not.")
    answer.add_argument("id", metavar="VISIT")
    answer.add_argument("comment", metavar="COMMENT")
    how = answer.add_mutually_exclusive_group(required=True)
    how.add_argument("--changed", action="store_true", help="the passage was changed")
    how.add_argument("--kept", metavar="REASON", help="why it was not")
    answer.add_argument("--note", default="", metavar="TEXT", help="what was changed")
    plan = level.add("plan", _plan, "Show what is read in a term, or say it with the options.")
    plan.add_argument("--term", metavar="TERM", help="this term when left out")
    plan.add_argument("--all", action="store_true", help="every report")
    plan.add_argument("--first", type=int, metavar="N", help="the first N of each officer")
    plan.add_argument("--one-in", type=int, metavar="N", help="one report in N, drawn")
    plan.add_argument("--category", action="append", metavar="CODE", help="may be repeated")
    plan.add_argument("--officer", action="append", metavar="NAME|ID", help="all of theirs")
    plan.add_argument("--none", action="store_true", help="nothing has to be read")
    accept = level.add("accept", _accept, "Take a word, acronym or name as the authority’s own.")
    accept.add_argument("word", metavar="WORD")
    accept.add_argument("--forget", action="store_true", help="accept it no longer")
    send = level.add(
        "send", _send, "Write what readers are to read, and what they said, into a file."
    )
    add_output(send, "FILE.ssio-reading")
    receive = level.add(
        "receive", _receive, "Take in a file of reports to read, or of what readers said."
    )
    receive.add_argument("file", metavar="FILE.ssio-reading")


def _queue(call: Call) -> Told:
    with call.workspace() as ws:
        found = reading_queue.queue(ws)
    data = [
        {
            "visit": each.row.id,
            "urn": each.row.urn,
            "school": each.row.school_name,
            "officer": each.row.officer_name,
            "term": each.row.term,
            "version": each.row.version,
            "standing": each.standing,
            "since": each.since.isoformat(),
            "working_days": each.days,
            "comments": each.comments,
            "unanswered": each.unanswered,
            "required": each.required,
            "own": each.is_own,
        }
        for each in found
    ]
    rows = (
        (
            each.since,
            each.days,
            each.row.school_name,
            each.row.officer_name,
            STANDING_WORDS[each.standing],
            f"{each.unanswered} of {each.comments}" if each.comments else "",
            "yes" if each.required else "",
            each.row.id,
        )
        for each in found
    )
    listed = table(
        ("Since", "Days", "School", "Officer", "Standing", "Open", "Required", "Visit"), rows
    )
    return Told(data, paragraphs(listed if found else "", count(len(found), "report") + "."))


def _figures(call: Call) -> Told:
    with call.workspace() as ws:
        found = reading_queue.turnaround(ws)
    data = [
        {
            "term": str(each.term),
            "asked": each.asked,
            "answered": each.answered,
            "waiting": each.waiting,
            "returned": each.returned,
            "median_working_days": each.middle,
            "longest_working_days": each.longest,
        }
        for each in found
    ]
    rows = (
        (e.term.title, e.asked, e.answered, e.waiting, e.returned, e.middle, e.longest)
        for e in found
    )
    heads = ("Term", "Asked", "Answered", "Waiting", "Returned", "Median days", "Longest")
    return Told(data, table(heads, rows) if found else "No report was read yet.")


def _show(call: Call) -> Told:
    with call.workspace() as ws:
        paper = reading.paper(ws, call.args.id)
    passages = [f"{each.label}  [{each.path}]\n{each.text}" for each in paper.passages]
    text = paragraphs(
        f"{paper.school_name}, {paper.form_title}, version {paper.visit.versions[-1].number}: "
        f"{STANDING_WORDS[paper.standing]}.",
        *passages,
        "\n".join(_comment_line(each) for each in paper.comments),
        _findings_text(paper.findings),
    )
    data = {
        **_standing(paper),
        "passages": [
            {"path": p.path, "section": p.section, "label": p.label, "text": p.text}
            for p in paper.passages
        ],
        "comments": [_comment_data(each) for each in paper.comments],
        "findings": [_finding_data(each) for each in paper.findings],
    }
    return Told(data, text)


def _ask(call: Call) -> Told:
    with call.workspace() as ws:
        return _done(ws, call, reading.ask(ws, call.args.id, call.args.note))


def _return(call: Call) -> Told:
    with call.workspace() as ws:
        return _done(ws, call, reading.return_to_officer(ws, call.args.id, call.args.note))


def _approve(call: Call) -> Told:
    with call.workspace() as ws:
        return _done(ws, call, reading.approve(ws, call.args.id, call.args.note))


def _comment(call: Call) -> Told:
    given: Namespace = call.args
    with call.workspace() as ws:
        done = reading.comment(ws, given.id, given.text, path=given.path, words=given.words)
        return _done(ws, call, done, comment=done.value)


def _answer(call: Call) -> Told:
    given: Namespace = call.args
    with call.workspace() as ws:
        text = given.note if given.changed else given.kept
        done = reading.answer(ws, given.id, given.comment, text, changed=given.changed)
        return _done(ws, call, done, comment=given.comment)


def _lint(call: Call) -> Told:
    with call.workspace() as ws:
        found = house_rules.look_over(ws, call.args.id)
    said = _findings_text(found) or "Nothing was found."
    return Told([_finding_data(each) for each in found], said)


def _plan(call: Call) -> Told:
    given: Namespace = call.args
    with call.workspace() as ws:
        term = call.term() if given.term else setting_up.current_term(ws)
        asked = (given.all, given.first, given.one_in, given.category, given.officer)
        if given.none or any(each not in (None, False) for each in asked):
            rule = Rule(
                given.all,
                tuple(given.category or ()),
                tuple(find_officer(ws, each).id for each in given.officer or ()),
                given.first or 0,
                given.one_in or 0,
            )
            reading_plan.set_rule(ws, term, Rule() if given.none else rule)
        plan = reading_plan.plan(ws, term)
    data = {
        "term": str(term),
        "rule": plan.rule.as_record(),
        "final": plan.final,
        "counts": plan.counts,
        "drawn": [
            {
                "visit": each.row.id,
                "school": each.row.school_name,
                "officer": each.row.officer_name,
                "why": list(each.why),
                "standing": each.standing,
                "issued": each.issued,
            }
            for each in plan.drawn
        ],
    }
    rows = (
        (
            each.row.officer_name,
            each.row.school_name,
            STANDING_WORDS[each.standing],
            "; ".join(WHY_WORDS[reason] for reason in each.why),
            each.row.id,
        )
        for each in plan.drawn
    )
    listed = table(("Officer", "School", "Standing", "Why", "Visit"), rows)
    nothing = "Nothing has to be read." if plan.rule.is_empty else ""
    told = f"{term.title}: {len(plan.drawn)} of {count(plan.final, 'final report')} to be read."
    return Told(data, paragraphs(nothing or told, listed if plan.drawn else ""))


def _accept(call: Call) -> Told:
    act = house_rules.forget_word if call.args.forget else house_rules.accept_word
    with call.workspace() as ws:
        done = act(ws, call.args.word)
        words = list(house_rules.own_words(ws))
    return Told({"words": words, "change": done.batch}, f"{done.label}.")


def _send(call: Call) -> Told:
    with call.workspace() as ws:
        written = reading_files.write_readings(ws, Path(call.args.output)).value
    data = {"file": str(written.path), "sha256": written.sha256, "size": written.size}
    return Told(data, f"Written: {written.path}")


def _receive(call: Call) -> Told:
    with call.workspace() as ws:
        done = reading_files.take_in(ws, Path(call.args.file))
    return Told({"new": done.value}, f"{done.label}: {done.value} new.")


def _done(ws: Workspace, call: Call, done: Outcome[str], **more: str) -> Told:
    paper = reading.paper(ws, call.args.id)
    data = {**_standing(paper), **more, "change": done.batch}
    return Told(data, f"{done.label}. {STANDING_WORDS[paper.standing]}.")


def _standing(paper: Paper) -> dict[str, Data]:
    return {
        "visit": paper.visit.id,
        "school": paper.school_name,
        "officer": paper.officer_name,
        "version": paper.visit.versions[-1].number,
        "standing": paper.standing,
    }


def _comment_data(placed: PlacedComment) -> Data:
    said, answer = placed.comment, placed.comment.answer
    return {
        "id": said.id,
        "at": said.at,
        "by": placed.by_name,
        "version": said.version,
        "path": said.path,
        "label": said.label,
        "words": said.words,
        "text": said.text,
        "changed_since": placed.is_changed_since,
        "answer": {"at": answer.at, "changed": answer.changed, "text": answer.text}
        if answer
        else None,
    }


def _comment_line(placed: PlacedComment) -> str:
    said = placed.comment
    quoted = f" “{said.words}”" if said.words else ""
    since = " (passage changed since)" if placed.is_changed_since else ""
    answer = "not answered"
    if said.answer:
        how = "changed" if said.answer.changed else "not changed"
        answer = f"{how}: {said.answer.text}".rstrip(": ")
    where = f"{said.label or 'The report'}{quoted}{since}"
    return f"{where}\n  {placed.by_name}: {said.text}\n  {answer}  [{said.id}]"


def _finding_data(found: Finding) -> Data:
    return {
        "kind": found.kind,
        "path": found.path,
        "label": found.label,
        "start": found.start,
        "words": found.words,
        "what": found.what,
        "suggestion": found.suggestion,
    }


def _findings_text(found: tuple[Finding, ...]) -> str:
    rows = (
        (KIND_WORDS[each.kind], _cut(each.words), each.suggestion, _cut(each.label))
        for each in found
    )
    return table(("What", "Words", "Rather", "Where"), rows) if found else ""


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
