"""The shapes of a categorisation framework. Knows nothing of files, schools or answers.

A framework is an authority's own scale: its categories with the support each brings, the criteria
that describe each category, and how a best fit is read from them (Derby Winners strategy,
“Models of Support” and appendix 1). Nothing here names a particular authority's categories.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from ssio_desktop.wording import say

Judgement = Literal["met", "partly", "not met", "not applicable", "not known"]
JUDGEMENTS: tuple[Judgement, ...] = get_args(Judgement)
KNOWN: frozenset[Judgement] = frozenset({"met", "partly", "not met"})
"""The judgements that say something about the school and so count towards a fit."""

Wording = Literal["strengths", "concerns"]
SupportUnit = Literal["visits", "days"]
SupportBound = Literal["exactly", "at least", "up to"]
BoardRhythm = Literal["", "term", "half-term"]
FactName = Literal["sixth-form category", "inspection age", "criteria of category"]
Operator = Literal["at least", "at most", "one of", "some but not all"]
Settles = Literal["both", "met", "not met"]

PHASES: tuple[str, ...] = (
    "nursery",
    "primary",
    "middle deemed primary",
    "middle deemed secondary",
    "secondary",
    "all-through",
    "16 plus",
    "not applicable",
)
"""The phases of the school register that a criterion or target may be limited to."""


@dataclass(frozen=True, slots=True)
class AnswerLabel:
    """One of the five judgements with the words the authority uses for it."""

    id: Judgement
    label: str


@dataclass(frozen=True, slots=True)
class ScaleStep:
    """One value of a separately recorded scale, such as a sixth-form category of 2b."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Scale:
    """A separately recorded scale, best value first. note: where its values come from."""

    id: str
    title: str
    steps: tuple[ScaleStep, ...]
    note: str = ""

    def position(self, step_id: str) -> int | None:
        """0 for the best value, or None where the scale does not have it."""
        return next((n for n, step in enumerate(self.steps) if step.id == step_id), None)


@dataclass(frozen=True, slots=True)
class Aspect:
    """A side of the school under which criteria of all categories are asked together."""

    id: str
    title: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """Something the officer does for a school of a category; the id is shared across categories."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Support:
    """What the authority gives a school of a category in a year.

    amount: number of units, or None where the framework names none.
    without_package: the amount for a school that does not buy the package, or None for the same.
    lines: the other support, in words.
    """

    amount: int | None = None
    unit: SupportUnit = "visits"
    bound: SupportBound = "exactly"
    without_package: int | None = None
    lines: tuple[str, ...] = ()

    def entitlement(self, *, buys_package: bool) -> int | None:
        """Visits or days a year for this school, or None where the framework names none."""
        if buys_package or self.without_package is None:
            return self.amount
        return self.without_package

    def in_words(self, *, buys_package: bool = True) -> str:
        """The amount as people say it: “at least 3 visits a year”; empty where there is none."""
        amount = self.entitlement(buys_package=buys_package)
        if amount is None:
            return ""
        if self.unit == "visits":
            told = (
                say("1 visit a year") if amount == 1 else say("{count} visits a year", count=amount)
            )
        else:
            told = say("1 day a year") if amount == 1 else say("{count} days a year", count=amount)
        if self.bound == "at least":
            return say("at least {amount}", amount=told)
        return told if self.bound == "exactly" else say("up to {amount}", amount=told)


@dataclass(frozen=True, slots=True)
class Category:
    """One place on the authority's scale.

    order: 1 needs least support; a vulnerable form has the order of the category it belongs to.
    describes: whether its criteria describe strengths or concerns.
    vulnerable_form_of: id of the category whose temporarily vulnerable form this is, or empty.
    causing_concern: looked at in depth by the review board, structured solutions considered.
    board: how often a partnership board meets for such a school, or empty.
    good_or_better: counts as good in the board's figures; a vulnerable form as its category does.
    """

    id: str
    name: str
    order: int
    describes: Wording
    support: Support
    tasks: tuple[Task, ...] = ()
    vulnerable_form_of: str = ""
    causing_concern: bool = False
    board: BoardRhythm = ""
    good_or_better: bool = False
    source: str = ""

    @property
    def title(self) -> str:
        """Code and name together: “2 – Good”."""
        return f"{self.id} – {self.name}"


@dataclass(frozen=True, slots=True)
class Threshold:
    """A part of a criterion that recorded facts can settle.

    values: one scale value, several for “one of”, a number of years, or a category's id.
    scale: id of the scale the values belong to, for a sixth-form category.
    settles: whether the fact settles the criterion both ways or only against (“not met”) or for it.
    hard: failing it means the category is never suggested.
    """

    fact: FactName
    operator: Operator
    values: tuple[str, ...]
    scale: str = ""
    settles: Settles = "both"
    hard: bool = False


@dataclass(frozen=True, slots=True)
class Criterion:
    """One descriptor of a category.

    phases: the phases it applies to, lower case; empty for all.
    source: the paragraph it restates. worded: a strength, or a concern, when it is met.
    """

    id: str
    category: str
    aspect: str
    text: str
    source: str
    worded: Wording
    phases: tuple[str, ...] = ()
    needs_sixth_form: bool = False
    needs_early_years: bool = False
    threshold: Threshold | None = None


@dataclass(frozen=True, slots=True)
class Factor:
    """Something that can make a school temporarily vulnerable."""

    id: str
    text: str
    source: str
    threshold: Threshold | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """One aim of the strategy. by: the calendar year it was set for. phases: empty for all."""

    id: str
    text: str
    by: int
    source: str
    phases: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BestFitRule:
    """How a best fit is read from the answers; all but the weight are per cent.

    mostly_met: the fit from which a category's criteria count as mostly met.
    enough_answered: the share of the criteria that apply that must be answered.
    close_call: the distance within which two readings are called close.
    salient_weight: how many times a criterion marked as mattering most counts.
    """

    mostly_met: int = 65
    enough_answered: int = 50
    close_call: int = 10
    salient_weight: int = 2


@dataclass(frozen=True, slots=True)
class Framework:
    """An authority's framework in one version. digest: SHA-256 of its content, layout apart."""

    id: str
    version: str
    title: str
    source: str
    rule: BestFitRule
    answers: tuple[AnswerLabel, ...]
    scales: tuple[Scale, ...]
    aspects: tuple[Aspect, ...]
    categories: tuple[Category, ...]
    criteria: tuple[Criterion, ...]
    factors: tuple[Factor, ...]
    targets: tuple[Target, ...]
    digest: str
    origin: str = ""

    @property
    def ref(self) -> str:
        """The name under which judgements remember it: ``id@version``."""
        return f"{self.id}@{self.version}"

    @property
    def plain_categories(self) -> tuple[Category, ...]:
        """The categories that criteria describe, least support first."""
        return tuple(
            sorted(
                (each for each in self.categories if not each.vulnerable_form_of),
                key=lambda each: each.order,
            )
        )

    @property
    def good_and_better(self) -> frozenset[str]:
        """The ids of the categories that count as good or better, vulnerable forms among them."""
        return frozenset(each.id for each in self.categories if each.good_or_better)

    @property
    def sixth_form_scale(self) -> Scale | None:
        """The scale that sixth-form thresholds use, or None where there is none."""
        rules = [*(c.threshold for c in self.criteria), *(f.threshold for f in self.factors)]
        used = {rule.scale for rule in rules if rule and rule.fact == "sixth-form category"}
        return next((scale for scale in self.scales if scale.id in used), None)

    def category(self, category_id: str) -> Category | None:
        """The category of that id, or None."""
        return next((each for each in self.categories if each.id == category_id), None)

    def vulnerable_form(self, category_id: str) -> Category | None:
        """The temporarily vulnerable form of a category, or None where it has none."""
        forms = (each for each in self.categories if each.vulnerable_form_of)
        return next((each for each in forms if each.vulnerable_form_of == category_id), None)

    def criterion(self, criterion_id: str) -> Criterion | None:
        """The criterion of that id, or None."""
        return next((each for each in self.criteria if each.id == criterion_id), None)

    def factor(self, factor_id: str) -> Factor | None:
        """The factor of temporary vulnerability of that id, or None."""
        return next((each for each in self.factors if each.id == factor_id), None)

    def aspect(self, aspect_id: str) -> Aspect | None:
        """The aspect of that id, or None."""
        return next((each for each in self.aspects if each.id == aspect_id), None)

    def scale(self, scale_id: str) -> Scale | None:
        """The scale of that id, or None."""
        return next((each for each in self.scales if each.id == scale_id), None)

    def criteria_of(self, category_id: str) -> tuple[Criterion, ...]:
        """The criteria that describe a category, in the framework's order."""
        return tuple(each for each in self.criteria if each.category == category_id)

    def criteria_under(self, aspect_id: str) -> tuple[Criterion, ...]:
        """The criteria of all categories under an aspect, in the framework's order."""
        return tuple(each for each in self.criteria if each.aspect == aspect_id)

    def label(self, judgement: Judgement) -> str:
        """The authority's word for a judgement."""
        return next((each.label for each in self.answers if each.id == judgement), judgement)


@dataclass(frozen=True, slots=True)
class FrameworkProblem:
    """One thing wrong with a framework file. code: stable, listed in docs/framework-packs.md."""

    code: str
    what: str
    where: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.what} ({self.where}) {self.remedy}"
