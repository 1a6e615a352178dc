"""The questions of inspectors, answered from the record: by notes of visits with the words of the
school, by questionnaires with figures, and by what the evidence log makes of both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.evidence import RATINGS, Entry, Evidence
from ssio_desktop.domain.visits import read_visit
from ssio_desktop.domain.voices.guarding import ALL
from ssio_desktop.domain.voices.inspectors import QUESTIONS, InspectorsQuestion
from ssio_desktop.domain.voices.records import (
    AUDIENCE_WORDS,
    AUDIENCES,
    GROUP_WORDS,
    ROUND,
    Round,
)
from ssio_desktop.errors import UserError
from ssio_desktop.services import forms, visiting
from ssio_desktop.services.evidence import log
from ssio_desktop.services.voices.results import Answered, results, share_words
from ssio_desktop.services.voices.rounds import rounds, strong_schools
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import said_day, say


@dataclass(frozen=True, slots=True)
class Said:
    """An answer in a note of a visit. path: of the answer. entries: of the evidence log that were
    made of it."""

    question: str
    urn: str
    school: str
    visit: str
    path: str
    day: date
    words: str
    officer: str
    entries: tuple[Evidence, ...]

    @property
    def link(self) -> str:
        """What an entry of the log made of it is linked to."""
        return f"visit/{self.visit}#{self.path}"


@dataclass(frozen=True, slots=True)
class Surveyed:
    """What those of a round, or a group of them, answered to a question."""

    round: Round
    key: str
    answered: Answered
    entries: tuple[Evidence, ...]

    @property
    def link(self) -> str:
        return f"{ROUND}/{self.round.id}#{self.key}"

    @property
    def words(self) -> str:
        """The figure in a sentence."""
        found, who = self.answered.tally, AUDIENCE_WORDS[self.round.audience]
        if found.label != ALL:
            who = say("{who}, {group}", who=who, group=GROUP_WORDS[found.label])
        if found.share is None or self.answered.interval is None:
            return say(
                "{who}: {count} answered, too few took a side for a share.",
                who=who,
                count=found.answered,
            )
        return say(
            "{who}: {well} of {sided} who took a side speak well of it, {share}% (95% interval "
            "{interval}).",
            who=who,
            well=found.favourable,
            sided=found.sided,
            share=round(100 * found.share),
            interval=share_words(*self.answered.interval),
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """A question answered for the authority. asked: schools at whose visits it was put; named:
    those that answered. said: the answers, the latest first. ratings: of the entries made of them.
    silent: the schools that were asked and of which no answer is noted, by name and number."""

    question: InspectorsQuestion
    asked: int
    named: int
    said: tuple[Said, ...]
    surveyed: tuple[Surveyed, ...]
    ratings: Mapping[str, int]
    silent: tuple[tuple[str, str], ...]

    @property
    def words(self) -> str:
        """The counts in a sentence."""
        return say(
            "Asked at visits to schools: {asked}. Answered by: {named}. Answers noted: {count}.",
            named=self.named,
            asked=self.asked,
            count=len(self.said),
        )


def answers(ws: Workspace, since: TermId) -> tuple[Answer, ...]:
    """The questions with what was said to them since a term began."""
    first = log.first_day(ws, since)
    linked = _linked(ws)
    strong = strong_schools(ws)
    asked: dict[str, dict[str, str]] = {each.id: {} for each in QUESTIONS}
    told: dict[str, list[Said]] = {each.id: [] for each in QUESTIONS}
    asks: dict[str, frozenset[str]] = {}
    for row in visiting.list_visits(ws):
        if row.visit_date is None or row.visit_date < first or row.state == "withdrawn":
            continue
        visit = read_visit(ws.store.state(f"visit/{row.id}"))
        if visit.form not in asks:
            asks[visit.form] = _asks(ws, visit.form)
        for question in QUESTIONS:
            found = [
                (path, str(visit.answers[path]).strip())
                for path in question.paths
                if str(visit.answers.get(path) or "").strip()
            ]
            is_put = question.id in asks[visit.form] and (
                not question.only_strong or row.urn in strong
            )
            if is_put or found:
                asked[question.id][row.urn] = row.school_name or row.urn
            for path, words in found:
                link = f"visit/{row.id}#{path}"
                told[question.id].append(
                    Said(
                        question.id,
                        row.urn,
                        row.school_name or row.urn,
                        row.id,
                        path,
                        row.visit_date,
                        words,
                        row.officer_name,
                        linked.get(link, ()),
                    )
                )
    surveyed = list(_surveyed(ws, linked))
    return tuple(
        _answer(
            each, asked[each.id], told[each.id], [one for name, one in surveyed if name == each.id]
        )
        for each in QUESTIONS
    )


def entry_of(said: Said) -> Entry:
    """What an answer begins an entry of the evidence log with."""
    question = next(each for each in QUESTIONS if each.id == said.question)
    source = say("{school}, at a visit", school=said.school)
    return Entry(question.heading, "quotation", said.words, source, said.day, link=said.link)


def entry_of_figure(surveyed: Surveyed, question: str) -> Entry:
    """What a figure of a round begins an entry with. question: in words. The heading is that of
    the inspectors' question that it answers, else left to choose."""
    source = say("Questionnaire “{title}”", title=surveyed.round.title)
    name = surveyed.key.rpartition(".")[2]
    heading = next((each.heading for each in QUESTIONS if each.id == name), "")
    text = say("{question} {figure}", question=question, figure=surveyed.words)
    day = surveyed.round.closed or surveyed.round.opens
    return Entry(heading, "figure", text, source, day, link=surveyed.link)


def said_on(found: Said) -> str:
    """Where an answer was given, in words."""
    return say("{school}, {day}", school=found.school, day=said_day(found.day))


def _answer(
    question: InspectorsQuestion,
    asked: Mapping[str, str],
    told: list[Said],
    surveyed: list[Surveyed],
) -> Answer:
    named = {each.urn for each in told}
    entries = [entry for each in told for entry in each.entries]
    entries += [entry for each in surveyed for entry in each.entries]
    counted: Counter[str] = Counter(each.entry.rating or "" for each in entries)
    return Answer(
        question,
        len(asked),
        len(named),
        tuple(told),
        tuple(surveyed),
        {rating: counted[rating] for rating in (*RATINGS, "") if counted[rating]},
        tuple(sorted((name, urn) for urn, name in asked.items() if urn not in named)),
    )


def _surveyed(
    ws: Workspace, linked: Mapping[str, tuple[Evidence, ...]]
) -> Iterator[tuple[str, Surveyed]]:
    for audience in AUDIENCES:
        closed = [
            row.round
            for row in rounds(ws)
            if row.round.audience == audience and row.round.closed is not None
        ]
        if not closed:
            continue
        found = results(ws, max(closed, key=lambda each: (each.opens, each.id)).id)
        for question in QUESTIONS:
            line = found.line(question.id)
            if line is not None and line.every is not None:
                made = Surveyed(found.round, line.question.key, line.every, ())
                yield question.id, replace(made, entries=linked.get(made.link, ()))


def _asks(ws: Workspace, form: str) -> frozenset[str]:
    """Which of the questions a form of visits puts to every school that it is of."""
    try:
        found = forms.definition(ws, form)
    except UserError:
        return frozenset()
    return frozenset(
        each.id
        for each in QUESTIONS
        for path in each.paths
        if (item := found.item(path)) is not None
        and (item.relevant is None or (each.only_strong and path == each.paths[0]))
    )


def _linked(ws: Workspace) -> dict[str, tuple[Evidence, ...]]:
    found: dict[str, tuple[Evidence, ...]] = {}
    for each in log.entries(ws):
        if each.entry.link:
            found[each.entry.link] = (*found.get(each.entry.link, ()), each)
    return found
