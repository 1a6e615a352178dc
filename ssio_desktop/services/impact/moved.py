"""What moved at a school, and when: its category, what inspectors judged, milestones that were met,
published figures. Each is set against the one before it where the two can be compared at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final, Literal

from ssio_desktop.domain.categorisation import Movement, movement
from ssio_desktop.domain.framework_types import Framework
from ssio_desktop.domain.impact.episodes import Going
from ssio_desktop.domain.impact.support import Direction, Moved
from ssio_desktop.domain.inspections import Inspection
from ssio_desktop.domain.measures import year_title
from ssio_desktop.errors import UserError
from ssio_desktop.services import deciding, frameworks, setting_up
from ssio_desktop.services.casework import action_plans
from ssio_desktop.services.casework.concern_spells import first_day
from ssio_desktop.services.performance.attainment import MeasureView, YearView, attainment
from ssio_desktop.services.performance.intervals import newcombe
from ssio_desktop.services.performance.plain_words import number_words
from ssio_desktop.services.schools import SchoolRecord
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say, together

DIRECTIONS: Final[Mapping[Movement, Going | Literal[""]]] = {
    "up": "up",
    "recovered": "up",
    "down": "down",
    "vulnerable": "down",
    "same": "same",
    "new": "",
    "none": "",
    "not comparable": "",
}
"""Towards less support, or out of temporary vulnerability, is up: as on the list of improvements to
celebrate."""
_MOST_FIGURES: Final = 4


def moved_at(ws: Workspace, record: SchoolRecord) -> tuple[Moved, ...]:
    """Everything that moved, by day."""
    found = (
        *_categories(ws, record),
        *_inspections(record.inspections),
        *_milestones(ws, record.school.urn),
        *_figures(ws, record.school.urn),
    )
    return tuple(sorted(found, key=lambda each: (each.day, each.kind, each.words)))


def known_framework(ws: Workspace, ref: str) -> Framework | None:
    """A framework; None where it is not here, and its categories are then told and not compared."""
    try:
        return frameworks.framework(ws, ref) if ref else None
    except UserError:
        return None


def direction_of(
    ws: Workspace, before: tuple[str, str] | None, now: tuple[str, str]
) -> Going | Literal[""]:
    """How a category moved. Each is a framework and a category."""
    framework = known_framework(ws, now[0])
    old = known_framework(ws, before[0]) if before else None
    if framework is None or before is None or old is None:
        return ""
    return DIRECTIONS[movement(before[1], now[1], framework, before_framework=old)]


def _categories(ws: Workspace, record: SchoolRecord) -> Iterator[Moved]:
    decided = deciding.decisions_on(ws, record.school.urn)
    calendar, before = setting_up.calendar(ws), None
    for each in reversed([one for one in record.categories if one.completed and one.category]):
        code = decided[each.term].category if each.term in decided else each.category
        now = (each.framework, code)
        first, term = first_day(calendar, each.term), calendar.term(each.term)
        yield Moved(
            "category",
            first,
            term.last if term else first,
            code,
            say("{term}: category {code}", term=each.term.title, code=code),
            direction_of(ws, before, now),
        )
        before = now


def _inspections(inspections: Iterable[Inspection]) -> Iterator[Moved]:
    """The grade of the school as a whole; a report card has none, and is not turned into one."""
    before: tuple[str, int] | None = None
    for each in reversed(tuple(inspections)):
        if each.started is None:
            continue
        overall = each.overall
        if overall is None or overall.words is None or overall.rank is None:
            judged = [f"{one.title}: {one.words}" for one in each.areas if one.words]
            words = each.outcome or together(judged, "; ") or say("No grade is published")
            code = say("Report card") if each.framework == "report-card" else say("Inspection")
            yield Moved("inspection", each.started, each.started, code, words)
            continue
        now = (overall.scale, overall.rank)
        direction: Direction = ""
        if before is not None and before[0] == now[0]:
            direction = "same" if before[1] == now[1] else "up" if now[1] < before[1] else "down"
        words = say("Inspection: {grade}", grade=overall.words)
        if each.inherited:
            words = say("{told}, of the school before", told=words)
        yield Moved("inspection", each.started, each.started, overall.words, words, direction)
        before = now


def _milestones(ws: Workspace, urn: str) -> Iterator[Moved]:
    for plan in action_plans.plans_of(ws, [urn]).get(urn, ()):
        for each in plan.milestones if plan.stage != "draft" else ():
            if each.met_on is not None:
                number = plan.number_of(each)
                words = say("Milestone {number} met: {what}", number=number, what=each.what)
                yield Moved("milestone", each.met_on, each.met_on, number, words, "up")


def _figures(ws: Workspace, urn: str) -> Iterator[Moved]:
    """The last two years of each headline measure that a line may join."""
    for view in attainment(ws, urn, likened=False).headlines[:_MOST_FIGURES]:
        known = [each for each in view.years if each.school and each.school.value is not None]
        if len(known) < 2 or not view.joined(*known[-2:]):
            continue
        former, latest = known[-2:]
        day = date(latest.year, 8, 31)
        yield Moved("figure", day, day, year_title(latest.year), *_figure(view, former, latest))


def _figure(view: MeasureView, former: YearView, latest: YearView) -> tuple[str, Direction]:
    assert former.school is not None and latest.school is not None
    going = _clearly(view, former, latest)
    told = say(
        "{measure}: {before} in {year}, {now} in {later}.",
        measure=view.measure.name,
        before=number_words(view.measure, former.school.value),
        year=year_title(former.year),
        now=number_words(view.measure, latest.school.value),
        later=year_title(latest.year),
    )
    if not going and view.measure.direction != "none":
        told = together((told, say("Whether chance alone did it cannot be told.")))
    return told, going


def _clearly(view: MeasureView, former: YearView, latest: YearView) -> Direction:
    """Whether a share changed by more than chance; empty where that cannot be told."""
    counted = []
    for each in (latest.school, former.school):
        if each is None or each.value is None or not each.pupils or view.measure.unit != "percent":
            return ""
        counted += [round(each.value * each.pupils / 100), each.pupils]
    low, high = newcombe(*counted)
    if low <= 0 <= high:
        return "unclear"
    if view.measure.direction == "none":
        return ""
    return "up" if (low > 0) == (view.measure.direction == "up") else "down"
