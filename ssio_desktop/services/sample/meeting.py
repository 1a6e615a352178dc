"""Lets the sample’s board do its other work: risk, concern, a meeting, challenges, the next agenda.

Everything is recorded on the story’s own days, so that they lie behind it whenever it is made.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.risk import Judged
from ssio_desktop.services import challenges, concern_records, meetings, risk
from ssio_desktop.services.sample.calling import SampleClock
from ssio_desktop.services.sample.story import Facts
from ssio_desktop.services.workspace import Workspace


def prepare(board: Workspace, told: Facts, term: TermId) -> str:
    """Before the meeting on a term: what schools’ risks are, what is done about those causing
    concern, and the agenda that follows; the meeting’s id."""
    for each in told["risk"]:
        judged = Judged(
            each["likelihood"],
            each["why"],
            each["impact"],
            each["meaning"],
            each["direction"],
            each["rating"],
            each.get("reason", ""),
            each["signals"],
        )
        risk.assess(_on(board, each["on"]), each["urn"], term, judged)
    for each in told["concern"]:
        then = board if each["kind"] == "inspection" else _on(board, each["on"])
        concern_records.record_entry(then, each["urn"], each["kind"], each["on"], each["text"])
    return _plan(_on(board, told["meeting"]["day"]), told["meeting"], term)


def hold(board: Workspace, told: Facts, meeting: str) -> None:
    """At the meeting: notes, and decisions in words with what came of them."""
    ws = _on(board, told["meeting"]["day"])
    items = {each.urn: each.id for each in meetings.meeting(ws, meeting).items if each.urn}
    for each in told["meeting"]["note"]:
        meetings.set_note(ws, meeting, items[each["urn"]], each["text"])
    for each in told["meeting"]["decision"]:
        made = meetings.decide_text(
            ws, meeting, items[each["urn"]], each["text"], each["who"], each["due"]
        ).value
        if "done" in each:
            then = _on(board, each["done_on"])
            meetings.finish_decision(then, meeting, made.id, each["done"], each["done_on"])


def go_on(board: Workspace, told: Facts, term: TermId) -> None:
    """After the meeting on a term: schools challenge, and the next meeting is planned."""
    for each in told["challenge"]:
        made = challenges.record_challenge(
            _on(board, each["on"]),
            each["urn"],
            term,
            who=each["who"],
            day=each["on"],
            grounds=each["grounds"],
        ).value
        if "outcome" in each:
            day = each["answered"]
            then = _on(board, day)
            challenges.answer(then, made.id, each["outcome"], reason=each["reason"], day=day)
    _plan(_on(board, told["next"]["on"]), told["next"], term.next())


def _plan(ws: Workspace, told: Facts, term: TermId) -> str:
    meeting = meetings.plan_meeting(ws, told["day"], term, told["place"]).value
    for name, role, present in told.get("people", ()):
        meetings.set_person(ws, meeting, name, role, present=present)
    return meeting


def _on(board: Workspace, day: date) -> Workspace:
    return replace(board, now=SampleClock(day))
