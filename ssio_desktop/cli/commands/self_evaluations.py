"""``self-evaluation``: how a school sees itself, beside what the officer saw."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.given import read_day
from ssio_desktop.cli.parsing import Commands, Parser, add_output
from ssio_desktop.cli.told import Data, Told, pairs, paragraphs, table
from ssio_desktop.domain.casework.self_evaluations import (
    FRAMEWORK_WORDS,
    FRAMEWORKS,
    Judged,
    SelfEvaluation,
    points,
)
from ssio_desktop.domain.self_evaluation import COMPARISONS
from ssio_desktop.errors import UserError
from ssio_desktop.services import documents, schools
from ssio_desktop.services.casework import self_evaluation
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.workspace import Workspace


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("self-evaluation", "See how a school sees itself beside the officer.")
    _school(level.add("list", _list, "List a school’s self-evaluations, the latest first."))
    show = _school(level.add("show", _show, "Show the latest, and what to talk about."))
    show.add_argument("--key", default="", metavar="URN:ID", help="one before the latest")
    record = _school(level.add("record", _record, "Record a school’s own grades and evidence."))
    record.add_argument("--framework", required=True, choices=FRAMEWORKS)
    record.add_argument("--day", required=True, metavar="DAY")
    record.add_argument("--who", required=True, metavar="TEXT", help="such as headteacher")
    for name in ("grade", "evidence"):
        record.add_argument(f"--{name}", action="append", default=[], metavar="AREA=TEXT")
    seen = _school(level.add("seen", _seen, "Record what the officer saw of an area."))
    seen.add_argument("area", metavar="AREA", help="such as leadership_and_governance")
    seen.add_argument("--grade", default="", metavar="TEXT")
    seen.add_argument("--evidence", default="", metavar="TEXT")
    pdf = _school(level.add("pdf", _pdf, "Write both views side by side as a tagged PDF."))
    add_output(pdf, "FILE.pdf", help="or a folder")


def _school(parser: Parser) -> Parser:
    parser.add_argument("urn", metavar="URN")
    return parser


def _list(call: Call) -> Told:
    with call.workspace() as ws:
        found = self_evaluation.evaluations(ws, schools.require_urn(call.args.urn))
    rows = [(each.day, FRAMEWORK_WORDS[each.framework], each.who, each.key) for each in found]
    headings = ("Given", "Framework", "By", "Key")
    return Told(
        [_data(each, before) for each, before in zip(found, (*found[1:], None), strict=True)],
        table(headings, rows) if rows else "No self-evaluation is recorded.",
    )


def _show(call: Call) -> Told:
    with call.workspace() as ws:
        return _told(ws, call.args.urn, call.args.key)


def _told(ws: Workspace, urn: str, key: str = "") -> Told:
    found = self_evaluation.beside(ws, schools.require_urn(urn), key)
    if found is None:
        raise UserError(
            "No self-evaluation of this school is recorded.",
            where=urn,
            remedy="Record it with “self-evaluation record”.",
            code="self-evaluation.none",
        )
    now = found.now
    facts = (("Framework", FRAMEWORK_WORDS[now.framework]), ("Given", now.day), ("By", now.who))
    rows = [
        (v.area.title, v.school.grade, v.officer.grade, COMPARISONS.get(v.compared, ""))
        for v in now.views
    ]
    return Told(
        _data(now, found.before),
        paragraphs(
            pairs(facts),
            table(("Area", "The school", "The officer", "Compared"), rows),
            "\n".join(each.words for each in found.points),
        ),
    )


def _record(call: Call) -> Told:
    args = call.args
    grades, evidence = _by_area(args.grade), _by_area(args.evidence)
    given = {
        area: (grades.get(area, ""), evidence.get(area, ""))
        for area in dict.fromkeys((*grades, *evidence))
    }
    with call.workspace() as ws:
        urn = schools.require_urn(args.urn)
        done = self_evaluation.record(ws, urn, args.framework, read_day(args.day), args.who, given)
        told = _told(ws, urn)
    data = {"change": done.batch, "key": done.value, "self_evaluation": told.data}
    return Told(data, paragraphs(f"{done.label}.", told.text))


def _seen(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        urn = schools.require_urn(args.urn)
        _told(ws, urn)
        key = self_evaluation.evaluations(ws, urn)[0].key
        done = self_evaluation.set_view(ws, key, "officer", args.area, args.grade, args.evidence)
        told = _told(ws, urn)
    data = {"change": done.batch, "key": key, "self_evaluation": told.data}
    return Told(data, paragraphs(f"{done.label}.", told.text))


def _pdf(call: Call) -> Told:
    target = Path(call.args.output)
    with call.workspace() as ws:
        wanted = Wanted("views", schools.require_urn(call.args.urn))
        if target.is_dir():
            target = target / documents.suggested_name(ws, wanted)
        documents.write_document(ws, wanted, target)
    data = {"urn": wanted.urn, "file": str(target), "bytes": target.stat().st_size}
    return Told(data, f"The paper is in {target}.")


def _by_area(given: list[str]) -> dict[str, str]:
    found = {}
    for each in given:
        area, equals, text = each.partition("=")
        if not equals or not area.strip():
            raise UserError(
                f"“{each[:40]}” names no area.",
                remedy="Write the area, an equals sign and the words.",
                code="self-evaluation.area",
            )
        found[area.strip()] = text
    return found


def _data(now: SelfEvaluation, before: SelfEvaluation | None) -> Data:
    return {
        "key": now.key,
        "urn": now.urn,
        "framework": now.framework,
        "day": now.day.isoformat(),
        "who": now.who,
        "areas": [
            {
                "area": each.area.id,
                "title": each.area.title,
                "school": _side(each.school),
                "officer": _side(each.officer),
                "compared": each.compared or None,
            }
            for each in now.views
        ],
        "points": [
            {"kind": each.kind, "area": each.area or None, "words": each.words}
            for each in points(now, before)
        ],
    }


def _side(judged: Judged) -> Data:
    return {"grade": judged.grade or None, "evidence": judged.evidence}
