"""Lets the sample's partnership boards be planned, held with their minutes, and followed."""

from __future__ import annotations

from typing import Any, Final

from ssio_desktop.services import actions
from ssio_desktop.services.casework.partnership import members, minutes, records, series
from ssio_desktop.services.sample.story import Facts
from ssio_desktop.services.workspace import Workspace


def _plan(ws: Workspace, urn: str, told: Facts) -> None:
    for day in told["days"]:
        series.plan_meeting(ws, urn, day, told.get("place", ""))


def _series(ws: Workspace, urn: str, told: Facts) -> None:
    series.plan_series(ws, urn)


def _skip(ws: Workspace, urn: str, told: Facts) -> None:
    series.skip(ws, urn, series.half_named(ws, told["half"]), told["reason"])


def _member(ws: Workspace, urn: str, told: Facts) -> None:
    """Somebody joins or, where “follows” names one, follows a member of that name."""
    board = records.board_of(ws, urn).board
    before = next((each for each in board.members if each.name == told.get("follows")), None)
    if before is not None:
        members.replace_member(ws, urn, before.id, told["name"], told["on"])
    else:
        members.set_member(ws, urn, told["name"], told["role"], told["on"])


def _agenda(ws: Workspace, urn: str, told: Facts) -> None:
    series.refresh_agenda(ws, _meeting(ws, urn, told["day"]))


def _hold(ws: Workspace, urn: str, told: Facts) -> None:
    """The board meets on the day of the deed: its agenda, who is there, milestones, the whole."""
    key = _meeting(ws, urn, told["on"])
    series.refresh_agenda(ws, key)
    minutes.begin(ws, key)
    away = set(told.get("apologies", ()))
    minutes.set_presence(
        ws, key, {each.id: each.role not in away for each in records.meeting(ws, key).people}
    )
    for each in records.board_of(ws, urn).unapproved(records.meeting(ws, key)):
        minutes.approve(ws, each.key, key, told.get("corrections", ""))
    for each in told.get("milestone", ()):
        item = _milestone(ws, key, each)
        minutes.set_rag(ws, key, item, each["colour"], each["why"])
        _record(ws, key, item, each)
    for begins, words in told.get("notes", {}).items():
        minutes.set_note(ws, key, _item(ws, key, begins), words)
    view = _item(ws, key, "view")
    _record(ws, key, view, told)
    if "overall" in told:
        minutes.set_rag(ws, key, "", *told["overall"])
    if "advice" in told:
        minutes.advise(ws, key, *told["advice"])
    if not told.get("left_open"):
        minutes.close(ws, key)


def _progress(ws: Workspace, urn: str, told: Facts) -> None:
    line = next(each for each in actions.list_actions(ws, urn=urn) if each.what == told["what"])
    actions.record_progress(ws, line.key, state=told["state"], note=told["note"], day=told["on"])


def _record(ws: Workspace, key: str, item: str, told: Facts) -> None:
    if "note" in told:
        minutes.set_note(ws, key, item, told["note"])
    for text, who, due in told.get("decisions", ()):
        minutes.decide(ws, key, item, text, who, due)


def _milestone(ws: Workspace, key: str, told: Facts) -> str:
    """The milestone of the agenda that has these words, put there where the plan did not."""
    for each in records.meeting(ws, key).items:
        if each.section == "milestones" and told["title"] in each.title:
            return each.id
    made = minutes.add_item(ws, key, told["title"], told.get("from", ""), "milestones")
    return made.value


def _item(ws: Workspace, key: str, begins: str) -> str:
    items = records.meeting(ws, key).items
    return next(each.id for each in items if each.key.startswith(begins))


def _meeting(ws: Workspace, urn: str, day: Any) -> str:
    found = records.board_of(ws, urn).meetings
    return next(each.key for each in found if each.day == day)


DEEDS: Final = {
    "board.plan": _plan,
    "board.series": _series,
    "board.skip": _skip,
    "board.member": _member,
    "board.agenda": _agenda,
    "board.hold": _hold,
    "board.progress": _progress,
}
