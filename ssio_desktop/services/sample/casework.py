"""Does the sample's casework as an officer would: deed after deed, each on its day.

A deed is a table of ``resources/sample/casework``: ``on`` its day, ``urn`` its school, ``do`` the
name of what is done, and whatever that needs. Each part of the casework brings its own deeds.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from typing import Any, Final

from ssio_desktop.services.sample.calling import SampleClock
from ssio_desktop.services.sample.cases import (
    entitlement,
    impact,
    partnership,
    plans,
    self_evaluations,
    strengths,
    watch,
)
from ssio_desktop.services.sample.cases.formal import FORMAL_DEEDS
from ssio_desktop.services.sample.cases.solutions import SOLUTION_DEEDS
from ssio_desktop.services.sample.story import Facts
from ssio_desktop.services.workspace import Workspace

Deed = Callable[[Workspace, str, Facts], Any]
"""Does one deed for a school. The store's clock stands on the deed's day."""

DEEDS: Final[Mapping[str, Deed]] = {
    **plans.DEEDS,
    **self_evaluations.DEEDS,
    **partnership.DEEDS,
    **FORMAL_DEEDS,
    **SOLUTION_DEEDS,
    **strengths.DEEDS,
    **impact.DEEDS,
    **entitlement.DEEDS,
    **watch.DEEDS,
}
"""Every deed by its name, such as ``plan.begin``."""


def work(
    ws: Workspace,
    clock: SampleClock,
    deeds: Iterable[Facts],
    urns: Collection[str],
    first: date,
    after: date,
) -> None:
    """Do what is done for some schools from a day on and before another, in the order given.

    KeyError where a deed has a name that nobody knows.
    """
    for told in deeds:
        if told["urn"] in urns and first <= told["on"] < after:
            clock.set(told["on"])
            DEEDS[told["do"]](ws, told["urn"], told)
