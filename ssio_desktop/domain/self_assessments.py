"""The authority's assessment of its own work, in the parts that inspectors' letters have: what was
done, what came of it, strengths, areas for improvement, summary. Evidence is cited by number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal, get_args

from ssio_desktop.domain.events import EntityState, Json
from ssio_desktop.domain.visits import read_day
from ssio_desktop.wording import say

SELF_ASSESSMENT: Final = "self-assessment"
DETAILS, SECTION, CITED = "details", "section", "cited"

Section = Literal["activity", "outcomes", "strengths", "improvement", "summary"]
SECTIONS: Final[tuple[Section, ...]] = get_args(Section)
SECTION_WORDS: Final[Mapping[Section, str]] = {
    "activity": say("What was done"),
    "outcomes": say("What came of it"),
    "strengths": say("Strengths"),
    "improvement": say("Areas for improvement"),
    "summary": say("In summary"),
}

_CITATION = re.compile(r"\[(\d{1,4}(?:\s*,\s*\d{1,4})*)\]")


@dataclass(frozen=True, slots=True)
class SelfAssessment:
    """An assessment. since: the first day of the time it speaks of; day: the last, and that of the
    letter. sections: text by part. cited: ids of evidence; number 1 is the first."""

    id: str
    title: str
    since: date
    day: date
    sections: Mapping[Section, str] = field(default_factory=dict, hash=False)
    cited: tuple[str, ...] = ()
    by_name: str = ""

    def text(self, section: Section) -> str:
        return self.sections.get(section, "")

    def unknown_in(self, section: Section, text: str) -> tuple[int, ...]:
        """The numbers that a new text of a part cites and no evidence has. What stands there
        already may be a year in somebody’s words."""
        known = {*range(1, len(self.cited) + 1), *citations_in(self.text(section))}
        return tuple(each for each in citations_in(text) if each not in known)


def citations_in(text: str) -> tuple[int, ...]:
    """The numbers that a text cites, such as ``[3]`` or ``[1, 4]``, in their order, once each."""
    found = (int(each) for group in _CITATION.findall(text) for each in group.split(","))
    return tuple(dict.fromkeys(found))


def self_assessment_entity(assessment_id: str) -> str:
    """The entity of an assessment."""
    return f"{SELF_ASSESSMENT}/{assessment_id}"


def details_record(made: SelfAssessment) -> Json:
    """An assessment as it is recorded under ``details``."""
    return {
        "title": made.title,
        "since": made.since.isoformat(),
        "day": made.day.isoformat(),
        "by_name": made.by_name,
    }


def read_self_assessment(state: EntityState) -> SelfAssessment | None:
    """An assessment from its state; None where it was withdrawn or cannot be read. Total."""
    raw, cited = state.get(DETAILS), state.get(CITED)
    if not isinstance(raw, dict):
        return None
    title, by = raw.get("title"), raw.get("by_name")
    since, day = read_day(raw.get("since")), read_day(raw.get("day"))
    if not isinstance(title, str) or since is None or day is None:
        return None
    return SelfAssessment(
        state.key,
        title,
        since,
        day,
        {each: state.text(f"{SECTION}.{each}") for each in SECTIONS},
        tuple(str(each) for each in cited) if isinstance(cited, list) else (),
        by if isinstance(by, str) else "",
    )
