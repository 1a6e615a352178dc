"""Weighted kappa against a published example and against three libraries."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.agreement import ENOUGH, agreement, weighted_kappa

COUPLES = ((7, 7, 2, 3), (2, 8, 3, 7), (1, 5, 4, 9), (2, 8, 9, 14))
"""91 couples, husband by wife, on a scale of four steps: Hout, Duncan and Sobel (1987), printed in
Agresti, Categorical Data Analysis (1990), and in the manual of R’s package vcd (data SexualFun),
which gives 0.2374 for the weighted kappa with equally spaced weights."""

FIRST = ("1", "1", "2", "2", "3a", "3a", "3b", "3b", "4", "4", "2", "2TV", "1TV", "3a", "2")
SECOND = ("1", "1TV", "2", "2TV", "3a", "3b", "3b", "3a", "4", "3b", "2", "2", "1TV", "3a", "3a")
SCALE = ("1", "1TV", "2", "2TV", "3a", "3b", "4")


def test_the_published_example_comes_out() -> None:
    kappa = weighted_kappa(COUPLES)
    assert kappa is not None
    assert round(kappa, 4) == 0.2374


def test_libraries_give_the_same() -> None:
    # sklearn.metrics.cohen_kappa_score(weights="linear") of scikit-learn 1.9.1,
    # statsmodels.stats.inter_rater.cohens_kappa(wt="linear") of statsmodels 0.15.0 and
    # nltk.metrics.agreement.AnnotationTask.weighted_kappa of NLTK 3.10.4, the distance being
    # |i - j| / 3, all give 0.237380627557981 to fifteen digits.
    assert weighted_kappa(COUPLES) == pytest.approx(0.237380627557981, abs=1e-14)
    # cohen_kappa_score(FIRST, SECOND, weights="linear", labels=SCALE), same version.
    found = agreement(zip(FIRST, SECOND, strict=True), SCALE)
    assert found.kappa == pytest.approx(0.742489270386266, abs=1e-14)
    assert (found.pairs, found.same, found.left_out) == (15, 8, 0)


def test_a_swap_of_the_two_judges_changes_nothing() -> None:
    turned = tuple(zip(*COUPLES, strict=True))
    assert weighted_kappa(turned) == weighted_kappa(COUPLES)


@given(st.lists(st.tuples(st.sampled_from(SCALE), st.sampled_from(SCALE)), max_size=40))
def test_kappa_lies_between_minus_one_and_one_and_is_one_only_where_all_agree(
    pairs: list[tuple[str, str]],
) -> None:
    found = agreement(pairs, SCALE)
    if found.kappa is not None:
        assert -1 - 1e-12 <= found.kappa <= 1
        assert (found.kappa == 1) == (found.same == found.pairs)


def test_where_one_value_was_given_throughout_there_is_no_kappa_but_a_percentage() -> None:
    found = agreement([("2", "2")] * ENOUGH, SCALE)
    assert found.kappa is None
    assert found.percentage == 100
    assert agreement([], SCALE).percentage is None


def test_values_off_the_scale_are_counted_and_left_out() -> None:
    found = agreement([("met", "not applicable"), ("met", "partly")], ("met", "partly", "not met"))
    assert (found.pairs, found.same, found.left_out) == (1, 0, 1)
    assert not found.is_enough


def test_a_pair_short_of_enough_is_too_few() -> None:
    assert not agreement([("1", "2")] * (ENOUGH - 1), SCALE).is_enough
    assert agreement([("1", "2")] * ENOUGH, SCALE).is_enough
