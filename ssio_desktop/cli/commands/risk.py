"""``risk``: the board's judgement of each school's risk, and what the record tells beside it."""

from __future__ import annotations

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Data, Told, listed, pairs, paragraphs, table
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.risk import (
    DIRECTION_WORDS,
    DIRECTIONS,
    RATING_WORDS,
    RATINGS,
    SIGNALS,
    STEPS,
    Assessment,
    Judged,
)
from ssio_desktop.services import risk, risk_signals


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group(
        "risk", "See and record the risk of each school, as the board judges it."
    )
    listing = level.add("list", _list, "List every school’s risk of a term, the gravest first.")
    listing.add_argument("--term", required=True, metavar="TERM", help="such as 2026-autumn")
    listing.add_argument("--rating", choices=(*RATINGS, "none"), help="only those rated so")
    show = level.add("show", _show, "Show what the record tells of a school, and its judgements.")
    show.add_argument("urn", metavar="URN")
    show.add_argument("--term", required=True, metavar="TERM", help="such as 2026-autumn")
    assess = level.add(
        "assess",
        _assess,
        "Record a judgement of a school’s risk in a term.",
        more="It stands beside earlier ones; “undo” takes it back. The rating is yours: where it "
        "is another than the matrix’s, a reason is needed.",
    )
    assess.add_argument("urn", metavar="URN")
    assess.add_argument("--term", required=True, metavar="TERM", help="such as 2026-autumn")
    for name in ("likelihood", "impact"):
        assess.add_argument(f"--{name}", required=True, type=int, choices=STEPS)
        assess.add_argument(f"--{name}-why", required=True, metavar="TEXT", help="the reasons")
    assess.add_argument("--direction", required=True, choices=DIRECTIONS)
    assess.add_argument("--rating", required=True, choices=RATINGS)
    assess.add_argument(
        "--reason", default="", metavar="TEXT", help="for another than the matrix’s"
    )
    assess.add_argument(
        "--signal",
        action="append",
        default=[],
        metavar="NAME[=NOTE]",
        help=f"what bears on it, any number: {', '.join(SIGNALS)}",
    )


def _list(call: Call) -> Told:
    with call.workspace() as ws:
        found = risk.overview(ws, call.term())
    wanted = call.args.rating
    order = {rating: place for place, rating in enumerate((*RATINGS, None))}
    rows = sorted(
        (row for row in found.rows if wanted in (None, row.rating or "none")),
        key=lambda row: order[row.rating],
    )
    lines = [
        (
            row.urn,
            row.name,
            row.category,
            RATING_WORDS[row.rating] if row.rating else "",
            row.now.judged.likelihood if row.now else "",
            row.now.judged.impact if row.now else "",
            DIRECTION_WORDS[row.now.judged.direction]
            if row.now and row.now.judged.direction
            else "",
            row.officer_name,
        )
        for row in rows
    ]
    headings = (
        "URN", "School", "Category", "Rating", "Likelihood", "Impact", "Direction", "Officer",
    )  # fmt: skip
    data = [
        {
            "urn": row.urn,
            "school": row.name,
            "category": row.category,
            "officer": {"id": row.officer, "name": row.officer_name},
            "risk": _data(row.now) if row.now else None,
            "before": _data(row.before) if row.before else None,
        }
        for row in rows
    ]
    return Told(data, listed(headings, lines, "school"))


def _show(call: Call) -> Told:
    urn, term = call.args.urn, call.term()
    with call.workspace() as ws:
        signs = risk_signals.signs_of(ws, urn, term)
        history = risk.history_of(ws, urn)
        proposal = risk.proposal(ws, urn, term)
    told = table(
        ("Signal", "What the record tells", "Where"),
        [(SIGNALS[each.signal], each.words.replace("\n", " "), each.source) for each in signs],
    )
    judged = "\n".join(_line(each) for each in history)
    copied = str(proposal.copied_from or "")
    return Told(
        {
            "urn": urn,
            "term": str(term),
            "signals": [
                {
                    "signal": each.signal,
                    "words": each.words,
                    "source": each.source,
                    "day": each.day.isoformat() if each.day else None,
                    "quoted": each.quoted,
                    "visit": each.visit or None,
                }
                for each in signs
            ],
            "recorded": proposal.is_recorded,
            "proposed_from": copied or None,
            "history": [_data(each) for each in history],
        },
        paragraphs(told if signs else "The record tells nothing.", judged),
    )


def _assess(call: Call) -> Told:
    args = call.args
    judged = Judged(
        args.likelihood,
        args.likelihood_why,
        args.impact,
        args.impact_why,
        args.direction,
        args.rating,
        args.reason,
        {name: note for name, _, note in (each.partition("=") for each in args.signal)},
    )
    with call.workspace() as ws:
        done = risk.assess(ws, args.urn, call.term(), judged)
    made = done.value
    by_matrix = judged.by_matrix
    facts = (("Recorded", _line(made)), ("By matrix", RATING_WORDS[by_matrix] if by_matrix else ""))
    return Told(
        {"change": done.batch, "risk": _data(made)}, paragraphs(done.label + ".", pairs(facts))
    )


def _line(one: Assessment) -> str:
    judged = one.judged
    rating = RATING_WORDS[judged.rating] if judged.rating else ""
    moving = DIRECTION_WORDS[judged.direction] if judged.direction else ""
    return (
        f"{_title(one.term)}: {rating}, likelihood {judged.likelihood}, impact {judged.impact}, "
        f"{moving.lower()}; {one.by_name}"
    )


def _title(term: TermId) -> str:
    return str(term.title)


def _data(one: Assessment) -> Data:
    judged = one.judged
    return {
        "term": str(one.term),
        "rating": judged.rating,
        "by_matrix": judged.by_matrix,
        "likelihood": judged.likelihood,
        "likelihood_why": judged.likelihood_why,
        "impact": judged.impact,
        "impact_why": judged.impact_why,
        "direction": judged.direction,
        "reason": judged.reason,
        "signals": dict(judged.signals),
        "at": one.at,
        "by": one.by_name,
    }
