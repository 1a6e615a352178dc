"""Asks the sample's heads and chairs what they think, each round on its own days of the story."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.voices.records import Round
from ssio_desktop.services import schools
from ssio_desktop.services.sample.calling import SampleClock
from ssio_desktop.services.sample.story import Facts
from ssio_desktop.services.voices import quoting, returns, rounds
from ssio_desktop.services.voices.questionnaires import closed_questions, group_keys, quote_key
from ssio_desktop.services.workspace import Workspace


def ask(ws: Workspace, told: Facts) -> None:
    """Every round: opened, its returns typed in, closed, and words that may be printed."""
    for each in told["round"]:
        opening = _on(ws, each["opens"])
        urns = [row.urn for row in schools.list_schools(opening, only_open=True)]
        made = rounds.open_round(
            opening, each["form"], each["audience"], each["title"], each["closes"], urns
        ).value
        given = _type_in(opening, made, each)
        if "closed" in each:
            closing = _on(ws, each["closed"])
            rounds.close_round(closing, made.id)
            _let_print(closing, made, each, given)


def _type_in(ws: Workspace, made: Round, told: Facts) -> list[str]:
    """The returns of a round; their ids, in the order of the file."""
    form = rounds.definition(ws, made)
    groups, agreed = group_keys(form), quote_key(form)
    questions = closed_questions(form)
    found = []
    for number, row in enumerate(told["returns"], start=1):
        phase, standing, digits = row.split()
        answers: dict[str, Json] = {groups["phase"]: phase, groups["standing"]: standing}
        for question, digit in zip(questions, digits, strict=True):
            if digit != "-":
                answers[question.key] = question.choices[int(digit) - 1][0]
        for words in _words(told, number):
            answers[words["question"]] = words["text"]
            answers[agreed] = "yes" if words["may_be_printed"] else "no"
        found.append(returns.record_return(ws, made.id, answers).value.id)
    return found


def _let_print(ws: Workspace, made: Round, told: Facts, given: list[str]) -> None:
    written = {each.id: each for each in quoting.comments(ws, made.id)}
    for number, key in enumerate(given, start=1):
        for words in _words(told, number):
            if words.get("printed"):
                quoting.may_print(ws, written[f"{key}#{words['question']}"], words["printed"])


def _words(told: Facts, number: int) -> list[Facts]:
    return [each for each in told.get("words", ()) if each["of"] == number]


def _on(ws: Workspace, day: date) -> Workspace:
    return replace(ws, now=SampleClock(day))
