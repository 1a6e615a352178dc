"""A report to the committee of councillors that scrutinises the authority's work on schools: its
cover, and numbered sections in the order that such reports have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal, get_args

from ssio_desktop.domain.events import EntityState, Json
from ssio_desktop.domain.visits import read_day
from ssio_desktop.wording import say

SCRUTINY: Final = "scrutiny-report"
DETAILS, SECTION = "details", "section"

Section = Literal[
    "purpose",
    "recommendations",
    "background",
    "issues",
    "implications",
    "consultation",
    "next",
    "documents",
    "appendices",
]
SECTIONS: Final[tuple[Section, ...]] = get_args(Section)
SECTION_WORDS: Final[Mapping[Section, str]] = {
    "purpose": say("Purpose"),
    "recommendations": say("Recommendations"),
    "background": say("Background"),
    "issues": say("Key issues"),
    "implications": say("Implications"),
    "consultation": say("Consultation"),
    "next": say("Next steps"),
    "documents": say("Background documents"),
    "appendices": say("Appendices"),
}


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands on a report's cover. item: of the agenda. report_of: who reports. contact: who
    answers questions, and how they are reached."""

    committee: str
    item: str
    day: date
    title: str
    report_of: str
    contact: str


@dataclass(frozen=True, slots=True)
class ScrutinyReport:
    """A report on a plan. since: the day of the report before it, where it tells what moved; None
    for the first."""

    id: str
    plan: str
    cover: Cover
    since: date | None = None
    sections: Mapping[Section, str] = field(default_factory=dict, hash=False)

    def text(self, section: Section) -> str:
        return self.sections.get(section, "")


def scrutiny_entity(report_id: str) -> str:
    """The entity of a report."""
    return f"{SCRUTINY}/{report_id}"


def details_record(report: ScrutinyReport) -> Json:
    """A report as it is recorded under ``details``."""
    cover = report.cover
    return {
        "plan": report.plan,
        "committee": cover.committee,
        "item": cover.item,
        "day": cover.day.isoformat(),
        "title": cover.title,
        "report_of": cover.report_of,
        "contact": cover.contact,
        "since": report.since.isoformat() if report.since else "",
    }


def read_report(state: EntityState) -> ScrutinyReport | None:
    """A report from its state; None where it was withdrawn or cannot be read. Total."""
    raw = state.get(DETAILS)
    day = read_day(raw.get("day")) if isinstance(raw, dict) else None
    if not isinstance(raw, dict) or day is None:
        return None

    def text(name: str) -> str:
        value = raw.get(name)
        return value if isinstance(value, str) else ""

    cover = Cover(
        text("committee"), text("item"), day, text("title"), text("report_of"), text("contact")
    )
    sections = {each: state.text(f"{SECTION}.{each}") for each in SECTIONS}
    return ScrutinyReport(state.key, text("plan"), cover, read_day(raw.get("since")), sections)
