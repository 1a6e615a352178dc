"""``impact``: what was done for schools and what came of it."""

from __future__ import annotations

from typing import Any, get_args

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.given import read_day
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Data, Told, paragraphs, table
from ssio_desktop.domain.impact.episodes import Bar, Tally
from ssio_desktop.domain.impact.records import VIEW_WORDS, VIEWS, Judgement
from ssio_desktop.domain.impact.support import (
    DIRECTION_WORDS,
    KIND_WORDS,
    KINDS,
    MOVED_WORDS,
)
from ssio_desktop.services.impact import judging, words
from ssio_desktop.services.impact.authority import Compared, Sure, authority_impact
from ssio_desktop.services.impact.lists import ListOverTime, ListsOverTime, lists_over_time
from ssio_desktop.services.impact.school import SchoolImpact, ToldKind, school_impact


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("impact", "What was done for schools and what came of it.")
    level.add(
        "school", _school, "What was given to a school, hoped for, and what moved."
    ).add_argument("urn", metavar="URN")
    every = level.add(
        "authority", _authority, "Movement against support over the years, and what it can show."
    )
    every.add_argument(
        "--by", default="any", choices=get_args(Bar), help="by which support schools are told apart"
    )
    level.add("lists", _lists, "The three lists of the strategy, term by term.")
    add = level.add("judge", _judge, "Record what came of a school’s support.")
    add.add_argument("urn", metavar="URN")
    add.add_argument("--view", required=True, choices=VIEWS)
    add.add_argument("--words", required=True, metavar="TEXT", help="what came, and where seen")
    add.add_argument("--against", required=True, metavar="TEXT", help="what speaks against it")
    add.add_argument("--about", default="", choices=("", *KINDS), help="else all support together")
    add.add_argument("--date", metavar="DAY")
    back = level.add("take-back", _take_back, "Take back a judgement recorded by mistake.")
    back.add_argument("urn", metavar="URN")
    back.add_argument("id", metavar="ID")
    back.add_argument("--reason", required=True, metavar="TEXT")


def _school(call: Call) -> Told:
    with call.workspace() as ws:
        found = school_impact(ws, call.args.urn)
    given = [
        (KIND_WORDS[k.given.kind], len(k.given.pieces), f"{k.given.days:g}",
         words.money_words(k.given), k.hoped, k.came)
        for k in found.kinds
    ]  # fmt: skip
    moved = [
        (each.day, MOVED_WORDS[each.kind], each.words, DIRECTION_WORDS[each.direction])
        for each in found.moved
    ]
    judged = [
        (each.day, VIEW_WORDS[each.view], each.words, each.against, each.id)
        for each in found.judgements
    ]
    headings = ("Support", "Times", "Days", "Money", "Hoped for", "What came")
    return Told(
        _school_data(found),
        paragraphs(
            f"{found.name}. {words.standing_of(found)}".strip(),
            table(headings, given) if given else "Nothing was given yet.",
            table(("When", "Kind", "What moved", "Way"), moved) if moved else "Nothing moved yet.",
            table(("Judged", "Difference", "Sentence", "Against", "Id"), judged)
            if judged
            else "Nobody has said yet what came of it.",
            words.NOT_PROVED,
            words.background_words(found.background) if found.background else "",
        ),
    )


def _authority(call: Call) -> Told:
    with call.workspace() as ws:
        found = authority_impact(ws, call.args.by)
    rows = [
        (
            each.beside.name,
            f"{each.beside.given.up} of {each.beside.given.all}",
            words.sure_words(each.given),
            f"{each.beside.without.up} of {each.beside.without.all}",
            words.sure_words(each.without),
            words.verdict(each),
        )
        for each in found.by_start
    ]
    headings = ("Began in", "Up with", "95 in 100", "Up without", "95 in 100", "What it says")
    conclusions = words.conclusions(found)
    data: Data = {
        "by": found.wanted,
        "school_years": len(found.episodes),
        "schools": found.schools,
        "left_out": found.left_out,
        "counted": found.counted,
        "observed": found.observed,
        "expected": round(found.expected, 2),
        "chance": None if found.chance is None else round(found.chance, 4),
        "by_start": [_compared(each) for each in found.by_start],
        "by_year": [_compared(each) for each in found.by_year],
        "flows": [
            {"from": each.start, "to": each.end, "by_amount": list(each.bands)}
            for each in found.flows
        ],
        "conclusions": list(conclusions),
        "limits": list(words.LIMITS),
    }
    return Told(
        data,
        paragraphs(
            "\n".join(conclusions), table(headings, rows) if rows else "", "\n".join(words.LIMITS)
        ),
    )


def _lists(call: Call) -> Told:
    with call.workspace() as ws:
        found = lists_over_time(ws)
    told = []
    for one in found.lists:
        rows = [
            (
                term,
                len(turn.on),
                *(map(len, (turn.came, turn.stayed, turn.left)) if place else ("–", "–", "–")),
            )
            for place, (term, turn) in enumerate(zip(found.terms, one.turns, strict=True))
        ]
        told.append(
            paragraphs(
                one.title,
                table(("Term", "On", "Came", "Stayed", "Left"), rows),
                words.stay_words(found, one),
            )
        )
    return Told([_list_data(found, one) for one in found.lists], paragraphs(*told))


def _judge(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        day = read_day(args.date) if args.date else None
        done = judging.judge(
            ws, args.urn, args.view, args.words, args.against, about=args.about, day=day
        )
    return Told({"judgement": _judgement(done.value)}, f"{done.label}. It is {done.value.id}.")


def _take_back(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = judging.take_back(ws, args.urn, args.id, args.reason)
    return Told({"taken_back": args.id}, f"{done.label}.")


def _school_data(found: SchoolImpact) -> Data:
    return {
        "urn": found.urn,
        "school": found.name,
        "days": round(found.days, 2),
        "given": [_kind(each) for each in found.kinds],
        "moved": [
            {
                "kind": each.kind,
                "day": each.day.isoformat(),
                "code": each.code,
                "words": each.words,
                "direction": each.direction or None,
            }
            for each in found.moved
        ],
        "years": [
            {"year": each.year, "brought": each.brought, "package_pence": each.package}
            for each in found.years
        ],
        "judgements": [_judgement(each) for each in found.judgements],
        "background": {
            "began_in": found.background.start,
            "without": _tally(found.background.without),
            "interval": _sure(found.background.sure),
        }
        if found.background
        else None,
    }


def _kind(told: ToldKind) -> Any:
    given = told.given
    return {
        "kind": given.kind,
        "times": len(given.pieces),
        "days": round(given.days, 2),
        "pence": given.pence,
        "first": given.first.isoformat(),
        "last": None if given.is_open else given.last.isoformat(),
        "hoped": told.hoped,
        "came": told.came,
    }


def _judgement(each: Judgement) -> Any:
    return {
        "id": each.id,
        "about": each.about or None,
        "view": each.view,
        "words": each.words,
        "against": each.against,
        "day": each.day.isoformat(),
        "by": each.by_name,
    }


def _compared(found: Compared) -> Any:
    return {
        "name": found.beside.name,
        "given": _tally(found.beside.given),
        "given_interval": _sure(found.given),
        "without": _tally(found.beside.without),
        "without_interval": _sure(found.without),
        "difference_interval": _sure(found.difference),
        "says": words.verdict(found),
    }


def _tally(tally: Tally) -> Any:
    return {"up": tally.up, "same": tally.same, "down": tally.down}


def _sure(sure: Sure | None) -> Any:
    return [round(each, 4) for each in sure] if sure else None


def _list_data(found: ListsOverTime, one: ListOverTime) -> Any:
    return {
        "list": one.title,
        "terms": [
            {
                "term": str(term),
                "on": sorted(turn.on),
                "came": sorted(turn.came) if place else None,
                "stayed": sorted(turn.stayed) if place else None,
                "left": sorted(turn.left) if place else None,
            }
            for place, (term, turn) in enumerate(zip(found.terms, one.turns, strict=True))
        ],
        "usual_terms": one.usual,
        "stays": [
            {"urn": each.who, "terms": each.terms, "open": each.is_open, "whole": each.is_whole}
            for each in one.stays
        ],
    }
