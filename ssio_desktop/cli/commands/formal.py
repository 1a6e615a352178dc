"""``formal``: cases of formal action: opened, taken step by step, and closed."""

from __future__ import annotations

from typing import Any

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.given import read_day
from ssio_desktop.cli.parsing import Commands, Parser
from ssio_desktop.cli.told import Data, Told, listed, paragraphs, table
from ssio_desktop.domain.casework.formal_case import POWERS
from ssio_desktop.domain.casework.formal_ladder import proposals, rung_of
from ssio_desktop.domain.casework.formal_steps import (
    EVIDENCE_KINDS,
    HOWS,
    INSPECTED,
    KINDS,
    RESULTS,
    WHOM,
    Step,
    step_record,
)
from ssio_desktop.services import schools
from ssio_desktop.services.casework import formal, formal_packs
from ssio_desktop.services.casework.formal import CaseRecord
from ssio_desktop.services.casework.formal_words import (
    proposed_words,
    standing_words,
    step_detail,
    step_title,
)
from ssio_desktop.wording import said_day


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("formal", "Take formal action, step by step, as the law allows it.")
    _school(level.add("list", _list, "List the cases of a school and how each stands."))
    opening = level.add("open", _open, "Open a case on a school causing concern.")
    _school(opening)
    _day(opening)
    opening.add_argument("--text", required=True, metavar="TEXT", help="what causes concern")
    opening.add_argument(
        "--ground", required=True, action="append", metavar="GROUND", help="as “formal terms” says"
    )
    opening.add_argument("--inspected", default="", choices=tuple(filter(None, INSPECTED)))
    show = level.add("show", _show, "Show a case: its steps, and which may follow.")
    _case(show)
    step = level.add(
        "record",
        _record,
        "Record a step of a case.",
        more="What the rules forbid is refused, and why; “formal show” says what may follow.",
    )
    _case(step)
    step.add_argument("--kind", required=True, choices=KINDS)
    _day(step)
    step.add_argument("--text", default="", metavar="TEXT")
    step.add_argument("--who", default="", choices=tuple(WHOM))
    step.add_argument("--how", default="", choices=tuple(HOWS))
    step.add_argument("--by", default="", metavar="NAME", help="else the officer who works here")
    step.add_argument("--route", action="append", default=[], choices=POWERS)
    step.add_argument("--result", default="", choices=tuple(RESULTS))
    step.add_argument("--what", default="", metavar="WHAT", help="of the Secretary of State")
    step.add_argument("--days", type=int, default=0, metavar="N", help="working days to comply")
    evidence = level.add("evidence", _evidence, "Name what a ground rests on.")
    _case(evidence)
    evidence.add_argument("--ground", required=True, metavar="GROUND")
    evidence.add_argument("--kind", required=True, choices=tuple(EVIDENCE_KINDS))
    evidence.add_argument("--text", required=True, metavar="TEXT")
    evidence.add_argument("--visit", default="", metavar="ID", help="of the visit it is from")
    back = level.add("withdraw", _withdraw, "Take back a step recorded by mistake.")
    _case(back)
    back.add_argument("step", metavar="STEP", help="its id")
    level.add("terms", _terms, "Show the terms of every edition side by side.")


def _school(parser: Parser) -> None:
    parser.add_argument("urn", metavar="URN")


def _case(parser: Parser) -> None:
    _school(parser)
    parser.add_argument("case", metavar="CASE", help="its id, as “formal list” names it")


def _day(parser: Parser) -> None:
    parser.add_argument("--day", required=True, metavar="DAY", help="such as 2026-03-03")


def _list(call: Call) -> Told:
    with call.workspace() as ws:
        found = formal.cases(ws, schools.school(ws, call.args.urn).school.urn)
    rows = [(each.case.opening.day, standing_words(each.case), each.id) for each in found]
    told = listed(("Opened", "How it stands", "Id"), rows, "case")
    return Told([_data(each) for each in found], told)


def _open(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = formal.open_case(
            ws, args.urn, read_day(args.day), args.text, args.ground, inspected=args.inspected
        )
    return Told({"change": done.batch, **_data(done.value)}, f"{done.label}.")


def _show(call: Call) -> Told:
    with call.workspace() as ws:
        found = formal.open_or_not(ws, call.args.urn, call.args.case)
        may = proposals(found.case, ws.today())
    case = found.case
    rows = [
        (each.day, step_title(case, each), step_detail(case, each), each.id) for each in case.steps
    ]
    aside = [f"{said_day(each.day)}: {step_title(case, each)}. {why}" for each, why in case.aside]
    told = paragraphs(
        standing_words(case),
        table(("Day", "Step", "Detail", "Id"), rows) if rows else "",
        "\n".join(("Recorded, and does not count:", *aside)) if aside else "",
        "\n".join(("May follow:", *(str(proposed_words(case, each)) for each in may))),
    )
    data = _data(found)
    data["next"] = [{"kind": e.kind, "who": e.who or None, "route": e.route or None} for e in may]
    return Told(data, told)


def _record(call: Call) -> Told:
    args = call.args
    facts: dict[str, Any] = {
        "words": args.text,
        "who": args.who,
        "how": args.how,
        "by": args.by,
        "routes": tuple(args.route),
        "result": args.result,
        "what": args.what,
        "days": args.days,
    }
    with call.workspace() as ws:
        done = formal.record_step(ws, args.urn, args.case, args.kind, read_day(args.day), **facts)
    return Told({"change": done.batch, "step": _step(done.value)}, f"{done.label}.")


def _evidence(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = formal.add_evidence(
            ws, args.urn, args.case, args.ground, args.kind, args.text, ref=args.visit
        )
    return Told({"change": done.batch, "id": done.value.id}, f"{done.label}.")


def _withdraw(call: Call) -> Told:
    with call.workspace() as ws:
        done = formal.withdraw_step(ws, call.args.urn, call.args.case, call.args.step)
    return Told({"change": done.batch}, f"{done.label}.")


def _terms(call: Call) -> Told:
    with call.workspace() as ws:
        found = formal_packs.editions(ws)
    parts = []
    for each in found:
        rows = [
            (f"({route.id})", route.name, route.section, route.decides, route.consent)
            for route in each.routes
        ]
        grounds = "\n".join(f"{ground.id}: {ground.text}" for ground in each.grounds)
        head = f"{each.guidance}, from {said_day(each.begins)}. {each.law}."
        parts += [head, grounds, table(("", "Route", "Law", "Decides", "Consent"), rows)]
    data = [
        {
            "id": each.id,
            "guidance": each.guidance,
            "from": each.begins.isoformat(),
            "compliance_days": each.compliance_days,
            "compliance_fixed": each.compliance_fixed,
            "representations_days": each.representations_days,
            "window_months": each.window_months,
            "grounds": {ground.id: ground.text for ground in each.grounds},
            "routes": {route.id: route.name for route in each.routes},
            "secretary": {step.id: step.text for step in each.secretary},
        }
        for each in found
    ]
    return Told(data, paragraphs(*parts))


def _data(record: CaseRecord) -> dict[str, Data]:
    case = record.case
    rung = rung_of(case)
    return {
        "id": record.id,
        "urn": record.urn,
        "opened": case.opening.day.isoformat(),
        "edition": case.edition.id,
        "academy": case.opening.academy,
        "concern": case.opening.words,
        "grounds": list(case.opening.grounds),
        "rung": rung.id if rung else None,
        "closed": case.closed is not None,
        "due": case.due.isoformat() if case.due else None,
        "powers": list(case.powers),
        "steps": [_step(each) for each in case.steps],
        "aside": [{**_step(each), "why": str(why)} for each, why in case.aside],
        "evidence": [
            {
                "id": e.id,
                "ground": e.ground,
                "kind": e.kind,
                "text": e.words,
                "visit": e.ref or None,
            }
            for e in record.evidence
        ],
    }


def _step(step: Step) -> dict[str, Any]:
    record = step_record(step)
    assert isinstance(record, dict)
    return {"id": step.id, **record}
