"""The authority’s own targets: recording them, defining them anew from a year on, withdrawing."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Final

from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.measures import Measure, year_title
from ssio_desktop.domain.targets import (
    OWN_KINDS,
    TARGET,
    VERSION,
    WITHDRAWN,
    Indicator,
    Kind,
    Target,
    own_record,
    own_versions,
)
from ssio_desktop.errors import UserError
from ssio_desktop.services import setting_up
from ssio_desktop.services.performance.catalogue import catalogue
from ssio_desktop.services.performance.importing import school_year
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.sensible_days import FIRST_DAY
from ssio_desktop.services.sensible_words import words_kept
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

AHEAD_YEARS: Final = 20
"""No target is set for a year further ahead."""
MOST_POINTS: Final = 1_000.0
MOST_PUPILS: Final = 1_000_000

_REMEDY = say("Correct it and record the target again. Nothing was recorded.")


def record_target(
    ws: Workspace,
    title: str,
    kind: Kind,
    measure: str,
    *,
    group: str = "all",
    other: str = "",
    goal: float | None = None,
    by: int = 0,
    from_year: int = 0,
    text: str = "",
    key: str = "",
) -> Outcome[Target]:
    """Record a target, or define one of the authority’s own anew (``key``).

    An earlier definition stays, and goes on to hold for the years before ``from_year``. UserError
    where something is missing or is not known.
    """
    measures = catalogue(ws)
    if not title.strip():
        raise _refused(say("The target has no name."), "target.title")
    if kind not in OWN_KINDS:
        raise _refused(say("A target cannot be read so."), "target.kind")
    measured = measures.measure(measure)
    if measured is None:
        raise _refused(say("“{measure}” is no measure.", measure=measure[:40]), "target.measure")
    for each in filter(None, (group, other)):
        if measures.group(each) is None:
            raise _refused(say("“{group}” is no group.", group=each[:40]), "target.group")
    if kind == "reach":
        if goal is None:
            raise _refused(say("Say which figure is to be reached."), "target.goal")
        if not _can_be_reached(measured, goal):
            raise _refused(say("This figure can never be reached."), "target.goal")
    if kind == "gap-closing" and other in ("", group):
        raise _refused(say("A gap is between two groups."), "target.group")
    title, text = words_kept(title, title), words_kept(text, title)
    this = school_year(ws.today())
    for year in filter(None, (from_year, by)):
        if not FIRST_DAY.year < year <= this + AHEAD_YEARS:
            what = say("No target can be meant for {year}.", year=year_title(year))
            raise _refused(what, "target.year")
    if by and from_year > by:
        what = say("The target would hold only after the year by which it is to be reached.")
        raise _refused(what, "target.year")
    known = own_versions(ws.store.state(f"{TARGET}/{key}")) if key else ()
    if key and not known:
        raise _refused(say("This target is not known here."), "target.unknown")
    made = Target(
        key or new_id(),
        title,
        text,
        (
            Indicator(
                key,
                title,
                kind,
                measure,
                group,
                other if kind == "gap-closing" else "",
                goal=goal if kind == "reach" else None,
            ),
        ),
        by,
        True,
        known[-1].version + 1 if known else 1,
        from_year,
    )
    made = replace(made, indicators=(replace(made.indicators[0], id=made.id),))
    record = own_record(made, ws.moment(), setting_up.current_officer(ws).name)
    label = (
        say("Target “{title}” defined anew", title=made.title)
        if known
        else say("Target “{title}” recorded", title=made.title)
    )
    return ws.record(
        [Write(f"{TARGET}/{made.id}", f"{VERSION}.{made.version}", record)], made, label=label
    )


def _can_be_reached(measure: Measure, goal: float) -> bool:
    """Whether a figure of a measure can be so: a share from 0 to 100, pupils from none."""
    if measure.unit == "points":
        return math.isfinite(goal) and abs(goal) <= MOST_POINTS
    return 0 <= goal <= (100 if measure.unit == "percent" else MOST_PUPILS)


def withdraw_target(ws: Workspace, key: str) -> Outcome[str]:
    """Withdraw one of the authority’s own targets. Its definitions stay in the history."""
    known = own_versions(ws.store.state(f"{TARGET}/{key}"))
    if not known:
        raise _refused(say("This target is not known here."), "target.unknown")
    title = known[-1].title
    return ws.record(
        [Write(f"{TARGET}/{key}", WITHDRAWN, True)],
        title,
        label=say("Target “{title}” withdrawn", title=title),
    )


def _refused(what: str, code: str) -> UserError:
    return UserError(what, remedy=_REMEDY, code=code)
