"""What inspectors ask heads and governors about their authority: three questions of every school,
and a fourth of good and outstanding ones.

Source: the letters on focused inspections of authorities (2013), which put the same questions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ssio_desktop.wording import say


@dataclass(frozen=True, slots=True)
class InspectorsQuestion:
    """A question. id: its name in every questionnaire. paths: the answers of notes of visits that
    answer it. heading: of the evidence log. only_strong: whether good schools alone are asked."""

    id: str
    words: str
    brief: str
    heading: str
    paths: tuple[str, ...]
    only_strong: bool = False


QUESTIONS: Final[tuple[InspectorsQuestion, ...]] = (
    InspectorsQuestion(
        "how_well_known",
        say("How well does the authority know the school, its results and its pupils’ standards?"),
        say("Knowing the school"),
        "knowing-schools",
        ("questions.how_well_known", "said.authority_known"),
    ),
    InspectorsQuestion(
        "support_challenge",
        say("What support and what challenge does the school get, and do they fit its needs?"),
        say("Support and challenge"),
        "support-and-challenge",
        ("questions.support_challenge", "said.authority_support"),
    ),
    InspectorsQuestion(
        "impact",
        say("What has come of that support and challenge over time?"),
        say("Impact over time"),
        "support-and-challenge",
        ("questions.impact", "said.authority_impact"),
    ),
    InspectorsQuestion(
        "strengths_used",
        say("How are the strengths of good and outstanding schools used to help others?"),
        say("Use of strengths"),
        "strengths",
        ("questions.strengths_used", "said.authority_strengths"),
        only_strong=True,
    ),
)


def asked_at(path: str) -> InspectorsQuestion | None:
    """The question that an answer of a visit's note answers, by its path; None for none."""
    return next((each for each in QUESTIONS if path in each.paths), None)
