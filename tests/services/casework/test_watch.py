"""The watchlist in a real store: on, how it travels, off, and what changed since the last look."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.services import calendar_items, home, risk_signals, schools, undoing
from ssio_desktop.services.casework import overview, watch
from ssio_desktop.services.casework.part import Urgency
from ssio_desktop.services.workspace import Workspace
from tests.services.board_samples import judged_as
from tests.services.conftest import MakeWorkspace, make_workspace, register, ws

__all__ = ["MakeWorkspace", "make_workspace", "register", "ws"]

ASH = "900001"
TERM = TermId(2026, "autumn")


def stands(ws: Workspace) -> tuple[str, Urgency, date | None] | None:
    found = watch.standings(ws, [ASH]).get(ASH)
    return (found.code, found.urgency, found.due) if found else None


def on(ws: Workspace, day: date) -> Workspace:
    moment = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    return replace(ws, now=lambda: moment)


def test_a_school_is_put_on_watch_judged_and_taken_off_with_what_was_met(ws: Workspace) -> None:
    assert stands(ws) is None
    with pytest.raises(UserError, match="not on watch"):
        watch.judge(ws, ASH, "steady", reason="Holds")
    last = watch.put_on(ws, ASH, reason="An acting head", exit="A head in post").value.look_again
    assert last is not None and last.month == 12
    assert stands(ws) == ("On watch", "soon", last)
    with pytest.raises(UserError, match="already"):
        watch.put_on(ws, ASH, reason="Again", exit="Never")
    watch.judge(ws, ASH, "worsening", reason="Year 6 slips", review=date(2026, 11, 9))
    assert stands(ws) == ("Getting worse", "", date(2026, 11, 9))
    assert stands(on(ws, date(2026, 10, 26))) == ("Getting worse", "soon", date(2026, 11, 9))
    late = on(ws, date(2026, 11, 10))
    assert stands(late) == ("Getting worse", "now", date(2026, 11, 9))
    items = calendar_items.items(ws, date(2026, 11, 9), date(2026, 11, 9), "")
    assert [each.detail for each in items if each.kind == "casework"] == ["Look again: on watch"]
    # On Home it stands on a line of its own, and on no other.
    schools.assign_officer(ws, [ASH], ws.officer)
    told = {each.kind: each for each in home.today(late).tasks}
    assert [(each.urn, each.detail) for each in told["watch"].items] == [
        (ASH, "To be looked at again.")
    ]
    assert told["watch"].urgency == "today" and not told["casework"].items
    with pytest.raises(UserError, match="reasons in words"):
        watch.take_off(late, ASH, met=" ")
    done = watch.take_off(late, ASH, met="The head began on 1 November")
    assert stands(late) is None
    assert [each.what for _, each in overview.story(ws, ASH)] == [
        "Direction: Getting worse",
        "Put on watch",
        "Taken off watch",
    ]
    undoing.undo(late, done.batch)
    assert stands(late) is not None


def test_what_changed_since_the_last_look_is_the_officers_own(ws: Workspace) -> None:
    first = watch.of_school(ws, ASH)
    assert first.looked.at is None and not first.change.is_any
    assert first.signs == risk_signals.signs_of(ws, ASH, TERM)
    before = ws.store.digest()
    watch.mark_seen(ws, ASH)
    # The marker is no event: it travels nowhere and is in nobody's history.
    assert ws.store.digest() == before and not watch.of_school(ws, ASH).change.is_any
    judged_as(ws, ASH, TERM, "3b", suggested="4")
    found = watch.of_school(ws, ASH)
    assert found.gone == ("Category",)
    assert [each.words for each in found.signs if found.is_new(each)] == [
        "Judged 3b; the criteria fit 4 best."
    ]
    # What the marker keeps outlives a record that is disposed of, and does not tell what it said.
    assert "criteria" not in ws.store.meta(f"looked:{ws.officer}:{ASH}")
    ws.store.set_meta(f"looked:{ws.officer}:{ASH}", "[broken")
    assert watch.last_look(ws, ASH) == watch.Look()
    watch.put_on(ws, ASH, reason="A fall", exit="3a again")
    assert [each.urn for each in watch.watched(ws)] == [ASH]
