"""What must agree inside a framework: ids, references, orders and thresholds. Reads no text."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

from ssio_desktop.domain.framework_types import (
    JUDGEMENTS,
    Framework,
    FrameworkProblem,
    Threshold,
)
from ssio_desktop.wording import say

_OPERATORS_FOR = {
    "sixth-form category": ("at least", "at most", "one of"),
    "inspection age": ("at most", "at least"),
    "criteria of category": ("some but not all",),
}


def cross_check(framework: Framework) -> tuple[FrameworkProblem, ...]:
    """Everything in the framework that does not agree with the rest of it."""
    return (
        *_repeated_ids(framework),
        *_answer_scale(framework),
        *_categories(framework),
        *_criteria(framework),
        *_thresholds(framework),
    )


def _problem(code: str, what: str, where: str, remedy: str) -> FrameworkProblem:
    return FrameworkProblem(f"framework.{code}", what, where, remedy)


def _repeated_ids(framework: Framework) -> Iterator[FrameworkProblem]:
    groups: list[tuple[str, Iterable[str]]] = [
        ("scales", (each.id for each in framework.scales)),
        ("aspects", (each.id for each in framework.aspects)),
        ("categories", (each.id for each in framework.categories)),
        ("criteria", (each.id for each in framework.criteria)),
        ("vulnerability", (each.id for each in framework.factors)),
        ("targets", (each.id for each in framework.targets)),
        *((f"scale {each.id}", (step.id for step in each.steps)) for each in framework.scales),
        *(
            (f"tasks of category {each.id}", (task.id for task in each.tasks))
            for each in framework.categories
        ),
    ]
    for where, ids in groups:
        seen: set[str] = set()
        for each in ids:
            if each and each in seen:
                yield _problem(
                    "id-twice",
                    say("The id “{each}” is used twice.", each=each),
                    where,
                    say("Give each its own id."),
                )
            seen.add(each)


def _answer_scale(framework: Framework) -> Iterator[FrameworkProblem]:
    if sorted(each.id for each in framework.answers) != sorted(JUDGEMENTS):
        yield _problem(
            "answers-incomplete",
            say("The answers must be the five judgements, each once."),
            "answers",
            "Give a label to each of: " + ", ".join(f"“{each}”" for each in JUDGEMENTS) + ".",
        )


def _categories(framework: Framework) -> Iterator[FrameworkProblem]:
    plain = framework.plain_categories
    for before, after in itertools.pairwise(plain):
        where = f"category {after.id}"
        if before.order == after.order:
            yield _problem(
                "order-twice",
                say(
                    "Categories “{id}” and “{id2}” have the same order.", id=before.id, id2=after.id
                ),
                where,
                say("Number the categories from 1, the one that needs least support."),
            )
        if after.good_or_better and not before.good_or_better:
            yield _problem(
                "good-order",
                say(
                    "Category “{id}” counts as good but comes after “{id2}”, which does not.",
                    id=after.id,
                    id2=before.id,
                ),
                where,
                say("Set good_or_better for the categories before it too, or take it out."),
            )
        if before.describes == "concerns" and after.describes == "strengths":
            yield _problem(
                "order-mixed",
                say(
                    "Category “{id}” describes strengths but comes after “{id2}”, which describes "
                    "concerns.",
                    id=after.id,
                    id2=before.id,
                ),
                where,
                say(
                    "Put every category that describes strengths before those "
                    "that describe concerns."
                ),
            )
    taken: set[str] = set()
    for category in framework.categories:
        base = category.vulnerable_form_of
        where = f"category {category.id}"
        if base and base in taken:
            yield _problem(
                "vulnerable-twice",
                say("Category “{base}” has two temporarily vulnerable forms.", base=base),
                where,
                say("Keep one of them."),
            )
        taken |= {base} - {""}
    if taken and not framework.factors:
        yield _problem(
            "factors-missing",
            say("There are temporarily vulnerable categories but no factors of vulnerability."),
            "vulnerability",
            say("Add the factors as [[vulnerability]] entries."),
        )


def _criteria(framework: Framework) -> Iterator[FrameworkProblem]:
    described = {each.id for each in framework.plain_categories}
    aspects = {each.id for each in framework.aspects}
    for criterion in framework.criteria:
        where = f"criterion {criterion.id}"
        if criterion.category and criterion.category not in described:
            yield _problem(
                "category-unknown",
                say(
                    "“{category}” is not a category that criteria describe.",
                    category=criterion.category[:60],
                ),
                where,
                say("Name the id of a category that is not a temporarily vulnerable form."),
            )
        if criterion.aspect and criterion.aspect not in aspects:
            yield _problem(
                "aspect-unknown",
                say("“{aspect}” is not an aspect.", aspect=criterion.aspect[:60]),
                where,
                say("Name the id of an aspect, or add the aspect."),
            )
    if not framework.criteria:
        return
    for category_id in sorted(described - {each.category for each in framework.criteria} - {""}):
        yield _problem(
            "category-undescribed",
            say("No criterion describes category “{category_id}”.", category_id=category_id),
            say("category {category_id}", category_id=category_id),
            say("Add a criterion for it, so that a best fit can be read."),
        )
    for aspect_id in sorted(aspects - {each.aspect for each in framework.criteria} - {""}):
        yield _problem(
            "aspect-unused",
            say("No criterion belongs to the aspect “{aspect_id}”.", aspect_id=aspect_id),
            say("aspect {aspect_id}", aspect_id=aspect_id),
            say("Take the aspect out, or add a criterion for it."),
        )


def _thresholds(framework: Framework) -> Iterator[FrameworkProblem]:
    for criterion in framework.criteria:
        if criterion.threshold is not None:
            where = f"criterion {criterion.id}, threshold"
            yield from _threshold(framework, criterion.threshold, where, criterion.category)
    for factor in framework.factors:
        if factor.threshold is not None:
            where = f"factor {factor.id}, threshold"
            yield from _threshold(framework, factor.threshold, where, "")
    rules = [
        *(each.threshold for each in framework.criteria),
        *(each.threshold for each in framework.factors),
    ]
    used = {rule.scale for rule in rules if rule and rule.fact == "sixth-form category"}
    used &= {each.id for each in framework.scales}
    if len(used) > 1:
        yield _problem(
            "scales-several",
            say("Thresholds name more than one scale for the sixth-form category."),
            "scales",
            say("Use one scale for it throughout."),
        )


def _threshold(
    framework: Framework, rule: Threshold, where: str, own_category: str
) -> Iterator[FrameworkProblem]:
    if rule.operator not in _OPERATORS_FOR[rule.fact]:
        allowed = ", ".join(f"“{each}”" for each in _OPERATORS_FOR[rule.fact])
        yield _problem(
            "threshold-operator",
            say(
                "“{operator}” cannot be used with “{fact}”.", operator=rule.operator, fact=rule.fact
            ),
            where,
            say("Write one of: {allowed}.", allowed=allowed),
        )
        return
    if not rule.values or (len(rule.values) > 1 and rule.operator != "one of"):
        yield _problem(
            "threshold-values",
            say(
                "“{operator}” needs one value, not {count}.",
                operator=rule.operator,
                count=len(rule.values),
            ),
            where,
            say("Give a single value, or use “one of” with a list."),
        )
        return
    if rule.fact == "sixth-form category":
        scale = framework.scale(rule.scale)
        if scale is None:
            yield _problem(
                "scale-unknown",
                say("“{scale}” is not a scale of this framework.", scale=rule.scale[:60]),
                where,
                say("Name the id of a [[scales]] entry."),
            )
            return
        for value in rule.values:
            if scale.position(value) is None:
                yield _problem(
                    "scale-value-unknown",
                    say("“{value}” is not on the scale “{id}”.", value=value[:60], id=scale.id),
                    where,
                    "Write one of: " + ", ".join(f"“{step.id}”" for step in scale.steps) + ".",
                )
    elif rule.fact == "inspection age":
        if not (rule.values[0].isascii() and rule.values[0].isdigit() and len(rule.values[0]) < 3):
            yield _problem(
                "threshold-values",
                say("“{values}” is not a number of years.", values=rule.values[0][:60]),
                where,
                say("Give whole years from 0 to 99."),
            )
    else:
        yield from _category_threshold(framework, rule, where, own_category)


def _category_threshold(
    framework: Framework, rule: Threshold, where: str, own_category: str
) -> Iterator[FrameworkProblem]:
    watched = framework.criteria_of(rule.values[0])
    if not own_category or rule.hard or rule.values[0] == own_category or not watched:
        yield _problem(
            "threshold-category",
            say(
                "A criterion can rest on another category that criteria describe, never on its "
                "own; and such a threshold is neither hard nor a factor of vulnerability."
            ),
            where,
            say("Name another category, or leave the threshold out."),
        )
    elif any(
        each.threshold is not None and each.threshold.fact == "criteria of category"
        for each in watched
    ):
        yield _problem(
            "threshold-circular",
            say(
                "The criteria of category “{values}” rest on other criteria themselves.",
                values=rule.values[0],
            ),
            where,
            say("Let the criterion rest on a category whose criteria are all judged directly."),
        )
