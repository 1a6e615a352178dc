"""The columns of the planner's two tables."""

from __future__ import annotations

from dataclasses import dataclass

from ssio_desktop.services.casework.visit_demand import Demand
from ssio_desktop.services.casework.visit_planning import Proposal
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.schools.badge import paint_in_cell
from ssio_desktop.ui.widgets.table import Column
from ssio_desktop.ui.widgets.wording import short_day


@dataclass(frozen=True, slots=True)
class Asked:
    """A school with the visits that are to be planned for it now."""

    demand: Demand
    visits: int


def asked_columns() -> tuple[Column[Asked], ...]:
    """Of the schools that are to be visited."""
    return (
        Column(
            "school",
            translate("planner", "School"),
            lambda r: r.demand.name,
            lambda r: r.demand.name.casefold(),
            width=24,
            least=14,
        ),
        Column(
            "category",
            translate("planner", "Category"),
            lambda r: r.demand.category or "–",
            width=7,
            paint=paint_in_cell,
        ),
        Column(
            "held",
            translate("planner", "Has"),
            lambda r: str(r.demand.held),
            lambda r: r.demand.held,
            width=9,
        ),
        Column(
            "visits",
            translate("planner", "To plan"),
            lambda r: str(r.visits),
            lambda r: r.visits,
            width=7,
        ),
        Column("why", translate("planner", "Why"), lambda r: said(r.demand.why)),
    )


def proposal_columns() -> tuple[Column[Proposal], ...]:
    """Of the visits that are proposed."""
    return (
        Column("day", translate("planner", "Day"), lambda r: weekday(r), lambda r: r.day, width=15),
        Column(
            "school",
            translate("planner", "School"),
            lambda r: r.name,
            lambda r: r.name.casefold(),
            width=22,
            least=14,
        ),
        Column(
            "kept",
            translate("planner", "Kept"),
            lambda r: translate("planner", "● Your day") if r.pinned else "",
            width=10,
            least=6,
        ),
        Column("why", translate("planner", "Why this day"), why, hint=why),
    )


def weekday(proposal: Proposal) -> str:
    """A day with the weekday before it."""
    names = (
        translate("planner", "Mon"),
        translate("planner", "Tue"),
        translate("planner", "Wed"),
        translate("planner", "Thu"),
        translate("planner", "Fri"),
    )
    number = proposal.day.weekday()
    return f"{names[number]} {short_day(proposal.day)}" if number < 5 else short_day(proposal.day)


def why(proposal: Proposal) -> str:
    """The reasons for a day, one after the other."""
    return " ".join(said(each) for each in proposal.why)
