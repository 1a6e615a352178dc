"""Lets the sample’s board moderate: schools judged twice, its meeting, a decision between two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import board, deciding, meetings, second_files, second_looks
from ssio_desktop.services.sample import meeting
from ssio_desktop.services.sample.calling import SampleClock
from ssio_desktop.services.sample.judging import judge_again
from ssio_desktop.services.sample.story import Story
from ssio_desktop.services.second_looks import LookRow
from ssio_desktop.services.workspace import Workspace


def moderate(ws: Workspace, story: Story, term: TermId) -> None:
    """A term before and at its meeting: a sample judged again, then a decision on every school.

    ValueError where the story tells a second judgement of a school that is not drawn, or none of
    one that is.
    """
    told = story.moderation
    made = second_looks.draw(ws, term, told["one_in"]).value
    again = {each["urn"]: each for each in told["second"]}
    drawn = {row.look.urn for row in made.asked}
    if drawn != set(again):
        raise ValueError(f"judged again and drawn: {sorted(drawn ^ set(again))}")
    for urn, facts in again.items():
        facts = {key: value for key, value in facts.items() if key != "urn"}
        judge_again(ws, urn, term, facts, story.profiles)
    held = meeting.prepare(ws, story.board, term)
    otherwise = {each["urn"]: each for each in told["otherwise"]}
    for row in board.summary(ws, term).rows:
        decided = otherwise.get(row.urn)
        if decided is not None:
            meetings.decide_category(ws, held, row.urn, decided["category"], decided["reason"])
        elif row.category:
            meetings.decide_category(ws, held, row.urn, row.category)
    meeting.hold(ws, story.board, held)
    for each in told["between"]:
        # On the story's own days, so that they lie behind it whenever the sample is made.
        then = replace(ws, now=SampleClock(each["on"]))
        deciding.decide_between(then, each["urn"], each["category"], each["reason"])
    meeting.go_on(ws, story.board, term)


def ask_again(
    ws: Workspace, story: Story, last: TermId, officers: Mapping[str, str], folder: Path
) -> Iterator[tuple[str, Path]]:
    """Ask about single schools of the last whole term, draw from the current one, and write for
    each officer asked a file; its id and the file. officers: their ids by their keys."""
    told = story.moderation
    for each in told["still"]:
        second_looks.ask(ws, each["urn"], last, officers[each["officer"]])
    second_looks.draw(ws, last.next(), told["one_in"])
    for term in (last, last.next()):
        waiting = {row.look.officer for row in second_looks.looks(ws, term) if not _is_judged(row)}
        for officer in sorted(waiting):
            path = folder / second_files.suggested_name(ws, term, officer)
            second_files.make_looks(ws, term, officer, path)
            yield officer, path


def _is_judged(row: LookRow) -> bool:
    return row.state == "judged"
