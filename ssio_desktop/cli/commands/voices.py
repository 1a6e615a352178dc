"""``voices``: questionnaires to heads, chairs and governors, and inspectors’ questions answered."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.given import read_day
from ssio_desktop.cli.parsing import Commands, Parser, add_output
from ssio_desktop.cli.told import Data, Told, count, listed, paragraphs, table
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.voices.records import AUDIENCE_WORDS, AUDIENCES, Return, Round
from ssio_desktop.domain.voices.tallies import Rate
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools
from ssio_desktop.services.voices import files, inspectors, paper, quoting, returns, rounds
from ssio_desktop.services.voices.questionnaires import questionnaires
from ssio_desktop.services.voices.quoting import Comment
from ssio_desktop.services.voices.results import Answered, results
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.sources.problems import Problem
from ssio_desktop.wording import say

_FOUND = 60
"""Characters of a cell that are shown in a list of what is wrong; “--json” has all of them."""


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group(
        "voices", "Ask heads, chairs and governors, take answers in, and tell what they say."
    )
    level.add("forms", _forms, "List the questionnaires that there are.")
    level.add("list", _list, "List the rounds, open ones first.")
    opening = level.add("open", _open, "Open a round: a questionnaire goes to schools.")
    opening.add_argument("form", metavar="FORM", help="as “forms” names it")
    opening.add_argument("--title", required=True, metavar="TEXT")
    opening.add_argument("--audience", required=True, choices=AUDIENCES)
    opening.add_argument("--closes", required=True, metavar="DAY", help="answers asked for by")
    opening.add_argument(
        "--schools", nargs="*", default=[], metavar="URN", help="else every open school here"
    )
    opening.add_argument("--copies", type=int, default=1, metavar="N", help="for each school")
    opening.add_argument(
        "--with-names", action="store_true", help="schools are recorded; else it is anonymous"
    )
    _round(level.add("returns", _returns, "List what came back in a round that is open."))
    enter = level.add("enter", _enter, "Record a questionnaire that came back on paper.")
    _round(enter)
    enter.add_argument("answers", nargs="+", metavar="QUESTION=ANSWER")
    enter.add_argument("--school", default="", metavar="URN", help="in a round with names")
    out = level.add("take-out", _take_out, "Take a return out that was recorded by mistake.")
    out.add_argument("id", metavar="RETURN", help="as “returns” names it")
    taking = level.add("import", _import, "Take returns in from a CSV file, a row for each.")
    _round(taking)
    taking.add_argument("file", metavar="FILE.csv")
    taking.add_argument("--dry-run", action="store_true", help="only say what it would bring")
    template = level.add("template", _template, "Write an empty table to be filled in.")
    _round(template)
    add_output(template, "FILE.csv")
    _round(level.add("close", _close, "Close a round for good; its results are then shown."))
    withdraw = level.add("withdraw", _withdraw, "Take a round back, with the reason.")
    _round(withdraw)
    withdraw.add_argument("--reason", required=True, metavar="TEXT")
    _round(level.add("results", _results, "Tell what a closed round says."))
    _round(level.add("words", _words, "List what was written in a closed round."))
    quote = level.add("quote", _quote, "Let words be printed, or a part of them.")
    quote.add_argument("id", metavar="WORDS", help="as “words” names them")
    quote.add_argument(
        "--as", dest="words", default="", metavar="TEXT", help="[…] for what is left out"
    )
    quote.add_argument("--no-more", action="store_true", help="print them no more")
    asked = level.add("questions", _questions, "Answer inspectors’ questions from the record.")
    asked.add_argument("--since", default="", metavar="TERM", help="else since a year")


def _round(parser: Parser) -> None:
    parser.add_argument("round", metavar="ROUND", help="as “list” names it")


def _forms(call: Call) -> Told:
    with call.workspace() as ws:
        found = questionnaires(ws)
    data = [{"form": each.id, "version": each.version, "title": each.title} for each in found]
    return Told(data, table(("Form", "Version", "Title"), [tuple(each.values()) for each in data]))


def _list(call: Call) -> Told:
    with call.workspace() as ws:
        found = rounds.rounds(ws)
    rows = [
        (
            row.round.title,
            AUDIENCE_WORDS[row.round.audience],
            row.round.opens,
            row.round.closed or f"open, answers by {row.round.closes.isoformat()}",
            f"{row.returned} of {row.round.copies}",
            row.round.id,
        )
        for row in found
    ]
    told = listed(("Round", "Asked", "Opened", "Closed", "Came back", "Id"), rows, "round")
    return Told([{**_data(row.round), "returned": row.returned} for row in found], told)


def _open(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        urns = [schools.require_urn(each) for each in args.schools] or [
            row.urn for row in schools.list_schools(ws, only_open=True)
        ]
        done = rounds.open_round(
            ws,
            args.form,
            args.audience,
            args.title,
            read_day(args.closes),
            urns,
            anonymous=not args.with_names,
            copies=args.copies,
        )
    return Told({"change": done.batch, **_data(done.value)}, f"{done.label}. {done.value.id}")


def _returns(call: Call) -> Told:
    with call.workspace() as ws:
        rounds.open_one(ws, call.args.round)
        found = rounds.returns(ws, call.args.round)
    rows = [(each.urn, len(each.answers), each.via, each.id) for each in found]
    told = listed(("School", "Answers", "By", "Return"), rows, "return")
    return Told([_return(each) for each in found], told)


def _enter(call: Call) -> Told:
    answers: dict[str, Json] = {}
    for each in call.args.answers:
        key, mark, value = each.partition("=")
        if not mark:
            raise UserError(
                say("“{given}” is no answer.", given=each[:60]),
                remedy=say("Write the question, =, and the answer: questions.impact=well."),
                code="questionnaire.answer",
            )
        answers[key.strip()] = value
    with call.workspace() as ws:
        done = returns.record_return(ws, call.args.round, answers, call.args.school)
    return Told({"change": done.batch, **_return(done.value)}, f"{done.label}.")


def _take_out(call: Call) -> Told:
    with call.workspace() as ws:
        done = returns.take_out(ws, call.args.id)
    return Told({"change": done.batch}, f"{done.label}.")


def _import(call: Call) -> Told:
    path = Path(call.args.file)
    with call.workspace() as ws:
        if call.args.dry_run:
            found, batch = files.preview(ws, call.args.round, path), ""
        else:
            done = files.take_in(ws, call.args.round, path)
            found, batch = done.value, done.batch
    data = {
        "change": batch or None,
        "rows": found.rows,
        "landed": len(found.returns),
        "known": len(found.known),
        "left_out": found.refused,
        "problems": [_problem(each) for each in found.problems],
    }
    told = (
        f"{count(found.rows, 'row')}: {len(found.returns)} landed, {len(found.known)} here "
        f"already, {found.refused} left out."
    )
    rows = [
        (each.row, each.column, each.what, each.found[:_FOUND], each.remedy)
        for each in found.problems
    ]
    shown = table(("Row", "Column", "What", "Found", "What to do"), rows) if rows else ""
    return Told(data, paragraphs(told, shown))


def _template(call: Call) -> Told:
    target = Path(call.args.output)
    with call.workspace() as ws:
        files.write_template(ws, call.args.round, target)
    return Told({"file": str(target)}, f"The table is in {target}.")


def _close(call: Call) -> Told:
    with call.workspace() as ws:
        done = rounds.close_round(ws, call.args.round)
    told = f"{done.label}. {count(len(done.value.counted), 'return')} counted."
    return Told({"change": done.batch, **_data(done.value)}, told)


def _withdraw(call: Call) -> Told:
    with call.workspace() as ws:
        done = rounds.withdraw_round(ws, call.args.round, call.args.reason)
    return Told({"change": done.batch}, f"{done.label}.")


def _results(call: Call) -> Told:
    with call.workspace() as ws:
        found = results(ws, call.args.round)
    rated = table(
        ("Group", "Asked", "Answered", "Rate"), [paper.rate_words(e) for e in found.rates]
    )
    rows = [
        (
            line.question.label,
            paper.group_words(each.tally.label),
            each.tally.answered,
            paper.share_told(each),
            paper.change_told(each),
        )
        for line in found.lines
        for each in line.groups
    ]
    told = table(("Question", "Group", "Answers", "Speak well", "Change"), rows) if rows else ""
    data = {
        **_data(found.round),
        "shown": found.is_shown,
        "before": found.before.id if found.before else None,
        "late": found.late,
        "rates": [_rate(each) for each in found.rates],
        "questions": [
            {
                "question": line.question.key,
                "label": line.question.label,
                "groups": [_answered(each) for each in line.groups],
            }
            for line in found.lines
        ],
    }
    return Told(data, paragraphs(paper.summary(found), rated, told))


def _words(call: Call) -> Told:
    with call.workspace() as ws:
        found = quoting.comments(ws, call.args.round)
    rows = [
        (each.label, each.words, "yes" if each.may_print else "no", each.printed, each.id)
        for each in found
    ]
    told = listed(("Question", "Words", "Agreed", "Printed", "Id"), rows, "passage")
    return Told([_comment(each) for each in found], told)


def _quote(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        found = _found_words(ws, args.id)
        done = (
            quoting.print_no_more(ws, found)
            if args.no_more
            else quoting.may_print(ws, found, args.words or found.words)
        )
    return Told({"change": done.batch}, f"{done.label}.")


def _found_words(ws: Workspace, key: str) -> Comment:
    for each in quoting.comments(ws, key.partition(":")[0]):
        if each.id == key:
            return each
    raise UserError(
        say("Those words are not in this store."),
        where=key[:80],
        remedy=say("Take their name from “voices words”."),
        code="questionnaire.quote",
    )


def _questions(call: Call) -> Told:
    with call.workspace() as ws:
        since = TermId.parse(call.args.since) if call.args.since else paper.a_year_back(ws)
        found = inspectors.answers(ws, since)
    data = [
        {
            "question": each.question.id,
            "words": each.question.words,
            "asked": each.asked,
            "answered": each.named,
            "ratings": {name or "none": number for name, number in each.ratings.items()},
            "said": [
                {
                    "school": one.urn,
                    "visit": one.visit,
                    "day": one.day.isoformat(),
                    "words": one.words,
                    "link": one.link,
                    "evidence": [entry.id for entry in one.entries],
                }
                for one in each.said
            ],
            "questionnaires": [
                {"round": one.round.id, "words": one.words, "link": one.link}
                for one in each.surveyed
            ],
            "silent": [urn for _, urn in each.silent],
        }
        for each in found
    ]
    parts = [
        paragraphs(
            each.question.words,
            "\n".join((each.words, *(one.words for one in each.surveyed))),
            table(
                ("School and visit", "Answer", "Link"),
                [(inspectors.said_on(one), one.words, one.link) for one in each.said],
            )
            if each.said
            else "",
        )
        for each in found
    ]
    return Told({"since": str(since), "questions": data}, paragraphs(*parts))


def _data(found: Round) -> Data:
    return {
        "round": found.id,
        "title": found.title,
        "form": found.form,
        "audience": found.audience,
        "anonymous": found.anonymous,
        "opened": found.opens.isoformat(),
        "answers_by": found.closes.isoformat(),
        "closed": found.closed.isoformat() if found.closed else None,
        "asked": len(found.asked),
        "copies": found.copies,
    }


def _return(found: Return) -> Data:
    return {
        "return": found.id,
        "school": found.urn or None,
        "answers": dict(found.answers),
        "unasked": dict(found.unasked),
        "via": found.via,
    }


def _rate(found: Rate) -> Data:
    return {
        "group": ":".join(found.label).strip(":") or "all",
        "asked": found.asked,
        "answered": found.answered,
        "share": found.share,
    }


def _answered(found: Answered) -> Data:
    change = found.change
    return {
        "group": ":".join(found.tally.label).strip(":") or "all",
        "counts": dict(found.tally.counts),
        "share": found.tally.share,
        "interval": list(found.interval) if found.interval else None,
        "change": {
            "by": change.by,
            "low": change.low,
            "high": change.high,
            "verdict": change.verdict,
        }
        if change
        else None,
    }


def _comment(found: Comment) -> Data:
    return {
        "id": found.id,
        "question": found.key,
        "words": found.words,
        "agreed": found.may_print,
        "printed": found.printed or None,
    }


def _problem(found: Problem) -> Data:
    return {
        "row": found.row,
        "column": found.column,
        "what": found.what,
        "remedy": found.remedy,
        "severity": found.severity,
        "found": found.found,
    }
