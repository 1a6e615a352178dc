"""Chooses a category from how well each fits: the rule alone, without answers or words.

Categories that describe strengths ask for more the less support they bring, and a school that
meets the higher one meets the lower one too; with concerns it is the other way about. So each
side is read from its far end, and the first category that is mostly met is taken (Derby Winners
strategy, appendix 1: a school has “most” of a category's characteristics). docs/best-fit.md
explains the rule with an example.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ssio_desktop.domain.best_fit_types import CategoryFit, How, Outcome
from ssio_desktop.domain.framework_types import BestFitRule, Category, Wording


@dataclass(frozen=True, slots=True)
class Choice:
    """What the rule chose. category: the id, or empty where there is none."""

    outcome: Outcome
    category: str = ""
    how: How = ""


_TOO_LITTLE = Choice("not enough known")


def choose(
    rule: BestFitRule, categories: Sequence[Category], fits: Mapping[str, CategoryFit]
) -> Choice:
    """The category to suggest. categories: least support first; fits: one for each of them."""
    return _choose(rule, categories, fits, prevailing_side(categories, fits), {})


def close_choices(
    rule: BestFitRule, categories: Sequence[Category], fits: Mapping[str, CategoryFit]
) -> tuple[str, ...]:
    """Other categories that a slightly different reading of the same answers would suggest.

    Slightly: the two sides, or a category and the line from which it is mostly met, lie less
    than ``rule.close_call`` per cent apart.
    """
    side = prevailing_side(categories, fits)
    chosen = _choose(rule, categories, fits, side, {})
    if chosen.outcome != "suggested":
        return ()
    margin = Fraction(rule.close_call, 100)
    line = Fraction(rule.mostly_met, 100)
    others: list[Choice] = []
    strengths, concerns = _strongest(categories, fits)
    if strengths is not None and concerns is not None and abs(strengths - concerns) < margin:
        other: Wording = "concerns" if side == "strengths" else "strengths"
        others.append(_choose(rule, categories, fits, other, {}))
    for category in categories:
        fit = fits[category.id]
        if fit.fit is not None and abs(fit.fit - line) < margin:
            turned = {category.id: not fit.mostly_met}
            others.append(_choose(rule, categories, fits, side, turned))
    found = {each.category for each in others if each.category} - {chosen.category}
    return tuple(each.id for each in categories if each.id in found)


def prevailing_side(categories: Sequence[Category], fits: Mapping[str, CategoryFit]) -> Wording:
    """Whether strengths or concerns fit better; concerns where they fit equally well.

    Equal goes to concerns because that side brings more support, and no school is to be left
    unsupported (strategy, shared principles).
    """
    strengths, concerns = _strongest(categories, fits)
    if strengths is None:
        return "concerns"
    return "strengths" if concerns is None or strengths > concerns else "concerns"


def _strongest(
    categories: Sequence[Category], fits: Mapping[str, CategoryFit]
) -> tuple[Fraction | None, Fraction | None]:
    def best(side: Wording) -> Fraction | None:
        found = (fits[each.id] for each in categories if each.describes == side)
        return max(
            (each.fit for each in found if each.readable and each.fit is not None), default=None
        )

    return best("strengths"), best("concerns")


def _choose(
    rule: BestFitRule,
    categories: Sequence[Category],
    fits: Mapping[str, CategoryFit],
    side: Wording,
    turned: Mapping[str, bool],
) -> Choice:
    """The rule for one prevailing side. turned: categories to be taken as mostly met or not."""
    known = sum(fits[each.id].known for each in categories)
    asked = known + sum(fits[each.id].not_known for each in categories)
    if not known or known * 100 < rule.enough_answered * asked:
        return _TOO_LITTLE
    available = [each for each in categories if not fits[each.id].closed_by]
    strengths = [each.id for each in available if each.describes == "strengths"]
    concerns = [each.id for each in reversed(available) if each.describes == "concerns"]
    own, other = (strengths, concerns) if side == "strengths" else (concerns, strengths)
    ids = own or other
    if not ids:
        return Choice("none open")
    for category_id in ids:
        if fits[category_id].readable and turned.get(category_id, fits[category_id].mostly_met):
            return Choice("suggested", category_id, "mostly met")
    return _between(categories, fits, ids[-1], "between" if own else "threshold")


def _between(
    categories: Sequence[Category], fits: Mapping[str, CategoryFit], category_id: str, how: How
) -> Choice:
    """The category nearest the middle, where its whole side falls short of mostly met.

    That is fair only when both sides were looked at.
    """
    for side in {each.describes for each in categories}:
        if not any(fits[each.id].readable for each in categories if each.describes == side):
            return _TOO_LITTLE
    if not fits[category_id].readable:
        return _TOO_LITTLE
    return Choice("suggested", category_id, how)
