"""Works out, once for each form, what must be looked at again when an answer changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from ssio_desktop.wording import say
from ssio_desktop.xforms.definition import Aspect, Dependent, Item, Plan, Wording
from ssio_desktop.xforms.expression import Expression
from ssio_desktop.xforms.problems import FormFault, FormProblem

_Rule = tuple[str, Aspect]
_LAST = 1_000_000


def expressions(item: Item) -> Iterator[tuple[Aspect, Expression]]:
    """Every expression of an item with what it decides."""
    single: tuple[tuple[Aspect, Expression | None], ...] = (
        ("relevant", item.relevant),
        ("count", item.repeat_count),
        ("calculate", item.calculate),
        ("required", item.required),
        ("readonly", item.readonly),
        ("check", item.constraint),
    )
    for aspect, expression in single:
        if expression is not None:
            yield aspect, expression
    for words in (item.label, item.hint, item.constraint_message, item.required_message):
        yield from (("words", part) for part in _spoken(words))
    if item.choices is not None:
        if item.choices.chosen_rows is not None:
            yield "check", item.choices.chosen_rows
        for choice in item.choices.fixed:
            yield from (("words", part) for part in _spoken(choice.label))


def _spoken(words: Wording) -> Iterator[Expression]:
    return (part for part in words.parts if isinstance(part, Expression))


def make_plan(items: Mapping[str, Item]) -> Plan:
    """The plan of a form. Raises FormFault where answers would follow from themselves."""
    readers: dict[str, set[Dependent]] = {}
    reads: dict[_Rule, set[str]] = {}
    for item in items.values():
        for aspect, expression in expressions(item):
            for reference in expression.references:
                readers.setdefault(reference.xpath, set()).add(
                    Dependent(item.xpath, aspect, reference.scope)
                )
                if aspect in {"relevant", "calculate", "count"}:
                    reads.setdefault((item.xpath, aspect), set()).add(reference.xpath)
    below: dict[str, set[Dependent]] = {}
    for xpath, found in readers.items():
        for above in _above(xpath):
            below.setdefault(above, set()).update(found)
    dependents: dict[str, tuple[Dependent, ...]] = {}
    for xpath, item in items.items():
        hit = set().union(*(readers.get(path, set()) for path in [xpath, *_above(xpath)]))
        if item.kind in {"group", "repeat"}:
            hit |= below.get(xpath, set())
        if hit:
            dependents[xpath] = tuple(
                sorted(hit, key=lambda one: (one.xpath, one.aspect, one.scope))
            )
    return Plan(_ranks(items, reads), dependents)


def _above(xpath: str) -> Iterator[str]:
    while "/" in xpath[1:]:
        xpath = xpath.rpartition("/")[0]
        yield xpath


def _ranks(items: Mapping[str, Item], reads: Mapping[_Rule, set[str]]) -> dict[_Rule, int]:
    """Ranks of the rules that give values, so that what is read is known before."""
    deciding: dict[str, list[_Rule]] = {}
    for rule in reads:
        deciding.setdefault(rule[0], []).append(rule)
    sorter: TopologicalSorter[_Rule] = TopologicalSorter()
    inside: dict[str, list[str]] = {}
    for xpath in items:
        for above in _above(xpath):
            inside.setdefault(above, []).append(xpath)
    for rule, targets in reads.items():
        sorter.add(rule, *_needed(rule, targets, items, deciding, inside))
    try:
        order = list(sorter.static_order())
    except CycleError as error:
        raise _circular(error.args[1], items) from error
    return {rule: place for place, rule in enumerate(order)}


def _needed(
    rule: _Rule,
    targets: Iterable[str],
    items: Mapping[str, Item],
    deciding: Mapping[str, list[_Rule]],
    inside: Mapping[str, list[str]],
) -> Iterator[_Rule]:
    own_ways = set(_above(rule[0]))
    for target in targets:
        for path in (target, *_above(target)):
            for other in deciding.get(path, ()):
                # Calculating inside a group does not wait for whether the group is shown.
                if path == target or (other[1] != "calculate" and path not in own_ways):
                    yield other
        if target not in own_ways and items[target].kind in {"group", "repeat"}:
            for path in inside.get(target, ()):
                yield from deciding.get(path, ())


def _circular(rules: Iterable[_Rule], items: Mapping[str, Item]) -> FormFault:
    names = list(dict.fromkeys(items[xpath].name for xpath, _ in rules))
    shown = ", ".join(f"“{name}”" for name in names[:6])
    return FormFault(
        FormProblem(
            "form.circle",
            say("Values follow from each other in a circle: {shown}.", shown=shown),
            name=names[0],
            remedy=say("Take one of them out of the other’s relevance or calculation."),
        )
    )


def rank(plan: Plan, xpath: str, aspect: Aspect) -> int:
    """The place of a rule in the order of evaluation; rules that give no value come last."""
    if aspect in {"relevant", "calculate", "count"}:
        return plan.ranks.get((xpath, aspect), 0)
    return _LAST
