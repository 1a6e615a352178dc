"""``document``: write a school’s dossier, a category letter, a caseload plan and other sheets."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from operator import methodcaller
from pathlib import Path
from typing import Final, TypeAlias

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.commands.officers import find_officer
from ssio_desktop.cli.given import read_day
from ssio_desktop.cli.parsing import Commands, Parser, add_output
from ssio_desktop.cli.told import Told
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import documents, schools
from ssio_desktop.services.document_names import Kind, Wanted
from ssio_desktop.services.workspace import Workspace

_Argument: TypeAlias = Callable[[Parser], object]


@dataclass(frozen=True, slots=True)
class _Paper:
    """A document as a command. given: what it is asked for with, beside the file."""

    kind: Kind
    help: str
    given: tuple[_Argument, ...] = ()
    more: str = ""


def _argument(name: str, **how: object) -> _Argument:
    return methodcaller("add_argument", name, **how)


def _day(what: str) -> _Argument:
    return _argument("--date", metavar="DAY", default="", help=f"the day {what}")


_URN = _argument("urn", metavar="URN")
_SCHOOL = _argument("--school", metavar="URN", dest="urn", default="")
_TERM = _argument("--term", required=True, metavar="TERM", help="such as 2026-autumn")
_ANY_TERM = _argument("--term", default="", metavar="TERM", help="such as 2025-autumn")
_ROUND = "as “voices list” names it"

_PAPERS: Final = (
    _Paper("dossier", "Write everything recorded of a school.", (_URN,)),
    _Paper(
        "letter",
        "Write the letter on a school’s category to its head and chair.",
        (_URN, _TERM, _day("of the letter")),
        "Its date is the day on which the category was completed, unless --date says another.",
    ),
    _Paper(
        "caseload",
        "Write your plan of a term.",
        (_TERM, _day("as at which the plan is made, else today")),
    ),
    _Paper(
        "actions",
        "Write the open actions, by the day they are due.",
        (_SCHOOL, _day("against which actions are overdue, else today")),
        "Without --school they are those of your caseload.",
    ),
    _Paper(
        "targets",
        "Write the report on targets, with charts and the schools behind them.",
        (_day("as at which it is made, else today"),),
    ),
    _Paper("in-depth", "Write the board’s in-depth sheet of a school causing concern.", (_URN,)),
    _Paper(
        "strengths", "Write who can help, who is helped, and which good schools never were asked."
    ),
    _Paper(
        "officers-work",
        "Write what was found of officers’ work: of the service, or of one officer.",
        (_argument("--officer", metavar="NAME", default="", help="“me” for your own"),),
        "Without --officer it is of the service, for whoever leads.",
    ),
    _Paper(
        "plan",
        "Write a school’s action plan, with the plan over time.",
        (_URN,),
        "It is the plan that counts now; “plan pdf” writes any of them.",
    ),
    _Paper(
        "support",
        "Write a school’s statement of support and charges in a school year.",
        (_URN, _ANY_TERM),
        "The year is that of --term, else of today.",
    ),
    _Paper(
        "watch",
        "Write the watch sheet: why schools are watched, and how they travel.",
        (_SCHOOL,),
        "Without --school it is of the schools on watch in your caseload.",
    ),
    _Paper("solutions", "Write the paper on a school’s structured solutions.", (_URN,)),
    _Paper(
        "impact",
        "Write on one page what was done for a school and what came of it.",
        (_SCHOOL,),
        "Without --school it is the paper on all schools.",
    ),
    _Paper(
        "challenge-letter",
        "Write the letter that answers a school’s challenge of its category.",
        (
            _URN,
            _argument(
                "--challenge", required=True, metavar="ID", help="as “challenge list” names it"
            ),
        ),
    ),
    _Paper(
        "formal-letter",
        "Write a letter of formal action: indication, notice, outcome, lifting, inform.",
        (
            _URN,
            _argument("--case", required=True, metavar="CASE", help="as “formal list” names it"),
            _argument("--letter", required=True, metavar="LETTER", help="such as notice"),
        ),
    ),
    _Paper(
        "questionnaire",
        "Write the questionnaire of a round, to be filled in by hand.",
        (_argument("--round", required=True, metavar="ROUND", help=_ROUND),),
    ),
    _Paper(
        "voices",
        "Write what schools say in a closed round, else in the latest.",
        (_argument("--round", default="", metavar="ROUND", help=_ROUND),),
    ),
    _Paper(
        "inspectors",
        "Write inspectors’ questions with the authority’s answers.",
        (_ANY_TERM,),
        "Visits are read since --term, else since a year.",
    ),
)


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group(
        "document", "Write a dossier, a category letter, a caseload plan or another sheet as PDF."
    )
    for paper in _PAPERS:
        command = level.add(paper.kind, partial(_written, paper.kind), paper.help, more=paper.more)
        for add in paper.given:
            add(command)
        add_output(command, "FILE.pdf")


def _of(ws: Workspace, kind: Kind, call: Call) -> str:
    """Which record of a kind that has several."""
    args = call.args
    match kind:
        case "formal-letter":
            return f"{args.case}:{args.letter}"
        case "challenge-letter":
            return str(args.challenge)
        case "officers-work":
            return find_officer(ws, args.officer).id if args.officer else ""
        case _:
            return getattr(args, "round", "")


def _written(kind: Kind, call: Call) -> Told:
    args = call.args
    term = TermId.parse(args.term) if getattr(args, "term", "") else None
    day = read_day(args.date) if getattr(args, "date", "") else None
    target = Path(args.output)
    with call.workspace() as ws:
        given = getattr(args, "urn", "")
        urn = schools.require_urn(given) if given else ""
        wanted = Wanted(kind, urn, term, _of(ws, kind, call))
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
