"""Nobody's answers can be worked out from what is shown."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from ssio_desktop.domain.voices.guarding import ALL, LEAST, shown_groups
from ssio_desktop.domain.voices.naming import gives_away
from ssio_desktop.domain.voices.tallies import GROUPINGS, Given, Question, rates, tally

CELLS = st.dictionaries(
    st.tuples(st.sampled_from(("nursery", "primary", "secondary", "")), st.sampled_from("so")),
    st.integers(0, 14),
    max_size=8,
)


def sums(cells: Mapping[tuple[str, ...], int], labels: frozenset[tuple[str, str]]) -> np.ndarray:
    names = list(cells)
    rows = [
        [float(label == ALL or cell[GROUPINGS.index(label[0])] == label[1]) for cell in names]
        for label in labels
    ]
    return np.array(rows).reshape(len(rows), len(names))


@given(CELLS)
@settings(max_examples=150, deadline=None)
def test_no_few_respondents_are_a_combination_of_what_is_shown(
    found: dict[tuple[str, str], int],
) -> None:
    cells = {cell: count for cell, count in found.items() if count}
    shown = shown_groups(found, GROUPINGS)
    known = sums(cells, shown)
    rank = np.linalg.matrix_rank(known) if known.size else 0
    names = list(cells)
    for size in range(1, len(names) + 1):
        for few in combinations(names, size):
            if sum(cells[each] for each in few) < LEAST:
                row = np.array([[float(each in few) for each in names]])
                assert np.linalg.matrix_rank(np.vstack([known, row])) > rank
    assert (ALL in shown) == (sum(cells.values()) >= LEAST)


def test_a_group_is_left_out_that_would_give_a_smaller_one_away() -> None:
    # All less the primary schools would be the four nurseries; so would the good ones less them.
    alone = {("primary", "s"): 9, ("primary", "o"): 8, ("nursery", "s"): 4}
    assert shown_groups(alone, GROUPINGS) == {ALL, ("standing", "o"), ("standing", "s")}
    # The two groupings overlap: good schools less the secondary ones would be one primary school.
    inside = {("primary", "s"): 1, ("secondary", "s"): 9, ("primary", "o"): 9}
    assert ("standing", "s") not in shown_groups(inside, GROUPINGS) or (
        ("phase", "secondary") not in shown_groups(inside, GROUPINGS)
    )
    assert shown_groups({("primary", "s"): 5}, GROUPINGS) == frozenset()


def test_answers_are_counted_and_those_who_cannot_say_take_no_side() -> None:
    asked = Question("q.known", "Known?", tuple((v, v) for v in ("well", "not_well", "cannot_say")))
    returns = [
        Given({"phase": "primary", "standing": "strong"}, {"q.known": value})
        for value in ["well"] * 6 + ["not_well"] * 2 + ["cannot_say"] * 2 + ["", "nonsense"]
    ]
    every, phase, standing = tally(asked, returns)
    assert every.label == ALL and every.answered == 10 and every.share == 6 / 8
    assert phase.counts == standing.counts == every.counts
    nursery = Given({"phase": "nursery", "standing": "strong"}, {})
    told = rates([*returns, nursery], {ALL: 20, ("phase", "primary"): 15, ("phase", "nursery"): 5})
    # Neither the nursery's one nor, by which it could be had, the twelve of the others.
    assert [(each.label[1], each.answered) for each in told if each.label != ("standing", "strong")]
    assert {each.label: each.answered for each in told}[("phase", "nursery")] is None
    assert {each.label: each.answered for each in told}[("phase", "primary")] is None


def test_names_numbers_and_addresses_give_a_writer_away() -> None:
    names = ("Ash Lane Primary School", "Fell School", "Chair of governors")
    for text in ("We at Ash Lane like it", "ASH LANE’s way", "ask a@b.org", "URN 900001"):
        assert gives_away(text, names), text
    for text in (
        "the lane with an ash",
        "on the fell",
        "a primary school",
        "our chair of governors",
    ):
        assert not gives_away(text, names), text
