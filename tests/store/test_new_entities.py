"""What is projected straight from an append is what the events would give."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import new_id
from ssio_desktop.errors import Cancelled
from ssio_desktop.store.log import Write
from ssio_desktop.store.store import Store
from tests.store.conftest import MakeStore

_ENTITIES = st.sampled_from(["school/900001", "school/900002", "officer/a", "visit/0190"])
_PATHS = st.sampled_from(["name", "officer", "register.2026-09-01", "school"])
_VALUES = st.sampled_from([None, "x", "y", {"raw": {"name": "Ash Lane", "low_age": "3"}}])
_WRITES = st.lists(st.builds(Write, _ENTITIES, _PATHS, _VALUES, st.booleans()), max_size=12)


def _schools(number: int) -> list[Write]:
    raw: Json = {"raw": {"name": "Ash Lane"}}
    return [Write(f"school/{900000 + n}", "register.2026-09-01", raw) for n in range(number)]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=_WRITES, second=_WRITES)
def test_any_writes_give_the_projections_that_a_rebuild_gives(
    make_store: MakeStore, first: list[Write], second: list[Write]
) -> None:
    store = make_store(new_id())
    for writes in (first, second):
        store.append(writes, label="Written")
        before = store.projection_digest()
        store.rebuild()
        assert store.projection_digest() == before


def test_progress_is_told_while_events_are_made_and_while_lists_follow(store: Store) -> None:
    told: list[tuple[int, int]] = []
    store.append(_schools(1100), label="Import", progress=lambda d, t: told.append((d, t)))
    assert {total for _, total in told} == {2200}
    done = [number for number, _ in told]
    assert done == sorted(done)
    assert [number for number in done if number < 1100] == [0, 500, 1000]
    assert done[-1] > 1100


def test_an_import_stopped_while_events_are_made_leaves_nothing(store: Store) -> None:
    before = (store.digest(), store.projection_digest())

    def stop(done: int, total: int) -> None:
        if done == 500:
            raise Cancelled

    with pytest.raises(Cancelled):
        store.append(_schools(1100), label="Import", progress=stop)
    assert (store.digest(), store.projection_digest()) == before
