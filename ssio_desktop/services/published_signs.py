"""What published figures tell of a school that may bear on its risk: where it stands below England
in its results, or above it in absence. Told beside what officers recorded; it rates nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from ssio_desktop.domain.measures import year_title
from ssio_desktop.services.performance.attainment import MeasureView, attainment
from ssio_desktop.services.performance.plain_words import figure_words
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

YEARS: Final = 2
"""Figures of school years that ended longer ago than this are not told: others have come since, or
none are published any more."""
CLEARLY: Final = 0.1
"""By this part of England's figure absence has to lie above it. Results have an interval that says
what may be chance, absence has none, and half of all schools are above the average."""
_ABSENCE: Final = "absence"
_SPEAKS_OF: Final[Mapping[str, str]] = {
    **dict.fromkeys(("early-years", "ks1", "ks2", "ks4", "ks5"), "results"),
    _ABSENCE: "attendance",
}
"""The signal of each kind of figures; of how many pupils there are nothing is better or worse."""


def published_signs(ws: Workspace, urn: str, day: date) -> Iterator[tuple[str, str, str]]:
    """The signal, the words and the source of each headline figure that is worse than England's for
    schools of its kind by more than chance, as published of school years that had ended by a day.

    A figure of the school that this one came from is not its own, and not told.
    """
    for view in attainment(ws, urn, likened=False).headlines:
        year, signal = view.latest.year, _SPEAKS_OF.get(view.measure.dataset)
        if signal is None or view.latest.former:
            continue
        if date(year, 8, 31) <= day and day.year - year <= YEARS and _is_worse(view):
            yield (
                signal,
                say(
                    "{measure}: {figure}, England {nation}.",
                    measure=view.measure.name,
                    figure=figure_words(view.measure, view.latest.school),
                    nation=figure_words(view.measure, view.latest.nation),
                ),
                say("Published figures of {year}", year=year_title(year)),
            )


def _is_worse(view: MeasureView) -> bool:
    own, nation = view.latest.school, view.latest.nation
    if view.measure.dataset == _ABSENCE:
        return (
            own is not None
            and nation is not None
            and own.value is not None
            and nation.value is not None
            and own.value >= nation.value * (1 + CLEARLY)
        )
    worse = {"up": "lower", "down": "higher"}.get(view.measure.direction)
    return worse is not None and view.against_nation(view.latest) == worse
