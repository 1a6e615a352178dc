"""``moderation``: schools in order of concern, decisions between meetings, second judgements."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.category_file import draft_with
from ssio_desktop.cli.commands.officers import find_officer
from ssio_desktop.cli.given import read_day, read_object
from ssio_desktop.cli.moderation_words import (
    agreement_data,
    agreement_text,
    look_data,
    looks_text,
    row_data,
    rows_text,
)
from ssio_desktop.cli.parsing import Commands, Parser, add_output
from ssio_desktop.cli.post_words import add_file_passphrase
from ssio_desktop.cli.told import Told, count, paragraphs
from ssio_desktop.services import (
    agreement_figures,
    deciding,
    moderation,
    second_files,
    second_looks,
)


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("moderation", "Moderate categories, and judge some schools twice.")
    _term(level.add("list", _list, "List a term’s schools, those that give most concern first."))
    between = level.add(
        "between",
        _between,
        "Record a decision taken between two meetings, because of a sudden change.",
        more="It is about the latest term in which the school was categorised.",
    )
    between.add_argument("urn", metavar="URN")
    between.add_argument("--category", required=True, metavar="ID", help="from now on")
    between.add_argument("--reason", required=True, metavar="TEXT", help="what changed")
    between.add_argument("--on", metavar="DAY", default="", help="such as 2026-11-03, else today")
    draw = _term(level.add("draw", _draw, "Draw schools, and ask another officer about each."))
    draw.add_argument("--one-in", required=True, type=int, metavar="N", help="one school in N")
    ask = _term(level.add("ask", _ask, "Ask an officer to judge a school a second time."))
    ask.add_argument("urn", metavar="URN")
    ask.add_argument("--of", required=True, metavar="NAME", help="the officer who is asked")
    _term(level.add("asked", _asked, "List the second judgements that are asked for."))
    write = _term(level.add("write", _write, "Write what an officer is asked, sealed for them."))
    write.add_argument("--for", dest="officer", required=True, metavar="NAME")
    add_output(write, "FILE", help="or a folder")
    add_file_passphrase(write)
    judge = _term(
        level.add(
            "judge",
            _judge,
            "Judge a school a second time, without the first judgement.",
            more="With a category it is made and cannot be changed; without one it is kept as "
            "unfinished.",
        )
    )
    judge.add_argument("urn", metavar="URN")
    judge.add_argument("--answers", metavar="FILE.json", help="as for “categorise”")
    judge.add_argument("--category", metavar="C", default="")
    judge.add_argument("--reason", metavar="TEXT", default="")
    agreement = level.add("agreement", _agreement, "Tell how far officers judge alike.")
    agreement.add_argument("--term", metavar="TERM", help="such as 2026-autumn, else every term")
    agreement.add_argument("--officer", default="", metavar="NAME", help="first judgements of one")


def _term(parser: Parser) -> Parser:
    parser.add_argument("--term", required=True, metavar="TERM", help="such as 2026-autumn")
    return parser


def _list(call: Call) -> Told:
    with call.workspace() as ws:
        rows = moderation.in_order_of_concern(ws, call.term())
    return Told([row_data(row) for row in rows], rows_text(rows))


def _between(call: Call) -> Told:
    args = call.args
    day = read_day(args.on) if args.on else None
    with call.workspace() as ws:
        done = deciding.decide_between(ws, args.urn, args.category, args.reason, day)
    made = done.value
    data = {
        "urn": made.urn,
        "term": str(made.term),
        "category": made.category,
        "before": made.before,
        "judged": made.judged,
        "between": made.between,
        "reason": made.reason,
        "change": done.batch,
    }
    text = f"{made.urn}: {made.category} from {made.between}, after {made.before}."
    return Told(data, text)


def _draw(call: Call) -> Told:
    with call.workspace() as ws:
        done = second_looks.draw(ws, call.term(), call.args.one_in)
    made = done.value
    data = {
        "term": str(made.term),
        "of": made.of,
        "asked": [look_data(row) for row in made.asked],
        "unserved": list(made.unserved),
        "change": done.batch,
    }
    without = f"Nobody else could judge {', '.join(made.unserved)}." if made.unserved else ""
    drawn = f"{count(len(made.asked), 'school')} drawn of {made.of}."
    return Told(data, paragraphs(drawn, looks_text(made.asked), without))


def _ask(call: Call) -> Told:
    with call.workspace() as ws:
        officer = find_officer(ws, call.args.of)
        done = second_looks.ask(ws, call.args.urn, call.term(), officer.id)
    look = done.value
    data = {
        "urn": look.urn,
        "term": str(look.term),
        "officer": {"id": officer.id, "name": officer.name},
        "change": done.batch,
    }
    return Told(data, f"{officer.name} is asked to judge {look.urn} a second time.")


def _asked(call: Call) -> Told:
    with call.workspace() as ws:
        rows = second_looks.looks(ws, call.term())
    return Told([look_data(row) for row in rows], looks_text(rows) or "None is asked for.")


def _write(call: Call) -> Told:
    target, term = Path(call.args.output), call.term()
    with call.workspace() as ws:
        officer = find_officer(ws, call.args.officer)
        if target.is_dir():
            target = target / second_files.suggested_name(ws, term, officer.id)
        made = second_files.make_looks(
            ws, term, officer.id, target, passphrase=call.file_passphrase()
        ).value
    data = {
        "file": str(target),
        "sha256": made.file.sha256,
        "officer": {"id": officer.id, "name": officer.name},
        "asked": [look_data(row) for row in made.asked],
    }
    return Told(data, f"{count(len(made.asked), 'school')} for {officer.name} in {target}.")


def _judge(call: Call) -> Told:
    args = call.args
    written = read_object(Path(args.answers)) if args.answers else {}
    with call.workspace() as ws:
        opened = second_looks.open_look(ws, args.urn, call.term())
        draft = draft_with(opened.draft, opened.framework, written, args.answers or "")
        draft = replace(
            draft, category=args.category or draft.category, reason=args.reason or draft.reason
        )
        keep = second_looks.complete if args.category else second_looks.save
        done = keep(ws, opened, draft)
        suggested = opened.fit(draft).category
    made = done.value
    data = {
        "urn": made.urn,
        "term": str(made.term),
        "category": made.category,
        "suggested": suggested,
        "completed": made.completed,
        "missing": [each.what for each in opened.problems(draft) if each.stops],
        "change": done.batch,
    }
    state = f"judged {made.category}" if made.completed else "kept as unfinished"
    return Told(data, f"{opened.record.school.name}: {state}. Best fit: {suggested or 'none'}.")


def _agreement(call: Call) -> Told:
    term = call.term() if call.args.term else None
    with call.workspace() as ws:
        officer = find_officer(ws, call.args.officer).id if call.args.officer else ""
        found = agreement_figures.figures(ws, term, officer)
    return Told(agreement_data(found), agreement_text(found))
