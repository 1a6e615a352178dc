"""The tables on the page of the authority's plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.authority_plans import STANDING_WORDS, Area, PlanAction
from ssio_desktop.domain.evidence import Rating
from ssio_desktop.domain.scrutiny import ScrutinyReport
from ssio_desktop.ui.evidence import words
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.widgets.table import Column
from ssio_desktop.ui.widgets.wording import day


@dataclass(frozen=True, slots=True)
class PlanRow:
    """An action with its area, and how it stands today."""

    area: Area
    action: PlanAction
    today: date

    @property
    def rating(self) -> Rating | None:
        last = self.action.latest()
        return last.rating if last else None

    @property
    def standing(self) -> str:
        return STANDING_WORDS[self.action.standing(self.today)]


def area_columns() -> tuple[Column[Area], ...]:
    """Of the areas for improvement."""
    return (
        Column(
            "text",
            translate("evidence", "Area for improvement"),
            lambda r: r.text,
            hint=lambda r: r.text,
        ),
        Column(
            "actions",
            translate("evidence", "Actions"),
            lambda r: str(len(r.actions)),
            lambda r: len(r.actions),
            "right",
            9,
        ),
    )


def action_columns() -> tuple[Column[PlanRow], ...]:
    """Of the actions."""
    return (
        Column(
            "action",
            translate("evidence", "Action"),
            lambda r: r.action.what,
            hint=lambda r: r.action.what,
        ),
        Column("owner", translate("evidence", "Who"), lambda r: r.action.owner, width=18, least=10),
        Column(
            "due",
            translate("evidence", "By"),
            lambda r: day(r.action.due),
            lambda r: r.action.due,
            width=16,
            least=12,
        ),
        Column("standing", translate("evidence", "Standing"), lambda r: said(r.standing), width=12),
        Column(
            "rating",
            translate("evidence", "Rating"),
            lambda r: words.rating_name(r.rating),
            width=11,
            paint=words.paint_rating,
        ),
        Column(
            "area",
            translate("evidence", "Area"),
            lambda r: r.area.text,
            width=22,
            least=12,
            hint=lambda r: r.area.text,
        ),
    )


def report_columns() -> tuple[Column[ScrutinyReport], ...]:
    """Of the reports to the committee."""
    return (
        Column(
            "day",
            translate("evidence", "Day"),
            lambda r: day(r.cover.day),
            lambda r: r.cover.day,
            width=17,
        ),
        Column(
            "committee",
            translate("evidence", "Committee"),
            lambda r: r.cover.committee,
            width=26,
            least=14,
        ),
        Column("title", translate("evidence", "Title"), lambda r: r.cover.title),
        Column(
            "since",
            translate("evidence", "Tells what moved since"),
            lambda r: day(r.since) if r.since else "–",
            width=22,
            least=12,
        ),
    )
