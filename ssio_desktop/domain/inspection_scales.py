"""The scales inspectors have judged schools on, as data, and the areas judged under each framework.

It knows words and codes only: no files, no dates of single inspections. A grade of one scale is
never turned into a grade of another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal

from ssio_desktop.wording import say

Framework = Literal["graded", "report-card", "ungraded", "history"]
ScaleId = Literal[
    "overall-grade",
    "overall-grade-before-2012",
    "report-card",
    "safeguarding-effective",
    "safeguarding-standards",
]


@dataclass(frozen=True, slots=True)
class Grade:
    """One step of a scale: the code published files use, and its words."""

    code: str
    words: str


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale, its grades from the best to the least."""

    id: ScaleId
    title: str
    grades: tuple[Grade, ...]

    def grade(self, raw: str) -> Grade | None:
        """The grade a published value stands for, by code or by words in any case; else None."""
        wanted = " ".join(raw.split()).casefold()
        for grade in self.grades:
            if wanted in (grade.code.casefold(), grade.words.casefold()):
                return grade
        return None

    def rank(self, words: str) -> int | None:
        """The place of a grade on its own scale: 1 is the best. None where it is not on it."""
        for place, grade in enumerate(self.grades, start=1):
            if grade.words == words:
                return place
        return None


REQUIRES_IMPROVEMENT_FROM = date(2012, 9, 1)
"""From here the third overall grade is “Requires improvement”; before, “Satisfactory”."""

SCALES: Mapping[ScaleId, Scale] = MappingProxyType(
    {
        scale.id: scale
        for scale in (
            Scale(
                "overall-grade",
                say("Graded inspection"),
                (
                    Grade("1", say("Outstanding")),
                    Grade("2", say("Good")),
                    Grade("3", say("Requires improvement")),
                    Grade("4", say("Inadequate")),
                ),
            ),
            Scale(
                "overall-grade-before-2012",
                say("Graded inspection before September 2012"),
                (
                    Grade("1", say("Outstanding")),
                    Grade("2", say("Good")),
                    Grade("3", say("Satisfactory")),
                    Grade("4", say("Inadequate")),
                ),
            ),
            Scale(
                "report-card",
                say("Report card"),
                (
                    Grade(say("Exceptional"), say("Exceptional")),
                    Grade(say("Strong standard"), say("Strong standard")),
                    Grade(say("Expected standard"), say("Expected standard")),
                    Grade(say("Needs attention"), say("Needs attention")),
                    Grade(say("Urgent improvement"), say("Urgent improvement")),
                ),
            ),
            Scale(
                "safeguarding-effective",
                say("Safeguarding is effective"),
                (Grade(say("Yes"), say("Effective")), Grade(say("No"), say("Not effective"))),
            ),
            Scale(
                "safeguarding-standards",
                say("Safeguarding standards"),
                (Grade(say("Met"), say("Met")), Grade(say("Not met"), say("Not met"))),
            ),
        )
    }
)


@dataclass(frozen=True, slots=True)
class Area:
    """An area that inspectors judge under a framework, and the scale they judge it on."""

    id: str
    title: str
    scale: ScaleId


OVERALL = Area("overall_effectiveness", say("Overall effectiveness"), "overall-grade")

_GRADED_AREAS = (
    Area("quality_of_education", say("Quality of education"), "overall-grade"),
    Area("behaviour_and_attitudes", say("Behaviour and attitudes"), "overall-grade"),
    Area("personal_development", say("Personal development"), "overall-grade"),
    Area("leadership_and_management", say("Leadership and management"), "overall-grade"),
    Area("safeguarding", say("Safeguarding"), "safeguarding-effective"),
    Area("early_years", say("Early years provision"), "overall-grade"),
    Area("sixth_form", say("Sixth-form provision"), "overall-grade"),
)

AREAS: Mapping[Framework, tuple[Area, ...]] = MappingProxyType(
    {
        "graded": _GRADED_AREAS,
        "report-card": (
            Area("safeguarding_standards", say("Safeguarding standards"), "safeguarding-standards"),
            Area("inclusion", say("Inclusion"), "report-card"),
            Area("curriculum_and_teaching", say("Curriculum and teaching"), "report-card"),
            Area("achievement", say("Achievement"), "report-card"),
            Area("attendance_and_behaviour", say("Attendance and behaviour"), "report-card"),
            Area(
                "personal_development_and_wellbeing",
                say("Personal development and wellbeing"),
                "report-card",
            ),
            Area("early_years", say("Early years"), "report-card"),
            Area("post_16", "Post-16 provision", "report-card"),
            Area("leadership_and_governance", say("Leadership and governance"), "report-card"),
        ),
        "ungraded": _GRADED_AREAS,
        "history": (),
    }
)
"""The areas of each framework, in the order in which they are published."""

CATEGORIES_OF_CONCERN: Mapping[str, str] = MappingProxyType(
    {
        "SM": "Special measures",
        "SWK": "Serious weaknesses",
        "NTI": "Notice to improve",
    }
)
"""Codes of the legal categories. In published files an empty category means there is none."""

UNGRADED_OUTCOMES = (
    "Standards maintained",
    "Improved significantly",
    "Some aspects not as strong",
    "School remains Outstanding",
    "School remains Outstanding (Concerns) - S5 Next",
    "School remains Good",
    "School remains Good (Improving) - S5 Next",
    "School remains Good (Concerns) - S5 Next",
)
"""Known outcomes of ungraded inspections. They are sentences rather than a scale, and an
outcome that is not among them is kept and shown as published."""
