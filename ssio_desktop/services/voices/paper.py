"""Gathers what is printed of voices: the blank of a round, its results, inspectors’ questions."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.evidence import RATING_WORDS, RATINGS
from ssio_desktop.domain.voices.guarding import ALL, LEAST, Label
from ssio_desktop.domain.voices.records import (
    AUDIENCE_WORDS,
    GROUP_WORDS,
    ONE_OF_THEM,
    Round,
)
from ssio_desktop.domain.voices.tallies import Rate
from ssio_desktop.errors import UserError
from ssio_desktop.reports.content import Ask, Document, Lines, Paragraph
from ssio_desktop.reports.form_blank import Cover, form_blank
from ssio_desktop.reports.inspectors_questions import AnsweredQuestion, InspectorsData
from ssio_desktop.reports.voices import VoicedQuestion, VoicesData
from ssio_desktop.reports.wording import counted, long_day
from ssio_desktop.services import setting_up
from ssio_desktop.services.evidence import log
from ssio_desktop.services.voices import inspectors, quoting
from ssio_desktop.services.voices.inspectors import Answer
from ssio_desktop.services.voices.results import (
    Answered,
    Line,
    Results,
    results,
    series,
    share_words,
)
from ssio_desktop.services.voices.rounds import definition, one_round, rounds
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

_ROUNDS = 5
"""So many of the latest rounds stand side by side."""
NOTHING = "–"
_LINES = 4
"""Of each passage of a questionnaire: three pages are as much as people fill in."""


def blank_data(ws: Workspace, round_id: str) -> Document:
    """The questionnaire of a round, to be printed and filled in by hand."""
    found = one_round(ws, round_id)
    authority = setting_up.authority(ws).name
    promise = (
        Paragraph(
            "This questionnaire is anonymous. Please write neither your name nor your school’s. "
            f"Answers of fewer than {LEAST} people are never shown, nor any from which they could "
            "be worked out; your words are printed only if you agree below."
        )
        if found.anonymous
        else Ask("School and URN", Lines(1))
    )
    cover = Cover(
        kind=f"{authority} asks {_audience(found).lower()}",
        blocks=(
            Paragraph(
                f"Thank you for saying what you think of the authority’s service. Please answer by "
                f"{long_day(found.closes)}. Tick one box for each question; leave out what you "
                "would rather not answer."
            ),
            promise,
        ),
        running_head=f"{found.title} · {authority}",
        lines=_LINES,
    )
    return form_blank(
        definition(ws, found),
        author=setting_up.current_officer(ws).name,
        when=_at(found.opens),
        cover=cover,
    )


def results_data(ws: Workspace, round_id: str = "") -> VoicesData:
    """What a closed round says, else the latest one. UserError while none is closed."""
    told = results(ws, round_id or latest_closed(ws))
    found = told.round
    quoted = quoting.quotations(ws, found.id)
    lines = told.lines if told.is_shown else ()
    over = series(ws, found.audience)
    closed = [point.round for point in over[0].points][-_ROUNDS:] if over else []
    counted_keys = {line.question.key for line in lines}
    others: dict[str, list[str]] = {}
    for each in quoted:
        if each.key.removesuffix("_why") not in counted_keys:
            others.setdefault(each.label, []).append(_quoted(found, each.printed))
    return VoicesData(
        authority=setting_up.authority(ws).name,
        title=found.title,
        audience=_audience(found),
        when=_at(found.closed or found.opens),
        author=setting_up.current_officer(ws).name,
        facts=(
            ("Asked", _audience(found)),
            ("Questionnaire", told.form_title),
            ("Opened", long_day(found.opens)),
            ("Closed", long_day(found.closed) if found.closed else ""),
            ("Compared with", told.before.title if told.before else ""),
        ),
        promise=(
            f"Groups of fewer than {LEAST} answers are not shown, nor any group from which they "
            "could be worked out by subtraction. "
            + ("No name and no school was recorded." if found.anonymous else "")
        ).strip(),
        summary=summary(told),
        rates=tuple(map(rate_words, told.rates)),
        questions=tuple(_question(line, found, quoted) for line in lines),
        labels=tuple(line.question.label for line in lines),
        now=tuple(_per_cent(line.every) for line in lines),
        before=tuple(
            round(100 * line.every.change.before)
            if line.every is not None and line.every.change is not None
            else None
            for line in lines
        ),
        before_title=told.before.title if told.before else "",
        rounds=tuple(each.title for each in closed),
        series=tuple(
            (
                each.label,
                *(
                    NOTHING if point.share is None else f"{round(100 * point.share)}%"
                    for point in each.points[-_ROUNDS:]
                ),
            )
            for each in over
        ),
        said=tuple((label, tuple(words)) for label, words in others.items()),
        identifier=f"questionnaire-{found.id}",
    )


def inspectors_data(ws: Workspace, since: TermId | None = None) -> InspectorsData:
    """Inspectors’ questions with their answers since a term began, else since a year."""
    since = since or a_year_back(ws)
    found = inspectors.answers(ws, since)
    today = ws.today()
    return InspectorsData(
        authority=setting_up.authority(ws).name,
        when=_at(today),
        author=setting_up.current_officer(ws).name,
        facts=(
            ("As at", long_day(today)),
            ("Visits since", long_day(log.first_day(ws, since))),
        ),
        questions=tuple(map(_answer, found)),
    )


def a_year_back(ws: Workspace) -> TermId:
    """The term a year’s three terms of which the current one is the last."""
    return setting_up.current_term(ws).previous().previous()


def latest_closed(ws: Workspace) -> str:
    """The id of the latest closed round. UserError where none is."""
    closed = [row.round for row in rounds(ws) if row.round.closed is not None]
    if not closed:
        raise UserError(
            say("No questionnaire is closed yet, so there are no results."),
            remedy=say("Close a round when no more answers are awaited."),
            code="questionnaire.none-closed",
        )
    return max(closed, key=lambda each: (each.opens, each.id)).id


def summary(told: Results) -> str:
    """A round in two sentences: who answered, and what is clear."""
    every = told.rates[0] if told.rates else None
    if every is None or every.answered is None:
        return say("Fewer than {least} answered, so nothing is shown.", least=LEAST)
    words = say("{answered} of {asked} answered.", answered=every.answered, asked=every.asked)
    moved = [
        line.every.change.verdict
        for line in told.lines
        if line.every is not None and line.every.change is not None
    ]
    if not moved:
        return words
    return say(
        "{words} Of {count} questions compared with the round before, {better} are clearly higher "
        "and {worse} clearly lower.",
        words=words,
        count=len(moved),
        better=moved.count("better"),
        worse=moved.count("worse"),
    )


def group_words(label: Label) -> str:
    """A group in words."""
    return GROUP_WORDS.get(label, label[1])


def rate_words(found: Rate) -> tuple[str, str, str, str]:
    """A response rate as a row of a table."""
    return (
        group_words(found.label),
        str(found.asked) if found.asked else NOTHING,
        say("not shown") if found.answered is None else str(found.answered),
        NOTHING if found.share is None else f"{round(100 * found.share)}%",
    )


def share_told(found: Answered) -> str:
    """A share with its interval: “75% (55 to 88%)”; a dash where too few took a side."""
    if found.tally.share is None or found.interval is None:
        return NOTHING
    return f"{round(100 * found.tally.share)}% ({share_words(*found.interval)})"


def change_told(found: Answered) -> str:
    """A change in points with its interval, and what may be said of it."""
    change = found.change
    if change is None:
        return NOTHING
    points = f"{round(100 * change.by):+d}".replace("-", "−")
    if change.verdict == "no clear difference":
        return say("{points}, no clear difference", points=points)
    if change.verdict == "better":
        return say("{points}, higher", points=points)
    return say("{points}, lower", points=points)


def _question(line: Line, found: Round, quoted: tuple[quoting.Comment, ...]) -> VoicedQuestion:
    heads = tuple(label for _, label in line.question.choices)
    return VoicedQuestion(
        line.question.label,
        (*heads, "Speak well", "Change"),
        tuple(
            (
                group_words(each.tally.label),
                *(str(count) for _, count in each.tally.counts),
                share_told(each),
                change_told(each),
            )
            for each in line.groups
        ),
        tuple(
            _quoted(found, each.printed)
            for each in quoted
            if each.key in (line.question.key, f"{line.question.key}_why")
        ),
    )


def _answer(found: Answer) -> AnsweredQuestion:
    ratings = ", ".join(
        f"{RATING_WORDS[rating].lower()} {found.ratings[rating]}"
        for rating in RATINGS
        if rating in found.ratings
    )
    silent = ", ".join(name for name, _ in found.silent)
    return AnsweredQuestion(
        found.question.words,
        found.words,
        f"Rated in the evidence log: {ratings}." if ratings else "",
        tuple(each.words for each in found.surveyed),
        tuple(
            (
                inspectors.said_on(each),
                each.words,
                "; ".join(
                    RATING_WORDS[entry.entry.rating] if entry.entry.rating else "Not rated"
                    for entry in each.entries
                ),
            )
            for each in found.said
        ),
        f"No answer is noted of {counted(len(found.silent), 'school')} asked: {silent}."
        if silent
        else "",
    )


def _quoted(found: Round, words: str) -> str:
    return f"“{words}” – {ONE_OF_THEM[found.audience]}"


def _per_cent(found: Answered | None) -> float | None:
    share = found.tally.share if found is not None else None
    return None if share is None else round(100 * share)


def _audience(found: Round) -> str:
    return AUDIENCE_WORDS[found.audience]


def _at(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


__all__ = ["ALL", "blank_data", "inspectors_data", "results_data"]
