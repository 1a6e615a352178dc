"""The line of a pace and the best quarter, against values that others published."""

from __future__ import annotations

import pytest

from ssio_desktop.services.performance.judging import quarters
from ssio_desktop.services.performance.targets import line_through

NORRIS = (
    (0.2, 0.1), (337.4, 338.8), (118.2, 118.1), (884.6, 888.0), (10.1, 9.2), (226.5, 228.1),
    (666.3, 668.5), (996.3, 998.5), (448.6, 449.1), (777.0, 778.9), (558.2, 559.2), (0.4, 0.3),
    (0.6, 0.1), (775.5, 778.1), (666.9, 668.8), (338.0, 339.3), (447.5, 448.9), (11.6, 10.8),
    (556.0, 557.7), (228.1, 228.3), (995.8, 998.0), (887.6, 888.8), (120.2, 119.6), (0.3, 0.3),
    (0.3, 0.6), (556.8, 557.6), (339.1, 339.3), (887.2, 888.0), (999.0, 998.5), (779.0, 778.9),
    (11.1, 10.2), (118.3, 117.6), (229.2, 228.9), (669.1, 668.4), (448.9, 449.2), (0.5, 0.2),
)  # fmt: skip
"""Statistical Reference Datasets of the National Institute of Standards and Technology: Norris."""


def test_the_line_is_that_of_the_certified_values() -> None:
    certified = (1.00211681802045, -0.262323073774029)
    assert line_through(NORRIS) == pytest.approx(certified, rel=1e-12)


def test_the_quarters_are_those_of_definition_seven() -> None:
    """At 1 + (n − 1) p: of eleven values the lower lies between the third and the fourth."""
    assert quarters([float(n) for n in range(1, 12)]) == (3.5, 8.5)
    assert quarters([15.0, 20.0, 35.0, 40.0, 50.0]) == (20.0, 40.0)
