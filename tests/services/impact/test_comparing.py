"""The methods against published examples."""

from __future__ import annotations

import pytest

from ssio_desktop.domain.impact.episodes import Beside, Tally
from ssio_desktop.services.impact.comparing import exact_test
from ssio_desktop.services.performance.intervals import newcombe


def rises(up: int, of: int, other_up: int, other_of: int) -> Beside:
    return Beside("", Tally(up, of - up, 0), Tally(other_up, other_of - other_up, 0))


@pytest.mark.parametrize(
    ("counts", "low", "high"),
    [
        ((56, 70, 48, 80), 0.0524, 0.3339),
        ((9, 10, 3, 10), 0.1705, 0.8090),
        ((6, 7, 2, 7), 0.0582, 0.8062),
        ((5, 56, 0, 29), -0.0381, 0.1926),
        ((0, 10, 0, 20), -0.1611, 0.2775),
        ((0, 10, 0, 10), -0.2775, 0.2775),
        ((10, 10, 0, 20), 0.6791, 1.0),
        ((10, 10, 0, 10), 0.6075, 1.0),
    ],
)
def test_differences_are_those_of_newcombes_table(
    counts: tuple[int, int, int, int], low: float, high: float
) -> None:
    """Statistics in Medicine 17 (1998), 873–890, table II, method 10."""
    found = newcombe(*counts)
    assert [round(each, 4) for each in found] == [low, high]


def test_one_group_is_fishers_tea_and_several_are_agrestis_promotions() -> None:
    """Fisher, The Design of Experiments, 3 of 4 cups each; Agresti, Categorical Data Analysis,
    promotions of black and white specialists in three months."""
    assert exact_test([rises(3, 4, 1, 4)]) == pytest.approx(0.486, abs=0.0005)
    months = [rises(0, 7, 4, 20), rises(0, 7, 4, 17), rises(0, 8, 2, 15)]
    assert exact_test(months) == pytest.approx(0.056, abs=0.0005)
    assert exact_test(reversed(months)) == pytest.approx(0.056, abs=0.0005)


def test_what_is_sure_is_one_and_not_nearly_one() -> None:
    assert [exact_test([rises(*one)]) for one in ((0, 1, 3, 12), (1, 4, 3, 12), (1, 2, 1, 5))] == [
        1.0, 1.0, exact_test([rises(1, 5, 1, 2)]),
    ]  # fmt: skip


def test_groups_that_say_nothing_do_not_change_the_test() -> None:
    one = rises(3, 4, 1, 4)
    silent = [rises(2, 2, 3, 3), rises(0, 4, 0, 5), rises(1, 2, 0, 0)]
    assert exact_test([*silent, one]) == exact_test([one])
    assert exact_test(silent) is None
