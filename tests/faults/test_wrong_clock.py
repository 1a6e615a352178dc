"""Clocks that are years out, are set back, or change to summer time: nothing lost, order causal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest

from ssio_desktop.domain.clock import HybridClock, Stamp
from ssio_desktop.errors import UserError
from ssio_desktop.services import forms, visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.store.store import Store
from tests.store.conftest import MakeStore, make_store

__all__ = ["make_store"]

YEAR_MS = 365 * 24 * 3_600_000
NOW_MS = int(datetime(2026, 10, 14, 9, 30, tzinfo=UTC).timestamp() * 1000)
SUMMER_TIME_ENDS = int(datetime(2026, 10, 25, 1, 0, tzinfo=UTC).timestamp() * 1000)


@dataclass
class Wall:
    """A clock on the wall that somebody sets."""

    ms: int

    def __call__(self) -> int:
        self.ms += 1
        return self.ms


def at(store: Store, wall: Callable[[], int]) -> Store:
    """The store, from now on with this clock on the wall."""
    mine = store.db.conn.execute("SELECT max(stamp) FROM events").fetchone()[0]
    last = Stamp.parse(mine) if mine else None
    store._clock = HybridClock(store.device, last=last, wall=wall)
    return store


def write(store: Store, value: str, path: str = "answers.p") -> None:
    store.append([Write("visit/1", path, value)], label="Typed")


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_ten_years_out_costs_nothing_and_misleads_no_other(
    make_store: MakeStore, years: int
) -> None:
    wrong = at(make_store("wrong"), Wall(NOW_MS + years * YEAR_MS))
    right_wall = Wall(NOW_MS)
    right = at(make_store("right"), right_wall)
    write(wrong, "first, on the wrong clock")
    right.receive(wrong.events(), label="Return")
    write(right, "second, having seen the first")
    assert right.state("visit/1").get("answers.p") == "second, having seen the first"
    wrong.receive(right.events(), label="Return")
    write(wrong, "third, having seen the second")
    right.receive(wrong.events(), label="Return")
    for store in (wrong, right):
        state = store.state("visit/1").paths["answers.p"]
        assert [head.value for head in state.heads] == ["third, having seen the second"]
        assert not state.in_conflict
        assert len(store.history("visit/1")) == 3
        before = store.projection_digest()
        store.rebuild()
        assert store.projection_digest() == before
    assert wrong.digest() == right.digest()
    # The right clock is not carried along: what is written now bears the right year.
    write(right, "fourth")
    assert Stamp.parse(right.history("visit/1")[-1].stamp).ms // YEAR_MS >= NOW_MS // YEAR_MS
    mine = [event for event in right.history("visit/1") if event.device == right.device]
    assert all(abs(Stamp.parse(event.stamp).ms - NOW_MS) < YEAR_MS for event in mine)


@pytest.mark.parametrize("back_ms", [3_600_000, 10 * YEAR_MS])
def test_a_clock_set_back_in_a_sitting_keeps_the_order_of_what_was_typed(
    make_store: MakeStore, back_ms: int
) -> None:
    wall = Wall(NOW_MS)
    store = at(make_store("sitting"), wall)
    for number in range(6):
        if number == 3:
            wall.ms -= back_ms
        write(store, f"words {number}")
        store.save_draft("visit/2", {"answers.p": number})
    told = store.history("visit/1")
    assert [event.value for event in told] == [f"words {number}" for number in range(6)]
    assert [event.stamp for event in told] == sorted(event.stamp for event in told)
    assert store.drafts("visit/2")[0].value == 5
    # A draft that is settled is forgotten, and one typed since is not, whatever the clock says.
    settled = store.drafts("visit/2")
    store.save_draft("visit/2", {"answers.p": 6})
    store.append([Write("visit/2", "answers.p", 5)], label="Settled", promoting=settled)
    assert [each.value for each in store.drafts("visit/2")] == [6]


def test_the_hour_that_comes_twice_comes_once_in_the_record(make_store: MakeStore) -> None:
    """Stamps are UTC, which knows no summer time; the hour on the wall does not reach them."""
    wall = Wall(SUMMER_TIME_ENDS - 60_000)
    store = at(make_store("october"), wall)
    moments = []
    for number in range(4):
        write(store, f"words {number}")
        wall.ms += 40_000
        moments.append(store.latest_moment())
    assert moments == sorted(each for each in moments if each is not None)
    assert moments[-1] is not None
    assert moments[0] is not None
    assert moments[-1] - moments[0] < timedelta(minutes=3)


@pytest.mark.parametrize("day", [date(1996, 10, 14), date(2036, 10, 14)])
def test_a_visit_on_a_day_that_only_a_wrong_clock_has_is_questioned(
    ws: Workspace, day: date
) -> None:
    forms.install_packed_forms(ws)
    with pytest.raises(UserError) as refusal:
        visiting.new_visit(ws, "900001", "termly-core", day=day)
    assert refusal.value.code == "visit.day"
    assert "year" in refusal.value.remedy
