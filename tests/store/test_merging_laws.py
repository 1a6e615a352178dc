"""Whatever files officers make, in any order: one state, nothing lost, all that differs seen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.merging import (
    OFFICERS,
    PLACES,
    VALUES,
    VERBS,
    WHOLE_EVERY,
    Deed,
    Stand,
    make_light_stand,
    try_set,
    try_sets,
)

_DEEDS = st.lists(
    st.builds(
        Deed,
        st.integers(0, OFFICERS - 1),
        st.sampled_from(VERBS),
        st.integers(0, len(PLACES) - 1),
        st.integers(0, len(VALUES) - 1),
        st.integers(0, OFFICERS - 1),
    ),
    max_size=12,
)


@pytest.fixture(scope="module")
def stand() -> Iterator[Stand]:
    made = make_light_stand()
    yield made
    made.close()


@settings(max_examples=20)
@given(deeds=_DEEDS)
def test_whatever_officers_do_merging_is_the_union_of_sets(stand: Stand, deeds: list[Deed]) -> None:
    try_set(stand, deeds, most_files=3)


def test_sets_of_the_long_run_hold_on_whole_stores_too(tmp_path: Path) -> None:
    seen = try_sets(tmp_path, range(0, 2 * WHOLE_EVERY, WHOLE_EVERY // 3))
    assert seen["sets"] == 6 and seen["sets on whole stores"] == 2
    assert seen["conflicts"] > 0 and seen["orders"] > 10
