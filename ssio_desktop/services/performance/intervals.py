"""How sure a share of few is, and the difference of two: Wilson’s interval, by SciPy.

E. B. Wilson, “Probable inference, the law of succession, and statistical inference”, Journal of the
American Statistical Association 22 (1927), in the form without correction that R. G. Newcombe
recommends (Statistics in Medicine 17, 1998, 857–872). The difference of two shares is Newcombe’s
method 10 (the same volume, 873–890), which is made of Wilson’s intervals of both.
"""

from __future__ import annotations

from math import sqrt
from typing import Literal

from ssio_desktop.domain.figures import Figure
from ssio_desktop.domain.measures import Measure

CONFIDENCE = 0.95

Standing = Literal["higher", "lower", "no clear difference", "not known"]


def wilson(successes: int, of: int, confidence: float = CONFIDENCE) -> tuple[float, float]:
    """The interval of a share, from 0 to 1. ValueError where there is nobody, or more than all."""
    if not 0 <= successes <= of or of < 1:
        raise ValueError("a share needs at least one, and no more than all")
    # Loaded by the first page that compares; a start without one does not need it.
    from scipy.stats import binomtest  # noqa: PLC0415

    found = binomtest(successes, of).proportion_ci(confidence, method="wilson")
    return float(found.low), float(found.high)


def newcombe(
    up: int, of: int, other_up: int, other_of: int, confidence: float = CONFIDENCE
) -> tuple[float, float]:
    """The interval of one share less another, from −1 to 1. ValueError as :func:`wilson`."""
    low, high = wilson(up, of, confidence)
    other_low, other_high = wilson(other_up, other_of, confidence)
    share, other = up / of, other_up / other_of
    less = sqrt((share - low) ** 2 + (other_high - other) ** 2)
    more = sqrt((high - share) ** 2 + (other - other_low) ** 2)
    return share - other - less, share - other + more


def interval(measure: Measure, figure: Figure) -> tuple[float, float] | None:
    """Within what a figure may lie by chance alone: as published, else Wilson’s for a share whose
    number of pupils is known; None where neither can be had."""
    if figure.value is None:
        return None
    if figure.low is not None and figure.high is not None:
        return figure.low, figure.high
    if measure.unit != "percent" or not figure.pupils or measure.dataset in ("absence", "census"):
        return None
    low, high = wilson(round(figure.value * figure.pupils / 100), figure.pupils)
    return 100 * low, 100 * high


def standing(measure: Measure, figure: Figure | None, other: Figure | None) -> Standing:
    """A figure against another that is of so many that it counts as known.

    “No clear difference” where the other lies within the interval; where no interval can be had,
    the plain difference is told.
    """
    if figure is None or other is None or figure.value is None or other.value is None:
        return "not known"
    within = interval(measure, figure)
    low, high = within or (figure.value, figure.value)
    if low > other.value:
        return "higher"
    return "lower" if high < other.value else "no clear difference"
