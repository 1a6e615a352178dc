"""The shapes of a best fit: an officer's answers, how well each category fits, what is suggested.

Knows nothing of how the fit is worked out, nor of where answers are kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from ssio_desktop.domain.framework_facts import Settled
from ssio_desktop.domain.framework_types import Criterion, Judgement

Outcome = Literal["suggested", "not enough known", "none open"]
How = Literal["mostly met", "between", "threshold", ""]
"""Why a category is suggested.

Its criteria are mostly met; or no category of its side is and it lies nearest the middle; or fixed
thresholds stand against every category of the side that fits better.
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """An officer's answer to one criterion.

    salient: marked as mattering most for this school. evidence: the officer's words.
    carried_from: the term an untouched answer was carried over from, or empty.
    """

    judgement: Judgement = "not known"
    salient: bool = False
    evidence: str = ""
    carried_from: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """One criterion as it counts for this school.

    judgement: the officer's where there is one, else what the record settles.
    record: what the record settles, whether or not the officer has answered.
    applies: False where phase, sixth form or early years rule the criterion out.
    """

    criterion: Criterion
    judgement: Judgement
    salient: bool
    by_officer: bool
    applies: bool
    record: Settled | None = None

    @property
    def disagrees(self) -> bool:
        """Whether the officer's answer says otherwise than the record."""
        return (
            self.by_officer
            and self.record is not None
            and self.judgement != (self.record.judgement)
        )


@dataclass(frozen=True, slots=True)
class CategoryFit:
    """How well one category's criteria fit.

    fit: 0 to 1, or None where nothing is known. answered: the share, 0 to 1, of the criteria that
    apply which were answered. readable: enough of them were. closed_by: ids of the hard thresholds
    that keep the category from being suggested.
    """

    category: str
    met: int
    partly: int
    not_met: int
    not_applicable: int
    not_known: int
    fit: Fraction | None
    answered: Fraction
    readable: bool
    mostly_met: bool
    closed_by: tuple[str, ...] = ()

    @property
    def known(self) -> int:
        """How many criteria count towards the fit."""
        return self.met + self.partly + self.not_met

    @property
    def percent(self) -> int | None:
        """The fit in whole per cent, rounded down so that it never looks like more than it is."""
        return None if self.fit is None else int(self.fit * 100)


@dataclass(frozen=True, slots=True)
class SingleChange:
    """One answer that would move the result by itself.

    category: what would be suggested instead, or empty where nothing would be.
    """

    criterion: str
    before: Judgement
    after: Judgement
    category: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class SixthFormChange:
    """Another recorded sixth-form category that would move the result by itself.

    before and after: values of the framework's sixth-form scale. category: what would be
    suggested instead, or empty where nothing would be.
    """

    before: str
    after: str
    category: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class BestFit:
    """A suggested category with its reasons; a start for discussion, never a verdict.

    category: the suggestion, or empty. base: the category whose criteria fit, which is also the
    suggestion unless the school is temporarily vulnerable. close_to: categories that would be
    suggested if the fit were read a little differently. factors: those of temporary vulnerability
    that are present and counted. deciding: ids of the criteria of which one answer would move the
    result. sixth_form_changes: what another recorded sixth-form category would move, which is not
    an answer of the officer's. to_answer: criteria that apply and are not answered. reasons:
    plain sentences.
    """

    framework: str
    outcome: Outcome
    category: str
    base: str
    how: How
    fits: tuple[CategoryFit, ...]
    readings: tuple[Reading, ...]
    answered: Fraction
    close_to: tuple[str, ...]
    factors: tuple[str, ...]
    deciding: tuple[str, ...]
    single_changes: tuple[SingleChange, ...]
    sixth_form_changes: tuple[SixthFormChange, ...]
    to_answer: tuple[str, ...]
    reasons: tuple[str, ...]

    @property
    def is_close(self) -> bool:
        """Whether another category is nearly as good a reading."""
        return bool(self.close_to)

    def fit_of(self, category_id: str) -> CategoryFit | None:
        """How well a category fits, or None where criteria do not describe it."""
        return next((each for each in self.fits if each.category == category_id), None)

    def reading_of(self, criterion_id: str) -> Reading | None:
        """How a criterion counts for this school, or None where there is no such criterion."""
        return next((each for each in self.readings if each.criterion.id == criterion_id), None)
