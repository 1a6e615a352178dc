"""How long an authority keeps each kind of record, as data that it decides.

The periods here are what authorities commonly choose: six years, as claims under contract and in
tort may be brought for six (Limitation Act 1980, sections 2 and 5). They are a proposal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from ssio_desktop.domain.casework.kinds import CASE_KINDS
from ssio_desktop.domain.events import Event, Json
from ssio_desktop.wording import say

MOST_YEARS: Final = 100
RETENTION: Final = "retention"
"""The path of an authority with its rules."""
KEEP: Final = "keep_until"
"""The path of a record that somebody decided to keep longer."""
DISPOSAL: Final = "disposal"
"""The kind of entity that records a disposal."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Keep records of a kind for so many years after the end of the school year they belong to,
    then review them. decided: whether the authority chose the number."""

    kind: str
    title: str
    years: int
    decided: bool = False


DEFAULTS: Final[Mapping[str, Rule]] = MappingProxyType(
    {
        "visit": Rule("visit", say("Notes and reports of visits"), 6),
        "withdrawn": Rule("withdrawn", say("Visits that were withdrawn"), 1),
        "categorisation": Rule("categorisation", say("Categories with their evidence"), 6),
        "risk": Rule("risk", say("Judgements of risk"), 6),
        "concern": Rule("concern", say("Formal action and schools causing concern"), 6),
        "challenge": Rule("challenge", say("Challenges by schools, with their answers"), 6),
        "meeting": Rule("meeting", say("Meetings of the board"), 6),
        "second-draw": Rule("second-draw", say("Samples drawn for second judgements"), 6),
        **{kind.id: Rule(kind.id, kind.many, kind.years) for kind in CASE_KINDS.values()},
        "work-reading": Rule("work-reading", say("Readings of officers’ reports"), 3),
        "work-sample": Rule("work-sample", say("Samples of officers’ reports"), 3),
        "training-need": Rule("training-need", say("Training agreed for officers"), 3),
        "evidence": Rule("evidence", say("Evidence of the authority’s work"), 6),
        "self-assessment": Rule("self-assessment", say("Self-assessments of the authority"), 6),
        "authority-plan": Rule("authority-plan", say("Plans of the authority"), 6),
        "scrutiny-report": Rule("scrutiny-report", say("Reports to the scrutiny committee"), 6),
        "authority-inspection": Rule("authority-inspection", say("Inspections of authorities"), 6),
        "authority-table": Rule(
            "authority-table", say("What landed nowhere of tables taken in"), 6
        ),
        "questionnaire": Rule("questionnaire", say("Questionnaires to schools"), 6),
        "questionnaire-return": Rule("questionnaire-return", say("Answers to questionnaires"), 6),
    }
)


def read_rules(record: Json) -> tuple[Rule, ...]:
    """The rules as recorded, the proposal where nothing was decided. Total."""
    chosen = record if isinstance(record, dict) else {}
    found = []
    for kind, rule in DEFAULTS.items():
        years = chosen.get(kind)
        is_years = isinstance(years, int) and not isinstance(years, bool)
        if is_years and isinstance(years, int) and 0 < years <= MOST_YEARS:
            rule = Rule(kind, rule.title, years, True)
        found.append(rule)
    return tuple(found)


def over_on(rule: Rule, day: date) -> date:
    """The latest day of a record that is kept no longer on a day: the end of a school year."""
    year = day.year - rule.years - ((day.month, day.day) <= (8, 31))
    return date(max(1, year), 8, 31)


def keep_until(rule: Rule, day: date) -> date:
    """The last day on which a record of a day is kept: the end of its school year, 31 August, and
    the years of the rule."""
    ends = day.year if (day.month, day.day) <= (8, 31) else day.year + 1
    return date(min(ends + rule.years, 9999), 8, 31)


def tombstones(events: Iterable[Event]) -> Iterator[tuple[str, str, str]]:
    """(id or entity, digest, disposal) of everything that disposals among the events took away."""
    for event in events:
        if event.kind != DISPOSAL:
            continue
        value = event.value
        if event.path == "record" and isinstance(value, dict):
            entities = value.get("entities")
            for name in entities if isinstance(entities, list) else ():
                yield str(name), "", event.key
        elif event.path.startswith("events.") and isinstance(value, list):
            for each in value:
                if isinstance(each, list) and len(each) == 2:
                    yield str(each[0]), str(each[1]), event.key
