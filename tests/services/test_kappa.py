"""Weighted kappa against a published example, two further libraries and the formula itself."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.agreement import ENOUGH, Agreement, agreement
from ssio_desktop.services.kappa import weighted_kappa

COUPLES = ((7, 7, 2, 3), (2, 8, 3, 7), (1, 5, 4, 9), (2, 8, 9, 14))
"""91 couples, husband by wife, on a scale of four steps: Hout, Duncan and Sobel (1987), printed in
Agresti, Categorical Data Analysis (1990), and in the manual of R’s package vcd (data SexualFun),
which gives 0.2374 for the weighted kappa with equally spaced weights."""

FIRST = ("1", "1", "2", "2", "3a", "3a", "3b", "3b", "4", "4", "2", "2TV", "1TV", "3a", "2")
SECOND = ("1", "1TV", "2", "2TV", "3a", "3b", "3b", "3a", "4", "3b", "2", "2", "1TV", "3a", "3a")
SCALE = ("1", "1TV", "2", "2TV", "3a", "3b", "4")


def counted(pairs: Sequence[tuple[str, str]], scale: Sequence[str] = SCALE) -> Agreement:
    return agreement(pairs, scale, weighted_kappa)


def by_formula(matrix: Sequence[Sequence[int]]) -> float | None:
    """Cohen (1968): 1 less the weight of disagreement over the one expected from the margins."""
    size = range(len(matrix))
    rows = [sum(row) for row in matrix]
    columns = [sum(row[place] for row in matrix) for place in size]
    observed = sum(abs(i - j) * matrix[i][j] for i in size for j in size)
    expected = sum(abs(i - j) * rows[i] * columns[j] for i in size for j in size)
    return 1 - sum(rows) * observed / expected if expected else None


def test_the_published_example_comes_out() -> None:
    kappa = weighted_kappa(COUPLES)
    assert kappa is not None
    assert round(kappa, 4) == 0.2374


def test_other_libraries_give_the_same() -> None:
    # sklearn.metrics.cohen_kappa_score(weights="linear") of scikit-learn 1.9.1 and
    # statsmodels.stats.inter_rater.cohens_kappa(wt="linear") of statsmodels 0.15.0.
    assert weighted_kappa(COUPLES) == pytest.approx(0.237380627557981, abs=1e-14)
    # cohen_kappa_score(FIRST, SECOND, weights="linear", labels=SCALE), same version.
    found = counted(tuple(zip(FIRST, SECOND, strict=True)))
    assert found.kappa == pytest.approx(0.742489270386266, abs=1e-14)
    assert (found.pairs, found.same, found.left_out) == (15, 8, 0)


def test_a_swap_of_the_two_judges_changes_nothing() -> None:
    turned = tuple(zip(*COUPLES, strict=True))
    assert weighted_kappa(turned) == pytest.approx(weighted_kappa(COUPLES), abs=1e-14)


@given(
    st.lists(
        st.tuples(st.sampled_from(SCALE), st.sampled_from(SCALE)), min_size=ENOUGH, max_size=40
    )
)
def test_kappa_is_that_of_the_formula_and_one_only_where_all_agree(
    pairs: list[tuple[str, str]],
) -> None:
    found = counted(pairs)
    expected = by_formula(found.matrix)
    if expected is None or found.kappa is None:
        assert found.kappa is expected
    else:
        assert found.kappa == pytest.approx(expected, abs=1e-12)
        assert (found.kappa == 1) == (found.same == found.pairs)


def test_where_one_value_was_given_throughout_there_is_no_kappa_but_a_percentage() -> None:
    found = counted([("2", "2")] * ENOUGH)
    assert found.kappa is None
    assert found.percentage == 100
    assert counted([]).percentage is None


def test_a_half_of_a_percentage_is_rounded_up() -> None:
    told = {
        same: counted([("2", "2")] * same + [("1", "2")] * (16 - same)) for same in (0, 2, 10, 16)
    }
    assert {same: each.whole_percent for same, each in told.items()} == {
        0: 0,
        2: 13,
        10: 63,
        16: 100,
    }
    assert counted([]).whole_percent is None


def test_values_off_the_scale_are_counted_and_left_out() -> None:
    found = counted([("met", "not applicable"), ("met", "partly")], ("met", "partly", "not met"))
    assert (found.pairs, found.same, found.left_out) == (1, 0, 1)
    assert not found.is_enough


def test_a_pair_short_of_enough_is_too_few_for_a_kappa() -> None:
    assert counted([("1", "2"), ("2", "1")] * 5).kappa == -1
    few = counted([("1", "2"), ("2", "1")] * 4 + [("4", "4")])
    assert (few.pairs, few.is_enough, few.kappa) == (ENOUGH - 1, False, None)
