"""``document``: write a school’s dossier, a category letter, a caseload plan and other sheets."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.commands.officers import find_officer
from ssio_desktop.cli.given import read_day
from ssio_desktop.cli.parsing import Commands, Parser, add_output
from ssio_desktop.cli.told import Told
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import documents, schools
from ssio_desktop.services.document_names import Kind, Wanted


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group(
        "document", "Write a dossier, a category letter, a caseload plan or another sheet as PDF."
    )
    dossier = level.add(
        "dossier", lambda call: _written(call, "dossier"), "Write everything recorded of a school."
    )
    dossier.add_argument("urn", metavar="URN")
    _output(dossier)
    letter = level.add(
        "letter",
        lambda call: _written(call, "letter"),
        "Write the letter on a school’s category to its head and chair.",
        more="Its date is the day on which the category was completed, unless --date says another.",
    )
    letter.add_argument("urn", metavar="URN")
    _term(letter)
    _day(letter, "of the letter")
    _output(letter)
    caseload = level.add(
        "caseload", lambda call: _written(call, "caseload"), "Write your plan of a term."
    )
    _term(caseload)
    _day(caseload, "as at which the plan is made, else today")
    _output(caseload)
    actions = level.add(
        "actions",
        lambda call: _written(call, "actions"),
        "Write the open actions, by the day they are due.",
        more="Without --school they are those of your caseload.",
    )
    actions.add_argument("--school", metavar="URN", dest="urn", default="")
    _day(actions, "against which actions are overdue, else today")
    _output(actions)
    targets = level.add(
        "targets",
        lambda call: _written(call, "targets"),
        "Write the report on targets, with charts and the schools behind them.",
    )
    _day(targets, "as at which it is made, else today")
    _output(targets)
    sheet = level.add(
        "in-depth",
        lambda call: _written(call, "in-depth"),
        "Write the board’s in-depth sheet of a school causing concern.",
    )
    sheet.add_argument("urn", metavar="URN")
    _output(sheet)
    strengths = level.add(
        "strengths",
        lambda call: _written(call, "strengths"),
        "Write who can help, who is helped, and which good schools never were asked.",
    )
    _output(strengths)
    work = level.add(
        "officers-work",
        lambda call: _written(call, "officers-work"),
        "Write what was found of officers’ work: of the service, or of one officer.",
        more="Without --officer it is of the service, for whoever leads.",
    )
    work.add_argument("--officer", metavar="NAME", default="", help="“me” for your own")
    _output(work)
    plan = level.add(
        "plan",
        lambda call: _written(call, "plan"),
        "Write a school’s action plan, with the plan over time.",
        more="It is the plan that counts now; “plan pdf” writes any of them.",
    )
    plan.add_argument("urn", metavar="URN")
    _output(plan)

    support = level.add(
        "support",
        lambda call: _written(call, "support"),
        "Write a school’s statement of support and charges in a school year.",
        more="The year is that of --term, else of today.",
    )
    support.add_argument("urn", metavar="URN")
    support.add_argument("--term", default="", metavar="TERM", help="such as 2025-autumn")
    _output(support)

    watch = level.add(
        "watch",
        lambda call: _written(call, "watch"),
        "Write the watch sheet: why schools are watched, and how they travel.",
        more="Without --school it is of the schools on watch in your caseload.",
    )
    watch.add_argument("--school", metavar="URN", dest="urn", default="")
    _output(watch)
    paper = level.add(
        "solutions",
        lambda call: _written(call, "solutions"),
        "Write the paper on a school’s structured solutions.",
    )
    paper.add_argument("urn", metavar="URN")
    _output(paper)
    impact = level.add(
        "impact",
        lambda call: _written(call, "impact"),
        "Write on one page what was done for a school and what came of it.",
        more="Without --school it is the paper on all schools.",
    )
    impact.add_argument("--school", metavar="URN", dest="urn", default="")
    _output(impact)
    letter = level.add(
        "formal-letter",
        lambda call: _written(call, "formal-letter"),
        "Write a letter of formal action: indication, notice, outcome, lifting, inform.",
    )
    letter.add_argument("urn", metavar="URN")
    letter.add_argument("--case", required=True, metavar="CASE", help="as “formal list” names it")
    letter.add_argument("--letter", required=True, metavar="LETTER", help="such as notice")
    _output(letter)
    blank = level.add(
        "questionnaire",
        lambda call: _written(call, "questionnaire"),
        "Write the questionnaire of a round, to be filled in by hand.",
    )
    blank.add_argument("--round", required=True, metavar="ROUND", help="as “voices list” names it")
    _output(blank)
    voices = level.add(
        "voices",
        lambda call: _written(call, "voices"),
        "Write what schools say in a closed round, else in the latest.",
    )
    voices.add_argument("--round", default="", metavar="ROUND", help="as “voices list” names it")
    _output(voices)
    asked = level.add(
        "inspectors",
        lambda call: _written(call, "inspectors"),
        "Write inspectors’ questions with the authority’s answers.",
        more="Visits are read since --term, else since a year.",
    )
    asked.add_argument("--term", default="", metavar="TERM", help="such as 2026-spring")
    _output(asked)


def _term(parser: Parser) -> None:
    parser.add_argument("--term", required=True, metavar="TERM", help="such as 2026-autumn")


def _day(parser: Parser, what: str) -> None:
    parser.add_argument("--date", metavar="DAY", default="", help=f"the day {what}")


def _output(parser: Parser) -> None:
    add_output(parser, "FILE.pdf")


def _written(call: Call, kind: Kind) -> Told:
    args = call.args
    term = TermId.parse(args.term) if getattr(args, "term", "") else None
    day = read_day(args.date) if getattr(args, "date", "") else None
    target = Path(args.output)
    with call.workspace() as ws:
        given = getattr(args, "urn", "")
        urn = schools.require_urn(given) if given else ""
        of = f"{args.case}:{args.letter}" if kind == "formal-letter" else getattr(args, "round", "")
        if kind == "officers-work" and args.officer:
            of = find_officer(ws, args.officer).id
        wanted = Wanted(kind, urn, term, of)
        if target.is_dir():
            target = target / documents.suggested_name(ws, wanted, day)
        documents.write_document(ws, wanted, target, day)
    written = target.read_bytes()
    data = {
        "document": kind,
        "urn": wanted.urn.partition(":")[0] or None,
        "term": str(term) if term else None,
        "file": str(target),
        "bytes": len(written),
        "sha256": hashlib.sha256(written).hexdigest(),
    }
    return Told(data, f"The document is in {target}.")
