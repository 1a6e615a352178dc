"""``categorise``: answer a school's criteria from a file, see the best fit, judge the category."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.category_file import draft_with
from ssio_desktop.cli.given import read_object
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Data, Told, pairs, paragraphs, table
from ssio_desktop.domain.best_fit_types import BestFit
from ssio_desktop.domain.categorisation import CategorisationDraft
from ssio_desktop.services import categorising
from ssio_desktop.services.categorising import MOVEMENT_WORDS, Categorisation


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    parser = commands.add(
        "categorise",
        _categorise,
        "Answer a school’s criteria and see which category fits best.",
        more="With a category, the categorisation is completed, or refused with what is missing "
        "and nothing recorded. Without one, the answers are kept as unfinished.",
    )
    parser.add_argument("urn", metavar="URN")
    parser.add_argument("--term", required=True, metavar="TERM", help="such as 2026-autumn")
    parser.add_argument("--answers", metavar="FILE.json", help="answers; see the documentation")
    parser.add_argument("--category", metavar="C", help="the officer’s judgement")
    parser.add_argument("--reason", metavar="TEXT", help="why, where the best fit says otherwise")
    parser.add_argument("--next-steps", metavar="TEXT")
    parser.add_argument(
        "--preview", action="store_true", help="show the best fit, and record nothing"
    )


def _categorise(call: Call) -> Told:
    args = call.args
    term = call.term()
    written = read_object(Path(args.answers)) if args.answers else {}
    with call.workspace() as ws:
        opened = categorising.open_categorisation(ws, args.urn, term)
        draft = draft_with(opened.draft, opened.framework, written, args.answers or "")
        draft = replace(
            draft,
            category=draft.category if args.category is None else args.category,
            reason=draft.reason if args.reason is None else args.reason,
            next_steps=draft.next_steps if args.next_steps is None else args.next_steps,
        )
        change = ""
        if args.preview:
            # What was completed is another matter than what is only looked at.
            draft = replace(draft, completed=draft.completed and draft == opened.draft)
        elif draft.category:
            done = categorising.complete(ws, opened, draft)
            draft, change = done.value, done.batch
        elif written or draft != opened.draft:
            saved = categorising.save(ws, opened, draft)
            draft, change = saved.value, saved.batch
    return Told(_data(opened, draft, change), _text(opened, draft, change, previewed=args.preview))


def _data(opened: Categorisation, draft: CategorisationDraft, change: str) -> Data:
    fit = opened.fit(draft)
    return {
        "urn": draft.urn,
        "school": opened.record.school.name,
        "term": str(draft.term),
        "framework": opened.framework.ref,
        "suggested": fit.category,
        "outcome": fit.outcome,
        "close_to": list(fit.close_to),
        "fits": [
            {
                "category": each.category,
                "percent": each.percent,
                "met": each.met,
                "partly": each.partly,
                "not_met": each.not_met,
                "not_known": each.not_known,
                "does_not_apply": each.not_applicable,
                "mostly_met": each.mostly_met,
                "closed_by": list(each.closed_by),
            }
            for each in fit.fits
        ],
        "reasons": list(fit.reasons),
        "deciding": list(fit.deciding),
        "to_answer": list(fit.to_answer),
        "factors": list(fit.factors),
        "category": draft.category,
        "reason": draft.reason,
        "next_steps": draft.next_steps,
        "previous": opened.previous.category if opened.previous else "",
        "movement": opened.movement(draft.category) if draft.category else "none",
        "completed": draft.completed,
        "missing": [
            {
                "code": each.code,
                "what": each.what,
                "remedy": each.remedy,
                "path": each.path,
                "stops": each.stops,
            }
            for each in opened.problems(draft)
        ],
        "change": change,
    }


def _text(
    opened: Categorisation, draft: CategorisationDraft, change: str, *, previewed: bool
) -> str:
    fit = opened.fit(draft)
    school = opened.record.school
    head = f"{school.name} ({school.urn}), {draft.term.title}, {opened.framework.title}"
    judged = pairs(
        [
            ("Category", draft.category),
            ("Reason", draft.reason),
            ("Next steps", draft.next_steps),
            ("Last time", opened.previous.category if opened.previous else ""),
            ("Movement", MOVEMENT_WORDS[opened.movement(draft.category)]),
        ]
        if draft.category
        else []
    )
    missing = [
        f"  {'Must' if each.stops else 'May'}: {each.what} {each.remedy}"
        for each in opened.problems(draft)
        if each.stops or not draft.completed
    ]
    stopped = any(each.stops for each in opened.problems(draft))
    if previewed:
        verdict = "Nothing was recorded." + ("" if stopped else " It can be completed like this.")
    elif draft.completed and not change:
        verdict = "Complete as it was; nothing had to be changed."
    elif draft.completed:
        verdict = "Recorded and complete."
    elif not change:
        verdict = "Nothing was recorded."
    else:
        verdict = "Kept as unfinished; give a category and next steps to complete it."
    return paragraphs(
        head,
        _fit_text(fit),
        judged,
        "\n".join(["Still open:", *missing] if missing else []),
        verdict,
    )


def _fit_text(fit: BestFit) -> str:
    rows = table(
        ("Category", "Fit", "Met", "Partly", "Not met", "Not known", "Does not apply"),
        (
            (
                each.category + (" *" if each.category == fit.base else ""),
                "–" if each.percent is None else f"{each.percent} %",
                each.met,
                each.partly,
                each.not_met,
                each.not_known,
                each.not_applicable,
            )
            for each in fit.fits
        ),
    )
    suggestion = f"Best fit: {fit.category}" if fit.category else f"Best fit: none ({fit.outcome})"
    return paragraphs(suggestion, rows, "\n".join(f"– {reason}" for reason in fit.reasons))
