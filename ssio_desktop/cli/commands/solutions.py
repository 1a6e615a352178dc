"""``solution``: structured solutions: options considered, one chosen, and carried out."""

from __future__ import annotations

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.given import read_day
from ssio_desktop.cli.parsing import Commands, Parser
from ssio_desktop.cli.told import Data, Told, count, paragraphs, table
from ssio_desktop.domain.casework.solutions import RESULT_WORDS, VIEW_WORDS, Solution
from ssio_desktop.services import schools
from ssio_desktop.services.casework import solution_part, solutions
from ssio_desktop.services.workspace import Workspace


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("solution", "Consider structured solutions, and carry one out.")
    level.add("options", _options, "List the options: for whom, and what each comprises.")
    show = level.add("show", _show, "Show what was considered and chosen for a school.")
    show.add_argument("urn", metavar="URN")
    consider = level.add("consider", _consider, "Record that an option was considered, and why.")
    consider.add_argument("urn", metavar="URN")
    _option(consider)
    consider.add_argument("--view", required=True, choices=tuple(VIEW_WORDS))
    _text(consider, "the reasons")
    _day(consider, "--day")
    choose = level.add("choose", _choose, "Choose an option that was considered to suit.")
    choose.add_argument("urn", metavar="URN")
    _option(choose)
    _text(choose, "the reasons")
    choose.add_argument("--owner", required=True, metavar="NAME", help="who sees it through")
    _day(choose, "--day")
    _day(choose, "--due", required=False)
    governance = level.add("governance", _governance, "Say how the school is governed under it.")
    _solution(governance)
    _text(governance, "in words")
    partner = level.add("partner", _partner, "Record a partner of the solution.")
    _solution(partner)
    partner.add_argument("--school", metavar="URN", default="", help="a school of the register")
    partner.add_argument("--name", default="", metavar="NAME", help="anybody else")
    partner.add_argument("--role", required=True, metavar="TEXT", help="what it does")
    step = level.add("step", _step, "Record a step, or a task in law.")
    _solution(step)
    _text(step, "what is to be done")
    step.add_argument("--who", required=True, metavar="NAME")
    _day(step, "--due", required=False)
    step.add_argument("--legal", action="store_true", help="it is a task in law")
    step.add_argument("--step", default="", metavar="ID", help="of the one to word anew")
    done = level.add("done", _done, "Record that a step is done, and what came of it.")
    _solution(done)
    done.add_argument("step", metavar="STEP", help="its id")
    _text(done, "what came of it")
    _day(done, "--day")
    drop = level.add("drop", _drop, "Take out a step that is not needed.")
    _solution(drop)
    drop.add_argument("step", metavar="STEP", help="its id")
    end = level.add("end", _end, "End the solution: in place and done, or given up.")
    _solution(end)
    end.add_argument("--result", required=True, choices=tuple(RESULT_WORDS))
    _text(end, "what came of it")
    _day(end, "--day")


def _option(parser: Parser) -> None:
    parser.add_argument("--option", required=True, metavar="OPTION", help="as “options” names it")


def _text(parser: Parser, what: str) -> None:
    parser.add_argument("--text", required=True, metavar="TEXT", help=what)


def _day(parser: Parser, name: str, *, required: bool = True) -> None:
    parser.add_argument(name, required=required, metavar="DAY", help="such as 2026-10-05")


def _solution(parser: Parser) -> None:
    parser.add_argument("urn", metavar="URN")
    parser.add_argument("solution", metavar="SOLUTION", help="its id, as “show” names it")


def _options(call: Call) -> Told:
    with call.workspace() as ws:
        found = solutions.options(ws)
    parts = []
    for each in found:
        lines = "\n".join(f"- {one}" for one in each.comprises)
        parts.append(f"{each.id}: {each.name}\n{each.context}\n{lines}")
    data = [
        {
            "id": each.id,
            "name": each.name,
            "context": each.context,
            "comprises": list(each.comprises),
            "governance": each.governance,
            "legal": list(each.legal),
        }
        for each in found
    ]
    return Told(data, paragraphs(*parts))


def _show(call: Call) -> Told:
    with call.workspace() as ws:
        urn = schools.school(ws, call.args.urn).school.urn
        own = solutions.solutions(ws, urn)
        standing = solution_part.standings(ws, [urn]).get(urn)
        names = {each.id: each.name for each in solutions.options(ws)}
    rows = [
        (each.day, names.get(each.option, each.option), VIEW_WORDS[each.view], each.reasons)
        for each in own.considered
    ]
    parts = [standing.words if standing else "Nothing is recorded."]
    if rows:
        parts.append(table(("Day", "Option", "View", "Why"), rows))
    for key, found in own.chosen:
        parts.append(f"Solution {key}: {names.get(_chosen(found), _chosen(found))}")
        tasks = [(e.words, e.who, e.due or "", e.done or "open", e.id) for e in found.tasks]
        if tasks:
            parts.append(table(("Step", "Who", "Due", "Done", "Id"), tasks))
    parts.append(count(len(rows), "option considered", "options considered") + ".")
    data: Data = {
        "urn": urn,
        "standing": str(standing.code) if standing else None,
        "considered": [
            {"option": e.option, "day": e.day.isoformat(), "view": e.view, "reasons": e.reasons}
            for e in own.considered
        ],
        "solutions": [{"id": key, **_data(found)} for key, found in own.chosen],
    }
    return Told(data, paragraphs(*parts))


def _chosen(found: Solution) -> str:
    return found.chosen.option if found.chosen else ""


def _consider(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = solutions.consider(
            ws, args.urn, args.option, args.view, args.text, read_day(args.day)
        )
    return Told({"change": done.batch, "id": done.value.id}, f"{done.label}.")


def _choose(call: Call) -> Told:
    args = call.args
    due = read_day(args.due) if args.due else None
    with call.workspace() as ws:
        done = solutions.choose(
            ws, args.urn, args.option, args.text, args.owner, read_day(args.day), due=due
        )
        data = _one(ws, args.urn, done.value)
    return Told({"change": done.batch, "id": done.value, **data}, f"{done.label}.")


def _governance(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = solutions.set_governance(ws, args.urn, args.solution, args.text)
    return Told({"change": done.batch}, f"{done.label}.")


def _partner(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = solutions.add_partner(
            ws, args.urn, args.solution, args.name, args.role, partner_urn=args.school
        )
    return Told({"change": done.batch, "id": done.value.id}, f"{done.label}.")


def _step(call: Call) -> Told:
    args = call.args
    due = read_day(args.due) if args.due else None
    with call.workspace() as ws:
        done = solutions.set_task(
            *(ws, args.urn, args.solution, args.text, args.who, due),
            legal=args.legal,
            task=args.step,
        )
    return Told({"change": done.batch, "id": done.value.id}, f"{done.label}.")


def _done(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = solutions.finish_task(
            ws, args.urn, args.solution, args.step, read_day(args.day), args.text
        )
    return Told({"change": done.batch}, f"{done.label}.")


def _drop(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = solutions.drop_task(ws, args.urn, args.solution, args.step)
    return Told({"change": done.batch}, f"{done.label}.")


def _end(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = solutions.end(
            ws, args.urn, args.solution, args.result, args.text, read_day(args.day)
        )
    return Told({"change": done.batch}, f"{done.label}.")


def _one(ws: Workspace, urn: str, key: str) -> dict[str, Data]:
    own = solutions.solutions(ws, schools.school(ws, urn).school.urn)
    return next((_data(found) for at, found in own.chosen if at == key), {})


def _data(found: Solution) -> dict[str, Data]:
    chosen, ended = found.chosen, found.ended
    return {
        "option": chosen.option if chosen else None,
        "chosen": chosen.day.isoformat() if chosen else None,
        "owner": chosen.owner if chosen else None,
        "due": chosen.due.isoformat() if chosen and chosen.due else None,
        "governance": found.governance,
        "partners": [
            {"id": e.id, "name": e.name, "role": e.role, "urn": e.urn or None}
            for e in found.partners
        ],
        "steps": [
            {
                "id": e.id,
                "words": e.words,
                "who": e.who,
                "due": e.due.isoformat() if e.due else None,
                "legal": e.legal,
                "done": e.done.isoformat() if e.done else None,
            }
            for e in found.tasks
        ],
        "ended": ended.result if ended else None,
    }
