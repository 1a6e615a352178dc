"""The questions of inspectors, answered from the record: by notes of visits with the words of the
school, by questionnaires with figures, and by what the evidence log makes of both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

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
from ssio_desktop.services import forms
from ssio_desktop.services.evidence import log
from ssio_desktop.services.voices.results import Answered, results, share_words
from ssio_desktop.services.voices.rounds import rounds, strong_schools
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.projections.noted import QUESTION_NOTED
from ssio_desktop.store.states import standings
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


_SINCE: Final = "v.visit_date >= ? AND v.state <> 'withdrawn' AND v.urn <> ''"


def answers(ws: Workspace, since: TermId) -> tuple[Answer, ...]:
    """The questions with what was said to them since a term began."""
    first = log.first_day(ws, since)
    linked = _linked(ws)
    strong = strong_schools(ws)
    asked: dict[str, dict[str, str]] = {each.id: {} for each in QUESTIONS}
    told: dict[str, list[Said]] = {each.id: [] for each in QUESTIONS}
    asks: dict[str, frozenset[str]] = {}
    for form, urn, name in _visited(ws, first):
        if form not in asks:
            asks[form] = _asks(ws, form)
        for question in QUESTIONS:
            if question.id in asks[form] and (not question.only_strong or urn in strong):
                asked[question.id][urn] = name
    for said in _told(ws, first, linked):
        asked[said.question][said.urn] = said.school
        told[said.question].append(said)
    surveyed = list(_surveyed(ws, linked))
    return tuple(
        _answer(
            each, asked[each.id], told[each.id], [one for name, one in surveyed if name == each.id]
        )
        for each in QUESTIONS
    )


def _visited(ws: Workspace, first: date) -> Iterator[tuple[str, str, str]]:
    """Form, URN and name of the school of the visits since a day, each once."""
    yield from ws.store.db.conn.execute(
        "SELECT v.form, v.urn, coalesce(nullif(s.name, ''), v.urn) FROM (SELECT DISTINCT form, urn "
        f"FROM visits v WHERE {_SINCE}) v LEFT JOIN schools s ON s.urn = v.urn",
        (first.isoformat(),),
    )


def _told(ws: Workspace, first: date, linked: Mapping[str, tuple[Evidence, ...]]) -> Iterator[Said]:
    """The answers of notes since a day, the latest first; nothing else of the notes is read."""
    rows = ws.store.db.conn.execute(
        "SELECT DISTINCT v.id, v.urn, coalesce(nullif(s.name, ''), v.urn), v.visit_date, "
        "coalesce(o.name, '') FROM visits v LEFT JOIN schools s ON s.urn = v.urn "
        f"LEFT JOIN officers o ON o.id = v.officer WHERE {_SINCE} AND v.entity IN "
        "(SELECT entity FROM noted WHERE kind = ?) ORDER BY v.visit_date DESC, v.id DESC",
        (first.isoformat(), QUESTION_NOTED),
    ).fetchall()
    states = {each.key: each for each in standings(ws.store.db, (f"visit/{r[0]}" for r in rows))}
    for visit, urn, school, on, officer in rows:
        answers, day = read_visit(states[visit]).answers, date.fromisoformat(on)
        for question in QUESTIONS:
            for path in question.paths:
                if words := str(answers.get(path) or "").strip():
                    entries = linked.get(f"visit/{visit}#{path}", ())
                    yield Said(question.id, urn, school, visit, path, day, words, officer, entries)


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
